"""An emergency at the door: one touch records it, whom to call is read from afar, and the queue is not lost."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events, staff
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.gate import still_lacking
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.safety import emergency, gate, plan
from gbm_desktop.safety.procedures import procedure
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.ui.at_the_door import opened
from tests.ui.eyes import reads
from tests.ui.hands import press
from ui.context import Context
from ui.pages.checkin import CheckinPage
from ui.pages.checkin.escalation import Escalation

pytestmark = pytest.mark.usefixtures("quiet")

TOUCH = 48


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture(capacity=10, contact_name="赵敏", contact_phone="13900001111"))
    add_people(ws, made, 3)
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[CheckinPage]:
    yield from opened(qtbot, context, event_id)


def seen(page: CheckinPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def phones(page: CheckinPage) -> dict[str, int]:
    """The numbers seen, from the top, and how high their figures are in pixels."""
    found = [label for label in page.findChildren(QLabel) if label.property("phone") and label.isVisible()]
    found.sort(key=lambda label: label.mapTo(page, QPoint()).y())
    return {label.text(): label.fontInfo().pixelSize() for label in found}


def missing(ws: Workspace, event_id: EventId) -> int:
    return len(still_lacking(gate.read(ws, events.get(ws, event_id))))


def test_one_touch_records_the_incident_and_shows_whom_to_call_and_what_to_do(
    ws: Workspace, clock: SetClock, event_id: EventId, page: CheckinPage
) -> None:
    clock.advance(720)
    QTest.keyClick(page, Qt.Key.Key_F9)
    press(page, "incident-fire")
    (fire,) = emergency.incidents(ws, event_id)
    now = datetime(2023, 10, 12, 9, 12)  # noqa: DTZ001 - an event's times are local
    assert (fire.kind, fire.at, fire.plan_started, fire.reported) == (IncidentKind.FIRE, now, now, None)
    assert reads(page, "alarmTitle") == "火灾  09:12"
    assert set(phones(page)) == {"110", "119", "120", "122", "13900001111"}
    assert min(phones(page).values()) >= 28
    assert [text for text in seen(page) if text[:2] == "1."] == [f"1. {procedure(IncidentKind.FIRE).steps[0]}"]


def test_the_people_of_the_plan_stand_in_the_tree_the_officer_first(
    ws: Workspace, event_id: EventId, page: CheckinPage
) -> None:
    plan.apply_template(ws, event_id)
    officer = staff.add(ws, name="王建国", unit="清泉镇政府", phone="13800138000")
    plan.set_role(ws, event_id, Role.OFFICER, officer.id)
    press(page, "emergency")
    press(page, "incident-crowding")
    assert list(phones(page))[4] == "13800138000"
    assert "王建国  安全责任人" in seen(page)


def test_the_buttons_of_an_emergency_are_wide_enough_for_a_finger(page: CheckinPage) -> None:
    press(page, "emergency")
    found = page.findChildren(QPushButton)
    kinds = [button for button in found if button.objectName().startswith("incident-") and button.isVisible()]
    assert len(kinds) == len(IncidentKind)
    assert all(min(button.height(), button.width()) >= TOUCH for button in kinds)
    press(page, "incident-other")
    for name in ("policeTold", "incidentDetails", "leaveAlarm"):
        button = page.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        assert button.height() >= TOUCH


def test_that_the_police_were_told_is_stamped_once(
    ws: Workspace, clock: SetClock, event_id: EventId, page: CheckinPage
) -> None:
    press(page, "emergency")
    press(page, "incident-collapse")
    assert "article 19" in reads(page, "alarmState")
    clock.advance(120)
    press(page, "policeTold")
    (found,) = emergency.incidents(ws, event_id)
    assert found.reported == datetime(2023, 10, 12, 9, 2)  # noqa: DTZ001 - an event's times are local
    assert found.reported_by == "王芳"
    assert "09:02" in reads(page, "alarmState")
    button = page.findChild(QPushButton, "policeTold")
    assert isinstance(button, QPushButton)
    assert not button.isVisible()


def test_scans_are_taken_during_an_emergency_and_seen_after_it(
    qtbot: QtBot, ws: Workspace, event_id: EventId, page: CheckinPage
) -> None:
    press(page, "emergency")
    page.reception.scan(attendance.tickets(ws, event_id)[0][1])
    qtbot.waitUntil(lambda: Door(ws, event_id).counts().inside == 1)
    qtbot.waitUntil(lambda: reads(page, "latestName0") == "王芳芳")
    assert "Emergency: what is happening?" in seen(page)
    press(page, "leaveEscalation")
    qtbot.waitUntil(lambda: reads(page, "verdictName") == "王芳芳")
    assert emergency.incidents(ws, event_id) == []


def test_a_walk_in_leaves_the_emergency_for_its_form(page: CheckinPage) -> None:
    press(page, "emergency")
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert "Walk-in" in seen(page)
    assert "Emergency: what is happening?" not in seen(page)


def test_an_open_incident_is_found_again_and_a_closed_one_is_not(
    ws: Workspace, event_id: EventId, page: CheckinPage
) -> None:
    press(page, "emergency")
    press(page, "incident-illness")
    QTest.keyClick(page.findChild(Escalation) or page, Qt.Key.Key_Escape)
    assert reads(page, "alarmTitle") == ""
    press(page, "emergency")
    (found,) = emergency.incidents(ws, event_id)
    press(page, f"open-{found.id}")
    assert reads(page, "alarmTitle") == "突发疾病  09:00"
    assert len(emergency.incidents(ws, event_id)) == 1


def test_a_rehearsal_shows_the_same_and_records_nothing(ws: Workspace, event_id: EventId, page: CheckinPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_F8)
    press(page, "emergency")
    press(page, "incident-fire")
    assert "Rehearsal" in reads(page, "alarmState")
    assert "119" in phones(page)
    assert emergency.incidents(ws, event_id) == []


def test_more_is_written_down_where_the_events_emergencies_stand(
    qtbot: QtBot, ws: Workspace, event_id: EventId, page: CheckinPage
) -> None:
    press(page, "emergency")
    press(page, "incident-weather")
    with qtbot.waitSignal(page.context.wanted) as asked:
        press(page, "incidentDetails")
    (found,) = emergency.incidents(ws, event_id)
    assert asked.args == ["safety", {"event_id": event_id, "tab": "emergency", "ref": found.id}]


def test_a_full_venue_says_stop_until_the_officer_gives_leave(
    qtbot: QtBot, ws: Workspace, event_id: EventId, page: CheckinPage
) -> None:
    door = Door(ws, event_id)
    door.headcount(8)
    qtbot.waitUntil(lambda: "Nearly full" in reads(page, "room"))
    assert reads(page, "stopText") == ""
    door.headcount(2)
    qtbot.waitUntil(lambda: "10 approved" in reads(page, "stopText"))
    officer = staff.add(ws, name="王芳", unit="清泉镇政府", phone="13800138000")
    plan.apply_template(ws, event_id)
    plan.set_role(ws, event_id, Role.OFFICER, officer.id)
    gate.override_capacity(ws, event_id, 12, "加开南侧分区")
    qtbot.waitUntil(lambda: reads(page, "stopText") == "")
    assert reads(page, "inside") == "10 / 12"
    assert "Inside / officer's limit" in seen(page)
    door.headcount(2)
    qtbot.waitUntil(lambda: "12 by the safety officer's override" in reads(page, "stopText"))


def test_the_officers_dialog_opens_from_the_banner(
    qtbot: QtBot, ws: Workspace, event_id: EventId, page: CheckinPage
) -> None:
    Door(ws, event_id).headcount(10)
    qtbot.waitUntil(lambda: bool(reads(page, "stopText")))
    press(page, "overrideCapacity")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.objectName() == "overrideDialog"
    dialog.close()


def test_the_desk_is_told_how_much_safety_still_lacks_and_works_all_the_same(
    qtbot: QtBot, ws: Workspace, event_id: EventId, page: CheckinPage
) -> None:
    assert reads(page, "safetyMissing") == f"▲ Safety is not ready: {missing(ws, event_id)} missing"
    plan.apply_template(ws, event_id)
    expected = missing(ws, event_id)
    qtbot.waitUntil(lambda: reads(page, "safetyMissing") == f"▲ Safety is not ready: {expected} missing")
    with qtbot.waitSignal(page.context.wanted) as asked:
        press(page, "goToSafety")
    assert asked.args == ["safety", {"event_id": event_id}]
    page.reception.scan(attendance.tickets(ws, event_id)[0][1])
    qtbot.waitUntil(lambda: reads(page, "verdictName") == "王芳芳")


def test_nothing_is_said_of_the_safety_of_an_event_that_is_off(
    qtbot: QtBot, ws: Workspace, event_id: EventId, page: CheckinPage
) -> None:
    assert reads(page, "safetyMissing")
    events.set_stage(ws, event_id, Stage.CANCELLED, "大雨")
    qtbot.waitUntil(lambda: reads(page, "safetyMissing") == "")
