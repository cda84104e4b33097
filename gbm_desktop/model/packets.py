"""A step as it travels between laptops, and the seal by which its device answers for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from gbm_desktop.model.journal import Row, Step

STEPS_UNDER_ONE_SEAL = 1000
"""At most."""


@dataclass(frozen=True, slots=True)
class Written:
    """A change as it is stored: the rows as JSON texts, so that every laptop passes on the very same bytes."""

    table: str
    row_id: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Packet:
    """A step with all that it changed and the facts that it stated."""

    step: Step
    changes: tuple[Written, ...]
    facts: tuple[tuple[str, Row], ...]


@dataclass(frozen=True, slots=True)
class Seal:
    """A device answers for its steps `first` to `last`: the SHA-256 of each (hex), and its signature (hex) on them.

    `first_id` and `last_id` are those steps' own.
    """

    device: str
    first: int
    last: int
    first_id: str
    last_id: str
    digests: tuple[str, ...]
    signature: str


@dataclass(frozen=True, slots=True)
class SealedSteps:
    """Consecutive steps of one device under their seal."""

    seal: Seal
    packets: tuple[Packet, ...]


Known = Mapping[str, int]
"""The number of the last step that is known of each device, all before it being known, too."""
