"""个人信息: what is held and until when, finding and erasing people, records, exports, consents, the rule."""

from typing import Any

from PySide6.QtWidgets import QButtonGroup

from ui.context import Context
from ui.page import Page
from ui.pages.privacy.consents import ConsentsPane
from ui.pages.privacy.exports import ExportsPane
from ui.pages.privacy.find import FindPane
from ui.pages.privacy.held import HeldPane
from ui.pages.privacy.records import RecordsPane
from ui.pages.privacy.rule import RulePane
from ui.widgets import Chip, column
from ui.widgets.flow_layout import wrapped
from ui.widgets.page_stack import PageStack
from ui.widgets.reading_order import read_in_order

_OF = {"held": 0, "find": 1, "records": 2, "exports": 3, "consents": 4, "rule": 5}


class PrivacyTab(Page):
    """One part is seen at a time."""

    key = "privacy"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("privacyTab")
        titles = (
            self.tr("What is held"), self.tr("Find a person"), self.tr("Erased"), self.tr("Exports"),
            self.tr("Lists for enterprises"), self.tr("How long"),
        )  # fmt: skip
        self.parts = (
            HeldPane(context), FindPane(context), RecordsPane(context), ExportsPane(context), ConsentsPane(context),
            RulePane(context),
        )  # fmt: skip
        self._stack, self._group = PageStack(), QButtonGroup(self)
        chips = [Chip(title) for title in titles]
        box = column(self, gap=12)
        box.addLayout(wrapped(*chips, None))
        box.addWidget(self._stack, 1)
        for number, (name, chip, part) in enumerate(zip(_OF, chips, self.parts, strict=True)):
            chip.setObjectName(f"privacy-{name}")
            self._group.addButton(chip, number)
            self._stack.addWidget(part)
        self._group.setExclusive(True)
        chips[0].setChecked(True)
        self._group.idClicked.connect(self._stack.setCurrentIndex)
        read_in_order(*chips, self._stack)

    def refresh(self) -> None:
        """Each part sees to itself when it is shown."""

    def open_at(self, *, part: str = "held", **_place: Any) -> None:
        """The part of this name is seen."""
        number = _OF.get(part, 0)
        self._group.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)
