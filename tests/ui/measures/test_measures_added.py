"""Measures are added and removed, headings written, and what is open shown."""

from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import events, history
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import plan
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.hands import composed, press, type_into
from tests.ui.measures.hands import at, dialog_of
from ui.context import Context
from ui.pages.safety.measure_lines import POST, RESPONSIBLE
from ui.pages.safety.measures import MeasuresTab

DAY = datetime(2023, 10, 12)  # noqa: DTZ001 - an event's times are local


def test_a_measure_is_added_under_its_heading_and_waits_for_its_person(
    tab: MeasuresTab, ws: Workspace, event_id: EventId
) -> None:
    at(tab, plan.measures(ws, event_id)[0], POST)
    press(tab, f"add-{Section.PARKING.value}")
    dialog = dialog_of(tab, "measureDialog")
    press(dialog, "measureAdd")
    unnamed = dialog.findChild(QLabel, "measurePostError")
    assert isinstance(unnamed, QLabel)
    assert unnamed.isVisible()
    type_into(dialog, "measurePost", "东门停车引导岗")
    type_into(dialog, "measureTime", "8:00-12:00")
    press(dialog, "measureAdd")
    added = [measure for measure in plan.measures(ws, event_id) if measure.post == "东门停车引导岗"]
    assert [measure.section for measure in added] == [Section.PARKING]
    assert (added[0].due, added[0].until) == (DAY.replace(hour=8), DAY.replace(hour=12))
    where = tab.table.currentIndex()
    assert tab.table.lines.record(where.row()).key == added[0].id
    assert where.column() == RESPONSIBLE


def test_ctrl_n_adds_under_the_heading_of_the_cursor(tab: MeasuresTab, ws: Workspace, event_id: EventId) -> None:
    fire = next(measure for measure in plan.measures(ws, event_id) if measure.section is Section.FIRE)
    at(tab, fire, POST)
    QTest.keyClick(tab.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(tab, "measureDialog")
    type_into(dialog, "measurePost", "灭火器看护岗")
    press(dialog, "measureAdd")
    added = next(measure for measure in plan.measures(ws, event_id) if measure.post == "灭火器看护岗")
    assert added.section is Section.FIRE


def test_delete_removes_the_selected_measures_and_undo_brings_them_back(
    qtbot: QtBot, tab: MeasuresTab, context: Context, ws: Workspace, event_id: EventId
) -> None:
    before = plan.measures(ws, event_id)
    at(tab, before[0], POST)
    with qtbot.waitSignal(context.said) as said:
        QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert plan.measures(ws, event_id) == before[1:]
    assert said.args is not None
    history.undo(ws, said.args[1], "误删")
    assert plan.measures(ws, event_id) == before


def test_the_text_under_a_heading_is_written_in_its_own_window(
    tab: MeasuresTab, ws: Workspace, event_id: EventId
) -> None:
    press(tab, f"text-{Section.BUFFER.value}")
    dialog = dialog_of(tab, "sectionText")
    field = dialog.findChild(QPlainTextEdit, "planText")
    assert isinstance(field, QPlainTextEdit)
    field.selectAll()
    composed(field, "入口外设十米缓冲区，设隔离带和标识。")
    press(dialog, "saveText")
    stored = plan.get(ws, event_id)
    assert stored is not None
    assert stored.texts[Section.BUFFER] == "入口外设十米缓冲区，设隔离带和标识。"


def test_only_what_lacks_somebody_is_shown_on_demand(
    tab: MeasuresTab, ws: Workspace, event_id: EventId, wang: Staff, li: Staff
) -> None:
    first, *rest = plan.measures(ws, event_id)
    plan.assign(ws, [measure.id for measure in rest], responsible=wang.id, deputy=li.id)
    press(tab, "onlyUnmanned")
    assert [line.key for line in tab.table.lines.records] == [first.section.value, first.id]
    tab.go_to(rest[-1].id)
    chip = tab.findChild(QPushButton, "onlyUnmanned")
    assert isinstance(chip, QPushButton)
    assert not chip.isChecked()
    assert tab.table.lines.record(tab.table.currentIndex().row()).key == rest[-1].id


def test_a_jump_to_a_heading_marks_its_line(tab: MeasuresTab) -> None:
    tab.go_to(Section.EMERGENCY.value)
    line = tab.table.lines.record(tab.table.currentIndex().row())
    assert (line.section, line.measure) == (Section.EMERGENCY, None)


def test_what_was_removed_or_grew_necessary_is_added_from_a_template(
    tab: MeasuresTab, ws: Workspace, event_id: EventId, wang: Staff
) -> None:
    first, second, *_rest = plan.measures(ws, event_id)
    plan.assign(ws, [first.id], responsible=wang.id)
    plan.remove_measures(ws, [second.id])
    events.edit(ws, event_id, lecture(expected=1200, capacity=1500))
    button = tab.findChild(QPushButton, "completeFromTemplate")
    assert isinstance(button, QPushButton)
    button.menu().popup(QPoint())
    own, larger = button.menu().actions()
    own.trigger()
    stored = {measure.id: measure for measure in plan.measures(ws, event_id)}
    assert second.id in stored
    assert stored[first.id].responsible == wang.id
    larger.trigger()
    assert any(measure.basis for measure in plan.measures(ws, event_id))
    assert len(plan.measures(ws, event_id)) > len(stored)


def test_a_click_on_a_heading_selects_all_that_stands_under_it(
    tab: MeasuresTab, ws: Workspace, event_id: EventId
) -> None:
    row = next(row for row, line in enumerate(tab.table.lines.records) if line.key == Section.STAFFING.value)
    place = tab.table.visualRect(tab.table.lines.index(row, 0))
    QTest.mouseClick(
        tab.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.center().x(), place.center().y())
    )
    under = [measure for measure in plan.measures(ws, event_id) if measure.section is Section.STAFFING]
    assert tab.table.chosen_measures() == under
