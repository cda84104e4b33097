"""成交台账: intentions, contracts and sales."""

from ui.context import Context
from ui.page import Page
from ui.widgets import EmptyState, column


class DealsTab(Page):
    """The register of the campaign."""

    key = "deals"
    tables = frozenset({"deals"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("dealsTab")
        column(self).addWidget(EmptyState(self.tr("No deals yet")))
