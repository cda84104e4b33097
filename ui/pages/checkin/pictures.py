"""Codes from a picture that somebody sent: a file, or what was copied."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageReader
from PySide6.QtWidgets import QFileDialog, QWidget

from gbm_desktop.checkin.codes_in_pictures import codes_in_a_still
from gbm_desktop.errors.pictures import NoCodeInPicture, NoPictureCopied, PictureUnreadable
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.pages.checkin.grey import grey_of

_KINDS = "*.png *.jpg *.jpeg *.bmp *.webp *.gif *.tif *.tiff"


class Pictures(QObject):
    """`read` comes with each code of a picture; where there is none, the message bar says so."""

    read = Signal(str)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def choose(self) -> None:
        """A file is chosen, and its codes come."""
        pictures = self.tr("Pictures")
        dialog = QFileDialog(self._page, self.tr("Picture with codes"), "", f"{pictures} ({_KINDS})")
        dialog.setObjectName("pictureDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        begin_at_documents(dialog)
        dialog.fileSelected.connect(lambda file: self.open(Path(file)))
        dialog.open()

    def open(self, file: Path) -> None:
        """The codes of this picture come."""
        self._look(lambda: _loaded(file), file.name)

    def paste(self) -> None:
        """The codes of the picture that was copied come; of several files the first is taken."""
        clipboard = QGuiApplication.clipboard()
        copied, image = clipboard.mimeData(), clipboard.image()
        urls = copied.urls() if copied is not None else []  # there is no data at all where nothing was ever copied
        file = next((url.toLocalFile() for url in urls if url.isLocalFile()), "")
        if not image.isNull():
            self._look(lambda: image, self.tr("Copied picture"))
        elif file:
            self.open(Path(file))
        else:
            self._context.problem(NoPictureCopied())

    def _look(self, load: Callable[[], QImage], name: str) -> None:
        self._context.jobs.run(
            lambda _progress: _codes(load(), name),
            self._found,
            failed=self._context.problem,
            title=self.tr("Reading the picture"),
        )

    def _found(self, codes: list[str]) -> None:
        for code in codes:
            self.read.emit(code)
        if len(codes) > 1:
            told = self.tr("Codes in the picture: {count}; what the door said of each stands on the right.")
            self._context.tell(told.format(count=len(codes)))


def _loaded(file: Path) -> QImage:
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    return reader.read()


def _codes(image: QImage, name: str) -> list[str]:
    """Raises PictureUnreadable, NoCodeInPicture."""
    picture = grey_of(image)
    if picture is None:
        raise PictureUnreadable(name)
    if not (found := codes_in_a_still(picture)):
        raise NoCodeInPicture(name)
    return found
