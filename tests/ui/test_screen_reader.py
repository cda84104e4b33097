"""Who does not see the screen is told what it shows: verdicts and messages at once, cells in words, pictures named."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events
from gbm_desktop.events import Listed
from tests.builders import lecture
from ui.context import Context
from ui.messages import Message, MessageBar, ProgressRow
from ui.pages.events.month_view import MonthView
from ui.widgets import Column, DataTable, FieldForm, RecordModel
from ui.widgets.qr_code import QrCode
from ui.widgets.spoken import spoken
from ui.widgets.verdict import Face, Sign, VerdictBoard

URGENT = QAccessible.AnnouncementPoliteness.Assertive


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[QAccessibleAnnouncementEvent]:
    """What Qt was given to hand to a screen reader."""
    said: list[QAccessibleAnnouncementEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    return said


def reader(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def test_a_verdict_is_said_at_once_and_waiting_is_not(qtbot: QtBot, heard: list[QAccessibleAnnouncementEvent]) -> None:
    board = VerdictBoard()
    qtbot.addWidget(board)
    board.show_face(Face("warn", Sign.TWICE, "重复签到", "李秀英", line="第 2 次: 09:12 已在 2 号台签到"))
    board.show_face(Face("idle", Sign.SCAN, "请扫码"))
    assert [(one.message(), one.politeness()) for one in heard] == [
        ("重复签到 李秀英 第 2 次: 09:12 已在 2 号台签到", URGENT)
    ]
    assert reader(board).text(QAccessible.Text.Name) == "请扫码"


def test_a_message_is_said_and_a_problem_at_once(qtbot: QtBot, heard: list[QAccessibleAnnouncementEvent]) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say(Message("已导入 296 人", "", problem=False))
    bar.say(Message("磁盘已满。", "", problem=True))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert [(one.message(), one.politeness() is URGENT) for one in heard] == [
        ("已导入 296 人", False), ("磁盘已满。", True)
    ]  # fmt: skip


def test_long_work_is_said_when_it_is_seen(
    context: Context, qtbot: QtBot, heard: list[QAccessibleAnnouncementEvent]
) -> None:
    row = ProgressRow()
    qtbot.addWidget(row)
    row.follow(context.jobs)
    context.jobs.started.emit("正在核对")
    qtbot.waitUntil(row.isVisible)
    assert [one.message() for one in heard] == ["正在核对"]


def test_a_field_tells_its_label_its_note_and_what_is_wrong(
    qtbot: QtBot, heard: list[QAccessibleAnnouncementEvent]
) -> None:
    form, field = FieldForm(), QLineEdit()
    qtbot.addWidget(form)
    form.add("phone", "电话", field, note="手机或座机")
    assert reader(field).text(QAccessible.Text.Name) == "电话"
    assert reader(field).text(QAccessible.Text.Description) == "手机或座机"
    form.show_error("phone", "电话少一位。")
    assert reader(field).text(QAccessible.Text.Description) == "电话少一位。"
    form.clear_errors()
    assert reader(field).text(QAccessible.Text.Description) == "手机或座机"
    assert [one.message() for one in heard] == ["电话少一位。"]


def cells(table: QWidget) -> Sequence[str]:
    """The headers and then the cells, row by row."""
    found = reader(table)
    every = (found.child(at) for at in range(found.childCount()))
    return [one.text(QAccessible.Text.Name) for one in every if one is not None]


def test_cells_are_said_in_words(qtbot: QtBot) -> None:
    columns: list[Column[str]] = [
        Column("▲", lambda _one: "▲", tip=lambda _one: "与市集同日"),
        Column("场次", lambda one: one),
        Column("状态", lambda _one: "● 就绪"),
        Column("签收", lambda _one: "✓"),
        Column("负责人", lambda _one: "—"),
    ]
    table = DataTable(RecordModel(columns, ["清泉镇公益宣讲"]), "spokenTable")
    qtbot.addWidget(table)
    said = cells(table)
    assert said[-5:] == ["与市集同日", "清泉镇公益宣讲", "就绪", "yes", "none"]
    assert said[1:6] == ["to look at", "场次", "状态", "签收", "负责人"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("", ""), ("■ 将超期", "将超期"), ("√ 合格", "合格"), ("2 人", "2 人"), ("○", "none"), ("■", "to look at")],
)
def test_signs_have_words(text: str, said: str) -> None:
    assert spoken(text) == said


def test_the_calendar_tells_the_day_and_the_event_that_the_keys_mean(
    context: Context, qtbot: QtBot, heard: list[QAccessibleAnnouncementEvent]
) -> None:
    added = events.add(context.ws, lecture())
    event = events.get(context.ws, added)
    view = MonthView("zh", event.said.start.date())
    qtbot.addWidget(view)
    view.show_events([Listed(event, 0, ())])
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert heard[-1].message().startswith("2023-10-12")
    assert event.said.name in heard[-1].message()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert reader(view).text(QAccessible.Text.Description) == heard[-1].message() == view.told(Listed(event, 0, ()))


def test_a_code_says_that_it_is_one_and_what_it_holds(qtbot: QtBot) -> None:
    code = QrCode("https://192.168.1.20/s")
    qtbot.addWidget(code)
    assert (code.accessibleName(), code.accessibleDescription()) == ("QR code", "https://192.168.1.20/s")
