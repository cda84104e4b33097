"""A table as the whole program has it: 36 px rows, columns that fit, every action by key and by right click."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from ui import theme
from ui.widgets.fitted_table import FittedTable
from ui.widgets.records import RecordModel

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class RowAction(Generic[Record]):
    """Something that can be done with the selected records; `one` needs exactly one of them."""

    text: str
    run: Callable[[list[Record]], object]
    shortcut: str = ""
    one: bool = False
    fits: Callable[[list[Record]], bool] = lambda _records: True


class DataTable(FittedTable[Record]):
    """`opened` comes with the record on Enter or a double click, `chosen` with the selected ones as they change."""

    opened = Signal(object)
    chosen = Signal(list)

    def __init__(self, model: RecordModel[Record], name: str, actions: Sequence[RowAction[Record]] = ()) -> None:
        super().__init__(model, name)
        self._actions = [self._action(action) for action in actions]
        self._set_up()
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.customContextMenuRequested.connect(self._show_menu)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.selected()))
        self._typed_into = False
        model.modelAboutToBeReset.connect(self._note_typing)
        model.modelReset.connect(self._shown_anew)

    def selected(self) -> list[Record]:
        """The records of the selected rows, from the top."""
        parts = (
            self.selectionModel().selection().toList()
        )  # a few ranges, where asking for each row takes seconds on 50,000
        rows = sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
        return [self.records.record(row) for row in rows]

    def select_where(self, wanted: Callable[[Record], bool]) -> bool:
        """The first record for which this holds is selected and seen; answers whether there is one."""
        for row, record in enumerate(self.records.records):
            if wanted(record):
                place = self.records.index(row, 0)
                only = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
                self.selectionModel().setCurrentIndex(place, only)
                self.scrollTo(place)
                return True
        return False

    def select_each(self, wanted: Callable[[Record], bool]) -> None:
        """Every record for which this holds is selected, besides those that were."""
        flags = QItemSelectionModel.SelectionFlag
        for row, record in enumerate(self.records.records):
            if wanted(record):
                self.selectionModel().select(self.records.index(row, 0), flags.Select | flags.Rows)

    def copied_text(self) -> str:
        """The selected rows as text, a tab between cells, as spreadsheets take it."""
        lines = [[column.shows(record) for column in self.records.columns] for record in self.selected()]
        return "\n".join("\t".join(cells) for cells in lines)

    def _note_typing(self) -> None:
        self._typed_into = self.state() is QAbstractItemView.State.EditingState

    def _shown_anew(self) -> None:
        """A cell's editor goes with its row; what is typed next belongs to the table all the same."""
        if self._typed_into:
            self.setFocus()
        self.chosen.emit(self.selected())

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.row_height())

    def _action(self, wanted: RowAction[Record]) -> tuple[RowAction[Record], QAction]:
        action = QAction(wanted.text, self)
        if wanted.shortcut:
            action.setShortcut(QKeySequence(wanted.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._run(wanted))
        self.addAction(action)
        return wanted, action

    def _run(self, action: RowAction[Record]) -> None:
        records = self.selected()
        if _possible(action, records):
            action.run(records)

    def _show_menu(self, point: QPoint) -> None:
        menu = self.context_menu()
        menu.popup(self.viewport().mapToGlobal(point))

    def context_menu(self) -> QMenu:
        """The menu of a right click: what the keys do, and copying."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        records = self.selected()
        for wanted, action in self._actions:
            action.setEnabled(_possible(wanted, records))
            menu.addAction(action)
        if self._actions:
            menu.addSeparator()
        copy = menu.addAction(self.tr("Copy as text"), self._copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(bool(records))
        return menu

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copied_text())

    def _open(self, row: int) -> None:
        if 0 <= row < self.records.rowCount():
            self.opened.emit(self.records.record(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies; the rest moves about."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def select_first(self) -> None:
        """The first row is current, as after a search."""
        if self.records.rowCount():
            self.selectionModel().setCurrentIndex(
                self.records.index(0, 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )


def _possible(action: RowAction[Any], records: list[Any]) -> bool:
    return bool(records) and (not action.one or len(records) == 1) and action.fits(records)
