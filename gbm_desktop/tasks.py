"""The departments' tasks: laid down from the notice, given to people, and shown to be done."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

from gbm_desktop import attachments, campaign, policy, staff, toml_table
from gbm_desktop.errors.tasks import BadTask, MalformedTaskList, UnknownDepartment, UnknownTask
from gbm_desktop.model import tasks as model
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.campaign import Department
from gbm_desktop.model.ids import TaskId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.tasks import Task, TaskState
from gbm_desktop.resource_files import resource
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import tasks as store
from gbm_desktop.toml_table import TomlTable
from gbm_desktop.wording import tasks as words
from gbm_desktop.workspace import Workspace

EVIDENCE = "evidence"
"""What the attached files of a task are."""


def everything(ws: Workspace) -> list[Task]:
    """All tasks, by department and in their order there."""
    return store.everything(ws.read)


def get(ws: Workspace, task_id: TaskId) -> Task:
    """One task. Raises UnknownTask."""
    found = store.task(ws.read, task_id)
    if found is None:
        raise UnknownTask(task_id)
    return found


def put(ws: Workspace, wanted: Task, files: Sequence[Path] = ()) -> Task:
    """The task stands as given, with these files as its evidence; one without an id is the last of its department.

    One that is done bears the day on which it was done. Raises BadTask, UnknownDepartment, UnknownStaff, and as
    `attachments.attach`.
    """
    kept = _checked(ws, wanted, has_new=bool(files))
    said = kept.title if kept.id else words.ADDED.format(title=kept.title)
    with ws.unit(Op.TASK_EDIT, name=said) as unit:
        if not kept.id:
            others = [one.position for one in store.everything(unit.db) if one.department_id == kept.department_id]
            kept = replace(kept, id=TaskId(ws.new_id()), position=max(others, default=0) + 1)
        unit.put("tasks", store.row_of(kept))
        for file in files:
            attachments.attach(ws, unit, kept.id, EVIDENCE, file)
    return kept


def put_all(ws: Workspace, wanted: Sequence[Task]) -> None:
    """Tasks that there are stand as given, all of them or none. Raises as `put`."""
    kept = [_checked(ws, each) for each in wanted]
    if not kept:
        return
    with ws.unit(Op.TASK_EDIT, name=words.named([one.title for one in kept])) as unit:
        for one in kept:
            unit.put("tasks", store.row_of(one))


def detach(ws: Workspace, task: Task, attachment: Attachment) -> None:
    """The file shows nothing of the task any more. Raises BadTask where nothing else shows that it is done."""
    left = [one for one in attachments.of(ws, task.id) if one.id != attachment.id]
    if wrong := model.problem(task, has_files=bool(left)):
        raise BadTask(task.title, wrong)
    attachments.remove(ws, attachment.id)


def remove(ws: Workspace, task_ids: Sequence[TaskId]) -> None:
    """The tasks are gone with their files, all of them or none. Raises UnknownTask."""
    gone = [get(ws, each) for each in task_ids]
    if not gone:
        return
    said = words.REMOVED.format(title=words.named([one.title for one in gone]))
    with ws.unit(Op.TASK_EDIT, name=said) as unit:
        for one in gone:
            for attached in attachment_store.of_owner(unit.db, one.id):
                unit.drop("attachments", attached.id)
            unit.drop("tasks", one.id)


def lay_down(ws: Workspace) -> int:
    """Every department has the tasks that the notice lays on it; those it had stay. Answers how many are new.

    A task's id is made of department and clause, so that two laptops that do this have each task once.
    """
    year = campaign.current(ws).year
    unseen = policy.profile(year).organisation is None
    with ws.unit(Op.TASK_EDIT, name=words.FROM_NOTICE) as unit:
        known = {one.id for one in store.everything(unit.db)}
        laid_down = _laid_down(campaign_store.departments(unit.db), year, unseen=unseen)
        new = [task for task in laid_down if task.id not in known]
        for task in new:
            unit.add("tasks", store.row_of(task))
    return len(new)


@dataclass(frozen=True, slots=True)
class _Told:
    key: str
    title: str
    source: str
    month: int


def _laid_down(departments: Sequence[Department], year: int, *, unseen: bool) -> Iterator[Task]:
    """A department that carries the duties of two, as many do, has the tasks of both."""
    for department in departments:
        lists = [told for names, told in _shipped() if any(name in department.name for name in names)]
        for position, task in enumerate(chain.from_iterable(lists), 1):
            due = date(year, task.month, monthrange(year, task.month)[1]) if task.month else None
            source = words.UNSEEN.format(source=task.source) if unseen else task.source
            yield Task(TaskId(f"{department.id}:{task.key}"), department.id, position, task.title, source, due=due)


@cache
def _shipped() -> tuple[tuple[tuple[str, ...], tuple[_Told, ...]], ...]:
    file = resource("templates", "department-tasks.toml")
    table = TomlTable(file.name, toml_table.read(file, MalformedTaskList), MalformedTaskList)
    found = tuple((row.texts("department"), tuple(map(_told, row.rows("tasks")))) for row in table.rows("departments"))
    table.close()
    return found


def _told(row: TomlTable) -> _Told:
    key, title, source = (row.known(name, str) for name in ("key", "title", "source"))
    told = _Told(key, title, source, row.given("month", 0))
    row.close()
    return told


def _checked(ws: Workspace, wanted: Task, *, has_new: bool = False) -> Task:
    """The task as it is to be stored. Raises BadTask, UnknownDepartment, UnknownStaff."""
    if wanted.department_id not in {office.id for office in campaign_store.departments(ws.read)}:
        raise UnknownDepartment(wanted.department_id)
    if wanted.owner:
        staff.get(ws, wanted.owner)
    done_on = (wanted.done_on or ws.today()) if wanted.state is TaskState.DONE else None
    texts = {name: getattr(wanted, name).strip() for name in ("title", "source", "evidence", "note")}
    kept = replace(wanted, done_on=done_on, **texts)
    wrong = model.problem(kept, has_files=has_new or (bool(kept.id) and store.has_files(ws.read, kept.id)))
    if wrong is not None:
        raise BadTask(kept.title, wrong)
    return kept
