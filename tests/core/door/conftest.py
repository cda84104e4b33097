"""An event for five at most, eight people on its list, and its door."""

import pytest

from gbm_desktop import attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=5))


@pytest.fixture
def codes(ws: Workspace, event_id: EventId) -> list[str]:
    """The tickets of the list."""
    add_people(ws, event_id, 8)
    return [code for _, code in attendance.tickets(ws, event_id)]


@pytest.fixture
def door(ws: Workspace, event_id: EventId, codes: list[str]) -> Door:
    assert len(codes) == 8
    return Door(ws, event_id)
