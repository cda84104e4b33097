"""How long a stop takes to set up and take down, and how long the way there takes where a person knows better."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from gbm_desktop.model.itinerary import Call
from ui.widgets import FieldForm, column, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import unscrolled

_WIDTH, _MOST, _STEP = 440, 12 * 60, 5


class StopDialog(Dialog):
    """`decided` comes with the changed stop."""

    decided = Signal(object)

    def __init__(self, call: Call, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stopDialog")
        self.setWindowTitle(call.event.said.name)
        self.setFixedWidth(_WIDTH)
        self._stop = call.stop
        self._setup, self._takedown, self._travel = self._minutes(), self._minutes(), self._minutes()
        self._travel.setMinimum(-1)
        self._travel.setSpecialValueText(self.tr("as estimated"))
        self._setup.setValue(call.stop.setup)
        self._takedown.setValue(call.stop.takedown)
        self._travel.setValue(-1 if call.stop.travel is None else call.stop.travel)
        form = FieldForm()
        form.add_row(
            ("stopSetup", self.tr("Setting up"), self._setup), ("stopTakedown", self.tr("Taking down"), self._takedown)
        )
        note = self.tr("It goes when another stop comes before this one.")
        form.add("stopTravel", self.tr("Way from the stop before"), self._travel, note=note)
        box = column(self, margin=24, gap=16)
        box.addWidget(form)
        box.addWidget(second_text(self.tr("What is booked for the whole event goes along with set-up and take-down.")))
        save = primary_button(self.tr("Save"), self._save, "stopSave")
        save.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "stopCancel"), save))

    def _minutes(self) -> QSpinBox:
        field = unscrolled(QSpinBox())
        field.setRange(0, _MOST)
        field.setSingleStep(_STEP)
        field.setSuffix(" " + self.tr("minutes"))
        return field

    def _save(self) -> None:
        travel = self._travel.value()
        said = replace(
            self._stop,
            setup=self._setup.value(),
            takedown=self._takedown.value(),
            travel=None if travel < 0 else travel,
        )
        self.accept()
        self.decided.emit(said)
