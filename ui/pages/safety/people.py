"""Who answers for the whole event, whom to call there, and who has signed for what is laid on them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.safety import plan
from ui.context import Context
from ui.pages.safety.roles import Roles
from ui.pages.safety.signoff_list import SignoffList
from ui.pages.safety.site_facts import SiteFacts
from ui.widgets import column, rule


class PeopleTab(QWidget):
    """The five roles and the site's phones above, the signatures below."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("peopleTab")
        self._context, self._event_id = context, event_id
        self.roles, self.site = Roles(context, event_id), SiteFacts(context)
        self.signatures = SignoffList(context, event_id)
        above = QHBoxLayout()
        above.setSpacing(24)
        above.addWidget(self.roles, 1)
        above.addWidget(self.site, 1)
        box = column(self, gap=16)
        box.addLayout(above)
        box.addWidget(rule())
        box.addWidget(self.signatures, 1)

    def refresh(self) -> None:
        """The plan and the signatures as they are stored now."""
        shown = plan.get(self._context.ws, self._event_id)
        if shown is None:
            return
        self.roles.show_plan(shown)
        self.site.show_plan(shown)
        self.signatures.refresh()

    def go_to(self, ref: str) -> None:
        """A role's field, or a person's line, has the cursor."""
        if ref in set(Role):
            self.roles.boxes[Role(ref)].setFocus()
        else:
            self.signatures.go_to(ref)
