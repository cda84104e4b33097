"""What is done while nobody has the workspace open: seen, stopped, and never past a copy's preview."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from gbm_desktop import attachments, backup, campaign, events, protection, workspace
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.hands import press, type_into
from ui import settings
from ui.app import Session
from ui.context import Context
from ui.dialogs.restore_backup import RestoreBackup
from ui.dialogs.unlock import Unlock
from ui.dialogs.while_closed import WhileClosed

PASSPHRASE, CODE = "correct horse battery", bytes(range(20))
LATE = 20_000


@pytest.fixture(autouse=True)
def known_here(own_choices: None) -> None:
    """王芳 sat at this laptop last."""
    assert own_choices is None
    settings.set_operator("王芳")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed campaign with one event and some attached files."""
    opened = workspace.create(tmp_path / "season", operator="王芳")
    campaign.start(opened, region_code="510113", year=2023)
    event_id = events.add(opened, lecture())
    for n in range(6):
        (file := tmp_path / f"{n}.jpg").write_bytes(f"photo {n}".encode())
        attachments.add(opened, event_id, "permit", file)
    opened.close()
    return opened.folder


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot) -> Iterator[Session]:
    session = Session(qapp, "王芳")
    yield session
    session.end()
    for shown in (session.window, session.first_run):
        if shown is not None:
            qtbot.addWidget(shown)


def opened(session: Session, qtbot: QtBot) -> Workspace:
    """What is open in the window now."""
    qtbot.waitUntil(lambda: session.campaign is not None and not session.engine.jobs.busy, timeout=LATE)
    assert session.campaign is not None
    return session.campaign.context.ws


def told(session: Session) -> str:
    assert session.window is not None
    return " ".join(label.text() for label in session.window.findChildren(QLabel, "message"))


def names(ws: Workspace) -> list[str]:
    return [event.said.name for event in matching(ws.read, EventQuery())]


def context(session: Session) -> Context:
    assert session.campaign is not None
    return session.campaign.context


@contextmanager
def closed_pages(session: Session, *, stop: bool = False) -> Iterator[list[str]]:
    """What the page says that is seen instead of the window while nobody has the workspace open; or it is stopped."""
    jobs, seen = session.engine.jobs, list[str]()

    def begun() -> None:
        if isinstance(session.first_run, WhileClosed):
            assert session.first_run.isVisible()
            bar = session.first_run.findChild(QProgressBar)
            assert isinstance(bar, QProgressBar)
            seen.append(bar.accessibleName())
            bar.valueChanged.connect(lambda value: seen.append(f"{value} %"))
            if stop:
                jobs.cancel()

    jobs.started.connect(begun)
    yield seen
    jobs.started.disconnect(begun)


def test_a_restore_says_how_far_it_is_and_can_be_stopped(
    session: Session, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    session.begin(folder)
    ws = opened(session, qtbot)
    copy = backup.make(ws, tmp_path / "copy.db")
    events.add(ws, lecture(name="后来的场次"))
    with closed_pages(session, stop=True) as seen:
        context(session).restore_wanted.emit(copy)
        qtbot.waitUntil(lambda: bool(seen))
        assert len(names(opened(session, qtbot))) == 2
    with closed_pages(session) as seen:
        context(session).restore_wanted.emit(copy)
        qtbot.waitUntil(lambda: bool(seen))
        assert len(names(opened(session, qtbot))) == 1
    assert (seen[0], len(seen) > 1) == (session.closed_work.tr("Restoring the backup"), True)
    assert copy.name in told(session)


def test_a_copy_under_another_passphrase_is_shown_before_it_is_restored(
    session: Session, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    copy = protected_copy(folder, tmp_path)
    session.begin(folder)
    ws = opened(session, qtbot)
    events.add(ws, lecture(name="后来的场次"))
    context(session).restore_wanted.emit(copy)
    dialog = previewed(session, qtbot, copy)
    assert "后来的场次" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert len(names(opened(session, qtbot))) == 2
    press(dialog, "restoreNow")
    qtbot.waitUntil(lambda: session.campaign is not None and len(names(session.campaign.context.ws)) == 1, timeout=LATE)
    assert opened(session, qtbot).key == b""


def test_whoever_sees_what_would_be_gone_may_leave_it(
    session: Session, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    copy = protected_copy(folder, tmp_path)
    session.begin(folder)
    ws = opened(session, qtbot)
    events.add(ws, lecture(name="后来的场次"))
    context(session).restore_wanted.emit(copy)
    press(previewed(session, qtbot, copy), "keepPresent")
    assert len(names(opened(session, qtbot))) == 2
    assert not list((folder / "backups").glob("before-restore-*"))


def test_a_file_made_anew_can_be_stopped(session: Session, qtbot: QtBot, folder: Path) -> None:
    session.begin(folder)
    opened(session, qtbot)
    with closed_pages(session, stop=True) as seen:
        context(session).rebuild_wanted.emit()
        qtbot.waitUntil(lambda: bool(seen))
        assert len(names(opened(session, qtbot))) == 1
    assert not list((folder / "backups").glob("before-repair-*"))


def protected_copy(folder: Path, tmp_path: Path) -> Path:
    """A copy of the campaign from a laptop where a passphrase protected it."""
    with closing(workspace.open_existing(folder)) as plain:
        backup.restore(tmp_path / "other", backup.make(plain, tmp_path / "plain.db"))
    switched = protection.switch_on(tmp_path / "other", PASSPHRASE, CODE, key=protection.new_key())
    with closing(workspace.open_existing(tmp_path / "other", key=switched.key)) as locked:
        return backup.make(locked, tmp_path / "protected.db")


def previewed(session: Session, qtbot: QtBot, copy: Path) -> RestoreBackup:
    """After the copy's passphrase, the dialog that shows what it holds."""
    qtbot.waitUntil(lambda: isinstance(session.first_run, Unlock), timeout=LATE)
    assert isinstance(session.first_run, Unlock)
    type_into(session.first_run, "unlockSecret", PASSPHRASE)
    press(session.first_run, "unlockNow")

    def found() -> list[RestoreBackup]:
        return session.window.findChildren(RestoreBackup) if session.window else []

    qtbot.waitUntil(lambda: bool(found()) and found()[0].isVisible(), timeout=LATE)
    assert copy.name in " ".join(label.text() for label in found()[0].findChildren(QLabel))
    return found()[0]
