"""Where new workspaces stand when nobody says otherwise: beside the usual one."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import count
from pathlib import Path

from gbm_desktop import workspace
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.devices import FolderInUse
from gbm_desktop.model.campaign import Campaign
from gbm_desktop.store import campaign as store
from gbm_desktop.store import journal, key_file
from gbm_desktop.store.connect import connect_reading
from gbm_desktop.wall_clock import Clock
from gbm_desktop.workspace import Workspace


def free() -> Path:
    """A folder for a new workspace, where none stands yet."""
    usual = workspace.default_folder()
    others = (usual.with_name(f"{usual.name}-{number}") for number in count(2))
    return usual if not workspace.exists(usual) else next(folder for folder in others if not workspace.exists(folder))


def known() -> list[tuple[Path, Campaign]]:
    """The campaigns that stand in the usual place, but for the sample; what cannot be opened is left out."""
    found = []
    for folder in _standing():
        with suppress(GbmError), closing(connect_reading(folder / "workspace.db")) as db:
            campaign = store.campaign(db)
            if campaign is not None and folder != sample():
                found.append((folder, campaign))
    return found


def protected() -> list[Path]:
    """The folders in the usual place whose campaign opens with its passphrase only."""
    return [folder for folder in _standing() if key_file.needed_for(folder / "workspace.db")]


def _standing() -> list[Path]:
    return [database.parent for database in sorted(workspace.default_folder().parent.glob("*/workspace.db"))]


def sample() -> Path:
    """The folder of the sample season."""
    return workspace.default_folder().with_name("sample")


def is_taken(folder: Path) -> bool:
    """Whether a workspace stands there that is more than the beginning of one, which a program left that was ended."""
    if not workspace.exists(folder):
        return False
    with suppress(GbmError), closing(connect_reading(folder / "workspace.db")) as db:
        return journal.count(db) > 0
    return True


@contextmanager
def beginning(folder: Path, *, operator: str, clock: Clock | None = None) -> Iterator[Workspace]:
    """A new workspace that stands if all goes well; otherwise everything that was made is gone again.

    Raises FolderInUse, and what `workspace.create` raises.
    """
    if is_taken(folder):
        raise FolderInUse(folder)
    before = set(folder.iterdir()) if folder.is_dir() else None
    ws = workspace.create(folder, operator=operator, clock=clock)
    try:
        yield ws
    except BaseException:
        ws.close()
        for made in set(folder.iterdir()) - (before or set()):
            shutil.rmtree(made) if made.is_dir() else made.unlink()
        if before is None:
            folder.rmdir()
        raise
