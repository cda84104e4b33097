"""A page of tabs, each made when it is first asked for; the page is only their frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent

from ui.context import Context
from ui.page import Page
from ui.widgets import Heading, column
from ui.widgets.flow_layout import wrapped
from ui.widgets.page_stack import PageStack
from ui.widgets.tabs import Tabs


@dataclass(frozen=True, slots=True)
class TabEntry:
    """A tab; `place` is module:Class, imported when the tab is made."""

    key: str
    title: str
    place: str


class TabbedPage(Page):
    """Subclasses have a `key` and hand over their tabs. Ctrl+PgDown goes to the next one, Ctrl+PgUp back."""

    def __init__(self, context: Context, title: str, tabs: Sequence[TabEntry]) -> None:
        super().__init__(context)
        self.setObjectName(f"{self.key}Page")
        self.entries = list(tabs)
        self._stale = False  # its tabs see to themselves
        self.tabs: dict[str, Page] = {}
        self.bar, self._stack = Tabs(f"{self.key}Tabs"), PageStack()
        for entry in self.entries:
            self.bar.addTab(entry.title)
        box = column(self, margin=24, gap=12)
        box.addLayout(wrapped(Heading(title, "title"), self.bar, None, gap=24))
        box.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(lambda _at: self._show_tab())
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn, by))

    @property
    def tab(self) -> str:
        """The key of the chosen tab."""
        return self.entries[self.bar.currentIndex()].key

    @property
    def chapter(self) -> str:
        """Of the chosen tab."""
        return f"{self.key}-{self.tab}"

    @property
    def shown(self) -> Page:
        """What the chosen tab shows."""
        return self.made(self.tab)

    def made(self, key: str) -> Page:
        """What the tab of this key shows; made when first asked for."""
        if key not in self.tabs:
            place = next(entry.place for entry in self.entries if entry.key == key)
            module, _, name = place.partition(":")
            self.tabs[key] = getattr(import_module(module), name)(self.context)
            self._stack.addWidget(self.tabs[key])
        return self.tabs[key]

    def refresh(self) -> None:
        """The chosen tab shows what is stored now."""
        self.shown.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """The chosen tab is seen; it refreshes itself."""
        self._show_tab()
        super().showEvent(event)

    def open_at(self, *, tab: str = "", **place: Any) -> None:
        """The tab of this key is shown, at the rest of the place."""
        if tab:
            self.bar.setCurrentIndex([entry.key for entry in self.entries].index(tab))
        self._show_tab()
        if place:
            self.shown.open_at(**place)

    def _turn(self, by: int) -> None:
        self.bar.setCurrentIndex((self.bar.currentIndex() + by) % self.bar.count())

    def _show_tab(self) -> None:
        self._stack.setCurrentWidget(self.shown)
