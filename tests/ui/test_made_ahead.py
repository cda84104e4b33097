"""What one press leads to stands ready before it is pressed, unseen and unfilled, and is true when it is seen."""

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gbm_desktop import events, operators
from gbm_desktop.model.roles import Role, pages
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.events.hands import names
from ui.made_ahead import MadeAhead
from ui.open_campaign import OpenCampaign
from ui.pages.events.page import EventsPage
from ui.pages.exchange.page import ExchangePage


def _ready(qtbot: QtBot, shell: OpenCampaign) -> MadeAhead:
    ahead = MadeAhead(shell, lambda: False)
    qtbot.waitUntil(lambda: ahead.rests)
    return ahead


def _tabs(shell: OpenCampaign) -> set[str]:
    page = shell.pages["exchange"]
    assert isinstance(page, ExchangePage)
    return set(page.tabs)


def test_pages_are_made_unseen_and_the_tabs_of_the_one_that_is_seen(qtbot: QtBot, shell: OpenCampaign) -> None:
    shell.begin("dashboard")
    ahead = _ready(qtbot, shell)
    assert set(shell.pages) == {entry.key for entry in shell.window.rail.entries}
    assert [page.key for page in shell.pages.values() if page.isVisible()] == ["dashboard"]
    assert _tabs(shell) == {"carry"}

    shell.go("exchange", {})
    qtbot.waitUntil(lambda: ahead.rests)
    assert "hub" in _tabs(shell) > {"carry"}
    assert shell.page is shell.pages["exchange"]


def test_what_was_stored_after_a_page_was_made_is_seen_on_it(qtbot: QtBot, shell: OpenCampaign, ws: Workspace) -> None:
    shell.begin("dashboard")
    _ready(qtbot, shell)
    events.add(ws, lecture(name="建材下乡第一课"))
    shell.go("events", {})
    page = shell.page
    assert isinstance(page, EventsPage)
    assert names(page) == ["建材下乡第一课"]


def test_a_tab_that_was_made_ahead_is_read_once_when_it_is_seen(
    qtbot: QtBot, shell: OpenCampaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.begin("dashboard")
    _ready(qtbot, shell)
    page = shell.pages["exchange"]
    assert isinstance(page, ExchangePage)
    read, refresh = list[str](), page.shown.refresh

    def refreshed() -> None:
        read.append("carry")
        refresh()

    monkeypatch.setattr(page.shown, "refresh", refreshed)
    shell.go("exchange", {})
    assert read == ["carry"]


def test_only_what_the_role_may_see_is_made(qtbot: QtBot, shell: OpenCampaign, ws: Workspace) -> None:
    operators.add(ws, name="王芳", role=Role.ORGANISER, pin="1111")
    ws.acting = Role.VOLUNTEER
    shell.begin("checkin")
    _ready(qtbot, shell)
    assert set(shell.pages) == set(pages(Role.VOLUNTEER))


def test_when_the_window_gets_another_look_only_what_somebody_saw_stays(qtbot: QtBot, shell: OpenCampaign) -> None:
    shell.begin("dashboard")
    ahead = _ready(qtbot, shell)
    shell.go("exchange", {})
    qtbot.waitUntil(lambda: ahead.rests)
    seen, unseen, tab = shell.pages["exchange"], shell.pages["settings"], shell.page
    assert isinstance(tab, ExchangePage)
    carry, hub = tab.tabs["carry"], tab.tabs["hub"]
    shell.context.choices_changed.emit()
    assert set(shell.pages) == {"dashboard", "exchange"}
    assert _tabs(shell) == {"carry"}
    qtbot.waitUntil(lambda: ahead.rests)
    assert (isValid(unseen), isValid(hub)) == (False, False)
    assert (shell.pages["exchange"], tab.tabs["carry"]) == (seen, carry)
    assert set(shell.pages) == {entry.key for entry in shell.window.rail.entries}
    shell.go("settings", {})
    assert shell.page is shell.pages["settings"]


def test_nothing_is_made_any_more_once_the_workspace_is_closed(
    qtbot: QtBot, shell: OpenCampaign, ws: Workspace
) -> None:
    shell.begin("dashboard")
    qtbot.waitUntil(lambda: not shell.context.jobs.busy)
    ahead = MadeAhead(shell, lambda: False)
    ws.close()
    assert ahead.rests
    assert set(shell.pages) == {"dashboard"}
