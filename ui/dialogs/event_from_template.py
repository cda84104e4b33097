"""Makes a new event from a template: which one, where and when; what comes along is said beforehand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gbm_desktop import event_templates, places
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.events import EventIncomplete
from gbm_desktop.model.event_template import EventTemplate
from gbm_desktop.model.events import EventDraft
from gbm_desktop.places import Place
from gbm_desktop.safety import templates
from gbm_desktop.wording.event_templates import along
from ui.context import Context
from ui.widgets import FieldForm, Heading, column, plain_button, primary_button, row, second_text, set_property
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import moment, python_time, qt_time
from ui.widgets.region_box import RegionBox

_SIZE, _FORM = (960, 560), 400
_PICTURES = {"lecture": "people", "sale": "list", "tour": "tours", "launch": "events"}


class EventFromTemplate(Dialog):
    """`made` comes with the new event's id."""

    made = Signal(str)

    def __init__(
        self, parent: QWidget, context: Context, offered: Sequence[EventTemplate], day: date | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("eventFromTemplate")
        self.setWindowTitle(self.tr("New event from a template"))
        self.resize(*_SIZE)
        self._context, self.template = context, offered[0]
        self._cards = {one.key: self._card(one) for one in offered}
        self._make_fields(day or context.ws.today())
        self.along = second_text("")
        self.along.setObjectName("comesAlong")
        self._lay_out()
        self.choose(self.template)
        self.place.setFocus()

    def _card(self, one: EventTemplate) -> ChoiceCard:
        picture = _PICTURES[one.kind.value]
        return ChoiceCard(f"template-{one.key}", picture, one.name, one.about, partial(self.choose, one))

    def _make_fields(self, day: date) -> None:
        ws = self._context.ws
        self.place = RegionBox(lambda text: places.of_campaign(ws, text))
        self.place.setObjectName("templatePlace")
        self.place.placed.connect(lambda _place: self._show_names())
        self.start = moment()
        self.start.setObjectName("templateStart")
        self.start.setDateTime(qt_time(datetime.combine(day, self.template.start)))
        self.name, self.venue = QLineEdit(), QLineEdit()
        self._suggested: dict[QLineEdit, str] = {}
        self.name.setObjectName("templateName")
        self.venue.setObjectName("templateVenue")

    def _lay_out(self) -> None:
        form = self._form = FieldForm()
        form.add("place", self.tr("Township or village"), self.place)
        form.add("start", self.tr("Begins"), self.start)
        form.add("name", self.tr("Name"), self.name)
        form.add("venue", self.tr("Venue"), self.venue)
        form.setFixedWidth(_FORM)
        right = column()
        right.addWidget(Heading(self.tr("What comes along")))
        right.addWidget(self.along)
        right.addStretch(1)
        parts = row(form, gap=24)
        parts.addLayout(right, 1)
        box = column(self, margin=24, gap=16)
        box.addLayout(row(*self._cards.values(), gap=16))
        box.addLayout(parts, 1)
        add = primary_button(self.tr("Add the event"), self._add, "addFromTemplate")
        box.addLayout(row(None, plain_button(self.tr("Back"), self.reject), add))

    def choose(self, template: EventTemplate) -> None:
        """The event will be made from this template, at its usual hour."""
        self.template = template
        for key, card in self._cards.items():
            set_property(card, "first", key == template.key)
        self.start.setTime(QTime(template.start.hour, template.start.minute))
        self.along.setText(
            "\n".join(
                f"· {line}" for line in along(template, templates.named(template.safety).name, self._context.lang)
            )
        )
        self._show_names()

    def _draft(self) -> EventDraft | None:
        where: Place | None = self.place.place
        if where is None:
            return None
        return event_templates.draft(
            self.template, start=python_time(self.start), region_code=where.code, village=where.village
        )

    def _show_names(self) -> None:
        """Name and venue follow template and place until a person has typed their own."""
        draft = self._draft()
        if draft is None:
            return
        for field, said in ((self.name, draft.name), (self.venue, draft.place)):
            if field.text() in ("", self._suggested.get(field)):
                field.setText(said)
            self._suggested[field] = said

    def _add(self) -> None:
        self._form.clear_errors()
        draft = self._draft()
        if draft is None:
            self._form.show_error("place", self.tr("Choose the township or village."))
            return
        said = replace(draft, name=self.name.text(), place=self.venue.text())
        try:
            made = event_templates.add(self._context.ws, self.template, said)
        except EventIncomplete:
            field = "venue" if self.name.text().strip() else "name"
            self._form.show_error(field, self.tr("This is required."))
            return
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(self.tr("Added “{name}” from a template").format(name=said.name), undo=True)
        self.accept()
        self.made.emit(made)
