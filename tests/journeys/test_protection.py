"""The power is cut at every touch of the disk while protection is switched: on or off, and whole, never between."""

import multiprocessing
import shutil
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from gbm_desktop import attachments, backup, events, protection, workspace
from gbm_desktop.doctor import examine
from gbm_desktop.errors.protection import Locked
from gbm_desktop.errors.workspace import WorkspaceBusy
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.journeys import switches_to_kill

pytestmark = pytest.mark.journey
SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload([*switches_to_kill.PARTS])
PASSPHRASE, KEY, NAME, PAPER = "correct horse battery", bytes(range(32)), "保密的场次", b"a permit paper" * 500


@pytest.fixture
def full(ws: Workspace, tmp_path: Path) -> Path:
    """A closed workspace with an event, an attached file and a copy."""
    event_id = events.add(ws, lecture(name=NAME))
    paper = tmp_path / "permit.pdf"
    paper.write_bytes(PAPER)
    attachments.add(ws, event_id, "permit", paper)
    backup.keep(ws)
    ws.close()
    return ws.folder


def ended(work: Callable[..., None], *what: object) -> int:
    """How often the process touched the disk; 0 where it was killed before its end."""
    told, telling = SERVER.Pipe(duplex=False)
    process = SERVER.Process(target=work, args=(telling, *what))
    process.start()
    telling.close()
    process.join()
    with told:
        if process.exitcode == -signal.SIGKILL:
            return 0
        assert process.exitcode == 0
        touches: int = told.recv()
        return touches


def is_protected_and_whole(folder: Path) -> bool:
    """Whoever opens it next finds all there was, in clear or encrypted; nothing between, nothing left over."""
    try:
        ws, locked = workspace.open_existing(folder), False
    except Locked:
        ws, locked = workspace.open_existing(folder, key=KEY), True
    with closing(ws):
        event = matching(ws.read, EventQuery())[0]
        assert event.said.name == NAME
        assert [attachments.content(ws, one) for one in attachments.of(ws, event.id)] == [PAPER]
        assert examine(ws).sound
    left = {place.name for place in folder.iterdir()} - {"keys.json", ".switching"}
    assert left == {"attachments", "backups", "exports", "workspace.db"}
    assert len(list((folder / "backups").iterdir())) == 1
    clear = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert (NAME.encode() in clear, PAPER in clear) == (not locked, not locked)
    return locked


def test_a_kill_at_any_touch_of_the_disk_leaves_it_off_or_on(full: Path, tmp_path: Path) -> None:
    kept, place, found = tmp_path / "kept", tmp_path / "tried", []
    full.rename(kept)
    for number in range(1, 10_000):
        shutil.copytree(kept, place)
        touches = ended(switches_to_kill.switch_on, place, PASSPHRASE, KEY, number)
        found.append(is_protected_and_whole(place))
        shutil.rmtree(place)
        if touches:
            break
    assert found == sorted(found)  # up to one moment it is off, from then on it is on
    assert {found[0], found[-1]} == {False, True}
    assert len(found) == touches + 1


def test_a_kill_at_any_touch_of_the_disk_leaves_it_on_or_off(full: Path, tmp_path: Path) -> None:
    protection.switch_on(full, PASSPHRASE, bytes(20), key=KEY)
    kept, place, found = tmp_path / "kept", tmp_path / "tried", []
    full.rename(kept)
    for number in range(1, 10_000):
        shutil.copytree(kept, place)
        touches = ended(switches_to_kill.switch_off, place, KEY, number)
        found.append(is_protected_and_whole(place))
        shutil.rmtree(place)
        if touches:
            break
    assert found == sorted(found, reverse=True)
    assert {found[0], found[-1]} == {False, True}


def test_who_opens_it_while_it_is_being_switched_is_told_to_wait(full: Path) -> None:
    from gbm_desktop.store import switching

    with switching.alone(full):
        switching.prepared(full)
        with pytest.raises(WorkspaceBusy):
            workspace.open_existing(full)
    assert not is_protected_and_whole(full)
