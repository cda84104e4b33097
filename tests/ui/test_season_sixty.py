"""Sixty villages planned in one sitting: how many times one presses until they are events."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, history, market_days, regions, resources
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import MarketRuleId, ResourceId
from gbm_desktop.model.market_days import MarketCalendar, MarketRule
from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.planning.market_days import falls_on
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG
from ui.context import Context
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign

pytestmark = pytest.mark.journey
_VILLAGES = 60


@pytest.fixture
def county(ws: Workspace) -> Workspace:
    """Sixty villages in seven townships with markets, two lecturers and two vans."""
    townships = regions.children(QINGBAIJIANG)
    for number in range(_VILLAGES):
        campaign.add_villages(ws, townships[number % len(townships)].code, [f"第{number + 1}村"])
    for number, township in enumerate(townships):
        days = tuple(sorted((number + by) % 10 for by in (0, 3, 6)))
        market_days.put(ws, MarketRule(MarketRuleId(""), township.code, "", MarketCalendar.LUNAR_DIGIT, days))
    for kind, names in ((ResourceKind.LECTURER, ("陈志远", "李秀英")), (ResourceKind.VAN, ("一号车", "二号车"))):
        resources.add_all(ws, [Resource(ResourceId(""), kind, name, base_code=QINGBAIJIANG) for name in names])
    return ws


def test_sixty_villages_are_events_after_three_presses_and_gone_after_a_fourth(
    qtbot: QtBot, county: Workspace, context: Context
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    shell = OpenCampaign(window, context)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    shell.go("events", {})

    def press(name: str) -> None:
        def ready() -> bool:
            found = window.findChild(QPushButton, name)
            return isinstance(found, QPushButton) and found.isVisible() and found.isEnabled()

        qtbot.waitUntil(ready, timeout=30_000)
        button = window.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()

    for name in ("rail_tours", "planSeason", "acceptPlan"):
        press(name)
    qtbot.waitUntil(lambda: len(_events(county)) == _VILLAGES, timeout=30_000)
    assert len({(one.said.region_code, one.said.village) for one in _events(county)}) == _VILLAGES
    assert resources.clashes(county) == []
    on_market = sum(_is_market(county, one) for one in _events(county))
    assert on_market >= _VILLAGES * 0.8
    press("undoMessage")
    qtbot.waitUntil(lambda: _events(county) == [], timeout=30_000)
    assert history.latest(county, 1)[0].step.undoes is not None


def _events(ws: Workspace) -> list[Event]:
    return event_store.matching(ws.read, EventQuery())


def _is_market(ws: Workspace, event: Event) -> bool:
    rules = market_days.of_place(ws, event.said.region_code, event.said.village)
    return any(falls_on(rule, event.said.start.date()) for rule in rules)
