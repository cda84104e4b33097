"""A page shows what is stored, as soon as that can be read."""

import pytest
from pytestqt.qtbot import QtBot

from gbm_desktop.errors.workspace import DiskFailed
from ui.context import Context
from ui.page import Page


class _OnAStick(Page):
    """Reads from a disk that fails at first."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.is_plugged_in = False
        self.reads = 0

    def refresh(self) -> None:
        self.reads += 1
        if not self.is_plugged_in:
            raise DiskFailed(self.context.ws.folder)


def test_a_page_that_could_not_be_read_is_read_when_it_is_shown_again(qtbot: QtBot, context: Context) -> None:
    page = _OnAStick(context)
    qtbot.addWidget(page)
    with pytest.raises(DiskFailed):
        page.show()
    page.hide()
    page.is_plugged_in = True
    page.show()
    page.hide()
    page.show()
    assert page.reads == 2
