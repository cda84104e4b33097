"""How far the county is covered: what counts, how often, when last; and where places stand on the schematic map."""

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import campaign, coverage, events, geography
from gbm_desktop.model.coverage import hull, schematic
from gbm_desktop.model.events import EventMode, Stage
from gbm_desktop.model.geography import Coordinates, place_key
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, SetClock, hold, lecture


def reach(ws: Workspace, village: str) -> tuple[int, int, str]:
    place = next(one for one in coverage.read(ws).places if one.place == place_key(QINGQUAN, village))
    return place.times, place.planned, str(place.last)


def in_village(ws: Workspace, village: str, day: int, **changes: object) -> EventId:
    start = datetime(2023, 10, day, 9, 0)  # noqa: DTZ001 - an event's times are local
    said = lecture(village=village, start=start, end=start + timedelta(hours=2), **changes)
    return events.add(ws, said)


def test_a_village_is_reached_as_often_as_events_were_held_there(ws: Workspace, clock: SetClock) -> None:
    campaign.add_villages(ws, QINGQUAN, ["利民村", "牌坊村"])
    first, second = in_village(ws, "利民村", 12), in_village(ws, "利民村", 13)
    in_village(ws, "利民村", 20)
    clock.advance(3 * 86400)
    hold(ws, first)
    hold(ws, second)
    assert reach(ws, "利民村") == (2, 1, "2023-10-13")
    assert reach(ws, "牌坊村") == (0, 0, "None")


def test_what_was_cancelled_or_is_online_reaches_nobody(ws: Workspace) -> None:
    campaign.add_villages(ws, QINGQUAN, ["利民村"])
    in_village(ws, "利民村", 14, mode=EventMode.ONLINE)
    events.set_stage(ws, in_village(ws, "利民村", 15), Stage.CANCELLED, "暴雨")
    assert reach(ws, "利民村") == (0, 0, "None")


def test_a_township_counts_its_villages_and_all_its_events(ws: Workspace) -> None:
    campaign.add_villages(ws, QINGQUAN, ["利民村", "牌坊村"])
    hold(ws, in_village(ws, "利民村", 12))
    hold(ws, in_village(ws, "", 12))
    township = next(one for one in coverage.read(ws).townships if one.code == QINGQUAN)
    assert (township.name, township.villages, township.reached, township.events) == ("清泉镇", 2, 1, 2)
    assert township.share == 0.5
    assert str(township.last) == "2023-10-12"


def test_a_village_that_an_event_names_is_covered_though_it_is_on_no_list(ws: Workspace) -> None:
    hold(ws, in_village(ws, "红阳村", 12))
    assert reach(ws, "红阳村") == (1, 0, "2023-10-12")


def test_a_village_that_nobody_located_is_told_apart_and_its_township_stands_among_those_that_were(
    ws: Workspace,
) -> None:
    campaign.add_villages(ws, QINGQUAN, ["利民村", "牌坊村", "五里村"])
    geography.set_coordinates(
        ws,
        {
            place_key(QINGQUAN, "利民村"): Coordinates(30.8, 104.2),
            place_key(QINGQUAN, "牌坊村"): Coordinates(30.9, 104.4),
        },
    )
    found = coverage.read(ws)
    assert [one.village for one in found.unlocated] == ["五里村"]
    township = next(one for one in found.townships if one.code == QINGQUAN)
    assert township.at is not None
    assert (round(township.at.latitude, 6), round(township.at.longitude, 6)) == (30.85, 104.3)


def test_north_is_up_and_east_is_right() -> None:
    north_west, south_east = Coordinates(31.0, 104.0), Coordinates(30.0, 105.0)
    (x1, y1), (x2, y2) = schematic([north_west, south_east], 800, 600, 20)
    assert x1 < x2
    assert y1 < y2


def test_a_single_place_stands_in_the_middle() -> None:
    assert schematic([Coordinates(30.8, 104.2)] * 2, 800, 600, 20) == [(400.0, 300.0)] * 2


points = st.builds(
    Coordinates, st.floats(20, 50, allow_nan=False), st.floats(80, 130, allow_nan=False)
)  # China, roughly


@given(st.lists(points, min_size=1, max_size=30))
def test_every_place_is_inside_the_margin(places: list[Coordinates]) -> None:
    for x, y in schematic(places, 800, 600, 20):
        assert 19.99 <= x <= 780.01
        assert 19.99 <= y <= 580.01


whole = st.tuples(st.integers(-50, 50), st.integers(-50, 50))


@given(st.lists(whole, min_size=3, max_size=40))
def test_a_hull_turns_one_way_only_and_leaves_nobody_outside(found: list[tuple[int, int]]) -> None:
    corners = hull([(float(x), float(y)) for x, y in found])
    if len(corners) > 2:
        for (ax, ay), (bx, by) in pairwise([*corners, corners[0]]):
            assert all((bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0 for x, y in found)
