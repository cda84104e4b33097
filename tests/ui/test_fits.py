"""Nothing that is written is cut off: each page at 1366 by 768, in both languages, on the sample and on nothing."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, workspace
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.resource_files import resource
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.wording import Lang
from gbm_desktop.workspace import Workspace
from scripts.gallery.faults import cut_off
from tests.builders import QINGBAIJIANG, SetClock
from ui import theme
from ui.context import Context
from ui.dialogs.first_run import FirstRun
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign
from ui.pages.people import PeoplePanel
from ui.pages.safety.tabs import Tab
from ui.tabbed_page import TabbedPage

pytestmark = pytest.mark.journey

WIDTH, HEIGHT = 1366, 768
LANGUAGES: tuple[Lang, ...] = ("zh", "en")


@pytest.fixture(params=LANGUAGES)
def lang(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Lang]:
    """The window speaks this language, in its own type and colours."""
    spoken: Lang = request.param
    chinese = QTranslator()
    assert chinese.load(str(resource("translations", "zh_CN.qm")))
    if spoken == "zh":
        qapp.installTranslator(chinese)
    font = qapp.font()
    theme.load_font()
    theme.load_bold()
    theme.apply(qapp, "light")
    yield spoken
    qapp.removeTranslator(chinese)
    qapp.setStyleSheet("")
    qapp.setFont(font)


@pytest.fixture
def shows(qtbot: QtBot, jobs: Jobs, lang: Lang) -> Callable[[Workspace], "Shown"]:
    return lambda ws: Shown(qtbot, ws, jobs, lang)


class Shown:
    """A window on a workspace; what is cut off on a page is collected."""

    def __init__(self, qtbot: QtBot, ws: Workspace, jobs: Jobs, lang: Lang) -> None:
        self.qtbot, self.jobs = qtbot, jobs
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.campaign = OpenCampaign(self.window, Context(ws, jobs, lang))
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.cut: list[str] = []

    def look(self, page: str, **place: object) -> None:
        self.campaign.go(page, place)
        self.see(f"{page} {place}")

    def look_through(self, page: str) -> None:
        """Every tab of the page is looked at."""
        self.look(page)
        shown = self.campaign.page
        assert isinstance(shown, TabbedPage)
        for at in range(shown.bar.count()):
            shown.bar.setCurrentIndex(at)
            self.see(f"{page}, {shown.tab}")

    def see(self, where: str) -> None:
        self.qtbot.waitUntil(lambda: not self.jobs.busy)
        with suppress(self.qtbot.TimeoutError):  # a new page is laid out in several goes
            self.qtbot.waitUntil(lambda: not cut_off(self.window), timeout=5000)
        self.cut += [f"{where}: {said}" for said in cut_off(self.window)]


Shows = Callable[[Workspace], Shown]


def test_the_measure_finds_what_is_cut_off(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    label, button = QLabel("A sentence of some length", window), QPushButton("Long enough", window)
    window.show()
    assert cut_off(window) == []
    label.setFixedWidth(40)
    button.setFixedWidth(20)
    assert len(cut_off(window)) == len((label, button))


def test_nothing_is_cut_off_on_the_sample(shows: Shows, season: Workspace) -> None:
    shown = shows(season)
    found = matching(season.read, EventQuery(text="公益宣讲（清泉镇）"))[0]
    for page in ("dashboard", "events", "history", "settings"):
        shown.look(page)
    for step in EventStep:
        shown.look("events", event_id=found.id, step=step)
    shown.look("events", day=found.said.start.date())
    shown.look("checkin", event_id=found.id)
    for part in ("text", "figures", "missing", "sent"):
        shown.look("report", part=part)
    assert not shown.cut, "\n".join(shown.cut)


def test_nothing_is_cut_off_in_an_events_safety(shows: Shows, season: Workspace) -> None:
    shown = shows(season)
    shown.look("safety")
    for text in ("年末展销", "巡展（清泉镇）"):
        event = matching(season.read, EventQuery(text=text))[0]
        for tab in Tab:
            shown.look("safety", event_id=event.id, tab=tab)
    assert not shown.cut, "\n".join(shown.cut)


TABBED = ("tours", "catalogue", "benefits", "publicity", "plans")


def test_nothing_is_cut_off_on_any_tab_of_the_sample(shows: Shows, season: Workspace) -> None:
    shown = shows(season)
    for page in TABBED:
        shown.look_through(page)
    assert not shown.cut, "\n".join(shown.cut)


def test_nothing_is_cut_off_on_any_tab_of_a_fresh_campaign(shows: Shows, tmp_path: Path) -> None:
    fresh = workspace.create(tmp_path / "fresh", operator="王芳", clock=SetClock())
    campaign.start(fresh, region_code=QINGBAIJIANG, year=2023)
    shown = shows(fresh)
    for page in TABBED:
        shown.look_through(page)
    fresh.close()
    assert not shown.cut, "\n".join(shown.cut)


def test_nothing_is_cut_off_in_an_import(shows: Shows, season: Workspace) -> None:
    shown = shows(season)
    fair = matching(season.read, EventQuery(text="年末展销"))[0]
    shown.look("events", event_id=fair.id, step=EventStep.PEOPLE)
    panel = shown.window.findChild(PeoplePanel)
    assert isinstance(panel, PeoplePanel)
    panel.import_roster(resource("samples", "roster-messy.xlsx"))
    shown.see("import")
    assert not shown.cut, "\n".join(shown.cut)


def test_nothing_is_cut_off_in_a_fresh_campaign(shows: Shows, tmp_path: Path) -> None:
    fresh = workspace.create(tmp_path / "fresh", operator="王芳", clock=SetClock())
    campaign.start(fresh, region_code=QINGBAIJIANG, year=2023)
    shown = shows(fresh)
    for page in ("dashboard", "events", "safety", "checkin", "report", "history", "settings"):
        shown.look(page)
    shown.look("events", new=True)
    for part in ("policy", "departments", "addressees", "villages", "desk", "look", "backup"):
        shown.look("settings", part=part)
    fresh.close()
    assert not shown.cut, "\n".join(shown.cut)


def test_nothing_is_cut_off_on_the_first_page(qtbot: QtBot, jobs: Jobs, lang: Lang) -> None:
    page = FirstRun(jobs, lang)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    assert not cut_off(page), "\n".join(cut_off(page))
