"""The season planned in one sitting: press once and sixty villages have their days, press again and they are events."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, events, history, market_days, operators, regions, resources, season_plan
from gbm_desktop.model.ids import AbsenceId, MarketRuleId, ResourceId
from gbm_desktop.model.market_days import MarketCalendar, MarketRule
from gbm_desktop.model.resources import Absence, Resource, ResourceKind
from gbm_desktop.model.roles import Role
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, QINGQUAN, lecture
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.season.tab import SeasonTab

VILLAGES = [f"{name}村" for name in ("利民", "牌坊", "五里", "红阳")]


@pytest.fixture
def county(ws: Workspace) -> Workspace:
    """Four villages in each of two townships, a lecturer, a van, a market on Wednesdays in one of them."""
    for code in (QINGQUAN, "510113108"):
        campaign.add_villages(ws, code, VILLAGES)
    resources.add(ws, Resource(ResourceId(""), ResourceKind.LECTURER, "陈志远", base_code=QINGQUAN))
    resources.add(ws, Resource(ResourceId(""), ResourceKind.VAN, "宣传车一号", base_code=QINGQUAN))
    market_days.put(ws, MarketRule(MarketRuleId(""), QINGQUAN, "", MarketCalendar.WEEKDAY, (2,)))
    return ws


@pytest.fixture
def tab(qtbot: QtBot, county: Workspace, context: Context) -> Iterator[SeasonTab]:
    assert county is context.ws
    made = SeasonTab(context)
    qtbot.addWidget(made)
    made.resize(1142, 600)
    made.show()
    made.activateWindow()
    yield made
    made.hide()


def said(tab: SeasonTab, name: str) -> str:
    label = tab.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    assert label.isVisible()
    return label.text()


def planned(qtbot: QtBot, tab: SeasonTab) -> None:
    press(tab, "planSeason")
    qtbot.waitUntil(lambda: tab.plan.isVisible() and not tab.context.jobs.busy, timeout=20_000)


def again(qtbot: QtBot, tab: SeasonTab) -> None:
    press(tab, "planAgain")
    qtbot.waitUntil(lambda: not tab.context.jobs.busy, timeout=20_000)


def stored(ws: Workspace) -> int:
    return len(event_store.matching(ws.read, EventQuery()))


def test_one_press_plans_every_village_and_one_more_makes_events_of_them(
    qtbot: QtBot, county: Workspace, tab: SeasonTab
) -> None:
    planned(qtbot, tab)
    assert said(tab, "planSummary").startswith("已排 8/8 场")
    assert tab.plan.table.lines.rowCount() == 8
    with qtbot.waitSignal(tab.context.said) as told:
        press(tab, "acceptPlan")
    assert told.args is not None
    assert told.args[0] == "8 planned events added; see the calendar"
    assert told.args[1], "it can be taken back"
    assert stored(county) == 8
    history.undo(county)
    assert stored(county) == 0
    qtbot.waitUntil(tab.plan.isVisible)


def test_the_form_is_filled_in_from_what_is_on_record(tab: SeasonTab) -> None:
    assert tab.conditions.name.text() == "2023年下乡季度排期"
    assert said(tab, "placeCount") == "Places 8/8"
    need = tab.findChild(QSpinBox, "need_lecturer")
    assert isinstance(need, QSpinBox)
    assert need.value() == 1


def test_each_visit_says_its_day_its_market_its_lecturer_and_why(qtbot: QtBot, tab: SeasonTab) -> None:
    planned(qtbot, tab)
    lines = tab.plan.table.lines
    rows = [[lines.index(row, column).data() for column in range(lines.columnCount())] for row in range(8)]
    market = next(row for row in rows if row[3] == "●")
    assert market[5].startswith("清泉镇")
    assert "Wed" in market[1]
    assert market[7] == "陈志远"
    assert "逢集日" in market[9]
    assert [row[1] for row in rows] == sorted(row[1] for row in rows)
    assert tab.plan.shares.accessibleName() == "清泉镇 4/4；福洪镇 4/4"


def test_a_locked_visit_stays_when_the_season_is_planned_again(qtbot: QtBot, county: Workspace, tab: SeasonTab) -> None:
    planned(qtbot, tab)
    table = tab.plan.table
    first, third = table.lines.record(0), table.lines.record(2)
    box = table.visualRect(table.lines.index(0, 0))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(18, box.height() // 2))
    assert table.lines.locked == {first.number}
    table.setFocus()
    table.selectRow(2)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.lines.locked == {first.number, third.number}
    tab.conditions.times.setValue(2)
    again(qtbot, tab)
    kept = season_plan.get(county).request.locked
    assert {(one.place, one.day) for one in kept} == {(first.place, first.day), (third.place, third.day)}
    qtbot.waitUntil(lambda: len(tab.plan.table.lines.locked) == 2)
    assert {(one.place, one.day) for one in table.lines.records if one.locked} == {
        (first.place, first.day), (third.place, third.day),
    }  # fmt: skip
    assert tab.plan.table.lines.rowCount() == 16


def test_a_township_is_unticked_with_all_its_villages(qtbot: QtBot, county: Workspace, tab: SeasonTab) -> None:
    top = tab.conditions.places.topLevelItem(0)
    assert top is not None
    assert top.text(0) == "清泉镇　4/4"
    top.setCheckState(0, Qt.CheckState.Unchecked)
    assert said(tab, "placeCount") == "Places 4/8"
    assert top.text(0) == "清泉镇　0/4"
    planned(qtbot, tab)
    assert {place.partition("/")[0] for place in season_plan.get(county).places} == {"510113108"}


def test_only_villages_that_no_event_reached_or_will_reach_are_ticked_on_request(
    qtbot: QtBot, county: Workspace, tab: SeasonTab
) -> None:
    events.add(county, lecture(village="利民村"))
    press(tab, "tickUncovered")
    qtbot.waitUntil(lambda: said(tab, "placeCount") == "Places 7/8")


def test_what_could_not_be_placed_stands_on_top_with_its_reason(
    qtbot: QtBot, county: Workspace, tab: SeasonTab
) -> None:
    everyone = resources.everyone(county, ResourceKind.LECTURER)
    away = Absence(AbsenceId(""), everyone[0].id, date(2023, 1, 1), date(2023, 12, 31), "借调")
    resources.set_absences(county, everyone[0].id, [away])
    planned(qtbot, tab)
    assert tab.plan.unplaced.isVisible()
    first = tab.plan.unplaced.item(0)
    assert first is not None
    assert first.text() == "■ 清泉镇五里村 1 场未排：可用的日子里所需资源均不可用（讲师 1）"
    assert not tab.findChild(QPushButton, "acceptPlan").isEnabled()  # type: ignore[union-attr] # it is there


def test_what_changed_since_the_plan_was_made_is_told_at_once(qtbot: QtBot, county: Workspace, tab: SeasonTab) -> None:
    planned(qtbot, tab)
    assert not tab.findChild(QLabel, "planChanged").isVisible()  # type: ignore[union-attr] # it is there
    lecturer = resources.everyone(county, ResourceKind.LECTURER)[0].id
    resources.set_absences(
        county, lecturer, [Absence(AbsenceId(""), lecturer, date(2023, 11, 1), date(2023, 11, 2), "")]
    )
    qtbot.waitUntil(lambda: "讲师、车辆等资源（陈志远）" in said(tab, "planChanged"))
    again(qtbot, tab)
    assert not tab.findChild(QLabel, "planChanged").isVisible()  # type: ignore[union-attr] # it is there


def test_conditions_that_cannot_be_planned_are_said_and_the_form_stays(
    qtbot: QtBot, county: Workspace, tab: SeasonTab
) -> None:
    press(tab, "tickNone")
    type_into(tab, "seasonName", "Autumn")
    with qtbot.waitSignal(tab.context.said) as told:
        press(tab, "planSeason")
    assert told.args is not None
    assert told.args[0] == "“Autumn”无法排期：没有勾选村或乡镇。请改正条件后再试。"
    assert season_plan.seasons(county) == []
    assert tab.conditions.name.text() == "Autumn"


def test_planning_can_be_cancelled_and_leaves_nothing(qtbot: QtBot, county: Workspace, tab: SeasonTab) -> None:
    for region in regions.children(QINGBAIJIANG):
        campaign.add_villages(county, region.code, [f"{name}{n}村" for name in "东南西北" for n in range(8)])
    press(tab, "tickAll")
    tab.conditions.times.setValue(2)
    press(tab, "planSeason")
    tab.context.jobs.cancel()
    qtbot.waitUntil(lambda: not tab.context.jobs.busy, timeout=20_000)
    assert season_plan.seasons(county) == []
    assert tab.findChild(QPushButton, "planSeason").isEnabled()  # type: ignore[union-attr] # it is there


def test_several_plans_are_kept_and_one_comes_back_to_each(qtbot: QtBot, county: Workspace, tab: SeasonTab) -> None:
    planned(qtbot, tab)
    menu = tab.kept.menu()
    next(action for action in menu.actions() if action.text() == "New plan").trigger()
    assert tab.conditions.name.text() == "2023年下乡季度排期（2）"
    assert not tab.plan.isVisible()
    planned(qtbot, tab)
    assert {one.request.name for one in season_plan.seasons(county)} == {
        "2023年下乡季度排期", "2023年下乡季度排期（2）",
    }  # fmt: skip
    next(action for action in tab.kept.menu().actions() if action.text() == "2023年下乡季度排期").trigger()
    assert tab.conditions.name.text() == "2023年下乡季度排期"
    next(action for action in tab.kept.menu().actions() if action.text() == "Remove this plan").trigger()
    assert [one.request.name for one in season_plan.seasons(county)] == ["2023年下乡季度排期（2）"]


def test_a_topic_and_a_language_are_asked_of_the_lecturer(qtbot: QtBot, county: Workspace, tab: SeasonTab) -> None:
    topic, language = (tab.findChild(QComboBox, name) for name in ("lecturerTopic", "lecturerLanguage"))
    assert isinstance(topic, QComboBox)
    assert isinstance(language, QComboBox)
    assert not topic.isVisible(), "nobody has a topic on record"
    speaker = Resource(
        ResourceId(""), ResourceKind.LECTURER, "李秀英", base_code=QINGQUAN, topics=("节能",), languages=("客家话",)
    )
    resources.add(county, speaker)
    qtbot.waitUntil(topic.isVisible)
    topic.setCurrentText("节能")
    language.setCurrentText("客家话")
    planned(qtbot, tab)
    lines = tab.plan.table.lines
    assert {line.names(ResourceKind.LECTURER) for line in lines.records} == {"李秀英"}
    (need,) = (one for one in season_plan.get(county).request.needs if one.kind is ResourceKind.LECTURER)
    assert (need.topic, need.language) == ("节能", "客家话")


def test_another_template_brings_its_hours_and_needs(tab: SeasonTab) -> None:
    kind = tab.conditions.kind
    names = [kind.itemText(number) for number in range(kind.count())]
    fair = next(number for number in range(kind.count()) if kind.itemData(number) == ("sale", "fair"))
    kind.setCurrentIndex(fair)
    kind.activated.emit(fair)
    assert len(tab.conditions.hours.slots()) == 1
    assert tab.conditions.request(season_plan.first_request(tab.context.ws)).template == "fair"
    assert len(names) == len(set(names))


def test_the_conditions_make_room_for_the_plan(qtbot: QtBot, tab: SeasonTab) -> None:
    planned(qtbot, tab)
    before = tab.plan.table.width()
    press(tab, "showConditions")
    qtbot.waitUntil(lambda: tab.plan.table.width() > before + 200)
    assert not tab.plan.table.isColumnHidden(6)
    QTest.keyClick(tab, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(tab.conditions.isVisible)
    assert QApplication.activeModalWidget() is None


def test_in_a_narrow_window_conditions_and_plan_take_turns(qtbot: QtBot, tab: SeasonTab) -> None:
    tab.resize(860, 460)
    planned(qtbot, tab)
    assert tab.plan.table.isVisible()
    assert not tab.conditions.isVisible()
    press(tab, "showConditions")
    assert tab.conditions.isVisible()
    assert not tab.plan.isVisible()
    planned(qtbot, tab)
    assert not tab.conditions.isVisible()


def test_a_visit_leads_to_its_day_in_the_calendar(qtbot: QtBot, tab: SeasonTab) -> None:
    planned(qtbot, tab)
    table = tab.plan.table
    table.setFocus()
    table.selectRow(0)
    with qtbot.waitSignal(tab.context.wanted) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == ["events", {"day": table.lines.record(0).day}]


def test_who_may_not_remove_a_plan_is_told_so(qtbot: QtBot, tab: SeasonTab, county: Workspace) -> None:
    planned(qtbot, tab)
    operators.add(county, name="王芳", role=Role.ORGANISER, pin="1111")
    county.acting = Role.VIEWER
    with qtbot.waitSignal(tab.context.said) as said_so:
        tab.kept.menu().actions()[-1].trigger()

    assert said_so.args is not None
    assert said_so.args[2] is True
    assert len(season_plan.seasons(county)) == 1
