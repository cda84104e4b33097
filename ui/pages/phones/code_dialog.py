"""One code for staff: the link to their desk, or the one that a poster carries."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gbm_desktop import prints
from ui.context import Context
from ui.dialogs.save_file import ask_file
from ui.widgets import Heading, column, hint, plain_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.qr_code import QrCode

_PICTURE_PX = 1200


class CodeDialog(Dialog):
    """The code, its link, and what to know about it; the picture can be kept, and with `poster` a poster printed."""

    def __init__(
        self, context: Context, parent: QWidget, title: str, url: str, advice: str,
        *, poster: Callable[[], object] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._context = context
        self.setObjectName("codeDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(420, 560)
        self.code = QrCode(url)
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

    def save(self, file: Path) -> None:
        """The picture, large enough for a print, stands in the file, and the message bar says so."""
        large, picture = QrCode(self.code.text), QBuffer()
        large.resize(_PICTURE_PX, _PICTURE_PX)
        picture.open(QIODevice.OpenModeFlag.WriteOnly)
        large.grab().save(picture, "PNG")
        if self._context.attempt(lambda: prints.save(bytes(picture.data().data()), file)):
            self._context.tell(self.tr("Saved: {file}").format(file=file), file=file)

    def _ask_file(self) -> None:
        name = f"{self.windowTitle()}.png"
        ask_file(self, self.windowTitle(), name, "PNG (*.png)", self.save, dialog="codePicture")
