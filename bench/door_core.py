"""The door without a window, one scan after another as fast as it goes, in a process of its own."""

import gc
import time
from collections.abc import Callable
from pathlib import Path

from bench.bare import BareCommits
from bench.machine import megabytes
from bench.measure import in_turn
from gbm_desktop import attendance, crowd, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.store.events import EventQuery, matching

_EVERY_SCAN = "SELECT total(persons) FROM scans WHERE event_id = ?"
_WARM_UP, _AT_ONCE, _ROUNDS = 800, 500, 7


def core(folder: str, count: int) -> dict[str, float]:
    """Milliseconds for each scan and bare commit, for the trend and a bare read of all scans; megabytes more."""
    ws = workspace.open_existing(Path(folder), operator="王芳")
    event_id = matching(ws.read, EventQuery())[0].id
    door, commits = Door(ws, event_id), BareCommits(Path(folder) / "bare-core.db")
    codes = [code for _, code in attendance.tickets(ws, event_id)][-count - _WARM_UP :]
    for code in codes[:_WARM_UP]:
        door.scan(code)
    before = _held()
    scanned, bare = list[float](), list[float]()
    for begin in range(_WARM_UP, len(codes), _AT_ONCE):
        scanned.append(_all(door.scan, codes[begin : begin + _AT_ONCE]))
        bare.append(_all(lambda _code: commits.one(), codes[begin : begin + _AT_ONCE]))
    more = _held() - before
    each = 1000 / _AT_ONCE
    trend, read = in_turn(
        lambda: crowd.trend(ws, event_id, count), lambda: ws.read.execute(_EVERY_SCAN, (event_id,)).fetchone(), _ROUNDS
    )
    return {
        "scan": sum(scanned) / len(scanned) * each,
        "bare": sum(bare) / len(bare) * each,
        "trend": trend * 1000,
        "read": read * 1000,
        "more": more,
    }


def _all(act: Callable[[str], object], codes: list[str]) -> float:
    began = time.perf_counter()
    for code in codes:
        act(code)
    return time.perf_counter() - began


def _held() -> float:
    gc.collect()
    return megabytes("VmRSS")
