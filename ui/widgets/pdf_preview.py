"""A PDF as it will print, and putting it on paper. QtPdf is loaded when first needed; a laptop may lack it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from gbm_desktop.progress import Progress, silent
from ui.widgets.basics import second_text

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPdfWidgets import QPdfView
    from PySide6.QtPrintSupport import QPrinter

PRINT_DPI = 300
_POINTS_PER_INCH = 72


class PdfPreview(QStackedWidget):
    """The pages below one another at the width of the widget; a sentence in their place where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pdfPreview")
        self._sentence: QLabel = second_text("")
        self._sentence.setObjectName("previewSentence")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self._sentence)
        self._view: QPdfView | None = None
        self._shown: tuple[QPdfDocument, QBuffer] | None = None

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._shown[0].pageCount() if self._shown and self.currentWidget() is self._view else 0

    def say(self, sentence: str) -> None:
        """The sentence stands in place of pages."""
        self._sentence.setText(sentence)
        self.setCurrentWidget(self._sentence)

    def show_pdf(self, pdf: bytes, *, whole_page: bool = False) -> None:
        """The file's pages are seen: one whole page where that says more, else as wide as there is room."""
        try:
            view = self._made_view()
            shown = opened(pdf)
        except ImportError:
            self.say(self.tr("This system lacks the parts for a preview (QtPdf). Saving as PDF works all the same."))
            return
        from PySide6.QtPdfWidgets import QPdfView

        zoom = QPdfView.ZoomMode.FitInView if whole_page else QPdfView.ZoomMode.FitToWidth
        view.setZoomMode(zoom)
        view.setDocument(shown[0])
        self._shown = shown
        self.setCurrentWidget(view)

    def _made_view(self) -> "QPdfView":
        if self._view is None:
            from PySide6.QtPdfWidgets import QPdfView

            self._view = QPdfView(self)
            self._view.setObjectName("pdfPages")
            self._view.setAccessibleName(self.tr("Preview"))
            self._view.setPageMode(QPdfView.PageMode.MultiPage)
            self.addWidget(self._view)
        return self._view


def opened(pdf: bytes) -> "tuple[QPdfDocument, QBuffer]":
    """The file as a document, with the bytes that must live as long. Raises ImportError where QtPdf is missing."""
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document, buffer


def fit_paper(printer: "QPrinter", pdf: bytes) -> None:
    """The printer takes the paper that the file's first page is made for, to its edges."""
    document, _bytes = opened(pdf)
    size = document.pagePointSize(0)
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    across = size.width() > size.height()
    way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    printer.setResolution(PRINT_DPI)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF(0, 0, 0, 0)))


def put_on_paper(pdf: bytes, printer: "QPrinter", progress: Progress = silent) -> int:
    """The pages that the printer was asked for are on paper in their true size; answers how many."""
    document, _bytes = opened(pdf)
    first = max(1, printer.fromPage())
    last = min(document.pageCount(), printer.toPage() or document.pageCount())
    _turn(document, first - 1, printer)
    painter = QPainter(printer)
    try:
        for number in range(first, last + 1):
            if number > first:
                _turn(document, number - 1, printer)
                printer.newPage()
            _draw(document, number - 1, painter, printer.resolution())
            progress(number - first + 1, last - first + 1)
    finally:
        painter.end()
    return last - first + 1


def _turn(document: "QPdfDocument", page: int, printer: "QPrinter") -> None:
    """The paper lies as the page does: annexes are wide."""
    points = document.pagePointSize(page)
    wide = points.width() > points.height()
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)


def _draw(document: "QPdfDocument", page: int, painter: QPainter, dpi: int) -> None:
    points = document.pagePointSize(page)
    width, height = (side * dpi / _POINTS_PER_INCH for side in (points.width(), points.height()))
    image = document.render(page, QSize(round(width), round(height)))
    painter.fillRect(QRectF(0, 0, width, height), Qt.GlobalColor.white)
    painter.drawImage(QRectF(0, 0, width, height), image)
