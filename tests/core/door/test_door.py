"""The door of a real event in a real workspace: verdicts, figures, taking back, and what survives a power cut."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from gbm_desktop import attendance, campaign, events, history, workspace
from gbm_desktop.checkin import ticket_code
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.attendance import BadName, ScanAlreadyVoided, UnknownScan, VoidNeedsReason
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.workspace import ChangedSince, DiskFull
from gbm_desktop.model.attendance import Attendee, Counts, Direction, Reason, Verdict
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId, ScanId
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.core.door.verdicts import said

_DESK = """
import sys
from pathlib import Path
from gbm_desktop import workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.ids import EventId

door = Door(workspace.open_existing(Path(sys.argv[1]), operator="王芳"), EventId(sys.argv[2]))
for code in sys.stdin:
    print(door.scan(code).scan.verdict.value, flush=True)
"""


def stored_scans(ws: Workspace) -> list[tuple[str, str, int]]:
    """What a second connection finds in the file."""
    with sqlite3.connect(ws.path) as db:
        return db.execute("SELECT verdict, reason, persons FROM scans ORDER BY at, id").fetchall()


def genuine_unknown(ws: Workspace, ticket: bytes = b"0123456789") -> str:
    return ticket_code.encode(bytes.fromhex(campaign.current(ws).ticket_key), ticket)


def test_a_scan_admits_the_person_and_is_in_the_file_when_it_returns(
    ws: Workspace, door: Door, codes: list[str]
) -> None:
    outcome = door.scan(codes[0])
    assert stored_scans(ws) == [("admitted", "", 1)]
    assert (outcome.name, *said(outcome)) == ("王芳芳", Verdict.ADMITTED, Reason.NONE)
    assert outcome.tally.inside == 1


def test_a_repeat_names_the_earlier_time_and_desk(ws: Workspace, clock: SetClock, door: Door, codes: list[str]) -> None:
    first = door.scan(codes[0])
    clock.advance(600)
    again = door.scan(codes[0])
    assert said(again) == (Verdict.REPEAT, Reason.NONE)
    assert again.earlier is not None
    assert (again.earlier.at, again.earlier.desk) == (first.scan.at, ws.replica.name)
    assert door.times(again.scan) == 2
    assert [verdict for verdict, _, _ in stored_scans(ws)] == ["admitted", "repeat"]


def test_a_ticket_of_another_event_is_refused_and_the_event_named(ws: Workspace, door: Door) -> None:
    elsewhere = events.add(ws, lecture(name="城厢镇专场"))
    add_people(ws, elsewhere, 1)
    outcome = door.scan(attendance.tickets(ws, elsewhere)[0][1])
    assert said(outcome) == (Verdict.REFUSED, Reason.OTHER_EVENT)
    assert outcome.seen.elsewhere == "城厢镇专场"
    assert stored_scans(ws) == [("refused", "other_event", 0)]


def test_a_forged_code_is_refused_and_kept_with_its_text(door: Door, codes: list[str]) -> None:
    wrong = codes[0][:-3] + ("AAA" if codes[0][-3:] != "AAA" else "CCC")
    outcome = door.scan(wrong)
    assert said(outcome) == (Verdict.REFUSED, Reason.FORGED)
    assert outcome.scan.code == wrong


def test_a_mistyped_code_is_kept_and_a_search_text_is_not(door: Door, codes: list[str]) -> None:
    assert said(door.scan(codes[0][:20])) == (Verdict.UNKNOWN, Reason.MISTYPED)
    assert said(door.scan("王芳")) == (Verdict.UNKNOWN, Reason.NOT_A_TICKET)
    assert sorted(scan.code for scan, _, _ in door.latest(2)) == ["", codes[0][:20]]


def test_a_genuine_ticket_on_no_list_goes_in_and_counts(ws: Workspace, door: Door) -> None:
    outcome = door.scan(genuine_unknown(ws))
    assert said(outcome) == (Verdict.UNKNOWN, Reason.GENUINE)
    assert outcome.name == ""
    assert (door.counts().distinct, door.counts().inside) == (1, 1)


@pytest.mark.parametrize("stage", [Stage.CANCELLED, Stage.POSTPONED])
def test_nobody_enters_an_event_that_is_off(
    ws: Workspace, event_id: EventId, door: Door, codes: list[str], stage: Stage
) -> None:
    events.set_stage(ws, event_id, stage, "大雨")
    assert said(door.scan(codes[0])) == (Verdict.REFUSED, Reason.NOT_HELD)
    assert said(door.headcount(1)) == (Verdict.REFUSED, Reason.NOT_HELD)
    assert door.counts().entries == 0


def test_people_leave_and_come_back_and_the_figures_stay_apart(clock: SetClock, door: Door, codes: list[str]) -> None:
    for code in codes[:3]:
        door.scan(code)
    door.headcount(2)
    clock.advance(60)
    assert said(door.scan(codes[0], Direction.OUT)) == (Verdict.ADMITTED, Reason.EXIT)
    clock.advance(60)
    assert said(door.scan(codes[0])) == (Verdict.ADMITTED, Reason.REENTRY)
    assert door.counts() == Counts(registered=8, distinct=3, entries=6, inside=5, capacity=5, anonymous=2)


def test_who_left_stays_out_where_reentry_is_not_allowed(ws: Workspace, clock: SetClock) -> None:
    event_id = events.add(ws, lecture(reentry=False))
    add_people(ws, event_id, 1)
    door, code = Door(ws, event_id), attendance.tickets(ws, event_id)[0][1]
    door.scan(code)
    clock.advance(60)
    door.scan(code, Direction.OUT)
    clock.advance(60)
    outcome = door.scan(code)
    assert said(outcome) == (Verdict.REPEAT, Reason.NONE)
    assert outcome.earlier is not None
    assert outcome.earlier.direction is Direction.OUT


def test_who_never_came_in_cannot_leave(door: Door, codes: list[str]) -> None:
    assert said(door.scan(codes[0], Direction.OUT)) == (Verdict.REFUSED, Reason.NOT_INSIDE)


def test_a_person_found_on_the_list_passes_as_with_a_ticket(
    ws: Workspace, event_id: EventId, door: Door, codes: list[str]
) -> None:
    person = attendance.find(ws, event_id, "wf")[0]
    assert door.code(person.id) == codes[0]
    assert door.admit(person.id).scan.verdict is Verdict.ADMITTED
    assert said(door.scan(codes[0])) == (Verdict.REPEAT, Reason.NONE)


def test_a_walk_in_is_on_the_list_with_a_ticket_that_works(
    ws: Workspace, event_id: EventId, clock: SetClock, door: Door
) -> None:
    outcome = door.walk_in("李大山", "利民村3组", "１３９ ００００ ００００")
    assert outcome.scan.verdict is Verdict.ADMITTED
    person = attendance.find(ws, event_id, "李大山")[0]
    assert (person.unit, person.phone) == ("利民村3组", "13900000000")
    clock.advance(60)
    assert said(door.scan(door.code(person.id), Direction.OUT)) == (Verdict.ADMITTED, Reason.EXIT)
    assert door.counts().registered == 9


def test_a_walk_in_without_a_name_changes_nothing(ws: Workspace, door: Door) -> None:
    with pytest.raises(BadName):
        door.walk_in("   ")
    assert door.counts().registered == 8
    assert stored_scans(ws) == []


def test_a_headcount_never_lets_more_out_than_are_inside(door: Door) -> None:
    door.headcount(2)
    assert said(door.headcount(-3)) == (Verdict.REFUSED, Reason.NOT_INSIDE)
    assert said(door.headcount(-2)) == (Verdict.ADMITTED, Reason.EXIT)
    door.headcount(1)
    counts = door.counts()
    assert (counts.entries, counts.inside, counts.anonymous, counts.distinct) == (3, 1, 3, 0)


def test_taking_back_needs_a_reason_and_keeps_the_scan(ws: Workspace, door: Door, codes: list[str]) -> None:
    scan = door.scan(codes[0]).scan
    with pytest.raises(VoidNeedsReason):
        door.take_back(scan.id, "  ")
    assert door.take_back(scan.id, "扫错了人").distinct == 0
    assert [(kept.id, name, voided) for kept, name, voided in door.latest(6)] == [(scan.id, "王芳芳", True)]
    assert len(stored_scans(ws)) == 1
    with pytest.raises(ScanAlreadyVoided):
        door.take_back(scan.id, "再来一次")
    with pytest.raises(UnknownScan):
        door.take_back(ScanId("none"), "没有")
    assert said(door.scan(codes[0])) == (Verdict.ADMITTED, Reason.NONE)


def test_an_entry_is_not_taken_back_from_under_a_later_exit(clock: SetClock, door: Door, codes: list[str]) -> None:
    door.scan(codes[1])
    entry = door.scan(codes[0]).scan
    clock.advance(60)
    leaving = door.scan(codes[0], Direction.OUT).scan
    with pytest.raises(ChangedSince):
        door.take_back(entry.id, "扫错了人")
    door.take_back(leaving.id, "扫错了人")
    assert door.take_back(entry.id, "扫错了人").entries == 1
    assert door.counts().inside == 1


def test_a_headcount_is_not_taken_back_when_those_people_have_left(door: Door) -> None:
    counted = door.headcount(1).scan
    door.headcount(-1)
    with pytest.raises(ChangedSince):
        door.take_back(counted.id, "多按了一次")


def test_undo_takes_the_latest_scan_back(ws: Workspace, door: Door, codes: list[str]) -> None:
    door.scan(codes[0])
    history.undo(ws)
    assert door.counts().entries == 0
    assert door.latest(1)[0][2] is True


def test_a_rehearsal_says_the_verdict_and_stores_nothing(ws: Workspace, door: Door, codes: list[str]) -> None:
    before = ws.read.execute("SELECT count(*) FROM steps").fetchone()[0]
    assert said(door.rehearse(codes[0])) == (Verdict.ADMITTED, Reason.NONE)
    assert said(door.rehearse(codes[0])) == (Verdict.ADMITTED, Reason.NONE)
    assert door.rehearse(codes[0][:12]).scan.reason is Reason.MISTYPED
    assert stored_scans(ws) == []
    assert door.counts() == Counts(registered=8, distinct=0, entries=0, inside=0, capacity=5, anonymous=0)
    assert ws.read.execute("SELECT count(*) FROM steps").fetchone()[0] == before


def test_a_correction_of_the_name_leaves_the_ticket_valid(
    ws: Workspace, event_id: EventId, door: Door, codes: list[str]
) -> None:
    person = attendance.find(ws, event_id, "王芳芳")[0]
    attendance.edit(ws, person, name="王方方", unit="", phone="", role="")
    assert door.scan(codes[0]).name == "王方方"


def test_a_change_of_the_event_counts_from_the_next_scan(
    ws: Workspace, event_id: EventId, door: Door, codes: list[str]
) -> None:
    door.scan(codes[0])
    events.edit(ws, event_id, lecture(capacity=1))
    assert said(door.scan(codes[1])) == (Verdict.REFUSED, Reason.FULL)


def test_no_door_opens_for_an_unknown_event(ws: Workspace) -> None:
    with pytest.raises(UnknownEvent):
        Door(ws, EventId("none"))


def test_a_killed_program_has_lost_nothing_that_it_showed(
    ws: Workspace, event_id: EventId, door: Door, codes: list[str]
) -> None:
    assert door.counts().entries == 0
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", _DESK, str(ws.folder), event_id]
    with subprocess.Popen(  # noqa: S603 - this program, on codes that the test made
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as desk:
        assert desk.stdin is not None
        assert desk.stdout is not None
        desk.stdin.write("".join(f"{code}\n" for code in codes[:3]))
        desk.stdin.flush()
        shown = [desk.stdout.readline().strip() for _ in range(3)]
        os.kill(desk.pid, signal.SIGKILL)
    assert shown == ["admitted"] * 3
    reopened = workspace.open_existing(ws.folder)
    assert Door(reopened, event_id).counts().distinct == 3
    assert [verdict for verdict, _, _ in stored_scans(reopened)] == shown
    reopened.close()


def test_a_clock_set_back_an_hour_does_not_turn_entry_and_exit_round(
    ws: Workspace, clock: SetClock, event_id: EventId
) -> None:
    (person,) = add_people(ws, event_id, 1)
    door = Door(ws, event_id)
    door.admit(person.id)
    clock.advance(-3600)
    assert door.admit(person.id, Direction.OUT).scan.verdict is Verdict.ADMITTED
    back = door.admit(person.id)
    assert (back.scan.verdict, back.scan.reason) == (Verdict.ADMITTED, Reason.REENTRY)
    assert (door.counts().entries, door.counts().inside) == (2, 1)


def test_two_doors_another_program_and_an_undo_leave_one_truth(
    ws: Workspace, workspace_folder: Path, clock: SetClock, event_id: EventId
) -> None:
    events.edit(ws, event_id, lecture(capacity=0))
    codes = [code for _, code in _listed(ws, event_id, 8)]
    other = workspace.open_existing(workspace_folder, operator="李强", clock=clock)
    first, second, elsewhere = Door(ws, event_id), Door(ws, event_id), Door(other, event_id)
    seen = [
        first.scan(codes[0]).tally.entries,
        first.scan(codes[1]).tally.entries,
        second.scan(codes[2]).tally.entries,
        elsewhere.scan(codes[3]).tally.entries,
        first.scan(codes[4]).tally.entries,
    ]
    history.undo(ws)
    seen.append(second.headcount(3).tally.entries)
    seen.append(first.scan(codes[5]).tally.entries)
    assert seen == [1, 2, 3, 4, 5, 7, 8]
    assert (first.counts().entries, first.counts().distinct, elsewhere.counts().anonymous) == (8, 5, 3)
    other.close()


def _listed(ws: Workspace, event_id: EventId, count: int) -> list[tuple[Attendee, str]]:
    add_people(ws, event_id, count)
    return attendance.tickets(ws, event_id)


def test_a_step_that_failed_leaves_no_trace_in_the_figures_at_the_door(ws: Workspace, event_id: EventId) -> None:
    events.edit(ws, event_id, lecture(capacity=0))
    codes = [code for _, code in _listed(ws, event_id, 2)]
    door = Door(ws, event_id)
    door.scan(codes[0])
    writer = ws._db
    pages = writer.execute("PRAGMA page_count").fetchone()[0]
    writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        for _ in range(500):
            door.headcount(1)
    entries = door.counts().entries
    writer.execute(f"PRAGMA max_page_count = {pages + 1000}")
    assert door.scan(codes[1]).tally.entries == entries + 1 == door.counts().entries
