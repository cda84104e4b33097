"""The check-in page as tests work it: what a scanner types into it, and what stands on it."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop.checkin.door import Door
from gbm_desktop.model.attendance import Verdict
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.ui.eyes import reads
from ui.context import Context
from ui.pages.checkin import CheckinPage


def opened(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[CheckinPage]:
    """The page is active with this event's desk; hidden again afterwards."""
    made = CheckinPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 690)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.isActiveWindow() and QApplication.focusWidget() is not None)
    assert made.reception.desk is not None
    assert made.reception.desk.event_id == event_id
    yield made
    made.hide()


def button(page: CheckinPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def field(page: CheckinPage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def send(code: str, end: str = "\r") -> None:
    """The scanner types into whatever has the keyboard."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, code + end)


def scan(qtbot: QtBot, page: CheckinPage, code: str, word: str) -> None:
    before = page.findChild(QLabel, "verdictWord")
    assert before is not None
    send(code)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == word and not page.context.jobs.busy)


def fingers(qtbot: QtBot, text: str) -> None:
    """Each key is pressed when the one before has arrived, as a person's come one by one."""
    for char in text:
        target, arrived = QApplication.focusWidget(), len(_typed())
        assert target is not None
        QTest.keyClicks(target, char)
        qtbot.waitUntil(partial(_more_typed_than, arrived))


def _more_typed_than(length: int) -> bool:
    return len(_typed()) > length


def _typed() -> str:
    field = QApplication.focusWidget()
    return field.text() if isinstance(field, QLineEdit) else ""


def verdicts(ws: Workspace, event_id: EventId) -> list[Verdict]:
    return [found.verdict for found, _, _ in reversed(Door(ws, event_id).latest(20))]
