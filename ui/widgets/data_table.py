"""A table as the whole program has it: 36 px rows, remembered widths, every action by key and by right click."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QToolTip

from ui import theme
from ui.settings import remembered
from ui.widgets.column_fit import Wants, is_exact, longest, shared
from ui.widgets.records import Column, RecordModel

Record = TypeVar("Record")
_ROUND_TITLE, _ROUND_TEXT = 24, 24
_LEAST_ROWS = 3
_READ, _WIDEST = 40, 480  # rows that columns are fitted to, and how wide a text makes one at most


@dataclass(frozen=True, slots=True)
class RowAction(Generic[Record]):
    """Something that can be done with the selected records; `one` needs exactly one of them."""

    text: str
    run: Callable[[list[Record]], object]
    shortcut: str = ""
    one: bool = False
    fits: Callable[[list[Record]], bool] = lambda _records: True


class DataTable(QTableView, Generic[Record]):
    """`opened` comes with the record on Enter or a double click, `chosen` with the selected ones as they change.

    `name` is the object name, and the key under which the widths are remembered.
    """

    opened = Signal(object)
    chosen = Signal(list)

    def __init__(self, model: RecordModel[Record], name: str, actions: Sequence[RowAction[Record]] = ()) -> None:
        super().__init__()
        self._scale = theme.scale()
        self.setObjectName(name)
        self.records = model
        self.setModel(model)
        self._actions = [self._action(action) for action in actions]
        self._set_up()
        self._set_up_header()
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.customContextMenuRequested.connect(self._show_menu)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.selected()))
        self._typed_into = False
        self._wants: list[Wants] = []
        self._filling: list[int] = []
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
        self._wants = []
        self.updateGeometry()
        self.fit_columns()
        self.chosen.emit(self.selected())

    def fit_columns(self) -> None:
        """Figures are whole, and texts as far as there is room, unless a person has chosen the widths.

        A table without rows keeps its widths as long as all titles are whole.
        """
        if self._own_widths or not self.isVisible() or not (self.records.rowCount() or self._cuts_a_title()):
            return
        self._wants = self._wants or [self._wanted(number) for number in range(len(self.records.columns))]
        seen = [number for number in range(len(self._wants)) if not self.isColumnHidden(number)]
        room = self.viewport().width()
        widths = shared([self._wants[number] for number in seen], room)
        self._let_scroll(sum(widths) > room)
        for number, width in zip(seen, widths, strict=True):
            self.setColumnWidth(number, width)

    def _let_scroll(self, scrolls: bool) -> None:  # noqa: FBT001 - the one thing that is asked
        """A column that fills the table gives up where there is no room for all: it would be squeezed to nothing."""
        header, modes = self.horizontalHeader(), QHeaderView.ResizeMode
        if scrolls:
            columns = range(header.count())
            self._filling = [*self._filling, *(at for at in columns if header.sectionResizeMode(at) is modes.Stretch)]
        for at in self._filling:
            header.setSectionResizeMode(at, modes.Interactive if scrolls else modes.Stretch)
        self._filling = self._filling if scrolls else []

    def _wanted(self, number: int) -> Wants:
        column: Column[Record] = self.records.columns[number]
        read = range(min(_READ, self.records.rowCount()))
        texts = [column.shows(self.records.record(row)) for row in read]
        exact, whole = longest(filter(is_exact, texts)), longest(texts)
        least = max(self.title_width(number), self._text_width(*exact))
        return Wants(least, self._usual(number), self._text_width(*whole))

    def _text_width(self, *texts: str) -> int:
        """Of the widest of these texts."""
        drawn = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        return min(drawn + _ROUND_TEXT, _WIDEST) if drawn else 0

    def _usual(self, number: int) -> int:
        return max(round(self.records.columns[number].width * self._scale), self.title_width(number))

    def _cuts_a_title(self) -> bool:
        columns = range(len(self.records.columns))
        return any(self.columnWidth(at) < self.title_width(at) for at in columns if not self.isColumnHidden(at))

    def title_width(self, number: int) -> int:
        """How wide the column of this number is so that its title is whole."""
        title = self.records.columns[number].title
        return self.horizontalHeader().fontMetrics().horizontalAdvance(title) + _ROUND_TITLE

    def minimumSizeHint(self) -> QSize:
        """The title and three rows are seen, or a page scrolls; where there are fewer rows, those."""
        rows = min(max(self.records.rowCount(), 1), _LEAST_ROWS)
        return QSize(
            super().minimumSizeHint().width(),
            self.horizontalHeader().sizeHint().height() + rows * theme.row_height() + 2 * self.frameWidth(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the room that there is now."""
        super().resizeEvent(event)
        self.fit_columns()

    def showEvent(self, event: QShowEvent) -> None:
        """What was read while the table was not seen has its room."""
        super().showEvent(event)
        self.fit_columns()

    def viewportEvent(self, event: QEvent) -> bool:
        """A text that is cut off is whole in a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            text = str(index.data() or "")
            told = index.data(Qt.ItemDataRole.ToolTipRole)
            if text and not told and self._text_width(text) > self.visualRect(index).width():
                QToolTip.showText(event.globalPos(), text, self.viewport())
                return True
        return super().viewportEvent(event)

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

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        kept = remembered().value(f"widths/{self.objectName()}", [])
        widths = kept if isinstance(kept, list) and len(kept) == len(self.records.columns) else []
        self._own_widths = bool(widths)
        for number in range(len(self.records.columns)):
            self.setColumnWidth(number, int(widths[number]) if widths else self._usual(number))
        self._title_held = False
        header.viewport().installEventFilter(self)
        header.sectionResized.connect(lambda *_: self._widths_changed())

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters have higher rows and wider columns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(theme.row_height())
            grown, self._scale = theme.scale() / self._scale, theme.scale()
            for number in range(len(self.records.columns)):
                self.setColumnWidth(number, round(self.columnWidth(number) * grown))
            self._wants = []
            self.fit_columns()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only a person who holds the titles chooses widths; a click on a row may narrow the table as well."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._title_held = True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._title_held = False
        return super().eventFilter(watched, event)

    def _widths_changed(self) -> None:
        if self.isVisible() and self._title_held:
            columns = range(len(self.records.columns))
            widths = [self.columnWidth(number) or self._usual(number) for number in columns]  # 0: hidden now
            remembered().setValue(f"widths/{self.objectName()}", widths)
            self._own_widths = True

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
