"""Lines of widgets that wrap use the width that there is."""

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flow_layout import wrapped


def _line(qtbot: QtBot, width: int, *parts: QWidget | None) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.setLayout(wrapped(*parts))
    shown.resize(width, 200)
    shown.show()
    return shown


def test_what_a_narrow_field_leaves_goes_to_the_space_so_that_the_last_button_stands_at_the_edge(qtbot: QtBot) -> None:
    title, field, last = QPushButton("活动"), QLineEdit(), QPushButton("新建")
    field.setMaximumWidth(200)
    shown = _line(qtbot, 900, title, None, field, last)
    assert field.width() == 200
    assert last.geometry().right() == shown.width() - 1
    assert title.x() == 0


def test_a_button_that_is_hidden_leaves_its_room(qtbot: QtBot) -> None:
    first, second = QPushButton("一"), QPushButton("二")
    shown = _line(qtbot, 90, first, second)
    second.setMinimumWidth(80)
    qtbot.waitUntil(lambda: second.y() > first.y())
    first.hide()
    qtbot.waitUntil(lambda: second.pos() == shown.rect().topLeft())
