"""After an erasure, made here or elsewhere: nothing is left of it in this laptop's files, and that is shown."""

import json
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from gbm_desktop import backup
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.privacy import NotClearedYet
from gbm_desktop.model.privacy import Cleared, Why
from gbm_desktop.privacy import saved_files
from gbm_desktop.progress import Progress, silent
from gbm_desktop.store import erasure_targets as targets
from gbm_desktop.store.wiping import wipe
from gbm_desktop.workspace import Workspace

Text = TypeVar("Text", str, bytes)
_STEPS = 5
_DIGITS = re.compile(rb"[0-9][0-9-]{6,}")
_HAN = re.compile("(?:[\u3400-\u9fff\u00b7]){2,}")


def clear(ws: Workspace, *, sought: Collection[str] = (), progress: Progress = silent) -> Cleared | None:
    """Database file, attached files, backups and exports are rid of whoever was erased; None where all were before.

    `sought` are names and phones that must not be found afterwards. Backups give way to one made now.
    Cancelling leaves the rest to the next time. Raises NotClearedYet, which leaves it to the next time, too.
    """
    waiting = targets.not_done(ws.read)
    if not waiting:
        return None
    try:
        return _carried_through(ws, waiting, sought, progress)
    except OSError as error:
        raise NotClearedYet(Path(error.filename or ws.folder)) from error
    except GbmError as error:  # of the database, or of the backup that takes the others' place
        raise NotClearedYet(ws.folder) from error


def _carried_through(
    ws: Workspace, waiting: Sequence[dict[str, Any]], sought: Collection[str], progress: Progress
) -> Cleared:
    progress(0, _STEPS)
    files = _drop_files(ws, waiting)
    gone, why = saved_files.drop(ws, waiting)
    progress(1, _STEPS)
    rewritten = ws.rewrite()
    progress(2, _STEPS)
    backups = _replace_backups(ws)
    progress(3, _STEPS)
    wanted = set(sought) - targets.said_elsewhere(ws.read)
    traces = tuple(str(file.relative_to(ws.folder)) for file in _files(ws) if wanted and _tells(file, wanted))
    progress(4, _STEPS)
    why |= dict.fromkeys(saved_files.backups(ws), Why.BACKUP)
    cleared = Cleared(ws.now(), rewritten, files, backups, gone, tuple(why), traces, len(wanted), why)
    with ws.aside() as db:
        for one in waiting:
            targets.done(db, one["id"], ws.clock.wall(), _as_text(cleared))
    ws.rewrite()
    progress(_STEPS, _STEPS)
    return cleared


def from_text(ws: Workspace, at: int, text: str) -> Cleared:
    """What was done, as it was stored."""
    told: dict[str, Any] = json.loads(text)
    lists = ("backups", "exports", "left", "traces")
    why = {path: Why(told.get("why", {}).get(path, Why.CHANGED)) for path in told["left"]}
    return Cleared(**{**told, **{name: tuple(told[name]) for name in lists}, "why": why, "at": ws.local(at)})


def _as_text(cleared: Cleared) -> str:
    return json.dumps({**asdict(cleared), "at": ""}, ensure_ascii=False)


def _drop_files(ws: Workspace, erasures: Iterable[dict[str, Any]]) -> int:
    """The attached files that were erased are gone, but for those that something else still has."""
    count, shelf = 0, ws.shelf()
    for one in erasures:
        told = json.loads(one["proof"])
        for name, digest in zip(told.get("files", ()), told.get("digests", ()), strict=True):
            if targets.is_used(ws.read, digest):
                continue
            file = shelf.place(name)
            for half in shelf.halves(name):
                wipe(half)
            if file.exists():
                wipe(file)
                count += 1
    ws.put_away()
    return count


def _replace_backups(ws: Workspace) -> tuple[str, ...]:
    """One backup stands in backups/, made now and found sound; those from before are gone, and named."""
    folder = ws.folder / "backups"
    before = [file for file in sorted(folder.glob("*")) if file.is_file()]
    if not before:
        return ()
    backup.keep(ws)
    for file in before:
        if file.exists():
            wipe(file)
    return tuple(file.name for file in before if file.suffix == ".db")


def _files(ws: Workspace) -> Iterator[Path]:
    """Every file of the workspace."""
    return (file for file in sorted(ws.folder.rglob("*")) if file.is_file())


def _tells(file: Path, wanted: Collection[str]) -> bool:
    """Whether a name or a phone stands in the file's bytes."""
    content = file.read_bytes()
    phones = {text.encode() for text in wanted if text.isascii()}
    names = {text for text in wanted if not text.isascii()}
    return _one_in(_DIGITS.findall(content), phones) or _one_in(_HAN.findall(content.decode(errors="replace")), names)


def _one_in(runs: Iterable[Text], wanted: Collection[Text]) -> bool:
    """Whether a part of some run is among those wanted."""
    lengths = {len(one) for one in wanted}
    return any(
        run[at : at + length] in wanted for run in runs for length in lengths for at in range(len(run) - length + 1)
    )


def pending(ws: Workspace) -> int:
    """How many erasures have still to be carried through in this laptop's files."""
    return len(targets.not_done(ws.read))


def obey(ws: Workspace) -> None:
    """Erasures that came from other laptops are carried through here as far as the disk lets one.

    What could not be done stays to be done: `pending` counts it.
    """
    try:
        clear(ws)
    except (GbmError, sqlite3.Error):
        return
