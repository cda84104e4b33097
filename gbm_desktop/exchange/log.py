"""What went out of this laptop to others and came in from them, told afterwards."""

from pathlib import Path

from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.model.exchanges import Direction, Exchange, Way
from gbm_desktop.store import exchange_log as store
from gbm_desktop.store import exports
from gbm_desktop.workspace import Workspace


def note(
    ws: Workspace, merged: Merged, *, way: Way, direction: Direction, peer: str = "", name: str = "",
    written: Path | None = None,
) -> Exchange:  # fmt: skip
    """The exchange is in this laptop's log; `peer` is who was on the other side, `name` the file's name.

    `written` is where this laptop put the file, so that an erasure finds it.
    """
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
        if written is not None:
            exports.keep_path(db, made.id, str(written.resolve()))
    return made


def entries(ws: Workspace, limit: int = 100) -> list[Exchange]:
    """The latest exchanges, newest first."""
    return store.latest(ws.read, limit)
