"""The recovery sheet before it counts: printed or saved first, so that no code counts that nobody has seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from gbm_desktop.prints import Printed
from ui.context import Context
from ui.pages.prints.output import PrintOutput
from ui.widgets import Heading, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH = 520


class RecoverySheetDialog(Dialog):
    """`accepted` comes once the person says that the sheet is there; until then nothing is changed."""

    def __init__(self, parent: QWidget, context: Context, printed: Printed, verb: str) -> None:
        super().__init__(parent)
        self.setObjectName("recoverySheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recovery sheet"))
        self.setFixedWidth(_WIDTH)
        self._output = PrintOutput(context, self)
        about = QLabel(
            self.tr(
                "Print the sheet now and put it into the office safe. If there is no printer here, save it on a stick, "
                "print it elsewhere and delete the file: it opens everything."
            )
        )
        about.setWordWrap(True)
        there = QCheckBox(self.tr("The sheet is printed, or saved on a stick"))
        there.setObjectName("sheetIsThere")
        go_on = primary_button(verb, self.accept, "sheetGoOn")
        go_on.setEnabled(False)
        there.toggled.connect(go_on.setEnabled)
        box = column(self, margin=24, gap=16)
        box.addWidget(Heading(self.tr("Recovery sheet")))
        box.addWidget(about)
        box.addLayout(
            row(
                plain_button(self.tr("Print…"), lambda: self._output.print_or_save(printed), "printSheet"),
                plain_button(self.tr("Save as PDF…"), lambda: self._output.ask_where(printed), "saveSheet"),
                None,
            )
        )
        box.addWidget(there)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "sheetCancel"), go_on))
