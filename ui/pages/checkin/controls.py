"""The head of the page: whose door it is, and the keys of the desk as buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop.wording import Lang
from ui.pages.checkin.event_choice import EventChoice
from ui.widgets import danger_button, plain_button, row


class Controls(QWidget):
    """Each button is also a key, named on it."""

    walk_in = Signal()
    direction = Signal()
    counted = Signal(int)
    rehearsal = Signal()
    full_screen = Signal()
    emergency = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.choice = EventChoice(lang)
        self._direction = plain_button("", self.direction.emit, "direction")
        self._rehearsal = plain_button("", self.rehearsal.emit, "rehearsal")
        fewer = plain_button("−1", lambda: self.counted.emit(-1), "countOut")
        fewer.setAccessibleName(self.tr("Headcount -1"))
        fewer.setToolTip(self.tr("Someone without a name leaves (Shift+F4)"))
        full = plain_button(self.tr("Full screen"), self.full_screen.emit, "fullScreen", "fullscreen")
        full.setToolTip(self.tr("Full screen (F11)"))
        self.setLayout(
            row(
                self.choice,
                plain_button(self.tr("Walk-in F2"), self.walk_in.emit, "walkIn"),
                self._direction,
                plain_button(self.tr("Headcount +1 F4"), lambda: self.counted.emit(1), "countIn"),
                fewer,
                self._rehearsal,
                full,
                danger_button(self.tr("Emergency F9"), self.emergency.emit, "emergency"),
            )
        )
        self.choice.setSizePolicy(self.choice.sizePolicy().Policy.Expanding, self.choice.sizePolicy().Policy.Fixed)
        self.show_mode(leaving=False, rehearsing=False)

    def show_mode(self, *, leaving: bool, rehearsing: bool) -> None:
        """The buttons say what they would change to."""
        self._direction.setText(self.tr("Entry F3") if leaving else self.tr("Exit F3"))
        self._rehearsal.setText(self.tr("End rehearsal F8") if rehearsing else self.tr("Rehearse F8"))
