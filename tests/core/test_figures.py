"""The indicators: which events and people count, up to which day, and from which rows."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from gbm_desktop import attendance, campaign, events, figures, history, sample
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.attendance import Direction
from gbm_desktop.model.events import EventKind, EventLevel, EventMode, Stage
from gbm_desktop.model.figures import Figure
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.report import Missing, MissingKind
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.wording import register_figures, safety_figures, words
from gbm_desktop.wording.figures import FIGURES
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, hold, lecture

DAY = date(2023, 10, 12)
QINGQUAN, CHENGXIANG = "510113107", "510113104"


def value_of(ws: Workspace, key: str, as_of: date = DAY) -> int | float | None:
    return figure(ws, key, as_of).value


def figure(ws: Workspace, key: str, as_of: date = DAY) -> Figure:
    return next(one for one in figures.compute(ws, as_of) if one.key == key)


def counted(ws: Workspace) -> list[Figure]:
    """The sample's figures of events and doors; those of safety and of the registers have tests of their own."""
    others = {*register_figures.FIGURES, *safety_figures.FIGURES}
    return [one for one in figures.compute(ws, sample.as_of()) if one.key not in others]


def held(ws: Workspace, **changes: Any) -> EventId:
    event_id = events.add(ws, lecture(**{"region_code": QINGQUAN, **changes}))
    hold(ws, event_id)
    return event_id


def local(month: int, day: int, hour: int = 9, year: int = 2023) -> datetime:
    return datetime(year, month, day, hour)  # noqa: DTZ001 - an event's times are local


def test_the_sample_season_counts_as_its_own_data_says(season: Workspace) -> None:
    found = {one.key: one.value for one in counted(season)}

    assert found == {
        "sessions": 26, "sessions_launch": 1, "sessions_lecture": 11, "sessions_sale": 6, "sessions_tour": 8,
        "sessions_offline": 20, "sessions_online": 4, "sessions_both": 2,
        "sessions_city": 1, "sessions_county": 5, "sessions_township": 11, "sessions_village": 9,
        "sessions_planned": 2, "sessions_postponed": 1, "sessions_cancelled": 1,
        "townships": 7, "townships_all": 7, "villages": 9,
        "entries": 5844, "distinct": 814, "anonymous": 5028, "registered": 918,
    }  # fmt: skip


def test_events_of_other_years_and_provinces_are_stored_but_never_counted(season: Workspace) -> None:
    stored = {row[0] for row in season.read.execute("SELECT name FROM events WHERE stage = 'closed'")}
    others = {
        "2022年全国绿色建材下乡活动（四川站）启动会",
        "2022年全国绿色建材下乡活动（湖南站）启动仪式暨绿色建材展览",
        "2023年全国绿色建材下乡活动（广西站）启动会",
    }
    counted = {row["场次名称"] for row in figure(season, "sessions", sample.as_of()).rows}

    assert others <= stored
    assert not others & counted
    assert "四川省成都市青白江区内、2023年1月1日至2023年12月31日" in figure(season, "sessions").definition


def test_every_figure_agrees_with_the_rows_behind_it(season: Workspace) -> None:
    summed = {"entries": "到场人次", "distinct": "其中首次签到", "anonymous": "其中未登记", "registered": "名单人数"}
    for one in counted(season):
        column = summed.get(one.key)
        behind = sum(row[column] for row in one.rows) if column else len(one.rows)  # type: ignore[misc]  # numbers there
        assert behind == one.value, one.key


def test_entries_are_what_the_doors_of_the_events_say(season: Workspace) -> None:
    own = {row["场次名称"]: row["到场人次"] for row in figure(season, "entries", sample.as_of()).rows}
    at_doors = {
        event.said.name: attendance.counts(season, event.id).entries for event in matching(season.read, EventQuery())
    }
    assert own == {name: entries for name, entries in at_doors.items() if entries}


def test_a_session_counts_once_it_is_held_and_its_day_has_come(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(region_code=QINGQUAN))
    assert (value_of(ws, "sessions"), value_of(ws, "sessions_planned")) == (0, 1)
    hold(ws, event_id)

    assert value_of(ws, "sessions", date(2023, 10, 11)) == 0
    assert (value_of(ws, "sessions"), value_of(ws, "sessions_planned")) == (1, 0)
    events.set_stage(ws, event_id, Stage.CLOSED)
    assert value_of(ws, "sessions") == 1


def test_sessions_are_told_apart_by_kind_mode_and_level(ws: Workspace) -> None:
    held(ws)
    held(ws, kind=EventKind.SALE, mode=EventMode.BOTH, level=EventLevel.COUNTY)

    found = {one.key: one.value for one in figures.compute(ws, DAY) if one.value and one.key.startswith("sessions")}
    assert found == {
        "sessions": 2, "sessions_lecture": 1, "sessions_sale": 1, "sessions_offline": 1, "sessions_both": 1,
        "sessions_township": 1, "sessions_county": 1,
    }  # fmt: skip


def test_postponed_and_cancelled_events_come_with_their_reason(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(region_code=QINGQUAN))
    events.set_stage(ws, event_id, Stage.CANCELLED, "暴雨")

    assert figure(ws, "sessions_cancelled").rows[0]["原因"] == "暴雨"
    assert value_of(ws, "sessions_postponed") == 0


