"""The page of exchange (数据交换): carrying and merging, the laptops, what is to be settled, and personal data."""

from ui.context import Context
from ui.tabbed_page import TabbedPage, TabEntry


class ExchangePage(TabbedPage):
    """The frame of the tabs; each sees to itself."""

    key = "exchange"

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Exchange"), self._tabs())

    def _tabs(self) -> list[TabEntry]:
        return [
            TabEntry("carry", self.tr("Merge files"), "ui.pages.exchange.carry:CarryTab"),
            TabEntry("live", self.tr("Network on site"), "ui.pages.exchange.live:LiveTab"),
            TabEntry("conflicts", self.tr("Differences"), "ui.pages.exchange.conflicts:ConflictsTab"),
            TabEntry("duplicates", self.tr("Same person twice"), "ui.pages.exchange.duplicates:DuplicatesTab"),
            TabEntry("devices", self.tr("Laptops"), "ui.pages.exchange.devices:DevicesTab"),
            TabEntry("hub", self.tr("County store"), "ui.pages.exchange.hub:HubTab"),
            TabEntry("privacy", self.tr("Personal data"), "ui.pages.privacy.tab:PrivacyTab"),
        ]
