"""What merging has left for a person to settle: differences, and people who were entered twice."""

from dataclasses import dataclass

from gbm_desktop.model.ids import EventId
from gbm_desktop.store import conflicts, same_persons
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Unsettled:
    """So many differences, and so many pairs of one name and phone; most of these are on the list of `twice_on`."""

    differences: int
    twice: int
    twice_on: EventId | None


def read(ws: Workspace) -> Unsettled:
    """What nobody has settled yet."""
    pairs = same_persons.entered_twice(ws.read)
    most = pairs[0][0] if pairs else None
    return Unsettled(conflicts.count_open(ws.read), sum(count for _event, count in pairs), most)
