"""What the rows behind the figures say of an event."""

from collections.abc import Iterable

from gbm_desktop.model.events import Event
from gbm_desktop.model.figures import EVENT, Cells, Counted
from gbm_desktop.season import township_name
from gbm_desktop.wording import Lang, word


def day_and_name(event: Event) -> Cells:
    """When it began, and its name."""
    return (EVENT, event.id), ("date", event.said.start.date().isoformat()), ("event", event.said.name)


def event_cells(event: Event, lang: Lang) -> Cells:
    """All that tells events apart."""
    said = event.said
    return (
        *day_and_name(event),
        ("kind", word(said.kind, lang)),
        ("mode", word(said.mode, lang)),
        ("level", word(said.level, lang)),
        ("township", township_name(event)),
        ("village", said.village),
        ("place", said.place),
        ("stage", word(event.stage, lang)),
    )


def unless_empty(found: Iterable[Counted], *, kept: bool) -> Iterable[Counted]:
    """The figures as they are where their register is kept at all, else each is unknown rather than nothing."""
    return found if kept else (one._replace(value=None) for one in found)
