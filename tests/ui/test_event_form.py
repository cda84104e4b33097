"""An event's form and agenda, typed as a person does."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, events, history
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import AgendaItem, Body, BodyRole, EventKind, EventLevel, EventMode
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.local_time import parse_local_time
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import events as store
from gbm_desktop.store.events import EventQuery
from tests.builders import QINGQUAN, lecture
from tests.ui.events.hands import shown
from ui.context import Context
from ui.pages.events import EventsPage
from ui.pages.events.event_panel import EventPanel

DAY = date(2023, 10, 12)


def at(hour: int, minute: int = 0, day: int = 12) -> datetime:
    return datetime(2023, 10, day, hour, minute)  # noqa: DTZ001 - an event's times are local


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> EventsPage:
    return shown(qtbot, context)


@pytest.fixture
def panel(page: EventsPage) -> EventPanel:
    """The form of a new event."""
    page.begin(DAY)
    return page.panel


def stored(context: Context) -> list[str]:
    return [event.said.name for event in store.matching(context.ws.read, EventQuery())]


def save(qtbot: QtBot, panel: EventPanel) -> None:
    qtbot.mouseClick(panel.footer.save, Qt.MouseButton.LeftButton)


def test_after_saving_the_keyboard_is_at_the_steps_of_the_event(qtbot: QtBot, panel: EventPanel) -> None:
    with qtbot.waitActive(panel.window()):
        panel.window().activateWindow()
    panel.form.venue.setText("清泉镇文化站")
    panel.footer.save.setFocus()
    save(qtbot, panel)
    assert panel.steps.hasFocus()


def test_ctrl_enter_saves_what_is_typed(qtbot: QtBot, page: EventsPage, panel: EventPanel, context: Context) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    panel.form.name.setText("宣讲")
    panel.form.venue.setText("清泉镇文化站")
    panel.form.venue.setFocus()
    qtbot.keyClick(panel.form.venue, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored(context) == ["宣讲"]


def test_the_steps_are_gone_through_by_the_keys_that_turn_tabs(
    qtbot: QtBot, page: EventsPage, context: Context
) -> None:
    page.open_at(event_id=events.add(context.ws, lecture()), step=EventStep.BASICS)
    with qtbot.waitActive(page):
        page.activateWindow()
    bar, field, control = page.panel.steps, page.panel.form.name, Qt.KeyboardModifier.ControlModifier
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_PageDown, control)
    assert (bar.step, bar.hasFocus()) == (EventStep.AGENDA, True)
    for _ in range(2):
        qtbot.keyClick(bar, Qt.Key.Key_PageUp, control)
    assert bar.step is EventStep.BASICS


def test_a_jump_leads_to_the_very_field(qtbot: QtBot, page: EventsPage, context: Context) -> None:
    event_id = events.add(context.ws, lecture(expected=0))
    page.open_at(event_id=event_id, step=EventStep.BASICS, field="expected")
    with qtbot.waitActive(page):
        page.activateWindow()
    field = page.panel.form.expected
    assert field.hasFocus()
    assert not field.visibleRegion().isEmpty()
    qtbot.keyClicks(field, "300")
    assert field.value() == 300


def type_cell(qtbot: QtBot, panel: EventPanel, row: int, column: int, text: str) -> None:
    table = panel.agenda.table
    table.setCurrentIndex(table.records.index(row, column))
    table.edit(table.currentIndex())
    type_here(qtbot, panel, text)


def type_here(qtbot: QtBot, panel: EventPanel, text: str) -> None:
    """The cell that is open gets this text."""
    table = panel.agenda.table
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def agenda(panel: EventPanel) -> list[list[str]]:
    model = panel.agenda.table.records
    return [[column.shows(line) for column in model.columns] for line in model.records]


def test_a_new_event_is_named_after_its_kind_and_place_unless_a_person_names_it(
    qtbot: QtBot, context: Context, panel: EventPanel
) -> None:
    form = panel.form
    form.kind.setCurrentIndex(form.kind.findData(EventKind.SALE))
    form.region.selectAll()
    qtbot.keyClicks(form.region, "qqz")
    qtbot.keyClick(form.region, Qt.Key.Key_Return)
    form.venue.setText("文化站")
    save(qtbot, panel)
    (event,) = store.matching(context.ws.read, EventQuery())
    assert (event.said.name, event.said.region_code) == ("清泉镇专场", QINGQUAN)
    assert (event.said.start, event.said.end) == (at(9), at(11, 30))
    assert panel.head.title.text() == "清泉镇专场"


def test_the_level_follows_the_place(qtbot: QtBot, context: Context, panel: EventPanel) -> None:
    form = panel.form
    assert form.draft().level is EventLevel.COUNTY
    campaign.add_villages(context.ws, QINGQUAN, ["利民村"])
    form.region.selectAll()
    qtbot.keyClicks(form.region, "lmc")
    qtbot.keyClick(form.region, Qt.Key.Key_Return)
    draft = form.draft()
    assert (draft.region_code, draft.village, draft.level) == (QINGQUAN, "利民村", EventLevel.VILLAGE)
    assert form.region.text() == "青白江区 清泉镇"
    assert form.name.placeholderText() == "利民村公益宣讲"
    form.village.selectAll()
    qtbot.keyClick(form.village, Qt.Key.Key_Delete)
    assert form.draft().level is EventLevel.TOWNSHIP


def test_everything_on_the_form_is_stored(qtbot: QtBot, context: Context, panel: EventPanel) -> None:
    draft = lecture(
        region_code=QINGQUAN,
        mode=EventMode.BOTH,
        village="利民村",
        level=EventLevel.VILLAGE,
        online_link="https://live.example.cn/1",
        contact_name="李强",
        contact_phone="13800000001",
        reentry=False,
        note="带宣传册",
        bodies=(
            Body(BodyRole.HOST, "区经信局"),
            Body(BodyRole.ORGANISER, "清泉镇"),
            Body(BodyRole.ORGANISER, "村委会"),
        ),
    )
    panel.form.show_draft(draft)
    save(qtbot, panel)
    assert [event.said for event in store.matching(context.ws.read, EventQuery())] == [draft]


def test_what_is_wrong_stands_under_its_field(qtbot: QtBot, context: Context, panel: EventPanel) -> None:
    form = panel.form
    form.end.setDateTime(QDateTime(2023, 10, 11, 9, 0, 0))
    save(qtbot, panel)
    assert form.error("venue") == "线下场次请填写具体地点"
    assert form.error("end") == "结束时间早于开始时间，请改正"
    assert stored(context) == []
    form.end.setDateTime(QDateTime(2023, 10, 12, 12, 0, 0))
    form.venue.setText("文化站")
    save(qtbot, panel)
    assert form.error("venue") == ""
    assert len(stored(context)) == 1


def test_a_place_that_is_none_is_said_under_its_field(qtbot: QtBot, context: Context, panel: EventPanel) -> None:
    panel.form.venue.setText("文化站")
    panel.form.region.selectAll()
    qtbot.keyClicks(panel.form.region, "???")
    save(qtbot, panel)
    assert "???" in panel.form.error("region")
    assert stored(context) == []
    panel.show_event(panel.event_id)
    assert panel.form.region.text() == "???"


def test_warnings_appear_while_one_types(qtbot: QtBot, panel: EventPanel) -> None:
    assert panel.footer.warnings.text() == ""
    panel.form.capacity.setValue(50)
    panel.form.expected.setValue(60)
    qtbot.waitUntil(lambda: panel.footer.warnings.text() == "▲ 预计人数超过可容纳人数")
    panel.form.capacity.setValue(60)
    qtbot.waitUntil(lambda: panel.footer.warnings.text() == "")


def test_the_event_keeps_its_length_when_its_start_is_moved(panel: EventPanel) -> None:
    panel.form.start.setDateTime(QDateTime(2023, 10, 14, 14, 0, 0))
    draft = panel.form.draft()
    assert (draft.start, draft.end) == (at(14, 0, 14), at(16, 30, 14))


def test_an_online_event_asks_for_its_link_and_no_place(qtbot: QtBot, context: Context, panel: EventPanel) -> None:
    form = panel.form
    assert not form.link.isVisible()
    form.mode.setCurrentIndex(form.mode.findData(EventMode.ONLINE))
    assert form.link.isVisible()
    save(qtbot, panel)
    assert stored(context) == ["青白江区公益宣讲"]


def test_a_departments_contact_is_offered_with_the_phone(context: Context, page: EventsPage) -> None:
    first, *rest = campaign_store.departments(context.ws.read)
    campaign.set_departments(context.ws, [type(first)(first.id, 1, first.name, "", "", "张伟", "028-83690000"), *rest])
    page.begin(DAY)
    completer = page.panel.form.contact.completer()
    assert completer is not None
    completer.activated.emit("张伟")
    assert page.panel.form.phone.text() == "028-83690000"


def test_what_is_typed_stays_between_steps_and_events_until_it_is_saved(
    qtbot: QtBot, context: Context, page: EventsPage
) -> None:
    first = events.add(context.ws, lecture(name="甲"))
    second = events.add(context.ws, lecture(name="乙"))
    page.open_at(event_id=first)
    page.panel.form.venue.setText("新地点")
    page.panel.steps.go(EventStep.AGENDA)
    page.panel.steps.go(EventStep.BASICS)
    assert page.panel.form.venue.text() == "新地点"
    page.open_at(event_id=second)
    assert page.panel.form.venue.text() == "清泉镇文化站"
    assert not page.panel.footer.unsaved.isVisible()
    marks = [page.table.records.columns[2].shows(line) for line in page.table.records.records]
    assert sorted(marks) == ["乙", "甲 (not saved)"]
    page.open_at(event_id=first)
    assert page.panel.footer.unsaved.isVisible()
    assert page.panel.form.venue.text() == "新地点"
    assert events.get(context.ws, first).said.place == "清泉镇文化站"
    save(qtbot, page.panel)
    assert events.get(context.ws, first).said.place == "新地点"
    assert not page.panel.footer.unsaved.isVisible()


def test_saving_can_be_taken_back_from_the_message(qtbot: QtBot, context: Context, page: EventsPage) -> None:
    event_id = events.add(context.ws, lecture(name="甲"))
    page.open_at(event_id=event_id)
    page.panel.form.expected.setValue(99)
    with qtbot.waitSignal(context.said) as told:
        save(qtbot, page.panel)
    history.undo(context.ws, told.args[1])
    assert events.get(context.ws, event_id).said.expected == 60
    assert page.panel.form.expected.value() == 60


def test_changes_are_discarded_on_request(qtbot: QtBot, context: Context, page: EventsPage) -> None:
    event_id = events.add(context.ws, lecture(name="甲"))
    page.open_at(event_id=event_id)
    page.panel.form.name.setText("别的")
    qtbot.mouseClick(page.panel.footer.revert, Qt.MouseButton.LeftButton)
    assert page.panel.form.name.text() == "甲"
    assert not page.panel.footer.save.isEnabled()


def test_a_change_that_is_typed_back_is_no_change(context: Context, page: EventsPage) -> None:
    event_id = events.add(context.ws, lecture(name="甲"))
    page.open_at(event_id=event_id)
    page.panel.form.name.setText("别的")
    page.panel.form.name.setText("甲")
    assert not page.panel.footer.save.isEnabled()


def open_agenda(context: Context, page: EventsPage) -> EventId:
    items = (AgendaItem(at(9), at(9, 30), "报到", "大门"), AgendaItem(at(9, 30), at(11), "政策宣讲", "", "赵敏"))
    event_id = events.add(context.ws, lecture(agenda=items))
    page.open_at(event_id=event_id, step=EventStep.AGENDA)
    return event_id


def test_a_line_of_the_agenda_is_added_where_the_last_ended(qtbot: QtBot, context: Context, page: EventsPage) -> None:
    event_id = open_agenda(context, page)
    qtbot.mouseClick(page.panel.findChild(QPushButton, "addAgenda"), Qt.MouseButton.LeftButton)
    type_here(qtbot, page.panel, "现场咨询")
    assert agenda(page.panel)[2][:3] == ["11:00", "11:30", "现场咨询"]
    save(qtbot, page.panel)
    assert events.get(context.ws, event_id).said.agenda[2] == AgendaItem(at(11), at(11, 30), "现场咨询", "")


def test_the_agenda_stays_in_the_order_of_time(qtbot: QtBot, context: Context, page: EventsPage) -> None:
    open_agenda(context, page)
    type_cell(qtbot, page.panel, 0, 0, "10点半")
    qtbot.waitUntil(lambda: [cells[2] for cells in agenda(page.panel)] == ["政策宣讲", "报到"])
    assert agenda(page.panel)[1][:2] == ["10:30", "11:00"]


def test_moving_a_line_exchanges_the_times(qtbot: QtBot, context: Context, page: EventsPage) -> None:
    open_agenda(context, page)
    page.panel.agenda.table.selectRow(1)
    qtbot.mouseClick(page.panel.findChild(QPushButton, "agendaUp"), Qt.MouseButton.LeftButton)
    assert [cells[:3] for cells in agenda(page.panel)] == [["09:00", "09:30", "政策宣讲"], ["09:30", "11:00", "报到"]]


def test_a_line_is_removed_by_delete(qtbot: QtBot, context: Context, page: EventsPage) -> None:
    event_id = open_agenda(context, page)
    page.panel.agenda.table.setFocus()
    page.panel.agenda.table.selectRow(0)
    qtbot.keyClick(page.panel.agenda.table, Qt.Key.Key_Delete)
    save(qtbot, page.panel)
    assert [item.title for item in events.get(context.ws, event_id).said.agenda] == ["政策宣讲"]


def test_a_text_that_is_no_time_is_refused_in_words(qtbot: QtBot, context: Context, page: EventsPage) -> None:
    open_agenda(context, page)
    type_cell(qtbot, page.panel, 0, 0, "早上")
    assert page.panel.agenda.wrong.isVisible()
    assert "早上" in page.panel.agenda.wrong.text()
    assert agenda(page.panel)[0][0] == "09:00"


def test_an_item_that_ends_before_it_starts_is_said_under_the_agenda(
    qtbot: QtBot, context: Context, page: EventsPage
) -> None:
    open_agenda(context, page)
    type_cell(qtbot, page.panel, 1, 1, "8:00")
    save(qtbot, page.panel)
    assert page.panel.agenda.wrong.text() == "日程中有结束早于开始的，请改正"
    assert page.panel.steps.step is EventStep.AGENDA


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("9:00", at(9)),
        ("09：05", at(9, 5)),
        ("0930", at(9, 30)),
        ("930", at(9, 30)),
        ("9点半", at(9, 30)),
        ("9时15分", at(9, 15)),
        ("下午2:30", at(14, 30)),
        ("中午12点", at(12)),
        ("１４：００", at(14)),
        ("10-13 9:00", at(9, day=13)),
        ("10月13日 9点", at(9, day=13)),
        ("2023-10-13 9:00", at(9, day=13)),
        ("25:00", None),
        ("9:75", None),
        ("13-40 9:00", None),
        ("早上", None),
        ("", None),
    ],
)
def test_times_are_read_as_people_type_them(text: str, meant: datetime | None) -> None:
    assert parse_local_time(text, DAY) == meant


@given(st.text(max_size=20))
def test_no_text_breaks_the_reading_of_times(text: str) -> None:
    found = parse_local_time(text, DAY)
    assert found is None or found.tzinfo is None


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0)))
def test_a_time_as_shown_is_read_back(time: object) -> None:
    shown = f"{time:%H:%M}"
    found = parse_local_time(shown, DAY)
    assert found is not None
    assert f"{found:%H:%M}" == shown
