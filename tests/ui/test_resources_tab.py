"""The directory of resources as a person keeps it: added, found, put right, away, retired, removed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QDialog, QLabel, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events, history, resources, staff
from gbm_desktop.model.ids import AbsenceId, ResourceId
from gbm_desktop.model.resources import Absence, BookingLine, Resource, ResourceKind
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, lecture
from tests.intake.files import xlsx
from tests.ui.eyes import dialog_in_front
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.dialogs.sheet_preview import SheetPreview
from ui.pages.resources.tab import ResourcesTab
from ui.widgets.region_box import RegionBox
from ui.widgets.staff_box import StaffBox

LECTURER, VAN, TENT = ResourceKind.LECTURER, ResourceKind.VAN, ResourceKind.TENT
BOOKED, NEXT, CLASH = 3, 4, 5


@pytest.fixture
def tab(qtbot: QtBot, context: Context) -> Iterator[ResourcesTab]:
    made = ResourcesTab(context)
    qtbot.addWidget(made)
    made.resize(1142, 600)
    made.show()
    made.activateWindow()
    yield made
    made.hide()


def put_in(ws: Workspace, kind: ResourceKind = LECTURER, name: str = "单雄", quantity: int = 1) -> ResourceId:
    return resources.add(ws, Resource(ResourceId(""), kind, name, quantity=quantity))


def names(tab: ResourcesTab) -> list[str]:
    return [line.resource.name for line in tab.table.records.records]


def said(tab: QWidget, name: str) -> str:
    label = tab.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    assert label.isVisible()
    return label.text()


def choose_kind(asked: QDialog, kind: ResourceKind) -> None:
    box = asked.findChild(QComboBox, "resourceKind")
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _down in range(list(ResourceKind).index(kind)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def is_asked(asked: QDialog, name: str) -> bool:
    field = asked.findChild(QWidget, name)
    assert field is not None
    return field.isVisible()


def test_the_first_lecturer_is_added_from_the_empty_page(qtbot: QtBot, ws: Workspace, tab: ResourcesTab) -> None:
    press(tab, "emptyAction")
    asked = dialog_in_front()
    assert not is_asked(asked, "resourceLoad")
    type_into(asked, "resourceName", "单雄")
    type_into(asked, "resourceTopics", "节水洁具、保温")
    type_into(asked, "resourceLanguages", "四川话")
    press(asked, "dayOff-6")
    with qtbot.waitSignal(tab.context.said) as told:
        press(asked, "resourceSave")
    assert "单雄" in told.args[0]
    assert told.args[1] == tab.context.last_step != ""
    (kept,) = resources.everyone(ws)
    assert (kept.name, kept.topics, kept.languages, kept.days_off) == (
        "单雄", ("节水洁具", "保温"), ("四川话",), (6,),
    )  # fmt: skip
    assert names(tab) == ["单雄"]
    assert said(tab, "resourceFacts").splitlines() == ["讲师", "节水洁具、保温、四川话", "Off on 周日"]


def test_a_van_is_asked_for_what_it_carries_and_not_for_topics(ws: Workspace, tab: ResourcesTab) -> None:
    press(tab, "emptyAction")
    asked = dialog_in_front()
    type_into(asked, "resourceTopics", "cars")
    choose_kind(asked, VAN)
    assert is_asked(asked, "resourceLoad")
    assert not is_asked(asked, "resourceTopics")
    assert not is_asked(asked, "resourceStaff")
    type_into(asked, "resourceName", "流动展车")
    load = asked.findChild(QSpinBox, "resourceLoad")
    assert isinstance(load, QSpinBox)
    load.setValue(1500)
    base = asked.findChild(RegionBox)
    assert isinstance(base, RegionBox)
    base.setFocus()
    QTest.keyClicks(base, QINGQUAN)
    QTest.keyClick(base, Qt.Key.Key_Return)
    press(asked, "resourceSave")
    (kept,) = resources.everyone(ws)
    assert (kept.kind, kept.load_kg, kept.topics, kept.base_code) == (VAN, 1500, (), QINGQUAN)


def test_a_lecturer_of_the_staff_directory_brings_name_and_phone(ws: Workspace, tab: ResourcesTab) -> None:
    person = staff.add(ws, name="王建国", phone="13800138000")
    press(tab, "emptyAction")
    box = dialog_in_front().findChild(StaffBox)
    assert isinstance(box, StaffBox)
    box.setFocus()
    QTest.keyClicks(box, "wjg")
    QTest.keyClick(box, Qt.Key.Key_Return)
    press(dialog_in_front(), "resourceSave")
    (kept,) = resources.everyone(ws)
    assert (kept.name, kept.phone, kept.staff_id) == ("王建国", "13800138000", person.id)


@pytest.mark.parametrize(
    ("name", "phone", "wrong"),
    [
        ("", "", ("resourceName", "没有填写名称")),
        ("单雄", "12", ("resourcePhone", "电话")),
        ("王芳", "", ("resourceName", "已有讲师")),
    ],
)
def test_what_is_wrong_stands_under_its_field(
    ws: Workspace, tab: ResourcesTab, name: str, phone: str, wrong: tuple[str, str]
) -> None:
    field, sentence = wrong
    put_in(ws, name="王芳")
    tab.refresh()
    press(tab, "resourceAdd")
    type_into(dialog_in_front(), "resourceName", name)
    type_into(dialog_in_front(), "resourcePhone", phone)
    press(dialog_in_front(), "resourceSave")
    assert sentence in said(dialog_in_front(), f"{field}Error")
    assert len(resources.everyone(ws)) == 1
    dialog_in_front().close()


def test_a_base_that_is_no_place_is_not_stored(ws: Workspace, tab: ResourcesTab) -> None:
    press(tab, "emptyAction")
    type_into(dialog_in_front(), "resourceName", "单雄")
    type_into(dialog_in_front(), "resourceBase", "zzzz")
    press(dialog_in_front(), "resourceSave")
    assert said(dialog_in_front(), "resourceBaseError") == "Choose a place from the list, or leave it empty."
    assert resources.everyone(ws) == []
    dialog_in_front().close()


def test_chips_and_search_narrow_the_list_and_retired_ones_come_by_a_chip(
    qtbot: QtBot, ws: Workspace, tab: ResourcesTab
) -> None:
    put_in(ws)
    put_in(ws, VAN, "流动展车")
    resources.retire(ws, [put_in(ws, VAN, "老展车")])
    qtbot.waitUntil(lambda: names(tab) == ["单雄", "流动展车"])
    press(tab, "kind-van")
    assert names(tab) == ["流动展车"]
    press(tab, "retiredToo")
    assert sorted(names(tab)) == ["流动展车", "老展车"]
    press(tab, "kind-van")
    type_into(tab, "resourceSearch", "sx")
    qtbot.waitUntil(lambda: names(tab) == ["单雄"])
    assert said(tab, "resourceCount") == "1 resource"


def test_the_list_says_how_often_when_next_and_what_clashes(qtbot: QtBot, ws: Workspace, tab: ResourcesTab) -> None:
    van = put_in(ws, VAN, "展车")
    for name in ("上午场", "下午场"):
        resources.book(ws, events.add(ws, lecture(name=name)), [BookingLine(van)])
    qtbot.waitUntil(lambda: tab.table.records.rowCount() == 1)
    cells = [str(tab.table.records.index(0, at).data()) for at in (BOOKED, NEXT, CLASH)]
    assert cells == ["2", "10-12 09:00", "▲ 1"]
    assert "时间重叠" in said(tab, "resourceClashes")
    assert said(tab, "resourceCount") == "1 resource, 1 clash ahead"
    with qtbot.waitSignal(tab.context.wanted) as gone:
        tab.detail.booked.setFocus()
        tab.detail.booked.select_first()
        QTest.keyClick(tab.detail.booked, Qt.Key.Key_Return)
    assert gone.args[0] == "events"


def test_days_away_are_noted_put_right_and_taken_back(qtbot: QtBot, ws: Workspace, tab: ResourcesTab) -> None:
    person = put_in(ws)
    qtbot.waitUntil(lambda: names(tab) == ["单雄"])
    press(tab, "absenceAdd")
    first = dialog_in_front().findChild(QDateEdit, "absenceFirst")
    assert isinstance(first, QDateEdit)
    first.setFocus()
    QTest.keyClicks(first, "2023-10-20")
    type_into(dialog_in_front(), "absenceReason", "培训")
    press(dialog_in_front(), "absenceSave")
    (kept,) = resources.absences(ws)[person]
    assert (kept.first_day, kept.last_day, kept.reason) == (date(2023, 10, 20), date(2023, 10, 20), "培训")
    qtbot.waitUntil(lambda: tab.detail.away.records.rowCount() == 1)
    tab.detail.away.select_first()
    tab.detail.away.setFocus()
    QTest.keyClick(tab.detail.away, Qt.Key.Key_F2)
    last = dialog_in_front().findChild(QDateEdit, "absenceLast")
    assert isinstance(last, QDateEdit)
    last.setFocus()
    QTest.keyClicks(last, "2023-10-01")
    press(dialog_in_front(), "absenceSave")
    assert "早于" in said(dialog_in_front(), "absenceLastError")
    dialog_in_front().close()
    QTest.keyClick(tab.detail.away, Qt.Key.Key_Delete)
    assert resources.absences(ws) == {}
    history.undo(ws)
    assert resources.absences(ws) == {person: [kept]}


def test_what_is_booked_is_not_removed_but_retired_and_used_again(
    qtbot: QtBot, ws: Workspace, tab: ResourcesTab
) -> None:
    van = put_in(ws, VAN, "展车")
    resources.book(ws, events.add(ws, lecture()), [BookingLine(van)])
    qtbot.waitUntil(lambda: names(tab) == ["展车"])
    tab.table.setFocus()
    with qtbot.waitSignal(tab.context.said) as told:
        QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert told.args[2] is True
    assert "改为停用" in told.args[0]
    press(tab, "resourceRetire")
    assert resources.get(ws, van).retired
    qtbot.waitUntil(lambda: names(tab) == [])
    press(tab, "retiredToo")
    assert "retired" in said(tab, "resourceFacts")
    press(tab, "resourceRetire")
    assert not resources.get(ws, van).retired


def test_what_nobody_booked_is_removed_and_comes_back_by_undo(qtbot: QtBot, ws: Workspace, tab: ResourcesTab) -> None:
    person = put_in(ws)
    resources.set_absences(ws, person, [Absence(AbsenceId(""), person, date(2023, 10, 20), date(2023, 10, 21), "培训")])
    qtbot.waitUntil(lambda: names(tab) == ["单雄"])
    press(tab, "resourceRemove")
    assert resources.everyone(ws) == []
    history.undo(ws)
    qtbot.waitUntil(lambda: names(tab) == ["单雄"])
    assert tab.detail.away.records.rowCount() == 1


def test_enter_corrects_the_chosen_one_and_the_cursor_stays_on_it(
    qtbot: QtBot, ws: Workspace, tab: ResourcesTab
) -> None:
    put_in(ws, name="王芳")
    other = put_in(ws)
    tab.open_at(resource_id=other)
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    type_into(dialog_in_front(), "resourceName", "单大雄")
    press(dialog_in_front(), "resourceSave")
    assert resources.get(ws, other) == replace(resources.get(ws, other), name="单大雄", initials="sdx")
    qtbot.waitUntil(lambda: "单大雄" in names(tab))
    assert [line.id for line in tab.table.selected()] == [other]
    assert said(tab, "resourceTitle") == "单大雄"


def test_ctrl_n_adds_one_of_the_kind_that_is_looked_at(ws: Workspace, tab: ResourcesTab) -> None:
    put_in(ws, TENT, "帐篷", quantity=10)
    tab.refresh()
    press(tab, "kind-tent")
    QTest.keyClick(tab, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert is_asked(dialog_in_front(), "resourceQuantity")
    type_into(dialog_in_front(), "resourceName", "大帐篷")
    press(dialog_in_front(), "resourceSave")
    assert [one.name for one in resources.everyone(ws, TENT)] == ["大帐篷", "帐篷"]


def test_a_sheet_is_shown_before_it_is_imported_and_undo_takes_it_back(
    qtbot: QtBot, ws: Workspace, tab: ResourcesTab, tmp_path: Path
) -> None:
    file = xlsx(
        tmp_path / "讲师.xlsx", [("姓名", "专业", "电话"), ("单雄", "保温", "13800001111"), ("王芳", "", "138")]
    )
    tab.sheet.read(file)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SheetPreview))
    asked = dialog_in_front()
    assert "新增 1 条" in said(asked, "importCounts")
    shown = asked.findChild(QPlainTextEdit, "importLines")
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText().startswith("第 3 行“电话”")
    assert resources.everyone(ws) == []
    with qtbot.waitSignal(tab.context.said) as told:
        press(asked, "importAccept")
    assert told.args[1] == tab.context.last_step != ""
    qtbot.waitUntil(lambda: names(tab) == ["单雄"])
    history.undo(ws)
    qtbot.waitUntil(lambda: names(tab) == [])
