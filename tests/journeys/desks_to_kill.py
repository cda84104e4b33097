"""What a process does until it is killed: it tells each thing in the moment in which a person would be shown it."""

import os
import signal
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from gbm_desktop import history, roster, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.checkin.paper import SignedSheet
from gbm_desktop.model.door import Outcome
from gbm_desktop.model.ids import EventId

PARTS = (__name__, "gbm_desktop.intake.excel", "sqlite_utils", "tests.builders")
"""What the server of processes loads once, so that each begins at once."""


def scans(told: Connection, folder: Path, event_id: EventId, codes: list[str], seed: int) -> None:
    """Tells the id and the verdict of each scan."""
    door = Door(workspace.open_existing(folder, operator="王芳"), event_id)
    order = Random(seed)  # noqa: S311 - an order of people, not a secret
    while True:
        scan = door.scan(order.choice(codes)).scan
        told.send((scan.id, scan.verdict.value))


def keys_a_sheet(told: Connection, folder: Path, event_id: EventId, codes: list[str], seed: int) -> None:
    """Tells the id and the verdict of each row."""
    day = datetime(2023, 10, 12)  # noqa: DTZ001 - an event's times are local
    sheet = SignedSheet(workspace.open_existing(folder, operator="王芳"), event_id, day, day)
    order = Random(seed)  # noqa: S311 - an order of people, not a secret
    while True:
        answer = sheet.key(order.choice(codes))
        assert isinstance(answer, Outcome)
        told.send((answer.scan.id, answer.scan.verdict.value))


def imports(told: Connection, folder: Path, event_id: EventId, file: Path) -> None:
    """Tells that a roster is being imported, then how many people it brought."""
    ws = workspace.open_existing(folder, operator="王芳")
    planned = roster.plan(ws, event_id, file)
    told.send("importing")
    told.send(roster.import_roster(ws, event_id, planned).added)
    signal.pause()


def undoes(told: Connection, folder: Path) -> None:
    """Takes the latest step back and brings it again; tells the id of each step that did so."""
    ws = workspace.open_existing(folder, operator="王芳")
    while True:
        history.undo(ws)
        told.send(history.latest(ws, 1)[0].step.id)
        history.undo(ws, history.latest(ws, 1)[0].step.id)
        told.send(history.latest(ws, 1)[0].step.id)


def sits_at_the_page(told: Connection, folder: Path, event_id: EventId, codes: list[str]) -> None:
    """Scans into the window, as a wedge scanner types, and tells each name that stands below the verdict."""
    os.environ.update(QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(folder.parent / "config"))
    from PySide6.QtCore import QEventLoop
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLabel

    from ui import settings
    from ui.context import Context
    from ui.jobs import Jobs
    from ui.pages.checkin import CheckinPage

    app = QApplication([])
    settings.set_volume(0)
    page = CheckinPage(Context(workspace.open_existing(folder, operator="王芳"), Jobs(), "zh"))
    page.open_at(event_id=event_id)
    page.show()
    page.activateWindow()
    label = page.findChild(QLabel, "verdictPerson")
    assert isinstance(label, QLabel)
    before = ""
    for code in codes:
        QTest.keyClicks(QApplication.focusWidget() or page, code + "\r")
        while label.text() in ("", before):
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        before = label.text()
        told.send(before)
