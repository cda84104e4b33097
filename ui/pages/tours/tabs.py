"""The tabs of the tours page, each made when it is first shown."""

from enum import StrEnum
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from ui.context import Context
from ui.page import Page


class Tab(StrEnum):
    """The tabs in the order of the work."""

    SEASON = "season"
    ROUTES = "routes"
    RESOURCES = "resources"
    MARKET_DAYS = "market_days"
    COVERAGE = "coverage"


_PLACES = {
    Tab.SEASON: "ui.pages.season.tab:SeasonTab",
    Tab.ROUTES: "ui.pages.routes.tab:RoutesTab",
    Tab.RESOURCES: "ui.pages.resources.tab:ResourcesTab",
    Tab.MARKET_DAYS: "ui.pages.market_days.tab:MarketDaysTab",
    Tab.COVERAGE: "ui.pages.coverage.tab:CoverageTab",
}


def tab_title(tab: Tab) -> str:
    """What stands on the tab."""
    return {
        Tab.SEASON: QCoreApplication.translate("ToursTabs", "Season plan"),
        Tab.ROUTES: QCoreApplication.translate("ToursTabs", "Routes"),
        Tab.RESOURCES: QCoreApplication.translate("ToursTabs", "Resources"),
        Tab.MARKET_DAYS: QCoreApplication.translate("ToursTabs", "Market days and calendar"),
        Tab.COVERAGE: QCoreApplication.translate("ToursTabs", "Coverage"),
    }[tab]


def made(tab: Tab, context: Context) -> Page:
    """The tab, fresh."""
    module, _, name = _PLACES[tab].partition(":")
    page: Page = getattr(import_module(module), name)(context)
    return page
