"""A signed sheet is keyed back: who is meant, what counts, and what is kept of it."""

import sqlite3
from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gbm_desktop import admission, attendance, events, groups, history
from gbm_desktop.checkin.door import Door
from gbm_desktop.checkin.paper import SignedSheet
from gbm_desktop.doctor import examine
from gbm_desktop.errors.attendance import BadPhone, ScanAlreadyVoided
from gbm_desktop.errors.paper import PaperEventShut, PaperTimesWrong
from gbm_desktop.model.admission import Once, Session
from gbm_desktop.model.attendance import Attendee, Direction, Method, Reason, Source, Verdict
from gbm_desktop.model.door import Outcome
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.paper import PaperProblem, read_code
from gbm_desktop.model.row_code import row_code
from gbm_desktop.season import Season
from gbm_desktop.wording import say, word
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.paper import said
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, hold, lecture

NINE = datetime(2023, 10, 12, 9, 0)  # noqa: DTZ001 - an event's times are local
HALF_PAST_ELEVEN = datetime(2023, 10, 12, 11, 30)  # noqa: DTZ001 - an event's times are local
NUMBERS = st.integers(1, 9999).map(lambda n: f"A{n:04d}")
KEYS = st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=5))


@pytest.fixture
def people(ws: Workspace, event_id: EventId) -> list[Attendee]:
    return add_people(ws, event_id, 8)


@pytest.fixture
def sheet(ws: Workspace, event_id: EventId, people: list[Attendee]) -> SignedSheet:
    assert people
    return SignedSheet(ws, event_id, NINE, HALF_PAST_ELEVEN)


def code(person: Attendee) -> str:
    return row_code(person.number)


def taken(sheet: SignedSheet, text: str) -> Outcome:
    answer = sheet.key(text)
    assert isinstance(answer, Outcome)
    return answer


def in_file(ws: Workspace, query: str) -> list[tuple[object, ...]]:
    """What a second connection finds in the file."""
    with sqlite3.connect(ws.path) as db:
        return db.execute(query).fetchall()


def local(ws: Workspace, milliseconds: int) -> str:
    return f"{ws.local(milliseconds):%m-%d %H:%M}"


def test_a_row_is_a_scan_from_paper_with_the_sheet_s_times(
    ws: Workspace, clock: SetClock, sheet: SignedSheet, people: list[Attendee]
) -> None:
    clock.advance(30 * 3600)
    outcome = taken(sheet, code(people[2]))
    assert (outcome.name, outcome.scan.verdict, outcome.scan.method) == ("张芳芳", Verdict.ADMITTED, Method.PAPER)
    assert (said(outcome, ws.local).word, said(outcome, ws.local).line) == ("已录入", "")
    assert in_file(ws, "SELECT verdict, method, persons, code FROM scans") == [("admitted", "paper", 1, "A0003G")]
    assert in_file(ws, "SELECT p.since / 1000, p.until / 1000 FROM paper_entries p JOIN scans USING (id)") == [
        (1697072400, 1697081400)
    ]
    (entry,) = sheet.entries(9)
    shown = (entry.name, local(ws, entry.since), local(ws, entry.until), entry.voided)
    assert shown == ("张芳芳", "10-12 09:00", "10-12 11:30", False)


@pytest.mark.parametrize(
    "keyed_after",
    [timedelta(days=-400), timedelta(hours=1), timedelta(days=2)],
    ids=["by a laptop whose clock is wrong", "while the event goes on", "days later"],
)
def test_whoever_signed_came_at_the_sheet_s_time_whenever_it_is_keyed(
    ws: Workspace, clock: SetClock, sheet: SignedSheet, keyed_after: timedelta
) -> None:
    clock.advance(keyed_after.total_seconds())
    scan = taken(sheet, "A0001C").scan
    assert local(ws, scan.at) == "10-12 09:00"
    step = history.latest(ws, 1)[0].step
    assert (str(step.id), step.wall) == (scan.id, clock.now_ms)


def test_the_figures_of_the_event_s_day_count_a_sheet_that_is_keyed_days_later(
    ws: Workspace, clock: SetClock, event_id: EventId, sheet: SignedSheet, people: list[Attendee]
) -> None:
    hold(ws, event_id)
    clock.advance(3 * 24 * 3600)
    taken(sheet, code(people[0]))
    season = Season(ws, date(2023, 10, 12))
    assert [(season.entries(event), season.people[event.id]) for event in season.held] == [(1, (1, 1))]


