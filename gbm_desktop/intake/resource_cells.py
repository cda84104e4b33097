"""What the cells of a sheet of resources say: a kind, a load, a room, a number, days off."""

import re
from enum import StrEnum

from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.weekday_text import weekdays_in


class ResourceFault(StrEnum):
    """Why a row cannot be taken, its phone aside."""

    NO_NAME = "no_name"
    UNKNOWN_KIND = "unknown_kind"
    BAD_NUMBER = "bad_number"
    BAD_DAYS = "bad_days"
    NO_SUCH_PLACE = "no_such_place"


_KINDS = (
    (ResourceKind.TENT, re.compile("帐篷|展棚|雨棚|遮阳棚|tent")),
    (ResourceKind.KIT, re.compile("展具|样品|展板|展台|展架|展品|kit")),
    (ResourceKind.VAN, re.compile("车|van")),
    (ResourceKind.LECTURER, re.compile("讲|专家|教师|老师|师资|技术员|lecturer")),
    (ResourceKind.CREW, re.compile("组|队|人员|工作|布展|摄影|crew")),
)
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)([a-z一-龥³]*)")
_KILOGRAMS = {"": 1.0, "kg": 1.0, "公斤": 1.0, "千克": 1.0, "斤": 0.5, "吨": 1000.0, "t": 1000.0}
_LITRES = {
    "": 1.0, "升": 1.0, "l": 1.0, "立方米": 1000.0, "立方": 1000.0, "方": 1000.0, "m3": 1000.0, "m³": 1000.0,
}  # fmt: skip
_PIECES = dict.fromkeys(("", "个", "顶", "套", "件", "台", "辆", "箱", "组"), 1.0)
_BELOW_TONNES, _BELOW_CUBIC, _MOST = 30, 100, 999_999
_WEEKEND = re.compile("双休日?|周末")


def kind_of(text: str) -> ResourceKind | ResourceFault:
    """The kind that the text names: 宣讲专家, 流动展车, 折叠帐篷."""
    named = next((kind for kind, words in _KINDS if words.search(text.lower())), None)
    return named or ResourceFault.UNKNOWN_KIND


def load_of(text: str) -> int | ResourceFault:
    """Kilograms: 1500, 1.5吨, 1500公斤; without a unit a number below 30 is tonnes. Nothing said is 0."""
    return _amount(text, _KILOGRAMS, _BELOW_TONNES)


def room_of(text: str) -> int | ResourceFault:
    """Litres: 9000升, 9立方米; without a unit a number below 100 is cubic metres. Nothing said is 0."""
    return _amount(text, _LITRES, _BELOW_CUBIC)


def count_of(text: str) -> int | ResourceFault:
    """Pieces: 10, 10顶. Nothing said is 0."""
    return _amount(text, _PIECES, 0)


def days_off_of(text: str) -> tuple[int, ...] | ResourceFault:
    """Days of the week, 0 Monday: 周六、周日, 双休, 无."""
    plain = _WEEKEND.sub("周六周日", "".join(text.split()))
    if plain in ("", "无", "-", "/", "—"):
        return ()
    days, _rest = weekdays_in(plain)
    return tuple(sorted(set(days))) or ResourceFault.BAD_DAYS


def _amount(text: str, units: dict[str, float], thousands_below: int) -> int | ResourceFault:
    plain = "".join(text.split()).lower().replace(",", "")
    if plain in ("", "无", "-", "/", "—"):
        return 0
    found = _NUMBER.fullmatch(plain)
    if found is None or found[2] not in units:
        return ResourceFault.BAD_NUMBER
    number = float(found[1])
    times = 1000.0 if not found[2] and number < thousands_below else units[found[2]]
    return round(number * times) if number * times <= _MOST else ResourceFault.BAD_NUMBER
