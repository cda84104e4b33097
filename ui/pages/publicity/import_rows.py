"""What becomes of the rows of a list of publications: how many of each, and the rows themselves."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from gbm_desktop.publicity_import import ClipPlan
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.publicity import outside, repeated
from gbm_desktop.wording.tables import bad_row
from ui.widgets import RIGHT, Chip, Column, DataTable, RecordModel, Tone, column, second_text
from ui.widgets.flow_layout import wrapped


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    BAD = "bad"
    REPEATED = "repeated"


_TONES: dict[Fate, Tone] = {Fate.NEW: "action", Fate.BAD: "danger", Fate.REPEATED: "second"}


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row's number in the sheet, what it names, and what is to be said of it."""

    row: int
    fate: Fate
    title: str
    said: str


class ClipImportRows(QWidget):
    """A chip for each fate narrows the table to its rows."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang: Lang = lang
        self._lines: list[RowLine] = []
        self._left_out = second_text("")
        self._left_out.setObjectName("importLeftOut")
        self._fates = {fate: Chip("") for fate in Fate}
        for fate, chip in self._fates.items():
            chip.setObjectName(f"fate_{fate.value}")
            chip.clicked.connect(lambda _on: self._show_lines())
        self.table: DataTable[RowLine] = DataTable(RecordModel(self._columns()), "publicityImportRows")
        self.table.setAccessibleName(self.tr("What becomes of the rows"))
        box = column(self, gap=12)
        box.addWidget(self._left_out)
        box.addLayout(wrapped(*self._fates.values(), None))
        box.addWidget(self.table, 1)

    def show_plan(self, plan: ClipPlan | None) -> None:
        """The plan's rows stand there; nothing without a plan."""
        self._lines = _lines(plan, self._lang) if plan else []
        for fate, chip in self._fates.items():
            count = sum(line.fate is fate for line in self._lines)
            chip.setText(f"{self._fate_word(fate)} {count}")
            chip.setVisible(bool(count))
            chip.setChecked(False)
        left_out = "、".join(plan.left_out) if plan else ""
        self._left_out.setText(self.tr("Columns left out: {headings}").format(headings=left_out))
        self._left_out.setVisible(bool(left_out))
        self._show_lines()

    def _show_lines(self) -> None:
        chosen = {fate for fate, chip in self._fates.items() if chip.isChecked()}
        self.table.records.show_records([line for line in self._lines if not chosen or line.fate in chosen])

    def _columns(self) -> list[Column[RowLine]]:
        return [
            Column(self.tr("Row"), lambda one: str(one.row), RIGHT, sort=lambda one: one.row, width=56),
            Column(self.tr("What becomes of it"), lambda one: self._fate_word(one.fate), tone=_tone, width=112),
            Column(self.tr("Title"), lambda one: one.title, tip=lambda one: one.title, width=280),
            Column(self.tr("Details"), lambda one: one.said, tone=_doubt, tip=lambda one: one.said, width=400),
        ]

    def _fate_word(self, fate: Fate) -> str:
        return {
            Fate.NEW: self.tr("new"),
            Fate.BAD: self.tr("■ to check"),
            Fate.REPEATED: self.tr("repeated"),
        }[fate]


def _lines(plan: ClipPlan, lang: Lang) -> list[RowLine]:
    """A line for every row, in the order of the sheet."""
    found = [RowLine(one.row, Fate.BAD, "", bad_row(one, lang)) for one in plan.bad]
    for again in plan.repeated:
        said = repeated(again.clip.row, again.same_as, lang)
        found.append(RowLine(again.clip.row, Fate.REPEATED, again.clip.item.title, said))
    for clip in plan.new:
        item = clip.item
        told = (item.on_day.isoformat(), word(item.medium, lang), word(item.level, lang), item.outlet)
        warned = f"▲ {outside(clip.row, lang)}" if clip.row in plan.outside else ""
        found.append(RowLine(clip.row, Fate.NEW, item.title, warned or " · ".join(filter(None, told))))
    return sorted(found, key=lambda line: line.row)


def _tone(line: RowLine) -> Tone:
    return _TONES[line.fate]


def _doubt(line: RowLine) -> Tone:
    return "warn" if line.said.startswith("▲") else "text"
