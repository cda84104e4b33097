"""Words and sentences on market days and on days that are marked."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.lunar import day_name, month_name
from gbm_desktop.model.market_days import ClosedKind, MarketCalendar, MarketRule, RulePart
from gbm_desktop.model.market_text import Assumed, TextFault

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownMarketRule": (
        "没有编号为“{rule_id}”的集日，可能刚被移除。请按 F5 刷新后再选。",
        "No market rule has the id “{rule_id}”, perhaps just removed. Reload with F5 and choose again.",
    ),
    "UnreadMarketText": (
        "“{text}”不能作为集日：{fault}。请按“农历逢三、八”“公历逢1、4、7”“周二、周六”“每天”等写法填写。",
        "“{text}” is not a market day: {fault}. Write 农历逢三、八, 公历逢1、4、7, 周二、周六, 每天 or the like.",
    ),
    "MarketSpanBackwards": (
        "结束日期{last_day}早于开始日期{first_day}，请核对后再保存。",
        "The last day, {last_day}, is before the first, {first_day}. Correct one of them.",
    ),
    "MarketPlaceNotMeant": (
        "“{text}”不是本地区的乡镇或村，或者有多处同名。请写明乡镇和村，例如“清泉镇花园村”。",
        "“{text}” is not a township or village of the region, or there are several. Name the township and the village.",
    ),
    "ClosedDaysUnnamed": (
        "{first_day}起的日期没有写明事由，请填写名称，例如“春耕”“高考”。",
        "The days from {first_day} on say nothing of what they are kept for. Give them a name.",
    ),
    "UnknownClosedDays": (
        "没有编号为“{closed_id}”的日期，可能刚被移除。请按 F5 刷新后再选。",
        "No marked days have the id “{closed_id}”, perhaps just removed. Reload with F5 and choose again.",
    ),
}
CALENDARS: dict[Enum, tuple[str, str]] = {
    MarketCalendar.LUNAR_DIGIT: ("农历尾数", "last digit of the lunar day"),
    MarketCalendar.LUNAR_DAY: ("农历日期", "day of the lunar month"),
    MarketCalendar.SOLAR_DIGIT: ("公历尾数", "last digit of the solar day"),
    MarketCalendar.SOLAR_DAY: ("公历日期", "day of the solar month"),
    MarketCalendar.WEEKDAY: ("星期", "weekday"),
    MarketCalendar.PARITY: ("单双日", "odd or even day"),
    MarketCalendar.BRANCH: ("地支日", "earthly branch of the day"),
    MarketCalendar.DAILY: ("每天", "daily"),
    MarketCalendar.LISTED: ("指定日期", "listed dates"),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    MarketCalendar: CALENDARS,
    ClosedKind: {
        ClosedKind.BLACKOUT: ("不安排活动", "keep free"),
        ClosedKind.BUSY_SEASON: ("农忙", "busy season"),
        ClosedKind.HOLIDAY: ("放假", "holiday"),
        ClosedKind.WORKDAY: ("上班", "working day"),
    },
    Assumed: {
        Assumed.LUNAR: (
            "未注明农历或公历，按农历处理，请核实",
            "lunar or solar is not said; read as lunar, please check",
        ),
        Assumed.SOLAR: (
            "未注明农历或公历，按公历处理，请核实",
            "lunar or solar is not said; read as solar, please check",
        ),
    },
    TextFault: {
        TextFault.EMPTY: ("没有填写集日", "no market day is given"),
        TextFault.NO_MARKET: ("写明没有集日", "says that there is no market"),
        TextFault.UNKNOWN: ("集日的写法无法识别", "the market day is written in a way that is not known"),
        TextFault.NO_SUCH_DAY: ("没有这样的日期", "there is no such day"),
    },
}
CHECK_WITH_TOWNSHIP = ("请向乡镇核实", "check with the township")
_LUNAR_BY_NAME = {1, 11, 12}
_BRANCHES_IN_PINYIN = ("zi", "chou", "yin", "mao", "chen", "si", "wu", "wei", "shen", "you", "xu", "hai")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def rule_words(rule: MarketRule | RulePart, lang: "Lang" = "zh") -> str:
    """The rule as an office would write it, 农历逢三、八; the text can be read back into the same rule."""
    return _chinese(rule) if lang == "zh" else _english(rule)


def market_day_word(lang: "Lang" = "zh") -> str:
    """What a market day is called everywhere in the program; sheets may call it as people do, 逢场日, 圩日, 街天."""
    return "集日" if lang == "zh" else "Market days"


def advice(lang: "Lang" = "zh") -> str:
    """What stands beside every market day that is shown."""
    if lang == "en":
        return "Market days may change: check with the township before settling on a day."
    return f"{market_day_word()}由当地约定，可能调整，定期前{CHECK_WITH_TOWNSHIP[0]}。"


def rules_words(rules: Sequence[MarketRule | RulePart], lang: "Lang" = "zh") -> str:
    """The rules of a place, which add up: 农历逢三、八；腊月每天."""
    return ("；" if lang == "zh" else "; ").join(rule_words(rule, lang) for rule in rules)


def _chinese(rule: MarketRule | RulePart) -> str:
    begin, else_begin, end = _CHINESE[rule.calendar]
    days = "、".join(_chinese_day(rule.calendar, day) for day in sorted(rule.days, key=_tens_last(rule.calendar)))
    return (_months(rule.lunar_months) + begin if rule.lunar_months else else_begin) + days + end


_CHINESE: dict[MarketCalendar, tuple[str, str, str]] = {
    MarketCalendar.LUNAR_DIGIT: ("逢", "农历逢", ""),
    MarketCalendar.LUNAR_DAY: ("", "农历每月", ""),
    MarketCalendar.SOLAR_DIGIT: ("公历逢", "公历逢", ""),
    MarketCalendar.SOLAR_DAY: ("公历每月", "公历每月", ""),
    MarketCalendar.WEEKDAY: ("", "", ""),
    MarketCalendar.PARITY: ("公历", "公历", ""),
    MarketCalendar.BRANCH: ("逢", "逢", "日"),
    MarketCalendar.DAILY: ("每天", "每天", ""),
    MarketCalendar.LISTED: ("", "", ""),
}
"""What stands before the days, after lunar months and without any, and what behind them."""


def _chinese_day(calendar: MarketCalendar, day: int) -> str:
    match calendar:
        case MarketCalendar.SOLAR_DIGIT:
            return str(day or 10)
        case MarketCalendar.SOLAR_DAY:
            return f"{day}号"
        case MarketCalendar.LUNAR_DAY:
            return day_name(day)
        case MarketCalendar.LISTED:
            return _date(date.fromordinal(day))
        case _:
            return _CHINESE_DAYS[calendar][day]


_CHINESE_DAYS: dict[MarketCalendar, Sequence[str]] = {
    MarketCalendar.LUNAR_DIGIT: "十一二三四五六七八九",
    MarketCalendar.WEEKDAY: ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    MarketCalendar.PARITY: ("双日", "单日"),
    MarketCalendar.BRANCH: "子丑寅卯辰巳午未申酉戌亥",
}


def _months(months: Sequence[int]) -> str:
    """腊月 says by itself that it is lunar; 三月 doesn't."""
    return ("" if set(months) <= _LUNAR_BY_NAME else "农历") + "、".join(map(month_name, months))


