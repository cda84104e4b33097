"""The same ticket at two desks stays two facts; once both are known the earlier counts."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import admission, attendance, duplicates, events, figures, groups
from gbm_desktop.checkin.door import Door
from gbm_desktop.checkin.paper import SignedSheet
from gbm_desktop.cli import gbm
from gbm_desktop.model.admission import Once, Session
from gbm_desktop.model.attendance import Direction, Verdict
from gbm_desktop.model.door import Outcome
from gbm_desktop.model.ids import EventId, ScanId
from gbm_desktop.model.merged_repeats import Passed, repeats
from gbm_desktop.model.row_code import row_code
from gbm_desktop.store import merged_repeats
from gbm_desktop.store.crowd import latest_unit
from gbm_desktop.store.event_list import ListOrder, ids_in_order, listed
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.core.two_laptops import carry, exchange_all, laptops

MORNING = datetime(2023, 10, 12, 9)  # noqa: DTZ001 - a session's times are local
AS_OF = datetime(2023, 11, 20, tzinfo=UTC).date()
DAY = 24 * 3600.0


@pytest.fixture
def group(tmp_path: Path) -> Iterator[list[Workspace]]:
    """Three laptops that know the same event with four people."""
    opened = laptops(tmp_path, 3)
    events.add(opened[0], lecture(capacity=0))
    add_people(opened[0], event_of(opened[0]), 4)
    exchange_all(opened)
    yield opened
    for ws in opened:
        ws.close()


def event_of(ws: Workspace) -> EventId:
    return EventId(ws.read.execute("SELECT id FROM events").fetchone()[0])


def codes(ws: Workspace) -> list[str]:
    return [code for _, code in attendance.tickets(ws, event_of(ws))]


def later(ws: Workspace, seconds: float) -> None:
    assert isinstance(ws.clock, SetClock)
    ws.clock.advance(seconds)


def scan(ws: Workspace, code: str, direction: Direction = Direction.IN, after: float = 60) -> Outcome:
    """The code is scanned at the laptop's door, so many seconds after what was last done there."""
    later(ws, after)
    return Door(ws, event_of(ws)).scan(code, direction)


def figures_of(ws: Workspace) -> tuple[int, int, int]:
    found = attendance.counts(ws, event_of(ws))
    return found.distinct, found.entries, found.inside


def repeated(ws: Workspace) -> set[str]:
    return {row[0] for row in ws.read.execute("SELECT scan_id FROM merged_repeats")}


def test_both_desks_admit_and_after_merging_the_earlier_counts(group: list[Workspace]) -> None:
    one, two, _ = group
    code = codes(one)[0]
    first, second = scan(one, code, after=60), scan(two, code, after=300)
    assert first.scan.verdict is second.scan.verdict is Verdict.ADMITTED
    exchange_all(group)
    for ws in group:
        assert figures_of(ws) == (1, 1, 1)
        assert repeated(ws) == {second.scan.id}
        assert merged_repeats.off(ws.read) == []
    (earlier,) = merged_repeats.among(two.read, [second.scan.id, first.scan.id]).values()
    assert earlier is not None
    assert (earlier.direction, earlier.at, earlier.desk) == (Direction.IN, first.scan.at, first.scan.desk)
    assert [name for _, name, voided in Door(two, event_of(two)).latest(9) if not voided] == ["王芳芳"] * 2


def test_the_later_desk_counts_where_its_clock_was_the_earlier(group: list[Workspace]) -> None:
    one, two, _ = group
    code = codes(one)[0]
    first, second = scan(one, code, after=300), scan(two, code, after=60)
    exchange_all(group)
    assert [repeated(ws) for ws in group] == [{first.scan.id}] * 3
    assert second.scan.id not in repeated(one)


def test_every_list_and_figure_counts_the_person_once(group: list[Workspace]) -> None:
    one, two, _ = group
    code = codes(one)[0]
    first = scan(one, code, after=60)
    scan(two, code, after=300)
    exchange_all(group)
    for ws in group:
        event_id = event_of(ws)
        (come,) = [who for who in listed(ws.read, ids_in_order(ws.read, event_id, ListOrder.NUMBER, backwards=False))
                   if who.arrived is not None]  # fmt: skip
        assert come.arrived == first.scan.at
        values = {figure.key: figure.value for figure in figures.compute(ws, AS_OF)}
        assert values["entries"] == 1
        assert latest_unit(ws.read, event_id, Door(ws, event_id).window()) == "利民村1组"


def test_a_desk_that_knows_of_the_other_s_scan_says_repeat_at_once(group: list[Workspace]) -> None:
    one, two, _ = group
    first = scan(one, codes(one)[0])
    carry(one, two)
    again = scan(two, codes(one)[0])
    assert again.scan.verdict is Verdict.REPEAT
    assert again.earlier is not None
    assert (again.earlier.at, again.earlier.desk) == (first.scan.at, first.scan.desk)


