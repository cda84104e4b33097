"""A whole small campaign in the window, by keyboard and mouse: what is seen, and what is stored."""

from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QPlainTextEdit, QPushButton

from gbm_desktop import attendance
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.ids import EventId
from gbm_desktop.resource_files import resource
from tests.builders import make_ready
from tests.documents.print_reading import codes, pypdfium2
from tests.journeys.at_the_window import Person

pytestmark = pytest.mark.journey
CONTROL = Qt.KeyboardModifier.ControlModifier
PEOPLE, PRINTS = (list(EventStep).index(step) for step in (EventStep.PEOPLE, EventStep.PRINTS))


def test_a_whole_small_campaign(sit_down: Callable[..., Person], tmp_path: Path) -> None:
    person = sit_down()
    _starts_the_campaign(person)
    event_id = _plans_an_event(person)
    _imports_the_roster(person)
    _undoes_and_redoes_the_import(person)
    _corrects_a_row(person)
    tickets = _prints_badges(person, tmp_path / "out" / "胸卡.pdf")
    _checks_people_in(person, event_id, tickets)
    _takes_one_back_and_lets_others_in(person, event_id)
    _marks_the_event_held(person, event_id)
    _writes_the_report(person, tmp_path / "out" / "report.pdf")
    _undoes_from_the_history(person, event_id)
    _finds_all_of_it_again(sit_down(), event_id)


def _starts_the_campaign(person: Person) -> None:
    person.fills("operator", "王芳")
    person.presses("startCampaign")
    person.types("qbj")
    person.keys(Qt.Key.Key_Return)
    assert "青白江区" in person.sees(QLineEdit, "region").text()
    person.presses("nextStep")
    person.presses("nextStep")
    person.presses("createCampaign")
    person.waits(lambda: person.session.campaign)
    person.settles()
    assert "2023" in person.reads("campaignTitle")
    assert "青白江区" in person.reads("campaignTitle")
    assert person.stored("SELECT region_code FROM campaign") == "510113"
    assert person.stored("SELECT operator FROM steps") == "王芳"


def _plans_an_event(person: Person) -> EventId:
    person.presses("emptyAction")
    person.fills("name", "清泉镇绿色建材公益宣讲")
    for name, when in (("start", "2023-10-12 09:00"), ("end", "2023-10-12 11:30")):
        moment = person.sees(QDateTimeEdit, name)
        moment.setFocus()
        person.keys(Qt.Key.Key_A, CONTROL)
        person.types(when)
    person.fills("region", "qqz")
    person.keys(Qt.Key.Key_Return)
    person.fills("venue", "清泉镇文化站")
    person.presses("saveEvent")
    person.settles()
    assert person.stored("SELECT name || start || region_code FROM events") == (
        "清泉镇绿色建材公益宣讲2023-10-12T09:00510113107"
    )
    return EventId(person.stored("SELECT id FROM events"))


def _imports_the_roster(person: Person) -> None:
    person.steps_to(PEOPLE)
    person.presses("emptyAction")
    person.presses("chooseRoster")
    person.names_file(resource("samples", "roster-messy.xlsx"))
    person.waits(lambda: "295" in person.sees(QPushButton, "importPeople").text())
    person.presses("importPeople")
    person.is_told("已导入 295 人，3 人重复已合并，7 行需要核对")
    assert person.stored("SELECT count(*) FROM attendees") == 295


def _undoes_and_redoes_the_import(person: Person) -> None:
    person.presses("undoMessage")
    person.is_told("已撤销：")
    assert person.stored("SELECT count(*) FROM attendees") == 0
    person.presses("undoMessage")
    person.waits(lambda: person.stored("SELECT count(*) FROM attendees") == 295)


def _corrects_a_row(person: Person) -> None:
    assert len(person.rows("rosterRejected")) == 7
    table = person.clicks_row("rosterRejected", 0, 3, twice=True)
    editor = table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "13890123456")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    person.waits(lambda: len(person.rows("rosterRejected")) == 6)
    person.presses("importPeople")
    person.waits(lambda: person.stored("SELECT count(*) FROM attendees") == 296)
    assert person.stored("SELECT count(*) FROM attendees WHERE phone = '13890123456'") == 1
    person.presses("importBack")
    assert "296" in person.reads("peopleCount")


def _prints_badges(person: Person, file: Path) -> list[str]:
    """The codes on the first page of the badges that were saved."""
    file.parent.mkdir()
    person.steps_to(PRINTS)
    person.presses("savePdf")
    person.names_file(file)
    person.is_told(file.name)
    document = pypdfium2.PdfDocument(file)
    assert len(document) == 37
    found = sorted(codes(document[0].render(scale=4).to_pil().convert("L")))
    assert len(found) == 8
    return found


