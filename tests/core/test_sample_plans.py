"""The tasks and the plan that the sample season comes with."""

from datetime import UTC, datetime

import pytest

from gbm_desktop import task_alerts, tasks, work_plans
from gbm_desktop.model.plans import PlanKind, PlanOf
from gbm_desktop.model.tasks import TaskState, Urgency
from gbm_desktop.sample import plans as sample_plans
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock


@pytest.fixture
def filled(ws: Workspace, clock: SetClock) -> Workspace:
    """The sample's day, 2023-11-20."""
    clock.now_ms = int(datetime(2023, 11, 20, 1, tzinfo=UTC).timestamp() * 1000)
    sample_plans.add(ws)
    return ws


def test_tasks_are_in_all_states_and_what_is_done_is_shown(filled: Workspace) -> None:
    found = tasks.everything(filled)
    assert len(found) == 22
    assert {one.state for one in found} == set(TaskState)
    assert all(one.evidence for one in found if one.state is TaskState.DONE)


def test_the_first_page_has_something_late_something_due_soon_and_nothing_of_what_is_done(filled: Workspace) -> None:
    found = {alert.why: alert for alert in task_alerts.read(filled)}
    assert set(found) == {Urgency.OVERDUE, Urgency.SOON}
    assert found[Urgency.SOON].first.title.startswith("运用新闻媒体")
    assert found[Urgency.OVERDUE].count == 6


def test_the_plan_says_what_somebody_wrote_and_leaves_the_money_open(filled: Workspace) -> None:
    plan = work_plans.read(filled, PlanOf(PlanKind.ACTIVITY))
    edited = [section for section in plan.sections if section.text is not None]
    assert [section.key for section in edited] == ["bodies"]
    assert not [one for one in plan.missing if one.section == "bodies"]
    assert [one for one in plan.missing if one.section == "funds"]
