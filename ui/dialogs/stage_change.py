"""Asks why an event is cancelled, or was held without being ready here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gbm_desktop.model.events import Stage
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH = 440


class StageReason(Dialog):
    """`given` comes with the reason, which is never blank."""

    given = Signal(str)

    def __init__(self, parent: QWidget, stage: Stage, what: str) -> None:
        super().__init__(parent)
        self.setObjectName("stageReason")
        verb, example = {
            Stage.HELD: (
                self.tr("Record as held"),
                self.tr("For example: held before this program was used; the safety plan is on paper"),
            ),
        }.get(stage, (self.tr("Cancel the event"), self.tr("For example: heavy rain, the road is closed")))
        self.setWindowTitle(verb)
        self.setMinimumWidth(_WIDTH)
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(example)
        self._form = FieldForm()
        self._form.add("reason", self.tr("Why? It is kept with the event: {what}").format(what=what), self.reason)
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        box.addLayout(
            row(None, plain_button(self.tr("Back"), self.reject), primary_button(verb, self._give, "giveReason"))
        )

    def _give(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self._form.show_error("reason", self.tr("Write the reason, it goes into the report."))
            return
        self.given.emit(reason)
        self.accept()
