"""What about safety needs somebody now: events not ready, permits to apply for, hazards, people with too much."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.safety.checklist import ActionState, CorrectiveAction
from gbm_desktop.model.safety.gate import Lacking
from gbm_desktop.model.safety.permit import PermitStatus


@dataclass(frozen=True, slots=True)
class PermitAsked:
    """The event's permit is due for an application, or still to be had."""

    event: Event
    status: PermitStatus


@dataclass(frozen=True, slots=True)
class Unready:
    """The event comes soon, and this is still missing, in the order of the work."""

    event: Event
    missing: tuple[Lacking, ...]


@dataclass(frozen=True, slots=True)
class ToPutRight:
    """A hazard that is open for so many days; `late` are those since its deadline, below 1 where it has not passed."""

    action: CorrectiveAction
    event: str
    person: str
    age: int
    late: int

    @property
    def waits_for_check(self) -> bool:
        """Whether it was put right and is to be looked at again."""
        return self.action.state is ActionState.DONE


@dataclass(frozen=True, slots=True)
class Overloaded:
    """One person has too much at one event: these posts, at one time where they `clash`."""

    event: Event
    staff_id: StaffId
    name: str
    posts: tuple[str, ...]
    clash: bool


class MoreOf(StrEnum):
    """Of what there is more than is listed."""

    UNREADY = "unready"
    HAZARDS = "hazards"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class More:
    """So many more of the kind, listed on the safety page."""

    kind: MoreOf
    count: int


Alert = PermitAsked | Unready | ToPutRight | Overloaded | More


@dataclass(frozen=True, slots=True)
class Alerts:
    """All of them by kind, the most pressing of each first."""

    permits: tuple[PermitAsked, ...] = ()
    unready: tuple[Unready, ...] = ()
    hazards: tuple[ToPutRight, ...] = ()
    people: tuple[Overloaded, ...] = ()

    def first(self, most: int) -> list[Alert]:
        """The first of each kind but permits, which are all listed, and how many more there are."""
        return [
            *self.permits,
            *_first(self.unready, most, MoreOf.UNREADY),
            *_first(self.hazards, most, MoreOf.HAZARDS),
            *_first(self.people, most, MoreOf.PEOPLE),
        ]


def _first(found: Sequence[Alert], most: int, kind: MoreOf) -> list[Alert]:
    left = len(found) - most
    return [*found[:most], More(kind, left)] if left > 0 else list(found)
