"""What the sample's files tell, and what they call the events."""

import json
from typing import Any

from gbm_desktop.model.ids import EventId
from gbm_desktop.resource_files import resource
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.workspace import Workspace


def season_file(name: str) -> dict[str, Any]:
    """The sample's file of this name."""
    found: dict[str, Any] = json.loads(resource("samples", f"{name}.json").read_text(encoding="utf-8"))
    return found


def events_by_name(ws: Workspace) -> dict[str, EventId]:
    """The ids of all events."""
    return {event.said.name: event.id for event in matching(ws.read, EventQuery())}
