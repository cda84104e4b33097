"""The figures' names, units and definitions (口径), and the titles of the rows behind them."""

from typing import TYPE_CHECKING, NamedTuple

from gbm_desktop.model.figures import SUMMED, TYPED_ONLY
from gbm_desktop.wording import register_figures, safety_figures

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang


class FigureWords(NamedTuple):
    """A figure's name, unit, definition and formula (empty: it is counted) in one language."""

    name: str
    unit: str
    definition: str
    formula: str = ""


_COUNTED = (
    "{region}内、{start}至{end}开始的场次，开始日期不晚于{as_of}，阶段为已举办或已办结，一场计一次",
    "Events in {region} that began between {start} and {end}, no later than {as_of}, and are held or closed",
)
_AMONG_HELD = ("“已举办场次”中", "Of the events held, those with ")
_STANDING = (
    "{region}内、{start}至{end}开始的场次，按提取数据时的阶段统计",
    "Events in {region} that begin between {start} and {end}, by their stage when the data was taken",
)
_DOORS = (
    "{region}内、{start}至{end}开始的各场次（不论阶段）截至{as_of}的入口记录，撤回的不计",
    "Entrances of all events in {region} that begin between {start} and {end}, up to {as_of}, without those taken back",
)
_AMONG_ENTRIES = ("“到场人次”中", "Of the entries, ")
_CLAUSE = ("（依据条款：{source}）", " (clause {source})")


def _of(names: tuple[str, str], units: tuple[str, str], base: tuple[str, str], more: tuple[str, str]) -> "_Both":
    return tuple(FigureWords(names[i], units[i], base[i] + more[i]) for i in (0, 1))


_Both = tuple[FigureWords, ...]
_SESSION, _PLACE = ("场", "events"), ("个", "places")
_PEOPLE, _TIMES = ("人", "people"), ("人次", "entries")


def _held(name: str, english: str, more: str, more_english: str) -> _Both:
    return _of((name, english), _SESSION, _AMONG_HELD, (more + _CLAUSE[0], more_english + _CLAUSE[1]))


def _stage(name: str, english: str, more: str, more_english: str) -> _Both:
    return _of((name, english), _SESSION, _STANDING, (f"；{more}", f"; {more_english}"))


FIGURES: dict[str, _Both] = {
    "sessions": _of(("已举办场次", "Events held"), _SESSION, _COUNTED, _CLAUSE),
    "sessions_launch": _held("启动会场次", "Launch meetings", "类型为启动会的", "kind launch meeting"),
    "sessions_lecture": _held("公益宣讲场次", "Public lectures", "类型为公益宣讲的", "kind public lecture"),
    "sessions_sale": _held("专场场次", "Special sales", "类型为专场的", "kind special sale"),
    "sessions_tour": _held("巡展场次", "Touring exhibitions", "类型为巡展的", "kind touring exhibition"),
    "sessions_offline": _held("线下场次", "Events on site", "仅在线下举办的", "mode on site"),
    "sessions_online": _held("线上场次", "Events online", "仅在线上举办的", "mode online"),
    "sessions_both": _held(
        "线上线下结合场次", "Events on site and online", "线上线下同时举办的", "mode on site and online"
    ),
    "sessions_city": _held("市级场次", "Events of the city", "级别为市级的", "level city"),
    "sessions_county": _held("县级场次", "Events of the county", "级别为县级的", "level county"),
    "sessions_township": _held("乡级场次", "Events of townships", "级别为乡级的", "level township"),
    "sessions_village": _held("村级场次", "Events of villages", "级别为村级的", "level village"),
    "sessions_planned": _stage("筹备中场次", "Events being prepared", "阶段为筹备中或就绪", "planned or ready"),
    "sessions_postponed": _stage("延期场次", "Events postponed", "阶段为已延期", "postponed"),
    "sessions_cancelled": _stage("取消场次", "Events cancelled", "阶段为已取消", "cancelled"),
    "townships": _of(
        ("覆盖乡镇数", "Townships covered"),
        _PLACE,
        (
            "“已举办场次”中线下（含线上线下结合）场次所在的乡镇、街道，一地计一次",
            "Townships of those events held that were on site, each once",
        ),
        ("", ""),
    ),
    "townships_all": _of(
        ("乡镇总数", "Townships in all"),
        _PLACE,
        (
            "{region}的乡镇、街道总数（民政部区划数据，{edition}版）",
            "Townships of {region} (national list of {edition})",
        ),
        ("", ""),
    ),
    "villages": _of(
        ("覆盖村数", "Villages covered"),
        _PLACE,
        (
            "“已举办场次”中线下（含线上线下结合）场次写明的村、社区，同一乡镇内同名的计一次",
            "Villages named in those events held that were on site, each once in its township",
        ),
        ("", ""),
    ),
    "entries": _of(
        ("到场人次", "Entries"),
        _TIMES,
        _DOORS,
        (
            "；每次入场计一次，含未登记姓名的人数，离场后再次入场的另计；同一人在几台电脑重复入场的，合并后只计最早一次",
            "; every entry counts, those without a name and re-entries included; one repeated at another desk counts once",
        ),
    ),
    "distinct": _of(
        ("签到人数", "People checked in"),
        _PEOPLE,
        _AMONG_ENTRIES,
        (
            "登记姓名的，全年去重：姓名和电话相同的计一人；没有电话的，姓名和单位（村组）相同的计一人；未登记姓名的不计",
            "people with a name, each once in the campaign: same name and phone, or same name and unit where there is no phone",
        ),
    ),
    "anonymous": _of(
        ("未登记人数", "Entries without a name"),
        _TIMES,
        _AMONG_ENTRIES,
        ("未登记姓名、只计人数的", "those that were only counted"),
    ),
    "registered": _of(
        ("名单人数", "People on lists"),
        _TIMES,
        (
            "{region}内、{start}至{end}开始且开始日期不晚于{as_of}的各场次名单人数之和，列入几场名单计几次",
            "The lists of the events in {region} that began between {start} and {end}, no later than {as_of}, added up; "
            "who is on two lists counts twice",
        ),
        ("", ""),
    ),
    **{
        key: tuple(FigureWords(*said) for said in both)
        for table in (register_figures.FIGURES, safety_figures.FIGURES)
        for key, both in table.items()
    },
}

