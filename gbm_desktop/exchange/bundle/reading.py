"""Reading a data packet: each is examined whole before anything of it is taken in.

It is merged some thousand steps at a time, so that check-in goes on; whatever breaks off, what was merged stays, and
merging the file again goes on from there. A laptop that is only joining takes it in whole or not at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path

from gbm_desktop import attachments, backup
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.bundle import (
    BundleNeedsPassphrase,
    BundleOfAnother,
    BundleOfPart,
    BundleWithoutPassphrase,
    DamagedBundle,
    ForgedBundle,
)
from gbm_desktop.exchange import bundle_head, devices, keys, log, parcels, passphrase
from gbm_desktop.exchange.bundle import layout
from gbm_desktop.exchange.bundle.layout import CarriedFile, Manifest, Record, Totals
from gbm_desktop.exchange.bundle_head import Head
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.exchange.passphrase import Wrapped
from gbm_desktop.model.exchanges import Direction, Way
from gbm_desktop.model.merging import Conflict
from gbm_desktop.progress import Cancelled, Progress, silent
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import conflicts, peers
from gbm_desktop.store import devices as device_store
from gbm_desktop.workspace import Workspace

_PARCELS_AT_ONCE = 4
"""A merging keeps this laptop's own desk waiting: with at most 4,000 steps for less than a second."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a data packet is found to hold: whose it is, from which laptop, and how much."""

    file: Path
    head: Head
    manifest: Manifest
    totals: Totals


