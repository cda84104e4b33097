"""Steps on their way: consecutive ones of a device under its seal, as bytes that any carrier takes; and merging."""

import hashlib
import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gbm_desktop import campaign
from gbm_desktop.errors import AnotherCampaign, BadPacket, ForgedSteps
from gbm_desktop.exchange import keys
from gbm_desktop.model.journal import Op
from gbm_desktop.model.packets import Known, Packet, Seal, SealedSteps
from gbm_desktop.model.redaction import Scope, covered_tables, redacted, scope_of
from gbm_desktop.privacy import clearing
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import devices, erasure, packets, replica
from gbm_desktop.store.journal import as_json
from gbm_desktop.store.merging import Merge
from gbm_desktop.workspace import Workspace

FORMAT = 1
_STEPS_IN_ONE = 1000
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
    for seal in packets.seals(ws.read):
        if there.get(seal.device, 0) < seal.last <= here.get(seal.device, 0):
            key = devices.known_key(ws.read, seal.device)
            steps = packets.read(ws.read, seal.device, seal.first_id, seal.last_id)
            yield pack(own_campaign, key, seal, *erased.with_witnesses(steps))


def merge(ws: Workspace, parcels: Iterable[bytes]) -> Merged:
    """All that the parcels hold is merged in one transaction, whatever their order and however often they come.

    Steps whose predecessors have not come wait. Raises ForgedSteps, BadPacket, AnotherCampaign: then nothing is merged.
    """
    with ws.merging() as merging:
        found = campaign_store.campaign(merging.db)
        own = found.id if found else ""
        for data in parcels:
            opened = open_parcel(data)
            own = own or opened.campaign
            if opened.campaign != own:
                raise AnotherCampaign
            _take(merging, opened)
        merging.let_in()
    if "erasures" in merging.tables:
        clearing.obey(ws)
    return Merged(
        merging.added,
        merging.known,
        merging.waiting(),
        tuple(Missing(*gap) for gap in merging.missing()),
        len(merging.conflicts),
        frozenset(merging.tables),
    )


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
        self._each: list[tuple[Scope, bytes]] = []
        sealed = packets.seals(db) if self._all else []
        for device, number, rows in erasure.steps(db) if self._all else ():
            seal = next(one for one in sealed if one.device == device and one.first <= number <= one.last)
            steps = packets.read(db, device, seal.first_id, seal.last_id)
            self._each.append((scope_of(rows), pack(own_campaign, devices.known_key(db, device), seal, steps)))

    def with_witnesses(self, steps: Iterable[Packet]) -> tuple[Iterable[Packet], list[bytes]]:
        """The steps, and whatever erased somebody of whom they tell."""
        if not self._all:
            return steps, []
        read = list(steps)
        covered = [packet for packet in read if covered_tables(packet, self._all)]
        return read, [
            parcel for scope, parcel in self._each if any(covered_tables(packet, scope) for packet in covered)
        ]


def pack(campaign_id: str, key: str, seal: Seal, steps: Iterable[Packet], witnesses: Iterable[bytes] = ()) -> bytes:
    """The steps and their seal as bytes; `witnesses` are parcels of the steps that erased what is missing in them."""
    head: dict[str, object] = {
        "format": FORMAT,
        "campaign": campaign_id,
        "key": key,
        "seal": packets.seal_fields(seal),
        "erased": [b64encode(parcel).decode() for parcel in witnesses],
    }
    writer = zlib.compressobj(_FAST)
    parts = [writer.compress(as_json(head).encode())]
    parts += [writer.compress(b"\n" + packets.encode(packet).encode()) for packet in steps]
    return b"".join([*parts, writer.flush()])


def open_parcel(data: bytes, *, as_witness: bool = False) -> Opened:
    """What the parcel holds, every step as its device sealed it, but for people who were erased since.

    Raises BadPacket, ForgedSteps.
    """
    first, *lines = _unpacked(data).split("\n")
    try:
        head = json.loads(first)
        campaign_id, key = str(head["campaign"]), str(head["key"])
        seal = packets.seal_of(head["seal"])
        inside = [] if as_witness else [b64decode(text) for text in head["erased"]]
    except (ValueError, TypeError, KeyError) as error:
        raise BadPacket(first[:40]) from error
    if not keys.is_signed(key, seal.signature, keys.sealed_text(seal)):
        raise ForgedSteps(seal.device)
    steps = tuple(map(packets.decode, lines))
    witnesses = tuple(open_parcel(parcel, as_witness=True) for parcel in inside)
    if any(one.campaign != campaign_id for one in witnesses):
        raise ForgedSteps(seal.device)
    _require_sealed(seal, lines, steps, _erased_by(witnesses))
    return Opened(campaign_id, key, SealedSteps(seal, steps), witnesses)


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
    for digest, line, packet in zip(seal.digests, lines, steps, strict=True):
        if packets.encode(packet) != line or not (_digest(line) == digest or _is_erased(packet, erased)):
            raise ForgedSteps(seal.device)


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
        if len(part) >= _STEPS_IN_ONE or size >= _TEXT_IN_ONE:
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
