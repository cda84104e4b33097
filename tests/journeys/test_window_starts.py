"""How the program begins and goes on: the sample, backups, damage, other years, language, look, and a power cut."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton

from gbm_desktop import attendance, backup, campaign, events, folders, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.store.events import EventQuery, matching
from tests.builders import QINGBAIJIANG, add_people, lecture
from tests.journeys.at_the_window import Person
from tests.journeys.office import ROOT
from ui import settings, theme

pytestmark = pytest.mark.journey


@pytest.fixture
def folder(tmp_path: Path, october: None) -> Path:
    """A campaign of 2023 with one event and five people, closed; 王芳 worked here last."""
    assert october is None
    opened = workspace.create(tmp_path / "gbm", operator="王芳")
    campaign.start(opened, region_code=QINGBAIJIANG, year=2023)
    add_people(opened, events.add(opened, lecture()), 5)
    opened.close()
    return opened.folder


@pytest.fixture
def at_work(sit_down: Callable[..., Person], folder: Path) -> Person:
    settings.set_operator("王芳")
    return sit_down(folder)


def test_the_sample_opens_from_the_first_page(sit_down: Callable[..., Person]) -> None:
    person = sit_down()
    person.fills("operator", "王芳")
    person.presses("openSample")
    person.waits(lambda: person.session.campaign)
    person.settles()
    assert person.ws.folder == folders.sample()
    assert len(matching(person.ws.read, EventQuery())) > 20
    assert person.rows("agenda")


def test_the_sample_opens_from_an_empty_campaign_which_is_kept(sit_down: Callable[..., Person]) -> None:
    person = sit_down()
    person.fills("operator", "王芳")
    person.presses("startCampaign")
    person.types("510113")
    person.keys(Qt.Key.Key_Return)
    person.presses("nextStep")
    person.presses("nextStep")
    person.presses("createCampaign")
    person.waits(lambda: person.session.campaign)
    person.settles()
    own = person.ws.folder
    person.presses("emptyLink")
    person.waits(lambda: person.ws.folder == folders.sample())
    person.settles()
    assert person.rows("agenda")
    assert "示例" in person.reads("campaignTitle") or "sample" in person.reads("campaignTitle")
    leave = person.screen.findChild(QAction, "leaveCampaign")
    assert isinstance(leave, QAction)
    leave.trigger()
    person.waits(lambda: person.session.first_run)
    person.settles()
    person.presses(f"goOn-{own.name}")
    person.waits(lambda: person.session.campaign)
    person.settles()
    assert person.ws.folder == own
    assert person.all_seen(QPushButton, "emptyAction")


def test_a_backup_is_restored_while_the_window_is_open(at_work: Person) -> None:
    person = at_work
    kept = backup.keep(person.ws)
    event_id = matching(person.ws.read, EventQuery())[0].id
    add_people(person.ws, event_id, 2)
    person.goes_to("settings")
    at = [row[1] for row in person.rows("backups")].index(kept.name)
    person.clicks_row("backups", at)
    person.presses("restoreSelected")
    person.presses("restoreNow")
    person.is_told(kept.name)
    assert attendance.counts(person.ws, event_id).registered == 5
    person.goes_to("settings")
    assert any(row[1].startswith("before-restore-") for row in person.rows("backups"))


def test_a_damaged_workspace_offers_its_latest_backup(sit_down: Callable[..., Person], folder: Path) -> None:
    opened = workspace.open_existing(folder)
    kept = backup.keep(opened)
    opened.close()
    (folder / "workspace.db").write_bytes(b"\xa5" * 50_000)
    settings.set_operator("王芳")
    person = sit_down(folder)
    assert "已损坏" in person.reads("openingProblem")
    assert kept.name in person.sees(QPushButton, "restoreBackup").text()
    person.presses("restoreBackup")
    person.waits(lambda: person.session.campaign)
    person.settles()
    assert person.stored("SELECT count(*) FROM attendees") == 5
    assert [row[1] for row in person.rows("agenda")] == ["清泉镇绿色建材公益宣讲"]


def test_without_a_backup_beside_it_one_from_a_stick_is_restored(
    sit_down: Callable[..., Person], folder: Path, tmp_path: Path
) -> None:
    opened = workspace.open_existing(folder)
    stick = backup.make(opened, tmp_path / "stick" / "copy.db")
    opened.close()
    (folder / "workspace.db").write_bytes(b"\xa5" * 50_000)
    settings.set_operator("王芳")
    person = sit_down(folder)
    assert "没有备份" in person.reads("openingProblem")
    person.presses("restoreOther")
    person.names_file(stick)
    person.waits(lambda: person.session.campaign)
    person.settles()
    assert person.stored("SELECT count(*) FROM attendees") == 5


def test_a_year_whose_notice_was_not_found_says_what_is_to_be_verified(sit_down: Callable[..., Person]) -> None:
    person = sit_down()
    person.fills("operator", "王芳")
    person.presses("startCampaign")
    person.fills("region", "510113")
    person.keys(Qt.Key.Key_Return)
    person.presses("nextStep")
    year = person.sees(QComboBox, "year")
    while year.currentText() != "2024":
        person.keys(Qt.Key.Key_Down)
    assert "待核实" in person.reads("policyFacts")
    person.presses("nextStep")
    person.presses("createCampaign")
    person.waits(lambda: person.session.campaign)
    person.settles()
    assert person.stored("SELECT due FROM campaign") is None
    assert "待核实" in person.reads("dueDays")
    person.goes_to("report")
    assert "待核实" in person.reads("reportDue")
    person.goes_to("settings")
    assert person.sees(QCheckBox, "dueUnknown").isChecked()
    person.waits(lambda: any(label.text() == "▲ 待核实" for label in person.all_seen(QLabel)))


def test_english_and_the_dark_look_are_there_at_once(at_work: Person) -> None:
    person = at_work
    person.goes_to("settings")
    language = person.sees(QComboBox, "language")
    first = person.session.window
    language.setFocus()
    person.keys(Qt.Key.Key_Down)
    person.waits(lambda: person.session.window is not first)
    person.settles()
    assert person.sees(QPushButton, "rail_settings").text().strip() == "Settings"
    look = person.sees(QComboBox, "look")
    look.setFocus()
    person.keys(Qt.Key.Key_End)
    person.waits(lambda: theme.colours() is theme.DARK)
    assert (settings.language(), settings.look()) == ("en", "dark")


_DOOR = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from ui import settings, theme
from ui.app import Session
from ui.lasting_none import make_none_last

make_none_last()
app = QApplication([])
theme.load_font()
settings.set_volume(0)
session = Session(app, "王芳")
session.begin(Path(sys.argv[1]))
while session.campaign is None:
    app.processEvents()
session.campaign.go("checkin", {})
page = session.campaign.page
word = page.findChild(QLabel, "verdictWord")
page.reception.desk.answered.connect(lambda answer: print(answer.outcome.scan.code, word.text(), flush=True))
print("ready", flush=True)
for code in sys.argv[2:]:
    QTest.keyClicks(page, code + chr(13))
while True:
    app.processEvents()
"""


def test_what_was_shown_before_the_program_was_killed_is_stored(sit_down: Callable[..., Person], folder: Path) -> None:
    assert sit_down is not None  # its folders for choices
    opened = workspace.open_existing(folder)
    event_id = matching(opened.read, EventQuery())[0].id
    add_people(opened, event_id, 60)
    tickets = [code for _, code in attendance.tickets(opened, event_id)]
    opened.close()
    door = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _DOOR, str(folder), *tickets], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert door.stdout is not None
    shown = [door.stdout.readline().split() for _ in range(21)][1:]
    door.send_signal(signal.SIGKILL)
    with door.stdout as rest:
        shown += [line.split() for line in rest if line.endswith("\n")]
    assert door.wait() == -signal.SIGKILL
    assert {word for _, word in shown} == {"请进"}
    reopened = workspace.open_existing(folder)
    stored = {scan.code for scan, _, _ in Door(reopened, event_id).latest(1000)}
    assert {code for code, _ in shown} <= stored
    assert attendance.counts(reopened, event_id).distinct == len(stored)
    reopened.close()
