"""Numbers and days are entered by whoever clicks into a field and types, and by Tab from field to field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QSpinBox,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui import theme
from ui.settings import TextSize
from ui.speech import Speech
from ui.widgets.form_fields import day_field, unscrolled


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[QWidget]:
    """A day, and below it how many people, which nobody has stated yet."""
    made = QWidget()
    box = QVBoxLayout(made)
    count = unscrolled(QSpinBox(maximum=9999))
    count.setSpecialValueText("未填")
    box.addWidget(day_field())
    box.addWidget(count)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


def test_a_number_typed_after_a_click_takes_the_place_of_the_words_for_none(form: QWidget, qtbot: QtBot) -> None:
    count = form.findChild(QSpinBox)
    assert count is not None
    QTest.mouseClick(count.lineEdit(), Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
    qtbot.waitUntil(lambda: count.lineEdit().selectedText() == "未填")
    QTest.keyClicks(count, "300")
    assert count.value() == 300


def test_tab_leaves_a_day_for_the_next_field(form: QWidget) -> None:
    day, count = form.findChild(QDateEdit), form.findChild(QSpinBox)
    assert day is not None
    assert count is not None
    day.setFocus()
    before = day.text()
    QTest.keyClick(day, Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget() or day, "60")
    assert (count.value(), day.text()) == (60, before)
    QTest.keyClick(QApplication.focusWidget() or day, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is day


@pytest.mark.parametrize("size", ["standard", "large"])
def test_every_day_of_the_calendar_below_a_field_is_readable(form: QWidget, qapp: QApplication, size: TextSize) -> None:
    theme.apply(qapp, "light", size)
    day = form.findChild(QDateEdit)
    assert day is not None
    calendar = day.calendarWidget()
    QTest.mouseClick(day, Qt.MouseButton.LeftButton, pos=QPoint(day.width() - 8, day.height() // 2))
    assert calendar.isVisible()
    days = calendar.findChild(QTableView)
    assert days is not None
    model = days.model()
    for row in range(1, model.rowCount()):
        for column in range(model.columnCount()):
            said = QStyleOptionViewItem()
            days.initViewItemOption(said)
            said.rect = days.visualRect(model.index(row, column))
            assert calendar.rect().contains(said.rect.translated(days.mapTo(calendar, QPoint()))), (row, column)
            said.text = str(model.index(row, column).data())
            said.features = QStyleOptionViewItem.ViewItemFeature.HasDisplay
            room = days.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, said, days)
            assert room.width() >= days.fontMetrics().horizontalAdvance(said.text), said.text
    calendar.window().close()


def test_the_calendar_speaks_the_language_of_the_window(qapp: QApplication) -> None:
    speech = Speech(qapp)
    months = {}
    for lang in ("zh", "en"):
        speech.speak(lang)
        months[lang] = QDateEdit().locale().monthName(11)
    speech.hush()
    assert months == {"zh": "十一月", "en": "November"}
