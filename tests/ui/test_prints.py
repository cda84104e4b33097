"""Printing as a person does it: choose, look, save, put on paper."""

import io
import sys
from contextlib import closing
from pathlib import Path

import docx
import pypdf
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import prints
from gbm_desktop.documents.badges import BadgeLayout
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.model.safety.prints import AS_WORD, SafetyPrint
from gbm_desktop.progress import Cancelled
from gbm_desktop.safety import checklist
from gbm_desktop.safety import prints as safety_prints
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, make_ready
from tests.documents.pdf_reading import pypdfium2
from tests.ui.hands import press
from ui import settings
from ui.context import Context
from ui.pages.people import PeoplePanel
from ui.pages.prints import Kind, PrintPanel
from ui.widgets import DataTable
from ui.widgets.pdf_preview import PdfPreview, fit_paper, put_on_paper


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """The folder in which something was saved last."""
    folder = tmp_path / "paper"
    folder.mkdir()
    settings.set_saved_in(folder)
    return folder


def shown(qtbot: QtBot, context: Context, event_id: EventId) -> PrintPanel:
    panel = PrintPanel(context, event_id)
    qtbot.addWidget(panel)
    panel.resize(900, 640)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def preview(panel: PrintPanel) -> PdfPreview:
    found = panel.findChild(PdfPreview, "pdfPreview")
    assert isinstance(found, PdfPreview)
    return found


