"""What a desk does beside scanning: counting, taking back, rehearsing, its menu, its sound."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events
from gbm_desktop.model.attendance import Method
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.ui.at_the_door import button, opened, scan, verdicts
from tests.ui.eyes import reads
from ui import settings
from ui.context import Context
from ui.pages.checkin import CheckinPage
from ui.pages.checkin.latest import VoidStrip
from ui.sounds import Sound, Sounds

pytestmark = pytest.mark.usefixtures("quiet")


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture(capacity=4))
    add_people(ws, made, 6)
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[CheckinPage]:
    yield from opened(qtbot, context, event_id)


def test_a_headcount_is_one_key_in_and_one_out(qtbot: QtBot, page: CheckinPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_F4)
    QTest.keyClick(page, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: reads(page, "anonymous") == "2")
    QTest.keyClick(page, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: reads(page, "inside") == "1 / 4")
    assert reads(page, "verdictWord") == "已计数"
    assert reads(page, "distinct") == "0 / 6"


def test_the_last_scan_is_taken_back_with_its_reason(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    scan(qtbot, page, codes[0], "请进")
    qtbot.waitUntil(lambda: reads(page, "latestName0") == "王芳芳")
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    strip = page._latest.strip
    assert strip.isVisible()
    strip.reason.setEditText("   ")
    QTest.mouseClick(button(page, "voidConfirm"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "原因" in reads(page, "voidError"))
    strip.reason.setEditText("扫成了同村另一人")
    QTest.mouseClick(button(page, "voidConfirm"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: reads(page, "distinct") == "0 / 6" and strip.isHidden())
    assert reads(page, "latestVerdict0") == "taken back"
    assert reads(page, "verdictName") == ""
    assert page.focusWidget() is page._stage
    assert ws.read.execute("SELECT reason FROM scan_voids").fetchone()[0] == "扫成了同村另一人"


def test_a_rehearsal_shows_verdicts_and_stores_nothing(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert "Rehearsal" in reads(page, "modeText")
    scan(qtbot, page, codes[0], "请进")
    with qtbot.waitSignal(page.context.said):
        QTest.keyClick(page, Qt.Key.Key_F4)
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert reads(page, "modeText") == ""
    assert verdicts(ws, event_id) == []
    assert reads(page, "distinct") == "0 / 6"


def test_no_figure_and_no_step_comes_of_a_rehearsal_whatever_is_done(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    scan(qtbot, page, codes[0], "请进")
    qtbot.waitUntil(lambda: reads(page, "latestName0") == "王芳芳")
    steps, counts = ws.read.execute("SELECT count(*) FROM steps").fetchone()[0], attendance.counts(ws, event_id)
    QTest.keyClick(page, Qt.Key.Key_F8)
    page.reception.scan(codes[1], Method.CAMERA)
    qtbot.waitUntil(lambda: reads(page, "verdictName") == "李芳芳")
    page._stage.admitted.emit(attendance.find(ws, event_id, "张芳芳")[0])
    qtbot.waitUntil(lambda: reads(page, "verdictName") == "张芳芳")
    for key, held in (
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(page, key, held)
    QTest.keyClick(page, Qt.Key.Key_F2)
    page._stage.registered.emit("李大山", "", "")
    page._latest.ask_for_last()
    QTest.mouseClick(button(page, "voidConfirm"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.context.jobs.busy)
    assert ws.read.execute("SELECT count(*) FROM steps").fetchone()[0] == steps
    assert attendance.counts(ws, event_id) == counts


def test_what_a_desk_needs_now_and_then_is_in_the_menu(page: CheckinPage) -> None:
    menu = button(page, "moreActions").menu()
    assert isinstance(menu, QMenu)
    opened: list[str] = []
    page._controls.add_more("Board", lambda: opened.append("board"), "openBoard")
    rehearsal, board = menu.findChild(QAction, "rehearsal"), menu.findChild(QAction, "openBoard")
    assert isinstance(rehearsal, QAction)
    assert isinstance(board, QAction)
    rehearsal.trigger()
    assert "Rehearsal" in reads(page, "modeText")
    assert rehearsal.text() == "End rehearsal\tF8"
    board.trigger()
    assert opened == ["board"]


def test_no_volume_means_no_sound_and_no_loading() -> None:
    sounds = Sounds(0)
    sounds.play(Sound.ADMITTED)
    assert not sounds.audible
    assert not sounds.missing


def test_a_laptop_without_loudspeaker_works_silently(qapp: QApplication) -> None:
    assert qapp is not None
    sounds = Sounds(80)
    for sound in Sound:
        sounds.play(sound)
    assert sounds.missing != sounds.audible


def test_full_screen_clears_the_surroundings_and_esc_brings_them_back(qtbot: QtBot, page: CheckinPage) -> None:
    window, rail = QWidget(), QWidget()
    rail.setObjectName("rail")
    box = QHBoxLayout(window)
    box.addWidget(rail)
    box.addWidget(page)
    qtbot.addWidget(window)
    page.show()
    window.show()
    QTest.mouseClick(button(page, "fullScreen"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.isFullScreen() and not rail.isVisible())
    page._stage.setFocus()
    QTest.keyClick(page._stage, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen() and rail.isVisible())
    page.setParent(None)


def test_a_volume_chosen_meanwhile_in_the_settings_is_the_page_s_own(qtbot: QtBot, page: CheckinPage) -> None:
    qtbot.waitUntil(lambda: reads(page, "soundState") == "Sound off")
    page.hide()
    settings.set_volume(60)
    page.show()
    qtbot.waitUntil(lambda: reads(page, "soundState") in {"Sound on", "No sound device: silent"})


def test_taking_back_means_the_scan_that_was_just_said_though_the_figures_are_still_on_their_way(
    qtbot: QtBot, page: CheckinPage, codes: list[str]
) -> None:
    page._figures_due.setInterval(60_000)
    scan(qtbot, page, codes[0], "请进")
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.findChild(VoidStrip).isVisible()  # type: ignore[union-attr]  # the page has one
