"""The steps in which an event is prepared, held and wrapped up, and which of them are complete."""

from enum import StrEnum

from gbm_desktop.model.attendance import Counts
from gbm_desktop.model.events import TOOK_PLACE, Event, Stage, problems


class EventStep(StrEnum):
    """The steps of an event's page, in the order of the work."""

    BASICS = "basics"
    AGENDA = "agenda"
    RESOURCES = "resources"
    PEOPLE = "people"
    EXHIBITS = "exhibits"
    SAFETY = "safety"
    PRINTS = "prints"
    ON_SITE = "on_site"
    WRAP_UP = "wrap_up"


def complete_steps(
    event: Event, counts: Counts, *, safe: bool = False, booked: bool = False, fit: bool = False,
    printed: bool = False,
) -> frozenset[EventStep]:  # fmt: skip
    """The steps with nothing left to do; `safe`: the gate finds nothing missing; `booked`: it has resources.

    `fit`: what it has to show is there, and all of it may be shown. `printed`: its badges or its sign-in sheet were.
    """
    said, stage = event.said, event.stage
    done = {
        EventStep.BASICS: not problems(said) and bool(said.expected and said.contact_name),
        EventStep.AGENDA: bool(said.agenda),
        EventStep.RESOURCES: booked or stage in TOOK_PLACE,
        EventStep.PEOPLE: counts.registered > 0,
        EventStep.EXHIBITS: fit or stage in TOOK_PLACE,
        EventStep.SAFETY: safe or stage in TOOK_PLACE,
        EventStep.PRINTS: printed or stage in TOOK_PLACE,
        EventStep.ON_SITE: counts.entries > 0,
        EventStep.WRAP_UP: stage is Stage.CLOSED,
    }
    return frozenset(step for step, is_done in done.items() if is_done)