def sentence(panel: PrintPanel) -> str:
    label = panel.findChild(QLabel, "previewSentence")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def pages_of(path: Path) -> list[str]:
    return ["".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def pausing(panel: PrintPanel) -> bool:
    """Whether the panel still waits for the person to have done choosing."""
    return any(
        timer.isActive() for timer in panel.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    )


def test_the_badges_are_seen_as_they_will_print(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    add_people(workspace, event_id, 20)
    panel = shown(qtbot, context, event_id)
    qtbot.waitUntil(lambda: preview(panel).pages == 3)
    layout = panel.findChild(QComboBox, "badgeLayout")
    assert isinstance(layout, QComboBox)
    layout.setFocus()
    QTest.keyClick(layout, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: preview(panel).pages == 2)
    about = panel.findChild(QLabel, "printAbout")
    assert isinstance(about, QLabel)
    assert "20" in about.text()


def test_without_people_the_preview_says_so_and_leads_to_the_list(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    panel = shown(qtbot, context, event_id)
    qtbot.waitUntil(lambda: "清泉镇绿色建材公益宣讲" in sentence(panel))
    button = panel.findChild(QPushButton, "printNow")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    with qtbot.waitSignal(context.wanted) as asked:
        press(panel, "fillList")
    assert asked.args == ["events", {"event_id": event_id, "step": EventStep.PEOPLE}]
    press(panel, "kindPoster")
    qtbot.waitUntil(lambda: preview(panel).pages == 1)
    assert button.isEnabled()
    assert not panel.findChildren(QPushButton, "fillList")[0].isVisible()


def test_people_added_meanwhile_are_seen_at_once(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    panel = shown(qtbot, context, event_id)
    qtbot.waitUntil(lambda: sentence(panel) != "")
    add_people(workspace, event_id, 1)
    qtbot.waitUntil(lambda: preview(panel).pages == 1)


def test_the_sign_in_sheet_is_saved_with_the_options_chosen(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    add_people(workspace, event_id, 2)
    panel = shown(qtbot, context, event_id)
    press(panel, "kindSignin")
    mask, blank = panel.findChild(QCheckBox, "maskPhones"), panel.findChild(QSpinBox, "blankRows")
    assert isinstance(mask, QCheckBox)
    assert isinstance(blank, QSpinBox)
    mask.click()
    blank.setValue(3)
    with qtbot.waitSignal(context.said):
        panel.save_to(tmp_path / "签到表.pdf")
    text = pages_of(tmp_path / "签到表.pdf")[0]
    assert "13800000001" in text
    assert "补3" in text
    assert "补4" not in text
    qtbot.waitUntil(lambda: not pausing(panel) and not context.jobs.busy)


def test_saving_proposes_a_name_where_the_last_file_was_saved(
    qtbot: QtBot, context: Context, event_id: EventId, paper: Path
) -> None:
    panel = shown(qtbot, context, event_id)
    panel.choose(Kind.POSTER)
    qtbot.waitUntil(lambda: preview(panel).pages == 1)
    press(panel, "savePdf")
    qtbot.waitUntil(lambda: panel.findChild(QFileDialog, "savePdfDialog") is not None)
    dialog = panel.findChild(QFileDialog, "savePdfDialog")
    assert isinstance(dialog, QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert Path(dialog.directory().path()) == paper
    with qtbot.waitSignal(context.said):
        dialog.accept()
    assert [file.name for file in paper.iterdir()] == ["海报-清泉镇绿色建材公益宣讲.pdf"]


def test_a_place_that_cannot_be_written_is_said_and_the_panel_goes_on(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path
) -> None:
    panel = shown(qtbot, context, event_id)
    panel.choose(Kind.POSTER)
    with qtbot.waitSignal(context.said) as said:
        panel.save_to(tmp_path / "gone" / "poster.pdf")
    assert said.args is not None
    assert "poster.pdf" in said.args[0]
    assert said.args[2] is True


def test_without_a_printer_a_sentence_says_so_and_the_file_is_saved_instead(
    qtbot: QtBot, context: Context, event_id: EventId
) -> None:
    assert QPrinterInfo.availablePrinterNames() == []
    panel = shown(qtbot, context, event_id)
    panel.choose(Kind.SIGNIN)
    qtbot.waitUntil(lambda: preview(panel).pages == 1)
    with qtbot.waitSignal(context.said) as said:
        QTest.keyClick(panel, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert said.args is not None
    assert said.args[2] is False
    qtbot.waitUntil(lambda: panel.findChild(QFileDialog, "savePdfDialog") is not None)


@pytest.mark.parametrize("paper", PosterSize)
def test_pages_go_onto_paper_in_their_true_size(
    qtbot: QtBot, workspace: Workspace, event_id: EventId, tmp_path: Path, paper: PosterSize
) -> None:
    assert qtbot is not None
    pdf = prints.poster(workspace, event_id, paper=paper).content
    assert put_on_paper(pdf, printer_to(tmp_path / "out.pdf", pdf)) == 1
    with closing(pypdfium2.PdfDocument(tmp_path / "out.pdf")) as printed:
        page = printed[0]
        assert [round(side / 72 * 25.4) for side in page.get_size()] == list(map(round, paper.value))
        (image,) = (one for one in page.get_objects() if isinstance(one, pypdfium2.PdfImage))
        assert round(image.get_bitmap().width / 300 * 25.4) == round(paper.value[0])


def test_only_the_pages_asked_for_are_printed_and_cancelling_stops_between_pages(
    qtbot: QtBot, workspace: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    assert qtbot is not None
    add_people(workspace, event_id, 4)
    pdf = prints.badges(workspace, event_id, layout=BadgeLayout.SINGLE).content
    printer = printer_to(tmp_path / "part.pdf", pdf)
    printer.setFromTo(2, 3)
    assert put_on_paper(pdf, printer) == 2
    assert len(pypdf.PdfReader(tmp_path / "part.pdf").pages) == 2

    def cancel(done: int, total: int) -> None:
        assert total == 4
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        put_on_paper(pdf, printer_to(tmp_path / "cut.pdf", pdf), cancel)


def printer_to(path: Path, pdf: bytes) -> QPrinter:
    """A printer of Qt's that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    fit_paper(printer, pdf)
    return printer


def test_a_system_without_qtpdf_says_so_and_still_saves(
    qtbot: QtBot, context: Context, event_id: EventId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("PySide6.QtPdf", "PySide6.QtPdfWidgets"):
        monkeypatch.setitem(sys.modules, module, None)
    panel = shown(qtbot, context, event_id)
    panel.choose(Kind.POSTER)
    qtbot.waitUntil(lambda: "QtPdf" in sentence(panel))
    with qtbot.waitSignal(context.said):
        panel.save_to(tmp_path / "poster.pdf")
    assert len(pypdf.PdfReader(io.BytesIO((tmp_path / "poster.pdf").read_bytes())).pages) == 1


def test_badges_of_the_people_selected_on_the_list_are_seen_and_one_comes_back(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    people = add_people(workspace, event_id, 12)
    panel = PeoplePanel(context, event_id)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    table = panel.findChild(DataTable, "people")
    assert isinstance(table, DataTable)
    table.setFocus()
    table.select_first()
    QTest.keyClick(table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    badges = panel.findChild(PrintPanel, "printPanel")
    assert isinstance(badges, PrintPanel)
    qtbot.waitUntil(lambda: preview(badges).pages == 1)
    press(badges, "printBack")
    qtbot.waitUntil(table.isVisible)
    assert table.model().rowCount() == len(people)


@pytest.mark.parametrize("kind", SafetyPrint)
def test_every_safety_print_is_seen_as_it_will_print(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, kind: SafetyPrint
) -> None:
    make_ready(workspace, event_id)
    panel = shown(qtbot, context, event_id)
    press(panel, "kind" + kind.value.title().replace("-", ""))
    qtbot.waitUntil(
        lambda: preview(panel).pages == len(pages_in(safety_prints.make(workspace, event_id, kind).content))
    )
    word_file = panel.findChild(QPushButton, "saveWord")
    assert isinstance(word_file, QPushButton)
    assert word_file.isVisible() is (kind in AS_WORD)


def test_the_checklist_is_seen_with_its_results_where_that_is_ticked(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    make_ready(workspace, event_id)
    item = checklist.items(workspace, event_id)[0].item
    checklist.inspect(workspace, event_id, item.id, CheckResult.PASS, remark="东门已开")
    panel = shown(qtbot, context, event_id)
    press(panel, "kindChecklist")
    filled = panel.findChild(QCheckBox, "filledChecklist")
    assert isinstance(filled, QCheckBox)
    with qtbot.waitSignal(context.said):
        panel.save_to(tmp_path / "empty.pdf")
    filled.click()
    with qtbot.waitSignal(context.said):
        panel.save_to(tmp_path / "filled.pdf")
    assert ["东门已开" in "".join(pages_of(tmp_path / name)) for name in ("empty.pdf", "filled.pdf")] == [False, True]
    qtbot.waitUntil(lambda: not pausing(panel) and not context.jobs.busy)


def test_a_plan_is_saved_as_a_word_file(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, paper: Path
) -> None:
    make_ready(workspace, event_id)
    panel = shown(qtbot, context, event_id)
    press(panel, "kindSafetyPlan")
    qtbot.waitUntil(lambda: preview(panel).pages > 3)
    press(panel, "saveWord")
    qtbot.waitUntil(lambda: panel.findChild(QFileDialog, "savePdfDialog") is not None)
    dialog = panel.findChild(QFileDialog, "savePdfDialog")
    assert isinstance(dialog, QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(context.said):
        dialog.accept()
    (file,) = paper.iterdir()
    assert file.name == "安全工作方案-清泉镇绿色建材公益宣讲.docx"
    assert "清泉镇绿色建材公益宣讲" in "".join(part.text for part in docx.Document(str(file)).paragraphs)


def test_a_measure_changed_meanwhile_is_seen_at_once(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    panel = shown(qtbot, context, event_id)
    panel.choose(SafetyPrint.EMERGENCY_CARD)
    qtbot.waitUntil(lambda: preview(panel).pages == 1)
    make_ready(workspace, event_id)
    qtbot.waitUntil(lambda: preview(panel).pages == 3)


def pages_in(pdf: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def test_a_panel_closed_while_it_draws_harms_nothing(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    add_people(workspace, event_id, 5)
    panel: QWidget = PrintPanel(context, event_id)
    panel.show()
    panel.deleteLater()
    qtbot.waitUntil(lambda: not context.jobs.busy)