def _english(rule: MarketRule | RulePart) -> str:
    said = _ENGLISH[rule.calendar].format(days=", ".join(_english_day(rule.calendar, day) for day in rule.days))
    months = ", ".join(str(month) for month in rule.lunar_months)
    return f"{said} in lunar month {months}" if months else said


_ENGLISH: dict[MarketCalendar, str] = {
    MarketCalendar.LUNAR_DIGIT: "lunar days ending in {days}",
    MarketCalendar.LUNAR_DAY: "lunar day {days}",
    MarketCalendar.SOLAR_DIGIT: "days ending in {days}",
    MarketCalendar.SOLAR_DAY: "day {days} of the month",
    MarketCalendar.WEEKDAY: "{days}",
    MarketCalendar.PARITY: "{days} days",
    MarketCalendar.BRANCH: "{days} days (earthly branch)",
    MarketCalendar.DAILY: "every day",
    MarketCalendar.LISTED: "{days}",
}


def _english_day(calendar: MarketCalendar, day: int) -> str:
    match calendar:
        case MarketCalendar.WEEKDAY:
            return _WEEKDAYS[day]
        case MarketCalendar.PARITY:
            return ("even", "odd")[day]
        case MarketCalendar.BRANCH:
            return _BRANCHES_IN_PINYIN[day]
        case MarketCalendar.LISTED:
            return date.fromordinal(day).isoformat()
        case _:
            return str(day)


def _tens_last(calendar: MarketCalendar) -> Callable[[int], int]:
    """逢五、十 and not 逢十、五: the digit 0 stands for the tens."""
    by_digit = calendar in (MarketCalendar.LUNAR_DIGIT, MarketCalendar.SOLAR_DIGIT)
    return lambda day: day or (10 if by_digit else 0)


def _date(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
