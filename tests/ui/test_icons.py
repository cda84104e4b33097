"""Icons are painted, also those that Qt makes of one another."""

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
