"""A drawn sheet: text, lines, flat shapes at exact places, in millimetres from the upper left corner, sizes in points.

reportlab draws and writes the file. It is imported with the first sheet, so that the window opens at once.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby
from typing import Literal, NamedTuple

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.glyphs import Face, GlyphShelf
from gbm_desktop.documents.qr import QUIET_ZONE, TICKET_MODULES, is_ticket, matrix, path, ticket_path

POINTS = 72 / 25.4
"""Points in a millimetre."""

_FAR = 2000  # no stamp reaches as far, in millimetres
_WATERMARK = "#DADFDC"
_SHARE = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}


@dataclass(frozen=True, slots=True)
class DrawnSheet:
    """A finished PDF, and the characters that no font has: each is printed as 〓, so a person must be told."""

    pdf: bytes
    missing: tuple[str, ...]


class Ink(NamedTuple):
    """How a text looks: face, size in points, colour as #RRGGBB."""

    face: Face
    size: float
    colour: str = "#1B1F1D"


class Box(NamedTuple):
    """A rectangle in millimetres."""

    x: float
    y: float
    width: float
    height: float


class Sheet:
    """Pages of one size; draw, then `finish()`. The `mark` stands lightly across every page."""

    def __init__(self, width: float, height: float, *, title: str, mark: str = "") -> None:
        from gbm_desktop.documents.pdf_canvas import SheetCanvas

        self.width, self.height = width, height
        self._file = BytesIO()
        self._canvas = SheetCanvas(self._file, (width * POINTS, height * POINTS), title)
        self._shelf = GlyphShelf()
        self._stamps = 0
        self._begun = False
        self._mark = self.stamp(lambda: self._watermark(mark)) if mark else 0

    def page(self) -> None:
        """What is drawn from now on stands on a new page."""
        if self._begun:
            self._canvas.showPage()
        self._begun = True
        self._canvas.transform(POINTS, 0, 0, -POINTS, 0, self.height * POINTS)
        if self._mark:
            self.place(self._mark, 0, 0)

    def _watermark(self, text: str) -> None:
        """The text stands three times across the page, rising, so light that what is printed over it is read."""
        ink = Ink(Face.SANS, min(20.0, 0.9 * self.width / self.measure(text, Face.SANS)), _WATERMARK)
        for share in (0.25, 0.55, 0.85):
            self._canvas.write(f"q 0.9063 -0.4226 0.4226 0.9063 {self.width / 2:.2f} {self.height * share:.2f} cm")
            self.text(0, 0, text, ink, align=Align.CENTER)
            self._canvas.write("Q")

    def measure(self, text: str, face: Face) -> float:
        """The width in millimetres at a size of one point."""
        glyphs = self._shelf.face(face)
        return sum(glyph.width for glyph in map(glyphs.__getitem__, text) if glyph) / POINTS

    def text(self, x: float, y: float, text: str, ink: Ink, *, align: Align = Align.LEFT) -> None:
        """One line with its baseline at y and its left end, middle or right end at x."""
        if align is not Align.LEFT:
            x -= _SHARE[align] * ink.size * self.measure(text, ink.face)
        glyphs = [glyph for glyph in map(self._shelf.face(ink.face).__getitem__, text) if glyph]
        size = ink.size / POINTS
        runs = [
            f"/{font.name} {size:.3f} Tf <{''.join([glyph.code for glyph in run])}> Tj"
            for font, run in groupby(glyphs, key=lambda glyph: glyph.font)
        ]
        if runs:
            self._canvas.write(f"BT {_fill(ink.colour)} 1 0 0 -1 {x:.2f} {y:.2f} Tm {' '.join(runs)} ET")

    def lines(
        self, x: float, y: float, lines: Iterable[str], ink: Ink, *, leading: float, align: Align = Align.LEFT
    ) -> float:
        """Lines below one another, the first one's baseline at y; the answer is the baseline after the last."""
        for line in lines:
            self.text(x, y, line, ink, align=align)
            y += leading
        return y

    def fill(self, box: Box, colour: str, radius: float = 0) -> None:
        """A flat rectangle, its corners rounded where a radius is given."""
        self._canvas.setFillColor(colour)
        self._rectangle(box, radius, stroke=0, fill=1)

    def frame(self, box: Box, colour: str, thickness: float, radius: float = 0) -> None:
        """A rectangle's outline."""
        self._pen(colour, thickness)
        self._rectangle(box, radius, stroke=1, fill=0)

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: str, thickness: float) -> None:
        """A straight line."""
        self._pen(colour, thickness)
        self._canvas.line(*start, *end)

    def shape(self, steps: str, colour: str, at: tuple[float, float] = (0, 0), scale: float = 1) -> None:
        """A flat shape: a PDF path (m, l, c, h) in a coordinate system of its own, placed and scaled."""
        with self._moved(*at, scale):
            self._canvas.write(f"{_fill(colour)} {steps} f")

    def code(self, x: float, y: float, size: float, text: str, colour: str = "#000000") -> None:
        """A QR code whose dark square is `size` wide; leave `quiet_zone` of white around it."""
        steps = ticket_path(text) if is_ticket(text) else path(matrix(text))
        with self._moved(x, y, size / (TICKET_MODULES if is_ticket(text) else len(matrix(text)))):
            self._canvas.write(f"{_fill(colour)}\n{steps}")

    def stamp(self, draw: Callable[[], None]) -> int:
        """What `draw` draws is kept once, to be placed any number of times."""
        self._stamps += 1
        stamp = self._stamps
        self._canvas.beginForm(f"{stamp}", -_FAR, -_FAR, _FAR, _FAR)
        draw()
        self._canvas.endForm()
        return stamp

    def place(self, stamp: int, x: float, y: float, scale: float = 1) -> None:
        """The stamp stands with its origin at this place."""
        with self._moved(x, y, scale):
            self._canvas.doForm(f"{stamp}")

    def finish(self) -> DrawnSheet:
        """The file, with the used part of every font in it."""
        for font in self._shelf.fonts.values():
            self._canvas.add_font(font)
        self._canvas.save()
        return DrawnSheet(self._file.getvalue(), tuple(self._shelf.missing))

    def _rectangle(self, box: Box, radius: float, *, stroke: Literal[0, 1], fill: Literal[0, 1]) -> None:
        if radius:
            self._canvas.roundRect(*box, radius, stroke=stroke, fill=fill)
        else:
            self._canvas.rect(*box, stroke=stroke, fill=fill)

    def _pen(self, colour: str, thickness: float) -> None:
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(thickness)

    @contextmanager
    def _moved(self, x: float, y: float, scale: float) -> Iterator[None]:
        """Not by saveState: it copies reportlab's whole state, twice a badge, and every drawing here sets its own."""
        self._canvas.write(f"q {scale:.5f} 0 0 {scale:.5f} {x:.2f} {y:.2f} cm")
        yield
        self._canvas.write("Q")


def quiet_zone(size: float) -> float:
    """The white that a ticket's code of this size needs on every side."""
    return size / TICKET_MODULES * QUIET_ZONE


@cache
def _fill(colour: str) -> str:
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5)) + " rg"
