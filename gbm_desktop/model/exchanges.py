"""An exchange between laptops as this one remembers it."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """How steps were carried."""

    FILE = "file"
    FOLDER = "folder"
    NETWORK = "network"
    HUB = "hub"


class Direction(StrEnum):
    """From where to where."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exchange; `at` is Unix time in milliseconds, the numbers count steps, `conflicts` differences."""

    id: str
    at: int
    way: Way
    direction: Direction
    peer: str
    name: str
    added: int
    known: int
    waiting: int
    conflicts: int
