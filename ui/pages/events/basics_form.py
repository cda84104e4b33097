"""The form of what is said of an event, all but its agenda."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from gbm_desktop import places, regions
from gbm_desktop.model.events import (
    MOST_PEOPLE,
    Body,
    BodyRole,
    EventDraft,
    EventKind,
    EventLevel,
    EventMode,
    EventProblem,
    default_level,
)
from gbm_desktop.places import Place
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import word
from gbm_desktop.wording.events import event_name
from ui.context import Context
from ui.widgets import FieldForm
from ui.widgets.form_fields import lines, moment, names_in, python_time, qt_time, unscrolled
from ui.widgets.region_box import RegionBox

PROBLEM_FIELDS = {
    EventProblem.NO_NAME: "name",
    EventProblem.ENDS_BEFORE_START: "end",
    EventProblem.NEGATIVE: "expected",
    EventProblem.TOO_MANY: "expected",
    EventProblem.NO_PLACE: "venue",
}


class BasicsForm(FieldForm):
    """`edited` comes whenever a person changes something."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._showing = False
        self._length = timedelta()
        self._make_fields()
        self._lay_out()
        self._connect()

    def _make_fields(self) -> None:
        ws = self._context.ws
        self.kind = self._choices(EventKind)
        self.mode = self._choices(EventMode)
        self.level = self._choices(EventLevel)
        self.name, self.venue, self.village = QLineEdit(), QLineEdit(), QLineEdit()
        self.link, self.contact, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self.start, self.end = moment(), moment()
        self.region = RegionBox(lambda text: places.of_campaign(ws, text))
        self.expected, self.capacity = self._people(), self._people()
        self.bodies = {role: lines() for role in BodyRole}
        self.reentry = QCheckBox(self.tr("May come in again after leaving"))
        self.reentry.setObjectName("reentry")
        self.note = lines()

    def _choices(self, kind: type[EventKind] | type[EventMode] | type[EventLevel]) -> QComboBox:
        box = QComboBox()
        for member in kind:
            box.addItem(word(member, self._context.lang), member)
        return unscrolled(box)

    def _people(self) -> QSpinBox:
        box = QSpinBox(maximum=MOST_PEOPLE, singleStep=10)
        box.setSpecialValueText(self.tr("Not stated"))
        return unscrolled(box)

    def _lay_out(self) -> None:
        self.add_row(("kind", self.tr("Kind"), self.kind), ("mode", self.tr("Where people take part"), self.mode))
        self.add("name", self.tr("Name"), self.name)
        self.add_row(("start", self.tr("Begins"), self.start), ("end", self.tr("Ends"), self.end))
        self.add_row(
            ("region", self.tr("County or township"), self.region), ("village", self.tr("Village"), self.village)
        )
        self.add_row(("venue", self.tr("Venue"), self.venue), ("level", self.tr("Level"), self.level))
        self.add("link", self.tr("Online link"), self.link)
        self.add_row(
            ("expected", self.tr("People expected"), self.expected),
            ("capacity", self.tr("People the venue holds"), self.capacity),
        )
        self.add_row(
            ("contact", self.tr("Contact person"), self.contact), ("phone", self.tr("Contact phone"), self.phone)
        )
        for left, right in ((BodyRole.GUIDED_BY, BodyRole.HOST), (BodyRole.ORGANISER, BodyRole.SUPPORTED_BY)):
            self.add_row(self._body_field(left), self._body_field(right))
        self.add_widget(self.reentry)
        self.add("note", self.tr("Note"), self.note)

    def _body_field(self, role: BodyRole) -> tuple[str, str, QWidget]:
        return role.value, word(role, self._context.lang), self.bodies[role]

    def _connect(self) -> None:
        for line in (self.name, self.venue, self.village, self.link, self.contact, self.phone):
            line.textChanged.connect(self._changed)
        for choice in (self.kind, self.mode, self.level):
            choice.currentIndexChanged.connect(self._changed)
        for text in (*self.bodies.values(), self.note):
            text.textChanged.connect(self._changed)
            text.setPlaceholderText(self.tr("One a line"))
        self.note.setPlaceholderText("")
        for people in (self.expected, self.capacity):
            people.valueChanged.connect(self._changed)
        self.reentry.toggled.connect(self._changed)
        self.start.dateTimeChanged.connect(self._move_end)
        self.end.dateTimeChanged.connect(self._keep_length)
        self.region.placed.connect(self._place_chosen)
        self.region.textEdited.connect(self._changed)
        self.village.textEdited.connect(self._follow_place)

    def show_draft(self, draft: EventDraft) -> None:
        """The form shows the draft; nothing counts as edited."""
        self._showing = True
        for choice, member in ((self.kind, draft.kind), (self.mode, draft.mode), (self.level, draft.level)):
            choice.setCurrentIndex(choice.findData(member))
        self.name.setText(draft.name)
        self.start.setDateTime(qt_time(draft.start))
        self.end.setDateTime(qt_time(draft.end))
        self.region.show_place(places.named(draft.region_code))
        if self.region.place is None:
            self.region.setText(draft.region_code)
        self.village.setText(draft.village)
        self.venue.setText(draft.place)
        self.link.setText(draft.online_link)
        self.expected.setValue(draft.expected)
        self.capacity.setValue(draft.capacity)
        self.contact.setText(draft.contact_name)
        self.phone.setText(draft.contact_phone)
        for role, text in self.bodies.items():
            text.setPlainText("\n".join(body.name for body in draft.bodies if body.role is role))
        self.reentry.setChecked(draft.reentry)
        self.note.setPlainText(draft.note)
        self.clear_errors()
        self._offer_contacts()
        self._showing = False
        self._length = draft.end - draft.start
        self._show_what_follows()

    def draft(self) -> EventDraft:
        """What the form says; an empty name is the suggested one, a place that is none is the text as typed."""
        place = self.region.place
        return EventDraft(
            kind=EventKind(self.kind.currentData()),
            mode=EventMode(self.mode.currentData()),
            level=EventLevel(self.level.currentData()),
            name=self.name.text() or self.name.placeholderText(),
            start=python_time(self.start),
            end=python_time(self.end),
            region_code=place.code if place else self.region.text(),
            village=self.village.text().strip(),
            place=self.venue.text(),
            online_link=self.link.text().strip(),
            expected=self.expected.value(),
            capacity=self.capacity.value(),
            contact_name=self.contact.text().strip(),
            contact_phone=self.phone.text().strip(),
            bodies=tuple(Body(role, name) for role, text in self.bodies.items() for name in names_in(text)),
            reentry=self.reentry.isChecked(),
            note=self.note.toPlainText().strip(),
        )

    def _changed(self) -> None:
        if not self._showing:
            self._show_what_follows()
            self.edited.emit()

    def _show_what_follows(self) -> None:
        if (link_block := self.link.parentWidget()) is not None:
            link_block.setVisible(self.mode.currentData() != EventMode.OFFLINE)
        place = self.region.place
        where = self.village.text().strip() or (regions.require(place.code).name if place else "")
        self.name.setPlaceholderText(event_name(EventKind(self.kind.currentData()), where))

    def _move_end(self) -> None:
        """The event keeps its length when its start is moved."""
        if not self._showing:
            self.end.setDateTime(qt_time(python_time(self.start) + self._length))
        self._changed()

    def _keep_length(self) -> None:
        if not self._showing:
            self._length = max(python_time(self.end) - python_time(self.start), timedelta())
        self._changed()

    def _place_chosen(self, place: Place | None) -> None:
        if place is not None and place.village:
            self.village.setText(place.village)
            self.region.show_place(places.named(place.code))
        self._follow_place()

    def _follow_place(self) -> None:
        """The level is that of the place."""
        if self.region.place is not None:
            wanted = default_level(self.region.place.code, self.village.text())
            self.level.setCurrentIndex(self.level.findData(wanted))
        self._changed()

    def _offer_contacts(self) -> None:
        known = {found.contact: found.phone for found in campaign_store.departments(self._context.ws.read)}
        known.pop("", None)
        offer = QCompleter(list(known), self.contact)
        offer.setFilterMode(Qt.MatchFlag.MatchContains)
        offer.activated.connect(lambda name: self.phone.setText(known[name]))
        self.contact.setCompleter(offer)