def _checks_people_in(person: Person, event_id: EventId, tickets: list[str]) -> None:
    first, second = tickets[:2]
    person.goes_to("checkin")
    _scans(person, first, "请进")
    named = {code: someone.name for someone, code in attendance.tickets(person.ws, event_id)}
    assert person.reads("verdictName") == named[first]
    _scans(person, second, "请进")
    _scans(person, first, "重复签到")
    assert "已在" in person.reads("verdictLine")
    assert person.stored("SELECT count(*) FROM scans") == 3


def _scans(person: Person, code: str, word: str) -> None:
    """The scanner sends the code, and this word is seen once the scan is stored."""
    before = person.stored("SELECT count(*) FROM scans")
    person.scans(code)
    person.waits(lambda: person.reads("verdictWord") == word and person.stored("SELECT count(*) FROM scans") > before)


def _takes_one_back_and_lets_others_in(person: Person, event_id: EventId) -> None:
    person.keys(Qt.Key.Key_Z, CONTROL)
    person.sees(QComboBox, "voidReason")
    person.keys(Qt.Key.Key_A, CONTROL)
    person.types("扫错了人")
    person.presses("voidConfirm")
    person.waits(lambda: person.stored("SELECT count(*) FROM scan_voids") == 1)
    assert person.stored("SELECT reason FROM scan_voids") == "扫错了人"
    person.keys(Qt.Key.Key_F2)
    person.fills("walkInName", "周大山")
    person.fills("walkInPhone", "13900001111")
    person.keys(Qt.Key.Key_Return)
    person.waits(lambda: person.reads("verdictName") == "周大山")
    for _ in range(3):
        person.keys(Qt.Key.Key_F4)
    person.waits(lambda: person.reads("anonymous") == "3")
    counts = attendance.counts(person.ws, event_id)
    assert (counts.registered, counts.distinct, counts.entries, counts.anonymous) == (297, 2, 5, 3)
    assert person.reads("distinct") == "2 / 297"


def _marks_the_event_held(person: Person, event_id: EventId) -> None:
    """Its safety was seen to meanwhile (in a journey of its own)."""
    make_ready(person.ws, event_id)
    person.goes_to("events")
    person.presses("stage-ready")
    person.presses("stage-held")
    person.waits(lambda: person.stored("SELECT stage FROM events") == "held")


def _writes_the_report(person: Person, file: Path) -> None:
    person.goes_to("report")
    person.waits(lambda: person.rows("reportSections"))
    at = [row[0].strip("\u3000 ") for row in person.rows("reportSections")].index("典型案例")
    person.clicks_row("reportSections", at, 0)
    text = person.sees(QPlainTextEdit, "sectionText")
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton)
    person.keys(Qt.Key.Key_A, CONTROL)
    person.types("清泉镇文化站的宣讲到场{到场人次}人次，群众当场咨询瓷砖胶。")
    person.presses("savePdf")
    person.names_file(file)
    person.is_told(file.name)
    printed = "".join("".join(page.extract_text() for page in pypdf.PdfReader(file).pages).split())
    assert "清泉镇文化站的宣讲到场5人次，群众当场咨询瓷砖胶。" in printed
    assert "累计到场5人次，其中未登记姓名的3人次；登记姓名签到的，去重后为2人。" in printed
    assert "共举办绿色建材下乡活动1场" in printed


def _undoes_from_the_history(person: Person, event_id: EventId) -> None:
    person.goes_to("history")
    said = [row[1] for row in person.rows("historyTable")]
    assert said[0] == "修改总结报告文字：典型案例"
    assert "撤回一条签到，原因：扫错了人" in said
    assert "为“清泉镇绿色建材公益宣讲”导入名单，新增 295 人" in said
    assert said[-1].startswith("建立 2023 年活动")
    person.clicks_row("historyTable", said.index("场次“清泉镇绿色建材公益宣讲”改为已举办"))
    person.presses("takeBack")
    person.is_told("已撤销：场次“清泉镇绿色建材公益宣讲”改为已举办")
    assert person.stored("SELECT stage FROM events WHERE id = ?", event_id) == "ready"


def _finds_all_of_it_again(person: Person, event_id: EventId) -> None:
    """The program was closed, and opened once more."""
    counts = attendance.counts(person.ws, event_id)
    assert (counts.registered, counts.distinct, counts.entries, counts.anonymous) == (297, 2, 5, 3)
    assert [row[1] for row in person.rows("agenda")] == ["清泉镇绿色建材公益宣讲"]
    assert "王芳" in person.sees(QPushButton, "operatorMenu").text()
    assert person.stored("SELECT text FROM report_texts").startswith("清泉镇文化站的宣讲")
    person.goes_to("settings")
    assert [row[1][:5] for row in person.rows("backups")] == ["auto-"]
