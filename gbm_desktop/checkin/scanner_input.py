"""Telling a wedge scanner's typing from a person's: pure, fed with what the keyboard sends and when.

Characters are held back for a moment. Those that come too fast for fingers are a scan; the others are handed back in
order, so that nothing typed is lost and nothing scanned lands in a field.
"""

import unicodedata
from dataclasses import dataclass

from gbm_desktop.checkin import ticket_code
from gbm_desktop.checkin.scanner_profile import ScannerProfile

ENTER, TAB = "\r", "\t"
BURST = 6
"""So many keys as fast as a scanner's are a scan."""
SILENCE_MS = 100
"""A whole code ends after this silence, for scanners that send neither Enter nor TAB."""
STALL_MS = 300
"""So long a code that has begun may stand still: a busy laptop, a slow wireless scanner."""
ECHO_MS = 1500
"""The same code begun again within this is the scanner's echo, not a second ticket."""
_LONGEST = 400
_TERMINATORS = frozenset({ENTER, TAB, "\n"})


@dataclass(frozen=True, slots=True)
class Scanned:
    """A scanner sent this; it may or may not be a ticket's code."""

    text: str


@dataclass(frozen=True, slots=True)
class Echo:
    """The scanner sent the same code again at once; it counts as nothing."""

    text: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A person typed this; it belongs to the field that has the keyboard."""

    text: str


Heard = Scanned | Echo | Typed


class ScannerInput:
    """What is held back, and what was scanned last. Times are monotonic milliseconds."""

    def __init__(self, profile: ScannerProfile | None = None) -> None:
        self._profile = profile or ScannerProfile()
        self._held = ""
        self._begun = self._at = 0
        self._fell_silent = -STALL_MS
        self._last = ("", -ECHO_MS)

    def key(self, text: str, at: int) -> list[Heard]:
        """What is known once this key, or this piece that an input method sent, has come."""
        heard = self.silence(at)
        if text in _TERMINATORS:
            return heard + self._ended(text, at) if self._held or not self.awaits_end(at) else heard
        if not self._held and not _could_begin(self._profile.read(text)):
            return [*heard, Typed(text)]
        if not self._held:
            self._begun = at
        self._held += text
        self._at = at
        return heard + self._scanned(at) if len(self._held) > _LONGEST else heard

    def silence(self, at: int) -> list[Heard]:
        """What is known because nothing has come up to now."""
        deadline = self.deadline()
        if deadline is None or at < deadline:
            return []
        if not _is_code(self._profile.read(self._held)):
            return self._typed()
        self._fell_silent = self._at
        return self._scanned(at)

    def deadline(self) -> int | None:
        """When `silence` should be asked next; None while nothing is held."""
        return self._at + self._patience() if self._held else None

    def awaits_end(self, at: int) -> bool:
        """Whether Enter or Tab is the scanner's: it ends what is held, or comes late for a code that silence ended."""
        return bool(self._held) or at - self._fell_silent < STALL_MS

    def release(self) -> list[Heard]:
        """Another key, a click or a lost focus says that no more follows: a whole code was scanned, all else typed."""
        whole = ticket_code.complete(self._profile.read(self._held))
        return self._scanned(self._at) if whole else self._typed()

    def _typed(self) -> list[Heard]:
        held, self._held = self._held, ""
        return [Typed(held)] if held else []

    def _patience(self) -> int:
        patience = self._profile.patience_ms
        if len(self._held) < BURST:
            return patience
        whole = ticket_code.complete(self._profile.read(self._held))
        return max(SILENCE_MS, patience) if whole else STALL_MS

    def _ended(self, terminator: str, at: int) -> list[Heard]:
        if len(self._held) >= BURST and (not self._profile.is_slow or _is_code(self._profile.read(self._held))):
            return self._scanned(at)
        held, self._held = self._held, ""
        return [Typed(held + terminator)]

    def _scanned(self, at: int) -> list[Heard]:
        meant, self._held = self._profile.read(self._held), ""
        return [self._once(text, at) for text in ticket_code.complete(meant) or [meant]]

    def _once(self, text: str, at: int) -> Heard:
        same = text == self._last[0] and self._begun - self._last[1] < ECHO_MS
        self._last = (text, at)
        return Echo(text) if same else Scanned(text)


def _could_begin(text: str) -> bool:
    plain = unicodedata.normalize("NFKC", text)
    return plain.isascii() and not plain.isspace()


def _is_code(meant: str) -> bool:
    if len(meant) < BURST:
        return False
    return bool(ticket_code.complete(meant)) or len(meant) >= ticket_code.LENGTH or ticket_code.is_damaged(meant)
