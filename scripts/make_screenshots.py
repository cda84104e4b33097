"""The pictures of the user guide: the real window on the sample season, 1366×768, in Chinese.

make_screenshots.py [FOLDER [light|dark [NAME…]]]     by default docs/guide/images, light, all of them
"""

# ruff: noqa: E402 - the rest comes in when the person's own folders are out of reach
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = Path(tempfile.mkdtemp())
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[name] = str(HOME / name.lower())

from PIL import Image
from PySide6.QtCore import QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from gbm_desktop import attendance, events, roster, sample, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.signoff import SignedBy
from gbm_desktop.safety import signoff
from gbm_desktop.wall_clock import SystemClock
from gbm_desktop.workspace import Workspace
from scripts import guide_laptops
from scripts.guide_stations import ROSTER, Station, at_the_office, event_like
from ui import settings, theme
from ui.app import Session
from ui.pages.checkin import CheckinPage

WIDTH, HEIGHT, SETTLED_MS = 1366, 768, 1200
OFFICE = datetime(2023, 11, 20, 9, 12, tzinfo=sample.CHINA)
DOOR = datetime(2023, 11, 25, 8, 31, tzinfo=sample.CHINA)
ARRIVED, STRANGERS = 187, 3
SAMPLE = Path("D:") / "绿色建材下乡2023"
BUSY = timedelta(minutes=30)
COLOURS = 256


class PictureClock(SystemClock):
    """First the morning on which the sample season stands, then the door of its last event."""

    now = OFFICE

    def say(self, now: datetime) -> None:
        """It is this time."""
        self.now = now

    def wall(self) -> int:
        """Unix time in milliseconds."""
        return int(self.now.timestamp() * 1000)

    def zone(self) -> tzinfo:
        """China's."""
        return sample.CHINA


def settle(app: QApplication) -> None:
    """What is loading has loaded and is painted."""
    timer = QElapsedTimer()
    timer.start()
    while timer.elapsed() < SETTLED_MS:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def keep(window: QWidget, file: Path) -> None:
    """The window stands in the file, in 256 colours: a third of the size, and nobody sees the difference."""
    window.grab().save(str(file))
    with Image.open(file) as taken:
        small = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(file, optimize=True)


def main(folder: Path, look: str, names: Sequence[str] = ()) -> None:
    """Every picture stands in the folder, or those of these names."""
    folder.mkdir(parents=True, exist_ok=True)
    settings.set_look("dark" if look == "dark" else "light")
    settings.set_volume(0)
    app = QApplication([])
    theme.load_font()
    theme.load_bold()
    theme.apply(app, settings.look())
    take(app, folder.resolve(), names)
    os._exit(0)  # threads of sound and preview libraries are not worth waiting for


def take(app: QApplication, folder: Path, names: Sequence[str]) -> None:
    """One picture after another, as a person would go through the program."""
    session = Session(app, "")
    session.begin(None)

    def shot(name: str) -> None:
        settle(app)
        if names and name not in names:
            return
        window: QWidget | None = session.window or session.first_run
        if window is not None:
            window.resize(WIDTH, HEIGHT)
            settle(app)
            keep(window, folder / f"{name}.png")
            print(folder / f"{name}.png")

    shot("first-run")
    os.chdir(HOME)  # no picture shows where on this machine it was taken
    sample.open_sample(SAMPLE, "王芳").close()
    guide_laptops.copy(SAMPLE)
    clock = PictureClock()
    ws = workspace.open_existing(SAMPLE, operator="王芳", clock=clock)
    session.use(ws)
    shot("dashboard")
    fair = event_like(ws, "年末展销").id
    door: Station = ("checkin", "checkin", {"event_id": fair}, lambda: _scan(session, ws, fair))
    laptops = guide_laptops.stations(session, clock, say=clock.say)
    for name, page, place, act in (*at_the_office(session, ws), door, *laptops):
        if names and name not in {*names, *(one[0] for one in laptops)}:
            continue
        if name == "checkin":
            _play_the_morning(ws, clock, fair)
        if session.campaign is not None:
            session.campaign.go(page, place)
        settle(app)
        act()
        shot(name)


def _play_the_morning(ws: Workspace, clock: PictureClock, fair: EventId) -> None:
    """The roster is in, and people have come in for half an hour: with their badges, a few without a name."""
    roster.import_roster(ws, fair, roster.plan(ws, fair, ROSTER))
    for line in signoff.sheet(ws, fair):
        if not line.holds:
            signoff.acknowledge(ws, fair, line.staff.id, SignedBy.SCREEN, strokes="[[[100, 300], [400, 500]]]")
    events.set_stage(ws, fair, Stage.READY)
    clock.now = DOOR - BUSY
    events.set_stage(ws, fair, Stage.HELD)
    door, tickets = Door(ws, fair), attendance.tickets(ws, fair)
    for number, (_person, code) in enumerate(tickets[:ARRIVED]):
        clock.now = DOOR - BUSY + BUSY * number / ARRIVED
        door.scan(code)
        if number == ARRIVED - STRANGERS:
            door.headcount(STRANGERS)
    door.scan(tickets[ARRIVED - 2][1])
    clock.now = DOOR


def _scan(session: Session, ws: Workspace, event_id: EventId) -> None:
    """The door has been busy for half an hour; one more person comes."""
    page = session.window.findChild(CheckinPage) if session.window else None
    if isinstance(page, CheckinPage):
        page.reception.scan(attendance.tickets(ws, event_id)[ARRIVED][1])


if __name__ == "__main__":
    given = sys.argv[1:]
    place = Path(given[0]) if given else ROOT / "docs" / "guide" / "images"
    main(place, given[1] if len(given) > 1 else "light", given[2:])
