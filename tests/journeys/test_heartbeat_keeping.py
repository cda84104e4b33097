"""The window never stands still while data is kept and brought back, a season is planned, a report frozen."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QPushButton

from bench.builders import enlist
from gbm_desktop import campaign, events, market_days, regions, resources, workspace
from gbm_desktop.model.ids import MarketRuleId, ResourceId
from gbm_desktop.model.market_days import MarketCalendar, MarketRule
from gbm_desktop.model.resources import Resource, ResourceKind
from tests.builders import QINGBAIJIANG, lecture
from tests.journeys.at_the_window import Person
from tests.journeys.heartbeat import Pauses
from ui import settings

pytestmark = pytest.mark.journey
_PEOPLE, _VILLAGES, _ROUNDS = 20_000, 60, 3
_PASSPHRASE = "correct horse battery"


@pytest.fixture
def folder(tmp_path: Path, october: None) -> Path:
    """A campaign with one large event, closed."""
    assert october is None
    opened = workspace.create(tmp_path / "gbm", operator="王芳")
    campaign.start(opened, region_code=QINGBAIJIANG, year=2023)
    enlist(opened, events.add(opened, lecture()), _PEOPLE)
    opened.close()
    return opened.folder


@pytest.fixture
def person(sit_down: Callable[..., Person], folder: Path) -> Person:
    settings.set_operator("王芳")
    return sit_down(folder)


def test_all_is_backed_up_checked_and_examined(person: Person, pauses: Pauses, tmp_path: Path) -> None:
    person.goes_to("settings")
    for number in range(_ROUNDS):
        copy = tmp_path / f"copy-{number}.db"
        person.presses("backUp")
        with pauses.during(person, "backing up"):
            person.names_file(copy)
            person.waits(copy.exists)
        with pauses.during(person, "examining"):
            person.presses("healthCheck")
            person.waits(lambda: "数据完好" in person.reads("healthFound"))
    pauses.are_short()


def test_a_backup_is_brought_back(person: Person, pauses: Pauses, tmp_path: Path) -> None:
    person.goes_to("settings")
    person.presses("backUp")
    person.names_file(tmp_path / "copy.db")
    person.waits((tmp_path / "copy.db").exists)
    for _ in range(_ROUNDS):
        person.goes_to("settings")
        person.presses("restoreFile")
        person.names_file(tmp_path / "copy.db")
        person.sees(QPushButton, "restoreNow")
        with pauses.until_done(person, "bringing back"):
            person.presses("restoreNow")
    pauses.are_short()


def test_protection_is_switched_on_and_off(person: Person, pauses: Pauses) -> None:
    for _ in range(_ROUNDS):
        _chooses_protection(person)
        with pauses.until_done(person, "switching on"):
            person.presses("sheetGoOn")
        _chooses_no_protection(person)
        with pauses.until_done(person, "switching off"):
            person.presses("protectNow")
    pauses.are_short()


def test_a_season_is_planned_and_accepted(person: Person, pauses: Pauses) -> None:
    _sixty_villages(person)
    person.goes_to("tours")
    for round_ in range(_ROUNDS):
        with pauses.during(person, "planning"):
            person.presses("planAgain" if round_ else "planSeason")
            person.waits(lambda: person.all_seen(QPushButton, "acceptPlan"))
    with pauses.during(person, "accepting"):
        person.presses("acceptPlan")
        person.waits(lambda: person.stored("SELECT count(*) FROM events") > _VILLAGES)
    pauses.are_short()


def test_a_report_is_frozen(person: Person, pauses: Pauses) -> None:
    person.context.go("report", part="frozen")
    for number in range(_ROUNDS):
        person.settles()
        person.presses("freezeReport")
        with pauses.during(person, "freezing"):
            person.presses("freezeNow")
            person.waits(partial(_has_frozen, person, number + 1))
    pauses.are_short()


def _has_frozen(person: Person, number: int) -> bool:
    return bool(person.stored("SELECT count(*) FROM frozen_reports") == number)


def _chooses_protection(person: Person) -> None:
    person.context.go("settings", part="protection")
    person.presses("protectOn")
    for field in ("protectNew", "protectAgain"):
        person.fills(field, _PASSPHRASE)
    _ticks(person, "protectUnderstood")
    person.presses("protectNow")
    _ticks(person, "sheetIsThere")
    person.sees(QPushButton, "sheetGoOn")


def _ticks(person: Person, name: str) -> None:
    box = person.sees(QCheckBox, name)
    person.clicks(box, QPoint(10, box.height() // 2))


def _chooses_no_protection(person: Person) -> None:
    person.context.go("settings", part="protection")
    person.presses("protectOff")
    person.fills("protectPresent", _PASSPHRASE)
    person.sees(QPushButton, "protectNow")


def _sixty_villages(person: Person) -> None:
    """Villages with markets, lecturers and vans."""
    ws, townships = person.ws, regions.children(QINGBAIJIANG)
    for number in range(_VILLAGES):
        campaign.add_villages(ws, townships[number % len(townships)].code, [f"第{number + 1}村"])
    for number, township in enumerate(townships):
        days = tuple(sorted((number + by) % 10 for by in (0, 3, 6)))
        market_days.put(ws, MarketRule(MarketRuleId(""), township.code, "", MarketCalendar.LUNAR_DIGIT, days))
    for kind, names in ((ResourceKind.LECTURER, ("陈志远", "李秀英")), (ResourceKind.VAN, ("一号车", "二号车"))):
        resources.add_all(ws, [Resource(ResourceId(""), kind, name, base_code=QINGBAIJIANG) for name in names])
