"""All that the keyboard sends while a scanner is tested, cut into what the scanner sent each time."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from gbm_desktop.checkin.scanner_input import BURST, ENTER, TAB
from gbm_desktop.checkin.scanner_profile import Ending

_ENDINGS = {ENTER: Ending.ENTER, "\n": Ending.ENTER, TAB: Ending.TAB}


class Key(NamedTuple):
    """One thing that came: a key's text, or a piece that an input method committed (`composed`).

    `command` says that Ctrl, Alt or the like was held; `at` is in monotonic milliseconds.
    """

    text: str
    at: int
    composed: bool = False
    command: bool = False


class Sent(NamedTuple):
    """What came up to a key that ended it."""

    keys: tuple[Key, ...]
    ending: Ending

    @property
    def text(self) -> str:
        """Its characters as they came."""
        return "".join(key.text for key in self.keys)


def transmissions(keys: Sequence[Key]) -> list[Sent]:
    """What came, cut where a key ended it; what ends nothing is left out."""
    sent: list[Sent] = []
    begun: list[Key] = []
    for key in keys:
        if ending := _ENDINGS.get(key.text):
            sent += [Sent(tuple(begun), ending)] if begun else []
            begun = []
        elif key.text:
            begun.append(key)
    return sent + ([Sent(tuple(begun), Ending.NONE)] if begun else [])


def is_control(key: Key) -> bool:
    """Whether the key is no character of a code and ends none."""
    return key.command or (key.text not in _ENDINGS and not key.text.isprintable())


def steady_gap(keys: Sequence[Key]) -> int:
    """The time that nine out of ten keys kept to; a laptop that was busy for a moment slows one or two."""
    gaps = sorted(later.at - earlier.at for earlier, later in pairwise(keys))
    return gaps[len(gaps) * 9 // 10] if len(gaps) >= BURST else 0
