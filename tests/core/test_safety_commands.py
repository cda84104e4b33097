"""What the command line does for an event's safety: one act is one step, so that it is taken back as one."""

from collections.abc import Callable

import pytest

from gbm_desktop import events, history
from gbm_desktop.cli import main
from gbm_desktop.model.journal import Op
from gbm_desktop.safety import emergency, plan
from gbm_desktop.workspace import Workspace, open_existing
from tests.builders import lecture

Run = Callable[..., list[Op]]


@pytest.fixture
def event(ws: Workspace) -> str:
    event_id = events.add(ws, lecture())
    plan.apply_template(ws, event_id)
    return event_id


@pytest.fixture
def gbm(ws: Workspace, event: str) -> Run:
    """Runs a command; answers the steps that it took, the newest first."""
    assert event
    ws.close()

    def run(*arguments: object) -> list[Op]:
        before = _steps(ws)
        assert main(["-w", str(ws.folder), *map(str, arguments)]) == 0
        return [op for step, op in _steps(ws).items() if step not in before]

    return run


def _steps(closed: Workspace) -> dict[str, Op]:
    ws = open_existing(closed.folder)
    try:
        return {one.step.id: one.step.op for one in history.latest(ws)}
    finally:
        ws.close()


def test_an_incident_is_put_on_record_in_one_step(gbm: Run, ws: Workspace, event: str) -> None:
    steps = gbm("safety", "incident", event, "--kind", "fire", "--what", " 配电箱冒烟 ", "--at", "2023-10-12T09:05",
                "--place", "三号棚", "--hurt", 1, "--actions", "断电", "--reported", "2023-10-12T09:08")  # fmt: skip
    assert steps == [Op.INCIDENT_ADD]
    again = open_existing(ws.folder)
    try:
        (told,) = emergency.incidents(again, events.get(again, event).id)
    finally:
        again.close()
    assert (told.what, told.place, told.hurt, told.actions) == ("配电箱冒烟", "三号棚", 1, "断电")
    assert (f"{told.at:%H:%M}", told.reported and f"{told.reported:%H:%M}") == ("09:05", "09:08")


def test_several_roles_are_laid_on_a_person_in_one_step(gbm: Run, ws: Workspace, event: str) -> None:
    steps = gbm("safety", "assign", event, "--person", "王芳", "--phone", "13800000001",
                "--role", "officer", "--role", "medical")  # fmt: skip
    assert steps == [Op.PLAN_EDIT, Op.STAFF_ADD]
    again = open_existing(ws.folder)
    try:
        known = plan.get(again, events.get(again, event).id)
    finally:
        again.close()
    assert known is not None
    assert len(known.people) == 2
