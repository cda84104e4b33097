"""Data packets as they should not be, and what becomes of them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from gbm_desktop.errors import GbmError
from gbm_desktop.exchange import bundle, bundle_head, keys
from gbm_desktop.exchange.bundle import layout
from gbm_desktop.exchange.bundle.layout import CarriedFile, Manifest, Parcel
from gbm_desktop.exchange.bundle_head import Head
from gbm_desktop.workspace import Workspace
from tests.core.two_laptops import state


def everything(ws: Workspace) -> tuple[Any, ...]:
    """All that an import could change on a laptop, files beside the database included."""
    files = sorted(str(path) for path in ws.attachments().rglob("*"))
    own = [sorted(map(tuple, ws.read.execute(f"SELECT * FROM {table}"))) for table in ("seals", "waiting", "peers")]
    return state(ws), files, own


def refusal(ws: Workspace, file: Path) -> GbmError:
    """Why the file was refused; nothing was changed."""
    before = everything(ws)
    (brought,) = bundle.import_(ws, [file]).files
    assert everything(ws) == before
    assert brought.error is not None
    return brought.error


def made_by(ws: Workspace, file: Path, *records: Manifest | CarriedFile | Parcel, **changes: Any) -> Path:
    """A file that the laptop's own key signs, and holds what it should not."""
    head = replace(head_of(ws), **changes)
    told = Manifest("x", {}, (), {})
    with file.open("wb") as arriving:
        layout.write(arriving, head, keys.campaign_secret(ws), [told, *records], lambda text: keys.sign(ws, text))
    return file


def head_of(ws: Workspace) -> Head:
    scratch = bundle.export(ws, ws.folder / "scratch.gbmb").file
    return bundle_head.head_of(scratch)
