"""The check-in page with frames put where a camera's arrive, in a process of its own."""

import sys
import time
from itertools import cycle, pairwise
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtMultimedia import QVideoFrame, QVideoSink
from PySide6.QtWidgets import QApplication

from bench.builders import event_with_people, new_workspace
from bench.door_page import Painted
from gbm_desktop import attendance
from tests import hard_pictures
from tests.video_frames import frame
from ui import settings, theme
from ui.context import Context
from ui.jobs import Jobs
from ui.lasting_none import make_none_last
from ui.pages.checkin import CheckinPage
from ui.pages.checkin.camera_panel import CameraPanel
from ui.widgets.verdict import VerdictBoard

_PEOPLE, _WARM_UP, _FRAME_MS, _BEAT_MS, _WATCHED_S, _PATIENCE_S = 130, 10, 33, 2, 6, 10


def camera(folder: str) -> dict[str, list[float]]:
    """Milliseconds from a frame to its painted verdict; between the window's beats while frames come, and while not."""
    make_none_last()
    app = QApplication(sys.argv[:1])
    settings.set_volume(0)
    theme.load_font()
    theme.load_bold()
    theme.apply(app, "light")
    ws = new_workspace(Path(folder))
    tickets = attendance.tickets(ws, event_with_people(ws, _PEOPLE))
    context = Context(ws, Jobs(), "zh")
    page = CheckinPage(context)
    page.resize(1366, 768)
    page.show()
    sink = _switched_on(app, page)
    frames = [_held_up(place, code) for place, (_, code) in enumerate(tickets)]
    board = page.findChild(VerdictBoard)
    if board is None:
        raise LookupError
    painted = Painted(board)
    verdicts = [_until_painted(app, painted, sink, one) for one in frames][_WARM_UP:]
    silences = [_silences(app, sink, shown) for shown in (frames, frames[:1])]
    page.hide()
    context.jobs.stop()
    ws.close()
    return {"verdicts": verdicts, "silences": silences[0], "bare": silences[1]}


def _switched_on(app: QApplication, page: CheckinPage) -> QVideoSink:
    panel = page.findChild(CameraPanel)
    if panel is None:
        raise LookupError
    panel.show()
    while panel.device is None:
        app.processEvents()
    app.processEvents()
    return panel.device.sink


def _held_up(place: int, code: str) -> QVideoFrame:
    return frame(hard_pictures.picture("turned", place, aimed=True, code=code)[1])


def _until_painted(app: QApplication, painted: Painted, sink: QVideoSink, one: QVideoFrame) -> float:
    painted.await_next()
    began = time.perf_counter()
    sink.setVideoFrame(one)
    while not painted.at and time.perf_counter() - began < _PATIENCE_S:
        app.processEvents()
    return ((painted.at or time.perf_counter()) - began) * 1000


def _silences(app: QApplication, sink: QVideoSink, frames: list[QVideoFrame]) -> list[float]:
    """Milliseconds between beats of the window while these come by turns; one alone comes once, for it is not new."""
    beats, coming = [time.perf_counter()], cycle(frames)
    beat, camera_ = QTimer(interval=_BEAT_MS), QTimer(interval=_FRAME_MS)
    beat.timeout.connect(lambda: beats.append(time.perf_counter()))
    camera_.timeout.connect(lambda: sink.setVideoFrame(next(coming)))
    QTimer.singleShot(_WATCHED_S * 1000, app.quit)
    for timer in (beat, camera_):
        timer.start()
    app.exec()
    return [(later - sooner) * 1000 for sooner, later in pairwise(beats)]
