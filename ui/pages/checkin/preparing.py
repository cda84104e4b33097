"""What a desk does before its first guest: test the scanner, look whether all is ready."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.ids import EventId
from ui.context import Context
from ui.pages.checkin.controls import Controls
from ui.pages.checkin.ears import Ears
from ui.pages.checkin.self_test import SelfTest


class Preparing(QObject):
    """The door's scanner is read as it is remembered as soon as its self-test is done."""

    def __init__(self, context: Context, page: QWidget, ears: Ears) -> None:
        super().__init__(page)
        self._context, self._page, self._ears = context, page, ears

    def offer(self, controls: Controls, chosen: Callable[[], EventId | None]) -> None:
        """The page's menu leads here; `chosen` answers whose door it is."""
        controls.add_more(self.tr("Scanner self-test…"), self.test_scanner, "scannerTest")
        controls.add_more(self.tr("Check before leaving…"), lambda: self._look(chosen()), "beforeLeaving")

    def test_scanner(self) -> None:
        """The scanner's self-test is seen."""
        test = SelfTest(self._context, self._page)
        test.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        test.remembered.connect(self._ears.relearn)
        test.open()

    def _look(self, event_id: EventId | None) -> None:
        from ui.pages.checkin.readiness import open_readiness

        if event_id is not None:
            open_readiness(self._context, event_id, self._page).remembered.connect(self._ears.relearn)
