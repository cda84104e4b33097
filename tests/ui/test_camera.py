"""The camera: real frames through Qt's video sink, and what is said when there is no camera or none any more."""

import sys
import time
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PIL import Image
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QColor
from PySide6.QtMultimedia import QCameraDevice, QMediaDevices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gbm_desktop.documents import qr
from tests import hard_pictures
from tests.ui.hands import press
from tests.video_frames import Format, frame
from ui import settings
from ui.pages.checkin.camera_device import CameraDevice, nearest
from ui.pages.checkin.camera_panel import CameraPanel
from ui.pages.checkin.camera_state import CameraState

pytestmark = pytest.mark.journey


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[CameraPanel]:
    """The panel of a laptop without a camera; frames can be put into its sink all the same."""
    made = CameraPanel()
    qtbot.addWidget(made)
    made.resize(376, 220)
    made.show()
    qtbot.waitUntil(lambda: made.device is not None)
    yield made
    made.hide()


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> list[QCameraDevice]:
    """What is plugged in, as the system says. A camera that Qt does not know is there and opens for nobody."""
    devices = [QCameraDevice()]
    monkeypatch.setattr(QMediaDevices, "videoInputs", lambda: list(devices))
    return devices


def show(panel: CameraPanel, kind: str = "plain", seed: int = 1, *, coded: Format = Format.Format_NV12) -> str:
    """A frame of this kind comes from the camera; the code in it."""
    code, image = hard_pictures.picture(kind, seed, aimed=True)
    assert panel.device is not None
    panel.device.sink.setVideoFrame(frame(image, coded))
    return code


def test_a_laptop_without_a_camera_says_so(panel: CameraPanel) -> None:
    assert panel.device is not None
    assert panel.device.state is CameraState.NONE
    assert panel.view.sentence == "No camera found. Plug one in, or use the scanner or the list of names."


def test_a_laptop_without_the_library_says_so_and_the_rest_works(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "ui.pages.checkin.camera_device")
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    made = CameraPanel()
    qtbot.addWidget(made)
    made.show()
    said = "The system has no libraries for cameras. Use the scanner or the list of names."
    qtbot.waitUntil(lambda: made.view.sentence == said)
    made.hide()


@pytest.mark.parametrize(
    "coded",
    [Format.Format_NV12, Format.Format_YUV420P, Format.Format_YUYV, Format.Format_UYVY, Format.Format_BGRX8888],
)
def test_a_code_is_read_from_frames_of_every_make(qtbot: QtBot, panel: CameraPanel, coded: Format) -> None:
    with qtbot.waitSignal(panel.read) as read:
        code = show(panel, coded=coded)
    assert read.args == [code]


_FLOOR = dict.fromkeys(hard_pictures.KINDS, 6) | {"blurred": 2, "glare": 2, "motion blur": 4, "screen moiré": 5}
"""So many of six are read in the one or two looks that a single frame gets."""


@pytest.mark.parametrize("kind", hard_pictures.KINDS)
def test_hard_pictures_are_read_through_the_sink(qtbot: QtBot, panel: CameraPanel, kind: str) -> None:
    read: list[str] = []
    panel.read.connect(read.append)
    held_up = [look_at(qtbot, panel, *hard_pictures.picture(kind, seed, aimed=True)) for seed in range(6)]
    assert set(read) <= set(held_up)
    assert len(read) >= _FLOOR[kind]


def look_at(qtbot: QtBot, panel: CameraPanel, code: str, image: Image.Image) -> str:
    """A frame has come and was looked at; the code that is in it."""
    assert panel.device is not None
    assert panel._eye is not None
    with qtbot.waitSignal(panel._eye.seen):
        panel.device.sink.setVideoFrame(frame(image))
    return code


def test_a_code_that_is_held_is_read_once(qtbot: QtBot, panel: CameraPanel) -> None:
    read: list[str] = []
    panel.read.connect(read.append)
    held, other = (hard_pictures.picture("plain", seed) for seed in range(2))
    for _ in range(30):
        look_at(qtbot, panel, *held)
    look_at(qtbot, panel, *other)
    assert read == [held[0], other[0]]


def test_the_newest_frame_is_looked_at_next(qtbot: QtBot, panel: CameraPanel) -> None:
    read: list[str] = []
    panel.read.connect(read.append)
    codes = [show(panel, seed=seed) for seed in range(8)]
    qtbot.waitUntil(lambda: codes[-1] in read)
    assert len(read) < len(codes)


def test_a_code_that_is_no_ticket_is_noted_and_goes_nowhere(qtbot: QtBot, panel: CameraPanel) -> None:
    read: list[str] = []
    panel.read.connect(read.append)
    rows = qr.matrix("https://example.org/")
    assert panel.device is not None
    panel.device.sink.setVideoFrame(frame(_drawn(rows)))
    qtbot.waitUntil(lambda: _note(panel) == "This code is not a ticket.")
    assert read == []


def _drawn(rows: list[list[bool]]) -> Image.Image:
    image = Image.new("L", (len(rows) + 8, len(rows) + 8), 255)
    for y, line in enumerate(rows):
        for x, dark in enumerate(line):
            image.putpixel((x + 4, y + 4), 0 if dark else 255)
    return image.resize((image.width * 6, image.height * 6), Image.Resampling.NEAREST)


def _note(panel: CameraPanel) -> str:
    label = panel.findChild(QLabel, "cameraNote")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_camera_that_opens_for_nobody_is_told_of_and_tried_again(
    qtbot: QtBot, plugged: list[QCameraDevice], panel: CameraPanel
) -> None:
    said = "Camera cannot be opened. Close other programs that use it, then try again."
    qtbot.waitUntil(lambda: panel.view.sentence == said)
    show(panel)
    qtbot.waitUntil(lambda: not panel.view.sentence)
    assert panel.device is not None
    assert panel.device.state is CameraState.SEEING
    assert len(plugged) == 1


