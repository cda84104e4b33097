"""Where a door without a scanner counts: in place of the desk, whose scanner is not heard meanwhile."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from gbm_desktop.model.ids import EventId
from ui.context import Context
from ui.pages.checkin.controls import Controls
from ui.pages.checkin.counting import CountingDoor
from ui.pages.checkin.ears import Ears
from ui.pages.checkin.reception import Reception
from ui.sounds import Sounds


class CountingPlace(QObject):
    """Made when it is wanted, and gone when the desk, or another event's, is seen again."""

    def __init__(self, context: Context, pages: QStackedWidget, ears: Ears, sounds: Sounds) -> None:
        super().__init__(pages)
        self._context, self._pages, self._ears, self._sounds = context, pages, ears, sounds
        self._door: CountingDoor | None = None
        pages.currentChanged.connect(lambda _index: self._follow())

    @property
    def is_open(self) -> bool:
        """Whether the laptop counts by hand."""
        return self._door is not None

    def offer(self, controls: Controls, reception: Reception) -> None:
        """The page's menu leads here."""
        controls.add_more(self.tr("Count by hand at a side door"), lambda: self._begin(reception), "countByHand")

    def _begin(self, reception: Reception) -> None:
        if reception.rehearsing:
            self._context.tell(self.tr("This is a rehearsal: F8 ends it, then it can be counted."))
        elif reception.desk is not None:
            self._open(reception.desk.event_id)

    def _open(self, event_id: EventId) -> None:
        desk = self._pages.currentIndex()
        door = CountingDoor(self._context, event_id, self._sounds)
        door.left.connect(lambda: self._pages.setCurrentIndex(desk))
        self._pages.setCurrentIndex(self._pages.addWidget(door))
        self._door = door
        self._follow()
        door.setFocus()

    def _follow(self) -> None:
        door = self._door
        if door is not None and self._pages.currentWidget() is not door:
            self._door = None
            self._pages.removeWidget(door)
            door.deleteLater()
        if self.is_open:
            self._ears.listen(wanted=False)
