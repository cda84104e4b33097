"""重复登记: people who stand on an event's list twice are shown side by side, merged, parted or told apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHeaderView, QSplitter

from gbm_desktop import duplicates, events
from gbm_desktop.model.duplicates import SCORES, Likeness
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.event_choices import choices
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from gbm_desktop.workspace import Workspace
from ui import theme
from ui.context import Context
from ui.page import Page
from ui.pages.exchange.duplicate_card import DuplicateCard
from ui.pages.exchange.duplicate_deeds import DuplicateDeeds
from ui.pages.exchange.duplicate_lines import DuplicateLine, lines
from ui.widgets import Column, DataTable, EmptyState, RecordModel, column, hint, link_button, second_text
from ui.widgets.event_box import EventBox
from ui.widgets.flow_layout import wrapped
from ui.widgets.page_stack import PageStack

_WHY = 2
_LEFT, _RIGHT = 560, 540
_BOX_WIDTH, _NAME_WIDTH = 360, 260
_MOST_HINTS = 3
_VERY_LIKELY, _LIKELY = SCORES[Likeness.SOUNDS_SAME_PHONE], SCORES[Likeness.SOUNDS_SAME_UNIT]


class DuplicatesTab(Page):
    """One event's list at a time; the program only offers, a person decides."""

    key = "duplicates"
    tables = frozenset({"attendees", "same_persons", "group_tickets", "events", "staff", "enterprises", "villages"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("duplicatesTab")
        self._asked = 0
        self.event_box = EventBox(context)
        self.event_box.setObjectName("duplicatesEvent")
        self.event_box.setAccessibleName(self.tr("Event"))
        self.event_box.setFixedWidth(_BOX_WIDTH)
        self.event_box.chosen.connect(lambda _event: self._read())
        deeds = DuplicateDeeds(context, self)
        self.table = DataTable(RecordModel(self._columns()), "duplicateTable", deeds.actions())
        self.table.setAccessibleName(self.tr("People entered twice"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_WHY, QHeaderView.ResizeMode.Stretch)
        self.card = DuplicateCard(context, deeds, self.table.selected)
        self.table.chosen.connect(lambda chosen: self.card.show_line(chosen[0]) if chosen else None)
        self._count, self._hints = second_text("", wrap=False), hint("")
        self._elsewhere: Event | None = None
        self._other = link_button("", self._go_elsewhere, "duplicatesElsewhere")
        self._other.hide()
        self._count.setObjectName("duplicateCount")
        self._hints.setObjectName("directoryHints")
        self._body = PageStack()
        self._lay_out()

    def refresh(self) -> None:
        """The pairs of the event are looked for anew; without an event, of the one with most, or nearest to today."""
        self._show_hints()
        self._read()

    def open_at(self, *, event_id: str = "", **_place: Any) -> None:
        """This event's list is looked through."""
        if event_id:
            self.event_box.show_event(EventId(event_id))
        self.refresh()

    def _read(self) -> None:
        event_id, ws = self.event_box.event_id, self.context.ws
        self._asked += 1
        asked = self._asked
        self.context.jobs.run(
            lambda _progress: _found(ws, event_id),
            lambda found: self._show(found) if asked == self._asked else None,
            failed=self.context.problem,
            title=self.tr("Comparing people"),
        )

    def _show(self, found: "_Found") -> None:
        if self.event_box.event_id is None:
            self.event_box.show_event(found.event_id)
        self._show_elsewhere(found.elsewhere)
        self._show_lines(found.lines)

    def _show_elsewhere(self, elsewhere: Event | None) -> None:
        self._elsewhere = elsewhere
        self._other.setVisible(elsewhere is not None)
        if elsewhere is not None:
            short = self.fontMetrics().elidedText(elsewhere.said.name, Qt.TextElideMode.ElideRight, _NAME_WIDTH)
            self._other.setText(fill(self.tr("Also at “{event}” ›"), event=short))
            self._other.setToolTip(elsewhere.said.name)

    def _show_lines(self, found: Sequence[DuplicateLine]) -> None:
        chosen, was_at = self.table.selected(), self.table.currentIndex().row()
        deciding = self.card.isAncestorOf(focus) if (focus := QApplication.focusWidget()) else False
        self.table.records.show_records(found)
        merged = sum(line.merged for line in found)
        alike = sum(line.likeness is Likeness.SAME_PHONE and not line.merged for line in found)
        said = self.tr("{probable:probable pair|probable pairs}, {merged} merged")
        if 0 < alike < len(found) - merged:
            said = self.tr(
                "{probable:probable pair|probable pairs}, {alike} of them of one name and phone, {merged} merged"
            )
        self._count.setText(fill(said, probable=len(found) - merged, alike=alike, merged=merged))
        self._body.setCurrentIndex(1 if found else 0)
        if found:
            self._choose(chosen, was_at)
        if deciding:
            self.table.setFocus()

    def _go_elsewhere(self) -> None:
        if self._elsewhere is not None:
            self.event_box.show_event(self._elsewhere.id)
            self._read()

    def _choose(self, chosen: Sequence[DuplicateLine], was_at: int) -> None:
        """What was chosen stays so; once it is settled, the next pair of which nobody has spoken is."""
        merged = {line.id: line.merged for line in chosen}
        if self.table.select_where(lambda line: line.id in merged and (merged[line.id] or not line.merged)):
            return
        unspoken = [line for line in self.table.records.records if not line.merged]
        if unspoken:
            following = unspoken[min(max(was_at, 0), len(unspoken) - 1)]
            self.table.select_where(lambda line: line.id == following.id)
        else:
            self.table.select_first()

    def _columns(self) -> list[Column[DuplicateLine]]:
        return [
            Column(
                self.tr("State"),
                self._state,
                tone=lambda it: "second" if it.merged else "warn",
                width=136,
                sort=lambda it: it.score,
            ),
            Column(self.tr("People"), lambda it: it.names, tip=lambda it: it.names, width=150),
            Column(self.tr("Why"), self._why, tip=self._why, width=200),
        ]

    def _state(self, line: DuplicateLine) -> str:
        if line.merged:
            return self.tr("○ merged")
        if line.score >= _VERY_LIKELY:
            return self.tr("▲ very likely")
        return self.tr("▲ likely") if line.score >= _LIKELY else self.tr("▲ to be checked")

    def _why(self, line: DuplicateLine) -> str:
        return word(line.likeness, self.context.lang) if line.likeness else "—"

    def _lay_out(self) -> None:
        self._body.addWidget(self._empty())
        self._body.addWidget(self._full())
        box = column(self, gap=12)
        box.addLayout(wrapped(self.event_box, self._count, self._other, None, gap=12))
        box.addWidget(self._body, 1)
        box.addWidget(self._hints)

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Nobody seems to be entered twice"),
            self.tr("To the events and their lists"),
            lambda: self.context.go("events"),
            text=self.tr("Choose another event above. People with the same name and phone or village are shown here."),
        )

    def _full(self) -> QSplitter:
        full = QSplitter(Qt.Orientation.Horizontal)
        full.addWidget(self.table)
        full.addWidget(self.card)
        full.setChildrenCollapsible(False)
        full.setHandleWidth(theme.GROUP)
        full.setSizes([_LEFT, _RIGHT])
        return full

    def _show_hints(self) -> None:
        ws = self.context.ws
        found = [*duplicates.staff_hints(ws), *duplicates.enterprise_hints(ws), *duplicates.village_hints(ws)]
        pairs = "；".join(f"{one.first} / {one.second}" for one in found[:_MOST_HINTS])
        said = self.tr("Directories, too, may hold {count:double|doubles}, to be corrected there: {pairs}")
        self._hints.setText(fill(said, count=len(found), pairs=pairs))
        self._hints.setVisible(bool(found))


@dataclass(frozen=True, slots=True)
class _Found:
    """The pairs of an event, and another one with people of one name and phone of whom nobody has spoken."""

    event_id: EventId | None
    lines: Sequence[DuplicateLine]
    elsewhere: Event | None


def _found(ws: Workspace, wanted: EventId | None) -> _Found:
    """Of the event that is wanted; else of the one with most such people, or the nearest to today."""
    twice = [event for event, _count in duplicates.entered_twice(ws)]
    event_id = wanted or next(iter(twice), None) or _nearest(ws)
    if event_id is None:
        return _Found(None, (), None)
    other = next((event for event in twice if event != event_id), None)
    return _Found(event_id, lines(ws, event_id), events.get(ws, other) if other else None)


def _nearest(ws: Workspace) -> EventId | None:
    today = ws.today()
    nearest = min(choices(ws.read), key=lambda one: abs((one.start.date() - today).days), default=None)
    return nearest.id if nearest else None
