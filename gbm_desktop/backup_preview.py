"""What a copy holds, and what restoring it would take away, before anything is restored."""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gbm_desktop import backup
from gbm_desktop.model.journal import Step
from gbm_desktop.store import connect, copies, key_file, packets
from gbm_desktop.store.copies import Holdings
from gbm_desktop.wall_clock import local
from gbm_desktop.workspace import Workspace

SHOWN = 12
"""So many steps are told by name."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A sound copy: when its file was made, what it holds, its latest steps; and against what stands now, if anything.

    `lost` steps of today are not in it (the latest are in `lost_steps`); `gained` ones of it are not here.
    """

    file: Path
    made: datetime
    holds: Holdings
    steps: tuple[Step, ...]
    now: Holdings | None = None
    lost: int = 0
    lost_steps: tuple[Step, ...] = ()
    gained: int = 0

    @property
    def is_anothers(self) -> bool:
        """Whether the copy is of another campaign than the one that stands now."""
        now = self.now
        return now is not None and (now.year, now.region) != (self.holds.year, self.holds.region)


def look(file: Path, ws: Workspace | None = None, *, key: bytes = b"") -> Preview:
    """The copy has been checked and looked into; nothing was changed. `key` is its own, else the workspace's.

    Raises NotABackup, NewerWorkspace, Locked.
    """
    key = key_file.fitting(file, key or (ws.key if ws else b""))
    backup.require_sound(file, key=key)
    made = local(file.stat().st_mtime)
    with closing(connect.connect_immutable(file, key=key)) as copy:
        holds, steps = copies.holdings(copy), tuple(copies.latest(copy, SHOWN))
        if ws is None:
            return Preview(file, made, holds, steps)
        lost, lost_steps = copies.beyond(ws.read, packets.known(copy), SHOWN)
        gained, _ = copies.beyond(copy, packets.known(ws.read), 0)
    return Preview(file, made, holds, steps, copies.holdings(ws.read), lost, tuple(lost_steps), gained)
