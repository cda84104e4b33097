"""Safety: the events on the left with how each stands, on the right the one that is worked on."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter

from gbm_desktop import campaign
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from gbm_desktop.safety import gate
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.store.safety import checklist as checklist_store
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.page import Page
from ui.pages.safety.event_list import EventList
from ui.pages.safety.listing import SafetyLine, line_of
from ui.pages.safety.open_actions import OpenActions
from ui.pages.safety.panel import SHOWN, SafetyPanel
from ui.widgets import EmptyState, Heading, column, link_button, row
from ui.widgets.page_stack import PageStack

_LIST_WIDTH, _ROOM_FOR_BOTH, _MANY = 320, 1480, 60


class SafetyPage(Page):
    """One question: which event is not safe to open yet, and what is next for it.

    Where there is no room for both, the list gives way to the event that is open.
    """

    key = "safety"
    tables = SHOWN

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("safetyPage")
        self.list = EventList(context.lang, campaign.current(context.ws).year)
        self.panel: SafetyPanel | None = None
        self._asked, self._list_stale = 0, False
        self.empty = EmptyState(
            self.tr("No event needs a safety plan yet"),
            self.tr("Plan the first event"),
            lambda: context.go("events", new=True),
            text=self.tr("Who answers for what at each event, its permit, risks, checks and drills stand here."),
        )
        self._make_bar()
        self._lay_out()
        self.list.opened.connect(lambda event_id: self.open(EventId(event_id)))
        for keys, does in (("Ctrl+F", self._find), ("Alt+Left", self.close_event)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def _make_bar(self) -> None:
        """The bar of hazards that are still to be put right."""
        self.bar, self._open_count = QFrame(), QLabel()
        self.bar.setObjectName("dueBanner")
        self.bar.setProperty("tone", "warn")
        self._open_count.setObjectName("openActions")
        line = QHBoxLayout(self.bar)
        line.setContentsMargins(16, 6, 8, 6)
        line.addWidget(self._open_count, 1)
        line.addWidget(link_button(self.tr("Show them"), self._show_actions, "showActions"))

    def _lay_out(self) -> None:
        self._title = Heading(self.tr("Safety"), "title")
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(16)
        self._splitter.addWidget(self.list)
        self._right = PageStack()
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(1, 1)
        self._right.hide()
        self._stack = PageStack()
        for view in (self._splitter, self.empty):
            self._stack.addWidget(view)
        box = column(self, margin=24, gap=12)
        box.addLayout(row(self._title, None))
        box.addWidget(self.bar)
        box.addWidget(self._stack, 1)

    @property
    def chapter(self) -> str:
        """Of the tab of the event that is open, else of the page."""
        return f"{self.key}-{self.panel.tab}" if self.panel is not None else self.key

    def refresh(self) -> None:
        """The list shows what is stored; one that is hidden behind an event is read when it is seen again."""
        found = event_store.matching(self.context.ws.read, EventQuery())
        self._stack.setCurrentWidget(self._splitter if found else self.empty)
        if self.panel is not None and self.panel.event_id not in {event.id for event in found}:
            self.close_event()
        elif self.panel is not None:
            self.panel.refresh()
        self._show_bar()
        self._list_stale = self.list.isHidden()
        if not self._list_stale:
            self._read(found)

    def _read(self, found: Sequence[Event]) -> None:
        """Of a long list the gate is read on the worker."""
        self._asked += 1
        asked = self._asked
        if len(found) <= _MANY:
            self._show(asked, self._lines(found))
            return
        self.context.jobs.run(
            lambda _progress: self._lines(found),
            lambda lines: self._show(asked, lines),
            failed=self.context.problem,
            title=self.tr("Looking at the events’ safety"),
        )

    def _lines(self, found: Sequence[Event]) -> list[SafetyLine]:
        read = gate.read_all(self.context.ws, found)
        return [line_of(read[event.id]) for event in found]

    def _show(self, asked: int, lines: list[SafetyLine]) -> None:
        if asked == self._asked:
            self.list.show_lines(lines, self.context.ws.today())

    def _show_bar(self) -> None:
        found = checklist_store.open_actions(self.context.ws.read)
        self.bar.setVisible(bool(found) and self.panel is None)
        if found:
            days = (self.context.ws.today() - found[0].found_on).days
            said = self.tr("▲ Hazards still to be put right: {count}, the oldest for {days:day|days}")
            self._open_count.setText(fill(said, count=len(found), days=days))

    def _show_actions(self) -> None:
        dialog = OpenActions(self.context, self)
        dialog.chosen.connect(lambda action: self.open(action.event_id, tab="checklist", ref=action.id))
        dialog.open()

    def open(self, event_id: EventId, **place: Any) -> None:
        """The event is worked on, at the place named."""
        if self.panel is None or self.panel.event_id != event_id:
            self._forget()
            self.panel = SafetyPanel(self.context, event_id, headed=True)
            self.panel.closed.connect(self.close_event)
            self._right.addWidget(self.panel)
        self._right.setCurrentWidget(self.panel)
        self._right.show()
        self.list.mark(event_id)
        self._give_room()
        self.panel.open_at(**place)

    def open_at(self, **place: Any) -> None:
        """`event_id` opens an event, with `tab` and `ref` at a row of it."""
        if "event_id" in place:
            self.open(place.pop("event_id"), **place)

    def close_event(self) -> None:
        """The list has the whole width again."""
        self._forget()
        self._right.hide()
        self._give_room()
        self.list.table.setFocus()

    def _forget(self) -> None:
        if self.panel is None:
            return
        gone, self.panel = self.panel, None
        self._right.removeWidget(gone)
        gone.hide()
        if self.context.jobs.busy:  # its work may still be under way and will come back to it
            self.context.jobs.finished.connect(gone.deleteLater)
        else:
            gone.deleteLater()

    def _give_room(self) -> None:
        is_open = self.panel is not None
        self.list.setVisible(not is_open or self.width() >= _ROOM_FOR_BOTH)
        self._title.setVisible(not is_open)
        self._show_bar()
        if self._list_stale and not self.list.isHidden():
            self.refresh()
        if is_open:
            self._splitter.setSizes([_LIST_WIDTH, max(self.width() - _LIST_WIDTH, 1)])

    def _find(self) -> None:
        if self.list.isHidden():
            self.close_event()
        self.list.begin_search()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide window shows list and event side by side."""
        super().resizeEvent(event)
        self._give_room()
