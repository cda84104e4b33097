"""The chips that narrow the list: kind, stage, time."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.events import EventKind, Stage
from gbm_desktop.store.events import EventQuery
from gbm_desktop.wording import Lang, word
from ui.widgets import Chip, rule
from ui.widgets.flow_layout import FlowLayout

_MONTHS, _GAP, _CHIP_HEIGHT = 12, 6, 28


class Filters(QWidget):
    """`changed` comes when another part of the events is asked for."""

    changed = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._kinds = {kind: self._chip(word(kind, lang), f"kind-{kind.value}") for kind in EventKind}
        self._stages = {stage: self._chip(word(stage, lang), f"stageFilter-{stage.value}") for stage in Stage}
        self._times = {
            "ahead": self._chip(self.tr("Coming"), "time-ahead"),
            "month": self._chip(self.tr("This month"), "time-month"),
            "past": self._chip(self.tr("Past"), "time-past"),
        }
        line = FlowLayout(_GAP)
        for part in (*self._kinds.values(), _gap(), *self._stages.values(), _gap(), *self._times.values()):
            line.addWidget(part)
        self.setLayout(line)

    def _chip(self, text: str, name: str) -> Chip:
        chip = Chip(text)
        chip.setObjectName(name)
        chip.clicked.connect(lambda _on: self._clicked(chip))
        return chip

    def _clicked(self, chip: Chip) -> None:
        if chip in self._times.values():
            for other in self._times.values():
                other.setChecked(other is chip and chip.isChecked())
        self.changed.emit()

    def query(self, text: str, today: date) -> EventQuery:
        """The events that are asked for."""
        since, until = self._days(today)
        return EventQuery(
            text=text,
            kinds=frozenset(kind for kind, chip in self._kinds.items() if chip.isChecked()),
            stages=frozenset(stage for stage, chip in self._stages.items() if chip.isChecked()),
            since=since,
            until=until,
        )

    def _days(self, today: date) -> tuple[date | None, date | None]:
        if self._times["ahead"].isChecked():
            return today, None
        if self._times["past"].isChecked():
            return None, today - timedelta(days=1)
        if self._times["month"].isChecked():
            first = today.replace(day=1)
            after = first.replace(year=first.year + first.month // _MONTHS, month=first.month % _MONTHS + 1)
            return first, after - timedelta(days=1)
        return None, None

    def clear(self) -> None:
        """All events are asked for."""
        for chip in (*self._kinds.values(), *self._stages.values(), *self._times.values()):
            chip.setChecked(False)
        self.changed.emit()


def _gap() -> QWidget:
    line = rule()
    line.setFixedSize(1, _CHIP_HEIGHT)
    return line
