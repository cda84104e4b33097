"""The page of benefits: schemes with their calculator, claims whose sum follows the rule, deals entered on site."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import benefits, catalogue, deals, events
from gbm_desktop.model.benefit_sums import By
from gbm_desktop.model.benefits import Claim, ClaimState, Loan, Scheme, SchemeKind
from gbm_desktop.model.deals import Channel, Deal, DealKind
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.events import EventMode
from gbm_desktop.model.ids import ClaimId, DealId, EnterpriseId, EventId, ProductId, SchemeId
from gbm_desktop.model.products import Product
from gbm_desktop.workspace import Workspace
from scripts.gallery.faults import cut_off
from tests.builders import lecture
from tests.intake.files import xlsx
from tests.ui.hands import press, type_into
from ui import theme
from ui.context import Context
from ui.open_campaign import OpenCampaign
from ui.pages.benefits import BenefitsPage
from ui.pages.benefits.claim_dialog import ClaimDialog
from ui.pages.benefits.claims import ClaimsTab
from ui.pages.benefits.deals import DealsTab
from ui.pages.benefits.ledger_imports import ClaimImportDialog, DealImportDialog
from ui.pages.benefits.schemes import SchemesTab
from ui.pages.benefits.sums_dialog import ClaimSumsDialog, DealSumsDialog

DAY = date(2023, 10, 12)
SUBSIDY = Scheme(SchemeId(""), SchemeKind.SUBSIDY, "门窗补贴", rate=1000, cap=200_000, budget=300_000, source="公告")
SALE = Deal(DealId(""), DealKind.SALE, Channel.OFFLINE, DAY, sum=10_000)


@pytest.fixture
def maker(ws: Workspace) -> EnterpriseId:
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例门窗有限公司"))
    catalogue.add_product(ws, Product(ProductId(""), maker, "建筑门窗及配件", "平开窗", price=68_000, unit="平方米"))
    return maker


def tab(shell: OpenCampaign, name: str) -> QWidget:
    shell.go("benefits", {"tab": name})
    assert isinstance(shell.page, BenefitsPage)
    return shell.page.shown


def schemes_tab(shell: OpenCampaign) -> SchemesTab:
    shown = tab(shell, "schemes")
    assert isinstance(shown, SchemesTab)
    return shown


def claims_tab(shell: OpenCampaign) -> ClaimsTab:
    shown = tab(shell, "claims")
    assert isinstance(shown, ClaimsTab)
    return shown


def deals_tab(shell: OpenCampaign) -> DealsTab:
    shown = tab(shell, "deals")
    assert isinstance(shown, DealsTab)
    return shown


def said(parent: QWidget, name: str) -> str:
    label = parent.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def choose(parent: QWidget, name: str, member: object) -> None:
    box = parent.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(member))


def pick(parent: QWidget, name: str, text: str) -> None:
    """What the text means is taken with Enter from the list below the field."""
    type_into(parent, name, text)
    field = parent.findChild(QLineEdit, name)
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_page_stands_in_the_rail_and_its_tabs_are_turned_by_keys(shell: OpenCampaign) -> None:
    press(shell.window, "rail_benefits")
    assert isinstance(shell.page, BenefitsPage)
    assert isinstance(shell.page.shown, SchemesTab)
    shell.page.bar.setFocus()
    QTest.keyClick(shell.page.bar, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(shell.page.shown, ClaimsTab)
    QTest.keyClick(shell.page.bar, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(shell.page.shown, SchemesTab)


def test_a_scheme_is_typed_in_while_the_calculator_follows_its_rule(shell: OpenCampaign, ws: Workspace) -> None:
    shown = schemes_tab(shell)
    press(shown, "emptyAction")
    type_into(shown, "schemeName", "门窗补贴")
    assert said(shown, "calculated") == ""
    type_into(shown, "schemeRate", "10%")
    type_into(shown, "schemeCap", "2,000")
    type_into(shown, "tryBase", "1.5万")
    assert said(shown, "calculated") == "The rule grants 1,500.00 yuan"
    type_into(shown, "tryBase", "9万")
    assert said(shown, "calculated") == "The rule grants 2,000.00 yuan"
    press(shown, "saveEntry")
    (kept,) = benefits.schemes(ws)
    assert (kept.name, kept.rate, kept.cap, kept.amount) == ("门窗补贴", 1000, 200_000, None)


def test_interest_asks_for_a_loan_and_for_no_amount(shell: OpenCampaign, ws: Workspace) -> None:
    kept = benefits.put_scheme(ws, Scheme(SchemeId(""), SchemeKind.INTEREST, "农房贷款贴息", rate=200))
    shown = schemes_tab(shell)
    shown.table.select_where(lambda one: one.id == kept.id)
    amount = shown.findChild(QLineEdit, "schemeAmount")
    assert amount is not None
    assert not amount.isVisible()
    type_into(shown, "tryPrincipal", "10万")
    type_into(shown, "tryRate", "4.5")
    assert said(shown, "calculated") == "The rule grants 2,000.00 yuan"


def test_what_is_wrong_with_a_scheme_stands_under_its_field(shell: OpenCampaign, ws: Workspace) -> None:
    benefits.put_scheme(ws, SUBSIDY)
    shown = schemes_tab(shell)
    shown.table.select_first()
    for name, text, sentence in (
        ("schemeRate", "many", "Not a rate"),
        ("schemeAmount", "5", "比例和定额只能填一项"),
        ("schemeCap", "x", "不是金额"),
        ("lastDay", "soon", "Not a day"),
        ("schemeName", "", "没有名称"),
    ):
        type_into(shown, name, text) if text else shown.findChild(QLineEdit, name).clear()  # type: ignore[union-attr]  # it is there
        press(shown, "saveEntry")
        assert sentence in said(shown, f"{name}Error")
        press(shown, "discardEntry")
    assert benefits.schemes(ws)[0].rate == 1000


def test_a_scheme_with_claims_is_kept_and_says_why(shell: OpenCampaign, ws: Workspace, qtbot: QtBot) -> None:
    kept = benefits.put_scheme(ws, SUBSIDY)
    benefits.put_claim(ws, Claim(ClaimId(""), kept.id, DAY, sum=400_000))
    shown = schemes_tab(shell)
    shown.table.setFocus()
    shown.table.select_first()
    assert said(shown, "entryState") == "■ The budget is overdrawn by 1,000 yuan"
    QTest.keyClick(shown.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "不能删除" in " ".join(each.text() for each in shell.window.findChildren(QLabel)))
    assert benefits.schemes(ws) == [kept]


@pytest.fixture
def dialog(qtbot: QtBot, shell: OpenCampaign, ws: Workspace, maker: EnterpriseId) -> ClaimDialog:
    assert maker
    for kind in (SchemeKind.INTEREST, SchemeKind.DISCOUNT, SchemeKind.TRADE_IN):
        benefits.put_scheme(
            ws, Scheme(SchemeId(""), kind, kind.value, rate=200 if kind is SchemeKind.INTEREST else None)
        )
    benefits.put_scheme(ws, SUBSIDY)
    shown = claims_tab(shell)
    press(shown, "addClaim")
    opened = shown.findChild(ClaimDialog)
    assert isinstance(opened, ClaimDialog)
    qtbot.waitExposed(opened)
    return opened


def under(dialog: ClaimDialog, ws: Workspace, kind: SchemeKind) -> None:
    choose(dialog, "claimScheme", next(one.id for one in benefits.schemes(ws) if one.kind is kind))


def test_the_sum_of_a_claim_follows_the_rule_until_a_person_says_another(dialog: ClaimDialog, ws: Workspace) -> None:
    under(dialog, ws, SchemeKind.SUBSIDY)
    type_into(dialog, "claimant", "王建国")
    type_into(dialog, "claimBase", "12000")
    assert dialog.form.sum.text() == "1,200.00"
    assert said(dialog, "claimWarnings") == "● By the rule 1,200.00 yuan"
    type_into(dialog, "claimSum", "2500")
    assert said(dialog, "claimWarnings") == "▲ By the rule 1,200.00 yuan；超过每户上限；与按政策计算的金额不一致"
    type_into(dialog, "claimBase", "15000")
    assert dialog.form.sum.text() == "2500"
    press(dialog, "claimSave")
    (kept,) = benefits.claims(ws)
    assert (kept.claimant, kept.base, kept.sum, kept.households, kept.on_day) == ("王建国", 1_500_000, 250_000, 1, DAY)


def test_a_loans_interest_and_a_discounts_prices_are_calculated(dialog: ClaimDialog, ws: Workspace) -> None:
    under(dialog, ws, SchemeKind.INTEREST)
    type_into(dialog, "claimPrincipal", "10万")
    type_into(dialog, "claimRate", "4.5")
    assert dialog.form.sum.text() == "2,000.00"
    type_into(dialog, "claimant", "王建国")
    under(dialog, ws, SchemeKind.DISCOUNT)
    assert not dialog.form.claimant.isVisible()
    pick(dialog, "claimProduct", "平开窗")
    assert dialog.form.price.text() == "680.00"
    type_into(dialog, "claimEventPrice", "600")
    type_into(dialog, "claimPieces", "10.5")
    assert dialog.form.sum.text() == "840.00"
    press(dialog, "claimSave")
    (kept,) = benefits.claims(ws)
    assert (kept.sum, kept.base, kept.pieces, kept.loan) == (84_000, 714_000, 10.5, None)
    assert kept.claimant == ""
    assert kept.enterprise_id == catalogue.enterprises(ws)[0].id


def test_what_a_claim_lacks_is_said_in_the_dialog_and_nothing_is_stored(dialog: ClaimDialog, ws: Workspace) -> None:
    under(dialog, ws, SchemeKind.TRADE_IN)
    press(dialog, "claimSave")
    assert "没有填写数量" in said(dialog, "claimPiecesError")
    under(dialog, ws, SchemeKind.INTEREST)
    press(dialog, "claimSave")
    assert "没有填写贷款本金" in said(dialog, "claimPrincipalError")
    type_into(dialog, "claimSum", "x")
    type_into(dialog, "claimDay", "some day")
    press(dialog, "claimSave")
    assert "不是金额" in said(dialog, "claimSumError")
    assert "Not a day" in said(dialog, "claimDayError")
    assert benefits.claims(ws) == []


@pytest.fixture
def claims(ws: Workspace, event_id: EventId) -> list[Claim]:
    kept = benefits.put_scheme(ws, replace(SUBSIDY, budget=None))
    lent = benefits.put_scheme(ws, Scheme(SchemeId(""), SchemeKind.INTEREST, "农房贷款贴息", rate=200))
    first = Claim(ClaimId(""), kept.id, DAY, event_id, claimant="王建国", village="清泉镇", households=1, sum=100_000)
    loan = Claim(ClaimId(""), lent.id, DAY, claimant="李秀英", sum=50_000, loan=Loan(5_000_000, "农商行", 400, 6))
    return [benefits.put_claim(ws, one) for one in (first, replace(first, claimant="张伟"), loan)]


def test_claims_are_listed_with_masked_names_and_sums_that_stay_apart(shell: OpenCampaign, claims: list[Claim]) -> None:
    assert len(claims) == 3
    shown = claims_tab(shell)
    shown.table.selectAll()
    text = shown.table.copied_text()
    assert "王**" in text
    assert "王建国" not in text
    apart = "补贴 2,000 元（2 户）　贴息 500 元（1 笔）　让利 0 元　以旧换新 0 件 0 元"
    assert said(shown, "ledgerSums") == apart
    press(shown, "kind_interest")
    assert said(shown, "ledgerCount") == "1 claims"
    assert said(shown, "ledgerSums").startswith("补贴 0 元")
    press(shown, "state_paid")
    nothing = shown.findChild(QWidget, "nothingFits")
    assert nothing is not None
    press(nothing, "emptyLink")
    assert said(shown, "ledgerCount") == "3 claims"


def test_sums_of_what_is_shown_are_told_apart_by_group(shell: OpenCampaign, claims: list[Claim], ws: Workspace) -> None:
    assert claims
    shown = claims_tab(shell)
    press(shown, "groupedSums")
    dialog = shown.findChild(ClaimSumsDialog)
    assert isinstance(dialog, ClaimSumsDialog)
    choose(dialog, "sumsBy", By.TOWNSHIP)
    dialog.table.selectAll()
    lines = dialog.table.copied_text().splitlines()
    assert lines[0].split("\t")[:4] == ["清泉镇", "2,000.00", "2", "0.00"]
    assert lines[1].split("\t")[:4] == ["not said", "0.00", "0", "500.00"]
    press(dialog, "sumsClose")
    deals.put(ws, SALE)
    dealt = deals_tab(shell)
    press(dealt, "groupedSums")
    by_event = dealt.findChild(DealSumsDialog)
    assert isinstance(by_event, DealSumsDialog)
    assert [one.sums.sold_offline for one in by_event.table.records.records] == [10_000]
    press(by_event, "sumsClose")


def test_several_claims_are_paid_at_once_and_taken_back_at_once(
    shell: OpenCampaign, ws: Workspace, claims: list[Claim], qtbot: QtBot
) -> None:
    assert claims
    shown = claims_tab(shell)
    shown.table.selectAll()
    paid = next(one for one in shown.table.context_menu().actions() if one.text() == "已发放")
    paid.trigger()
    assert {one.state for one in benefits.claims(ws)} == {ClaimState.PAID}
    QTest.keyClick(shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: {one.state for one in shown.table.records.records} == {ClaimState.RECORDED})


def test_claims_are_removed_by_one_key(shell: OpenCampaign, ws: Workspace, claims: list[Claim]) -> None:
    assert claims
    shown = claims_tab(shell)
    shown.table.setFocus()
    shown.table.selectAll()
    QTest.keyClick(shown.table, Qt.Key.Key_Delete)
    assert benefits.claims(ws) == []


@pytest.mark.usefixtures("claims")
def test_claims_are_exported_as_they_are_listed_with_masked_names(
    shell: OpenCampaign, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "惠民台账.xlsx"
    shown = claims_tab(shell)
    shown.ask_export(full_names=False)
    asked = shown.findChild(QFileDialog, "exportFile")
    assert isinstance(asked, QFileDialog)
    with qtbot.waitSignal(shell.context.said) as told:
        asked.fileSelected.emit(str(file))
    asked.close()
    assert told.args is not None
    assert file.name in told.args[0]
    sheet = openpyxl.load_workbook(file)["惠民台账"]
    assert [cell.value for cell in sheet["C"]][2:5] == ["李**", "张*", "王**"]


def test_deals_are_entered_one_after_another_while_event_and_enterprise_stay(
    shell: OpenCampaign, ws: Workspace, maker: EnterpriseId, event_id: EventId, qtbot: QtBot
) -> None:
    events.add(ws, lecture(name="直播专场", mode=EventMode.ONLINE))
    shown = deals_tab(shell)
    press(shown, "emptyAction")
    pick(shown, "dealEvent", "公益宣讲")
    pick(shown, "dealEnterprise", "门窗")
    pick(shown, "dealProduct", "平开窗")
    choose(shown, "dealKind", DealKind.CONTRACT)
    type_into(shown, "dealSum", "1.2万")
    field = shown.entry.sum
    QTest.keyClick(field, Qt.Key.Key_Return)
    type_into(shown, "dealSum", "300")
    QTest.keyClick(field, Qt.Key.Key_Return)
    second, first = deals.everything(ws)
    told = (first.kind, first.sum, first.event_id, first.enterprise_id, first.product_id, first.on_day)
    assert told == (DealKind.CONTRACT, 1_200_000, event_id, maker, catalogue.products(ws)[0].id, DAY)
    assert (second.sum, second.event_id, second.enterprise_id, second.product_id) == (30_000, event_id, maker, None)
    assert shown.entry.product.hasFocus()
    assert said(shown, "ledgerSums").startswith("意向 0 户　签约 2 单 12,300 元")
    QTest.keyClick(shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(deals.everything(ws)) == 1)
    pick(shown, "dealEvent", "直播")
    assert shown.entry.channel.currentData() == Channel.ONLINE


def test_what_is_wrong_with_a_deal_stands_under_its_field(shell: OpenCampaign, ws: Workspace) -> None:
    shown = deals_tab(shell)
    press(shown, "emptyAction")
    choose(shown, "dealKind", DealKind.SALE)
    press(shown, "keepDeal")
    assert "没有填写金额" in said(shown, "dealSumError")
    type_into(shown, "dealSum", "cheap")
    press(shown, "keepDeal")
    assert "不是金额" in said(shown, "dealSumError")
    type_into(shown, "dealDay", "12th")
    press(shown, "keepDeal")
    assert "Not a day" in said(shown, "dealDayError")
    assert deals.everything(ws) == []


def test_a_line_is_corrected_or_left_and_several_are_removed_by_key(
    shell: OpenCampaign, ws: Workspace, qtbot: QtBot
) -> None:
    kept = deals.put(ws, SALE)
    deals.put(ws, replace(SALE, kind=DealKind.INTENTION, channel=Channel.ONLINE, sum=0, count=3))
    shown = deals_tab(shell)
    shown.table.select_where(lambda one: one.id == kept.id)
    shown.table.setFocus()
    QTest.keyClick(shown.table, Qt.Key.Key_F2)
    type_into(shown, "dealSum", "150")
    press(shown, "leaveDeal")
    assert deals.get(ws, kept.id).sum == 10_000
    shown.table.opened.emit(kept)
    type_into(shown, "dealSum", "150")
    press(shown, "keepDeal")
    assert deals.get(ws, kept.id).sum == 15_000
    assert len(deals.everything(ws)) == 2
    press(shown, "channel_online")
    assert [one.kind for one in shown.table.records.records] == [DealKind.INTENTION]
    press(shown, "channel_online")
    shown.table.setFocus()
    shown.table.selectAll()
    QTest.keyClick(shown.table, Qt.Key.Key_Delete)
    assert deals.everything(ws) == []
    QTest.keyClick(shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(shown.table.records.records) == 2)


@pytest.fixture
def importing(qtbot: QtBot, context: Context, maker: EnterpriseId) -> Iterator[DealImportDialog]:
    assert maker
    opened = DealImportDialog(context)
    qtbot.addWidget(opened)
    opened.show()
    qtbot.waitExposed(opened)
    yield opened
    qtbot.waitUntil(lambda: not context.jobs.busy)


def test_a_ledger_is_looked_at_before_it_is_imported(
    importing: DealImportDialog, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    deals.put(ws, SALE)
    rows: list[list[object]] = [
        ["日期", "类型", "企业", "金额"],
        ["2023-10-12", "", "", 100],
        ["2023-10-13", "", "示例门窗有限公司", 200],
        ["2023-10-14", "", "无名厂", 300],
    ]
    importing.open_file(xlsx(tmp_path / "台账.xlsx", rows))
    qtbot.waitUntil(lambda: importing.plan is not None)
    assert [line.tone for line in importing.table.records.records] == ["danger"] * 3
    box = importing.findChild(QComboBox, "usualKind")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(DealKind.SALE))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: len(importing.plan.bad) == 1 if importing.plan else False)
    assert [(line.row, line.fate) for line in importing.table.records.records] == [
        (2, "known"),
        (3, "new"),
        (4, "■ to check"),
    ]
    assert "请先登记" in importing.table.records.record(2).said
    assert len(deals.everything(ws)) == 1
    press(importing, "importSheet")
    qtbot.waitUntil(lambda: not importing.isVisible())
    assert sorted(one.sum for one in deals.everything(ws)) == [10_000, 20_000]


def test_a_register_of_claims_is_imported_under_the_chosen_scheme(
    context: Context, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    kept = benefits.put_scheme(ws, SUBSIDY)
    dialog = ClaimImportDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.open_file(xlsx(tmp_path / "补贴.xlsx", [["日期", "姓名", "购买金额"], ["2023-10-12", "王建国", 5000]]))
    qtbot.waitUntil(lambda: dialog.plan is not None)
    assert "没有写明政策" in dialog.table.records.record(0).said
    box = dialog.findChild(QComboBox, "usualScheme")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(kept.id))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: bool(dialog.plan and dialog.plan.new))
    assert "王**" in dialog.table.records.record(0).said
    press(dialog, "importSheet")
    qtbot.waitUntil(lambda: not dialog.isVisible() and not context.jobs.busy)
    assert [(one.claimant, one.sum) for one in benefits.claims(ws)] == [("王建国", 50_000)]


def test_another_page_can_ask_for_the_deals_of_an_event(shell: OpenCampaign, ws: Workspace, event_id: EventId) -> None:
    shell.go("benefits", {"tab": "deals", "event_id": event_id})
    shown = deals_tab(shell)
    press(shown, "keepDeal")
    (kept,) = deals.everything(ws)
    assert (kept.kind, kept.event_id, kept.on_day) == (DealKind.INTENTION, event_id, DAY)


def test_a_file_that_is_no_ledger_is_refused_in_the_dialog(
    importing: DealImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    importing.open_file(xlsx(tmp_path / "a.xlsx", [["姓名"], ["王芳"]]))
    qtbot.waitUntil(lambda: "没有找到所需的列" in said(importing, "importProblem"))
    assert importing.plan is None


def test_nothing_is_cut_off_where_the_window_is_small(shell: OpenCampaign, claims: list[Claim], ws: Workspace) -> None:
    assert claims
    deals.put(ws, SALE)
    theme.load_font()
    shell.window.resize(1093, 614)
    shown = schemes_tab(shell)
    shown.table.select_first()
    QApplication.processEvents()
    assert cut_off(shown) == []
    assert cut_off(claims_tab(shell)) == []
    entering = deals_tab(shell)
    entering.begin()
    QApplication.processEvents()
    assert cut_off(entering) == []
    assert entering.entry.sum.height() >= entering.entry.sum.sizeHint().height()
    assert entering.table.height() > theme.ROW_HEIGHT
