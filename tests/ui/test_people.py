"""The event's people as a person works with them: by keyboard and mouse, seen and stored."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.ids import EventId
from gbm_desktop.resource_files import resource
from gbm_desktop.store import attendance as store
from gbm_desktop.store.event_list import Listed
from gbm_desktop.workspace import Workspace
from tests.builders import add_people
from tests.ui.hands import drop, press, type_into
from ui.context import Context
from ui.pages.people import PeoplePanel
from ui.widgets import DataTable, SearchBox


def shown(qtbot: QtBot, context: Context, event_id: EventId) -> PeoplePanel:
    panel = PeoplePanel(context, event_id)
    qtbot.addWidget(panel)
    panel.resize(760, 600)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def table(panel: PeoplePanel) -> DataTable[Listed]:
    found = panel.findChild(DataTable, "people")
    assert isinstance(found, DataTable)
    return found


def names(panel: PeoplePanel) -> list[str]:
    model = table(panel).records
    return [model.record(row).person.name for row in range(model.rowCount())]


def search(qtbot: QtBot, panel: PeoplePanel, text: str) -> None:
    box = panel.findChild(SearchBox, "peopleSearch")
    assert isinstance(box, SearchBox)
    with qtbot.waitSignal(box.searched):
        type_into(panel, "peopleSearch", text)


def open_dialog(panel: PeoplePanel) -> QDialog:
    found = [dialog for dialog in panel.findChildren(QDialog, "personDialog") if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def test_an_empty_list_offers_the_import_and_adding_by_hand(qtbot: QtBot, context: Context, event_id: EventId) -> None:
    panel = shown(qtbot, context, event_id)
    action = panel.findChild(QPushButton, "emptyAction")
    assert isinstance(action, QPushButton)
    assert action.isVisible()
    press(panel, "emptyAction")
    assert panel.findChild(QWidget, "rosterImport") is not None


def test_the_list_shows_everyone_and_who_has_come(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    people = add_people(workspace, event_id, 3)
    Door(workspace, event_id).admit(people[1].id)
    panel = shown(qtbot, context, event_id)
    assert names(panel) == [person.name for person in people]
    model = table(panel).model()
    assert [model.index(row, 6).data() for row in range(3)] == ["—", "✓ 10-12 09:00", "—"]
    count = panel.findChild(QLabel, "peopleCount")
    assert isinstance(count, QLabel)
    assert "3" in count.text()
    assert "1" in count.text()


def test_who_comes_in_at_the_door_is_seen_on_the_list_at_once(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    person = add_people(workspace, event_id, 1)[0]
    panel = shown(qtbot, context, event_id)
    Door(workspace, event_id).admit(person.id)
    assert table(panel).model().index(0, 6).data() == "✓ 10-12 09:00"


@pytest.mark.parametrize("text", ["芳", "wf", "8000"])
def test_one_types_and_finds(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, text: str
) -> None:
    attendance.add(workspace, event_id, name="陈强", phone="13911112222")
    attendance.add(workspace, event_id, name="王芳", phone="13800138000")
    panel = shown(qtbot, context, event_id)
    search(qtbot, panel, text)
    assert names(panel) == ["王芳"]


def test_a_person_added_by_hand_stands_on_the_list_and_can_be_undone(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    panel = shown(qtbot, context, event_id)
    press(panel, "emptyLink")
    dialog = open_dialog(panel)
    type_into(dialog, "name", "王芳")
    type_into(dialog, "phone", "13800138000")
    with qtbot.waitSignal(context.said) as said:
        press(dialog, "personSave")
    assert said.args is not None
    assert said.args[1] == context.last_step != ""
    assert names(panel) == ["王芳"]
    assert [person.phone for person in store.of_event(workspace.read, event_id)] == ["13800138000"]
    assert not dialog.isVisible()


def test_a_wrong_phone_is_said_under_its_field_and_nothing_is_stored(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    panel = shown(qtbot, context, event_id)
    press(panel, "emptyLink")
    dialog = open_dialog(panel)
    type_into(dialog, "name", "王芳")
    type_into(dialog, "phone", "1389012345")
    press(dialog, "personSave")
    wrong = dialog.findChild(QLabel, "phoneError")
    assert isinstance(wrong, QLabel)
    assert wrong.isVisible()
    assert "1389012345" in wrong.text()
    assert dialog.isVisible()
    assert store.registered(workspace.read, event_id) == 0


def test_several_are_added_one_after_the_other_from_one_village(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    panel = shown(qtbot, context, event_id)
    press(panel, "emptyLink")
    dialog = open_dialog(panel)
    type_into(dialog, "unit", "利民村")
    for name in ("王芳", "陈强"):
        type_into(dialog, "name", name)
        press(dialog, "personMore")
    stored = store.of_event(workspace.read, event_id)
    assert [(person.name, person.unit) for person in stored] == [("王芳", "利民村"), ("陈强", "利民村")]


def test_enter_opens_the_entry_and_the_correction_is_stored(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    person = add_people(workspace, event_id, 2)[0]
    panel = shown(qtbot, context, event_id)
    table(panel).setFocus()
    table(panel).select_first()
    QTest.keyClick(table(panel), Qt.Key.Key_Return)
    dialog = open_dialog(panel)
    type_into(dialog, "name", "单小红")
    press(dialog, "personSave")
    after = attendance.get(workspace, person.id)
    assert (after.name, after.ticket) == ("单小红", person.ticket)
    assert names(panel)[0] == "单小红"


def test_delete_removes_the_selected_people(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    people = add_people(workspace, event_id, 4)
    panel = shown(qtbot, context, event_id)
    table(panel).setFocus()
    table(panel).select_first()
    QTest.keyClick(table(panel), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table(panel), Qt.Key.Key_Delete)
    assert store.of_event(workspace.read, event_id) == people[2:]
    assert names(panel) == [person.name for person in people[2:]]


def test_who_has_come_stays_and_the_sentence_says_why(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    person = add_people(workspace, event_id, 1)[0]
    Door(workspace, event_id).admit(person.id)
    panel = shown(qtbot, context, event_id)
    table(panel).setFocus()
    table(panel).select_first()
    with qtbot.waitSignal(context.said) as said:
        QTest.keyClick(table(panel), Qt.Key.Key_Delete)
    assert said.args is not None
    assert said.args[2] is True
    assert "1" in said.args[0]
    assert store.registered(workspace.read, event_id) == 1


def test_selected_rows_are_copied_as_a_spreadsheet_takes_them(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    attendance.add(workspace, event_id, name="王芳", unit="利民村", phone="13800138000", role="嘉宾")
    panel = shown(qtbot, context, event_id)
    table(panel).select_first()
    QTest.keyClick(table(panel), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "A0001\t王芳\t利民村\t13800138000\t嘉宾\t手工添加\t—"


def test_a_click_on_a_columns_head_orders_everyone(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    for name in ("王芳", "陈强", "李娜"):
        attendance.add(workspace, event_id, name=name)
    panel = shown(qtbot, context, event_id)
    header = table(panel).horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(panel) == ["陈强", "李娜", "王芳"]
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(panel) == ["王芳", "李娜", "陈强"]


def test_a_file_dropped_on_the_list_opens_in_the_import(qtbot: QtBot, context: Context, event_id: EventId) -> None:
    panel = shown(qtbot, context, event_id)
    drop(panel, resource("samples", "roster-clean.xlsx"))
    button = panel.findChild(QPushButton, "importPeople")
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isEnabled)
    assert "120" in button.text()


def test_after_an_import_that_leaves_nothing_to_check_the_keyboard_is_at_the_list(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    panel = shown(qtbot, context, event_id)
    panel.import_roster(resource("samples", "roster-clean.xlsx"))
    button = panel.findChild(QPushButton, "importPeople")
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isEnabled)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(table(panel).isVisible)
    qtbot.waitUntil(table(panel).hasFocus)


def test_only_what_is_seen_of_a_long_list_is_fetched(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    add_people(workspace, event_id, 450)
    panel = shown(qtbot, context, event_id)
    asked: list[str] = []
    workspace.read.set_trace_callback(asked.append)
    table(panel).scrollToBottom()
    panel.grab()
    workspace.read.set_trace_callback(None)
    assert len([statement for statement in asked if "FROM attendees WHERE id IN" in statement]) <= 2
    assert table(panel).model().index(449, 0).data() == "A0450"
