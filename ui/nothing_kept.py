"""What is seen where the program's own folder cannot be written to, such as a portable program on a locked stick."""

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox

from gbm_desktop import own_folders
from gbm_desktop.wording import start as words
from ui import settings, theme


def is_writable() -> bool:
    """Whether what the window writes of its own can be written."""
    folder = own_folders.logs()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def message(folder: Path) -> QMessageBox:
    """One sentence that says where nothing can be written and what to do, with a button to go."""
    nr = 0 if settings.language() == "zh" else 1
    box = QMessageBox(QMessageBox.Icon.Warning, words.PROGRAM[nr], words.CANNOT_KEEP[nr].format(folder=folder))
    box.addButton(words.CLOSE[nr], QMessageBox.ButtonRole.AcceptRole)
    return box


def tell() -> int:
    """The message was seen and closed; the answer is the exit code."""
    app = QApplication(sys.argv[:1])
    theme.load_font()
    theme.apply(app, settings.look(), settings.text_size())
    box = message(own_folders.portable() or own_folders.logs())
    sys.stderr.write(box.text() + "\n")
    box.show()
    app.exec()
    return 1
