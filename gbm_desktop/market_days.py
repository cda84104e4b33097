"""Market days (集日) of townships and villages: recorded by rule, always to be checked with the township."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gbm_desktop import geography, regions
from gbm_desktop.errors.market_days import (
    ClosedDaysUnnamed,
    MarketPlaceNotMeant,
    MarketSpanBackwards,
    UnknownClosedDays,
    UnknownMarketRule,
    UnreadMarketText,
)
from gbm_desktop.model.geography import parts, place_key
from gbm_desktop.model.ids import ClosedDaysId, MarketRuleId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.market_days import ClosedDays, MarketRule, RulePart
from gbm_desktop.model.market_text import Assumed, TextProblem, parse
from gbm_desktop.model.region import RegionCode, parse_code, prefix_of, township_of
from gbm_desktop.store import market_days as store
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MarketSaid:
    """What a person says of the market of a place: the days as offices write them, and where that is from."""

    region_code: str
    village: str
    text: str
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""
    source: str = ""
    checked_on: date | None = None


def rules(ws: Workspace, region_code: str = "", village: str | None = None) -> list[MarketRule]:
    """The rules of the region and all below it (empty: everywhere), or of one village in it. Raises UnknownRegion."""
    return store.rules(ws.read, prefix_of(_code(region_code)) if region_code else "", village)


def of_place(ws: Workspace, region_code: str, village: str) -> list[MarketRule]:
    """The village's own rules, else its township's; a code of a village falls back to its township too."""
    code = parse_code(region_code) or region_code
    places = dict.fromkeys([(code, village), (code, ""), (township_of(code), village), (township_of(code), "")])
    return next((found for place in places if (found := store.rules_of_place(ws.read, *place))), [])


def place_name(region_code: str, village: str = "") -> str:
    """The place as people call it: 清泉镇, 清泉镇花园村."""
    return geography.place_name(place_key(region_code, village))


def meant(ws: Workspace, text: str) -> tuple[str, str]:
    """The code and the village (or none) that a person means by 清泉镇 or 清泉镇花园村. Raises MarketPlaceNotMeant."""
    place = geography.place_names(ws).named(text)
    if place is None:
        raise MarketPlaceNotMeant(text)
    code, village = parts(place)
    return code, village


def put(ws: Workspace, rule: MarketRule) -> MarketRuleId:
    """The rule stands as given, a new one where its id is empty. Raises UnknownRegion, MarketSpanBackwards."""
    checked = _checked(replace(rule, id=rule.id or MarketRuleId(ws.new_id())))
    with ws.unit(Op.MARKET_RULE_EDIT, name=place_name(checked.region_code, checked.village)) as unit:
        unit.put("market_rules", store.row_of(checked))
    return checked.id


def set_place(ws: Workspace, said: MarketSaid, instead_of: Sequence[MarketRuleId] = ()) -> tuple[Assumed, ...]:
    """The place has the rules of the text, in place of those named; answers what had to be assumed.

    A rule that the place has already stays the same one. Raises UnreadMarketText, UnknownRegion, MarketSpanBackwards.
    """
    read = parse(said.text)
    if isinstance(read, TextProblem):
        raise UnreadMarketText(said.text, read.fault)
    wanted = [_checked(rule_of(said, part)) for part in read.parts]
    with ws.unit(Op.MARKET_RULE_EDIT, name=place_name(said.region_code, said.village)) as unit:
        present = store.rules_of_place(unit.db, wanted[0].region_code, wanted[0].village)
        known = {same_days(rule): rule.id for rule in present}
        kept = [replace(rule, id=known.get(same_days(rule)) or MarketRuleId(ws.new_id())) for rule in wanted]
        for rule_id in set(instead_of) - {rule.id for rule in kept}:
            unit.drop("market_rules", rule_id)
        for rule in kept:
            unit.put("market_rules", store.row_of(rule))
    return read.assumed


def remove(ws: Workspace, rule_ids: Iterable[MarketRuleId]) -> None:
    """These rules are gone. Raises UnknownMarketRule."""
    found = [_found(ws, rule_id) for rule_id in rule_ids]
    with ws.unit(Op.MARKET_RULE_EDIT, name=_names(found)) as unit:
        for rule in found:
            unit.drop("market_rules", rule.id)


def check(ws: Workspace, rule_ids: Iterable[MarketRuleId]) -> None:
    """The township has confirmed these rules today. Raises UnknownMarketRule."""
    found = [replace(_found(ws, rule_id), checked_on=ws.today()) for rule_id in rule_ids]
    with ws.unit(Op.MARKET_RULE_EDIT, name=_names(found)) as unit:
        for rule in found:
            unit.put("market_rules", store.row_of(rule))


def closed(ws: Workspace) -> list[ClosedDays]:
    """All days that are marked: to be kept free, busy season, and holiday arrangements that were imported."""
    return store.closed(ws.read)


def set_closed(ws: Workspace, days: ClosedDays) -> ClosedDaysId:
    """The days are marked as given, new ones where the id is empty.

    Raises ClosedDaysUnnamed, MarketSpanBackwards, UnknownRegion.
    """
    if not days.name.strip():
        raise ClosedDaysUnnamed(days.first_day)
    if days.last_day < days.first_day:
        raise MarketSpanBackwards(days.first_day, days.last_day)
    code = regions.require(days.region_code).code if days.region_code else ""
    kept = replace(days, id=days.id or ClosedDaysId(ws.new_id()), region_code=code, name=days.name.strip())
    with ws.unit(Op.CLOSED_DAYS_EDIT, count=1) as unit:
        unit.put("closed_days", store.closed_row(kept))
    return kept.id


def remove_closed(ws: Workspace, closed_ids: Sequence[ClosedDaysId]) -> None:
    """These days are marked no longer. Raises UnknownClosedDays."""
    for closed_id in closed_ids:
        if store.closed_days(ws.read, closed_id) is None:
            raise UnknownClosedDays(closed_id)
    with ws.unit(Op.CLOSED_DAYS_EDIT, count=len(closed_ids)) as unit:
        for closed_id in closed_ids:
            unit.drop("closed_days", closed_id)


def same_days(rule: MarketRule) -> tuple[object, ...]:
    """What makes two rules of a place the same one, whoever said it."""
    return rule.calendar, rule.days, rule.lunar_months, rule.valid_from, rule.valid_to


def rule_of(said: MarketSaid, part: RulePart) -> MarketRule:
    """A part of what is said of a place as a rule, which has no id yet."""
    return MarketRule(
        MarketRuleId(""),
        said.region_code,
        said.village,
        part.calendar,
        part.days,
        said.valid_from,
        said.valid_to,
        said.note.strip(),
        said.source.strip(),
        said.checked_on,
        part.lunar_months,
    )


def _checked(rule: MarketRule) -> MarketRule:
    if rule.valid_from and rule.valid_to and rule.valid_to < rule.valid_from:
        raise MarketSpanBackwards(rule.valid_from, rule.valid_to)
    return replace(rule, region_code=_code(rule.region_code), village=rule.village.strip())


def _code(region_code: str) -> RegionCode:
    """The place's code. A village's own code, which the national list lacks, is as good as its township's."""
    found = regions.find(region_code) or regions.require(township_of(region_code.strip()))
    return found.code


def _found(ws: Workspace, rule_id: MarketRuleId) -> MarketRule:
    found = store.rule(ws.read, rule_id)
    if found is None:
        raise UnknownMarketRule(rule_id)
    return found


def _names(found: Iterable[MarketRule]) -> str:
    return "、".join(dict.fromkeys(place_name(rule.region_code, rule.village) for rule in found))
