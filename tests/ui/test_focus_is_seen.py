"""Who works by keys sees where the cursor is: each kind of widget is painted otherwise while it has the focus."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, QStringListModel, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QTextBrowser,
    QTimeEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.test_theme import SEEN, contrast
from ui import theme
from ui.settings import Look
from ui.widgets import (
    Chip,
    Column,
    DataTable,
    RecordModel,
    column,
    danger_button,
    link_button,
    plain_button,
    primary_button,
)

_LEAST_PIXELS = 40  # a line of two pixels under a short word


def _typed(kind: str) -> QPushButton:
    button = plain_button("签到")
    button.setProperty("type", kind)
    return button


def _choice() -> QComboBox:
    box = QComboBox()
    box.addItems(["清泉镇", "福洪镇"])
    return box


def _tabs() -> QTabBar:
    bar = QTabBar()
    bar.setDrawBase(False)
    for title in ("企业", "产品", "证书"):
        bar.addTab(title)
    return bar


def _table() -> QAbstractItemView:
    columns: list[Column[str]] = [Column("名称", lambda it: it)]
    table = DataTable(RecordModel(columns, ["防水卷材", "保温板"]), "focusTable")
    table.select_first()
    return table


def _tree() -> QAbstractItemView:
    tree, model = QTreeView(), QStandardItemModel()
    model.setParent(tree)
    model.appendRow(QStandardItem("清泉镇"))
    tree.setModel(model)
    tree.setCurrentIndex(model.index(0, 0))
    return tree


def _list() -> QAbstractItemView:
    shown = QListView()
    shown.setModel(QStringListModel(["清泉镇", "福洪镇"], shown))
    shown.setCurrentIndex(shown.model().index(0, 0))
    return shown


KINDS: dict[str, Callable[[], QWidget]] = {
    "plain button": lambda: plain_button("导入"),
    "primary button": lambda: primary_button("导入 296 人"),
    "danger button": lambda: danger_button("删除"),
    "link": lambda: link_button("查看缺项"),
    "chip": lambda: Chip("有冲突"),
    "chosen chip": lambda: Chip("有冲突", checked=True),
    "rail": lambda: _typed("rail"),
    "part of the settings": lambda: _typed("part"),
    "choice": lambda: _typed("choice"),
    "line": lambda: QLineEdit("清泉镇"),
    "text": lambda: QPlainTextEdit("清泉镇"),
    "guide": QTextBrowser,
    "choice of several": _choice,
    "number": QSpinBox,
    "decimal number": QDoubleSpinBox,
    "day": QDateEdit,
    "time": QTimeEdit,
    "tick": lambda: QCheckBox("集市日优先"),
    "one of several": lambda: QRadioButton("政府主办"),
    "slider": lambda: QSlider(Qt.Orientation.Horizontal),
    "tabs": _tabs,
    "table": _table,
    "tree": _tree,
    "list": _list,
}


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_is_painted(kind: str, look: Look, qtbot: QtBot, qapp: QApplication) -> None:
    theme.load_font()
    theme.apply(qapp, look)
    window, other = QWidget(), QPushButton("别处")
    widget = KINDS[kind]()
    qtbot.addWidget(window)
    box = column(window, margin=24)
    box.addWidget(other)
    box.addWidget(widget)
    window.resize(360, 260)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    without = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    if isinstance(widget, QLineEdit):
        widget.deselect()
    assert changed(without, widget.grab().toImage()) >= _LEAST_PIXELS
    theme.apply(qapp, "light")


def changed(one: QImage, other: QImage) -> int:
    """How many pixels changed so much that the change is seen (3 : 1)."""
    size = one.size().boundedTo(other.size())
    pairs = Counter(zip(_colours(one, size), _colours(other, size), strict=True))
    return sum(
        count
        for (before, after), count in pairs.items()
        if before != after and contrast(f"#{before:06x}", f"#{after:06x}") >= SEEN
    )


def _colours(image: QImage, size: QSize) -> Iterator[int]:
    """Red, green and blue of the pixels from the upper left corner on."""
    part = image.copy(QRect(QPoint(), size)).convertToFormat(QImage.Format.Format_ARGB32)
    return (pixel & 0xFFFFFF for pixel in memoryview(part.constBits()).cast("I").tolist())
