"""The log of files with people in them that left the program: what, of whom, to whom, by whom (art. 51)."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from gbm_desktop.model.journal import Op
from gbm_desktop.prints import Printed
from gbm_desktop.prints import save as save_whole
from gbm_desktop.store import exports as store
from gbm_desktop.wording.privacy import export_kind
from gbm_desktop.workspace import Workspace

ON_PAPER = ""
"""The name of a file that was none: the pages went to a printer."""


@dataclass(frozen=True, slots=True)
class Export:
    """A file that left; `path` is where this laptop put it, empty where another did or it went to a printer."""

    id: str
    at: datetime
    kind: str
    event: str
    recipient: str
    persons: int
    file: str
    path: str
    operator: str


def save(ws: Workspace, printed: Printed, file: Path, *, recipient: str = "") -> None:
    """The file stands there, and the log says so where it names people. Raises CannotWrite, DiskFull, NotAllowed."""
    if printed.people is not None:
        ws.require(Op.EXPORT)
    save_whole(printed.content, file)
    record(ws, printed, file, recipient=recipient)


def record(ws: Workspace, printed: Printed, file: Path | None, *, recipient: str = "") -> None:
    """The log says that these people's data left in this file, or on paper (None); of others it says nothing."""
    told = printed.people
    if told is None:
        return
    name, digest = (file.name, sha256(printed.content).hexdigest()) if file else (ON_PAPER, "")
    with ws.unit(Op.EXPORT, what=export_kind(told.kind), count=told.persons) as unit:
        row = {
            "id": ws.new_id(), "at": unit.wall, "kind": told.kind, "event_id": told.event_id or "",
            "recipient": recipient, "persons": told.persons, "file": name, "digest": digest,
        }  # fmt: skip
        unit.add("exports", row)
        if file:
            store.keep_path(unit.db, str(row["id"]), str(file.resolve()))


def latest(ws: Workspace, limit: int = 200) -> list[Export]:
    """The latest exports, newest first."""
    return [
        Export(
            row["id"], ws.local(row["at"]), row["kind"], row["event"], row["recipient"], row["persons"], row["file"],
            row["path"], row["operator"],
        )
        for row in store.latest(ws.read, limit)
    ]  # fmt: skip
