"""The window as a person feels it: usable after its start, and from page to page; run in a process of its own."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.measure import seconds
from ui import settings, theme
from ui.app import Session, run
from ui.made_ahead import MadeAhead
from ui.open_campaign import OpenCampaign
from ui.tabbed_page import TabbedPage

_MOST_S = 60
_SLICE_MS = 5
_QUIET_S = 0.05
_SIZE = (1366, 768)
_SOUGHT, _ROUNDS = ("王", "王芳", "wf", "4321", "利民村12组", "没有这个人"), 5


def usable(folder: str) -> None:
    """The process ends once a campaign is open, its first page painted and a key answered."""
    begin = OpenCampaign.begin

    def begun(campaign: OpenCampaign, key: str) -> None:
        begin(campaign, key)
        page = campaign.page
        if page is not None:
            _Painted(campaign.window, lambda: _press(campaign))

    OpenCampaign.begin = begun  # type: ignore[method-assign, assignment]  # tell of the first page
    run(Path(folder), operator="王芳", lang="zh")


def _press(campaign: OpenCampaign) -> None:
    """Ctrl+K leads into the search; with the cursor there, the window is usable."""
    QTest.keyClick(campaign.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    if not campaign.window.header.jump.hasFocus():
        os._exit(1)
    sys.stdout.write("null")
    sys.stdout.flush()
    os._exit(0)


def switches(folder: str) -> dict[str, list[float]]:
    """For each page and tab the seconds from the press to the paint: its first showing, and the second."""
    session = _opened(folder)
    walk = _Walk(session)
    found: dict[str, list[float]] = {}
    for _ in range(2):
        for place, took in walk.everywhere():
            found.setdefault(place, []).append(took)
    session.end()
    return found


def jumps_found(folder: str) -> dict[str, float]:
    """For each text the seconds from a pause in typing until what it means is offered, once the search was read in."""
    session = _opened(folder)
    if session.campaign is None:
        raise LookupError
    offer = session.campaign.window.header.jump.searched.emit
    offer(_SOUGHT[0])
    found = {text: median(seconds(partial(offer, text)) for _ in range(_ROUNDS)) for text in _SOUGHT}
    session.end()
    return found


def _opened(folder: str) -> Session:
    app = QApplication([])
    theme.load_font()
    theme.apply(app, "light")
    settings.set_language("zh")
    session = Session(app, "王芳")
    session.begin(Path(folder))
    _until(lambda: session.campaign is not None and session.campaign.page is not None)
    return session


class _Walk:
    """From page to page by the rail, and on each from tab to tab, with a rest between them as a reader takes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        campaign = session.campaign
        if campaign is None:
            raise LookupError
        self._campaign = campaign
        campaign.window.resize(*_SIZE)
        self._rest()

    def everywhere(self) -> Iterator[tuple[str, float]]:
        """Each page but the one that is shown, then that, and each page's tabs."""
        entries = self._campaign.window.rail.entries
        for entry in (*entries[1:], entries[0]):
            yield entry.key, self._showing(partial(self._campaign.window.rail.chosen.emit, entry.key))
            shown = self._campaign.page
            if isinstance(shown, TabbedPage):
                for at in (*range(1, shown.bar.count()), 0):
                    name = f"{entry.key}, {shown.entries[at].key}"
                    yield name, self._showing(partial(shown.bar.setCurrentIndex, at))

    def _showing(self, press: Callable[[], object]) -> float:
        """What other programs take from the processor in the meantime is not counted."""
        painted: list[float] = []
        began, used = time.perf_counter(), time.process_time()
        watch = _Painted(
            self._campaign.window,
            lambda: painted.append(min(time.perf_counter() - began, time.process_time() - used)),
        )
        press()
        _until(lambda: bool(painted))
        watch.deleteLater()
        self._rest()
        return painted[0]

    def _rest(self) -> None:
        quiet = time.perf_counter()
        while time.perf_counter() - quiet < _QUIET_S:
            QTest.qWait(_SLICE_MS)
            ahead = self._campaign.context.findChild(MadeAhead)
            if self._session.engine.jobs.busy or ahead is None or not ahead.rests:
                quiet = time.perf_counter()


class _Painted(QObject):
    """Tells once, when the window has been painted."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What is asked for now is done when the loop goes on."""
        if event.type() == QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def _until(reached: Callable[[], bool]) -> None:
    began = time.perf_counter()
    while not reached():
        if time.perf_counter() - began > _MOST_S:
            raise TimeoutError
        QTest.qWait(_SLICE_MS)
