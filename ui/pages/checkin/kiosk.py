"""The page as it stands without staff: the verdict, what visitors may see, and a way out for who knows the PIN."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.ids import EventId
from ui import remembered_kiosk
from ui.pages.checkin.kiosk_dialog import KioskDialog
from ui.pages.checkin.kiosk_guard import KioskGuard
from ui.pages.checkin.stage import Stage
from ui.remembered_kiosk import Kiosk
from ui.widgets import link_button, row

_MESSAGES, _UNLIMITED = "messageBar", 16_777_215


@dataclass(frozen=True, slots=True)
class KioskParts:
    """What of the page changes: the stage, what only staff see, and the figures."""

    stage: Stage
    of_staff: Sequence[QWidget]
    figures: QWidget


class KioskFoot(QWidget):
    """The way out, small enough that no visitor minds it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setLayout(row(None, link_button(self.tr("Staff"), self.wanted.emit, "kioskStaff")))
        self.hide()


class KioskMode(QObject):
    """On from the moment when a PIN was set until it is given, whatever happens to the program in between."""

    def __init__(self, page: QWidget, parts: KioskParts, foot: KioskFoot) -> None:
        super().__init__(page)
        self._page, self._parts, self._foot = page, parts, foot
        self._guard = KioskGuard(page)
        self._shown = False
        foot.wanted.connect(parts.stage.ask_pin)
        parts.stage.unlocked.connect(self._end)

    @property
    def event_id(self) -> str:
        """Whose door it is while staff are away; empty when they are there."""
        kept = remembered_kiosk.kiosk()
        return kept.event_id if kept else ""

    @property
    def on(self) -> bool:
        """Whether visitors are alone with the page."""
        return remembered_kiosk.kiosk() is not None

    @property
    def searches(self) -> bool:
        """Whether who is at the page may look for people by name."""
        kept = remembered_kiosk.kiosk()
        return kept is None or kept.search

    def ask(self, event_id: EventId) -> None:
        """The PIN and what visitors may do are asked for."""
        dialog = KioskDialog(self._page, event_id)
        dialog.chosen.connect(self._begin)
        dialog.open()

    def follow(self) -> None:
        """The page stands as it was left: for visitors or for staff."""
        kept = remembered_kiosk.kiosk()
        if (kept is not None) != self._shown:
            self._show(kept)

    def let_go(self) -> None:
        """The page is no longer seen; the keys are everyone's."""
        self._guard.watch(wanted=False)
        self._shown = False

    def _begin(self, chosen: Kiosk) -> None:
        remembered_kiosk.begin(chosen)
        self._show(chosen)

    def _end(self) -> None:
        remembered_kiosk.end()
        self._show(None)

    def _show(self, kept: Kiosk | None) -> None:
        visitors = kept is not None
        self._shown = visitors
        for part in self._parts.of_staff:
            part.setVisible(not visitors)
        self._parts.figures.setVisible(kept is None or kept.figures)
        self._foot.setVisible(visitors)
        bar = self._page.window().findChild(QWidget, _MESSAGES)
        if isinstance(bar, QWidget):
            bar.setMaximumHeight(0 if visitors else _UNLIMITED)
        self._parts.stage.receive(visitors=visitors, search=kept is None or kept.search)
        self._guard.watch(wanted=visitors)
