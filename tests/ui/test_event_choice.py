"""The box in which a desk chooses its event."""

from datetime import datetime

from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.event_choices import Choice
from ui.pages.checkin.event_choice import EventChoice

NAME = "成都市青白江区清泉镇绿色建材下乡公益宣讲暨绿色建材产品专场活动"


def test_a_name_that_has_no_room_ends_in_dots_and_is_whole_in_the_tooltip(qtbot: QtBot) -> None:
    box = EventChoice("zh")
    qtbot.addWidget(box)
    start, end = datetime(2023, 10, 12, 9, 0), datetime(2023, 10, 12, 11, 0)  # noqa: DTZ001 - an event's times are local
    box.show_events([Choice(EventId("a"), NAME, start, end, Stage.PLANNED)], start.date())
    drawn = []
    for width in (300, 1200):
        box.resize(width, 34)
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        drawn.append(option.currentText)
    assert drawn[0].startswith("10-12 09:00  成都市")
    assert drawn[0].endswith("…")
    assert drawn[1] == box.currentText()
    assert NAME in box.toolTip()
