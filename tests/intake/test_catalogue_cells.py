"""The cells of a product list, as offices write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.intake.catalogue_cells import (
    CellFault,
    category_of,
    day_of,
    days_of,
    price_of,
    route_of,
    scenes_of,
    stars_of,
)
from gbm_desktop.model.money import MoneyProblem
from gbm_desktop.model.products import Route, Scene

CATEGORIES = ("防水卷材", "预拌混凝土", "混凝土外加剂（减水剂）", "石材", "LED照明产品")


@pytest.mark.parametrize(
    ("text", "stars"),
    [
        ("三星", 3), ("三星级", 3), ("★★★", 3), ("★★☆", 2), ("3", 3), ("２星", 2), (" 一 星 ", 1), ("***", 3),
        ("☆☆", 2), ("", 0), ("-", 0), ("/", 0), ("无", 0), ("0", 0),
        ("四星", CellFault.BAD_STARS), ("AAA", CellFault.BAD_STARS),
        ("★★★★", CellFault.BAD_STARS),
    ],
)  # fmt: skip
def test_stars_are_counted_in_words_figures_and_drawings(text: str, stars: int | CellFault) -> None:
    assert stars_of(text) == stars


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("认证活动一", Route.UNIFIED), ("绿色产品认证", Route.UNIFIED), ("统一绿色产品认证", Route.UNIFIED),
        ("认证活动二", Route.GRADED), ("绿色建材分级认证", Route.GRADED), ("绿色建材产品认证（三星级）", Route.GRADED),
        ("未认证", Route.NONE), ("/", Route.NONE), ("否", Route.NONE), ("ISO 9000", CellFault.BAD_ROUTE),
    ],
)  # fmt: skip
def test_routes_are_known_by_their_official_and_their_common_names(text: str, route: Route | CellFault) -> None:
    assert route_of(text, stars=0, certificate="") is route


def test_where_no_route_is_named_stars_and_certificate_tell_it() -> None:
    assert route_of("", stars=2, certificate="CGP-1") is Route.GRADED
    assert route_of("", stars=0, certificate="CGP-1") is Route.UNIFIED
    assert route_of("", stars=0, certificate="") is Route.NONE


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("农房", (Scene.HOUSE,)), ("基建", (Scene.INFRASTRUCTURE,)), ("农房、基建", tuple(Scene)),
        ("均可", tuple(Scene)), ("农村住房和基础设施", tuple(Scene)), ("", ()), ("—", ()),
        ("火星", CellFault.BAD_SCENE),
    ],
)  # fmt: skip
def test_scenes_are_known_by_their_words(text: str, scenes: tuple[Scene, ...] | CellFault) -> None:
    assert scenes_of(text) == scenes


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("35元/平方米", (3_500, "平方米")), ("1,280.5", (128_050, "")), ("￥12.5／米", (1_250, "米")),
        ("420 元 / m³", (42_000, "m3")),
        ("面议", (None, "")), ("", (None, "")), ("-5", MoneyProblem.NEGATIVE), ("很便宜", MoneyProblem.NOT_A_SUM),
    ],
)  # fmt: skip
def test_prices_come_with_what_they_are_for(text: str, price: tuple[int | None, str] | MoneyProblem) -> None:
    assert price_of(text) == price


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-05-06", date(2023, 5, 6)), ("2023.5.6", date(2023, 5, 6)), ("2023年5月6日", date(2023, 5, 6)),
        ("20230506", date(2023, 5, 6)), ("45052", date(2023, 5, 6)),
        ("2023-05-06 00:00:00", date(2023, 5, 6)), ("", None), ("/", None),
        ("长期", CellFault.BAD_DAY), ("2023-02-30", CellFault.BAD_DAY), ("5月6日", CellFault.BAD_DAY),
    ],
)  # fmt: skip
def test_days_are_read_as_offices_and_spreadsheets_write_them(text: str, day: date | CellFault | None) -> None:
    assert day_of(text) == day


@given(st.dates(date(1960, 1, 1), date(2100, 1, 1)))
def test_a_day_kept_as_a_number_is_the_day_that_the_spreadsheet_shows(day: date) -> None:
    assert day_of(str((day - date(1899, 12, 30)).days)) == day


def test_a_span_of_days_is_first_and_last_day() -> None:
    both = (date(2021, 3, 15), date(2026, 3, 14))
    for text in (
        "2021-03-15至2026-03-14",
        "2021.3.15 ~ 2026.3.14",
        "2021年3月15日到2026年3月14日",
        "2021/3/15—2026/3/14",
    ):
        assert days_of(text) == both
    assert days_of("2026-03-14") == (None, both[1])
    assert days_of("") == (None, None)
    assert days_of("2021-03-15至长期") is CellFault.BAD_DAY
    assert days_of("长期") is CellFault.BAD_DAY


@given(st.dates(date(1900, 1, 1), date(2190, 1, 1)), st.integers(0, 3000))
def test_any_span_written_with_zhi_is_read_back(first: date, length: int) -> None:
    last = min(first, date.max - timedelta(days=length)) + timedelta(days=length)
    first = last - timedelta(days=length)
    assert days_of(f"{first.isoformat()}至{last.isoformat()}") == (first, last)


def test_a_category_is_known_by_its_name_without_brackets_or_by_the_product() -> None:
    assert category_of("混凝土外加剂(减水剂)", "", CATEGORIES) == "混凝土外加剂（减水剂）"
    assert category_of("混凝土外加剂", "", CATEGORIES) == "混凝土外加剂（减水剂）"
    assert category_of("防水卷材类", "", CATEGORIES) == "防水卷材"
    assert category_of("led照明产品", "", CATEGORIES) == "LED照明产品"
    assert category_of("", "SBS改性沥青防水卷材", CATEGORIES) == "防水卷材"
    assert category_of("瓷砖", "防水卷材", CATEGORIES) is None
    assert category_of("", "铝合金窗", CATEGORIES) is None


@given(st.text())
def test_no_text_makes_a_cell_break(text: str) -> None:
    assert isinstance(stars_of(text), int | CellFault)
    assert isinstance(scenes_of(text), tuple | CellFault)
    assert isinstance(price_of(text), tuple | MoneyProblem)
    assert isinstance(days_of(text), tuple | CellFault)
    assert isinstance(route_of(text, stars=0, certificate=""), Route | CellFault)
    assert category_of(text, text, CATEGORIES) in (None, *CATEGORIES)
