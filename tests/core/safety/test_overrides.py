"""The officer decides otherwise: who may, what it covers, what stays of it."""

import pytest

from gbm_desktop import events, history
from gbm_desktop.errors.safety_plan import (
    LimitTooLow,
    NoOfficer,
    NothingToOverride,
    NotReady,
    NotTheOfficer,
    OverrideNeedsReason,
)
from gbm_desktop.errors.workspace import NotUndoable
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.model.safety.gate import (
    Gap,
    Scope,
    lacking,
    overridden,
    still_lacking,
)
from gbm_desktop.safety import checklist, gate, plan, risks
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import lecture, make_ready


@pytest.fixture
def ready(ws: Workspace) -> EventId:
    """An exhibition of 3,000, permitted, drilled, signed for: nothing is missing."""
    event_id = events.add(ws, lecture(name="展销", expected=3000, capacity=4000))
    make_ready(ws, event_id)
    return event_id


def _red_risk(ws: Workspace, event_id: EventId) -> None:
    risks.add(ws, event_id, hazard="看台超载", consequence="坍塌", likelihood=5, severity=5, control="")


def _critical_failed(ws: Workspace, event_id: EventId) -> None:
    item = next(one.item for one in checklist.items(ws, event_id) if one.item.code == "02-02")
    checklist.inspect(ws, event_id, item.id, CheckResult.FAIL, remark="通道堆物")


def _officer_works(ws: Workspace) -> None:
    ws.operator = " 赵建国 "


def test_only_the_officer_can_override_and_only_with_a_reason(ws: Workspace, ready: EventId) -> None:
    _red_risk(ws, ready)
    with pytest.raises(NotTheOfficer) as refused:
        gate.override(ws, ready, "已加派人员")
    assert say(refused.value).startswith("只有场次“展销”的安全责任人赵建国本人可以决定放行")
    _officer_works(ws)
    with pytest.raises(OverrideNeedsReason):
        gate.override(ws, ready, "  ")
    said = gate.override(ws, ready, " 已加派人员，现场专人盯守 ")
    assert (said.officer, said.reason) == ("赵建国", "已加派人员，现场专人盯守")
    assert sentence(history.latest(ws, 1)[0].step) == "“展销”安全责任人放行，原因：已加派人员，现场专人盯守"
    events.set_stage(ws, ready, Stage.READY)


def test_an_override_covers_what_was_missing_then_and_nothing_that_comes_later(ws: Workspace, ready: EventId) -> None:
    _red_risk(ws, ready)
    _officer_works(ws)
    gate.override(ws, ready, "已加派人员")
    found = gate.read(ws, events.get(ws, ready))
    assert [one.kind for one in lacking(found)] == [Gap.RED_RISK]
    assert still_lacking(found) == []
    assert overridden(found.overrides) == {lacking(found)[0].key}
    _critical_failed(ws, ready)
    with pytest.raises(NotReady) as refused:
        events.set_stage(ws, ready, Stage.READY)
    assert (refused.value.count, refused.value.first.kind) == (1, Gap.CRITICAL_FAILED)


def test_without_an_officer_nobody_overrides(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    ws.operator = "赵建国"
    for begin in (lambda: None, lambda: plan.apply_template(ws, event_id)):
        begin()
        with pytest.raises(NoOfficer):
            gate.override(ws, event_id, "急")
        with pytest.raises(NoOfficer):
            gate.override_capacity(ws, event_id, 500, "急")


def test_an_override_of_nothing_is_not_recorded_and_one_of_something_stays_for_ever(
    ws: Workspace, ready: EventId
) -> None:
    _officer_works(ws)
    with pytest.raises(NothingToOverride):
        gate.override(ws, ready, "以防万一")
    _red_risk(ws, ready)
    gate.override(ws, ready, "已加派人员")
    with pytest.raises(NotUndoable):
        history.undo(ws, history.latest(ws, 1)[0].step.id)


def test_the_officer_admits_more_than_the_capacity_and_takes_that_back(ws: Workspace, ready: EventId) -> None:
    _officer_works(ws)
    for limit, refused in ((4000, LimitTooLow), (-1, LimitTooLow), (0, NothingToOverride)):
        with pytest.raises(refused):
            gate.override_capacity(ws, ready, limit, "后院已开放")
    gate.override_capacity(ws, ready, 4500, "后院已开放")
    gate.override_capacity(ws, ready, 0, "后院已关闭")
    found = gate.read(ws, events.get(ws, ready)).overrides
    assert [(one.scope, one.limit) for one in found] == [(Scope.CAPACITY, 4500), (Scope.CAPACITY, 0)]
    assert overridden(found) == set()
