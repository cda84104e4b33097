"""An event's checklist as a person works with it: segments, items, corrective actions, keying back from paper."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import attachments, events, staff
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import ActionState, Checked, CheckResult, CorrectiveAction, LibraryItem, Phase
from gbm_desktop.safety import checklist
from gbm_desktop.store.safety import checklist as store
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.safety.checklist import ChecklistTab
from ui.pages.safety.checklist_looks import LooksDialog
from ui.widgets import DataTable
from ui.widgets.staff_box import StaffBox

BEFORE, ON_SITE, FIRST_CODES = ["01-05", "01-09"], ["02-04", "02-06"], ["01-05", "01-09", "02-04", "02-06"]
RESULT = 4


@pytest.fixture
def listed(workspace: Workspace, event_id: EventId) -> EventId:
    """An event with two items before, two on site."""
    checklist.add_from_library(workspace, event_id, FIRST_CODES)
    return event_id


def shown(qtbot: QtBot, context: Context, event_id: EventId) -> ChecklistTab:
    tab = ChecklistTab(context, event_id)
    qtbot.addWidget(tab)
    tab.resize(886, 560)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    return tab


def items(tab: ChecklistTab) -> DataTable[Checked]:
    found = tab.findChild(DataTable, "checkItems")
    assert isinstance(found, DataTable)
    return found


def actions(tab: ChecklistTab) -> DataTable[CorrectiveAction]:
    found = tab.findChild(DataTable, "correctiveActions")
    assert isinstance(found, DataTable)
    return found


def codes(tab: ChecklistTab) -> list[str]:
    return [one.item.code for one in items(tab).records.records]


def said(tab: ChecklistTab, name: str) -> str:
    found = tab.findChild(QWidget, name)
    assert isinstance(found, QAbstractButton | QLabel)
    return found.text()


def cell(table: DataTable[CorrectiveAction], row: int, column: int) -> str:
    return str(table.model().index(row, column).data())


def dialog(tab: QWidget, name: str) -> QDialog:
    found = [one for one in tab.findChildren(QDialog, name) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def item_ids(ws: Workspace, event_id: EventId) -> dict[str, Checked]:
    return {one.item.code: one for one in checklist.items(ws, event_id)}


def fail(ws: Workspace, event_id: EventId, code: str, remark: str) -> CorrectiveAction:
    checklist.inspect(ws, event_id, item_ids(ws, event_id)[code].item.id, CheckResult.FAIL, remark=remark)
    found = item_ids(ws, event_id)[code].action
    assert found is not None
    return found


def test_an_empty_list_offers_the_library(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    tab = shown(qtbot, context, event_id)
    press(tab, "emptyAction")
    adding = dialog(tab, "addItemsDialog")
    type_into(adding, "libraryWord", "灭火器")
    choice = adding.findChild(DataTable, "libraryChoice")
    assert isinstance(choice, DataTable)
    qtbot.waitUntil(lambda: choice.records.rowCount() == 2)
    choice.setFocus()
    choice.selectAll()
    with qtbot.waitSignal(context.said) as told:
        press(adding, "addChosen")
    assert told.args is not None
    assert told.args[1] == context.last_step != ""
    assert [one.item.code for one in checklist.items(workspace, event_id)] == ["02-06", "02-07"]
    press(tab, "checks-onsite")
    assert codes(tab) == ["02-06", "02-07"]


def test_what_is_listed_already_is_not_offered_again(qtbot: QtBot, context: Context, listed: EventId) -> None:
    tab = shown(qtbot, context, listed)
    press(tab, "fromLibrary")
    choice = dialog(tab, "addItemsDialog").findChild(DataTable, "libraryChoice")
    assert isinstance(choice, DataTable)
    assert len(choice.records.records) == 108


def test_the_segments_count_what_was_looked_at_and_failed(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId
) -> None:
    fail(workspace, listed, "02-06", "过期")
    tab = shown(qtbot, context, listed)
    assert [said(tab, f"checks-{name}") for name in ("before", "onsite", "after", "actions")] == [
        "会前 0/2", "现场 1/2 · 1 failed", "收尾 0/0", "Corrective actions 1",
    ]  # fmt: skip
    assert codes(tab) == BEFORE
    press(tab, "checks-onsite")
    assert codes(tab) == ON_SITE
    row = items(tab).model()
    assert [row.index(1, column).data() for column in (0, 1, 4, 5, 6)] == [
        "02-06", "消防", "× 不合格", "过期", "王芳 10-12 09:00",
    ]  # fmt: skip


def test_what_another_desk_records_is_seen_at_once(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId
) -> None:
    tab = shown(qtbot, context, listed)
    checklist.inspect(workspace, listed, item_ids(workspace, listed)["01-05"].item.id, CheckResult.PASS)
    assert items(tab).model().index(0, RESULT).data() == "√ 合格"
    assert said(tab, "checks-before") == "会前 1/2"


def test_the_keys_1_and_3_record_all_that_are_selected(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId
) -> None:
    tab = shown(qtbot, context, listed)
    items(tab).setFocus()
    items(tab).selectAll()
    QTest.keyClick(items(tab), Qt.Key.Key_1)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert [one.result for one in store.inspections(workspace.read, listed)] == [CheckResult.PASS] * 2
    items(tab).select_first()
    QTest.keyClick(items(tab), Qt.Key.Key_3)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert items(tab).model().index(0, RESULT).data() == "／ 不适用"


def test_an_own_item_is_written_and_stands_on_the_list(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId
) -> None:
    tab = shown(qtbot, context, listed)
    press(tab, "ownItem")
    writing = dialog(tab, "checkItemDialog")
    press(writing, "itemSave")
    wrong = writing.findChild(QLabel, "itemTextError")
    assert isinstance(wrong, QLabel)
    assert wrong.isVisible()
    text = writing.findChild(QPlainTextEdit, "itemText")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("河堤护栏完好")
    category = writing.findChild(QComboBox, "itemCategory")
    assert isinstance(category, QComboBox)
    category.setEditText("场地")
    press(writing, "itemSave")
    found = item_ids(workspace, listed)["EA-01"].item
    assert (found.text, found.category, found.phase, found.critical) == ("河堤护栏完好", "场地", Phase.BEFORE, False)
    assert codes(tab) == [*BEFORE, "EA-01"]


def test_an_item_is_taken_off_unless_it_was_inspected(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId
) -> None:
    checklist.inspect(workspace, listed, item_ids(workspace, listed)["01-05"].item.id, CheckResult.PASS)
    tab = shown(qtbot, context, listed)
    items(tab).setFocus()
    items(tab).selectAll()
    QTest.keyClick(items(tab), Qt.Key.Key_Delete)
    assert codes(tab) == BEFORE
    tab.go_to(item_ids(workspace, listed)["01-09"].item.id)
    QTest.keyClick(items(tab), Qt.Key.Key_Delete)
    assert codes(tab) == ["01-05"]
    assert "01-09" not in item_ids(workspace, listed)


def test_enter_opens_the_item_in_large_letters_and_the_list_comes_back(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId
) -> None:
    tab = shown(qtbot, context, listed)
    items(tab).setFocus()
    items(tab).select_first()
    QTest.keyClick(items(tab), Qt.Key.Key_Return)
    assert said(tab, "walkText") == item_ids(workspace, listed)["01-05"].item.text
    press(tab, "walk-pass")
    assert items(tab).isVisible()
    assert items(tab).model().index(0, RESULT).data() == "√ 合格"


def test_going_through_an_empty_phase_says_so(qtbot: QtBot, context: Context, listed: EventId) -> None:
    tab = shown(qtbot, context, listed)
    press(tab, "checks-after")
    with qtbot.waitSignal(context.said) as told:
        press(tab, "goThrough")
    assert told.args is not None
    assert "收尾" in told.args[0]
    assert items(tab).isVisible()


def test_open_actions_stand_first_with_who_is_late(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId, clock: SetClock
) -> None:
    closed = fail(workspace, listed, "01-05", "未签")
    checklist.inspect(workspace, listed, closed.item_id, CheckResult.PASS)
    late = fail(workspace, listed, "02-06", "过期")
    person = staff.add(workspace, name="李强")
    checklist.edit_action(workspace, replace(late, responsible=person.id))
    clock.advance(2 * 86400)
    fail(workspace, listed, "02-04", "门被锁")
    tab = shown(qtbot, context, listed)
    press(tab, "checks-actions")
    assert [[cell(actions(tab), row, column) for column in range(6)] for row in range(3)] == [
        ["■ 待整改", "过期", "02-06", "李强", "10-12, 2 days late", "2 d"],
        ["■ 待整改", "门被锁", "02-04", "▲ nobody", "10-14", "0 d"],
        ["● 已销号", "未签", "01-05", "—", "closed 10-12", "0 d"],
    ]


def test_an_action_is_done_by_whoever_says_what_was_done_and_closed_by_a_re_check(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId
) -> None:
    person = staff.add(workspace, name="李强", phone="13800138000")
    action = fail(workspace, listed, "02-06", "2具压力不足")
    tab = shown(qtbot, context, listed)
    press(tab, "checks-actions")
    actions(tab).select_first()
    press(tab, "actionDone")
    doing = dialog(tab, "actionDialog")
    press(doing, "actionIsDone")
    wrong = doing.findChild(QLabel, "actionTextError")
    assert isinstance(wrong, QLabel)
    assert wrong.isVisible()
    what, who = doing.findChild(QPlainTextEdit, "actionText"), doing.findChild(StaffBox)
    assert isinstance(what, QPlainTextEdit)
    assert isinstance(who, StaffBox)
    what.setPlainText("已更换2具")
    who.show_staff(person.id)
    press(doing, "actionIsDone")
    stored = checklist.actions(workspace, listed)[0]
    assert (stored.state, stored.action, stored.responsible, stored.deadline) == (
        ActionState.DONE, "已更换2具", person.id, action.deadline,
    )  # fmt: skip
    assert cell(actions(tab), 0, 0) == "▲ 待复查"
    press(tab, "actionRecheck")
    assert "已更换2具" in said(tab, "walkLatest")
    press(tab, "walk-pass")
    assert cell(actions(tab), 0, 0) == "● 已销号"
    assert not tab.findChild(QPushButton, "actionDone").isEnabled()  # type: ignore[union-attr] # it was pressed above
    assert checklist.actions(workspace, listed)[0].closed_on == date(2023, 10, 12)


def test_a_jump_finds_the_item_and_the_action(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId
) -> None:
    action = fail(workspace, listed, "02-06", "过期")
    tab = shown(qtbot, context, listed)
    tab.go_to(item_ids(workspace, listed)["02-04"].item.id)
    assert [one.item.code for one in items(tab).selected()] == ["02-04"]
    tab.go_to(action.id)
    assert [one.id for one in actions(tab).selected()] == [action.id]
    tab.go_to("gone")
    assert actions(tab).isVisible()


def test_without_hazards_the_list_of_actions_says_so(qtbot: QtBot, context: Context, listed: EventId) -> None:
    tab = shown(qtbot, context, listed)
    press(tab, "checks-actions")
    assert not actions(tab).isVisible()


def test_a_paper_list_is_keyed_back_row_by_row(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId
) -> None:
    tab = shown(qtbot, context, listed)
    press(tab, "keyIn")
    field = tab.findChild(QLineEdit, "keyLine")
    assert isinstance(field, QLineEdit)
    assert field.hasFocus()
    first, second = (checklist.row_code_of(item_ids(workspace, listed)[code].item) for code in ("02-06", "01-05"))
    QTest.keyClicks(field, f"{first.lower()}1")
    assert said(tab, "keyMeant").startswith("灭火器数量、压力、有效期合格 · √ 合格")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == ""
    QTest.keyClicks(field, f"{second}9")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "结果看不懂" in said(tab, "keyMeant")
    assert field.selectedText() == f"{second}9"
    QTest.keyClicks(field, f"{second}2")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said(tab, "keyCount") == "Rows keyed: 2 of 4"
    looks = store.inspections(workspace.read, listed)
    assert [(one.result, one.from_paper) for one in looks] == [(CheckResult.FAIL, True), (CheckResult.PASS, True)]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert items(tab).isVisible()
    assert said(tab, "checks-actions") == "Corrective actions 1"


def test_a_row_of_another_list_is_named_while_it_is_typed(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId
) -> None:
    other = events.add(workspace, lecture(name="另一场"))
    checklist.add_from_library(workspace, other, ["12-01"])
    strange = checklist.row_code_of(checklist.items(workspace, other)[0].item)
    tab = shown(qtbot, context, listed)
    press(tab, "keyIn")
    field = tab.findChild(QLineEdit, "keyLine")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, f"{strange} 1")
    assert said(tab, "keyMeant") == "本场次的检查表里没有这一行"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert store.inspections(workspace.read, listed) == []


def test_earlier_inspections_stay_readable_with_their_photos(
    qtbot: QtBot, context: Context, workspace: Workspace, listed: EventId, clock: SetClock
) -> None:
    item = item_ids(workspace, listed)["02-06"].item
    photo = workspace.folder / "灭火器.png"
    photo.write_bytes(b"picture")
    checklist.inspect(workspace, listed, item.id, CheckResult.FAIL, remark="过期", photos=[photo])
    clock.advance(3600)
    checklist.inspect(workspace, listed, item.id, CheckResult.PASS, from_paper=True)
    assert len(attachments.of(workspace, store.inspections(workspace.read, listed)[1].id)) == 1
    tab = shown(qtbot, context, listed)
    looks = LooksDialog(context, item, tab)
    looks.open()
    table = looks.findChild(DataTable, "looks")
    assert isinstance(table, DataTable)
    assert [[table.model().index(row, column).data() for column in range(4)] for row in range(2)] == [
        ["√ 合格", "王芳 10-12 10:00", "", ""],
        ["× 不合格", "王芳 10-12 09:00", "过期", "1"],
    ]
    assert "from paper" in str(table.model().index(0, 4).data())
    press(looks, "looksClose")


def test_a_library_item_that_was_retired_is_not_offered(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    item: LibraryItem = checklist.library(workspace)[0]
    checklist.edit_library(workspace, replace(item, retired=True))
    tab = shown(qtbot, context, event_id)
    press(tab, "emptyAction")
    choice = dialog(tab, "addItemsDialog").findChild(DataTable, "libraryChoice")
    assert isinstance(choice, DataTable)
    assert item.code not in [one.code for one in choice.records.records]
