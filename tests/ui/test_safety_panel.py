"""One event's safety in the window: from a template to ready, with what is missing always in sight."""

from collections.abc import Callable
from datetime import datetime
from itertools import groupby
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from gbm_desktop import events, staff
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import EventKind, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.gate import still_lacking
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.safety import gate, plan, templates
from gbm_desktop.workspace import Workspace
from tests.builders import lecture, make_ready
from tests.ui.hands import press
from ui.context import Context
from ui.pages.events import EventsPage
from ui.pages.safety.measures import MeasuresTab
from ui.pages.safety.override import OverrideDialog
from ui.pages.safety.panel import SafetyPanel
from ui.pages.safety.people import PeopleTab
from ui.pages.safety.tabs import Tab, tab_title
from ui.widgets import StatusDot
from ui.widgets.staff_box import StaffBox

Shows = Callable[[EventId], SafetyPanel]


@pytest.fixture
def shows(qtbot: QtBot, context: Context) -> Shows:
    def shown(event_id: EventId) -> SafetyPanel:
        panel = SafetyPanel(context, event_id, headed=True)
        qtbot.addWidget(panel)
        panel.resize(1142, 640)
        with qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        return panel

    return shown


def fair(ws: Workspace) -> EventId:
    """A county's fair for 3,000 people."""
    start = datetime(2023, 11, 20, 9)  # noqa: DTZ001 - an event's times are local
    end = start.replace(hour=17)
    size = {"expected": 3000, "capacity": 4000}
    return events.add(ws, lecture(kind=EventKind.SALE, name="县级展销会", start=start, end=end, **size))


def lines(panel: SafetyPanel) -> list[str]:
    return [line.text for line in panel.gaps.lines.records]


def follow(panel: SafetyPanel, text: str) -> None:
    """The line with this text is clicked."""
    found = panel.findChild(QListView, "gapList")
    assert isinstance(found, QListView)
    row = next(row for row, line in enumerate(lines(panel)) if text in line)
    place = panel.gaps.lines.index(row, 0)
    found.scrollTo(place)
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=found.visualRect(place).center())


def status(panel: SafetyPanel) -> str:
    found = panel.findChild(QLabel, "safetyStatus")
    assert isinstance(found, QLabel)
    return found.text()


def seen(panel: SafetyPanel, name: str) -> bool:
    found = panel.findChild(QPushButton, name)
    return isinstance(found, QPushButton) and found.isVisible()


def test_an_event_without_a_plan_offers_the_fitting_template_first(
    shows: Shows, ws: Workspace, event_id: EventId
) -> None:
    panel = shows(event_id)
    best = templates.fitting(events.get(ws, event_id), statutory=False)
    offered = [button for button in panel.start.findChildren(QPushButton) if button.isVisible()]
    assert offered[0].objectName() == f"template-{best.key}"
    assert offered[0].property("type") == "primary"
    assert len(offered) == len(templates.all())
    assert [line for line in lines(panel) if line.startswith("▲")] == ["▲ 尚未编制安全方案"]


def test_a_fair_of_three_thousand_is_told_of_the_statute(shows: Shows, ws: Workspace) -> None:
    panel = shows(fair(ws))
    said = " ".join(label.text() for label in panel.start.findChildren(QLabel))
    assert "县级公安机关" in said
    assert "2023年10月31日" in said


def test_while_nobody_said_how_many_come_no_permit_is_not_promised(shows: Shows, ws: Workspace) -> None:
    said = shows(events.add(ws, lecture(expected=0))).start.findChild(StatusDot)
    assert said is not None
    assert "no police permit is needed" not in said.text()
    assert "how many people are expected" in said.text()


def test_the_template_brings_measures_and_can_be_undone(
    qtbot: QtBot, shows: Shows, context: Context, ws: Workspace, event_id: EventId
) -> None:
    panel = shows(event_id)
    with qtbot.waitSignal(context.said) as said:
        press(panel, "template-village-lecture")
    assert said.args is not None
    assert said.args[1] == context.last_step != ""
    assert plan.get(ws, event_id) is not None
    assert panel.findChild(MeasuresTab) is not None
    assert any("安全责任人" in line for line in lines(panel))


