"""责任分工: the departments' tasks as a matrix and as a list, who does them, how far they are."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from gbm_desktop import task_prints, tasks
from gbm_desktop.model.ids import TaskId
from gbm_desktop.model.tasks import Task, TaskState, urgency
from gbm_desktop.prints import Printed
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.task_prints import Line
from gbm_desktop.wording.counted import fill
from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.page import Page
from ui.pages.plans.task_actions import TaskActions
from ui.pages.plans.task_dialog import TaskDialog
from ui.pages.plans.task_matrix import TaskMatrix
from ui.pages.plans.task_table import TaskTable
from ui.pages.prints.output import PrintOutput
from ui.widgets import Chip, EmptyState, RowAction, column, plain_button, row, second_text
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_stack import PageStack
from ui.widgets.reading_order import read_in_order


class TasksTab(Page):
    """The matrix above the list; the list can be held to one department, or to what wants attention."""

    key = "tasks"
    tables = frozenset({"tasks", "departments", "staff", "attachments"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("tasksTab")
        self._found: list[Line] = []
        self._do = TaskActions(context, self)
        self.matrix = TaskMatrix(context)
        self.table = TaskTable(context, self._do.keep, self._actions())
        self._output = PrintOutput(context, self)
        self._department = QComboBox()
        self._department.setObjectName("taskDepartmentFilter")
        self._department.setAccessibleName(self.tr("Department"))
        self._pressing = Chip(self.tr("Needs attention"))
        self._pressing.setObjectName("pressingTasks")
        self._count = second_text("", wrap=False)
        self._count.setObjectName("taskCount")
        self._body = PageStack()
        self._body.addWidget(self._empty())
        self._body.addWidget(self._full())
        column(self).addWidget(self._body)
        self._connect()

    def refresh(self) -> None:
        """Matrix and list show what is stored now."""
        self._found = task_prints.lines(self.context.ws)
        self.matrix.show_lines(self._found, self.context.ws.today())
        self._show_departments()
        self._show_list()
        read_in_order(self.matrix, self._department, self._pressing, self.table)
        self._body.setCurrentIndex(1 if self._found else 0)

    def open_at(self, *, task: str = "", **_place: Any) -> None:
        """The task of this id is seen."""
        self.refresh()
        self._go_to(task)

    def _connect(self) -> None:
        self.matrix.task_wanted.connect(self._go_to)
        self.matrix.department_wanted.connect(self._only)
        self._department.currentIndexChanged.connect(lambda _at: self._show_list())
        self._pressing.toggled.connect(lambda _on: self._show_list())
        self.table.opened.connect(lambda line: self._open(line.task))
        for keys, run in (("Ctrl+N", self._add), ("Ctrl+P", self._print)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def _actions(self) -> list[RowAction[Line]]:
        return [
            RowAction(self.tr("Open…"), lambda chosen: self._open(chosen[0].task), "F2", one=True),
            RowAction(self.tr("Name a person…"), self._do.give, "Ctrl+Return"),
            RowAction(self.tr("Under way"), lambda chosen: self._do.set_state(chosen, TaskState.DOING)),
            RowAction(self.tr("Done…"), self._finish),
            RowAction(self.tr("Remove"), self._do.remove, "Delete"),
        ]

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("No tasks yet"),
            self.tr("Take the tasks from the notice"),
            self._do.lay_down,
            text=self.tr("What the notice asks of each department becomes a task with a person, a day and evidence."),
            link=self.tr("Add a task of your own"),
            on_link=self._add,
        )

    def _full(self) -> QWidget:
        full, buttons = QWidget(), QWidget()
        flow = FlowLayout(8)
        for button in self._buttons():
            flow.addWidget(button)
        buttons.setLayout(flow)
        box = column(full, gap=12)
        box.addWidget(buttons)
        box.addWidget(self.matrix)
        box.addLayout(row(self._department, self._pressing, self._count, None, gap=12))
        box.addWidget(self.table, 1)
        return full

    def _buttons(self) -> list[QPushButton]:
        chosen, save = self.table.selected, self._output.ask_where
        return [
            plain_button(self.tr("Add a task…"), self._add, "addTask", "add"),
            plain_button(self.tr("Name a person…"), lambda: self._do.give(chosen()), "giveTasks", "person"),
            plain_button(self.tr("Done…"), lambda: self._finish(chosen()), "finishTasks", "check"),
            plain_button(self.tr("Take from the notice"), self._do.lay_down, "layDown", "import"),
            plain_button(self.tr("Print"), self._print, "printTasks", "print"),
            plain_button(self.tr("PDF"), lambda: self._make(task_prints.sheet, save), "saveTasksPdf", "save"),
            plain_button(self.tr("Excel"), lambda: self._make(task_prints.book, save), "saveTasks", "save"),
        ]

    def _show_departments(self) -> None:
        chosen = self._department.currentData()
        self._department.blockSignals(True)
        self._department.clear()
        self._department.addItem(self.tr("All departments"), "")
        for office in campaign_store.departments(self.context.ws.read):
            self._department.addItem(office.name, office.id)
        self._department.setCurrentIndex(max(0, self._department.findData(chosen)))
        self._department.blockSignals(False)

    def _show_list(self) -> None:
        office, today = self._department.currentData(), self.context.ws.today()
        shown = [
            line
            for line in self._found
            if (not office or line.department.id == office)
            and (not self._pressing.isChecked() or urgency(line.task, today))
        ]
        self.table.lines.update(shown)
        done = sum(line.task.state is TaskState.DONE for line in shown)
        self._count.setText(fill(self.tr("{count:task|tasks}, {done} done"), count=len(shown), done=done))

    def _only(self, department_id: str) -> None:
        self._department.setCurrentIndex(self._department.findData(department_id))

    def _go_to(self, task_id: str) -> None:
        if not self.table.select_where(lambda line: line.id == task_id):
            self._department.setCurrentIndex(0)
            self._pressing.setChecked(False)
            self.table.select_where(lambda line: line.id == task_id)
        self.table.setFocus()

    def _add(self) -> None:
        office = self._department.currentData() or (self._found[0].department.id if self._found else "")
        self._open(Task(TaskId(""), office, 0, ""))

    def _open(self, task: Task) -> None:
        dialog = TaskDialog(self.context, task, self)
        dialog.stored.connect(self._stored)
        dialog.open()

    def _stored(self, task_id: str) -> None:
        self._go_to(task_id)
        title = tasks.get(self.context.ws, TaskId(task_id)).title
        self.context.tell(fill(self.tr("Stored: {title}"), title=title), undo=True)

    def _finish(self, chosen: Sequence[Line]) -> None:
        """One task is asked for what shows it; several are done where all of them have that already."""
        if len(chosen) == 1:
            self._open(replace(chosen[0].task, state=TaskState.DONE))
        else:
            self._do.set_state(chosen, TaskState.DONE)

    def _print(self) -> None:
        self._make(task_prints.sheet, self._output.print_or_save)

    def _make(self, make: Callable[[Workspace], Printed], then: Callable[[Printed], None]) -> None:
        ws = self.context.ws
        self.context.jobs.run(
            lambda _progress: make(ws), then, failed=self.context.problem, title=self.tr("Drawing the pages")
        )
