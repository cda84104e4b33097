"""Which resources an event gets: picked from the directory, with what would clash said before anything is saved."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop import events, resources
from gbm_desktop.errors.resources import BookingWrong
from gbm_desktop.model.clashes import Clash
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.resources import BookingLine, Resource, ResourceKind
from gbm_desktop.wording import say, word
from gbm_desktop.wording.resources import about
from ui.context import Context
from ui.pages.resources.booking_times import BookingTimes
from ui.widgets import (
    Chip,
    Column,
    DataTable,
    RecordModel,
    SearchBox,
    StatusDot,
    column,
    plain_button,
    primary_button,
    row,
)
from ui.widgets.dialog import Dialog
from ui.widgets.flow_layout import FlowLayout

_WIDTH, _TABLE_HEIGHT, _MOST_SAID, _ABOUT = 600, 252, 3, 2


@dataclass(frozen=True, slots=True)
class _Candidate:
    resource: Resource
    clashes: tuple[Clash, ...]


class BookingDialog(Dialog):
    """`decided` comes with the lines that are wanted. With a `line` only its quantity and times are asked for."""

    decided = Signal(list)

    def __init__(self, context: Context, event_id: EventId, parent: QWidget, line: BookingLine | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bookingDialog")
        name = events.get(context.ws, event_id).said.name
        self.setWindowTitle(self.tr("Resources for “{name}”").format(name=name))
        self.setFixedWidth(_WIDTH)
        self._context, self._event_id = context, event_id
        self._changed = resources.get(context.ws, line.resource_id) if line else None
        self._others = [one for one in resources.lines(context.ws, event_id) if one != line]
        self._search = SearchBox(self.tr("Name, initials, topic, dialect or phone"))
        self._search.setObjectName("bookingSearch")
        self._kinds = {kind: self._chip(kind) for kind in ResourceKind}
        self.table: DataTable[_Candidate] = DataTable(RecordModel(self._columns()), "bookingChoice")
        self.times, self._clashes = BookingTimes(context, event_id, line), StatusDot()
        self._clashes.setObjectName("bookingWouldClash")
        self._clashes.setWordWrap(True)
        self._save = primary_button("", self._decide, "bookingSave")
        self._lay_out()
        self._search.searched.connect(lambda _text: self._find())
        self._search.left_downwards.connect(self._to_results)
        self.table.chosen.connect(lambda _chosen: self._look())
        self.table.opened.connect(lambda _one: self._decide())
        self.times.changed.connect(self._find)
        self._find()

    def _lay_out(self) -> None:
        picking, chips = QWidget(), QWidget()
        flow = FlowLayout(8)
        for chip in self._kinds.values():
            flow.addWidget(chip)
        chips.setLayout(flow)
        self.table.setAccessibleName(self.tr("Resources"))
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_ABOUT, QHeaderView.ResizeMode.Stretch)
        choice = column(picking, gap=8)
        for part in (self._search, chips, self.table):
            choice.addWidget(part)
        picking.setVisible(self._changed is None)
        box = column(self, margin=24, gap=16)
        for part in (picking, self.times, self._clashes):
            box.addWidget(part)
        self._save.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "bookingCancel"), self._save))

    def _chip(self, kind: ResourceKind) -> Chip:
        chip = Chip(word(kind, self._context.lang))
        chip.setObjectName(f"booking-{kind.value}")
        chip.clicked.connect(lambda _on: self._find())
        return chip

    def _columns(self) -> list[Column[_Candidate]]:
        lang = self._context.lang
        free = self.tr("free")
        return [
            Column(self.tr("Kind"), lambda one: word(one.resource.kind, lang), width=64),
            Column(self.tr("Name"), lambda one: one.resource.name, width=136),
            Column(
                self.tr("About"), lambda one: about(one.resource, lang), tone=lambda _one: "second",
                tip=lambda one: about(one.resource, lang), width=160,
            ),
            Column(
                self.tr("At that time"),
                lambda one: "▲ " + word(one.clashes[0].kind, lang) if one.clashes else "● " + free,
                tone=lambda one: "warn" if one.clashes else "action",
                tip=lambda one: "\n".join(resources.clash_sentences(self._context.ws, one.clashes, lang)),
                width=136,
            ),
        ]  # fmt: skip

    def _find(self) -> None:
        """Who is not booked yet and fits the search, each with what would clash at these times."""
        kept = {one.resource.id for one in self.table.selected()}
        kinds = {kind for kind, chip in self._kinds.items() if chip.isChecked()}
        booked = {one.resource_id for one in self._others}
        found = [
            one for one in resources.find(self._context.ws, self._search.text())
            if one.id not in booked and (not kinds or one.kind in kinds)
        ]  # fmt: skip
        clashes = self._would([self.times.line(one.id, several=False) for one in found])
        self.table.records.show_records([_Candidate(one, _of(one.id, clashes)) for one in found])
        self.table.select_each(lambda one: one.resource.id in kept)
        self._look()

    def _look(self) -> None:
        """What is chosen, and what it would clash with."""
        lines = self._lines()
        self.times.ask_quantity(asked=any(one.quantity > 1 for one in self._chosen()))
        self._save.setEnabled(bool(lines))
        book = self.tr("Book {count}").format(count=len(lines)) if lines else self.tr("Book")
        self._save.setText(self.tr("Save") if self._changed else book)
        said = resources.clash_sentences(self._context.ws, self._would(lines), self._context.lang)
        if len(said) > _MOST_SAID:
            said = [*said[:_MOST_SAID], self.tr("and {count} more").format(count=len(said) - _MOST_SAID)]
        self._say("\n▲ ".join(said))

    def _say(self, sentences: str) -> None:
        self._clashes.show_status(sentences, "warn")
        self._clashes.setVisible(bool(sentences))
        self.adjustSize()

    def _chosen(self) -> list[Resource]:
        return [self._changed] if self._changed else [one.resource for one in self.table.selected()]

    def _lines(self) -> list[BookingLine]:
        return [self.times.line(one.id, several=one.quantity > 1) for one in self._chosen()]

    def _would(self, lines: Sequence[BookingLine]) -> list[Clash]:
        """What the lines would clash with; nothing is known of times that cannot be."""
        own = {line.resource_id for line in lines}
        try:
            found = resources.clashes_of(self._context.ws, self._event_id, [*self._others, *lines])
        except BookingWrong:
            return []
        return [clash for clash in found if own & {booking.resource_id for booking in clash.bookings}]

    def _decide(self) -> None:
        lines = self._lines()
        if not lines:
            return
        self.times.clear_errors()
        try:
            resources.clashes_of(self._context.ws, self._event_id, lines)
        except BookingWrong as error:
            self.times.show_error("bookingEnd", say(error, self._context.lang))
            return
        self.accept()
        self.decided.emit(lines)

    def _to_results(self) -> None:
        self.table.setFocus()
        self.table.select_first()


def _of(resource_id: ResourceId, found: Sequence[Clash]) -> tuple[Clash, ...]:
    return tuple(one for one in found if resource_id in {booking.resource_id for booking in one.bookings})
