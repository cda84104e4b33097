"""Laptops that exchange while the event goes on, as each of them sees the others."""

from dataclasses import dataclass
from enum import StrEnum


class PeerState(StrEnum):
    """How it stands with another laptop."""

    CALLING = "calling"
    LINKED = "linked"
    AWAY = "away"
    WRONG_PIN = "wrong_pin"
    SHUT = "shut"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Peer:
    """Another laptop; `last` is when something was last heard of it (Unix, ms), `behind` how many steps it lacks."""

    device: str
    name: str
    address: str
    state: PeerState
    last: int | None
    behind: int
