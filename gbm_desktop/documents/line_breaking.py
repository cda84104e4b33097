"""Breaking short Chinese lines by width: names, units, titles. Long running text is the other engine's business."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

Measure = Callable[[str], float]

# A piece is never broken: opening marks hold to what follows, closing marks to what precedes, Latin words stay whole.
_PIECES = re.compile(
    r"[（《〔“‘「『【(\[]*(?:[A-Za-z0-9]+(?:[-./:~][A-Za-z0-9]+)*|.)[，。、；：！？）》〕”’」』】…·%)\],.;:!?]*",
    re.DOTALL,
)


_NAME_PARTS = re.compile(r"[^·]+·*|·+")


class Step(NamedTuple):
    """A size to try, and the lines that it may take."""

    size: float
    lines: int


def steps(*sizes: float, lines: int = 1) -> list[Step]:
    """The sizes to try one after the other, each with so many lines."""
    return [Step(size, lines) for size in sizes]


class Fitted(NamedTuple):
    """Lines that fit, and the size at which they do."""

    size: float
    lines: list[str]


def wrap(text: str, measure: Measure, width: float, pieces: re.Pattern[str] = _PIECES) -> list[str]:
    """Lines no wider than the width; a piece that is wider by itself is cut between characters."""
    lines, line = [], ""
    for piece in _pieces(pieces.findall(text), measure, width):
        if line and measure(line + piece) > width:
            lines.append(line.strip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.strip()] if line.strip() else lines


def balanced(text: str, measure: Measure, width: float) -> list[str]:
    """As few lines as `wrap` needs, but of nearly the same length: for titles."""
    lines = wrap(text, measure, width)
    low, high = width / max(1, len(lines)) / 2, width
    for _ in range(8):
        middle = (low + high) / 2
        candidate = wrap(text, measure, middle)
        if len(candidate) <= len(lines) and all(measure(line) <= middle for line in candidate):
            lines, high = candidate, middle
        else:
            low = middle
    return lines


def fit(text: str, measure: Measure, width: float, steps: Sequence[Step]) -> Fitted:
    """The first step that the text needs no more lines for; at the last one what is left over becomes “…”.

    `measure` answers for size 1. A name of several parts is broken after a middle dot only, while that is possible.
    """
    pieces = _NAME_PARTS if "·" in text else _PIECES
    for size, most_lines in steps:
        lines = wrap(text, measure, width / size, pieces)
        if len(lines) <= most_lines:
            return Fitted(size, lines)
    return Fitted(size, [*lines[: most_lines - 1], _cut(lines[most_lines - 1], measure, width / size)])


def _cut(line: str, measure: Measure, width: float) -> str:
    while line and measure(line + "…") > width:
        line = line[:-1]
    return line + "…"


def _pieces(found: Iterable[str], measure: Measure, width: float) -> Iterator[str]:
    for piece in found:
        yield from [piece] if measure(piece) <= width else piece
