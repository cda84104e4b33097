"""A person before the window, whose choices and folders are the test's own."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import Person
from tests.journeys.heartbeat import Pauses
from ui import settings, theme
from ui.app import Session

MORNING = datetime(2023, 10, 12, 1, 0, tzinfo=UTC)


@pytest.fixture
def october(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The laptop's clock says 2023-10-12 9:00 in China, and goes on from there."""
    real, late = time.time_ns, time.time_ns() - int(MORNING.timestamp()) * 1_000_000_000
    with monkeypatch.context() as laptop:
        laptop.setenv("TZ", "Asia/Shanghai")
        time.tzset()
        laptop.setattr(time, "time_ns", lambda: real() - late)
        yield
    time.tzset()


@pytest.fixture
def sit_down(
    october: None, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Callable[..., Person]]:
    """Starts the program as `ui.app.run` does; called again, it is closed and started anew."""
    assert october is None
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    settings.set_volume(0)
    theme.load_font()
    theme.apply(qapp, "light")
    sessions: list[Session] = []

    def get_up() -> None:
        for session in sessions:
            for shown in (session.window, session.first_run):
                if shown is not None:
                    shown.close()
                    shown.deleteLater()
            session.end()
        sessions.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def start(folder: Path | None = None) -> Person:
        get_up()
        sessions.append(Session(qapp, settings.signature()))
        person = Person(sessions[0], qtbot)
        person.opens(folder)
        return person

    yield start
    get_up()
    theme.apply(qapp, "light")


@pytest.fixture
def pauses(record_property: Callable[[str, object], None]) -> Pauses:
    """The pauses of the window's pulse, which are recorded with the test."""
    return Pauses(record_property)
