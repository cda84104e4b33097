"""This laptop's desk: what it is called on every scan that it takes."""

from dataclasses import replace

from gbm_desktop.errors.desk import DeskUnnamed
from gbm_desktop.store import replica as store
from gbm_desktop.workspace import Workspace


def rename(ws: Workspace, name: str) -> None:
    """The desk is called so from the next scan on; it is this laptop's own, so no step of the journal tells of it.

    Raises DeskUnnamed, and as `Workspace.unit`.
    """
    wanted = name.strip()
    if not wanted:
        raise DeskUnnamed
    with ws.aside() as db:
        store.rename(db, wanted)
    ws.replica = replace(ws.replica, name=wanted)
