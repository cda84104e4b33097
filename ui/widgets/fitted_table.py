"""A table whose columns share the room: figures whole, texts as far as they can be; a person's own widths are kept."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QHelpEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip

from ui import theme
from ui.settings import remembered
from ui.widgets.column_fit import Wants, is_exact, longest, shared
from ui.widgets.records import Column, RecordModel

Record = TypeVar("Record")
_ROUND_TITLE, _ROUND_TEXT = 24, 24
_LEAST_ROWS = 3
_READ, _WIDEST = 40, 480  # rows that columns are fitted to, and how wide a text makes one at most


class FittedTable(QTableView, Generic[Record]):
    """`name` is the object name, and the key under which the widths are remembered that a person chose."""

    def __init__(self, model: RecordModel[Record], name: str) -> None:
        super().__init__()
        self._scale = theme.scale()
        self.setObjectName(name)
        self.records = model
        self.setModel(model)
        self._wants: list[Wants] = []
        self._filling: list[int] = []
        self._set_up_header()
        model.modelReset.connect(self._fit_anew)

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
        self._let_scroll(scrolls=sum(widths) > room)
        for number, width in zip(seen, widths, strict=True):
            self.setColumnWidth(number, width)

    def _let_scroll(self, *, scrolls: bool) -> None:
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

    def _fit_anew(self) -> None:
        self._wants = []
        self.updateGeometry()
        self.fit_columns()
