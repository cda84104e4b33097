"""What the window's search finds: pages, events and people."""

from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.store import attendance, events
from gbm_desktop.store.events import EventQuery
from gbm_desktop.wording import day
from ui.context import Context
from ui.widgets.jump_box import Jump
from ui.widgets.rail import PageEntry

_EACH = 8


def jumps(context: Context, entries: tuple[PageEntry, ...], text: str) -> list[Jump]:
    """Pages whose title holds the text, then events, then people, whose event is opened at its list."""
    db, low = context.ws.read, text.lower()
    pages = [Jump(entry.title, entry.key) for entry in entries if low in entry.title.lower()]
    found = [
        Jump(f"{day(event.said.start.date(), context.lang)} {event.said.name}", "events", {"event_id": event.id})
        for event in events.matching(db, EventQuery(text=text))[-_EACH:]
    ]
    people = attendance.search(db, None, text, _EACH)
    names = events.names(db, {person.event_id for person in people})
    listed = [
        Jump(
            f"{person.name} {person.unit} · {names[person.event_id]}",
            "events",
            {"event_id": person.event_id, "step": EventStep.PEOPLE},
        )
        for person in people
    ]
    return [*pages, *found, *listed]
