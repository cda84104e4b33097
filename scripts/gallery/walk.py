"""Every place of the window that a person can come to, in the order of the rail."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QPushButton

from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.wording import Lang
from gbm_desktop.workspace import Workspace
from scripts.gallery.workspaces import fair
from ui.context import Context
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign
from ui.pages.safety.tabs import Tab
from ui.pages.settings.page import SettingsPage
from ui.tabbed_page import TabbedPage
from ui.widgets.pdf_preview import PdfPreview

_LONGEST_MS = 60_000
_SLICE_MS = 20


class Walk:
    """A window on a workspace, led from place to place."""

    def __init__(self, ws: Workspace, jobs: Jobs, lang: Lang = "zh", size: tuple[int, int] = (1366, 768)) -> None:
        self.ws, self.jobs = ws, jobs
        self.window = MainWindow()
        self.campaign = OpenCampaign(self.window, Context(ws, jobs, lang))
        self._size = size
        self.window.resize(*size)
        self.window.show()

    def look(self, page: str, **place: Any) -> str:
        """The place is shown and all that was asked for is there; answers what it is called."""
        self.campaign.go(page, place)
        self.settle()
        return f"{page} {place or ''}"

    def settle(self) -> None:
        """No work is under way, and the layouts have settled. Raises TimeoutError after a minute."""
        timer = QElapsedTimer()
        timer.start()
        while self.jobs.busy:
            if timer.elapsed() > _LONGEST_MS:
                raise TimeoutError
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE_MS)
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    @property
    def draws(self) -> bool:
        """Whether a document is seen, which is drawn some time after it was asked for."""
        return any(shown.isVisible() for shown in self.window.findChildren(PdfPreview))

    def wait(self, milliseconds: int) -> None:
        """So much time has passed, and what came of it is done: a page that scrolls there, a document that is drawn."""
        timer = QElapsedTimer()
        timer.start()
        while timer.elapsed() < milliseconds:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE_MS)
        self.settle()

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

    def end(self) -> None:
        """The window is gone, and nothing in it watches the workspace's folders any more."""
        self.window.hide()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def all_places(self) -> Iterator[str]:
        """Everywhere, the ways to see the events, each section of the settings, and each part of the report."""
        yield from self.everywhere()
        shown = SettingsPage(self.campaign.context)
        for section in shown.sections:
            yield self.look("settings", part=section.name)
        shown.deleteLater()
        yield self.look("events", day=self.ws.today())
        for name in ("asWeek", "asLanes", "asList"):
            self.press(name)
            yield f"events {name}"
        yield self.look("events", new=True)
        for part in ("cases", "dress", "frozen", "rollup"):
            yield self.look("report", part=part)
        if self.window.screen().size().width() >= self._size[0]:  # else a smaller one than the laptop's would be filled
            self.look("checkin")
            self.window.showFullScreen()
            self.settle()
            yield "checkin, full screen"

    def press(self, name: str) -> None:
        """The button of this name is pressed, and what it begins is done."""
        button = self.window.findChild(QPushButton, name)
        if isinstance(button, QPushButton):
            button.click()
        self.settle()

    def _tabs(self, page: TabbedPage) -> Iterator[str]:
        for at in range(1, page.bar.count()):
            page.bar.setCurrentIndex(at)
            self.settle()
            yield f"{page.key}, {page.tab}"

    def _events(self) -> Iterator[str]:
        event_id = fair(self.ws)
        if event_id is None:
            return
        for step in EventStep:
            yield self.look("events", event_id=event_id, step=step)
        for tab in Tab:
            yield self.look("safety", event_id=event_id, tab=tab)
        yield self.look("checkin", event_id=event_id)
