"""检查: an event's checklist by phase, the walk-through, keying back from paper, and what must be put right."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import CheckItemId, EventId
from gbm_desktop.model.safety.checklist import ActionState, Checked, CheckResult, CorrectiveAction, Phase
from gbm_desktop.progress import Progress
from gbm_desktop.safety import checklist
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.page import Page
from ui.pages.safety.checklist_action_dialog import ActionDialog
from ui.pages.safety.checklist_actions import ActionsView
from ui.pages.safety.checklist_add import ItemAdding
from ui.pages.safety.checklist_items import ItemsTable
from ui.pages.safety.checklist_keying import KeyBackPanel
from ui.pages.safety.checklist_looks import LooksDialog
from ui.pages.safety.checklist_segments import Segments
from ui.pages.safety.walk_through import WalkThrough
from ui.widgets import EmptyState, column, plain_button, primary_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_stack import PageStack

_MANY = 20


class ChecklistTab(Page):
    """The phases and the corrective actions as segments; walk-through and keying in their place while they go on."""

    key = "checklist"
    tables = frozenset({"check_items", "inspections", "corrective_actions", "staff"})

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context)
        self.setObjectName("checklistTab")
        self._event_id = event_id
        self._checked: list[Checked] = []
        self._actions: list[CorrectiveAction] = []
        self._segments = Segments(context.lang)
        self._items, self._to_do = ItemsTable(context), ActionsView(context)
        self._walk, self._keying = WalkThrough(context, event_id), KeyBackPanel(context, event_id)
        self._adding = ItemAdding(context, event_id, self)
        self._empty = EmptyState(
            self.tr("Nothing stands on the checklist yet"),
            self.tr("Add items from the library…"),
            self._ask_library,
            text=self.tr(
                "Choose what applies to this event, or start the safety plan from a template, which brings it."
            ),
            link=self.tr("Add an item of your own"),
            on_link=self._ask_own,
        )
        self._body, self._list, self._stack = PageStack(), QWidget(), PageStack()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """List, counts and corrective actions are shown as they are stored."""
        self._checked = checklist.items(self.context.ws, self._event_id)
        self._actions = checklist.actions(self.context.ws, self._event_id)
        self._segments.show_counts(self._checked, self._actions)
        self._show_segment()
        if self._stack.currentWidget() in (self._list, self._empty):
            self._stack.setCurrentWidget(self._list if self._checked else self._empty)

    def go_to(self, ref: str) -> None:
        """The item or the corrective action of this id is seen and selected."""
        self.refresh()
        self._back()
        item = next((one.item for one in self._checked if one.item.id == ref), None)
        if item is not None:
            self._choose(item.phase)
            self._items.go_to(item.id)
        elif any(one.id == ref for one in self._actions):
            self._choose(None)
            self._to_do.go_to(ref)

    def _lay_out(self) -> None:
        for part in (self._items, self._to_do):
            self._body.addWidget(part)
        box = column(self._list)
        box.addWidget(self._segments)
        box.addWidget(self._button_line())
        box.addWidget(self._body, 1)
        for view in (self._empty, self._list, self._walk, self._keying):
            self._stack.addWidget(view)
        column(self).addWidget(self._stack)

    def _button_line(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(8)
        for button in (
            primary_button(self.tr("Go through the list"), self._go_through, "goThrough"),
            plain_button(self.tr("Key in from paper"), self._key_in, "keyIn", "edit"),
            plain_button(self.tr("From the library…"), self._ask_library, "fromLibrary", "add"),
            plain_button(self.tr("Own item…"), self._ask_own, "ownItem", "add"),
        ):
            flow.addWidget(button)
        line.setLayout(flow)
        return line

    def _connect(self) -> None:
        self._segments.chosen.connect(self._show_segment)
        self._items.opened.connect(lambda one: self._inspect(one.item.id))
        self._items.looked.connect(self._record)
        self._items.looks_wanted.connect(lambda one: LooksDialog(self.context, one.item, self).open())
        self._items.removal_wanted.connect(self._remove)
        self._to_do.edit_wanted.connect(self._edit_action)
        self._to_do.recheck_wanted.connect(lambda action: self._inspect(action.item_id))
        self._walk.left.connect(self._back)
        self._keying.left.connect(self._back)

    def _show_segment(self) -> None:
        phase = self._segments.phase
        if phase is None:
            self._to_do.show_actions(self._actions, {one.item.id: one.item.code for one in self._checked})
        else:
            self._items.show_items(self._of(phase))
        self._body.setCurrentWidget(self._to_do if phase is None else self._items)

    def _choose(self, phase: Phase | None) -> None:
        self._segments.choose(phase)
        self._show_segment()

    def _of(self, phase: Phase) -> list[Checked]:
        return [one for one in self._checked if one.item.phase is phase]

    @property
    def _phase(self) -> Phase:
        """The phase that is shown; before the event, where the corrective actions are."""
        return self._segments.phase or Phase.BEFORE

    def _back(self) -> None:
        self._stack.setCurrentWidget(self._list)
        self.refresh()
        (self._items if self._segments.phase else self._to_do.table).setFocus()

    def _go_through(self) -> None:
        ids = [one.item.id for one in self._of(self._phase)]
        if ids:
            self._walk.start(ids)
            self._stack.setCurrentWidget(self._walk)
            self._walk.setFocus()
        else:
            said = self.tr("No item is to be checked at this time ({phase})")
            self.context.tell(fill(said, phase=word(self._phase, self.context.lang)))

    def _inspect(self, item_id: CheckItemId, *, failing: bool = False) -> None:
        """This one item is looked at, in large letters."""
        self._stack.setCurrentWidget(self._walk)
        self._walk.start([item_id], failing=failing)

    def _key_in(self) -> None:
        self._stack.setCurrentWidget(self._keying)
        self._keying.start()

    def _record(self, chosen: Sequence[Checked], result: CheckResult) -> None:
        if result is CheckResult.FAIL:
            self._inspect(chosen[0].item.id, failing=True)
            return
        ws, ids = self.context.ws, [one.item.id for one in chosen]
        self.context.jobs.run(
            lambda progress: _record_all(ws, self._event_id, ids, result, progress),
            lambda _stored: None,
            failed=self.context.problem,
            title=self.tr("Recording") if len(ids) > _MANY else "",
        )

    def _remove(self, chosen: Sequence[Checked]) -> None:
        ids = [one.item.id for one in chosen]
        try:
            checklist.remove_items(self.context.ws, ids)
        except GbmError as error:
            self.context.problem(error)
            return
        self.context.tell(fill(self.tr("{count:item|items} taken off the list"), count=len(ids)), undo=True)

    def _edit_action(self, action: CorrectiveAction) -> None:
        dialog = ActionDialog(self.context, action, self)
        dialog.stored.connect(self._tell_action)
        dialog.open()

    def _tell_action(self, action: CorrectiveAction) -> None:
        done = self.tr("Done, and waiting for a re-check: {hazard}")
        said = done if action.state is ActionState.DONE else self.tr("The corrective action is saved: {hazard}")
        self.context.tell(fill(said, hazard=action.hazard), undo=True)

    def _ask_library(self) -> None:
        self._adding.ask_library({one.item.code for one in self._checked})

    def _ask_own(self) -> None:
        self._adding.ask_own(self._phase)


def _record_all(
    ws: Workspace, event_id: EventId, ids: Sequence[CheckItemId], result: CheckResult, progress: Progress
) -> None:
    """Each item has been looked at, each look a step of its own; one who cancels keeps those stored so far."""
    for done, item_id in enumerate(ids, start=1):
        checklist.inspect(ws, event_id, item_id, result)
        progress(done, len(ids))
