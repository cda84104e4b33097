"""The matrix of departments and tasks: a line for each department, a sign for each of its tasks."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from gbm_desktop.model.tasks import TaskState
from gbm_desktop.task_prints import Line
from ui.context import Context
from ui.pages.plans.task_words import said, sign, tone
from ui.widgets import Card, hint, link_button, second_text, set_property

_FIRST, _GAP = 2, 4
_NARROWEST, _WIDEST = 36, 168  # pixels for one cell
_PADDING, _BESIDE = 12, 24  # in a cell; round the grid
_NAME = 208  # pixels at most for a department


class TaskMatrix(Card):
    """`task_wanted` comes with a task's id, `department_wanted` with a department's."""

    task_wanted = Signal(str)
    department_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(padding=12)
        self.setObjectName("taskMatrix")
        self._context = context
        self._grid_holder = QWidget()
        self._cells: list[tuple[QPushButton, str]] = []
        self._longest, self._beside = 0, 0
        legend = hint(self.tr("● done  ◐ under way  ○ open  ▲ due within a week  ■ overdue  － dropped"), wrap=False)
        self.box.addWidget(self._grid_holder)
        self.box.addWidget(legend)

    def show_lines(self, lines: Sequence[Line], today: date) -> None:
        """The matrix holds these tasks."""
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(2)
        by_office = [list(of) for _, of in groupby(lines, key=lambda line: line.department.id)]
        self._cells, self._beside = [], 0
        self._longest = max(map(len, by_office), default=0)
        for at, of in enumerate(by_office):
            self._add_row(grid, at, of, today)
        grid.setColumnStretch(grid.columnCount(), 1)
        self.box.replaceWidget(self._grid_holder, fresh)
        fresh.show()
        self._grid_holder.setParent(None)
        self._grid_holder.deleteLater()
        self._grid_holder = fresh
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cells share what room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._longest:
            return
        room = self.width() - 2 * _BESIDE - self._beside
        width = min(_WIDEST, max(_NARROWEST, room // self._longest - _GAP))
        for cell, words in self._cells:
            cell.setFixedWidth(width)
            cell.setText(cell.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width - _PADDING))

    def _add_row(self, grid: QGridLayout, at: int, lines: list[Line], today: date) -> None:
        office = lines[0].department
        counted = [line for line in lines if line.task.state is not TaskState.DROPPED]
        done = sum(line.task.state is TaskState.DONE for line in counted)
        name = link_button("", partial(self.department_wanted.emit, office.id), "matrixDepartment")
        name.setText(name.fontMetrics().elidedText(office.name, Qt.TextElideMode.ElideMiddle, _NAME))
        name.setToolTip(office.name)
        name.setAccessibleName(office.name)
        count = second_text(f"{done}/{len(counted)}", wrap=False)
        count.setToolTip(self.tr("{done} of {count} done").format(done=done, count=len(counted)))
        self._beside = max(self._beside, name.sizeHint().width() + count.sizeHint().width() + 2 * _GAP)
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(count, at, 1, Qt.AlignmentFlag.AlignRight)
        for place, line in enumerate(lines):
            grid.addWidget(self._cell(line, today), at, _FIRST + place)

    def _cell(self, line: Line, today: date) -> QPushButton:
        task = line.task
        cell = link_button("", partial(self.task_wanted.emit, task.id), "matrixCell")
        self._cells.append((cell, f"{sign(task, today)} {task.title}"))
        set_property(cell, "tone", tone(task, today))
        about = f"{task.title}\n{said(task, today, self._context.lang)}"
        cell.setToolTip(about)
        cell.setAccessibleName(about.replace("\n", " "))
        return cell
