"""A table that is sorted anew shows other places, not other choices."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets import Column, DataTable, RecordModel

VILLAGES = ["红星村", "白马村", "安乐村", "白马村"]


def table(qtbot: QtBot) -> DataTable[str]:
    columns: list[Column[str]] = [Column("村", str), Column("字数", lambda it: str(len(it)))]
    made = DataTable(RecordModel(columns, VILLAGES), "sorted")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_what_is_selected_stays_selected_and_keeps_the_cursor_wherever_sorting_puts_it(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.select_where(lambda it: it == "安乐村")
    made.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert made.records.records == ["安乐村", "白马村", "白马村", "红星村"]
    assert (made.selected(), made.currentIndex().row()) == (["安乐村"], 0)
    made.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert (made.selected(), made.currentIndex().row()) == (["安乐村"], 3)


def test_several_that_are_selected_stay_so(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.select_each(lambda it: it != "白马村")
    made.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert made.selected() == ["安乐村", "红星村"]
    made.selectAll()
    made.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert len(made.selected()) == len(VILLAGES)
