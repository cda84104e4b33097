"""A tour: a new one, or what is said of one put right."""

from dataclasses import replace
from datetime import time
from typing import cast

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QTimeEdit, QWidget

from gbm_desktop import campaign, places, tours
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.tours import TourIncomplete
from gbm_desktop.model.ids import TourId
from gbm_desktop.model.tours import Tour, TourProblem
from gbm_desktop.wording import say
from ui.context import Context
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import lines, unscrolled
from ui.widgets.region_box import RegionBox

_WIDTH, _HOUR, _LONGEST = 520, 60, 24 * 60
_FIELDS = {TourProblem.NO_NAME: "tourName", TourProblem.NO_DEPOT: "tourDepot", TourProblem.NO_LENGTH: "tourLongest"}


class TourDialog(Dialog):
    """`stored` comes with the id."""

    stored = Signal(str)

    def __init__(self, context: Context, tour: Tour | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tourDialog")
        self.setWindowTitle(self.tr("Change the tour") if tour else self.tr("New tour"))
        self.setFixedWidth(_WIDTH)
        self._context, self._tour = context, tour
        self._name, self._note = QLineEdit(), lines()
        self._depot = RegionBox(lambda text: places.of_campaign(context.ws, text))
        self._depart, self._longest = unscrolled(QTimeEdit()), unscrolled(QSpinBox())
        self._depart.setDisplayFormat("HH:mm")
        self._longest.setRange(_HOUR, _LONGEST)
        self._longest.setSingleStep(30)
        self._longest.setSuffix(" " + self.tr("minutes"))
        self._daily = QCheckBox(self.tr("Back at the depot every evening"))
        self._daily.setObjectName("tourDaily")
        self._form = self._fields()
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        save = primary_button(self.tr("Save") if tour else self.tr("Add"), self._save, "tourSave")
        save.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "tourCancel"), save))
        self._show(tour or Tour(TourId(""), "", campaign.current(context.ws).region_code))

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add("tourName", self.tr("Name"), self._name)
        form.add("tourDepot", self.tr("Sets out from"), self._depot, note=self.tr("Where the vans are loaded"))
        form.add_row(
            ("tourDepart", self.tr("Not before"), self._depart),
            ("tourLongest", self.tr("Longest day"), self._longest),
        )
        form.add_widget(self._daily)
        form.add("tourNote", self.tr("Note"), self._note)
        return form

    def _show(self, tour: Tour) -> None:
        self._name.setText(tour.name)
        self._depot.show_place(places.named(tour.depot_code, tour.depot_village))
        self._depart.setTime(QTime(tour.depart.hour, tour.depart.minute))
        self._longest.setValue(tour.longest)
        self._daily.setChecked(tour.returns_daily)
        self._note.setPlainText(tour.note)

    def _said(self) -> Tour:
        place = self._depot.place
        return replace(
            self._tour or Tour(TourId(""), "", ""),
            name=self._name.text(),
            depot_code=place.code if place else "",
            depot_village=place.village if place else "",
            depart=cast("time", self._depart.time().toPython()),
            longest=self._longest.value(),
            returns_daily=self._daily.isChecked(),
            note=self._note.toPlainText(),
        )

    def _save(self) -> None:
        self._form.clear_errors()
        said = self._said()
        try:
            if self._tour:
                tours.edit(self._context.ws, said)
            else:
                said = replace(said, id=tours.add(self._context.ws, said))
        except TourIncomplete as error:
            self._form.show_error(_FIELDS[error.problems[0]], say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self._context.tell(self.tr("“{name}” is saved").format(name=said.name.strip()), undo=True)
            self.accept()
            self.stored.emit(said.id)
