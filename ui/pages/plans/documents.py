"""The tabs of the plans: the work plan, and the activity plan of the year or of one event."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox

from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.plans import PlanKind, PlanOf
from gbm_desktop.store.event_choices import choices
from ui.context import Context
from ui.page import Page
from ui.pages.plans.plan_view import PlanView
from ui.widgets import column, hint, plain_button, primary_button
from ui.widgets.flow_layout import FlowLayout, wrapped
from ui.widgets.reading_order import read_in_order

_CHOICE_WIDTH = 320


class PlanTab(Page):
    """A plan under a line of what can be done with it; subclasses say which."""

    tables = frozenset({
        "campaign", "departments", "events", "staff", "tasks", "document_texts", "enterprises", "products",
        "exhibitors", "exhibits", "schemes", "solutions", "solution_items", "safety_plans", "measures", "permits",
    })  # fmt: skip

    def __init__(self, context: Context, of: PlanOf) -> None:
        super().__init__(context)
        self.view = PlanView(context, of)
        self._head = wrapped()
        box = column(self, gap=12)
        box.addLayout(self._head)
        box.addWidget(self.view, 1)
        self._add_buttons(self._head)
        self._order()
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.view.print_now)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def refresh(self) -> None:
        """The plan as things stand now."""
        self.view.show_plan(self.view.of)

    def _order(self) -> None:
        """The Tab key comes to the line above before the plan."""
        read_in_order(*self._head.widgets(), *self.view.in_reading_order())

    def _add_buttons(self, head: FlowLayout) -> None:
        head.addWidget(self.view.state)
        head.addStretch()
        head.addWidget(plain_button(self.tr("Print"), self.view.print_now, "printPlan", "print"))
        head.addWidget(plain_button(self.tr("Word"), lambda: self.view.ask_where("docx"), "savePlanWord"))
        head.addWidget(primary_button(self.tr("Save as PDF"), lambda: self.view.ask_where("pdf"), "savePlanPdf"))


class WorkPlanTab(PlanTab):
    """工作方案: of a region that applies to take part (notice 三)."""

    key = "work"

    def __init__(self, context: Context) -> None:
        super().__init__(context, PlanOf(PlanKind.WORK))
        self.setObjectName("workPlanTab")
        self._head.insertWidget(0, hint(self.tr("For a region that applies to the guiding department."), wrap=False))


class ActivityPlanTab(PlanTab):
    """活动方案: of the whole year, or of the event that is chosen (notice 五(二))."""

    key = "activity"

    def __init__(self, context: Context) -> None:
        super().__init__(context, PlanOf(PlanKind.ACTIVITY))
        self.setObjectName("activityPlanTab")
        self._choice = QComboBox()
        self._choice.setObjectName("planOf")
        self._choice.setAccessibleName(self.tr("Plan of"))
        self._choice.setFixedWidth(_CHOICE_WIDTH)
        self._choice.currentIndexChanged.connect(lambda _at: self._choose())
        self._head.insertWidget(0, self._choice)
        self._order()

    def refresh(self) -> None:
        """The events that can be chosen, and the plan of the one that is."""
        self._show_choices(self.view.of.event_id)
        self._choose()

    def open_at(self, *, event_id: str = "", **_place: Any) -> None:
        """The plan of this event is seen, or the year's."""
        self._show_choices(EventId(event_id) if event_id else None)
        self._choose()

    def _show_choices(self, chosen: EventId | None) -> None:
        self._choice.blockSignals(True)
        self._choice.clear()
        self._choice.addItem(self.tr("The whole year"), None)
        for event in choices(self.context.ws.read):
            if event.stage is not Stage.CANCELLED:
                self._choice.addItem(f"{event.start:%m-%d} {event.name}", event.id)
        self._choice.setCurrentIndex(max(0, self._choice.findData(chosen)))
        self._choice.blockSignals(False)

    def _choose(self) -> None:
        self.view.show_plan(PlanOf(PlanKind.ACTIVITY, self._choice.currentData()))
