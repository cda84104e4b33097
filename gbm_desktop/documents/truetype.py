"""A TrueType font: which glyph a character has, how wide it is, and its used part in a PDF. reportlab reads it."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any


class TrueType:
    """One font file with `glyf` outlines (the bundled Noto fonts; reportlab reads no others)."""

    def __init__(self, path: Path) -> None:
        from reportlab.pdfbase.ttfonts import TTFontFace

        self._face: Any = TTFontFace(str(path))  # its published types are incomplete
        self._cutting = Lock()
        self._glyphs: dict[int, int] = self._face.charToGlyph
        self._metrics: list[tuple[int, int]] = self._face.hmetrics
        self.em: int = self._face.unitsPerEm

    def glyph(self, character: str) -> int:
        """The glyph's number, 0 where the font has none."""
        return self._glyphs.get(ord(character), 0)

    def advance(self, glyph: int) -> int:
        """Width in units of the em."""
        return self._metrics[glyph][0]

    def describe(self, doc: Any, name: str, characters: Iterable[str]) -> Any:
        """The document, reportlab's, carries these characters' outlines; the answer is the font's descriptor.

        Glyph 0 of what it carries is the empty box; the others follow, each once, in the order asked for.
        """
        with self._cutting:  # reportlab reads along one position that all users of the font share
            return self._face.addSubsetObjects(doc, name, list(dict.fromkeys(map(ord, characters))))


@lru_cache(maxsize=8)
def read_font(path: Path) -> TrueType:
    """The font file, read once a run: 0.07 s and 18 MB for the largest."""
    return TrueType(path)
