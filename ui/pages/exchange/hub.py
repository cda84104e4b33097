"""县级汇集: laptops leave their steps at the county's hub and fetch the others', without meeting."""

from PySide6.QtWidgets import QWidget

from gbm_desktop.exchange import log
from gbm_desktop.exchange.hub import contact
from gbm_desktop.exchange.hub.carrying import Synced
from gbm_desktop.exchange.hub.contact import Apart
from gbm_desktop.model.exchanges import Exchange, Way
from gbm_desktop.model.hub import HubAddress
from gbm_desktop.wording import say, word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.hub import line, synced
from ui.context import Context
from ui.messages import ProgressRow
from ui.page import Page
from ui.pages.exchange.hub_form import HubForm
from ui.widgets import (
    RIGHT,
    Card,
    Column,
    DataTable,
    EmptyState,
    RecordModel,
    StatusDot,
    column,
    primary_button,
    row,
    second_text,
)
from ui.widgets.page_stack import PageStack

_SHOWN = 200


class HubTab(Page):
    """Optional: until an address is entered, the page says what it is for."""

    key = "hub"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("hubTab")
        self._sync = context.hub
        self._form = HubForm(context, self._test, self.refresh)
        self._state, self._about = StatusDot(), second_text("")
        self._state.setObjectName("hubState")
        self._about.setObjectName("hubAbout")
        self._now = primary_button(self.tr("Exchange now"), self._exchange, "hubNow")
        self._progress = ProgressRow()
        self._progress.follow(self._sync.jobs)
        self._log = RecordModel(self._columns())
        self._body = PageStack()
        self._body.addWidget(self._empty())
        self._body.addWidget(self._full())
        column(self).addWidget(self._body)
        self._sync.changed.connect(self._show_exchanges)

    def refresh(self) -> None:
        """The hub that is set, how the latest exchange ended, and the log."""
        self._body.setCurrentIndex(1 if contact.setting(self.context.ws).address else 0)
        self._form.show_stored()
        self._show_exchanges()

    @property
    def exchanges(self) -> list[Exchange]:
        """What the list shows, from the top."""
        return self._log.records

    def _show_exchanges(self) -> None:
        setting = contact.setting(self.context.ws)
        self._now.setEnabled(bool(setting.address) and not self._sync.busy)
        self._show_state(setting.reached)
        entries = log.entries(self.context.ws, _SHOWN)
        self._log.show_records([one for one in entries if one.way is Way.HUB])

    def _show_state(self, reached: int | None) -> None:
        problem = self._sync.problem
        if self._sync.busy:
            self._state.show_status(self.tr("Exchanging…"), "action")
        elif problem is not None:
            self._state.show_status(self.tr("The latest exchange broke off"), "warn")
        elif reached:
            when = f"{self.context.ws.local(reached):%Y-%m-%d %H:%M}"
            self._state.show_status(fill(self.tr("All was exchanged at {when}"), when=when), "action")
        else:
            self._state.show_status(self.tr("Nothing has been exchanged yet"), "second")
        self._about.setText(say(problem, self.context.lang) if problem else "")
        self._about.setVisible(problem is not None)

    def _exchange(self) -> None:
        self._sync.run(self._exchanged, self.context.problem)

    def _exchanged(self, done: Synced) -> None:
        self.context.tell(synced(done.host, done.counts(), self.context.lang))

    def _test(self, address: HubAddress) -> None:
        ws = self.context.ws
        self._sync.ask(
            lambda: contact.look(ws, address), lambda found: self._reached(address, found), self.context.problem
        )

    def _reached(self, address: HubAddress, found: Apart) -> None:
        if found.too_powerful:
            self.context.tell(line("too_powerful", self.context.lang))
            return
        said = self.tr("{host} answers: {send:step|steps} to send, {fetch} to fetch")
        self.context.tell(fill(said, host=address.host, send=found.to_send, fetch=found.to_fetch))

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("No county hub is set"),
            self.tr("Enter its address"),
            self._enter,
            text=self.tr(
                "This is optional. Where the county's office runs such a hub (PostgreSQL), laptops in several "
                "townships exchange through it without meeting. Without one, use files or the network on site."
            ),
        )

    def _enter(self) -> None:
        self._body.setCurrentIndex(1)
        self._form.begin()

    def _full(self) -> QWidget:
        full, top = QWidget(), Card(padding=20)
        top.box.addLayout(row(self._state, None, self._now))
        top.box.addWidget(self._about)
        top.box.addWidget(self._progress)
        table = DataTable(self._log, "hubLog")
        table.setAccessibleName(self.tr("Exchanges with the hub"))
        box = column(full, gap=16)
        box.addWidget(top)
        box.addWidget(self._form)
        box.addWidget(table, 1)
        return full

    def _columns(self) -> list[Column[Exchange]]:
        ws, lang = self.context.ws, self.context.lang
        return [
            Column(
                self.tr("When"), lambda one: f"{ws.local(one.at):%Y-%m-%d %H:%M}", sort=lambda one: one.at, width=150
            ),
            Column(self.tr("Direction"), lambda one: word(one.direction, lang), width=90),
            Column(self.tr("Steps"), lambda one: f"{one.added:,}", align=RIGHT, sort=lambda one: one.added, width=90),
            Column(
                self.tr("Differences"), lambda one: f"{one.conflicts:,}", align=RIGHT, sort=lambda one: one.conflicts
            ),
            Column(self.tr("Waiting"), lambda one: f"{one.waiting:,}", align=RIGHT, sort=lambda one: one.waiting),
            Column(self.tr("Hub"), lambda one: one.peer, width=240),
        ]
