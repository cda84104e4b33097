"""How many are inside over time, and what that comes to; and who was counted by hand at a door."""

from gbm_desktop import admission
from gbm_desktop.model import crowd as model
from gbm_desktop.model.crowd import NOBODY, SPAN, STEP, Passed, Point, Trend
from gbm_desktop.model.ids import EventId
from gbm_desktop.store import crowd as store
from gbm_desktop.workspace import Workspace


def inside_over_time(ws: Workspace, event_id: EventId, since: int, step: int) -> list[Point]:
    """How many were inside at the end of each step (milliseconds) from `since` (Unix milliseconds) until now.

    Of those within the window of now, so that the last point is what the door shows. Empty where `since` is to come.
    """
    now = ws.clock.wall()
    steps = -(-(now - since) // step)
    if steps <= 0:
        return []
    window = admission.window_at(ws, event_id, ws.local(now))
    passed = store.passed_by_step(ws.read, event_id, window, begin=since, step=step, steps=steps)
    return model.course(passed.pop(store.BEFORE, NOBODY), passed, since, step, steps)


def trend(ws: Workspace, event_id: EventId, capacity: int) -> Trend:
    """The last two hours by the minute, the pace of the last ten, and when a venue for so many will be full by it."""
    return model.trend(inside_over_time(ws, event_id, ws.clock.wall() - SPAN, STEP), capacity)


def counted(ws: Workspace, event_id: EventId, desk: str) -> Passed:
    """Who was counted without a name at this desk, within the window of now."""
    return store.counted_by(ws.read, event_id, desk, admission.window_at(ws, event_id, ws.now()))
