"""What a process does with data packets until it is killed."""

from multiprocessing.connection import Connection
from pathlib import Path

from gbm_desktop import workspace
from gbm_desktop.exchange import bundle


def imports(told: Connection, folder: Path, file: Path) -> None:
    """Tells that it begins, and then how many steps were new and known."""
    ws = workspace.open_existing(folder, operator="王芳")
    told.send("begins")
    (brought,) = bundle.import_(ws, [file]).files
    assert brought.error is None, brought.error
    told.send((brought.merged.added, brought.merged.known, brought.files))
    ws.close()


def exports(told: Connection, folder: Path, file: Path) -> None:
    """Tells that it begins, and that the file stands there."""
    ws = workspace.open_existing(folder, operator="王芳")
    told.send("begins")
    bundle.export(ws, file)
    told.send("done")
    ws.close()
