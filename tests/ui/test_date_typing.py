"""A day and a time are typed as people write them."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.form_fields import moment, python_time, qt_time


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[QDateTimeEdit]:
    """A field that says 2026-11-22 9:00, below another that has the keyboard."""
    form, before, made = QWidget(), QLineEdit(), moment()
    box = QVBoxLayout(form)
    box.addWidget(before)
    box.addWidget(made)
    made.setDateTime(qt_time(datetime(2026, 11, 22, 9, 0)))  # noqa: DTZ001 - local
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    before.setFocus()
    yield made
    form.close()


@pytest.mark.parametrize("way", ["tab", "click", "select all"])
@pytest.mark.parametrize("typed", ["2023-10-12 09:30", "2023-10-12 9:30", "202310120930", "2023/10/12 9:30"])
def test_a_whole_day_and_time_typed_is_the_one_that_is_meant(field: QDateTimeEdit, way: str, typed: str) -> None:
    match way:
        case "tab":
            QTest.keyClick(QApplication.focusWidget() or field, Qt.Key.Key_Tab)
        case "click":
            QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
        case "select all":
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, typed)
    assert python_time(field) == datetime(2023, 10, 12, 9, 30)  # noqa: DTZ001 - local


def test_one_part_is_put_right_alone(field: QDateTimeEdit) -> None:
    field.setFocus()
    field.setSelectedSection(QDateTimeEdit.Section.DaySection)
    QTest.keyClicks(field, "07")
    assert python_time(field) == datetime(2026, 11, 7, 9, 0)  # noqa: DTZ001 - local
