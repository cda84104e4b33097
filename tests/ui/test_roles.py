"""Who is working decides what the window shows: signing in, changing over, the pages of each role."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events, operators, workspace
from gbm_desktop.model.roles import PAGES, Role
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture
from tests.ui.hands import press, type_into
from ui import remembered_kiosk
from ui.app import Session
from ui.context import Context
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign
from ui.pages.settings.operators import OperatorsSection
from ui.remembered_kiosk import Kiosk
from ui.widgets.rail import Rail

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(ws: Workspace) -> Path:
    """A campaign with one operator of each role, closed."""
    events.add(ws, lecture())
    for name, role, pin in (
        ("王芳", Role.ORGANISER, "1111"),
        ("赵建国", Role.SAFETY_OFFICER, "2222"),
        ("李敏", Role.VOLUNTEER, "3333"),
        ("孙局", Role.VIEWER, "4444"),
    ):
        operators.add(ws, name=name, role=role, pin=pin)
    ws.close()
    return ws.folder


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot) -> Iterator[Session]:
    session = Session(qapp, "王芳")
    yield session
    if session.campaign is not None and session.campaign.page is not None:
        session.campaign.page.hide()  # a page at the door lets go of the keys
    session.end()
    for shown in (session.window, session.first_run):
        if shown is not None:
            qtbot.addWidget(shown)


Opens = Callable[[Path], MainWindow]


@pytest.fixture
def opens(session: Session, qtbot: QtBot) -> Opens:
    def opened(folder: Path) -> MainWindow:
        session.begin(folder)
        qtbot.waitUntil(lambda: session.campaign is not None)
        assert session.window is not None
        return session.window

    return opened


def sign_in(window: QWidget, name: str, pin: str) -> None:
    box = window.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(name))
    type_into(window, "signInPin", pin)
    enter(window, "signInPin")


def enter(parent: QWidget, name: str) -> None:
    """Enter is pressed in the field: what is below a sentence that just appeared may still be moving."""
    field = parent.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Return)


def rail(window: QWidget) -> set[str]:
    buttons = [one for one in window.findChildren(QPushButton) if one.objectName().startswith("rail_")]
    return {one.objectName().removeprefix("rail_") for one in buttons if one.isVisible()}


def test_the_organiser_s_pages_are_all_that_there_are(qtbot: QtBot) -> None:
    shown = Rail()
    qtbot.addWidget(shown)
    assert {entry.key for entry in shown.entries} == PAGES[Role.ORGANISER]


def test_nothing_is_seen_before_somebody_has_signed_in(folder: Path, opens: Opens, session: Session) -> None:
    window = opens(folder)
    assert window.findChild(QWidget, "whoAreYou") is not None
    assert rail(window) == set()
    assert not window.header.jump.isVisible()
    assert session.campaign is not None
    session.campaign.go("dashboard", {})
    assert session.campaign.page is None


@pytest.mark.parametrize(("name", "role"), [("王芳", Role.ORGANISER), ("孙局", Role.VIEWER)])
def test_each_role_sees_its_pages(folder: Path, opens: Opens, session: Session, name: str, role: Role) -> None:
    window = opens(folder)
    sign_in(window, name, "1111" if role is Role.ORGANISER else "4444")
    assert rail(window) == PAGES[role]
    assert session.campaign is not None
    assert session.campaign.page is not None
    assert session.campaign.page.key == "dashboard"


def test_a_volunteer_lands_at_the_door_and_goes_nowhere_else(
    folder: Path, opens: Opens, session: Session, qtbot: QtBot
) -> None:
    window = opens(folder)
    sign_in(window, "李敏", "3333")
    assert rail(window) == {"checkin"}
    assert not window.header.jump.isVisible()
    assert session.campaign is not None
    assert session.campaign.page is not None
    assert session.campaign.page.key == "checkin"
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert session.campaign.page.key == "checkin"
    message = window.findChild(QLabel, "message")
    assert isinstance(message, QLabel)
    assert message.isVisible()
    menu = window.findChild(QPushButton, "operatorMenu")
    assert isinstance(menu, QPushButton)
    assert "李敏 · 签到志愿者" in menu.text()


def test_a_wrong_pin_is_said_under_the_field_and_the_right_one_opens(folder: Path, opens: Opens) -> None:
    window = opens(folder)
    sign_in(window, "王芳", "0000")
    error = window.findChild(QLabel, "signInPinError")
    assert isinstance(error, QLabel)
    assert "口令不符" in error.text()
    sign_in(window, "王芳", "1111")
    assert "settings" in rail(window)


def test_somebody_else_takes_over_at_the_same_laptop(
    folder: Path, opens: Opens, session: Session, qtbot: QtBot
) -> None:
    window = opens(folder)
    sign_in(window, "王芳", "1111")
    switch = window.findChild(QAction, "switchOperator")
    assert isinstance(switch, QAction)
    assert switch.isVisible()
    switch.trigger()
    qtbot.waitUntil(lambda: session.window is not window)
    assert session.window is not None
    assert rail(session.window) == set()
    sign_in(session.window, "赵建国", "2222")
    assert rail(session.window) == PAGES[Role.SAFETY_OFFICER]


def test_a_desk_without_staff_stands_as_it_did_after_a_restart(folder: Path, opens: Opens, session: Session) -> None:
    reopened = workspace.open_existing(folder)
    event_id = reopened.read.execute("SELECT id FROM events").fetchone()[0]
    reopened.close()
    remembered_kiosk.begin(Kiosk(event_id, "seal", search=False, figures=True))
    assert opens(folder).findChild(QWidget, "whoAreYou") is None
    assert session.campaign is not None
    assert session.campaign.page is not None
    assert session.campaign.page.key == "checkin"
    assert session.campaign.context.ws.role is Role.VOLUNTEER
    remembered_kiosk.end()


def test_who_is_demoted_while_working_sees_less_at_once(
    folder: Path, opens: Opens, session: Session, qtbot: QtBot, clock: SetClock
) -> None:
    window = opens(folder)
    sign_in(window, "赵建国", "2222")
    assert session.campaign is not None
    ws = session.campaign.context.ws
    officer = next(one for one in operators.everyone(ws) if one.name == "赵建国")
    elsewhere = workspace.open_existing(folder, clock=clock)
    operators.sign_in(elsewhere, "王芳", "1111")
    operators.edit(elsewhere, officer.id, name="赵建国", role=Role.VOLUNTEER)
    elsewhere.close()
    session.campaign.context.changed.emit(frozenset({"operators"}))
    qtbot.waitUntil(lambda: rail(window) == {"checkin"})


def test_the_first_operator_is_entered_in_the_settings_and_goes_on_working(
    qtbot: QtBot, context: Context, ws: Workspace
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    campaign = OpenCampaign(window, context)
    window.show()
    campaign.begin("dashboard")
    section = OperatorsSection(context)
    qtbot.addWidget(section)
    section.refresh()
    section.show()
    press(section, "operatorAdd")
    dialog = section.findChild(QDialog, "operatorDialog")
    assert isinstance(dialog, QDialog)
    for name, text in (("operatorName", "王芳"), ("operatorPin", "1111"), ("operatorPinAgain", "1112")):
        type_into(dialog, name, text)
    enter(dialog, "operatorPinAgain")
    assert operators.everyone(ws) == []
    type_into(dialog, "operatorPinAgain", "1111")
    enter(dialog, "operatorPinAgain")
    (operator,) = operators.everyone(ws)
    assert (operator.name, operator.role) == ("王芳", Role.ORGANISER)
    menu = window.header.findChild(QPushButton, "operatorMenu")
    assert isinstance(menu, QPushButton)
    assert "王芳 · 组织者" in menu.text()
    assert rail(window) == PAGES[Role.ORGANISER]


def test_what_is_wrong_with_an_operator_stands_under_its_field(qtbot: QtBot, context: Context) -> None:
    section = OperatorsSection(context)
    qtbot.addWidget(section)
    section.show()
    press(section, "operatorAdd")
    dialog = section.findChild(QDialog, "operatorDialog")
    assert isinstance(dialog, QDialog)
    role = dialog.findChild(QComboBox, "operatorRole")
    assert isinstance(role, QComboBox)
    role.setCurrentIndex(role.findData(Role.VOLUNTEER))
    for name, text in (("operatorName", "李敏"), ("operatorPin", "3333"), ("operatorPinAgain", "3333")):
        type_into(dialog, name, text)
    enter(dialog, "operatorPinAgain")
    error = dialog.findChild(QLabel, "operatorRoleError")
    assert isinstance(error, QLabel)
    assert error.text().startswith("第一位操作人员须为组织者")
    assert isinstance(dialog.findChild(QLineEdit, "operatorPin"), QLineEdit)
