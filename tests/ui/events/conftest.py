"""What most tests of the events page begin with: three events, and an ear for what is said."""

import pytest

from gbm_desktop import events
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import FUHONG, QINGQUAN, at, lecture
from ui.context import Context


@pytest.fixture
def said(context: Context) -> list[tuple[str, str, bool]]:
    """What the message bar was asked to show."""
    heard: list[tuple[str, str, bool]] = []
    context.said.connect(lambda sentence, step, problem: heard.append((sentence, step, problem)))
    return heard


@pytest.fixture
def three(ws: Workspace) -> list[EventId]:
    """A lecture on the 12th, a sale on the 10th, a tour on the 20th that is too large for its place."""
    return [
        events.add(ws, lecture(name="宣讲", region_code=QINGQUAN, contact_name="李强")),
        events.add(
            ws,
            lecture(
                name="专场", kind=EventKind.SALE, region_code=FUHONG, place="市场", start=at(10, 9), end=at(10, 17)
            ),
        ),
        events.add(ws, lecture(name="巡展", kind=EventKind.TOUR, start=at(20, 9), end=at(20, 10), expected=500)),
    ]
