"""Where moments go that belong to an event, when the event goes to another time."""

from datetime import datetime

from gbm_desktop.model.events import EventDraft


def carried(moment: datetime, before: EventDraft, after: EventDraft) -> datetime:
    """The moment as the event goes: before the event's end it keeps its distance to the start, else to the end."""
    return moment + (after.end - before.end if moment >= before.end else after.start - before.start)


def carried_span(start: datetime, end: datetime, before: EventDraft, after: EventDraft) -> tuple[datetime, datetime]:
    """Both moments as `carried`; a span that would have no length keeps its own."""
    first, last = carried(start, before, after), carried(end, before, after)
    return first, last if last > first else end + (after.start - before.start)
