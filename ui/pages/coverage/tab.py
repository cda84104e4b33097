"""覆盖: which villages have been reached, how often, and when last."""

from ui.context import Context
from ui.page import Page


class CoverageTab(Page):
    """The map of the county, and its townships in a table."""

    key = "coverage"
    tables = frozenset({"villages", "events", "coordinates"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("coverageTab")
