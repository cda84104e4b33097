"""The 责任分工表 on paper and as a workbook, made from what is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gbm_desktop import campaign, staff, tasks
from gbm_desktop.documents.blocks import Align, Column, Table
from gbm_desktop.documents.ruled_sheet import Cell, Group, Row, RuledColumn, RuledSheet, Text
from gbm_desktop.model.campaign import Department
from gbm_desktop.model.ids import TaskId
from gbm_desktop.model.staff import Staff
from gbm_desktop.model.tasks import Task, TaskState, Urgency, urgency
from gbm_desktop.prints import Printed
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import tasks as words
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace

_SHAPE = (
    (1.0, Align.CENTER, 10.0), (7.6, Align.LEFT, 10.0), (2.6, Align.CENTER, 9.5), (5.0, Align.LEFT, 9.5),
    (2.4, Align.CENTER, 10.0), (2.0, Align.CENTER, 10.0), (5.4, Align.LEFT, 9.5),
)  # fmt: skip
_ALERT = "#B3261E"


@dataclass(frozen=True, slots=True)
class Line:
    """A task with all that its line of the table says."""

    number: int
    task: Task
    department: Department
    owner: Staff | None
    files: tuple[str, ...]

    @property
    def id(self) -> TaskId:
        """The task's."""
        return self.task.id


def lines(ws: Workspace) -> list[Line]:
    """Every task with its department, its owner and the names of its files, in the table's order."""
    offices = {one.id: one for one in campaign_store.departments(ws.read)}
    people = {one.id: one for one in staff.everyone(ws)}
    files: dict[str, list[str]] = {}
    for attached in attachment_store.everything(ws.read):
        files.setdefault(attached.owner, []).append(attached.name)
    return [
        Line(
            number, task, offices[task.department_id], people.get(task.owner) if task.owner else None,
            tuple(files.get(task.id, ())),
        )
        for number, task in enumerate(tasks.everything(ws), 1)
    ]  # fmt: skip


def sheet(ws: Workspace) -> Printed:
    """The table on A4 across, by department, as things stand today. Raises NoCampaign."""
    from gbm_desktop.documents.ruled_pages import ruled_pdf

    drawn = ruled_pdf(_ruled(ws))
    return Printed(drawn.pdf, f"{words.FILE_NAME}.pdf", drawn.missing)


def table(ws: Workspace) -> Table:
    """The table for a running document: each line bears its department; what was dropped is left out."""
    columns = tuple(
        Column(title, width, align) for title, (width, align) in zip(words.PLAN_COLUMNS, _PLAN_SHAPE, strict=True)
    )
    said = [one for one in lines(ws) if one.task.state is not TaskState.DROPPED]
    return Table(columns, tuple(_in_plan(number, one) for number, one in enumerate(said, 1)))


_PLAN_SHAPE = (
    (0.9, Align.CENTER), (3.0, Align.LEFT), (6.4, Align.LEFT), (1.8, Align.CENTER), (4.2, Align.LEFT),
    (2.2, Align.CENTER),
)  # fmt: skip


def book(ws: Workspace) -> Printed:
    """The table as a workbook. Raises NoCampaign."""
    from gbm_desktop.documents.workbook import ListSheet, list_xlsx

    title = _title(ws)
    rows = [_in_book(line) for line in lines(ws)]
    listed = ListSheet(words.FILE_NAME, title, words.BOOK_COLUMNS, rows)
    return Printed(list_xlsx([listed], title=title, made=ws.today()), f"{words.FILE_NAME}.xlsx", ())


def _title(ws: Workspace) -> str:
    found = campaign.current(ws)
    return words.SHEET_TITLE.format(region=found.region_name, year=found.year)


def _ruled(ws: Workspace) -> RuledSheet:
    found, today = lines(ws), ws.today()
    return RuledSheet(
        title=_title(ws),
        lines=(words.summary([line.task for line in found], today),),
        columns=tuple(RuledColumn(title, *shape) for title, shape in zip(words.COLUMNS, _SHAPE, strict=True)),
        rows=tuple(_grouped(found, today)),
        empty=words.NO_TASKS,
        foot=words.FOOT,
        landscape=True,
    )


def _grouped(found: list[Line], today: date) -> Iterator[Row | Group]:
    last = ""
    for line in found:
        if line.department.id != last:
            last = line.department.id
            yield Group(line.department.name)
        yield _row(line, today)


def _row(line: Line, today: date) -> tuple[Cell, ...]:
    task = line.task
    late = urgency(task, today) is Urgency.OVERDUE
    state = word(Urgency.OVERDUE) if late else word(task.state)
    return (
        Text(str(line.number)),
        Text(task.title),
        Text(task.source),
        Text(words.person(line.owner)),
        Text(words.month_day(task.due)),
        Text(f"▲{state}", bold=True, ink=_ALERT) if late else Text(state),
        Text("\n".join(_shown(line))),
    )


def _shown(line: Line) -> Iterator[str]:
    """What shows that the task was done: its words, then the names of its files."""
    if line.task.evidence:
        yield line.task.evidence
    if line.files:
        yield words.FILES.format(names="、".join(line.files))
    if line.task.note:
        yield line.task.note


def _in_plan(number: int, line: Line) -> tuple[str, ...]:
    task, due = line.task, line.task.due
    cells = (line.department.name, task.title, task.source, words.person(line.owner), words.month_day(due))
    return (str(number), *cells)


def _in_book(line: Line) -> tuple[str | int | date | None, ...]:
    task, owner = line.task, line.owner
    return (
        line.number, line.department.name, task.title, task.source, owner.name if owner else "",
        owner.phone if owner else "", task.due, word(task.state), task.done_on, task.evidence, "、".join(line.files),
        task.note,
    )  # fmt: skip
