"""Asks once more before a backup takes the place of what is open: 撤销 cannot take that back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from ui.widgets import Heading, column, danger_button, plain_button, row, second_text

_WIDTH = 480


class RestoreBackup(QDialog):
    """`accepted` comes when the person means it; the button that changes nothing has the focus."""

    def __init__(self, parent: QWidget, file: Path) -> None:
        super().__init__(parent)
        self.setObjectName("restoreBackup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setFixedWidth(_WIDTH)
        what = QLabel(
            self.tr(
                "The campaign will stand as it did when this backup was made. What was entered since is no longer "
                "shown, and Undo cannot bring it back."
            )
        )
        what.setWordWrap(True)
        kept = second_text(self.tr("The present data is put aside in the folder backups first."))
        back = plain_button(self.tr("Leave it as it is"), self.reject, "keepPresent")
        box = column(self, margin=24, gap=16)
        box.addWidget(Heading(file.name))
        box.addWidget(what)
        box.addWidget(kept)
        box.addLayout(row(None, back, danger_button(self.tr("Restore this backup"), self.accept, "restoreNow")))
        back.setFocus()
