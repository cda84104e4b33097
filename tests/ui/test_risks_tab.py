"""The risk table as a person fills it: typed into, suggested, laid on people, reviewed, removed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gbm_desktop import history, staff
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.risk import Risk
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import risks
from gbm_desktop.workspace import Workspace
from tests.ui.eyes import dialog_in_front
from tests.ui.hands import press, type_into
from ui import theme
from ui.context import Context
from ui.pages.safety.risk_table import CONTROL, HAZARD, LEVEL, LIKELIHOOD, RESPONSIBLE, REVIEW
from ui.pages.safety.risks import RisksTab
from ui.widgets.staff_box import StaffBox


@pytest.fixture
def someone(ws: Workspace) -> Staff:
    return staff.add(ws, name="王建国", unit="清泉镇政府", post="副镇长", phone="13800138000")


@pytest.fixture
def tab(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[RisksTab]:
    made = RisksTab(context, event_id)
    qtbot.addWidget(made)
    made.resize(890, 560)
    made.show()
    made.activateWindow()
    yield made
    made.hide()


def tent(ws: Workspace, event_id: EventId, *, control: str = "配重并拉缆风绳", likelihood: int = 3) -> Risk:
    return risks.add(
        ws, event_id, hazard="临时展棚被大风掀翻", consequence="人员砸伤", likelihood=likelihood, severity=5,
        control=control,
    )  # fmt: skip


def cell(tab: RisksTab, row: int, column: int) -> str:
    return str(tab.table.lines.index(row, column).data())


def said(tab: RisksTab, name: str) -> str:
    label = tab.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    assert label.isVisible()
    return label.text()


def choose(box: StaffBox, person: Staff) -> None:
    box.show_staff(person.id)


def overtype(tab: RisksTab, row: int, column: int, text: str) -> bool:
    """What a person does who edits a cell and leaves it with Enter."""
    return tab.table.lines.setData(tab.table.lines.index(row, column), text)


def test_suggestions_are_ticked_and_those_unticked_are_left_out(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: RisksTab
) -> None:
    suggested = risks.suggested(ws, event_id)
    press(tab, "emptyAction")
    asked = dialog_in_front()
    ticks = asked.findChildren(QCheckBox)
    assert [tick.isChecked() for tick in ticks] == [True] * len(suggested)
    QTest.mouseClick(ticks[0], Qt.MouseButton.LeftButton, pos=QPoint(8, ticks[0].height() // 2))
    press(asked, "suggestionsAdd")
    assert [risk.hazard for risk in risks.of(ws, event_id)] == [one.hazard for one in suggested[1:]]
    qtbot.waitUntil(lambda: tab.table.lines.rowCount() == len(suggested) - 1)
    press(tab, "suggestRisks")
    assert [tick.text()[: len(suggested[0].hazard)] for tick in dialog_in_front().findChildren(QCheckBox)] == [
        suggested[0].hazard
    ]
    dialog_in_front().close()


def test_a_risk_of_ones_own_shows_its_level_as_it_is_said(
    ws: Workspace, event_id: EventId, someone: Staff, tab: RisksTab
) -> None:
    press(tab, "emptyLink")
    asked = dialog_in_front()
    type_into(asked, "riskHazard", "石材样品倾倒")
    level = asked.findChild(QLabel, "riskLevel")
    assert isinstance(level, QLabel)
    assert level.text() == "Level: 橙 较大"
    QTest.keyClick(asked.findChild(QPlainTextEdit, "riskControl") or asked, Qt.Key.Key_A)
    box = asked.findChild(StaffBox)
    assert isinstance(box, StaffBox)
    choose(box, someone)
    press(asked, "riskSave")
    (risk,) = risks.of(ws, event_id)
    assert (risk.hazard, risk.likelihood, risk.severity, risk.control, risk.responsible) == (
        "石材样品倾倒", 3, 3, "a", someone.id,
    )  # fmt: skip
    assert tab.table.selected() == [risk]


def test_a_risk_without_a_name_stays_in_its_form_with_what_is_wrong(
    ws: Workspace, event_id: EventId, tab: RisksTab
) -> None:
    press(tab, "emptyLink")
    press(dialog_in_front(), "riskSave")
    wrong = dialog_in_front().findChild(QLabel, "riskHazardError")
    assert isinstance(wrong, QLabel)
    assert wrong.isVisible()
    assert "风险点没有写明" in wrong.text()
    assert risks.of(ws, event_id) == []
    dialog_in_front().close()


def test_the_level_is_a_coloured_pill_with_its_word(ws: Workspace, event_id: EventId, tab: RisksTab) -> None:
    tent(ws, event_id)
    assert cell(tab, 0, LEVEL) == "红 重大"
    shot = tab.table.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    where = tab.table.visualRect(tab.table.lines.index(0, LEVEL))
    seen = {shot.pixelColor(x, where.center().y()).name().upper() for x in range(where.left(), where.right())}
    assert set(theme.RISK["red"]) <= seen


def test_what_is_typed_into_a_cell_is_stored_and_the_colour_follows(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: RisksTab
) -> None:
    tent(ws, event_id)
    assert overtype(tab, 0, LIKELIHOOD, "１")
    qtbot.waitUntil(lambda: cell(tab, 0, LEVEL) == "黄 一般")
    assert overtype(tab, 0, HAZARD, "展棚倾倒")
    (risk,) = risks.of(ws, event_id)
    assert (risk.likelihood, risk.hazard) == (1, "展棚倾倒")


def test_cells_are_typed_into_with_the_keyboard_alone(
    qtbot: QtBot, ws: Workspace, event_id: EventId, someone: Staff, tab: RisksTab
) -> None:
    tent(ws, event_id)
    table = tab.table
    qtbot.waitUntil(lambda: table.lines.rowCount() == 1)
    for place, keys in ((LIKELIHOOD, "1"), (CONTROL, "no wind above 6"), (RESPONSIBLE, "wjg")):
        table.setFocus()
        table.setCurrentIndex(table.lines.index(0, place))
        QTest.keyClick(table, Qt.Key.Key_F2)
        qtbot.waitUntil(lambda: table.state() == table.State.EditingState)
        editor = QApplication.focusWidget()
        assert editor is not None
        QTest.keyClicks(editor, keys)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: table.state() != table.State.EditingState)
    (risk,) = risks.of(ws, event_id)
    assert (risk.likelihood, risk.control, risk.responsible) == (1, "no wind above 6", someone.id)


@pytest.mark.parametrize("typed", ["6", "0", "三", "-1", ""])
def test_a_score_that_is_none_changes_nothing_and_is_said(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: RisksTab, typed: str
) -> None:
    before = tent(ws, event_id)
    with qtbot.waitSignal(tab.context.said) as told:
        assert not overtype(tab, 0, LIKELIHOOD, typed)
    assert told.args[2] is True
    assert risks.of(ws, event_id) == [before]


def test_a_red_risk_that_nothing_holds_down_is_marked_and_explained(
    qtbot: QtBot, ws: Workspace, event_id: EventId, someone: Staff, tab: RisksTab
) -> None:
    risk = tent(ws, event_id, control="")
    assert cell(tab, 0, CONTROL) == "■ say how it is controlled"
    assert cell(tab, 0, RESPONSIBLE) == "■ not named"
    assert said(tab, "riskState").startswith("■ 1 red risk lacks a control or a person")
    tab.go_to(risk.id)
    assert tab.table.currentIndex().column() == CONTROL
    assert tab.table.lines.index(0, CONTROL).data(Qt.ItemDataRole.EditRole) == ""
    assert overtype(tab, 0, CONTROL, "六级风停用")
    tab.go_to(risk.id)
    assert tab.table.currentIndex().column() == RESPONSIBLE
    risks.assign(ws, [risk.id], someone.id)
    qtbot.waitUntil(lambda: said(tab, "riskState") == "▲ Every red risk is under control; 1 risk awaits review")
    assert cell(tab, 0, RESPONSIBLE) == "王建国"


def test_several_risks_are_laid_on_one_person_and_reviewed_at_once(
    qtbot: QtBot, ws: Workspace, event_id: EventId, someone: Staff, tab: RisksTab
) -> None:
    tent(ws, event_id)
    tent(ws, event_id, likelihood=1)
    for button in ("assignRisks", "reviewRisks"):
        tab.table.selectAll()
        press(tab, button)
        asked = dialog_in_front()
        box = asked.findChild(StaffBox)
        assert isinstance(box, StaffBox)
        choose(box, someone)
        press(asked, "riskPersonSave")
    stored = risks.of(ws, event_id)
    assert [(risk.responsible, risk.reviewed_by) for risk in stored] == [(someone.id, someone.id)] * 2
    qtbot.waitUntil(lambda: cell(tab, 1, REVIEW) == "王建国 10-12")
    assert said(tab, "riskState") == "● Every red risk is under control, every risk reviewed"


def test_nobody_chosen_is_nobody_named(ws: Workspace, event_id: EventId, tab: RisksTab) -> None:
    before = tent(ws, event_id)
    tab.table.selectAll()
    press(tab, "assignRisks")
    press(dialog_in_front(), "riskPersonSave")
    assert "Choose a person." in [label.text() for label in dialog_in_front().findChildren(QLabel) if label.isVisible()]
    dialog_in_front().close()
    assert risks.of(ws, event_id) == [before]


def test_risks_removed_with_the_key_come_back_with_undo(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: RisksTab
) -> None:
    present = [tent(ws, event_id), tent(ws, event_id, likelihood=1)]
    tab.table.selectAll()
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert risks.of(ws, event_id) == []
    history.undo(ws)
    qtbot.waitUntil(lambda: tab.table.lines.rowCount() == 2)
    assert risks.of(ws, event_id) == present


def test_a_change_leaves_the_cursor_and_the_chosen_order_where_they_were(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tab: RisksTab
) -> None:
    low, high = tent(ws, event_id, likelihood=1), tent(ws, event_id, likelihood=5)
    tab.table.sortByColumn(LEVEL, Qt.SortOrder.DescendingOrder)
    assert [risk.id for risk in tab.table.lines.records] == [high.id, low.id]
    tab.go_to(high.id)
    overtype(tab, 0, HAZARD, "展棚")
    qtbot.waitUntil(lambda: cell(tab, 0, HAZARD) == "展棚")
    assert [risk.id for risk in tab.table.selected()] == [high.id]


def test_the_head_counts_the_levels(ws: Workspace, event_id: EventId, tab: RisksTab) -> None:
    for likelihood in (3, 3, 1):
        tent(ws, event_id, likelihood=likelihood)
    assert said(tab, "riskLevels") == "红 重大 2　黄 一般 1"
