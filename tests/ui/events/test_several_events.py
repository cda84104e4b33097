"""Several events of the list at once, by mouse and keyboard: stages, removing, copying."""

from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import events, history
from gbm_desktop.model.events import Stage, WarningKind
from gbm_desktop.model.ids import EventId
from tests.builders import event_names, make_ready
from tests.ui.events.hands import names, shown
from tests.ui.hands import press
from ui.context import Context
from ui.dialogs.copy_event import CopyEvents


def test_several_events_are_carried_on_at_once(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    for each in three:
        make_ready(context.ws, each)
    page = shown(qtbot, context)
    page.table.setFocus()
    page.table.selectAll()
    assert page.bulk.isVisible()
    menu = page.bulk.stage.menu()
    ready = next(action for action in menu.actions() if action.text() == "Mark ready")
    ready.trigger()
    assert {events.get(context.ws, each).stage for each in three} == {Stage.READY}


def test_several_events_are_removed_at_once(
    qtbot: QtBot, context: Context, three: list[EventId], said: list[tuple[str, str, bool]]
) -> None:
    page = shown(qtbot, context)
    assert len(event_names(context.ws)) == len(three)
    page.table.setFocus()
    page.table.selectAll()
    press(page, "bulkRemove")
    assert event_names(context.ws) == []
    assert page.empty.isVisible()
    history.undo(context.ws, said[-1][1])
    assert len(names(page)) == 3


def test_rows_are_copied_as_text(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    assert three
    page = shown(qtbot, context)
    page.table.setFocus()
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["10-10", "专场", "专场"]
    assert len(lines) == 3


def test_the_menu_has_what_the_keys_do(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    assert three
    page = shown(qtbot, context)
    page.table.select_first()
    texts = [action.text() for action in page.table.context_menu().actions() if action.text()]
    assert texts == ["Open", "Copy events…", "Postpone…", "Set stage…", "Remove", "Copy as text"]
    model = page.table.selectionModel()
    rows_too = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    model.select(page.table.records.index(1, 0), rows_too)
    enabled = {action.text(): action.isEnabled() for action in page.table.context_menu().actions()}
    assert (enabled["Open"], enabled["Remove"]) == (False, True)


def test_copies_to_weeks_and_places_are_previewed_made_and_taken_back(
    qtbot: QtBot, context: Context, three: list[EventId], said: list[tuple[str, str, bool]]
) -> None:
    assert three
    page = shown(qtbot, context)
    page.table.setFocus()
    page.table.select_where(lambda line: line.event.id == three[0])
    qtbot.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(CopyEvents)
    assert dialog is not None
    assert not dialog.make.isEnabled()
    dialog.times.setValue(2)
    qtbot.mouseClick(dialog.findChild(QPushButton, "addWeekly"), Qt.MouseButton.LeftButton)
    assert dialog.days == {date(2023, 10, 19), date(2023, 10, 26)}
    dialog.toggle_day(date(2024, 2, 1))
    for place in ("清泉镇", "福洪镇"):
        dialog.list.findItems(place, Qt.MatchFlag.MatchExactly)[0].setCheckState(Qt.CheckState.Checked)
    previewed = dialog.preview.records.records
    assert len(previewed) == 6
    assert {draft.place for draft, _ in previewed} == {"清泉镇文化站", "福洪镇文化站"}
    kinds = [{warning.kind for warning in warned} for _, warned in previewed]
    late, twice = WarningKind.OUTSIDE_PERIOD, WarningKind.PERSON_CLASH  # 李强 would be in two places at once
    assert kinds == [{twice}] * 4 + [{late, twice}] * 2
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert len(names(page)) == 9
    history.undo(context.ws, said[-1][1])
    assert len(names(page)) == 3
