"""What is said of a passage that counts no more since other laptops are known, beside what its door had said."""

from collections.abc import Callable
from datetime import datetime

from gbm_desktop.model.attendance import Direction, Reason, Scan
from gbm_desktop.model.door import Passage
from gbm_desktop.wording import Lang, door, word
from gbm_desktop.wording.counted import fill

_REPEAT = ("合并后：重复", "after merging: repeat")
_WHEN = ("（{time}）", " ({time})")
_NO_ENTRY = ("合并后：没有入场记录，不计", "after merging: not inside, not counted")
_CAME = ("合并后：重复，{time} 已在 {desk} 签到", "After merging: repeat, admitted {time} at {desk}")
_LEFT = ("合并后：重复，{time} 已在 {desk} 离场", "After merging: repeat, left {time} at {desk}")
_TIMES = ("另有 {count} 次重复，未计入", "{count:repeat|repeats} more, not counted")
_TAKEN_BACK = ("已撤回", "taken back")
_NOBODY = ("还没有人签到。", "Nobody has been scanned yet.")


def at_door(scan: Scan, lang: Lang = "zh") -> str:
    """What the door said of the scan, in a word."""
    return word(scan.reason, lang) if scan.reason is Reason.EXIT else word(scan.verdict, lang)


def after_merging(earlier: Passage | None, lang: Lang = "zh") -> str:
    """The same since the merging, in a few words; `earlier` is what counts instead."""
    return (_REPEAT if earlier else _NO_ENTRY)[_index(lang)]


def brief(earlier: Passage | None, local: Callable[[int], datetime], lang: Lang = "zh") -> str:
    """The same with when the passage was that counts instead."""
    when = _WHEN[_index(lang)].format(time=f"{local(earlier.at):%H:%M}") if earlier else ""
    return after_merging(earlier, lang) + when


def explained(earlier: Passage | None, local: Callable[[int], datetime], lang: Lang = "zh") -> str:
    """The same with the passage that counts instead."""
    if earlier is None:
        return _NO_ENTRY[_index(lang)]
    form = (_CAME if earlier.direction is Direction.IN else _LEFT)[_index(lang)]
    return form.format(time=f"{local(earlier.at):%m-%d %H:%M}", desk=door.desk(earlier.desk, lang))


def times(count: int, lang: Lang = "zh") -> str:
    """That there were so many repeats."""
    return fill(_TIMES[_index(lang)], count=count)


def taken_back(lang: Lang = "zh") -> str:
    """That a scan was taken back."""
    return _TAKEN_BACK[_index(lang)]


def nobody(lang: Lang = "zh") -> str:
    """That there is no scan to list."""
    return _NOBODY[_index(lang)]


def _index(lang: Lang) -> int:
    return 0 if lang == "zh" else 1
