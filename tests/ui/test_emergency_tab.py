"""Emergencies as a person prepares and records them: watches, whom to call, drills, incidents."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from gbm_desktop import history, staff
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import emergency, plan
from gbm_desktop.workspace import Workspace
from tests.ui.eyes import dialog_in_front
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.safety.emergency import EmergencyTab
from ui.pages.safety.incident_dialog import IncidentDialog


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2023, 10, 12, hour, minute)  # noqa: DTZ001 - an event's times are local


@pytest.fixture
def officer(ws: Workspace) -> Staff:
    return staff.add(ws, name="王建国", unit="清泉镇政府", post="副镇长", phone="13800138000")


@pytest.fixture
def tab(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[EmergencyTab]:
    made = EmergencyTab(context, event_id)
    qtbot.addWidget(made)
    made.resize(890, 560)
    made.show()
    made.activateWindow()
    yield made
    made.hide()


def segment(tab: EmergencyTab, name: str) -> str:
    found = tab.findChild(QPushButton, f"emergency-{name}")
    assert isinstance(found, QPushButton)
    return found.text()


def wrong(shown: QDialog, field: str) -> str:
    label = shown.findChild(QLabel, f"{field}Error")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_an_empty_roster_offers_what_the_event_asks_for(
    qtbot: QtBot, ws: Workspace, event_id: EventId, officer: Staff, tab: EmergencyTab
) -> None:
    plan.apply_template(ws, event_id)
    plan.set_role(ws, event_id, Role.OFFICER, officer.id)
    expected = emergency.proposed_duties(ws, event_id)
    press(tab.duties, "emptyAction")
    assert emergency.duties(ws, event_id) == expected
    qtbot.waitUntil(lambda: segment(tab, "duties") == f"Duty roster {len(expected)}")
    with qtbot.waitSignal(tab.context.said):
        press(tab, "proposeDuties")
    assert emergency.duties(ws, event_id) == expected
    history.undo(ws)
    qtbot.waitUntil(lambda: segment(tab, "duties") == "Duty roster 0")


def test_a_watch_is_added_by_hand_and_changed_in_its_cells(
    qtbot: QtBot, ws: Workspace, event_id: EventId, officer: Staff, tab: EmergencyTab
) -> None:
    press(tab.duties, "emptyLink")
    type_into(dialog_in_front(), "dutySpot", "东门")
    press(dialog_in_front(), "dutySave")
    (duty,) = emergency.duties(ws, event_id)
    assert (duty.start, duty.end, duty.spot) == (at(9), at(11, 30), "东门")
    lines = tab.duties.lines
    assert lines.setData(lines.index(0, 0), "13:00-17:30")
    assert tab.duties.table.itemDelegateForColumn(2) is not None
    emergency.edit_duty(ws, replace(emergency.duties(ws, event_id)[0], keeper=officer.id))
    qtbot.waitUntil(lambda: lines.index(0, 2).data() == "王建国")
    assert (lines.index(0, 0).data(), lines.index(0, 3).data()) == ("10-12 13:00–17:30", "13800138000")
    (changed,) = emergency.duties(ws, event_id)
    assert (changed.start, changed.end) == (at(13), at(17, 30))


@pytest.mark.parametrize("typed", ["上午", "8:00", "", "25:00-26:00"])
def test_a_time_that_is_none_changes_nothing_and_is_said(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: EmergencyTab, typed: str
) -> None:
    before = emergency.add_duty(ws, event_id, start=at(9), end=at(11))
    with qtbot.waitSignal(tab.context.said) as told:
        assert not tab.duties.lines.setData(tab.duties.lines.index(0, 0), typed)
    assert told.args[2] is True
    assert emergency.duties(ws, event_id) == [before]


def test_watches_are_taken_off_with_the_key_and_come_back_with_undo(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: EmergencyTab
) -> None:
    kept = emergency.add_duty(ws, event_id, start=at(9), end=at(11))
    qtbot.waitUntil(lambda: tab.duties.lines.rowCount() == 1)
    tab.duties.table.selectAll()
    tab.duties.table.setFocus()
    QTest.keyClick(tab.duties.table, Qt.Key.Key_Delete)
    assert emergency.duties(ws, event_id) == []
    history.undo(ws)
    assert emergency.duties(ws, event_id) == [kept]


def test_the_tree_shows_who_has_no_phone_and_is_copied_whole(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: EmergencyTab
) -> None:
    silent = staff.add(ws, name="李强")
    plan.apply_template(ws, event_id)
    plan.set_role(ws, event_id, Role.OFFICER, silent.id)
    tab.go_to("calls")
    lines = tab.calls.lines
    qtbot.waitUntil(lambda: lines.index(0, 1).data() == "李强")
    assert lines.index(0, 2).data() == "▲ no phone"
    press(tab, "copyCalls")
    copied = QGuiApplication.clipboard().text().split("\n")
    assert len(copied) == lines.rowCount() == len(emergency.phone_tree(ws, event_id))
    assert "4 Outside\t公安报警\t110\t" in copied


def test_a_drill_is_recorded_and_what_is_wrong_with_it_stands_at_its_field(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: EmergencyTab
) -> None:
    tab.go_to("drills")
    first = tab.drills.findChild(QPushButton, "emptyAction")
    assert first is not None
    assert first.hasFocus()
    press(tab.drills, "emptyAction")
    press(dialog_in_front(), "drillSave")
    assert "演练内容" in wrong(dialog_in_front(), "drillScenario")
    type_into(dialog_in_front(), "drillScenario", "人员疏散演练")
    persons = dialog_in_front().findChild(QSpinBox, "drillPersons")
    assert isinstance(persons, QSpinBox)
    persons.setValue(24)
    press(dialog_in_front(), "drillSave")
    (drill,) = emergency.drills(ws, event_id)
    assert (drill.scenario, drill.persons, str(drill.held_on)) == ("人员疏散演练", 24, "2023-10-12")
    qtbot.waitUntil(lambda: segment(tab, "drills") == "Drills 1")
    tab.go_to("drills")
    assert tab.drills.table.hasFocus()
    tab.drills.table.opened.emit(drill)
    type_into(dialog_in_front(), "drillScenario", "人员疏散和灭火演练")
    press(dialog_in_front(), "drillSave")
    assert [found.scenario for found in emergency.drills(ws, event_id)] == ["人员疏散和灭火演练"]


def test_an_incident_is_recorded_whole_in_one_step(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: EmergencyTab
) -> None:
    tab.go_to("incidents")
    steps = len(history.latest(ws))
    press(tab.incidents, "emptyAction")
    shown = dialog_in_front()
    assert isinstance(shown, IncidentDialog)
    press(shown, "incidentSave")
    assert "请写明发生了什么" in wrong(shown, "incidentWhat")
    assert emergency.incidents(ws, event_id) == []
    shown.what.setPlainText("展架倾斜，无人受伤")
    shown.kind.setCurrentIndex(list(IncidentKind).index(IncidentKind.COLLAPSE))
    type_into(shown, "incidentPlace", "三号棚")
    press(shown, "incidentSave")
    (found,) = emergency.incidents(ws, event_id)
    assert (found.kind, found.what, found.place, found.reported) == (
        IncidentKind.COLLAPSE, "展架倾斜，无人受伤", "三号棚", None,
    )  # fmt: skip
    assert len(history.latest(ws)) == steps + 1
    qtbot.waitUntil(lambda: segment(tab, "incidents") == "Incidents 1")


def test_an_incident_that_hurt_people_is_not_closed_before_the_police_were_told_or_it_says_why_not(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: EmergencyTab
) -> None:
    found = emergency.escalate(ws, event_id, IncidentKind.CROWDING)
    tab.go_to(found.id)
    shown = dialog_in_front()
    assert isinstance(shown, IncidentDialog)
    shown.hurt.setValue(2)
    QTest.mouseClick(shown.closed, Qt.MouseButton.LeftButton)
    if not shown.closed.isChecked():
        shown.closed.setChecked(True)
    press(shown, "incidentSave")
    assert "条例第十九条" in wrong(shown, "incidentActions")
    label, field = shown.findChild(QLabel, "incidentActionsError"), shown.measures
    assert isinstance(label, QLabel)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    qtbot.waitUntil(
        lambda: label.mapTo(shown, label.rect().topLeft()).y() >= field.mapTo(shown, field.rect().bottomLeft()).y()
    )
    assert not emergency.incident(ws, found.id).closed
    shown.reported.tick.setChecked(True)
    type_into(shown, "incidentToldBy", "王建国")
    press(shown, "incidentSave")
    after = emergency.incident(ws, found.id)
    assert (after.closed, after.hurt, after.reported, after.reported_by) == (True, 2, at(9), "王建国")


def test_no_key_and_no_menu_removes_an_incident(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: EmergencyTab
) -> None:
    found = emergency.escalate(ws, event_id, IncidentKind.FIRE)
    qtbot.waitUntil(lambda: tab.incidents.lines.rowCount() == 1)
    tab.incidents.table.selectAll()
    QTest.keyClick(tab.incidents.table, Qt.Key.Key_Delete)
    names = [action.text() for action in tab.incidents.table.context_menu().actions()]
    assert names == ["Copy as text"]
    assert emergency.incidents(ws, event_id) == [found]


def test_a_time_that_was_not_is_left_unticked(ws: Workspace, event_id: EventId, tab: EmergencyTab) -> None:
    found = emergency.record_incident(ws, event_id, IncidentKind.WEATHER, "阵雨")
    tab.go_to(found.id)
    shown = dialog_in_front()
    assert [tick.isChecked() for tick in shown.findChildren(QCheckBox)] == [False] * 3
    press(shown, "incidentSave")
    assert emergency.incident(ws, found.id) == found


def test_every_part_is_found_by_its_name(tab: EmergencyTab) -> None:
    for name in ("incidents", "drills", "calls", "duties"):
        tab.go_to(name)
        found = tab.findChild(QPushButton, f"emergency-{name}")
        assert isinstance(found, QPushButton)
        assert found.isChecked()
    tab.go_to("nothing of this name")