@pytest.mark.parametrize("typed", ["a0003g", " A0003G ", "Ａ０００３Ｇ", "A0003-G", "A 0003 G", "0003G", "0003g"])
def test_a_code_is_read_however_it_is_typed(sheet: SignedSheet, typed: str) -> None:
    assert taken(sheet, typed).name == "张芳芳"


def test_the_letter_is_asked_for_where_the_numbers_come_from_several_laptops(
    ws: Workspace, sheet: SignedSheet, people: list[Attendee]
) -> None:
    ws.replica = type(ws.replica)(ws.replica.id, ws.replica.name, "B")
    add_people(ws, people[0].event_id, 1)
    assert sheet.key("0003G") is PaperProblem.LETTER_NEEDED
    assert taken(sheet, "A0003G").name == "张芳芳"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("A0003X", PaperProblem.MISTYPED),
        ("A0004G", PaperProblem.MISTYPED),
        ("A0030G", PaperProblem.MISTYPED),
        ("B0003G", PaperProblem.MISTYPED),
        ("X0003G", PaperProblem.NOT_ON_LIST),
        (row_code("A0912"), PaperProblem.NOT_ON_LIST),
        ("A0003", PaperProblem.NOT_A_CODE),
        ("王芳", PaperProblem.NOT_A_CODE),
        ("", PaperProblem.NOT_A_CODE),
        ("A0003G A0004J", PaperProblem.NOT_A_CODE),
        ("10003G", PaperProblem.NOT_A_CODE),
    ],
)
def test_what_is_no_row_of_this_list_says_why_and_stores_nothing(
    ws: Workspace, sheet: SignedSheet, typed: str, problem: PaperProblem
) -> None:
    assert sheet.key(typed) is problem
    assert word(problem)
    assert in_file(ws, "SELECT id FROM scans") == in_file(ws, "SELECT id FROM paper_entries") == []


@given(NUMBERS, st.integers(0, 5), KEYS)
def test_one_wrong_character_never_means_another_person(number: str, place: int, key: str) -> None:
    right = row_code(number)
    assume(right[place] != key)
    assert isinstance(read_code(right[:place] + key + right[place + 1 :], {"A"}), PaperProblem)


@given(NUMBERS, st.integers(0, 4))
def test_two_neighbours_that_changed_places_never_mean_another_person(number: str, place: int) -> None:
    right = row_code(number)
    assume(right[place] != right[place + 1])
    wrong = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
    assert isinstance(read_code(wrong, {"A"}), PaperProblem)


@given(NUMBERS, st.integers(0, 6), KEYS)
def test_a_character_too_few_or_too_many_never_means_another_person_on_the_list(
    number: str, place: int, key: str
) -> None:
    right = row_code(number)
    for wrong in (right[:place] + right[place + 1 :], right[:place] + key + right[place:]):
        meant = read_code(wrong, {"A"})
        assert isinstance(meant, PaperProblem) or meant == number or len(meant) > len("A9999")


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_number_or_a_problem(text: str) -> None:
    meant = read_code(text, {"A"})
    assert isinstance(meant, PaperProblem) or meant[1:].isdecimal()


def test_who_was_scanned_at_the_door_is_not_counted_again(
    ws: Workspace, event_id: EventId, sheet: SignedSheet, people: list[Attendee]
) -> None:
    Door(ws, event_id).admit(people[0].id)
    outcome = taken(sheet, code(people[0]))
    assert outcome.scan.verdict is Verdict.REPEAT
    answer = said(outcome, ws.local)
    assert (answer.word, answer.line) == ("重复，未计数", f"10-12 09:00 已在 {ws.replica.name} 签到")
    assert attendance.counts(ws, event_id).entries == 1


def test_who_came_and_left_again_is_not_counted_again_even_where_people_may_come_back(
    ws: Workspace, people: list[Attendee], sheet: SignedSheet
) -> None:
    event = events.get(ws, people[0].event_id)
    events.edit(ws, event.id, lecture(capacity=5, reentry=True))
    door = Door(ws, event.id)
    door.admit(people[0].id)
    door.admit(people[0].id, Direction.OUT)
    assert taken(sheet, code(people[0])).scan.verdict is Verdict.REPEAT
    assert (door.counts().entries, door.counts().inside) == (1, 0)


