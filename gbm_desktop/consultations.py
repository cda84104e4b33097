"""People advised on site, counted as fast as a finger presses; every press is a fact."""

from collections.abc import Sequence

from gbm_desktop.errors.consumer import NothingToTakeBack
from gbm_desktop.model.consumer import Topic
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import consumer as store
from gbm_desktop.store import events as event_store
from gbm_desktop.workspace import Workspace


def consult(ws: Workspace, event_id: EventId, topic: Topic, persons: int = 1) -> int:
    """So many more people were advised on the topic at the event (below 0 takes back). Answers how many now in all.

    Raises UnknownEvent, and NothingToTakeBack where fewer than that were counted.
    """
    event = event_store.require(ws.read, event_id)
    with ws.unit(Op.CONSULTATION, name=event.said.name, count=persons) as unit:
        before = store.consulted(unit.db, [event.id]).get(event.id, {})
        if before.get(topic, 0) + persons < 0:
            raise NothingToTakeBack(topic)
        if persons:
            fact = {"id": unit.step_id, "event_id": event.id, "topic": topic.value, "persons": persons, "at": unit.wall}
            unit.record("consultations", fact)
    return sum(before.values()) + persons


def consulted(ws: Workspace, event_ids: Sequence[EventId]) -> dict[EventId, dict[Topic, int]]:
    """How many people were advised at each of these events, by topic."""
    return store.consulted(ws.read, event_ids)
