"""The tour: it shows a newcomer around once, gives way to work, and never stands at a door."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, workspace
from gbm_desktop.model.campaign import Particulars
from tests.builders import QINGBAIJIANG
from tests.ui.eyes import written
from tests.ui.hands import press, type_into
from ui import remembered_kiosk, settings
from ui.app import Session
from ui.dialogs.first_run import FirstRun
from ui.main_window import MainWindow
from ui.remembered_kiosk import Kiosk
from ui.tour import Tour
from ui.widgets import Card


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot) -> Iterator[Session]:
    session = Session(qapp, "")
    yield session
    session.end()
    for shown in (session.window, session.first_run):
        if shown is not None:
            qtbot.addWidget(shown)


def _begun(session: Session, qtbot: QtBot) -> MainWindow:
    """A campaign was begun on the first page."""
    session.begin(None)
    qtbot.waitUntil(lambda: isinstance(session.first_run, FirstRun))
    page = session.first_run
    assert isinstance(page, FirstRun)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    for button in ("nextStep", "nextStep", "createCampaign"):
        press(page, button)
    return _window(session, qtbot)


def _window(session: Session, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: session.campaign is not None and session.window is not None)
    assert session.window is not None
    qtbot.waitUntil(session.window.isActiveWindow)
    return session.window


def _tour(window: MainWindow, qtbot: QtBot) -> Tour:
    qtbot.waitUntil(lambda: window.findChild(Tour) is not None)
    found = window.findChild(Tour)
    assert isinstance(found, Tour)
    return found


def _is_gone(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.findChild(Tour) is None)


def _key(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)


def _again(window: MainWindow) -> None:
    action = window.findChild(QAction, "takeTour")
    assert isinstance(action, QAction)
    action.trigger()


def test_a_newcomer_is_shown_around_by_arrow_keys_once(session: Session, qtbot: QtBot) -> None:
    window = _begun(session, qtbot)
    tour = _tour(window, qtbot)
    read = []
    for _ in range(6):
        read.append(written(tour, "tourTitle"))
        assert written(tour, "tourText")
        _key(window, Qt.Key.Key_Right)
    assert len(set(read)) == 6
    _is_gone(window, qtbot)
    assert settings.toured()
    session._use_first(_another(session))
    QApplication.processEvents()
    assert session.window is not None
    assert session.window.findChild(Tour) is None


def _another(session: Session) -> workspace.Workspace:
    assert session.campaign is not None
    folder = session.campaign.context.ws.folder.with_name("another")
    said = Particulars()
    return campaign.begin(folder, operator="王芳", region_code=QINGBAIJIANG, year=2023, particulars=said)


def test_it_goes_back_and_the_card_stands_whole_beside_the_part_it_tells_of(session: Session, qtbot: QtBot) -> None:
    window = _begun(session, qtbot)
    tour = _tour(window, qtbot)
    for number in range(6):
        (card,) = tour.findChildren(Card)
        part = tour.stop.part
        told_of = part.rect().translated(part.mapTo(window, QPoint(0, 0)))
        assert tour.rect().contains(card.geometry())
        assert not card.geometry().intersects(told_of)
        if number < 5:
            _key(window, Qt.Key.Key_Down)
    last = written(tour, "tourTitle")
    _key(window, Qt.Key.Key_Left)
    assert written(tour, "tourTitle") != last


def test_esc_ends_it_and_the_menu_begins_it_again(session: Session, qtbot: QtBot) -> None:
    window = _begun(session, qtbot)
    _tour(window, qtbot)
    _key(window, Qt.Key.Key_Escape)
    _is_gone(window, qtbot)
    _again(window)
    tour = _tour(window, qtbot)
    press(tour, "tourNext")
    press(tour, "tourSkip")
    _is_gone(window, qtbot)


def test_who_begins_to_work_is_not_held_up(session: Session, qtbot: QtBot) -> None:
    window = _begun(session, qtbot)
    _tour(window, qtbot)
    press(window, "rail_events")
    _is_gone(window, qtbot)
    assert session.campaign is not None
    assert session.campaign.page is not None
    assert session.campaign.page.key == "events"
    _again(window)
    _tour(window, qtbot)
    search = window.header.jump
    assert isinstance(search, QLineEdit)
    search.setFocus()
    QTest.keyClicks(search, "ab")
    _is_gone(window, qtbot)
    assert search.text() == "ab"


def test_it_never_stands_over_the_door_or_a_kiosk(session: Session, qtbot: QtBot) -> None:
    window = _begun(session, qtbot)
    _tour(window, qtbot).close()
    _is_gone(window, qtbot)
    assert session.campaign is not None
    session.campaign.go("checkin", {})
    session.campaign.tour()
    assert window.findChild(Tour) is None
    session.campaign.go("dashboard", {})
    remembered_kiosk.begin(Kiosk("", "seal", search=False, figures=False))
    session.campaign.tour()
    assert window.findChild(Tour) is None


def test_it_tells_only_of_what_the_role_may_see(session: Session, qtbot: QtBot) -> None:
    window = _begun(session, qtbot)
    _tour(window, qtbot).close()
    _is_gone(window, qtbot)
    window.rail.show_only({"dashboard", "checkin"})
    _again(window)
    tour = _tour(window, qtbot)
    parts = []
    for _ in range(3):
        parts.append(tour.stop.part.objectName())
        _key(window, Qt.Key.Key_Right)
    assert parts == ["rail_dashboard", "rail_checkin", "header"]
    assert isinstance(window.findChild(QPushButton, "rail_events"), QPushButton)
