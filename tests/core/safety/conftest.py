"""A village lecture with everything in place, and a large exhibition that was only begun."""

from dataclasses import replace
from datetime import datetime

import pytest

from gbm_desktop import events
from gbm_desktop.model.events import Body, BodyRole, EventKind, EventLevel
from gbm_desktop.model.ids import EventId
from gbm_desktop.safety import plan
from gbm_desktop.workspace import Workspace
from tests.builders import lecture, make_ready
from tests.core.safety.printed import planned


@pytest.fixture
def village(ws: Workspace) -> EventId:
    """A lecture of 60 people with everything in place."""
    event_id = events.add(ws, lecture(bodies=(Body(BodyRole.ORGANISER, "清泉镇人民政府"),)))
    make_ready(ws, event_id)
    plan.edit(ws, replace(planned(ws, event_id), assembly_point="文化站门前广场"))
    return event_id


@pytest.fixture
def exhibition(ws: Workspace) -> EventId:
    """An exhibition of 3,000 people, planned from its template with nobody named yet."""
    event_id = events.add(
        ws,
        lecture(
            kind=EventKind.SALE,
            name="青白江区绿色建材展销会",
            start=datetime(2023, 12, 20, 9, 0),  # noqa: DTZ001 - an event's times are local
            end=datetime(2023, 12, 20, 17, 0),  # noqa: DTZ001 - an event's times are local
            place="区体育中心",
            level=EventLevel.COUNTY,
            expected=3000,
            capacity=3500,
        ),
    )
    plan.apply_template(ws, event_id)
    return event_id
