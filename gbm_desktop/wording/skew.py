"""What is said of another laptop's clock."""

from datetime import timedelta

from gbm_desktop.model.skew import Skew
from gbm_desktop.wording import Lang
from gbm_desktop.wording.clocks import length

_AHEAD, _BEHIND = ("快", "ahead of"), ("慢", "behind")
_ABOUT = (
    "{name}的时钟比本机{way}约 {by}，记录先后不受影响；请核对两台电脑的日期和时间。",
    "The clock of {name} is about {by} {way} this laptop's. The order of records is right; check both clocks.",
)
_AT_LEAST = (
    "{name}的时钟比本机至少{way} {by}，记录先后不受影响；请核对两台电脑的日期和时间。",
    "The clock of {name} is at least {by} {way} this laptop's. The order of records is right; check both clocks.",
)
_SAME = (
    "{name}的时钟与本机一致（相差约 {by}）。",
    "The clock of {name} agrees with this laptop's (within about {by}).",
)
_UNKNOWN = ("{name}的时钟：往来还少，看不出快慢。", "The clock of {name}: too little was exchanged to tell.")
_NAMELESS = ("另一台电脑", "another laptop")
_SECONDS = ("{seconds} 秒", "{seconds} s")
_MINUTE = timedelta(minutes=1)
_SHORT = timedelta(minutes=2)


def said(name: str, skew: Skew, lang: Lang = "zh") -> str:
    """How the laptop's clock stands to this one's, in one sentence."""
    index = 0 if lang == "zh" else 1
    called = name or _NAMELESS[index]
    by = skew.surely if skew.likely is None else skew.likely
    if abs(by) >= _SHORT:
        way = (_AHEAD if by > timedelta() else _BEHIND)[index]
        form = (_AT_LEAST if skew.likely is None else _ABOUT)[index]
        return form.format(name=called, way=way, by=length(abs(by), lang).strip())
    if skew.likely is None:
        return _UNKNOWN[index].format(name=called)
    return _SAME[index].format(name=called, by=_short(abs(by), lang))


def _short(by: timedelta, lang: Lang) -> str:
    if by >= _MINUTE:
        return length(by, lang).strip()
    return _SECONDS[0 if lang == "zh" else 1].format(seconds=round(by.total_seconds()))
