"""Frozen reports, what changed since, and the roll-up on the report's page, as a person uses them."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events, history, rollup
from gbm_desktop.model.rollup import Submission, Value, as_data
from gbm_desktop.report import freezing, ledger
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.documents.pdf_reading import text_of
from tests.ui.eyes import written
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.report import ReportPage
from ui.pages.report.page import FIGURES
from ui.widgets import DataTable
from ui.widgets.pdf_preview import PdfPreview

DAY = date(2023, 10, 12)


@pytest.fixture
def page(qtbot: QtBot, context: Context, workspace: Workspace) -> ReportPage:
    """The page is seen with one session held."""
    hold(workspace, events.add(workspace, lecture()))
    made = ReportPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 704)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    drawn(qtbot, made)
    return made


def drawn(qtbot: QtBot, page: ReportPage) -> None:
    """The page has read what is stored, drawn it and compared what was frozen."""
    preview = page.findChild(PdfPreview, "pdfPreview")
    assert isinstance(preview, PdfPreview)
    qtbot.waitUntil(
        lambda: preview.pages > 0 and not page._pause.isActive() and not page.context.jobs.busy, timeout=15000
    )


def table(page: ReportPage, name: str) -> DataTable[Any]:
    found = page.findChild(DataTable, name)
    assert isinstance(found, DataTable)
    return found


def cells(page: ReportPage, name: str) -> list[list[str]]:
    records = table(page, name).records
    return [[column.shows(record) for column in records.columns] for record in records.records]


def dialog(page: ReportPage, name: str = "freezeDialog") -> QDialog:
    found = [one for one in page.findChildren(QDialog, name) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def freeze(qtbot: QtBot, page: ReportPage) -> None:
    page.open_at(part="frozen")
    press(page, "freezeReport")
    with qtbot.waitSignal(page.context.said, timeout=30000):
        press(dialog(page), "freezeNow")
    drawn(qtbot, page)


def focus(qtbot: QtBot, page: ReportPage, name: str) -> DataTable[Any]:
    """The table's first row is chosen by a person who is back from a dialog."""
    with qtbot.waitActive(page):
        page.activateWindow()
    found = table(page, name)
    found.setFocus()
    found.selectRow(0)
    return found


def add_session(qtbot: QtBot, page: ReportPage, workspace: Workspace) -> None:
    hold(workspace, events.add(workspace, lecture(name="补报的一场", region_code="510113104")))
    drawn(qtbot, page)


