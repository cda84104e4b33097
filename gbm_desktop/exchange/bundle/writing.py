"""Writing a data packet: what its readers lack, and the files attached to it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from gbm_desktop import attachments, campaign, regions
from gbm_desktop.errors.workspace import CannotWrite, DiskFailed, DiskFull
from gbm_desktop.exchange import keys, log, parcels, passphrase
from gbm_desktop.exchange.bundle.layout import CarriedFile, Manifest, Parcel, write
from gbm_desktop.exchange.bundle_head import Head
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.exchanges import Direction, Way
from gbm_desktop.model.packets import Known
from gbm_desktop.progress import Progress, silent
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store import connect, peers
from gbm_desktop.workspace import Workspace

SUFFIX = ".gbmb"
_SALT_BYTES = 32


class Since(StrEnum):
    """How much a data packet carries: everything, or what is new since the last one, or than what a laptop told."""

    ALL = "all"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written: so many steps, attached files and bytes."""

    file: Path
    steps: int
    files: int
    size: int


def export(
    ws: Workspace, file: Path, *, since: Since = Since.ALL, peer: str = "", way: Way = Way.FILE,
    progress: Progress = silent,
) -> Exported:  # fmt: skip
    """The file holds what its readers lack, whole and on the disk before its name is seen; or nothing is there.

    With `peer` (a laptop's id) LAST is what that laptop has not told that it knows, else what no file from here held.
    Raises NoCampaign, CannotWrite, DiskFull, DiskFailed, Cancelled.
    """
    base = peers.known_to(ws.read, peer or peers.WHOEVER) if since is Since.LAST else {}
    parcels.seal_own(ws)
    known = parcels.known(ws)
    steps = sum(max(0, number - base.get(device, 0)) for device, number in known.items())
    with _arriving(file) as half:
        totals = write(
            half, _head(ws), keys.campaign_secret(ws), _records(ws, base, known, steps, progress),
            lambda text: keys.sign(ws, text),
        )  # fmt: skip
    with ws.aside() as db:
        peers.has_told(db, peers.WHOEVER, known, (), ws.clock.wall())
    log.note(ws, Merged(added=steps), way=way, direction=Direction.OUT, peer=peer, name=file.name, written=file)
    return Exported(file, steps, totals.files, file.stat().st_size)


def suggested_name(ws: Workspace) -> str:
    """A name for the file that says whose data it is and from when; it names nobody."""
    found = campaign.current(ws)
    region = regions.require(found.region_code).name
    return f"数据包-{region}{found.year}-{ws.replica.block}-{ws.now():%m%d-%H%M%S}{SUFFIX}"


def _head(ws: Workspace) -> Head:
    found, locked = campaign.current(ws), passphrase.wrapped(ws)
    return Head(
        campaign=found.id,
        region=found.region_name,
        year=found.year,
        device=ws.replica.id,
        key=keys.enrol(ws),
        made=ws.clock.wall(),
        salt=ws.random(_SALT_BYTES).hex(),
        passphrase=(locked.salt, locked.key) if locked else None,
    )


def _records(
    ws: Workspace, base: Known, known: Known, steps: int, progress: Progress
) -> Iterator[Manifest | CarriedFile | Parcel]:
    yield Manifest(ws.replica.name, known, tuple(_lacking(ws)), base)
    wanted = _wanted(ws, base)
    total, done = steps + len(wanted), 0
    for parcel in parcels.unknown_to(ws, base):
        progress(min(done, steps), total)
        yield Parcel(parcel)
        done += _STEPS_IN_A_PARCEL
    for place, one in enumerate(wanted):
        progress(steps + place, total)
        content = attachments.content(ws, one)
        if content is not None:
            yield CarriedFile(one.digest, Path(one.name).suffix.lower(), content)
    progress(total, total)


_STEPS_IN_A_PARCEL = 1000


def _wanted(ws: Workspace, base: Known) -> list[Attachment]:
    """Each attached file once that readers of the file need."""
    found = attachment_store.since(ws.read, base, peers.lacks(ws.read))
    return list({attachments.path(ws, one): one for one in found}.values())


def _lacking(ws: Workspace) -> list[str]:
    return sorted(
        {one.digest for one in attachment_store.everything(ws.read) if not attachments.path(ws, one).exists()}
    )


@contextmanager
def _arriving(file: Path) -> Iterator[BinaryIO]:
    """What is written stands in the file, on the disk, or nothing does. Raises CannotWrite, DiskFull, DiskFailed."""
    try:
        if not connect.may_stand(file) or not file.parent.is_dir():
            raise CannotWrite(file)
    except OSError as error:  # such as a name that is too long
        raise CannotWrite(file) from error
    half = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with half.open("wb") as arriving:
            yield arriving
            arriving.flush()
            os.fsync(arriving.fileno())
        half.replace(file)
    except OSError as error:
        raise _plainly(error, file) from error
    finally:
        with suppress(OSError):
            half.unlink()


def _plainly(error: OSError, file: Path) -> Exception:
    """A full disk and a pulled stick by their names, whatever else as a file that cannot be written."""
    found = connect.plainly(error, file)
    if isinstance(found, DiskFull | DiskFailed):
        return found
    return CannotWrite(file) if file.parent.is_dir() else DiskFailed(file.parent)
