"""The events of the campaign: list or calendar on the left, the event on the right."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from gbm_desktop import campaign, event_templates, events
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.events import Listed
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.events import EventQuery
from gbm_desktop.wording.counted import fill
from ui.barred import bar
from ui.context import Context
from ui.dialogs.copy_event import CopyEvents
from ui.dialogs.event_from_template import EventFromTemplate
from ui.page import Page
from ui.pages.events.bulk_panel import BulkPanel
from ui.pages.events.calendar_pane import CalendarPane
from ui.pages.events.drafts import NEW, Drafts
from ui.pages.events.event_panel import EventPanel
from ui.pages.events.event_table import EventTable
from ui.pages.events.filters import Filters
from ui.pages.events.postponing import ask_to_postpone
from ui.pages.events.stage_buttons import stage_menu
from ui.pages.events.view_switch import View, ViewSwitch
from ui.widgets import EmptyState, Heading, RowAction, SearchBox, column, hint, plain_button
from ui.widgets.flow_layout import wrapped
from ui.widgets.main_act import MainAct
from ui.widgets.page_stack import PageStack
from ui.widgets.splitter import Splitter

_LIST_WIDTH, _PANEL_WIDTH, _ROOM_FOR_BOTH = 572, 568, 900


class EventsPage(Page):
    """One question: which event, and what is next for it."""

    key = "events"
    tables = frozenset({"campaign", "villages", "departments", "events", "exports", "attendees"}) | {
        "group_tickets", "scans", "scan_voids", "sessions", "admission_rules", "resources", "absences", "bookings",
        "market_rules", "closed_days",
    }  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("eventsPage")
        self.drafts = Drafts(context.ws)
        self._lines: list[Listed] = []
        self._roomy = False
        self._make_parts()
        self._lay_out()
        self._connect()

    def _make_parts(self) -> None:
        lang = self.context.lang
        self.search = SearchBox(self.tr("Find an event (Ctrl+F)"))
        self.search.setObjectName("eventSearch")
        self.search.setMaximumWidth(240)
        self.filters = Filters(lang)
        self.count = hint("", wrap=False)
        self.views = ViewSwitch()
        year = campaign.current(self.context.ws).year
        self.table = EventTable(lang, year, lambda line: line.event.id in self.drafts.unsaved(), self._actions())
        self.calendar = CalendarPane(self.context)
        if self.views.view is not View.LIST:
            self.calendar.show_view(self.views.view)
        self.empty = EmptyState(
            self.tr("No events yet"),
            self.tr("Plan the first event"),
            self.begin,
            text=self.tr("Launch meetings, lectures, sales and touring exhibitions are planned and carried on here."),
        )
        self.nothing = EmptyState(
            self.tr("No event fits these filters"), link=self.tr("Show all"), on_link=self._show_all
        )
        self.bulk = BulkPanel(self.context, self.copy, self.remove)

    def _actions(self) -> list[RowAction[Listed]]:
        return [
            RowAction(self.tr("Open"), lambda lines: self.open(lines[0].event.id), shortcut="Ctrl+O", one=True),
            RowAction(self.tr("Copy events…"), lambda lines: self.copy(_events(lines)), shortcut="Ctrl+D"),
            RowAction(self.tr("Postpone…"), lambda lines: self.postpone(_events(lines)), shortcut="Ctrl+Shift+D"),
            RowAction(self.tr("Set stage…"), lambda lines: self._offer_stages(_events(lines)), shortcut="F4"),
            RowAction(self.tr("Remove"), lambda lines: self.remove(_events(lines)), shortcut="Delete"),
        ]

    def _lay_out(self) -> None:
        new = plain_button(self.tr("New event"), self.begin, "newEvent", "add")
        new.setToolTip("Ctrl+N")
        pattern = plain_button(self.tr("From a template…"), self.begin_from_template, "newFromTemplate", "copy")
        pattern.setToolTip("Ctrl+Shift+N")
        box = column(self, margin=24, gap=12)
        title = Heading(self.tr("Events"), "title")
        box.addLayout(wrapped(title, self.count, None, self.search, self.views, pattern, new))
        box.addWidget(self.filters)
        self.splitter = Splitter(Qt.Orientation.Horizontal)
        box.addWidget(self.splitter, 1)
        self._fill_splitter()
        MainAct(new, "add", self.right, self.empty)

    def _fill_splitter(self) -> None:
        """From the outside in: what is added where it stays is styled once."""
        self.left, self.right = PageStack(), PageStack()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self.right)
        for view in (self.table, self.calendar, self.empty, self.nothing):
            self.left.addWidget(view)
        self.right.addWidget(self.bulk)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([_LIST_WIDTH, _PANEL_WIDTH])
        self.right.hide()

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self.refresh())
        self.search.left_downwards.connect(self._to_results)
        self.filters.changed.connect(self.refresh)
        self.views.wanted.connect(self._go_to_view)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda line: self.open(line.event.id, focus=True))
        self.calendar.opened.connect(self.open)
        self.calendar.asked.connect(self.begin)
        made_from = ("Ctrl+Shift+N", self.begin_from_template)
        for keys, does in (("Ctrl+N", self.begin), made_from, ("Ctrl+F", self._find)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    @cached_property
    def panel(self) -> EventPanel:
        """One event; made when the first one is opened, as a list is there sooner without it."""
        made = EventPanel(self.context, self.drafts)
        made.closed.connect(self._close)
        made.saved.connect(self.open)
        made.drafted.connect(self._show_unsaved)
        made.needs_room.connect(self._give_room)
        self.right.addWidget(made)
        bar(made, self.context)
        return made

    @property
    def _is_open(self) -> bool:
        return "panel" in vars(self) and self.right.isVisibleTo(self) and self.right.currentWidget() is self.panel

    @property
    def chapter(self) -> str:
        """Of the step that is open; of the calendar; else of the list."""
        if self._is_open:
            return f"{self.key}-{self.panel.steps.step}"
        return self.key if self.views.view is View.LIST else f"{self.key}-calendar"

    def refresh(self) -> None:
        """The list and the open event show what is stored."""
        ws = self.context.ws
        self._lines = events.listed(ws, self.filters.query(self.search.text().strip(), ws.today()))
        self._show_lines()
        self._show_view()
        if self._is_open:
            self._reload_panel()

    def _show_lines(self) -> None:
        kept = {line.event.id for line in self.table.selected()}
        blocked = self.table.blockSignals(True)
        self.table.records.show_records(self._lines)
        if len(kept) == 1:
            self.table.select_where(lambda line: line.event.id in kept)
        self.table.blockSignals(blocked)
        self.calendar.show_events(self._lines)
        self.count.setText(fill(self.tr("{count:event|events}"), count=f"{len(self._lines):,}"))

    def _reload_panel(self) -> None:
        try:
            self.panel.reload()
        except UnknownEvent:
            self.drafts.drop(self.panel.event_id)
            self._close()

    def _show_view(self) -> None:
        view: QWidget = self.table if self.views.view is View.LIST else self.calendar
        if not self._lines and view is self.table:
            asked = self.filters.query(self.search.text().strip(), self.context.ws.today())
            view = self.empty if asked == EventQuery() else self.nothing
        self.left.setCurrentWidget(view)

    def _go_to_view(self, view: View) -> None:
        if self.left.isHidden():
            self._close()
        self._show_view()
        if view is View.LIST:
            self.table.setFocus()
        else:
            self.calendar.show_view(view)

    def _show_all(self) -> None:
        self.search.clear()
        self.filters.clear()

    def _show_unsaved(self) -> None:
        self.table.viewport().update()

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _to_results(self) -> None:
        self.table.setFocus()
        self.table.select_first()

    def _chosen(self, lines: list[Listed]) -> None:
        if len(lines) == 1:
            self._show_panel(lines[0].event.id)
        elif lines:
            self.bulk.show_events(_events(lines))
            self._show_right(self.bulk)

    def _show_panel(self, event_id: EventId, step: EventStep | None = None) -> None:
        try:
            self.panel.show_event(event_id, step)
        except GbmError as error:
            self.context.problem(error)
            return
        self.calendar.choose(event_id)
        self._show_right(self.panel)

    def _show_right(self, side: QWidget) -> None:
        self.right.setCurrentWidget(side)
        self.empty.offer(offered=False)
        if not self.right.isVisibleTo(self):
            self.right.show()
            self.splitter.setSizes([_LIST_WIDTH, max(self.splitter.width() - _LIST_WIDTH, _PANEL_WIDTH)])
        self._show_list()

    def _close(self) -> None:
        self.empty.offer(offered=True)
        self.right.hide()
        self._show_list()
        self.table.clearSelection()
        self.calendar.choose("")

    def _give_room(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        self._roomy = wanted
        self._show_list()

    def _show_list(self) -> None:
        """Beside an open event the list is seen where there is room for both."""
        shown = not (self._is_open and (self._roomy or self.width() < _ROOM_FOR_BOTH))
        for part in (self.left, self.filters):
            part.setVisible(shown)
        if self._is_open:
            self.panel.stand(beside_list=shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list makes way for the event in a narrow window."""
        super().resizeEvent(event)
        self._show_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+P, wherever the keyboard is, shows the open event's prints, and there prints."""
        if event.matches(QKeySequence.StandardKey.Print) and self._is_open:
            self.panel.print_now()
        else:
            super().keyPressEvent(event)

    def open(self, event_id: EventId, *, focus: bool = False, step: EventStep | None = None) -> None:
        """The event stands on the right, marked in the list."""
        blocked = self.table.blockSignals(True)
        if not self.table.select_where(lambda line: line.event.id == event_id):
            self.table.clearSelection()
        self.table.blockSignals(blocked)
        self._show_panel(event_id, step)
        if focus:
            self.panel.steps.setFocus()

    def begin(self, day: date | None = None) -> None:
        """A new event is being filled in, on this day or today."""
        self.drafts.begin(day or self.context.ws.today())
        self.table.clearSelection()
        self._show_panel(NEW, EventStep.BASICS)
        self.panel.form.name.setFocus()

    def copy(self, chosen: Sequence[Event]) -> None:
        """A dialog asks for days and places of copies."""
        if chosen:
            CopyEvents(self, self.context, chosen).open()

    def begin_from_template(self, day: date | None = None) -> None:
        """A dialog makes an event from a template; it is opened then."""
        ws = self.context.ws
        try:
            offered = event_templates.templates(event_templates.own_folder(ws))
        except GbmError as error:
            self.context.problem(error)
            return
        dialog = EventFromTemplate(self, self.context, offered, day)
        dialog.made.connect(self.open)
        dialog.open()

    def postpone(self, chosen: Sequence[Event]) -> None:
        """A dialog asks to which day and why."""
        if chosen:
            ask_to_postpone(self.context, self, chosen)

    def remove(self, chosen: Sequence[Event]) -> None:
        """The events are gone; the message bar brings them back."""
        try:
            events.remove(self.context.ws, *(event.id for event in chosen))
        except GbmError as error:
            self.context.problem(error)
            return
        for event in chosen:
            self.drafts.drop(event.id)
        self._close()
        said = fill(self.tr("Removed “{name}”"), name=chosen[0].said.name)
        several = fill(self.tr("Removed {count:event|events}"), count=len(chosen))
        self.context.tell(said if len(chosen) == 1 else several, undo=True)

    def _offer_stages(self, chosen: Sequence[Event]) -> None:
        menu = stage_menu(self.context, self, chosen)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.mapToGlobal(self.table.rect().center()))

    def open_at(self, **place: Any) -> None:
        """`event_id` opens an event, `day` the calendar, `new=True` begins one.

        With an event: its `step`, of prints the `kind`, of the form the `field`; `text` is searched for in the list.
        """
        if place.get("new"):
            self.begin(place.get("day"))
        elif "event_id" in place:
            self.open(place["event_id"], step=place.get("step"))
            if "kind" in place:
                self.panel.choose_print(place["kind"])
            if "field" in place:
                self.panel.go_to_field(place["field"])
        elif "day" in place:
            self.views.choose(View.MONTH)
            self._go_to_view(View.MONTH)
            self.calendar.view.show_day(place["day"])
        elif "text" in place:
            self.views.choose(View.LIST)
            self._go_to_view(View.LIST)
            self.filters.clear()
            self.search.setText(place["text"])


def _events(lines: Sequence[Listed]) -> list[Event]:
    return [line.event for line in lines]
