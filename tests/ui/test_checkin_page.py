"""The check-in page, worked as at a door: with a scanner, by keyboard, and by mouse."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.attendance import Direction, Method, Verdict
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from ui import settings
from ui.context import Context
from ui.pages.checkin import CheckinPage
from ui.pages.checkin.latest import VoidStrip
from ui.sounds import Sound, Sounds


@pytest.fixture(autouse=True)
def quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    settings.set_volume(0)


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture(capacity=4))
    add_people(ws, made, 6)
    return made


@pytest.fixture
def codes(ws: Workspace, event_id: EventId) -> list[str]:
    return [code for _, code in attendance.tickets(ws, event_id)]


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[CheckinPage]:
    made = CheckinPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 690)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.isActiveWindow() and QApplication.focusWidget() is not None)
    assert made.reception.desk is not None
    assert made.reception.desk.event_id == event_id
    yield made
    made.hide()


def shown(page: CheckinPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def button(page: CheckinPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def field(page: CheckinPage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def send(code: str, end: str = "\r") -> None:
    """The scanner types into whatever has the keyboard."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, code + end)


def scan(qtbot: QtBot, page: CheckinPage, code: str, word: str) -> None:
    before = page.findChild(QLabel, "verdictWord")
    assert before is not None
    send(code)
    qtbot.waitUntil(lambda: shown(page, "verdictWord") == word and not page.context.jobs.busy)


def fingers(qtbot: QtBot, text: str) -> None:
    """Each key is pressed when the one before has arrived, as a person's come one by one."""
    for char in text:
        target, arrived = QApplication.focusWidget(), len(_typed())
        assert target is not None
        QTest.keyClicks(target, char)
        qtbot.waitUntil(partial(_more_typed_than, arrived))


def _more_typed_than(length: int) -> bool:
    return len(_typed()) > length


def _typed() -> str:
    field = QApplication.focusWidget()
    return field.text() if isinstance(field, QLineEdit) else ""


def verdicts(ws: Workspace, event_id: EventId) -> list[Verdict]:
    return [found.verdict for found, _, _ in reversed(Door(ws, event_id).latest(20))]


