"""Importing a roster as a person does it: open, look, say what a column is, put a row right, import, undo."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QTableView
from pytestqt.qtbot import QtBot

from gbm_desktop import history
from gbm_desktop.intake.mapping import find_mapping
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.model.ids import EventId
from gbm_desktop.resource_files import resource
from gbm_desktop.store import attendance as store
from gbm_desktop.workspace import Workspace
from tests.ui.hands import press
from ui.context import Context
from ui.pages.roster_import import RosterImport
from ui.pages.roster_import.mapping_step import MappingStep
from ui.widgets import Chip, DataTable

MESSY = resource("samples", "roster-messy.xlsx")
CLEAN = resource("samples", "roster-clean.xlsx")


def shown(qtbot: QtBot, context: Context, event_id: EventId) -> RosterImport:
    page = RosterImport(context, event_id)
    qtbot.addWidget(page)
    page.resize(1142, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def button(page: RosterImport) -> QPushButton:
    found = page.findChild(QPushButton, "importPeople")
    assert isinstance(found, QPushButton)
    return found


def opened(qtbot: QtBot, page: RosterImport, file: Path, people: int) -> None:
    page.open_file(file)
    qtbot.waitUntil(lambda: str(people) in button(page).text())


def chips(page: RosterImport) -> list[str]:
    return ["".join(filter(str.isdigit, chip.text())) for chip in page.findChildren(Chip)]


def problem(page: RosterImport) -> str:
    label = page.findChild(QLabel, "rosterProblem")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def rejected(page: RosterImport) -> DataTable:  # type: ignore[type-arg]  # Qt finds widgets, not their records
    found = page.findChild(DataTable, "rosterRejected")
    assert isinstance(found, DataTable)
    return found


def first_rows(page: RosterImport) -> QTableView:
    found = page.findChild(QTableView, "firstRows")
    assert isinstance(found, QTableView)
    return found


def headings(page: RosterImport) -> list[str]:
    model = first_rows(page).model()
    texts = (model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount()))
    return [str(text).removesuffix(" ▾") for text in texts]


def test_nothing_can_be_imported_before_a_file_is_chosen(qtbot: QtBot, context: Context, event_id: EventId) -> None:
    page = shown(qtbot, context, event_id)
    assert not button(page).isEnabled()
    assert first_rows(page).model().rowCount() == 0


def test_the_messy_roster_is_shown_with_its_columns_and_counts(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    page = shown(qtbot, context, event_id)
    opened(qtbot, page, MESSY, 295)
    assert chips(page)[:3] == ["295", "3", "7"]
    assert {"姓名", "单位或村组", "联系电话", "备注"} <= set(headings(page))
    model = rejected(page).model()
    assert [model.index(0, column).data() for column in range(4)] == ["32", "电话少一位", "叶平", "1687210639"]


def test_one_press_imports_and_the_message_offers_to_undo_it(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    page = shown(qtbot, context, event_id)
    opened(qtbot, page, CLEAN, 120)
    with qtbot.waitSignal(page.finished), qtbot.waitSignal(context.said) as said:
        press(page, "importPeople")
    assert said.args is not None
    sentence, step, is_problem = said.args
    assert (sentence, is_problem) == ("已导入 120 人，0 人重复已合并，0 行需要核对", False)
    assert store.registered(workspace.read, event_id) == 120
    history.undo(workspace, step)
    assert store.registered(workspace.read, event_id) == 0


def test_rows_with_something_wrong_stay_to_be_put_right_and_are_then_imported(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    page = shown(qtbot, context, event_id)
    opened(qtbot, page, MESSY, 295)
    with qtbot.waitSignal(context.said):
        press(page, "importPeople")
    assert chips(page)[:3] == ["0", "0", "7"]
    assert not button(page).isEnabled()
    correct_phone(qtbot, page, "13890123456")
    with qtbot.waitSignal(context.said):
        press(page, "importPeople")
    assert store.registered(workspace.read, event_id) == 296


def correct_phone(qtbot: QtBot, page: RosterImport, phone: str) -> None:
    """A double click on the first row's phone, the right number, Enter."""
    table = rejected(page)
    page.findChildren(Chip)[2].click()
    cell = table.model().index(0, 3)
    place = table.visualRect(cell).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, phone)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chips(page)[2] == "6")


