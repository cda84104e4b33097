"""The page of publicity (宣传): the register, what was handed out and the word check, a tab each."""

from ui.context import Context
from ui.tabbed_page import TabbedPage, TabEntry


class PublicityPage(TabbedPage):
    """The frame of the tabs; each sees to itself."""

    key = "publicity"

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Publicity"), self._tabs())

    def _tabs(self) -> list[TabEntry]:
        return [
            TabEntry("register", self.tr("Register"), "ui.pages.publicity.register:RegisterTab"),
            TabEntry("handouts", self.tr("Handouts"), "ui.pages.publicity.handouts:HandoutsTab"),
            TabEntry("words", self.tr("Word check"), "ui.pages.publicity.words:WordsTab"),
        ]