@dataclass(frozen=True, slots=True)
class Brought:
    """What one file brought, and what kept the rest back: `name` is the laptop's that wrote it.

    `files` counts attached files.
    """

    file: Path
    name: str = ""
    merged: Merged = field(default_factory=Merged)
    files: int = 0
    error: GbmError | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What several files brought: file by file, together, and the differences that were not there before."""

    files: tuple[Brought, ...]
    merged: Merged
    conflicts: tuple[Conflict, ...]


def show(ws: Workspace, file: Path) -> Shown:
    """What the file holds; it was read to its end. Raises NoCampaign, and as `import_` tells of a file."""
    head = _own_head(ws, file)
    return _examined(ws, file, head, keys.campaign_secret(ws), silent)


def import_(
    ws: Workspace, files: Sequence[Path], *, text: str = "", way: Way = Way.FILE, progress: Progress = silent
) -> Imported:
    """What the files hold is merged; a file that cannot be taken changes nothing, one that breaks off may be repeated.

    A copy of the workspace is kept first. Without a campaign, the passphrase `text` opens the first file and with it
    the campaign. A file's problem stands in its result: CannotRead, NotABundle, DamagedBundle, ForgedBundle,
    NewerBundle, BundleOfAnother, BundleOfPart, what `parcels.merge` raises, and what the disk refuses.
    Raises Cancelled: what was merged until then stays. Without a campaign, raises as `unlocked` does.
    """
    secret = _secret(ws, files[0], text)
    backup.keep_if_changed(ws)
    before = {one.id for one in conflicts.still_open(ws.read)}
    try:
        brought = tuple(_import_one(ws, file, secret, way, progress) for file in files)
    finally:
        devices.after_merge(ws)
    met = tuple(one for one in conflicts.still_open(ws.read) if one.id not in before)
    return Imported(brought, together([one.merged for one in brought if one.error is None or one.merged.added]), met)


def join(ws: Workspace, file: Path, text: str, *, progress: Progress = silent) -> Merged:
    """This laptop, which had no campaign, has all that the file holds; `text` is the campaign's passphrase.

    Raises as `unlocked` does, and what `import_` tells of a file.
    """
    (brought,) = import_(ws, [file], text=text, progress=progress).files
    if brought.error is not None:
        raise brought.error
    return brought.merged


def unlocked(file: Path, text: str) -> tuple[Head, bytes]:
    """Whose file it is, and the secret of its campaign.

    Raises BundleNeedsPassphrase, BundleWithoutPassphrase, WrongPassphrase, CannotRead, NotABundle, NewerBundle.
    """
    head = bundle_head.head_of(file)
    if head.passphrase is None:
        raise BundleWithoutPassphrase(file)
    if not text:
        raise BundleNeedsPassphrase(file)
    return head, passphrase.unwrapped(Wrapped(*head.passphrase), text)


def together(parts: Sequence[Merged]) -> Merged:
    """What these mergings brought, one after the other; what waits is what waits after the last."""
    if not parts:
        return Merged()
    return replace(
        parts[-1],
        added=sum(one.added for one in parts),
        known=sum(one.known for one in parts),
        conflicts=sum(one.conflicts for one in parts),
        tables=frozenset().union(*(one.tables for one in parts)),
    )


def _secret(ws: Workspace, file: Path, text: str) -> bytes:
    known = campaign_store.campaign(ws.read) is not None
    return keys.campaign_secret(ws) if known else unlocked(file, text)[1]


def _import_one(ws: Workspace, file: Path, secret: bytes, way: Way, progress: Progress) -> Brought:
    try:
        head = _own_head(ws, file)
        shown = _examined(ws, file, head, secret, progress)
        if campaign_store.campaign(ws.read) is None and shown.manifest.base:
            raise BundleOfPart(file)
    except GbmError as error:
        return Brought(file, error=error)
    return _taken(ws, shown, secret, way, progress)


def _own_head(ws: Workspace, file: Path) -> Head:
    head, own = bundle_head.head_of(file), campaign_store.campaign(ws.read)
    if own is not None and own.id != head.campaign:
        raise BundleOfAnother(file, head.region, head.year)
    return head


def _taken(ws: Workspace, shown: Shown, secret: bytes, way: Way, progress: Progress) -> Brought:
    """What the file holds was merged, or its beginning; the log tells of either."""
    brought = Brought(shown.file, shown.manifest.name)
    records = layout.read(shown.file, secret, lambda done, size: _tell(progress, size + done, size))
    rest = _Rest(records)
    try:
        for merged in _merged(ws, rest.parcels()):
            brought = replace(brought, merged=together([brought.merged, merged]))
        brought = replace(brought, files=sum(_bring(ws, one) for one in rest.files()))
        _remember(ws, shown.head, shown.manifest)
    except (GbmError, Cancelled) as error:
        if brought.merged.added:
            _note(ws, brought, way)
        if isinstance(error, Cancelled):
            raise
        return replace(brought, error=error)
    _note(ws, brought, way)
    return brought


def _note(ws: Workspace, brought: Brought, way: Way) -> None:
    log.note(ws, brought.merged, way=way, direction=Direction.IN, peer=brought.name, name=brought.file.name)


def _merged(ws: Workspace, found: Iterator[bytes]) -> Iterator[Merged]:
    """What each transaction brought. The next parcels are opened between them, while others may write."""
    if campaign_store.campaign(ws.read) is None:
        yield parcels.merge(ws, found)
        return
    while some := [parcels.open_parcel(parcel) for parcel in islice(found, _PARCELS_AT_ONCE)]:
        yield parcels.merge_opened(ws, some)


def _examined(ws: Workspace, file: Path, head: Head, secret: bytes, progress: Progress) -> Shown:
    """The file was read to its end: it is whole, and signed by a laptop that is known by no other key."""
    key = device_store.known_key(ws.read, head.device)
    if key and key != head.key:
        raise ForgedBundle(file)
    records = layout.read(file, secret, lambda done, size: _tell(progress, done, size))
    first, last = next(records), Totals()
    for record in records:
        if isinstance(record, Totals):
            last = record
    if not isinstance(first, Manifest):
        raise DamagedBundle(file)
    return Shown(file, head, first, last)


class _Rest:
    """The records in their order: first the parcels, then the files."""

    def __init__(self, records: Iterator[Record]) -> None:
        self._records = records
        self._after: list[Record] = []

    def parcels(self) -> Iterator[bytes]:
        for record in self._records:
            if isinstance(record, CarriedFile):
                self._after.append(record)
                return
            if not isinstance(record, Manifest | Totals):
                yield record

    def files(self) -> Iterator[CarriedFile]:
        for record in chain(self._after, self._records):
            if isinstance(record, CarriedFile):
                yield record


def _bring(ws: Workspace, carried: CarriedFile) -> bool:
    """Whether the file is attached to something here and was lacking; an erased one does not come back."""
    wanted = attachment_store.of_digest(ws.read, carried.digest)
    return (
        sum(
            attachments.bring(ws, one, carried.content)
            for one in {attachments.path(ws, one): one for one in wanted}.values()
            if not attachments.is_whole(ws, one)
        )
        > 0
    )


def _remember(ws: Workspace, head: Head, manifest: Manifest) -> None:
    """That the file was merged, and what the other laptop knows; the word of one that was revoked does not count."""
    listed = device_store.by_id(ws.read, head.device)
    with ws.aside() as db:
        peers.has_merged(db, head.salt, ws.clock.wall())
        if head.device != ws.replica.id and (listed is None or listed.trusted_until is None):
            peers.has_told(db, head.device, manifest.known, manifest.lacks, ws.clock.wall())


def _tell(progress: Progress, done: int, size: int) -> None:
    """In kilobytes, some hundreds at once; the file is read twice."""
    total = 2 * size // 1000
    progress(total if done == 2 * size else done // 200_000 * 200, total)
