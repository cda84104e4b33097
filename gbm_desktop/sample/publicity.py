"""The publicity of the sample season: what was published about its events, and what was handed out there."""

from datetime import date
from typing import Any

from gbm_desktop import publicity
from gbm_desktop.model.ids import EventId, HandoutId, PublicityId
from gbm_desktop.model.publicity import Handout, Medium, MediumLevel, Publicity
from gbm_desktop.sample.told import events_by_name, season_file
from gbm_desktop.workspace import Workspace


def add(ws: Workspace) -> None:
    """The register and the handouts are there, as if typed in one by one; events are meant by their names."""
    told = season_file("publicity")
    events = events_by_name(ws)
    for one in told["items"]:
        publicity.put(ws, _item(one, events))
    for one in told["handouts"]:
        publicity.put_handout(ws, _handout(one, events))


def _item(told: dict[str, Any], events: dict[str, EventId]) -> Publicity:
    read = {
        "on_day": date.fromisoformat(told["on_day"]),
        "medium": Medium(told["medium"]),
        "level": MediumLevel(told["level"]),
        "events": tuple(events[name] for name in told.get("events", [])),
    }
    return Publicity(**{**told, **read, "id": PublicityId("")})


def _handout(told: dict[str, Any], events: dict[str, EventId]) -> Handout:
    said = {name: value for name, value in told.items() if name not in ("event", "on_day")}
    event = events[told["event"]] if "event" in told else None
    return Handout(HandoutId(""), date.fromisoformat(told["on_day"]), event, **said)
