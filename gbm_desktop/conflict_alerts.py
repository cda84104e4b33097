"""Whether laptops changed the same things unseen and nobody has looked at it yet."""

from dataclasses import dataclass

from gbm_desktop.store import conflicts as store
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ConflictsOpen:
    """So many differences in which something that a person entered does not stand; `first` is the latest one's id.

    `table` and `title` say what row that is about.
    """

    count: int
    first: str
    table: str
    title: str


def read(ws: Workspace) -> list[ConflictsOpen]:
    """One alert where there are any."""
    found = store.open_hard(ws.read)
    if not found:
        return []
    from gbm_desktop.readable import title_of  # reads much of the report's wording, and hardly ever is there anything

    latest = found[0]
    title = title_of(ws.read, latest.table, store.last_known(ws.read, latest.table, latest.row_id))
    return [ConflictsOpen(len(found), latest.id, latest.table, title)]
