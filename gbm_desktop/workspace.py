"""A workspace: one folder with its database, attachments, backups and exports, opened by one operator on one device."""

import hashlib
import os
import platform
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from typing import Any

from gbm_desktop import own_folders
from gbm_desktop.errors.operators import NotAllowed
from gbm_desktop.errors.workspace import NoWorkspace, WorkspaceGone
from gbm_desktop.model.ids import StepId, next_tick, uuid7
from gbm_desktop.model.journal import Op, Step
from gbm_desktop.model.roles import Role, may, who_may
from gbm_desktop.store import connect as files
from gbm_desktop.store import erasure, journal, kept_rows, merged_repeats, merging, operators, replica, switching
from gbm_desktop.store.shelf import Shelf
from gbm_desktop.store.wiping import wipe
from gbm_desktop.wall_clock import Clock, SystemClock

_RANDOM_BYTES = 8
_KEY_BYTES = 32
_A_DAY = 86_400
_NOTHING_SEEN = "{}"


@dataclass(frozen=True, slots=True)
class Committed:
    """What is announced after a step is safely stored; `desk` names the phone that took it, if it was one."""

    step_id: StepId
    op: Op
    tables: frozenset[str]
    desk: str = ""


class Workspace:
    """An open workspace. Reads go through `read`, every change through `unit`."""

    def __init__(
        self,
        folder: Path,
        *,
        operator: str = "",
        key: bytes = b"",
        clock: Clock | None = None,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self.folder = folder
        self.key = key
        self.operator = operator
        self.acting: operators.Acting = None
        self.clock = clock or SystemClock()
        self.random = random
        self.on_commit: list[Callable[[Committed], None]] = []
        self.on_close: list[Callable[[], None]] = []
        self._path = folder / "workspace.db"
        self._lock = threading.RLock()
        self._readers: dict[int, sqlite3.Connection] = {}
        self._tick = 0
        self._seen = (-1, 0, 0)
        self._last: StepId | None = None
        self._saw = _NOTHING_SEEN
        self._db = files.connect(self._path, key=key)
        try:
            with files.said_plainly(self._path):
                files.bring_up_to_date(self._db, self._path)
                name = platform.node() or "1"
                self.replica = replica.here(
                    self._db, home=_home(folder), name=name, new_id=self.new_id, new_key=self.random(_KEY_BYTES).hex()
                )
        except BaseException:
            self._db.close()
            raise
        self._file = files.identity(self._path)

    @property
    def read(self) -> sqlite3.Connection:
        """This thread's connection for reading; it sees each commit as soon as it is stored."""
        thread = threading.get_ident()  # `threading.local` forgets a thread of Qt's whenever it leaves Python
        found = self._readers.get(thread)
        if found is None:
            found = self._readers[thread] = files.connect_reading(self._path, key=self.key)
        return found

    @property
    def path(self) -> Path:
        """The database file."""
        return self._path

    @property
    def role(self) -> Role:
        """What who is at the keyboard may do."""
        return operators.role_of(self.read, self.acting)

    def require_there(self) -> None:
        """The database stands where it was opened; what is written after a stick was pulled out is lost.

        Raises WorkspaceGone.
        """
        if files.identity(self._path) != self._file:
            raise WorkspaceGone(self.folder)

    def require(self, op: Op) -> None:
        """Who is at the keyboard may take such a step. Raises NotAllowed."""
        _require(self.role, op)

    @contextmanager
    def unit(self, op: Op, *, undoes: StepId | None = None, desk: str = "", **note: object) -> Iterator[journal.Unit]:
        """The only transaction: all that happens inside is stored with its journal, or nothing is.

        `desk` is who did it where it was not the operator at this keyboard; then 撤销 here does not mean it.
        Raises NotAllowed, DiskFull, DiskFailed, ReadOnlyWorkspace, WorkspaceBusy, WorkspaceGone, DamagedWorkspace.
        """
        with self._lock:
            try:
                self._begin()
                _require(operators.role_of(self._db, self.acting, phone=bool(desk)), _meant(op, note))
                wall = self.clock.wall()
                seq, hlc = self._next(wall)
                step_id = StepId(uuid7(hlc, self.random(_RANDOM_BYTES)))
                told = {**note, "desk": desk} if desk else note
                unit = journal.Unit(self._db, step_id, wall, self.local(wall), told, after=self._last)
                yield unit
                if not unit.changed:
                    self._db.execute("ROLLBACK")
                    return
                kept_rows.settle(unit)
                erasure.settle(unit)
                journal.add_step(self._db, self._step(op, undoes, unit, (seq, hlc), desk or self.operator))
                merged_repeats.settle(unit)
                if self._saw != _NOTHING_SEEN:
                    replica.said(self._db)
                self._db.execute("COMMIT")
            except BaseException as error:
                self._roll_back()
                if isinstance(error, sqlite3.Error):
                    raise files.plainly(error, self._path) from error
                raise
            self._seen, self._last, self._saw = (self._seen[0], seq, hlc), step_id, _NOTHING_SEEN
        for announce in tuple(self.on_commit):  # another thread may stop listening meanwhile
            announce(Committed(unit.step_id, op, frozenset(unit.tables), desk))

    @contextmanager
    def merging(self) -> Iterator[merging.Merge]:
        """What other laptops did is taken in, all or nothing, as the steps that they took; it makes none of its own.

        Raises as `unit` does.
        """
        with self._lock:
            try:
                self._begin()
                self._db.execute("PRAGMA defer_foreign_keys = ON")
                merge = merging.Merge(self._db, self.replica.id, self.clock.wall())
                yield merge
                merge.finish()
                self._db.execute("COMMIT")
            except BaseException as error:
                self._roll_back()
                if isinstance(error, sqlite3.Error):
                    raise files.plainly(error, self._path) from error
                raise
            self._seen, self._last = (-1, 0, 0), None
        if merge.tables:
            for announce in tuple(self.on_commit):
                announce(Committed(merge.latest, Op.MERGE, frozenset(merge.tables)))

    @contextmanager
    def aside(self) -> Iterator[sqlite3.Connection]:
        """What only this laptop keeps (seals, its log of exchanges) is written, all or nothing; it is no step.

        Raises as `unit` does.
        """
        with self._lock, files.said_plainly(self._path):
            try:
                self._begin()
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def rewrite(self) -> bool:
        """Nothing that was deleted is left in the database file or its log; False where another program reads it now.

        Raises as `unit` does.
        """
        with self._lock, files.said_plainly(self._path):
            self._db.execute("VACUUM")
            busy: int = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return busy == 0

    def _begin(self) -> None:
        self.require_there()
        self._db.execute("BEGIN IMMEDIATE")

    def _roll_back(self) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")

    def _next(self, wall: int) -> tuple[int, int]:
        """The number and hybrid clock of the step about to be taken.

        Where somebody else has written since, the step before is nobody's, also if this one comes to nothing.
        """
        version = self._db.execute("PRAGMA data_version").fetchone()[0]
        if version != self._seen[0]:
            self._seen, self._last = (version, *journal.last_of_device(self._db, self.replica.id)), None
            self._saw = replica.unsaid(self._db)
        return self._seen[1] + 1, next_tick(self._seen[2], wall)

    def _step(self, op: Op, undoes: StepId | None, unit: journal.Unit, place: tuple[int, int], operator: str) -> Step:
        seq, hlc = place
        return Step(
            id=unit.step_id,
            op=op,
            operator=operator,
            device=self.replica.id,
            seq=seq,
            wall=unit.wall,
            zone=_offset(unit.at.utcoffset()),
            hlc=hlc,
            mono=self.clock.monotonic(),
            undoes=undoes,
            note=journal.as_json(unit.note),
            saw=self._saw,
        )

    def new_id(self) -> str:
        """A new identifier that no other device hands out; it sorts after those made before it here."""
        return self.new_ids(1)[0]

    def new_ids(self, count: int) -> list[str]:
        """So many new identifiers, in rising order."""
        with self._lock:
            first = next_tick(self._tick, self.clock.wall())
            self._tick = first + count - 1
        random = self.random(_RANDOM_BYTES * count)
        return [uuid7(first + n, random[n * _RANDOM_BYTES : (n + 1) * _RANDOM_BYTES]) for n in range(count)]

    def now(self) -> datetime:
        """The local time, aware of its zone."""
        return self.local(self.clock.wall())

    def local(self, milliseconds: int) -> datetime:
        """A stored time as the person's clock on the wall shows it."""
        return datetime.fromtimestamp(milliseconds / 1000, self.clock.zone())

    def today(self) -> date:
        """The local date."""
        return self.now().date()

    def attachments(self) -> Path:
        """The folder of attached files."""
        return self.folder / "attachments"

    def shelf(self) -> Shelf:
        """The attached files as they lie there, encrypted where the workspace is protected."""
        return Shelf(self.attachments(), self.key)

    def opened(self) -> Path:
        """The folder of readable copies of a protected workspace's attached files, for other programs to show."""
        return self.folder / "opened"

    def put_away(self) -> None:
        """No readable copy of an attached file is left; one that another program still holds goes at the next time."""
        with suppress(OSError):
            wipe(self.opened())

    def close(self) -> None:
        """The files are let go of, after whoever works with them has ended; what was committed is in the database."""
        while self.on_close:
            self.on_close.pop()()
        if self.key:
            self.put_away()
        with self._lock:
            for reader in self._readers.values():
                reader.close()
            self._readers.clear()
            self._db.close()


def default_folder() -> Path:
    """Where a person's workspace is kept when no other folder was chosen."""
    return own_folders.data() / "workspace"


def exists(folder: Path) -> bool:
    """Whether the folder holds a workspace."""
    return (folder / "workspace.db").is_file() or switching.is_under_way(folder)


def create(folder: Path, *, operator: str = "", clock: Clock | None = None) -> Workspace:
    """A workspace stands in the folder (made where it is missing) and is open. Raises ReadOnlyWorkspace, DiskFull."""
    with files.said_plainly(folder / "workspace.db"):
        for part in ("attachments", "backups", "exports"):
            (folder / part).mkdir(parents=True, exist_ok=True)
    return Workspace(folder, operator=operator, clock=clock)


def open_existing(folder: Path, *, operator: str = "", key: bytes = b"", clock: Clock | None = None) -> Workspace:
    """The workspace of the folder is open; a protected one opens with the key that `protection.unlock` answers.

    Raises NoWorkspace, Locked, NewerWorkspace, DamagedWorkspace, ReadOnlyWorkspace.
    """
    if not exists(folder):
        raise NoWorkspace(folder)
    with files.said_plainly(folder / "workspace.db"):
        switching.finish(folder)
    ws = Workspace(folder, operator=operator, key=key, clock=clock)
    ws.shelf().sweep(time.time() - _A_DAY)
    return ws


def _meant(op: Op, note: Mapping[str, Any]) -> Op:
    """The kind of step that a person must be allowed to take: taking back is asked of what is taken back."""
    while op is Op.UNDO and isinstance(note.get("original"), dict):
        op, note = Op(note["of"]), note["original"]
    return op


def _require(role: Role, op: Op) -> None:
    if not may(role, op):
        raise NotAllowed(role, who_may(op))


@lru_cache
def _offset(east: timedelta | None) -> str:
    """The offset as stored: +0800."""
    return f"{datetime(2000, 1, 1, tzinfo=timezone(east or timedelta())):%z}"


def _home(folder: Path) -> str:
    """What tells this copy of the workspace from a copy of the folder elsewhere; it names nobody."""
    machine = f"{platform.node()}|{platform.machine()}|{folder.resolve()}"
    return hashlib.sha256(machine.encode()).hexdigest()[:16]
