"""What a person is doing at the window stays as it is while steps of others come in."""

from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, catalogue, consents, events, history
from gbm_desktop.checkin.door import Door
from gbm_desktop.exchange import devices
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import EnterpriseId, EventId
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.page import Page
from ui.pages.exchange.devices import DevicesTab
from ui.pages.history import HistoryPage
from ui.pages.people import PeoplePanel
from ui.pages.privacy.consents import ConsentsPane
from ui.pages.privacy.find import FindPane
from ui.widgets import DataTable

Shown = TypeVar("Shown", bound=Page)


@pytest.fixture
def people(ws: Workspace, event_id: EventId) -> list[Attendee]:
    return add_people(ws, event_id, 8)


def shown(qtbot: QtBot, page: Shown) -> Shown:
    """The page is seen, and its window is the one that is typed into."""
    qtbot.addWidget(page)
    page.resize(1140, 620)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def field(page: Page, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def table(page: Page, name: str) -> DataTable[Any]:
    found = page.findChild(DataTable, name)
    assert isinstance(found, DataTable)
    return found


def enabled(page: Page, name: str) -> bool:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found.isVisible() and found.isEnabled()


def test_a_laptops_name_that_is_being_typed_stays_and_keeps_the_keyboard(
    qtbot: QtBot, context: Context, ws: Workspace, event_id: EventId
) -> None:
    tab = shown(qtbot, DevicesTab(context))
    tab.table.select_first()
    name = field(tab, "deviceName")
    name.setFocus()
    type_into(tab, "deviceName", "Desk by the gate")
    Door(ws, event_id).headcount(2)

    assert name.text() == "Desk by the gate"
    assert name.hasFocus()
    press(tab, "renameDevice")
    assert devices.names(ws)[ws.replica.id] == "Desk by the gate"


def test_people_who_agree_are_ticked_one_after_the_other_by_keys(
    qtbot: QtBot, context: Context, ws: Workspace, people: list[Attendee]
) -> None:
    enterprise = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "青白江门窗厂"))
    pane = shown(qtbot, ConsentsPane(context))
    pane.table.setFocus()
    pane.table.select_first()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(pane.table, key)

    assert consents.given_to(ws, enterprise) == {person.id for person in people[:2]}


def test_who_looks_for_somebody_types_on_while_the_list_is_found_anew(
    qtbot: QtBot, context: Context, ws: Workspace, event_id: EventId
) -> None:
    attendance.add(ws, event_id, name="欧阳蓓蕾", unit="利民村3组", phone="13987654321")
    pane = shown(qtbot, FindPane(context))
    type_into(pane, "findPerson", "欧阳")
    press(pane, "findDo")
    pane.table.select_first()
    text = field(pane, "findPerson")
    text.setFocus()
    text.setText("13")
    attendance.add(ws, event_id, name="欧阳云", unit="利民村3组", phone="13987654322")

    assert text.hasFocus()
    assert sorted(one.name for one in pane.table.records.records) == ["欧阳云", "欧阳蓓蕾"]
    assert [one.name for one in pane.table.selected()] == ["欧阳蓓蕾"]


def test_people_who_were_chosen_stay_so_while_others_come_in(
    qtbot: QtBot, context: Context, ws: Workspace, event_id: EventId, people: list[Attendee]
) -> None:
    panel = shown(qtbot, PeoplePanel(context, event_id))
    listed = table(panel, "people")
    listed.select_each(lambda one: one.person.id in {people[1].id, people[3].id})
    Door(ws, event_id).scan(attendance.tickets(ws, event_id)[0][1])

    assert {one.person.id for one in listed.selected()} == {people[1].id, people[3].id}
    assert [bool(one.arrived) for one in listed.records.records].count(True) == 1


def test_a_check_in_is_taken_back_with_its_reason_while_others_are_let_in(
    qtbot: QtBot, context: Context, ws: Workspace, event_id: EventId
) -> None:
    add_people(ws, event_id, 2)
    codes = [code for _, code in attendance.tickets(ws, event_id)]
    Door(ws, event_id).scan(codes[0])
    page = shown(qtbot, HistoryPage(context))
    steps = table(page, "historyTable")
    steps.selectRow(0)
    wanted = steps.selected()[0].step.id
    press(page, "takeBack")
    reason = page.findChild(QComboBox, "undoReason")
    assert isinstance(reason, QComboBox)
    reason.setEditText("Came by mistake")
    Door(ws, event_id).scan(codes[1])

    assert enabled(page, "takeBackScan")
    assert reason.currentText() == "Came by mistake"
    press(page, "takeBackScan")
    qtbot.waitUntil(lambda: next(one for one in history.latest(ws, 10) if one.step.id == wanted).undone)


def test_older_steps_that_were_read_stay_where_they_are(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    for number in range(210):
        events.add(ws, lecture(name=f"场次{number}"))
    page = shown(qtbot, HistoryPage(context))
    steps = table(page, "historyTable")
    steps.scrollToBottom()
    qtbot.waitUntil(lambda: steps.records.rowCount() > 205)
    events.add(ws, lecture(name="新的"))

    assert steps.records.rowCount() > 206