def test_a_row_put_right_before_the_import_goes_in_with_the_others(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    page = shown(qtbot, context, event_id)
    opened(qtbot, page, MESSY, 295)
    correct_phone(qtbot, page, "13890123456")
    assert "296" in button(page).text()


def test_a_column_said_to_be_something_else_is_read_so(qtbot: QtBot, context: Context, event_id: EventId) -> None:
    page = shown(qtbot, context, event_id)
    opened(qtbot, page, CLEAN, 120)
    step = page.findChild(MappingStep)
    assert isinstance(step, MappingStep)
    phone = headings(page).index("联系电话")
    leave_out = step.choices(phone).actions()[-1]
    leave_out.trigger()
    qtbot.waitUntil(lambda: "联系电话" not in headings(page))
    people = page.findChild(DataTable, "rosterPeople")
    assert isinstance(people, DataTable)
    assert {people.model().index(row, 3).data() for row in range(10)} == {""}


def test_a_sheet_without_a_column_of_names_can_still_be_explained(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in (["谁", "哪里"], ["绿源建材店长", "城厢镇"], ["宏达门窗经理", "清泉镇"]):
        sheet.append(line)
    file = tmp_path / "odd.xlsx"
    book.save(file)
    page = shown(qtbot, context, event_id)
    page.open_file(file)
    qtbot.waitUntil(lambda: "odd.xlsx" in problem(page))
    assert not button(page).isEnabled()
    step = page.findChild(MappingStep)
    assert isinstance(step, MappingStep)
    step.choices(0).actions()[0].trigger()
    qtbot.waitUntil(lambda: headings(page)[0] == "姓名")
    rows = page.findChild(QSpinBox, "headerRow")
    assert isinstance(rows, QSpinBox)
    rows.setValue(1)
    qtbot.waitUntil(lambda: "2" in button(page).text())
    assert problem(page) == ""


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n" + bytes(200), b"PK\x03\x04 half a workbook"])
def test_a_file_that_cannot_be_read_is_said_in_one_sentence_and_what_was_open_stays(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path, content: bytes
) -> None:
    page = shown(qtbot, context, event_id)
    opened(qtbot, page, CLEAN, 120)
    file = tmp_path / "坏表.xlsx"
    file.write_bytes(content)
    page.open_file(file)
    qtbot.waitUntil(lambda: "坏表.xlsx" in problem(page))
    assert "120" in button(page).text()


def test_another_sheet_of_the_workbook_can_be_chosen(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for name, people in (("第一组", ["王芳"]), ("第二组", ["陈强", "李娜"])):
        sheet = book.create_sheet(name)
        sheet.append(["姓名"])
        for person in people:
            sheet.append([person])
    book.remove(book.worksheets[0])
    file = tmp_path / "two.xlsx"
    book.save(file)
    page = shown(qtbot, context, event_id)
    opened(qtbot, page, file, 1)
    sheets = page.findChild(QComboBox, "rosterSheet")
    assert isinstance(sheets, QComboBox)
    assert [sheets.itemText(at) for at in range(2)] == ["第一组", "第二组"]
    other = page.findChild(QLabel, "rosterOtherSheets")
    assert isinstance(other, QLabel)
    assert other.isVisible()
    assert "没有导入：第二组" in other.text()
    sheets.setFocus()
    QTest.keyClick(sheets, Qt.Key.Key_Down)
    sheets.activated.emit(sheets.currentIndex())
    qtbot.waitUntil(lambda: "2" in button(page).text())


def test_the_rows_to_check_are_saved_as_a_sheet_that_can_be_imported_again(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path
) -> None:
    page = shown(qtbot, context, event_id)
    opened(qtbot, page, MESSY, 295)
    assert page.plan is not None
    with qtbot.waitSignal(context.said) as said:
        page.save_rejected(tmp_path / "需核对.xlsx", page.plan)
    assert said.args is not None
    assert said.args[2] is False
    workbook = read_workbook(tmp_path / "需核对.xlsx")
    assert len(workbook.sheets[0].rows) == 8
    assert find_mapping(workbook).name_col >= 0


def test_leaving_while_a_file_is_read_harms_nothing(qtbot: QtBot, context: Context, event_id: EventId) -> None:
    page = RosterImport(context, event_id)
    page.open_file(MESSY)
    page.deleteLater()
    qtbot.waitUntil(lambda: not context.jobs.busy)
