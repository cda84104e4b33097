"""The check-in page, worked as at a door: with a scanner, by keyboard, and by mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.attendance import Direction, Verdict
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.ui.at_the_door import button, opened, scan, send, verdicts
from tests.ui.eyes import reads
from ui.context import Context
from ui.pages.checkin import CheckinPage
from ui.widgets.one_line import OneLine

pytestmark = pytest.mark.usefixtures("quiet")


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture(capacity=4))
    add_people(ws, made, 6)
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[CheckinPage]:
    yield from opened(qtbot, context, event_id)


def test_a_scan_admits_and_says_so_after_it_is_stored(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    scan(qtbot, page, codes[0], "请进")
    assert reads(page, "verdictName") == "王芳芳"
    assert reads(page, "verdictPerson") == "利民村1组 · A0001"
    assert verdicts(ws, event_id) == [Verdict.ADMITTED]
    qtbot.waitUntil(lambda: reads(page, "distinct") == "1 / 6")
    assert (reads(page, "inside"), reads(page, "entries"), reads(page, "anonymous")) == ("1 / 4", "1", "0")
    assert reads(page, "latestName0") == "王芳芳"


@pytest.mark.parametrize("end", ["\t", ""])
def test_tab_or_silence_ends_a_code_too(qtbot: QtBot, page: CheckinPage, codes: list[str], end: str) -> None:
    send(codes[0], end)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")


def test_a_repeat_says_when_and_where_and_how_often(
    qtbot: QtBot, ws: Workspace, clock: SetClock, page: CheckinPage, codes: list[str]
) -> None:
    assert page.reception.desk is not None
    other_desk = Door(ws, page.reception.desk.event_id)
    other_desk.scan(codes[0])
    clock.advance(12 * 60)
    other_desk.scan(codes[0])
    clock.advance(60)
    scan(qtbot, page, codes[0], "重复签到")
    assert reads(page, "verdictLine").startswith("第 3 次：09:00 已在 ")
    assert other_desk.latest(1)[0][0].verdict is Verdict.REPEAT


def test_the_scanners_echo_is_ignored_and_said(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    scan(qtbot, page, codes[0], "请进")
    send(codes[0])
    assert "sent twice" in reads(page, "scannerState")
    assert reads(page, "verdictWord") == "请进"
    assert verdicts(ws, event_id) == [Verdict.ADMITTED]


def test_a_ticket_of_another_event_is_refused_with_what_to_do(qtbot: QtBot, ws: Workspace, page: CheckinPage) -> None:
    elsewhere = events.add(ws, lecture(name="城厢镇专场"))
    add_people(ws, elsewhere, 1)
    scan(qtbot, page, attendance.tickets(ws, elsewhere)[0][1], "不能进入")
    assert reads(page, "verdictLine") == "票码属于另一场次：城厢镇专场"
    assert "F2" in reads(page, "verdictAdvice")


def test_a_name_that_has_no_room_among_the_latest_ends_in_dots_and_stands_whole_in_its_tooltip(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    name = "阿卜杜拉·买买提·艾山江·吐尔逊·库尔班·热合曼·阿布都热依木·努尔艾合买提"
    Door(ws, event_id).walk_in(name)
    line = page.findChild(OneLine, "latestName0")
    assert line is not None
    qtbot.waitUntil(lambda: line.text() == name and line.width() > 1)
    assert line.toolTip() == name


def test_a_mistyped_code_is_the_scanners_fault(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    scan(qtbot, page, codes[0][:20], "扫码枪误读")
    assert "请再扫一次" in reads(page, "verdictAdvice")
    assert reads(page, "verdictName") == ""


def test_lower_case_from_caps_lock_is_the_same_code(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    scan(qtbot, page, codes[0].lower(), "请进")


def test_a_full_event_stops_admission_until_someone_leaves(
    qtbot: QtBot, clock: SetClock, page: CheckinPage, codes: list[str]
) -> None:
    for code in codes[:4]:
        send(code)
        clock.advance(1)
    qtbot.waitUntil(lambda: reads(page, "room") == "■ Full: stop admitting")
    scan(qtbot, page, codes[4], "已满，停止进入")
    clock.advance(60)
    QTest.keyClick(page, Qt.Key.Key_F3)
    assert "Exit" in reads(page, "modeText")
    scan(qtbot, page, codes[1], "已离场")
    QTest.keyClick(page, Qt.Key.Key_F3)
    assert reads(page, "modeText") == ""
    clock.advance(60)
    scan(qtbot, page, codes[5], "请进")


def test_scans_sent_faster_than_they_are_stored_are_all_stored_in_order(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    for code in codes[:4]:
        send(code)
    qtbot.waitUntil(lambda: not page.context.jobs.busy)
    assert sorted(name for _, name, _ in Door(ws, event_id).latest(9)) == sorted(
        ["王芳芳", "李芳芳", "张芳芳", "刘芳芳"]
    )
    qtbot.waitUntil(lambda: reads(page, "verdictName") == "刘芳芳")


def test_a_scan_lands_with_a_menu_open(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    menu = QMenu(page)
    menu.addAction("G", menu.close)
    menu.popup(page.mapToGlobal(page.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    scan(qtbot, page, codes[0], "请进")
    assert menu.isVisible()
    menu.close()


def test_a_scan_lands_with_a_dialog_open_and_does_not_press_its_button(
    qtbot: QtBot, page: CheckinPage, codes: list[str]
) -> None:
    dialog = QDialog(page)
    dialog.setModal(True)
    box, name, accept = QVBoxLayout(dialog), QLineEdit(), QPushButton("OK")
    accept.setDefault(True)
    accept.clicked.connect(dialog.accept)
    box.addWidget(name)
    box.addWidget(accept)
    dialog.show()
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    scan(qtbot, page, codes[0], "请进")
    assert dialog.isVisible()
    assert name.text() == ""
    dialog.close()


def test_another_kind_of_code_is_said_to_be_no_ticket_and_is_stored(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    send("6901234567892")
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "不是票码")
    assert verdicts(ws, event_id) == [Verdict.UNKNOWN]
    assert attendance.counts(ws, event_id).entries == 0


def test_one_scan_that_cannot_be_stored_is_said_and_the_next_is_stored(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    ws._db.execute("PRAGMA query_only = ON")
    scan(qtbot, page, codes[0], "Not recorded")
    assert reads(page, "verdictName") == codes[0]
    assert reads(page, "verdictLine")
    ws._db.execute("PRAGMA query_only = OFF")
    scan(qtbot, page, codes[1], "请进")
    assert verdicts(ws, event_id) == [Verdict.ADMITTED]


def test_the_page_opens_on_todays_event_and_at_the_one_asked_for(
    qtbot: QtBot, ws: Workspace, page: CheckinPage
) -> None:
    later = events.add(
        ws, lecture(name="城厢镇专场", start=lecture().start.replace(day=20), end=lecture().end.replace(day=20))
    )
    page.open_at(event_id=later)
    assert page.reception.desk is not None
    assert page.reception.desk.event_id == later
    qtbot.waitUntil(lambda: reads(page, "distinct") == "0 / 0")


def test_a_cancelled_event_is_refused_with_its_reason(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    events.set_stage(ws, event_id, Stage.CANCELLED, "大雨")
    scan(qtbot, page, codes[0], "不能进入")
    assert reads(page, "verdictLine") == "本场次已延期或取消"


def test_an_empty_campaign_says_what_to_do_first(qtbot: QtBot, context: Context) -> None:
    page = CheckinPage(context)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(context.wanted) as wanted:
        QTest.mouseClick(button(page, "emptyAction"), Qt.MouseButton.LeftButton)
    assert wanted.args == ["events", {}]
    page.hide()


def test_keys_are_a_persons_again_when_the_page_is_left(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    page.hide()
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    QTest.keyClicks(elsewhere, codes[0])
    assert elsewhere.text() == codes[0]


@pytest.mark.parametrize("direction", list(Direction))
def test_the_direction_counts_from_the_moment_of_the_scan(
    qtbot: QtBot, clock: SetClock, page: CheckinPage, codes: list[str], direction: Direction
) -> None:
    scan(qtbot, page, codes[0], "请进")
    clock.advance(60)
    assert page.reception.desk is not None
    page.reception.desk.direction = direction
    page.reception.scan(codes[0])
    page.reception.switch_direction()
    qtbot.waitUntil(lambda: not page.context.jobs.busy)
    expected = "重复签到" if direction is Direction.IN else "已离场"
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == expected)


def test_the_page_fits_a_small_laptop_in_every_mode(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    scan(qtbot, page, codes[0], "请进")
    QTest.keyClick(page, Qt.Key.Key_F3)
    QTest.keyClick(page, Qt.Key.Key_F8)
    page._latest.ask_for_last()
    assert page.minimumSizeHint().height() <= 640
    assert page.minimumSizeHint().width() <= 1366 - 176
