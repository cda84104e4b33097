"""First step: which file, and which of its sheets."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFileDialog

from gbm_desktop.intake.sheets import Workbook
from ui.dialogs.save_file import begin_at_documents
from ui.widgets import Card, hint, plain_button, second_text

_WIDTH = 216
_UNBOUNDED = 16777215  # Qt's QWIDGETSIZE_MAX


class FileStep(Card):
    """`chosen` comes with a file's path, `sheet_chosen` with the number of a sheet."""

    chosen = Signal(Path)
    sheet_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__(self.tr("1  File and sheet"))
        self.setMinimumWidth(_WIDTH)
        self._name = second_text(self.tr("No file chosen yet"))
        self._name.setObjectName("rosterFile")
        self._sheets = QComboBox()
        self._sheets.setObjectName("rosterSheet")
        self._sheets.setAccessibleName(self.tr("Sheet"))
        self._sheets.activated.connect(self.sheet_chosen)
        self._sheets.hide()
        self._hint = hint(self.tr("Or drop it here. Excel (.xlsx, .xls), WPS, or text (.csv)."))
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        choose = plain_button(self.tr("Choose a file"), self._choose, "chooseRoster", "folder")
        self.setFocusProxy(choose)
        for part in (self._name, self._sheets, choose, self._hint):
            self._parts.addWidget(part)
        self.box.addLayout(self._parts)
        self.box.addStretch(1)

    def lie_flat(self, *, flat: bool) -> None:
        """One line across the page, or a column of its own."""
        way = QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        for parts in (self.box, self._parts):
            parts.setDirection(way)
            parts.setSpacing(16 if flat else 8)
        self._name.setWordWrap(not flat)
        self._hint.setHidden(flat)
        self.setMaximumWidth(_UNBOUNDED if flat else _WIDTH)

    def show_file(self, workbook: Workbook, sheet: int) -> None:
        """The file is named, its sheets can be chosen from."""
        self._name.setText(workbook.file)
        self._sheets.clear()
        for found in workbook.sheets:
            hidden = self.tr("{name} (hidden)").format(name=found.name)
            self._sheets.addItem(hidden if found.hidden else found.name)
        self._sheets.setCurrentIndex(sheet)
        self._sheets.setVisible(len(workbook.sheets) > 1)

    def _choose(self) -> None:
        kinds = self.tr("Sheets (*.xlsx *.xls *.csv *.txt *.tsv *.et);;All files (*)")
        dialog = QFileDialog(self, self.tr("Choose a roster"), "", kinds)
        begin_at_documents(dialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.chosen.emit(Path(path)))
        dialog.open()
