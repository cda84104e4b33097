"""The foot of the page: what the scanner sent last, the input method, the clock, the sound."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from gbm_desktop.wording.counted import fill
from ui.widgets import StatusDot, row, set_property
from ui.widgets.one_line import OneLine

_COMPOSING_MS = 20_000


class StatusLine(QWidget):
    """How the machines at this desk are doing."""

    def __init__(self, clock: QWidget) -> None:
        super().__init__()
        self.scanner = StatusDot(self.tr("Scanner: nothing received yet"), "second")
        self.scanner.setObjectName("scannerState")
        self.composing = StatusDot(self.tr("Input method is on: switch it off if scans go wrong"), "warn")
        self.composing.setObjectName("inputMethodState")
        self.composing.hide()
        self._composed = QTimer(self, singleShot=True, interval=_COMPOSING_MS)
        self._composed.timeout.connect(self.composing.hide)
        self.sound = QLabel()
        self.sound.setObjectName("soundState")
        set_property(self.sound, "type", "second")
        self.network = StatusDot("", "action")
        self.network.setObjectName("networkState")
        self.network.hide()
        keys = OneLine(
            self.tr("F2 walk-in   F3 entry/exit   F4 / Shift+F4 headcount   Ctrl+Z take back   F8 rehearsal")
        )
        set_property(keys, "type", "hint")
        self.setLayout(row(self.scanner, self.composing, self.network, clock, None, keys, self.sound, gap=16))

    def heard(self, now: datetime, *, echo: bool) -> None:
        """The scanner sent something at this time."""
        text = (
            self.tr("Scanner: {time}, sent twice, second one ignored") if echo else self.tr("Scanner: {time} received")
        )
        self.scanner.show_status(fill(text, time=f"{now:%H:%M:%S}"), "action")

    def show_composing(self) -> None:
        """An input method is at work; a while after it was seen last, nothing is said of it."""
        self.composing.show()
        self._composed.start()

    def show_network(self, *, online: bool, linked: int) -> None:
        """How many other laptops learn of each check-in at once."""
        self.network.setVisible(online)
        if linked:
            self.network.show_status(fill(self.tr("Linked with {count:laptop|laptops}"), count=linked), "action")
        else:
            self.network.show_status(self.tr("Online, no other laptop yet"), "warn")

    def show_sound(self, *, audible: bool, missing: bool) -> None:
        """Whether the verdicts are heard."""
        if missing:
            self.sound.setText(self.tr("No sound device: silent"))
        else:
            self.sound.setText(self.tr("Sound on") if audible else self.tr("Sound off"))
