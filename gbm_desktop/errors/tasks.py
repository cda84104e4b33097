from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.tasks import TaskProblem


@dataclass
class UnknownTask(GbmError):
    """No task has this id."""

    task_id: str


@dataclass
class UnknownDepartment(GbmError):
    """No department has this id."""

    department_id: str


@dataclass
class DepartmentNotMeant(GbmError):
    """The text means no department, or several."""

    text: str
    known: tuple[str, ...]


@dataclass
class StaffHasWork(GbmError):
    """The person has tasks or handles cases of the register, so the entry stays."""

    name: str
    work: tuple[str, ...]


@dataclass
class BadTask(GbmError):
    """A task lacks something."""

    title: str
    problem: "TaskProblem"


@dataclass
class MalformedTaskList(GbmError):
    """The list of the departments' tasks lacks this field, or has something in it that cannot be read."""

    file: str
    field: str


@dataclass
class DepartmentHasTasks(GbmError):
    """A department that is to go has tasks."""

    name: str
    count: int
