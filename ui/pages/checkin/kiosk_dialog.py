"""Beginning the kiosk: the PIN that ends it, and what visitors may see and do."""

import os

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from gbm_desktop.checkin.pin import LONGEST, is_pin, seal
from gbm_desktop.model.ids import EventId
from ui.remembered_kiosk import Kiosk
from ui.widgets import FieldForm, column, hint, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH = 460


class KioskDialog(Dialog):
    """`chosen` comes with how the laptop is to stand without staff."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, event_id: EventId) -> None:
        super().__init__(parent)
        self.setObjectName("kioskDialog")
        self.setWindowTitle(self.tr("Kiosk: a desk without staff"))
        self.setMinimumWidth(_WIDTH)
        self._event_id = event_id
        self.pin = QLineEdit()
        self.pin.setMaxLength(LONGEST)
        self.figures = QCheckBox(self.tr("Show the figures"))
        self.figures.setObjectName("kioskFigures")
        self.figures.setChecked(True)
        self.search = QCheckBox(self.tr("Visitors may find themselves by name"))
        self.search.setObjectName("kioskSearch")
        self._form = FieldForm()
        note = self.tr("Four to eight digits. Write it down: only it ends the kiosk, after a restart too.")
        self._form.add("kioskNewPin", self.tr("PIN to leave"), self.pin, note=note)
        self._form.add_widget(self.figures)
        self._form.add_widget(self.search)
        box = column(self, margin=24, gap=16)
        box.addWidget(
            hint(self.tr("The page fills the screen; visitors scan their code, and nothing else can be done."))
        )
        box.addWidget(self._form)
        begin = primary_button(self.tr("Begin"), self._begin, "kioskBegin")
        begin.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "kioskCancel"), begin))

    def _begin(self) -> None:
        pin = self.pin.text().strip()
        if not is_pin(pin):
            self._form.show_error("kioskNewPin", self.tr("The PIN has four to eight digits."))
            return
        self.accept()
        wanted = Kiosk(self._event_id, seal(pin, os.urandom), self.search.isChecked(), self.figures.isChecked())
        self.chosen.emit(wanted)
