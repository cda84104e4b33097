"""The field for a place, driven by the keyboard as a person types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, places
from gbm_desktop.places import Place
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN
from ui.widgets.region_box import RegionBox


@pytest.fixture
def box(qtbot: QtBot, ws: Workspace) -> RegionBox:
    """A field on a window with another field after it."""
    campaign.add_villages(ws, QINGQUAN, ["利民村", "牌坊村"])
    window = QWidget()
    layout = QVBoxLayout(window)
    field = RegionBox(lambda text: places.of_campaign(ws, text))
    layout.addWidget(field)
    layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    field.setFocus()
    field.window_of_test = window  # type: ignore[attr-defined]  # keeps the window alive as long as the field
    return field


def typed_in(qtbot: QtBot, box: RegionBox, text: str) -> None:
    """Letters come from keys; Chinese comes from an input method in one piece."""
    if text.isascii():
        qtbot.keyClicks(box, text)
    else:
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        QApplication.sendEvent(box, composed)


def offered(box: RegionBox) -> list[str]:
    model = box.suggestions.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("typed", ["清泉", "qqz", "qq", "510113107"])
def test_chinese_initials_and_code_lead_to_the_township(qtbot: QtBot, box: RegionBox, typed: str) -> None:
    typed_in(qtbot, box, typed)
    assert offered(box)[0] == "青白江区 清泉镇"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.place == Place("510113107", "", "青白江区 清泉镇")  # type: ignore[arg-type]  # a literal code
    assert box.text() == "青白江区 清泉镇"


def test_a_village_of_the_campaign_is_found_by_its_initials(qtbot: QtBot, box: RegionBox) -> None:
    qtbot.keyClicks(box, "lmc")
    assert offered(box)[0] == "青白江区 清泉镇 利民村"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.place is not None
    assert (box.place.code, box.place.village) == (QINGQUAN, "利民村")


def test_enter_in_the_list_takes_the_highlighted_place(qtbot: QtBot, box: RegionBox) -> None:
    qtbot.keyClicks(box, "z")
    qtbot.keyClick(box.suggestions, Qt.Key.Key_Down)
    highlighted = box.suggestions.currentIndex().data()
    qtbot.keyClick(box.suggestions, Qt.Key.Key_Return)
    assert box.text() == highlighted
    assert not box.suggestions.isVisible()


def test_the_campaigns_own_places_come_before_the_rest_of_the_country(qtbot: QtBot, box: RegionBox) -> None:
    typed_in(qtbot, box, "福洪")
    assert offered(box)[0] == "青白江区 福洪镇"


def test_down_on_an_empty_field_offers_the_whole_campaign(qtbot: QtBot, box: RegionBox) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert offered(box)[0] == "成都市 青白江区"
    assert "青白江区 清泉镇 牌坊村" in offered(box)


def test_typing_on_makes_the_place_unknown_until_one_is_meant_again(qtbot: QtBot, box: RegionBox) -> None:
    box.show_place(places.named(QINGQUAN))
    with qtbot.waitSignal(box.placed, check_params_cb=lambda place: place is None):
        qtbot.keyClicks(box, "x")
    assert box.place is None


def test_leaving_the_field_takes_what_was_typed_in_full(qtbot: QtBot, box: RegionBox) -> None:
    typed_in(qtbot, box, "清泉镇")
    box.suggestions.hide()
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.place is None  # seven towns are called so
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "510113107")
    box.suggestions.hide()
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == "青白江区 清泉镇"


def test_nonsense_offers_nothing_and_means_nothing(qtbot: QtBot, box: RegionBox) -> None:
    qtbot.keyClicks(box, "???")
    assert not box.suggestions.isVisible()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.place is None
