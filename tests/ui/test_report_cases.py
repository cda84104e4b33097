"""Cases, photos, letterhead, and what the text's numbers are bound to, as a person uses them on the report's page."""

from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events, history, operators, report
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.ids import CaseId
from gbm_desktop.model.report import Case
from gbm_desktop.model.roles import Role
from gbm_desktop.report import cases, dress, photos
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.ui.hands import press, type_into
from tests.ui.test_report_page import cells, drawn, editor, table, write
from ui.context import Context
from ui.pages.report import ReportPage
from ui.pages.report.page import FIGURES, TEXT
from ui.pages.report.photo_list import PhotoList

DAY = date(2023, 10, 12)


@pytest.fixture
def page(qtbot: QtBot, context: Context, workspace: Workspace) -> ReportPage:
    made_event = events.add(workspace, lecture(region_code="510113107"))
    hold(workspace, made_event)
    Door(workspace, made_event).headcount(2)
    made = ReportPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 704)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    drawn(qtbot, made)
    return made


def tabs(page: ReportPage) -> QTabWidget:
    found = page.findChild(QTabWidget, "reportParts")
    assert isinstance(found, QTabWidget)
    return found


def picture(folder: Path) -> Path:
    Image.new("RGB", (1600, 1200), "#88aa66").save(folder / "现场选材.jpg")
    return folder / "现场选材.jpg"


def test_a_case_is_added_written_moved_renamed_and_removed_by_hand(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    page.open_at(part="cases")
    type_into(page, "caseTitle", "一站式选材")
    press(page, "addCase")
    type_into(page, "caseTitle", "抱团下乡")
    field = page.findChild(QLineEdit, "caseTitle")
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Return)
    drawn(qtbot, page)
    assert [row[:3] for row in cells(page, "reportCases")] == [
        ["Case", "一站式选材", "—"], ["Case", "抱团下乡", "—"], ["Event", "2023年10月12日 清泉镇绿色建材公益宣讲", "—"],
    ]  # fmt: skip

    listed = table(page, "reportCases")
    listed.select_where(lambda one: one.title == "抱团下乡")
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [one.title for one in cases.everything(workspace)] == ["抱团下乡", "一站式选材"]

    drawn(qtbot, page)
    QTest.keyClick(table(page, "reportCases"), Qt.Key.Key_Return)
    assert tabs(page).currentIndex() == TEXT
    write(page, "组织五家企业提供成套方案。")
    table(page, "reportSections").setFocus()
    assert cases.everything(workspace)[0].text == "组织五家企业提供成套方案。"

    page.open_at(part="cases")
    drawn(qtbot, page)
    table(page, "reportCases").setFocus()
    QTest.keyClick(table(page, "reportCases"), Qt.Key.Key_Delete)
    assert [one.title for one in cases.everything(workspace)] == ["一站式选材"]
    history.undo(workspace)
    assert len(cases.everything(workspace)) == 2


