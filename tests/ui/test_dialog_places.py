"""What stood in a dialog's layout is moved into the part that scrolls, and nothing of its old places is left behind."""

import gc

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLayoutItem, QSpacerItem, QVBoxLayout, QWidgetItem
from pytestqt.qtbot import QtBot

from ui.widgets import column, plain_button, row
from ui.widgets.dialog import Dialog


class Asking(Dialog):
    """Each kind of thing that a dialog's layout holds."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QLabel("first"), QLabel("second")
        self.line, self.inner = row(QLabel("left"), QLabel("right")), column()
        self.inner.addWidget(self.second)
        box = column(self)
        box.addWidget(self.first, 2, Qt.AlignmentFlag.AlignRight)
        box.addLayout(self.line)
        box.addStretch(3)
        box.addLayout(self.inner, 1)
        box.addLayout(row(plain_button("关闭", self.reject, "shut")))


def test_each_part_has_its_place_as_before(qtbot: QtBot) -> None:
    asking = Asking()
    qtbot.addWidget(asking)
    with qtbot.waitExposed(asking):
        asking.show()
    around = asking.first.parentWidget()
    assert around is not None
    assert around.objectName() == "scrolled"
    box = around.layout()
    assert isinstance(box, QVBoxLayout)
    assert [box.indexOf(one) for one in (asking.first, asking.line, asking.inner)] == [0, 1, 3]
    assert [box.stretch(at) for at in range(box.count())] == [2, 0, 3, 1]
    assert asking.first.geometry().right() == around.rect().right()


def test_python_knows_no_place_that_qt_has_destroyed(qapp: QApplication) -> None:
    """It would take whatever Qt makes at the same address for that place: an event filter is then called with it."""
    assert qapp
    before = places()
    asking = Asking()
    asking.show()
    assert places() == before


def places() -> set[int]:
    """The places of widgets and spaces in layouts that Python knows."""
    kinds = (QWidgetItem, QSpacerItem, QLayoutItem)
    return {id(one) for one in gc.get_objects() if type(one) in kinds}
