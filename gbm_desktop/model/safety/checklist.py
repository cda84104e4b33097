"""The safety checklist: its library, an event's own list, what was found on inspection, and what was done about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.ids import ActionId, CheckItemId, EventId, StaffId


class Phase(StrEnum):
    """When an item is looked at."""

    BEFORE = "before"
    ON_SITE = "onsite"
    AFTER = "after"


class CheckResult(StrEnum):
    """What was found: 合格, 不合格, 不适用."""

    PASS = "pass"  # noqa: S105 - a result, not a password
    FAIL = "fail"
    NOT_APPLICABLE = "na"


class ActionState(StrEnum):
    """A corrective action (整改): to be done, done and waiting for a re-check, closed by one."""

    OPEN = "open"
    DONE = "done"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class LibraryItem:
    """An item of the library. `critical`: an event cannot be ready while it is failed. `retired`: on no new list."""

    code: str
    category: str
    phase: Phase
    text: str
    critical: bool = False
    retired: bool = False


@dataclass(frozen=True, slots=True)
class CheckItem:
    """An item on an event's list, as it stood in the library when it was put there; `code` also keys a row on paper."""

    id: CheckItemId
    event_id: EventId
    code: str
    category: str
    phase: Phase
    text: str
    critical: bool


@dataclass(frozen=True, slots=True)
class Inspection:
    """One look at one item, kept for ever; the latest one counts.

    `at` is Unix time in milliseconds, `inspector` the operator, `device` the laptop's name. `from_paper` where it was
    keyed back from a printed list.
    """

    id: str
    event_id: EventId
    item_id: CheckItemId
    result: CheckResult
    remark: str
    at: int
    inspector: str
    device: str
    from_paper: bool


@dataclass(frozen=True, slots=True)
class CorrectiveAction:
    """What must be done about a hazard that an inspection found, by whom and by when; never removed.

    `hazard` is what is wrong, `action` what was done. It is closed by an inspection that passes the item again.
    `found_on` is the local day on which the hazard was found.
    """

    id: ActionId
    event_id: EventId
    item_id: CheckItemId
    hazard: str
    found_on: date
    responsible: StaffId | None = None
    deadline: date | None = None
    action: str = ""
    state: ActionState = ActionState.OPEN
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """An item of an event's list with its latest inspection and its corrective action that is not closed."""

    item: CheckItem
    latest: Inspection | None
    action: CorrectiveAction | None = None

    @property
    def failed(self) -> bool:
        """Whether the latest look found it wanting."""
        return self.latest is not None and self.latest.result is CheckResult.FAIL
