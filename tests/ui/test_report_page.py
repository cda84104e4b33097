"""The page of the summary report, as a person uses it."""

from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QFileDialog, QPlainTextEdit, QTabWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, events, history, report
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.report import Delivery, Section
from gbm_desktop.report import ledger
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.ui.eyes import written
from tests.ui.hands import press
from ui.context import Context
from ui.pages.report import ReportPage
from ui.pages.report.page import FIGURES, MISSING, SENT, TEXT
from ui.widgets import DataTable
from ui.widgets.pdf_preview import PdfPreview

DAY = date(2023, 10, 12)


@pytest.fixture
def event_id(workspace: Workspace) -> EventId:
    """One session was held, and two people came."""
    made = events.add(workspace, lecture(region_code="510113107"))
    hold(workspace, made)
    Door(workspace, made).headcount(2)
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> ReportPage:
    """The page is seen, and the report is drawn on it."""
    assert event_id
    made = ReportPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 704)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    drawn(qtbot, made)
    return made


def drawn(qtbot: QtBot, page: ReportPage) -> None:
    """The page has read what is stored and drawn it."""
    qtbot.waitUntil(
        lambda: preview(page).pages > 0 and not page._pause.isActive() and not page.context.jobs.busy, timeout=15000
    )


def preview(page: ReportPage) -> PdfPreview:
    found = page.findChild(PdfPreview, "pdfPreview")
    assert isinstance(found, PdfPreview)
    return found


def table(page: ReportPage, name: str) -> DataTable[Any]:
    found = [one for one in page.findChildren(DataTable, name) if not one.isHidden()]
    assert len(found) == 1
    return found[0]


def cells(page: ReportPage, name: str) -> list[list[str]]:
    records = table(page, name).records
    return [[column.shows(record) for column in records.columns] for record in records.records]


def editor(page: ReportPage) -> QPlainTextEdit:
    found = page.findChild(QPlainTextEdit, "sectionText")
    assert isinstance(found, QPlainTextEdit)
    return found


def office(page: ReportPage) -> QComboBox:
    found = page.findChild(QComboBox, "reportOffice")
    assert isinstance(found, QComboBox)
    return found


def part(page: ReportPage) -> int:
    found = page.findChild(QTabWidget, "reportParts")
    assert isinstance(found, QTabWidget)
    return found.currentIndex()


def write(page: ReportPage, text: str) -> None:
    """The section's text is replaced as an input method does it."""
    editor(page).setFocus()
    editor(page).selectAll()
    composed = QInputMethodEvent()
    composed.setCommitString(text)
    QApplication.sendEvent(editor(page), composed)


def stored(workspace: Workspace, key: str) -> Section:
    return next(one for one in report.read(workspace, DAY).sections if one.key == key)


def first_page(pdf: Path) -> str:
    return "".join(pypdf.PdfReader(pdf).pages[0].extract_text().split())


def test_the_page_shows_the_report_its_figures_and_how_long_is_left(page: ReportPage) -> None:
    assert preview(page).pages >= 5
    assert written(page, "reportDue").startswith("● 49 ")
    assert "2023年11月30日" in written(page, "reportDue")
    assert office(page).currentText() == "工业和信息化部"
    assert cells(page, "reportFigures")[0][:3] == ["已举办场次", "1", "场"]
    assert [row[0] for row in cells(page, "reportSections")][:4] == ["开头", "基本情况", "主要做法", "　加强组织部署"]


