"""The form of what was handed out."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.publicity import BadPublicity
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.publicity import Handout, PublicityProblem
from ui.context import Context
from ui.pages.catalogue.entry_form import EntryForm
from ui.pages.publicity.count_line import CountLine
from ui.widgets.event_box import EventBox
from ui.widgets.form_fields import day_field, lines, python_day, qt_day


class HandoutForm(EntryForm[Handout]):
    """What and how many, then when and at which event; the day of a new line follows the event."""

    def __init__(self, context: Context, entry: Handout) -> None:
        super().__init__(context)
        self._entry = entry
        self.name, self.pieces, self.place = QLineEdit(), CountLine(), QLineEdit()
        self.day, self.at_event, self.note = day_field(), EventBox(context), lines()
        self.name.setPlaceholderText(self.tr("Leaflet, manual, poster…"))
        self.add("handoutName", self.tr("Material"), self.name)
        self.add_row(("pieces", self.tr("Pieces"), self.pieces), ("handoutDay", self.tr("Day"), self.day))
        self.add("handoutEvent", self.tr("Event"), self.at_event)
        self.add("handoutPlace", self.tr("Place, where it was at no event"), self.place)
        self.add("handoutNote", self.tr("Note"), self.note)
        self.watch(self.name, self.pieces, self.place, self.note)
        self.day.dateChanged.connect(self._touched)
        self.at_event.chosen.connect(self._chosen)

    def fill(self, entry: Handout) -> None:
        """The fields hold the line."""
        self._entry = entry
        self.name.setText(entry.name)
        self.pieces.show_count(entry.pieces or None)
        self.day.setDate(qt_day(entry.on_day))
        self.at_event.show_event(entry.event_id)
        self.place.setText(entry.place)
        self.note.setPlainText(entry.note)

    def said(self) -> Handout:
        """The line as the form has it."""
        return replace(
            self._entry,
            on_day=python_day(self.day),
            event_id=self.at_event.event_id,
            name=self.name.text(),
            pieces=self.pieces.count or 0,
            place=self.place.text().strip(),
            note=self.note.toPlainText(),
        )

    def field_of(self, error: GbmError) -> str:
        """The field that the error is about."""
        match error:
            case BadPublicity(problem=PublicityProblem.NO_PIECES):
                return "pieces"
            case BadPublicity():
                return "handoutName"
            case _:
                return ""

    def _chosen(self, event: EventId | None) -> None:
        if event and not self._entry.id:
            self.day.setDate(qt_day(events.get(self.context.ws, event).said.start.date()))
        self._touched()