def test_try_again_opens_what_was_plugged_in_meanwhile(
    qtbot: QtBot, plugged: list[QCameraDevice], panel: CameraPanel
) -> None:
    assert panel.device is not None
    qtbot.waitUntil(lambda: panel.device is not None and panel.device.state is CameraState.REFUSED)
    plugged.clear()
    press(panel, "cameraAgain")
    qtbot.waitUntil(lambda: "was unplugged" in panel.view.sentence)


def test_pulled_out_it_says_so_and_plugged_in_again_it_goes_on(
    qtbot: QtBot, plugged: list[QCameraDevice], panel: CameraPanel
) -> None:
    device = panel.device
    assert device is not None
    show(panel)
    qtbot.waitUntil(lambda: device.state is CameraState.SEEING)
    camera = plugged.pop()
    device._sockets.videoInputsChanged.emit()
    assert panel.view.sentence == "Camera was unplugged. Plug it in again and it goes on by itself."
    show(panel, seed=2)
    qtbot.waitUntil(lambda: panel._eye is not None and not panel._eye._looking)
    assert device.state is CameraState.UNPLUGGED
    plugged.append(camera)
    device._sockets.videoInputsChanged.emit()
    show(panel, seed=3)
    qtbot.waitUntil(lambda: device.state is CameraState.SEEING)


def test_a_camera_that_falls_silent_is_told_of_and_tried_again(
    qtbot: QtBot, plugged: list[QCameraDevice], panel: CameraPanel
) -> None:
    device = panel.device
    assert device is not None
    assert plugged
    show(panel)
    qtbot.waitUntil(lambda: device.state is CameraState.SEEING)
    said: list[str] = []
    device.changed.connect(lambda: said.append(panel.view.sentence))
    tried = device._camera
    device._quiet.start(0)
    qtbot.waitUntil(lambda: device._camera is not tried)
    assert said[0] == "Camera sends no picture. Unplug it and plug it in again, or choose another."
    show(panel, seed=2)
    qtbot.waitUntil(lambda: device.state is CameraState.SEEING)


def test_what_is_plugged_in_while_nobody_looks_stays_dark(plugged: list[QCameraDevice], panel: CameraPanel) -> None:
    assert plugged
    assert panel.device is not None
    panel.hide()
    panel.device._sockets.videoInputsChanged.emit()
    assert panel.device._camera is None


def test_the_picture_is_a_mirror_unless_that_is_switched_off(
    qtbot: QtBot, plugged: list[QCameraDevice], panel: CameraPanel
) -> None:
    assert plugged
    half = Image.new("L", (1280, 720), 0)
    half.paste(255, (0, 0, 640, 720))
    assert panel.device is not None
    panel.device.sink.setVideoFrame(frame(half))
    qtbot.waitUntil(lambda: not panel.view.sentence)
    assert (_left(panel), _right(panel)) == ("dark", "bright")
    press(panel, "cameraMirrored")
    assert (_left(panel), _right(panel)) == ("bright", "dark")
    assert not settings.mirrored()


def _left(panel: CameraPanel) -> str:
    return _shade(panel, 0.05)


def _right(panel: CameraPanel) -> str:
    return _shade(panel, 0.95)


def _shade(panel: CameraPanel, share: float) -> str:
    taken = panel.view.grab().toImage()
    colour = taken.pixelColor(int(taken.width() * share), taken.height() // 2)
    return "bright" if colour.lightness() > QColor("grey").lightness() else "dark"


def test_the_window_is_not_held_up_by_looking(qtbot: QtBot, panel: CameraPanel) -> None:
    """Thirty frames a second for two seconds; the window's own beat of 60 a second goes on.

    What other programs take from the processor holds nobody up: a pause is as long as this program worked in it.
    """
    images = [hard_pictures.picture("noisy", seed)[1] for seed in range(4)]
    frames = [frame(image) for image in images]
    beats: list[tuple[float, float]] = []
    clock = QElapsedTimer()
    clock.start()
    beat, camera = QTimer(interval=4), QTimer(interval=33)
    beat.timeout.connect(lambda: beats.append((time.perf_counter(), time.process_time())))
    assert panel.device is not None
    sink = panel.device.sink
    camera.timeout.connect(lambda: sink.setVideoFrame(frames[len(beats) % len(frames)]))
    for timer in (beat, camera):
        timer.start()
    qtbot.waitUntil(lambda: clock.elapsed() > 2000)
    for timer in (beat, camera):
        timer.stop()
    gaps = sorted(min(later[0] - sooner[0], later[1] - sooner[1]) for sooner, later in pairwise(beats))
    assert gaps[int(len(gaps) * 0.95)] <= 0.016


@pytest.mark.parametrize(
    ("sizes", "best"),
    [
        ([], None),
        ([(640, 480, 30)], 0),
        ([(640, 480, 30), (1920, 1080, 30), (1280, 720, 30)], 2),
        ([(1280, 720, 10), (640, 480, 30)], 1),
        ([(1280, 720, 30), (1280, 720, 60)], 1),
    ],
)
def test_the_format_nearest_to_720_lines_that_is_lively_is_used(
    sizes: list[tuple[int, int, float]], best: int | None
) -> None:
    assert nearest(sizes) == best


def test_the_camera_that_was_chosen_is_remembered(plugged: list[QCameraDevice], panel: CameraPanel) -> None:
    assert plugged
    assert panel.device is not None
    panel.device.choose("of-last-time")
    assert settings.camera() == "of-last-time"
    assert panel.device.state is CameraState.UNPLUGGED
    assert CameraDevice().chosen == ""
