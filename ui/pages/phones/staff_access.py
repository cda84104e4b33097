"""How the staff's phones get in, and whether the printed code is good."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.widgets import Heading, column, plain_button, row, second_text


class StaffAccess(QWidget):
    """`poster_switched` comes with whether the printed code is good; the rest asks for a code or a new PIN."""

    staff_code = Signal()
    new_pin = Signal()
    poster_code = Signal()
    poster_switched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._pin = Heading("", "title")
        self._pin.setObjectName("phonesPin")
        self._pin.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._poster = QCheckBox(self.tr("The printed code works too"))
        self._poster.setObjectName("posterGood")
        self._poster.setToolTip(self.tr("A printed code does not change: whoever has a picture of it can sign in"))
        self._poster.toggled.connect(self.poster_switched)
        staff = plain_button(self.tr("Staff code"), self.staff_code.emit, "staffCode")
        fresh = plain_button(self.tr("New PIN"), self.new_pin.emit, "newPin")
        poster = plain_button(self.tr("Printed code"), self.poster_code.emit, "posterCode")
        box = column(self)
        box.addLayout(row(second_text(self.tr("Staff PIN"), wrap=False), self._pin, None, staff, fresh))
        box.addLayout(row(self._poster, None, poster))

    def show_pin(self, pin: str) -> None:
        """The staff's PIN is this; the printed code begins as not good."""
        self._pin.setText(pin)

    def switch_poster(self, *, good: bool) -> None:
        """Whether the printed code is good is seen."""
        self._poster.setChecked(good)
