"""Consumer protection: the flow of a case, its last day, who reported stays hidden, and people advised on site."""

import json
from dataclasses import replace
from datetime import date, datetime
from itertools import product

import pytest

from gbm_desktop import consumer, events, history
from gbm_desktop.errors import (
    BadCase,
    CaseMoveNotAllowed,
    NoReportPin,
    NotAPin,
    NothingToTakeBack,
    WrongReportPin,
)
from gbm_desktop.model.consumer import (
    OUTCOMES,
    Case,
    CaseKind,
    CaseOutcome,
    CaseProblem,
    CaseState,
    Channel,
    Deadline,
    Satisfaction,
    due_day,
    is_overdue,
    next_states,
)
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.wording.history import sentence
from gbm_desktop.workdays import is_workday
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

CALLED = datetime(2023, 9, 27, 10, 0)  # noqa: DTZ001 - the register's times are local
COMPLAINT = Case(ComplaintId(""), "", CaseKind.COMPLAINT, CALLED, person="王建国", phone="13800000009",
                 against="某建材店", facts="门窗漏风", claim="更换")  # fmt: skip
REPORT = replace(COMPLAINT, kind=CaseKind.REPORT, person="李举报", phone="13911112222", address="清泉村3组")


def test_a_complaint_goes_its_way_to_the_file_and_each_step_is_told(ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    assert (case.number, case.state) == (f"T{ws.replica.block}0001", CaseState.REGISTERED)
    consumer.move(ws, case.id, CaseState.ON_SITE, what="当面协商")
    consumer.move(ws, case.id, CaseState.TRANSFERRED, to_office="区市场监管局")
    consumer.move(ws, case.id, CaseState.ACCEPTED, receipt="受理〔2023〕8号")
    consumer.move(ws, case.id, CaseState.MEDIATING)
    consumer.move(ws, case.id, CaseState.CLOSED, outcome=CaseOutcome.MEDIATED)
    consumer.move(ws, case.id, CaseState.CALLED_BACK, satisfaction=Satisfaction.FAIRLY)
    filed = consumer.move(ws, case.id, CaseState.FILED)

    assert (filed.outcome, filed.satisfaction, filed.closed_on) == (
        CaseOutcome.MEDIATED, Satisfaction.FAIRLY, ws.today(),
    )  # fmt: skip
    told = consumer.steps(ws, case.id)
    assert [step.state for step in told] == list(CaseState)
    assert told[1].what == "当面协商"


@pytest.mark.parametrize(("kind", "state"), list(product(CaseKind, CaseState)))
def test_every_state_but_the_last_leads_on_and_none_leads_to_itself(kind: CaseKind, state: CaseState) -> None:
    further = next_states(kind, state)
    assert state not in further
    reached = {CaseState.REGISTERED}
    for _ in CaseState:
        reached |= {after for one in reached for after in next_states(kind, one)}
    assert CaseState.FILED in reached
    assert bool(further) == (state in reached and state is not CaseState.FILED)
    assert OUTCOMES[kind]


def test_a_step_that_does_not_follow_or_lacks_something_is_refused_and_nothing_changes(ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    with pytest.raises(CaseMoveNotAllowed):
        consumer.move(ws, case.id, CaseState.FILED)
    for state, problem in (
        (CaseState.TRANSFERRED, CaseProblem.NEEDS_OFFICE),
        (CaseState.CLOSED, CaseProblem.NEEDS_OUTCOME),
    ):
        with pytest.raises(BadCase) as refused:
            consumer.move(ws, case.id, state)
        assert refused.value.problem is problem
    with pytest.raises(BadCase) as refused:
        consumer.move(ws, case.id, CaseState.CLOSED, outcome=CaseOutcome.ANSWERED)
    assert refused.value.problem is CaseProblem.WRONG_OUTCOME
    assert consumer.get(ws, case.id) == case
    assert len(consumer.steps(ws, case.id)) == 1


def test_a_step_is_taken_back_with_its_line(ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    consumer.move(ws, case.id, CaseState.ON_SITE)
    history.undo(ws)
    assert consumer.get(ws, case.id).state is CaseState.REGISTERED
    assert len(consumer.steps(ws, case.id)) == 1


def test_seven_working_days_pass_over_the_national_holiday(ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    assert case.due == date(2023, 10, 12)  # the weekend of 7 and 8 October was worked
    assert not is_overdue(case, date(2023, 10, 12))
    assert is_overdue(case, date(2023, 10, 13))
    assert due_day(CALLED.date(), Deadline(CaseKind.COMPLAINT, 7, working=False, source=""), is_workday) == date(
        2023, 10, 4
    )


def test_who_reported_is_not_kept_before_there_is_a_pin(ws: Workspace) -> None:
    with pytest.raises(NoReportPin):
        consumer.register(ws, REPORT)
    assert consumer.cases(ws) == []
    nobody = consumer.register(ws, replace(REPORT, person="", phone="", address=""))
    assert nobody.number.startswith("J")


def test_who_reported_is_seen_with_the_pin_only(ws: Workspace) -> None:
    consumer.set_pin(ws, "2468")
    case = consumer.register(ws, REPORT)
    told = (case, consumer.get(ws, case.id), *consumer.cases(ws), *consumer.steps(ws, case.id), *history.latest(ws))
    said = f"{told} {[sentence(entry.step) for entry in history.latest(ws)]}"
    assert not any(secret in said for secret in ("李举报", "13911112222", "清泉村3组"))
    assert case.hidden
    with pytest.raises(WrongReportPin):
        consumer.identity(ws, case.id, "1357")
    assert consumer.identity(ws, case.id, "2468").person == "李举报"


def test_editing_a_hidden_case_leaves_the_identity_as_it_was(ws: Workspace) -> None:
    consumer.set_pin(ws, "2468")
    case = consumer.register(ws, REPORT)
    consumer.edit(ws, replace(case, facts="销售无证产品"))
    seen = consumer.identity(ws, case.id, "2468")
    assert (seen.person, seen.facts) == ("李举报", "销售无证产品")


def test_a_complaint_that_becomes_a_report_hides_its_person(ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    with pytest.raises(NoReportPin):
        consumer.move(ws, case.id, CaseState.CLOSED, outcome=CaseOutcome.BECAME_REPORT)
    consumer.set_pin(ws, "2468")
    moved = consumer.move(ws, case.id, CaseState.CLOSED, outcome=CaseOutcome.BECAME_REPORT)
    assert (moved.person, moved.hidden) == ("", True)
    assert consumer.identity(ws, case.id, "2468").person == "王建国"


def test_the_pin_changes_only_with_the_old_one_and_is_kept_as_a_hash(ws: Workspace) -> None:
    with pytest.raises(NotAPin):
        consumer.set_pin(ws, "12a")
    consumer.set_pin(ws, "2468")
    with pytest.raises(WrongReportPin):
        consumer.set_pin(ws, "1111", "0000")
    consumer.set_pin(ws, "1111", "2468")
    assert "1111" not in consumer.settings(ws).sealed.split(":")


def test_channels_and_deadlines_are_the_countys_own_once_changed(ws: Workspace) -> None:
    assert consumer.settings(ws).deadlines[0].source.startswith("《消费者权益保护法》")
    channel = Channel("区市场监管局", "028-83610245")
    consumer.set_pin(ws, "2468")
    consumer.set_settings(ws, [channel], [Deadline(CaseKind.SUGGESTION, 15, working=False, source="本区办法")])
    found = consumer.settings(ws)
    assert (found.channels, found.deadlines[0].days, bool(found.sealed)) == ((channel,), 15, True)


def test_people_advised_are_counted_by_topic_and_taken_back_by_counting_down(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    assert consumer.consult(ws, event_id, "价格", 3) == 3
    assert consumer.consult(ws, event_id, "安装") == 4
    assert consumer.consult(ws, event_id, "价格", -2) == 2
    with pytest.raises(NothingToTakeBack):
        consumer.consult(ws, event_id, "价格", -2)
    assert consumer.consulted(ws, [event_id]) == {event_id: {"价格": 1, "安装": 1}}


def test_numbers_go_on_through_all_kinds_and_no_name_stands_in_a_steps_note(ws: Workspace) -> None:
    numbers = [consumer.register(ws, replace(COMPLAINT, kind=kind)).number
               for kind in (CaseKind.COMPLAINT, CaseKind.SUGGESTION, CaseKind.CONSULTATION)]  # fmt: skip
    block = ws.replica.block
    assert numbers == [f"T{block}0001", f"Y{block}0002", f"Z{block}0003"]
    assert "王建国" not in json.dumps([entry.step.note for entry in history.latest(ws)], ensure_ascii=False)
