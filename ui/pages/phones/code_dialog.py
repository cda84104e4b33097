"""One code for staff: the link to their desk, or the one that a poster carries."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.pages.phones.codes import QrCode
from ui.widgets import Heading, column, hint, plain_button, row
from ui.widgets.dialog import Dialog

_PICTURE_PX = 1200


class CodeDialog(Dialog):
    """The code, its link, and what to know about it; the picture can be kept, and with `poster` a poster printed."""

    def __init__(
        self, title: str, url: str, advice: str, parent: QWidget, *, poster: Callable[[], object] | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("codeDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(420, 560)
        self.code = QrCode()
        self.code.show_text(url)
        box = column(self, margin=24, gap=12)
        box.addWidget(Heading(title))
        box.addWidget(self.code, 1)
        box.addWidget(hint(url))
        box.addWidget(hint(advice))
        box.addLayout(
            row(
                *([plain_button(self.tr("Print poster…"), poster, "printPoster")] if poster else []),
                plain_button(self.tr("Copy link"), lambda: QGuiApplication.clipboard().setText(url), "copyLink"),
                plain_button(self.tr("Save picture…"), self._ask_file, "saveCode"),
                None,
                plain_button(self.tr("Close"), self.accept, "closeCode"),
            )
        )

    def save(self, file: Path) -> bool:
        """The picture stands in the file, large enough for a print; answers whether it does."""
        large = QrCode()
        large.show_text(self.code.text)
        large.resize(_PICTURE_PX, _PICTURE_PX)
        return large.grab().save(str(file), "PNG")

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), "code.png", "PNG (*.png)")
        if chosen:
            self.save(Path(chosen))
