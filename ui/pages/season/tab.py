"""季度排期: the whole season planned in one sitting."""

from ui.context import Context
from ui.page import Page
from ui.widgets import EmptyState, column


class SeasonTab(Page):
    """Conditions on the left, the plan on the right."""

    key = "season"
    tables = frozenset({"villages"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("seasonTab")
        empty = EmptyState(
            self.tr("No villages are known yet"),
            self.tr("Import villages"),
            lambda: context.go("settings", part="villages"),
            text=self.tr("The plan is made from the county's villages, its lecturers and vans, and the market days."),
        )
        column(self).addWidget(empty)
