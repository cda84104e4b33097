"""The pictures of the user guide: the real window on the sample season, 1366×768, in Chinese.

make_screenshots.py [FOLDER [light|dark]]     by default docs/guide/images, light
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, tzinfo
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = Path(tempfile.mkdtemp())
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[name] = str(HOME / name.lower())

from PySide6.QtCore import QElapsedTimer, QEventLoop  # noqa: E402 - the person's own folders must not be touched
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from gbm_desktop import attendance, sample, workspace  # noqa: E402
from gbm_desktop.model.event_steps import EventStep  # noqa: E402
from gbm_desktop.resource_files import resource  # noqa: E402
from gbm_desktop.store import events  # noqa: E402
from gbm_desktop.store.events import EventQuery  # noqa: E402
from gbm_desktop.workspace import SystemClock  # noqa: E402
from ui import settings, theme  # noqa: E402
from ui.app import Session  # noqa: E402
from ui.pages.checkin import CheckinPage  # noqa: E402
from ui.pages.people import PeoplePanel  # noqa: E402

WIDTH, HEIGHT, SETTLED_MS = 1366, 768, 1500
NOW = datetime(2023, 10, 27, 9, 12, tzinfo=sample.CHINA)


class MorningOfTheLecture(SystemClock):
    """It is the morning of the lecture in 清泉镇."""

    def wall(self) -> int:
        """Unix time in milliseconds."""
        return int(NOW.timestamp() * 1000)

    def zone(self) -> tzinfo:
        """China's."""
        return sample.CHINA


def settle(app: QApplication) -> None:
    """What is loading has loaded and is painted."""
    timer = QElapsedTimer()
    timer.start()
    while timer.elapsed() < SETTLED_MS:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


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
            if session.window is not None:
                window.resize(WIDTH, HEIGHT)
                settle(app)
            window.grab().save(str(folder / f"{name}.png"))
            print(folder / f"{name}.png")

    shot("first-run")
    sample.open_sample(HOME / "sample", "王芳").close()
    ws = workspace.open_existing(HOME / "sample", operator="王芳", clock=MorningOfTheLecture())
    session.use(ws)
    lecture = next(e for e in events.matching(ws.read, EventQuery(text="清泉镇")) if e.said.kind.value == "lecture")
    go = session.campaign.go if session.campaign else lambda _key, _place: None
    shot("dashboard")
    steps: tuple[tuple[str, str, dict[str, object], Callable[[], None]], ...] = (
        ("events", "events", {"event_id": lecture.id}, lambda: None),
        ("calendar", "events", {"day": lecture.said.start.date()}, lambda: None),
        ("people", "events", {"event_id": lecture.id, "step": EventStep.PEOPLE}, lambda: None),
        ("roster-import", "events", {}, lambda: _import(session)),
        ("prints", "events", {"event_id": lecture.id, "step": EventStep.PRINTS}, lambda: None),
        (
            "checkin",
            "checkin",
            {"event_id": lecture.id},
            lambda: _scan(session, attendance.tickets(ws, lecture.id)[-3][1]),
        ),
        ("report", "report", {}, lambda: None),
        ("history", "history", {}, lambda: None),
        ("settings", "settings", {}, lambda: None),
    )
    for name, page, place, act in steps:
        go(page, place)
        settle(app)
        act()
        shot(name)


def _import(session: Session) -> None:
    panel = session.window.findChild(PeoplePanel) if session.window else None
    if isinstance(panel, PeoplePanel):
        panel.import_roster(resource("samples", "roster-messy.xlsx"))


def _scan(session: Session, code: str) -> None:
    page = session.window.findChild(CheckinPage) if session.window else None
    if isinstance(page, CheckinPage):
        page.reception.scan(code)


if __name__ == "__main__":
    given = sys.argv[1:]
    main(Path(given[0]) if given else ROOT / "docs" / "guide" / "images", given[1] if len(given) > 1 else "light")
