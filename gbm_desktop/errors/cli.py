from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class NotOnChecklist(GbmError):
    """No item of the event's checklist has this code, nor does a row of it."""

    code: str


@dataclass
class StaffNotMeant(GbmError):
    """A name or phone that belongs to nobody in the directory of staff, or to `count` people."""

    text: str
    count: int
