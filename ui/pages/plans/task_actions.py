"""What is done with several tasks at once, each one step that can be taken back."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gbm_desktop import tasks
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.tasks import Task, TaskState
from gbm_desktop.task_prints import Line
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.safety.risk_dialogs import RiskPersonDialog


class TaskActions(QObject):
    """Works for the tab that it is made for, which hands over what is selected."""

    def __init__(self, context: Context, tab: QWidget) -> None:
        super().__init__(tab)
        self._context, self._tab = context, tab

    def give(self, chosen: Sequence[Line]) -> None:
        """A person is asked for, who then does these tasks."""
        if not chosen:
            self._say_select()
            return
        wanted = [line.task for line in chosen]

        def take(person: StaffId) -> None:
            tasks.put_all(self._context.ws, [replace(task, owner=person) for task in wanted])
            self._context.tell(fill(self.tr("{count:task|tasks} given to a person"), count=len(wanted)), undo=True)

        title = fill(self.tr("Who does these tasks ({count})"), count=len(chosen))
        RiskPersonDialog(self._context, title, self.tr("Responsible"), take, self._tab).open()

    def set_state(self, chosen: Sequence[Line], state: TaskState) -> None:
        """These tasks are so far; done needs what shows it."""
        wanted = [replace(line.task, state=state) for line in chosen]
        if not wanted:
            self._say_select()
        elif self._context.attempt(lambda: tasks.put_all(self._context.ws, wanted)):
            self._context.tell(fill(self.tr("{count:task|tasks} changed"), count=len(chosen)), undo=True)

    def remove(self, chosen: Sequence[Line]) -> None:
        """These tasks are gone."""
        if self._context.attempt(lambda: tasks.remove(self._context.ws, [line.id for line in chosen])):
            self._context.tell(fill(self.tr("{count:task|tasks} removed"), count=len(chosen)), undo=True)

    def lay_down(self) -> None:
        """Every department has what the notice names."""
        if self._context.attempt(lambda: tasks.lay_down(self._context.ws)):
            self._context.tell(self.tr("Every department has the tasks that the notice names"), undo=True)

    def keep(self, task: Task) -> bool:
        """The task stands so; answers whether it does."""
        return self._context.attempt(lambda: tasks.put(self._context.ws, task))

    def _say_select(self) -> None:
        self._context.tell(self.tr("Select tasks in the list first"))
