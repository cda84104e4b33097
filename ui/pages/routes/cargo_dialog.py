"""Something that a stop needs brought to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from gbm_desktop.cargo import MOST
from gbm_desktop.model.ids import CargoId, EventId
from gbm_desktop.model.resources import Resource
from gbm_desktop.model.tours import Cargo
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import unscrolled

_WIDTH = 480


class CargoDialog(Dialog):
    """`decided` comes with the new line; `kits` are the exhibit kits and tents that it can stand for."""

    decided = Signal(object)

    def __init__(self, kits: Sequence[Resource], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cargoDialog")
        self.setWindowTitle(self.tr("Something to bring"))
        self.setFixedWidth(_WIDTH)
        self._name, self._note, self._pieces = QLineEdit(), QLineEdit(), unscrolled(QSpinBox())
        self._pieces.setRange(1, MOST)
        self._kg, self._litres = self._weight(), self._weight()
        self._kit = unscrolled(QComboBox())
        self._kit.addItem(self.tr("none of them"), None)
        for kit in kits:
            self._kit.addItem(kit.name, kit.id)
        self._stays = QCheckBox(self.tr("Stays there (given away)"))
        self._stays.setObjectName("cargoStays")
        self._form = self._fields()
        self._kit.currentTextChanged.connect(self._take_name)
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        save = primary_button(self.tr("Add"), self._decide, "cargoSave")
        save.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "cargoCancel"), save))

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add_row(("cargoName", self.tr("What"), self._name), ("cargoPieces", self.tr("Pieces"), self._pieces))
        form.add_row(
            ("cargoKg", self.tr("Kilograms each"), self._kg), ("cargoLitres", self.tr("Litres each"), self._litres)
        )
        form.add("cargoKit", self.tr("Exhibit kit or tent of the directory"), self._kit)
        form.add("cargoNote", self.tr("Note"), self._note)
        form.add_widget(self._stays)
        return form

    def _weight(self) -> QDoubleSpinBox:
        field = unscrolled(QDoubleSpinBox())
        field.setRange(0, MOST)
        field.setDecimals(2)
        return field

    def _take_name(self, name: str) -> None:
        if self._kit.currentData() and not self._name.text().strip():
            self._name.setText(name)

    def _decide(self) -> None:
        if not self._name.text().strip():
            self._form.show_error("cargoName", self.tr("Say what it is."))
            return
        self.accept()
        self.decided.emit(
            Cargo(
                CargoId(""),
                EventId(""),
                0,
                self._name.text(),
                self._pieces.value(),
                self._kg.value(),
                self._litres.value(),
                stays=self._stays.isChecked(),
                resource_id=self._kit.currentData(),
                note=self._note.text(),
            )
        )
