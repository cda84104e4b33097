"""Backing up, checking and restoring tell how far they are, and end where a person cancels, with all as it was."""

import os
from pathlib import Path

import pytest

from gbm_desktop import attachments, attendance, backup, events, workspace
from gbm_desktop.model.ids import EventId
from gbm_desktop.progress import Cancelled
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture

FILES = 12


class Watcher:
    """Cancels once so much of the work is done; keeps what it was told."""

    def __init__(self, until: float = 2) -> None:
        self.until, self.told = until, list[float]()

    def __call__(self, done: int, total: int) -> None:
        self.told.append(done / total if total else 0)
        if self.told[-1] >= self.until:
            raise Cancelled


@pytest.fixture
def event_id(ws: Workspace, tmp_path: Path) -> EventId:
    event_id = events.add(ws, lecture())
    add_people(ws, event_id, 500)
    for n in range(FILES):
        file = tmp_path / f"{n}.jpg"
        file.write_bytes(f"photo {n}".encode() * 1000)
        attachments.add(ws, event_id, "permit", file)
    return event_id


def files_in(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def test_two_programs_that_copy_at_the_same_second_do_not_disturb_each_other(
    ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    assert event_id
    file, halves = tmp_path / "copy.db", list[str]()

    def meanwhile(done: int, total: int) -> None:
        assert done <= total
        halves.extend(half.name for half in tmp_path.glob(".*.part") if half.name not in halves)

    backup.make(ws, file, progress=meanwhile)
    assert halves == [f".copy.db.{os.getpid()}.part"]


@pytest.mark.parametrize("until", [0, 0.5, 0.6, 0.75, 0.95])
def test_a_backup_that_is_cancelled_leaves_nothing_behind(
    ws: Workspace, event_id: EventId, tmp_path: Path, until: float
) -> None:
    assert event_id
    with pytest.raises(Cancelled):
        backup.make(ws, tmp_path / "stick" / "copy.db", progress=Watcher(until))
    assert files_in(tmp_path / "stick") == []


def test_a_backup_and_its_check_tell_how_far_they_are(ws: Workspace, event_id: EventId, tmp_path: Path) -> None:
    assert event_id
    making, checking = Watcher(), Watcher()
    copy = backup.make(ws, tmp_path / "copy.db", progress=making)
    backup.verify(copy, progress=checking)
    for watcher in (making, checking):
        assert watcher.told == sorted(watcher.told)
        assert watcher.told[-1] > 0.9
        assert len(watcher.told) >= FILES


def test_a_restore_that_is_cancelled_leaves_all_as_it_was(ws: Workspace, event_id: EventId, tmp_path: Path) -> None:
    copy = backup.make(ws, tmp_path / "copy.db")
    attendance.add(ws, event_id, name="李大山", unit="", phone="")
    ws.close()
    before = files_in(ws.folder)
    for until in (0, 0.6, 0.7):
        with pytest.raises(Cancelled):
            backup.restore(ws.folder, copy, progress=Watcher(until))
        assert files_in(ws.folder) == before
    opened = workspace.open_existing(ws.folder)
    assert attendance.counts(opened, event_id).registered == 501
    opened.close()


def test_a_restore_to_a_new_place_that_is_cancelled_leaves_no_workspace(
    ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    assert event_id
    copy = backup.make(ws, tmp_path / "copy.db")
    for until in (0, 0.6, 0.7):
        with pytest.raises(Cancelled):
            backup.restore(tmp_path / "new", copy, progress=Watcher(until))
        assert files_in(tmp_path / "new") == []
    watcher = Watcher()
    assert backup.restore(tmp_path / "new", copy, progress=watcher) is None
    assert watcher.told == sorted(watcher.told)
    assert workspace.exists(tmp_path / "new")
