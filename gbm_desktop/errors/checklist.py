from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class UnknownCheckItem(GbmError):
    """No event's checklist has an item of this id."""

    item_id: str


@dataclass
class UnknownLibraryItem(GbmError):
    """The checklist library has no item of this code."""

    code: str


@dataclass
class CheckItemIncomplete(GbmError):
    """An item needs its text and its category."""


@dataclass
class CheckItemInspected(GbmError):
    """The item has been looked at, so it stays on the list."""

    code: str
    text: str


@dataclass
class UnknownAction(GbmError):
    """No corrective action has this id."""

    action_id: str


@dataclass
class ActionIncomplete(GbmError):
    """A corrective action needs to say what is wrong and, once done, what was done."""


@dataclass
class ActionNeedsRecheck(GbmError):
    """Only an inspection that passes the item closes its corrective action."""

    hazard: str


@dataclass
class ActionClosed(GbmError):
    """The corrective action is closed, so it stays as it is."""

    hazard: str