def test_what_is_missing_leads_to_its_tab_and_its_row(shows: Shows, ws: Workspace, event_id: EventId) -> None:
    plan.apply_template(ws, event_id)
    panel = shows(event_id)
    follow(panel, "消防安全管理人")
    people = panel.findChild(PeopleTab)
    assert isinstance(people, PeopleTab)
    box = people.findChild(StaffBox, f"role-{Role.FIRE_MANAGER.value}")
    assert isinstance(box, StaffBox)
    assert box.hasFocus()
    post = plan.measures(ws, event_id)[0]
    follow(panel, f"{post.post}：")
    measures = panel.findChild(MeasuresTab)
    assert isinstance(measures, MeasuresTab)
    assert measures.isVisible()
    assert measures.table.lines.record(measures.table.currentIndex().row()).key == post.id


def test_many_of_a_kind_are_folded_and_open_on_demand(shows: Shows, ws: Workspace, event_id: EventId) -> None:
    plan.apply_template(ws, event_id)
    panel = shows(event_id)
    unmanned = [line for line in lines(panel) if "未明确责任人" in line]
    assert len(unmanned) == 3
    last = max(row for row, line in enumerate(panel.gaps.lines.records) if line.opens is not None)
    follow(panel, lines(panel)[last])
    assert len([line for line in lines(panel) if "未明确责任人" in line]) == len(plan.measures(ws, event_id))


def test_what_is_alike_stands_together(shows: Shows, ws: Workspace, event_id: EventId) -> None:
    plan.apply_template(ws, event_id)
    person = staff.add(ws, name="赵建国", unit="区经信局", phone="13800000001")
    every_other = [measure.id for measure in plan.measures(ws, event_id)[::2]]
    plan.assign(ws, every_other, responsible=person.id)
    kinds = [line.partition("岗：")[2] for line in lines(shows(event_id)) if "岗：" in line]
    assert [kind for kind, _same in groupby(kinds)] == ["未明确替补人", "未明确责任人"]


def test_the_number_falls_as_people_are_named(shows: Shows, ws: Workspace, event_id: EventId) -> None:
    plan.apply_template(ws, event_id)
    panel = shows(event_id)
    before = len(still_lacking(gate.read(ws, events.get(ws, event_id))))
    assert str(before) in status(panel)
    officer = staff.add(ws, name="赵建国", unit="区经信局", phone="13800000001")
    plan.set_role(ws, event_id, Role.OFFICER, officer.id)
    assert str(len(still_lacking(gate.read(ws, events.get(ws, event_id))))) in status(panel)
    assert any("赵建国" in line for line in lines(panel))


def test_when_nothing_is_missing_the_event_is_marked_ready_with_one_press(
    shows: Shows, ws: Workspace, event_id: EventId
) -> None:
    make_ready(ws, event_id)
    panel = shows(event_id)
    assert not [line for line in lines(panel) if line.startswith("▲")]
    assert not seen(panel, "overrideGate")
    panel.gaps.ready.setFocus()
    press(panel, "markReady")
    assert events.get(ws, event_id).stage is Stage.READY
    assert status(panel).startswith("●")
    assert panel.gaps.list.hasFocus()
    assert not seen(panel, "markReady")


def test_while_something_is_missing_only_the_officer_can_let_it_pass(
    shows: Shows, ws: Workspace, event_id: EventId
) -> None:
    officer = make_ready(ws, event_id)
    plan.assign(ws, [plan.measures(ws, event_id)[0].id], responsible=None)
    ws.operator = officer.name
    panel = shows(event_id)
    assert not seen(panel, "markReady")
    press(panel, "overrideGate")
    dialog = panel.findChild(OverrideDialog)
    assert isinstance(dialog, OverrideDialog)
    QTest.keyClicks(dialog.reason, "agreed by phone")
    press(dialog, "giveOverride")
    told = panel.findChild(QLabel, "overriddenGaps")
    assert isinstance(told, QLabel)
    assert told.isVisible()
    assert "agreed by phone" in told.text()
    press(panel, "markReady")
    assert events.get(ws, event_id).stage is Stage.READY


