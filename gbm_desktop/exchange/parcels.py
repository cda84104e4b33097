"""Steps on their way: consecutive ones of a device under its seal, as bytes that any carrier takes; and merging."""

import hashlib
import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from gbm_desktop import campaign
from gbm_desktop.errors.exchange import AnotherCampaign, BadPacket, ForgedSteps
from gbm_desktop.exchange import keys
from gbm_desktop.model.journal import Op
from gbm_desktop.model.packets import STEPS_UNDER_ONE_SEAL, Known, Packet, Seal, SealedSteps
from gbm_desktop.model.redaction import Scope, covered_tables, redacted, scope_of
from gbm_desktop.privacy import clearing
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import devices, erasure, packets, replica
from gbm_desktop.store.journal import as_json
from gbm_desktop.store.merging import Merge
from gbm_desktop.workspace import Workspace

FORMAT = 1
_TEXT_IN_ONE = 4_000_000
_LARGEST = 512_000_000
"""Bytes of a parcel unpacked; a list of 50,000 people that was imported at once is 40 MB."""
_FAST = 3


@dataclass(frozen=True, slots=True)
class Missing:
    """Steps of a device that others build on and that have not come yet."""

    device: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merging brought: steps that are new here, were known, and wait; and differences that a person settles."""

    added: int = 0
    known: int = 0
    waiting: Mapping[str, int] = field(default_factory=dict)
    missing: tuple[Missing, ...] = ()
    conflicts: int = 0
    tables: frozenset[str] = frozenset()


class _Witness(NamedTuple):
    scope: Scope
    steps: list[Packet]
    parcel: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """A parcel that was opened: whose campaign it is of, the device's public key, and its steps under their seal.

    `witnesses` hold the steps that erased people of whom the parcel's steps told.
    """

    campaign: str
    key: str
    sealed: SealedSteps
    witnesses: tuple["Opened", ...] = ()


def known(ws: Workspace) -> dict[str, int]:
    """The number of the last step that is known here of each device."""
    return packets.known(ws.read)


def unknown_to(ws: Workspace, there: Known) -> Iterator[bytes]:
    """What somebody who knows so much lacks, in an order in which nothing need wait. Raises NoCampaign."""
    seal_own(ws)
    here, own_campaign = known(ws), campaign.current(ws).id
    erased = _Erased(ws, own_campaign)
    for seal in packets.seals_beyond(ws.read, there, here):
        key = devices.known_key(ws.read, seal.device)
        steps = list(packets.read(ws.read, seal.device, seal.first_id, seal.last_id))
        lines = list(map(packets.encode, steps))
        if erased.accounts_for(seal, lines, steps):
            yield pack(own_campaign, key, seal, lines, erased.witnesses(steps))


def merge(ws: Workspace, parcels: Iterable[bytes]) -> Merged:
    """All that the parcels hold is merged in one transaction, whatever their order and however often they come.

    Steps whose predecessors have not come wait. Raises ForgedSteps, BadPacket, AnotherCampaign: then nothing is merged.
    """
    return merge_opened(ws, map(open_parcel, parcels))


def merge_opened(ws: Workspace, parcels: Iterable[Opened]) -> Merged:
    """The same of parcels that were opened before, when nobody had to wait for it."""
    with ws.merging() as merging:
        found = campaign_store.campaign(merging.db)
        own = found.id if found else ""
        for opened in parcels:
            own = own or opened.campaign
            if opened.campaign != own:
                raise AnotherCampaign
            _take(merging, opened)
        merging.let_in()
        waiting, missing = merging.waiting(), tuple(Missing(*gap) for gap in merging.missing())
    if "erasures" in merging.tables:
        clearing.obey(ws)
    conflicts, tables = len(merging.conflicts), frozenset(merging.tables)
    return Merged(merging.added, merging.known, waiting, missing, conflicts, tables)


def seal_own(ws: Workspace) -> None:
    """Everything that was done on this laptop bears its seal. Raises NoCampaign."""
    public = keys.enrol(ws)
    for device, private in replica.signers(ws.read):
        key = public if device == ws.replica.id else keys.public_of(private)
        _, since = packets.sealed_until(ws.read, device)
        made = [
            _sealed(part, private) for part in _parts(packets.read(ws.read, device, f"{since}~" if since else "", "~"))
        ]
        if made or not devices.known_key(ws.read, device):
            with ws.aside() as db:
                devices.meet(db, device, key, ws.clock.wall())
                for seal in made:
                    packets.seal(db, seal)


class _Erased:
    """The steps that erased people, each as a parcel of its own: they account for steps that differ from their seal."""

    def __init__(self, ws: Workspace, own_campaign: str) -> None:
        db = ws.read
        self._all = erasure.scope(db)
        self._each: list[_Witness] = []
        sealed = packets.seals(db) if self._all else []
        for device, number, rows in erasure.steps(db) if self._all else ():
            seal = next(one for one in sealed if one.device == device and one.first <= number <= one.last)
            steps = list(packets.read(db, device, seal.first_id, seal.last_id))
            parcel = pack(own_campaign, devices.known_key(db, device), seal, map(packets.encode, steps))
            self._each.append(_Witness(scope_of(rows), steps, parcel))

    def accounts_for(self, seal: Seal, lines: Sequence[str], steps: Sequence[Packet]) -> bool:
        """Whether all is as it was sealed, or erased by steps that are here: they may yet wait for others."""
        return _are_sealed(seal, lines, steps, self._all)

    def witnesses(self, steps: Sequence[Packet]) -> list[bytes]:
        """Whatever erased somebody of whom the steps tell, each after those that account for it."""
        wanted: set[int] = set()
        self._want(steps, len(self._each), wanted)
        return [self._each[number].parcel for number in sorted(wanted)]

    def _want(self, steps: Sequence[Packet], before: int, wanted: set[int]) -> None:
        covered = [packet for packet in steps if covered_tables(packet, self._all)]
        for number in set(range(before)) - wanted:
            if any(covered_tables(packet, self._each[number].scope) for packet in covered):
                wanted.add(number)
                self._want(self._each[number].steps, number, wanted)


def pack(campaign_id: str, key: str, seal: Seal, lines: Iterable[str], witnesses: Iterable[bytes] = ()) -> bytes:
    """The encoded steps and their seal as bytes; `witnesses` are parcels of the steps that erased what is missing."""
    head: dict[str, object] = {
        "format": FORMAT,
        "campaign": campaign_id,
        "key": key,
        "seal": packets.seal_fields(seal),
        "erased": [b64encode(parcel).decode() for parcel in witnesses],
    }
    writer = zlib.compressobj(_FAST)
    parts = [writer.compress(as_json(head).encode())]
    parts += [writer.compress(b"\n" + line.encode()) for line in lines]
    return b"".join([*parts, writer.flush()])


def open_parcel(data: bytes) -> Opened:
    """What the parcel holds, every step as its device sealed it, but for people who were erased since.

    Raises BadPacket, ForgedSteps.
    """
    first, *lines = _unpacked(data).split("\n")
    witnesses: list[Opened] = []
    for parcel in _inside(first):
        inner, *its_lines = _unpacked(parcel).split("\n")
        witnesses.append(_opened(inner, its_lines, _erased_by(witnesses)))
    opened = _opened(first, lines, _erased_by(witnesses))
    if any(one.campaign != opened.campaign for one in witnesses):
        raise ForgedSteps(opened.sealed.seal.device)
    return replace(opened, witnesses=tuple(witnesses))


def _inside(first: str) -> list[bytes]:
    try:
        return [b64decode(text) for text in json.loads(first)["erased"]]
    except (ValueError, TypeError, KeyError) as error:
        raise BadPacket(first[:40]) from error


def _opened(first: str, lines: Sequence[str], erased: Scope) -> Opened:
    try:
        head = json.loads(first)
        campaign_id, key = str(head["campaign"]), str(head["key"])
        seal = packets.seal_of(head["seal"])
    except (ValueError, TypeError, KeyError) as error:
        raise BadPacket(first[:40]) from error
    if not keys.is_signed(key, seal.signature, keys.sealed_text(seal)):
        raise ForgedSteps(seal.device)
    steps = tuple(map(packets.decode, lines))
    _require_sealed(seal, lines, steps, erased)
    return Opened(campaign_id, key, SealedSteps(seal, steps))


def _erased_by(witnesses: Iterable[Opened]) -> Scope:
    told = [
        json.loads(change.after)
        for one in witnesses
        for packet in one.sealed.packets
        for change in packet.changes
        if change.table == "erasures" and change.after
    ]
    return scope_of(told)


def _unpacked(data: bytes) -> str:
    reader = zlib.decompressobj()
    try:
        text = reader.decompress(data, _LARGEST)
        if not reader.eof:
            raise BadPacket("")
        return text.decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise BadPacket("") from error


def _require_sealed(seal: Seal, lines: Sequence[str], steps: Sequence[Packet], erased: Scope) -> None:
    numbers = list(range(seal.first, seal.last + 1))
    if [(p.step.device, p.step.seq) for p in steps] != [(seal.device, number) for number in numbers]:
        raise ForgedSteps(seal.device)
    if (steps[0].step.id, steps[-1].step.id) != (seal.first_id, seal.last_id):
        raise ForgedSteps(seal.device)
    if list(map(packets.encode, steps)) != lines or not _are_sealed(seal, lines, steps, erased):
        raise ForgedSteps(seal.device)


def _are_sealed(seal: Seal, lines: Sequence[str], steps: Sequence[Packet], erased: Scope) -> bool:
    return all(
        _digest(line) == digest or _is_erased(packet, erased)
        for digest, line, packet in zip(seal.digests, lines, steps, strict=True)
    )


def _is_erased(packet: Packet, erased: Scope) -> bool:
    """Whether the step told of people who were erased, and tells nothing of them any more."""
    return bool(covered_tables(packet, erased)) and redacted(packet, erased) == packet


def _take(merging: Merge, opened: Opened) -> None:
    for one in (*opened.witnesses, opened):
        device = one.sealed.seal.device
        devices.meet(merging.db, device, one.key, merging.wall)
        if devices.known_key(merging.db, device) != one.key:
            raise ForgedSteps(device)
    seal = opened.sealed.seal
    packets.seal(merging.db, seal)
    for packet in opened.sealed.packets:
        merging.take(packet)
    merging.let_in()


def _parts(steps: Iterable[Packet]) -> Iterator[list[tuple[Packet, str]]]:
    part: list[tuple[Packet, str]] = []
    size = 0
    for packet in steps:
        digest, length = _digest_and_length(packet)
        if part and Op.ERASE in (packet.step.op, part[-1][0].step.op):  # an erasure travels alone, as a witness
            yield part
            part, size = [], 0
        part.append((packet, digest))
        size += length
        if len(part) >= STEPS_UNDER_ONE_SEAL or size >= _TEXT_IN_ONE:
            yield part
            part, size = [], 0
    if part:
        yield part


def _sealed(part: Sequence[tuple[Packet, str]], private: str) -> Seal:
    first, last = part[0][0].step, part[-1][0].step
    bare = Seal(first.device, first.seq, last.seq, first.id, last.id, tuple(digest for _, digest in part), "")
    return keys.signed(private, bare)


def _digest_and_length(packet: Packet) -> tuple[str, int]:
    line = packets.encode(packet)
    return _digest(line), len(line)


def _digest(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()
