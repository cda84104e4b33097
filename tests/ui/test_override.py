"""The officer's override: who may give it, with what reason, and what is stored of it."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import events, staff
from gbm_desktop.model.events import Event
from gbm_desktop.model.safety.gate import Scope, lacking, still_lacking
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.safety import gate, plan
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.hands import press
from ui.context import Context
from ui.pages.safety.override import OverrideDialog


@pytest.fixture
def event(ws: Workspace) -> Event:
    """A lecture whose plan names an officer and nobody else."""
    event_id = events.add(ws, lecture())
    plan.apply_template(ws, event_id)
    officer = staff.add(ws, name="赵建国", unit="区经信局", post="局长", phone="13800000001")
    plan.set_role(ws, event_id, Role.OFFICER, officer.id)
    return events.get(ws, event_id)


def opened(qtbot: QtBot, context: Context, event: Event, scope: Scope) -> OverrideDialog:
    dialog = OverrideDialog(context, event, scope)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def said(dialog: OverrideDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def button(dialog: OverrideDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "giveOverride")
    assert isinstance(found, QPushButton)
    return found


def test_nobody_but_the_officer_can_press_and_the_dialog_says_who_that_is(
    qtbot: QtBot, context: Context, event: Event
) -> None:
    dialog = opened(qtbot, context, event, Scope.READY)
    assert not button(dialog).isEnabled()
    who = dialog.findChild(QLabel, "overrideWho")
    assert isinstance(who, QLabel)
    assert "赵建国" in who.text()
    assert "王芳" in who.text()


def test_without_an_officer_nobody_can_decide(qtbot: QtBot, context: Context, ws: Workspace, event: Event) -> None:
    plan.set_role(ws, event.id, Role.OFFICER, None)
    dialog = opened(qtbot, context, event, Scope.READY)
    assert not button(dialog).isEnabled()
    who = dialog.findChild(QLabel, "overrideWho")
    assert isinstance(who, QLabel)
    assert who.text().startswith("■")


def test_the_dialog_lists_what_stays_undone(qtbot: QtBot, context: Context, ws: Workspace, event: Event) -> None:
    missing = still_lacking(gate.read(ws, event))
    text = said(opened(qtbot, context, event, Scope.READY))
    assert str(len(missing)) in text
    assert "消防安全管理人" in text


def test_without_a_reason_nothing_is_stored(qtbot: QtBot, context: Context, ws: Workspace, event: Event) -> None:
    ws.operator = "赵建国"
    dialog = opened(qtbot, context, event, Scope.READY)
    press(dialog, "giveOverride")
    assert dialog.form.error("overrideReason")
    assert dialog.isVisible()
    assert gate.read(ws, event).overrides == ()


def test_the_officers_reason_is_kept_and_covers_what_was_missing(
    qtbot: QtBot, context: Context, ws: Workspace, event: Event
) -> None:
    ws.operator = "赵建国"
    dialog = opened(qtbot, context, event, Scope.READY)
    QTest.keyClicks(dialog.reason, "ok for today")
    press(dialog, "giveOverride")
    assert not dialog.isVisible()
    found = gate.read(ws, event)
    assert [(one.officer, one.reason, one.scope) for one in found.overrides] == [
        ("赵建国", "ok for today", Scope.READY)
    ]
    assert lacking(found)
    assert still_lacking(found) == []


def test_a_limit_that_is_no_more_than_the_capacity_is_refused_at_its_field(
    qtbot: QtBot, context: Context, ws: Workspace, event: Event
) -> None:
    ws.operator = "赵建国"
    dialog = opened(qtbot, context, event, Scope.CAPACITY)
    assert "100" in said(dialog)
    QTest.keyClicks(dialog.reason, "second hall open")
    press(dialog, "giveOverride")
    assert "100" in dialog.form.error("overrideLimit")
    dialog.limit.setFocus()
    dialog.limit.selectAll()
    QTest.keyClicks(dialog.limit, "120")
    press(dialog, "giveOverride")
    assert [(one.scope, one.limit) for one in gate.read(ws, event).overrides] == [(Scope.CAPACITY, 120)]
    assert not dialog.isVisible()
