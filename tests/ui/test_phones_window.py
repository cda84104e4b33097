"""The window of phones: what the two codes say, starting and stopping, staff, poster, who is connected."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gbm_desktop import attendance, events
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.model.ids import EventId
from gbm_desktop.phones.server import PhoneServer
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture
from tests.documents.print_reading import codes, pictures
from tests.phones.conftest import PhoneClient
from tests.ui.eyes import reads
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.checkin import CheckinPage
from ui.pages.phones import PhonesWindow
from ui.pages.phones.addresses import Address, laptop_addresses
from ui.pages.phones.code_dialog import CodeDialog
from ui.widgets.qr_code import QrCode

pytestmark = pytest.mark.journey

HERE = Address("127.0.0.1", "热点")
GONE = Address("203.0.113.1", "旧热点")


@pytest.fixture
def found() -> list[Address]:
    """What the laptop's networks are; a test changes it."""
    return [HERE]


@pytest.fixture
def window(qtbot: QtBot, context: Context, event_id: EventId, found: list[Address]) -> Iterator[PhonesWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = PhonesWindow(context, parent, lambda: found)
    made.follow(event_id)
    made.show()
    yield made
    if isValid(made):
        made.serving.end()
        made.hide()


@pytest.fixture
def server(qtbot: QtBot, window: PhonesWindow) -> PhoneServer:
    return begin(qtbot, window)


def begin(qtbot: QtBot, window: PhonesWindow) -> PhoneServer:
    press(window, "startPhones")
    qtbot.waitUntil(lambda: window.serving.server is not None)
    assert window.serving.server is not None
    return window.serving.server


def code(window: QWidget, name: str) -> str:
    card = window.findChild(QWidget, name)
    assert isinstance(card, QWidget)
    shown = card.findChild(QrCode)
    assert isinstance(shown, QrCode)
    return shown.text if shown.isVisible() else ""


def test_nothing_is_served_until_somebody_starts(window: PhonesWindow) -> None:
    assert window.serving.server is None
    assert reads(window, "phonesState").startswith("○ Off")
    assert code(window, "signInCode") == ""


def test_started_it_shows_the_code_that_signs_in_and_serves_it(window: PhonesWindow, server: PhoneServer) -> None:
    shown = code(window, "signInCode")
    assert shown == server.url(server.site.sign_in_path())
    assert shown.startswith("http://127.0.0.1:80")
    assert reads(window, "phonesEvent") == "清泉镇绿色建材公益宣讲"
    assert "127.0.0.1" in reads(window, "phonesState")
    assert PhoneClient(server).get(shown.removeprefix(f"http://{server.host}")).status == 200


def test_the_code_on_the_screen_turns_over(
    qtbot: QtBot, clock: SetClock, window: PhonesWindow, server: PhoneServer
) -> None:
    first = code(window, "signInCode")
    clock.advance(31)
    qtbot.waitUntil(lambda: code(window, "signInCode") != first)
    assert code(window, "signInCode") == server.url(server.site.sign_in_path())


def test_the_first_code_joins_the_network_that_was_typed_and_it_is_remembered(
    qtbot: QtBot, context: Context, window: PhonesWindow, server: PhoneServer
) -> None:
    assert server.host
    assert code(window, "joinCode") == ""
    type_into(window, "networkName", "qiandao;1")
    type_into(window, "networkPassword", "12345678")
    assert code(window, "joinCode") == "WIFI:T:WPA;S:qiandao\\;1;P:12345678;;"
    parent = QWidget()
    qtbot.addWidget(parent)
    other = PhonesWindow(context, parent, lambda: [HERE])
    assert other.network == ("qiandao;1", "12345678")


def test_a_sign_in_is_seen_in_the_window_and_in_the_figures(
    qtbot: QtBot, event_id: EventId, context: Context, window: PhonesWindow, server: PhoneServer
) -> None:
    with qtbot.waitSignal(context.changed, check_params_cb=lambda tables: "scans" in tables):
        PhoneClient(server, "127.0.0.4").sign_in("李大山")
    qtbot.waitUntil(lambda: reads(window, "phonesSum") == "1 phone, 1 signed in")
    assert attendance.counts(context.ws, event_id).entries == 1


def test_stopped_no_phone_reaches_it(qtbot: QtBot, window: PhonesWindow, server: PhoneServer) -> None:
    press(window, "stopPhones")
    qtbot.waitUntil(lambda: reads(window, "phonesState").startswith("○ Off"))
    with pytest.raises(ConnectionRefusedError):
        PhoneClient(server).get("/")


def test_without_a_network_it_says_so_until_one_is_there(window: PhonesWindow, found: list[Address]) -> None:
    found.clear()
    press(window, "refreshAddresses")
    assert reads(window, "phonesState").startswith("▲ No network")
    start = window.findChild(QPushButton, "startPhones")
    assert isinstance(start, QPushButton)
    assert not start.isEnabled()
    found.append(HERE)
    press(window, "refreshAddresses")
    assert start.isEnabled()


def test_an_address_that_is_gone_is_named_and_another_can_be_chosen(
    qtbot: QtBot, window: PhonesWindow, found: list[Address]
) -> None:
    found.insert(0, GONE)
    press(window, "refreshAddresses")
    choice = window.findChild(QComboBox, "phonesAddress")
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(choice.findData(GONE.address))
    press(window, "startPhones")
    qtbot.waitUntil(lambda: "本机现在没有地址 203.0.113.1" in reads(window, "phonesState"))
    choice.setCurrentIndex(choice.findData(HERE.address))
    assert begin(qtbot, window).host.startswith(HERE.address)


def test_staff_enter_with_the_pin_that_is_shown_and_a_new_one_logs_them_out(
    window: PhonesWindow, server: PhoneServer
) -> None:
    pin = reads(window, "phonesPin")
    assert pin == server.site.staff.pin
    staff = PhoneClient(server)
    assert staff.enter_desk().status == 200
    press(window, "newPin")
    assert reads(window, "phonesPin") == server.site.staff.pin != pin
    assert staff.get("/desk").status == 403


def test_the_staffs_code_and_the_printed_one_are_shown_and_can_be_kept(
    qtbot: QtBot, context: Context, window: PhonesWindow, server: PhoneServer, tmp_path: Path
) -> None:
    for button, path in (("staffCode", server.site.staff_path()), ("posterCode", server.site.poster_path())):
        press(window, button)
        dialog = window.findChild(CodeDialog)
        assert isinstance(dialog, CodeDialog)
        assert dialog.code.text == server.url(path)
        press(dialog, "saveCode")
        asked = dialog.findChild(QFileDialog, "codePicture")
        assert isinstance(asked, QFileDialog)
        with qtbot.waitSignal(context.said) as said:
            asked.fileSelected.emit(str(tmp_path / f"{button}.png"))
        assert said.args is not None
        assert said.args[0] == f"Saved: {tmp_path / button}.png"
        assert (tmp_path / f"{button}.png").stat().st_size > 1000
        asked.reject()
        dialog.close()
        qtbot.waitUntil(lambda: window.findChild(CodeDialog) is None)


def test_a_code_that_cannot_be_saved_there_is_said(
    qtbot: QtBot, context: Context, window: PhonesWindow, server: PhoneServer, tmp_path: Path
) -> None:
    assert server.host
    press(window, "staffCode")
    dialog = window.findChild(CodeDialog)
    assert isinstance(dialog, CodeDialog)
    with qtbot.waitSignal(context.said) as said:
        dialog.save(tmp_path / "gone" / "code.png")
    assert said.args is not None
    assert said.args[2] is True
    dialog.close()


def test_the_printed_code_is_good_only_while_it_is_switched_on(window: PhonesWindow, server: PhoneServer) -> None:
    phone, switch = PhoneClient(server), window.findChild(QCheckBox, "posterGood")
    assert isinstance(switch, QCheckBox)
    assert phone.get(server.site.poster_path()).status == 403
    switch.click()
    assert phone.get(server.site.poster_path()).status == 200
    switch.click()
    assert phone.get(server.site.poster_path()).status == 403


def test_only_the_codes_can_be_shown_on_a_whole_screen(window: PhonesWindow, server: PhoneServer) -> None:
    assert server.host
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.alone
    assert code(window, "signInCode")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.alone
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert window.serving.server is server


def test_another_event_does_not_take_the_codes_over_while_phones_are_served(
    ws: Workspace, window: PhonesWindow, server: PhoneServer
) -> None:
    assert server.host
    window.follow(events.add(ws, lecture(name="城厢镇专场")))
    assert reads(window, "phonesEvent") == "清泉镇绿色建材公益宣讲"


def test_when_the_campaign_is_left_nobody_is_served_any_more(
    context: Context, window: PhonesWindow, server: PhoneServer
) -> None:
    assert server.host
    context.leave_wanted.emit()
    assert window.serving.server is None


def test_the_doors_menu_opens_it_and_a_network_can_be_typed_while_scans_are_heard(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    page = CheckinPage(context)
    qtbot.addWidget(page)
    page.show()
    opened = page.findChild(QAction, "phones")
    assert isinstance(opened, QAction)
    opened.trigger()
    window = page.findChild(PhonesWindow)
    assert isinstance(window, PhonesWindow)
    assert window.isVisible()
    type_into(window, "networkName", "qiandao-5")
    qtbot.waitUntil(lambda: window.network[0] == "qiandao-5")
    opened.trigger()
    assert page.findChildren(PhonesWindow) == [window]
    window.close()
    page.hide()
    assert event_id


def test_when_the_window_is_rebuilt_in_another_language_nobody_is_served_by_one_that_is_gone(
    qtbot: QtBot, window: PhonesWindow, server: PhoneServer
) -> None:
    parent = window.parentWidget()
    assert parent is not None
    with qtbot.waitSignal(window.destroyed):
        window.setParent(None)
        window.deleteLater()
    with pytest.raises(ConnectionRefusedError):
        PhoneClient(server).get("/")


def test_the_message_bars_undo_never_means_what_a_phone_did(
    qtbot: QtBot, context: Context, event_id: EventId, server: PhoneServer
) -> None:
    attendance.add(context.ws, event_id, name="王芳", unit="利民村")
    qtbot.waitUntil(lambda: context.last_step != "")
    mine = context.last_step
    with qtbot.waitSignal(context.changed):
        PhoneClient(server, "127.0.0.4").sign_in("李大山")
    assert context.last_step == mine


def test_a_poster_with_the_printed_code_can_be_saved(
    qtbot: QtBot, window: PhonesWindow, server: PhoneServer, tmp_path: Path
) -> None:
    press(window, "posterCode")
    dialog = window.findChild(CodeDialog)
    assert isinstance(dialog, CodeDialog)
    press(dialog, "printPoster")
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None, timeout=20_000)
    asked = window.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "poster.pdf"))
    printed = DrawnSheet((tmp_path / "poster.pdf").read_bytes(), ())
    assert codes(pictures(printed)[0]) == {server.url(server.site.poster_path())}
    asked.reject()
    dialog.close()


