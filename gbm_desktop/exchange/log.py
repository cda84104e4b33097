"""What went out of this laptop to others and came in from them, told afterwards."""

from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.model.exchanges import Direction, Exchange, Way
from gbm_desktop.store import exchange_log as store
from gbm_desktop.workspace import Workspace


def note(ws: Workspace, merged: Merged, *, way: Way, direction: Direction, peer: str = "", name: str = "") -> Exchange:
    """The exchange is in this laptop's log; `peer` is who was on the other side, `name` the file's name."""
    made = Exchange(
        id=ws.new_id(),
        at=ws.clock.wall(),
        way=way,
        direction=direction,
        peer=peer,
        name=name,
        added=merged.added,
        known=merged.known,
        waiting=sum(merged.waiting.values()),
        conflicts=merged.conflicts,
    )
    with ws.aside() as db:
        store.add(db, made)
    return made


def entries(ws: Workspace, limit: int = 100) -> list[Exchange]:
    """The latest exchanges, newest first."""
    return store.latest(ws.read, limit)
