"""The settings page as tests work it."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
)
from pytestqt.qtbot import QtBot

from tests.ui.eyes import part, reads
from ui.context import Context
from ui.pages.settings import SettingsPage


def shown(qtbot: QtBot, context: Context, section: str = "campaign") -> SettingsPage:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1190, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open_at(part=section)
    return page


def lines(page: SettingsPage, name: str) -> QPlainTextEdit:
    return part(page, QPlainTextEdit, name)


def table(page: SettingsPage, name: str) -> QTableView:
    return part(page, QTableView, name)


def line(page: SettingsPage, name: str) -> str:
    return part(page, QLineEdit, name).text()


def error(page: SettingsPage, name: str) -> str:
    return reads(page, f"{name}Error")


def set_day(page: SettingsPage, name: str, day: date) -> None:
    part(page, QDateEdit, name).setDate(QDate(day.year, day.month, day.day))


def open_editor(page: SettingsPage) -> QLineEdit:
    """The cell that is being typed into."""
    editor = page.focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def type_cell(page: SettingsPage, row: int, at: int, text: str) -> None:
    """The cell is opened with F2, typed into and left with Enter."""
    view = table(page, "departments")
    view.setFocus()
    view.setCurrentIndex(view.model().index(row, at))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = open_editor(page)
    editor.setText(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt takes the text a moment after the key
