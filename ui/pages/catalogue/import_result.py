"""What becomes of a list's rows: how many of each, and the rows themselves."""

from PySide6.QtWidgets import QPushButton, QWidget

from gbm_desktop.intake.catalogue_plan import CataloguePlan
from gbm_desktop.wording import Lang
from ui.pages.catalogue.import_rows import Fate, RowLine, lines_of
from ui.widgets import RIGHT, Chip, Column, DataTable, RecordModel, Tone, column, row, second_text

_TONES: dict[Fate, Tone] = {Fate.NEW: "action", Fate.CHANGED: "warn", Fate.BAD: "danger"}


class ImportResult(QWidget):
    """A chip for each fate narrows the table to its rows; `beside` stands at the end of their line."""

    def __init__(self, lang: Lang, beside: QPushButton) -> None:
        super().__init__()
        self._lang: Lang = lang
        self._lines: list[RowLine] = []
        self._left_out = second_text("")
        self._left_out.setObjectName("importLeftOut")
        self._fates = {fate: Chip("") for fate in Fate}
        for fate, chip in self._fates.items():
            chip.setObjectName(f"fate_{fate.value}")
            chip.clicked.connect(lambda _on: self._show_lines())
        self.table: DataTable[RowLine] = DataTable(RecordModel(self._columns()), "importRows")
        self.table.setAccessibleName(self.tr("What becomes of the rows"))
        box = column(self, gap=12)
        box.addWidget(self._left_out)
        box.addLayout(row(*self._fates.values(), None, beside))
        box.addWidget(self.table, 1)

    def show_plan(self, plan: CataloguePlan | None) -> None:
        """The plan's rows stand there; nothing without a plan."""
        same = self.tr("the same as row {row}")
        self._lines = lines_of(plan, self._lang, same) if plan else []
        for fate, chip in self._fates.items():
            count = sum(line.fate is fate for line in self._lines)
            chip.setText(f"{self._fate_word(fate)} {count}")
            chip.setVisible(bool(count))
            chip.setChecked(False)
        left_out = "、".join(one.text for one in plan.headings if not one.key) if plan else ""
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
            Column(self.tr("Product"), lambda one: one.name, tip=lambda one: one.name, width=176),
            Column(self.tr("Enterprise"), lambda one: one.maker, tip=lambda one: one.maker, width=192),
            Column(self.tr("Details"), lambda one: one.said, tip=lambda one: one.said, width=320),
        ]

    def _fate_word(self, fate: Fate) -> str:
        return {
            Fate.NEW: self.tr("new"),
            Fate.CHANGED: self.tr("▲ differs"),
            Fate.BAD: self.tr("■ to check"),
            Fate.REPEATED: self.tr("repeated"),
            Fate.KNOWN: self.tr("known"),
        }[fate]


def _tone(line: RowLine) -> Tone:
    return _TONES.get(line.fate, "second")
