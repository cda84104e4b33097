"""What is remembered of a scanner: how it ends a code, what it adds, how fast it types, for which keyboard."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from gbm_desktop.checkin import ticket_code

FAST_MS = 45
"""Keys of a scanner follow one another within this; fingers may for two or three keys, not for six."""
SLOWEST_MS = 180
"""No scanner is waited for longer than this between two keys: people type as fast."""

_HEAD = frozenset(ticket_code.VERSION)  # a layout that changes it is known to be in force or not by each code's head


class Ending(StrEnum):
    """What a scanner sends after a code."""

    UNKNOWN = "unknown"
    NONE = "none"
    ENTER = "enter"
    TAB = "tab"


@dataclass(frozen=True, slots=True)
class ScannerProfile:
    """One scanner, as its self-test found it; as it stands, any usual one.

    `patience_ms` is how long its next key may take. `layout` leads from what arrives, in upper case, to what was meant.
    `ending` and `twice` are only remembered to be said: any ending and any echo is heard as such.
    """

    ending: Ending = Ending.UNKNOWN
    prefix: str = ""
    suffix: str = ""
    patience_ms: int = FAST_MS
    layout: Mapping[str, str] = field(default_factory=dict)
    twice: bool = False

    @property
    def usual(self) -> bool:
        """Whether what arrives is taken as it is."""
        return not (self.prefix or self.suffix or self.layout)

    @property
    def is_slow(self) -> bool:
        """Whether it types no faster than people may."""
        return self.patience_ms > FAST_MS

    def read(self, text: str) -> str:
        """What the scanner meant; a whole code that needs no putting right stays as it came."""
        if self.usual:
            return text
        plain = folded(text)
        mapped = "".join(self.layout.get(char, char) for char in plain)
        stripped = self._stripped(mapped)
        as_it_came = [plain] if _HEAD.intersection(self.layout.values()) else []
        return next(filter(ticket_code.complete, (*as_it_came, stripped, mapped, plain)), stripped)

    def _stripped(self, text: str) -> str:
        size = len(self.prefix) + ticket_code.LENGTH + len(self.suffix)
        pieces = [text[begin : begin + size] for begin in range(0, len(text), size)]
        if not all(len(piece) == size and self._surrounds(piece) for piece in pieces):
            pieces = [text]
        return "".join(piece.removeprefix(self.prefix).removesuffix(self.suffix) for piece in pieces)

    def _surrounds(self, piece: str) -> bool:
        return piece.startswith(self.prefix) and piece.endswith(self.suffix)


def folded(text: str) -> str:
    """Half-width and upper case, and as long as it was: one character stays one."""
    return "".join(_folded(char) for char in text)


def _folded(char: str) -> str:
    plain = unicodedata.normalize("NFKC", char).upper()
    return plain if len(plain) == 1 else char


def written(profile: ScannerProfile) -> str:
    """The profile as a line to be kept."""
    return json.dumps(asdict(profile), ensure_ascii=False, sort_keys=True)


def read_written(text: str) -> ScannerProfile:
    """The profile that was kept; the usual one where the line says none or was spoilt."""
    try:
        return _checked(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError):
        return ScannerProfile()


def _checked(kept: Mapping[str, Any]) -> ScannerProfile:
    return ScannerProfile(
        ending=Ending(kept["ending"]),
        prefix=str(kept["prefix"]),
        suffix=str(kept["suffix"]),
        patience_ms=min(max(int(kept["patience_ms"]), FAST_MS), SLOWEST_MS),
        layout={str(arrived): str(meant) for arrived, meant in kept["layout"].items()},
        twice=kept["twice"] is True,
    )
