"""The departments' tasks: laid down from the notice, given to people, and shown to be done."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from gbm_desktop import campaign, toml_table
from gbm_desktop.errors import BadTask, MalformedTaskList, UnknownTask
from gbm_desktop.model import tasks as model
from gbm_desktop.model.campaign import Department
from gbm_desktop.model.ids import TaskId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.tasks import Task, TaskState
from gbm_desktop.resource_files import resource
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import tasks as store
from gbm_desktop.toml_table import TomlTable
from gbm_desktop.wording.tasks import FROM_NOTICE
from gbm_desktop.workspace import Workspace


def everything(ws: Workspace) -> list[Task]:
    """All tasks, by department and in their order there."""
    return store.everything(ws.read)


def get(ws: Workspace, task_id: TaskId) -> Task:
    """One task. Raises UnknownTask."""
    found = store.task(ws.read, task_id)
    if found is None:
        raise UnknownTask(task_id)
    return found


def put(ws: Workspace, wanted: Task) -> Task:
    """The task stands as given; one without an id is new and the last of its department. Raises BadTask.

    One that is done bears the day on which it was done.
    """
    kept = replace(wanted, title=wanted.title.strip(), done_on=_done_on(ws, wanted))
    wrong = model.problem(kept, has_files=bool(kept.id) and store.has_files(ws.read, kept.id))
    if wrong is not None:
        raise BadTask(kept.title, wrong)
    with ws.unit(Op.TASK_EDIT, name=kept.title) as unit:
        if not kept.id:
            others = [one.position for one in store.everything(unit.db) if one.department_id == kept.department_id]
            kept = replace(kept, id=TaskId(ws.new_id()), position=max(others, default=0) + 1)
        unit.put("tasks", store.row_of(kept))
    return kept


def remove(ws: Workspace, task_ids: Sequence[TaskId]) -> None:
    """The tasks are gone, all of them or none. Raises UnknownTask."""
    gone = [get(ws, each) for each in task_ids]
    with ws.unit(Op.TASK_EDIT, name="、".join(one.title for one in gone)) as unit:
        for one in gone:
            unit.drop("tasks", one.id)


def lay_down(ws: Workspace) -> int:
    """Every department has the tasks that the notice lays on it; those it had stay. Answers how many are new.

    A task's id is made of department and clause, so that two laptops that do this have each task once.
    """
    year = campaign.current(ws).year
    with ws.unit(Op.TASK_EDIT, name=FROM_NOTICE) as unit:
        known = {one.id for one in store.everything(unit.db)}
        new = [task for task in _laid_down(campaign_store.departments(unit.db), year) if task.id not in known]
        for task in new:
            unit.add("tasks", store.row_of(task))
    return len(new)


@dataclass(frozen=True, slots=True)
class _Told:
    key: str
    title: str
    source: str
    month: int


def _laid_down(departments: Sequence[Department], year: int) -> Iterator[Task]:
    for department in departments:
        told = next((tasks for words, tasks in _shipped() if any(word in department.name for word in words)), ())
        for position, task in enumerate(told, 1):
            due = date(year, task.month, monthrange(year, task.month)[1]) if task.month else None
            key = TaskId(f"{department.id}:{task.key}")
            yield Task(key, department.id, position, task.title, task.source, due=due)


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


def _done_on(ws: Workspace, task: Task) -> date | None:
    return (task.done_on or ws.today()) if task.state is TaskState.DONE else None
