"""Leaving a campaign in the middle of writing: nothing that was typed is lost, nothing asks a closed workspace."""

import gc
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gbm_desktop import campaign, regions, report, workspace
from gbm_desktop.model.journal import Op
from gbm_desktop.workspace import Committed
from ui import settings
from ui.app import Session
from ui.context import Context
from ui.made_ahead import MadeAhead
from ui.open_campaign import OpenCampaign

LATE = 20_000
DAY = date(2023, 10, 12)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed campaign."""
    opened = workspace.create(tmp_path / "season", operator="王芳")
    campaign.start(opened, region_code="510113", year=2023)
    opened.close()
    return opened.folder


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot) -> Iterator[Session]:
    settings.set_operator("王芳")
    session = Session(qapp, "王芳")
    yield session
    session.end()
    for shown in (session.window, session.first_run):
        if shown is not None:
            qtbot.addWidget(shown)


def at_the_report(session: Session, qtbot: QtBot, folder: Path) -> OpenCampaign:
    """The report's text is being written."""
    session.begin(folder)
    qtbot.waitUntil(lambda: session.campaign is not None and not session.engine.jobs.busy, timeout=LATE)
    assert session.campaign is not None
    session.campaign.go("report", {"section": "cases"})
    page = session.campaign.page
    assert page is not None
    qtbot.waitUntil(lambda: not page._pause.isActive() and not session.engine.jobs.busy, timeout=LATE)  # type: ignore[attr-defined]
    editor = page.findChild(QPlainTextEdit, "sectionText")
    assert isinstance(editor, QPlainTextEdit)
    editor.selectAll()
    editor.insertPlainText("写到一半")
    return session.campaign


def kept(folder: Path) -> str | None:
    opened = workspace.open_existing(folder, operator="王芳")
    found = next(one.text for one in report.read(opened, DAY).sections if one.key == "cases")
    opened.close()
    return found


def _makes_ahead(session: Session) -> bool:
    return session.campaign is not None and session.campaign.context.findChild(MadeAhead) is not None


def _is_gone(context: Context) -> bool:
    return not isValid(context)


def test_what_is_being_written_is_kept_when_another_campaign_is_chosen(
    session: Session, qtbot: QtBot, folder: Path
) -> None:
    shown = at_the_report(session, qtbot, folder)
    with qtbot.captureExceptions() as broken:
        shown.context.leave_wanted.emit()
        qtbot.waitUntil(lambda: session.first_run is not None, timeout=LATE)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert broken == []
    assert kept(folder) == "写到一半"


def test_a_campaign_that_was_left_is_not_held_any_more(session: Session, qtbot: QtBot, folder: Path) -> None:
    shown = at_the_report(session, qtbot, folder)
    held, context = ref(shown), shown.context
    del shown
    context.leave_wanted.emit()
    qtbot.waitUntil(lambda: session.first_run is not None, timeout=LATE)
    qtbot.waitUntil(partial(_is_gone, context))
    told = ref(context)
    del context
    jobs = session.engine.jobs
    jobs.run(lambda _progress: None, lambda _none: None, failed=lambda _error: None)  # it takes the last one's place
    qtbot.waitUntil(lambda: not jobs.busy)
    gc.unfreeze()  # what was there while modules were read ahead is looked at, too
    gc.collect()
    assert (held(), told()) == (None, None)


def test_after_a_change_of_language_only_the_new_window_listens(session: Session, qtbot: QtBot, folder: Path) -> None:
    """Another listener, as the exchange with other laptops is, goes on hearing what is stored."""
    shown = at_the_report(session, qtbot, folder)
    qtbot.waitUntil(lambda: _makes_ahead(session))
    ws, heard = shown.context.ws, list[Committed]()
    ws.on_commit.append(heard.append)
    before = len(ws.on_commit), len(ws.on_close)
    settings.set_language("en")
    shown.context.choices_changed.emit()
    qtbot.waitUntil(lambda: session.campaign not in (None, shown), timeout=LATE)
    qtbot.waitUntil(partial(_is_gone, shown.context))
    qtbot.waitUntil(lambda: _makes_ahead(session))
    assert (len(ws.on_commit), len(ws.on_close)) == before
    campaign.add_villages(ws, regions.children("510113")[0].code, ["新村"])
    assert [one.op for one in heard] == [Op.REPORT_TEXT, Op.VILLAGE_ADD]


def test_what_the_old_window_was_about_to_ask_is_not_asked_any_more(
    session: Session, qtbot: QtBot, folder: Path
) -> None:
    """Its page would be gone when the answer comes."""
    shown = at_the_report(session, qtbot, folder)
    assert shown.page is not None
    settings.set_language("en")
    with qtbot.captureExceptions() as broken:
        shown.page._pause.start(0)  # type: ignore[attr-defined]  # another day was chosen a moment ago
        shown.context.choices_changed.emit()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qtbot.waitUntil(lambda: not session.engine.jobs.busy, timeout=LATE)
    assert broken == []


def test_what_is_being_written_is_kept_when_the_program_is_closed(session: Session, qtbot: QtBot, folder: Path) -> None:
    at_the_report(session, qtbot, folder)
    assert session.window is not None
    with qtbot.captureExceptions() as broken:
        session.window.close()
        session.end()
    assert broken == []
    assert kept(folder) == "写到一半"
