"""Rosters become an event's list: what is stored, what is told, and that nothing is stored twice or by half."""

import json
from pathlib import Path

import openpyxl
import pytest

from gbm_desktop import attendance, events, history, roster
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.intake import NotASpreadsheet
from gbm_desktop.intake.outcome import contract
from gbm_desktop.intake.plan import IN_THE_LIST
from gbm_desktop.intake.roster import corrected
from gbm_desktop.model.attendance import Source
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.progress import Cancelled
from gbm_desktop.resource_files import resource
from gbm_desktop.store import attendance as store
from gbm_desktop.store import journal
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.command_line import runner

MESSY = resource("samples", "roster-messy.xlsx")
CLEAN = resource("samples", "roster-clean.xlsx")
GB18030 = resource("samples", "roster-gb18030.csv")


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture())


@pytest.mark.parametrize(
    ("name", "counts"),
    [("roster-clean.xlsx", (120, 0, 0)), ("roster-gb18030.csv", (500, 0, 0)), ("roster-messy.xlsx", (295, 3, 7))],
)
def test_each_sample_roster_comes_out_with_its_exact_counts(
    ws: Workspace, event_id: EventId, name: str, counts: tuple[int, int, int]
) -> None:
    imported = roster.import_roster(ws, event_id, roster.plan(ws, event_id, resource("samples", name)))
    done = imported.done
    assert (imported.added, len(done.duplicates), len(done.rejected)) == counts
    assert store.registered(ws.read, event_id) == counts[0]


def test_a_plan_stores_nothing(ws: Workspace, event_id: EventId) -> None:
    assert len(roster.plan(ws, event_id, CLEAN).people) == 120
    assert store.registered(ws.read, event_id) == 0


def test_people_are_stored_in_the_order_of_the_file_with_all_that_the_file_says(
    ws: Workspace, event_id: EventId
) -> None:
    plan = roster.plan(ws, event_id, MESSY)
    roster.import_roster(ws, event_id, plan)
    people = store.of_event(ws.read, event_id)
    assert [(p.name, p.unit, p.phone, p.role, p.note) for p in people] == [
        (p.name, p.unit, p.phone.value if p.phone else "", p.role, p.note) for p in plan.people
    ]
    assert [p.number for p in people] == [f"A{n:04d}" for n in range(1, 296)]
    assert [p.id for p in people] == sorted(p.id for p in people)
    assert {p.source for p in people} == {Source.ROSTER}
    assert len({p.ticket for p in people}) == 295


def test_people_are_found_by_initials_right_after_the_import(ws: Workspace, event_id: EventId) -> None:
    roster.import_roster(ws, event_id, roster.plan(ws, event_id, CLEAN))
    person = store.of_event(ws.read, event_id)[0]
    assert person in attendance.find(ws, event_id, person.name_initials, 50)
    assert person in attendance.find(ws, event_id, person.phone[-4:])


def test_the_same_file_again_adds_nobody_and_makes_no_step(ws: Workspace, event_id: EventId) -> None:
    roster.import_roster(ws, event_id, roster.plan(ws, event_id, MESSY))
    steps = len(history.latest(ws))
    again = roster.import_roster(ws, event_id, roster.plan(ws, event_id, MESSY))
    assert (again.added, len(again.done.duplicates), again.step_id) == (0, 298, None)
    assert len(history.latest(ws)) == steps
    assert store.registered(ws.read, event_id) == 295


