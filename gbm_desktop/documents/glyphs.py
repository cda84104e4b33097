"""From characters to glyphs in a PDF: a stack of fonts tried in turn, and what of each font the file must carry."""

import unicodedata
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from gbm_desktop.documents.fonts import bundled
from gbm_desktop.documents.pdf_file import PdfFile
from gbm_desktop.documents.truetype import TrueType, read_font

STAND_IN = "〓"
"""What is printed where no font has the character; it still copies out as that character."""

_BLOCK = 100  # a ToUnicode map may list no more characters at a time
_UNSEEN = {"Cc", "Cf", "Mn"}  # controls, zero-width characters, variation selectors


class Face(Enum):
    """A way of writing; the value is the stack of bundled files, the later ones for what the first one lacks."""

    SANS = ("NotoSansSC-Regular.ttf", "NotoSerifSC-Regular.ttf")
    SANS_BOLD = ("NotoSansSC-Bold.ttf", "NotoSansSC-Regular.ttf", "NotoSerifSC-Regular.ttf")
    SERIF = ("NotoSerifSC-Regular.ttf", "NotoSansSC-Regular.ttf")
    SERIF_BLACK = ("NotoSerifSC-Black.ttf", "NotoSansSC-Bold.ttf", "NotoSansSC-Regular.ttf")


class EmbeddedFont:
    """The glyphs of one font that a file uses. Code n in the text is glyph n of the subset."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.font: TrueType = read_font(path)
        self._path = path
        self._glyphs, self._characters = [0], ["\ufffd"]

    @property
    def used(self) -> bool:
        """Whether anything was drawn with it."""
        return len(self._glyphs) > 1

    def use(self, glyph: int, character: str) -> str:
        """The hexadecimal code that draws the glyph and copies out as the character."""
        self._glyphs.append(glyph)
        self._characters.append(character)
        return f"{len(self._glyphs) - 1:04X}"

    def embed(self, file: PdfFile) -> int:
        """The file carries the font's used part; the answer is the font object's number."""
        program = self.font.subset(self._glyphs)
        stream = file.add_stream(program, f"/Length1 {len(program)}")
        name = f"/GBMAAA+{self._path.stem}"
        descriptor = file.add(
            f"<</Type /FontDescriptor /FontName {name} /Flags 4 /ItalicAngle 0 /StemV 80 /CapHeight {self._em(733)}"
            f" /Ascent {self._em(self.font.ascent)} /Descent {self._em(self.font.descent)}"
            f" /FontBBox [{' '.join(str(self._em(edge)) for edge in self.font.box)}] /FontFile2 {stream} 0 R>>",
        )
        widths = " ".join(str(self._em(self.font.advance(glyph))) for glyph in self._glyphs)
        descendant = file.add(
            f"<</Type /Font /Subtype /CIDFontType2 /BaseFont {name} /FontDescriptor {descriptor} 0 R /DW 1000"
            " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /CIDToGIDMap /Identity"
            f" /W [0 [{widths}]]>>",
        )
        unicode = file.add_stream(self._to_unicode().encode("ascii"))
        return file.add(
            f"<</Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H"
            f" /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R>>",
        )

    def _em(self, units: int) -> int:
        return round(units * 1000 / self.font.em)

    def _to_unicode(self) -> str:
        """Characters past the BMP are written as surrogate pairs, as the PDF standard wants (9.10.3)."""
        rows = [f"<{n:04X}> <{c.encode('utf-16-be').hex().upper()}>" for n, c in enumerate(self._characters)]
        blocks = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
        body = "\n".join("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def /CMapName /U def\n"
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{body}\n"
            "endcmap CMapName currentdict /CMap defineresource pop end end"
        )


class Glyph(NamedTuple):
    """A drawn character: `width` in ems."""

    font: EmbeddedFont
    code: str
    width: float


class FaceGlyphs(dict[str, Glyph | None]):
    """Every character looked up so far; None for those that print nothing (controls, zero-width characters)."""

    def __init__(self, fonts: Sequence[EmbeddedFont], missing: dict[str, None]) -> None:
        super().__init__()
        self._fonts = fonts
        self._missing = missing

    def __missing__(self, character: str) -> Glyph | None:
        self[character] = found = self._find(character)
        return found

    def _find(self, character: str) -> Glyph | None:
        for font in self._fonts:
            if glyph := font.font.glyph(character):
                return _drawn(font, glyph, character)
        if unicodedata.category(character) in _UNSEEN:
            return None
        self._missing[character] = None
        return _drawn(self._fonts[0], self._fonts[0].font.glyph(STAND_IN), character)


def _drawn(font: EmbeddedFont, glyph: int, character: str) -> Glyph:
    return Glyph(font, font.use(glyph, character), font.font.advance(glyph) / font.font.em)


class GlyphShelf:
    """The fonts of one file. Each font file is embedded once, whichever faces use it."""

    def __init__(self) -> None:
        self.missing: dict[str, None] = {}
        self._fonts: dict[str, EmbeddedFont] = {}
        self._faces: dict[Face, FaceGlyphs] = {}

    def face(self, face: Face) -> FaceGlyphs:
        """The glyphs of a face, each resolved once a file."""
        if face not in self._faces:
            self._faces[face] = FaceGlyphs([self._font(file) for file in face.value], self.missing)
        return self._faces[face]

    def embed(self, file: PdfFile) -> str:
        """The resource entries for the fonts that drew something."""
        used = [font for font in self._fonts.values() if font.used]
        return " ".join(f"/{font.name} {font.embed(file)} 0 R" for font in used)

    def _font(self, file: str) -> EmbeddedFont:
        if file not in self._fonts:
            self._fonts[file] = EmbeddedFont(f"F{len(self._fonts)}", bundled(file))
        return self._fonts[file]
