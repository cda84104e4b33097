"""What the first page shows at once: what is next, and which steps of its preparation are undone."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from gbm_desktop.model.event_steps import EventStep, complete_steps
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.store import attendance as attendance_store
from gbm_desktop.store import events as store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.model.safety.gate import Safety

SOON_DAYS = 14
_NEAREST = 10
_NOT_CALLED_OFF = frozenset(Stage) - {Stage.POSTPONED, Stage.CANCELLED}
_PREPARING = (EventStep.BASICS, EventStep.AGENDA, EventStep.PEOPLE, EventStep.SAFETY)


class Span(Enum):
    """Which events are shown: those of the next 14 days, else the nearest to come, else the latest."""

    SOON = auto()
    LATER = auto()
    PAST = auto()


@dataclass(frozen=True, slots=True)
class Next:
    """An event and the steps of its preparation that are not complete; only a planned one has any."""

    event: Event
    undone: tuple[EventStep, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The events that a person looks at first; none where the campaign has none that was not called off."""

    span: Span
    events: tuple[Next, ...]


def agenda(ws: Workspace) -> Agenda:
    """The events of the next 14 days, else the nearest that are to come, else the latest, newest first."""
    today = ws.today()
    soon = EventQuery(stages=_NOT_CALLED_OFF, since=today, until=today + timedelta(days=SOON_DAYS - 1))
    if found := store.matching(ws.read, soon):
        return _agenda(ws, Span.SOON, found)
    if found := store.nearest(ws.read, _NOT_CALLED_OFF, today, _NEAREST):
        return _agenda(ws, Span.LATER, found)
    return _agenda(ws, Span.PAST, store.latest(ws.read, _NOT_CALLED_OFF, _NEAREST))


def _agenda(ws: Workspace, span: Span, found: list[Event]) -> Agenda:
    safety = _safety(ws, [event for event in found if event.stage is Stage.PLANNED])
    return Agenda(span, tuple(Next(event, _undone(ws, event, safety.get(event.id))) for event in found))


def _safety(ws: Workspace, planned: list[Event]) -> "dict[EventId, Safety]":
    """What the gate looks at; read in only where an event is being prepared, for the first page waits for it."""
    if not planned:
        return {}
    from gbm_desktop.safety import gate

    return gate.read_all(ws, planned)


def _undone(ws: Workspace, event: Event, safety: "Safety | None") -> tuple[EventStep, ...]:
    if safety is None:
        return ()
    from gbm_desktop.model.safety.gate import still_lacking

    counts = attendance_store.counts(ws.read, event.id)
    done = complete_steps(event, counts, safe=not still_lacking(safety))
    return tuple(step for step in _PREPARING if step not in done)
