"""Putting something on paper: the printer that a person chooses is the one that prints, whatever happens meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import operators, prints
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.roles import Role
from gbm_desktop.prints import Printed
from gbm_desktop.workspace import Workspace
from tests.builders import add_people
from ui.context import Context
from ui.pages.exchange.carry_result import ResultCard
from ui.pages.prints.output import PrintOutput
from ui.pages.report import ReportPage
from ui.widgets.pdf_preview import PdfPreview

_COARSE_DPI = 100


@pytest.fixture(autouse=True)
def a_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer with a printer; where tests run there is none."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Office"]))


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[QWidget]:
    """A part of a window, which a person may leave."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield QWidget(window)
    window.close()


@pytest.fixture
def poster(workspace: Workspace, event_id: EventId) -> Printed:
    return prints.poster(workspace, event_id)


def asked(qtbot: QtBot, within: QWidget) -> QPrintDialog:
    """The system's dialog of printers."""
    qtbot.waitUntil(lambda: within.findChild(QPrintDialog, "printerDialog") is not None, timeout=15000)
    found = within.findChild(QPrintDialog, "printerDialog")
    assert isinstance(found, QPrintDialog)
    return found


def choose(dialog: QPrintDialog, paper: Path) -> None:
    """The person's printer, which is a file here, is chosen; it prints as coarsely as a fax, which is soon done."""
    printer = dialog.printer()
    printer.setResolution(_COARSE_DPI)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    dialog.done(QDialog.DialogCode.Accepted)


def gone(widget: QWidget) -> None:
    """The widget is no more."""
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def test_the_printer_that_is_chosen_prints_and_its_dialog_goes(
    qtbot: QtBot, context: Context, poster: Printed, panel: QWidget, tmp_path: Path
) -> None:
    PrintOutput(context, panel).print_or_save(poster)
    dialog = asked(qtbot, panel)
    assert dialog.printer().docName().endswith(".pdf")
    with qtbot.waitSignal(context.said, timeout=15000) as said:
        choose(dialog, tmp_path / "paper.pdf")

    assert said.args is not None
    assert said.args[0] == "1 page sent to the printer"
    assert len(pypdf.PdfReader(tmp_path / "paper.pdf").pages) == 1
    qtbot.waitUntil(lambda: panel.findChild(QPrintDialog) is None)


def test_a_print_goes_on_when_its_panel_is_left_and_is_told_of_all_the_same(
    qtbot: QtBot, context: Context, poster: Printed, panel: QWidget, tmp_path: Path
) -> None:
    PrintOutput(context, panel).print_or_save(poster)
    with qtbot.waitSignal(context.said, timeout=15000) as said:
        choose(asked(qtbot, panel), tmp_path / "paper.pdf")
        gone(panel)

    assert said.args is not None
    assert said.args[0] == "1 page sent to the printer"
    assert (tmp_path / "paper.pdf").is_file()


def test_who_may_take_no_list_out_prints_none_either(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, panel: QWidget
) -> None:
    add_people(workspace, event_id, 2)
    badges = prints.badges(workspace, event_id)
    operators.add(workspace, name="王芳", role=Role.ORGANISER, pin="1111")
    workspace.acting = Role.VIEWER
    with qtbot.waitSignal(context.said) as said:
        PrintOutput(context, panel).print_or_save(badges)

    assert said.args is not None
    assert said.args[2] is True
    assert panel.findChild(QPrintDialog) is None


def test_the_report_is_printed_with_what_was_typed_a_moment_ago(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path
) -> None:
    assert event_id
    page = ReportPage(context)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: not page._pause.isActive() and not context.jobs.busy, timeout=15000)
    page.open_at(section="cases")
    editor, preview = page.findChild(QPlainTextEdit, "sectionText"), page.findChild(PdfPreview, "pdfPreview")
    assert isinstance(editor, QPlainTextEdit)
    assert isinstance(preview, PdfPreview)
    drawn = preview.pages
    editor.insertPlainText("It was well attended.\n" * 80)
    QTest.keyClick(editor, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(context.said, timeout=15000):
        choose(asked(qtbot, page), tmp_path / "paper.pdf")

    assert len(pypdf.PdfReader(tmp_path / "paper.pdf").pages) > drawn > 0


def test_the_result_of_a_merging_is_printed(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    card = ResultCard(context)
    qtbot.addWidget(card)
    card.findChildren(QPlainTextEdit)[0].setPlainText("Merged from 2 laptops")
    card.show()
    for button in card.findChildren(QWidget, "carryResultPrint"):
        button.show()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    choose(asked(qtbot, card), tmp_path / "paper.pdf")

    text = pypdf.PdfReader(tmp_path / "paper.pdf").pages[0].extract_text()
    assert "Merged from 2 laptops" in " ".join(text.split())
