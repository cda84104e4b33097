"""A protected workspace beside the same one in clear: the door, opening, and what switching on takes."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from bench.builders import enlist, event_with_people, new_workspace
from bench.measure import Measure, in_turn, percentile, seconds
from gbm_desktop import attachments, attendance, protection, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.workspace import Workspace

_PEOPLE, _SCANS, _WARM_UP = 20_000, 4_000, 800
_MEGABYTES, _FILES = 100, 40
_PASSPHRASE, _CODE = "a phrase of the bench", bytes(20)
_TWICE, _OPENED, _SWITCH_SECONDS, _UNLOCK_SECONDS = 2, 3, 30, 2


def measures(folder: Path) -> Iterator[Measure]:
    """Scans by turns in both, so that the machine's moods meet both."""
    clear, hidden = folder / "clear", folder / "hidden"
    ws = new_workspace(clear)
    event_with_people(ws, _PEOPLE)
    ws.close()
    shutil.copytree(clear, hidden)
    key = protection.new_key()
    protection.switch_on(hidden, _PASSPHRASE, _CODE, key=key)
    yield from _door(workspace.open_existing(clear), workspace.open_existing(hidden, key=key))
    yield from _opening(clear, hidden, key)
    yield from _switching(folder / "large")


def _door(clear: Workspace, hidden: Workspace) -> Iterator[Measure]:
    event_id = matching(clear.read, EventQuery())[0].id
    codes = [code for _, code in attendance.tickets(clear, event_id)][: _WARM_UP + _SCANS]
    plain, encrypted = list[float](), list[float]()
    doors = (Door(clear, event_id), plain), (Door(hidden, event_id), encrypted)
    for code in codes:
        for door, took in doors:
            began = perf_counter()
            door.scan(code)
            took.append((perf_counter() - began) * 1000)
    for part in (0.5, 0.99):
        one, other = percentile(encrypted[_WARM_UP:], part), percentile(plain[_WARM_UP:], part)
        yield Measure(f"check-in in a protected workspace, p{part * 100:.0f}", one, "ms", _TWICE, other, "in clear")
    look = _search(hidden, event_id), _search(clear, event_id)
    yield Measure(f"search among {_PEOPLE:,} in a protected workspace", look[0], "ms", _TWICE, look[1], "in clear")
    clear.close()
    hidden.close()


def _search(ws: Workspace, event_id: EventId) -> float:
    return percentile([seconds(lambda: attendance.find(ws, event_id, "wf")) * 1000 for _ in range(50)], 0.5)


def _opening(clear: Path, hidden: Path, key: bytes) -> Iterator[Measure]:
    one, other = in_turn(
        lambda: workspace.open_existing(hidden, key=key).close(), lambda: workspace.open_existing(clear).close(), 7
    )
    yield Measure("opening a protected workspace, its key known", one * 1000, "ms", _OPENED, other * 1000, "in clear")
    taken = seconds(lambda: protection.unlock(hidden, _PASSPHRASE))
    yield Measure("from passphrase to key", taken, "s", _UNLOCK_SECONDS)


def _switching(folder: Path) -> Iterator[Measure]:
    """Half of it rows, half attached files."""
    ws = new_workspace(folder)
    event_id = event_with_people(ws, _PEOPLE)
    first = _PEOPLE
    while ws.path.stat().st_size < _MEGABYTES * 500_000:
        enlist(ws, event_id, _PEOPLE, first=first)
        first += _PEOPLE
    paper = folder / "paper.bin"
    for _ in range(_FILES):
        paper.write_bytes(os.urandom(_MEGABYTES * 500_000 // _FILES))
        attachments.add(ws, event_id, "paper", paper)
    ws.close()
    paper.unlink()
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
    copied = seconds(lambda: shutil.copytree(folder, folder.with_name("copied")))
    key = protection.new_key()
    on = seconds(lambda: protection.switch_on(folder, _PASSPHRASE, _CODE, key=key))
    off = seconds(lambda: protection.switch_off(folder, key))
    yield Measure(f"switching protection on, {size:.0f} MB (copying it: {copied:.1f} s)", on, "s", _SWITCH_SECONDS)
    yield Measure(f"switching protection off, {size:.0f} MB", off, "s", _SWITCH_SECONDS)
