"""The settings of a campaign as a person uses them: what is typed is stored by one button, and can be taken back."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, events, history
from gbm_desktop.store import campaign as store
from gbm_desktop.store import journal
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.eyes import part
from tests.ui.hands import press, type_into
from tests.ui.settings_page import error, line, lines, open_editor, set_day, shown, table, type_cell
from ui.context import Context

# The campaign.


def test_the_reporter_is_stored_and_the_message_bar_can_take_it_back(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    page = shown(qtbot, context)
    before = campaign.current(workspace).reporter
    type_into(page, "reporter", "青白江区经济科技和信息化局")
    with qtbot.waitSignal(context.said) as said:
        press(page, "campaignSave")
    assert campaign.current(workspace).reporter == "青白江区经济科技和信息化局"
    assert said.args is not None
    assert said.args[1] == context.last_step != ""
    history.undo(workspace, said.args[1])
    assert campaign.current(workspace).reporter == before
    assert line(page, "reporter") == before


def test_the_list_marks_the_section_that_is_read(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    qtbot.waitUntil(lambda: part(page, QPushButton, "to_campaign").isChecked())
    page.open_at(part="health")
    qtbot.waitUntil(lambda: part(page, QPushButton, "to_health").isChecked())


def test_there_is_nothing_to_save_until_something_is_typed(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    save = part(page, QPushButton, "campaignSave")
    assert not save.isEnabled()
    type_into(page, "complaintPhone", "028-12315")
    assert save.isEnabled()
    press(page, "campaignDiscard")
    assert line(page, "complaintPhone") == "12315"
    assert not save.isEnabled()


def test_what_is_being_typed_stays_while_something_else_is_stored(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    page = shown(qtbot, context)
    type_into(page, "complaintPhone", "028-12315")
    campaign.set_addressees(workspace, ["省经济和信息化厅"])
    assert line(page, "complaintPhone") == "028-12315"
    assert lines(page, "addresseeNames").toPlainText() == "省经济和信息化厅"


def test_saving_what_stands_already_offers_no_undo_of_an_earlier_step(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    events.add(workspace, lecture())
    page = shown(qtbot, context)
    type_into(page, "complaintPhone", "12345")
    type_into(page, "complaintPhone", "12315")
    with qtbot.waitSignal(context.said) as said:
        press(page, "campaignSave")
    assert said.args is not None
    assert said.args[1] == ""


def test_the_due_date_can_be_set_and_can_stand_as_to_be_verified(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    page = shown(qtbot, context)
    unknown = part(page, QCheckBox, "dueUnknown")
    unknown.click()
    assert not part(page, QDateEdit, "due").isEnabled()
    press(page, "campaignSave")
    assert campaign.current(workspace).due is None
    unknown.click()
    set_day(page, "due", date(2023, 11, 20))
    press(page, "campaignSave")
    assert campaign.current(workspace).due == date(2023, 11, 20)


def test_an_end_before_the_start_is_said_under_its_field_and_nothing_is_stored(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    page = shown(qtbot, context)
    set_day(page, "periodEnd", date(2022, 12, 31))
    press(page, "campaignSave")
    assert "2022年12月31日" in error(page, "periodEnd")
    assert campaign.current(workspace).period_end == date(2023, 12, 31)


def test_another_region_is_found_by_its_initials(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    page = shown(qtbot, context)
    type_into(page, "campaignRegion", "510114")
    QTest.keyClick(part(page, QLineEdit, "campaignRegion"), Qt.Key.Key_Return)
    press(page, "campaignSave")
    found = campaign.current(workspace)
    assert (found.region_code, found.region_name) == ("510114", "四川省成都市新都区")


def test_a_region_that_is_none_is_said_under_its_field(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    page = shown(qtbot, context)
    type_into(page, "campaignRegion", "nowhere")
    press(page, "campaignSave")
    assert "nowhere" in error(page, "campaignRegion")
    assert campaign.current(workspace).region_code == "510113"


# The policy.


def test_every_fact_of_the_notice_is_shown_with_its_clause(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context, "policy")
    seen = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert {"工信厅联原函〔2023〕50号", "绿色建材进万家 美好生活共创建", "2023年11月30日（11月底前）"} <= set(seen)
    assert seen.count("四（六）") == 2
    clauses = part(page, QWidget, "policyClauses")
    assert not clauses.isVisible()
    press(page, "unfoldPolicy")
    assert clauses.isVisible()
    assert any("宣传" in label.text() for label in clauses.findChildren(QLabel) if label.isVisible())


def test_what_nobody_has_verified_stands_as_to_be_verified(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    campaign.edit(workspace, replace(campaign.current(workspace), year=2024))
    page = shown(qtbot, context, "policy")
    open_facts = [label for label in page.findChildren(QLabel) if label.text() == "▲ To be verified"]
    assert sum(label.isVisible() for label in open_facts) == 4
    assert all(label.property("tone") == "warn" for label in open_facts)


# Offices.


def test_a_contact_typed_into_the_table_is_stored_in_one_undoable_step(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    page = shown(qtbot, context, "departments")
    steps = journal.count(workspace.read)
    type_cell(page, 0, 1, "任建平")
    type_cell(page, 0, 2, "028-83610116")
    press(page, "departmentsSave")
    first = store.departments(workspace.read)[0]
    assert (first.contact, first.phone) == ("任建平", "028-83610116")
    assert journal.count(workspace.read) == steps + 1
    history.undo(workspace)
    assert table(page, "departments").model().index(0, 1).data() == "▲ missing"


def test_a_department_is_added_and_another_removed(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    page = shown(qtbot, context, "departments")
    before = [one.name for one in store.departments(workspace.read)]
    view = table(page, "departments")
    view.setFocus()
    view.selectRow(1)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    press(page, "addDepartment")
    open_editor(page).setText("供销合作社")
    press(page, "departmentsSave")
    after = [one.name for one in store.departments(workspace.read)]
    assert after == [before[0], *before[2:], "供销合作社"]


def test_a_row_without_a_name_is_no_department(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    page = shown(qtbot, context, "departments")
    press(page, "addDepartment")
    press(page, "departmentsSave")
    assert len(store.departments(workspace.read)) == 6
    assert table(page, "departments").model().rowCount() == 6


def test_the_addressees_are_stored_one_a_line(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    page = shown(qtbot, context, "addressees")
    lines(page, "addresseeNames").setPlainText("省经济和信息化厅\n\n 省住房和城乡建设厅 \n省经济和信息化厅")
    press(page, "addresseesSave")
    assert [one.name for one in store.addressees(workspace.read)] == ["省经济和信息化厅", "省住房和城乡建设厅"]


# The way there.


@pytest.mark.parametrize("name", ["campaign", "departments", "addressees", "villages", "backup"])
def test_a_link_from_another_page_shows_the_section(qtbot: QtBot, context: Context, name: str) -> None:
    page = shown(qtbot, context, name)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    section = part(page, QWidget, f"{name}Section")
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() in (section.y(), bar.maximum()))
    seen = section.visibleRegion().boundingRect().height()
    assert seen >= min(section.height(), area.viewport().height() / 4)
    focused = page.focusWidget()
    assert focused is not None
    assert section.isAncestorOf(focused)
