"""What was done for the safety of a season's events up to a day, and what happened at them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.checklist import CorrectiveAction
from gbm_desktop.model.safety.emergency import Drill, Incident
from gbm_desktop.model.safety.gate import Override
from gbm_desktop.store import staff as staff_store
from gbm_desktop.store.safety import checklist, emergency, overrides
from gbm_desktop.store.safety import records as store
from gbm_desktop.store.safety.records import Round
from gbm_desktop.workspace import Workspace

_Record = TypeVar("_Record")


class Decision(NamedTuple):
    """An officer's override and its local day."""

    day: date
    said: Override


@dataclass(frozen=True, slots=True)
class Records:
    """All of it, in the order of time; `planned` are the events with a safety plan, `names` those of the staff."""

    planned: frozenset[EventId]
    rounds: tuple[Round, ...]
    hazards: tuple[CorrectiveAction, ...]
    incidents: tuple[Incident, ...]
    drills: tuple[Drill, ...]
    overrides: tuple[Decision, ...]
    names: dict[StaffId, str]
    as_of: date

    @property
    def anything(self) -> bool:
        """Whether safety was recorded at all: where it was not, nothing is known, which is not the same as none."""
        return bool(self.planned or self.rounds or self.hazards or self.incidents or self.drills or self.overrides)

    @property
    def closed(self) -> tuple[CorrectiveAction, ...]:
        """The hazards that were put right, and found so, by the day."""
        return tuple(one for one in self.hazards if self.is_closed(one))

    def is_closed(self, hazard: CorrectiveAction) -> bool:
        """Whether the hazard was put right, and found so, by the day."""
        return hazard.closed_on is not None and hazard.closed_on <= self.as_of

    def name(self, person: StaffId | None) -> str:
        """What the person is called; nobody has no name."""
        return self.names.get(person, "") if person else ""


def read(ws: Workspace, events: Sequence[Event], as_of: date, until: int) -> Records:
    """The records of these events up to the day, which ends at `until` (ms)."""
    db, ids = ws.read, [event.id for event in events]
    own = frozenset(ids)
    return Records(
        planned=own & store.planned(db),
        rounds=tuple(one for one in store.rounds(db, until, _seconds_east(ws, until)) if one.event_id in own),
        hazards=_up_to(as_of, checklist.actions(db, ids), lambda one: one.found_on),
        incidents=_up_to(as_of, emergency.incidents(db, ids), lambda one: one.at.date()),
        drills=_up_to(as_of, emergency.drills(db, ids), lambda one: one.held_on),
        overrides=_up_to(as_of, _dated(ws, overrides.overrides(db, ids)), lambda one: one.day),
        names={one.id: one.name for one in staff_store.everyone(db)},
        as_of=as_of,
    )


def _dated(ws: Workspace, found: dict[EventId, list[Override]]) -> dict[EventId, list[Decision]]:
    return {event: [Decision(ws.local(one.at).date(), one) for one in listed] for event, listed in found.items()}


def _up_to(as_of: date, found: dict[EventId, list[_Record]], on: Callable[[_Record], date]) -> tuple[_Record, ...]:
    wanted = [(on(one), one) for listed in found.values() for one in listed]
    return tuple(one for day, one in sorted(wanted, key=lambda pair: pair[0]) if day <= as_of)


def _seconds_east(ws: Workspace, until: int) -> int:
    offset = ws.local(until).utcoffset()
    return int(offset.total_seconds()) if offset else 0
