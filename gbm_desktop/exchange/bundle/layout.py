"""What a data packet holds and in which order: a clear head, then records that only the campaign's laptops can read.

The head, see `bundle_head`; then framed: the manifest, parcels of steps, the files attached to what they tell of,
and the end with the totals and the signature of the laptop that wrote it.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO, NewType

from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.bundle import DamagedBundle, ForgedBundle
from gbm_desktop.exchange import bundle_head, keys
from gbm_desktop.exchange.bundle.framing import FrameReader, FrameWriter
from gbm_desktop.exchange.bundle_head import Head
from gbm_desktop.model.packets import Known
from gbm_desktop.store.journal import as_json

_LARGEST_RECORD = 256_000_000
_MANIFEST, _FILE, _PARCEL, _END = b"M", b"A", b"P", b"E"
_DIGEST_BYTES = 32
_LONGEST_ENDING = 9

Parcel = NewType("Parcel", bytes)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the laptop that wrote the file, called `name`, knows, and the digests of the attached files that it lacks.

    `base` is what its readers must know already; empty where the file holds everything.
    """

    name: str
    known: Known
    lacks: tuple[str, ...]
    base: Known


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """An attached file: the SHA-256 of its bytes in hex, the ending of its name, and the bytes."""

    digest: str
    ending: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Totals:
    """How many parcels and attached files the file carries."""

    parcels: int = 0
    files: int = 0


Record = Manifest | CarriedFile | Parcel | Totals


def write(
    file: BinaryIO, head: Head, secret: bytes, records: Iterable[Manifest | CarriedFile | Parcel],
    sign: Callable[[bytes], str],
) -> Totals:  # fmt: skip
    """The file holds these records and their totals, signed."""
    first = bundle_head.encoded(head)
    file.write(first)
    frame = FrameWriter(file, _key(secret, head), first)
    parcels = files = 0
    for record in records:
        kind, body = _encoded(record)
        frame.write(kind + len(body).to_bytes(8) + body)
        parcels += kind == _PARCEL
        files += kind == _FILE
    totals = Totals(parcels, files)
    end = as_json({**asdict(totals), "signature": sign(_signed_text(frame))}).encode()
    frame.write(_END + len(end).to_bytes(8) + end)
    frame.finish()
    return totals


def read(path: Path, secret: bytes, told: Callable[[int, int], None]) -> Iterator[Record]:
    """What the file holds, record by record, each as it was written; `told` hears the place in the file and its size.

    Only after the last one is sure that the whole file is what its laptop signed.
    Raises CannotRead, NotABundle, NewerBundle, DamagedBundle, ForgedBundle.
    """
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            head, first = bundle_head.read(file, path)
            frame = FrameReader(file, _key(secret, head), first, path)
            while True:
                signed = _signed_text(frame)
                kind, body = _record(frame, path)
                told(file.tell(), size)
                if kind == _END:
                    yield _totals(frame, head, body, signed, path)
                    return
                yield _decoded(kind, body, path)
    except OSError as error:
        raise CannotRead(path) from error


def _key(secret: bytes, head: Head) -> bytes:
    return keys.derived(secret, "data packet", bytes.fromhex(head.salt))


def _signed_text(frame: FrameWriter | FrameReader) -> bytes:
    return b"gbm-desktop data packet\n" + frame.digest


def _record(frame: FrameReader, path: Path) -> tuple[bytes, bytes]:
    kind, length = frame.read(1), int.from_bytes(frame.read(8))
    if length > _LARGEST_RECORD:
        raise DamagedBundle(path)
    return kind, frame.read(length)


def _encoded(record: Manifest | CarriedFile | Parcel) -> tuple[bytes, bytes]:
    match record:
        case Manifest():
            return _MANIFEST, as_json(asdict(record)).encode()
        case CarriedFile(digest, ending, content):
            return _FILE, bytes.fromhex(digest) + bytes([len(ending)]) + ending.encode() + content
        case _:
            return _PARCEL, record


def _decoded(kind: bytes, body: bytes, path: Path) -> Record:
    try:
        match kind:
            case b"M":
                told = json.loads(body)
                return Manifest(str(told["name"]), _known(told["known"]), tuple(told["lacks"]), _known(told["base"]))
            case b"A":
                content = _DIGEST_BYTES + 1 + min(body[_DIGEST_BYTES], _LONGEST_ENDING)
                ending = body[_DIGEST_BYTES + 1 : content].decode()
                return CarriedFile(body[:_DIGEST_BYTES].hex(), ending, body[content:])
            case b"P":
                return Parcel(body)
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise DamagedBundle(path) from error
    raise DamagedBundle(path)


def _known(told: dict[str, Any]) -> Known:
    return {str(device): int(number) for device, number in told.items()}


def _totals(frame: FrameReader, head: Head, body: bytes, signed: bytes, path: Path) -> Totals:
    try:
        told = json.loads(body)
        totals, signature = Totals(int(told["parcels"]), int(told["files"])), str(told["signature"])
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedBundle(path) from error
    if not frame.at_end:
        raise DamagedBundle(path)
    if not keys.is_signed(head.key, signature, signed):
        raise ForgedBundle(path)
    return totals
