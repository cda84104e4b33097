"""Tours (巡展): the season's plan, routes, resources, market days and how far the county is covered, a tab each."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar

from ui.context import Context
from ui.page import Page
from ui.pages.tours.tabs import Tab, made, tab_title
from ui.widgets import Heading, column, row


class ToursPage(Page):
    """The frame of the tabs; each sees to itself. Ctrl+PgDown goes to the next one."""

    key = "tours"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("toursPage")
        self._tabs: dict[Tab, Page] = {}
        self.bar, self._stack = QTabBar(), QStackedWidget()
        self.bar.setObjectName("toursTabs")
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        for tab in Tab:
            self.bar.addTab(tab_title(tab))
        box = column(self, margin=24, gap=12)
        box.addLayout(row(Heading(self.tr("Tours"), "title"), self.bar, None, gap=24))
        box.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(lambda _at: self._show_tab())
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn, by))

    @property
    def tab(self) -> Tab:
        """The tab that is chosen."""
        return list(Tab)[self.bar.currentIndex()]

    @property
    def shown(self) -> Page:
        """What the chosen tab shows."""
        if self.tab not in self._tabs:
            self._tabs[self.tab] = made(self.tab, self.context)
            self._stack.addWidget(self._tabs[self.tab])
        return self._tabs[self.tab]

    def refresh(self) -> None:
        """The chosen tab shows what is stored now."""
        if self.tab in self._tabs:
            self.shown.refresh()
        else:
            self._show_tab()

    def open_at(self, *, tab: str = "", **place: Any) -> None:
        """The tab of this name is shown, at the rest of the place."""
        if tab:
            self.bar.setCurrentIndex(list(Tab).index(Tab(tab)))
        self._show_tab()
        if place:
            self.shown.open_at(**place)

    def _turn(self, by: int) -> None:
        self.bar.setCurrentIndex((self.bar.currentIndex() + by) % self.bar.count())

    def _show_tab(self) -> None:
        self._stack.setCurrentWidget(self.shown)
