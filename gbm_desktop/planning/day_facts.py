"""What a calendar says of each day: lunar date, markets, holidays, busy season, days to be kept free."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from gbm_desktop import market_days, regions
from gbm_desktop.lunar import lunar_day
from gbm_desktop.model.market_days import ClosedDays, ClosedKind, DayFacts, MarketRule
from gbm_desktop.model.region import Level, RegionCode, level_of, prefix_of
from gbm_desktop.planning.holidays import Holidays, with_imported
from gbm_desktop.planning.market_days import falls_on, span
from gbm_desktop.workspace import Workspace

_Markets = list[tuple[str, list[MarketRule]]]
_Names = dict[date, tuple[str, ...]]


def facts(ws: Workspace, first: date, last: date, region_code: str = "", village: str = "") -> dict[date, DayFacts]:
    """What is known of each day from the first to the last, both included, in a place or (empty) in all of them.

    Of a township or village its own market is told; of a larger region the markets of all places in it. Days that are
    marked in a part of the region only bear that part's name. Raises UnknownRegion.
    """
    code = regions.require(region_code).code if region_code else RegionCode("")
    concerning = [one for one in market_days.closed(ws) if _concerns(one, code)]
    holidays = with_imported(one for one in concerning if _covers(one, code))
    near = [one for one in concerning if one.first_day <= last and one.last_day >= first]
    busy, blackout = (_names(near, kind, code) for kind in (ClosedKind.BUSY_SEASON, ClosedKind.BLACKOUT))
    markets = _markets(ws, code, village)
    return {day: _of_day(day, holidays, markets, busy, blackout) for day in span(first, last)}


def _of_day(day: date, holidays: Holidays, markets: _Markets, busy: _Names, blackout: _Names) -> DayFacts:
    arranged = holidays.on(day)
    return DayFacts(
        day,
        lunar_day(day),
        arranged.holiday,
        arranged.makeup,
        arranged.known,
        tuple(name for name, rules in markets if any(falls_on(rule, day) for rule in rules)),
        busy.get(day, ()),
        blackout.get(day, ()),
    )


def _markets(ws: Workspace, code: RegionCode, village: str) -> _Markets:
    if village or (code and level_of(code) in {Level.TOWNSHIP, Level.VILLAGE}):
        return [(village or market_days.place_name(code), market_days.of_place(ws, code, village))]
    found = groupby(market_days.rules(ws, code), key=lambda rule: (rule.region_code, rule.village))
    return [(own or market_days.place_name(above), list(rules)) for (above, own), rules in found]


def _covers(closed: ClosedDays, code: RegionCode) -> bool:
    """The days are marked in all of the region."""
    return not closed.region_code or code.startswith(prefix_of(RegionCode(closed.region_code)))


def _concerns(closed: ClosedDays, code: RegionCode) -> bool:
    """The days are marked in the region, or in a part of it."""
    return _covers(closed, code) or not code or closed.region_code.startswith(prefix_of(code))


def _names(closed: Iterable[ClosedDays], kind: ClosedKind, code: RegionCode) -> _Names:
    found: _Names = {}
    for one in closed:
        if one.kind is kind:
            name = one.name if _covers(one, code) else f"{market_days.place_name(one.region_code)} {one.name}"
            for day in span(one.first_day, one.last_day):
                found[day] = (*found.get(day, ()), name)
    return found
