"""How wide the columns of a table are: figures whole, other texts as far as there is room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDE_SCRIPT = "\u2e80"
"""From here on Unicode has the writing of East Asia, whose signs are twice as wide as Latin ones."""


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
    def lowest(self) -> int:
        """How far it can give room away without a text being cut that was not."""
        return max(self.least, min(self.usual, self.whole)) if self.whole else self.begins


def shared(columns: Sequence[Wants], room: int) -> list[int]:
    """How wide each column is: those lacking least become whole first; where room is short, empty room goes first."""
    widths = [column.begins for column in columns]
    spare = room - sum(widths)
    for at in sorted(range(len(columns)), key=lambda at: columns[at].whole - widths[at]):
        if spare > 0:
            grown = min(max(columns[at].whole - widths[at], 0), spare)
        else:
            grown = max(columns[at].lowest - widths[at], spare)
        widths[at] += grown
        spare -= grown
    return widths


def is_exact(text: str) -> bool:
    """Whether the text is a figure, a day or a code, which is read as another one where its end is cut off."""
    bare = text.strip()
    return any(sign.isdigit() for sign in bare) and max(bare) < WIDE_SCRIPT and " " not in bare


def longest(texts: Iterable[str]) -> str:
    """The text that is widest, near enough, without anything being drawn."""
    return max(texts, key=_signs, default="")


def _signs(text: str) -> int:
    return len(text) + sum(sign >= WIDE_SCRIPT for sign in text)
