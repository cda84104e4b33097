"""The departments' tasks: laid down from the notice once, done with evidence, reminded of in time."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import attachments, campaign, history, staff, tasks, workspace
from gbm_desktop.errors.staff import UnknownStaff
from gbm_desktop.errors.tasks import BadTask, DepartmentHasTasks, StaffHasWork, UnknownDepartment, UnknownTask
from gbm_desktop.model.ids import StaffId, TaskId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.tasks import Task, TaskProblem, TaskState, Urgency, urgency
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, SetClock


def test_the_notices_duties_are_laid_on_every_department_once(ws: Workspace) -> None:
    assert tasks.lay_down(ws) == 21
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
    steps = [sentence(entry.step) for entry in history.latest(ws, 3)]
    assert steps == ["部门任务：移除“组织企业座谈”", "部门任务：新增“组织企业座谈”", "部门任务：按通知生成"]


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


def test_a_department_that_joins_two_has_the_tasks_of_both(ws: Workspace) -> None:
    first, *others = campaign_store.departments(ws.read)
    campaign.set_departments(ws, [replace(first, name="区农业农村和乡村振兴局"), *others])
    tasks.lay_down(ws)
    titles = [one.title for one in tasks.everything(ws) if one.department_id == first.id]
    assert "与乡村基础设施建设、农村厕所革命等工作统筹协调" in titles
    assert "倡导乡村建设项目推广应用绿色建材" in titles


def test_a_notice_that_nobody_has_seen_gives_no_clause_of_another_year(tmp_path: Path, clock: SetClock) -> None:
    later = workspace.create(tmp_path / "later", operator="王芳", clock=clock)
    campaign.start(later, region_code=QINGBAIJIANG, year=2026)
    tasks.lay_down(later)
    assert tasks.everything(later)[0].source == "待核实（2023年通知为五（一））"
    later.close()


def test_a_task_is_done_with_its_file_in_one_step(ws: Workspace, tmp_path: Path) -> None:
    tasks.lay_down(ws)
    task = tasks.everything(ws)[0]
    paper = tmp_path / "名单.pdf"
    paper.write_bytes(b"%PDF")
    done = tasks.put(ws, replace(task, state=TaskState.DONE), [paper])
    (attached,) = attachments.of(ws, task.id)
    with pytest.raises(BadTask):
        tasks.detach(ws, done, attached)
    assert attachments.of(ws, task.id) == [attached]
    history.undo(ws)
    assert tasks.get(ws, task.id) == task
    assert attachments.of(ws, task.id) == []


def test_several_tasks_are_given_to_one_person_in_one_step(ws: Workspace) -> None:
    tasks.lay_down(ws)
    owner = staff.add(ws, name="任建平").id
    wanted = tasks.everything(ws)[:3]
    tasks.put_all(ws, [replace(one, owner=owner) for one in wanted])
    assert [one.owner for one in tasks.everything(ws)][:4] == [owner, owner, owner, None]
    history.undo(ws)
    assert all(one.owner is None for one in tasks.everything(ws))


def test_whoever_has_a_task_stays_in_the_directory(ws: Workspace) -> None:
    tasks.lay_down(ws)
    owner, task = staff.add(ws, name="任建平"), tasks.everything(ws)[0]
    tasks.put(ws, replace(task, owner=owner.id))
    with pytest.raises(StaffHasWork) as refused:
        staff.remove(ws, owner.id)
    assert task.title in say(refused.value)
    tasks.remove(ws, [task.id])
    staff.remove(ws, owner.id)
    assert staff.everyone(ws) == []


def test_nobody_and_no_department_that_is_not_there_gets_a_task(ws: Workspace) -> None:
    department = campaign_store.departments(ws.read)[0].id
    with pytest.raises(UnknownDepartment):
        tasks.put(ws, Task(TaskId(""), "nowhere", 0, "组织企业座谈"))
    with pytest.raises(UnknownStaff):
        tasks.put(ws, Task(TaskId(""), department, 0, "组织企业座谈", owner=StaffId("nobody")))
    assert tasks.everything(ws) == []


@given(due=st.none() | st.dates(), today=st.dates(), state=st.sampled_from(TaskState), named=st.booleans())
def test_only_open_tasks_press_and_the_day_before_the_person(
    due: date | None, today: date, state: TaskState, *, named: bool
) -> None:
    task = Task(TaskId("a"), "d", 1, "汇总名录", owner=StaffId("p") if named else None, due=due, state=state)
    found = urgency(task, today)
    if state in (TaskState.DONE, TaskState.DROPPED):
        assert found is None
    elif due and due < today:
        assert found is Urgency.OVERDUE
    elif due and (due - today).days <= 7:
        assert found is Urgency.SOON
    else:
        assert found is (None if named else Urgency.NOBODY)
