"""The sums of what was published, by medium, level and month."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from gbm_desktop.model.publicity import Publicity
from gbm_desktop.model.publicity_sums import By, Tally, numbers, sums
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.publicity import amount, tally_word
from ui.widgets import RIGHT, Column, DataTable, RecordModel, column, plain_button, row, second_text
from ui.widgets.dialog import Dialog

_WIDTH, _HEIGHT = 640, 560


@dataclass(frozen=True, slots=True)
class _Line:
    by: By
    tally: Tally


class SumsDialog(Dialog):
    """A line for each medium, level and month; the lines of a part add up to all, the parts are never added."""

    def __init__(self, items: Sequence[Publicity], lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sumsDialog")
        self.setWindowTitle(self.tr("Sums of publicity"))
        self.resize(_WIDTH, _HEIGHT)
        self._lang: Lang = lang
        reach, plays = map(amount, numbers(items))
        said = self.tr("{count:item|items}, read {reach}, played {plays}")
        model = RecordModel(self._columns(), [_Line(by, tally) for by in By for tally in sums(items, by)])
        self.table: DataTable[_Line] = DataTable(model, "sumsTable")
        self.table.setAccessibleName(self.windowTitle())
        box = column(self, margin=24, gap=12)
        box.addWidget(second_text(fill(said, count=len(items), reach=reach, plays=plays)))
        box.addWidget(self.table, 1)
        box.addLayout(row(None, plain_button(self.tr("Close"), self.accept, "closeSums")))

    def _columns(self) -> list[Column[_Line]]:
        return [
            Column(self.tr("By"), lambda one: word(one.by, self._lang), width=128),
            Column(self.tr("Which"), lambda one: tally_word(one.tally, self._lang), width=128),
            Column(self.tr("Items"), lambda one: str(one.tally.count), RIGHT,
                   sort=lambda one: one.tally.count, width=72),
            Column(self.tr("Read"), lambda one: amount(one.tally.reach), RIGHT,
                   sort=lambda one: one.tally.reach or -1, width=104),
            Column(self.tr("Played"), lambda one: amount(one.tally.plays), RIGHT,
                   sort=lambda one: one.tally.plays or -1, width=104),
        ]  # fmt: skip
