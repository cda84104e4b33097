"""Consumer protection: the flow of a case, its last day, who reported stays hidden, and people advised on site."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import (
    attachments,
    case_files,
    consultations,
    consumer,
    consumer_settings,
    events,
    history,
    policy,
    prints,
)
from gbm_desktop.errors.consumer import (
    BadCase,
    BadChannel,
    BadDeadline,
    CaseMoveNotAllowed,
    NoReportPin,
    NotAPin,
    NothingToTakeBack,
    WrongReportPin,
)
from gbm_desktop.errors.workspace import NotUndoable
from gbm_desktop.model.case_flow import (
    DONE,
    OUTCOMES,
    CaseFilter,
    CaseProblem,
    days_left,
    find,
    is_overdue,
    matching,
    moves,
    next_states,
    track,
)
from gbm_desktop.model.consumer import (
    Case,
    CaseKind,
    CaseOutcome,
    CaseState,
    Channel,
    Deadline,
    Satisfaction,
    Topic,
    as_edited,
    due_day,
    is_secret,
    without_identity,
)
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.store import consumer as store
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
    consumer_settings.set_pin(ws, "2468")
    case = consumer.register(ws, REPORT)
    told = (case, consumer.get(ws, case.id), *consumer.cases(ws), *consumer.steps(ws, case.id), *history.latest(ws))
    said = f"{told} {[sentence(entry.step) for entry in history.latest(ws)]}"
    assert not any(secret in said for secret in ("李举报", "13911112222", "清泉村3组"))
    assert case.hidden
    with pytest.raises(WrongReportPin):
        consumer.identity(ws, case.id, "1357")
    assert consumer.identity(ws, case.id, "2468").person == "李举报"


def test_editing_a_hidden_case_leaves_the_identity_as_it_was(ws: Workspace) -> None:
    consumer_settings.set_pin(ws, "2468")
    case = consumer.register(ws, REPORT)
    consumer.edit(ws, replace(case, facts="销售无证产品"))
    seen = consumer.identity(ws, case.id, "2468")
    assert (seen.person, seen.facts) == ("李举报", "销售无证产品")


def test_a_complaint_that_becomes_a_report_hides_its_person(ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    with pytest.raises(NoReportPin):
        consumer.move(ws, case.id, CaseState.CLOSED, outcome=CaseOutcome.BECAME_REPORT)
    consumer_settings.set_pin(ws, "2468")
    moved = consumer.move(ws, case.id, CaseState.CLOSED, outcome=CaseOutcome.BECAME_REPORT)
    assert (moved.person, moved.hidden) == ("", True)
    assert consumer.identity(ws, case.id, "2468").person == "王建国"


def test_the_pin_changes_only_with_the_old_one_and_is_kept_as_a_hash(ws: Workspace) -> None:
    with pytest.raises(NotAPin):
        consumer_settings.set_pin(ws, "12a")
    consumer_settings.set_pin(ws, "2468")
    with pytest.raises(WrongReportPin):
        consumer_settings.set_pin(ws, "1111", "0000")
    consumer_settings.set_pin(ws, "1111", "2468")
    stored = store.settings(ws.read).sealed
    assert stored
    assert "1111" not in stored.split(":")


def test_deadlines_are_the_profiles_until_the_county_has_its_own(ws: Workspace) -> None:
    found = consumer_settings.read(ws)
    assert found.deadlines == policy.profile(2023).deadlines
    assert [(one.kind, one.days, one.working) for one in found.deadlines] == [(CaseKind.COMPLAINT, 7, True)]
    assert "第四十六条" in found.deadlines[0].source
    consumer_settings.set_pin(ws, "2468")
    assert not consumer_settings.read(ws).own
    consumer_settings.set_deadlines(ws, [Deadline(CaseKind.SUGGESTION, 15, working=False, source="本区办法")])
    found = consumer_settings.read(ws)
    assert ([one.days for one in found.deadlines], found.own, found.has_pin) == ([15], True, True)
    assert consumer.register(ws, COMPLAINT).due is None
    consumer_settings.set_deadlines(ws, None)
    assert consumer_settings.read(ws).deadlines == policy.profile(2023).deadlines


@pytest.mark.parametrize("days", [0, -1, 366])
def test_a_deadline_without_days_or_source_or_a_second_one_is_refused(ws: Workspace, days: int) -> None:
    good = Deadline(CaseKind.REPORT, 15, working=True, source="本区办法")
    for wrong in ([replace(good, days=days)], [replace(good, source=" ")], [good, good]):
        with pytest.raises(BadDeadline):
            consumer_settings.set_deadlines(ws, wrong)


def test_the_countys_channels_stand_on_posters_each_phone_once(ws: Workspace) -> None:
    with pytest.raises(BadChannel):
        consumer_settings.set_channels(ws, [Channel("区消费者协会", " ")])
    channels = [
        Channel("全国热线", "12315"),
        Channel("区消费者协会", "028-83600315"),
        Channel("同一部电话", "028-83600315"),
    ]
    consumer_settings.set_channels(ws, channels)
    assert prints.complaints(ws) == (("区消费者协会", "028-83600315"),)
    history.undo(ws)
    assert prints.complaints(ws) == ()


def test_people_advised_are_counted_by_topic_and_taken_back_by_counting_down(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    assert consultations.consult(ws, event_id, Topic.PRICE, 3) == 3
    assert consultations.consult(ws, event_id, Topic.INSTALLATION) == 4
    assert consultations.consult(ws, event_id, Topic.PRICE, -2) == 2
    with pytest.raises(NothingToTakeBack):
        consultations.consult(ws, event_id, Topic.PRICE, -2)
    assert consultations.consulted(ws, [event_id]) == {event_id: {Topic.PRICE: 1, Topic.INSTALLATION: 1}}


def test_numbers_go_on_through_all_kinds_and_no_name_stands_in_a_steps_note(ws: Workspace) -> None:
    numbers = [consumer.register(ws, replace(COMPLAINT, kind=kind)).number
               for kind in (CaseKind.COMPLAINT, CaseKind.SUGGESTION, CaseKind.CONSULTATION)]  # fmt: skip
    block = ws.replica.block
    assert numbers == [f"T{block}0001", f"Y{block}0002", f"Z{block}0003"]
    assert "王建国" not in json.dumps([entry.step.note for entry in history.latest(ws)], ensure_ascii=False)


def test_a_complaint_that_became_a_report_never_shows_its_person_again(ws: Workspace) -> None:
    consumer_settings.set_pin(ws, "2468")
    case = consumer.register(ws, COMPLAINT)
    hidden = consumer.move(ws, case.id, CaseState.CLOSED, outcome=CaseOutcome.BECAME_REPORT)
    assert moves(hidden) == (CaseState.FILED,)
    with pytest.raises(CaseMoveNotAllowed):
        consumer.move(ws, case.id, CaseState.MEDIATING)
    last = history.latest(ws)[0]
    assert sentence(last.step) == f"{case.number} 转为举报，举报人信息已隐藏"
    with pytest.raises(NotUndoable):
        history.undo(ws, last.step.id)
    consumer.edit(ws, replace(hidden, kind=CaseKind.COMPLAINT, outcome=CaseOutcome.SETTLED))
    assert consumer.get(ws, case.id).hidden


def test_what_nobody_has_dealt_with_is_classified_anew_but_a_report_stays_one(ws: Workspace) -> None:
    asked = consumer.register(ws, replace(COMPLAINT, kind=CaseKind.CONSULTATION))
    assert asked.due is None
    complaint = consumer.classify(ws, asked.id, CaseKind.COMPLAINT)
    assert (complaint.kind, complaint.due, complaint.number) == (CaseKind.COMPLAINT, date(2023, 10, 12), asked.number)
    assert consumer.steps(ws, asked.id)[-1].what == "分类：咨询改为投诉"
    with pytest.raises(NoReportPin):
        consumer.classify(ws, asked.id, CaseKind.REPORT)
    consumer_settings.set_pin(ws, "2468")
    assert consumer.classify(ws, asked.id, CaseKind.REPORT).person == ""
    with pytest.raises(BadCase) as refused:
        consumer.classify(ws, asked.id, CaseKind.COMPLAINT)
    assert refused.value.problem is CaseProblem.STAYS_SECRET
    under_way = consumer.register(ws, COMPLAINT)
    consumer.move(ws, under_way.id, CaseState.ON_SITE)
    with pytest.raises(BadCase) as refused:
        consumer.classify(ws, under_way.id, CaseKind.SUGGESTION)
    assert refused.value.problem is CaseProblem.UNDER_WAY


def test_a_step_keyed_later_has_its_own_time_between_the_last_one_and_now(ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    then = datetime(2023, 10, 9, 15, 0)  # noqa: DTZ001 - the register's times are local
    closed = consumer.move(ws, case.id, CaseState.CLOSED, outcome=CaseOutcome.SETTLED, at=then)
    assert closed.closed_on == then.date()
    for wrong in (CALLED, datetime(2023, 10, 13)):  # noqa: DTZ001 - as above
        with pytest.raises(BadCase) as refused:
            consumer.move(ws, case.id, CaseState.FILED, at=wrong)
        assert refused.value.problem is CaseProblem.NOT_THEN


def test_a_file_of_a_case_bears_a_name_that_tells_nothing(ws: Workspace, tmp_path: Path) -> None:
    case = consumer.register(ws, COMPLAINT)
    for name in ("王建国的来信.JPG", "录音.mp3"):
        (tmp_path / name).write_bytes(name.encode())
        case_files.attach(ws, case.id, tmp_path / name)
    assert [one.name for one in attachments.of(ws, case.id)] == [f"{case.number}-材料1.JPG", f"{case.number}-材料2.mp3"]
    assert "王建国" not in json.dumps([entry.step.note for entry in history.latest(ws)], ensure_ascii=False)


def test_cases_are_narrowed_by_their_time_and_found_by_what_may_be_seen(ws: Workspace) -> None:
    consumer_settings.set_pin(ws, "2468")
    late = consumer.register(ws, replace(COMPLAINT, due=date(2023, 10, 10)))
    near = consumer.register(ws, replace(COMPLAINT, due=date(2023, 10, 15)))
    far = consumer.register(ws, replace(COMPLAINT, due=date(2023, 10, 16)))
    secret = consumer.register(ws, REPORT)
    done = consumer.register(ws, replace(COMPLAINT, kind=CaseKind.SUGGESTION))
    consumer.move(ws, done.id, CaseState.CLOSED, outcome=CaseOutcome.ANSWERED)
    found, today = consumer.cases(ws), ws.today()

    def ids(which: CaseFilter) -> set[str]:
        return {one.id for one in matching(found, which, today)}

    assert ids(CaseFilter.PRESSING) == {late.id, near.id}
    assert ids(CaseFilter.OPEN) == {late.id, near.id, far.id, secret.id}
    assert ids(CaseFilter.DONE) == {done.id}
    assert len(matching(found, None, today)) == 5
    assert [days_left(one, today) for one in (late, near)] == [-2, 3]
    assert {one.id for one in find(found, "王建国 漏风")} == {late.id, near.id, far.id, done.id}
    assert find(found, "李举报") == []
    assert find(found, "清泉村3组") == []
    assert [one.id for one in find(found, secret.number)] == [secret.id]


@pytest.mark.parametrize("kind", list(CaseKind))
def test_the_way_of_a_kind_begins_at_the_register_and_ends_in_the_file(kind: CaseKind) -> None:
    passed = track(kind)
    assert (passed[0], passed[-1]) == (CaseState.REGISTERED, CaseState.FILED)
    assert (CaseState.CALLED_BACK in passed) is (kind is not CaseKind.REPORT)


DAYS = st.dates(date(2019, 1, 1), date(2026, 10, 1))


@given(DAYS, st.integers(1, 60))
def test_so_many_working_days_lie_between_the_case_and_its_last_day(received: date, days: int) -> None:
    due = due_day(received, Deadline(CaseKind.COMPLAINT, days, working=True, source="法"), is_workday)
    between = [received + timedelta(days=n) for n in range(1, (due - received).days + 1)]
    assert sum(map(is_workday, between)) == days
    assert is_workday(due)


CASES = st.builds(
    Case, st.just(ComplaintId("1")), st.just("T1"), st.sampled_from(CaseKind), st.just(CALLED),
    state=st.sampled_from(CaseState), person=st.text(), phone=st.text(), address=st.text(),
    outcome=st.none() | st.sampled_from(CaseOutcome),
).filter(lambda case: (case.outcome is not None) is (case.state in DONE))  # fmt: skip


@given(CASES, CASES)
def test_no_correction_makes_a_secret_case_an_open_one_nor_loses_who_reported(known: Case, wanted: Case) -> None:
    seen = without_identity(known)
    kept = as_edited(known, replace(wanted, person="", phone="", address="", hidden=seen.hidden))
    assert is_secret(kept) is is_secret(known)
    if is_secret(known):
        assert (kept.person, kept.phone, kept.address) == (known.person, known.phone, known.address)
        assert not any((seen.person, seen.phone, seen.address))


@given(CASES, st.lists(st.integers(0, 7), max_size=12))
def test_whatever_way_a_secret_case_goes_it_stays_secret(case: Case, turns: list[int]) -> None:
    secret = is_secret(case)
    for turn in turns:
        if not (further := moves(case)):
            break
        state = further[turn % len(further)]
        case = replace(case, state=state, outcome=case.outcome if state in DONE else None)
        assert is_secret(case) or not secret
