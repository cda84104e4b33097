"""The plan's visits by day, each with a box that keeps it where it is."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent

from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.season_lines import VisitLine
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.season_plan import reasons
from ui.context import Context
from ui.widgets import Column, DataTable, RecordModel, RowAction
from ui.widgets.records import Index

_KIND, _LECTURER, _VAN = 6, 7, 8
_ROOM_FOR_KIND = 900
_ROLE = Qt.ItemDataRole.CheckStateRole


class PlanLines(RecordModel[VisitLine]):
    """The first column is a box: ticked, the visit stays when the season is planned again."""

    def __init__(self, columns: Sequence[Column[VisitLine]]) -> None:
        super().__init__(columns)
        self.locked: set[int] = set()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As any table, and the boxes; the table turns them, a click anywhere in the cell is enough."""
        if role == _ROLE and index.column() == 0:
            on = self.record(index.row()).number in self.locked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return super().data(index, role)

    def lock(self, lines: Sequence[VisitLine], *, on: bool) -> None:
        """These visits stay, or are free again."""
        numbers = {line.number for line in lines}
        self.locked = self.locked | numbers if on else self.locked - numbers
        last = self.rowCount() - 1
        self.dataChanged.emit(self.index(0, 0), self.index(max(last, 0), 0), [_ROLE])


class PlanTable(DataTable[VisitLine]):
    """Space locks the selected visits, or frees them where all of them are locked."""

    def __init__(self, context: Context, show_day: Callable[[VisitLine], object]) -> None:
        self.lines = PlanLines(self._columns(context.lang))
        actions = [
            RowAction(self.tr("Lock or unlock"), self._turn, shortcut="Ctrl+L"),
            RowAction(self.tr("Show the day in the calendar"), lambda chosen: show_day(chosen[0]), "Ctrl+O", one=True),
        ]
        super().__init__(self.lines, "planTable", actions)
        self.setAccessibleName(self.tr("Visits of the plan"))
        self.opened.connect(show_day)
        self.clicked.connect(lambda at: self._turn([self.lines.record(at.row())]) if at.column() == 0 else None)

    def show_lines(self, lines: Sequence[VisitLine]) -> None:
        """These visits are shown, those locked that were asked to stay; a column that says nothing is left out."""
        for column, kind in ((_LECTURER, ResourceKind.LECTURER), (_VAN, ResourceKind.VAN)):
            self.setColumnHidden(column, not any(line.names(kind) for line in lines))
        self.lines.locked = {line.number for line in lines if line.locked}
        self.lines.show_records(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space locks."""
        if event.key() == Qt.Key.Key_Space and self.selected():
            self._turn(self.selected())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for all, the kind, alike in all lines, is left out."""
        super().resizeEvent(event)
        self.setColumnHidden(_KIND, self.viewport().width() < _ROOM_FOR_KIND)
        self.fit_columns()

    def _turn(self, chosen: list[VisitLine]) -> None:
        self.lines.lock(chosen, on=not all(line.number in self.lines.locked for line in chosen))

    def _columns(self, lang: Lang) -> list[Column[VisitLine]]:
        weekdays = self.tr("Mon Tue Wed Thu Fri Sat Sun").split()
        stays = self.tr("Locked: stays when the season is planned again")
        return [
            Column(self.tr("Lock"), lambda _line: "", sort=lambda line: line.number, tip=lambda _line: stays, width=44),
            Column(self.tr("Day"), lambda line: f"{line.day:%m-%d} {weekdays[line.day.weekday()]}",
                   sort=lambda line: (line.day, line.slot.start), width=108),
            Column(self.tr("Lunar"), lambda line: line.lunar, sort=lambda line: line.day, width=92),
            Column(self.tr("Market"), lambda line: "●" if line.market else "—", sort=lambda line: not line.market,
                   tone=lambda line: "action" if line.market else "second", align=Qt.AlignmentFlag.AlignCenter,
                   width=52),
            Column(self.tr("Time"), lambda line: f"{line.slot.start:%H:%M}–{line.slot.end:%H:%M}", width=100),
            Column(self.tr("Place"), lambda line: line.name, sort=lambda line: line.place, width=128),
            Column(self.tr("Kind"), lambda line: word(line.kind, lang), width=92),
            Column(self.tr("Lecturer"), lambda line: line.names(ResourceKind.LECTURER) or "—", width=76),
            Column(self.tr("Van"), lambda line: line.names(ResourceKind.VAN) or "—", width=88),
            Column(self.tr("Why"), lambda line: reasons(line.reasons, lang), tone=lambda _line: "second",
                   tip=lambda line: reasons(line.reasons, lang), width=150),
        ]  # fmt: skip
