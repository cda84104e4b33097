"""The laptop's clock against what is known of time: noticed and said, never in anybody's way.

Steps are ordered by their hybrid logical clock, so a wrong clock puts nothing out of order; it only makes the times
wrong that people read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import accumulate, groupby, pairwise

from gbm_desktop import campaign
from gbm_desktop.model.ids import EventId, StepId
from gbm_desktop.store import step_times
from gbm_desktop.store.step_times import StepTime
from gbm_desktop.workspace import Workspace

TOLERANCE = timedelta(minutes=2)
_YEARS_AROUND = 1
_LATEST = 500
_MS = timedelta(milliseconds=1)


class ClockTrouble(StrEnum):
    """What is the matter with a clock."""

    NONE = ""
    WRONG_YEAR = "wrong_year"
    BEHIND = "behind"
    WENT_BACK = "went_back"
    LEAPT = "leapt"


@dataclass(frozen=True, slots=True)
class Moment:
    """One look at both clocks: the wall clock in milliseconds, the monotonic one in nanoseconds."""

    wall: int
    mono: int


@dataclass(frozen=True, slots=True)
class ClockState:
    """What the laptop's clock says, and by how much it is off; of a wrong year nobody can say by how much."""

    now: datetime
    trouble: ClockTrouble = ClockTrouble.NONE
    by: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Jump:
    """A device's clock was set back, or leapt ahead, before this step. `at` is what it said then."""

    step_id: StepId
    device: str
    trouble: ClockTrouble
    at: datetime
    by: timedelta


def moment(ws: Workspace) -> Moment:
    """What both clocks say now."""
    return Moment(ws.clock.wall(), ws.clock.monotonic())


def look(ws: Workspace, begun: Moment | None = None) -> ClockState:
    """Whether the clock can be right: against the campaign's year, the latest steps, and a look taken earlier.

    Sleep is no jump: the monotonic clock counts it. Raises NoCampaign.
    """
    now = moment(ws)
    local, year = ws.local(now.wall), campaign.current(ws).year
    if not _plausible(local, year):
        return ClockState(local, ClockTrouble.WRONG_YEAR)
    known = [wall for wall in step_times.latest_walls(ws.read, _LATEST) if _plausible(ws.local(wall), year)]
    behind = (max(known, default=now.wall) - now.wall) * _MS
    if behind > TOLERANCE:
        return ClockState(local, ClockTrouble.BEHIND, behind)
    drift = _drift(begun, now) if begun else timedelta()
    if abs(drift) > TOLERANCE:
        return ClockState(local, ClockTrouble.LEAPT if drift > timedelta() else ClockTrouble.WENT_BACK, abs(drift))
    return ClockState(local)


def jumps(ws: Workspace, event_id: EventId | None = None) -> list[Jump]:
    """Where a device's clock went back, or leapt ahead and came back later; of all its steps or of an event's scans.

    A leap that never came back looks like a laptop that was off, and is not told.
    """
    times = step_times.by_device(ws.read, event_id)
    return [jump for _, own in groupby(times, key=lambda time: time.device) for jump in _jumps(ws, list(own))]


def _jumps(ws: Workspace, own: Sequence[StepTime]) -> Iterator[Jump]:
    lowest_after = [*accumulate((time.wall for time in reversed(own)), min)][::-1]
    for (before, after), lowest in zip(pairwise(own), lowest_after[1:], strict=True):
        drift = _drift(Moment(before.wall, before.mono), Moment(after.wall, after.mono))
        back = min(drift, (after.wall - before.wall) * _MS)
        if back < -TOLERANCE:
            yield Jump(after.id, after.device, ClockTrouble.WENT_BACK, ws.local(after.wall), -back)
        elif drift > TOLERANCE and (after.wall - lowest) * _MS > TOLERANCE:
            yield Jump(after.id, after.device, ClockTrouble.LEAPT, ws.local(after.wall), drift)


def _drift(earlier: Moment, later: Moment) -> timedelta:
    """How much further the wall clock went than time did; meaningless upwards where the laptop was off in between."""
    return (later.wall - earlier.wall) * _MS - timedelta(microseconds=(later.mono - earlier.mono) // 1000)


def _plausible(local: datetime, year: int) -> bool:
    return abs(local.year - year) <= _YEARS_AROUND
