"""Where signed sheets are keyed: in place of the door, whose scanner is not heard meanwhile."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from gbm_desktop.model.ids import EventId
from ui.context import Context
from ui.pages.checkin.ears import Ears
from ui.pages.checkin.paper_keying import PaperKeying


class PaperPlace(QObject):
    """Made when it is first wanted, and gone when the door, or another event's, is seen again."""

    def __init__(self, context: Context, pages: QStackedWidget, ears: Ears) -> None:
        super().__init__(pages)
        self._context, self._pages, self._ears = context, pages, ears
        self._panel: PaperKeying | None = None
        pages.currentChanged.connect(lambda _index: self._follow())

    @property
    def is_open(self) -> bool:
        """Whether a sheet is being keyed."""
        return self._panel is not None

    def open(self, event_id: EventId) -> None:
        """A sheet of the event is being keyed."""
        door = self._pages.currentIndex()
        panel = PaperKeying(self._context, event_id)
        panel.left.connect(lambda: self._pages.setCurrentIndex(door))
        self._pages.setCurrentIndex(self._pages.addWidget(panel))
        self._panel = panel
        self._follow()
        panel.start()

    def _follow(self) -> None:
        panel = self._panel
        if panel is not None and self._pages.currentWidget() is not panel:
            self._panel = None
            self._pages.removeWidget(panel)
            panel.deleteLater()
        self._ears.listen(wanted=self._pages.isVisible() and not self.is_open)