def test_a_row_keyed_twice_counts_once(ws: Workspace, sheet: SignedSheet, people: list[Attendee]) -> None:
    verdicts = [taken(sheet, code(people[0])).scan.verdict for _ in range(2)]
    assert verdicts == [Verdict.ADMITTED, Verdict.REPEAT]
    assert attendance.counts(ws, people[0].event_id).distinct == 1
    assert (sheet.progress().keyed, sheet.progress().distinct, sheet.progress().registered) == (1, 1, 8)


def test_where_a_ticket_admits_once_a_day_a_sheet_counts_for_its_own_day(
    ws: Workspace, clock: SetClock, event_id: EventId, sheet: SignedSheet, people: list[Attendee]
) -> None:
    admission.set_rule(ws, event_id, Once.DAY)
    clock.advance(24 * 3600)
    Door(ws, event_id).admit(people[0].id)
    assert taken(sheet, code(people[0])).scan.verdict is Verdict.ADMITTED
    day = timedelta(days=1)
    second = SignedSheet(ws, event_id, NINE + day, HALF_PAST_ELEVEN + day)
    assert taken(second, code(people[0])).scan.verdict is Verdict.REPEAT
    assert attendance.counts(ws, event_id).entries == 2


def test_a_sheet_of_one_session_never_counts_for_the_next(
    ws: Workspace, event_id: EventId, sheet: SignedSheet, people: list[Attendee]
) -> None:
    afternoon = HALF_PAST_ELEVEN + timedelta(hours=3)
    admission.set_sessions(
        ws, event_id, [Session("上午", NINE, HALF_PAST_ELEVEN), Session("下午", HALF_PAST_ELEVEN, afternoon)]
    )
    admission.set_rule(ws, event_id, Once.SESSION)
    after = SignedSheet(ws, event_id, HALF_PAST_ELEVEN, afternoon)
    verdicts = [taken(one, code(people[0])).scan.verdict for one in (sheet, after, sheet, after)]
    assert verdicts == [Verdict.ADMITTED, Verdict.ADMITTED, Verdict.REPEAT, Verdict.REPEAT]


def test_a_group_s_row_counts_those_of_it_who_had_not_come_yet(
    ws: Workspace, event_id: EventId, sheet: SignedSheet
) -> None:
    group = groups.add(ws, event_id, name="先锋村代表队", unit="先锋村", persons=4)
    door = Door(ws, event_id)
    door.admit(group.id, persons=3)
    verdicts = [(one.verdict, one.persons) for one in (taken(sheet, code(group)).scan for _ in range(2))]
    assert verdicts == [(Verdict.ADMITTED, 1), (Verdict.REPEAT, 0)]
    assert (door.counts().distinct, door.counts().entries) == (4, 4)


def test_more_than_were_approved_are_counted_as_they_came_and_flagged(
    ws: Workspace, event_id: EventId, sheet: SignedSheet, people: list[Attendee]
) -> None:
    outcomes = [taken(sheet, code(person)) for person in people[:6]]
    assert [outcome.scan.reason for outcome in outcomes] == [Reason.NONE] * 5 + [Reason.FULL]
    assert outcomes[5].scan.verdict is Verdict.ADMITTED
    assert said(outcomes[5], ws.local).line == "场内 6 人，超过核准的 5 人，如实计数"
    assert attendance.counts(ws, event_id).entries == 6
    assert Door(ws, event_id).admit(people[7].id).scan.reason is Reason.FULL


def test_a_closed_event_is_reopened_before_its_sheet_is_keyed(
    ws: Workspace, event_id: EventId, sheet: SignedSheet, people: list[Attendee]
) -> None:
    hold(ws, event_id)
    assert taken(sheet, code(people[0])).scan.verdict is Verdict.ADMITTED
    events.set_stage(ws, event_id, Stage.CLOSED)
    for attempt in (lambda: sheet.key(code(people[1])), lambda: SignedSheet(ws, event_id, NINE, NINE)):
        with pytest.raises(PaperEventShut) as refused:
            attempt()
        assert "现为“已办结”" in say(refused.value)
    assert sheet.key("A0003X") is PaperProblem.MISTYPED
    assert len(in_file(ws, "SELECT id FROM scans")) == 1


