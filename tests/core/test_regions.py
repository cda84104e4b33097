"""The national list of places, found by code, by descent and as typed."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import regions
from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.model.region import Level, Region, RegionCode, level_of, parse_code, prefix_of
from gbm_desktop.resource_files import resource
from gbm_desktop.wording import say

QINGBAIJIANG = Region(RegionCode("510113"), "青白江区", Level.COUNTY, RegionCode("510100"))


def codes_in_file() -> list[RegionCode]:
    lines = resource("regions", "regions.tsv").read_text(encoding="utf-8").splitlines()
    return [RegionCode(line.split("\t")[0]) for line in lines[1:]]


def names(found: list[Region]) -> list[str]:
    return [regions.full_name(region.code) for region in found]


def test_the_list_has_exactly_the_places_of_its_edition() -> None:
    counts = Counter(level_of(code) for code in codes_in_file())
    assert counts == {Level.PROVINCE: 34, Level.CITY: 333, Level.COUNTY: 2847, Level.TOWNSHIP: 38749}
    assert resource("regions", "regions.tsv").read_text(encoding="utf-8").startswith(f"# edition {regions.EDITION}\n")


def test_every_place_but_a_province_stands_under_another_one_of_the_list() -> None:
    codes = codes_in_file()
    assert len(set(codes)) == len(codes)
    above = [regions.require(code).parent for code in codes if level_of(code) is not Level.PROVINCE]
    assert None not in above
    assert set(above) <= set(codes)


@pytest.mark.parametrize("code", ["510113", "510113000", "510113000000", " 510113 ", "５１０１１３"])
def test_a_county_is_found_by_its_code_in_every_width(code: str) -> None:
    assert regions.find(code) == QINGBAIJIANG


@pytest.mark.parametrize(
    "code", ["", "51", "5101130", "999999", "510113999", "510113107201", "51011a", "²²²²²²", "-10113"]
)
def test_a_code_that_is_not_there_is_refused_by_name(code: str) -> None:
    assert regions.find(code) is None
    with pytest.raises(UnknownRegion) as raised:
        regions.require(code)
    assert raised.value.code == code
    assert f"“{code}”" in say(raised.value)


def test_the_sample_county_has_its_seven_townships() -> None:
    below = regions.children("510113")
    assert [region.name for region in below] == [
        "大弯街道",
        "大同街道",
        "弥牟镇",
        "城厢镇",
        "姚渡镇",
        "清泉镇",
        "福洪镇",
    ]
    assert below[5] == Region(RegionCode("510113107"), "清泉镇", Level.TOWNSHIP, RegionCode("510113"))


def test_a_place_is_named_from_the_province_down() -> None:
    assert regions.full_name("510113107000") == "四川省成都市青白江区清泉镇"
    assert [region.level for region in regions.path("510113107")] == list(Level)[:4]


def test_places_descend_from_the_provinces() -> None:
    assert len(regions.children()) == 34
    assert [region.name for region in regions.children("420000")][-4:] == ["仙桃市", "潜江市", "天门市", "神农架林区"]
    assert len(regions.children("110000")) == 16


@pytest.mark.parametrize(
    ("code", "name", "level"),
    [
        ("419001", "河南省济源市", Level.COUNTY),
        ("429004", "湖北省仙桃市", Level.COUNTY),
        ("110105", "北京市朝阳区", Level.COUNTY),
        ("659001", "新疆维吾尔自治区石河子市", Level.COUNTY),
        ("441900", "广东省东莞市", Level.CITY),
        ("442000", "广东省中山市", Level.CITY),
        ("460400", "海南省儋州市", Level.CITY),
    ],
)
def test_counties_under_a_province_and_cities_without_counties_have_their_place(
    code: str, name: str, level: Level
) -> None:
    assert (regions.full_name(code), regions.require(code).level) == (name, level)
    assert regions.search(name)[0].code == code


def test_cities_without_counties_have_nothing_below_them_in_the_list() -> None:
    assert [regions.children(code) for code in ("441900", "442000", "460400", "620200")] == [[], [], [], []]


@pytest.mark.parametrize(
    "typed",
    [
        "青白江清泉",
        "青白江 清泉",
        "青白江　清泉镇",
        "四川清泉",
        "四川省成都市青白江区清泉镇",
        "成都青白江清泉",
        "qbj qq",
        "QBJ 清泉",
        "510113107",
        "510113107000",
    ],
)
def test_a_township_is_found_by_several_parts_of_its_path(typed: str) -> None:
    assert names(regions.search(typed))[0] == "四川省成都市青白江区清泉镇"


@pytest.mark.parametrize("typed", ["青白江", "白江", "青白江区", "qbj", "qbjq", "QBJ", "510113", "成都青白江"])
def test_a_county_is_found_by_chinese_initials_or_code(typed: str) -> None:
    assert regions.search(typed)[0] == QINGBAIJIANG


def test_the_beginning_of_a_code_finds_all_that_begin_so() -> None:
    assert [region.name for region in regions.search("51011")][:4] == ["龙泉驿区", "青白江区", "新都区", "温江区"]


def test_whole_names_come_before_beginnings_before_parts_and_higher_levels_first() -> None:
    assert names(regions.search("吉林"))[:3] == ["吉林省", "吉林省吉林市", "吉林省长春市二道区吉林街道"]
    assert names(regions.search("朝阳区")) == ["北京市朝阳区", "吉林省长春市朝阳区"]
    assert names(regions.search("吉林市船营"))[0] == "吉林省吉林市船营区"
    assert names(regions.search("厦门"))[0] == "福建省厦门市"
    assert [region.level for region in regions.search("清泉")] == [Level.TOWNSHIP] * 7


def test_a_search_keeps_to_the_limit_and_within_the_place_asked_for() -> None:
    assert len(regions.search("街道")) == 50
    assert len(regions.search("街道", limit=3)) == 3
    assert names(regions.search("清泉", within="510113")) == ["四川省成都市青白江区清泉镇"]
    assert {region.code[:4] for region in regions.search("z", within="510100")} == {"5101"}
    with pytest.raises(UnknownRegion):
        regions.search("清泉", within="999999")


@pytest.mark.parametrize("typed", ["", "  ", "①", "'%_", "没有这个地方", "\x00", "青白江 没有"])
def test_what_is_nowhere_finds_nothing(typed: str) -> None:
    assert regions.search(typed) == []


@given(st.text(max_size=12))
def test_no_text_breaks_look_up_or_search(text: str) -> None:
    assert all(region.code in regions._national().row for region in regions.search(text, limit=5))
    code = parse_code(text)
    assert code is None or (len(code) in {6, 9, 12} and code.isdigit())


@given(st.from_regex(r"[1-9][0-9]{5}([0-9]{3}){0,2}", fullmatch=True))
def test_a_code_means_the_same_written_out_to_twelve_digits(text: str) -> None:
    code = parse_code(text)
    assert code == parse_code(text.ljust(12, "0"))
    assert code is not None
    assert code.startswith(prefix_of(code))