def test_a_rehearsal_at_the_door_is_one_on_the_phones_too(qtbot: QtBot, context: Context, event_id: EventId) -> None:
    page = CheckinPage(context)
    qtbot.addWidget(page)
    page.show()
    opened = page.findChild(QAction, "phones")
    assert isinstance(opened, QAction)
    page.reception.switch_rehearsal()
    opened.trigger()
    window = page.findChild(PhonesWindow)
    assert isinstance(window, PhonesWindow)
    window.serving.start(event_id, HERE.address)
    qtbot.waitUntil(lambda: window.serving.server is not None)
    assert reads(window, "phonesState").startswith("▲ Rehearsal")
    assert window.serving.server is not None
    phone = PhoneClient(window.serving.server)
    assert (
        "这是演练" in phone.post("/sign", **{"pass": phone.form().hidden("pass"), "name": "甲乙", "unit": "村"}).words
    )
    page.reception.switch_rehearsal()
    assert reads(window, "phonesState").startswith("● Serving")
    phone.sign_in("甲乙")
    assert attendance.counts(context.ws, event_id).entries == 1
    window.serving.end()
    window.close()
    page.hide()


def test_each_address_that_is_offered_is_the_laptops_own_and_in_a_network() -> None:
    for offered in laptop_addresses():
        assert not offered.address.startswith(("127.", "169.254."))
        assert offered.interface
        with socket.create_server((offered.address, 0)):
            pass
