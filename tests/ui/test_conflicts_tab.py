"""Differences between laptops in the window: shown side by side, confirmed, reversed, taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import conflict_alerts, conflicts, history, staff
from gbm_desktop.workspace import Workspace
from tests.core.test_conflicts import met_staff
from tests.core.two_laptops import laptops
from tests.ui.hands import press
from ui.context import Context
from ui.jobs import Jobs
from ui.pages.dashboard.conflict_todo import conflict_todo
from ui.pages.exchange.comparison import Comparison
from ui.pages.exchange.conflicts import ConflictsTab


@pytest.fixture
def met(tmp_path: Path) -> Iterator[Workspace]:
    """A laptop on which two differences are open: phone and post of 张伟."""
    here, there = laptops(tmp_path, 2)
    met_staff((here, there), {"phone": "13800000002", "post": "书记"}, {"phone": "13800000003", "post": "委员"})
    there.close()
    yield here
    here.close()


@pytest.fixture
def tab(met: Workspace, qtbot: QtBot) -> Iterator[ConflictsTab]:
    jobs = Jobs()
    shown = ConflictsTab(Context(met, jobs, "zh"))
    qtbot.addWidget(shown)
    shown.resize(1142, 600)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    jobs.stop()


def values(tab: QWidget) -> list[str]:
    comparison = tab.findChild(Comparison, "comparison")
    assert isinstance(comparison, Comparison)
    body = comparison.widget()
    assert body is not None
    return [label.text() for label in body.findChildren(QLabel) if label.text()]


def test_both_values_and_their_authors_stand_side_by_side(tab: ConflictsTab) -> None:
    assert [line.field for line in tab.table.records.records] == ["电话", "职务"]
    shown = values(tab)
    assert shown[:5] == ["Value that stands", "Other value", "≠ 电话", "13800000003", "13800000002"]
    assert shown[5:8] == ["By", "1", "0"]
    count = tab.findChild(QLabel, "conflictCount")
    assert isinstance(count, QLabel)
    assert count.text() == "2 differences in 1 entry"


def test_the_other_value_is_taken_by_a_press_and_the_next_difference_shown(tab: ConflictsTab, met: Workspace) -> None:
    press(tab, "reverseConflict")
    assert staff.everyone(met)[0].phone == "13800000002"
    assert [line.field for line in tab.table.selected()] == ["职务"]
    assert "≠ 职务" in values(tab)
    history.undo(met)
    assert staff.everyone(met)[0].phone == "13800000003"


def test_all_is_settled_by_keys(tab: ConflictsTab, met: Workspace, qtbot: QtBot) -> None:
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tab.table.records.rowCount() == 1)
    press(tab, "settleAll")
    assert conflicts.open_conflicts(met) == []
    qtbot.waitUntil(lambda: any(label.text() == "All differences are settled" for label in seen(tab)))


def test_what_is_settled_must_be_exported_for_the_others_to_have_it_and_that_is_said(
    tab: ConflictsTab, qtbot: QtBot
) -> None:
    told, wanted = list[str](), list[tuple[str, object]]()
    tab.context.said.connect(lambda text, _step, _bad: told.append(text))
    tab.context.wanted.connect(lambda page, place: wanted.append((page, place)))
    press(tab, "settleAll")

    assert told == ["Differences confirmed: 2; other laptops learn of it once you export and they merge"]
    qtbot.waitUntil(lambda: any(label.text() == "All differences are settled" for label in seen(tab)))
    assert any("Export for other laptops once more" in label.text() for label in seen(tab))
    button = next(one for one in tab.findChildren(QPushButton, "emptyAction") if one.isVisible())
    button.click()
    assert wanted == [("exchange", {"tab": "carry"})]


def test_which_of_two_changes_within_a_minute_is_the_later_one_can_be_seen(tab: ConflictsTab) -> None:
    moments = [text for text in values(tab) if text.count(":") == 2]
    assert len(moments) == 2


def seen(tab: QWidget) -> list[QLabel]:
    return [label for label in tab.findChildren(QLabel) if label.isVisible()]


def test_what_changed_since_is_said_and_not_overwritten(tab: ConflictsTab, met: Workspace, qtbot: QtBot) -> None:
    problems: list[str] = []
    tab.context.said.connect(lambda text, _step, bad: problems.append(text) if bad else None)
    staff.edit(met, replace(staff.everyone(met)[0], phone="13800000009"))
    qtbot.waitUntil(lambda: any("13800000009" in label.text() for label in seen(tab)))
    tab.table.select_where(lambda line: line.field == "电话")
    press(tab, "reverseConflict")
    assert "合并后又改过" in problems[0]
    assert staff.everyone(met)[0].phone == "13800000009"


def test_several_are_confirmed_at_once_and_only_one_can_be_reversed(tab: ConflictsTab, met: Workspace) -> None:
    tab.table.selectAll()
    button = tab.findChild(QPushButton, "reverseConflict")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    press(tab, "settleConflict")
    assert conflicts.open_conflicts(met) == []
    assert history.latest(met, 1)[0].step.op == "conflict_dismiss"


def test_the_first_page_tells_of_what_is_open_and_leads_there(met: Workspace, tab: ConflictsTab) -> None:
    (todo,) = conflict_todo(conflict_alerts.read(met), "zh")
    assert (todo.wrong, todo.about, todo.page) == ("▲ Differences after merging: 2", "责任人 张伟", "exchange")
    tab.open_at(**{key: value for key, value in todo.place.items() if key != "tab"})
    assert [line.id for line in tab.table.selected()] == [todo.place["conflict"]]
    conflicts.dismiss(met, [line.id for line in conflicts.open_conflicts(met)])
    assert conflict_alerts.read(met) == []