def test_what_is_written_is_stored_on_leaving_the_field_and_drawn(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    page.open_at(section="cases")
    write(page, "大弯街道节能门窗专场，到场{到场人次}人次。")
    table(page, "reportSections").setFocus()

    assert stored(workspace, "cases").text == "大弯街道节能门窗专场，到场{到场人次}人次。"
    drawn(qtbot, page)
    row = next(row for row in cells(page, "reportSections") if row[0] == "典型案例")
    assert row == ["典型案例", "Edited", ""]


def test_what_is_written_is_stored_after_a_pause(qtbot: QtBot, page: ReportPage, workspace: Workspace) -> None:
    page.open_at(section="cases")
    write(page, "案例一")

    qtbot.waitUntil(lambda: stored(workspace, "cases").text == "案例一", timeout=30_000)
    assert editor(page).hasFocus()


def test_going_to_another_section_keeps_both_texts(page: ReportPage, workspace: Workspace) -> None:
    page.open_at(section="cases")
    write(page, "案例一")
    page.open_at(section="next")

    assert editor(page).toPlainText() == stored(workspace, "next").draft
    assert stored(workspace, "cases").text == "案例一"
    assert stored(workspace, "next").text is None


def test_looking_at_sections_stores_nothing(page: ReportPage, workspace: Workspace) -> None:
    before = history.latest(workspace)
    for section in report.read(workspace, DAY).sections:
        page.open_at(section=section.key)
    page.hide()

    assert history.latest(workspace) == before


def test_the_draft_comes_back_by_a_button_and_goes_again_by_undo(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    page.open_at(section="cases")
    write(page, "案例一")
    table(page, "reportSections").setFocus()
    drawn(qtbot, page)
    with qtbot.waitSignal(page.context.said) as said:
        press(page, "restoreDraft")

    assert editor(page).toPlainText() == stored(workspace, "cases").draft
    assert stored(workspace, "cases").text is None
    history.undo(workspace, said.args[1])
    assert stored(workspace, "cases").text == "案例一"
    drawn(qtbot, page)
    assert editor(page).toPlainText() == "案例一"


def test_a_change_elsewhere_does_not_disturb_what_is_being_written(
    qtbot: QtBot, page: ReportPage, workspace: Workspace, event_id: EventId
) -> None:
    page.open_at(section="cases")
    write(page, "正在写")
    Door(workspace, event_id).headcount(3)
    drawn(qtbot, page)

    assert editor(page).toPlainText() == "正在写"
    assert next(row for row in cells(page, "reportFigures") if row[0] == "到场人次")[1] == "5"


def test_a_figure_opens_the_rows_behind_it_and_they_can_be_copied(page: ReportPage) -> None:
    page.open_at(figure="entries")

    assert part(page) == FIGURES
    assert cells(page, "figureRows") == [["2023-10-12", "清泉镇绿色建材公益宣讲", "2", "2"]]
    assert "撤回的不计" in written(page, "figureDefinition")
    rows = table(page, "figureRows")
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "2023-10-12\t清泉镇绿色建材公益宣讲\t2\t2"


def test_a_figure_is_put_into_the_text_by_the_keyboard(page: ReportPage) -> None:
    page.open_at(section="cases")
    write(page, "到场")
    page.open_at(figure="entries")
    figures = table(page, "reportFigures")
    figures.setFocus()
    QTest.keyClick(figures, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)

    assert part(page) == TEXT
    assert editor(page).toPlainText() == "到场{到场人次}"


def test_each_missing_thing_leads_to_where_it_is_put_right(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    late = lecture(name="未登记的场次", start=lecture().start.replace(month=9), end=lecture().end.replace(month=9))
    past = events.add(workspace, late)
    drawn(qtbot, page)
    page.open_at(part="missing")
    listed, wanted = table(page, "reportMissing"), list[tuple[str, dict[str, Any]]]()
    page.context.wanted.connect(lambda key, place: wanted.append((key, place)))
    listed.setFocus()
    for about in ("2023年9月12日 未登记的场次", "商务主管部门", "典型案例"):
        row = [one.about for one in listed.records.records].index(about)
        listed.selectRow(row)
        QTest.keyClick(listed, Qt.Key.Key_Return)

    assert wanted == [("events", {"event_id": past}), ("settings", {"part": "departments"})]
    assert part(page) == TEXT
    assert editor(page).toPlainText() == stored(workspace, "cases").draft


def test_the_jump_is_also_a_click(page: ReportPage, workspace: Workspace) -> None:
    page.open_at(part="missing")
    assert part(page) == MISSING
    listed = table(page, "reportMissing")
    row = next(n for n, one in enumerate(listed.records.records) if one.section == "benefits")
    place = listed.visualRect(listed.records.index(row, 1)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    assert part(page) == TEXT
    assert editor(page).toPlainText() == stored(workspace, "benefits").draft


def test_an_earlier_day_and_another_office_are_drawn(qtbot: QtBot, page: ReportPage) -> None:
    day = page.findChild(QDateEdit, "reportAsOf")
    assert isinstance(day, QDateEdit)
    day.setDate(QDate(2023, 10, 11))
    drawn(qtbot, page)

    assert cells(page, "reportFigures")[0][1] == "0"


def test_the_chosen_office_is_on_the_saved_copy(qtbot: QtBot, page: ReportPage, tmp_path: Path) -> None:
    office(page).setEditText("成都市经济和信息化局")
    press(page, "savePdf")
    dialog = page.findChild(QFileDialog, "saveReportDialog")
    assert isinstance(dialog, QFileDialog)
    assert dialog.isVisible()
    dialog.close()
    with qtbot.waitSignal(page.context.said, timeout=15000) as said:
        dialog.fileSelected.emit(str(tmp_path / "总结.pdf"))

    assert said.args == [f"Saved: {tmp_path / '总结.pdf'}", "", False]
    assert "成都市经济和信息化局：" in first_page(tmp_path / "总结.pdf")


def test_what_is_still_being_written_is_in_the_saved_copy(qtbot: QtBot, page: ReportPage, tmp_path: Path) -> None:
    page.open_at(section="opening")
    write(page, "这是刚写的开头。")
    with qtbot.waitSignal(page.context.said, timeout=15000):
        page.save_to(tmp_path / "report.pdf")

    assert "这是刚写的开头。" in first_page(tmp_path / "report.pdf")


def test_once_every_addressee_has_the_report_the_heading_says_so(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    for office in ledger.waiting(workspace):
        ledger.record(workspace, Delivery("", office, date(2023, 10, 12), "机要交换", ""))
    drawn(qtbot, page)

    assert written(page, "reportDue") == "● Sent to all, to the last on 2023年10月12日"


def test_all_copies_go_into_a_folder_one_for_each_office(qtbot: QtBot, page: ReportPage, tmp_path: Path) -> None:
    press(page, "exportAll")
    dialog = page.findChild(QFileDialog, "exportDialog")
    assert isinstance(dialog, QFileDialog)
    dialog.close()
    with qtbot.waitSignal(page.context.said, timeout=30000) as said:
        dialog.fileSelected.emit(str(tmp_path / "copies"))

    assert said.args is not None
    assert said.args[0].startswith("6 copies saved in")
    assert len(list((tmp_path / "copies").glob("总结报告草稿-*.pdf"))) == 6


def test_a_file_that_cannot_be_written_is_said_in_words(qtbot: QtBot, page: ReportPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.context.said, timeout=15000) as said:
        page.save_to(tmp_path / "gone" / "report.docx")

    assert said.args is not None
    assert said.args[0].startswith("无法写入")
    assert said.args[2] is True


def test_without_a_printer_the_page_says_so_and_offers_the_pdf(qtbot: QtBot, page: ReportPage) -> None:
    assert QPrinterInfo.availablePrinterNames() == []
    with qtbot.waitSignal(page.context.said) as said:
        QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert said.args is not None
    assert said.args[0].startswith("No printer")
    dialog = page.findChild(QFileDialog, "saveReportDialog")
    assert isinstance(dialog, QFileDialog)
    dialog.close()


def test_a_delivery_is_recorded_and_the_next_office_waits(qtbot: QtBot, page: ReportPage, workspace: Workspace) -> None:
    page.open_at(part="sent")
    assert part(page) == SENT
    with qtbot.waitSignal(page.context.said):
        press(page, "recordDelivery")
    drawn(qtbot, page)

    sent = [one.delivery for one in ledger.lines(workspace)]
    assert [(one.addressee, one.sent_on) for one in sent] == [("工业和信息化部", DAY)]
    assert cells(page, "deliveries")[0][:2] == ["工业和信息化部", "2023年10月12日"]
    assert written(page, "notSent").startswith("Not sent yet: 住房和城乡建设部、")
    waiting = page.findChild(QComboBox, "deliveryOffice")
    assert isinstance(waiting, QComboBox)
    assert waiting.currentText() == "住房和城乡建设部"


def test_a_delivery_to_nobody_is_refused_under_the_field(page: ReportPage, workspace: Workspace) -> None:
    page.open_at(part="sent")
    field = page.findChild(QComboBox, "deliveryOffice")
    assert isinstance(field, QComboBox)
    field.setEditText(" ")
    press(page, "recordDelivery")

    assert written(page, "deliveryOfficeError").startswith("主送机关的名称是空的")
    assert ledger.lines(workspace) == []


def test_a_year_without_addressees_or_a_due_date_says_what_is_to_be_verified(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    from dataclasses import replace

    campaign.set_addressees(workspace, [])
    campaign.edit(workspace, replace(campaign.current(workspace), due=None))
    drawn(qtbot, page)

    assert written(page, "reportDue") == "▲ Due date to be verified"
    assert {one.kind.value for one in table(page, "reportMissing").records.records} >= {"due_unknown", "no_addressee"}


def test_a_place_asked_for_before_the_report_was_read_is_shown_once_it_is(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    assert event_id
    page = ReportPage(context)
    qtbot.addWidget(page)
    page.open_at(section="problems")
    page.open_at(figure="townships_all")
    page.show()
    drawn(qtbot, page)

    assert part(page) == FIGURES
    assert [row[0] for row in cells(page, "figureRows")][:2] == ["大弯街道", "大同街道"]
    page.open_at(part="text")
    assert "其他问题及原因待补充。" in editor(page).toPlainText()
