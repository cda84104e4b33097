"""The head of the page: whose door it is, and in one row what the desk does every day; the rest is in a menu."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gbm_desktop.wording import Lang
from ui.pages.checkin.event_choice import EventChoice
from ui.widgets import danger_button, plain_button
from ui.widgets.flow_layout import wrapped


class Controls(QWidget):
    """Each button is also a key, named on it. What a desk needs now and then is added to the menu."""

    walk_in = Signal()
    direction = Signal()
    counted = Signal(int)
    rehearsal = Signal()
    exits_only = Signal(bool)
    full_screen = Signal()
    emergency = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.choice = EventChoice(lang)
        self._direction = plain_button("", self.direction.emit, "direction")
        fewer = plain_button("−1", lambda: self.counted.emit(-1), "countOut")
        fewer.setAccessibleName(self.tr("Headcount -1"))
        fewer.setToolTip(self.tr("Someone without a name leaves (Shift+F4)"))
        walk_in = plain_button(self.tr("Walk-in F2"), self.walk_in.emit, "walkIn")
        more_inside = plain_button(self.tr("Headcount +1 F4"), lambda: self.counted.emit(1), "countIn")
        self._letting_in = (walk_in, self._direction, more_inside)
        full = plain_button(self.tr("Full screen"), self.full_screen.emit, "fullScreen", "fullscreen")
        full.setToolTip(self.tr("Full screen (F11)"))
        more = plain_button(self.tr("More"), name="moreActions")
        self._menu = QMenu(self)
        more.setMenu(self._menu)
        self._rehearsal = self.add_more("", self.rehearsal.emit, "rehearsal")
        self._exits_only = self._menu.addAction(self.tr("Only exits at this desk"))
        self._exits_only.setObjectName("exitsOnly")
        self._exits_only.setCheckable(True)
        self._exits_only.toggled.connect(self.exits_only)
        self.setLayout(
            wrapped(
                self.choice,
                *self._letting_in,
                fewer,
                full,
                more,
                danger_button(self.tr("Emergency F9"), self.emergency.emit, "emergency"),
            )
        )
        self.choice.setSizePolicy(self.choice.sizePolicy().Policy.Expanding, self.choice.sizePolicy().Policy.Fixed)
        self.show_mode(leaving=False, rehearsing=False)

    def add_more(self, text: str, action: Callable[[], object], name: str) -> QAction:
        """The menu offers this too, below what is there; a key, if it has one, stands in the text behind a tab."""
        entry = self._menu.addAction(text)
        entry.setObjectName(name)
        entry.triggered.connect(lambda _checked=False: action())
        return entry

    def show_mode(self, *, leaving: bool, rehearsing: bool, always: bool = False) -> None:
        """The buttons say what they would change to; `always`: this desk never lets anyone in."""
        for button in self._letting_in:
            button.setEnabled(not always)
        self._exits_only.blockSignals(True)
        self._exits_only.setChecked(always)
        self._exits_only.blockSignals(False)
        self._direction.setText(self.tr("Entry F3") if leaving else self.tr("Exit F3"))
        rehearsal = self.tr("End rehearsal") if rehearsing else self.tr("Rehearse")
        self._rehearsal.setText(f"{rehearsal}\tF8")
