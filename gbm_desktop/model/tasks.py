"""Tasks (责任分工): what each department has to do, who does it, by when, and what shows that it was done."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gbm_desktop.model.ids import StaffId, TaskId

SOON = timedelta(days=7)


class TaskState(StrEnum):
    """How far a task has come."""

    OPEN = "open"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Task:
    """A department's task; `source` is the clause that asks for it, `evidence` what shows that it was done."""

    id: TaskId
    department_id: str
    position: int
    title: str
    source: str = ""
    owner: StaffId | None = None
    due: date | None = None
    state: TaskState = TaskState.OPEN
    done_on: date | None = None
    evidence: str = ""
    note: str = ""


class TaskProblem(StrEnum):
    """Why a task cannot be kept as given."""

    NO_TITLE = "no_title"
    NO_EVIDENCE = "no_evidence"


class Urgency(StrEnum):
    """What a reminder says of an open task."""

    OVERDUE = "overdue"
    SOON = "soon"
    NOBODY = "nobody"


def problem(task: Task, *, has_files: bool = False) -> TaskProblem | None:
    """What must be put right; done is what words or an attached file show."""
    if not task.title.strip():
        return TaskProblem.NO_TITLE
    if task.state is TaskState.DONE and not (task.evidence.strip() or has_files):
        return TaskProblem.NO_EVIDENCE
    return None


def urgency(task: Task, today: date) -> Urgency | None:
    """Whether the task wants attention: late, due within a week, or nobody's."""
    if task.state in (TaskState.DONE, TaskState.DROPPED):
        return None
    if task.due and task.due < today:
        return Urgency.OVERDUE
    if task.due and task.due - today <= SOON:
        return Urgency.SOON
    return Urgency.NOBODY if task.owner is None else None
