"""The county's own permit rule in the settings: typed, checked, stored, given up."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from gbm_desktop import history
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.safety import permit
from gbm_desktop.workspace import Workspace
from tests.ui.eyes import part
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.settings import SettingsPage

TOWN = PermitRule(200, 5000, 10, 15, "×镇大型活动安全管理办法")


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> SettingsPage:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1190, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open_at(part="permit_rule")
    return page


def type_number(page: SettingsPage, name: str, number: int) -> None:
    field: QSpinBox = part(page, QSpinBox, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, str(number))
    QTest.keyClick(field, Qt.Key.Key_Tab)


def test_the_notices_rule_stands_there_until_the_county_has_its_own(page: SettingsPage, ws: Workspace) -> None:
    assert "《大型群众性活动安全管理条例》" in part(page, QLabel, "ruleWhose").text()
    assert part(page, QSpinBox, "ruleParticipants").value() == 1000
    assert not part(page, QPushButton, "ruleReset").isEnabled()
    assert not permit.has_own_rule(ws)


def test_a_towns_rule_is_typed_stored_and_can_be_taken_back(page: SettingsPage, ws: Workspace) -> None:
    type_number(page, "ruleParticipants", 200)
    type_number(page, "ruleDays", 10)
    type_number(page, "ruleRemind", 15)
    type_into(page, "ruleSource", TOWN.source)
    press(page, "permit_ruleSave")
    assert permit.rule(ws) == TOWN
    assert part(page, QPushButton, "ruleReset").isEnabled()
    history.undo(ws)
    assert not permit.has_own_rule(ws)
    assert part(page, QSpinBox, "ruleParticipants").value() == 1000


def test_working_days_are_one_tick(page: SettingsPage, ws: Workspace) -> None:
    part(page, QCheckBox, "ruleWorkingDays").click()
    type_into(page, "ruleSource", "北京市大型群众性活动安全管理条例")
    press(page, "permit_ruleSave")
    assert permit.rule(ws).working_days


def test_a_rule_without_a_source_is_refused_under_the_field(page: SettingsPage, ws: Workspace) -> None:
    type_number(page, "ruleParticipants", 200)
    press(page, "permit_ruleSave")
    assert part(page, QLabel, "ruleSourceError").text() == "请写明规定的名称或文号"
    assert not permit.has_own_rule(ws)


def test_a_rule_looser_than_the_statute_is_refused_under_the_number(page: SettingsPage, ws: Workspace) -> None:
    type_number(page, "ruleParticipants", 3000)
    type_into(page, "ruleSource", "某县通知")
    press(page, "permit_ruleSave")
    assert "只能比条例更严" in part(page, QLabel, "ruleParticipantsError").text()
    assert not permit.has_own_rule(ws)


def test_the_notices_rule_is_one_press_away(page: SettingsPage, ws: Workspace) -> None:
    permit.set_rule(ws, TOWN)
    assert part(page, QSpinBox, "ruleParticipants").value() == 200
    press(page, "ruleReset")
    assert not permit.has_own_rule(ws)
    assert part(page, QSpinBox, "ruleParticipants").value() == 1000
    history.undo(ws)
    assert permit.rule(ws) == TOWN
