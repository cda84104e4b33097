"""What the numbers of a section's text are bound to, and which of them a person typed instead."""

import re
from collections.abc import Iterable, Iterator, Mapping

from gbm_desktop.drafting import named_in
from gbm_desktop.model.figures import Figure
from gbm_desktop.model.report import Binding, BindingState, Section

_NUMBER = r"\d[\d,，]*(?:\.\d+)?"
_STARTS_WITH_NUMBER = re.compile(_NUMBER)
_FIELD = re.compile(r"\{([^{}\n]+)\}")
_BEFORE = (4, 3, 2)  # characters of the draft by which a number's place is known again
_BEHIND: Mapping[str, tuple[str, ...]] = {
    "类型构成": ("sessions_launch", "sessions_lecture", "sessions_sale", "sessions_tour"),
    "形式构成": ("sessions_offline", "sessions_online", "sessions_both"),
    "级别构成": ("sessions_city", "sessions_county", "sessions_township", "sessions_village"),
    "类型到场": ("sessions", "entries"),
    "下沉情况": ("sessions_township", "sessions_village"),
    "到场最多场次": ("entries",),
    "乡镇覆盖率": ("townships", "townships_all"),
    "未覆盖乡镇": ("townships_all",),
    "后续安排": ("sessions_planned",),
    "延期取消情况": ("sessions_postponed", "sessions_cancelled"),
    "无签到场次": ("sessions", "entries"),
    "安全检查情况": ("safety_inspections", "safety_hazards", "safety_rectified_share"),
    "应急演练情况": ("safety_drills",),
    "事故情况": ("safety_incidents",),
    "未整改隐患": ("safety_hazards", "safety_rectified_share"),
    "参展构成": ("exhibitors_local", "exhibitors_outside", "exhibitors_certified"),
    "未收到投诉": ("complaints",),
    "未办结投诉": ("complaints", "complaints_closed_share"),
    "未获证核验情况": ("products", "products_certified"),
    "媒体构成": (
        "publicity_news", "publicity_wechat", "publicity_weibo", "publicity_radio", "publicity_television",
        "publicity_other",
    ),
    "同比情况": ("sessions", "entries", "exhibitors", "sales_sum", "publicity"),
}  # fmt: skip
_SUM = "合计"


def of_section(section: Section, fields: Mapping[str, str], figures: Iterable[Figure]) -> tuple[Binding, ...]:
    """Every field of the section as it is written, then those of its draft that the person's text no longer has."""
    keys = {name: figure.key for figure in figures for name in (figure.key, figure.name)}
    written = dict.fromkeys(named_in(section.written))
    bound = [Binding(one, fields.get(one, ""), BindingState.BOUND, _behind(one, keys)) for one in written]
    gone = [one for one in dict.fromkeys(named_in(section.draft)) if one not in written]
    return (*bound, *(_typed(one, section, fields, _behind(one, keys)) for one in gone))


def _behind(field: str, keys: Mapping[str, str]) -> tuple[str, ...]:
    key = keys.get(field) or keys.get(field.removesuffix(_SUM))
    return (key,) if key else _BEHIND.get(field, ())


def _typed(field: str, section: Section, fields: Mapping[str, str], behind: tuple[str, ...]) -> Binding:
    value, text = fields.get(field, ""), section.written
    number = _leading(value)
    if number:
        at_place = next(_in_its_place(field, value, section.draft, text), "")
        if at_place:
            same = _plain(at_place) == _plain(number)
            state = BindingState.TYPED_SAME if same else BindingState.TYPED_OTHER
            return Binding(field, value, state, behind, at_place)
        if _plain(number) in map(_plain, re.findall(_NUMBER, text)):
            return Binding(field, value, BindingState.TYPED_SAME, behind, number)
    elif value and value in text:
        return Binding(field, value, BindingState.TYPED_SAME, behind, value)
    return Binding(field, value, BindingState.LEFT_OUT, behind)


def _in_its_place(field: str, value: str, draft: str, text: str) -> Iterator[str]:
    """The numbers that stand in the text between the same words as the field in the draft."""
    for found in _FIELD.finditer(draft):
        if found[1].strip() != field:
            continue
        after = (value[len(_leading(value)) :] + draft[found.end() :])[:1]
        before = re.split(r"[}\n]", draft[: found.start()])[-1]
        for length in _BEFORE:
            if len(before) >= length and after not in {"", "{", "\n"}:
                pattern = rf"{re.escape(before[-length:])}\s*({_NUMBER})\s*{re.escape(after)}"
                yield from (one[1] for one in re.finditer(pattern, text))


def _leading(value: str) -> str:
    found = _STARTS_WITH_NUMBER.match(value)
    return found[0] if found else ""


def _plain(number: str) -> float:
    return float(number.replace(",", "").replace("，", ""))
