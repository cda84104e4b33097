"""The ledger of deals: entered line by line, corrected, imported."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from gbm_desktop import catalogue, deals, events
from gbm_desktop.model.deals import Channel, Deal, DealKind
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.events import EventMode
from gbm_desktop.model.ids import DealId, EnterpriseId, EventId, ProductId
from gbm_desktop.model.products import Product
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.intake.files import xlsx
from tests.ui.benefits_tabs import deals_tab, pick
from tests.ui.eyes import reads
from tests.ui.hands import choose, press, type_into
from ui.context import Context
from ui.open_campaign import OpenCampaign
from ui.pages.benefits.ledger_imports import DealImportDialog

DAY = date(2023, 10, 12)
SALE = Deal(DealId(""), DealKind.SALE, Channel.OFFLINE, DAY, sum=10_000)


@pytest.fixture
def maker(ws: Workspace) -> EnterpriseId:
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例门窗有限公司"))
    catalogue.add_product(ws, Product(ProductId(""), maker, "建筑门窗及配件", "平开窗", price=68_000, unit="平方米"))
    return maker


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
    assert reads(shown, "ledgerSums").startswith("意向 0 户　签约 2 单 12,300 元")
    QTest.keyClick(shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(deals.everything(ws)) == 1)
    pick(shown, "dealEvent", "直播")
    assert shown.entry.channel.currentData() == Channel.ONLINE


def test_what_is_wrong_with_a_deal_stands_under_its_field(shell: OpenCampaign, ws: Workspace) -> None:
    shown = deals_tab(shell)
    press(shown, "emptyAction")
    choose(shown, "dealKind", DealKind.SALE)
    press(shown, "keepDeal")
    assert "没有填写金额" in reads(shown, "dealSumError")
    type_into(shown, "dealSum", "cheap")
    press(shown, "keepDeal")
    assert "不是金额" in reads(shown, "dealSumError")
    type_into(shown, "dealDay", "12th")
    press(shown, "keepDeal")
    assert "Not a day" in reads(shown, "dealDayError")
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
    qtbot.waitUntil(lambda: "没有找到所需的列" in reads(importing, "importProblem"))
    assert importing.plan is None


def test_nothing_is_searched_for_or_narrowed_before_there_is_a_line(shell: OpenCampaign, ws: Workspace) -> None:
    shown = deals_tab(shell)
    narrowing = [shown.view.search, *shown.view.chips]
    assert not any(one.isEnabled() for one in narrowing)
    deals.put(ws, SALE)
    assert all(one.isEnabled() for one in narrowing)
