"""The history: steps in words, found by text, taken back from the row."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.history import HistoryPage
from ui.widgets import DataTable


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> HistoryPage:
    page = HistoryPage(context)
    qtbot.addWidget(page)
    page.resize(1180, 640)
    page.show()
    return page


def _table(page: HistoryPage) -> DataTable[object]:
    table = page.findChild(QWidget, "historyTable")
    assert isinstance(table, DataTable)
    return table


def _cells(page: HistoryPage, column: int) -> list[str]:
    model = _table(page).model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def _struck(page: HistoryPage, row: int) -> bool:
    font = _table(page).model().index(row, 1).data(Qt.ItemDataRole.FontRole)
    return font is not None and font.strikeOut()


def test_each_step_says_what_when_who_and_which_laptop(page: HistoryPage, ws: Workspace) -> None:
    events.add(ws, lecture())
    assert _cells(page, 1)[0] == "新建场次：清泉镇绿色建材公益宣讲"
    assert _cells(page, 0)[0] == "2023-10-12 09:00:00"
    assert _cells(page, 2)[0] == "王芳"
    assert ws.replica.name in _cells(page, 3)[0]


def test_a_step_taken_back_from_its_row_is_struck_through_and_really_gone(
    page: HistoryPage, ws: Workspace, qtbot: QtBot
) -> None:
    event_id = events.add(ws, lecture())
    _table(page).selectRow(0)
    press(page, "takeBack")
    told = ["撤销：新建场次：清泉镇绿色建材公益宣讲", "新建场次：清泉镇绿色建材公益宣讲"]
    qtbot.waitUntil(lambda: _cells(page, 1)[:2] == told)
    assert not _struck(page, 0)
    assert _struck(page, 1)
    with pytest.raises(UnknownEvent):
        events.get(ws, event_id)


def test_a_step_of_long_ago_is_found_and_what_nobody_did_is_said(
    page: HistoryPage, ws: Workspace, qtbot: QtBot
) -> None:
    page.hide()
    door = Door(ws, events.add(ws, lecture()))
    for _time in range(1_050):
        door.headcount(1)
    page.show()
    type_into(page, "historySearch", "建立")
    qtbot.waitUntil(lambda: [cell[:7] for cell in _cells(page, 1)] == ["建立 2023"])
    _table(page).selectRow(0)
    door.headcount(1)
    qtbot.waitUntil(lambda: len(_table(page).selected()) == 1)
    type_into(page, "historySearch", "绝无此事")
    qtbot.waitUntil(lambda: not _table(page).isVisible())
    assert _cells(page, 1) == []


def test_the_start_of_the_campaign_cannot_be_taken_back(page: HistoryPage) -> None:
    _table(page).selectRow(0)
    assert _cells(page, 1)[0].startswith("建立 2023 年活动")
    button = page.findChild(QWidget, "takeBack")
    assert isinstance(button, QWidget)
    assert not button.isEnabled()


def test_a_check_in_is_taken_back_with_the_reason_that_was_chosen(
    page: HistoryPage, ws: Workspace, qtbot: QtBot
) -> None:
    event_id = events.add(ws, lecture())
    add_people(ws, event_id, 1)
    door = Door(ws, event_id)
    door.scan(attendance.tickets(ws, event_id)[0][1])
    assert attendance.counts(ws, event_id).distinct == 1
    _table(page).selectRow(0)
    press(page, "takeBack")
    assert attendance.counts(ws, event_id).distinct == 1
    reason = page.findChild(QComboBox, "undoReason")
    assert isinstance(reason, QComboBox)
    reason.setEditText("扫错人了")
    press(page, "takeBackScan")
    qtbot.waitUntil(lambda: attendance.counts(ws, event_id).distinct == 0)
    assert ws.read.execute("SELECT reason FROM scan_voids").fetchone()[0] == "扫错人了"


def test_the_search_finds_steps_by_any_part_of_what_is_shown(page: HistoryPage, ws: Workspace, qtbot: QtBot) -> None:
    events.add(ws, lecture())
    events.add(ws, lecture(name="福洪镇巡展"))
    type_into(page, "historySearch", "福洪")
    qtbot.waitUntil(lambda: _cells(page, 1) == ["新建场次：福洪镇巡展"])
    type_into(page, "historySearch", "没有这样的事")
    qtbot.waitUntil(lambda: not _table(page).isVisible())


def test_older_steps_are_read_as_one_scrolls_down(page: HistoryPage, ws: Workspace, clock: SetClock) -> None:
    page.hide()
    for number in range(450):
        clock.advance(1)
        events.add(ws, lecture(name=f"第{number}场"))
    page.show()
    model = _table(page).model()
    assert model.rowCount() == 200
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    names = _cells(page, 1)
    assert len(names) == 451
    assert len(set(names)) == 451
