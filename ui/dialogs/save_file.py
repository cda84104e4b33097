"""Asking for a file to save in or to read: beside the last one, or where people look for their papers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gbm_desktop import own_folders
from ui import settings


def ask_file(
    parent: QWidget, title: str, name: str, kinds: str, save: Callable[[Path], object], *, dialog: str
) -> QFileDialog:
    """The person names a file, or takes the name that is offered with its ending; `dialog` is the dialog's own name."""
    asking = QFileDialog(parent, title, str(folder() / name), kinds)
    asking.setObjectName(dialog)
    asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    asking.setDefaultSuffix(Path(name).suffix.removeprefix("."))

    def chosen(path: str) -> None:
        settings.set_saved_in(Path(path).parent)
        save(Path(path))

    asking.fileSelected.connect(chosen)
    asking.open()
    return asking


def folder() -> Path:
    """Where the last file was saved; before the first, or where that is gone, the person's documents.

    A portable program offers its own folder: names and phone numbers are not left behind on somebody else's laptop.
    """
    last = settings.saved_in()
    return last if last is not None and last.is_dir() else documents()


def begin_at_documents(dialog: QFileDialog) -> None:
    """The dialog begins where Qt remembers a file, and the first one at the person's documents.

    It would at the folder where the program happens to run: the root, or where it is installed.
    """
    if dialog.directory() == QDir.current():
        dialog.setDirectory(str(documents()))


def documents() -> Path:
    """The person's documents; beside a portable program."""
    beside = own_folders.portable()
    if beside is not None:
        return beside.parent
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()
