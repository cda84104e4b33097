"""Which events, permits, hazards and people need somebody today."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from gbm_desktop import workdays
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.alerts import Alerts, Overloaded, PermitAsked, ToPutRight, Unready
from gbm_desktop.model.safety.checklist import ActionState
from gbm_desktop.model.safety.gate import Gap, Safety, still_lacking
from gbm_desktop.safety import gate, permit
from gbm_desktop.store import events as event_store
from gbm_desktop.store import staff as staff_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.store.safety import checklist as checklist_store
from gbm_desktop.store.safety import permit as permit_store
from gbm_desktop.workspace import Workspace

AHEAD_DAYS = 30
MOST_POSTS = 3
"""More manned posts than this at one event are too many for one person."""
_PREPARED = frozenset({Stage.PLANNED, Stage.READY})
_OF_PERMIT = frozenset({Gap.PERMIT_DUE, Gap.PERMIT_CHANGED, Gap.PERMIT_REFUSED})


def read(ws: Workspace) -> Alerts:
    """What needs somebody today. Raises NoCampaign."""
    today = ws.today()
    ahead = [event for event in event_store.matching(ws.read, EventQuery(since=today)) if event.stage in _PREPARED]
    near = today + timedelta(days=AHEAD_DAYS)
    soon = gate.read_all(ws, [event for event in ahead if event.said.start.date() <= near])
    permits = tuple(_permits(ws, ahead, today))
    reminded = {one.event.id for one in permits}
    return Alerts(
        permits=permits,
        unready=tuple(_unready(soon.values(), reminded)),
        hazards=tuple(_hazards(ws, today)),
        people=tuple(one for found in soon.values() for one in _overloaded(found)),
    )


def _permits(ws: Workspace, ahead: Sequence[Event], today: date) -> Iterator[PermitAsked]:
    is_workday = workdays.of_campaign(ws)
    rule, known = permit.rule(ws), permit_store.permits(ws.read, [event.id for event in ahead])
    asked = [
        PermitAsked(event, permit.status_of(event, known.get(event.id), rule, today, is_workday)) for event in ahead
    ]
    due = [one for one in asked if one.status.remind_from and one.status.remind_from <= today]
    yield from sorted((one for one in due if not one.status.in_order), key=lambda one: one.status.apply_by or date.max)


def _unready(found: Iterable[Safety], reminded: set[EventId]) -> Iterator[Unready]:
    """Those that lack anything but a permit of which they are reminded already."""
    for one in found:
        missing = tuple(still_lacking(one))
        told = one.event.id in reminded and all(gap.kind in _OF_PERMIT for gap in missing)
        if missing and not told:
            yield Unready(one.event, missing)


def _hazards(ws: Workspace, today: date) -> Iterator[ToPutRight]:
    """The oldest first."""
    found = checklist_store.open_actions(ws.read)
    names = event_store.names(ws.read, {one.event_id for one in found})
    people = {one.id: one.name for one in staff_store.everyone(ws.read)} if found else {}
    for one in found:
        late = (today - one.deadline).days if one.deadline and one.state is ActionState.OPEN else 0
        who = people.get(one.responsible, "") if one.responsible else ""
        yield ToPutRight(one, names.get(one.event_id, ""), who, (today - one.found_on).days, late)


def _overloaded(found: Safety) -> Iterator[Overloaded]:
    clashing: dict[StaffId, dict[str, None]] = {}
    for clash in found.clashes:
        if not clash.as_deputy:
            clashing.setdefault(clash.staff, {}).update({clash.one.post: None, clash.other.post: None})
    manned = [one for one in found.measures if one.until and one.responsible]
    many = [person for person, count in Counter(one.responsible for one in manned).items() if count > MOST_POSTS]
    for person in dict.fromkeys([*clashing, *(one for one in many if one)]):
        posts = clashing.get(person) or [one.post for one in manned if one.responsible == person]
        yield Overloaded(found.event, person, found.name(person), tuple(posts), clash=person in clashing)
