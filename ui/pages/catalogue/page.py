"""The catalogue (名录): enterprises, products, certificates that end and solutions, a tab each."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QTabBar

from ui.context import Context
from ui.page import Page
from ui.pages.catalogue.tabs import Tab, made, tab_title
from ui.widgets import Heading, column, row


class CataloguePage(Page):
    """The frame of the tabs; each sees to itself."""

    key = "catalogue"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("cataloguePage")
        self._tabs: dict[Tab, Page] = {}
        self.bar, self._stack = QTabBar(), QStackedWidget()
        self.bar.setObjectName("catalogueTabs")
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        for tab in Tab:
            self.bar.addTab(tab_title(tab))
        box = column(self, margin=24, gap=12)
        box.addLayout(row(Heading(self.tr("Catalogue"), "title"), self.bar, None, gap=24))
        box.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(lambda _at: self._show_tab())

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

    def _show_tab(self) -> None:
        self._stack.setCurrentWidget(self.shown)
