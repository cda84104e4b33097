"""The departments' tasks: laid down from the notice once, done with evidence, reminded of in time."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import attachments, campaign, history, staff, tasks
from gbm_desktop.errors import BadTask, DepartmentHasTasks, UnknownTask
from gbm_desktop.model.ids import TaskId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.tasks import Task, TaskProblem, TaskState, Urgency, urgency
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.workspace import Workspace


def test_the_notices_duties_are_laid_on_every_department_once(ws: Workspace) -> None:
    assert tasks.lay_down(ws) == 18
    assert tasks.lay_down(ws) == 0
    found = tasks.everything(ws)
    departments = campaign_store.departments(ws.read)
    assert {one.department_id for one in found} == {department.id for department in departments}
    first = found[0]
    assert (first.id, first.source, first.due) == (
        f"{departments[0].id}:three-products",
        "五（一）",
        date(2023, 10, 31),
    )
    history.undo(ws)
    assert tasks.everything(ws) == []


def test_a_task_is_done_with_words_or_a_file_that_show_it(ws: Workspace, tmp_path: Path) -> None:
    tasks.lay_down(ws)
    task = tasks.everything(ws)[0]
    with pytest.raises(BadTask) as refused:
        tasks.put(ws, replace(task, state=TaskState.DONE))
    assert refused.value.problem is TaskProblem.NO_EVIDENCE
    paper = tmp_path / "通知.pdf"
    paper.write_bytes(b"%PDF")
    with ws.unit(Op.ATTACH, name=paper.name) as unit:
        attachments.attach(ws, unit, task.id, "evidence", paper)
    assert tasks.put(ws, replace(task, state=TaskState.DONE)).done_on == ws.today()
    assert tasks.put(ws, replace(task, state=TaskState.DOING)).done_on is None


def test_an_own_task_comes_last_in_its_department_and_needs_words(ws: Workspace) -> None:
    tasks.lay_down(ws)
    department = campaign_store.departments(ws.read)[0].id
    new = tasks.put(ws, Task(TaskId(""), department, 0, " 组织企业座谈 "))
    assert [one for one in tasks.everything(ws) if one.department_id == department][-1] == new
    assert new.title == "组织企业座谈"
    with pytest.raises(BadTask):
        tasks.put(ws, replace(new, title=" "))
    tasks.remove(ws, [new.id])
    with pytest.raises(UnknownTask):
        tasks.get(ws, new.id)


def test_a_department_with_tasks_stays(ws: Workspace) -> None:
    tasks.lay_down(ws)
    departments = campaign_store.departments(ws.read)
    with pytest.raises(DepartmentHasTasks):
        campaign.set_departments(ws, departments[1:])
    assert campaign_store.departments(ws.read) == departments


def test_what_is_late_due_soon_or_nobodys_is_said(ws: Workspace) -> None:
    owner = staff.add(ws, name="任建平").id
    task = Task(TaskId("a"), "d", 1, "汇总名录", owner=owner, due=date(2023, 10, 12))
    assert urgency(task, date(2023, 10, 13)) is Urgency.OVERDUE
    assert urgency(task, date(2023, 10, 5)) is Urgency.SOON
    assert urgency(task, date(2023, 10, 4)) is None
    assert urgency(replace(task, owner=None), date(2023, 10, 4)) is Urgency.NOBODY
    assert urgency(replace(task, state=TaskState.DONE), date(2023, 11, 1)) is None
