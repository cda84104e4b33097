"""Personal data as a person sees to it: what is held, a search, erasing an event, the record, the log, consents."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, catalogue, consents, consumer, consumer_settings, export_log, prints
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.consumer import Case, CaseKind
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import ComplaintId, EnterpriseId, EventId
from gbm_desktop.model.redaction import ERASED
from gbm_desktop.privacy import rule
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people
from tests.ui.eyes import dialog_in_front
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.dashboard.privacy_todo import privacy_todo
from ui.pages.privacy.consents import ConsentsPane
from ui.pages.privacy.exports import ExportsPane
from ui.pages.privacy.find import FindPane
from ui.pages.privacy.held import HeldPane
from ui.pages.privacy.records import RecordsPane
from ui.pages.privacy.tab import PrivacyTab

NAME, PHONE = "欧阳蓓蕾", "13987654321"


@pytest.fixture
def person(ws: Workspace, event_id: EventId) -> Attendee:
    return attendance.add(ws, event_id, name=NAME, unit="利民村3组", phone=PHONE)


@pytest.fixture
def tab(qtbot: QtBot, context: Context, person: Attendee) -> Iterator[PrivacyTab]:
    assert person.name == NAME
    made = PrivacyTab(context)
    qtbot.addWidget(made)
    made.resize(1180, 600)
    made.show()
    made.activateWindow()
    yield made
    made.hide()


def part(tab: PrivacyTab, name: str) -> object:
    press(tab, f"privacy-{name}")
    found = tab.part(name)
    assert found.isVisible()
    return found


def test_an_events_people_are_erased_once_its_name_and_a_reason_are_typed(
    qtbot: QtBot, ws: Workspace, tab: PrivacyTab, person: Attendee
) -> None:
    held = tab.part("held")
    assert isinstance(held, HeldPane)
    assert [one.people for one in held.table.records.records] == [1]
    held.table.select_first()
    press(held, "eraseEvent")
    press(dialog_in_front(), "eraseDo")
    label = dialog_in_front().findChild(QLabel, "eraseReasonError")
    assert isinstance(label, QLabel)
    assert label.text().startswith("删除个人信息须填写原因")
    type_into(dialog_in_front(), "eraseReason", "保存期满")
    type_into(dialog_in_front(), "eraseName", "别的场次")
    press(dialog_in_front(), "eraseDo")
    assert attendance.get(ws, person.id).name == NAME
    type_into(dialog_in_front(), "eraseName", "清泉镇绿色建材公益宣讲")
    ticked = dialog_in_front().findChild(QCheckBox, "erase-signatures")
    assert isinstance(ticked, QCheckBox)
    press(dialog_in_front(), "eraseDo")

    qtbot.waitUntil(lambda: held.table.records.records == [])
    assert attendance.get(ws, person.id).name == ERASED


def test_a_person_is_found_and_erased(qtbot: QtBot, ws: Workspace, tab: PrivacyTab, person: Attendee) -> None:
    find = part(tab, "find")
    assert isinstance(find, FindPane)
    type_into(find, "findPerson", "欧阳")
    press(find, "findDo")
    assert [(one.name, one.phone) for one in find.table.records.records] == [(NAME, PHONE)]
    find.table.select_first()
    press(find, "erasePeople")
    type_into(dialog_in_front(), "eraseReason", "本人要求")
    press(dialog_in_front(), "eraseDo")
    qtbot.waitUntil(lambda: attendance.get(ws, person.id).name == ERASED)

    records = part(tab, "records")
    assert isinstance(records, RecordsPane)
    qtbot.waitUntil(lambda: [one.reason for one in records.table.records.records] == ["本人要求"])
    qtbot.waitUntil(lambda: records.table.records.records[0].cleared is not None)
    go_on = records.findChild(QPushButton, "clearFiles")
    assert isinstance(go_on, QPushButton)
    assert not go_on.isVisible()


def test_an_erasure_that_is_stopped_half_way_says_where_it_goes_on(
    qtbot: QtBot, ws: Workspace, tab: PrivacyTab, person: Attendee
) -> None:
    find = part(tab, "find")
    assert isinstance(find, FindPane)
    type_into(find, "findPerson", "欧阳")
    press(find, "findDo")
    find.table.select_first()
    press(find, "erasePeople")
    type_into(dialog_in_front(), "eraseReason", "本人要求")
    with qtbot.waitSignal(find.context.said) as told:
        press(dialog_in_front(), "eraseDo")
        find.context.jobs.cancel()
    assert told.args is not None
    assert "not cleared yet" in told.args[0]
    assert attendance.get(ws, person.id).name == ERASED
    records = part(tab, "records")
    assert isinstance(records, RecordsPane)
    go_on = records.findChild(QPushButton, "clearFiles")
    assert isinstance(go_on, QPushButton)
    qtbot.waitUntil(go_on.isVisible)


def test_who_reported_a_violation_is_found_once_the_pin_is_given(ws: Workspace, tab: PrivacyTab) -> None:
    consumer_settings.set_pin(ws, "2580")
    said = Case(
        ComplaintId(""), "", CaseKind.REPORT, ws.now().replace(tzinfo=None), person="慕容玉簪", phone="13912345678",
        facts="无证冒充认证产品",
    )  # fmt: skip
    consumer.register(ws, said)
    find = part(tab, "find")
    assert isinstance(find, FindPane)
    type_into(find, "findPerson", "慕容")
    press(find, "findDo")
    assert find.table.records.records == []
    press(find, "findReporters")
    type_into(dialog_in_front(), "reportPin", "1111")
    press(dialog_in_front(), "pinDo")
    assert find.table.records.records == []
    type_into(dialog_in_front(), "reportPin", "2580")
    press(dialog_in_front(), "pinDo")
    assert [one.name for one in find.table.records.records] == ["慕容玉簪"]
    press(find, "findDo")
    assert find.table.records.records == []


def test_nobody_found_is_said(tab: PrivacyTab) -> None:
    find = part(tab, "find")
    assert isinstance(find, FindPane)
    type_into(find, "findPerson", "查无此人")
    press(find, "findDo")
    label = find.findChild(QLabel, "findSaid")
    assert isinstance(label, QLabel)
    assert label.text().startswith("没有找到“查无此人”")


def test_what_left_stands_in_the_log(ws: Workspace, event_id: EventId, tab: PrivacyTab, tmp_path: Path) -> None:
    export_log.save(ws, prints.signin(ws, event_id), tmp_path / "signin.pdf")
    exports = part(tab, "exports")
    assert isinstance(exports, ExportsPane)
    (shown,) = exports.table.records.records
    assert (shown.kind, shown.persons, shown.operator, shown.file) == ("signin", 1, "王芳", "signin.pdf")


def test_consent_is_ticked_person_by_person(ws: Workspace, tab: PrivacyTab, person: Attendee) -> None:
    add_people(ws, person.event_id, 2)
    enterprise = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "甲公司"))
    pane = part(tab, "consents")
    assert isinstance(pane, ConsentsPane)
    flags = QItemSelectionModel.SelectionFlag
    pane.table.selectionModel().select(pane.table.records.index(0, 0), flags.ClearAndSelect | flags.Rows)
    press(pane, "consentGive")
    assert consents.given_to(ws, enterprise) == {person.id}


def test_the_rule_is_typed_and_a_wrong_number_is_said_under_its_field(ws: Workspace, tab: PrivacyTab) -> None:
    pane = part(tab, "rule")
    assert pane is tab.part("rule")
    type_into(tab.part("rule"), "keepDays", "abc")
    press(tab.part("rule"), "saveRule")
    assert rule.read(ws).keep_days is None
    type_into(tab.part("rule"), "keepDays", "45")
    press(tab.part("rule"), "saveRule")
    assert rule.read(ws).keep_days == 45


def test_the_dashboard_leads_to_what_is_kept_too_long(ws: Workspace, clock: SetClock, person: Attendee) -> None:
    from gbm_desktop.privacy import alerts

    assert person.name == NAME
    assert privacy_todo(alerts.read(ws)) == []
    clock.advance(timedelta(days=120).total_seconds())
    (line,) = privacy_todo(alerts.read(ws))
    assert (line.page, line.place) == ("exchange", {"tab": "privacy", "part": "held"})
