"""What the mouse does by dragging or by its right button is done by keys, too."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import Column, DataTable, RecordModel, RowAction
from ui.widgets.splitter import Splitter

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIDEWAYS, UPRIGHT = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def parted(orientation: Qt.Orientation, first: QWidget, second: QWidget) -> Splitter:
    split = Splitter(orientation)
    split.setChildrenCollapsible(False)
    split.addWidget(first)
    split.addWidget(second)
    return split


@pytest.mark.parametrize(("orientation", "held"), [(SIDEWAYS, CONTROL), (UPRIGHT, CONTROL | SHIFT)])
def test_the_border_between_two_parts_is_moved(
    orientation: Qt.Orientation, held: Qt.KeyboardModifier, qtbot: QtBot
) -> None:
    text = QPlainTextEdit("as it was")
    split = parted(orientation, text, QPlainTextEdit())
    qtbot.addWidget(split)
    split.resize(800, 800)
    with qtbot.waitExposed(split):
        split.show()
    before = split.sizes()
    QTest.keyClick(text, Qt.Key.Key_BracketRight, held)
    assert split.sizes() == [before[0] + 40, before[1] - 40]
    for _ in range(2):
        QTest.keyClick(text, Qt.Key.Key_BracketLeft, held)
    assert split.sizes() == [before[0] - 40, before[1] + 40]
    assert text.toPlainText() == "as it was"


def test_of_two_borders_alike_the_inner_one_is_moved(qtbot: QtBot) -> None:
    text = QPlainTextEdit()
    inner = parted(UPRIGHT, text, QPlainTextEdit())
    outer = parted(UPRIGHT, inner, QPlainTextEdit())
    qtbot.addWidget(outer)
    outer.resize(800, 800)
    with qtbot.waitExposed(outer):
        outer.show()
    within, around = inner.sizes(), outer.sizes()
    QTest.keyClick(text, Qt.Key.Key_BracketRight, CONTROL | SHIFT)
    assert outer.sizes() == around
    assert inner.sizes() == [within[0] + 40, within[1] - 40]


def test_the_menu_key_shows_what_can_be_done_with_the_current_row(qtbot: QtBot) -> None:
    done: list[str] = []
    columns: list[Column[str]] = [Column("名称", lambda one: one)]
    records = [f"企业 {number}" for number in range(40)]
    remove: RowAction[str] = RowAction("移除", done.extend, "Del")
    table = DataTable(RecordModel(columns, records), "menuTable", [remove])
    qtbot.addWidget(table)
    table.resize(600, 400)
    with qtbot.waitExposed(table):
        table.show()
    table.select_where(lambda one: one == "企业 30")
    cursor = table.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()  # where Qt asks for the menu
    QApplication.sendEvent(table, asked_at(table, cursor))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    row = table.visualRect(table.currentIndex())
    opened = table.viewport().mapFromGlobal(menu.pos())
    assert row.adjusted(0, -row.height(), 0, row.height()).contains(row.center().x(), opened.y())
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert done == ["企业 30"]


def asked_at(widget: QWidget, place: QPoint) -> QContextMenuEvent:
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
