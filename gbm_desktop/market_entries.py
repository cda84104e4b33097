"""The market days of all places as a list shows them: what was said of a place at one time is one entry."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from gbm_desktop.market_days import MarketSaid, place_name, rules
from gbm_desktop.model.market_days import MarketRule
from gbm_desktop.planning.market_days import next_days
from gbm_desktop.wording.market_days import rules_words
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MarketEntry:
    """What is said of a place, its rules, and the next days on which they bring a market."""

    name: str
    said: MarketSaid
    rules: tuple[MarketRule, ...]
    coming: tuple[date, ...]


def entries(ws: Workspace, region_code: str = "") -> list[MarketEntry]:
    """Place by place; rules of a place that hold from other days or come from another source are an entry of their own.

    Raises UnknownRegion.
    """
    today = ws.today()
    found = sorted(rules(ws, region_code), key=lambda rule: (*_about(rule), rule.id))
    return [_entry([*together], today) for _, together in groupby(found, key=_about)]


def _about(rule: MarketRule) -> tuple[str, ...]:
    days = (rule.valid_from, rule.valid_to, rule.checked_on)
    return (rule.region_code, rule.village, *(str(day or "") for day in days), rule.source, rule.note)


def _entry(together: list[MarketRule], today: date) -> MarketEntry:
    rule = together[0]
    said = MarketSaid(
        rule.region_code,
        rule.village,
        rules_words(together),
        rule.valid_from,
        rule.valid_to,
        rule.note,
        rule.source,
        rule.checked_on,
    )
    name = place_name(rule.region_code, rule.village)
    return MarketEntry(name, said, tuple(together), tuple(next_days(together, today)))
