"""The settings as a person uses them: what is typed is stored by one button, and can be taken back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import backup, campaign, events, history
from gbm_desktop.store import campaign as store
from gbm_desktop.store import journal
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, lecture
from tests.ui.hands import press, type_into
from ui import settings
from ui.context import Context
from ui.pages.settings import SettingsPage


def shown(qtbot: QtBot, context: Context, part: str = "campaign") -> SettingsPage:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1190, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open_at(part=part)
    return page


def find(page: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = page.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def lines(page: SettingsPage, name: str) -> QPlainTextEdit:
    found = find(page, QPlainTextEdit, name)
    assert isinstance(found, QPlainTextEdit)
    return found


def table(page: SettingsPage, name: str) -> QTableView:
    found = find(page, QTableView, name)
    assert isinstance(found, QTableView)
    return found


def line(page: SettingsPage, name: str) -> str:
    found = find(page, QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found.text()


def error(page: SettingsPage, name: str) -> str:
    label = find(page, QLabel, f"{name}Error")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def set_day(page: SettingsPage, name: str, day: date) -> None:
    field = find(page, QDateEdit, name)
    assert isinstance(field, QDateEdit)
    field.setDate(QDate(day.year, day.month, day.day))


def open_editor(page: SettingsPage) -> QLineEdit:
    """The cell that is being typed into."""
    editor = page.focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def type_cell(page: SettingsPage, row: int, at: int, text: str) -> None:
    """The cell is opened with F2, typed into and left with Enter."""
    view = table(page, "departments")
    view.setFocus()
    view.setCurrentIndex(view.model().index(row, at))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = open_editor(page)
    editor.setText(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt takes the text a moment after the key


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


def test_there_is_nothing_to_save_until_something_is_typed(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    save = find(page, QPushButton, "campaignSave")
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
    unknown = find(page, QCheckBox, "dueUnknown")
    assert isinstance(unknown, QCheckBox)
    unknown.click()
    assert not find(page, QDateEdit, "due").isEnabled()
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
    QTest.keyClick(find(page, QLineEdit, "campaignRegion"), Qt.Key.Key_Return)
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
    clauses = find(page, QWidget, "policyClauses")
    assert not clauses.isVisible()
    press(page, "unfoldPolicy")
    assert clauses.isVisible()


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


# Villages.


def choose_township(page: SettingsPage, name: str) -> None:
    box = find(page, QComboBox, "township")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(name))


def villages(page: SettingsPage) -> list[str]:
    model = table(page, "villages").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_villages_are_typed_one_a_line_for_the_chosen_township(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    campaign.add_villages(workspace, QINGQUAN, ["花园村"])
    page = shown(qtbot, context, "villages")
    choose_township(page, "清泉镇")
    lines(page, "villageNames").setPlainText("花园村\n五桂村\n")
    with qtbot.waitSignal(context.said) as said:
        press(page, "villagesSave")
    assert said.args is not None
    assert said.args[0] == "1 villages added to 清泉镇; 1 were there already"
    assert sorted(villages(page)) == ["五桂村", "花园村"]
    assert lines(page, "villageNames").toPlainText() == ""


def test_the_names_of_a_sheet_are_shown_before_they_are_added(
    qtbot: QtBot, context: Context, workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "村.csv"
    file.write_bytes("乡镇,村名\n清泉镇,花园村\n清泉镇,五桂村\n".encode("gb18030"))
    page = shown(qtbot, context, "villages")
    choose_township(page, "清泉镇")
    page.villages.take_from(file)
    qtbot.waitUntil(lambda: lines(page, "villageNames").toPlainText() == "花园村\n五桂村")
    assert store.villages(workspace.read) == []
    press(page, "villagesSave")
    assert {one.name for one in store.villages(workspace.read, QINGQUAN)} == {"花园村", "五桂村"}


def test_a_file_that_is_no_sheet_is_said_under_the_field(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    file = tmp_path / "照片.csv"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    page = shown(qtbot, context, "villages")
    page.villages.take_from(file)
    qtbot.waitUntil(lambda: "照片.csv" in error(page, "villageNames"))


def test_delete_takes_a_village_off_the_list_and_undo_brings_it_back(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    campaign.add_villages(workspace, QINGQUAN, ["花园村"])
    page = shown(qtbot, context, "villages")
    choose_township(page, "清泉镇")
    view = table(page, "villages")
    view.setFocus()
    view.selectRow(0)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert villages(page) == []
    history.undo(workspace)
    assert villages(page) == ["花园村"]


# This laptop.


def test_the_desk_is_renamed(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    page = shown(qtbot, context, "desk")
    type_into(page, "deskName", "2号台")
    press(page, "deskSave")
    assert workspace.replica.name == "2号台"


def test_a_desk_without_a_name_is_said_under_its_field(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    before = workspace.replica.name
    page = shown(qtbot, context, "desk")
    field = find(page, QLineEdit, "deskName")
    assert isinstance(field, QLineEdit)
    field.clear()
    press(page, "deskSave")
    assert "1号台" in error(page, "deskName")
    assert workspace.replica.name == before


def test_look_language_and_volume_are_kept_and_announced_at_once(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context, "look")
    for name, keys, kept in (("look", "D", settings.look), ("language", "E", settings.language)):
        box = find(page, QComboBox, name)
        box.setFocus()
        with qtbot.waitSignal(context.choices_changed):
            QTest.keyClicks(box, keys)
        assert kept() == {"look": "dark", "language": "en"}[name]
    volume = find(page, QSlider, "volume")
    volume.setFocus()
    QTest.keyClick(volume, Qt.Key.Key_Home)
    assert settings.volume() == 0


# Backups.


def test_a_backup_is_made_in_the_chosen_file_and_listed(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    page = shown(qtbot, context, "backup")
    assert not table(page, "backups").isVisible()
    file = workspace.folder / "backups" / "收工.db"
    page.backups.back_up_to(file)
    qtbot.waitUntil(lambda: table(page, "backups").isVisible())
    assert table(page, "backups").model().index(0, 1).data() == "收工.db"
    assert file.is_file()


def test_a_backup_is_never_written_over_another(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    file = backup.make(workspace, workspace.folder / "backups" / "收工.db")
    before = file.read_bytes()
    page = shown(qtbot, context, "backup")
    with qtbot.waitSignal(context.said) as said:
        page.backups.back_up_to(file)
    assert said.args is not None
    assert said.args[2] is True
    assert file.read_bytes() == before


def ask_to_restore(qtbot: QtBot, page: SettingsPage) -> QDialog:
    table(page, "backups").selectRow(0)
    press(page, "restoreSelected")
    qtbot.waitUntil(lambda: page.findChild(QDialog, "restoreBackup") is not None)
    dialog = page.findChild(QDialog, "restoreBackup")
    assert isinstance(dialog, QDialog)
    return dialog


def test_a_backup_is_restored_only_after_a_second_yes(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    file = backup.make(workspace, workspace.folder / "backups" / "收工.db")
    page = shown(qtbot, context, "backup")
    wanted: list[Path] = []
    context.restore_wanted.connect(wanted.append)
    press(ask_to_restore(qtbot, page), "keepPresent")
    assert wanted == []
    qtbot.waitUntil(lambda: page.findChild(QDialog, "restoreBackup") is None)
    press(ask_to_restore(qtbot, page), "restoreNow")
    assert wanted == [file]


# The way there.


@pytest.mark.parametrize("part", ["campaign", "departments", "addressees", "villages", "backup"])
def test_a_link_from_another_page_shows_the_section(qtbot: QtBot, context: Context, part: str) -> None:
    page = shown(qtbot, context, part)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    section = find(page, QWidget, f"{part}Section")
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() in (section.y(), bar.maximum()))
    seen = section.visibleRegion().boundingRect().height()
    assert seen >= min(section.height(), area.viewport().height() / 4)
    focused = page.focusWidget()
    assert focused is not None
    assert section.isAncestorOf(focused)
