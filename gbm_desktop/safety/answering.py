"""That whoever is to answer for something is somebody."""

from gbm_desktop import staff
from gbm_desktop.model.ids import StaffId
from gbm_desktop.workspace import Workspace


def require_known(ws: Workspace, *people: StaffId | None) -> None:
    """Everyone named is in the directory of staff. Raises UnknownStaff."""
    for person in people:
        if person is not None:
            staff.get(ws, person)
