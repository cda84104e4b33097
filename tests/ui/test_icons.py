"""Icons are painted, also those that Qt makes of one another."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ui.widgets import icon


def test_a_copy_of_an_icon_that_qt_changes_is_painted_when_the_first_is_gone(qapp: QApplication) -> None:
    assert qapp
    first = icon("close")
    copy = QIcon(first)
    copy.setIsMask(True)  # Qt takes the copy apart from the first, and asks for a painter of its own
    del first
    assert not copy.pixmap(QSize(20, 20)).isNull()
    assert copy.pixmap(QSize(20, 20)).toImage() == icon("close").pixmap(QSize(20, 20)).toImage()


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_an_icon_that_cannot_be_read_any_more_is_blank_and_nothing_breaks(qapp: QApplication) -> None:
    """Such as of a program on a stick that was pulled out."""
    assert qapp
    blank = icon("not-there-any-more").pixmap(QSize(20, 20)).toImage()
    assert (blank.width(), blank.pixelColor(10, 10).alpha()) == (20, 0)
    assert not icon("close").pixmap(QSize(20, 20)).isNull()
