"""The departments' tasks of the sample season, and what somebody wrote into its activity plan."""

from dataclasses import replace
from typing import Any

from gbm_desktop import staff, tasks, work_plans
from gbm_desktop.model.ids import StaffId, TaskId
from gbm_desktop.model.plans import PlanKind, PlanOf
from gbm_desktop.model.tasks import Task, TaskState
from gbm_desktop.sample.told import season_file
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store.rows import day
from gbm_desktop.workspace import Workspace


def add(ws: Workspace) -> None:
    """The tasks of the notice are in all states, each with who does it; all of it is made up."""
    told = season_file("plans")
    people = {name: staff.same_or_new(ws, name, *about).id for name, about in told["staff"].items()}
    offices = {office.name: office.id for office in campaign_store.departments(ws.read)}
    tasks.lay_down(ws)
    for one in told["tasks"]:
        laid_down = tasks.get(ws, TaskId(f"{offices[one['department']]}:{one['key']}"))
        tasks.put(ws, _told(laid_down, one, people))
    for one in told["own"]:
        tasks.put(ws, _told(Task(TaskId(""), offices[one["department"]], 0, one["title"]), one, people))
    for section, text in told["texts"].items():
        work_plans.set_text(ws, PlanOf(PlanKind.ACTIVITY), section, text)


def _told(task: Task, told: dict[str, Any], people: dict[str, StaffId]) -> Task:
    due, state = day(told.get("due")) or task.due, TaskState(told["state"])
    return replace(
        task,
        owner=people[told["owner"]] if told["owner"] else None,
        due=due,
        state=state,
        done_on=due if state is TaskState.DONE else None,
        evidence=told.get("evidence", ""),
        note=told.get("note", ""),
    )
