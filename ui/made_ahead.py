"""What one press leads to is made before: the pages of the rail, and the tabs of the page that is seen."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from gbm_desktop.errors import GbmError
from gbm_desktop.model.roles import pages
from ui.open_campaign import OpenCampaign
from ui.tabbed_page import TabbedPage

_BUSY_MS, _REST_MS = 500, 50


class MadeAhead(QObject):
    """Makes one page or tab at a time, with a rest after each, while `busy` says that nothing else is under way.

    They are not filled: what is stored is read when they are shown. When the window gets another look, what nobody has
    seen yet is dropped and made anew, for Qt dresses all that is there. It ends with the campaign's context.
    """

    def __init__(self, campaign: OpenCampaign, busy: Callable[[], bool]) -> None:
        super().__init__(campaign.context)
        self._campaign, self._busy = campaign, busy
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._make)
        campaign.window.pages.currentChanged.connect(self._go_on)
        campaign.context.choices_changed.connect(self._drop_unseen)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._drop_unseen)
        campaign.context.before_close(self._end)
        self._go_on()

    @property
    def rests(self) -> bool:
        """Whether all is made that one press leads to now."""
        return not self._next.isActive()

    def _go_on(self) -> None:
        self._next.start(_REST_MS)

    def _end(self) -> None:
        self._campaign.window.pages.currentChanged.disconnect(self._go_on)
        self._next.stop()

    def _drop_unseen(self) -> None:
        made = self._campaign.pages
        for some in (made, *(page.tabs for page in made.values() if isinstance(page, TabbedPage))):
            for key in [key for key, page in some.items() if not page.seen]:
                some.pop(key).deleteLater()
        self._go_on()

    def _make(self) -> None:
        if self._busy():
            self._next.start(_BUSY_MS)
            return
        make = next(self._missing(), None)
        if make is None:
            return
        try:
            make()
        except GbmError:  # whoever comes to the page is told
            return
        self._go_on()

    def _missing(self) -> Iterator[Callable[[], object]]:
        campaign, shown = self._campaign, self._campaign.page
        if isinstance(shown, TabbedPage):
            yield from (partial(shown.made, entry.key) for entry in shown.entries if entry.key not in shown.tabs)
        allowed = pages(campaign.context.ws.role) if shown else frozenset[str]()
        for key in (entry.key for entry in campaign.window.rail.entries if entry.key in allowed):
            page = campaign.pages.get(key)
            if page is None:
                yield partial(campaign.made, key)
            elif isinstance(page, TabbedPage) and page.tab not in page.tabs:
                yield partial(page.made, page.tab)
