"""Sentences on the season's plan: what was asked, why a visit is where it is, what could not be placed and why."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from gbm_desktop.model.season_faults import Fault
from gbm_desktop.model.season_plan import Need, WhyHere, WhyNot
from gbm_desktop.model.season_request import Ground, RequestProblem, Summary, VisitFault
from gbm_desktop.wording import Lang, word

SENTENCES: dict[str, tuple[str, str]] = {
    "MalformedSeason": (
        "排期条件中的“{key}”缺失、写法有误或不是可用的项目，未作改动。请对照“season template”给出的样例改正后再试。",
        "“{key}” of the season's conditions is missing, unknown or cannot be read; nothing was changed. Compare it with what “season template” prints.",
    ),
    "SeasonImpossible": (
        "“{name}”无法排期：{why}。请改正条件后再试。",
        "{name} cannot be planned: {why}. Correct the conditions and try again.",
    ),
    "UnknownSeason": (
        "没有找到排期方案“{name}”。请先生成排期，或核对名称。",
        "There is no season plan {name}. Make one first, or check its name.",
    ),
    "NoSeasonPlan": (
        "“{name}”还没有可以采用的排期，请先生成排期。",
        "{name} has no plan to accept yet. Make one first.",
    ),
    "VisitNotFree": (
        "{day}到{place}的一场不能再按方案举办：{why}{about}。未新增任何场次，请重新排期后再采用。",
        "The visit to {place} on {day} can no longer be held as planned: {why} {about}. No event was added; plan again, then accept.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    RequestProblem: {
        RequestProblem.NO_NAME: ("没有填写方案名称", "it has no name"),
        RequestProblem.NO_PLACE: ("没有勾选村或乡镇", "no village or township is ticked"),
        RequestProblem.TOO_MANY_PLACES: (
            "一次最多排 400 个村，请按乡镇分批排期", "one plan takes at most 400 places, plan by townships",
        ),
        RequestProblem.DAYS_BACKWARDS: ("结束日期早于开始日期", "the last day is before the first"),
        RequestProblem.TOO_LONG: ("起止日期超过两年", "the days span more than two years"),
        RequestProblem.NO_SLOT: ("没有选择时段", "no part of the day is chosen"),
        RequestProblem.SLOTS_OVERLAP: ("时段有重叠，或先后颠倒", "the parts of the day overlap or are out of order"),
        RequestProblem.SLOT_TOO_SHORT: (
            "所选模板比时段长，请改选全天或更短的模板", "the template lasts longer than the part of the day",
        ),
        RequestProblem.BAD_NUMBER: ("场次、间隔或数量不在允许的范围内", "a number is out of its range"),
        RequestProblem.NOTHING_LEFT: (
            "所选村镇已有足够的场次，没有需要再排的", "the chosen places have all their visits already",
        ),
    },
    VisitFault: {
        VisitFault.NOT_NEEDED: ("当地已有足够的场次", "the place has enough visits by now"),
        VisitFault.DAY_CLOSED: (
            "当天已列为不宜安排，或当地当天、间隔期内已有场次", "the day is kept free or too near to another event by now",
        ),
        VisitFault.RESOURCE_GONE: ("所用资源已移除或停用", "a resource is gone or retired"),
        VisitFault.RESOURCE_AWAY: ("当天不可用：", "not available that day:"),
        VisitFault.RESOURCE_CLASH: ("时间冲突：", "in two places at once:"),
    },
    Ground: {
        Ground.PLACES: ("下沉村镇和已有场次", "places and events on record"),
        Ground.RESOURCES: ("讲师、车辆等资源", "lecturers, vans and other resources"),
        Ground.DAYS: ("集日和不宜安排的日期", "market days and days to keep free"),
        Ground.TRAVEL: ("路程", "distances"),
    },
    WhyHere: {
        WhyHere.LOCKED: ("已锁定", "locked"),
        WhyHere.MARKET_DAY: ("逢集日", "a market day"),
        WhyHere.MARKET_NOT_FREE: ("集日均排不开", "no market day was free"),
        WhyHere.MARKET_COSTS_MORE: ("改到集日会影响其他场次", "a market day would cost other visits more"),
        WhyHere.NO_MARKET_KNOWN: ("未登记集日", "no market day is known"),
        WhyHere.SHARE: ("均衡各乡镇", "an even share for the township"),
        WhyHere.NEAR: ("同日顺路", "on the way of the same day"),
    },
    WhyNot: {
        WhyNot.NO_SUCH_RESOURCE: ("没有所需的资源", "there is no such resource"),
        WhyNot.ALL_DAYS_CLOSED: ("起止日期内没有可用的日子", "every day is closed"),
        WhyNot.GAP_TOO_LONG: ("间隔天数过长，排不下", "the gap leaves no day"),
        WhyNot.DAYS_FULL: ("可用的日子已达到每日场次上限", "the days left have as many visits as allowed"),
        WhyNot.RESOURCE_AWAY: ("可用的日子里所需资源均不可用", "the resource is away on the days left"),
        WhyNot.RESOURCE_TAKEN: ("所需资源已排满", "the resource is taken on the days left"),
        WhyNot.TRAVEL_TOO_LONG: ("路程过远，来不及赶到", "the way is too long between two visits"),
        WhyNot.NOT_WORTH: ("路程耗时过多，未予安排", "the way costs more than the visit brings"),
    },
    Fault: {
        Fault.NO_DEMANDS: ("没有需要安排的场次", "nothing is asked for"),
        Fault.DAYS_REVERSED: ("结束日期早于开始日期", "the last day is before the first"),
        Fault.SLOTS_UNUSABLE: ("时段不可用", "the parts of the day cannot be used"),
        Fault.NUMBER_UNUSABLE: ("数值不可用", "a number cannot be used"),
        Fault.RESOURCE_LISTED_TWICE: ("资源重复列出", "a resource is listed twice"),
        Fault.VISIT_UNKNOWN: ("锁定的场次所在时段或所用资源已不在条件中，请取消该锁定", "a locked visit's part of the day or resource is no longer asked for; unlock it"),
        Fault.VISIT_LOCKED_TWICE: ("同一场次锁定了两次", "a visit is locked twice"),
        Fault.DAY_OUTSIDE: ("锁定的日期不在起止日期内", "a locked day is outside the season"),
        Fault.DAY_CLOSED: ("锁定的日期不宜安排", "a locked day is closed"),
        Fault.DAY_FORBIDDEN: ("锁定的日期在当地不可用", "a locked day is forbidden there"),
        Fault.GAP_TOO_SHORT: ("锁定的场次间隔过短", "locked visits are too near to each other"),
        Fault.PLACE_TWICE_A_DAY: ("同一地点一天锁定了两场", "a place has two locked visits a day"),
        Fault.TOO_MANY_A_DAY: ("锁定的场次超过每日上限", "too many locked visits a day"),
        Fault.NEED_UNMET: ("锁定的场次缺少所需资源", "a locked visit lacks a resource"),
        Fault.RESOURCE_AWAY: ("锁定的场次所用资源当天不可用", "a locked visit's resource is away"),
        Fault.RESOURCE_TAKEN_TWICE: ("锁定的场次同时占用同一资源", "locked visits take one resource at once"),
        Fault.RESOURCE_TOO_OFTEN: ("锁定的场次使资源一天用得过多", "locked visits take a resource too often a day"),
        Fault.WAY_TOO_LONG: ("锁定的场次之间来不及赶到", "the way between locked visits is too long"),
    },
}  # fmt: skip
_CHANGED = ("排期之后有变动：{what}。建议重新排期。", "Changed since the plan was made: {what}. Plan again.")
_MOST_NAMED = 3


def changed_sentence(changes: Mapping[Ground, Sequence[str]], lang: Lang) -> str:
    """What has changed since the plan was made, by name where only a few things have."""
    told = [_one_ground(ground, names, lang) for ground, names in changes.items()]
    return _CHANGED[0 if lang == "zh" else 1].format(what=("；" if lang == "zh" else "; ").join(told))


def _one_ground(ground: Ground, names: Sequence[str], lang: Lang) -> str:
    shown = [name for name in names if name][:_MOST_NAMED]
    if not shown:
        return word(ground, lang)
    joined = ("、" if lang == "zh" else ", ").join(shown)
    more = len(names) - len(shown)
    rest = (f"等 {len(names)} 项" if lang == "zh" else f" and {more} more") if more else ""
    return f"{word(ground, lang)}（{joined}{rest}）" if lang == "zh" else f"{word(ground, lang)} ({joined}{rest})"


def summary_words(summary: Summary, lang: Lang) -> str:
    """What the plan comes to: 已排 58/60 场 · 集日 41 场."""
    if lang == "zh":
        return f"已排 {summary.placed}/{summary.asked} 场 · 集日 {summary.on_market} 场"
    return f"{summary.placed} of {summary.asked} placed · {summary.on_market} on market days"


def ways_words(summary: Summary, lang: Lang) -> str:
    """How far lecturers and vans travel in all: 讲师和车辆路程合计约 1240 公里."""
    hours = round(summary.minutes / 60)
    if lang == "zh":
        far = f"约 {hours} 小时（部分路程按估算）" if summary.guess else f"约 {summary.kilometres} 公里，{hours} 小时"
        return f"讲师和车辆路程合计{far}"
    far = f"about {hours} h, partly guessed" if summary.guess else f"about {summary.kilometres} km, {hours} h"
    return f"Lecturers and vans on the road: {far}"


def unplaced_words(name: str, count: int, reason: WhyNot, lacking: Need | None, lang: Lang) -> str:
    """A place that has no day for so many visits, and why."""
    what = f"（{need_words(lacking, lang)}）" if lacking and lang == "zh" else ""
    if lang == "zh":
        return f"{name} {count} 场未排：{word(reason, lang)}{what}"
    return f"{name}, {count} not placed: {word(reason, lang)}" + (f" ({need_words(lacking, lang)})" if lacking else "")


def need_words(need: Need, lang: Lang) -> str:
    """A need in words: 讲师 1，会客家话."""
    said = [f"{word(need.kind, lang)} {need.count}", need.topic, need.language]
    return ("，" if lang == "zh" else ", ").join(part for part in said if part)


def reasons(found: Iterable[WhyHere], lang: Lang) -> str:
    """Why a visit stands where it does, in one line."""
    return ("；" if lang == "zh" else "; ").join(word(reason, lang) for reason in found)


def accepted_words(count: int, lang: Lang) -> str:
    """What came of accepting a plan."""
    return f"已新增 {count} 场，均为筹备中。" if lang == "zh" else f"{count} events are planned now."


SPEC_KEYS = (
    "SPEC.json 的键 · its keys（前四个必填 · the first four are required）：",
    "  name            方案名称 · what the plan is called",
    "  first_day       开始日期 2023-10-16 · the first day",
    "  last_day        结束日期 · the last day",
    '  places          村镇 ["510113107/利民村", "510113107"] · villages, or townships by their code',
    "  kind            launch lecture sale tour，默认 lecture · the form of the events",
    "  template        场次模板（见 event templates）· the template of the events",
    "  times           每处几场 · visits to each place",
    "  gap             同一处两场至少间隔几天 · days between two visits to a place",
    '  needs           每场所需 [{"kind": "lecturer", "count": 1, "topic": "", "language": ""}]，种类 lecturer van kit tent crew',
    '  slots           时段 [["09:00", "11:30"], …] · parts of the day',
    "  rest_weekdays   尽量避开的星期，0 周一 … 6 周日 · weekdays rather left free",
    "  prefer_markets  集日优先 true/false · market days first",
    "  avoid_busy      避开农忙 true/false · not in the busy season",
    "  count_present   已有场次计入 true/false · events on record count",
    "  resources       可用资源的编号，null 为全部 · ids of what may be used, null for all",
    "  most_a_day      全县一天最多几场 · most visits a day",
    '  strength        {"markets": 2, "ways": 2, "shares": 2}，0–4 · what counts how much',
    "  seed            随机种子，同一种子结果相同 · the same seed, the same plan",
    '  locked          锁定的场次 [["510113107/利民村", "2023-10-18", 0, [资源编号]]] · visits that stay',
)
