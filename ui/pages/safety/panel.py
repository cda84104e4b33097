"""One event's safety: its tabs on the left, on the right what is still missing, each with a jump."""

from functools import partial
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QWidget

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.gate import Safety, Scope
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.safety import gate, plan, templates
from gbm_desktop.wording import word
from ui.context import Context
from ui.page import Page
from ui.pages.safety.gaps import GapsPane
from ui.pages.safety.override import OverrideDialog
from ui.pages.safety.start import StartPage
from ui.pages.safety.tabs import Jump, Tab, TabPage, made, tab_title
from ui.widgets import Chip, Heading, StatusDot, column, hint, link_button, plain_button, row
from ui.widgets.event_words import STAGE_TONES, when_and_where
from ui.widgets.page_stack import PageStack
from ui.widgets.reading_order import read_in_order
from ui.widgets.tabs import Tabs

SHOWN = frozenset({
    "campaign", "events", "staff", "safety_plans", "measures", "risks", "permits", "permit_rule", "check_items",
    "inspections", "corrective_actions", "acknowledgements", "overrides", "duties", "drills", "incidents",
})  # fmt: skip
"""The tables of which the gate tells."""
_ROOM_FOR_BOTH = 800
_NEEDS_PLAN = frozenset({Tab.MEASURES, Tab.PEOPLE})


