"""What is said of a clock that cannot be right."""

from datetime import timedelta
from enum import Enum

from gbm_desktop.clocks import ClockState, ClockTrouble, Jump

WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    ClockTrouble: {
        ClockTrouble.NONE: ("时间正常", "clock is right"),
        ClockTrouble.WRONG_YEAR: ("年份不符", "wrong year"),
        ClockTrouble.BEHIND: ("时间偏慢", "clock is behind"),
        ClockTrouble.WENT_BACK: ("时间被拨回", "clock went back"),
        ClockTrouble.LEAPT: ("时间被拨快", "clock leapt ahead"),
    },
}
_SAID: dict[ClockTrouble, tuple[str, str]] = {
    ClockTrouble.NONE: ("电脑时间 {now}", "Clock: {now}"),
    ClockTrouble.WRONG_YEAR: ("电脑时间是 {now}，与活动年度不符，请核对", "The clock says {now}, not the campaign's year: check it"),
    ClockTrouble.BEHIND: ("电脑时间比已有记录慢 {by}，请核对", "The clock is {by} behind the latest record: check it"),
    ClockTrouble.WENT_BACK: ("电脑时间被拨回了 {by}，请核对", "The clock was set back by {by}: check it"),
    ClockTrouble.LEAPT: ("电脑时间被拨快了 {by}，请核对", "The clock leapt ahead by {by}: check it"),
}  # fmt: skip
_TOLD: dict[ClockTrouble, tuple[str, str]] = {
    ClockTrouble.WENT_BACK: ("{at} 前，一台电脑的时间被拨回 {by}；记录先后不受影响，前后时刻请留意。", "Before {at}, a laptop's clock was set back by {by}; the order of records is right, mind the times."),
    ClockTrouble.LEAPT: ("{at} 前，一台电脑的时间被拨快 {by}，后又改回；记录先后不受影响，其间时刻偏晚。", "Before {at}, a laptop's clock leapt ahead by {by} and came back; the order of records is right, the times between are late."),
}  # fmt: skip
_HARMLESS = (
    "签到先后和人数不受影响，只是显示的时刻不准。请在系统设置里核对日期、时间和时区。",
    "Order and figures are not affected, only the times shown. Check date, time and zone in the system's settings.",
)
_DAY, _HOUR, _MINUTE = 86_400, 3_600, 60


def said(state: ClockState, lang: str = "zh") -> str:
    """What the laptop's clock says or is suspected of, in one short line."""
    return _SAID[state.trouble][_index(lang)].format(now=f"{state.now:%Y-%m-%d %H:%M}", by=length(state.by, lang))


def told(jump: Jump, lang: str = "zh") -> str:
    """That a clock jumped, and what it means for what is stored; `at` is the first record afterwards."""
    return _TOLD[jump.trouble][_index(lang)].format(at=f"{jump.at:%Y-%m-%d %H:%M}", by=length(jump.by, lang))


def harmless(lang: str = "zh") -> str:
    """What a wrong clock does, and what to do about it."""
    return _HARMLESS[_index(lang)]


def length(by: timedelta, lang: str = "zh") -> str:
    """A stretch of time to the minute, the hour or the day, whichever people would say."""
    seconds = int(by.total_seconds())
    for size, words in ((_DAY, (" 天", " d")), (_HOUR, (" 小时", " h"))):
        if seconds >= 2 * size:
            return f"{seconds // size}{words[_index(lang)]}"
    return f"{seconds // _MINUTE}{(' 分钟', ' min')[_index(lang)]}"


def _index(lang: str) -> int:
    return 0 if lang == "zh" else 1
