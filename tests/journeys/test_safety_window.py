"""A county exhibition of 3,000 people in the window: from nothing to ready, by keyboard and mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QListView, QPushButton, QTabBar, QWidget

from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.safety.plan import Role, Section
from tests.journeys.at_the_window import Person

pytestmark = pytest.mark.journey
CONTROL = Qt.KeyboardModifier.ControlModifier
SAFETY = list(EventStep).index(EventStep.SAFETY)
PEOPLE, RISKS, PERMIT = 1, 2, 3
MOST_CLICKS = 210
"""Clicks and keys from an empty program to a ready exhibition with five people; characters typed are not among them."""
LEADER = ("任建平", "区经济和信息化局", "局长", "13800000001")
OTHERS = (
    ("罗超", "区消防救援大队", "参谋", "13800000002"),
    ("彭秀兰", "区人民医院", "急诊科主任", "13800000003"),
    ("蔡鹏", "区公安分局", "治安大队副大队长", "13800000004"),
    ("范霞", "区融媒体中心", "主任", "13800000005"),
)


def test_a_large_exhibition_from_nothing_to_ready(sit_down: Callable[..., Person]) -> None:
    person = sit_down()
    _starts(person)
    _plans_the_fair(person)
    _starts_the_plan(person)
    _lays_the_headings_on_people(person)
    _names_the_roles(person)
    _holds_the_red_risks_down(person)
    _gets_the_permit(person)
    _records_the_drill(person)
    _lets_everyone_sign(person)
    assert not any(text.startswith("▲") for text in _gaps(person))
    person.presses("markReady")
    person.waits(lambda: person.stored("SELECT stage FROM events") == "ready")
    assert person.pressed <= MOST_CLICKS


def _starts(person: Person) -> None:
    person.fills("operator", "王芳")
    person.presses("startCampaign")
    person.types("qbj")
    person.keys(Qt.Key.Key_Return)
    person.presses("nextStep")
    person.presses("nextStep")
    person.presses("createCampaign")
    person.waits(lambda: person.session.campaign)
    person.settles()


def _plans_the_fair(person: Person) -> None:
    person.presses("emptyAction")
    person.fills("name", "青白江区绿色建材展销会")
    for name, when in (("start", "2023-11-20 09:00"), ("end", "2023-11-20 17:00")):
        moment = person.sees(QDateTimeEdit, name)
        moment.setFocus()
        person.keys(Qt.Key.Key_A, CONTROL)
        person.types(when)
    person.fills("region", "qbj")
    person.keys(Qt.Key.Key_Return)
    person.fills("venue", "区文体中心")
    person.counts("expected", 3000)
    person.counts("capacity", 3500)
    person.presses("saveEvent")
    person.settles()
    assert person.stored("SELECT expected || capacity FROM events") == "30003500"


def _starts_the_plan(person: Person) -> None:
    person.steps_to(SAFETY)
    assert "尚未编制安全方案" in " ".join(_gaps(person))
    person.presses("template-county-exhibition")
    person.waits(lambda: person.stored("SELECT count(*) FROM measures") >= 40)
    assert "■" in person.reads("state-arrangement")


def _gaps(person: Person) -> list[str]:
    model = person.sees(QListView, "gapList").model()
    return [str(model.index(line, 0).data()) for line in range(model.rowCount())]


def _lays_the_headings_on_people(person: Person) -> None:
    """All under a heading at once: a new person is typed once, and found by name from then on."""
    team = [LEADER, *OTHERS]
    for at, section in enumerate(Section):
        person.presses(f"assign-{section}")
        _names(person, "assignResponsible", team[at % len(team)])
        _names(person, "assignDeputy", team[(at + 1) % len(team)])
        person.presses("assignNow")
        person.is_done_with("assignDialog")
    assert person.stored("SELECT count(*) FROM measures WHERE responsible IS NULL OR deputy IS NULL") == 0
    assert person.stored("SELECT count(*) FROM staff") == len(team)


def _names(person: Person, field: str, who: tuple[str, str, str, str]) -> None:
    name, unit, post, phone = who
    known = person.stored("SELECT count(*) FROM staff WHERE name = ?", name)
    person.fills(field, name)
    person.keys(Qt.Key.Key_Return)
    if not known:
        for part, text in (("staffUnit", unit), ("staffPost", post), ("staffPhone", phone)):
            person.fills(part, text)
        person.presses("staffSave")
        person.is_done_with("staffDialog")
    person.waits(lambda: phone in person.sees(QLineEdit, field).text())


def _tab(person: Person, number: int) -> None:
    bar = person.sees(QTabBar, "safetyTabs")
    person.clicks(bar, bar.tabRect(number).center())


def _names_the_roles(person: Person) -> None:
    _tab(person, PEOPLE)
    for role, who in zip(Role, (LEADER, *OTHERS), strict=True):
        _names(person, f"role-{role}", who)
    person.waits(lambda: person.stored("SELECT information FROM safety_plans") is not None)


def _holds_the_red_risks_down(person: Person) -> None:
    _tab(person, RISKS)
    red = [row for row, line in enumerate(person.rows("riskTable")) if "重大" in line[4]]
    assert red
    for row in red:
        person.clicks_row("riskTable", row, 0)
        person.presses("assignRisks")
        _names(person, "riskPerson", OTHERS[0])
        person.presses("riskPersonSave")
    person.waits(lambda: not any("风险" in text for text in _gaps(person)))


def _gets_the_permit(person: Person) -> None:
    _tab(person, PERMIT)
    assert "2023年10月31日" in person.reads("permitHead")
    for paper in ("standing", "activity_plan", "safety_plan", "venue_consent", "qualifications"):
        person.presses(f"paper_{paper}")
    person.presses("permit_applied")
    person.presses("permitStore")
    person.presses("permit_accepted")
    person.presses("permitStore")
    person.presses("permit_granted")
    person.fills("permitNumber", "青公许〔2023〕6号")
    person.presses("permitStore")
    person.waits(lambda: person.stored("SELECT state FROM permits") == "granted")


def _records_the_drill(person: Person) -> None:
    """What is missing leads to where it is put right."""
    view = person.sees(QListView, "gapList")
    at = next(line for line, text in enumerate(_gaps(person)) if "演练" in text)
    view.scrollTo(view.model().index(at, 0))
    person.clicks(view.viewport(), view.visualRect(view.model().index(at, 0)).center())
    person.presses("emptyAction")
    person.fills("drillScenario", "文体中心人员疏散")
    person.counts("drillPersons", 60)
    person.presses("drillSave")
    person.is_done_with("drillDialog")
    assert person.stored("SELECT persons FROM drills") == 60


def _lets_everyone_sign(person: Person) -> None:
    _tab(person, PEOPLE)
    person.presses("peopleSigned")
    table = person.clicks_row("signoffTable", 0, 0)
    table.selectAll()
    person.presses("signOnScreen")
    for _person in (LEADER, *OTHERS):
        pad = person.sees(QWidget, "signaturePad")
        for start, end in ((QPoint(80, 60), QPoint(300, 70)), (QPoint(200, 30), QPoint(180, 180))):
            person.draws(pad, start, end)
        person.presses("confirmSignature")
    person.waits(lambda: "5 / 5" in person.sees(QPushButton, "peopleSigned").text())
    assert person.stored("SELECT count(*) FROM acknowledgements") == 1 + len(OTHERS)
