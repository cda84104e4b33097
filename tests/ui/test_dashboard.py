"""The first page as a person meets it: what is seen, and where each line leads."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QTableView
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.report import Delivery
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.report import ledger
from gbm_desktop.safety import checklist
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, hold, lecture, make_ready
from tests.ui.eyes import reads
from tests.ui.hands import press
from ui.context import Context
from ui.pages.dashboard import DashboardPage
from ui.pages.safety.tabs import Tab


def shown(qtbot: QtBot, context: Context) -> DashboardPage:
    """The page is open, and what the worker counts has arrived."""
    page = DashboardPage(context)
    qtbot.addWidget(page)
    page.resize(1190, 700)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: not context.jobs.busy)
    return page


def plan(ws: Workspace, days: int, name: str) -> EventId:
    start = datetime(2023, 10, 12, 9, 0) + timedelta(days=days)  # noqa: DTZ001 - an event's times are local
    return events.add(ws, lecture(name=name, start=start, end=start + timedelta(hours=2)))


def table(page: DashboardPage, name: str) -> QTableView:
    found = page.findChild(QTableView, name)
    assert isinstance(found, QTableView)
    return found


def rows(page: DashboardPage, name: str) -> list[list[str]]:
    model = table(page, name).model()
    return [[model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())]


def click(page: DashboardPage, name: str, row: int) -> None:
    view = table(page, name)
    spot = view.visualRect(view.model().index(row, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def places(context: Context) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    context.wanted.connect(lambda page, place: found.append((page, place)))
    return found


def test_an_empty_campaign_says_what_to_do_first(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    gone = places(context)
    press(page, "emptyAction")
    assert gone == [("events", {"new": True})]
    assert not table(page, "agenda").isVisible()


def test_the_days_to_the_report_and_its_gaps_stand_on_top_and_lead_to_the_gaps(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    page = shown(qtbot, context)
    assert reads(page, "dueDays") == "49 days until the summary report is due (2023年11月30日)"
    assert reads(page, "reportGaps").endswith("things missing")
    gone = places(context)
    press(page, "seeGaps")
    assert gone == [("report", {"part": "missing"})]
    assert workspace.today() == datetime(2023, 10, 12).date()  # noqa: DTZ001 - local


@pytest.mark.parametrize(
    ("days", "seen"),
    [
        (36, "warn: 13 days until"),
        (49, "warn: The summary report is due today"),
        (50, "danger: The summary report is 1"),
    ],
)
def test_the_banner_turns_pressing_near_the_date_and_red_after_it(
    qtbot: QtBot, context: Context, clock: SetClock, days: int, seen: str
) -> None:
    clock.advance(days * 86400)
    page = shown(qtbot, context)
    banner = page.findChild(QFrame, "dueBanner")
    assert isinstance(banner, QFrame)
    assert f"{banner.property('tone')}: {reads(page, 'dueDays')}".startswith(seen)


def test_once_every_addressee_has_the_report_the_banner_says_so_instead(
    qtbot: QtBot, context: Context, workspace: Workspace, clock: SetClock
) -> None:
    clock.advance(50 * 86400)
    for office in ledger.waiting(workspace):
        ledger.record(workspace, Delivery("", office, date(2023, 11, 30), "机要交换", ""))
    page = shown(qtbot, context)
    banner = page.findChild(QFrame, "dueBanner")
    assert isinstance(banner, QFrame)

    assert reads(page, "dueDays") == "The summary report has gone to all addressees, to the last on 2023年11月30日"
    assert banner.property("tone") == ""


def test_an_unknown_due_date_leads_to_the_settings(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    campaign.edit(workspace, replace(campaign.current(workspace), due=None))
    page = shown(qtbot, context)
    gone = places(context)
    press(page, "enterDue")
    assert gone == [("settings", {"part": "campaign"})]


def test_the_next_events_show_what_is_to_do_and_a_click_goes_to_the_first_of_it(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    today = plan(workspace, 0, "清泉镇公益宣讲")
    plan(workspace, 3, "城厢镇专场")
    make_ready(workspace, today)
    events.set_stage(workspace, today, Stage.READY)
    page = shown(qtbot, context)
    assert rows(page, "agenda") == [
        ["Today 09:00", "清泉镇公益宣讲", "● 就绪"],
        ["10-15 09:00", "城厢镇专场", "▲ 4 steps to do"],
    ]
    gone = places(context)
    click(page, "agenda", 1)
    assert gone[0][0] == "events"
    assert gone[0][1]["step"] == EventStep.BASICS


def test_enter_opens_the_chosen_event(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    event_id = plan(workspace, 3, "城厢镇专场")
    page = shown(qtbot, context)
    gone = places(context)
    view = table(page, "agenda")
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert gone == [("events", {"event_id": event_id, "step": EventStep.BASICS})]


def test_each_thing_that_needs_attention_leads_to_where_it_is_put_right(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    forgotten = plan(workspace, -3, "忘了登记")
    page = shown(qtbot, context)
    seen = rows(page, "attention")
    assert [line[0] for line in seen] == ["▲ 日期已过，仍未登记为已举办", "▲ 部门没有联系人或电话"]
    gone = places(context)
    click(page, "attention", 0)
    click(page, "attention", 1)
    assert gone == [("events", {"event_id": forgotten}), ("settings", {"part": "departments"})]


def test_the_figures_follow_what_happens_at_the_door(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    event_id = plan(workspace, -1, "办了的")
    people = add_people(workspace, event_id, 2)
    hold(workspace, event_id)
    page = shown(qtbot, context)
    figures = ("sessionsValue", "townshipsValue", "entriesValue", "distinctValue")
    assert [reads(page, name) for name in figures] == ["1/1", "1/7", "0", "0"]
    door = Door(workspace, event_id)
    door.admit(people[0].id)
    door.headcount(50)
    qtbot.waitUntil(lambda: reads(page, "entriesValue") == "51")
    assert reads(page, "distinctValue") == "1"
    gone = places(context)
    press(page, "entriesMore")
    assert gone == [("report", {"figure": "entries"})]


def test_what_safety_needs_comes_first_and_leads_to_its_place(
    qtbot: QtBot, context: Context, workspace: Workspace
) -> None:
    bare = plan(workspace, 3, "城厢镇专场")
    event_id = plan(workspace, 5, "福洪镇巡展")
    officer = make_ready(workspace, event_id)
    item = next(one.item for one in checklist.items(workspace, event_id) if one.item.code == "02-01")
    yesterday = workspace.today() - timedelta(days=1)
    checklist.inspect(
        workspace, event_id, item.id, CheckResult.FAIL,
        hazard="消防通道停车", responsible=officer.id, deadline=yesterday,
    )  # fmt: skip
    action = checklist.actions(workspace, event_id)[0]
    page = shown(qtbot, context)
    seen = rows(page, "attention")
    assert seen[0] == ["■ 隐患整改逾期 1 天", "消防通道停车 · 福洪镇巡展 · 赵建国", "Look ›"]
    assert seen[1] == ["▲ 尚未编制安全方案", "10-15 城厢镇专场", "Complete ›"]
    assert seen[2][:2] == [
        "▲ 关键检查项目不合格：02-01 消防车通道净空无摊位、无停车",
        "10-17 福洪镇巡展",
    ]
    assert seen[3][0].startswith("▲ 赵建国同一时间有 ")
    gone = places(context)
    for line in range(4):
        click(page, "attention", line)
    assert gone == [
        ("safety", {"event_id": event_id, "tab": Tab.CHECKLIST, "ref": action.id}),
        ("safety", {"event_id": bare, "tab": Tab.MEASURES, "ref": ""}),
        ("safety", {"event_id": event_id, "tab": Tab.CHECKLIST, "ref": item.id}),
        ("safety", {"event_id": event_id, "tab": Tab.MEASURES}),
    ]


def test_the_card_of_hazards_follows_a_re_check(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    event_id = plan(workspace, 5, "福洪镇巡展")
    make_ready(workspace, event_id)
    item = next(one.item.id for one in checklist.items(workspace, event_id) if one.item.code == "02-01")
    page = shown(qtbot, context)
    assert reads(page, "safety_hazardsValue") == "—"
    checklist.inspect(workspace, event_id, item, CheckResult.FAIL)
    qtbot.waitUntil(lambda: reads(page, "safety_hazardsValue") == "0/1")
    checklist.inspect(workspace, event_id, item, CheckResult.PASS)
    qtbot.waitUntil(lambda: reads(page, "safety_hazardsValue") == "1/1")
    gone = places(context)
    press(page, "safety_hazardsMore")
    assert gone == [("report", {"figure": "safety_hazards"})]


def test_nothing_is_read_while_another_page_is_shown(qtbot: QtBot, context: Context, workspace: Workspace) -> None:
    page = shown(qtbot, context)
    page.hide()
    plan(workspace, 1, "后来安排的")
    assert not context.jobs.busy
    page.show()
    assert [line[1] for line in rows(page, "agenda")] == ["后来安排的"]
    qtbot.waitUntil(lambda: not context.jobs.busy)
