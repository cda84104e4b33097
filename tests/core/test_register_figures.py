"""The figures of the registers: a world small enough to be counted by hand, and what is unknown where nobody wrote."""

from datetime import date

import pytest

from gbm_desktop import events, figures
from gbm_desktop.model.figures import RATIOS, SUMMED, Figure
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.wording import register_figures
from gbm_desktop.wording.figures import column
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.core.register_world import at_random, put

DAY = date(2023, 10, 20)


def found(ws: Workspace, as_of: date = DAY) -> dict[str, Figure]:
    return {one.key: one for one in figures.compute(ws, as_of)}


def values(ws: Workspace, *keys: str, as_of: date = DAY) -> dict[str, int | float | None]:
    return {key: found(ws, as_of)[key].value for key in keys}


@pytest.fixture
def held(ws: Workspace) -> EventId:
    """One event, held on 2023-10-12."""
    event_id = events.add(ws, lecture())
    hold(ws, event_id)
    return event_id


def test_where_nobody_kept_a_register_its_figures_are_unknown(ws: Workspace, held: EventId) -> None:
    assert events.get(ws, held).said.name == "清泉镇绿色建材公益宣讲"
    assert {found(ws)[key].value for key in register_figures.FIGURES} == {None}


def test_exhibitors_and_products_count_once_and_certified_ones_on_the_events_day(ws: Workspace, held: EventId) -> None:
    other = events.add(ws, lecture(name="另一场"))
    hold(ws, other)
    put(ws, "enterprises", {"id": "a", "name": "甲", "is_local": 1}, {"id": "b", "name": "乙", "is_local": 0},
        {"id": "c", "name": "丙", "is_local": None}, {"id": "d", "name": "没来的", "is_local": 1})  # fmt: skip
    put(
        ws, "products",
        {"id": "p", "enterprise_id": "a", "name": "砂浆", "category": "预拌砂浆", "route": "graded", "stars": 3,
         "certificate": "CN1", "issued": "2023-02-01", "expires": "2028-01-31"},
        {"id": "q", "enterprise_id": "b", "name": "门窗", "category": "建筑门窗及配件", "route": "graded", "stars": 1,
         "certificate": "CN2", "issued": "2018-02-01", "expires": "2023-10-11"},
        {"id": "r", "enterprise_id": "c", "name": "涂料", "category": "预拌砂浆"},
    )  # fmt: skip
    put(ws, "exhibitors", *({"id": f"{who}{at}", "event_id": at, "enterprise_id": who}
                            for who, at in (("a", held), ("a", other), ("b", held), ("c", held))))  # fmt: skip
    put(ws, "exhibits", *({"id": f"{what}{at}", "event_id": at, "product_id": what}
                          for what, at in (("p", held), ("p", other), ("q", held), ("r", held))))  # fmt: skip

    assert values(ws, "exhibitors", "exhibitors_local", "exhibitors_outside", "exhibitors_certified", "products",
                  "products_certified", "product_categories", "certificates_new") == {
        "exhibitors": 3, "exhibitors_local": 1, "exhibitors_outside": 1, "exhibitors_certified": 1, "products": 3,
        "products_certified": 1, "product_categories": 2, "certificates_new": 1,
    }  # fmt: skip
    row = next(row for row in found(ws)["exhibitors"].rows if row["企业名称"] == "甲")
    assert (row["场次"], row["参展期间获证"], row["本地或外地"]) == (2, "是", "本地")


