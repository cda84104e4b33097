"""In which parts of the day visits can be, and which weekdays are rather left free."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gbm_desktop.model.season_plan import AFTERNOON, MORNING, Slot
from ui.widgets import Chip, column
from ui.widgets.flow_layout import wrapped


class Hours(QWidget):
    """Morning and afternoon, or the whole day; below them the week."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hours")
        self._whole: tuple[Slot, ...] = ()
        self._morning, self._afternoon = Chip(self.tr("Morning")), Chip(self.tr("Afternoon"))
        self._all_day = Chip(self.tr("Whole day"))
        names = ("slotMorning", "slotAfternoon", "slotWholeDay")
        for chip, name in zip((self._morning, self._afternoon, self._all_day), names, strict=True):
            chip.setObjectName(name)
        days = self.tr("M T W T F S S").split()
        self._days = [Chip(day) for day in days]
        for number, chip in enumerate(self._days):
            chip.setObjectName(f"rest_{number}")
            chip.setProperty("narrow", True)
        self._morning.clicked.connect(lambda _on: self._all_day.setChecked(False))
        self._afternoon.clicked.connect(lambda _on: self._all_day.setChecked(False))
        self._all_day.clicked.connect(lambda _on: self._halves(on=False))
        box = column(self, gap=8)
        box.addLayout(wrapped(self._morning, self._afternoon, self._all_day, None))
        box.addLayout(wrapped(*self._days, None, gap=4))

    def slots(self) -> tuple[Slot, ...]:
        """The parts of the day, in order; the whole day is one."""
        if self._all_day.isChecked():
            return self._whole or (Slot(MORNING.start, AFTERNOON.end),)
        pairs = ((self._morning, MORNING), (self._afternoon, AFTERNOON))
        return tuple(slot for chip, slot in pairs if chip.isChecked())

    def show_slots(self, slots: Sequence[Slot]) -> None:
        """These parts of the day are chosen; what is neither morning nor afternoon is the whole day."""
        self._whole = () if set(slots) <= {MORNING, AFTERNOON} else tuple(slots)
        self._all_day.setChecked(bool(self._whole))
        self._morning.setChecked(MORNING in slots)
        self._afternoon.setChecked(AFTERNOON in slots)
        self._say_hours()

    def rest(self) -> tuple[int, ...]:
        """The weekdays that are rather left free, 0 Monday."""
        return tuple(number for number, chip in enumerate(self._days) if chip.isChecked())

    def show_rest(self, weekdays: Sequence[int]) -> None:
        """These weekdays are rather left free."""
        for number, chip in enumerate(self._days):
            chip.setChecked(number in weekdays)

    def _halves(self, *, on: bool) -> None:
        for chip in (self._morning, self._afternoon):
            chip.setChecked(on)

    def _say_hours(self) -> None:
        for chip, slots in (
            (self._morning, (MORNING,)),
            (self._afternoon, (AFTERNOON,)),
            (self._all_day, self._whole or (Slot(MORNING.start, AFTERNOON.end),)),
        ):
            chip.setToolTip("、".join(f"{slot.start:%H:%M}–{slot.end:%H:%M}" for slot in slots))
