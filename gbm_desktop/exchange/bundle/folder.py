"""Data packets that lie in a folder or on a stick: which of them this laptop has not merged yet."""

from pathlib import Path

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.bundle import NotABundle
from gbm_desktop.exchange import bundle_head
from gbm_desktop.exchange.bundle.writing import SUFFIX
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import peers
from gbm_desktop.workspace import Workspace


def unmerged(ws: Workspace, folder: Path) -> list[Path]:
    """The folder's data packets that other laptops of this campaign wrote and that were not merged here, by name.

    One that is damaged or from a later version is among them, so that it is told of when it is to be merged.
    """
    merged = peers.merged(ws.read)
    return [file for file in packets(folder) if _is_new(ws, file, merged)]


def packets(folder: Path) -> list[Path]:
    """The folder's data packets, by name; none where the folder cannot be read."""
    try:
        return sorted(file for file in folder.glob(f"*{SUFFIX}") if file.is_file())
    except OSError:
        return []


def _is_new(ws: Workspace, file: Path, merged: set[str]) -> bool:
    own = campaign_store.campaign(ws.read)
    try:
        head = bundle_head.head_of(file)
    except NotABundle:
        return False
    except GbmError:
        return True
    fits = own is None or head.campaign == own.id
    return fits and head.device != ws.replica.id and head.salt not in merged
