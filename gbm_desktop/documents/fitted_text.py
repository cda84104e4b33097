"""Words that shrink until they fit their box, for cards and notices of fixed size."""

from collections.abc import Sequence
from typing import NamedTuple

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import Step, fit
from gbm_desktop.documents.sheet import POINTS, Box, Ink, Sheet

_LEADING, _RISE = 1.25, 0.36  # of the size: from line to line, and from a line's middle to its baseline


class Look(NamedTuple):
    """How the words look and which sizes are tried, the largest first."""

    steps: Sequence[Step]
    face: Face = Face.SANS
    colour: str = "#1B1F1D"
    align: Align = Align.LEFT


def put(sheet: Sheet, box: Box, text: str, look: Look) -> float:
    """The words stand in the middle of the box's height; the answer is the size in points that they took."""
    fitting = [step for step in look.steps if step.size * _LEADING / POINTS * step.lines <= box.height + 0.5]
    found = fit(text, lambda part: sheet.measure(part, look.face), box.width, fitting or look.steps[-1:])
    leading = found.size * _LEADING / POINTS
    first = box.y + box.height / 2 - leading * (len(found.lines) - 1) / 2 + found.size * _RISE / POINTS
    x = box.x + (box.width / 2 if look.align is Align.CENTER else 0)
    sheet.lines(x, first, found.lines, Ink(look.face, found.size, look.colour), leading=leading, align=look.align)
    return found.size
