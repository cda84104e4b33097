"""How wide the columns of a table are: figures whole, other texts as far as there is room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

WIDE_SCRIPT = "\u2e80"
"""From here on Unicode has the writing of East Asia, whose signs are twice as wide as Latin ones."""

_FEW, _LEAST_TEXT = 5, 96


@dataclass(frozen=True, slots=True)
class Wants:
    """What a column wants, in pixels: for its title and figures, as it was laid out, and for its longest text."""

    least: int
    usual: int
    whole: int

    @property
    def begins(self) -> int:
        """How wide it is before room is given or taken."""
        return max(self.least, self.usual)

    @property
    def empty(self) -> int:
        """How wide it is without the room that no text of it needs."""
        return max(self.least, min(self.usual, self.whole)) if self.whole else self.begins

    @property
    def lowest(self) -> int:
        """How wide it is at least, so that one still knows what a text is."""
        return max(self.least, min(self.empty, _LEAST_TEXT))


def shared(columns: Sequence[Wants], room: int) -> list[int]:
    """How wide each column is: those lacking least become whole first; where room is short, empty room goes first."""
    widths = [column.begins for column in columns]
    spare = room - sum(widths)
    for at in sorted(range(len(columns)), key=lambda at: columns[at].whole - widths[at]):
        most = max(columns[at].whole - widths[at], 0)
        grown = min(most, spare) if spare > 0 else max(columns[at].empty - widths[at], spare)
        widths[at] += grown
        spare -= grown
    for at in sorted(range(len(columns)), key=lambda at: -widths[at]):
        given = min(widths[at] - columns[at].lowest, max(-spare, 0))
        widths[at] -= given
        spare += given
    return widths


def is_exact(text: str) -> bool:
    """Whether the text is a figure, a day or a code, which is read as another one where its end is cut off."""
    bare = text.strip()
    if not any(sign.isdigit() for sign in bare):
        return False
    return bare.endswith("号") or (max(bare) < WIDE_SCRIPT and " " not in bare)


def longest(texts: Iterable[str]) -> list[str]:
    """The few texts of which one is the widest, found without anything being drawn."""
    return nlargest(_FEW, set(texts), key=_signs)


def _signs(text: str) -> int:
    return len(text) + sum(sign >= WIDE_SCRIPT for sign in text)
