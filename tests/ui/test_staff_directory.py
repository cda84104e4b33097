"""The directory of staff in the settings: found, corrected, added, removed only where nothing is laid on a person."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from gbm_desktop import events, staff
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import plan
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.settings import SettingsPage
from ui.pages.settings.staff import StaffSection
from ui.widgets import DataTable, SearchBox


@pytest.fixture
def wang(ws: Workspace) -> Staff:
    """王芳 answers for two measures of a lecture."""
    person = staff.add(ws, name="王芳", unit="区经信局", post="副局长", phone="13800138000")
    event_id = events.add(ws, lecture())
    plan.apply_template(ws, event_id)
    plan.assign(ws, [measure.id for measure in plan.measures(ws, event_id)[:2]], responsible=person.id)
    return person


@pytest.fixture
def section(qtbot: QtBot, context: Context, ws: Workspace, wang: Staff) -> StaffSection:
    assert wang
    staff.add(ws, name="李强", unit="清泉镇政府", post="安监员")
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1190, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open_at(part="staff")
    found = page.findChild(StaffSection)
    assert isinstance(found, StaffSection)
    found.page_of_test = page  # type: ignore[attr-defined]  # keeps the page alive as long as the section
    return found


def table(section: StaffSection) -> DataTable[Staff]:
    found = section.findChild(DataTable, "staffTable")
    assert isinstance(found, DataTable)
    return found


def rows(section: StaffSection) -> list[list[str]]:
    model = table(section).records
    return [[column.shows(person) for column in model.columns] for person in model.records]


def take(section: StaffSection, name: str, key: Qt.Key) -> None:
    table(section).setFocus()
    assert table(section).select_where(lambda person: person.name == name)
    QTest.keyClick(table(section), key)


def test_everyone_stands_with_what_is_laid_on_them(section: StaffSection) -> None:
    assert rows(section) == [
        ["王芳", "区经信局", "副局长", "13800138000", "2"],
        ["李强", "清泉镇政府", "安监员", "▲ none", "0"],
    ]
    count = section.findChild(QLabel, "staffCount")
    assert isinstance(count, QLabel)
    assert "2" in count.text()


def test_one_types_initials_and_finds(qtbot: QtBot, section: StaffSection) -> None:
    box = section.findChild(SearchBox, "staffWord")
    assert isinstance(box, SearchBox)
    with qtbot.waitSignal(box.searched):
        type_into(section, "staffWord", "lq")
    assert [row[0] for row in rows(section)] == ["李强"]


def test_enter_corrects_an_entry(section: StaffSection, ws: Workspace) -> None:
    take(section, "李强", Qt.Key.Key_Return)
    dialog = section.findChild(QDialog, "staffDialog")
    assert isinstance(dialog, QDialog)
    type_into(dialog, "staffPhone", "13911112222")
    press(dialog, "staffSave")
    assert [person.phone for person in staff.everyone(ws)] == ["13800138000", "13911112222"]
    assert rows(section)[1][3] == "13911112222"


def test_a_person_is_added(section: StaffSection, ws: Workspace) -> None:
    press(section, "staffAdd")
    dialog = section.findChild(QDialog, "staffDialog")
    assert isinstance(dialog, QDialog)
    type_into(dialog, "staffName", "赵敏")
    press(dialog, "staffSave")
    assert "赵敏" in {person.name for person in staff.everyone(ws)}


def test_who_answers_for_something_stays_and_the_sentence_names_where(
    qtbot: QtBot, section: StaffSection, context: Context, ws: Workspace, wang: Staff
) -> None:
    with qtbot.waitSignal(context.said) as said:
        take(section, "王芳", Qt.Key.Key_Delete)
    assert said.args is not None
    assert said.args[2] is True
    assert "清泉镇绿色建材公益宣讲" in said.args[0]
    assert wang in staff.everyone(ws)


def test_who_answers_for_nothing_can_be_removed(section: StaffSection, ws: Workspace, wang: Staff) -> None:
    take(section, "李强", Qt.Key.Key_Delete)
    assert staff.everyone(ws) == [wang]
