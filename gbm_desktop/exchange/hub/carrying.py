"""Parcels to the hub and from it. Whatever breaks off, what arrived stays, and the next time goes on from there."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import TYPE_CHECKING, TypeVar

from gbm_desktop.errors.exchange import BadPacket, ForgedSteps
from gbm_desktop.errors.hub import HubDamaged
from gbm_desktop.exchange import devices as laptops
from gbm_desktop.exchange import log, parcels
from gbm_desktop.exchange.hub import contact, files
from gbm_desktop.exchange.hub.envelope import Envelope
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.model.exchanges import Direction, Way
from gbm_desktop.model.hub import Span, covering
from gbm_desktop.progress import Progress, Told, silent
from gbm_desktop.store.hub import here
from gbm_desktop.store.hub import parcels as store
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.store.hub.connecting import Db

One = TypeVar("One")
_STEPS_AT_ONCE = 4000
"""A merging keeps this laptop's own desk waiting: with so many steps for a second at most."""
_BYTES_AT_ONCE = 4_000_000


@dataclass(frozen=True, slots=True)
class Pulled:
    """What came from the hub: the merging, how many bytes were fetched for it, and how many attached files."""

    merged: Merged = field(default_factory=Merged)
    size: int = 0
    files: int = 0


@dataclass(frozen=True, slots=True)
class Pushed:
    """What went to the hub: steps, bytes, and attached files."""

    steps: int = 0
    size: int = 0
    files: int = 0


@dataclass(frozen=True, slots=True)
class Synced:
    """An exchange with the hub both ways; `host` is the hub's."""

    host: str
    pulled: Pulled
    pushed: Pushed

    def counts(self) -> dict[str, int]:
        """Its numbers, as they are told."""
        merged = self.pulled.merged
        return {
            "sent": self.pushed.steps,
            "added": merged.added,
            "known": merged.known,
            "conflicts": merged.conflicts,
            "waiting": sum(merged.waiting.values()),
            "files_out": self.pushed.files,
            "files_in": self.pulled.files,
        }


def sync(ws: Workspace, progress: Progress = silent) -> Synced:
    """This laptop has all that the hub had, and the hub all that this laptop has.

    Raises NoHub, HubNotReached, HubInsecure, HubRefused, HubUnprepared, HubNewer, HubNotPermitted, HubFull, HubLost,
    HubDamaged (after everything else was exchanged), Cancelled, and what `parcels.merge` raises.
    """
    told = Told(progress)
    with contact.line(ws, told.again) as (db, host):
        envelope, damaged = Envelope(ws), list[Span]()
        pulled = _pull(ws, db, envelope, damaged, told)
        laptops.after_merge(ws)
        pushed = _push(ws, db, envelope, told)
    with ws.aside() as local:
        here.reached(local, ws.clock.wall())
    _write_down(ws, host, pulled, pushed)
    if damaged:
        raise HubDamaged(damaged[0].device, damaged[0].first, damaged[0].last)
    return Synced(host, pulled, pushed)


def pull(ws: Workspace, progress: Progress = silent) -> Pulled:
    """This laptop has all that the hub had: half of `sync` by itself, which no log tells. Raises as `sync` does."""
    damaged: list[Span] = []
    with contact.line(ws) as (db, _host):
        pulled = _pull(ws, db, Envelope(ws), damaged, progress)
    if damaged:
        raise HubDamaged(damaged[0].device, damaged[0].first, damaged[0].last)
    return pulled


def push(ws: Workspace, progress: Progress = silent) -> Pushed:
    """The hub has all that this laptop has: the other half, likewise by itself. Raises as `sync` does."""
    with contact.line(ws) as (db, _host):
        return _push(ws, db, Envelope(ws), progress)


def _pull(ws: Workspace, db: "Db", envelope: Envelope, damaged: list[Span], progress: Progress) -> Pulled:
    held = here.held(ws.read)
    wanted = covering(held, store.lacking(db, envelope.campaign, held))
    total, done, merged = sum(span.steps for span in wanted), 0, Merged()
    for part in _parts(wanted, lambda span: span):
        progress(done, total)
        merged = _together(
            merged, _merged(ws, _opened(envelope, part, store.read(db, envelope.campaign, part)), damaged)
        )
        done += sum(span.steps for span in part)
    progress(done, total)
    return Pulled(merged, sum(span.size for span in wanted), files.fetch(ws, db, envelope, progress))


def _opened(envelope: Envelope, spans: Sequence[Span], contents: Sequence[bytes]) -> list[tuple[Span, bytes | None]]:
    return [(span, envelope.opened(span, content)) for span, content in zip(spans, contents, strict=True)]


def _merged(ws: Workspace, opened: Sequence[tuple[Span, bytes | None]], damaged: list[Span]) -> Merged:
    """What can be merged is; a parcel that cannot must not keep back the others."""
    whole = [parcel for _, parcel in opened if parcel is not None]
    try:
        merged = parcels.merge(ws, whole)
    except (BadPacket, ForgedSteps):
        if len(opened) == 1:
            damaged.append(opened[0][0])
            return Merged()
        return reduce(_together, [_merged(ws, [one], damaged) for one in opened])
    damaged.extend(span for span, parcel in opened if parcel is None)
    return merged


def _together(before: Merged, now: Merged) -> Merged:
    return replace(
        now,
        added=before.added + now.added,
        known=before.known + now.known,
        conflicts=before.conflicts + now.conflicts,
        tables=before.tables | now.tables,
    )


def _push(ws: Workspace, db: "Db", envelope: Envelope, progress: Progress) -> Pushed:
    there = store.known(db, envelope.campaign)
    parcels.seal_own(ws)
    total, done, size = _lacks(parcels.known(ws), there), 0, 0
    closed = map(envelope.closed, parcels.unknown_to(ws, there))
    for part in _parts(closed, lambda one: one[0]):
        progress(min(done, total), total)
        store.add(db, envelope.campaign, part)
        done += sum(span.steps for span, _ in part)
        size += sum(span.size for span, _ in part)
    progress(total, total)
    return Pushed(done, size, files.send(ws, db, envelope, progress))


def _lacks(known: Mapping[str, int], there: Mapping[str, int]) -> int:
    return sum(max(0, number - there.get(device, 0)) for device, number in known.items())


def _parts(these: Iterable[One], span_of: Callable[[One], Span]) -> Iterator[list[One]]:
    """In groups that are neither too many steps nor too many bytes; a single one may be more."""
    part: list[One] = []
    steps = size = 0
    for one in these:
        span = span_of(one)
        if part and (steps + span.steps > _STEPS_AT_ONCE or size + span.size > _BYTES_AT_ONCE):
            yield part
            part, steps, size = [], 0, 0
        part.append(one)
        steps, size = steps + span.steps, size + span.size
    if part:
        yield part


def _write_down(ws: Workspace, host: str, pulled: Pulled, pushed: Pushed) -> None:
    """The log tells of an exchange in which anything went or came."""
    if pulled.merged.added or pulled.merged.known or pulled.files:
        log.note(ws, pulled.merged, way=Way.HUB, direction=Direction.IN, peer=host)
    if pushed.steps or pushed.files:
        log.note(ws, Merged(added=pushed.steps), way=Way.HUB, direction=Direction.OUT, peer=host)