COLUMNS: dict[str, tuple[str, str]] = {
    "date": ("日期", "Date"),
    "kind": ("类型", "Kind"),
    "event": ("场次名称", "Event"),
    "mode": ("形式", "Mode"),
    "level": ("级别", "Level"),
    "stage": ("阶段", "Stage"),
    "reason": ("原因", "Reason"),
    "township": ("乡镇（街道）", "Township"),
    "village": ("村（社区）", "Village"),
    "place": ("地点", "Place"),
    "sessions": ("场次", "Events"),
    "entries": ("到场人次", "Entries"),
    "anonymous": ("其中未登记", "Without a name"),
    "people": ("签到人数", "Checked in"),
    "first": ("其中首次签到", "For the first time"),
    "registered": ("名单人数", "On the list"),
    **register_figures.COLUMNS,
    **safety_figures.COLUMNS,
}


# What the workbook of figures says, which is Chinese as documents are.
BOOK_SHEET, BOOK_TOTAL, BOOK_ROWS = "指标", "合计", "查看依据"
BOOK_HEADINGS = ("名称", "数值", "单位", "上年", "增减", "口径", "计算方法", "截止日", "数据来源", "依据条数")
BOOK_COUNTED, BOOK_STATED = "登记数据", "填报"
_COUNT_OF_ROWS = ("依据的条数", "number of rows")
_SUM_OF = ("依据中“{column}”之和", "sum of “{column}” in the rows")
_STATED = ("填报", "as stated")
_BETWEEN_COLUMNS = ("”“", "” and “")


def figure_words(key: str, lang: "Lang", about: dict[str, str]) -> FigureWords:
    """The figure's words; `about` fills what the definition leaves open."""
    said = FIGURES[key][0 if lang == "zh" else 1]
    formula = said.formula or _formula(key, lang)
    return said._replace(definition=said.definition.format(**about), formula=formula)


def stated_formula(lang: "Lang") -> str:
    """That a person stated the value."""
    return _STATED[0 if lang == "zh" else 1]


def _formula(key: str, lang: "Lang") -> str:
    """How the value follows from the rows."""
    at = 0 if lang == "zh" else 1
    if key in TYPED_ONLY:
        return stated_formula(lang)
    if titles := summed_titles(key, lang):
        return _SUM_OF[at].format(column=_BETWEEN_COLUMNS[at].join(titles))
    return _COUNT_OF_ROWS[at]


def summed_titles(key: str, lang: "Lang" = "zh") -> list[str]:
    """The titles of the columns that add up to the figure; none where it counts its rows."""
    return [column(one, lang) for one in SUMMED.get(key, ())]


def name_of(key: str, lang: "Lang" = "zh") -> str:
    """What the figure is called."""
    return FIGURES[key][0 if lang == "zh" else 1].name


def value_text(value: float | None, unit: str) -> str:
    """The value as documents write it: sums of money with two decimals, nothing where it is not known."""
    if value is None:
        return ""
    return f"{value:,.2f}" if unit in _MONEY else f"{value:,}"


def stated(value: float | None, unit: str, lang: "Lang" = "zh") -> str:
    """The value as tables of figures show it: in words where nobody filled it in."""
    return value_text(value, unit) or _NOT_STATED[0 if lang == "zh" else 1]


def change_text(change: float | None, unit: str) -> str:
    """A change on the year before, with its sign."""
    return value_text(change, unit) if not change or change < 0 else f"+{value_text(change, unit)}"


_MONEY = frozenset({"元", "yuan"})
_NOT_STATED = ("未填报", "not stated")


def column(key: str, lang: "Lang") -> str:
    """The title of a column of rows."""
    return COLUMNS[key][0 if lang == "zh" else 1]
