"""What an eye would find wrong with a window, by measuring: texts that are cut off, widgets that do not fit."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from ui.widgets.column_fit import is_exact

_ROWS = 40
"""So many rows of a table are read; those below are as these."""
_ABOUT, _HEAD_ROOM, _CARET = 1, 22, 2
_LEAST_TABLE = 72


def faults(window: QWidget) -> list[str]:
    """What is wrong with what the window shows now, a line each; nothing where all is well."""
    shown = [part for part in window.findChildren(QWidget) if part.isVisible() and part.window() is window]
    found = [*_window(window), *(said for part in shown for said in _part(part)), *_crowded([window, *shown])]
    return list(dict.fromkeys(found))


def cut_off(window: QWidget) -> list[str]:
    """What is written on the visible part of the window and does not fit where it stands."""
    written = [part for part in window.findChildren(QWidget) if isinstance(part, QLabel | QAbstractButton | QTabBar)]
    seen = [part for part in written if part.isVisible() and not part.visibleRegion().isEmpty()]
    return [said for part in seen for said in _text(part)]


def _window(window: QWidget) -> Iterator[str]:
    layout = window.layout()
    least = layout.minimumSize() if layout is not None else window.minimumSizeHint()
    if least.width() > window.width() or least.height() > window.height():
        yield f"the window wants {least.width()}x{least.height()}, has {window.width()}x{window.height()}"


def _part(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel | QAbstractButton | QTabBar):
        yield from _text(part)
    elif isinstance(part, QComboBox):
        yield from _choice(part)
    elif isinstance(part, QLineEdit | QAbstractSpinBox):
        yield from _field(part)
    elif isinstance(part, QTableView):
        yield from _table(part)
    elif isinstance(part, QScrollArea):
        yield from _scrolled(part)
    yield from _outside(part)


def _text(part: QLabel | QAbstractButton | QTabBar) -> Iterator[str]:
    if isinstance(part, QTabBar):
        yield from _tabs(part)
        return
    if isinstance(part, QLabel) and part.wordWrap():
        wants, has, way = part.heightForWidth(part.width()), part.height(), "high"
    elif _is_sign(part) or part.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored:
        return  # a sign alone, or a text that shrinks and has a tooltip
    else:
        wants, has, way = part.sizeHint().width(), part.width(), "wide"
    if wants > has and _says(part) and not (isinstance(part, QLabel) and part.text() == part.toolTip()):
        yield f"{_says(part)!r} wants to be {wants} {way}, has {has}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    if bar.usesScrollButtons() and bar.sizeHint().width() > bar.width():
        yield f"tabs {bar.objectName()} want {bar.sizeHint().width()}, have {bar.width()}"
    for at in range(bar.count()):
        wants, has = bar.fontMetrics().horizontalAdvance(bar.tabText(at)), bar.tabRect(at).width()
        if wants > has and not bar.tabToolTip(at):
            yield f"tab {bar.tabText(at)!r} of {bar.objectName()} wants {wants}, has {has}"


def _is_sign(part: QWidget) -> bool:
    return isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly


def _says(part: QWidget) -> str:
    return part.text() if isinstance(part, QLabel | QAbstractButton) else part.objectName()


def _choice(part: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    part.initStyleOption(option)
    room = part.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, part
    )
    wants = part.fontMetrics().horizontalAdvance(part.currentText())
    if wants > room.width() + _CARET and part.currentText() not in part.toolTip():
        yield f"choice {part.objectName()} {part.currentText()!r} wants {wants}, has {room.width()}"


def _field(part: QLineEdit | QAbstractSpinBox) -> Iterator[str]:
    if isinstance(part.parentWidget(), QComboBox | QAbstractSpinBox):
        return
    line = part if isinstance(part, QLineEdit) else part.findChild(QLineEdit)
    if not isinstance(line, QLineEdit):
        return
    said = line.placeholderText() if isinstance(part, QLineEdit) and not line.text() else line.text()
    margins = line.textMargins()
    wants = line.fontMetrics().horizontalAdvance(said) + margins.left() + margins.right() + 2 * _CARET
    typed = isinstance(part, QLineEdit) and bool(line.text())  # what a person types may be longer than any field
    if wants > line.contentsRect().width() and not typed and said not in part.toolTip():
        yield f"field {part.objectName()} {said!r} wants {wants}, has {line.contentsRect().width()}"


def _table(table: QTableView) -> Iterator[str]:
    name, header, model = table.objectName(), table.horizontalHeader(), table.model()
    if table.height() < _LEAST_TABLE:
        yield f"table {name} is only {table.height()} high"
    for column in range(model.columnCount()):
        if not table.isColumnHidden(column):
            yield from _head(name, header, column)
            yield from _cells(table, column)


def _head(name: str, header: QHeaderView, column: int) -> Iterator[str]:
    if header.isHidden():
        return
    title = str(header.model().headerData(column, Qt.Orientation.Horizontal) or "")
    wants = header.fontMetrics().horizontalAdvance(title) + _HEAD_ROOM
    if wants > header.sectionSize(column) + _ABOUT:
        yield f"table {name}: title {title!r} wants {wants}, has {header.sectionSize(column)}"


def _cells(table: QTableView, column: int) -> Iterator[str]:
    """A figure, a day or a code that is cut is read as another one; any other text has its whole in a tooltip."""
    model, room = table.model(), table.columnWidth(column)
    for row in range(min(model.rowCount(), _ROWS)):
        index = model.index(row, column, QModelIndex())
        text = str(index.data() or "")
        wants = table.sizeHintForIndex(index).width() if is_exact(text) else 0
        if wants > room + _ABOUT:
            yield f"table {table.objectName()}, column {column}: {text!r} wants {wants}, has {room}"
            return


def _scrolled(area: QScrollArea) -> Iterator[str]:
    inside = area.widget()
    if inside is not None and inside.width() > area.viewport().width():
        yield f"{_path(area)} is {inside.width()} wide and shows {area.viewport().width()} of it"


def _outside(part: QWidget) -> Iterator[str]:
    parent = part.parentWidget()
    if parent is None or isinstance(parent, QAbstractItemView | QHeaderView | QTabBar) or _is_viewport(parent):
        return
    if part.width() > 0 and part.height() > 0 and not parent.rect().contains(part.geometry()):
        where = f"{part.geometry().getRect()} in {parent.size().toTuple()}"
        yield f"{_path(part)} stands outside of {_path(parent)}: {where}"


def _is_viewport(part: QWidget) -> bool:
    above = part.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is part


def _crowded(shown: list[QWidget]) -> Iterator[str]:
    """Of the widgets of one layout no two stand on one another."""
    for parent in shown:
        layout = parent.layout()
        if layout is None or isinstance(parent, QAbstractScrollArea):
            continue
        laid = [part for part in shown if part.parentWidget() is parent and layout.indexOf(part) >= 0]
        for one, other in combinations(laid, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > _ABOUT and both.height() > _ABOUT:
                yield f"{_path(one)} and {_path(other)} stand on one another"


def _path(part: QWidget) -> str:
    own = part.objectName() or type(part).__name__
    text = _says(part) if isinstance(part, QLabel | QAbstractButton) else ""
    above = part.parentWidget()
    return f"{type(above).__name__}>{own}" + (f" {text!r}" if text else "")
