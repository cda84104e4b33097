"""The files attached to something: a line for each, and a person's choice of one more."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from gbm_desktop import attachments
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attachments import Attachment
from ui import attached_files
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.widgets import column, hint, link_button, row


class FileLines(QWidget):
    """A line for each file, by which it is opened or taken off."""

    def __init__(self, context: Context, *, indent: int = 0) -> None:
        super().__init__()
        self._context, self._indent = context, indent
        self._shown: list[Attachment] = []
        self._lines = QWidget()
        self._box = column(self, gap=0)
        self._box.addWidget(self._lines)

    def show_files(self, files: Sequence[Attachment]) -> None:
        """These files are listed."""
        if list(files) == self._shown:
            return
        self._shown = list(files)
        fresh = QWidget()
        box = column(fresh, gap=0)
        for file in files:
            box.addLayout(self._line(file))
        self._box.replaceWidget(self._lines, fresh)
        fresh.show()
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = fresh

    def _line(self, file: Attachment) -> QHBoxLayout:
        opened = link_button(file.name, partial(attached_files.show, self._context, file), "openFile")
        removed = link_button(self.tr("Remove"), partial(self._remove, file), "removeFile")
        removed.setAccessibleDescription(file.name)
        line = row(opened, hint(_size(file.size), wrap=False), removed, None)
        line.setContentsMargins(self._indent, 0, 0, 0)
        return line

    def _remove(self, file: Attachment) -> None:
        try:
            attachments.remove(self._context.ws, file.id)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(self.tr("{name} is no longer attached").format(name=file.name), undo=True)


def ask_file(parent: QWidget, title: str, name: str, attach: Callable[[Path], object]) -> None:
    """A file that a person chooses is attached."""
    dialog = QFileDialog(parent, title)
    begin_at_documents(dialog)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: attach(Path(path)))
    dialog.open()


def _size(size: int) -> str:
    return f"{size / attachments.MEGABYTE:,.1f} MB" if size >= attachments.MEGABYTE else f"{max(1, size // 1000)} KB"
