"""The kiosk: visitors scan and nothing else, staff leave by PIN, and a restart does not end it."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events, groups
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from ui import remembered_kiosk, settings
from ui.context import Context
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign
from ui.pages.checkin import CheckinPage
from ui.pages.checkin.kiosk_dialog import KioskDialog

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("quiet")]

PIN = "24680"


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    events.add(ws, lecture(name="城厢镇专场"))
    made = events.add(ws, lecture(capacity=60))
    add_people(ws, made, 3)
    return made


@pytest.fixture
def campaign(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[OpenCampaign]:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    made = OpenCampaign(window, context)
    made.go("checkin", {"event_id": event_id})
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and QApplication.focusWidget() is not None)
    yield made
    remembered_kiosk.end()
    page(made).hide()
    window.close()


def page(campaign: OpenCampaign) -> CheckinPage:
    assert isinstance(campaign.page, CheckinPage)
    return campaign.page


def part(campaign: OpenCampaign, name: str) -> QWidget:
    found = campaign.window.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def shown(campaign: OpenCampaign, name: str) -> str:
    label = part(campaign, name)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def press(root: QWidget, name: str) -> None:
    found = root.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def begin(qtbot: QtBot, campaign: OpenCampaign, *, pin: str = PIN, search: bool = False) -> None:
    more = part(campaign, "moreActions")
    assert isinstance(more, QPushButton)
    menu = more.menu()
    assert isinstance(menu, QMenu)
    action = menu.findChild(QAction, "kiosk")
    assert isinstance(action, QAction)
    action.trigger()
    dialog = page(campaign).findChild(KioskDialog)
    assert isinstance(dialog, KioskDialog)
    dialog.search.setChecked(search)
    QTest.keyClicks(dialog.pin, pin)
    qtbot.waitUntil(lambda: dialog.pin.text() == pin)
    press(dialog, "kioskBegin")


def give(qtbot: QtBot, campaign: OpenCampaign, pin: str) -> None:
    """The PIN is touched in."""
    if not page(campaign)._stage.pin.isVisible():
        press(campaign.window, "kioskStaff")
    for digit in pin:
        press(page(campaign)._stage.pin, f"keypad{digit}")
    press(page(campaign)._stage.pin, "kioskUnlock")
    qtbot.waitUntil(lambda: not page(campaign)._stage.pin.field.text())


def test_visitors_see_the_verdict_and_figures_and_nothing_of_the_staff(
    qtbot: QtBot, campaign: OpenCampaign, codes: list[str]
) -> None:
    begin(qtbot, campaign)
    qtbot.waitUntil(lambda: campaign.window.isFullScreen() and not campaign.window.rail.isVisible())
    assert shown(campaign, "verdictWord") == "Please show your code"
    hidden = ("header", "eventChoice", "moreActions", "latestScans", "search", "scannerState")
    assert not any(part(campaign, name).isVisible() for name in hidden)
    assert part(campaign, "countsPanel").isVisible()
    page(campaign).reception.scan(codes[0])
    qtbot.waitUntil(lambda: shown(campaign, "verdictWord") == "请进")
    page(campaign).reception.scan(codes[0])
    qtbot.waitUntil(lambda: shown(campaign, "verdictWord") == "重复签到")
    assert shown(campaign, "verdictAdvice") == "Please speak to the staff beside you"


def test_it_greets_the_next_visitor_by_itself(qtbot: QtBot, campaign: OpenCampaign, codes: list[str]) -> None:
    begin(qtbot, campaign)
    page(campaign).reception.scan(codes[0])
    qtbot.waitUntil(lambda: shown(campaign, "verdictWord") == "请进")
    assert 0 < page(campaign)._stage._welcome.remainingTime() <= 5500
    qtbot.waitUntil(lambda: shown(campaign, "verdictWord") == "Please show your code", timeout=30_000)


def test_a_question_that_nobody_answers_makes_room_for_the_next_visitor(
    qtbot: QtBot, ws: Workspace, campaign: OpenCampaign, event_id: EventId
) -> None:
    group = groups.add(ws, event_id, name="利民村代表团", persons=12)
    begin(qtbot, campaign)
    stage = page(campaign)._stage
    page(campaign).reception.scan(Door(ws, event_id).code(group.id))
    qtbot.waitUntil(lambda: stage.asking)
    assert 6000 < stage._welcome.remainingTime() <= 32_000
    stage._welcome.timeout.emit()
    assert not stage.asking
    assert shown(campaign, "verdictWord") == "Please show your code"
    assert ws.read.execute("SELECT count(*) FROM scans").fetchone()[0] == 0


def test_no_key_leads_away_and_the_window_does_not_close(
    qtbot: QtBot, ws: Workspace, campaign: OpenCampaign, codes: list[str]
) -> None:
    begin(qtbot, campaign)
    qtbot.waitUntil(campaign.window.isFullScreen)
    control, alt, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier(0)
    keys = [(Qt.Key.Key_Escape, none), (Qt.Key.Key_1, control), (Qt.Key.Key_K, control), (Qt.Key.Key_Z, control)]
    keys += [(Qt.Key.Key_F4, alt), *((key, none) for key in (Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3))]
    keys += [(key, none) for key in (Qt.Key.Key_F4, Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F11)]
    for key, held in keys:
        QTest.keyClick(page(campaign)._stage, key, held)
    campaign.window.close()
    assert campaign.window.isVisible()
    assert campaign.window.isFullScreen()
    assert isinstance(campaign.page, CheckinPage)
    assert (page(campaign).reception.leaving, page(campaign).reception.rehearsing) == (False, False)
    assert ws.read.execute("SELECT count(*) FROM scans").fetchone()[0] == 0
    assert shown(campaign, "verdictWord") == "Please show your code"
    QTest.keyClicks(page(campaign)._stage, codes[1] + "\r")
    qtbot.waitUntil(lambda: shown(campaign, "verdictWord") == "请进")


def test_the_right_pin_brings_everything_back(qtbot: QtBot, campaign: OpenCampaign) -> None:
    begin(qtbot, campaign)
    qtbot.waitUntil(campaign.window.isFullScreen)
    give(qtbot, campaign, PIN)
    qtbot.waitUntil(lambda: not campaign.window.isFullScreen() and campaign.window.rail.isVisible())
    assert remembered_kiosk.kiosk() is None
    assert all(part(campaign, name).isVisible() for name in ("eventChoice", "moreActions", "latestScans", "search"))
    assert shown(campaign, "verdictWord") == "Ready"
    QTest.keyClick(page(campaign)._stage, Qt.Key.Key_F8)
    assert page(campaign).reception.rehearsing


def test_after_three_wrong_pins_one_waits(
    qtbot: QtBot, campaign: OpenCampaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, campaign)
    begun = time.monotonic()
    for wrong in ("1111", "2222", "3333"):
        give(qtbot, campaign, wrong)
    pin = page(campaign)._stage.pin
    assert "10 s" in shown(campaign, "kioskPinWrong")
    assert not pin.field.isEnabled()
    assert remembered_kiosk.kiosk() is not None
    monkeypatch.setattr(time, "monotonic", lambda: begun + 60)
    qtbot.waitUntil(pin.field.isEnabled)
    give(qtbot, campaign, PIN)
    assert remembered_kiosk.kiosk() is None


def test_a_restart_does_not_end_it_and_the_pin_is_nowhere_to_be_read(
    qtbot: QtBot, campaign: OpenCampaign, context: Context, event_id: EventId
) -> None:
    begin(qtbot, campaign)
    kept = Path(settings.remembered().fileName()).read_text(encoding="utf-8")
    assert "kiosk" in kept
    assert PIN not in kept
    page(campaign).hide()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    again = OpenCampaign(window, context)
    again.go("checkin", {})
    qtbot.waitUntil(window.isFullScreen)
    desk = page(again).reception.desk
    assert desk is not None
    assert desk.event_id == event_id
    assert not part(again, "moreActions").isVisible()
    give(qtbot, again, PIN)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    page(again).hide()
    window.close()


def test_a_pin_that_is_none_is_refused(qtbot: QtBot, campaign: OpenCampaign) -> None:
    begin(qtbot, campaign, pin="12")
    assert remembered_kiosk.kiosk() is None
    dialog = page(campaign).findChild(KioskDialog)
    assert isinstance(dialog, KioskDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_where_visitors_may_search_they_find_themselves_and_cannot_register(
    qtbot: QtBot, campaign: OpenCampaign
) -> None:
    begin(qtbot, campaign, search=True)
    assert part(campaign, "search").isVisible()
    stage = page(campaign)._stage
    stage.search_for("wf")
    qtbot.waitUntil(stage.found.isVisible)
    QTest.keyClick(stage.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(campaign, "verdictWord") == "请进")
    stage.search_for("没有这个人")
    qtbot.waitUntil(lambda: bool(shown(campaign, "nobodyFound")))
    assert not part(campaign, "nobodyWalkIn").isVisible()
