"""What is said of a permit, and what is offered next."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.events import Event, EventMode, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.model.safety.permit import (
    Application,
    Holder,
    Permit,
    PermitState,
    PermitStatus,
    basis_of,
)
from gbm_desktop.model.safety.permit_moves import may_become, next_move, other_moves
from gbm_desktop.model.safety.permit_rule import STATUTE
from gbm_desktop.safety import permit
from gbm_desktop.wording.permit_status import advice, headline
from gbm_desktop.workdays import is_workday
from tests.builders import lecture

TODAY = date(2026, 11, 22)
THE_DAY = datetime(2026, 12, 20, 9, 0)  # noqa: DTZ001 - an event's times are local
APPLIED = Application(PermitState.APPLIED, police="青白江区公安分局")
ACCEPTED = Application(PermitState.ACCEPTED)
GRANTED = Application(PermitState.GRANTED, number="青公（治）许字〔2023〕3号")


def fair(**changes: Any) -> Event:
    """A county exhibition of 3,000 on 2026-12-20."""
    said = {"start": THE_DAY, "end": THE_DAY + timedelta(hours=8), "expected": 3000, "capacity": 5000, **changes}
    return Event(EventId("e"), lecture(**said), Stage.PLANNED, "")


def asked(event: Event, rule: PermitRule = STATUTE, today: date = TODAY, **stands: Any) -> PermitStatus:
    return permit.status_of(event, Permit(event.id, **stands), rule, today, is_workday)


@given(
    st.sampled_from(PermitState),
    st.sampled_from(Stage),
    st.integers(1000, 9000),
    st.integers(1000, 9000),
    st.sampled_from(["清泉镇文化站", "会展中心"]),
)
def test_what_is_offered_next_can_be_done_and_nothing_is_offered_twice(
    state: PermitState, stage: Stage, applied_for: int, expected: int, place: str
) -> None:
    event = replace(fair(expected=expected, place=place), stage=stage)
    status = asked(event, state=state, number="3", basis=basis_of(fair(expected=applied_for)))
    wanted, others = next_move(status), other_moves(status)
    assert wanted is not None or (state is PermitState.GRANTED and status.in_order)
    for offered in filter(None, (wanted, *others)):
        assert may_become(state, offered)
    assert wanted not in others
    assert len(set(others)) == len(others)


@pytest.mark.parametrize(
    ("changes", "stands", "said"),
    [
        ({"expected": 999}, {}, "预计 999 人，不到 1,000 人，不需要公安机关许可"),
        ({"expected": 0}, {}, "预计人数未填写，还不能判断是否需要公安机关许可"),
        ({"mode": EventMode.ONLINE}, {}, "线上活动，不需要公安机关许可"),
        ({}, {}, "须经县级公安机关许可，最迟 2026年11月30日申请，还有 8 天"),
        ({"expected": 5000}, {}, "须经设区的市级公安机关许可，最迟 2026年11月30日申请，还有 8 天"),
        ({}, {"holder": Holder.GOVERNMENT}, "由县级以上人民政府直接举办，不申请许可，方案要更严格"),
        ({}, {"state": PermitState.APPLIED}, "已申请，等待县级公安机关受理"),
        (
            {},
            {"state": PermitState.ACCEPTED, "decided_on": date(2026, 11, 20)},
            "已受理，县级公安机关应在 2026年11月27日前作出决定",
        ),
        ({}, {"state": PermitState.GRANTED, "number": "青公许字3号"}, "已取得许可：青公许字3号"),
        ({}, {"state": PermitState.REFUSED}, "公安机关不予许可，活动不得举办"),
    ],
)
def test_the_headline_says_whether_from_whom_and_by_when(
    changes: dict[str, Any], stands: dict[str, Any], said: str
) -> None:
    event = fair(**changes)
    assert headline(event, asked(event, **stands)) == said
    assert headline(event, asked(event, **stands), "en")


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 11, 29), "还有 1 天"),
        (date(2026, 11, 30), "今天（2026年11月30日）是申请的最后一天"),
        (date(2026, 12, 2), "申请期限（2026年11月30日）已过 2 天"),
    ],
)
def test_the_headline_counts_down_to_the_latest_day_and_past_it(today: date, said: str) -> None:
    event = fair()
    assert said in headline(event, asked(event, today=today))


def test_an_application_out_of_time_is_said_plainly_with_what_may_follow() -> None:
    late = asked(fair(), today=date(2026, 12, 2))
    assert late.late
    assert "可能不予受理" in advice(late)[0]
    assert "不得举办" in advice(late)[0]
    applied_late = asked(fair(), state=PermitState.APPLIED, applied_on=date(2026, 12, 1), today=date(2026, 12, 2))
    assert applied_late.late
    in_time = asked(fair(), state=PermitState.APPLIED, applied_on=date(2026, 11, 30), today=date(2026, 12, 2))
    assert not in_time.late
    assert advice(in_time) == []
    granted = asked(fair(), state=PermitState.GRANTED, applied_on=date(2026, 12, 1), today=date(2026, 12, 2))
    assert not granted.late
