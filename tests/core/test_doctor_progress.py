"""Examining and repairing tell how far they are, and end where a person cancels, with everything as it was."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from gbm_desktop import attendance, events
from gbm_desktop.doctor import examine
from gbm_desktop.model.ids import EventId
from gbm_desktop.progress import Cancelled
from gbm_desktop.repair import rebuild, repair
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture

PEOPLE = 300


class Watcher:
    """Cancels at its `last` look (0: never); keeps what it was told."""

    def __init__(self, last: int = 0) -> None:
        self.last, self.told = last, list[float]()

    def __call__(self, done: int, total: int) -> None:
        if total:
            self.told.append(done / total)
        if self.last and len(self.told) >= self.last:
            raise Cancelled


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    event_id = events.add(ws, lecture())
    add_people(ws, event_id, PEOPLE)
    return event_id


def test_what_is_done_while_the_workspace_is_examined_is_no_fault(ws: Workspace, event_id: EventId) -> None:
    edited = list[str]()

    def work() -> None:
        for person in attendance.find(ws, event_id, "", PEOPLE):
            attendance.edit(ws, person, name=person.name, unit="利民村", phone=person.phone, role="")
            edited.append(person.id)

    def meanwhile(done: int, total: int) -> None:
        if not edited and done * 4 > total:
            desk = Thread(target=work)
            desk.start()
            desk.join()

    found = examine(ws, meanwhile)
    assert len(edited) == PEOPLE
    assert found == replace(examine(ws), steps=found.steps)


def past_the_journal(ws: Workspace, statement: str) -> None:
    with closing(sqlite3.connect(ws.path)) as direct:
        direct.execute(statement)
        direct.commit()


def _goes_forward(watcher: Watcher) -> bool:
    return watcher.told == sorted(watcher.told) and len(watcher.told) > PEOPLE and watcher.told[-1] <= 1


def test_the_examination_tells_how_far_it_is(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    watcher = Watcher()
    assert examine(ws, watcher).sound
    assert _goes_forward(watcher)


def test_an_examination_that_is_cancelled_ends_at_once(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    watcher = Watcher(20)
    with pytest.raises(Cancelled):
        examine(ws, watcher)
    assert len(watcher.told) == 20
    assert examine(ws).sound


def test_a_repair_that_is_cancelled_leaves_all_as_it_was(ws: Workspace, event_id: EventId) -> None:
    past_the_journal(ws, "UPDATE attendees SET phone = '13900000000'")
    watcher = Watcher()
    examine(ws, watcher)
    with pytest.raises(Cancelled):
        repair(ws, progress=Watcher(len(watcher.told) + PEOPLE + 50))  # it is putting rows right by then
    assert len(examine(ws).rows_off) == PEOPLE
    done = Watcher()
    assert repair(ws, progress=done).after.sound
    assert _goes_forward(done)
    assert event_id


def test_a_file_made_anew_tells_how_far_it_is_and_can_be_left_as_it_was(ws: Workspace, event_id: EventId) -> None:
    folder, at = ws.folder, ws.now()
    ws.close()
    before = (folder / "workspace.db").read_bytes()
    for last in (1, PEOPLE, 3 * PEOPLE):
        with pytest.raises(Cancelled):
            rebuild(folder, at, progress=Watcher(last))
        assert (folder / "workspace.db").read_bytes() == before
        assert _names(folder) == []
    watcher = Watcher()
    assert rebuild(folder, at, progress=watcher).is_file()
    assert _goes_forward(watcher)
    assert event_id


def _names(folder: Path) -> list[str]:
    return [file.name for file in folder.glob("workspace.rebuilt*")]
