"""This laptop's desk: what it is called on every scan that it takes."""

from contextlib import closing
from dataclasses import replace

from gbm_desktop.errors.desk import DeskUnnamed
from gbm_desktop.store import connect
from gbm_desktop.store import replica as store
from gbm_desktop.workspace import Workspace


def rename(ws: Workspace, name: str) -> None:
    """The desk is called so from the next scan on; it is this laptop's own, so no step of the journal tells of it.

    Raises DeskUnnamed, ReadOnlyWorkspace, DiskFull, WorkspaceBusy.
    """
    wanted = name.strip()
    if not wanted:
        raise DeskUnnamed
    with connect.said_plainly(ws.path), closing(connect.connect(ws.path, key=ws.key)) as db:
        store.rename(db, wanted)
    ws.replica = replace(ws.replica, name=wanted)