def test_a_part_is_to_be_completed_only_where_readers_would_see_it(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    for title, text in (("一站式选材", "组织五家企业提供成套方案。"), ("抱团下乡", "做法待补充。")):
        cases.put(workspace, Case(CaseId(""), title, text))
    page.refresh()
    drawn(qtbot, page)
    marks = {row[0].strip(): row[-1] for row in cells(page, "reportSections")}
    assert (marks["一站式选材"], marks["抱团下乡"]) == ("", "▲ To be completed")


def test_photos_are_added_captioned_and_removed(
    qtbot: QtBot, page: ReportPage, workspace: Workspace, tmp_path: Path
) -> None:
    made = cases.put(workspace, Case(CaseId(""), "一站式选材", "做法。"))
    page.open_at(part="cases")
    page.refresh()
    drawn(qtbot, page)
    table(page, "reportCases").select_where(lambda one: one.id == made.id)
    shown = page.findChild(PhotoList)
    assert isinstance(shown, PhotoList)
    shown.add([picture(tmp_path)])
    qtbot.waitUntil(lambda: bool(photos.of(workspace, made.id)))
    page.refresh()
    drawn(qtbot, page)
    listed = page.findChild(QListWidget, "photos")
    assert isinstance(listed, QListWidget)
    assert [listed.item(n).text() for n in range(listed.count())] == ["现场选材"]
    assert cells(page, "reportCases")[0][2] == "1"

    listed.item(0).setText("群众现场选材")
    assert photos.caption_of(photos.of(workspace, made.id)[0]) == "群众现场选材"
    listed.setFocus()
    listed.item(0).setSelected(True)
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert photos.of(workspace, made.id) == []


def test_the_letterhead_is_stored_on_leaving_a_field_and_the_number_is_tidied(
    page: ReportPage, workspace: Workspace
) -> None:
    page.open_at(part="dress")
    numbers = [one for one in page.findChildren(QLineEdit) if one.placeholderText() == "青经信〔2023〕12号"]
    numbers[0].setFocus()
    QTest.keyClicks(numbers[0], "GJX[2023]012")
    QTest.keyClick(numbers[0], Qt.Key.Key_Return)
    assert numbers[0].text() == "GJX〔2023〕12号"
    sealed = page.findChild(QCheckBox, "dressSealed")
    assert isinstance(sealed, QCheckBox)
    sealed.click()

    found = dress.settings(workspace)
    assert (found.number, found.sealed) == ("GJX〔2023〕12号", True)


def test_a_sections_figures_are_listed_and_open_their_rows(qtbot: QtBot, page: ReportPage) -> None:
    page.open_at(section="overview")
    shown = {row[0]: row[1:] for row in cells(page, "sectionBindings")}
    assert shown["已举办场次"] == ["1", "● 随数据更新"]
    assert "截至日期" not in shown

    listed = table(page, "sectionBindings")
    listed.select_where(lambda one: one.field == "到场人次")
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert tabs(page).currentIndex() == FIGURES
    assert [one.name for one in table(page, "reportFigures").selected()] == ["到场人次"]
    drawn(qtbot, page)


def test_a_number_typed_over_is_marked_when_the_figure_is_another(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    page.open_at(section="overview")
    write(page, editor(page).toPlainText().replace("{到场人次}", "5"))
    table(page, "reportSections").setFocus()
    drawn(qtbot, page)

    assert cells(page, "sectionBindings")[0] == ["到场人次", "2", "▲ 手写，与指标不一致 5"]
    assert any("到场人次：正文写5，现为2" in row[1] for row in cells(page, "reportMissing"))
    found = page.findChild(QPlainTextEdit, "sectionText")
    assert isinstance(found, QPlainTextEdit)
    assert "5人次" in found.toPlainText()
    assert "累计到场5人次" in str(report.document(workspace, None, DAY).blocks)


def test_fields_stand_out_in_the_text_that_is_written(page: ReportPage) -> None:
    page.open_at(section="overview")
    block = editor(page).document().firstBlock()
    coloured = {block.text()[one.start : one.start + one.length] for one in block.layout().formats()}
    assert "{已举办场次}" in coloured
    assert all(one.startswith("{") and one.endswith("}") for one in coloured)


def test_who_may_not_remove_a_case_is_told_so_and_nothing_else(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    made = cases.put(workspace, Case(CaseId(""), "一站式选材", ""))
    drawn(qtbot, page)
    page.open_at(part="cases")
    listed = table(page, "reportCases")
    listed.select_where(lambda one: one.id == made.id)
    operators.add(workspace, name="王芳", role=Role.ORGANISER, pin="1111")
    workspace.acting = Role.VIEWER
    heard: list[str] = []
    page.context.said.connect(lambda text, _step, _problem: heard.append(text))
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Delete)

    assert len(heard) == 1
    assert "removed" not in heard[0]
    assert [one.title for one in cases.everything(workspace)] == ["一站式选材"]


def test_before_anything_is_chosen_no_photo_can_be_added_or_removed(qtbot: QtBot, context: Context) -> None:
    shown = PhotoList(context)
    qtbot.addWidget(shown)
    shown.show_owner(None)
    assert not any(one.isEnabled() for one in shown.findChildren(QPushButton))
