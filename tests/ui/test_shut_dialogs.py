"""A dialog that was shut does not stay behind the page that opened it."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.hands import press
from ui.widgets import column, plain_button, row
from ui.widgets.dialog import Dialog


class Asking(Dialog):
    """Only to be shut."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column(self).addLayout(row(plain_button("关闭", self.reject, "shut")))


@pytest.fixture
def page(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setattr("ui.widgets.dialog._GONE_MS", 50)
    page = QWidget()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_it_is_gone_a_while_after_it_was_shut(qtbot: QtBot, page: QWidget) -> None:
    Asking(page).open()
    press(page, "shut")
    assert page.findChild(Asking) is not None  # what it began may still come back to it
    qtbot.waitUntil(lambda: page.findChild(Asking) is None)


def test_one_that_is_shown_again_meanwhile_stays(qtbot: QtBot, page: QWidget) -> None:
    asking = Asking(page)
    asking.open()
    press(page, "shut")
    with qtbot.assertNotEmitted(asking.destroyed, wait=150):
        asking.open()
    assert page.findChild(Asking) is asking
    assert asking.isVisible()
