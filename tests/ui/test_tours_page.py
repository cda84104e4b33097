"""The tours page: where it stands in the rail, its tabs, and how one comes to a place in them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign
from ui.pages.tours import ToursPage

TABS = ("season", "routes", "resources", "market_days", "coverage")


@pytest.fixture
def shell(qtbot: QtBot, context: Context) -> OpenCampaign:
    window = MainWindow()
    qtbot.addWidget(window)
    shell = OpenCampaign(window, context)
    window.show()
    qtbot.waitExposed(window)
    return shell


def tours(shell: OpenCampaign) -> ToursPage:
    assert isinstance(shell.page, ToursPage)
    return shell.page


def test_tours_stand_in_the_rail_after_events_and_ctrl_3_leads_there(shell: OpenCampaign) -> None:
    buttons = [button.objectName() for button in shell.window.rail.findChildren(QPushButton)]
    assert buttons[1:3] == ["rail_events", "rail_tours"]
    QTest.keyClick(shell.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert tours(shell).tab == "season"


@pytest.mark.parametrize("tab", TABS)
def test_each_tab_opens_by_its_name_and_is_the_one_that_is_seen(shell: OpenCampaign, tab: str) -> None:
    shell.go("tours", {"tab": tab})
    page = tours(shell)
    assert page.tab == tab
    assert page.shown.isVisible()
    assert page.shown.key == tab


def test_the_tabs_are_walked_through_with_the_keyboard(shell: OpenCampaign) -> None:
    shell.go("tours", {"tab": "market_days"})
    page = tours(shell)
    walked = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
        walked.append(page.tab)
        assert page.shown.isVisible()
    assert walked == ["coverage", "season", "coverage"], "after the last comes the first"
