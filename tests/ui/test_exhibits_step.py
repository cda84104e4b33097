"""The step of an event's exhibits, worked with keys and mouse."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import attachments, catalogue, events, exhibits, history
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.exhibits import ExhibitPrint
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId
from gbm_desktop.model.products import Product, Route
from gbm_desktop.workspace import Workspace
from scripts.gallery.faults import cut_off
from tests.builders import lecture
from tests.intake.files import xlsx
from tests.ui.eyes import reads
from tests.ui.hands import press
from ui import theme
from ui.context import Context
from ui.dialogs.sheet_preview import SheetPreview
from ui.open_campaign import OpenCampaign
from ui.pages.exhibits import ExhibitsPanel
from ui.pages.exhibits.copy_dialog import CopyExhibitsDialog
from ui.pages.exhibits.shown_table import ShownTable
from ui.pages.exhibits.stand_table import StandTable


@pytest.fixture
def event(ws: Workspace) -> EventId:
    """On 2023-10-12. 示例建材 makes 砂浆, certified at 30 yuan, and 石板 that nobody verified."""
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司", contact="石建明"))
    mortar = Product(ProductId(""), maker, "预拌砂浆", "砂浆", route=Route.UNIFIED, certificate="SL-1",
                     expires=date(2023, 10, 20), price=3_000, unit="吨")  # fmt: skip
    catalogue.add_product(ws, mortar)
    catalogue.add_product(ws, Product(ProductId(""), maker, "石材", "石板"))
    return events.add(ws, lecture())


@pytest.fixture
def panel(qtbot: QtBot, context: Context, event: EventId) -> Iterator[ExhibitsPanel]:
    made = ExhibitsPanel(context, event)
    qtbot.addWidget(made)
    made.resize(1142, 510)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    qtbot.waitUntil(lambda: not context.jobs.busy)


def add(panel: ExhibitsPanel, text: str) -> None:
    """The product is typed into its field and taken with Enter."""
    field = panel.product
    field.setFocus()
    field.setText(text)
    field.setModified(True)
    QTest.keyClick(field, Qt.Key.Key_Return)


def type_in_cell(qtbot: QtBot, table: StandTable | ShownTable, column: int, text: str) -> None:
    """In the first row; Qt hands what was typed over in a moment."""
    table.setFocus()
    table.setCurrentIndex(table.records.index(0, column))
    QTest.keyClick(table, Qt.Key.Key_F2)
    (editor,) = table.viewport().findChildren(QLineEdit)
    editor.setText(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not table.viewport().findChildren(QLineEdit))


def test_a_product_is_added_with_its_maker_and_priced_in_its_cell(
    panel: ExhibitsPanel, ws: Workspace, event: EventId, qtbot: QtBot
) -> None:
    assert panel.findChild(QWidget, "emptyAction") is not None
    add(panel, "砂浆")
    assert reads(panel, "exhibitsState") == "▲ 1 exhibitor, 1 exhibit　1 without a contract"
    type_in_cell(qtbot, panel.shown, 3, "25.5")
    (stand,) = exhibits.of_event(ws, event)
    assert (stand.shown[0].exhibit.event_price, stand.shown[0].spared) == (2_550, 450)
    panel.shown.selectAll()
    assert panel.shown.copied_text().split("\t")[:5] == ["砂浆", "● yes", "30.00", "25.50", "4.50"]
    history.undo(ws)
    assert exhibits.of_event(ws, event)[0].shown[0].exhibit.event_price is None


def test_what_may_not_be_shown_is_refused_in_words_and_nothing_is_stored(
    panel: ExhibitsPanel, ws: Workspace, context: Context, event: EventId, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(context.said) as told:
        add(panel, "石板")
    assert "未认证产品没有技术要求" in told.args[0]
    assert exhibits.of_event(ws, event) == []


def test_what_became_impossible_when_the_event_moved_says_why_in_amber(
    panel: ExhibitsPanel, ws: Workspace, event: EventId
) -> None:
    add(panel, "砂浆")
    assert reads(panel, "exhibitsWrong") == ""
    draft = events.get(ws, event).said
    events.edit(ws, event, replace(draft, start=draft.start.replace(month=11), end=draft.end.replace(month=11)))
    assert reads(panel, "exhibitsWrong") == "▲ 砂浆：证书在活动当天已到期"
    assert "1 may not be shown" in reads(panel, "exhibitsState")
    panel.standing.selectAll()
    assert "▲ 1 / 1" in panel.standing.copied_text()
    fit = panel.shown.records.index(0, 1)
    assert fit.data() == "▲ no"
    assert fit.data(Qt.ItemDataRole.ForegroundRole).name().upper() == theme.colours().warn.upper()


def test_a_price_that_is_none_is_said_and_the_old_one_stays(
    panel: ExhibitsPanel, ws: Workspace, context: Context, event: EventId, qtbot: QtBot
) -> None:
    add(panel, "砂浆")
    with qtbot.waitSignal(context.said) as told:
        type_in_cell(qtbot, panel.shown, 3, "cheap")
    assert "不是金额" in told.args[0]
    assert exhibits.of_event(ws, event)[0].shown[0].exhibit.event_price is None


def test_booth_and_contract_are_typed_into_their_cells_and_a_scan_is_attached(
    panel: ExhibitsPanel, ws: Workspace, event: EventId, tmp_path: Path, qtbot: QtBot
) -> None:
    add(panel, "砂浆")
    type_in_cell(qtbot, panel.standing, 0, "A01")
    type_in_cell(qtbot, panel.standing, 3, "▲ none")
    assert not exhibits.of_event(ws, event)[0].bound
    panel.standing.select_first()
    contract = tmp_path / "合同.pdf"
    contract.write_bytes(b"%PDF-1.4 contract")
    panel.files.attach(contract)
    qtbot.waitUntil(lambda: reads(panel, "exhibitsState") == "● 1 exhibitor, 1 exhibit")
    (stand,) = exhibits.of_event(ws, event)
    assert (stand.exhibitor.booth, stand.bound, stand.exhibitor.contact) == ("A01", True, "")
    assert [one.name for one in attachments.of(ws, stand.exhibitor.id)] == ["合同.pdf"]
    type_in_cell(qtbot, panel.standing, 3, "参展01")
    assert exhibits.of_event(ws, event)[0].exhibitor.contract == "参展01"


def test_an_exhibitor_who_goes_while_the_contract_is_looked_for_gets_none_and_nobody_else_does(
    panel: ExhibitsPanel, ws: Workspace, event: EventId, tmp_path: Path, qtbot: QtBot
) -> None:
    add(panel, "砂浆")
    panel.standing.select_first()
    (stand,) = exhibits.of_event(ws, event)
    contract = tmp_path / "合同.pdf"
    contract.write_bytes(b"%PDF-1.4 contract")
    press(panel, "attachFile")
    asking = panel.findChild(QFileDialog, "entryFile")
    assert asking is not None
    exhibits.withdraw(ws, event, [one.product.id for one in stand.shown])
    exhibits.send_away(ws, event, stand.enterprise.id)
    asking.selectFile(str(contract))
    with qtbot.waitSignal(panel.context.said) as told:
        asking.accept()
    assert told.args is not None
    assert stand.enterprise.name in told.args[0]
    assert exhibits.of_event(ws, event) == []


def test_products_are_withdrawn_and_exhibitors_sent_away_by_one_key(
    panel: ExhibitsPanel, ws: Workspace, context: Context, event: EventId, qtbot: QtBot
) -> None:
    add(panel, "砂浆")
    panel.standing.setFocus()
    panel.standing.select_first()
    with qtbot.waitSignal(context.said) as told:
        QTest.keyClick(panel.standing, Qt.Key.Key_Delete)
    assert "还有 1 个展品" in told.args[0]
    panel.shown.setFocus()
    panel.shown.select_first()
    QTest.keyClick(panel.shown, Qt.Key.Key_Delete)
    panel.standing.setFocus()
    QTest.keyClick(panel.standing, Qt.Key.Key_Delete)
    assert exhibits.of_event(ws, event) == []
    assert reads(panel, "exhibitsState") == ""


def test_the_right_side_follows_the_exhibitor_that_is_chosen(panel: ExhibitsPanel, ws: Workspace) -> None:
    add(panel, "砂浆")
    other = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例陶瓷有限公司"))
    panel.enterprise.setFocus()
    panel.enterprise.setText("示例陶瓷有限公司")
    panel.enterprise.setModified(True)
    QTest.keyClick(panel.enterprise, Qt.Key.Key_Return)
    assert [one.enterprise.id for one in panel.standing.selected()] == [other]
    assert panel.shown.records.records == []
    assert panel.product.of_enterprise == other
    press(panel, "showAllExhibits")
    assert [one.product.name for one in panel.shown.records.records] == ["砂浆"]


def test_exhibits_of_another_event_are_taken_over_and_what_is_left_out_is_said(
    panel: ExhibitsPanel, ws: Workspace, context: Context, event: EventId, qtbot: QtBot
) -> None:
    other = events.add(ws, lecture(name="上一场"))
    exhibits.show(ws, other, [one.id for one in catalogue.products(ws) if one.name == "砂浆"])
    press(panel, "emptyAction")
    dialog = panel.findChild(CopyExhibitsDialog)
    assert isinstance(dialog, CopyExhibitsDialog)
    with qtbot.waitSignal(context.said) as told:
        press(dialog, "copyTake")
    assert told.args[0] == "已复制“上一场”的参展企业和展品"
    assert [one.product.name for one in exhibits.of_event(ws, event)[0].shown] == ["砂浆"]


def test_an_event_that_is_removed_meanwhile_shows_nothing(panel: ExhibitsPanel, ws: Workspace, event: EventId) -> None:
    add(panel, "砂浆")
    events.remove(ws, event)
    assert (panel.standing.records.records, reads(panel, "exhibitsState")) == ([], "")


def test_a_sheet_is_looked_at_before_it_is_imported(
    panel: ExhibitsPanel, ws: Workspace, event: EventId, tmp_path: Path, qtbot: QtBot
) -> None:
    panel.sheet.read(xlsx(tmp_path / "展品.xlsx", [["产品名称", "活动价"], ["砂浆", "25"], ["石板", ""]]))
    qtbot.waitUntil(lambda: panel.findChild(SheetPreview) is not None)
    dialog = panel.findChild(SheetPreview)
    assert isinstance(dialog, SheetPreview)
    assert "1 行需要核对" in reads(dialog, "importCounts")
    press(dialog, "importAccept")
    qtbot.waitUntil(lambda: bool(exhibits.of_event(ws, event)))
    assert exhibits.of_event(ws, event)[0].shown[0].exhibit.event_price == 2_500


def test_the_step_stands_after_people_and_its_prints_are_seen_as_they_will_lie(
    shell: OpenCampaign, ws: Workspace, context: Context, event: EventId, qtbot: QtBot
) -> None:
    steps = list(EventStep)
    assert steps.index(EventStep.EXHIBITS) == steps.index(EventStep.PEOPLE) + 1
    exhibits.show(ws, event, [one.id for one in catalogue.products(ws) if one.name == "砂浆"])
    shell.go("events", {"event_id": event, "step": EventStep.EXHIBITS})
    panel = shell.window.findChild(ExhibitsPanel)
    assert isinstance(panel, ExhibitsPanel)
    assert len(panel.standing.records.records) == 1
    theme.load_font()
    assert cut_off(panel) == []
    shell.go("events", {"event_id": event, "step": EventStep.PRINTS, "kind": ExhibitPrint.LABELS})
    save = shell.window.findChild(QWidget, "savePdf")
    assert save is not None
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert save.isEnabled()


def test_where_no_event_shows_anything_there_is_nothing_to_copy_and_that_is_said(
    qtbot: QtBot, panel: ExhibitsPanel
) -> None:
    with qtbot.waitSignal(panel.context.said) as said:
        press(panel, "emptyAction")
    assert said.args is not None
    assert said.args[0].startswith("No other event shows anything yet")
    assert panel.findChild(CopyExhibitsDialog) is None


def test_both_tables_begin_on_one_line(panel: ExhibitsPanel) -> None:
    add(panel, "砂浆")
    tops = {table.mapTo(panel, QPoint(0, 0)).y() for table in (panel.standing, panel.shown)}
    assert len(tops) == 1
