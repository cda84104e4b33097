"""The five people who are named for the whole event, the officer first."""

from functools import partial

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.plan import Plan, Role
from gbm_desktop.safety import plan
from gbm_desktop.wording import word
from ui.context import Context
from ui.widgets import hint
from ui.widgets.staff_box import StaffBox

_LABEL_WIDTH = 112


class Roles(QWidget):
    """Who is chosen is stored at once."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._context, self._event_id = context, event_id
        self.boxes = {role: self._box(role) for role in Role}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        at = 0
        for role, box in self.boxes.items():
            label = QLabel(word(role, context.lang))
            label.setProperty("type", "fieldLabel")
            label.setBuddy(box)
            grid.addWidget(label, at, 0)
            grid.addWidget(box, at, 1)
            at += 1
            if role is Role.OFFICER:
                only = self.tr("The organiser's principal leader, one person only (article 5)")
                grid.addWidget(hint(only), at, 1)
                at += 1
        grid.setRowStretch(at, 1)

    def _box(self, role: Role) -> StaffBox:
        box = StaffBox(self._context)
        box.setObjectName(f"role-{role.value}")
        box.setAccessibleName(word(role, self._context.lang))
        box.chosen.connect(partial(self._set, role))
        return box

    def show_plan(self, shown: Plan) -> None:
        """Who is named now; what is being typed stays."""
        for role, box in self.boxes.items():
            if not (box.hasFocus() and box.isModified()):
                box.show_staff(shown.people.get(role))

    def _set(self, role: Role, staff_id: StaffId | None) -> None:
        try:
            plan.set_role(self._context.ws, self._event_id, role, staff_id)
        except GbmError as error:
            self._context.problem(error)
