"""The window around the pages: rail, header, messages, and the keys that work everywhere."""

import re
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from gbm_desktop import history
from gbm_desktop.errors import GbmError
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording.history import sentence
from ui import settings, theme
from ui.context import Context
from ui.messages import Message, MessageBar, ProgressRow
from ui.page import Page
from ui.widgets.basics import column
from ui.widgets.header import Header
from ui.widgets.jump_box import Jump
from ui.widgets.rail import Rail


class MainWindow(QMainWindow):
    """One open workspace. Pages are made when they are first shown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.rail, self.header = Rail(), Header(self._finds, context.lang)
        self.messages, self.progress = MessageBar(), ProgressRow(context.jobs)
        self._stack = QStackedWidget()
        self._pages: dict[str, Page] = {}
        self._compose()
        self._connect()
        self._bind_keys()
        self._show_title()
        self._take_place()

    def go(self, key: str, place: dict[str, Any]) -> None:
        """The page is shown, at this place of it."""
        page = self._page(key)
        self.rail.show_chosen(key)
        self._stack.setCurrentWidget(page)
        if place:
            page.open_at(**place)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def undo(self, step: str = "") -> None:
        """The step (this laptop's latest when none is named) is taken back, and the bar says which it was."""
        try:
            entry = history.undo(self.context.ws, step or None)
        except GbmError as error:
            self.context.problem(error)
            return
        self.context.tell(self.tr("Undone: {what}").format(what=sentence(entry.step, self.context.lang)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window opens at the same place next time."""
        settings.remembered().setValue("geometry", self.saveGeometry())
        super().closeEvent(event)

    def _compose(self) -> None:
        centre, right, foot = QWidget(), QWidget(), QWidget()
        around = QHBoxLayout(centre)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        box, below = column(right, gap=0), column(foot)
        below.setContentsMargins(theme.MARGIN, 0, theme.MARGIN, theme.GAP)
        below.addWidget(self.messages)
        for part, stretch in ((self.header, 0), (self._stack, 1), (foot, 0), (self.progress, 0)):
            box.addWidget(part, stretch)
        around.addWidget(self.rail)
        around.addWidget(right, 1)
        self.setCentralWidget(centre)
        self.setWindowTitle(self.tr("Green building materials to the countryside"))
        self.header.show_operator(self.context.ws.operator)

    def _connect(self) -> None:
        context = self.context
        context.said.connect(lambda *said: self.messages.say(Message(*said)))
        context.wanted.connect(self.go)
        context.changed.connect(lambda tables: self._show_title() if "campaign" in tables else None)
        self.messages.undo_wanted.connect(self.undo)
        self.rail.chosen.connect(lambda key: self.go(key, {}))
        self.header.jump.jumped.connect(self._jump)
        self.header.operator_chosen.connect(self._set_operator)
        self.header.language_chosen.connect(lambda lang: self._choose(settings.set_language, lang))
        self.header.look_chosen.connect(lambda look: self._choose(settings.set_look, look))

    def _bind_keys(self) -> None:
        self._key("Ctrl+K", self._focus_search)
        self._key(QKeySequence.StandardKey.Undo, self.undo)
        self._key("F1", self._help)
        self._key("F5", self._reload)
        self._key("F11", self._full_screen)
        for number, entry in enumerate(self.rail.entries, 1):
            self._key(f"Ctrl+{number}", partial(self.go, entry.key, {}))

    def _key(self, keys: str | QKeySequence.StandardKey, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(action)

    def _take_place(self) -> None:
        self.setMinimumSize(1024, 640)
        self.resize(1280, 720)
        kept = settings.remembered().value("geometry")
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            place = next(entry.place for entry in self.rail.entries if entry.key == key)
            module, _, name = place.partition(":")
            page = getattr(import_module(module), name)(self.context)
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def _show_title(self) -> None:
        found = campaign_store.campaign(self.context.ws.read)
        if found:
            title = self.tr("Green building materials campaign {year} · {region}")
            self.header.title.setText(title.format(year=found.year, region=_short(found.region_name)))

    def _finds(self, text: str) -> list[Jump]:
        from ui.jumps import jumps

        return jumps(self.context, self.rail.entries, text)

    def _jump(self, jump: Jump) -> None:
        self.go(jump.page, jump.place)

    def _set_operator(self, name: str) -> None:
        self.context.ws.operator = name
        settings.set_operator(name)
        self.header.show_operator(name)
        self.context.tell(self.tr("{name} is working now").format(name=name))

    def _choose(self, remember: Callable[[Any], None], choice: str) -> None:
        remember(choice)
        QTimer.singleShot(0, self.context.choices_changed.emit)  # the menu that was pressed must be gone before

    def _focus_search(self) -> None:
        self.header.jump.setFocus()
        self.header.jump.selectAll()

    def _reload(self) -> None:
        if self.page is not None:
            self.page.refresh()

    def _full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _help(self) -> None:
        from ui.dialogs.help import HelpWindow

        self._help_window = HelpWindow(self)
        self._help_window.show()


def _short(region: str) -> str:
    """The last place of a full name: 青白江区 of 四川省成都市青白江区."""
    return re.split("[省市州盟](?=.)|自治区(?=.)", region)[-1] or region
