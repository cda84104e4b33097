"""The pictures of the user guide: the real window on the sample season, 1366×768, in Chinese.

make_screenshots.py [FOLDER [light|dark]]     by default docs/guide/images, light
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = Path(tempfile.mkdtemp())
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[name] = str(HOME / name.lower())

from PIL import Image  # noqa: E402 - as below
from PySide6.QtCore import QElapsedTimer, QEventLoop  # noqa: E402 - the person's own folders must not be touched
from PySide6.QtWidgets import QApplication, QPushButton, QWidget  # noqa: E402

from gbm_desktop import attendance, events, roster, sample, workspace  # noqa: E402
from gbm_desktop.checkin.door import Door  # noqa: E402
from gbm_desktop.model.event_steps import EventStep  # noqa: E402
from gbm_desktop.model.events import Event, Stage  # noqa: E402
from gbm_desktop.model.ids import EventId  # noqa: E402
from gbm_desktop.model.safety.signoff import SignedBy  # noqa: E402
from gbm_desktop.resource_files import resource  # noqa: E402
from gbm_desktop.safety import signoff  # noqa: E402
from gbm_desktop.store import events as event_store  # noqa: E402
from gbm_desktop.store.events import EventQuery  # noqa: E402
from gbm_desktop.workspace import SystemClock, Workspace  # noqa: E402
from ui import settings, theme  # noqa: E402
from ui.app import Session  # noqa: E402
from ui.pages.checkin import CheckinPage  # noqa: E402
from ui.pages.people import PeoplePanel  # noqa: E402

WIDTH, HEIGHT, SETTLED_MS = 1366, 768, 1200
OFFICE = datetime(2023, 11, 20, 9, 12, tzinfo=sample.CHINA)
DOOR = datetime(2023, 11, 25, 8, 31, tzinfo=sample.CHINA)
ROSTER = resource("samples", "roster-messy.xlsx")
ARRIVED, STRANGERS = 187, 3
BUSY = timedelta(minutes=30)
COLOURS = 256


class PictureClock(SystemClock):
    """First the morning on which the sample season stands, then the door of its last event."""

    now = OFFICE

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


def main(folder: Path, look: str) -> None:
    """Every picture stands in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    settings.set_look("dark" if look == "dark" else "light")
    settings.set_volume(0)
    app = QApplication([])
    theme.load_font()
    theme.load_bold()
    theme.apply(app, settings.look())
    take(app, folder)
    os._exit(0)  # threads of sound and preview libraries are not worth waiting for


def take(app: QApplication, folder: Path) -> None:
    """One picture after another, as a person would go through the program."""
    session = Session(app, "")
    session.begin(None)

    def shot(name: str) -> None:
        settle(app)
        window: QWidget | None = session.window or session.first_run
        if window is not None:
            window.resize(WIDTH, HEIGHT)
            settle(app)
            keep(window, folder / f"{name}.png")
            print(folder / f"{name}.png")

    shot("first-run")
    sample.open_sample(HOME / "sample", "王芳").close()
    clock = PictureClock()
    ws = workspace.open_existing(HOME / "sample", operator="王芳", clock=clock)
    session.use(ws)
    shot("dashboard")
    fair = _event(ws, "年末展销").id
    for name, page, place, act in (*_at_the_office(session, ws, fair), *_at_the_door(session, ws, fair)):
        if name == "checkin":
            _play_the_morning(ws, clock, fair)
        if session.campaign is not None:
            session.campaign.go(page, place)
        settle(app)
        act()
        shot(name)


Station = tuple[str, str, dict[str, object], Callable[[], None]]


def _as_it_comes() -> None:
    """Nothing is done on the page."""


def _at_the_office(session: Session, ws: Workspace, fair: EventId) -> tuple[Station, ...]:
    lecture = _event(ws, "公益宣讲（清泉镇）")
    return (
        ("events", "events", {"event_id": lecture.id}, _as_it_comes),
        ("calendar", "events", {"day": lecture.said.start.date()}, _as_it_comes),
        ("people", "events", {"event_id": lecture.id, "step": EventStep.PEOPLE}, lambda: _as_list(session)),
        ("roster-import", "events", {"event_id": fair, "step": EventStep.PEOPLE}, lambda: _import(session)),
        ("prints", "events", {"event_id": lecture.id, "step": EventStep.PRINTS}, _as_it_comes),
        *_tours(session),
        *_safety(ws, fair),
        ("report", "report", {}, _as_it_comes),
        ("history", "history", {}, _as_it_comes),
        ("settings", "settings", {}, _as_it_comes),
    )


def _tours(session: Session) -> tuple[Station, ...]:
    return (
        ("season", "tours", {"tab": "season"}, lambda: _press(session, "planSeason")),
        ("routes", "tours", {"tab": "routes"}, _as_it_comes),
        ("resources", "tours", {"tab": "resources"}, _as_it_comes),
        ("market-days", "tours", {"tab": "market_days"}, _as_it_comes),
        ("coverage", "tours", {"tab": "coverage"}, _as_it_comes),
    )


def _safety(ws: Workspace, fair: EventId) -> tuple[Station, ...]:
    lecture, checked = _event(ws, "公益宣讲（清泉村）").id, _event(ws, "巡展（清泉镇）").id
    signer = signoff.sheet(ws, fair)[0].staff.id
    return (
        ("safety", "safety", {}, _as_it_comes),
        ("safety-measures", "safety", {"event_id": lecture, "tab": "measures"}, _as_it_comes),
        ("safety-people", "safety", {"event_id": fair, "tab": "people", "ref": signer}, _as_it_comes),
        ("safety-permit", "safety", {"event_id": fair, "tab": "permit"}, _as_it_comes),
        ("safety-checks", "safety", {"event_id": checked, "tab": "checklist"}, _as_it_comes),
        ("safety-emergency", "safety", {"event_id": checked, "tab": "emergency"}, _as_it_comes),
    )


def _at_the_door(session: Session, ws: Workspace, fair: EventId) -> tuple[Station, ...]:
    return (("checkin", "checkin", {"event_id": fair}, lambda: _scan(session, ws, fair)),)


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


def _event(ws: Workspace, text: str) -> Event:
    return event_store.matching(ws.read, EventQuery(text=text))[0]


def _as_list(session: Session) -> None:
    chip = session.window.findChild(QPushButton, "asList") if session.window else None
    if isinstance(chip, QPushButton):
        chip.click()


def _press(session: Session, name: str) -> None:
    """The button is pressed, and what it begins is done."""
    found = session.window.findChildren(QPushButton, name) if session.window else []
    next(button for button in found if isinstance(button, QPushButton) and button.isVisible()).click()
    while session.campaign is not None and session.campaign.context.jobs.busy:
        QApplication.processEvents()


def _import(session: Session) -> None:
    panels = session.window.findChildren(PeoplePanel) if session.window else []
    next(panel for panel in panels if panel.isVisible()).import_roster(ROSTER)


def _scan(session: Session, ws: Workspace, event_id: EventId) -> None:
    """The door has been busy for half an hour; one more person comes."""
    page = session.window.findChild(CheckinPage) if session.window else None
    if isinstance(page, CheckinPage):
        page.reception.scan(attendance.tickets(ws, event_id)[ARRIVED][1])


if __name__ == "__main__":
    given = sys.argv[1:]
    main(Path(given[0]) if given else ROOT / "docs" / "guide" / "images", given[1] if len(given) > 1 else "light")
