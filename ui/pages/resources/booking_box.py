"""What one event has of the resources: added, changed and taken away, with what clashes said at once."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop import events, resources
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.model.clashes import Clash
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.resources import BookingLine, Resource, ResourceKind
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.resources import about
from ui.context import Context
from ui.page import Page
from ui.pages.resources.booking_dialog import BookingDialog
from ui.widgets import (
    RIGHT,
    Column,
    DataTable,
    EmptyState,
    RecordModel,
    RowAction,
    StatusDot,
    column,
    plain_button,
    row,
)
from ui.widgets.page_stack import PageStack

_NAME, _KINDS = 1, list(ResourceKind)


@dataclass(frozen=True, slots=True)
class Booked:
    """A line of the event's bookings with its resource and what clashes."""

    line: BookingLine
    resource: Resource
    clashes: tuple[Clash, ...]


class BookingBox(Page):
    """Ctrl+N books more, Enter changes a line, Delete takes it away. `looked` comes when it shows what is stored."""

    key = "bookings"
    looked = Signal()
    tables = frozenset({"resources", "absences", "bookings", "events", "stops", "coordinates", "distances"})

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context)
        self.setObjectName("bookingBox")
        self._event_id = event_id
        self._clashes = StatusDot()
        self._clashes.setObjectName("bookingClashes")
        self._clashes.setWordWrap(True)
        self.table: DataTable[Booked] = DataTable(RecordModel(self._columns()), "bookings", self._actions())
        self.table.setAccessibleName(self.tr("Resources of the event"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setMinimumSectionSize(32)
        self.table.horizontalHeader().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.table.opened.connect(self._change)
        self._stack = PageStack()
        self._stack.addWidget(self._empty_state())
        self._stack.addWidget(self._list_view())
        column(self).addWidget(self._stack)
        new = QShortcut(QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self._add)

    def _columns(self) -> list[Column[Booked]]:
        lang = self.context.lang
        return [
            Column(self.tr("Kind"), lambda one: word(one.resource.kind, lang), width=64),
            Column(self.tr("Name"), lambda one: one.resource.name, tip=lambda one: one.resource.phone, width=136),
            Column(self.tr("Quantity"), lambda one: str(one.line.quantity), RIGHT, width=56),
            Column(self.tr("From – until"), self._times, tip=lambda one: about(one.resource, lang), width=128),
            Column(
                self.tr("Clashes"),
                lambda one: "▲" if one.clashes else "",
                tone=lambda _one: "warn",
                tip=lambda one: "\n".join(resources.clash_sentences(self.context.ws, one.clashes, lang)),
                width=36,
            ),
        ]

    def _actions(self) -> list[RowAction[Booked]]:
        return [
            RowAction(self.tr("Change…"), lambda chosen: self._change(chosen[0]), "F2", one=True),
            RowAction(self.tr("Take away"), self._take_away, "Delete"),
            RowAction(self.tr("Show in the directory"), lambda chosen: self._show(chosen[0]), one=True),
        ]

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.tr("Nothing is booked for this event yet"),
            self.tr("Book resources…"),
            self._add,
            text=self.tr("Lecturers, vans, kits, tents and crews; clashes are said before you save."),
        )

    def _list_view(self) -> QWidget:
        view = QWidget()
        box = column(view, gap=8)
        more = plain_button(self.tr("Book resources…"), self._add, "bookMore", "add")
        box.addLayout(row(more, None))
        box.addWidget(self._clashes)
        box.addWidget(self.table, 1)
        return view

    def refresh(self) -> None:
        """What the event has as it is stored now."""
        ws = self.context.ws
        try:
            lines = resources.lines(ws, self._event_id)
        except UnknownEvent:
            return
        known = {one.id: one for one in resources.everyone(ws, retired=True)}
        found = resources.clashes_of(ws, self._event_id, lines)
        kept = {one.resource.id for one in self.table.selected()}
        booked = [Booked(one, known[one.resource_id], _own(one, found)) for one in lines]
        self.table.records.show_records(sorted(booked, key=lambda one: _KINDS.index(one.resource.kind)))
        self.table.select_where(lambda one: one.resource.id in kept)
        said = resources.clash_sentences(ws, found, self.context.lang)
        self._clashes.show_status("\n▲ ".join(said), "warn")
        self._clashes.setVisible(bool(said))
        self._stack.setCurrentIndex(1 if lines else 0)
        self.looked.emit()

    def _times(self, one: Booked) -> str:
        if one.line.start is None or one.line.end is None:
            return self.tr("the whole event")
        return f"{one.line.start:%m-%d %H:%M} – {one.line.end:%H:%M}"

    def _add(self) -> None:
        dialog = BookingDialog(self.context, self._event_id, self)
        dialog.decided.connect(lambda wanted: self._book([*self._lines(), *wanted]))
        dialog.open()

    def _change(self, one: Booked) -> None:
        dialog = BookingDialog(self.context, self._event_id, self, one.line)
        dialog.decided.connect(lambda said: self._book([*(old for old in self._lines() if old != one.line), *said]))
        dialog.open()

    def _take_away(self, chosen: list[Booked]) -> None:
        gone = [one.line for one in chosen]
        self._book([line for line in self._lines() if line not in gone])

    def _show(self, one: Booked) -> None:
        self.context.go("tours", tab="resources", resource_id=one.resource.id)

    def _lines(self) -> list[BookingLine]:
        return resources.lines(self.context.ws, self._event_id)

    def _book(self, lines: list[BookingLine]) -> None:
        ws = self.context.ws
        try:
            found = resources.clashes_of(ws, self._event_id, lines)
            resources.book(ws, self._event_id, lines)
        except GbmError as error:
            self.context.problem(error)
            return
        name = events.get(ws, self._event_id).said.name
        said = self.tr(
            "{count:clash|clashes}: the bookings of “{name}” were saved all the same, please look at them again"
        )
        fine = self.tr("Saved the bookings of “{name}”")
        self.context.tell(fill(said if found else fine, name=name, count=len(found)), undo=True)


def _own(line: BookingLine, found: list[Clash]) -> tuple[Clash, ...]:
    """The clashes that the line has a part in."""
    return tuple(one for one in found if line.resource_id in _of(one))


def _of(clash: Clash) -> set[ResourceId]:
    return {booking.resource_id for booking in clash.bookings}
