"""The first page: a name, then a campaign of one's own, the sample, or a folder; and what can be wrong with one."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import backup, campaign, workspace
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.workspace import Workspace
from tests.ui.hands import press, type_into
from ui import settings
from ui.app import Session
from ui.dialogs.first_run import FirstRun


@pytest.fixture(autouse=True)
def own_choices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is remembered here is no person's."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot) -> Iterator[Session]:
    session = Session(qapp, "")
    yield session
    session.end()
    for shown in (session.window, session.first_run):
        if shown is not None:
            qtbot.addWidget(shown)


def _first_run(session: Session, qtbot: QtBot, folder: Path | None = None) -> FirstRun:
    session.begin(folder)
    qtbot.waitUntil(lambda: session.first_run is not None)
    assert isinstance(session.first_run, FirstRun)
    return session.first_run


def _text(page: QWidget, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_a_campaign_is_started_by_name_year_and_the_region_s_initials(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    press(page, "createCampaign")
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    ws = session.campaign.context.ws
    assert campaign.current(ws).region_code == "510113"
    assert campaign.current(ws).year == 2023
    assert ws.operator == "王芳"
    assert settings.workspace_folder() == workspace.default_folder()


def test_without_a_name_nothing_begins_and_the_field_says_why(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    press(page, "startCampaign")
    assert _text(page, "operatorError")
    assert page.findChild(QPushButton, "createCampaign") is not None
    assert not workspace.exists(workspace.default_folder())


def test_a_region_that_is_not_there_is_said_under_its_field(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    type_into(page, "region", "999999")
    press(page, "createCampaign")
    assert _text(page, "regionError")
    assert not workspace.exists(workspace.default_folder())


def test_the_notice_s_facts_follow_the_year_and_what_nobody_verified_says_so(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    assert "2023年11月30日" in _text(page, "policyFacts")
    year = page.findChild(QComboBox, "year")
    assert isinstance(year, QComboBox)
    year.setFocus()
    qtbot.keyClick(year, Qt.Key.Key_Down)
    assert year.currentText() == "2024"
    assert "工信厅联原函〔2024〕21号" in _text(page, "policyFacts")
    assert "11月" not in _text(page, "policyFacts")


def test_the_sample_opens_with_its_season(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    press(page, "openSample")
    qtbot.waitUntil(lambda: session.campaign is not None, timeout=60_000)
    assert session.campaign is not None
    assert len(matching(session.campaign.context.ws.read, EventQuery())) > 20


def test_the_department_stands_beside_the_name_in_the_history(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    type_into(page, "department", "区经信局")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    press(page, "createCampaign")
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    ws = session.campaign.context.ws
    assert ws.read.execute("SELECT operator FROM steps").fetchone()[0] == "王芳（区经信局）"


def test_a_damaged_workspace_is_said_in_words_and_its_backup_can_be_brought_back(
    session: Session, ws: Workspace, qtbot: QtBot
) -> None:
    backup.keep(ws)
    ws.close()
    database = ws.folder / "workspace.db"
    for tail in ("-wal", "-shm"):
        database.with_name(database.name + tail).unlink(missing_ok=True)
    database.write_bytes(b"not a database at all" * 500)
    page = _first_run(session, qtbot, ws.folder)
    assert ".db" in _text(page, "openingProblem")
    type_into(page, "operator", "王芳")
    press(page, "restoreBackup")
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    assert campaign.current(session.campaign.context.ws).year == 2023


def test_a_workspace_of_a_newer_version_is_left_alone_and_said_in_words(
    session: Session, ws: Workspace, qtbot: QtBot
) -> None:
    ws.close()
    with sqlite3.connect(ws.path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    page = _first_run(session, qtbot, ws.folder)
    assert "99" in _text(page, "openingProblem")
    assert page.findChild(QPushButton, "restoreBackup") is None


def test_the_department_is_not_added_to_the_name_again_next_time(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    type_into(page, "department", "区经信局")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    press(page, "createCampaign")
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert (settings.operator(), settings.department()) == ("王芳", "区经信局")
    assert settings.signature() == "王芳（区经信局）"
