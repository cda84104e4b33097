"""What went wrong, what to do now, and a report of it that can be read before it is saved."""

import time
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gbm_desktop.wall_clock import local
from ui import theme
from ui.dialogs.save_file import ask_file
from ui.widgets import Heading, column, hint, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog

_WIDTH, _HEIGHT = 720, 560


class FailureDialog(Dialog):
    """`restart_wanted` comes with whether it should be a safe start; `check_wanted` asks that the data be examined.

    Enter goes on: a scanner that types into it does no harm.
    """

    restart_wanted = Signal(bool)
    check_wanted = Signal()

    def __init__(self, report: str, parent: QWidget | None, *, failed: bool, checks: bool, safe: bool) -> None:
        super().__init__(parent)
        self.setObjectName("failureDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report on failures"))
        self.resize(_WIDTH, _HEIGHT)
        self._report = QPlainTextEdit(report)
        self._report.setObjectName("failureReport")
        self._report.setAccessibleName(self.tr("The report's text"))
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._outcome = second_text("")
        self._outcome.setObjectName("failureOutcome")
        self._outcome.hide()
        self._lay_out(failed=failed, checks=checks, safe=safe)

    def _lay_out(self, *, failed: bool, checks: bool, safe: bool) -> None:
        box = column(self, margin=theme.MARGIN, gap=12)
        if failed:
            box.addWidget(Heading(self.tr("The last action was not done")))
            for part in (second_text(self._what_holds()), second_text(self._what_to_do())):
                box.addWidget(part)
        about = self.tr(
            "This is the whole report: no names, no phone numbers, nothing that was typed. Save it and send it to"
            " whoever maintains the program."
        )
        box.addWidget(hint(about))
        box.addWidget(self._report, 1)
        box.addWidget(self._outcome)
        go_on = primary_button(self.tr("Go on working"), self.accept, "failureGoOn")
        go_on.setDefault(True)
        go_on.setFocus()
        check = plain_button(self.tr("Check the data"), self._check, "failureCheck")
        check.setVisible(checks)
        again = plain_button(self.tr("Restart"), lambda: self.restart_wanted.emit(False), "failureRestart")
        careful = plain_button(self.tr("Safe start"), lambda: self.restart_wanted.emit(True), "failureSafeStart")
        careful.setVisible(not safe)
        save = plain_button(self.tr("Save the report…"), self._ask_where, "failureSave")
        box.addLayout(row(save, check, None, careful, again, go_on))
        go_on.setFocus()

    def _what_holds(self) -> str:
        return self.tr(
            "The program ran into something that was not foreseen. What was stored before is safe: each step is stored"
            " whole or not at all."
        )

    def _what_to_do(self) -> str:
        return self.tr(
            "Go on working and try again. If it happens once more, restart the program; if that does not help, choose"
            " the safe start, which leaves out camera, sound, network and what was chosen for the window."
        )

    def _check(self) -> None:
        self.check_wanted.emit()
        self.accept()

    def _ask_where(self) -> None:
        name = self.tr("GBM-report") + f"-{local(time.time()):%Y%m%d-%H%M}.txt"
        title, kinds = self.tr("Save the report"), self.tr("Text (*.txt)")
        ask_file(self, title, name, kinds, self._save, dialog="failureFile")

    def _save(self, path: Path) -> None:
        try:
            path.write_text(self._report.toPlainText(), encoding="utf-8")
        except OSError:
            said = self.tr("{name} cannot be written there. Choose another folder, such as the desktop or a stick.")
        else:
            said = self.tr("Saved as {name}.")
        self._outcome.setText(said.format(name=path.name))
        self._outcome.show()
