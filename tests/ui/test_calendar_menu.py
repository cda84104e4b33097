"""What the calendar prints, gives away as a file and takes in from one, by its menu."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QInputDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events, history, market_days, resources
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import BookingLine, Resource, ResourceKind
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, lecture
from ui.context import Context
from ui.dialogs.schedule_print import SchedulePrint
from ui.pages.events import EventsPage
from ui.pages.events.calendar_menu import CalendarMenu
from ui.pages.events.view_switch import View
from ui.widgets.pdf_preview import PdfPreview

DAYS = """BEGIN:VCALENDAR
X-WR-CALNAME:陈志远的日历
BEGIN:VEVENT
UID:a
SUMMARY:培训
DTSTART;VALUE=DATE:20231018
END:VEVENT
BEGIN:VEVENT
UID:b
SUMMARY:旧事
DTSTART;VALUE=DATE:20191018
END:VEVENT
END:VCALENDAR
"""
Part = TypeVar("Part", bound=QWidget)


def part(parent: QWidget, kind: type[Part], name: str = "") -> Part:
    """The one part of this kind that the parent has."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(found, kind)
    return found


@pytest.fixture
def said(context: Context) -> list[str]:
    """What the message bar was asked to say."""
    sentences: list[str] = []
    context.said.connect(lambda sentence, _step, _problem: sentences.append(sentence))
    return sentences


@pytest.fixture
def page(qtbot: QtBot, ws: Workspace, context: Context) -> EventsPage:
    events.add(ws, lecture(name="宣讲", contact_name="刘建国", contact_phone="13812345678"))
    made = EventsPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 690)
    with qtbot.waitExposed(made):
        made.show()
    QTest.mouseClick(made.views.chip(View.MONTH), Qt.MouseButton.LeftButton)
    return made


def menu_of(page: EventsPage) -> CalendarMenu:
    button = part(page, QPushButton, "calendarMenu")
    menu = button.menu()
    assert isinstance(menu, CalendarMenu)
    return menu


def choose(page: EventsPage, begins: str) -> None:
    next(action for action in menu_of(page).actions() if action.text().startswith(begins)).trigger()


def name_file(page: EventsPage, dialog_name: str, file: Path) -> None:
    """The file is named in the dialog; what comes of it takes a moment."""
    dialog = part(page, QFileDialog, dialog_name)
    dialog.setObjectName("")  # it lives on until the event loop runs again
    dialog.fileSelected.emit(str(file))
    dialog.close()


@pytest.fixture
def ics(tmp_path: Path) -> Path:
    file = tmp_path / "日历.ics"
    file.write_text(DAYS, encoding="utf-8", newline="\r\n")
    return file


def test_the_events_that_the_filters_leave_are_exported_without_persons_unless_asked(
    qtbot: QtBot, page: EventsPage, tmp_path: Path, said: list[str]
) -> None:
    file = tmp_path / "events.ics"
    choose(page, "Export")
    name_file(page, "exportCalendar", file)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said == [f"已导出 1 场：{file}"]
    content = file.read_bytes().replace(b"\r\n ", b"").decode()
    assert "SUMMARY:宣讲" in content
    assert "刘建国" not in content
    choose(page, "With the contact")
    choose(page, "Export")
    name_file(page, "exportCalendar", file)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert "刘建国 13812345678" in file.read_bytes().replace(b"\r\n ", b"").decode()
    QTest.mouseClick(part(page, QPushButton, "kind-sale"), Qt.MouseButton.LeftButton)
    choose(page, "Export")
    name_file(page, "exportCalendar", file)
    qtbot.waitUntil(lambda: len(said) == 3)
    assert said[-1] == f"已导出 0 场：{file}"


def test_where_a_file_cannot_be_written_it_is_said(
    qtbot: QtBot, page: EventsPage, tmp_path: Path, said: list[str]
) -> None:
    choose(page, "Export")
    name_file(page, "exportCalendar", tmp_path / "nowhere" / "events.ics")
    qtbot.waitUntil(lambda: bool(said))
    assert "nowhere" in said[0]


def test_days_of_a_file_are_hatched_at_once_and_undone_in_one_step(
    qtbot: QtBot, ws: Workspace, page: EventsPage, ics: Path, said: list[str]
) -> None:
    choose(page, "Days without")
    name_file(page, "importCalendar", ics)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [
        "从“陈志远的日历”导入 1 条，更新 0 条，移除 0 条，0 条未变\n▲ “旧事”不在活动年度内，已跳过",
    ]
    assert "No events: 培训" in page.calendar.month.told_of_day(date(2023, 10, 18))
    history.undo(ws, None)
    assert market_days.closed(ws) == []
    assert "培训" not in page.calendar.month.told_of_day(date(2023, 10, 18))


