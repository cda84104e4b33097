"""Undo, redo and the words of history."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.builders import enlist
from gbm_desktop import attendance, campaign, events, history
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import AttendeePassed
from gbm_desktop.errors.workspace import AlreadyUndone, ChangedSince, NothingToUndo, NotUndoable, UnknownStep
from gbm_desktop.model.event_copies import CopyTo
from gbm_desktop.model.events import Stage
from gbm_desktop.progress import Cancelled
from gbm_desktop.store import journal
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, add_people, lecture

STATE = ("campaign", "departments", "addressees", "villages", "events", "attendees", "report_texts", "deliveries")


def _state(ws: Workspace) -> dict[str, list[dict[str, Any]]]:
    return {table: [dict(row) for row in ws.read.execute(f"SELECT * FROM {table} ORDER BY id")] for table in STATE}


def _told(ws: Workspace) -> str:
    return sentence(history.latest(ws, 1)[0].step)


def test_undo_takes_back_the_latest_step_and_undoing_that_brings_it_again(ws: Workspace) -> None:
    before = _state(ws)
    events.add(ws, lecture(name="宣讲"))
    after = _state(ws)
    history.undo(ws)
    assert _state(ws) == before
    assert _told(ws) == "撤销：新建场次：宣讲"
    history.undo(ws, history.latest(ws, 1)[0].step.id)
    assert _state(ws) == after


def test_with_nothing_done_there_is_nothing_to_undo_and_the_campaign_itself_stays(ws: Workspace) -> None:
    with pytest.raises(NothingToUndo):
        history.undo(ws)
    with pytest.raises(NotUndoable):
        history.undo(ws, history.latest(ws, 1)[0].step.id)


def test_a_step_is_undone_once(ws: Workspace) -> None:
    events.add(ws, lecture())
    step = history.latest(ws, 1)[0].step.id
    history.undo(ws, step)
    with pytest.raises(AlreadyUndone):
        history.undo(ws, step)
    with pytest.raises(UnknownStep):
        history.undo(ws, "nothing-like-it")


def test_an_earlier_step_that_a_later_one_built_on_is_not_undone(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    added = history.latest(ws, 1)[0].step.id
    events.edit(ws, event_id, lecture(name="改过的名称"))
    with pytest.raises(ChangedSince):
        history.undo(ws, added)
    assert events.get(ws, event_id).said.name == "改过的名称"


def test_an_imported_person_who_came_in_stays_on_the_list(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    (person,) = add_people(ws, event_id, 1)
    added = history.latest(ws, 1)[0].step.id
    Door(ws, event_id).admit(person.id)
    with pytest.raises(AttendeePassed):
        history.undo(ws, added)
    assert attendance.counts(ws, event_id).registered == 1


def test_undoing_a_check_in_keeps_the_scan_and_mends_the_figures(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    (person,) = add_people(ws, event_id, 1)
    door = Door(ws, event_id)
    door.admit(person.id)
    history.undo(ws)
    assert (door.counts().distinct, door.counts().entries, door.counts().inside) == (0, 0, 0)
    assert [voided for _, _, voided in door.latest(9)] == [True]
    with pytest.raises(NotUndoable):
        history.undo(ws, history.latest(ws, 1)[0].step.id)


def test_undoing_a_walk_in_takes_the_person_off_the_list_too(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    door = Door(ws, event_id)
    door.walk_in("刘素芳", "清泉村")
    history.undo(ws)
    assert (door.counts().registered, door.counts().inside) == (0, 0)


def test_every_step_is_told_in_words_without_names_of_people(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(name="宣讲"))
    door = Door(ws, event_id)
    door.walk_in("刘素芳")
    door.headcount(3)
    events.set_stage(ws, event_id, Stage.CANCELLED, "暴雨")
    told = [sentence(entry.step) for entry in history.latest(ws, 4)]
    assert told == [
        "场次“宣讲”改为已取消",
        "“宣讲”未登记人数 3：已入场",
        "“宣讲”现场登记：已入场",
        "新建场次：宣讲",
    ]
    assert "刘素芳" not in "".join(entry.step.note for entry in history.latest(ws, 9))


ACTIONS = st.lists(st.tuples(st.sampled_from("aecsdpv"), st.integers(0, 5)), min_size=1, max_size=12)


def _act(ws: Workspace, action: str, which: int) -> None:
    known = [row[0] for row in ws.read.execute("SELECT id FROM events ORDER BY id")]
    chosen = known[which % len(known)] if known else ""
    match action:
        case "a":
            events.add(ws, lecture(name=f"宣讲{which}"))
        case "v":
            campaign.add_villages(ws, QINGQUAN, [f"{which}村"])
        case "e" if chosen:
            events.edit(ws, events.get(ws, chosen).id, lecture(name=f"改{which}"))
        case "c" if chosen:
            events.copy(ws, events.get(ws, chosen).id, [CopyTo(lecture().start.date())])
        case "s" if chosen:
            events.set_stage(ws, events.get(ws, chosen).id, list(Stage)[which], "原因")
        case "d" if chosen:
            events.remove(ws, events.get(ws, chosen).id)
        case "p" if chosen:
            add_people(ws, events.get(ws, chosen).id, which)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTIONS)
def test_whatever_was_done_undoing_it_all_in_turn_leads_back(ws: Workspace, actions: list[tuple[str, int]]) -> None:
    start, steps = _state(ws), journal.count(ws.read)
    for action, which in actions:
        try:
            _act(ws, action, which)
        except GbmError:
            continue
    done = journal.count(ws.read) - steps
    for _ in range(done):
        history.undo(ws)
    assert _state(ws) == start


def test_undo_passes_over_a_scan_that_was_taken_back_at_the_door(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    door = Door(ws, event_id)
    door.headcount(3)
    door.take_back(door.headcount(2).scan.id, "多按了一次")
    assert [entry.undone for entry in history.latest(ws, 3)] == [False, True, False]
    history.undo(ws)
    assert door.counts().entries == 0


def test_undoing_and_redoing_a_hundred_times_keeps_the_journal_small(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    for _ in range(100):
        history.undo(ws, history.latest(ws, 1)[0].step.id)
    assert events.get(ws, event_id).id == event_id
    newest = history.latest(ws, 1)[0].step
    assert len(newest.note) < 100 * len("清泉镇绿色建材公益宣讲") * 5
    assert sentence(newest).endswith("撤销：撤销：新建场次：清泉镇绿色建材公益宣讲")


def test_a_long_step_whose_taking_back_is_cancelled_stands(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    enlist(ws, event_id, 300)
    told: list[tuple[int, int]] = []

    def half(done: int, total: int) -> None:
        told.append((done, total))
        if 2 * done >= total:
            raise Cancelled

    with pytest.raises(Cancelled):
        history.undo(ws, progress=half)
    assert told[-1] == (150, 300)
    assert attendance.counts(ws, event_id).registered == 300
    history.undo(ws)
    assert attendance.counts(ws, event_id).registered == 0


def test_how_many_is_told_in_thousands(ws: Workspace) -> None:
    enlist(ws, events.add(ws, lecture()), 1_200)
    newest = history.latest(ws, 1)[0].step
    assert (sentence(newest), sentence(newest, "en")) == (
        "为“名单”导入名单，新增 1,200 人",
        "Imported a roster into 名单, 1,200 new people",
    )
