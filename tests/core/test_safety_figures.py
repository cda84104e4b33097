"""The indicators of safety: what counts, up to which day, and from which rows."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from gbm_desktop import events, figures
from gbm_desktop.model.events import EventKind, Stage
from gbm_desktop.model.figures import Figure
from gbm_desktop.model.ids import CheckItemId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.safety import checklist, emergency, gate, plan
from gbm_desktop.store.tables import TABLES
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, SetClock, lecture, make_ready

DAY = date(2023, 10, 12)
KEYS = [
    "safety_plans", "safety_inspections", "safety_items", "safety_hazards", "safety_rectified_share",
    "safety_open_actions", "safety_incidents", "safety_incident_hurt", "safety_drills", "safety_overrides",
]  # fmt: skip


def figure(ws: Workspace, key: str, as_of: date = DAY) -> Figure:
    return next(one for one in figures.compute(ws, as_of) if one.key == key)


def values(ws: Workspace, as_of: date = DAY) -> dict[str, Any]:
    return {
        one.key.removeprefix("safety_"): one.value
        for one in figures.compute(ws, as_of)
        if one.key.startswith("safety_") and one.value
    }


def with_plan(ws: Workspace, **changes: Any) -> EventId:
    event_id = events.add(ws, lecture(**changes))
    plan.apply_template(ws, event_id)
    return event_id


def item_of(ws: Workspace, event_id: EventId, code: str) -> CheckItemId:
    return next(one.item.id for one in checklist.items(ws, event_id) if one.item.code == code)


def look(ws: Workspace, event_id: EventId, code: str, result: CheckResult, hazard: str = "") -> None:
    checklist.inspect(ws, event_id, item_of(ws, event_id, code), result, hazard=hazard)


def test_where_safety_was_never_recorded_every_indicator_is_unknown_and_not_none(ws: Workspace) -> None:
    events.add(ws, lecture())
    assert [(one.key, one.value, one.rows) for one in figures.compute(ws, DAY) if one.key in KEYS] == [
        (key, None, ()) for key in KEYS
    ]


def test_once_there_is_a_plan_what_was_not_recorded_did_not_happen(ws: Workspace) -> None:
    with_plan(ws)
    found = {one.key: one.value for one in figures.compute(ws, DAY) if one.key in KEYS}
    assert found == {**dict.fromkeys(KEYS, 0), "safety_rectified_share": None}


def test_a_days_looks_at_one_event_are_one_inspection_and_each_look_an_item(ws: Workspace, clock: SetClock) -> None:
    one, other = with_plan(ws), with_plan(ws, name="二场")
    look(ws, one, "02-01", CheckResult.PASS)
    look(ws, one, "02-02", CheckResult.FAIL, "通道堆物")
    look(ws, one, "02-02", CheckResult.PASS)
    look(ws, other, "02-01", CheckResult.NOT_APPLICABLE)
    clock.advance(15 * 3600)  # 2023-10-13 0:00 in China
    look(ws, one, "02-01", CheckResult.PASS)

    assert (figure(ws, "safety_inspections").value, figure(ws, "safety_items").value) == (2, 4)
    tomorrow = figure(ws, "safety_inspections", date(2023, 10, 13))
    assert tomorrow.value == 3
    assert [*tomorrow.rows[-1].values()] == ["2023-10-12", "清泉镇绿色建材公益宣讲", "2023-10-13", 1, 0, "王芳"]
    assert [row["其中不合格"] for row in figure(ws, "safety_items").rows if row["检查项次"] == 3] == [1]


def test_the_share_of_hazards_put_right_goes_by_the_re_check(ws: Workspace, clock: SetClock) -> None:
    event_id = with_plan(ws)
    for code in ("02-01", "02-02", "03-01"):
        look(ws, event_id, code, CheckResult.FAIL, f"隐患{code}")
    clock.advance(86400)
    look(ws, event_id, "02-01", CheckResult.PASS)

    assert values(ws) == {"inspections": 1, "items": 3, "hazards": 3, "open_actions": 3}
    later = values(ws, date(2023, 10, 13))
    assert (later["hazards"], later["open_actions"], later["rectified_share"]) == (3, 2, 33.3)
    look(ws, event_id, "02-02", CheckResult.PASS)
    look(ws, event_id, "03-01", CheckResult.PASS)
    share = figure(ws, "safety_rectified_share", date(2023, 10, 13))
    assert (share.value, share.unit) == (100, "%")
    assert [(row["隐患"], row["发现日期"], row["复查合格日期"]) for row in share.rows] == [
        (f"隐患{code}", "2023-10-12", "2023-10-13") for code in ("02-01", "02-02", "03-01")
    ]


def test_a_hazard_that_came_back_within_the_same_item_is_another_one(ws: Workspace) -> None:
    event_id = with_plan(ws)
    for result in (CheckResult.FAIL, CheckResult.PASS, CheckResult.FAIL):
        look(ws, event_id, "02-01", result, "消防通道停车")
    assert (figure(ws, "safety_hazards").value, figure(ws, "safety_open_actions").value) == (2, 1)


def test_incidents_count_once_with_all_who_were_hurt(ws: Workspace) -> None:
    event_id = with_plan(ws)
    at = datetime(2023, 10, 12, 10, 5)  # noqa: DTZ001 - an incident's time is local
    small = emergency.record_incident(ws, event_id, IncidentKind.CROWDING, "领取礼品时拥挤", at=at)
    emergency.edit_incident(ws, replace(small, hurt=2, reported=at + timedelta(minutes=3)))
    emergency.record_incident(ws, event_id, IncidentKind.MISSING_PERSON, "老人走失，已找回", at=at)

    assert values(ws)["incidents"] == 2
    hurt = figure(ws, "safety_incident_hurt")
    assert hurt.value == 2
    assert [(row["事件类型"], row["受伤"], row["报告公安时间"]) for row in hurt.rows] == [
        ("拥挤踩踏", 2, "2023-10-12 10:08")
    ]
    assert values(ws, date(2023, 10, 11)) == {}


def test_drills_and_overrides_come_with_who_and_why(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    officer = make_ready(ws, event_id)
    emergency.record_drill(ws, event_id, held_on=DAY, scenario="疏散演练", persons=18, leader=officer.id)
    look(ws, event_id, "02-01", CheckResult.FAIL, "消防通道停车")
    ws.operator = officer.name
    gate.override(ws, event_id, "车辆正在清移，专人看守")
    gate.override_capacity(ws, event_id, 150, "院坝已扩大")

    drills, overrides = figure(ws, "safety_drills"), figure(ws, "safety_overrides")
    assert (drills.value, overrides.value) == (1, 2)
    assert (drills.rows[0]["演练内容"], drills.rows[0]["组织人"]) == ("疏散演练", "赵建国")
    assert [(row["放行事项"], row["安全责任人"], row["理由"]) for row in overrides.rows] == [
        ("事项未全部落实时改为就绪", "赵建国", "车辆正在清移，专人看守"),
        ("入场人数上限调整为150人", "赵建国", "院坝已扩大"),
    ]


def test_plans_count_for_events_that_were_held(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    make_ready(ws, event_id)
    assert figure(ws, "safety_plans").value == 0
    for stage in (Stage.READY, Stage.HELD):
        events.set_stage(ws, event_id, stage)
    assert figure(ws, "safety_plans").value == 1


def test_events_of_other_years_are_never_counted(ws: Workspace) -> None:
    start = datetime(2022, 10, 12, 9)  # noqa: DTZ001 - an event's times are local
    event_id = with_plan(ws, start=start, end=start + timedelta(hours=2))
    look(ws, event_id, "02-01", CheckResult.FAIL, "消防通道停车")
    assert figure(ws, "safety_hazards").value is None


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_figure_agrees_with_its_rows_and_says_what_it_counts(ws: Workspace, lang: Any) -> None:
    event_id = with_plan(ws)
    look(ws, event_id, "02-01", CheckResult.FAIL, "消防通道停车")
    look(ws, event_id, "02-02", CheckResult.PASS)
    emergency.record_drill(ws, event_id, held_on=DAY, scenario="疏散演练", persons=18)
    emergency.record_incident(ws, event_id, IncidentKind.FIRE, "插座冒烟")
    summed = {"safety_items": 4, "safety_inspections": 0}
    for one in figures.compute(ws, DAY, lang):
        if one.key not in KEYS or one.key in ("safety_rectified_share", "safety_incident_hurt"):
            continue
        at = summed.get(one.key)
        behind = sum([*row.values()][3] for row in one.rows) if at else len(one.rows)  # type: ignore[misc]  # numbers
        assert behind == one.value, one.key
        assert "{" not in one.definition
        assert all(len(row) == len({*row}) for row in one.rows)


def test_a_season_of_inspections_is_counted_event_by_event_and_item_by_item(ws: Workspace) -> None:
    _many(ws, count=60, looks=100)
    found = {one.key: one.value for one in figures.compute(ws, date(2023, 12, 31))}
    assert (found["safety_inspections"], found["safety_items"], found["safety_hazards"]) == (60, 6000, 120)
    assert found["safety_rectified_share"] == 50


def _many(ws: Workspace, *, count: int, looks: int) -> None:
    """So many events, each inspected so often and with two hazards, written in one step."""
    at = int(datetime(2023, 6, 1, tzinfo=UTC).timestamp() * 1000)
    draft = lecture(kind=EventKind.LECTURE, region_code=QINGQUAN)
    first = events.get(ws, events.add(ws, draft))
    row = dict(ws.read.execute("SELECT * FROM events WHERE id = ?", (first.id,)).fetchone())
    ids = [f"{number:06}" for number in range(count)]
    with ws.unit(Op.EVENT_COPY, name="", count=count) as unit:
        unit.add_all("events", [[one, *[row[name] for name in TABLES["events"][1:]]] for one in ids])
        unit.db.executemany(
            "INSERT INTO inspections VALUES (?, ?, ?, 'pass', '', ?, '王芳', '1号台', 0)",
            [(f"{one}-{n}", one, f"{one}:{n}", at) for one in ids for n in range(looks)],
        )
        closed = {"0": ("open", None), "1": ("closed", "2023-06-02")}
        unit.db.executemany(
            "INSERT INTO corrective_actions VALUES (?, ?, ?, '通道堆物', '2023-06-01', NULL, NULL, '', ?, ?)",
            [(f"{one}-{n}", one, f"{one}:{n}", *closed[n]) for one in ids for n in closed],
        )


def test_the_officers_name_stands_in_the_rows_even_when_another_was_named_since(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    officer = make_ready(ws, event_id)
    ws.operator = officer.name
    look(ws, event_id, "02-01", CheckResult.FAIL, "消防通道停车")
    gate.override(ws, event_id, "专人看守")
    plan.set_role(ws, event_id, Role.OFFICER, None)
    assert figure(ws, "safety_overrides").rows[0]["安全责任人"] == "赵建国"
