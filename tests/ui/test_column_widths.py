"""The widths of a table's columns are a person's own only where a person drew them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from ui.settings import remembered
from ui.widgets import Column, DataTable, RecordModel

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
NAME = "示例新型建材集团有限公司青白江区绿色建材下乡活动专营店"


def table(qtbot: QtBot) -> DataTable[str]:
    wanted: list[Column[str]] = [Column(f"T{at}", lambda it: it, width=80) for at in range(4)]
    made = DataTable(RecordModel(wanted, [NAME]), "widths")
    qtbot.addWidget(made)
    made.resize(900, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def draw(made: DataTable[str], column: int, by: int) -> None:
    """The right edge of the column's title is dragged."""
    header = made.horizontalHeader()
    edge = header.sectionViewportPosition(column) + header.sectionSize(column) - 1
    QTest.mousePress(header.viewport(), LEFT, NONE, QPoint(edge, 8))
    for at in (edge, edge + by):
        there = QPointF(at, 8)
        QApplication.sendEvent(header.viewport(), QMouseEvent(
            QEvent.Type.MouseMove, there, header.viewport().mapToGlobal(there), LEFT, LEFT, NONE))  # fmt: skip
    QTest.mouseRelease(header.viewport(), LEFT, NONE, QPoint(edge + by, 8))


def test_what_was_drawn_is_kept_and_a_hidden_column_comes_back_with_its_usual_width(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.setColumnHidden(1, True)
    draw(made, 0, -60)
    drawn = made.columnWidth(0)
    again = table(qtbot)

    assert again.columnWidth(0) == drawn
    assert again.columnWidth(1) == 80


def test_a_click_on_a_row_that_narrows_the_table_chooses_no_widths(qtbot: QtBot) -> None:
    made = table(qtbot)
    titles = made.horizontalHeader().viewport()
    QTest.mousePress(titles, LEFT, NONE, QPoint(20, 8))
    QTest.mouseRelease(titles, LEFT, NONE, QPoint(20, 8))
    QTest.mousePress(made.viewport(), LEFT, NONE, QPoint(20, 8))
    made.resize(500, 200)
    made.setColumnHidden(1, True)
    QTest.mouseRelease(made.viewport(), LEFT, NONE, QPoint(20, 8))

    assert remembered().value("widths/widths") is None


def test_without_rows_no_title_is_squeezed_by_the_columns_beside_it(qtbot: QtBot) -> None:
    wanted: list[Column[str]] = [Column(f"Title {at}", lambda it: it, width=160) for at in range(5)]
    made = DataTable(RecordModel(wanted), "squeezed")
    qtbot.addWidget(made)
    made.horizontalHeader().setStretchLastSection(False)
    made.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    made.resize(660, 200)
    with qtbot.waitExposed(made):
        made.show()

    assert [at for at in range(5) if made.columnWidth(at) < made.title_width(at)] == []
