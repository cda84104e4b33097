"""Every place of the window that a person can come to, in the order of the rail."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.wording import Lang
from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign
from ui.pages.safety.tabs import Tab
from ui.tabbed_page import TabbedPage

WIDTH, HEIGHT = 1366, 768


class Walk:
    """A window on a workspace, led from place to place."""

    def __init__(self, qtbot: QtBot, ws: Workspace, jobs: Jobs, lang: Lang = "zh") -> None:
        self.qtbot, self.ws, self.jobs = qtbot, ws, jobs
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.campaign = OpenCampaign(self.window, Context(ws, jobs, lang))
        self.window.resize(WIDTH, HEIGHT)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def look(self, page: str, **place: Any) -> str:
        """The place is shown and all that was asked for is there; answers what it is called."""
        self.campaign.go(page, place)
        self.settle()
        return f"{page} {place or ''}"

    def settle(self) -> None:
        """No work is under way, and the layouts have settled."""
        self.qtbot.waitUntil(lambda: not self.jobs.busy)
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    def everywhere(self) -> Iterator[str]:
        """Each page, each of its tabs, and each step and tab of an event."""
        for entry in self.window.rail.entries:
            yield self.look(entry.key)
            shown = self.campaign.page
            if isinstance(shown, TabbedPage):
                yield from self._tabs(shown)
        yield from self._events()
        for part in ("text", "figures", "missing", "sent"):
            yield self.look("report", part=part)

    def _tabs(self, page: TabbedPage) -> Iterator[str]:
        for at in range(1, page.bar.count()):
            page.bar.setCurrentIndex(at)
            self.settle()
            yield f"{page.key}, {page.tab}"

    def _events(self) -> Iterator[str]:
        found = matching(self.ws.read, EventQuery())
        if not found:
            return
        event = next((one for one in found if "年末展销" in one.said.name), found[0])
        for step in EventStep:
            yield self.look("events", event_id=event.id, step=step)
        for tab in Tab:
            yield self.look("safety", event_id=event.id, tab=tab)
        yield self.look("checkin", event_id=event.id)


Walks = Callable[[Workspace], Walk]
