"""The ledger of benefits: a claim by its rule, its list, its register from a sheet."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import benefits, catalogue, deals
from gbm_desktop.model.benefit_sums import By
from gbm_desktop.model.benefits import Claim, ClaimState, Loan, Scheme, SchemeKind
from gbm_desktop.model.deals import Channel, Deal, DealKind
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import ClaimId, DealId, EnterpriseId, EventId, ProductId, SchemeId
from gbm_desktop.model.products import Product
from gbm_desktop.workspace import Workspace
from tests.intake.files import xlsx
from tests.ui.benefits_tabs import claims_tab, deals_tab, pick
from tests.ui.eyes import reads
from tests.ui.hands import choose, press, type_into
from ui.context import Context
from ui.open_campaign import OpenCampaign
from ui.pages.benefits.claim_dialog import ClaimDialog
from ui.pages.benefits.ledger_imports import ClaimImportDialog
from ui.pages.benefits.sums_dialog import ClaimSumsDialog, DealSumsDialog

DAY = date(2023, 10, 12)
SUBSIDY = Scheme(SchemeId(""), SchemeKind.SUBSIDY, "门窗补贴", rate=1000, cap=200_000, budget=300_000, source="公告")
SALE = Deal(DealId(""), DealKind.SALE, Channel.OFFLINE, DAY, sum=10_000)


@pytest.fixture
def maker(ws: Workspace) -> EnterpriseId:
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例门窗有限公司"))
    catalogue.add_product(ws, Product(ProductId(""), maker, "建筑门窗及配件", "平开窗", price=68_000, unit="平方米"))
    return maker


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
    assert reads(dialog, "claimWarnings") == "● By the rule 1,200.00 yuan"
    type_into(dialog, "claimSum", "2500")
    assert reads(dialog, "claimWarnings") == "▲ By the rule 1,200.00 yuan；超过每户上限；与按政策计算的金额不一致"
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
    assert "没有填写数量" in reads(dialog, "claimPiecesError")
    under(dialog, ws, SchemeKind.INTEREST)
    press(dialog, "claimSave")
    assert "没有填写贷款本金" in reads(dialog, "claimPrincipalError")
    type_into(dialog, "claimSum", "x")
    type_into(dialog, "claimDay", "some day")
    press(dialog, "claimSave")
    assert "不是金额" in reads(dialog, "claimSumError")
    assert "Not a day" in reads(dialog, "claimDayError")
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
    assert reads(shown, "ledgerSums") == apart
    press(shown, "kind_interest")
    assert reads(shown, "ledgerCount") == "1 claim"
    assert reads(shown, "ledgerSums").startswith("补贴 0 元")
    press(shown, "state_paid")
    nothing = shown.findChild(QWidget, "nothingFits")
    assert nothing is not None
    press(nothing, "emptyLink")
    assert reads(shown, "ledgerCount") == "3 claims"


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
