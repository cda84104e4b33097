"""惠民政策: the schemes under which people are granted something."""

from ui.context import Context
from ui.page import Page
from ui.widgets import EmptyState, column


class SchemesTab(Page):
    """The register of the campaign."""

    key = "schemes"
    tables = frozenset({"schemes"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("schemesTab")
        column(self).addWidget(EmptyState(self.tr("No schemes yet")))
