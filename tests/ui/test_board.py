"""The live board as people in the hall see it, and what it never shows them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import board, events, groups
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.events import AgendaItem, Body, BodyRole
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.ui.eyes import reads
from tests.ui.hands import press
from ui import theme
from ui.context import Context
from ui.pages.board import LiveBoard, open_board
from ui.pages.checkin import CheckinPage

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("quiet")]


def at(hour: int, minute: int) -> datetime:
    return datetime(2023, 10, 12, hour, minute)  # noqa: DTZ001 - an event's times are local


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    programme = (
        AgendaItem(at(9, 0), at(9, 20), "领导致辞", ""),
        AgendaItem(at(9, 20), at(10, 30), "产品推介", ""),
    )
    host = Body(BodyRole.HOST, "青白江区经信局")
    return events.add(ws, lecture(capacity=4, agenda=programme, bodies=(host,)))


@pytest.fixture
def hall(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[LiveBoard]:
    desk = QWidget()
    qtbot.addWidget(desk)
    made = open_board(context, event_id, desk)
    qtbot.waitUntil(lambda: reads(made, "boardEvent") == "清泉镇绿色建材公益宣讲")
    yield made
    made.close()
    qtbot.waitUntil(lambda: not context.jobs.busy)


def everything(hall: LiveBoard) -> str:
    return "\n".join(label.text() for label in hall.findChildren(QLabel) if label.isVisible())


def test_it_says_what_where_and_whom_to_complain_to(hall: LiveBoard) -> None:
    assert reads(hall, "boardTheme") == "绿色建材进万家 美好生活共创建"
    assert reads(hall, "boardBodies") == "主办单位：青白江区经信局"
    assert "12315" in reads(hall, "boardComplaints")
    assert reads(hall, "boardClock") == "09:00"


def test_figures_follow_the_door_within_a_moment_and_name_nobody(
    qtbot: QtBot, ws: Workspace, hall: LiveBoard, event_id: EventId
) -> None:
    person = add_people(ws, event_id, 1)[0]
    door = Door(ws, event_id)
    door.admit(person.id)
    door.headcount(2)
    qtbot.waitUntil(lambda: (reads(hall, "boardDistinct"), reads(hall, "boardInside")) == ("1", "3"))
    assert reads(hall, "boardInsideCaption") == "Inside now, of 4"
    for personal in (person.name, person.phone, person.unit, person.number):
        assert personal not in everything(hall)


def test_a_full_hall_is_said_in_words(qtbot: QtBot, ws: Workspace, hall: LiveBoard, event_id: EventId) -> None:
    Door(ws, event_id).headcount(4)
    qtbot.waitUntil(lambda: reads(hall, "boardInsideCaption") == "Full: please wait outside")


def test_what_is_on_and_what_follows_goes_with_the_clock(qtbot: QtBot, clock: SetClock, hall: LiveBoard) -> None:
    assert (reads(hall, "boardNow"), reads(hall, "boardNext")) == ("Now  领导致辞", "Next  09:20  产品推介")
    clock.advance(25 * 60)
    qtbot.waitUntil(lambda: reads(hall, "boardClock") == "09:25")
    assert (reads(hall, "boardNow"), reads(hall, "boardNext")) == ("Now  产品推介", "")
    clock.advance(2 * 3600)
    qtbot.waitUntil(lambda: reads(hall, "boardNow") == "")


def test_a_changed_event_is_on_the_board_at_once(
    qtbot: QtBot, ws: Workspace, hall: LiveBoard, event_id: EventId
) -> None:
    events.edit(ws, event_id, replace(events.get(ws, event_id).said, name="城厢镇专场"))
    qtbot.waitUntil(lambda: reads(hall, "boardEvent") == "城厢镇专场")


def test_the_village_is_greeted_only_where_somebody_chose_so(
    qtbot: QtBot, ws: Workspace, hall: LiveBoard, event_id: EventId
) -> None:
    Door(ws, event_id).admit(groups.add(ws, event_id, name="利民村代表团", unit="利民村", persons=2).id)
    qtbot.waitUntil(lambda: reads(hall, "boardInside") == "2")
    assert reads(hall, "boardWelcome") == ""
    chosen = hall.findChild(QCheckBox, "boardWelcomes")
    assert isinstance(chosen, QCheckBox)
    assert not chosen.isChecked()
    chosen.click()
    qtbot.waitUntil(lambda: reads(hall, "boardWelcome") == "Welcome, friends from 利民村")
    assert "代表团" not in everything(hall)
    chosen.click()
    qtbot.waitUntil(lambda: reads(hall, "boardWelcome") == "")


def test_whoever_was_refused_is_not_greeted(ws: Workspace, event_id: EventId) -> None:
    first, second, *_ = add_people(ws, event_id, 3)
    door = Door(ws, event_id)
    door.headcount(3)
    door.admit(first.id)
    door.admit(second.id)
    assert board.read(ws, event_id, welcome=True).came_from == first.unit
    assert board.read(ws, event_id).came_from == ""


def test_f11_fills_the_screen_with_the_board_alone_and_esc_leaves_it(qtbot: QtBot, hall: LiveBoard) -> None:
    QTest.keyClick(hall, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: hall.isFullScreen() and not hall._bar.isVisible())
    assert hall.cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.keyClick(hall, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not hall.isFullScreen() and hall._bar.isVisible())
    press(hall, "boardFullScreen")
    qtbot.waitUntil(hall.isFullScreen)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1024, 768)])
def test_nothing_is_cut_off_on_any_screen(qtbot: QtBot, hall: LiveBoard, size: tuple[int, int]) -> None:
    hall.resize(*size)
    qtbot.waitUntil(lambda: hall.face.height() > size[1] * 0.8)
    qtbot.waitUntil(lambda: not _cut_off(hall))
    assert (hall.width(), hall.height()) == size


def _cut_off(hall: LiveBoard) -> list[str]:
    """The texts that do not fit their place."""
    return [label.text() for label in hall.face.findChildren(QLabel) if label.isVisible() and not _fits(label)]


def _fits(label: QLabel) -> bool:
    measure, text = label.fontMetrics(), label.text()
    wide = measure.boundingRect(text).width() <= label.width() + 2
    return wide and measure.tightBoundingRect(text).height() <= label.height() and not text.endswith("…")


def test_a_line_too_long_for_any_size_says_that_it_goes_on(
    qtbot: QtBot, ws: Workspace, hall: LiveBoard, event_id: EventId
) -> None:
    many = tuple(Body(BodyRole.ORGANISER, f"青白江区第{n}街道办事处综合行政执法队") for n in range(20))
    events.edit(ws, event_id, lecture(capacity=4, bodies=many))
    qtbot.waitUntil(lambda: reads(hall, "boardBodies").endswith("…"))
    assert reads(hall, "boardBodies").startswith("承办单位：青白江区第0街道")
    assert [text for text in _cut_off(hall) if not text.endswith("…")] == []


def test_letters_stay_large_enough_for_the_last_row(hall: LiveBoard, qtbot: QtBot) -> None:
    hall.resize(1920, 1080)
    qtbot.waitUntil(lambda: hall.face.height() > 900)
    assert hall.face.inside.figure.font().pixelSize() > 160
    assert hall.face.on.font().pixelSize() > 45


def test_it_follows_the_look_of_the_window(qapp: QApplication, hall: LiveBoard) -> None:
    theme.apply(qapp, "dark")
    try:
        assert theme.DARK.page in hall.face.styleSheet()
    finally:
        theme.apply(qapp, "light")
    assert theme.LIGHT.page in hall.face.styleSheet()


def test_there_is_one_board_however_often_it_is_asked_for(context: Context, hall: LiveBoard, event_id: EventId) -> None:
    desk = hall.parentWidget()
    assert desk is not None
    assert open_board(context, event_id, desk) is hall
    assert hall.isVisible()


def test_another_event_s_board_takes_the_place_of_the_first(
    qtbot: QtBot, ws: Workspace, context: Context, event_id: EventId
) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    open_board(context, event_id, desk)
    second = open_board(context, events.add(ws, lecture(name="城厢镇专场")), desk)
    qtbot.waitUntil(lambda: reads(second, "boardEvent") == "城厢镇专场" and desk.findChildren(LiveBoard) == [second])
    second.close()
    qtbot.waitUntil(lambda: not context.jobs.busy)


def test_the_check_in_page_opens_it_for_its_event(qtbot: QtBot, context: Context, event_id: EventId) -> None:
    page = CheckinPage(context)
    qtbot.addWidget(page)
    page.show()
    entry = page.findChild(QAction, "liveBoard")
    assert isinstance(entry, QAction)
    entry.trigger()
    opened = page.findChild(LiveBoard)
    assert isinstance(opened, LiveBoard)
    qtbot.waitUntil(lambda: reads(opened, "boardEvent") == events.get(context.ws, event_id).said.name)
    opened.close()
    page.hide()
    qtbot.waitUntil(lambda: not context.jobs.busy)
