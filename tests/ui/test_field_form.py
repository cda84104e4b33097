"""A form keeps its fields in line, whatever stands under one of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ui.widgets import FieldForm, plain_button


def test_fields_side_by_side_stay_level_when_one_shows_what_is_wrong(qtbot: QtBot) -> None:
    form, left, right = FieldForm(), QLineEdit(), QLineEdit()
    form.add_row(("left", "Left", left), ("right", "Right", right))
    qtbot.addWidget(form)
    form.resize(600, 200)
    with qtbot.waitExposed(form):
        form.show()
    form.show_error("left", "It is wrong, and this takes\nmore than\none line.")
    wrong = form.findChild(QLabel, "leftError")
    assert isinstance(wrong, QLabel)
    qtbot.waitUntil(lambda: wrong.height() >= 3 * form.fontMetrics().height() // 2)
    assert left.mapTo(form, left.rect().topLeft()).y() == right.mapTo(form, right.rect().topLeft()).y()
    assert right.width() > 250


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    pressed: list[str] = []
    button = plain_button("Import", lambda: pressed.append("by Enter"))
    qtbot.addWidget(button)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["by Enter"]
