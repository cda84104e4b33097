"""Where places are, and how long a van takes between them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import campaign, geography, history
from gbm_desktop.model.geography import MINUTES_UNKNOWN, Coordinates, PlaceKey, metres_between, place_key
from gbm_desktop.model.travel import MINUTES_IN_TOWNSHIP, Distance, Travel, pair
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN
from tests.intake.files import xlsx

SEAT, OTHER_SEAT = place_key("510113107"), place_key("510113100")
FLOWERS, FIVE = place_key("510113107", "花园村"), place_key("510113107", "五桂村")
HERE, THERE = Coordinates(30.75, 104.36), Coordinates(30.85, 104.36)
_degrees = st.builds(Coordinates, st.floats(3, 54), st.floats(73, 136))


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() -> None:
    assert metres_between(Coordinates(30, 104), Coordinates(31, 104)) == pytest.approx(111_195, abs=5)


@given(_degrees, _degrees)
def test_the_way_is_as_long_both_ways_and_no_way_takes_no_time(one: Coordinates, other: Coordinates) -> None:
    travel = Travel({FLOWERS: one, OTHER_SEAT: other}, {})
    assert travel(FLOWERS, OTHER_SEAT) == Travel({FLOWERS: one, OTHER_SEAT: other}, {})(OTHER_SEAT, FLOWERS) >= 1
    assert travel(FLOWERS, FLOWERS) == 0


def test_minutes_of_a_table_go_before_its_metres_and_those_before_coordinates() -> None:
    located = {SEAT: HERE, OTHER_SEAT: THERE}
    way = pair(SEAT, OTHER_SEAT)
    assert Travel(located, {way: Distance(70_000, 12)})(SEAT, OTHER_SEAT) == 12
    assert Travel(located, {way: Distance(7_000, None)})(SEAT, OTHER_SEAT) == 12
    by_crow = Travel(located, {})
    assert by_crow(SEAT, OTHER_SEAT) == 27
    assert by_crow.metres(SEAT, OTHER_SEAT) == pytest.approx(11_119.5 * 1.4, abs=2)


def test_a_village_that_nobody_located_stands_at_its_townships_seat() -> None:
    travel = Travel({SEAT: HERE, OTHER_SEAT: THERE}, {})
    assert travel(FLOWERS, OTHER_SEAT) == travel(SEAT, OTHER_SEAT)
    assert travel.known(FLOWERS, OTHER_SEAT)
    stated = Travel({}, {pair(SEAT, OTHER_SEAT): Distance(None, 33)})
    assert stated(FLOWERS, OTHER_SEAT) == 33


def test_without_coordinates_or_a_table_the_time_is_a_guess_and_says_so() -> None:
    travel = Travel({}, {})
    assert (travel(SEAT, OTHER_SEAT), travel.known(SEAT, OTHER_SEAT)) == (MINUTES_UNKNOWN, False)
    assert (travel(FLOWERS, FIVE), travel.known(FLOWERS, FIVE)) == (MINUTES_IN_TOWNSHIP, False)
    assert travel.metres(SEAT, OTHER_SEAT) is None


def test_coordinates_are_kept_and_go_with_one_undo(ws: Workspace) -> None:
    geography.set_coordinates(ws, {FLOWERS: HERE, OTHER_SEAT: THERE})
    assert geography.coordinates(ws) == {FLOWERS: HERE, OTHER_SEAT: THERE}
    assert sentence(history.latest(ws, 1)[0].step) == "修改 2 处坐标"
    history.undo(ws)
    assert geography.coordinates(ws) == {}


def test_a_file_of_the_countys_villages_is_taken_in_one_step(ws: Workspace, tmp_path: Path) -> None:
    campaign.add_villages(ws, QINGQUAN, ["花园村"])
    file = xlsx(tmp_path / "坐标.xlsx", [["乡镇", "村", "纬度", "经度"], ["清泉镇", "花园", 104.36, 30.75]])
    geography.import_file(ws, file)
    assert geography.coordinates(ws) == {FLOWERS: Coordinates(30.75, 104.36, "坐标.xlsx")}
    ways = xlsx(tmp_path / "路程.xlsx", [["起点", "终点", "分钟"], ["青白江区", "清泉镇花园村", 35]])
    geography.import_file(ws, ways)
    assert geography.travel(ws)(PlaceKey("510113/"), FLOWERS) == 35
    assert sentence(history.latest(ws, 1)[0].step) == "导入坐标和路程，共 1 条"
    history.undo(ws)
    assert geography.travel(ws)(PlaceKey("510113/"), FLOWERS) == MINUTES_UNKNOWN
