"""The check-in page as a scanner drives it, in a process of its own."""

import sys
import time
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bench.bare import BareCommits
from bench.measure import seconds
from gbm_desktop import attendance, workspace
from gbm_desktop.store.events import EventQuery, matching
from ui import settings, theme
from ui.context import Context
from ui.jobs import Jobs
from ui.pages.checkin import CheckinPage
from ui.widgets.verdict import Face, VerdictBoard

_ONE_BY_ONE, _WARM_UP, _STREAM = 300, 20, 400
_APART_MS = 100
_ASLEEP = QEventLoop.ProcessEventsFlag.WaitForMoreEvents  # a loop that spins would take turns with the worker's Python
_AT_ONCE = 40
_PATIENCE_S = 60


class Painted(QObject):
    """Notes when a verdict that was not there before has been painted, with all of the window."""

    def __init__(self, board: VerdictBoard) -> None:
        super().__init__()
        self._board = board
        self._seen: Face | None = None
        self.at = 0.0
        board.installEventFilter(self)

    def await_next(self) -> None:
        """From now on the next verdict is waited for."""
        self._seen, self.at = self._board.face, 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """A paint of the board; what is under way paints the rest, so the time is taken right after."""
        if event.type() == QEvent.Type.Paint and not self.at and self._board.face not in (self._seen, None):
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self.at = self.at or time.perf_counter()


def page(folder: str) -> dict[str, list[float]]:
    """Seconds until the page is painted; milliseconds to each verdict, for each bare commit, and a scan in a stream."""
    settings.set_volume(0)
    app = QApplication(sys.argv[:1])
    theme.load_font()
    theme.load_bold()
    theme.apply(app, "light")
    context = Context(workspace.open_existing(Path(folder), operator="王芳"), Jobs(), "zh")
    began = time.perf_counter()
    shown = CheckinPage(context)
    shown.resize(1366, 768)
    shown.show()
    app.processEvents()
    start = time.perf_counter() - began
    board = shown.findChild(VerdictBoard)
    if board is None:
        raise LookupError
    codes = iter(_codes_of(context))
    painted, commits = Painted(board), BareCommits(Path(folder) / "bare.db")
    for code in islice(codes, _WARM_UP):
        _until_painted(app, painted, code)
    pairs = [(_until_painted(app, painted, c), seconds(commits.one) * 1000) for c in islice(codes, _ONE_BY_ONE)]
    each = _stream(app, shown, list(islice(codes, _STREAM)))
    context.jobs.stop()
    return {
        "start": [start],
        "painted": [pair[0] for pair in pairs],
        "bare": [pair[1] for pair in pairs],
        "streamed": [each],
    }


def _codes_of(context: Context) -> list[str]:
    """The tickets of those who have not come, in no order that the disk would like."""
    event = matching(context.ws.read, EventQuery())[0]
    codes = [code for _, code in attendance.tickets(context.ws, event.id)]
    return codes[:: len(codes) // (2 * (_ONE_BY_ONE + _WARM_UP + _STREAM))]


def _until_painted(app: QApplication, painted: Painted, code: str) -> float:
    painted.await_next()
    _send(code)
    began = time.perf_counter()
    _key(Qt.Key.Key_Return, "\r")
    while not painted.at and time.perf_counter() - began < _PATIENCE_S:
        app.processEvents(_ASLEEP)
    taken = (painted.at - began) * 1000
    _let_come(app)
    return taken


def _let_come(app: QApplication) -> None:
    """The next one in the queue steps up, a tenth of a second later: three times as fast as people do."""
    here = list[bool]()
    QTimer.singleShot(_APART_MS, lambda: here.append(True))
    while not here:
        app.processEvents(_ASLEEP)


def _stream(app: QApplication, shown: CheckinPage, codes: list[str]) -> float:
    """Milliseconds a scan where the next ones are heard before the first is answered."""
    desk = shown.reception.desk
    if desk is None:
        raise LookupError
    answered = list[object]()
    desk.answered.connect(answered.append)
    began = time.perf_counter()
    for number, code in enumerate(codes):
        _send(code)
        _key(Qt.Key.Key_Return, "\r")
        while number - len(answered) >= _AT_ONCE or (number + 1 == len(codes) and len(answered) < len(codes)):
            app.processEvents(_ASLEEP)
    return (time.perf_counter() - began) * 1000 / len(codes)


def _send(code: str) -> None:
    for sign in code:
        _key(Qt.Key(ord(sign)), sign)


def _key(key: Qt.Key, text: str) -> None:
    target = QApplication.focusWidget() or QApplication.activeWindow()
    if target is not None:
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
