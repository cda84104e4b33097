"""What the data says differently since a report was frozen."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gbm_desktop.model.frozen import Differences, FigureChange, TextChange
from gbm_desktop.wording import frozen as words
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.figures import stated
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction, column, second_text

_TOLD_IN_TIP = 12


class Change(NamedTuple):
    """A line of the list; `figure` is its key, empty of a section or annex."""

    what: str
    before: str
    after: str
    came: tuple[str, ...]
    went: tuple[str, ...]
    figure: str = ""


class FrozenChanges(QWidget):
    """`figure_wanted` comes with the key of the figure whose rows the person wants to see."""

    figure_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._about = second_text("")
        self._about.setObjectName("changesAbout")
        columns: list[Column[Change]] = [
            Column(self.tr("What"), lambda one: one.what, width=170),
            Column(self.tr("Was"), lambda one: one.before, RIGHT, width=80),
            Column(self.tr("Is now"), lambda one: one.after, RIGHT, width=80),
            Column(self.tr("Rows or paragraphs"), self._rows, tip=_tip, width=140),
        ]
        self._model = RecordModel(columns)
        show = RowAction(self.tr("Show the rows behind the figure"), self._show, shortcut="Ctrl+I", one=True,
                         fits=lambda changes: bool(changes[0].figure))  # fmt: skip
        self._table = DataTable(self._model, "frozenChanges", [show])
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Changes since the report was frozen"))
        self._table.opened.connect(lambda one: self._show([one]))
        box = column(self, gap=8)
        box.addWidget(self._about)
        box.addWidget(self._table, 1)

    def show_changes(self, number: int, found: Differences) -> None:
        """These are what differs from the frozen report of this number."""
        texts = (*found.sections, *found.annexes)
        self._model.show_records([*map(_of_figure, found.figures), *map(_of_text, texts)])
        self._about.setText(self._told(number, found))

    def _told(self, number: int, found: Differences) -> str:
        if found.looks:
            said = self.tr("Figures and texts are those of no. {number}; pictures or layout differ.")
            return fill(said, number=number)
        said = self.tr(
            "Changed since no. {number}: {figures:figure|figures}, {texts:text|texts}, {annexes:annex|annexes}."
        )
        counts = {"figures": len(found.figures), "texts": len(found.sections), "annexes": len(found.annexes)}
        return fill(said, number=number, **counts)

    def _rows(self, one: Change) -> str:
        return fill(self.tr("{came} more, {went} gone"), came=len(one.came), went=len(one.went))

    def _show(self, changes: list[Change]) -> None:
        if changes[0].figure:
            self.figure_wanted.emit(changes[0].figure)


def _of_figure(one: FigureChange) -> Change:
    before, after = (stated(value, one.unit) for value in (one.before, one.after))
    return Change(one.name, before, after, one.came, one.went, one.key)


def _of_text(one: TextChange) -> Change:
    return Change(one.title or words.OPENING, "", "", one.came, one.went)


def _tip(one: Change) -> str:
    lines = [f"+ {row}" for row in one.came] + [f"− {row}" for row in one.went]
    return "\n".join(lines[:_TOLD_IN_TIP])
