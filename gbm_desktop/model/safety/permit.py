"""The police permit of an event: whether it is needed, from whom, by when, and where the application stands.

国务院令第505号 第2条 (which events), 第12条 (who permits), 第13条 (when and with what), 第15条 (changes).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from gbm_desktop.model.events import Event, EventMode, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.model.safety.permit_rule import STATUTE, latest_day


class Holder(StrEnum):
    """Who holds the event: only one held directly by a people's government of a county or above is exempt."""

    ORGANISATION = "organisation"
    GOVERNMENT = "government"


class Authority(StrEnum):
    """Who decides: nobody, the county's police, the city's; the exempt answer to a stricter plan of their own."""

    NOBODY = "nobody"
    COUNTY_POLICE = "county_police"
    CITY_POLICE = "city_police"
    EXEMPT = "exempt"


class PermitState(StrEnum):
    """Where the application stands."""

    TO_APPLY = "to_apply"
    APPLIED = "applied"
    ACCEPTED = "accepted"
    GRANTED = "granted"
    REFUSED = "refused"
    HANDED_BACK = "handed_back"


class Paper(StrEnum):
    """What an application consists of (第13条)."""

    STANDING = "standing"
    ACTIVITY_PLAN = "activity_plan"
    SAFETY_PLAN = "safety_plan"
    VENUE_CONSENT = "venue_consent"
    QUALIFICATIONS = "qualifications"


class Change(StrEnum):
    """What became different after the application (第15条).

    A time can be changed; place, content or a larger scale are applied for anew; who cancels tells so in writing and
    hands the permit back.
    """

    TIME = "time"
    PLACE = "place"
    CONTENT = "content"
    LARGER = "larger"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


ANEW = frozenset({Change.PLACE, Change.CONTENT, Change.LARGER})
"""What is applied for anew, a time being only changed."""

UNDER_WAY = frozenset({PermitState.APPLIED, PermitState.ACCEPTED, PermitState.GRANTED})
DECIDED_WITHIN = timedelta(days=7)
"""第14条: from the day on which the police accepted the application."""

_REMIND_EARLIER = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Basis:
    """What was applied for, to be compared with what the event has become."""

    start: datetime
    end: datetime
    place: str
    region_code: str
    kind: str
    expected: int


def basis_of(event: Event) -> Basis:
    """What an application made now would be for."""
    said = event.said
    return Basis(said.start, said.end, said.place, said.region_code, said.kind.value, said.expected)


def changes_since(basis: Basis, event: Event) -> list[Change]:
    """What the event has become that was not applied for; fewer people than applied for is no change."""
    now = basis_of(event)
    different = {
        Change.TIME: (basis.start, basis.end) != (now.start, now.end),
        Change.PLACE: (basis.place, basis.region_code) != (now.place, now.region_code),
        Change.CONTENT: basis.kind != now.kind,
        Change.LARGER: now.expected > basis.expected,
        Change.POSTPONED: event.stage is Stage.POSTPONED,
        Change.CANCELLED: event.stage is Stage.CANCELLED,
    }
    return [change for change in Change if different[change]]


@dataclass(frozen=True, slots=True)
class Permit:
    """Where an event's application stands.

    `applied_on` is the day of the application, `decided_on` that of what the state says came of it: accepted, granted,
    refused or handed back. `papers` are those at hand; `basis` is None before an application.
    """

    event_id: EventId
    holder: Holder = Holder.ORGANISATION
    state: PermitState = PermitState.TO_APPLY
    number: str = ""
    police: str = ""
    applied_on: date | None = None
    decided_on: date | None = None
    papers: frozenset[Paper] = frozenset()
    basis: Basis | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Application:
    """What a person says when the application moves on; empty fields stay as they were."""

    state: PermitState
    number: str = ""
    police: str = ""
    day: date | None = None
    note: str = ""
    papers: frozenset[Paper] = frozenset()


@dataclass(frozen=True, slots=True)
class PermitStatus:
    """What the permit asks of an event today.

    `apply_by` is the latest day to apply and `remind_from` the first to remind on, both None where none is needed.
    `days_left` counts from today to `apply_by`, below zero once it has passed. `in_order` is whether the event may be
    held as far as the permit goes.
    """

    authority: Authority
    rule: PermitRule
    permit: Permit
    apply_by: date | None = None
    remind_from: date | None = None
    days_left: int | None = None
    changes: tuple[Change, ...] = ()
    missing_papers: tuple[Paper, ...] = ()
    in_order: bool = True

    @property
    def needed(self) -> bool:
        """Whether the police must permit the event."""
        return self.authority in (Authority.COUNTY_POLICE, Authority.CITY_POLICE)

    @property
    def statutory(self) -> bool:
        """Whether the event is of the statute's size, exempt from the permit or not: the stricter extras are owed."""
        return self.authority is not Authority.NOBODY

    @property
    def late(self) -> bool:
        """Whether the application was made after the latest day, or is not yet made and that day has passed."""
        if self.apply_by is None or self.days_left is None or self.permit.state is PermitState.GRANTED:
            return False
        if self.permit.state in UNDER_WAY and self.permit.applied_on:
            return self.permit.applied_on > self.apply_by
        return self.days_left < 0

    @property
    def decision_by(self) -> date | None:
        """The day by which the police decide on an application that they have accepted (第14条)."""
        accepted = self.permit.state is PermitState.ACCEPTED and self.permit.decided_on
        return accepted + DECIDED_WITHIN if accepted else None


def authority_for(event: Event, holder: Holder, rule: PermitRule) -> Authority:
    """Who decides on this event (第2条, 第12条); what goes on online only gathers nobody."""
    said = event.said
    if said.mode is EventMode.ONLINE or said.expected < rule.participants:
        return Authority.NOBODY
    if holder is Holder.GOVERNMENT:
        return Authority.EXEMPT
    return Authority.CITY_POLICE if said.expected >= rule.city_participants else Authority.COUNTY_POLICE


def apply_by(event: Event, rule: PermitRule, is_workday: Callable[[date], bool]) -> date:
    """The latest day to apply for this event: the county's, and never after the statute's where that applies too."""
    day = event.said.start.date()
    by_rule = latest_day(day, rule, is_workday)
    if event.said.expected < STATUTE.participants:
        return by_rule
    return min(by_rule, latest_day(day, STATUTE, is_workday))


def status(
    event: Event, permit: Permit, rule: PermitRule, *, today: date, is_workday: Callable[[date], bool]
) -> PermitStatus:
    """What the permit asks of this event today."""
    authority = authority_for(event, permit.holder, rule)
    under_way = permit.basis if permit.state in UNDER_WAY else None
    changed = tuple(changes_since(under_way, event)) if under_way else ()
    if authority in (Authority.NOBODY, Authority.EXEMPT):
        called_off = tuple(change for change in changed if change is Change.CANCELLED)
        return PermitStatus(authority, rule, permit, changes=called_off)
    day, latest = event.said.start.date(), apply_by(event, rule, is_workday)
    return PermitStatus(
        authority,
        rule,
        permit,
        apply_by=latest,
        remind_from=min(day - timedelta(days=rule.remind_days_before), latest - _REMIND_EARLIER),
        days_left=(latest - today).days,
        changes=changed,
        missing_papers=tuple(paper for paper in Paper if paper not in permit.papers),
        in_order=permit.state is PermitState.GRANTED and not changed,
    )
