"""The page of plans and duties (方案分工): who does what by when, and the plans that are drafted from data."""

from ui.context import Context
from ui.tabbed_page import TabbedPage, TabEntry


class PlansPage(TabbedPage):
    """The frame of the tabs; each sees to itself."""

    key = "plans"

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Plans and duties"), self._tabs())

    def _tabs(self) -> list[TabEntry]:
        return [
            TabEntry("tasks", self.tr("Duties"), "ui.pages.plans.tasks:TasksTab"),
            TabEntry("work", self.tr("Work plan"), "ui.pages.plans.documents:WorkPlanTab"),
            TabEntry("activity", self.tr("Activity plans"), "ui.pages.plans.documents:ActivityPlanTab"),
        ]
