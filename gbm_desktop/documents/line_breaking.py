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


_PHRASE_END = re.compile(r"(?:活动|）|年|全国|省|州|市|区|县|镇|街道|村|周|季|暨|和)$")
_BETWEEN_SPACES = re.compile(r"[^\u3000]+\u3000*|\u3000+")
_NAME_PARTS = re.compile(r"[^·]+·*|·+")


class Step(NamedTuple):
    """A size to try, and the lines that it may take."""

    size: float
    lines: int


def steps(*sizes: float, lines: int = 1) -> list[Step]:
    """The sizes to try one after the other, each with so many lines."""
    return [Step(size, lines) for size in sizes]


class Fitted(NamedTuple):
    """Lines that fit, the size at which they do, and whether they say all of the text."""

    size: float
    lines: list[str]
    whole: bool = True


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


def title_lines(title: str, measure: Measure, width: float) -> list[str]:
    """A title's lines: two of them break where a phrase ends, if one does, else near the middle (GB/T 9704 7.3.1)."""
    lines = wrap(title, measure, width)
    if len(lines) != 2:  # noqa: PLR2004 - one line needs no care, three leave little choice
        return lines
    pieces = list(_pieces(_PIECES.findall(title), measure, width))
    breaks = [("".join(pieces[:place]).strip(), "".join(pieces[place:]).strip()) for place in range(1, len(pieces))]
    possible = [pair for pair in breaks if max(map(measure, pair)) <= width]
    return list(min(possible, key=lambda pair: _unease(pair[0], pair[1], measure), default=lines))


def _unease(first: str, second: str, measure: Measure) -> float:
    """How badly a title breaks here: uneven lines are bad, a torn phrase is worse."""
    uneven = abs(measure(first) - measure(second)) / (measure(first) + measure(second))
    return uneven + (0 if _PHRASE_END.search(first) or second.startswith("（") else 1)


def fit(text: str, measure: Measure, width: float, steps: Sequence[Step], *, whole: bool = False) -> Fitted:
    """The first step that the text needs no more lines for; at the last one what is left over becomes “…”.

    `measure` answers for size 1. A name of several parts is broken after a middle dot only, while that is possible;
    `whole` keeps together what stands between full-width spaces.
    """
    pieces = _BETWEEN_SPACES if whole else _NAME_PARTS if "·" in text else _PIECES
    for size, most_lines in steps:
        lines = wrap(text, measure, width / size, pieces)
        if len(lines) <= most_lines:
            return Fitted(size, lines)
    return Fitted(size, [*lines[: most_lines - 1], _cut(lines[most_lines - 1], measure, width / size)], whole=False)


def _cut(line: str, measure: Measure, width: float) -> str:
    while line and measure(line + "…") > width:
        line = line[:-1]
    return line + "…"


def _pieces(found: Iterable[str], measure: Measure, width: float) -> Iterator[str]:
    for piece in found:
        yield from [piece] if measure(piece) <= width else piece
