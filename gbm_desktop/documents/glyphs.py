"""From characters to glyphs in a PDF: a stack of fonts tried in turn, and what of each font the file must carry.

reportlab's own TTFont has no fallback, cuts a font into pieces of 256 characters and copies characters past the BMP
out as others; so texts are written by glyph code, and each font here joins the document as one Type 0 font.
"""

import unicodedata
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from gbm_desktop.documents.fonts import bundled
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
    """The part of one font that a file uses, as a font object of reportlab's document.

    Code n in the text draws the n-th character asked for; code 0 is the font's empty box and never drawn.
    """

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.font: TrueType = read_font(path)
        self._base = f"GBMAAA+{path.stem}"
        self._drawn: list[str] = []
        self._characters: list[str] = []

    def use(self, drawn: str, character: str) -> str:
        """The hexadecimal code that looks like `drawn` and copies out as `character`."""
        self._drawn.append(drawn)
        self._characters.append(character)
        return f"{len(self._drawn):04X}"

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - the name by which reportlab calls its fonts
        """The document carries the font, if anything was drawn with it."""
        if self._drawn:
            from reportlab.pdfbase.pdfdoc import BasicFonts, PDFArray, PDFDictionary, PDFName, PDFStream

            whole = {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(self._base),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([doc.Reference(self._descendant(doc))]),
                "ToUnicode": PDFStream(content=self._to_unicode()),
            }
            doc.idToObject[BasicFonts][self.name] = doc.Reference(PDFDictionary(whole))

    def _descendant(self, doc: Any) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

        glyphs = [self.font.glyph(character) for character in self._drawn]
        widths = PDFArray([round(self.font.advance(glyph) * 1000 / self.font.em) for glyph in glyphs])
        system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
        return PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(self._base),
                "CIDSystemInfo": PDFDictionary(system),
                "FontDescriptor": self.font.describe(doc, self._base, self._drawn),
                "CIDToGIDMap": PDFStream(content=_places(glyphs)),
                "W": PDFArray([1, widths]),
            }
        )

    def _to_unicode(self) -> str:
        """Characters past the BMP are written as surrogate pairs, as the PDF standard wants (9.10.3)."""
        rows = [f"<{n:04X}> <{c.encode('utf-16-be').hex().upper()}>" for n, c in enumerate(self._characters, start=1)]
        blocks = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
        body = "\n".join("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def /CMapName /U def\n"
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{body}\n"
            "endcmap CMapName currentdict /CMap defineresource pop end end"
        )


def _places(glyphs: Sequence[int]) -> bytes:
    """Where each code's glyph stands in what the file carries, see `TrueType.describe`."""
    place: dict[int, int] = {0: 0}
    return b"".join(place.setdefault(glyph, len(place)).to_bytes(2, "big") for glyph in [0, *glyphs])


class Glyph(NamedTuple):
    """A drawn character: `width` in ems."""

    font: EmbeddedFont
    code: str
    width: float


class FaceGlyphs(dict[str, Glyph | None]):
    """Every character looked up so far; None for those that print nothing (controls, zero-width characters)."""

    def __init__(self, face: Face, shelf: "GlyphShelf") -> None:
        super().__init__()
        self._face, self._shelf = face, shelf

    def __missing__(self, character: str) -> Glyph | None:
        self[character] = found = self._find(character)
        return found

    def _find(self, character: str) -> Glyph | None:
        for font in map(self._shelf.font, self._face.value):  # a font that is not needed is not read
            if font.font.glyph(character):
                return _drawn(font, character, character)
        if unicodedata.category(character) in _UNSEEN:
            return None
        self._shelf.missing[character] = None
        return _drawn(self._shelf.font(self._face.value[0]), STAND_IN, character)


def _drawn(font: EmbeddedFont, drawn: str, character: str) -> Glyph:
    return Glyph(font, font.use(drawn, character), font.font.advance(font.font.glyph(drawn)) / font.font.em)


class GlyphShelf:
    """The fonts of one file. Each font file is embedded once, whichever faces use it."""

    def __init__(self) -> None:
        self.missing: dict[str, None] = {}
        self.fonts: dict[str, EmbeddedFont] = {}
        self._faces: dict[Face, FaceGlyphs] = {}

    def face(self, face: Face) -> FaceGlyphs:
        """The glyphs of a face, each resolved once a file."""
        if face not in self._faces:
            self._faces[face] = FaceGlyphs(face, self)
        return self._faces[face]

    def font(self, file: str) -> EmbeddedFont:
        """The font of this bundled file."""
        if file not in self.fonts:
            self.fonts[file] = EmbeddedFont(f"F{len(self.fonts)}", bundled(file))
        return self.fonts[file]
