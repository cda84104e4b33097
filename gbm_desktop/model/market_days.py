"""Market days (集日): the rules by which a place holds its market, in every calendar that is in use."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.ids import ClosedDaysId, MarketRuleId


class MarketCalendar(StrEnum):
    """By what a market's days go."""

    LUNAR_DIGIT = "lunar_digit"
    LUNAR_DAY = "lunar_day"
    SOLAR_DIGIT = "solar_digit"
    SOLAR_DAY = "solar_day"
    WEEKDAY = "weekday"
    PARITY = "parity"
    BRANCH = "branch"
    DAILY = "daily"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class MarketRule:
    """The days of one place's market; always shown with 请向乡镇核实.

    `days`: last digits 0–9 (0 is 逢十) for the digit calendars; days of the month for lunar and solar day; weekdays
    0 Monday … 6 Sunday; parity 1 odd, 0 even; branches 0 子 … 11 亥; nothing for daily; for listed, ordinals of the
    dates (`date.toordinal`). `lunar_months` narrow any of them, as in 腊月加集: 1 正月 … 12 腊月, none is all.
    """

    id: MarketRuleId
    region_code: str
    village: str
    calendar: MarketCalendar
    days: tuple[int, ...]
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""
    source: str = ""
    checked_on: date | None = None
    lunar_months: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RulePart:
    """What a text says of a market's days: a rule that no place has yet."""

    calendar: MarketCalendar
    days: tuple[int, ...] = ()
    lunar_months: tuple[int, ...] = ()


class ClosedKind(StrEnum):
    """Why a span of days is marked: not to be used, farm work, or a holiday arrangement that the program lacks."""

    BLACKOUT = "blackout"
    BUSY_SEASON = "busy_season"
    HOLIDAY = "holiday"
    WORKDAY = "workday"


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """A span of days, both included, in a region and all below it (empty code: everywhere)."""

    id: ClosedDaysId
    kind: ClosedKind
    region_code: str
    first_day: date
    last_day: date
    name: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What a calendar says of a day in a place.

    `holiday` is a statutory holiday's name (empty: none); `makeup` a working day at a weekend; `known` False where
    nobody has published the year's holidays and none were imported (未导入). `markets` are the names of the places
    with a market on the day.
    """

    day: date
    lunar: str
    holiday: str = ""
    makeup: bool = False
    known: bool = True
    markets: tuple[str, ...] = ()
    busy: tuple[str, ...] = ()
    blackout: tuple[str, ...] = ()
