"""The checklist library in the settings: found by a word, changed, retired, added to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gbm_desktop import history
from gbm_desktop.model.safety.checklist import LibraryItem, Phase
from gbm_desktop.safety import checklist
from gbm_desktop.workspace import Workspace
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.settings import SettingsPage
from ui.pages.settings.checklist_library import ChecklistLibrarySection
from ui.widgets import DataTable, SearchBox


def shown(qtbot: QtBot, context: Context) -> ChecklistLibrarySection:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1190, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open_at(part="checklist")
    section = page.findChild(ChecklistLibrarySection)
    assert isinstance(section, ChecklistLibrarySection)
    qtbot.waitUntil(lambda: not table(section).visibleRegion().isEmpty())
    return section


def table(section: ChecklistLibrarySection) -> DataTable[LibraryItem]:
    found = section.findChild(DataTable, "checklistLibrary")
    assert isinstance(found, DataTable)
    return found


def count(section: ChecklistLibrarySection) -> str:
    found = section.findChild(QLabel, "libraryCount")
    assert isinstance(found, QLabel)
    return found.text()


def find(qtbot: QtBot, section: ChecklistLibrarySection, text: str) -> None:
    box = section.findChild(SearchBox, "libraryWord")
    assert isinstance(box, SearchBox)
    with qtbot.waitSignal(box.searched):
        type_into(section, "libraryWord", text)


def open_dialog(section: ChecklistLibrarySection) -> QDialog:
    found = [one for one in section.findChildren(QDialog, "checkItemDialog") if one.isVisible()]
    assert len(found) == 1
    return found[0]


def write(dialog: QDialog, text: str) -> None:
    field = dialog.findChild(QPlainTextEdit, "itemText")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(text)


def by_code(ws: Workspace, code: str) -> LibraryItem:
    return next(one for one in checklist.library(ws) if one.code == code)


@pytest.mark.parametrize(
    ("word", "codes"), [("灭火器", ["02-06", "02-07"]), ("02-06", ["02-06"]), ("消防 净空", ["02-01"])]
)
def test_items_are_found_by_a_word_a_code_or_a_category(
    qtbot: QtBot, context: Context, word: str, codes: list[str]
) -> None:
    section = shown(qtbot, context)
    assert count(section).startswith("112 items, 30 critical")
    find(qtbot, section, word)
    assert [one.code for one in table(section).records.records] == codes


def test_enter_changes_an_item_and_undo_brings_it_back(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    before = by_code(workspace, "02-06")
    section = shown(qtbot, context)
    find(qtbot, section, "02-06")
    table(section).setFocus()
    table(section).select_first()
    QTest.keyClick(table(section), Qt.Key.Key_Return)
    dialog = open_dialog(section)
    write(dialog, "灭火器每50平方米\n一具")
    phase, critical = dialog.findChild(QComboBox, "itemPhase"), dialog.findChild(QCheckBox, "itemCritical")
    assert isinstance(phase, QComboBox)
    assert isinstance(critical, QCheckBox)
    phase.setCurrentIndex(phase.findData(Phase.BEFORE))
    critical.click()
    with qtbot.waitSignal(context.said) as told:
        press(dialog, "itemSave")
    assert told.args is not None
    assert told.args[1] == context.last_step != ""
    after = by_code(workspace, "02-06")
    assert (after.text, after.phase, after.critical) == ("灭火器每50平方米 一具", Phase.BEFORE, False)
    assert table(section).records.records == [after]
    history.undo(workspace)
    assert by_code(workspace, "02-06") == before
    assert table(section).records.records == [before]


def test_an_item_without_text_is_not_saved(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    section = shown(qtbot, context)
    press(section, "libraryAdd")
    dialog = open_dialog(section)
    press(dialog, "itemSave")
    wrong = dialog.findChild(QLabel, "itemTextError")
    assert isinstance(wrong, QLabel)
    assert wrong.isVisible()
    assert dialog.isVisible()
    assert len(checklist.library(workspace)) == 112


def test_the_countys_own_item_is_added_with_a_code_of_its_own(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    section = shown(qtbot, context)
    press(section, "libraryAdd")
    dialog = open_dialog(section)
    write(dialog, "集市摊主已让出消防通道")
    category = dialog.findChild(QComboBox, "itemCategory")
    assert isinstance(category, QComboBox)
    category.setEditText("本地要求")
    press(dialog, "itemSave")
    own = by_code(workspace, "LA-01")
    assert (own.text, own.category) == ("集市摊主已让出消防通道", "本地要求")
    assert count(section).startswith("113 items")


def test_an_item_is_retired_and_taken_into_use_again(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    section = shown(qtbot, context)
    find(qtbot, section, "02-06")
    table(section).setFocus()
    table(section).select_first()
    QTest.keyClick(table(section), Qt.Key.Key_Delete)
    assert by_code(workspace, "02-06").retired
    assert count(section) == "111 items, 29 critical; 1 retired"
    assert table(section).model().index(0, 4).data() == "retired"
    again = next(one for one in table(section).context_menu().actions() if one.text() == "Use again")
    again.trigger()
    assert not by_code(workspace, "02-06").retired
