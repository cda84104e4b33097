"""Sign-off (责任签收): who answers for something says so, and is asked again when that something changes."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.plan import Measure, Plan


class SignedBy(StrEnum):
    """How: with a signature drawn on the screen, or on paper whose picture is attached."""

    SCREEN = "screen"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """A person has signed for what they answer for, kept for ever.

    `digest` is of what was signed (`duties_digest`); the acknowledgement holds while that has not changed. `strokes`
    is the drawn signature: JSON, a list of strokes, each a list of [x, y] in 0–1000 of the pad's width and height.
    """

    id: str
    event_id: EventId
    staff_id: StaffId
    digest: str
    way: SignedBy
    strokes: str
    at: int
    device: str


def duties_digest(staff: StaffId, event: Event, plan: Plan, measures: Iterable[Measure]) -> str:
    """What stands for all that a person answers for at an event: their roles and measures, its time and its place."""
    said = event.said
    roles = sorted(role.value for role, holder in plan.people.items() if holder == staff)
    laid = sorted(_laid(measure, staff) for measure in measures if staff in (measure.responsible, measure.deputy))
    about = [said.start.isoformat(), said.end.isoformat(), said.place, said.region_code, roles, laid]
    return hashlib.sha256(json.dumps(about, ensure_ascii=False).encode()).hexdigest()[:16]


def _laid(measure: Measure, staff: StaffId) -> list[str]:
    as_what = "responsible" if measure.responsible == staff else "deputy"
    return [as_what, measure.post, measure.task, _when(measure.due), _when(measure.until), measure.spot]


def _when(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def answerable(plan: Plan, measures: Iterable[Measure]) -> list[StaffId]:
    """Everyone who must sign: who has a role, and who answers or stands in for a measure, each once."""
    named = [*plan.people.values()]
    named += [person for measure in measures for person in (measure.responsible, measure.deputy) if person is not None]
    return list(dict.fromkeys(named))


def laid_on(measures: Iterable[Measure]) -> dict[StaffId, list[Measure]]:
    """The measures that each person answers or stands in for."""
    found: dict[StaffId, list[Measure]] = {}
    for measure in measures:
        for person in (measure.responsible, measure.deputy):
            if person is not None:
                found.setdefault(person, []).append(measure)
    return found


def holding(
    event: Event, plan: Plan, measures: Iterable[Measure], signed: Mapping[StaffId, Acknowledgement]
) -> frozenset[StaffId]:
    """Those whose latest acknowledgement is of what they answer for now."""
    laid = laid_on(measures)
    return frozenset(
        person
        for person, latest in signed.items()
        if latest.digest == duties_digest(person, event, plan, laid.get(person, ()))
    )