def test_the_three_sums_stand_apart_and_what_was_refused_does_not_count(ws: Workspace, held: EventId) -> None:
    kinds = ("subsidy", "interest", "discount", "trade_in")
    put(ws, "schemes", *({"id": kind, "kind": kind, "name": kind} for kind in kinds))
    put(
        ws, "claims",
        {"id": "1", "scheme_id": "subsidy", "on_day": "2023-10-12", "event_id": held, "households": 2, "sum": 120_050},
        {"id": "2", "scheme_id": "subsidy", "on_day": "2023-10-13", "households": 1, "sum": 10_000},
        {"id": "3", "scheme_id": "subsidy", "on_day": "2023-10-13", "sum": 99, "state": "refused"},
        {"id": "4", "scheme_id": "interest", "on_day": "2023-10-13", "sum": 5_000},
        {"id": "5", "scheme_id": "discount", "on_day": "2023-10-21", "sum": 7_000},
        {"id": "6", "scheme_id": "trade_in", "on_day": "2023-10-13", "pieces": 3.0, "sum": 1_000},
    )  # fmt: skip

    assert values(ws, "subsidy_sum", "subsidy_households", "interest_sum", "interest_loans", "discount_sum",
                  "trade_in_count") == {
        "subsidy_sum": 1300.5, "subsidy_households": 3, "interest_sum": 50, "interest_loans": 1, "discount_sum": 0,
        "trade_in_count": 3,
    }  # fmt: skip
    assert values(ws, "discount_sum", as_of=date(2023, 10, 21)) == {"discount_sum": 70}
    assert not any("甲" in str(row) for row in found(ws)["subsidy_sum"].rows)


def test_deals_are_told_apart_by_kind_and_channel_and_belong_to_this_season(ws: Workspace, held: EventId) -> None:
    elsewhere = events.add(ws, lecture(name="外省", region_code="430624"))
    put(
        ws, "deals",
        {"id": "1", "kind": "intention", "channel": "offline", "event_id": held, "on_day": "2023-10-12", "count": 5,
         "sum": 0},
        {"id": "2", "kind": "contract", "channel": "offline", "on_day": "2023-10-12", "count": 2, "sum": 300_000},
        {"id": "3", "kind": "sale", "channel": "offline", "on_day": "2023-10-12", "count": 1, "sum": 50_000},
        {"id": "4", "kind": "sale", "channel": "online", "on_day": "2023-10-12", "count": 4, "sum": 80_000},
        {"id": "5", "kind": "sale", "channel": "online", "event_id": elsewhere, "on_day": "2023-10-12", "count": 1,
         "sum": 1},
        {"id": "6", "kind": "sale", "channel": "online", "on_day": "2022-10-12", "count": 1, "sum": 1},
    )  # fmt: skip

    assert values(ws, "intentions", "contracts", "contracts_sum", "sales_offline_sum", "sales_online_sum") == {
        "intentions": 5, "contracts": 2, "contracts_sum": 3000, "sales_offline_sum": 500, "sales_online_sum": 800,
    }  # fmt: skip


def test_complaints_closed_days_and_satisfaction_follow_the_day(ws: Workspace, held: EventId) -> None:
    closed = {"state": "closed", "outcome": "settled", "closed_on": "2023-10-16"}
    put(
        ws, "complaints",
        {"id": "1", "number": "T1", "kind": "complaint", "received": "2023-10-12T10:00", "event_id": held,
         "person": "张三", **closed, "satisfaction": "satisfied"},
        {"id": "2", "number": "T2", "kind": "complaint", "received": "2023-10-13T10:00", **closed,
         "satisfaction": "not"},
        {"id": "3", "number": "T3", "kind": "complaint", "received": "2023-10-14T10:00", "state": "mediating"},
        {"id": "4", "number": "J1", "kind": "report", "received": "2023-10-14T10:00", "state": "registered"},
        {"id": "5", "number": "Z1", "kind": "consultation", "received": "2023-10-14T10:00", "state": "filed"},
    )  # fmt: skip
    with ws.unit(Op.CONSULTATION, name="场", count=4) as unit:
        unit.record("consultations", {"id": unit.step_id, "event_id": held, "topic": "price", "persons": 4, "at": 0})

    keys = ("complaints", "complaints_closed_share", "complaints_days", "complaints_satisfied_share", "consultations")
    assert list(values(ws, *keys).values()) == [3, 66.7, 3.5, 50, 5]
    assert list(values(ws, *keys, as_of=date(2023, 10, 15)).values()) == [3, 0, None, None, 5]
    assert found(ws)["complaints_closed_share"].parts == (2, 3)
    said = str([row for one in found(ws).values() for row in one.rows])
    assert "张三" not in said
    assert "J1" not in said


