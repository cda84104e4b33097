"""The page of benefits: schemes with their calculator, claims whose sum follows the rule, deals entered on site."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from gbm_desktop import benefits, deals
from gbm_desktop.model.benefits import Claim, Loan, Scheme, SchemeKind
from gbm_desktop.model.deals import Channel, Deal, DealKind
from gbm_desktop.model.ids import ClaimId, DealId, EventId, SchemeId
from gbm_desktop.workspace import Workspace
from scripts.gallery.faults import cut_off
from tests.ui.benefits_tabs import claims_tab, deals_tab, schemes_tab
from tests.ui.eyes import reads
from tests.ui.hands import press, type_into
from ui import theme
from ui.open_campaign import OpenCampaign
from ui.pages.benefits import BenefitsPage
from ui.pages.benefits.claims import ClaimsTab
from ui.pages.benefits.schemes import SchemesTab

DAY = date(2023, 10, 12)
SUBSIDY = Scheme(SchemeId(""), SchemeKind.SUBSIDY, "门窗补贴", rate=1000, cap=200_000, budget=300_000, source="公告")
SALE = Deal(DealId(""), DealKind.SALE, Channel.OFFLINE, DAY, sum=10_000)


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
    assert reads(shown, "calculated") == ""
    type_into(shown, "schemeRate", "10%")
    type_into(shown, "schemeCap", "2,000")
    type_into(shown, "tryBase", "1.5万")
    assert reads(shown, "calculated") == "The rule grants 1,500.00 yuan"
    type_into(shown, "tryBase", "9万")
    assert reads(shown, "calculated") == "The rule grants 2,000.00 yuan"
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
    assert reads(shown, "calculated") == "The rule grants 2,000.00 yuan"


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
        assert sentence in reads(shown, f"{name}Error")
        press(shown, "discardEntry")
    assert benefits.schemes(ws)[0].rate == 1000


def test_a_scheme_with_claims_is_kept_and_says_why(shell: OpenCampaign, ws: Workspace, qtbot: QtBot) -> None:
    kept = benefits.put_scheme(ws, SUBSIDY)
    benefits.put_claim(ws, Claim(ClaimId(""), kept.id, DAY, sum=400_000))
    shown = schemes_tab(shell)
    shown.table.setFocus()
    shown.table.select_first()
    assert reads(shown, "entryState") == "■ The budget is overdrawn by 1,000 yuan"
    QTest.keyClick(shown.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "不能删除" in " ".join(each.text() for each in shell.window.findChildren(QLabel)))
    assert benefits.schemes(ws) == [kept]


@pytest.fixture
def claims(ws: Workspace, event_id: EventId) -> list[Claim]:
    kept = benefits.put_scheme(ws, replace(SUBSIDY, budget=None))
    lent = benefits.put_scheme(ws, Scheme(SchemeId(""), SchemeKind.INTEREST, "农房贷款贴息", rate=200))
    first = Claim(ClaimId(""), kept.id, DAY, event_id, claimant="王建国", village="清泉镇", households=1, sum=100_000)
    loan = Claim(ClaimId(""), lent.id, DAY, claimant="李秀英", sum=50_000, loan=Loan(5_000_000, "农商行", 400, 6))
    return [benefits.put_claim(ws, one) for one in (first, replace(first, claimant="张伟"), loan)]


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
