"""The admission rule and the sessions in the event's on-site step: chosen, typed, taken from the agenda."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gbm_desktop import admission, events
from gbm_desktop.model.admission import Once, Session
from gbm_desktop.model.events import AgendaItem
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.hands import press
from ui.context import Context
from ui.pages.events.admission_card import AdmissionCard

NINE = datetime(2023, 10, 12, 9, 0)  # noqa: DTZ001 - an event's times are local


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    agenda = (
        AgendaItem(NINE, NINE.replace(hour=10), "开幕式", ""),
        AgendaItem(NINE.replace(hour=10), None, "绿色建材宣讲", ""),
    )
    return events.add(ws, lecture(agenda=agenda))


@pytest.fixture
def card(qtbot: QtBot, ws: Workspace, context: Context, event_id: EventId) -> Iterator[AdmissionCard]:
    made = AdmissionCard(context)
    qtbot.addWidget(made)
    made.show()
    made.show_event(events.get(ws, event_id))
    yield made
    made.hide()


def choose(card: AdmissionCard, once: Once) -> None:
    card.once.setCurrentIndex(card.once.findData(once))
    card.once.activated.emit(card.once.currentIndex())


def cell(card: AdmissionCard, line: int, at: int) -> QModelIndex:
    return card.table.model().index(line, at)


def write(card: AdmissionCard, line: int, at: int, text: str) -> bool:
    return card.table.model().setData(cell(card, line, at), text, Qt.ItemDataRole.EditRole)


def wrong(card: AdmissionCard) -> str:
    label = card.findChild(QLabel, "sessionsError")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_the_rule_is_stored_when_it_is_chosen_and_sessions_are_shown_where_they_count(
    ws: Workspace, card: AdmissionCard, event_id: EventId
) -> None:
    assert card.once.currentText() == "整场活动一次"
    assert not card.table.isVisible()
    choose(card, Once.DAY)
    assert admission.rule(ws, event_id) is Once.DAY
    assert not card.table.isVisible()
    choose(card, Once.SESSION)
    assert admission.rule(ws, event_id) is Once.SESSION
    assert card.table.isVisible()


def test_sessions_are_taken_from_the_agenda_corrected_and_removed(
    ws: Workspace, card: AdmissionCard, event_id: EventId
) -> None:
    choose(card, Once.SESSION)
    press(card, "sessionsFromAgenda")
    ten, end = NINE.replace(hour=10), NINE.replace(hour=11, minute=30)
    assert admission.sessions(ws, event_id) == [Session("开幕式", NINE, ten), Session("绿色建材宣讲", ten, end)]
    assert write(card, 1, 0, "下午场")
    assert write(card, 1, 1, "14:00")
    later = Session("下午场", NINE.replace(hour=14), NINE.replace(hour=15, minute=30))
    assert admission.sessions(ws, event_id)[1] == later
    card.table.selectRow(0)
    press(card, "removeSession")
    assert admission.sessions(ws, event_id) == [later]


def test_a_line_that_is_wrong_says_why_and_the_last_right_ones_stay_stored(
    ws: Workspace, card: AdmissionCard, event_id: EventId
) -> None:
    choose(card, Once.SESSION)
    press(card, "sessionsFromAgenda")
    kept = admission.sessions(ws, event_id)
    assert write(card, 1, 1, "9:30")
    assert wrong(card) == "场内时段“绿色建材宣讲”未保存：与前一时段的时间重叠。"
    assert admission.sessions(ws, event_id) == kept
    card.show_event(events.get(ws, event_id))
    assert card.table.model().data(cell(card, 1, 1)) == "10-12 09:30"
    assert not write(card, 1, 1, "后来")
    assert "后来" in wrong(card)
    assert write(card, 1, 1, "10:00")
    assert wrong(card) == ""


def test_a_new_session_follows_the_last_one(ws: Workspace, card: AdmissionCard, event_id: EventId) -> None:
    choose(card, Once.SESSION)
    press(card, "addSession")
    press(card, "addSession")
    assert [(one.start.hour, one.end.hour) for one in admission.sessions(ws, event_id)] == [(9, 11), (11, 13)]


def test_what_is_stored_elsewhere_is_seen_again(ws: Workspace, card: AdmissionCard, event_id: EventId) -> None:
    admission.set_rule(ws, event_id, Once.SESSION)
    admission.set_sessions(ws, event_id, [Session("上午场", NINE, NINE.replace(hour=11))])
    card.show_event(events.get(ws, event_id))
    assert card.table.isVisible()
    assert card.table.model().data(cell(card, 0, 0)) == "上午场"