class SafetyPanel(Page):
    """`closed` when a person goes back to the list, `looked` when the gate was read anew.

    Inside an event's own page (`headed` is off) its head is enough.
    """

    key = "safety"
    tables = SHOWN
    closed = Signal()
    looked = Signal()

    def __init__(self, context: Context, event_id: EventId, *, headed: bool = False) -> None:
        super().__init__(context)
        self.setObjectName("safetyPanel")
        self.event_id = event_id
        self._safety: Safety | None = None
        self._tabs: dict[Tab, QWidget] = {}
        self._pending = ""
        self._head = self._made_head() if headed else None
        self.bar, self._stack, self.gaps = Tabs("safetyTabs"), PageStack(), GapsPane(context.lang)
        self.start = StartPage(context.lang)
        self._stack.addWidget(self.start)
        self._set_up_bar()
        self._lay_out()
        self.start.wanted.connect(self.apply_template)
        self.gaps.jumped.connect(self._jump)
        self.gaps.ready_wanted.connect(self._mark_ready)
        self.gaps.override_wanted.connect(self._override)

    def _set_up_bar(self) -> None:
        for tab in Tab:
            self.bar.addTab(tab_title(tab))
        self.bar.currentChanged.connect(lambda _at: self._show_tab())

    def _made_head(self) -> QWidget:
        head = QWidget()
        self._title, self._stage, self._about = Heading(""), StatusDot(), hint("")
        back = link_button(self.tr("‹ All events"), self.closed.emit, "backToEvents")
        back.setToolTip("Alt+←")
        box = column(head, gap=4)
        self._title.setWordWrap(True)
        line = row(back, self._title, self._stage)
        line.setStretch(1, 1)
        box.addLayout(line)
        box.addWidget(self._about)
        return head

    def _lay_out(self) -> None:
        box = column(self, gap=8)
        if self._head is not None:
            box.addWidget(self._head)
        self.show_gaps = Chip("")
        self.show_gaps.setObjectName("showGaps")
        self.show_gaps.toggled.connect(lambda _on: self._give_room())
        self._body = body = QGridLayout()
        body.setHorizontalSpacing(16)
        body.setVerticalSpacing(0)
        body.setColumnStretch(0, 1)
        body.setRowStretch(1, 1)
        above = row(self.bar, None, self.show_gaps, self._print_button())
        above.setContentsMargins(0, 0, 0, 12)
        body.addLayout(above, 0, 0)
        body.addWidget(self._stack, 1, 0)
        box.addLayout(body, 1)
        self._give_room()

    def _print_button(self) -> QPushButton:
        button, menu = plain_button(self.tr("Print"), name="printSafety", picture="print"), QMenu(self)
        for kind in SafetyPrint:
            menu.addAction(word(kind, self.context.lang).capitalize(), partial(self._print, kind))
        button.setMenu(menu)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _print(self, kind: SafetyPrint) -> None:
        self.context.go("events", event_id=self.event_id, step=EventStep.PRINTS, kind=kind)

    @property
    def tab(self) -> Tab:
        """The tab that is chosen."""
        return list(Tab)[self.bar.currentIndex()]

    def refresh(self) -> None:
        """Gate, head and tab show what is stored now."""
        ws = self.context.ws
        try:
            self._safety = gate.read(ws, events.get(ws, self.event_id))
        except GbmError as error:
            self.context.problem(error)
            return
        self.gaps.show_safety(self._safety)
        self.show_gaps.setText(self.gaps.status.text())
        if self._safety.plan is None:
            self.start.show_event(self._safety.event, self._safety.permit)
        if self._head is not None:
            self._show_head(self._safety)
        self._show_tab()
        self.looked.emit()

    def open_at(self, *, tab: str = "", ref: str = "", **_place: Any) -> None:
        """The tab is shown, at this row of it."""
        if tab:
            self._jump(Jump(Tab(tab), ref))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what is missing takes turns with the tab."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        narrow = self.width() < _ROOM_FOR_BOTH
        turned = narrow and self.show_gaps.isChecked()
        self._body.removeWidget(self.gaps)
        if narrow:
            self._body.addWidget(self.gaps, 1, 0)
        else:
            self._body.addWidget(self.gaps, 0, 1, 2, 1)
        self.show_gaps.setVisible(narrow)
        self.gaps.spread(wide=narrow)
        self.gaps.setVisible(turned or not narrow)
        self._stack.setVisible(not turned)

    def _show_head(self, safety: Safety) -> None:
        officer = safety.plan.people.get(Role.OFFICER) if safety.plan else None
        stage = safety.event.stage
        self._title.setText(safety.event.said.name)
        self._stage.show_status(word(stage, self.context.lang), STAGE_TONES[stage])
        named = self.tr("Safety officer: {name}").format(name=safety.name(officer) if officer else "—")
        self._about.setText(f"{when_and_where(safety.event.said)} · {named}")

    def _show_tab(self) -> None:
        """The chosen tab, with the row that was asked for; without a plan, what one starts from."""
        if self._safety is None:
            return
        if self._safety.plan is None and self.tab in _NEEDS_PLAN:
            self._stack.setCurrentWidget(self.start)
            return
        page = self._page(self.tab)
        self._stack.setCurrentWidget(page)
        tab = cast("TabPage", page)
        if not isinstance(page, Page):  # a page sees to itself
            tab.refresh()
        if self._pending:
            ref, self._pending = self._pending, ""
            tab.go_to(ref)
        read_in_order(self._stack, self.gaps)  # rows and buttons are made anew with what is stored

    def _page(self, tab: Tab) -> QWidget:
        if tab not in self._tabs:
            self._tabs[tab] = made(tab, self.context, self.event_id)
            self._stack.addWidget(self._tabs[tab])
        return self._tabs[tab]

    def _jump(self, jump: Jump) -> None:
        if jump.tab is None:
            self.context.go("events", event_id=self.event_id, step=EventStep.BASICS, field=jump.ref)
            return
        self.show_gaps.setChecked(False)
        self._pending = jump.ref
        if self.tab is jump.tab:
            self._show_tab()
        else:
            self.bar.setCurrentIndex(list(Tab).index(jump.tab))

    def apply_template(self, key: str) -> None:
        """The event has a plan made from this template."""
        try:
            plan.apply_template(self.context.ws, self.event_id, key)
        except GbmError as error:
            self.context.problem(error)
            return
        said = self.tr("Safety plan started from “{template}”")
        self.context.tell(said.format(template=templates.named(key).name), undo=True)

    def _mark_ready(self) -> None:
        try:
            events.set_stage(self.context.ws, self.event_id, Stage.READY)
        except GbmError as error:
            self.context.problem(error)
            return
        if self._safety is not None:
            said = self.tr("“{name}” is ready").format(name=self._safety.event.said.name)
            self.context.tell(said, undo=True)

    def _override(self) -> None:
        if self._safety is not None:
            OverrideDialog(self.context, self._safety.event, Scope.READY, self).open()
