"""What a role may not do is there, cannot be pressed, and says who may."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events, operators
from gbm_desktop.model.roles import Role
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from ui.barred import NEEDS
from ui.context import Context
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign

WINDOW = Path(__file__).resolve().parents[2] / "ui"


def button(place: QWidget, name: str) -> QPushButton:
    found = place.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def opened(qtbot: QtBot, context: Context, role: Role) -> OpenCampaign:
    """The window as somebody in this role sees it."""
    ws = context.ws
    events.add(ws, lecture())
    operators.add(ws, name="王芳", role=Role.ORGANISER, pin="1111")
    ws.acting = role
    window = MainWindow()
    qtbot.addWidget(window)
    campaign = OpenCampaign(window, context)
    window.show()
    qtbot.waitExposed(window)
    return campaign


def test_each_button_that_is_named_is_one_of_the_window_s() -> None:
    sources = "".join(file.read_text(encoding="utf-8") for file in WINDOW.rglob("*.py") if file.name != "barred.py")
    names = set(re.findall(r'"([a-zA-Z]+)"', sources))
    assert set(NEEDS) <= names


@pytest.mark.parametrize("page", ["events", "tours", "plans", "catalogue", "report"])
def test_a_viewer_presses_nothing_that_changes(qtbot: QtBot, context: Context, ws: Workspace, page: str) -> None:
    campaign = opened(qtbot, context, Role.VIEWER)
    campaign.go(page, {})
    qtbot.waitUntil(lambda: not context.jobs.busy)
    assert campaign.page is not None
    barred = [one for one in campaign.page.findChildren(QPushButton) if one.objectName() in NEEDS]
    assert barred
    assert not [one.objectName() for one in barred if one.isEnabled()]
    assert {one.toolTip() for one in barred} <= {"Only for: 组织者", "Only for: 组织者、安全负责人"}
    assert ws.role is Role.VIEWER


def test_nor_in_an_event_that_is_opened_later(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    event_id = events.add(ws, lecture(name="第二场"))
    campaign = opened(qtbot, context, Role.VIEWER)
    campaign.go("events", {})
    campaign.go("events", {"event_id": event_id})
    assert not button(campaign.window, "saveEvent").isEnabled()
    assert button(campaign.window, "saveEvent").toolTip().startswith("Only")


def test_what_a_page_enables_later_stays_barred(qtbot: QtBot, context: Context) -> None:
    campaign = opened(qtbot, context, Role.SAFETY_OFFICER)
    campaign.go("events", {})
    new = button(campaign.window, "newEvent")
    new.setEnabled(True)
    assert not new.isEnabled()


def test_an_organiser_is_barred_from_nothing(qtbot: QtBot, context: Context) -> None:
    campaign = opened(qtbot, context, Role.ORGANISER)
    campaign.go("events", {})
    assert button(campaign.window, "newEvent").isEnabled()
    assert not button(campaign.window, "newEvent").toolTip().startswith("Only")
