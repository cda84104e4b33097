"""The risk table: what a line must say, how its colour follows, and that a review is of what was reviewed."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import events, history, staff
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.risks import RiskUnnamed, ScoreOutOfRange, UnknownRisk
from gbm_desktop.errors.staff import UnknownStaff
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.ids import EventId, RiskId, StaffId
from gbm_desktop.model.safety.risk import MOST, Risk, RiskLevel, level_of
from gbm_desktop.safety import risks
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.risks import level
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture

SCORES = st.integers(1, MOST)
TABLE = (
    "蓝蓝蓝黄黄",
    "蓝黄黄黄橙",
    "蓝黄橙橙红",
    "黄黄橙红红",
    "黄橙红红红",
)  # likelihood 1 to 5 downwards, severity 1 to 5 to the right


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture())


def tent(ws: Workspace, event_id: EventId, **changes: Any) -> Risk:
    said: dict[str, Any] = {
        "hazard": "临时展棚被大风掀翻", "consequence": "人员砸伤", "likelihood": 3, "severity": 5,
        "control": "配重并拉缆风绳，六级风停用",
    }  # fmt: skip
    return risks.add(ws, event_id, **{**said, **changes})


def last_step(ws: Workspace) -> str:
    return sentence(history.latest(ws, 1)[0].step)


@pytest.mark.parametrize("likelihood", range(1, MOST + 1))
def test_each_colour_of_the_matrix_is_as_the_table_draws_it(likelihood: int) -> None:
    drawn = "".join(level(level_of(likelihood, severity))[0] for severity in range(1, MOST + 1))
    assert drawn == TABLE[likelihood - 1]


@given(SCORES, SCORES, SCORES)
def test_what_is_likelier_or_graver_is_never_of_a_lower_level(one: int, other: int, more: int) -> None:
    order = [RiskLevel.BLUE, RiskLevel.YELLOW, RiskLevel.ORANGE, RiskLevel.RED]
    raised = order.index(level_of(max(one, more), other))
    assert raised >= order.index(level_of(one, other))
    assert level_of(one, other) is level_of(other, one)


def test_a_colour_is_never_said_without_its_word() -> None:
    assert [level(of) for of in RiskLevel] == ["红 重大", "橙 较大", "黄 一般", "蓝 低"]


def test_risks_stand_in_the_order_in_which_they_were_added(ws: Workspace, event_id: EventId) -> None:
    first, second = tent(ws, event_id), tent(ws, event_id, hazard="涂料样品起火")
    assert risks.of(ws, event_id) == [first, second]
    assert (first.position, second.position) == (1, 2)
    assert last_step(ws) == "“清泉镇绿色建材公益宣讲”增加 1 项风险"


def test_a_red_risk_is_held_down_by_a_control_and_a_person(ws: Workspace, event_id: EventId) -> None:
    someone = staff.add(ws, name="王建国", unit="清泉镇政府", phone="13800138000")
    bare = tent(ws, event_id)
    assert (bare.level, bare.is_held_down) == (RiskLevel.RED, False)
    assert risks.edit(ws, replace(bare, responsible=someone.id)).is_held_down
    assert not risks.edit(ws, replace(bare, responsible=someone.id, control="  ")).is_held_down


@pytest.mark.parametrize(("field", "value"), [("likelihood", 0), ("severity", 6), ("likelihood", -1)])
def test_a_score_outside_one_to_five_is_refused_and_nothing_is_stored(
    ws: Workspace, event_id: EventId, field: str, value: int
) -> None:
    with pytest.raises(ScoreOutOfRange) as refused:
        tent(ws, event_id, **{field: value})
    assert (refused.value.score, refused.value.most) == (value, 5)
    assert risks.of(ws, event_id) == []


def test_a_risk_that_says_nothing_is_refused(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(RiskUnnamed):
        tent(ws, event_id, hazard=" 　")
    kept = tent(ws, event_id)
    with pytest.raises(RiskUnnamed):
        risks.edit(ws, replace(kept, hazard=""))
    assert risks.of(ws, event_id) == [kept]


def test_nobody_unknown_answers_for_a_risk_or_reviews_it(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(UnknownStaff):
        tent(ws, event_id, responsible=StaffId("nobody"))
    kept = tent(ws, event_id)
    with pytest.raises(UnknownStaff):
        risks.review(ws, kept.id, StaffId("nobody"))
    assert risks.of(ws, event_id) == [kept]


def test_a_review_says_who_looked_and_when(ws: Workspace, clock: SetClock, event_id: EventId) -> None:
    kept, someone = tent(ws, event_id), staff.add(ws, name="李红梅", unit="区应急局")
    clock.advance(24 * 3600)
    reviewed = risks.review(ws, kept.id, someone.id)
    assert (reviewed.reviewed_by, str(reviewed.reviewed_on)) == (someone.id, "2023-10-13")
    assert risks.get(ws, kept.id) == reviewed
    assert last_step(ws) == "“清泉镇绿色建材公益宣讲”修改风险：临时展棚被大风掀翻"


def test_a_risk_that_became_another_awaits_review_again(ws: Workspace, event_id: EventId) -> None:
    someone = staff.add(ws, name="李红梅", unit="区应急局")
    reviewed = risks.review(ws, tent(ws, event_id).id, someone.id)
    assert risks.edit(ws, reviewed).reviewed_by == someone.id
    worse = risks.edit(ws, replace(reviewed, likelihood=5))
    assert (worse.reviewed_by, worse.reviewed_on) == (None, None)
    assert risks.get(ws, worse.id) == worse


def test_several_risks_are_laid_on_one_person_and_reviewed_in_one_step_each(ws: Workspace, event_id: EventId) -> None:
    someone, other = staff.add(ws, name="王建国"), staff.add(ws, name="李红梅")
    present = [tent(ws, event_id), tent(ws, event_id, hazard="礼品发放拥挤")]
    ids = [risk.id for risk in present]
    risks.assign(ws, ids, someone.id)
    risks.review(ws, ids[0], other.id, also=ids[1:])
    assert [(risk.responsible, risk.reviewed_by) for risk in risks.of(ws, event_id)] == [(someone.id, other.id)] * 2
    assert last_step(ws) == "“清泉镇绿色建材公益宣讲”修改风险：临时展棚被大风掀翻、礼品发放拥挤"
    history.undo(ws)
    history.undo(ws)
    assert risks.of(ws, event_id) == present
    assert risks.assign(ws, [], someone.id) == []
    with pytest.raises(UnknownStaff):
        risks.assign(ws, ids, StaffId("nobody"))


def test_risks_removed_together_come_back_together(ws: Workspace, event_id: EventId) -> None:
    present = [tent(ws, event_id), tent(ws, event_id, hazard="礼品发放拥挤")]
    risks.remove(ws, [risk.id for risk in present])
    assert risks.of(ws, event_id) == []
    assert last_step(ws) == "“清泉镇绿色建材公益宣讲”移除 2 项风险"
    history.undo(ws)
    assert risks.of(ws, event_id) == present


def test_removing_nothing_is_no_step(ws: Workspace, event_id: EventId) -> None:
    tent(ws, event_id)
    before = last_step(ws)
    risks.remove(ws, [])
    assert last_step(ws) == before


def test_what_is_not_there_is_said_so(ws: Workspace, event_id: EventId) -> None:
    kept = tent(ws, event_id)
    risks.remove(ws, [kept.id])
    for ask in (
        lambda: risks.edit(ws, kept),
        lambda: risks.remove(ws, [kept.id]),
        lambda: risks.review(ws, kept.id, staff.add(ws, name="李红梅").id),
        lambda: risks.get(ws, RiskId("none")),
    ):
        with pytest.raises(UnknownRisk):
            ask()
    with pytest.raises(UnknownEvent):
        tent(ws, EventId("none"))


def test_what_the_kind_of_event_brings_with_it_is_suggested_until_it_is_in_the_table(
    ws: Workspace, event_id: EventId
) -> None:
    found = risks.suggested(ws, event_id)
    assert len(found) >= 3
    added = risks.add_suggested(ws, event_id, found[:2])
    assert [(risk.hazard, risk.position) for risk in added] == [(found[0].hazard, 1), (found[1].hazard, 2)]
    assert risks.of(ws, event_id) == added
    tent(ws, event_id, hazard=found[2].hazard)
    assert risks.suggested(ws, event_id) == found[3:]
    assert len({risk.id for risk in risks.of(ws, event_id)}) == 3


def test_a_fair_for_thousands_is_warned_of_other_risks_than_a_lecture(ws: Workspace, event_id: EventId) -> None:
    fair = events.add(ws, lecture(name="县级展销会", kind=EventKind.SALE, expected=3000, capacity=4000))
    of_lecture, of_fair = ({one.hazard for one in risks.suggested(ws, each)} for each in (event_id, fair))
    assert of_fair - of_lecture


def test_taking_no_suggestion_is_no_step(ws: Workspace, event_id: EventId) -> None:
    before = last_step(ws)
    assert risks.add_suggested(ws, event_id, []) == []
    assert last_step(ws) == before
