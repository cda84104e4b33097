"""The window in English counts as English does: none of a thing, one, and two."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gbm_desktop import events, staff
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.events.hands import shown
from tests.ui.eyes import reads
from ui.context import Context
from ui.jobs import Jobs
from ui.pages.settings import SettingsPage

TOLD = {0: "0 people, 0 without a phone", 1: "1 person, 1 without a phone", 2: "2 people, 2 without a phone"}


@pytest.fixture
def english(ws: Workspace, jobs: Jobs) -> Iterator[Context]:
    """What the pages of an English window are given."""
    made = Context(ws, jobs, "en")
    yield made
    made.end()
    made.deleteLater()


@pytest.mark.parametrize("count", TOLD)
def test_a_directory_tells_how_many_people_it_holds(qtbot: QtBot, ws: Workspace, english: Context, count: int) -> None:
    for name in ("王芳", "李强")[:count]:
        staff.add(ws, name=name)
    page = SettingsPage(english)
    qtbot.addWidget(page)
    page.resize(1190, 700)
    page.show()
    page.open_at(part="staff")
    qtbot.waitUntil(lambda: reads(page, "staffCount") == TOLD[count])


@pytest.mark.parametrize(("count", "told"), [(1, "1 event"), (2, "2 events")])
def test_a_list_tells_how_many_events_it_shows(
    qtbot: QtBot, ws: Workspace, english: Context, count: int, told: str
) -> None:
    for _ in range(count):
        events.add(ws, lecture())
    label = shown(qtbot, english).count
    assert label.isVisible()
    assert label.text() == told
