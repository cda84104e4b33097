"""The measures of a plan as a person fills them: by keyboard and mouse, seen and stored."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gbm_desktop import staff
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import plan
from gbm_desktop.workspace import Workspace
from tests.ui.hands import composed, press, type_into
from tests.ui.measures.hands import at, dialog_of, editor, name_person, shown
from ui.context import Context
from ui.pages.safety.measure_lines import DEPUTY, POST, RESPONSIBLE, SIGNED, TASK, TIME
from ui.pages.safety.measures import MeasuresTab
from ui.widgets.staff_box import StaffBox

DAY = datetime(2023, 10, 12)  # noqa: DTZ001 - an event's times are local


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
    composed(box, "赵敏")
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
    composed(field, "总值班岗")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.table.viewport().findChildren(QLineEdit))
    at(tab, measure, TASK)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    task = editor(tab, QPlainTextEdit)
    composed(task, "全程在场，统一指挥")
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