def test_an_open_door_counts_what_a_merging_brought(group: list[Workspace]) -> None:
    one, two, _ = group
    door = Door(two, event_of(two))
    door.scan(codes(two)[0])
    later(one, 600)
    Door(one, event_of(one)).scan(codes(one)[0])
    scan(one, codes(one)[1])
    carry(one, two)
    assert (door.counts().entries, door.counts().distinct) == (2, 2)
    later(two, 1200)
    assert door.scan(codes(two)[2]).tally.entries == 3


def test_taking_back_the_earlier_makes_the_later_count(group: list[Workspace]) -> None:
    one, two, three = group
    first, second = scan(one, codes(one)[0], after=60), scan(two, codes(one)[0], after=300)
    exchange_all(group)
    later(three, 900)
    Door(three, event_of(three)).take_back(first.scan.id, "扫错了人")
    assert (repeated(three), figures_of(three)) == (set(), (1, 1, 1))
    exchange_all(group)
    assert [(repeated(ws), figures_of(ws)) for ws in group] == [(set(), (1, 1, 1))] * 3
    later(one, 1200)
    Door(one, event_of(one)).take_back(second.scan.id, "扫错了人")
    assert figures_of(one) == (0, 0, 0)


def test_taking_back_the_repeat_changes_no_figure_although_the_person_has_left(group: list[Workspace]) -> None:
    one, two, _ = group
    scan(one, codes(one)[0], after=60)
    second = scan(two, codes(one)[0], after=300)
    exchange_all(group)
    scan(one, codes(one)[0], Direction.OUT, after=600)
    Door(one, event_of(one)).take_back(second.scan.id, "同一人扫了两次")
    assert (repeated(one), figures_of(one)) == (set(), (1, 1, 0))


def test_out_at_two_desks_lets_out_once(group: list[Workspace]) -> None:
    one, two, _ = group
    scan(one, codes(one)[0])
    scan(one, codes(one)[1])
    exchange_all(group)
    scan(one, codes(one)[0], Direction.OUT, after=60)
    left = scan(two, codes(one)[0], Direction.OUT, after=900)
    exchange_all(group)
    assert [(repeated(ws), figures_of(ws)) for ws in group] == [({left.scan.id}, (2, 2, 1))] * 3


def test_who_left_by_one_desk_and_came_back_by_another_counts_again(group: list[Workspace]) -> None:
    one, two, _ = group
    scan(one, codes(one)[0])
    scan(one, codes(one)[0], Direction.OUT)
    scan(two, codes(one)[0], after=900)
    exchange_all(group)
    assert [(repeated(ws), figures_of(ws)) for ws in group] == [(set(), (1, 2, 1))] * 3


def test_once_a_day_the_other_desk_s_admission_of_the_next_day_counts(group: list[Workspace]) -> None:
    one, two, _ = group
    admission.set_rule(one, event_of(one), Once.DAY)
    exchange_all(group)
    scan(one, codes(one)[0])
    second = scan(two, codes(one)[0], after=DAY)
    exchange_all(group)
    assert [(repeated(ws), attendance.counts(ws, event_of(ws)).entries) for ws in group] == [(set(), 2)] * 3
    later(one, 2 * DAY)
    admission.set_rule(one, event_of(one), Once.EVENT)
    assert (repeated(one), figures_of(one)) == ({second.scan.id}, (1, 1, 1))
    exchange_all(group)
    assert [repeated(ws) for ws in group] == [{second.scan.id}] * 3


def test_sessions_that_another_laptop_sets_part_the_passages(group: list[Workspace]) -> None:
    one, two, three = group
    admission.set_rule(one, event_of(one), Once.SESSION)
    exchange_all(group)
    scan(one, codes(one)[0], after=60)
    second = scan(two, codes(one)[0], after=5 * 3600)
    exchange_all(group)
    assert repeated(three) == {second.scan.id}
    later(three, 6 * 3600)
    hours = timedelta(hours=1)
    both = [
        Session("上午场", MORNING, MORNING + 3 * hours),
        Session("下午场", MORNING + 5 * hours, MORNING + 8 * hours),
    ]
    admission.set_sessions(three, event_of(three), both)
    exchange_all(group)
    assert [(repeated(ws), attendance.counts(ws, event_of(ws)).entries) for ws in group] == [(set(), 2)] * 3


def test_a_group_admitted_whole_at_two_desks_counts_once_and_in_parts_counts_all(group: list[Workspace]) -> None:
    one, two, _ = group
    for name in ("利民村一队", "利民村二队"):
        groups.add(one, event_of(one), name=name, persons=30)
    exchange_all(group)
    whole, parts = codes(one)[-2:]
    scan(one, whole)
    again = scan(two, whole, after=300)
    Door(one, event_of(one)).scan(parts, persons=12)
    later(two, 600)
    Door(two, event_of(two)).scan(parts, persons=18)
    exchange_all(group)
    assert [(repeated(ws), figures_of(ws)) for ws in group] == [({again.scan.id}, (60, 60, 60))] * 3


