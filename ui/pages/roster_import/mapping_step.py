"""Second step: the first rows as found; a click on a column says what it is."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QSpinBox, QTableView

from gbm_desktop.intake.mapping import Mapping
from gbm_desktop.intake.sheets import Cell, Sheet, cell_text
from gbm_desktop.wording import Lang
from gbm_desktop.wording.intake import column_name
from ui import theme
from ui.widgets import Card, hint, row, second_text
from ui.widgets.form_fields import unscrolled

_ROWS = 60
_FIELDS = ("name", "unit", "phone", "note", "role")
_CUT_FIRST = ("", "note", "role", "unit", "name", "phone")
_NONE = -1
_MOST_WIDTH, _ROW_HEIGHT, _SPIN_WIDTH = 168, 30, 88
_PADDING = 12
_NOWHERE = QModelIndex()


class _FirstRows(QAbstractTableModel):
    """The sheet from its top; the column's head says what it is taken for."""

    def __init__(self, left_out: str, lang: Lang) -> None:
        super().__init__()
        self._left_out, self._lang = left_out, lang
        self._rows: Sequence[Sequence[Cell]] = ()
        self.mapping = Mapping(0, 0, _NONE)

    def show_sheet(self, sheet: Sheet, mapping: Mapping) -> None:
        self.beginResetModel()
        self._rows, self.mapping = sheet.rows[:_ROWS], mapping
        self.endResetModel()

    def field_of(self, column: int) -> str:
        places = zip(_FIELDS, self.mapping.columns, strict=True)
        return next((field for field, place in places if place == column), "")

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self._rows else len(self._rows[0])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        field = self.field_of(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column_name(field, self._lang) if field else self._left_out} ▾"
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.colours().action if field else theme.colours().second)
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        above, heading = index.row() + 1 < self.mapping.header_row, index.row() + 1 == self.mapping.header_row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell_text(self._rows[index.row()][index.column()])
        if role == Qt.ItemDataRole.ForegroundRole and (above or not self.field_of(index.column())):
            return QColor(theme.colours().second)
        if role == Qt.ItemDataRole.FontRole and heading:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == Qt.ItemDataRole.BackgroundRole and heading:
            return QColor(theme.colours().hover)
        return None


class _Table(QTableView):
    """`widened` comes with each change of its width."""

    widened = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.widened.emit()


class MappingStep(Card):
    """`mapped` comes with the mapping as the person changed it."""

    mapped = Signal(object)

    def __init__(self, lang: Lang) -> None:
        super().__init__(self.tr("2  What the columns say"))
        self._lang = lang
        self._rows = _FirstRows(self.tr("Left out"), lang)
        self._table: _Table = self._made_table()
        self._header_row = unscrolled(QSpinBox(minimum=0, maximum=_ROWS))
        self._header_row.setObjectName("headerRow")
        self._header_row.setMinimumWidth(_SPIN_WIDTH)
        self._header_row.setSpecialValueText(self.tr("none"))
        self._header_row.setAccessibleName(self.tr("Row of the headings"))
        self._header_row.valueChanged.connect(self._move_heading)
        self.box.addWidget(hint(self.tr("Click a column's head to say what it is.")))
        self.box.addWidget(self._table, 1)
        self.box.addLayout(row(second_text(self.tr("Row of the headings"), wrap=False), self._header_row, None))

    def show_sheet(self, sheet: Sheet, mapping: Mapping) -> None:
        """The sheet's first rows stand there, under what each column is taken for."""
        self._rows.show_sheet(sheet, mapping)
        self._fit_columns()
        self._header_row.blockSignals(True)
        self._header_row.setValue(mapping.header_row)
        self._header_row.blockSignals(False)
        self._table.scrollTo(self._rows.index(max(0, mapping.header_row - 1), 0), _AT_TOP)

    def _fit_columns(self) -> None:
        """Each column is as wide as what it holds, as far as all of them find room side by side."""
        header, columns = self._table.horizontalHeader(), range(self._rows.columnCount())
        wanted = [max(self._wanted_width(at), header.sectionSizeHint(at)) for at in columns]
        too_wide = sum(wanted) - self._table.viewport().width()
        for at in sorted(columns, key=lambda at: _CUT_FIRST.index(self._rows.field_of(at))):
            shorter = max(header.sectionSizeHint(at), wanted[at] - max(too_wide, 0))
            too_wide -= wanted[at] - shorter
            self._table.setColumnWidth(at, shorter)

    def _wanted_width(self, column: int) -> int:
        """As wide as its longest cell below the heading's row; a title above runs on over its neighbours."""
        below = range(self._rows.mapping.header_row, self._rows.rowCount())
        metrics = self._table.fontMetrics()
        widths = (metrics.horizontalAdvance(self._rows.index(row, column).data()) for row in below)
        return min(max(widths, default=0) + 2 * _PADDING, _MOST_WIDTH)

    def choices(self, column: int) -> QMenu:
        """The menu of a column's head."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for field in _FIELDS:
            action = menu.addAction(column_name(field, self._lang))
            action.triggered.connect(partial(self.take_as, column, field))
            action.setCheckable(True)
            action.setChecked(self._rows.field_of(column) == field)
        menu.addSeparator()
        menu.addAction(self.tr("Leave out")).triggered.connect(partial(self.take_as, column, ""))
        return menu

    def take_as(self, column: int, field: str) -> None:
        """The column says this about a person ("" for nothing); another column that said it says nothing."""
        mapping = self._rows.mapping
        places = {said: _NONE if at == column else at for said, at in zip(_FIELDS, mapping.columns, strict=True)}
        if field:
            places[field] = column
        changed = replace(
            mapping,
            name_col=places["name"],
            unit_col=places["unit"],
            phone_col=places["phone"],
            note_col=places["note"],
            role_col=places["role"],
        )
        self.mapped.emit(changed)

    def _move_heading(self, number: int) -> None:
        self.mapped.emit(replace(self._rows.mapping, header_row=number, by_content=False))

    def _made_table(self) -> _Table:
        table = _Table()
        table.setObjectName("firstRows")
        table.setModel(self._rows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionsClickable(True)
        header.setStretchLastSection(True)
        table.widened.connect(self._fit_columns)
        header.sectionClicked.connect(self._ask)
        return table

    def _ask(self, column: int) -> None:
        header = self._table.horizontalHeader()
        below = QPoint(header.sectionViewportPosition(column), header.height())
        self.choices(column).popup(header.mapToGlobal(below))


_AT_TOP = QAbstractItemView.ScrollHint.PositionAtTop
