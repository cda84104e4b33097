"""What an event has of the resources, as a person books it: clashes are said while one picks, and stop nobody."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDateTimeEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from gbm_desktop import events, history, resources
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.ids import AbsenceId, EventId, ResourceId
from gbm_desktop.model.resources import Absence, BookingLine, Resource, ResourceKind
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.eyes import reads
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.events.drafts import Drafts
from ui.pages.events.event_panel import EventPanel
from ui.pages.resources import BookingBox
from ui.pages.resources.booking_dialog import BookingDialog
from ui.widgets.form_fields import qt_time

NAME, QUANTITY, TIMES, MARK = 1, 2, 3, 4


@pytest.fixture
def van(ws: Workspace) -> ResourceId:
    return resources.add(ws, Resource(ResourceId(""), ResourceKind.VAN, "展车"))


@pytest.fixture
def tents(ws: Workspace) -> ResourceId:
    return resources.add(ws, Resource(ResourceId(""), ResourceKind.TENT, "帐篷", quantity=10))


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(name="下午场"))


@pytest.fixture
def box(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[BookingBox]:
    made = BookingBox(context, event_id)
    qtbot.addWidget(made)
    made.resize(556, 480)
    made.show()
    made.activateWindow()
    yield made
    made.hide()


def dialog() -> BookingDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, BookingDialog)
    return found


def cells(box: BookingBox, row: int = 0) -> list[str]:
    return [str(box.table.records.index(row, at).data()) for at in (NAME, QUANTITY, TIMES, MARK)]


def elsewhere(ws: Workspace, resource_id: ResourceId, quantity: int = 1) -> EventId:
    other = events.add(ws, lecture(name="上午场"))
    resources.book(ws, other, [BookingLine(resource_id, quantity)])
    return other


def event_of(box: BookingBox) -> EventId:
    (event,) = event_store.matching(box.context.ws.read, EventQuery())
    return event.id


def pick(*resource_ids: ResourceId) -> None:
    table = dialog().table
    table.clearSelection()
    table.select_each(lambda one: one.resource.id in resource_ids)


def test_what_is_free_is_picked_and_booked_for_the_whole_event(
    qtbot: QtBot, ws: Workspace, van: ResourceId, tents: ResourceId, box: BookingBox
) -> None:
    event_id = event_of(box)
    press(box, "emptyAction")
    save = dialog().findChild(QPushButton, "bookingSave")
    assert isinstance(save, QPushButton)
    assert not save.isEnabled()
    pick(van, tents)
    spin = dialog().findChild(QSpinBox, "bookingQuantity")
    assert isinstance(spin, QSpinBox)
    assert spin.isVisible()
    spin.setValue(4)
    with qtbot.waitSignal(box.context.said) as told:
        press(dialog(), "bookingSave")
    assert told.args == ["Saved the bookings of “下午场”", box.context.last_step, False]
    assert {(line.resource_id, line.quantity) for line in resources.lines(ws, event_id)} == {(van, 1), (tents, 4)}
    qtbot.waitUntil(lambda: box.table.records.rowCount() == 2)
    assert cells(box) == ["展车", "1", "the whole event", ""]
    history.undo(ws)
    assert resources.bookings(ws) == []


def test_a_clash_is_said_before_saving_and_the_booking_is_saved_with_the_warning(
    qtbot: QtBot, ws: Workspace, event_id: EventId, van: ResourceId, box: BookingBox
) -> None:
    elsewhere(ws, van)
    press(box, "emptyAction")
    assert str(dialog().table.records.index(0, 3).data()) == "▲ 时间重叠"
    assert reads(dialog(), "bookingWouldClash") == ""
    pick(van)
    assert reads(dialog(), "bookingWouldClash") == "▲ 展车：10月12日 09:00 “下午场”与“上午场”时间重叠"
    with qtbot.waitSignal(box.context.said) as told:
        press(dialog(), "bookingSave")
    assert told.args[0].startswith("1 clash:")
    assert told.args[2] is False
    assert [line.resource_id for line in resources.lines(ws, event_id)] == [van]
    qtbot.waitUntil(lambda: cells(box)[-1] == "▲")
    assert "时间重叠" in reads(box, "bookingClashes")


def test_other_times_make_what_was_taken_free(
    ws: Workspace, event_id: EventId, van: ResourceId, box: BookingBox
) -> None:
    elsewhere(ws, van)
    press(box, "emptyAction")
    pick(van)
    times = dialog().findChild(QCheckBox, "bookingOwnTimes")
    assert isinstance(times, QCheckBox)
    times.click()
    start, end = (dialog().findChild(QDateTimeEdit, name) for name in ("bookingStart", "bookingEnd"))
    assert isinstance(start, QDateTimeEdit)
    assert isinstance(end, QDateTimeEdit)
    noon = datetime(2023, 10, 12, 13)  # noqa: DTZ001 - bookings' times are local
    start.setDateTime(qt_time(noon))
    assert reads(dialog(), "bookingWouldClash") == ""
    press(dialog(), "bookingSave")
    assert "结束时间须晚于开始时间" in reads(dialog(), "bookingEndError")
    end.setDateTime(qt_time(noon + timedelta(hours=1)))
    assert str(dialog().table.records.index(0, 3).data()) == "● free"
    press(dialog(), "bookingSave")
    assert resources.lines(ws, event_id) == [BookingLine(van, 1, noon, noon + timedelta(hours=1))]


def test_too_many_tents_are_counted_as_the_number_is_typed(
    ws: Workspace, event_id: EventId, tents: ResourceId, box: BookingBox
) -> None:
    elsewhere(ws, tents, 8)
    press(box, "emptyAction")
    pick(tents)
    spin = dialog().findChild(QSpinBox, "bookingQuantity")
    assert isinstance(spin, QSpinBox)
    spin.setValue(2)
    assert reads(dialog(), "bookingWouldClash") == ""
    spin.setValue(3)
    assert reads(dialog(), "bookingWouldClash").endswith("同时需要 11，只有 10，缺 1")
    dialog().reject()
    assert resources.lines(ws, event_id) == []


def test_a_line_is_changed_by_enter_and_taken_away_by_delete(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tents: ResourceId, box: BookingBox
) -> None:
    resources.book(ws, event_id, [BookingLine(tents, 2)])
    qtbot.waitUntil(lambda: box.table.records.rowCount() == 1)
    box.table.select_first()
    box.table.setFocus()
    QTest.keyClick(box.table, Qt.Key.Key_Return)
    assert not dialog().table.isVisible()
    spin = dialog().findChild(QSpinBox, "bookingQuantity")
    assert isinstance(spin, QSpinBox)
    assert spin.value() == 2
    spin.setValue(6)
    press(dialog(), "bookingSave")
    assert resources.lines(ws, event_id) == [BookingLine(tents, 6)]
    qtbot.waitUntil(lambda: cells(box)[1] == "6")
    box.table.setFocus()
    QTest.keyClick(box.table, Qt.Key.Key_Delete)
    assert resources.lines(ws, event_id) == []


def test_what_the_event_has_besides_counts_with_the_line_that_is_changed(
    qtbot: QtBot, ws: Workspace, event_id: EventId, tents: ResourceId, box: BookingBox
) -> None:
    resources.book(ws, event_id, [BookingLine(tents, 6), BookingLine(tents, 3)])
    qtbot.waitUntil(lambda: box.table.records.rowCount() == 2)
    box.table.select_first()
    box.table.setFocus()
    QTest.keyClick(box.table, Qt.Key.Key_F2)
    spin = dialog().findChild(QSpinBox, "bookingQuantity")
    assert isinstance(spin, QSpinBox)
    assert reads(dialog(), "bookingWouldClash") == ""
    spin.setValue(8)
    assert "缺 1" in reads(dialog(), "bookingWouldClash")
    dialog().reject()


def test_who_is_away_stays_marked_while_searching_and_picking(qtbot: QtBot, ws: Workspace, box: BookingBox) -> None:
    person = resources.add(ws, Resource(ResourceId(""), ResourceKind.LECTURER, "单雄", topics=("节水洁具",)))
    away = Absence(AbsenceId(""), person, date(2023, 10, 12), date(2023, 10, 12), "培训")
    resources.set_absences(ws, person, [away])
    press(box, "emptyAction")
    type_into(dialog(), "bookingSearch", "节水")
    qtbot.waitUntil(lambda: [one.resource.id for one in dialog().table.records.records] == [person])
    assert str(dialog().table.records.index(0, 3).data()) == "▲ 当天不可用"
    pick(person)
    assert "（培训）" in reads(dialog(), "bookingWouldClash")
    dialog().reject()


def test_the_step_of_the_events_page_is_complete_once_something_is_booked(
    qtbot: QtBot, ws: Workspace, context: Context, event_id: EventId, van: ResourceId
) -> None:
    panel = EventPanel(context, Drafts(ws))
    qtbot.addWidget(panel)
    panel.resize(560, 640)
    panel.show()
    panel.show_event(event_id, EventStep.RESOURCES)
    at = list(EventStep).index(EventStep.RESOURCES)
    assert panel.steps.tabText(at) == "○ 资源"
    resources.book(ws, event_id, [BookingLine(van)])
    qtbot.waitUntil(lambda: panel.steps.tabText(at) == "✓ 资源")
    shown = panel.findChild(BookingBox)
    assert isinstance(shown, BookingBox)
    assert cells(shown)[0] == "展车"
