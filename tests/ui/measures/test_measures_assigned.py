"""Several measures are given to one person at once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from gbm_desktop import history
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import plan
from gbm_desktop.workspace import Workspace
from tests.ui.hands import composed, press
from tests.ui.measures.hands import at, choose, dialog_of
from ui.context import Context
from ui.pages.safety.assign import AssignDialog, assigned
from ui.pages.safety.measure_lines import POST
from ui.pages.safety.measures import MeasuresTab
from ui.widgets.staff_box import StaffBox


def test_several_selected_measures_get_one_person_in_one_step(
    qtbot: QtBot, tab: MeasuresTab, context: Context, event_id: EventId, wang: Staff
) -> None:
    ws = context.ws
    first = plan.measures(ws, event_id)[0]
    at(tab, first, POST)
    QTest.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(tab.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(tab, "assignDialog")
    choose(dialog, "assignResponsible", "wf")
    with qtbot.waitSignal(context.said) as said:
        press(dialog, "assignNow")
    assert said.args is not None
    assert "2" in said.args[0]
    stored = plan.measures(ws, event_id)
    assert [measure.responsible for measure in stored[:3]] == [wang.id, wang.id, None]
    history.undo(ws, said.args[1], "试一下")
    assert not any(measure.responsible for measure in plan.measures(ws, event_id))


def test_a_whole_section_is_assigned_where_nobody_is_named_yet(
    tab: MeasuresTab, ws: Workspace, event_id: EventId, wang: Staff, li: Staff
) -> None:
    fire = [measure for measure in plan.measures(ws, event_id) if measure.section is Section.FIRE]
    plan.assign(ws, [fire[0].id], responsible=li.id)
    press(tab, f"assign-{Section.FIRE.value}")
    dialog = dialog_of(tab, "assignDialog")
    only = dialog.findChild(QCheckBox, "onlyEmpty")
    assert isinstance(only, QCheckBox)
    assert only.isChecked()
    choose(dialog, "assignResponsible", "wf")
    choose(dialog, "assignDeputy", "lq")
    press(dialog, "assignNow")
    stored = [measure for measure in plan.measures(ws, event_id) if measure.section is Section.FIRE]
    assert [measure.responsible for measure in stored] == [li.id] + [wang.id] * (len(stored) - 1)
    assert [measure.deputy for measure in stored] == [None] + [li.id] * (len(stored) - 1)


def test_the_assignment_says_what_is_wrong_under_its_field(
    qtbot: QtBot, tab: MeasuresTab, context: Context, event_id: EventId, wang: Staff
) -> None:
    ws = context.ws
    measures = plan.measures(ws, event_id)[:2]
    plan.assign(ws, [measure.id for measure in measures], responsible=wang.id)
    dialog = AssignDialog(context, plan.measures(ws, event_id)[:2], tab)
    dialog.open()
    qtbot.waitExposed(dialog)
    press(dialog, "assignNow")
    nobody = dialog.findChild(QLabel, "assignResponsibleError")
    assert isinstance(nobody, QLabel)
    assert nobody.isVisible()
    dialog.only_empty.setChecked(False)
    choose(dialog, "assignDeputy", "wf")
    press(dialog, "assignNow")
    same = dialog.findChild(QLabel, "assignDeputyError")
    assert isinstance(same, QLabel)
    assert "王芳" in same.text()
    assert dialog.isVisible()


def test_a_deputy_typed_who_is_not_known_is_not_dropped_without_a_word(
    qtbot: QtBot, tab: MeasuresTab, context: Context, event_id: EventId
) -> None:
    before = plan.measures(context.ws, event_id)
    dialog = AssignDialog(context, before, tab)
    dialog.open()
    qtbot.waitExposed(dialog)
    choose(dialog, "assignResponsible", "wf")
    deputy = dialog.findChild(StaffBox, "assignDeputy")
    said = dialog.findChild(QLabel, "assignDeputyError")
    assert deputy is not None
    assert said is not None
    composed(deputy, "赵敏")
    deputy.suggestions.hide()
    press(dialog, "assignNow")
    assert dialog.isVisible()
    assert said.isVisible()
    assert "“赵敏” is not in the directory" in said.text()
    assert plan.measures(context.ws, event_id) == before


def test_assigning_only_where_nobody_is_named_makes_nobody_their_own_deputy(
    ws: Workspace, event_id: EventId, wang: Staff, li: Staff
) -> None:
    one, two, *_rest = plan.measures(ws, event_id)
    plan.assign(ws, [one.id], responsible=li.id)
    plan.assign(ws, [two.id], deputy=wang.id)
    found = plan.measures(ws, event_id)[:2]
    changed = assigned(found, wang.id, li.id, only_empty=True)
    assert [(measure.responsible, measure.deputy) for measure in changed] == []
    assert len(assigned(found, wang.id, li.id, only_empty=False)) == 2