def test_missing_numbers_lead_to_the_events_own_form(
    qtbot: QtBot, shows: Shows, context: Context, ws: Workspace
) -> None:
    event_id = events.add(ws, lecture(capacity=0))
    plan.apply_template(ws, event_id)
    panel = shows(event_id)
    with qtbot.waitSignal(context.wanted) as wanted:
        follow(panel, "未填写可容纳人数")
    assert wanted.args == ["events", {"event_id": event_id, "step": EventStep.BASICS, "field": "capacity"}]


def test_the_print_menu_leads_to_the_events_prints(
    qtbot: QtBot, shows: Shows, context: Context, event_id: EventId
) -> None:
    panel = shows(event_id)
    button = panel.findChild(QPushButton, "printSafety")
    assert isinstance(button, QPushButton)
    QTest.keyClick(panel, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert button.menu().isVisible()
    button.menu().close()
    kinds = button.menu().actions()
    assert len(kinds) == len(SafetyPrint)
    with qtbot.waitSignal(context.wanted) as wanted:
        kinds[0].trigger()
    expected: dict[str, Any] = {"event_id": event_id, "step": EventStep.PRINTS, "kind": next(iter(SafetyPrint))}
    assert wanted.args == ["events", expected]


def test_the_panel_is_a_step_of_the_event_and_marks_it_complete(
    qtbot: QtBot, context: Context, ws: Workspace, event_id: EventId
) -> None:
    page = EventsPage(context)
    qtbot.addWidget(page)
    page.resize(1142, 712)
    page.show()
    qtbot.waitExposed(page)
    page.open_at(event_id=event_id, step=EventStep.SAFETY)
    panel = page.findChild(SafetyPanel)
    assert isinstance(panel, SafetyPanel)
    assert panel.isVisible()
    bar = page.findChild(QTabBar, "eventSteps")
    assert isinstance(bar, QTabBar)
    at = list(EventStep).index(EventStep.SAFETY)
    assert bar.tabText(at).startswith("○")
    make_ready(ws, event_id)
    assert bar.tabText(at).startswith("✓")
    plan.assign(ws, [plan.measures(ws, event_id)[0].id], deputy=None)
    assert bar.tabText(at).startswith("○")


def test_in_a_narrow_window_what_is_missing_takes_turns_with_the_tab(
    shows: Shows, ws: Workspace, event_id: EventId
) -> None:
    plan.apply_template(ws, event_id)
    panel = shows(event_id)
    assert panel.gaps.isVisible()
    assert not seen(panel, "showGaps")
    panel.resize(690, 400)
    measures = panel.findChild(MeasuresTab)
    assert isinstance(measures, MeasuresTab)
    assert not panel.gaps.isVisible()
    press(panel, "showGaps")
    assert panel.gaps.isVisible()
    assert not measures.isVisible()
    follow(panel, f"{plan.measures(ws, event_id)[0].post}：")
    assert measures.isVisible()
    assert not panel.gaps.isVisible()


@pytest.mark.parametrize("tab", Tab)
def test_every_tab_opens_with_and_without_a_plan(shows: Shows, ws: Workspace, event_id: EventId, tab: Tab) -> None:
    panel = shows(event_id)
    panel.open_at(tab=tab.value)
    assert panel.tab is tab
    plan.apply_template(ws, event_id)
    panel.open_at(tab=tab.value, ref="no-such-row")
    assert panel.tab is tab
    assert panel.bar.tabText(panel.bar.currentIndex()) == tab_title(tab)
