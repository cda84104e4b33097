"""The measures of a plan as a person fills them: by keyboard and mouse, seen and stored."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events, history, staff
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Measure, Section
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import plan
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.safety import post_time
from ui.pages.safety.assign import AssignDialog, assigned
from ui.pages.safety.measure_lines import DEPUTY, POST, RESPONSIBLE, SIGNED, TASK, TIME
from ui.pages.safety.measures import MeasuresTab
from ui.pages.safety.panel import SafetyPanel
from ui.widgets.staff_box import StaffBox

DAY = datetime(2023, 10, 12)  # noqa: DTZ001 - an event's times are local
Index = tuple[int, int]


@pytest.fixture
def wang(ws: Workspace) -> Staff:
    return staff.add(ws, name="王芳", unit="区经信局", post="副局长", phone="13800138000")


@pytest.fixture
def li(ws: Workspace) -> Staff:
    return staff.add(ws, name="李强", unit="清泉镇政府", post="安监员", phone="13911112222")


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    event_id = events.add(ws, lecture())
    plan.apply_template(ws, event_id)
    return event_id


@pytest.fixture
def tab(qtbot: QtBot, context: Context, event_id: EventId, wang: Staff, li: Staff) -> MeasuresTab:
    """The measures of a village lecture in their panel; 王芳 and 李强 are known, nobody is named."""
    assert wang.id != li.id
    panel = SafetyPanel(context, event_id, headed=True)
    qtbot.addWidget(panel)
    panel.resize(1142, 640)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    found = panel.findChild(MeasuresTab)
    assert isinstance(found, MeasuresTab)
    found.panel_of_test = panel  # type: ignore[attr-defined]  # keeps the panel alive as long as the tab
    return found


def at(tab: MeasuresTab, measure: Measure, column: int) -> None:
    """The cursor stands in this cell."""
    row = next(row for row, line in enumerate(tab.table.lines.records) if line.key == measure.id)
    tab.table.setFocus()
    tab.table.setCurrentIndex(tab.table.lines.index(row, column))


def shown(tab: MeasuresTab, measure: Measure, column: int) -> str:
    row = next(row for row, line in enumerate(tab.table.lines.records) if line.key == measure.id)
    return str(tab.table.lines.index(row, column).data())


def editor(tab: MeasuresTab, kind: type[QWidget]) -> QWidget:
    found = [field for field in tab.table.viewport().findChildren(kind) if field.isVisible()]
    assert len(found) == 1
    return found[0]


def typed(field: QWidget, text: str) -> None:
    composed = QInputMethodEvent()
    composed.setCommitString(text)
    QApplication.sendEvent(field, composed)


def name_person(tab: MeasuresTab, measure: Measure, column: int, text: str) -> None:
    at(tab, measure, column)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    box = editor(tab, StaffBox)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def dialog_of(tab: MeasuresTab, name: str) -> QDialog:
    found = [dialog for dialog in tab.findChildren(QDialog, name) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(dialog: QDialog, name: str, text: str) -> None:
    box = dialog.findChild(StaffBox, name)
    assert isinstance(box, StaffBox)
    box.setFocus()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_the_nine_headings_stand_in_the_statutes_order_and_say_what_is_open(tab: MeasuresTab) -> None:
    headed = [line.section for line in tab.table.lines.records if line.measure is None]
    assert headed == list(Section)
    state = tab.findChild(QLabel, f"state-{Section.FIRE.value}")
    assert isinstance(state, QLabel)
    assert "■" in state.text()
    assert state.isVisible()


def test_a_place_without_a_person_shouts_by_sign_word_and_ground(
    tab: MeasuresTab, ws: Workspace, event_id: EventId
) -> None:
    measure = plan.measures(ws, event_id)[0]
    assert shown(tab, measure, RESPONSIBLE).startswith("■ ")
    assert shown(tab, measure, DEPUTY).startswith("▲ ")
    row = next(row for row, line in enumerate(tab.table.lines.records) if line.key == measure.id)
    grounds = [tab.table.lines.index(row, column).data(Qt.ItemDataRole.BackgroundRole) for column in (POST, DEPUTY)]
    assert grounds[0] is None
    assert grounds[1] is not None


def test_enter_names_the_responsible_person_and_then_the_deputy(
    tab: MeasuresTab, ws: Workspace, event_id: EventId, wang: Staff, li: Staff
) -> None:
    measure = plan.measures(ws, event_id)[0]
    name_person(tab, measure, RESPONSIBLE, "wf")
    name_person(tab, measure, DEPUTY, "lq")
    stored = plan.measures(ws, event_id)[0]
    assert (stored.responsible, stored.deputy) == (wang.id, li.id)
    assert shown(tab, measure, RESPONSIBLE) == "王芳　区经信局副局长　13800138000"
    assert shown(tab, measure, DEPUTY) == "李强"
    assert shown(tab, measure, SIGNED) == "—"


def test_typing_in_a_persons_cell_searches_at_once(
    tab: MeasuresTab, ws: Workspace, event_id: EventId, li: Staff
) -> None:
    measure = plan.measures(ws, event_id)[1]
    at(tab, measure, RESPONSIBLE)
    QTest.keyClick(tab.table, Qt.Key.Key_L)
    box = editor(tab, StaffBox)
    QTest.keyClick(box, Qt.Key.Key_Q)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert plan.measures(ws, event_id)[1].responsible == li.id


def test_the_cursor_stays_in_its_cell_when_somebody_was_named(
    tab: MeasuresTab, ws: Workspace, event_id: EventId
) -> None:
    measure = plan.measures(ws, event_id)[3]
    name_person(tab, measure, RESPONSIBLE, "wf")
    where = tab.table.currentIndex()
    assert where.column() == RESPONSIBLE
    assert tab.table.lines.record(where.row()).key == measure.id


def test_who_is_new_is_added_out_of_the_cell(qtbot: QtBot, tab: MeasuresTab, ws: Workspace, event_id: EventId) -> None:
    measure = plan.measures(ws, event_id)[0]
    at(tab, measure, RESPONSIBLE)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    box = editor(tab, StaffBox)
    typed(box, "赵敏")
    QTest.keyClick(box, Qt.Key.Key_Return)
    dialog = dialog_of(tab, "staffDialog")
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    type_into(dialog, "staffPhone", "13700001111")
    press(dialog, "staffSave")
    stored = plan.measures(ws, event_id)[0]
    assert stored.responsible is not None
    assert staff.get(ws, stored.responsible).name == "赵敏"


def test_the_same_person_as_deputy_is_refused_in_a_sentence(
    qtbot: QtBot, tab: MeasuresTab, context: Context, ws: Workspace, event_id: EventId
) -> None:
    measure = plan.measures(ws, event_id)[0]
    name_person(tab, measure, RESPONSIBLE, "wf")
    with qtbot.waitSignal(context.said) as said:
        name_person(tab, measure, DEPUTY, "wf")
    assert said.args is not None
    assert "王芳" in said.args[0]
    assert said.args[2] is True
    assert plan.measures(ws, event_id)[0].deputy is None
    assert shown(tab, measure, DEPUTY).startswith("▲")


def test_texts_are_typed_into_their_cells(qtbot: QtBot, tab: MeasuresTab, ws: Workspace, event_id: EventId) -> None:
    measure = plan.measures(ws, event_id)[0]
    at(tab, measure, POST)
    QTest.keyClick(tab.table, Qt.Key.Key_F2)
    field = editor(tab, QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    typed(field, "总值班岗")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.table.viewport().findChildren(QLineEdit))
    at(tab, measure, TASK)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    task = editor(tab, QPlainTextEdit)
    typed(task, "全程在场，统一指挥")
    QTest.keyClick(task, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.table.viewport().findChildren(QPlainTextEdit))
    stored = plan.measures(ws, event_id)[0]
    assert (stored.post, stored.task) == ("总值班岗", "全程在场，统一指挥")


def test_a_time_is_typed_as_it_is_said_and_nonsense_is_refused(
    qtbot: QtBot, tab: MeasuresTab, context: Context, ws: Workspace, event_id: EventId
) -> None:
    measure = plan.measures(ws, event_id)[0]

    def type_time(text: str) -> None:
        at(tab, measure, TIME)
        QTest.keyClick(tab.table, Qt.Key.Key_F2)
        field = editor(tab, QLineEdit)
        assert isinstance(field, QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not tab.table.viewport().findChildren(QLineEdit))

    type_time("7:30-12:00")
    stored = plan.measures(ws, event_id)[0]
    assert (stored.due, stored.until) == (DAY.replace(hour=7, minute=30), DAY.replace(hour=12))
    assert shown(tab, measure, TIME) == "07:30–12:00"
    with qtbot.waitSignal(context.said) as said:
        type_time("25:99")
    assert said.args is not None
    assert "25:99" in said.args[0]
    assert plan.measures(ws, event_id)[0] == stored


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
    typed(deputy, "赵敏")
    deputy.suggestions.hide()
    press(dialog, "assignNow")
    assert dialog.isVisible()
    assert said.isVisible()
    assert "“赵敏” is not in the directory" in said.text()
    assert plan.measures(context.ws, event_id) == before


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
    typed(field, "入口外设十米缓冲区，设隔离带和标识。")
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


MOMENTS = st.datetimes(min_value=datetime(2023, 1, 1), max_value=datetime(2023, 12, 30)).map(  # noqa: DTZ001 - local
    lambda moment: moment.replace(second=0, microsecond=0)
)


@given(due=MOMENTS, until=st.none() | st.integers(1, 20 * 60))
def test_a_time_is_read_back_as_it_is_shown(due: datetime, until: int | None) -> None:
    from datetime import timedelta

    end = None if until is None else due + timedelta(minutes=until)
    assert post_time.parsed(post_time.shown(due, end, DAY.date()), DAY.date()) == (due, end)


@given(text=st.text(alphabet="0123456789:-–~至到 点半下午.月日", max_size=24))
def test_no_text_is_too_odd_for_a_time(text: str) -> None:
    meant = post_time.parsed(text, DAY.date())
    assert meant is None or meant[1] is None or meant[0] is not None
