"""People entered twice in the window: offered, merged, told apart, parted; by press and by key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, duplicates, events, history, staff
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import lecture, make_ready
from tests.ui.hands import press
from tests.ui.test_conflicts_tab import seen, values
from ui.context import Context
from ui.pages.exchange.duplicates import DuplicatesTab


@pytest.fixture
def event(ws: Workspace) -> EventId:
    """An event with 王芳 twice, 张伟 and 张玮 by one phone, and somebody else."""
    added = events.add(ws, lecture())
    for name, unit, phone in (
        ("王芳", "利民村", "13800000001"), ("王芳", "利民村3组", "13800000001"), ("张伟", "福洪镇", "13800000002"),
        ("张玮", "", "13800000002"), ("李娜", "利民村", "13800000003"),
    ):  # fmt: skip
        attendance.add(ws, added, name=name, unit=unit, phone=phone)
    return added


@pytest.fixture
def tab(context: Context, event: EventId, qtbot: QtBot) -> Iterator[DuplicatesTab]:
    assert event
    shown = DuplicatesTab(context)
    qtbot.addWidget(shown)
    shown.resize(1142, 600)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    qtbot.waitUntil(lambda: shown.table.records.rowCount() == 2)
    yield shown
    qtbot.waitUntil(lambda: not context.jobs.busy)


def count(tab: DuplicatesTab) -> str:
    label = tab.findChild(QLabel, "duplicateCount")
    assert isinstance(label, QLabel)
    return label.text()


def test_probable_pairs_of_the_nearest_event_are_shown_side_by_side(tab: DuplicatesTab, event: EventId) -> None:
    assert tab.event_box.event_id == event
    assert [line.names for line in tab.table.records.records] == ["王芳", "张伟 / 张玮"]
    assert count(tab) == "2 probable pairs, 1 of them of one name and phone, 0 merged"
    shown = values(tab)
    assert shown[:2] == ["First entry", "Second entry"]
    at = shown.index("≠ 单位或村组")
    assert shown[at + 1 : at + 3] == ["利民村", "利民村3组"]


def test_a_pair_is_merged_by_a_press_and_parted_again(
    tab: DuplicatesTab, ws: Workspace, event: EventId, qtbot: QtBot
) -> None:
    press(tab, "keepFirst")
    qtbot.waitUntil(lambda: count(tab) == "1 probable pair, 1 merged")
    assert attendance.counts(ws, event).registered == 4
    qtbot.waitUntil(lambda: tab.table.select_where(lambda line: line.merged))
    assert values(tab)[:2] == ["Entry that is kept", "Merged entry"]
    press(tab, "part")
    qtbot.waitUntil(lambda: count(tab) == "2 probable pairs, 1 of them of one name and phone, 0 merged")
    assert attendance.counts(ws, event).registered == 5


def test_after_merging_the_next_pair_is_shown_and_the_keyboard_is_in_the_list_not_at_what_parts_them(
    tab: DuplicatesTab, qtbot: QtBot
) -> None:
    button = tab.findChild(QPushButton, "keepFirst")
    assert isinstance(button, QPushButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: count(tab) == "1 probable pair, 1 merged")
    assert (tab.table.selected()[0].names, tab.table.hasFocus()) == ("张伟 / 张玮", True)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: count(tab) == "0 probable pairs, 2 merged")
    assert tab.table.hasFocus()


def test_how_likely_it_is_stands_in_words(tab: DuplicatesTab, ws: Workspace, event: EventId, qtbot: QtBot) -> None:
    attendance.add(ws, event, name="李娜", unit="利民村", phone="13800000004")
    qtbot.waitUntil(lambda: count(tab) == "3 probable pairs, 1 of them of one name and phone, 0 merged")
    state = tab.table.records.columns[0]
    said = [state.shows(line) for line in tab.table.records.records]
    assert said == ["▲ very likely", "▲ very likely", "▲ to be checked"]


def test_without_a_word_which_event_the_one_with_people_entered_twice_is_shown(
    context: Context, event: EventId, qtbot: QtBot
) -> None:
    events.add(context.ws, lecture(name="更近的宣讲", start=context.ws.now(), end=context.ws.now()))
    shown = DuplicatesTab(context)
    qtbot.addWidget(shown)
    shown.refresh()
    qtbot.waitUntil(lambda: shown.event_box.event_id == event)
    assert count(shown) != "0 probable pairs, 0 merged"


def test_another_event_with_people_entered_twice_is_one_press_away(
    tab: DuplicatesTab, ws: Workspace, qtbot: QtBot
) -> None:
    link = tab.findChild(QPushButton, "duplicatesElsewhere")
    assert link is not None
    assert not link.isVisible()
    other = events.add(ws, lecture(name="城厢镇专场"))
    for unit in ("一组", "二组"):
        attendance.add(ws, other, name="周强", unit=unit, phone="13800000009")
    qtbot.waitUntil(lambda: link.isVisible() and "城厢镇专场" in link.text())
    link.click()
    qtbot.waitUntil(lambda: [line.names for line in tab.table.records.records] == ["周强"])


def test_the_second_entry_can_be_the_one_that_stays(
    tab: DuplicatesTab, ws: Workspace, event: EventId, qtbot: QtBot
) -> None:
    press(tab, "keepSecond")
    qtbot.waitUntil(lambda: count(tab) == "1 probable pair, 1 merged")
    assert "利民村3组" in [person.unit for person, _ in attendance.tickets(ws, event)]


def test_all_pairs_are_merged_by_keys_in_one_step(
    tab: DuplicatesTab, ws: Workspace, event: EventId, qtbot: QtBot
) -> None:
    tab.table.setFocus()
    tab.table.selectAll()
    QTest.keyClick(tab.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: count(tab) == "0 probable pairs, 2 merged")
    assert attendance.counts(ws, event).registered == 3
    history.undo(ws)
    qtbot.waitUntil(lambda: count(tab) == "2 probable pairs, 1 of them of one name and phone, 0 merged")


def test_different_people_are_not_offered_again_and_an_empty_list_says_so(
    tab: DuplicatesTab, ws: Workspace, event: EventId, qtbot: QtBot
) -> None:
    tab.table.selectAll()
    press(tab, "differ")
    qtbot.waitUntil(lambda: any(label.text() == "Nobody seems to be entered twice" for label in seen(tab)))
    assert duplicates.probable(ws, event) == []
    assert attendance.counts(ws, event).registered == 5


def test_when_each_came_in_is_shown(tab: DuplicatesTab, ws: Workspace, event: EventId, qtbot: QtBot) -> None:
    make_ready(ws, event)
    events.set_stage(ws, event, Stage.READY)
    Door(ws, event).admit(tab.table.selected()[0].second.id)
    qtbot.waitUntil(lambda: not tab.context.jobs.busy)
    tab.table.clearSelection()
    tab.table.select_first()
    assert "10-12 09:00" in values(tab)


def test_doubles_in_directories_are_told_of(tab: DuplicatesTab, ws: Workspace, qtbot: QtBot) -> None:
    staff.add(ws, name="赵强", phone="13800000009")
    staff.add(ws, name="赵墙", phone="13800000009")
    qtbot.waitUntil(lambda: any("赵强" in label.text() and "赵墙" in label.text() for label in seen(tab)))
