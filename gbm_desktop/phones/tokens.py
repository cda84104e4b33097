"""What a link or a form must carry to be answered: all of it made here, and told from what somebody made up.

Times are seconds of a clock that only goes forward, so a clock set wrong neither opens nor shuts anything.
"""

import base64
import hmac
import re
from dataclasses import dataclass

from gbm_desktop.model.ids import AttendeeId, EventId

WINDOW_S = 30
"""How long the code on the screen stands; the one before it is still good, for who has just scanned it."""
PASS_S = 20 * 60
"""How long a person may take over the form."""
_TAG_BYTES = 10
_PASS = re.compile(r"([0-9a-f]{1,16})\.([0-9a-f-]{36})\.([a-z2-7]{16})")
_RECEIPT = re.compile(r"([0-9a-f-]{36})\.([a-z2-7]{16})")


@dataclass(frozen=True, slots=True)
class Pass:
    """Leave to sign one person in: `its_id` is what their entry will be called, however often it is sent."""

    its_id: AttendeeId
    issued: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """One event's. `key` is new at each start; `poster_key` is the campaign's, so that printed posters stay good."""

    key: bytes
    poster_key: bytes
    event_id: EventId

    def on_screen(self, now: float) -> str:
        """The token of the code that is shown now."""
        return self._tag(self.key, "screen", str(int(now // WINDOW_S)))

    def of_poster(self) -> str:
        """The token of the printed code."""
        return self._tag(self.poster_key, "poster")

    def of_staff(self) -> str:
        """The token of the link to the staff's desk, which asks for the PIN."""
        return self._tag(self.key, "staff")

    def opens_form(self, token: str, now: float, *, poster: bool) -> bool:
        """Whether the link is on the screen, was a moment ago, or is the poster's while posters are good."""
        good = [self.on_screen(now), self.on_screen(now - WINDOW_S)] + ([self.of_poster()] if poster else [])
        return any(_same(token, each) for each in good)

    def opens_desk(self, token: str) -> bool:
        """Whether the link is the staff's."""
        return _same(token, self.of_staff())

    def new_pass(self, its_id: AttendeeId, now: float) -> str:
        """Leave for one form."""
        return self._signed_pass(Pass(its_id, int(now)))

    def next_pass(self, used: Pass, its_id: AttendeeId) -> str:
        """Leave for one person more on the same phone, no longer good than the first."""
        return self._signed_pass(Pass(its_id, used.issued))

    def read_pass(self, text: str, now: float) -> Pass | None:
        """What the form may do; None where the pass is not from here or too old."""
        found = _PASS.fullmatch(text)
        if not found:
            return None
        read = Pass(AttendeeId(found[2]), int(found[1], 16))
        return read if _same(text, self._signed_pass(read)) and 0 <= now - read.issued <= PASS_S else None

    def receipt(self, person: AttendeeId) -> str:
        """What the page with the person's number is asked for by."""
        return f"{person}.{self._tag(self.key, 'receipt', person)}"

    def read_receipt(self, text: str) -> AttendeeId | None:
        """Whose number it shows; None where it is not from here."""
        found = _RECEIPT.fullmatch(text)
        person = AttendeeId(found[1]) if found else None
        return person if person is not None and _same(text, self.receipt(person)) else None

    def _signed_pass(self, one: Pass) -> str:
        issued = f"{one.issued:x}"
        return f"{issued}.{one.its_id}.{self._tag(self.key, 'pass', issued, one.its_id)}"

    def _tag(self, key: bytes, *parts: str) -> str:
        text = "|".join((*parts, self.event_id))
        return base64.b32encode(hmac.digest(key, text.encode(), "sha256")[:_TAG_BYTES]).decode().lower()


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())
