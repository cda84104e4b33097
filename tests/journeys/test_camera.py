"""A volunteer at the door with a laptop's camera and no scanner: switched on, badges held up, one shown twice."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtMultimedia import QVideoFrame, QVideoSink

from gbm_desktop import attendance, campaign, events, workspace
from tests import hard_pictures
from tests.builders import QINGBAIJIANG, add_people, lecture
from tests.journeys.at_the_window import Person
from tests.video_frames import frame
from ui import settings
from ui.pages.checkin.camera_panel import CameraPanel
from ui.pages.checkin.camera_state import CameraState

pytestmark = pytest.mark.journey
_PEOPLE, _FRAMES = 5, 30


def test_a_door_with_a_camera(sit_down: Callable[..., Person], tmp_path: Path) -> None:
    settings.set_operator("王芳")
    person = sit_down(_prepared(tmp_path / "现场"))
    person.goes_to("checkin")
    person.keys(Qt.Key.Key_F6)
    panel = person.sees(CameraPanel, "cameraPanel")
    person.waits(lambda: panel.device is not None and panel.device.state is CameraState.NONE)
    assert panel.device is not None
    badges = _badges(person)
    for number, (name, held) in enumerate(badges.items(), 1):
        _holds(person, panel.device.sink, held)
        person.waits(lambda name=name: person.reads("verdictName") == name)  # type: ignore[misc]
        person.settles()
        assert person.reads("verdictWord") == "请进"
        assert person.stored("SELECT count(*) FROM scans") == number
    assert person.stored("SELECT count(DISTINCT ticket) FROM scans WHERE method = 'camera'") == _PEOPLE
    person.waits(lambda: person.reads("distinct") == f"{_PEOPLE} / {_PEOPLE}")
    assert person.reads("inside") == f"{_PEOPLE} / 100"


def _prepared(folder: Path) -> Path:
    """The office has planned the event and listed its people."""
    ws = workspace.create(folder, operator="王芳")
    campaign.start(ws, region_code=QINGBAIJIANG, year=2023)
    add_people(ws, events.add(ws, lecture()), _PEOPLE)
    ws.close()
    return folder


def _badges(person: Person) -> dict[str, list[QVideoFrame]]:
    """Each name with its badge held before the camera for a second, never quite still."""
    (event_id,) = (row[0] for row in person.ws.read.execute("SELECT id FROM events"))
    return {
        someone.name: [
            frame(hard_pictures.picture("turned", seed, aimed=True, code=code)[1]) for seed in range(_FRAMES // 5)
        ]
        for someone, code in attendance.tickets(person.ws, event_id)
    }


def _holds(person: Person, sink: QVideoSink, held: list[QVideoFrame]) -> None:
    panel = person.sees(CameraPanel, "cameraPanel")
    seen: list[object] = []
    assert panel._eye is not None
    panel._eye.seen.connect(seen.append)
    for number in range(_FRAMES):
        sink.setVideoFrame(held[number % len(held)])
        person.waits(lambda number=number: len(seen) > number)  # type: ignore[misc]
    panel._eye.seen.disconnect(seen.append)
