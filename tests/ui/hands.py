"""What a person's hands do: press a button by its name, type with keys or an input method, choose from a box."""

import warnings
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget


def press(parent: QWidget, name: str) -> None:
    """The button is seen, can be pressed, and is."""
    button = parent.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(parent: QWidget, name: str, text: str) -> None:
    """The field's text is replaced: letters come from keys, Chinese from an input method in one piece."""
    field = parent.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    if text.isascii():
        QTest.keyClicks(field, text)
        return
    composed(field, text)


def composed(field: QWidget, text: str) -> None:
    """The text comes from an input method in one piece."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def choose(parent: QWidget, name: str, member: object) -> None:
    """The box stands on what it offers for this member."""
    box = parent.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(member))


def drop(widget: QWidget, *files: Path) -> None:
    """The files are drawn over the widget, may be dropped there, and are."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # PySide offers no other way to make one
        entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *keys)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *keys))
