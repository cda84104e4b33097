"""The tab of solutions: a package is put together, ordered, corrected, printed and removed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import catalogue, history, solutions
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.exhibits import Solution, SolutionItem
from gbm_desktop.model.ids import EnterpriseId, ProductId, SolutionId
from gbm_desktop.model.products import Product, Route, Scene
from gbm_desktop.workspace import Workspace
from scripts.gallery.faults import cut_off
from tests.ui.eyes import reads
from tests.ui.hands import press, type_into
from ui import theme
from ui.context import Context
from ui.pages.prints.dialog import PrintDialog
from ui.pages.solutions.form import SolutionForm
from ui.pages.solutions.tab import SolutionsTab


@pytest.fixture
def products(ws: Workspace) -> list[ProductId]:
    """砂浆, certified, and 石板 that nobody verified."""
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司"))
    mortar = Product(ProductId(""), maker, "预拌砂浆", "砂浆", route=Route.UNIFIED, certificate="SL-1",
                     expires=date(2026, 1, 1))  # fmt: skip
    return [catalogue.add_product(ws, one) for one in (mortar, Product(ProductId(""), maker, "石材", "石板"))]


@pytest.fixture
def tab(qtbot: QtBot, context: Context, products: list[ProductId]) -> SolutionsTab:
    assert products
    made = SolutionsTab(context)
    qtbot.addWidget(made)
    made.resize(1142, 640)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def form(tab: SolutionsTab) -> SolutionForm:
    assert isinstance(tab.detail.form, SolutionForm)
    return tab.detail.form


def add(tab: SolutionsTab, text: str) -> None:
    field = form(tab).items.product
    field.setFocus()
    field.setText(text)
    field.setModified(True)
    QTest.keyClick(field, Qt.Key.Key_Return)


def kept(ws: Workspace, products: list[ProductId], name: str = "农房改造", scene: Scene = Scene.HOUSE) -> SolutionId:
    items = tuple(SolutionItem(one) for one in products)
    return solutions.put(ws, Solution(SolutionId(""), name, scene, "冬冷夏热", items=items)).id


def test_a_package_is_put_together_from_the_empty_page(
    tab: SolutionsTab, ws: Workspace, products: list[ProductId], qtbot: QtBot
) -> None:
    press(tab, "emptyAction")
    type_into(tab, "solutionName", "农房改造")
    scene, text = tab.findChild(QComboBox, "scene"), tab.findChild(QPlainTextEdit, "solutionText")
    assert isinstance(scene, QComboBox)
    assert isinstance(text, QPlainTextEdit)
    scene.setCurrentIndex(scene.findData(Scene.INFRASTRUCTURE))
    text.setPlainText("先抹灰\n后饰面")
    add(tab, "石板")
    add(tab, "砂浆")
    table = form(tab).items.table
    table.setFocus()
    table.setCurrentIndex(table.records.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_F2)
    (editor,) = table.viewport().findChildren(QLineEdit)
    editor.setText("抹灰")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not table.viewport().findChildren(QLineEdit))
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(tab, "saveEntry")
    (stored,) = solutions.everything(ws)
    assert (stored.name, stored.scene, stored.text) == ("农房改造", Scene.INFRASTRUCTURE, "先抹灰\n后饰面")
    assert stored.items == (SolutionItem(products[0], "抹灰"), SolutionItem(products[1]))
    assert reads(tab, "entryState") == "▲ 1 may not be shown"
    tab.table.selectAll()
    assert tab.table.copied_text().split("\t") == ["农房改造", "基建", "2", "▲ 1 may not be shown", ""]


def test_without_a_package_there_is_no_leaflet_to_print_and_one_whose_products_fit_says_so(
    tab: SolutionsTab, ws: Workspace, products: list[ProductId]
) -> None:
    leaflet = tab.findChild(QPushButton, "printLeaflet")
    assert leaflet is not None
    assert not leaflet.isEnabled()
    solutions.put(ws, Solution(SolutionId(""), "农房改造", Scene.HOUSE, items=(SolutionItem(products[0]),)))
    assert leaflet.isEnabled()
    tab.table.selectAll()
    assert "● all may be shown" in tab.table.copied_text()


def test_a_package_without_a_name_is_refused_under_its_field(tab: SolutionsTab, ws: Workspace) -> None:
    press(tab, "emptyAction")
    add(tab, "砂浆")
    press(tab, "saveEntry")
    assert "没有名称" in reads(tab, "solutionNameError")
    assert solutions.everything(ws) == []


def test_packages_are_narrowed_by_scene_and_found_by_a_product(
    tab: SolutionsTab, ws: Workspace, products: list[ProductId]
) -> None:
    kept(ws, products)
    kept(ws, [], "村内道路", Scene.INFRASTRUCTURE)
    press(tab, "scene_infrastructure")
    assert [one.name for one in tab.table.records.records] == ["村内道路"]
    press(tab, "scene_infrastructure")
    tab.directory.search.setText("砂浆")
    QTest.keyClick(tab.directory.search, Qt.Key.Key_Return)
    assert [one.name for one in tab.table.records.records] == ["农房改造"]


def test_the_leaflet_is_seen_before_it_is_printed(
    tab: SolutionsTab, ws: Workspace, products: list[ProductId], qtbot: QtBot
) -> None:
    kept(ws, products)
    tab.table.setFocus()
    tab.table.select_first()
    QTest.keyClick(tab.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = tab.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: dialog.preview.pages == 1)
    press(dialog, "dialogClose")


def test_a_package_is_removed_by_one_key_and_comes_back(
    tab: SolutionsTab, ws: Workspace, products: list[ProductId]
) -> None:
    kept(ws, products)
    tab.table.setFocus()
    tab.table.select_first()
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert solutions.everything(ws) == []
    history.undo(ws)
    assert [len(one.items) for one in solutions.everything(ws)] == [2]


def test_nothing_is_cut_off(tab: SolutionsTab, ws: Workspace, products: list[ProductId], qtbot: QtBot) -> None:
    theme.load_font()
    kept(ws, products)
    tab.table.select_first()
    tab.resize(869, 480)
    qtbot.waitUntil(lambda: cut_off(tab) == [])
