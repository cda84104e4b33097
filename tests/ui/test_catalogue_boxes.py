"""The fields for an enterprise and for a product, driven by the keyboard and the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import catalogue
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.products import Product
from gbm_desktop.workspace import Workspace
from tests.ui.hands import type_into
from ui.context import Context
from ui.pages.catalogue.enterprise_box import EnterpriseBox
from ui.pages.catalogue.product_box import ProductBox
from ui.widgets.pick_box import PickBox

CODE = "91510113M000100Y4T"
Makers = tuple[EnterpriseId, EnterpriseId]


@pytest.fixture
def makers(ws: Workspace) -> Makers:
    """示例建材 makes 防水卷材 and 防水涂料, 示范门窗 makes 铝合金窗."""
    first = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司", CODE))
    second = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示范门窗厂"))
    for maker, category, name in (
        (first, "防水卷材", "改性沥青卷材"), (first, "防水涂料", "聚氨酯涂料"), (second, "建筑门窗及配件", "铝合金窗"),
    ):  # fmt: skip
        catalogue.add_product(ws, Product(ProductId(""), maker, category, name, model="A型"))
    return first, second


def seen(qtbot: QtBot, box: QLineEdit) -> QWidget:
    """The field on a window with another field after it."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(box)
    layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    box.setObjectName("box")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    box.setFocus()
    return window


def offered(box: PickBox[Enterprise] | PickBox[Product]) -> list[str]:
    model = box.suggestions.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("typed", ["建材", "sljc", "91510113"])
def test_an_enterprise_is_found_by_name_initials_and_code_and_taken_with_enter(
    qtbot: QtBot, context: Context, makers: Makers, typed: str
) -> None:
    box = EnterpriseBox(context)
    window = seen(qtbot, box)
    type_into(window, "box", typed)
    assert offered(box)[0] == f"示例建材有限公司 · {CODE}"
    with qtbot.waitSignal(box.chosen) as said:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert said.args == [makers[0]]
    assert box.enterprise_id == makers[0]
    assert box.text() == f"示例建材有限公司 · {CODE}"


def test_what_means_no_enterprise_stays_marked_and_escape_goes_back(
    qtbot: QtBot, context: Context, makers: Makers
) -> None:
    box = EnterpriseBox(context)
    window = seen(qtbot, box)
    box.show_enterprise(makers[1])
    type_into(window, "box", "没有的公司")
    box.suggestions.hide()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.property("wrong")
    assert box.enterprise_id == makers[1]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), box.property("wrong")) == ("示范门窗厂", False)


def test_an_enterprise_that_is_not_known_is_added_by_its_name_with_the_lists_last_line(
    qtbot: QtBot, context: Context, makers: Makers
) -> None:
    assert makers
    box = EnterpriseBox(context)
    window = seen(qtbot, box)
    type_into(window, "box", "示范新公司")
    assert offered(box) == ["+ Add “示范新公司” to the catalogue"]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.enterprise_id is not None
    assert catalogue.enterprise(context.ws, box.enterprise_id).name == "示范新公司"
    assert box.text() == "示范新公司"


def test_an_emptied_field_means_nobody(qtbot: QtBot, context: Context, makers: Makers) -> None:
    box = EnterpriseBox(context)
    window = seen(qtbot, box)
    box.show_enterprise(makers[0])
    box.selectAll()
    with qtbot.waitSignal(box.chosen) as said:
        QTest.keyClick(box, Qt.Key.Key_Delete)
        box.suggestions.hide()
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert said.args == [None]
    assert box.enterprise_id is None
    assert window.isVisible()


def test_a_product_is_found_by_its_maker_and_taken_with_a_click(qtbot: QtBot, context: Context, makers: Makers) -> None:
    box = ProductBox(context)
    window = seen(qtbot, box)
    type_into(window, "box", "示例建材")
    lines = {"改性沥青卷材 A型 · 示例建材有限公司", "聚氨酯涂料 A型 · 示例建材有限公司"}
    assert set(offered(box)) == lines
    line = box.suggestions.visualRect(box.suggestions.model().index(1, 0)).center()
    with qtbot.waitSignal(box.chosen):
        QTest.mouseClick(box.suggestions.viewport(), Qt.MouseButton.LeftButton, pos=line)
    assert box.product_id is not None
    assert catalogue.product(context.ws, box.product_id).enterprise_id == makers[0]


def test_only_the_products_of_the_enterprise_are_offered_where_it_is_known(
    qtbot: QtBot, context: Context, makers: Makers
) -> None:
    box = ProductBox(context)
    window = seen(qtbot, box)
    box.of_enterprise = makers[1]
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert window.isVisible()
    assert offered(box) == ["铝合金窗 A型 · 示范门窗厂"]
