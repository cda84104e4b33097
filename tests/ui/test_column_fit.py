"""Columns share a table's room: figures are never cut, texts are whole as far as there is room."""

from operator import itemgetter

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from ui.widgets import Column, DataTable, RecordModel
from ui.widgets.column_fit import Wants, is_exact, longest, shared

CONTRACT = "QBJ-2023-000000001287"
NAME = "示例新型建材集团有限公司青白江区绿色建材下乡活动专营店"

sizes = st.integers(min_value=0, max_value=400)
columns = st.lists(st.builds(Wants, sizes, sizes, sizes), min_size=1, max_size=9)


def table(qtbot: QtBot, width: int) -> DataTable[tuple[str, ...]]:
    wanted: list[Column[tuple[str, ...]]] = [Column(f"T{at}", itemgetter(at), width=80) for at in range(3)]
    made = DataTable(RecordModel(wanted, [(CONTRACT, NAME, "有效")]), "fitted")
    qtbot.addWidget(made)
    made.resize(width, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


@given(columns, st.integers(min_value=0, max_value=3000))
def test_room_is_neither_lost_nor_made_up(wanted: list[Wants], room: int) -> None:
    widths = shared(wanted, room)
    assert all(width >= column.lowest for width, column in zip(widths, wanted, strict=True))
    if sum(column.begins for column in wanted) <= room:
        assert sum(widths) <= room
        assert all(width >= column.begins for width, column in zip(widths, wanted, strict=True))
    if sum(max(column.begins, column.whole) for column in wanted) <= room:
        assert all(width >= column.whole for width, column in zip(widths, wanted, strict=True))


def test_what_is_read_by_its_signs_is_told_from_prose() -> None:
    assert [is_exact(text) for text in (CONTRACT, "参展（2023）6号", "-27,943.00", "第2版", "no", "5 days", "")] == [
        True, True, True, False, False, False, False
    ]  # fmt: skip
    assert longest(["abcdef", "合同编号"])[0] == "合同编号"


def test_a_code_is_whole_and_a_name_takes_the_room_that_is_left(qtbot: QtBot) -> None:
    wide, narrow = table(qtbot, 900), table(qtbot, 300)
    for shown in (wide, narrow):
        assert shown.columnWidth(0) >= shown.fontMetrics().horizontalAdvance(CONTRACT) + 16
    assert wide.columnWidth(1) >= wide.fontMetrics().horizontalAdvance(NAME) + 16
    assert narrow.columnWidth(1) < wide.columnWidth(1)


def test_rows_that_come_later_are_fitted_too(qtbot: QtBot) -> None:
    shown = table(qtbot, 900)
    shown.records.show_records([("1", "短", "有效"), (CONTRACT * 2, "短", "有效")])
    assert shown.columnWidth(0) >= shown.fontMetrics().horizontalAdvance(CONTRACT * 2) + 16


def test_a_text_that_is_cut_off_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    shown = table(qtbot, 300)
    for column, said in ((1, NAME), (2, "")):
        at = QPoint(shown.columnViewportPosition(column) + 4, shown.rowViewportPosition(0) + 4)
        QApplication.sendEvent(shown.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, at))
        assert (QToolTip.text() if QToolTip.isVisible() else "") == said
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.isVisible())
