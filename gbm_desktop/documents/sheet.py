"""A drawn sheet: text, lines, flat shapes at exact places, in millimetres from the upper left corner, sizes in points.

Writes the PDF's content itself: a general drawing library takes ten times as long over a thousand badges.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import NamedTuple

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.glyphs import Face, GlyphShelf
from gbm_desktop.documents.pdf_file import PdfFile, pdf_text
from gbm_desktop.documents.qr import QUIET_ZONE, TICKET_MODULES, is_ticket, matrix, path, ticket_path

POINTS = 72 / 25.4
"""Points in a millimetre."""

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
    """Pages of one size; draw, then `finish()`."""

    def __init__(self, width: float, height: float, *, title: str) -> None:
        self.width, self.height = width, height
        self._title = title
        self._shelf = GlyphShelf()
        self._pages: list[list[str]] = []
        self._stamps: list[str] = []
        self._drawing: list[str] = []

    def page(self) -> None:
        """What is drawn from now on stands on a new page."""
        self._drawing = []
        self._pages.append(self._drawing)

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
            self._drawing.append(f"BT {_fill(ink.colour)} 1 0 0 -1 {x:.2f} {y:.2f} Tm {' '.join(runs)} ET")

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
        shape = _rounded(box, radius) if radius else f"{box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f} re"
        self._drawing.append(f"{_fill(colour)} {shape} f")

    def frame(self, box: Box, colour: str, thickness: float, radius: float = 0) -> None:
        """A rectangle's outline."""
        shape = _rounded(box, radius) if radius else f"{box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f} re"
        self._drawing.append(f"{_stroke(colour)} {thickness:.2f} w {shape} S")

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: str, thickness: float) -> None:
        """A straight line."""
        place = f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S"
        self._drawing.append(f"{_stroke(colour)} {thickness:.2f} w {place}")

    def shape(self, steps: str, colour: str, at: tuple[float, float] = (0, 0), scale: float = 1) -> None:
        """A flat shape: a PDF path (m, l, c, h) in a coordinate system of its own, placed and scaled."""
        self._drawing.append(f"q {scale:.4f} 0 0 {scale:.4f} {at[0]:.2f} {at[1]:.2f} cm {_fill(colour)} {steps} f Q")

    def code(self, x: float, y: float, size: float, text: str, colour: str = "#000000") -> None:
        """A QR code whose dark square is `size` wide; leave `quiet_zone` of white around it."""
        steps = ticket_path(text) if is_ticket(text) else path(matrix(text))
        scale = size / (TICKET_MODULES if is_ticket(text) else len(matrix(text)))
        self._drawing.append(f"q {scale:.5f} 0 0 {scale:.5f} {x:.2f} {y:.2f} cm {_fill(colour)}\n{steps} Q")

    def stamp(self, draw: Callable[[], None]) -> int:
        """What `draw` draws is kept once, to be placed any number of times."""
        before, self._drawing = self._drawing, []
        draw()
        self._stamps.append("\n".join(self._drawing))
        self._drawing = before
        return len(self._stamps) - 1

    def place(self, stamp: int, x: float, y: float, scale: float = 1) -> None:
        """The stamp stands with its origin at this place."""
        self._drawing.append(f"q {scale:.5f} 0 0 {scale:.5f} {x:.2f} {y:.2f} cm /S{stamp} Do Q")

    def finish(self) -> DrawnSheet:
        """The file, with the used part of every font in it."""
        file = PdfFile()
        tree, resources = file.reserve(), file.reserve()
        entries = "/Type /XObject /Subtype /Form /BBox [-2000 -2000 2000 2000]"
        stamps = [file.add_stream(s.encode("ascii"), f"{entries} /Resources {resources} 0 R") for s in self._stamps]
        forms = " ".join(f"/S{name} {number} 0 R" for name, number in enumerate(stamps))
        pages = [self._page(file, tree, resources, drawing) for drawing in self._pages]
        file.write(resources, f"<</Font <<{self._shelf.embed(file)}>> /XObject <<{forms}>>>>")
        kids = " ".join(f"{page} 0 R" for page in pages)
        file.write(tree, f"<</Type /Pages /Count {len(pages)} /Kids [{kids}]>>")
        view = "/Lang (zh-CN) /ViewerPreferences <</DisplayDocTitle true /PrintScaling /None>>"
        root = file.add(f"<</Type /Catalog /Pages {tree} 0 R {view}>>")
        info = file.add(f"<</Title {pdf_text(self._title)}>>")
        return DrawnSheet(file.finish(root=root, info=info), tuple(self._shelf.missing))

    def _page(self, file: PdfFile, tree: int, resources: int, drawing: Sequence[str]) -> int:
        turned = f"{POINTS:.6f} 0 0 -{POINTS:.6f} 0 {self.height * POINTS:.3f} cm"
        content = file.add_stream("\n".join([turned, *drawing]).encode("ascii"))
        box = f"[0 0 {self.width * POINTS:.2f} {self.height * POINTS:.2f}]"
        return file.add(
            f"<</Type /Page /Parent {tree} 0 R /MediaBox {box} /Resources {resources} 0 R /Contents {content} 0 R>>",
        )


def quiet_zone(size: float) -> float:
    """The white that a ticket's code of this size needs on every side."""
    return size / TICKET_MODULES * QUIET_ZONE


@cache
def _parts(colour: str) -> str:
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5))


def _fill(colour: str) -> str:
    return f"{_parts(colour)} rg"


def _stroke(colour: str) -> str:
    return f"{_parts(colour)} RG"


def _rounded(box: Box, radius: float) -> str:
    """A quarter of a circle as a Bézier curve reaches its corner to 0.5523 of the radius."""
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    near = radius * (1 - 0.5523)
    return (
        f"{left + radius:.2f} {top:.2f} m {right - radius:.2f} {top:.2f} l"
        f" {right - near:.2f} {top:.2f} {right:.2f} {top + near:.2f} {right:.2f} {top + radius:.2f} c"
        f" {right:.2f} {bottom - radius:.2f} l"
        f" {right:.2f} {bottom - near:.2f} {right - near:.2f} {bottom:.2f} {right - radius:.2f} {bottom:.2f} c"
        f" {left + radius:.2f} {bottom:.2f} l"
        f" {left + near:.2f} {bottom:.2f} {left:.2f} {bottom - near:.2f} {left:.2f} {bottom - radius:.2f} c"
        f" {left:.2f} {top + radius:.2f} l"
        f" {left:.2f} {top + near:.2f} {left + near:.2f} {top:.2f} {left + radius:.2f} {top:.2f} c h"
    )
