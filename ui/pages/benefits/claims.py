"""惠民台账: what was granted to whom under which scheme."""

from ui.context import Context
from ui.page import Page
from ui.widgets import EmptyState, column


class ClaimsTab(Page):
    """The register of the campaign."""

    key = "claims"
    tables = frozenset({"claims"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("claimsTab")
        column(self).addWidget(EmptyState(self.tr("Nothing was granted yet")))
