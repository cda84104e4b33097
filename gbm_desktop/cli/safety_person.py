"""Whom a name, or a phone, means on the command line."""

from gbm_desktop import staff
from gbm_desktop.errors.cli import StaffNotMeant
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.staff import Staff
from gbm_desktop.workspace import Workspace


def the_one(ws: Workspace, text: str) -> Staff:
    """The one person of this name or phone. Raises StaffNotMeant."""
    found = _all(ws, text)
    if len(found) != 1:
        raise StaffNotMeant(text.strip(), len(found))
    return found[0]


def meant(ws: Workspace, text: str | None) -> StaffId | None:
    """The one person of this name or phone; None where none was said. Raises StaffNotMeant."""
    return None if text is None else the_one(ws, text).id


def person_of(ws: Workspace, name: str, unit: str, post: str, phone: str) -> Staff:
    """The person who is told about, added where new; a name or phone alone means the one who has it.

    Raises StaffNotMeant, BadName, BadPhone.
    """
    alone = not (unit or post or phone) and _all(ws, name)
    return the_one(ws, name) if alone else staff.same_or_new(ws, name, unit, post, phone)


def _all(ws: Workspace, text: str) -> list[Staff]:
    return [one for one in staff.everyone(ws) if text.strip() in (one.name, one.phone)]
