"""A person before the window: only keys and the mouse, only what is seen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gbm_desktop.workspace import Workspace
from ui import last_resort
from ui.app import Session
from ui.context import Context

Seen = TypeVar("Seen", bound=QWidget)
NO_KEY = Qt.KeyboardModifier.NoModifier
SLOW = 30_000
FINGERS_MS = 50
"""Between a person's keys; a scanner's follow at once."""


class Person:
    """Works at one session of the program."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.bot = session, qtbot
        self.pressed = self.typed = 0
        """So many clicks and keys, and so many characters."""

    @property
    def screen(self) -> QWidget:
        """The window, or the first-run page."""
        found = self.session.window or self.session.first_run
        assert found is not None
        return found

    @property
    def context(self) -> Context:
        assert self.session.campaign is not None
        return self.session.campaign.context

    @property
    def ws(self) -> Workspace:
        return self.context.ws

    def opens(self, folder: Path | None = None) -> None:
        """The program is started; what comes first is seen."""
        self.session.begin(folder)
        self.waits(lambda: self.session.campaign is not None or self.session.first_run is not None)
        self.settles()

    def settles(self) -> None:
        """Keys go to the window, and nothing is under way."""
        self.waits(lambda: self._in_front() and not self.session.engine.jobs.busy)

    def _in_front(self) -> bool:
        if not self.screen.isActiveWindow():
            self.screen.activateWindow()
        return self.screen.isActiveWindow()

    def waits(self, until: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(until()), timeout=SLOW)
        assert not last_resort.log_file().exists(), last_resort.log_file().read_text(encoding="utf-8")

    def all_seen(self, kind: type[Seen], name: str = "") -> list[Seen]:
        found = self.screen.findChildren(kind, name) if name else self.screen.findChildren(kind)
        return [one for one in found if one.isVisible()]

    def sees(self, kind: type[Seen], name: str) -> Seen:
        """The one widget of this name that is seen."""
        self.waits(lambda: self.all_seen(kind, name))
        (found,) = self.all_seen(kind, name)
        return found

    def reads(self, name: str) -> str:
        """The text of a label; empty while it is not seen."""
        return " ".join(label.text() for label in self.all_seen(QLabel, name))

    def told(self) -> str:
        """What the bar at the foot says."""
        return self.reads("message")

    def is_told(self, sentence: str) -> None:
        """The bar comes to say this, after what it said before."""
        self.waits(lambda: sentence in self.told())

    def presses(self, name: str) -> None:
        button = self.sees(QAbstractButton, name)
        self.waits(button.isEnabled)
        self.clicks(button)

    def clicks(self, widget: QWidget, spot: QPoint | None = None) -> None:
        """A click brings the window or dialog that it is in to the front."""
        if not widget.window().isActiveWindow():
            widget.window().activateWindow()
            self.waits(widget.window().isActiveWindow)
        self.pressed += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO_KEY, spot or widget.rect().center())

    def draws(self, pad: QWidget, start: QPoint, end: QPoint) -> None:
        """A stroke with the mouse or a finger."""
        self.pressed += 1
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, NO_KEY, start)
        for spot in ((start + end) / 2, end):
            QTest.mouseMove(pad, spot)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, NO_KEY, end)

    def keys(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """A key, to whatever has the keyboard."""
        self.pressed += 1
        target = QApplication.focusWidget()
        QTest.keyClick(target if target is not None else self.screen, key, held)

    def types(self, text: str) -> None:
        """Letters come from keys, Chinese from an input method in one piece."""
        self.typed += len(text)
        target = QApplication.focusWidget()
        assert target is not None
        if text.isascii():
            QTest.keyClicks(target, text, delay=FINGERS_MS)
            return
        _commit(target, text)

    def scans(self, code: str) -> None:
        """A wedge scanner types the code and Enter into whatever has the keyboard."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, code + "\r")

    def fills(self, name: str, text: str) -> QLineEdit:
        """The field is clicked and its text replaced."""
        field = self.sees(QLineEdit, name)
        self.clicks(field)
        self.keys(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.types(text)
        return field

    def counts(self, name: str, number: int) -> None:
        """The number field is clicked and its number replaced."""
        field = self.sees(QSpinBox, name)
        self.clicks(field)
        field.setFocus()
        self.keys(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.types(str(number))

    def goes_to(self, page: str) -> None:
        self.presses(f"rail_{page}")
        self.waits(lambda: self.session.campaign and self.session.campaign.page)
        self.settles()

    def steps_to(self, number: int) -> None:
        """One of an event's own steps is chosen."""
        bar = self.sees(QTabBar, "eventSteps")
        self.clicks(bar, bar.tabRect(number).center())

    def is_done_with(self, dialog: str) -> None:
        """The dialog of this name has closed."""
        self.waits(lambda: not self.all_seen(QDialog, dialog))

    def names_file(self, file: Path) -> None:
        """In the dialog that asks for a file, this one is typed and Enter pressed."""
        self.waits(lambda: self.all_seen(QFileDialog))
        (dialog,) = self.all_seen(QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.selectAll()
        _commit(field, str(file))
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.waits(lambda: not self.all_seen(QFileDialog))

    def rows(self, table: str) -> list[list[str]]:
        model = self.sees(QTableView, table).model()
        return [[str(model.index(r, c).data()) for c in range(model.columnCount())] for r in range(model.rowCount())]

    def clicks_row(self, table: str, row: int, column: int = 1, *, twice: bool = False) -> QTableView:
        view = self.sees(QTableView, table)
        view.scrollTo(view.model().index(row, column))
        spot: QPoint = view.visualRect(view.model().index(row, column)).center()
        self.clicks(view.viewport(), spot)
        if twice:
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, spot)
        return view

    def stored(self, question: str, *values: Any) -> Any:
        """The first value of the first row that the database answers."""
        return self.ws.read.execute(question, values).fetchone()[0]


def _commit(target: QWidget, text: str) -> None:
    """An input method, or the clipboard, puts the text in in one piece."""
    composed = QInputMethodEvent()
    composed.setCommitString(text)
    QApplication.sendEvent(target, composed)
