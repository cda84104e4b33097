"""The steps of an event that is not stored yet."""

from pytestqt.qtbot import QtBot

from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.ids import EventId
from tests.ui.events.hands import shown
from ui.context import Context


def test_a_new_event_begun_at_another_s_resources_asks_nothing_of_an_event_that_is_not_there(
    qtbot: QtBot, context: Context, three: list[EventId]
) -> None:
    page = shown(qtbot, context)
    page.open(three[0], step=EventStep.RESOURCES)
    said: list[str] = []
    context.said.connect(lambda sentence, _step, _problem: said.append(sentence))
    page.begin()
    assert said == []
    assert page.panel.steps.step is EventStep.BASICS