def test_a_township_is_covered_by_an_event_on_site_only(ws: Workspace) -> None:
    held(ws)
    held(ws, village="利民村", level=EventLevel.VILLAGE)
    held(ws, village="利民村", level=EventLevel.VILLAGE)
    held(ws, region_code=CHENGXIANG, village="永乐村", mode=EventMode.ONLINE)
    held(ws, region_code="510113", level=EventLevel.COUNTY)

    assert (value_of(ws, "townships"), value_of(ws, "townships_all"), value_of(ws, "villages")) == (1, 7, 1)
    assert dict(figure(ws, "townships").rows[0]) == {"乡镇（街道）": "清泉镇", "场次": 3}
    assert dict(figure(ws, "villages").rows[0]) == {"乡镇（街道）": "清泉镇", "村（社区）": "利民村", "场次": 2}


def test_the_same_person_at_two_events_is_one_and_a_stranger_without_a_name_is_nobody(ws: Workspace) -> None:
    first, second = held(ws), held(ws, start=local(10, 12, 14), end=local(10, 12, 16))
    for event_id in (first, second):
        door = Door(ws, event_id)
        door.walk_in("李秀英", "利民村", "13800000001")
        door.walk_in("张伟", "新桥村")
        door.headcount(3)
    Door(ws, second).walk_in("张伟", "利民村")

    assert (value_of(ws, "entries"), value_of(ws, "distinct"), value_of(ws, "anonymous")) == (11, 3, 6)
    assert [(row["签到人数"], row["其中首次签到"]) for row in figure(ws, "distinct").rows] == [(2, 2), (3, 1)]
    assert value_of(ws, "registered") == 5


def test_coming_back_in_is_another_entry_of_the_same_person(ws: Workspace) -> None:
    event_id = held(ws)
    door, person = Door(ws, event_id), attendance.add(ws, event_id, name="李秀英", unit="利民村")
    door.admit(person.id)
    door.admit(person.id, Direction.OUT)
    door.admit(person.id)

    assert (value_of(ws, "entries"), value_of(ws, "distinct")) == (2, 1)


def test_a_scan_counts_to_the_end_of_its_local_day(ws: Workspace, clock: SetClock) -> None:
    door = Door(ws, held(ws))
    clock.now_ms = int(datetime(2023, 10, 12, 15, 59, tzinfo=UTC).timestamp() * 1000)  # 23:59 in China
    door.headcount(1)
    clock.advance(60)
    door.headcount(1)

    assert value_of(ws, "entries") == 1
    assert value_of(ws, "entries", date(2023, 10, 13)) == 2


def test_a_scan_taken_back_counts_no_more(ws: Workspace) -> None:
    door = Door(ws, held(ws))
    taken = door.walk_in("李秀英", "利民村")
    door.headcount(2)
    door.take_back(taken.scan.id, "重复登记")

    assert (value_of(ws, "entries"), value_of(ws, "distinct"), value_of(ws, "anonymous")) == (2, 0, 2)


def test_what_is_missing_is_listed_with_the_event_it_is_about(ws: Workspace) -> None:
    silent, past = (
        held(ws),
        events.add(ws, lecture(region_code=QINGQUAN, name="未登记", start=local(9, 1), end=local(9, 1))),
    )
    found = figures.missing(ws, DAY)

    assert Missing(MissingKind.HELD_WITHOUT_CHECK_IN, "2023年10月12日 清泉镇绿色建材公益宣讲", silent) in found
    assert Missing(MissingKind.PAST_NOT_HELD, "2023年9月1日 未登记", past) in found
    assert Missing(MissingKind.NO_CONTACT, "商务主管部门") in found
    assert not [one for one in found if one.kind in (MissingKind.DUE_UNKNOWN, MissingKind.NO_ADDRESSEE)]
    Door(ws, silent).headcount(1)
    assert silent not in {
        one.event_id for one in figures.missing(ws, DAY) if one.kind is MissingKind.HELD_WITHOUT_CHECK_IN
    }


def test_an_event_of_today_is_not_missing_yet(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(region_code=QINGQUAN))

    assert event_id not in {one.event_id for one in figures.missing(ws, DAY)}
    assert event_id in {one.event_id for one in figures.missing(ws, date(2023, 10, 13))}


def test_a_year_whose_notice_names_no_day_and_no_office_says_so(tmp_path: Path, clock: SetClock) -> None:
    from gbm_desktop import workspace

    ws = workspace.create(tmp_path / "later", operator="王芳", clock=clock)
    campaign.start(ws, region_code="510113", year=2025)
    kinds = {one.kind for one in figures.missing(ws, date(2025, 11, 1))}
    ws.close()

    assert {MissingKind.DUE_UNKNOWN, MissingKind.NO_ADDRESSEE, MissingKind.NOTHING_HELD} <= kinds


def test_undoing_a_stage_takes_the_session_out_of_the_figures(ws: Workspace) -> None:
    held(ws)
    history.undo(ws)

    assert value_of(ws, "sessions") == 0


def test_every_figure_has_its_words_in_both_languages_and_no_open_field(ws: Workspace) -> None:
    assert [one.key for one in figures.compute(ws, DAY)] == list(FIGURES)
    for lang in ("zh", "en"):
        for one in figures.compute(ws, DAY, lang):
            assert one.name
            assert one.unit
            assert "{" not in one.definition
    assert len({one.name for one in figures.compute(ws, DAY)}) == len(FIGURES)
    assert set(words()[MissingKind]) == set(MissingKind)


def test_an_event_that_began_before_the_period_is_not_the_campaigns_though_it_ends_in_it(ws: Workspace) -> None:
    held(ws, start=local(12, 31, year=2022), end=local(1, 1))
    held(ws, start=local(1, 1), end=local(1, 1, 12))

    assert value_of(ws, "sessions") == 1
