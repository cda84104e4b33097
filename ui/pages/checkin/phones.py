"""The way from the door to its phones."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.ids import EventId
from ui.context import Context
from ui.pages.checkin.controls import Controls
from ui.pages.checkin.reception import Reception

if TYPE_CHECKING:
    from ui.pages.phones import PhonesWindow


class Phones(QObject):
    """Their window is made when it is first wanted, and stays with the page: serving goes on while it is closed.

    A rehearsal of the door is one of its phones too.
    """

    def __init__(self, context: Context, page: QWidget, reception: Reception) -> None:
        super().__init__(page)
        self._context, self._page, self._reception = context, page, reception
        reception.mode_changed.connect(self._follow_mode)
        self.window: PhonesWindow | None = None

    def offer(self, controls: Controls, chosen: Callable[[], EventId | None]) -> None:
        """The page's menu leads here; `chosen` answers whose door it is."""
        controls.add_more(self.tr("Sign-in by phone…"), lambda: self._open(chosen()), "phones")

    def _open(self, event_id: EventId | None) -> None:
        if event_id is None:
            return
        if self.window is None:
            from ui.pages.phones import PhonesWindow

            self.window = PhonesWindow(self._context, self._page)
        self.window.follow(event_id)
        self._follow_mode()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _follow_mode(self) -> None:
        if self.window is not None:
            self.window.rehearse(rehearsing=self._reception.rehearsing)
