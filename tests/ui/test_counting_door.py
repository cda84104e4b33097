"""A door without a scanner: pressed by thumb and keypad, and what the desk sees of it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, crowd, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.crowd import Passed
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.ui.at_the_door import opened
from tests.ui.eyes import reads
from tests.ui.hands import press, type_into
from ui import settings
from ui.context import Context
from ui.pages.checkin import CheckinPage
from ui.pages.checkin.counting import CountingDoor

pytestmark = pytest.mark.usefixtures("quiet")

KEYPAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture(capacity=4))
    add_people(ws, made, 2)
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[CheckinPage]:
    yield from opened(qtbot, context, event_id)
    qtbot.waitUntil(lambda: not context.jobs.busy)


@pytest.fixture
def door(page: CheckinPage) -> CountingDoor:
    choose(page, "countByHand")
    found = page.findChild(CountingDoor)
    assert isinstance(found, CountingDoor)
    assert found.isVisible()
    return found


def choose(page: CheckinPage, name: str) -> None:
    entry = page.findChild(QAction, name)
    assert isinstance(entry, QAction)
    entry.trigger()


def settled(qtbot: QtBot, door: CountingDoor, inside: str) -> None:
    qtbot.waitUntil(lambda: reads(door, "countingInside") == inside and not door.context.jobs.busy)


def test_each_press_counts_one_in_or_out_under_the_door_s_own_name(
    qtbot: QtBot, ws: Workspace, door: CountingDoor, event_id: EventId
) -> None:
    for _ in range(3):
        press(door, "countingIn")
    press(door, "countingOut")
    settled(qtbot, door, "2 / 4")
    assert reads(door, "countingSaid") == "● 已计数　未登记人数 −1，场内 2 人"
    assert reads(door, "countingOwn") == "3 / 1"
    assert crowd.counted(ws, event_id, "Side door") == Passed(3, 1)
    assert {scan.desk for scan, _, _ in Door(ws, event_id).latest(9)} == {"Side door"}
    assert attendance.counts(ws, event_id).anonymous == 3


def test_the_keypad_counts_and_a_key_held_down_counts_once(qtbot: QtBot, door: CountingDoor) -> None:
    QTest.keyClick(door, Qt.Key.Key_Plus, KEYPAD)
    QTest.keyClick(door, Qt.Key.Key_Plus, KEYPAD)
    QTest.keyClick(door, Qt.Key.Key_Minus, KEYPAD)
    QTest.keyClick(door, Qt.Key.Key_F4)
    settled(qtbot, door, "2 / 4")


def test_nobody_more_than_may_come_in_is_counted(
    qtbot: QtBot, ws: Workspace, door: CountingDoor, event_id: EventId
) -> None:
    for _ in range(6):
        press(door, "countingIn")
    settled(qtbot, door, "4 / 4")
    qtbot.waitUntil(lambda: reads(door, "countingSaid").startswith("■ 已满，停止进入　场内 4 人，核准 4 人"))
    assert "Full" in reads(door, "countingRoom")
    press(door, "countingOut")
    settled(qtbot, door, "3 / 4")
    assert attendance.counts(ws, event_id).inside == 3


def test_nobody_leaves_an_empty_hall(qtbot: QtBot, door: CountingDoor) -> None:
    press(door, "countingOut")
    qtbot.waitUntil(lambda: "场内只有 0 人，未计数" in reads(door, "countingSaid"))
    settled(qtbot, door, "0 / 4")


def test_the_last_press_is_taken_back(qtbot: QtBot, ws: Workspace, door: CountingDoor, event_id: EventId) -> None:
    press(door, "countingIn")
    press(door, "countingIn")
    settled(qtbot, door, "2 / 4")
    press(door, "countingUndo")
    settled(qtbot, door, "1 / 4")
    assert ws.read.execute("SELECT reason FROM scan_voids").fetchone()[0] == "Pressed once too often"
    assert attendance.counts(ws, event_id).entries == 1


def test_two_doors_with_names_of_their_own_are_told_apart(
    qtbot: QtBot, ws: Workspace, door: CountingDoor, event_id: EventId
) -> None:
    press(door, "countingIn")
    settled(qtbot, door, "1 / 4")
    type_into(door, "countingName", "西侧门")
    name = door.findChild(QLineEdit, "countingName")
    assert isinstance(name, QLineEdit)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert reads(door, "countingOwn") == "0 / 0"
    press(door, "countingIn")
    settled(qtbot, door, "2 / 4")
    assert crowd.counted(ws, event_id, "西侧门") == Passed(1, 0)
    assert settings.counting_door() == "西侧门"


def test_esc_leads_back_to_the_desk_which_shows_who_was_counted(
    qtbot: QtBot, page: CheckinPage, door: CountingDoor
) -> None:
    press(door, "countingIn")
    settled(qtbot, door, "1 / 4")
    QTest.keyClick(door, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: reads(page, "inside") == "1 / 4")
    assert reads(page, "anonymous") == "1"


def test_a_rehearsal_is_ended_before_anyone_is_counted(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    page.reception.switch_rehearsal()
    with qtbot.waitSignal(page.context.said):
        choose(page, "countByHand")
    assert page.findChild(CountingDoor) is None
    assert attendance.counts(ws, event_id).entries == 0


def test_a_desk_that_only_lets_out_counts_nobody_in(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    Door(ws, event_id).headcount(3)
    settings.set_exits_only(wanted=True)
    choose(page, "countByHand")
    door = page.findChild(CountingDoor)
    assert isinstance(door, CountingDoor)
    QTest.keyClick(door, Qt.Key.Key_Plus, KEYPAD)
    QTest.keyClick(door, Qt.Key.Key_Minus, KEYPAD)
    settled(qtbot, door, "2 / 4")


def test_at_the_desk_too_the_keypad_counts_but_not_into_a_field(qtbot: QtBot, page: CheckinPage) -> None:
    QTest.keyClick(page._stage, Qt.Key.Key_Plus, KEYPAD)
    qtbot.waitUntil(lambda: reads(page, "anonymous") == "1")
    page._stage.search.setFocus()
    QTest.keyClick(page._stage.search, Qt.Key.Key_Minus, KEYPAD)
    qtbot.waitUntil(lambda: page._stage.search.text() == "-")
    assert reads(page, "inside") == "1 / 4"


def test_the_pace_is_said_and_when_it_will_be_full(
    qtbot: QtBot, ws: Workspace, clock: SetClock, context: Context, event_id: EventId
) -> None:
    events.edit(ws, event_id, replace(events.get(ws, event_id).said, capacity=20))
    Door(ws, event_id).headcount(2)
    page = CheckinPage(context)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: reads(page, "pace") == "10 min: 2 in, 0 out · too few yet to tell when it is full")
    Door(ws, event_id).headcount(8)
    clock.advance(120)
    qtbot.waitUntil(lambda: reads(page, "pace") == "10 min: 10 in, 0 out · full about 09:04 at this pace")
    page.hide()
    qtbot.waitUntil(lambda: not context.jobs.busy)