def test_a_sheet_cannot_end_before_it_begins(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(PaperTimesWrong) as refused:
        SignedSheet(ws, event_id, HALF_PAST_ELEVEN, NINE)
    assert say(refused.value).startswith("签到表的时间范围有误：2023年10月12日 09:00 早于 2023年10月12日 11:30。")


def test_a_row_that_was_written_by_hand_is_a_walk_in_from_paper(ws: Workspace, sheet: SignedSheet) -> None:
    outcome = sheet.write_in("欧阳明", "福洪镇先锋村", "13900001234")
    person = outcome.seen.person
    assert person is not None
    assert (person.source, person.number, outcome.scan.method) == (Source.WALK_IN, "A0009", Method.PAPER)
    assert said(outcome, ws.local).line == "现场登记，编号 A0009"
    assert len(in_file(ws, "SELECT id FROM scans JOIN paper_entries USING (id)")) == 1
    with pytest.raises(BadPhone):
        sheet.write_in("李明", "", "139")


def test_the_same_line_by_hand_is_the_same_person_and_a_bare_name_is_not(
    ws: Workspace, event_id: EventId, sheet: SignedSheet, people: list[Attendee]
) -> None:
    listed = people[0]
    first = sheet.write_in(listed.name, listed.unit, listed.phone)
    again = sheet.write_in(listed.name, listed.unit, listed.phone)
    assert [first.scan.verdict, again.scan.verdict] == [Verdict.ADMITTED, Verdict.REPEAT]
    assert first.seen.person == listed
    verdicts = [sheet.write_in("王芳").scan.verdict for _ in range(2)]
    assert verdicts == [Verdict.ADMITTED] * 2
    assert attendance.counts(ws, event_id).distinct == 3


def test_a_row_can_be_undone_and_what_the_paper_said_stays(
    ws: Workspace, event_id: EventId, sheet: SignedSheet, people: list[Attendee]
) -> None:
    outcome = taken(sheet, code(people[0]))
    entry = history.undo(ws, outcome.scan.id)
    assert sentence(entry.step) == "“清泉镇绿色建材公益宣讲”补录纸质签到：已入场"
    assert attendance.counts(ws, event_id).entries == sheet.progress().keyed == 0
    assert [entry.voided for entry in sheet.entries(9)] == [True]
    assert len(in_file(ws, "SELECT id FROM paper_entries")) == 1
    assert taken(sheet, code(people[0])).scan.verdict is Verdict.ADMITTED
    assert examine(ws).sound


def test_undoing_a_row_by_hand_takes_the_person_off_the_list_again(
    ws: Workspace, event_id: EventId, sheet: SignedSheet
) -> None:
    outcome = sheet.write_in("欧阳明", "福洪镇先锋村")
    history.undo(ws)
    counts = attendance.counts(ws, event_id)
    assert (counts.registered, counts.entries) == (8, 0)
    assert outcome.scan.id in {row[0] for row in in_file(ws, "SELECT id FROM scans")}
    assert examine(ws).sound


def test_a_row_can_be_taken_back_with_a_reason_like_any_scan(
    ws: Workspace, event_id: EventId, sheet: SignedSheet, people: list[Attendee]
) -> None:
    scan = taken(sheet, code(people[0])).scan
    door = Door(ws, event_id)
    assert door.take_back(scan.id, "看错了行").entries == 0
    with pytest.raises(ScanAlreadyVoided):
        door.take_back(scan.id, "看错了行")


def test_the_door_s_own_figures_follow_what_was_keyed_meanwhile(
    ws: Workspace, event_id: EventId, sheet: SignedSheet, people: list[Attendee]
) -> None:
    door = Door(ws, event_id)
    door.admit(people[0].id)
    taken(sheet, code(people[1]))
    outcome = door.admit(people[2].id)
    assert (outcome.tally.inside, door.counts().inside) == (3, 3)
    assert door.admit(people[1].id).scan.verdict is Verdict.REPEAT
