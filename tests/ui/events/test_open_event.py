"""The event that is open beside the list, by mouse and keyboard: its steps and stages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events, export_log, history, prints
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from tests.builders import lecture, make_ready
from tests.ui.events.hands import rows, shown
from tests.ui.hands import press
from ui.context import Context
from ui.dialogs.stage_change import StageReason
from ui.pages.people import PeoplePanel
from ui.pages.prints import PrintPanel


def test_choosing_a_row_opens_the_event_beside_the_list(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    page = shown(qtbot, context)
    assert not page.panel.isVisible()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.panel.event_id == three[0]
    assert page.panel.head.title.text() == "宣讲"
    close = page.panel.findChild(QToolButton, "closeEvent")
    assert close is not None
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not page.panel.isVisible()


def test_the_steps_show_what_is_complete(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    attendance.add(context.ws, three[0], name="王芳")
    page = shown(qtbot, context)
    page.open_at(event_id=three[0])
    bar = page.panel.steps
    assert [bar.tabText(tab) for tab in range(bar.count())] == [
        "✓ 基本信息", "○ 日程", "○ 资源", "✓ 人员", "✓ 展品", "○ 安全", "○ 物料打印", "○ 现场", "○ 小结",
    ]  # fmt: skip
    assert bar.tabToolTip(7) == "现场: 有人签到后完成"
    make_ready(context.ws, three[0])
    events.set_stage(context.ws, three[0], Stage.READY)
    assert [bar.tabText(tab) for tab in (5, 6)] == ["✓ 安全", "○ 物料打印"]
    export_log.record(context.ws, prints.badges(context.ws, three[0]), None)
    assert bar.tabText(6) == "✓ 物料打印"


def test_the_stage_buttons_carry_the_event_on(
    qtbot: QtBot, context: Context, three: list[EventId], said: list[tuple[str, str, bool]]
) -> None:
    make_ready(context.ws, three[0])
    page = shown(qtbot, context)
    page.open_at(event_id=three[0])
    press(page, "stage-ready")
    assert events.get(context.ws, three[0]).stage is Stage.READY
    assert said[-1][0] == "宣讲: 就绪"
    assert rows(page)[1][5] == "● 就绪"
    history.undo(context.ws, said[-1][1])
    assert rows(page)[1][5] == "○ 筹备中"


def test_cancelling_asks_for_a_reason_and_waits_until_there_is_one(
    qtbot: QtBot, context: Context, three: list[EventId]
) -> None:
    page = shown(qtbot, context)
    page.open_at(event_id=three[0])
    press(page, "stage-cancelled")
    dialog = page.findChild(StageReason)
    assert dialog is not None
    give = dialog.findChild(QPushButton, "giveReason")
    qtbot.mouseClick(give, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert events.get(context.ws, three[0]).stage is Stage.PLANNED
    dialog.reason.setText("暴雨")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    event = events.get(context.ws, three[0])
    assert (event.stage, event.stage_reason) == (Stage.CANCELLED, "暴雨")
    assert "暴雨" in page.panel.head.place.text()


def test_the_site_step_counts_and_leads_to_the_check_in(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    attendance.add(context.ws, three[0], name="王芳")
    page = shown(qtbot, context)
    page.open_at(event_id=three[0], step=EventStep.ON_SITE)
    figure = page.findChild(QLabel, "count-registered")
    assert figure is not None
    assert figure.text() == "1"
    with qtbot.waitSignal(context.wanted) as asked:
        press(page, "openCheckin")
    assert asked.args == ["checkin", {"event_id": three[0]}]


def test_people_and_prints_are_those_of_the_event_that_is_open(
    qtbot: QtBot, context: Context, three: list[EventId]
) -> None:
    attendance.add(context.ws, three[0], name="王芳")
    page = shown(qtbot, context)
    page.open_at(event_id=three[0], step=EventStep.PEOPLE)
    (people,) = page.findChildren(PeoplePanel)
    assert people.isVisible()
    page.panel.steps.go(EventStep.PRINTS)
    assert page.findChildren(PrintPanel)[0].isVisible()
    page.open_at(event_id=three[1])  # while the first event's badges are still being drawn
    qtbot.waitUntil(lambda: not context.jobs.busy and len(page.findChildren(PrintPanel)) == 1)
    page.panel.steps.go(EventStep.PEOPLE)
    assert page.findChildren(PeoplePanel) != [people]


@pytest.mark.parametrize("holder", ["eventTable", "eventSearch", "addAgenda"])
def test_ctrl_p_anywhere_on_the_page_leads_to_the_open_events_prints_and_then_prints(
    holder: str, qtbot: QtBot, context: Context, three: list[EventId]
) -> None:
    page = shown(qtbot, context)
    page.open(three[0], step=EventStep.AGENDA)
    held = page.findChild(QWidget, holder)
    assert isinstance(held, QWidget)
    held.setFocus()
    keys = (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(held, *keys)
    assert page.panel.steps.step is EventStep.PRINTS
    asked = page.panel.findChild(PrintPanel)
    assert isinstance(asked, PrintPanel)
    with qtbot.waitSignal(context.said):  # nobody is on the list yet, of whom badges could be printed
        QTest.keyClick(page.table, *keys)


def test_the_wrap_up_keeps_a_note(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    page = shown(qtbot, context)
    page.open_at(event_id=three[0], step=EventStep.WRAP_UP)
    note = page.findChild(QPlainTextEdit, "wrapUpNote")
    assert note is not None
    qtbot.keyClicks(note, "58 came")
    press(page, "saveNote")
    assert events.get(context.ws, three[0]).said.note == "58 came"


def test_an_open_event_that_is_taken_back_leaves_the_page(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    event_id = events.add(context.ws, lecture(name="宣讲"))
    page.open_at(event_id=event_id)
    history.undo(context.ws)
    assert not page.panel.isVisible()
    assert page.empty.isVisible()