def test_a_scan_admits_and_says_so_after_it_is_stored(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    scan(qtbot, page, codes[0], "请进")
    assert shown(page, "verdictName") == "王芳芳"
    assert shown(page, "verdictPerson") == "利民村1组 · A0001"
    assert verdicts(ws, event_id) == [Verdict.ADMITTED]
    qtbot.waitUntil(lambda: shown(page, "distinct") == "1 / 6")
    assert (shown(page, "inside"), shown(page, "entries"), shown(page, "anonymous")) == ("1 / 4", "1", "0")
    assert shown(page, "latestName0") == "王芳芳"


@pytest.mark.parametrize("end", ["\t", ""])
def test_tab_or_silence_ends_a_code_too(qtbot: QtBot, page: CheckinPage, codes: list[str], end: str) -> None:
    send(codes[0], end)
    qtbot.waitUntil(lambda: shown(page, "verdictWord") == "请进")


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
    assert shown(page, "verdictLine").startswith("第 3 次：09:00 已在 ")
    assert other_desk.latest(1)[0][0].verdict is Verdict.REPEAT


def test_the_scanners_echo_is_ignored_and_said(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    scan(qtbot, page, codes[0], "请进")
    send(codes[0])
    assert "sent twice" in shown(page, "scannerState")
    assert shown(page, "verdictWord") == "请进"
    assert verdicts(ws, event_id) == [Verdict.ADMITTED]


def test_a_ticket_of_another_event_is_refused_with_what_to_do(qtbot: QtBot, ws: Workspace, page: CheckinPage) -> None:
    elsewhere = events.add(ws, lecture(name="城厢镇专场"))
    add_people(ws, elsewhere, 1)
    scan(qtbot, page, attendance.tickets(ws, elsewhere)[0][1], "不能进入")
    assert shown(page, "verdictLine") == "票码属于另一场次：城厢镇专场"
    assert "F2" in shown(page, "verdictAdvice")


def test_a_mistyped_code_is_the_scanners_fault(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    scan(qtbot, page, codes[0][:20], "扫码枪误读")
    assert "请再扫一次" in shown(page, "verdictAdvice")
    assert shown(page, "verdictName") == ""


def test_lower_case_from_caps_lock_is_the_same_code(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    scan(qtbot, page, codes[0].lower(), "请进")


def test_a_full_event_stops_admission_until_someone_leaves(
    qtbot: QtBot, clock: SetClock, page: CheckinPage, codes: list[str]
) -> None:
    for code in codes[:4]:
        send(code)
        clock.advance(1)
    qtbot.waitUntil(lambda: shown(page, "room") == "■ Full: stop admitting")
    scan(qtbot, page, codes[4], "已满，停止进入")
    clock.advance(60)
    QTest.keyClick(page, Qt.Key.Key_F3)
    assert "Exit" in shown(page, "modeText")
    scan(qtbot, page, codes[1], "已离场")
    QTest.keyClick(page, Qt.Key.Key_F3)
    assert shown(page, "modeText") == ""
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
    qtbot.waitUntil(lambda: shown(page, "verdictName") == "刘芳芳")


def test_a_name_typed_finds_people_and_enter_admits_the_highlighted_one(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    fingers(qtbot, "lff")
    assert field(page, "search").text() == "lff"
    qtbot.waitUntil(lambda: page.focusWidget() is field(page, "search"))
    QTest.keyClick(field(page, "search"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "verdictWord") == "请进")
    assert shown(page, "verdictName") == "李芳芳"
    assert field(page, "search").text() == ""
    assert verdicts(ws, event_id) == [Verdict.ADMITTED]


def test_arrows_choose_among_those_found(qtbot: QtBot, page: CheckinPage) -> None:
    fingers(qtbot, "ff")
    QTest.keyClick(field(page, "search"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "verdictWord") == "请进")
    first = shown(page, "verdictName")
    fingers(qtbot, "ff")
    QTest.keyClick(field(page, "search"), Qt.Key.Key_Down)
    QTest.keyClick(field(page, "search"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "verdictName") not in ("", first))
    assert shown(page, "verdictWord") == "请进"


def test_the_search_box_never_steals_a_scan(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    fingers(qtbot, "wf")
    assert page.focusWidget() is field(page, "search")
    scan(qtbot, page, codes[2], "请进")
    assert shown(page, "verdictName") == "张芳芳"
    assert field(page, "search").text() == ""


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
    qtbot.waitUntil(lambda: shown(page, "verdictWord") == "不是票码")
    assert verdicts(ws, event_id) == [Verdict.UNKNOWN]
    assert attendance.counts(ws, event_id).entries == 0


def test_a_scanned_text_that_names_somebody_on_the_list_becomes_a_search(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    send("13800000002")
    qtbot.waitUntil(lambda: field(page, "search").text() == "13800000002")
    assert verdicts(ws, event_id) == []


def test_a_code_that_an_input_method_commits_is_a_scan(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    search = field(page, "search")
    search.setFocus()
    QApplication.sendEvent(search, QInputMethodEvent(codes[0].lower(), []))
    commit = QInputMethodEvent()
    commit.setCommitString(codes[0].lower())
    QApplication.sendEvent(search, commit)
    qtbot.waitUntil(lambda: shown(page, "verdictWord") == "请进")
    assert search.text() == ""
    assert "Input method" in shown(page, "inputMethodState")


def test_chinese_from_an_input_method_is_a_search(qtbot: QtBot, page: CheckinPage) -> None:
    search = field(page, "search")
    search.setFocus()
    commit = QInputMethodEvent()
    commit.setCommitString("李芳")
    QApplication.sendEvent(search, commit)
    assert search.text() == "李芳"
    qtbot.waitUntil(lambda: page.findChild(QLabel, "nobodyFound") is not None)
    QTest.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "verdictName") == "李芳芳")


def test_a_code_typed_by_hand_is_a_ticket(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    field(page, "search").setText(codes[0])
    QTest.keyClick(field(page, "search"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "verdictWord") == "请进")


def test_a_walk_in_is_registered_and_admitted(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F2)
    field(page, "walkInName").setText("周大山")
    field(page, "walkInPhone").setText("1234")
    QTest.mouseClick(button(page, "walkInRegister"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1234" in shown(page, "walkInPhoneError"))
    assert attendance.find(ws, event_id, "周大山") == []
    field(page, "walkInPhone").setText("13900001111")
    QTest.keyClick(field(page, "walkInPhone"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "verdictWord") == "请进")
    assert shown(page, "verdictName") == "周大山"
    assert [person.phone for person in attendance.find(ws, event_id, "周大山")] == ["13900001111"]
    assert field(page, "walkInName").text() == ""


def test_a_scan_between_leaves_the_walk_in_form_as_it_was(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    QTest.keyClick(page, Qt.Key.Key_F2)
    field(page, "walkInName").setText("周大山")
    scan(qtbot, page, codes[0], "请进")
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert field(page, "walkInName").isVisible()
    assert field(page, "walkInName").text() == "周大山"


def test_a_headcount_is_one_key_in_and_one_out(qtbot: QtBot, page: CheckinPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_F4)
    QTest.keyClick(page, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: shown(page, "anonymous") == "2")
    QTest.keyClick(page, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: shown(page, "inside") == "1 / 4")
    assert shown(page, "verdictWord") == "已计数"
    assert shown(page, "distinct") == "0 / 6"


def test_the_last_scan_is_taken_back_with_its_reason(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    scan(qtbot, page, codes[0], "请进")
    qtbot.waitUntil(lambda: shown(page, "latestName0") == "王芳芳")
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    strip = page._latest.strip
    assert strip.isVisible()
    strip.reason.setEditText("   ")
    QTest.mouseClick(button(page, "voidConfirm"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "原因" in shown(page, "voidError"))
    strip.reason.setEditText("扫成了同村另一人")
    QTest.mouseClick(button(page, "voidConfirm"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(page, "distinct") == "0 / 6" and strip.isHidden())
    assert shown(page, "latestVerdict0") == "taken back"
    assert shown(page, "verdictName") == ""
    assert page.focusWidget() is page._stage
    assert ws.read.execute("SELECT reason FROM scan_voids").fetchone()[0] == "扫成了同村另一人"


def test_a_rehearsal_shows_verdicts_and_stores_nothing(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert "Rehearsal" in shown(page, "modeText")
    scan(qtbot, page, codes[0], "请进")
    with qtbot.waitSignal(page.context.said):
        QTest.keyClick(page, Qt.Key.Key_F4)
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert shown(page, "modeText") == ""
    assert verdicts(ws, event_id) == []
    assert shown(page, "distinct") == "0 / 6"


def test_no_figure_and_no_step_comes_of_a_rehearsal_whatever_is_done(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    scan(qtbot, page, codes[0], "请进")
    qtbot.waitUntil(lambda: shown(page, "latestName0") == "王芳芳")
    steps, counts = ws.read.execute("SELECT count(*) FROM steps").fetchone()[0], attendance.counts(ws, event_id)
    QTest.keyClick(page, Qt.Key.Key_F8)
    page.reception.scan(codes[1], Method.CAMERA)
    qtbot.waitUntil(lambda: shown(page, "verdictName") == "李芳芳")
    page._stage.admitted.emit(attendance.find(ws, event_id, "张芳芳")[0])
    qtbot.waitUntil(lambda: shown(page, "verdictName") == "张芳芳")
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
    assert "Rehearsal" in shown(page, "modeText")
    assert rehearsal.text() == "End rehearsal\tF8"
    board.trigger()
    assert opened == ["board"]


def test_one_scan_that_cannot_be_stored_is_said_and_the_next_is_stored(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    ws._db.execute("PRAGMA query_only = ON")
    scan(qtbot, page, codes[0], "Not recorded")
    assert shown(page, "verdictName") == codes[0]
    assert shown(page, "verdictLine")
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
    qtbot.waitUntil(lambda: shown(page, "distinct") == "0 / 0")


def test_a_cancelled_event_is_refused_with_its_reason(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    events.set_stage(ws, event_id, Stage.CANCELLED, "大雨")
    scan(qtbot, page, codes[0], "不能进入")
    assert shown(page, "verdictLine") == "本场次已延期或取消"


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
    qtbot.waitUntil(lambda: shown(page, "verdictWord") == expected)


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


def test_the_page_fits_a_small_laptop_in_every_mode(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    scan(qtbot, page, codes[0], "请进")
    QTest.keyClick(page, Qt.Key.Key_F3)
    QTest.keyClick(page, Qt.Key.Key_F8)
    page._latest.ask_for_last()
    assert page.minimumSizeHint().height() <= 640
    assert page.minimumSizeHint().width() <= 1366 - 176


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
    qtbot.waitUntil(lambda: shown(page, "soundState") == "Sound off")
    page.hide()
    settings.set_volume(60)
    page.show()
    qtbot.waitUntil(lambda: shown(page, "soundState") in {"Sound on", "No sound device: silent"})


def test_taking_back_means_the_scan_that_was_just_said_though_the_figures_are_still_on_their_way(
    qtbot: QtBot, page: CheckinPage, codes: list[str]
) -> None:
    page._figures_due.setInterval(60_000)
    scan(qtbot, page, codes[0], "请进")
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.findChild(VoidStrip).isVisible()  # type: ignore[union-attr]  # the page has one
