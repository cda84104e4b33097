"""Coordinates and distances out of the sheets that offices keep."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.errors.geography import NoPlaceColumns
from gbm_desktop.intake.degrees import parse_degrees
from gbm_desktop.intake.distances import (
    PlacesRead,
    parse_metres,
    parse_minutes,
    read_places,
)
from gbm_desktop.intake.place_names import PlaceNames
from gbm_desktop.intake.sheets import Cell, Sheet, Workbook
from gbm_desktop.model.geography import place_key
from gbm_desktop.model.place_faults import PlaceCaution, PlaceFault
from gbm_desktop.model.travel import pair
from gbm_desktop.wording.geography import remarks, summary

NAMES = PlaceNames(
    {"青白江区": "510113", "城厢镇": "510113100", "清泉镇": "510113107"},
    {"510113107": ("花园村", "五桂村"), "510113100": ("五桂村", "十里村")},
)
FLOWERS = place_key("510113107", "花园村")


def read(*rows: list[Cell]) -> PlacesRead:
    return read_places(Workbook("坐标.xlsx", (Sheet("1", rows),)), NAMES)


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("30.8876", 30.8876),
        ("30°53′15″", 30.8875),
        ("30度53分15秒", 30.8875),
        ("N30°53'15\"", 30.8875),
        ("３０．５", 30.5),
        ("东经104度30分", 104.5),
        ("104.25E", 104.25),
        ("30 53 15", 30.8875),
        ("-30.5", -30.5),
        ("西经30", -30.0),
    ],
)
def test_degrees_are_read_however_they_are_written(text: str, degrees: float) -> None:
    assert parse_degrees(text) == pytest.approx(degrees)


@pytest.mark.parametrize("text", ["", "abc", "30°70′", "30.5°20′", "1e5", "30,5", "三十度", "1234.5"])
def test_what_is_no_degrees_is_not_taken_for_any(text: str) -> None:
    assert parse_degrees(text) is None


@given(st.integers(0, 179), st.integers(0, 59), st.integers(0, 59))
def test_degrees_minutes_and_seconds_are_the_decimal_that_they_mean(degrees: int, minutes: int, seconds: int) -> None:
    meant = degrees + minutes / 60 + seconds / 3600
    assert parse_degrees(f"{degrees}°{minutes}′{seconds}″") == pytest.approx(meant)
    assert parse_degrees(f"{meant:.9f}") == pytest.approx(meant)


@given(st.text(max_size=20))
def test_no_text_breaks_the_reading_of_numbers(text: str) -> None:
    for value in (parse_degrees(text), parse_metres(text, 1000), parse_minutes(text)):
        assert value is None or -1000 < value <= 2_000_000


@pytest.mark.parametrize(
    ("text", "unit", "metres"),
    [("7.2", 1000, 7200), ("7.2 公里", 1, 7200), ("7200米", 1000, 7200), ("850", 1, 850), ("七", 1000, None)],
)
def test_a_distance_is_read_in_its_own_unit_before_the_columns(text: str, unit: int, metres: int | None) -> None:
    assert parse_metres(text, unit) == metres


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("25", 25), ("25分钟", 25), ("1小时10分", 70), ("1.5小时", 90), (str(time(0, 25)), 25), ("1：05", 65), ("", None)],
)
def test_a_duration_is_read_however_it_is_written(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


def test_a_sheet_of_coordinates_locates_villages_and_seats_of_townships() -> None:
    found = read(
        ["青白江区各村坐标"],
        ["序号", "乡镇", "村", "纬度（°）", "经度（°）"],
        [1, "清泉镇", "花园", 30.7512, 104.3601],
        [2, "清泉镇", "", "30°45′", "104°20′"],
        [3, "清泉", "新开村", "30.76", "104.37"],
    )
    assert not found.rejected
    assert found.coordinates[FLOWERS].latitude == 30.7512
    assert found.coordinates[place_key("510113107")].longitude == pytest.approx(104.333333)
    assert place_key("510113107", "新开村") in found.coordinates


def test_latitude_and_longitude_the_wrong_way_round_are_put_right_and_said() -> None:
    found = read(["乡镇", "村", "纬度", "经度"], ["清泉镇", "花园村", 104.36, 30.75])
    assert (found.coordinates[FLOWERS].latitude, found.coordinates[FLOWERS].longitude) == (30.75, 104.36)
    assert [(row.row, kind) for row, kind in found.cautions] == [(2, PlaceCaution.SWAPPED)]
    assert "写反了" in remarks(found)[0]


def test_both_degrees_may_stand_in_one_cell() -> None:
    found = read(["乡镇", "村", "经纬度"], ["清泉镇", "花园村", "104.36，30.75"])
    assert found.coordinates[FLOWERS].latitude == 30.75


def test_a_row_that_cannot_be_taken_says_why_and_the_others_stay() -> None:
    found = read(
        ["乡镇", "村", "纬度", "经度"],
        ["清泉镇", "花园村", 30.75, 104.36],
        ["", "五桂村", 30.75, 104.36],
        ["别处镇", "某村", 30.75, 104.36],
        ["城厢镇", "十里村", "不详", 104.36],
        ["城厢镇", "", 60.0, 10.0],
        ["合计", "", "", ""],
    )
    assert [(row.row, fault) for row, fault in found.rejected] == [
        (3, PlaceFault.NO_SUCH_PLACE),
        (4, PlaceFault.NO_SUCH_PLACE),
        (5, PlaceFault.BAD_DEGREES),
        (6, PlaceFault.OUTSIDE_CHINA),
    ]
    assert list(found.coordinates) == [FLOWERS]
    assert summary(found) == "已导入坐标 1 处、路程 0 条；4 行需要核对。"


def test_a_place_far_from_the_others_and_one_said_twice_deserve_a_look() -> None:
    found = read(
        ["乡镇", "村", "纬度", "经度"],
        ["清泉镇", "花园村", 30.75, 104.36],
        ["清泉镇", "五桂村", 30.76, 104.37],
        ["城厢镇", "", 40.75, 104.36],
        ["清泉镇", "花园村", 30.77, 104.36],
    )
    assert [(row.row, kind) for row, kind in found.cautions] == [
        (5, PlaceCaution.REPEATED),
        (4, PlaceCaution.FAR_AWAY),
    ]
    assert found.coordinates[FLOWERS].latitude == 30.77


def test_a_table_of_distances_gives_metres_and_minutes_of_a_way_in_either_order() -> None:
    found = read(
        ["起点", "终点", "距离（公里）", "车程（分钟）"],
        ["清泉镇", "城厢镇五桂村", 7.2, 15],
        ["花园村", "清泉镇", "900米", ""],
        ["青白江区", "城厢镇", "", "0:25:00"],
        ["清泉镇", "清泉镇", 1, 1],
        ["清泉镇", "城厢镇", "", ""],
        ["清泉镇", "城厢镇", "很远", ""],
    )
    ways = {places: (way.metres, way.minutes) for places, way in found.distances.items()}
    assert ways == {
        pair(place_key("510113107"), place_key("510113100", "五桂村")): (7200, 15),
        pair(place_key("510113107"), FLOWERS): (900, None),
        pair(place_key("510113"), place_key("510113100")): (None, 25),
    }
    assert [fault for _, fault in found.rejected] == [
        PlaceFault.SAME_PLACE,
        PlaceFault.NOTHING_SAID,
        PlaceFault.BAD_NUMBER,
    ]


def test_a_sheet_without_places_is_refused() -> None:
    with pytest.raises(NoPlaceColumns):
        read(["姓名", "电话"], ["王芳", "13800000000"])


@given(st.text(alphabet="清泉镇花园村五桂青白江区政府居委会0123456789/ 　", max_size=12), st.text(max_size=8))
def test_a_place_is_read_without_blanks_or_not_at_all(township: str, village: str) -> None:
    for place in (NAMES.named(township), NAMES.named(village), NAMES.place(township, village)):
        assert place is None or (
            place.startswith("510113") and "/" in place and not place.split("/", 1)[1][:1].isspace()
        )
