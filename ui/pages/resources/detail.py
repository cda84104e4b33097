"""One resource beside the list: what is known of it, what clashes, when it is away, what it is booked for."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHeaderView, QScrollArea, QWidget

from gbm_desktop import places, resources
from gbm_desktop.errors import GbmError
from gbm_desktop.model.resources import Absence, Booking, Resource
from gbm_desktop.resources import Listed
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.resources import about, weekday
from ui.context import Context
from ui.pages.resources.absence_dialog import AbsenceDialog
from ui.widgets import (
    RIGHT,
    Column,
    DataTable,
    Heading,
    RecordModel,
    RowAction,
    StatusDot,
    column,
    danger_button,
    plain_button,
    second_text,
)
from ui.widgets.flow_layout import wrapped
from ui.widgets.line_list import LineList

_MOST_CLASHES, _AWAY_HEIGHT, _REASON, _NAME = 4, 148, 1, 1


class ResourceDetail(QScrollArea):
    """`editing`, `retiring` and `removing` come with the resource when a person asks for it."""

    editing = Signal(object)
    retiring = Signal(object)
    removing = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("resourceDetail")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._context = context
        self._line: Listed | None = None
        self._names: Mapping[str, str] = {}
        self._title, self._facts, self._clashes = Heading(""), second_text(""), StatusDot()
        self._title.setWordWrap(True)
        self._title.setObjectName("resourceTitle")
        self._facts.setObjectName("resourceFacts")
        self._clashes.setObjectName("resourceClashes")
        self._clashes.setWordWrap(True)
        self._retire = plain_button("", lambda: self._ask(self.retiring), "resourceRetire")
        self.away = self._away_table()
        self.booked = self._booked_list()
        self._no_bookings = second_text(self.tr("Not booked for any event yet."))
        self.setWidget(self._lay_out())

    def _lay_out(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("scrolled")
        box = column(inner, gap=8)
        box.setContentsMargins(0, 0, 8, 0)
        edit = plain_button(self.tr("Correct…"), lambda: self._ask(self.editing), "resourceEdit", "edit")
        remove = danger_button(self.tr("Remove"), lambda: self._ask(self.removing), "resourceRemove")
        for part in (self._title, self._facts, self._clashes):
            box.addWidget(part)
        box.addLayout(wrapped(edit, self._retire, remove, None))
        add = plain_button(self.tr("Add days…"), lambda: self._edit_absence(None), "absenceAdd", "add")
        box.addSpacing(8)
        box.addLayout(wrapped(Heading(self.tr("Not available")), None, add))
        box.addWidget(self.away)
        box.addSpacing(8)
        box.addWidget(Heading(self.tr("Booked for")))
        box.addWidget(self._no_bookings)
        box.addWidget(self.booked)
        box.addStretch(1)
        return inner

    def _away_table(self) -> DataTable[Absence]:
        columns: list[Column[Absence]] = [
            Column(self.tr("Days"), _days, sort=lambda one: one.first_day.isoformat(), width=176),
            Column(self.tr("Reason"), lambda one: one.reason, tip=lambda one: one.source or one.reason, width=120),
        ]
        actions = [
            RowAction(self.tr("Correct…"), lambda chosen: self._edit_absence(chosen[0]), "F2", one=True),
            RowAction(self.tr("Remove"), self._drop_absences, "Delete"),
        ]
        table: DataTable[Absence] = DataTable(RecordModel(columns), "absences", actions)
        table.setAccessibleName(self.tr("Not available"))
        table.setFixedHeight(_AWAY_HEIGHT)
        table.opened.connect(self._edit_absence)
        table.horizontalHeader().setSectionResizeMode(_REASON, QHeaderView.ResizeMode.Stretch)
        return table

    def _booked_list(self) -> LineList[Booking]:
        columns: list[Column[Booking]] = [
            Column(self.tr("When"), lambda one: f"{one.start:%m-%d %H:%M}", width=96),
            Column(self.tr("Event"), self._event, tone=lambda _one: "text", tip=self._event, width=160),
            Column(self.tr("How many"), lambda one: f"× {one.quantity}", RIGHT, width=56),
        ]
        found: LineList[Booking] = LineList(RecordModel(columns), "bookedFor", self._go_to, wide=_NAME)
        found.setAccessibleName(self.tr("Booked for"))
        return found

    def show_line(self, line: Listed, names: Mapping[str, str]) -> None:
        """This resource is shown; `names` are the events'."""
        self._line, self._names = line, names
        resource = line.resource
        self._title.setText(resource.name)
        self._facts.setText("\n".join(self._said(resource)))
        self._retire.setText(self.tr("Use again") if resource.retired else self.tr("Retire"))
        self._say_clashes(line)
        self.away.records.show_records(resources.absences(self._context.ws, [resource.id]).get(resource.id, []))
        self.booked.records.show_records(line.bookings)
        self.booked.setVisible(bool(line.bookings))
        self.booked.setColumnHidden(2, resource.quantity == 1)
        self._no_bookings.setVisible(not line.bookings)

    def _say_clashes(self, line: Listed) -> None:
        said = resources.clash_sentences(self._context.ws, line.clashes[:_MOST_CLASHES], self._context.lang)
        if len(line.clashes) > _MOST_CLASHES:
            said.append(fill(self.tr("and {count} more"), count=len(line.clashes) - _MOST_CLASHES))
        self._clashes.show_status("\n▲ ".join(said), "warn")
        self._clashes.setVisible(bool(said))

    def _said(self, resource: Resource) -> list[str]:
        lang = self._context.lang
        kind = word(resource.kind, lang)
        retired = self.tr("retired: kept for the past only")
        base = places.named(resource.base_code, resource.base_village) if resource.base_code else None
        off = "、".join(weekday(day, lang) for day in resource.days_off)
        lines = [
            " · ".join(part for part in (kind, resource.phone, retired if resource.retired else "") if part),
            about(resource, lang),
            fill(self.tr("Based at {place}"), place=base.label) if base else "",
            fill(self.tr("Off on {days}"), days=off) if off else "",
            resource.note,
        ]
        return [line for line in lines if line]

    def _event(self, booking: Booking) -> str:
        return self._names.get(booking.event_id, "")

    def _go_to(self, booking: Booking) -> None:
        self._context.go("events", event_id=booking.event_id)

    def _ask(self, signal: SignalInstance) -> None:
        if self._line is not None:
            signal.emit(self._line.resource)

    def _edit_absence(self, absence: Absence | None) -> None:
        if self._line is None:
            return
        dialog = AbsenceDialog(self._context, self._line.resource, absence, self)
        dialog.stored.connect(self._absence_stored)
        dialog.open()

    def _absence_stored(self) -> None:
        if self._line is not None:
            said = self.tr("Noted when {name} is not available")
            self._context.tell(fill(said, name=self._line.resource.name), undo=True)

    def _drop_absences(self, chosen: list[Absence]) -> None:
        if self._line is None:
            return
        kept = [one for one in self.away.records.records if one not in chosen]
        try:
            resources.set_absences(self._context.ws, self._line.id, kept)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(self.tr("{count:absence|absences} removed"), count=len(chosen)), undo=True)


def _days(absence: Absence) -> str:
    if absence.first_day == absence.last_day:
        return f"{absence.first_day:%Y-%m-%d}"
    same_year = absence.first_day.year == absence.last_day.year
    last = f"{absence.last_day:%m-%d}" if same_year else f"{absence.last_day:%Y-%m-%d}"
    return f"{absence.first_day:%Y-%m-%d} – {last}"
