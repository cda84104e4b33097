"""One open workspace in the window: its pages, and what rail, header, keys and messages ask of them."""

import re
from collections.abc import Callable
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gbm_desktop import folders, operators
from gbm_desktop.model.roles import Role, pages
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import word
from ui import screen_use, settings
from ui.context import Context
from ui.dialogs.who_are_you import WhoAreYou
from ui.main_window import MainWindow
from ui.messages import Message
from ui.page import Page
from ui.remembered_kiosk import kiosk
from ui.widgets.jump_box import Jump
from ui.widgets.rail import NUMBERED

if TYPE_CHECKING:
    from ui.jumps import Jumps

_HOMES = ("dashboard", "checkin")
"""Where somebody lands who may not see the page that was asked for."""


class OpenCampaign(QObject):
    """Fills the window. Pages are made when they are first shown, or when there is time before (`ui.made_ahead`)."""

    def __init__(self, window: MainWindow, context: Context) -> None:
        super().__init__(window)
        self.window, self.context = window, context
        context.stack = window.pages
        window.destroyed.connect(context.deleteLater)  # Qt holds whatever it tells, and with it all pages, until then
        self.pages: dict[str, Page] = {}
        self._who: WhoAreYou | None = None
        self._connect_context()
        self._connect_window()
        self._bind_keys()
        self._show_title()
        window.header.show_operator(context.ws.operator)
        context.before_close(self._put_down)
        context.hub.begin()

    def begin(self, key: str) -> None:
        """The page is shown, or the nearest that who is working may see; first they sign in, where operators do."""
        ws = self.context.ws
        if operators.must_sign_in(ws):
            if kiosk() is None:
                self._ask_who(key)
                return
            ws.acting = Role.VOLUNTEER
        self._receive()
        allowed = pages(ws.role)
        self.go(key if key in allowed else next(home for home in _HOMES if home in allowed), {})

    def go(self, key: str, place: dict[str, Any]) -> None:
        """The page is shown, at this place of it, if the role allows it."""
        role = self.context.ws.role
        if key not in pages(role) or self._who is not None:
            said = self.tr("This page is not open to the role {role}")
            self.context.tell(said.format(role=word(role, self.context.lang)))
            return
        page = self.made(key)
        self.window.rail.show_chosen(key)
        self.window.pages.setCurrentWidget(page)
        page.setFocus()
        if place:
            page.open_at(**place)

    def tour(self) -> None:
        """The newcomer is shown around, but never at the door: people stand before it."""
        from ui.tour import Tour
        from ui.tour_stops import TourStops

        if self._who is not None or kiosk() is not None or (self.page is not None and self.page.key == "checkin"):
            return
        if self.window.findChild(Tour) is None:
            settings.set_toured()
            Tour(self.window, TourStops(self.window).seen())

    def made(self, key: str) -> Page:
        """The page of this key; made when first asked for."""
        if key not in self.pages:
            place = next(entry.place for entry in self.window.rail.entries if entry.key == key)
            module, _, name = place.partition(":")
            self.pages[key] = getattr(import_module(module), name)(self.context)
            self.window.pages.addWidget(self.pages[key])
        return self.pages[key]

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self.window.pages.currentWidget()
        return shown if isinstance(shown, Page) else None

    def _put_down(self) -> None:
        """What is being written is stored as when a page is left: the campaign is about to be closed."""
        if isValid(self) and self.page is not None:
            self.page.hide()

    def _ask_who(self, key: str) -> None:
        """Nothing of the campaign is seen until somebody has signed in."""
        self._who = WhoAreYou(self.context)
        self._who.signed_in.connect(lambda: self._signed_in(key))
        self._who.leaving.connect(lambda: QTimer.singleShot(0, self.context.leave_wanted.emit))
        self.window.pages.addWidget(self._who)
        self.window.pages.setCurrentWidget(self._who)
        self.window.header.show_operator("")
        self._show_ways(frozenset())
        self._who.take_focus()

    def _signed_in(self, key: str) -> None:
        if self._who is not None:
            self.window.pages.removeWidget(self._who)
            self._who.deleteLater()
            self._who = None
        settings.set_signature(self.context.ws.operator)
        self.begin(key)

    def _receive(self) -> None:
        """The window offers what who is working may see."""
        ws = self.context.ws
        self._show_ways(pages(ws.role))
        if ws.acting:
            self.window.header.show_signed_in(ws.operator, word(ws.role, self.context.lang))

    def _show_ways(self, keys: frozenset[str]) -> None:
        self.window.rail.show_only(keys)
        self.window.header.jump.setVisible("dashboard" in keys)

    def _operators_changed(self) -> None:
        """Who is working may do more or less than before, or must sign in from now on."""
        if operators.must_sign_in(self.context.ws) and kiosk() is None:
            self.context.sign_in_wanted.emit()
            return
        self._receive()
        if self.page is not None and self.page.key not in pages(self.context.ws.role):
            self.begin(self.page.key)

    def _switch(self) -> None:
        operators.sign_out(self.context.ws)
        self.context.sign_in_wanted.emit()

    def _connect_context(self) -> None:
        context = self.context
        context.said.connect(lambda *said: self.window.messages.say(Message(*said)))
        context.filed.connect(self.window.messages.offer)
        context.wanted.connect(self.go)
        context.changed.connect(lambda tables: self._show_title() if "campaign" in tables else None)
        context.changed.connect(lambda tables: self._operators_changed() if "operators" in tables else None)
        self.window.progress.follow(context.jobs)

    def _connect_window(self) -> None:
        header = self.window.header
        self.window.messages.undo_wanted.connect(self.context.undo)
        self.window.rail.chosen.connect(lambda key: self.go(key, {}))
        header.jump.find_with(self._finds)
        header.jump.jumped.connect(self._jump)
        header.operator_chosen.connect(self._set_operator)
        header.leaving.connect(lambda: QTimer.singleShot(0, self.context.leave_wanted.emit))
        header.switching.connect(lambda: QTimer.singleShot(0, self._switch))
        header.helping.connect(self._help)
        header.touring.connect(lambda: QTimer.singleShot(0, self.tour))  # the menu that was pressed must be gone before
        header.language_chosen.connect(lambda lang: self._choose(settings.set_language, lang))
        header.look_chosen.connect(lambda look: self._choose(settings.set_look, look))

    def _bind_keys(self) -> None:
        self._key("Ctrl+K", self._focus_search)
        self._key(QKeySequence.StandardKey.Undo, self.context.undo)
        self._key("F1", self._help)
        self._key("F5", self._reload)
        self._key("F11", self._full_screen)
        for number, entry in enumerate(self.window.rail.entries[:NUMBERED], 1):
            self._key(f"Ctrl+{number}", partial(self.go, entry.key, {}))

    def _key(self, keys: str | QKeySequence.StandardKey, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self.window, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(action)

    def _show_title(self) -> None:
        found = campaign_store.campaign(self.context.ws.read)
        if found:
            title = self.tr("Green building materials campaign {year} · {region}")
            said = title.format(year=found.year, region=_short(found.region_name))
            if self.context.ws.folder == folders.sample():
                said = self.tr("{campaign} (sample)").format(campaign=said)
            self.window.header.title.setText(said)

    def _finds(self, text: str) -> list[Jump]:
        return self._jumps.find(text)

    @cached_property
    def _jumps(self) -> "Jumps":
        from ui.jumps import Jumps

        return Jumps(self.context, self.window.rail.entries, self.made)

    def _jump(self, jump: Jump) -> None:
        self._jumps.went(jump)
        if jump.do is not None:
            jump.do()
        else:
            self.go(jump.page, dict(jump.place))

    def _set_operator(self, name: str) -> None:
        self.context.ws.operator = name
        settings.set_signature(name)
        self.window.header.show_operator(name)
        self.context.tell(self.tr("{name} is working now").format(name=name))

    def _choose(self, remember: Callable[[Any], None], choice: str) -> None:
        remember(choice)
        QTimer.singleShot(0, self.context.choices_changed.emit)  # the menu that was pressed must be gone before

    def _focus_search(self) -> None:
        self.window.header.jump.begin()

    def _reload(self) -> None:
        if self.page is not None:
            self.page.refresh()

    def _full_screen(self) -> None:
        screen_use.toggle(self.window)

    def _help(self) -> None:
        from ui.dialogs.help import show_guide

        place = self.page.chapter if self.page is not None else ""
        show_guide(self.window, self.context.lang, place, self._print_card)

    def _print_card(self, asked_in: QWidget) -> None:
        from gbm_desktop import quick_card
        from ui.pages.prints.output import PrintOutput

        PrintOutput(self.context, asked_in).print_or_save(quick_card.printed(self.context.ws))


def _short(region: str) -> str:
    """The last place of a full name: 青白江区 of 四川省成都市青白江区."""
    return re.split("[省市州盟](?=.)|自治区(?=.)", region)[-1] or region
