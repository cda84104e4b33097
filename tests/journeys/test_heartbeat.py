"""The window never stands still while long work goes on behind it."""

import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from bench.builders import enlist
from gbm_desktop import campaign, events, workspace
from gbm_desktop.exchange import bundle, parcels
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.ids import EventId
from tests.builders import QINGBAIJIANG, lecture
from tests.journeys.at_the_window import Person
from tests.journeys.heartbeat import FROZEN_S, Heartbeat, Pauses
from ui import settings
from ui.made_ahead import MadeAhead

pytestmark = pytest.mark.journey
_PEOPLE, _BROUGHT, _ROUNDS = 50_000, 20_000, 3


@pytest.fixture
def folder(tmp_path: Path, october: None) -> Path:
    """A campaign of 2023 with one lecture, closed."""
    assert october is None
    opened = workspace.create(tmp_path / "gbm", operator="王芳")
    campaign.start(opened, region_code=QINGBAIJIANG, year=2023)
    events.add(opened, lecture())
    opened.close()
    return opened.folder


@pytest.fixture
def person(sit_down: Callable[..., Person], folder: Path) -> Person:
    settings.set_operator("王芳")
    return sit_down(folder)


def _event(person: Person) -> EventId:
    return EventId(person.stored("SELECT id FROM events"))


def test_fifty_thousand_people_are_read_imported_and_taken_back(person: Person, pauses: Pauses, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    rows = (f"王{chr(0x4E00 + n % 5000)}{chr(0x4E00 + n // 5000)},利民村{n % 99}组,138{n:08d}" for n in range(_PEOPLE))
    file.write_text("姓名,单位,电话\n" + "\n".join(rows), encoding="utf-8")
    person.context.go("events", event_id=_event(person), step=EventStep.PEOPLE)
    for _ in range(_ROUNDS):
        person.presses("emptyAction")
        person.presses("chooseRoster")
        with pauses.during(person, "reading"):
            person.names_file(file)
            person.waits(lambda: str(_PEOPLE) in person.sees(QPushButton, "importPeople").text().replace(",", ""))
        with pauses.during(person, "importing"):
            person.presses("importPeople")
            person.waits(lambda: person.stored("SELECT count(*) FROM attendees") == _PEOPLE)
        with pauses.during(person, "taking back"):
            person.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            person.waits(lambda: person.stored("SELECT count(*) FROM attendees") == 0)
    pauses.are_short()


def test_the_report_is_laid_out(person: Person, pauses: Pauses) -> None:
    person.goes_to("report")
    for _ in range(_ROUNDS):
        with pauses.during(person, "laying out"):
            person.keys(Qt.Key.Key_F5)
            person.waits(lambda: person.session.engine.jobs.busy)
    pauses.are_short()


def test_pages_are_made_before_they_are_pressed(sit_down: Callable[..., Person], folder: Path, pauses: Pauses) -> None:
    settings.set_operator("王芳")
    for _ in range(_ROUNDS):
        person = sit_down(folder)
        with pauses.during(person, "making pages ahead"):
            person.waits(partial(_rests, person))
    pauses.are_short()


def test_the_sample_is_prepared(person: Person, pauses: Pauses) -> None:
    """Until it stands ready; then a new window is made."""
    person.goes_to("events")
    with pauses.until_done(person, "preparing"):
        person.context.sample_wanted.emit()
    pauses.are_short()


def test_another_laptop_s_twenty_thousand_people_are_merged(
    folder: Path, tmp_path: Path, sit_down: Callable[..., Person], pauses: Pauses
) -> None:
    packet = _packet_of_another_laptop(folder, tmp_path)
    settings.set_operator("王芳")
    person = sit_down(folder)
    person.goes_to("exchange")
    person.presses("carryFiles")
    with pauses.during(person, "merging"):
        person.names_file(packet)
        person.waits(lambda: person.stored("SELECT count(*) FROM attendees") == _BROUGHT)
    pauses.are_short()


def _rests(person: Person) -> bool:
    ahead = person.context.findChild(MadeAhead)
    return isinstance(ahead, MadeAhead) and ahead.rests


def _packet_of_another_laptop(folder: Path, tmp_path: Path) -> Path:
    here = workspace.open_existing(folder)
    parcels.seal_own(here)
    here.close()
    shutil.copytree(folder, tmp_path / "other")  # found in another place, it is another laptop
    other = workspace.open_existing(tmp_path / "other", operator="李强")
    enlist(other, events.add(other, lecture(name="另一场")), _BROUGHT)
    packet = tmp_path / f"other{bundle.SUFFIX}"
    bundle.export(other, packet)
    other.close()
    return packet


def test_a_pause_is_seen(person: Person) -> None:
    with Heartbeat() as heart:
        person.bot.wait(20)
        begun = time.process_time()
        while time.process_time() - begun < 2 * FROZEN_S:
            pass
        person.bot.wait(20)
    assert heart.longest > FROZEN_S
    assert heart.kept > FROZEN_S


def test_python_kept_from_the_window_is_seen(person: Person) -> None:
    """One step in C on another thread lets nobody else in."""
    with Heartbeat() as heart:
        other = Thread(target=max, args=(range(40_000_000),))
        other.start()
        person.waits(lambda: not other.is_alive())
    assert heart.kept > FROZEN_S
