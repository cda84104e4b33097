"""Who answers for the whole event and whom to call there; and who has signed for what is laid on them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QWidget

from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.safety import plan
from ui.context import Context
from ui.pages.safety.roles import Roles
from ui.pages.safety.signoff_list import SignoffList
from ui.pages.safety.site_facts import SiteFacts
from ui.widgets import Chip, column, row
from ui.widgets.page_stack import PageStack


class PeopleTab(QWidget):
    """Two views: the five roles with the site's phones, and the signatures."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("peopleTab")
        self._context, self._event_id = context, event_id
        self.roles, self.site = Roles(context, event_id), SiteFacts(context)
        self.signatures = SignoffList(context, event_id)
        self.named, self.signed = Chip(self.tr("Roles and phones"), checked=True), Chip("")
        self._views = PageStack()
        for view in (self._named_view(), self.signatures):
            self._views.addWidget(view)
        chips = QButtonGroup(self)
        for at, (name, chip) in enumerate((("peopleNamed", self.named), ("peopleSigned", self.signed))):
            chip.setObjectName(name)
            chips.addButton(chip, at)
        chips.idToggled.connect(lambda at, on: self._views.setCurrentIndex(at) if on else None)
        box = column(self, gap=12)
        box.addLayout(row(self.named, self.signed, None))
        box.addWidget(self._views, 1)

    def _named_view(self) -> QWidget:
        area, body = QScrollArea(), QWidget()
        body.setObjectName("scrolled")
        side_by_side = QHBoxLayout(body)
        side_by_side.setContentsMargins(0, 0, 12, 0)
        side_by_side.setSpacing(24)
        side_by_side.addWidget(self.roles, 1)
        side_by_side.addWidget(self.site, 1)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        return area

    def refresh(self) -> None:
        """The plan and the signatures as they are stored now."""
        shown = plan.get(self._context.ws, self._event_id)
        if shown is None:
            return
        self.roles.show_plan(shown)
        self.site.show_plan(shown)
        self.signatures.refresh()
        done, everyone = self.signatures.counts
        self.signed.setText(self.tr("Signatures {done} / {all}").format(done=done, all=everyone))

    def go_to(self, ref: str) -> None:
        """A role's field, or a person's line, has the cursor."""
        if ref in set(Role):
            self.named.setChecked(True)
            self.roles.boxes[Role(ref)].setFocus()
        else:
            self.signed.setChecked(True)
            self.signatures.go_to(ref)
