"""Where else the page's menu leads: other eyes, a door that counts by hand, the board, signed sheets, phones."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.context import Context
from ui.pages.checkin.controls import Controls
from ui.pages.checkin.counting_place import CountingPlace
from ui.pages.checkin.ears import Ears
from ui.pages.checkin.paper_place import PaperPlace
from ui.pages.checkin.phones import Phones
from ui.pages.checkin.preparing import Preparing
from ui.pages.checkin.reception import Reception
from ui.pages.checkin.sight import Sight
from ui.sounds import Sounds


@dataclass(frozen=True, slots=True)
class DeskParts:
    """What of the page the places work with."""

    page: QWidget
    pages: QStackedWidget
    controls: Controls
    ears: Ears
    sounds: Sounds
    reception: Reception
    sight: Sight


class Places(QObject):
    """Each adds itself to the menu, in the order in which a desk needs them."""

    def __init__(self, context: Context, parts: DeskParts, begin_kiosk: Callable[[], None]) -> None:
        super().__init__(parts.page)
        self._context, self._parts = context, parts
        self._paper = PaperPlace(context, parts.pages, parts.ears)
        self._counting = CountingPlace(context, parts.pages, parts.ears, parts.sounds)
        controls, chosen = parts.controls, parts.controls.choice.chosen
        parts.sight.offer(controls, parts.ears)
        self._counting.offer(controls, parts.reception)
        controls.add_more(self.tr("Live board for a second screen"), self._open_board, "liveBoard")
        controls.add_more(self.tr("Kiosk: a desk without staff…"), begin_kiosk, "kiosk")
        controls.add_more(self.tr("Key a signed sheet back…"), self.key_paper, "keyPaper")
        Phones(context, parts.page, parts.reception).offer(controls, chosen)
        Preparing(context, parts.page, parts.ears).offer(controls, chosen)

    @property
    def in_place_of_desk(self) -> bool:
        """Whether the page shows one of them, which needs the keys for itself."""
        return self._paper.is_open or self._counting.is_open

    def key_paper(self) -> None:
        """A signed sheet is being keyed, unless this is a rehearsal."""
        chosen = self._parts.controls.choice.chosen()
        if chosen is not None and self._parts.reception.is_real():
            self._paper.open(chosen)

    def _open_board(self) -> None:
        from ui.pages.board import open_board

        if (chosen := self._parts.controls.choice.chosen()) is not None:
            open_board(self._context, chosen, self._parts.page)
