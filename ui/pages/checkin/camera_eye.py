"""Looking for codes in a camera's frames on a thread of its own, the newest frame first."""

import time

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoSink

from gbm_desktop.checkin.codes_in_pictures import codes, codes_in_the_middle
from gbm_desktop.checkin.sightings import Sightings
from ui.pages.checkin.camera_frames import brightness
from ui.thread_end import ended_with

_SLOWER_LOOK_EVERY = 2
"""Only every other frame without a code gets the slower look: an empty picture must not warm the laptop."""
_SHOWN_WIDTH = 640


class CameraEye(QObject):
    """`read` comes with a code that is new in the picture, `seen` with the picture itself, small.

    Of the frames that come while one is looked at only the latest is kept, so that what is seen is never old.
    """

    read = Signal(str)
    seen = Signal(QImage)
    _order = Signal(object, bool)

    def __init__(self, sink: QVideoSink) -> None:
        super().__init__()
        self._sightings = Sightings()
        self._waiting: QVideoFrame | None = None
        self._looking = False
        self._looks = 0
        self._thread = QThread()
        self._end = ended_with(self, self._thread)
        self._look = _Look()
        self._look.moveToThread(self._thread)
        self._order.connect(self._look.at)
        self._look.found.connect(self._found)
        self._look.ended.connect(self._ended)
        sink.videoFrameChanged.connect(self._take)
        self._thread.start()

    def close(self) -> None:
        """The thread is gone, and nothing is looked at any more."""
        self._waiting = None
        self._end()
        self._looking = False

    def _take(self, frame: QVideoFrame) -> None:
        if frame.isValid() and self._thread.isRunning():
            self._waiting = QVideoFrame(frame)
            self._look_on()

    def _look_on(self) -> None:
        if self._looking or self._waiting is None:
            return
        frame, self._waiting = self._waiting, None
        self._looking = True
        self._looks += 1
        self._order.emit(frame, self._looks % _SLOWER_LOOK_EVERY == 0)

    @Slot(list)
    def _found(self, texts: list[str]) -> None:
        for text in self._sightings.new(texts, time.monotonic_ns() // 1_000_000):
            self.read.emit(text)

    @Slot(QImage)
    def _ended(self, picture: QImage) -> None:
        self._looking = False
        if not picture.isNull():
            self.seen.emit(picture)
        self._look_on()


class _Look(QObject):
    """On its own thread: the codes of a frame first, then its picture."""

    found = Signal(list)
    ended = Signal(QImage)

    @Slot(object, bool)
    def at(self, frame: QVideoFrame, slower: bool) -> None:  # noqa: FBT001 - a slot is called by position
        """The frame's codes and its picture are on their way; the latter comes whatever happens."""
        picture = QImage()
        try:
            if texts := _texts(frame, slower=slower):
                self.found.emit(texts)
            picture = frame.toImage().scaledToWidth(_SHOWN_WIDTH, Qt.TransformationMode.FastTransformation)
        finally:
            self.ended.emit(picture)


def _texts(frame: QVideoFrame, *, slower: bool) -> list[str]:
    with brightness(frame) as picture:
        if picture is None:
            return []
        return codes(picture) or (codes_in_the_middle(picture) if slower else [])
