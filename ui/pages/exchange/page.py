"""The page of exchange (数据交换): carrying and merging, the laptops, what is to be settled, and personal data."""

from PySide6.QtGui import QShowEvent

from gbm_desktop.unsettled import Unsettled
from ui.context import Context
from ui.tabbed_page import TabbedPage, TabEntry


class ExchangePage(TabbedPage):
    """The frame of the tabs; each sees to itself. Those where a person must settle something say how much that is."""

    key = "exchange"

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Exchange"), self._tabs())
        self._to_settle = context.to_settle
        self._to_settle.counted.connect(self._show_counts)
        self._to_settle.outdated.connect(self._count_if_seen)

    def showEvent(self, event: QShowEvent) -> None:
        """What came or was settled while the page was hidden is counted."""
        super().showEvent(event)
        self._to_settle.look()

    def _count_if_seen(self) -> None:
        if self.isVisible():
            self._to_settle.look()

    def _show_counts(self, found: Unsettled) -> None:
        counted = self.tr("{tab} ({count})")
        for at, entry in enumerate(self.entries):
            count = {"conflicts": found.differences, "duplicates": found.twice}.get(entry.key, 0)
            self.bar.setTabText(at, counted.format(tab=entry.title, count=count) if count else entry.title)

    def _tabs(self) -> list[TabEntry]:
        return [
            TabEntry("carry", self.tr("Merge files"), "ui.pages.exchange.carry:CarryTab"),
            TabEntry("live", self.tr("Network on site"), "ui.pages.exchange.live:LiveTab"),
            TabEntry("conflicts", self.tr("Differences"), "ui.pages.exchange.conflicts:ConflictsTab"),
            TabEntry("duplicates", self.tr("Same person twice"), "ui.pages.exchange.duplicates:DuplicatesTab"),
            TabEntry("devices", self.tr("Laptops"), "ui.pages.exchange.devices:DevicesTab"),
            TabEntry("hub", self.tr("County hub"), "ui.pages.exchange.hub:HubTab"),
            TabEntry("privacy", self.tr("Personal data"), "ui.pages.privacy.tab:PrivacyTab"),
        ]
