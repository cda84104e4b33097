"""What stands in clear at a data packet's beginning: whose file it is. Nothing vouches for it before all was read."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.bundle import DamagedBundle, NewerBundle, NotABundle
from gbm_desktop.store.journal import as_json
from gbm_desktop.store.migrations import VERSION

MAGIC = b"GBMBNDL\n"
FORMAT = 1
_LONGEST = 65_536


@dataclass(frozen=True, slots=True)
class Head:
    """What anybody may read: whose file it is. `passphrase` is salt and wrapped key where one was chosen."""

    campaign: str
    region: str
    year: int
    device: str
    key: str
    made: int
    salt: str
    passphrase: tuple[str, str] | None = None
    format: int = FORMAT
    schema: int = VERSION


def encoded(head: Head) -> bytes:
    """The bytes with which the file begins."""
    clear = as_json(asdict(head)).encode()
    return MAGIC + len(clear).to_bytes(4) + clear


def head_of(path: Path) -> Head:
    """What stands in clear at the file's beginning. Raises CannotRead, NotABundle, DamagedBundle, NewerBundle."""
    try:
        with path.open("rb") as file:
            return read(file, path)[0]
    except OSError as error:
        raise CannotRead(path) from error


def read(file: BinaryIO, path: Path) -> tuple[Head, bytes]:
    """The head, and its bytes as they stand there. Raises NotABundle, DamagedBundle, NewerBundle."""
    first = file.read(len(MAGIC) + 4)
    if first[: len(MAGIC)] != MAGIC:
        raise NotABundle(path)
    length = int.from_bytes(first[len(MAGIC) :])
    clear = file.read(min(length, _LONGEST))
    try:
        told = json.loads(clear)
        if int(told["format"]) > FORMAT or int(told["schema"]) > VERSION:
            raise NewerBundle(path)
        return _sound_head(told), first + clear
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise DamagedBundle(path) from error


def _sound_head(told: dict[str, Any]) -> Head:
    locked = told["passphrase"]
    bytes.fromhex(told["salt"])
    return Head(
        campaign=str(told["campaign"]),
        region=str(told["region"]),
        year=int(told["year"]),
        device=str(told["device"]),
        key=str(told["key"]),
        made=int(told["made"]),
        salt=str(told["salt"]),
        passphrase=None if locked is None else (str(locked[0]), str(locked[1])),
        format=int(told["format"]),
        schema=int(told["schema"]),
    )