def test_publicity_is_told_apart_by_medium_and_readers_are_added_where_known(ws: Workspace, held: EventId) -> None:
    put(
        ws, "publicity",
        {"id": "1", "on_day": "2023-10-12", "medium": "wechat", "level": "county", "title": "一", "reach": 1200},
        {"id": "2", "on_day": "2023-10-12", "medium": "wechat", "level": "county", "title": "二"},
        {"id": "3", "on_day": "2023-10-12", "medium": "television", "level": "city", "title": "三", "reach": 300},
    )  # fmt: skip
    put(ws, "handouts", {"id": "1", "on_day": "2023-10-12", "event_id": held, "name": "折页", "pieces": 800})

    assert values(ws, "publicity", "publicity_wechat", "publicity_weibo", "reach", "plays", "handouts") == {
        "publicity": 3, "publicity_wechat": 2, "publicity_weibo": 0, "reach": 1500, "plays": None, "handouts": 800,
    }  # fmt: skip


def test_a_stated_value_stands_only_where_nothing_could_be_counted(ws: Workspace, held: EventId) -> None:
    put(
        ws, "typed_figures",
        {"id": "1", "year": 2023, "key": "demo_houses", "value": 12.0, "source": "区住建局"},
        {"id": "2", "year": 2023, "key": "sessions", "value": 99.0, "source": "某处"},
        {"id": "3", "year": 2022, "key": "sessions", "value": 7.0, "source": "上年总结"},
    )  # fmt: skip

    houses, sessions = found(ws)["demo_houses"], found(ws)["sessions"]
    assert (houses.value, houses.typed, dict(houses.rows[0])["来源"]) == (12, True, "区住建局")
    assert (sessions.value, sessions.typed, sessions.last_year) == (1, False, 7)
    assert events.get(ws, held).id == held


def test_a_certificate_counts_once_however_many_products_it_covers_and_only_with_its_last_day(
    ws: Workspace, held: EventId
) -> None:
    put(ws, "enterprises", {"id": "a", "name": "甲", "is_local": 1})
    bearing = {"enterprise_id": "a", "route": "unified", "issued": "2023-03-01", "expires": "2028-02-29"}
    put(
        ws, "products",
        {"id": "p", "name": "一", "certificate": "CN 7", **bearing},
        {"id": "q", "name": "二", "certificate": "cn7", **bearing},
        {"id": "r", "name": "三", "certificate": "CN8", **bearing, "expires": None},
        {"id": "s", "name": "四", "certificate": "CN9", **bearing, "issued": "2024-01-01"},
    )  # fmt: skip
    put(ws, "exhibits", *({"id": what, "event_id": held, "product_id": what} for what in "pqrs"))

    assert values(ws, "certificates_new", "products", "products_certified", as_of=date(2024, 3, 1)) == {
        "certificates_new": 2, "products": 4, "products_certified": 2,
    }  # fmt: skip
    assert [dict(row)["产品名称"] for row in found(ws)["certificates_new"].rows] == ["一、二", "三"]


def test_a_certificate_that_ends_during_an_event_does_not_hold_for_it(ws: Workspace) -> None:
    fair = events.add(ws, lecture(end=lecture().end.replace(day=14)))
    hold(ws, fair)
    put(ws, "enterprises", {"id": "a", "name": "甲"})
    put(ws, "products", {"id": "p", "enterprise_id": "a", "name": "一", "route": "unified", "certificate": "CN1",
                         "issued": "2018-10-14", "expires": "2023-10-13"})  # fmt: skip
    put(ws, "exhibitors", {"id": "x", "event_id": fair, "enterprise_id": "a"})
    put(ws, "exhibits", {"id": "x", "event_id": fair, "product_id": "p"})

    assert values(ws, "exhibitors_certified", "products_certified") == {
        "exhibitors_certified": 0, "products_certified": 0,
    }  # fmt: skip