def test_a_report_is_frozen_after_a_yes_and_the_page_says_it_agrees(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    page.open_at(part="frozen")
    assert written(page, "frozenState") == "○ Nothing is frozen yet"
    press(page, "freezeReport")
    asked = dialog(page)
    lacks = asked.findChild(QLabel, "freezeLacks")
    assert isinstance(lacks, QLabel)
    assert lacks.text().startswith("▲ The report still lacks ")
    assert "would be printed in the report" in written(asked, "gapsHint")
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    assert freezing.frozen(workspace) == []

    freeze(qtbot, page)
    (one,) = freezing.frozen(workspace)
    assert cells(page, "frozenReports") == [
        ["1", "2023年10月12日", "10-12 09:00", one.digest[:12], "—"]
    ]  # fmt: skip
    assert written(page, "frozenState") == "● No. 1 agrees with the data"
    assert not button(page, "amendReport").isEnabled()


def button(page: ReportPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_later_data_is_counted_listed_and_amended_with_its_reason(
    qtbot: QtBot, page: ReportPage, workspace: Workspace
) -> None:
    freeze(qtbot, page)
    add_session(qtbot, page, workspace)
    first = freezing.get(workspace, "1")
    count = len(freezing.changes(workspace, first).figures)
    assert written(page, "frozenState") == f"▲ {count} figures changed since no. 1"
    assert cells(page, "frozenChanges")[0] == ["已举办场次", "1", "2", "1 more, 0 gone"]

    press(page, "amendReport")
    press(dialog(page), "freezeNow")
    error = dialog(page).findChild(QLabel, "amendReasonError")
    assert isinstance(error, QLabel)
    assert error.text() == "Write the reason; the offices will read it."
    type_into(dialog(page), "amendReason", "漏报一场")
    field = dialog(page).findChild(QLineEdit, "amendReason")
    assert isinstance(field, QLineEdit)
    with qtbot.waitSignal(page.context.said, timeout=30000) as said:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert said.args == ["Frozen as no. 2", "", False]
    drawn(qtbot, page)
    assert [row[0] for row in cells(page, "frozenReports")] == ["2", "1"]
    assert cells(page, "frozenReports")[0][4] == "1 漏报一场"
    assert freezing.get(workspace, "2").reason == "漏报一场"


def test_a_changed_figure_leads_to_its_rows(qtbot: QtBot, page: ReportPage, workspace: Workspace) -> None:
    freeze(qtbot, page)
    add_session(qtbot, page, workspace)
    changes = focus(qtbot, page, "frozenChanges")
    QTest.keyClick(changes, Qt.Key.Key_Return)
    parts = page.findChild(QTabWidget, "reportParts")
    assert isinstance(parts, QTabWidget)
    assert parts.currentIndex() == FIGURES


def test_the_frozen_copy_is_saved_for_the_office_of_the_heading_and_all_copies_into_a_folder(
    qtbot: QtBot, page: ReportPage, workspace: Workspace, tmp_path: Path
) -> None:
    freeze(qtbot, page)
    add_session(qtbot, page, workspace)
    frozen = focus(qtbot, page, "frozenReports")
    QTest.keyClick(frozen, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    asked = page.findChild(QFileDialog, "saveReportDialog")
    assert isinstance(asked, QFileDialog)
    asked.close()
    with qtbot.waitSignal(page.context.said, timeout=15000):
        asked.fileSelected.emit(str(tmp_path / "定稿.pdf"))
    said = "".join(text_of((tmp_path / "定稿.pdf").read_bytes()).split())
    assert "工业和信息化部：" in said
    assert freezing.get(workspace, "1").digest in said
    assert "补报的一场" not in said

    press(page, "frozenCopies")
    folder = page.findChild(QFileDialog, "exportDialog")
    assert isinstance(folder, QFileDialog)
    folder.close()
    with qtbot.waitSignal(page.context.said, timeout=30000) as told:
        folder.fileSelected.emit(str(tmp_path / "copies"))
    assert told.args is not None
    assert told.args[0].startswith("13 files saved in")


def test_a_delivery_names_the_frozen_version_and_its_receipt_is_attached(
    qtbot: QtBot, page: ReportPage, workspace: Workspace, tmp_path: Path
) -> None:
    freeze(qtbot, page)
    page.open_at(part="sent")
    version = page.findChild(QComboBox, "deliveryVersion")
    assert isinstance(version, QComboBox)
    assert version.currentText().startswith("No. 1, as of ")
    with qtbot.waitSignal(page.context.said):
        press(page, "recordDelivery")
    drawn(qtbot, page)
    assert cells(page, "deliveries")[0][2] == "1"

    deliveries = focus(qtbot, page, "deliveries")
    QTest.keyClick(deliveries, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    asked = page.findChild(QFileDialog, "receiptFiles")
    assert isinstance(asked, QFileDialog)
    asked.close()
    (tmp_path / "回执.pdf").write_bytes(b"%PDF receipt")
    with qtbot.waitSignal(page.context.said, timeout=15000):
        asked.filesSelected.emit([str(tmp_path / "回执.pdf")])
    drawn(qtbot, page)
    assert [file.name for file in ledger.lines(workspace)[0].files] == ["回执.pdf"]
    focus(qtbot, page, "deliveries")
    with qtbot.waitSignal(page.context.said):
        QTest.keyClick(deliveries, Qt.Key.Key_Delete)
    assert ledger.lines(workspace) == []
    history.undo(workspace)
    assert ledger.lines(workspace)[0].version is not None


def _file(folder: Path, code: str, name: str, **figures: Value) -> Path:
    file = folder / f"{code}.json"
    file.write_text(json.dumps(as_data(Submission(code, name, 2023, DAY, figures))), encoding="utf-8")
    return file


def test_figures_from_below_are_taken_in_added_up_and_removed(
    qtbot: QtBot, page: ReportPage, workspace: Workspace, tmp_path: Path
) -> None:
    page.open_at(part="rollup")
    drawn(qtbot, page)
    assert written(page, "rollupMissing").startswith("Not handed in (7): 大弯街道、")
    assert cells(page, "rollupTotals")[0][:2] == ["已举办场次", "1"]  # its own, while there are no others
    press(page, "importFigures")
    asked = page.findChild(QFileDialog, "figuresFiles")
    assert isinstance(asked, QFileDialog)
    asked.close()
    files = [_file(tmp_path, "510113107", "清泉镇", sessions=Value(3), distinct=Value(9)),
             _file(tmp_path, "510113104", "城厢镇", sessions=Value(4), distinct=Value(8))]  # fmt: skip
    with qtbot.waitSignal(page.context.said) as said:
        asked.filesSelected.emit([str(file) for file in files])
    assert said.args is not None
    assert said.args[0] == "2 files received"
    drawn(qtbot, page)
    assert [(row[0], row[3]) for row in cells(page, "receivedFigures")] == [("城厢镇", ""), ("清泉镇", "")]
    assert cells(page, "rollupTotals")[0][:3] == ["已举办场次", "7", "场"]
    assert cells(page, "rollupTotals")[1][4].startswith("不可简单相加")
    assert written(page, "rollupMissing").startswith("Not handed in (5): ")

    scope = page.findChild(QComboBox, "rollupScope")
    assert isinstance(scope, QComboBox)
    assert scope.currentText() == "下级汇总"
    scope.setFocus()
    QTest.keyClick(scope, Qt.Key.Key_Down)
    drawn(qtbot, page)
    assert cells(page, "rollupTotals")[0][1] == "8"
    press(page, "exportFigures")
    where = page.findChild(QFileDialog, "figuresFile")
    assert isinstance(where, QFileDialog)
    where.close()
    with qtbot.waitSignal(page.context.said):
        where.fileSelected.emit(str(tmp_path / "up.json"))
    assert json.loads((tmp_path / "up.json").read_text(encoding="utf-8"))["includes"] == ["510113104", "510113107"]

    below = focus(qtbot, page, "receivedFigures")
    with qtbot.waitSignal(page.context.said):
        QTest.keyClick(below, Qt.Key.Key_Delete)
    assert [one.submission.region_name for one in rollup.received(workspace)] == ["清泉镇"]


def test_a_file_that_is_none_is_said_and_the_table_is_saved(qtbot: QtBot, page: ReportPage, tmp_path: Path) -> None:
    page.open_at(part="rollup")
    press(page, "importFolder")
    folder = page.findChild(QFileDialog, "figuresFolder")
    assert isinstance(folder, QFileDialog)
    folder.close()
    with qtbot.waitSignal(page.context.said) as said:
        folder.fileSelected.emit(str(tmp_path))
    assert said.args is not None
    assert "没有指标文件" in said.args[0]
    for name, ending in (("rollupPdf", "pdf"), ("rollupXlsx", "xlsx")):
        press(page, name)
        qtbot.waitUntil(lambda: page.findChild(QFileDialog, "savePdfDialog") is not None, timeout=15000)
        where = page.findChild(QFileDialog, "savePdfDialog")
        assert isinstance(where, QFileDialog)
        with qtbot.waitSignal(page.context.said):
            where.fileSelected.emit(str(tmp_path / f"a.{ending}"))
        where.close()
        qtbot.waitUntil(lambda: page.findChild(QFileDialog, "savePdfDialog") is None)
        assert (tmp_path / f"a.{ending}").stat().st_size > 0
