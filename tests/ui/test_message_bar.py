"""When the bar at the window's foot goes."""

import time

import pytest
from PySide6.QtGui import QCursor
from pytestqt.qtbot import QtBot

from ui import messages
from ui.messages import Message, MessageBar


@pytest.mark.parametrize(("to", "stays"), [(10, 0.03), (40, 0.23)])
def test_the_bar_goes_once_the_pointer_is_still(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, to: int, stays: float
) -> None:
    monkeypatch.setattr(messages, "_SHOWN_MS", 30)
    monkeypatch.setattr(messages, "_STILL_MS", 200)
    QCursor.setPos(10, 10)
    bar = MessageBar()
    qtbot.addWidget(bar)
    said = time.monotonic()
    bar.say(Message("已保存", "", problem=False))
    QCursor.setPos(to, to)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=30_000)

    assert time.monotonic() - said >= stays * 0.9