def test_who_was_called_back_later_is_not_satisfied_yet(ws: Workspace, held: EventId) -> None:
    assert held
    put(ws, "complaints", {"id": "1", "number": "T1", "kind": "complaint", "received": "2023-10-12T10:00",
                           "state": "called_back", "outcome": "settled", "closed_on": "2023-10-13",
                           "satisfaction": "satisfied"})  # fmt: skip
    put(ws, "complaint_steps", {"id": "1", "complaint_id": "1", "at": "2023-10-18T09:00", "state": "called_back",
                                "who": "", "what": ""})  # fmt: skip

    assert values(ws, "complaints_satisfied_share", as_of=date(2023, 10, 17)) == {"complaints_satisfied_share": None}
    assert values(ws, "complaints_satisfied_share", as_of=date(2023, 10, 18)) == {"complaints_satisfied_share": 100}


def test_consultations_that_were_taken_back_count_no_more(ws: Workspace, held: EventId) -> None:
    for persons in (4, -4, 2):
        with ws.unit(Op.CONSULTATION, name="场", count=persons) as unit:
            topic = "价格" if abs(persons) == 4 else "补贴"
            row = {"id": unit.step_id, "event_id": held, "topic": topic, "persons": persons, "at": 0}
            unit.record("consultations", row)

    assert [dict(row) for row in found(ws)["consultations"].rows] == [
        {"场次名称": "清泉镇绿色建材公益宣讲", "咨询内容或编号": "补贴", "咨询人次": 2}
    ]
    assert found(ws)["consultations"].value == 2


def test_a_row_knows_its_event_and_does_not_show_its_id(ws: Workspace, held: EventId) -> None:
    put(ws, "deals",
        {"id": "1", "kind": "sale", "channel": "offline", "on_day": "2023-10-12", "count": 1, "sum": 100,
         "event_id": held},
        {"id": "2", "kind": "sale", "channel": "online", "on_day": "2023-10-13", "count": 1, "sum": 200})  # fmt: skip
    sales = found(ws)["sales_sum"]

    assert [sales.event_at(at) for at in range(len(sales.rows))] == [held, None]
    assert held not in str([dict(row) for row in sales.rows])
    assert found(ws)["sessions"].event_at(0) == held


def agrees(one: Figure) -> bool:
    """Whether the value follows from the rows, or from the parts of a share or mean."""
    if one.value is None or one.key in RATIOS:
        return True
    if titles := [column(key, "zh") for key in SUMMED.get(one.key, ())]:
        return round(sum(float(row[title]) for row in one.rows for title in titles), 2) == one.value
    return len(one.rows) == one.value


@pytest.mark.parametrize("seed", range(6))
def test_every_value_follows_from_its_rows_and_never_falls_as_days_go_by(
    ws: Workspace, held: EventId, seed: int
) -> None:
    at_random(ws, held, seed)
    kept = [key for key in register_figures.FIGURES if key not in RATIOS]
    before = dict.fromkeys(kept, 0.0)
    for day in (1, 5, 11, 12, 17, 28):
        now = found(ws, date(2023, 10, day))
        assert [key for key, one in now.items() if not agrees(one)] == []
        assert [key for key in kept if (now[key].value or 0) < before[key]] == []
        before = {key: now[key].value or 0 for key in kept}
    last = found(ws, date(2023, 10, 28))
    assert last["sales_sum"].value == round(
        sum(last[f"sales_{channel}_sum"].value or 0 for channel in ("online", "offline")), 2
    )
    assert last["publicity"].value == sum(last[key].value or 0 for key in last if key.startswith("publicity_"))


def test_every_figure_says_how_it_is_computed(ws: Workspace, held: EventId) -> None:
    assert held
    said = found(ws)
    assert [one.key for one in said.values() if not one.formula] == []
    assert said["entries"].formula == "依据中“到场人次”之和"
    assert said["safety_incident_hurt"].formula == "依据中“受伤”“死亡”之和"
    assert said["sessions"].formula == "依据的条数"
    assert said["complaints_closed_share"].formula == "办结件数÷投诉件数×100"
