"""From which event exhibitors and exhibits are taken over."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.events import Event
from ui.widgets import RIGHT, Column, DataTable, RecordModel, column, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog

_WIDTH, _HEIGHT = 560, 420


class CopyExhibitsDialog(Dialog):
    """`decided` comes with the chosen event's id."""

    decided = Signal(str)

    def __init__(self, others: Sequence[tuple[Event, int]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("copyExhibits")
        self.setWindowTitle(self.tr("Copy exhibits from another event"))
        self.resize(_WIDTH, _HEIGHT)
        columns: list[Column[tuple[Event, int]]] = [
            Column(self.tr("Day"), lambda one: f"{one[0].said.start:%Y-%m-%d}", width=104),
            Column(self.tr("Event"), lambda one: one[0].said.name, tip=lambda one: one[0].said.name, width=300),
            Column(self.tr("Exhibits"), lambda one: str(one[1]), RIGHT, sort=lambda one: one[1], width=72),
        ]
        self.table = DataTable(RecordModel(columns, others), "copyFrom")
        self.table.setAccessibleName(self.tr("Events that show something"))
        self._take = primary_button(self.tr("Copy"), self._decide, "copyTake")
        self._take.setDefault(True)
        box = column(self, margin=24, gap=16)
        box.addWidget(
            second_text(self.tr("What is here stays. Booths are not copied, nor what may not be shown on these days."))
        )
        box.addWidget(self.table, 1)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "copyCancel"), self._take))
        self.table.chosen.connect(lambda chosen: self._take.setEnabled(len(chosen) == 1))
        self.table.opened.connect(lambda _one: self._decide())
        self._take.setEnabled(False)
        self.table.select_first()

    def _decide(self) -> None:
        chosen = self.table.selected()
        if len(chosen) == 1:
            self.accept()
            self.decided.emit(chosen[0][0].id)
