"""reportlab's canvas, set up for drawn sheets. Import it with the first sheet only: it takes a tenth of a second."""

from typing import IO

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from gbm_desktop.documents.glyphs import EmbeddedFont


class SheetCanvas(Canvas):
    """A canvas that names no font but ours, and makes the same file of the same drawing."""

    # reportlab's own attributes, which its published types leave out
    _code: list[str]
    _doc: PDFDocument
    _preamble: str

    def __init__(self, file: IO[bytes], size: tuple[float, float], title: str) -> None:
        super().__init__(file, pagesize=size, pageCompression=0, invariant=True, pdfVersion=(1, 7), lang="zh-CN")
        # Its own page compression wraps streams in ASCII85, a quarter larger.
        self._doc.defaultStreamFilters = [PDFZCompress]
        self._doc.info = _TitleOnly()
        self.setTitle(title)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.setViewerPreference("PrintScaling", "None")

    def add_font(self, font: EmbeddedFont) -> None:
        """When the file is written, the font puts its used part in it."""
        self._doc.delayedFonts.append(font)

    def write(self, operators: str) -> None:
        """The page goes on with these content operators.

        The one way past reportlab's drawing functions, for what stands a thousand times in a file: codes, texts by
        glyph number, ready-made paths. A thousand badges take a tenth of the time that `rect` and `drawString` need.
        """
        self._code.append(operators)

    def _make_preamble(self) -> None:
        """No first font on every page: reportlab would name Helvetica and not embed it."""
        self._preamble = ""


class _TitleOnly(PDFInfo):
    """No date, which would make two prints of one list differ, and no author called anonymous."""

    title: str

    def format(self, document: PDFDocument) -> bytes:
        return PDFDictionary({"Title": PDFString(self.title)}).format(document)
