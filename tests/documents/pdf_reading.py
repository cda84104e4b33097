"""What a ruler and a magnifying glass would find on a PDF's pages."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from itertools import groupby
from typing import Any, NamedTuple, cast

from pypdf import PageObject, PdfReader
from pypdf.generic import ByteStringObject, DictionaryObject, TextStringObject

pypdfium2: Any = import_module("pypdfium2")  # has no types
pdfium: Any = import_module("pypdfium2.raw")
POINTS_PER_MM = 72 / 25.4
SHORTEST_RULE = 29  # points


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character with its origin from the page's top left corner, in points."""

    character: str
    x: float
    baseline: float
    size: float
    font: str


class Rule(NamedTuple):
    """A straight stroke: left, top, right from the page's top left corner, its width and colour."""

    left: float
    middle: float
    right: float
    width: float
    colour: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """The characters on one baseline, from left to right."""

    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        halves = "".join(glyph.character for glyph in self.glyphs)  # the reader gives rare characters as surrogates
        return halves.encode("utf-16", "surrogatepass").decode("utf-16")

    @property
    def font(self) -> str:
        return Counter(glyph.font for glyph in self.glyphs).most_common(1)[0][0]

    @property
    def first(self) -> Glyph:
        return self.glyphs[0]


def pages_of(pdf: bytes) -> list[list[Line]]:
    """Every page's lines from top to bottom; a page's number is its last line."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_lines(_glyphs(page)) for page in document]


def page_sizes_mm(pdf: bytes) -> list[tuple[int, int]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [(round(w / POINTS_PER_MM), round(h / POINTS_PER_MM)) for w, h in (page.get_size() for page in document)]


def rules_of(pdf: bytes) -> list[list[Rule]]:
    """Every page's horizontal strokes, from top to bottom."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return [sorted(_rules(page), key=lambda rule: rule.middle) for page in opened]


def _rules(page: Any) -> Iterator[Rule]:
    height = page.get_height()
    for stroke in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = stroke.get_bounds()
        red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
        pdfium.FPDFPageObj_GetStrokeColor(stroke, red, green, blue, opacity)
        width = ctypes.c_float()
        pdfium.FPDFPageObj_GetStrokeWidth(stroke, width)
        half = width.value  # the bounds reach a stroke's width around it
        if top - bottom < 3 * half and right - left > SHORTEST_RULE:
            colour = (red.value, green.value, blue.value)
            yield Rule(left + half, height - (top + bottom) / 2, right - half, width.value, colour)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def _glyphs(page: Any) -> Iterator[Glyph]:
    text = page.get_textpage()
    height = page.get_height()
    x, y = ctypes.c_double(), ctypes.c_double()
    name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in {10, 13} or pdfium.FPDFText_IsGenerated(text, index):
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetFontInfo(text, index, name, 100, flags)
        size = pdfium.FPDFText_GetFontSize(text, index)
        yield Glyph(chr(code), x.value, height - y.value, round(size, 2), name.value.decode())


def _lines(glyphs: Iterator[Glyph]) -> list[Line]:
    ordered = sorted(glyphs, key=lambda glyph: (round(glyph.baseline, 1), glyph.x))
    return [Line(tuple(line)) for _, line in groupby(ordered, key=lambda glyph: round(glyph.baseline, 1))]


def fonts_without_file(pdf: bytes) -> list[str]:
    """The fonts that the PDF names but does not carry."""
    bare = []
    for page in PdfReader(BytesIO(pdf)).pages:
        for font in cast("DictionaryObject", page["/Resources"]).get("/Font", {}).values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            if not {"/FontFile2", "/FontFile3"} & set(descriptor):
                bare.append(str(descriptor["/FontName"]))
    return bare


def missing_glyphs(pdf: bytes) -> int:
    """How many characters are set as glyph 0, the empty box of a font that lacks them."""
    return sum(code == b"\0\0" for page in PdfReader(BytesIO(pdf)).pages for code in _codes(page))


def _codes(page: PageObject) -> Iterator[bytes]:
    content = page.get_contents()
    for operands, operator in content.operations if content is not None else []:
        if operator in {b"Tj", b"TJ"}:
            shown = operands[0] if operator == b"TJ" else operands
            for text in (part for part in shown if isinstance(part, TextStringObject | ByteStringObject)):
                data = text.original_bytes
                yield from (data[at : at + 2] for at in range(0, len(data), 2))
