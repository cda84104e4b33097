"""The list of tasks: owners are chosen in their cells, days and evidence typed into theirs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from gbm_desktop.model.day_text import single_span
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.tasks import Task, TaskState
from gbm_desktop.task_prints import Line
from ui.context import Context
from ui.pages.plans.task_words import said, tone
from ui.pages.safety.cell_editors import PersonDelegate
from ui.widgets import Column, DataTable, RowAction, Tone
from ui.widgets.kept_lines import KeptLines
from ui.widgets.records import Index

STATE, TITLE, DEPARTMENT, OWNER, DUE, SOURCE, EVIDENCE = range(7)
_ROOM_FOR_SOURCE = 1000


class TaskTable(DataTable[Line]):
    """`keep` stores a changed task and answers whether it was taken."""

    def __init__(self, context: Context, keep: Callable[[Task], bool], actions: Sequence[RowAction[Line]]) -> None:
        self._context, self._keep = context, keep
        self.lines = TaskLines(self._columns())
        super().__init__(self.lines, "taskTable", actions)
        self.setAccessibleName(self.tr("Tasks"))
        self.setEditTriggers(  # a double click opens the task
            QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self.setItemDelegateForColumn(OWNER, PersonDelegate(context, self, self._owner, self._give_to))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The clause is shown where there is room for it."""
        super().resizeEvent(event)
        self.setColumnHidden(SOURCE, event.size().width() < _ROOM_FOR_SOURCE)
        self.fit_columns()

    @property
    def _today(self) -> date:
        return self._context.ws.today()

    def _columns(self) -> list[Column[Line]]:
        return [
            Column(
                self.tr("State"),
                lambda line: said(line.task, self._today, self._context.lang),
                tone=lambda line: tone(line.task, self._today),
                sort=lambda line: list(TaskState).index(line.task.state),
                width=124,
            ),
            Column(self.tr("Task"), lambda line: line.task.title, tip=_whole, width=280),
            Column(
                self.tr("Department"),
                lambda line: line.department.name,
                tip=lambda line: line.department.name,
                width=150,
            ),
            Column(self.tr("Responsible"), self._person, tone=_person_tone, tip=_whole_person, width=104),
            Column(
                self.tr("Due"),
                lambda line: line.task.due.isoformat() if line.task.due else "—",
                tone=lambda line: tone(line.task, self._today),
                sort=lambda line: line.task.due or date.max,
                width=96,
                edit=self._due,
            ),
            Column(self.tr("Clause"), lambda line: line.task.source, tone=lambda _line: "second", width=88,
                   tip=lambda line: line.task.source),
            Column(self.tr("Evidence"), _evidence, tip=_evidence, width=190, edit=self._evidence),
        ]  # fmt: skip

    def _person(self, line: Line) -> str:
        return line.owner.name if line.owner else "▲ " + self.tr("nobody")

    def _owner(self, row: int) -> StaffId | None:
        return self.lines.record(row).task.owner

    def _give_to(self, row: int, owner: StaffId | None) -> bool:
        return self._keep(replace(self.lines.record(row).task, owner=owner))

    def _due(self, line: Line, text: str) -> bool:
        """What is no day changes nothing, and that is said."""
        try:
            span = single_span(text)
        except ValueError:
            span = None
        day = span[0] if span and span[0] == span[1] else None
        if day is None and text:
            sentence = self.tr("“{text}” is not a day; nothing was changed. Type it like 2023-11-30.")
            self._context.said.emit(sentence.format(text=text), "", True)
            return False
        return self._keep(replace(line.task, due=day))

    def _evidence(self, line: Line, text: str) -> bool:
        return self._keep(replace(line.task, evidence=text))


class TaskLines(KeptLines[Line]):
    """What is typed over is the evidence's own words, without the names of files."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows or is edited as."""
        task = self.record(index.row()).task
        if role == Qt.ItemDataRole.EditRole and index.column() == EVIDENCE:
            return task.evidence
        if role == Qt.ItemDataRole.EditRole and index.column() == DUE:
            return task.due.isoformat() if task.due else ""
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A person can be chosen in the cell."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == OWNER else flags


def _evidence(line: Line) -> str:
    return "；".join(part for part in (line.task.evidence, "、".join(line.files)) if part)


def _whole(line: Line) -> str:
    return "\n".join(part for part in (line.task.title, line.task.note) if part)


def _whole_person(line: Line) -> str:
    owner = line.owner
    return f"{owner.name} {owner.unit}{owner.post} {owner.phone}".strip() if owner else ""


def _person_tone(line: Line) -> Tone:
    if line.owner or line.task.state in (TaskState.DONE, TaskState.DROPPED):
        return "text"
    return "warn"
