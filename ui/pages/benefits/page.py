"""The page of benefits and consumer protection (惠民维权): schemes, claims, deals and complaints, a tab each."""

from ui.context import Context
from ui.tabbed_page import TabbedPage, TabEntry


class BenefitsPage(TabbedPage):
    """The frame of the tabs; each sees to itself."""

    key = "benefits"

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Benefits and rights"), self._tabs())

    def _tabs(self) -> list[TabEntry]:
        return [
            TabEntry("schemes", self.tr("Schemes"), "ui.pages.benefits.schemes:SchemesTab"),
            TabEntry("claims", self.tr("Claims"), "ui.pages.benefits.claims:ClaimsTab"),
            TabEntry("deals", self.tr("Deals"), "ui.pages.benefits.deals:DealsTab"),
            TabEntry("consumer", self.tr("Complaints"), "ui.pages.consumer.tab:ConsumerTab"),
        ]
