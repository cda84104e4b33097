"""The days of the week on which somebody is off."""

from PySide6.QtWidgets import QWidget

from gbm_desktop.wording import Lang
from gbm_desktop.wording.resources import weekday
from ui.widgets import Chip
from ui.widgets.flow_layout import FlowLayout

_WEEK = 7


class Week(QWidget):
    """The days of the week as chips; those that are off are on."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._chips = [Chip(weekday(day, lang)) for day in range(_WEEK)]
        line = FlowLayout(4)
        for day, chip in enumerate(self._chips):
            chip.setObjectName(f"dayOff-{day}")
            line.addWidget(chip)
        self.setLayout(line)
        self.setFocusProxy(self._chips[0])

    def show_days(self, days: tuple[int, ...]) -> None:
        """These days are off."""
        for day, chip in enumerate(self._chips):
            chip.setChecked(day in days)

    def days(self) -> tuple[int, ...]:
        """The days that are off, 0 for Monday."""
        return tuple(day for day, chip in enumerate(self._chips) if chip.isChecked())
