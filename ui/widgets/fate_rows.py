"""What becomes of the rows of a sheet that is to be imported: how many of each, and the rows themselves."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from ui.widgets.basics import Chip, Tone, column, second_text
from ui.widgets.data_table import DataTable
from ui.widgets.flow_layout import wrapped
from ui.widgets.records import RIGHT, Column, RecordModel


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    BAD = "bad"
    REPEATED = "repeated"
    KNOWN = "known"


class FatedLine(Protocol):
    """A row's number in the sheet, and what becomes of it."""

    @property
    def row(self) -> int:
        """As the sheet numbers it."""

    @property
    def fate(self) -> Fate:
        """What becomes of it."""


Line = TypeVar("Line", bound=FatedLine)
_TONES: dict[Fate, Tone] = {Fate.NEW: "action", Fate.CHANGED: "warn", Fate.BAD: "danger"}


class FateRows(QWidget, Generic[Line]):
    """A chip for each fate narrows the table to its rows; `beside` stands at the end of their line.

    Subclasses say what else the table tells of a row.
    """

    def __init__(self, name: str, beside: QWidget | None = None) -> None:
        super().__init__()
        self._lines: Sequence[Line] = ()
        self._left_out = second_text("")
        self._left_out.setObjectName("importLeftOut")
        self._fates = {fate: Chip("") for fate in Fate}
        for fate, chip in self._fates.items():
            chip.setObjectName(f"fate_{fate.value}")
            chip.clicked.connect(lambda _on: self._narrow())
        fated: list[Column[Line]] = [
            Column(self.tr("Row"), lambda one: str(one.row), RIGHT, sort=lambda one: one.row, width=56),
            Column(self.tr("What becomes of it"), lambda one: self._fate_word(one.fate), tone=_tone, width=112),
        ]
        self.table: DataTable[Line] = DataTable(RecordModel([*fated, *self.columns()]), name)
        self.table.setAccessibleName(self.tr("What becomes of the rows"))
        box = column(self, gap=12)
        box.addWidget(self._left_out)
        box.addLayout(wrapped(*self._fates.values(), None, *([beside] if beside else [])))
        box.addWidget(self.table, 1)

    def columns(self) -> list[Column[Line]]:
        """What the table tells of a row beside its number and what becomes of it."""
        return []

    def show_lines(self, lines: Sequence[Line], left_out: Sequence[str]) -> None:
        """These rows stand there; `left_out` are the headings of columns that nothing becomes of."""
        self._lines = lines
        for fate, chip in self._fates.items():
            count = sum(line.fate is fate for line in lines)
            chip.setText(f"{self._fate_word(fate)} {count}")
            chip.setVisible(bool(count))
            chip.setChecked(False)
        self._left_out.setText(self.tr("Columns left out: {headings}").format(headings="、".join(left_out)))
        self._left_out.setVisible(bool(left_out))
        self._narrow()

    def _narrow(self) -> None:
        chosen = {fate for fate, chip in self._fates.items() if chip.isChecked()}
        self.table.records.show_records([line for line in self._lines if not chosen or line.fate in chosen])

    def _fate_word(self, fate: Fate) -> str:
        return {
            Fate.NEW: self.tr("new"),
            Fate.CHANGED: self.tr("▲ differs"),
            Fate.BAD: self.tr("■ to check"),
            Fate.REPEATED: self.tr("repeated"),
            Fate.KNOWN: self.tr("known"),
        }[fate]


def _tone(line: FatedLine) -> Tone:
    return _TONES.get(line.fate, "second")
