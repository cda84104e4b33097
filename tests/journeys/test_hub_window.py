"""The county's hub in the window, with a real one."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import psycopg
import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gbm_desktop import events
from gbm_desktop.exchange.hub import carrying, contact
from gbm_desktop.store.hub import patience
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.core.two_laptops import laptops
from tests.journeys.hub_server import HubServer
from tests.ui.hands import press
from ui.context import Context
from ui.jobs import Jobs
from ui.pages.exchange.hub import HubTab

pytestmark = pytest.mark.journey


@pytest.fixture
def server() -> Iterator[HubServer]:
    started = HubServer()
    yield started
    started.remove()


@pytest.fixture
def pair(tmp_path: Path, server: HubServer) -> Iterator[list[Workspace]]:
    address, opened = server.laptops(), laptops(tmp_path, 2)
    for ws in opened:
        contact.use(ws, address)
    yield opened
    for ws in opened:
        ws.close()


@pytest.fixture
def context(pair: list[Workspace], qapp: QApplication) -> Iterator[Context]:
    assert qapp is not None
    jobs = Jobs()
    made = Context(pair[0], jobs, "zh")
    yield made
    made.hub.end()
    jobs.stop()


@pytest.fixture
def tab(qtbot: QtBot, context: Context) -> HubTab:
    made = HubTab(context)
    qtbot.addWidget(made)
    made.resize(1140, 640)
    made.show()
    return made


def state_of(tab: HubTab) -> str:
    label = tab.findChild(QLabel, "hubState")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_press_exchanges_and_other_pages_are_told(
    tab: HubTab, context: Context, pair: list[Workspace], qtbot: QtBot
) -> None:
    add_people(pair[1], events.add(pair[1], lecture(name="二号台的宣讲")), 5)
    carrying.sync(pair[1])
    said, changed = list[str](), set[str]()
    context.said.connect(lambda sentence, _step, _problem: said.append(sentence))
    context.changed.connect(changed.update)
    press(tab, "testHub")
    qtbot.waitUntil(lambda: len(said) == 1)
    assert "127.0.0.1" in said[0]
    press(tab, "hubNow")
    qtbot.waitUntil(lambda: len(said) == 2)
    assert "新增 7 步" in said[1]
    assert {"events", "attendees"} <= changed
    assert state_of(tab).startswith("●")
    assert [one.added for one in tab.exchanges] == [7]


def test_by_itself_it_fetches_what_came_meanwhile(
    tab: HubTab, context: Context, pair: list[Workspace], qtbot: QtBot
) -> None:
    events.add(pair[1], lecture(name="二号台的宣讲"))
    carrying.sync(pair[1])
    context.hub.look()
    qtbot.waitUntil(lambda: bool(contact.setting(pair[0]).reached) and not context.hub.busy)
    assert len(pair[0].read.execute("SELECT 1 FROM events").fetchall()) == 1
    assert tab.isVisible()


def test_the_window_can_be_closed_while_the_server_is_silent(
    server: HubServer, tab: HubTab, context: Context, qtbot: QtBot
) -> None:
    with psycopg.connect(server.address().text) as owner:
        owner.execute("LOCK TABLE gbm_hub.parcels IN ACCESS EXCLUSIVE MODE")
        press(tab, "hubNow")
        assert context.hub.busy
        with psycopg.connect(server.address().text, autocommit=True) as watching:
            question = (
                "SELECT 1 FROM pg_stat_activity WHERE application_name = 'gbm-desktop' AND wait_event = 'relation'"
            )
            qtbot.waitUntil(lambda: watching.execute(question).fetchone() is not None)
            began = monotonic()
            context.hub.end()
            assert monotonic() - began < patience.SECONDS / 4
    assert tab.isVisible()
