"""个人信息: what is held and until when, finding and erasing people, records, exports, consents, the rule."""

from collections.abc import Mapping
from functools import partial
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

_PARTS: Mapping[str, type[Page]] = {
    "held": HeldPane, "find": FindPane, "records": RecordsPane, "exports": ExportsPane, "consents": ConsentsPane,
    "rule": RulePane,
}  # fmt: skip


class PrivacyTab(Page):
    """One part is seen at a time, and made when it is first seen."""

    key = "privacy"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("privacyTab")
        titles = (
            self.tr("What is held"), self.tr("Find a person"), self.tr("Erased"), self.tr("Exports"),
            self.tr("Lists for enterprises"), self.tr("How long"),
        )  # fmt: skip
        self._made: dict[str, Page] = {}
        self._stack, self._group = PageStack(), QButtonGroup(self)
        self._chips = [Chip(title) for title in titles]
        box = column(self, gap=12)
        box.addLayout(wrapped(*self._chips, None))
        box.addWidget(self._stack, 1)
        for name, chip in zip(_PARTS, self._chips, strict=True):
            chip.setObjectName(f"privacy-{name}")
            chip.clicked.connect(partial(self._show, name))
            self._group.addButton(chip)
        self._group.setExclusive(True)
        self._choose("held")

    def part(self, name: str) -> Page:
        """The part of this name."""
        if name not in self._made:
            self._made[name] = _PARTS[name](self.context)
            self._stack.addWidget(self._made[name])
            read_in_order(*self._chips, self._stack)
        return self._made[name]

    def refresh(self) -> None:
        """Each part sees to itself when it is shown."""

    def open_at(self, *, part: str = "held", **_place: Any) -> None:
        """The part of this name is seen."""
        self._choose(part if part in _PARTS else "held")

    def _choose(self, name: str) -> None:
        self._chips[list(_PARTS).index(name)].setChecked(True)
        self._show(name)

    def _show(self, name: str, *_clicked: object) -> None:
        self._stack.setCurrentWidget(self.part(name))