def test_a_sheet_is_chosen_by_its_name_on_the_command_line(
    ws: Workspace, event_id: EventId, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, book = tmp_path / "villages.xlsx", openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for village, name in (("新桥村", "王芳"), ("永乐村", "李强")):
        for row in (("姓名",), (name,)):
            (book[village] if village in book.sheetnames else book.create_sheet(village)).append(row)
    book.save(file)
    gbm = runner(ws.folder, capsys)
    assert "永乐村" in gbm("roster", "import", event_id, file)
    gbm("roster", "import", event_id, file, "--sheet", "永乐村")
    assert [person.name for person in store.of_event(ws.read, event_id)] == ["王芳", "李强"]
    said = gbm("roster", "import", event_id, file, "--sheet", "利民村", code=1)
    assert "没有名为“利民村”的工作表" in said
    assert "新桥村、永乐村" in said


def test_a_plan_carried_out_twice_adds_nobody_twice(ws: Workspace, event_id: EventId) -> None:
    plan = roster.plan(ws, event_id, CLEAN)
    roster.import_roster(ws, event_id, plan)
    again = roster.import_roster(ws, event_id, plan)
    assert (again.added, again.step_id) == (0, None)
    assert {duplicate.same_as for duplicate in again.done.duplicates} == {IN_THE_LIST}


def test_who_was_typed_in_since_the_preview_is_a_repeat(ws: Workspace, event_id: EventId) -> None:
    plan = roster.plan(ws, event_id, CLEAN)
    first = plan.people[0]
    attendance.add(ws, event_id, name=first.name, unit=first.unit, phone=first.phone.value if first.phone else "")
    imported = roster.import_roster(ws, event_id, plan)
    assert imported.added == 119
    assert [duplicate.row for duplicate in imported.done.duplicates] == [first.row]


def test_numbers_go_on_after_those_handed_out_before(ws: Workspace, event_id: EventId) -> None:
    attendance.add(ws, event_id, name="王小芳")
    roster.import_roster(ws, event_id, roster.plan(ws, event_id, CLEAN))
    assert [p.number for p in store.of_event(ws.read, event_id)][:3] == ["A0001", "A0002", "A0003"]


def test_one_undo_takes_the_whole_import_back_and_another_brings_it_again(ws: Workspace, event_id: EventId) -> None:
    imported = roster.import_roster(ws, event_id, roster.plan(ws, event_id, CLEAN))
    before = store.of_event(ws.read, event_id)
    history.undo(ws, imported.step_id)
    assert store.registered(ws.read, event_id) == 0
    history.undo(ws, history.latest(ws)[0].step.id)
    assert store.of_event(ws.read, event_id) == before


def test_the_step_says_which_event_which_file_and_how_many(ws: Workspace, event_id: EventId) -> None:
    imported = roster.import_roster(ws, event_id, roster.plan(ws, event_id, CLEAN))
    step = history.latest(ws)[0].step
    assert (step.id, step.op) == (imported.step_id, Op.ROSTER_IMPORT)
    assert json.loads(step.note) == {"name": "清泉镇绿色建材公益宣讲", "file": "roster-clean.xlsx", "count": 120}


def test_the_journal_holds_every_row_as_it_is_stored(ws: Workspace, event_id: EventId) -> None:
    imported = roster.import_roster(ws, event_id, roster.plan(ws, event_id, MESSY))
    assert imported.step_id is not None
    changes = journal.changes_of(ws.read, imported.step_id)
    assert [change.row_id for change in changes] == [p.id for p in store.of_event(ws.read, event_id)]
    assert all(change.after == journal.row_of(ws.read, "attendees", change.row_id) for change in changes)


def test_an_import_cancelled_half_way_leaves_nobody_on_the_list(ws: Workspace, event_id: EventId) -> None:
    def cancel(done: int, total: int) -> None:
        assert (done, total) == (500, 500)
        raise Cancelled

    with pytest.raises(Cancelled):
        roster.import_roster(ws, event_id, roster.plan(ws, event_id, GB18030), cancel)
    assert store.registered(ws.read, event_id) == 0
    assert history.latest(ws)[0].step.op is Op.EVENT_ADD
    assert roster.import_roster(ws, event_id, roster.plan(ws, event_id, GB18030)).added == 500


def test_a_row_put_right_after_the_import_is_imported_by_itself(ws: Workspace, event_id: EventId) -> None:
    imported = roster.import_roster(ws, event_id, roster.plan(ws, event_id, MESSY))
    left = roster.left_over(ws, event_id, imported)
    assert (len(left.people), len(left.duplicates), len(left.rejected)) == (0, 0, 7)
    row = left.rejected[0].row
    repaired = roster.import_roster(ws, event_id, corrected(left, row, phone="13890123456"))
    assert (repaired.added, len(repaired.done.rejected)) == (1, 6)
    assert [p.number for p in attendance.find(ws, event_id, "13890123456")] == ["A0296"]


def test_the_contracts_value_names_every_row_that_was_not_added(ws: Workspace, event_id: EventId) -> None:
    told = contract(roster.import_roster(ws, event_id, roster.plan(ws, event_id, MESSY)).done, "zh")
    assert (told["rows"], told["added"]) == (305, 295)
    rejected, duplicates = told["rejected"], told["duplicates"]
    assert isinstance(rejected, list)
    assert isinstance(duplicates, list)
    assert {"row", "column", "value", "reason"} <= set(rejected[0])
    assert len(duplicates) == 3
    assert json.loads(json.dumps(told, ensure_ascii=False)) == told


def test_a_file_that_is_no_sheet_stores_nothing(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(NotASpreadsheet):
        roster.plan(ws, event_id, resource("icons", "add.svg").parent.parent / "fonts" / "NotoSansSC-Regular.ttf")
    assert store.registered(ws.read, event_id) == 0


def test_an_event_that_is_gone_is_named(ws: Workspace) -> None:
    with pytest.raises(UnknownEvent):
        roster.plan(ws, EventId("gone"), CLEAN)
