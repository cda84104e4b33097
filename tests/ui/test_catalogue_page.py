"""The catalogue page: enterprises and products with their forms, certificates that end, lists imported."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import attachments, catalogue, events, product_categories
from gbm_desktop.model.enterprises import ChainRole, Enterprise
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.products import Certifying, Listing, Product, Route
from gbm_desktop.workspace import Workspace
from scripts.gallery.faults import cut_off
from tests.builders import lecture
from tests.intake.files import xlsx
from tests.ui.eyes import reads
from tests.ui.hands import choose, press, type_into
from ui import theme
from ui.context import Context
from ui.open_campaign import OpenCampaign
from ui.pages.catalogue import CataloguePage
from ui.pages.catalogue.certificates import CertificatesTab
from ui.pages.catalogue.enterprises import EnterprisesTab
from ui.pages.catalogue.import_dialog import ImportDialog
from ui.pages.catalogue.products import ProductsTab
from ui.widgets import DataTable

CODE = "91510113M000100Y4T"
HEAD = ("企业名称", "统一社会信用代码", "类别", "产品名称", "星级", "证书编号", "有效期至")


@pytest.fixture
def maker(ws: Workspace) -> EnterpriseId:
    """示例建材 with 防水卷材 whose certificate ends on 2023-12-01 and 石板 that nobody verified."""
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司", CODE))
    certified = Product(
        ProductId(""), maker, "防水卷材", "改性沥青卷材", route=Route.GRADED, stars=3, certificate="CGP-1",
        expires=date(2023, 12, 1),
    )  # fmt: skip
    catalogue.add_product(ws, certified)
    catalogue.add_product(ws, Product(ProductId(""), maker, "石材", "石板", certifying=Certifying.APPLIED))
    return maker


def page(shell: OpenCampaign) -> CataloguePage:
    assert isinstance(shell.page, CataloguePage)
    return shell.page


def enterprises(shell: OpenCampaign) -> EnterprisesTab:
    shell.go("catalogue", {"tab": "enterprises"})
    shown = page(shell).shown
    assert isinstance(shown, EnterprisesTab)
    return shown


def products(shell: OpenCampaign) -> ProductsTab:
    shell.go("catalogue", {"tab": "products"})
    shown = page(shell).shown
    assert isinstance(shown, ProductsTab)
    return shown


def names(tab: EnterprisesTab | ProductsTab) -> list[str]:
    return [one.name for one in tab.table.records.records]


def test_the_catalogue_stands_in_the_rail_after_check_in_and_ctrl_6_leads_there(shell: OpenCampaign) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(page(shell).shown, EnterprisesTab)


def test_an_enterprise_is_added_from_the_empty_page_and_stored(shell: OpenCampaign, ws: Workspace) -> None:
    tab = enterprises(shell)
    press(tab, "emptyAction")
    type_into(tab, "enterpriseName", "示例建材有限公司")
    type_into(tab, "creditCode", CODE.lower())
    box = tab.findChild(QCheckBox, "tick_production")
    assert isinstance(box, QCheckBox)
    box.click()
    press(tab, "saveEntry")
    (stored,) = catalogue.enterprises(ws)
    assert (stored.name, stored.credit_code, stored.is_local) == ("示例建材有限公司", CODE, True)
    assert stored.roles == (ChainRole.PRODUCTION,)
    assert names(tab) == ["示例建材有限公司"]


def test_what_is_wrong_stands_under_its_field_and_nothing_is_stored(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId
) -> None:
    tab = enterprises(shell)
    tab.table.select_first()
    type_into(tab, "creditCode", CODE[:-1] + "0")
    press(tab, "saveEntry")
    assert "校验位不符" in reads(tab, "creditCodeError")
    assert catalogue.enterprise(ws, maker).credit_code == CODE
    press(tab, "discardEntry")
    assert reads(tab, "creditCodeError") == ""
    assert tab.detail.form.said().credit_code == CODE


def test_what_was_typed_is_kept_while_another_enterprise_is_looked_at(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId
) -> None:
    catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示范门窗厂"))
    tab = enterprises(shell)
    tab.table.select_where(lambda one: one.id == maker)
    type_into(tab, "contact", "Li Qiang")
    tab.table.select_where(lambda one: one.id != maker)
    assert tab.detail.form.said().contact == ""
    assert "still to be verified" in reads(tab, "entryState")
    tab.table.select_where(lambda one: one.id == maker)
    assert tab.detail.form.said().contact == "Li Qiang"
    field = tab.detail.form.field("contact")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert catalogue.enterprise(ws, maker).contact == "Li Qiang"


def test_chips_and_search_narrow_the_list_and_say_so(shell: OpenCampaign, ws: Workspace, maker: EnterpriseId) -> None:
    assert maker
    catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示范门窗厂"))
    tab = enterprises(shell)
    press(tab, "onlyUnverified")
    assert names(tab) == ["示范门窗厂"]
    press(tab, "role_store")
    assert names(tab) == []
    nothing = tab.findChild(QWidget, "nothingFits")
    assert nothing is not None
    press(nothing, "emptyLink")
    assert len(names(tab)) == 2
    tab.directory.search.setText("sljc")
    QTest.keyClick(tab.directory.search, Qt.Key.Key_Return)
    assert names(tab) == ["示例建材有限公司"]
    assert reads(tab, "directoryCount") == "1 enterprise"


def test_removing_is_one_key_and_undo_brings_all_back(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId, qtbot: QtBot
) -> None:
    assert maker
    tab = enterprises(shell)
    tab.table.setFocus()
    tab.table.select_first()
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert (catalogue.enterprises(ws), catalogue.products(ws)) == ([], [])
    QTest.keyClick(shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(tab) == ["示例建材有限公司"])
    assert len(catalogue.products(ws)) == 2


def test_a_product_that_may_not_be_shown_says_why_in_amber_with_what_comes_next(
    shell: OpenCampaign, maker: EnterpriseId
) -> None:
    assert maker
    tab = products(shell)
    tab.table.select_where(lambda one: one.name == "石板")
    assert reads(tab, "entryState") == "▲ 未认证产品没有技术要求　→ 送样检验"
    column = next(at for at, one in enumerate(tab.table.records.columns) if one.title == "At events")
    row = next(at for at, one in enumerate(tab.table.records.records) if one.name == "石板")
    colour = tab.table.records.index(row, column).data(Qt.ItemDataRole.ForegroundRole)
    assert colour.name().upper() == theme.colours().warn.upper()
    assert reads(tab, "directoryCount") == "2 products, 1 not to be shown"
    press(tab, "onlyToVerify")
    assert names(tab) == ["石板"]


def test_verifying_a_product_in_its_form_lets_it_be_shown(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId
) -> None:
    assert maker
    tab = products(shell)
    tab.table.select_where(lambda one: one.name == "石板")
    requirement = tab.findChild(QPlainTextEdit, "requirement")
    assert isinstance(requirement, QPlainTextEdit)
    requirement.setPlainText("放射性符合 A 类")
    type_into(tab, "verifier", "李强")
    type_into(tab, "verifiedOn", "2023.10.1")
    type_into(tab, "price", "1,280.5")
    press(tab, "saveEntry")
    stored = next(one for one in catalogue.products(ws) if one.name == "石板")
    assert (stored.verifier, stored.verified_on, stored.price) == ("李强", date(2023, 10, 1), 128_050)
    assert reads(tab, "entryState") == "● verified　→ 送样检验"


def test_a_certificates_last_day_is_filled_in_and_what_cannot_be_read_is_said(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId
) -> None:
    assert maker
    tab = products(shell)
    tab.table.select_where(lambda one: one.name == "石板")
    choose(tab, "route", Route.UNIFIED)
    type_into(tab, "certificate", "CGP-2")
    type_into(tab, "issued", "2022-05-06")
    QTest.keyClick(tab.detail.form.field("issued"), Qt.Key.Key_Return)
    type_into(tab, "price", "cheap")
    press(tab, "saveEntry")
    assert "不是金额" in reads(tab, "priceError")
    type_into(tab, "price", "12")
    press(tab, "saveEntry")
    stored = next(one for one in catalogue.products(ws) if one.name == "石板")
    assert (stored.route, stored.certificate, stored.expires) == (Route.UNIFIED, "CGP-2", date(2027, 5, 5))


def test_a_product_is_begun_with_ctrl_n_of_the_only_maker_that_is_listed(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId
) -> None:
    tab = products(shell)
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    type_into(tab, "productName", "聚氨酯涂料")
    press(tab, "saveEntry")
    assert "没有类别" in reads(tab, "categoryError")
    category = tab.findChild(QComboBox, "category")
    assert isinstance(category, QComboBox)
    category.setCurrentText("防水涂料")
    press(tab, "saveEntry")
    stored = next(one for one in catalogue.products(ws) if one.name == "聚氨酯涂料")
    assert (stored.enterprise_id, stored.category) == (maker, "防水涂料")


def test_a_scan_is_attached_to_a_product(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId, tmp_path: Path, qtbot: QtBot
) -> None:
    assert maker
    tab = products(shell)
    tab.table.select_first()
    product = tab.table.selected()[0]
    file = tmp_path / "证书.pdf"
    file.write_bytes(b"%PDF-1.4 scan")
    tab.detail.files.attach(file)
    qtbot.waitUntil(lambda: [one.name for one in attachments.of(ws, product.id)] == ["证书.pdf"])
    qtbot.waitUntil(lambda: tab.detail.files.findChild(QWidget, "removeFile") is not None)
    press(tab.detail.files, "removeFile")
    assert attachments.of(ws, product.id) == []


def test_certificates_that_end_and_those_under_way_lead_to_their_product(
    shell: OpenCampaign, maker: EnterpriseId
) -> None:
    assert maker
    shell.go("catalogue", {"tab": "certificates"})
    tab = page(shell).shown
    assert isinstance(tab, CertificatesTab)
    tab.ending.selectAll()
    assert tab.ending.copied_text().split("\t")[:3] == ["▲ 即将到期", "2023-12-01", "50"]
    tab.under_way.selectAll()
    assert tab.under_way.copied_text().split("\t")[:2] == ["已申请", "石板"]
    tab.ending.setFocus()
    tab.ending.select_first()
    QTest.keyClick(tab.ending, Qt.Key.Key_Return)
    shown = page(shell).shown
    assert isinstance(shown, ProductsTab)
    assert [one.name for one in shown.table.selected()] == ["改性沥青卷材"]


def test_the_first_page_leads_to_the_certificates_that_end(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId, qtbot: QtBot
) -> None:
    assert maker
    events.add(ws, lecture())
    shell.go("dashboard", {})
    lines = shell.window.findChild(DataTable, "attention")
    assert isinstance(lines, DataTable)
    wrong = "▲ Certificates ending soon: 1"
    qtbot.waitUntil(lambda: lines.select_where(lambda todo: todo.wrong == wrong))
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert isinstance(page(shell).shown, CertificatesTab)


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, maker: EnterpriseId) -> Iterator[ImportDialog]:
    assert maker
    opened = ImportDialog(context)
    qtbot.addWidget(opened)
    opened.show()
    qtbot.waitExposed(opened)
    yield opened
    qtbot.waitUntil(lambda: not context.jobs.busy)


def test_a_list_is_looked_at_before_it_is_imported_and_known_products_change_only_with_the_tick(
    dialog: ImportDialog, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = [
        ["示例建材有限公司", CODE, "防水卷材", "改性沥青卷材", "三星", "CGP-1", "2028-12-01"],
        ["示例建材有限公司", CODE, "防水涂料", "聚氨酯涂料", "二星", "CGP-5", "2026-12-01"],
        ["示例建材有限公司", CODE, "防水涂料", "丙烯酸涂料", "九星", "CGP-6", "2026-12-01"],
    ]
    dialog.open_file(xlsx(tmp_path / "名录.xlsx", [HEAD, *rows]))
    qtbot.waitUntil(lambda: dialog.plan is not None)
    fates = [(line.row, line.fate.value) for line in dialog.rows.table.records.records]
    assert fates == [(2, "changed"), (3, "new"), (4, "bad")]
    assert "有效期至 2023年12月1日 → 2028年12月1日" in dialog.rows.table.records.record(0).said
    press(dialog, "fate_bad")
    assert [line.row for line in dialog.rows.table.records.records] == [4]
    assert len(catalogue.products(ws)) == 2
    tick = dialog.findChild(QCheckBox, "importUpdate")
    assert isinstance(tick, QCheckBox)
    tick.click()
    press(dialog, "importSheet")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    stored = {one.certificate: one for one in catalogue.products(ws) if one.certificate}
    assert stored["CGP-1"].expires == date(2028, 12, 1)
    assert stored["CGP-5"].listed_in is Listing.NATIONAL
    assert "CGP-6" not in stored


def test_a_file_with_other_headings_is_read_once_a_person_says_what_they_stand_for(
    dialog: ImportDialog, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = [["申报主体", "产品", "产品类别", "网址"], ["示例建材有限公司", "花岗岩板", "石材", "x.example"]]
    dialog.open_file(xlsx(tmp_path / "a.xlsx", rows))
    qtbot.waitUntil(lambda: "没有找到所需的列" in reads(dialog, "importProblem"))
    press(dialog, "importColumns")
    qtbot.waitUntil(lambda: dialog.findChild(QWidget, "headingsDialog") is not None)
    asked = dialog.findChild(QWidget, "headingsDialog")
    assert asked is not None
    choose(asked, "heading_申报主体", "enterprise")
    press(asked, "headingsRead")
    qtbot.waitUntil(lambda: dialog.plan is not None)
    assert reads(dialog, "importProblem") == ""
    assert reads(dialog, "importLeftOut") == "Columns left out: 网址"
    press(dialog, "importSheet")
    qtbot.waitUntil(lambda: "花岗岩板" in {one.name for one in catalogue.products(ws)})


def test_a_file_that_is_no_list_is_refused_in_the_dialog(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    dialog.open_file(xlsx(tmp_path / "a.xlsx", [["姓名"], ["王芳"]]))
    qtbot.waitUntil(lambda: "没有找到所需的列（企业名称、产品名称）" in reads(dialog, "importProblem"))
    assert dialog.plan is None


def test_a_category_is_added_and_retired_in_its_dialog(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId, qtbot: QtBot
) -> None:
    assert maker
    tab = products(shell)
    press(tab, "editCategories")
    dialog = tab.findChild(QWidget, "categoriesDialog")
    assert dialog is not None
    type_into(dialog, "categoryName", "充电设施")
    press(dialog, "addCategory")
    assert product_categories.get(ws, "充电设施").group == "围护结构及混凝土类"
    table = dialog.findChild(QWidget, "categoryTable")
    assert table is not None
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert product_categories.get(ws, "充电设施").retired
    press(dialog, "closeCategories")


def test_what_is_shown_follows_what_was_stored_elsewhere(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId
) -> None:
    tab = enterprises(shell)
    tab.table.select_first()
    catalogue.edit_enterprise(ws, replace(catalogue.enterprise(ws, maker), contact="王芳"))
    assert tab.detail.form.said().contact == "王芳"


def test_a_half_typed_field_stays_as_it_is_while_something_else_is_stored(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId
) -> None:
    assert maker
    tab = products(shell)
    tab.table.select_first()
    field = tab.detail.form.field("price")
    field.setFocus()
    type_into(tab, "price", "12.")
    catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示范门窗厂"))
    assert field.hasFocus()
    QTest.keyClicks(field, "5")
    press(tab, "saveEntry")
    assert [one.price for one in catalogue.products(ws) if one.price] == [1_250]
    assert tab.detail.isVisible()


def test_nothing_is_cut_off_where_the_window_is_small(shell: OpenCampaign, maker: EnterpriseId) -> None:
    assert maker
    theme.load_font()
    shell.window.resize(1093, 614)
    for tab in (enterprises(shell), products(shell)):
        tab.table.select_first()
        QApplication.processEvents()
        assert cut_off(tab) == []
