"""What the calendar says of the day that an event is postponed to: market, holiday, farm work, days to keep free."""

from collections.abc import Iterator
from datetime import date, timedelta

from gbm_desktop import market_days as markets
from gbm_desktop.model.events import Event, EventDraft
from gbm_desktop.model.postponement import Affected, Finding, Found
from gbm_desktop.planning import day_facts
from gbm_desktop.planning.market_days import days_of, next_days
from gbm_desktop.wording import Lang
from gbm_desktop.wording.market_days import rule_words
from gbm_desktop.workspace import Workspace


def findings(ws: Workspace, one: Affected, lang: Lang) -> Iterator[Finding]:
    """What is to be known of the event's new day; until further notice there is none."""
    if one.after is None:
        return
    before, day = one.event.said.start.date(), one.after.start.date()
    yield from _market(ws, one.after, before, lang)
    facts = day_facts.facts(ws, day, day, one.after.region_code, one.after.village)[day]
    yield from (Finding(Found.HOLIDAY, name) for name in (facts.holiday,) if name)
    yield from (Finding(Found.BUSY, name) for name in facts.busy)
    yield from (Finding(Found.BLACKOUT, name) for name in facts.blackout)


def _market(ws: Workspace, said: EventDraft, before: date, lang: Lang) -> Iterator[Finding]:
    rules, day = markets.of_place(ws, said.region_code, said.village), said.start.date()
    words = "、".join(rule_words(rule, lang) for rule in rules)
    if days_of(rules, day, day):
        yield Finding(Found.MARKET_KEPT, words)
    elif days_of(rules, before, before):
        yield Finding(Found.MARKET_LOST, words)


def next_market_days(ws: Workspace, event: Event) -> list[date]:
    """The next few market days of the event's place after its own day and today; to be checked with the township."""
    said = event.said
    since = max(said.start.date(), ws.today()) + _A_DAY
    return next_days(markets.of_place(ws, said.region_code, said.village), since)


_A_DAY = timedelta(days=1)
