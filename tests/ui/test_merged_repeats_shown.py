"""What is seen of a passage that another desk had admitted before: the door's verdict and the one since merging."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, desk, events, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.checkin.paper import SignedSheet
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.row_code import row_code
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.core.two_laptops import carry
from ui.context import Context
from ui.pages.checkin import CheckinPage
from ui.pages.checkin.paper_rows import PaperRows
from ui.pages.history import HistoryPage
from ui.pages.people.panel import PeoplePanel
from ui.widgets import DataTable

pytestmark = pytest.mark.usefixtures("quiet")

REPEAT = "合并后：重复"
WHY = "合并后：重复，10-12 09:01 已在 二号台 签到"


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture(capacity=0))
    add_people(ws, made, 3)
    return made


@pytest.fixture
def other(ws: Workspace, event_id: EventId, tmp_path: Path) -> Iterator[Workspace]:
    """二号台, which admitted the first two people at 9:01; nobody here knows yet."""
    shutil.copytree(ws.folder, tmp_path / "other")
    opened = workspace.open_existing(tmp_path / "other", operator="李强", clock=SetClock())
    desk.rename(opened, "二号台")
    later(opened, 60)
    for _, code in attendance.tickets(opened, event_id)[:2]:
        Door(opened, event_id).scan(code)
    yield opened
    opened.close()


def later(ws: Workspace, seconds: float) -> None:
    assert isinstance(ws.clock, SetClock)
    ws.clock.advance(seconds)


def scan_here(ws: Workspace, event_id: EventId) -> None:
    """The first person comes to this desk, too, at 9:05."""
    later(ws, 300)
    Door(ws, event_id).scan(attendance.tickets(ws, event_id)[0][1])


def cells(page: QWidget, name: str, column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[str]:
    table = page.findChild(DataTable, name)
    assert isinstance(table, DataTable)
    model = table.model()
    return [str(model.index(row, column).data(role) or "") for row in range(model.rowCount())]


def test_an_open_door_shows_both_verdicts_as_soon_as_the_other_desk_is_known(
    qtbot: QtBot, context: Context, ws: Workspace, event_id: EventId, other: Workspace
) -> None:
    scan_here(ws, event_id)
    page = CheckinPage(context)
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show()
    said, entries = page.findChild(QLabel, "latestVerdict0"), page.findChild(QLabel, "entries")
    assert said is not None
    assert entries is not None
    qtbot.waitUntil(lambda: (said.text(), entries.text()) == ("请进", "1"))
    carry(other, ws)
    qtbot.waitUntil(lambda: said.text() == f"请进 · {REPEAT}（09:01）")
    assert said.toolTip() == WHY
    qtbot.waitUntil(lambda: entries.text() == "2")
    assert entries.toolTip() == "另有 1 次重复，未计入"
    others = [page.findChild(QLabel, f"latestVerdict{number}") for number in (1, 2)]
    assert [label.text() for label in others if label] == ["请进", "请进"]
    page.hide()


def test_the_list_of_people_marks_who_was_admitted_twice(
    qtbot: QtBot, context: Context, ws: Workspace, event_id: EventId, other: Workspace
) -> None:
    scan_here(ws, event_id)
    carry(other, ws)
    panel = PeoplePanel(context, event_id)
    qtbot.addWidget(panel)
    panel.refresh()
    assert cells(panel, "people", 6) == ["✓ 10-12 09:01 ▲", "✓ 10-12 09:01", "—"]
    assert cells(panel, "people", 6, Qt.ItemDataRole.ToolTipRole)[0] == "另有 1 次重复，未计入"


def test_the_history_says_it_and_finds_it(
    qtbot: QtBot, context: Context, ws: Workspace, event_id: EventId, other: Workspace
) -> None:
    scan_here(ws, event_id)
    page = HistoryPage(context)
    qtbot.addWidget(page)
    page.show()
    carry(other, ws)
    qtbot.waitUntil(lambda: REPEAT in cells(page, "historyTable", 4))
    where = cells(page, "historyTable", 4).index(REPEAT)
    assert cells(page, "historyTable", 1)[where] == "“清泉镇绿色建材公益宣讲”扫码：已入场"
    assert cells(page, "historyTable", 4, Qt.ItemDataRole.ToolTipRole)[where] == WHY


def test_a_row_keyed_from_paper_says_that_another_desk_had_admitted_the_person(
    qtbot: QtBot, context: Context, ws: Workspace, event_id: EventId, other: Workspace
) -> None:
    later(ws, 300)
    nine = ws.now().replace(hour=9, minute=0, tzinfo=None)
    sheet = SignedSheet(ws, event_id, nine, nine)
    person = attendance.tickets(ws, event_id)[1][0]
    sheet.key(row_code(person.number))
    carry(other, ws)
    rows = PaperRows(context)
    qtbot.addWidget(rows)
    rows.show_entries(sheet.entries(9))
    assert cells(rows, "paperRows", 2) == [f"▲ 已录入 · {REPEAT}"]
