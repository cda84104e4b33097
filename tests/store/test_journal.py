"""The one transaction and its journal."""

import json
import sqlite3
from pathlib import Path

import pytest

from gbm_desktop import attendance, events, workspace
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.safety import checklist
from gbm_desktop.store import history, journal
from gbm_desktop.store.tables import TABLES
from gbm_desktop.workspace import Committed, Workspace
from tests.builders import QINGQUAN, SetClock, lecture


def _village(ws: Workspace, name: str) -> dict[str, str]:
    return {"id": ws.new_id(), "name": name, "township": QINGQUAN, "code": "", "initials": "lmc"}


def _names(ws: Workspace) -> list[str]:
    return [row[0] for row in ws.read.execute("SELECT name FROM villages ORDER BY name")]


def test_a_step_stores_its_rows_and_what_stood_there_before(ws: Workspace) -> None:
    village = _village(ws, "利民村")
    with ws.unit(Op.VILLAGE_ADD) as unit:
        unit.put("villages", village)
    with ws.unit(Op.CAMPAIGN_EDIT) as unit:
        unit.put("villages", village | {"name": "利民新村"})
    latest = history.latest(ws.read, limit=1)[0].step
    (change,) = journal.changes_of(ws.read, latest.id)
    assert change.before == village
    assert change.after == village | {"name": "利民新村"}
    assert _names(ws) == ["利民新村"]


def test_an_exception_inside_a_step_leaves_nothing_behind(ws: Workspace) -> None:
    steps = journal.count(ws.read)
    with pytest.raises(ZeroDivisionError), ws.unit(Op.VILLAGE_ADD) as unit:
        unit.add("villages", _village(ws, "利民村"))
        raise ZeroDivisionError
    assert _names(ws) == []
    assert journal.count(ws.read) == steps


def test_a_step_that_changes_nothing_is_no_step(ws: Workspace) -> None:
    village = _village(ws, "利民村")
    for _ in range(2):
        with ws.unit(Op.VILLAGE_ADD) as unit:
            unit.put("villages", village)
    assert len([entry for entry in history.latest(ws.read, limit=9) if entry.step.op is Op.VILLAGE_ADD]) == 1


def test_steps_of_a_device_are_numbered_without_gaps_also_after_a_failed_one_and_a_restart(
    ws: Workspace, workspace_folder: Path, clock: SetClock
) -> None:
    events.add(ws, lecture())
    with pytest.raises(ZeroDivisionError), ws.unit(Op.VILLAGE_ADD) as unit:
        unit.add("villages", _village(ws, "利民村"))
        raise ZeroDivisionError
    events.add(ws, lecture())
    ws.close()
    again = workspace.open_existing(workspace_folder, operator="李强", clock=clock)
    events.add(again, lecture())
    numbers = [row[0] for row in again.read.execute("SELECT seq FROM steps ORDER BY seq")]
    assert numbers == list(range(1, len(numbers) + 1))
    again.close()


def test_the_hybrid_clock_goes_on_when_the_laptops_clock_was_set_back_a_year(ws: Workspace, clock: SetClock) -> None:
    events.add(ws, lecture())
    clock.advance(-365 * 24 * 3600)
    events.add(ws, lecture())
    clocks = [row[0] for row in ws.read.execute("SELECT hlc FROM steps ORDER BY seq")]
    assert clocks == sorted(set(clocks))


def test_two_programs_on_one_workspace_never_give_two_steps_one_number(
    ws: Workspace, workspace_folder: Path, clock: SetClock
) -> None:
    other = workspace.open_existing(workspace_folder, operator="李强", clock=clock)
    for turn in (ws, other, ws, other):
        events.add(turn, lecture())
    assert [row[0] for row in ws.read.execute("SELECT seq FROM steps ORDER BY seq")] == [1, 2, 3, 4, 5]
    other.close()


@pytest.mark.parametrize("table", ["steps", "changes"])
@pytest.mark.parametrize("verb", ["DELETE FROM {}", "UPDATE {} SET rowid_free = 1"])
def test_the_journal_cannot_be_rewritten(ws: Workspace, table: str, verb: str) -> None:
    column = {"steps": "operator", "changes": "tbl"}[table]
    statement = verb.format(table).replace("rowid_free = 1", f"{column} = 'x'")
    direct = sqlite3.connect(ws.path)
    with pytest.raises(sqlite3.IntegrityError, match="only added"):
        direct.execute(statement)
    direct.close()


def test_scans_are_facts_that_nobody_changes_or_deletes(ws: Workspace) -> None:
    from gbm_desktop.checkin.door import Door

    event_id = events.add(ws, lecture())
    Door(ws, event_id).headcount(2)
    direct = sqlite3.connect(ws.path)
    with pytest.raises(sqlite3.IntegrityError, match="only added"):
        direct.execute("UPDATE scans SET persons = 9")
    with pytest.raises(sqlite3.IntegrityError, match="only added"):
        direct.execute("DELETE FROM scans")
    direct.close()


def test_changes_beside_a_fact_are_numbered_as_a_laptop_that_gets_them_numbers_them(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    checklist.add_from_library(ws, event_id, ["02-07"])
    (listed,) = checklist.items(ws, event_id)
    checklist.inspect(ws, event_id, listed.item.id, CheckResult.FAIL)
    numbers = [row[0] for row in ws.read.execute("SELECT n FROM changes WHERE tbl = 'corrective_actions'")]
    assert numbers == [1]


def test_what_changed_is_announced_only_after_it_is_stored(ws: Workspace) -> None:
    heard: list[tuple[Committed, int]] = []
    other = sqlite3.connect(ws.path)
    ws.on_commit.append(lambda told: heard.append((told, other.execute("SELECT count(*) FROM events").fetchone()[0])))
    events.add(ws, lecture())
    with pytest.raises(ZeroDivisionError), ws.unit(Op.VILLAGE_ADD) as unit:
        unit.add("villages", _village(ws, "利民村"))
        raise ZeroDivisionError
    other.close()
    assert [(told.op, told.tables, seen) for told, seen in heard] == [(Op.EVENT_ADD, frozenset({"events"}), 1)]


def test_a_step_tells_who_did_it_on_which_device_and_when(ws: Workspace, clock: SetClock) -> None:
    clock.advance(61)
    events.add(ws, lecture(name="宣讲"))
    step = history.latest(ws.read, limit=1)[0].step
    assert (step.operator, step.device, step.wall, step.zone) == ("王芳", ws.replica.id, clock.wall(), "+0800")
    assert json.loads(step.note)["name"] == "宣讲"


def test_many_rows_at_once_are_journalled_one_by_one_and_a_refusal_rolls_all_back(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    before = journal.count(ws.read)

    def villages() -> list[tuple[object, ...]]:
        rows = (_village(ws, f"{n}村") for n in range(5000))
        return [tuple(row[column] for column in TABLES["villages"]) for row in rows]

    with pytest.raises(KeyboardInterrupt), ws.unit(Op.VILLAGE_ADD) as unit:
        unit.add_all("villages", villages())
        raise KeyboardInterrupt
    assert _names(ws) == []
    assert journal.count(ws.read) == before
    with ws.unit(Op.VILLAGE_ADD) as unit:
        unit.add_all("villages", villages()[:3000])
        unit.add_all("villages", villages()[3000:])
    assert len(_names(ws)) == len(journal.changes_of(ws.read, history.latest(ws.read, limit=1)[0].step.id)) == 5000
    assert attendance.counts(ws, event_id).registered == 0