def test_a_file_that_is_no_calendar_is_refused_in_one_sentence(
    qtbot: QtBot, page: EventsPage, ics: Path, said: list[str]
) -> None:
    ics.write_bytes(b"\x00" * 99)
    choose(page, "Days without")
    name_file(page, "importCalendar", ics)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["“日历.ics”不是日历文件（.ics），或已损坏，未导入任何内容。请从原日历软件重新导出后再试。"]


def test_a_resources_days_are_asked_for_by_its_name(
    qtbot: QtBot, ws: Workspace, page: EventsPage, ics: Path, said: list[str]
) -> None:
    choose(page, "Unavailable")
    assert said == ["No resources yet. Add them on the page of tours first."]
    lecturer = resources.add(ws, Resource(ResourceId(""), ResourceKind.LECTURER, "陈志远", base_code=QINGQUAN))
    choose(page, "Unavailable")
    dialog = part(page, QInputDialog, "whoseCalendar")
    assert dialog.comboBoxItems() == ["陈志远 · 讲师"]
    dialog.accept()
    name_file(page, "importCalendar", ics)
    qtbot.waitUntil(lambda: len(said) > 1)
    assert [one.reason for one in resources.absences(ws)[lecturer]] == ["培训"]


def test_one_lecturers_events_go_into_a_file_of_their_own_by_name(
    qtbot: QtBot, ws: Workspace, page: EventsPage, tmp_path: Path, said: list[str]
) -> None:
    lecturer = resources.add(ws, Resource(ResourceId(""), ResourceKind.LECTURER, "陈志远", base_code=QINGQUAN))
    booked = events.add(ws, lecture(name="二场"))
    resources.book(ws, booked, [BookingLine(lecturer)])
    choose(page, "Export the calendar of one")
    part(page, QInputDialog, "whoseCalendar").accept()
    asked = part(page, QFileDialog, "exportCalendar")
    assert asked.selectedFiles()[0].endswith("陈志远.ics")
    name_file(page, "exportCalendar", tmp_path / "陈志远.ics")
    qtbot.waitUntil(lambda: len(said) == 1)
    content = (tmp_path / "陈志远.ics").read_text(encoding="utf-8")
    assert (content.count("BEGIN:VEVENT"), "SUMMARY:二场" in content) == (1, True)


def test_ctrl_p_in_the_calendar_shows_what_would_print(qtbot: QtBot, page: EventsPage) -> None:
    QTest.keyClick(page.calendar.month, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = part(page, SchedulePrint)
    qtbot.waitUntil(lambda: part(dialog, PdfPreview).pages == 1)


@pytest.fixture
def printing(qtbot: QtBot, page: EventsPage) -> SchedulePrint:
    choose(page, "Print")
    dialog = part(page, SchedulePrint)
    qtbot.waitUntil(lambda: part(dialog, PdfPreview).pages == 1)
    return dialog


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=10_000)


def test_the_schedule_of_the_month_that_is_seen_is_previewed_and_saved(
    qtbot: QtBot, printing: SchedulePrint, tmp_path: Path, said: list[str]
) -> None:
    assert (printing.first.date(), printing.last.date()) == (QDate(2023, 10, 1), QDate(2023, 10, 31))
    for button, dialog_file in (("scheduleAsPdf", "a.pdf"), ("scheduleAsExcel", "a.xlsx")):
        QTest.mouseClick(part(printing, QPushButton, button), Qt.MouseButton.LeftButton)
        until(qtbot, lambda: printing.findChild(QFileDialog) is not None)
        asked = part(printing, QFileDialog)
        assert asked.defaultSuffix() == dialog_file.split(".")[1]
        asked.fileSelected.emit(str(tmp_path / dialog_file))
        asked.setObjectName("")
        asked.deleteLater()
        until(qtbot, lambda: printing.findChild(QFileDialog) is None)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")
    assert len(said) == 2


def test_a_wall_calendar_has_a_page_for_each_month_and_no_workbook(qtbot: QtBot, printing: SchedulePrint) -> None:
    part(printing, QComboBox, "scheduleKind").setCurrentIndex(1)
    printing.last.setDate(QDate(2023, 12, 3))
    until(qtbot, lambda: part(printing, PdfPreview).pages == 3)
    assert not part(printing, QPushButton, "scheduleAsExcel").isVisible()


def test_a_span_without_events_says_so_and_prints_nothing(qtbot: QtBot, printing: SchedulePrint) -> None:
    printing.first.setDate(QDate(2023, 12, 1))
    printing.last.setDate(QDate(2023, 12, 31))
    sentence = part(printing, QLabel, "previewSentence")
    until(
        qtbot,
        lambda: sentence.text() == "2023年12月1日至2023年12月31日没有可打印的场次。请换一段时间，或清除筛选条件。",
    )
    assert not part(printing, QPushButton, "printSchedule").isEnabled()
