"""Tours (巡展): the season's plan, routes, resources, market days and how far the county is covered, a tab each."""

from ui.context import Context
from ui.tabbed_page import TabbedPage, TabEntry


class ToursPage(TabbedPage):
    """The frame of the tabs; each sees to itself."""

    key = "tours"

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Tours"), self._tabs())

    def _tabs(self) -> list[TabEntry]:
        """In the order of the work."""
        return [
            TabEntry("season", self.tr("Season plan"), "ui.pages.season.tab:SeasonTab"),
            TabEntry("routes", self.tr("Routes"), "ui.pages.routes.tab:RoutesTab"),
            TabEntry("resources", self.tr("Resources"), "ui.pages.resources.tab:ResourcesTab"),
            TabEntry("market_days", self.tr("Market days and calendar"), "ui.pages.market_days.tab:MarketDaysTab"),
            TabEntry("coverage", self.tr("Coverage"), "ui.pages.coverage.tab:CoverageTab"),
        ]