def test_a_signed_row_keyed_elsewhere_counts_nobody_twice(group: list[Workspace]) -> None:
    one, two, _ = group
    person, code = attendance.tickets(one, event_of(one))[0]
    scan(one, code)
    scan(one, code, Direction.OUT)
    later(two, 3600)
    signed = SignedSheet(two, event_of(two), MORNING, MORNING).key(row_code(person.number))
    assert isinstance(signed, Outcome)
    exchange_all(group)
    assert [(repeated(ws), figures_of(ws)) for ws in group] == [({signed.scan.id}, (1, 1, 0))] * 3


def test_two_tickets_found_to_be_one_person_s_count_once_until_they_are_parted(group: list[Workspace]) -> None:
    one, two, three = group
    first, second = [person.id for person, _ in attendance.tickets(one, event_of(one))][:2]
    scan(one, codes(one)[0], after=60)
    again = scan(one, codes(one)[1], after=60)
    exchange_all(group)
    later(two, 3600)
    duplicates.merge_persons(two, first, [second])
    assert (repeated(two), figures_of(two)) == ({again.scan.id}, (1, 1, 1))
    exchange_all(group)
    assert [(repeated(ws), figures_of(ws)) for ws in group] == [({again.scan.id}, (1, 1, 1))] * 3
    later(three, 7200)
    duplicates.unmerge(three, [second])
    assert (repeated(three), figures_of(three)) == (set(), (2, 2, 2))


def test_what_a_doctor_should_find_is_found(group: list[Workspace]) -> None:
    one, two, _ = group
    scan(one, codes(one)[0])
    second = scan(two, codes(one)[0], after=300)
    carry(two, one)
    with one.aside() as db:
        db.execute("DELETE FROM merged_repeats")
    assert merged_repeats.off(one.read) == [second.scan.id]


def run(ws: Workspace, *arguments: str) -> str:
    done = CliRunner().invoke(gbm, ["-w", str(ws.folder), *arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_command_line_gives_the_door_s_verdict_and_the_one_since_merging(group: list[Workspace]) -> None:
    one, two, _ = group
    event_id = event_of(two)
    assert run(two, "scans", event_id) == "还没有人签到。\n"
    first = scan(one, codes(one)[0], after=60)
    scan(two, codes(one)[0], after=300)
    carry(one, two)
    told = json.loads(run(two, "scans", event_id, "--json"))
    assert [(line["verdict"], line["voided"]) for line in told] == [("admitted", False)] * 2
    assert told[1]["merged"] is None
    assert told[0]["merged"]["verdict"] == "repeat"
    earlier = told[0]["merged"]["earlier"]
    assert (earlier["desk"], earlier["direction"]) == (first.scan.desk, "in")
    assert datetime.fromisoformat(earlier["at"]).timestamp() * 1000 == first.scan.at
    (later_line, earlier_line) = run(two, "scans", event_id).splitlines()
    assert "  请进  合并后：重复，10-12 " in later_line
    assert later_line.endswith(f" 已在 {first.scan.desk} 签到")
    assert earlier_line.endswith("请进")
    assert json.loads(run(two, "counts", event_id, "--json"))["merged_repeats"] == 1
    assert run(two, "counts", event_id).splitlines()[1] == "另有 1 次重复，未计入"
    steps = json.loads(run(two, "history", "--json"))
    assert [step["merged"] for step in steps if step["op"] == "check_in"] == ["repeat", ""]


def passed(number: int, direction: Direction = Direction.IN, persons: int = 1, *, paper: bool = False) -> Passed:
    return Passed(ScanId(f"{number:03d}"), "t", direction, persons, paper, 0)


def test_an_exit_whose_entry_does_not_count_has_no_passage_in_its_place() -> None:
    (repeat,) = repeats([passed(1, Direction.OUT)])
    assert (repeat.passed.id, repeat.earlier) == ("001", None)


@given(
    st.lists(st.tuples(st.sampled_from(Direction), st.integers(1, 4), st.booleans(), st.integers(0, 2)), max_size=12),
    st.integers(1, 5),
)
def test_of_what_counts_nobody_leaves_who_is_not_inside_and_never_are_more_inside_than_came(
    passages: list[tuple[Direction, int, bool, int]], size: int
) -> None:
    made = [
        Passed(ScanId(f"{n:03d}"), "t", direction, persons, paper, window)
        for n, (direction, persons, paper, window) in enumerate(passages)
    ]
    gone = {repeat.passed.id for repeat in repeats(reversed(made), size)}
    for window in range(3):
        inside = 0
        for one in made:
            if one.window == window and one.id not in gone:
                inside += one.persons if one.direction is Direction.IN else -one.persons
                assert 0 <= inside <= max(size, *(p.persons for p in made))
    assert repeats([one for one in made if one.id not in gone], size) == []
