"""The measures of a village lecture, and two people who may answer for them."""

import pytest
from pytestqt.qtbot import QtBot

from gbm_desktop import events
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import plan
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from ui.context import Context
from ui.pages.safety.measures import MeasuresTab
from ui.pages.safety.panel import SafetyPanel


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    event_id = events.add(ws, lecture())
    plan.apply_template(ws, event_id)
    return event_id


@pytest.fixture
def tab(qtbot: QtBot, context: Context, event_id: EventId, wang: Staff, li: Staff) -> MeasuresTab:
    """The measures of a village lecture in their panel; 王芳 and 李强 are known, nobody is named."""
    assert wang.id != li.id
    panel = SafetyPanel(context, event_id, headed=True)
    qtbot.addWidget(panel)
    panel.resize(1142, 640)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    found = panel.findChild(MeasuresTab)
    assert isinstance(found, MeasuresTab)
    found.panel_of_test = panel  # type: ignore[attr-defined]  # keeps the panel alive as long as the tab
    return found
