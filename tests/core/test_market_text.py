"""Market days as offices write them: what they mean, and what cannot be read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.day_text import single_span
from gbm_desktop.model.market_days import MarketCalendar, RulePart
from gbm_desktop.model.market_text import Assumed, MarketText, TextFault, TextProblem, parse
from gbm_desktop.wording.market_days import rule_words, rules_words

C = MarketCalendar


@pytest.mark.parametrize(
    ("text", "parts", "assumed"),
    [
        ("农历逢三、八", [RulePart(C.LUNAR_DIGIT, (3, 8))], []),
        ("逢三逢八", [RulePart(C.LUNAR_DIGIT, (3, 8))], [Assumed.LUNAR]),
        ("三八场", [RulePart(C.LUNAR_DIGIT, (3, 8))], [Assumed.LUNAR]),
        ("逢1、4、7（公历）", [RulePart(C.SOLAR_DIGIT, (1, 4, 7))], []),
        ("逢5,10 阳历", [RulePart(C.SOLAR_DIGIT, (0, 5))], []),
        ("逢5、10，公历", [RulePart(C.SOLAR_DIGIT, (0, 5))], []),
        ("周二、周六", [RulePart(C.WEEKDAY, (1, 5))], []),
        ("每周二、六", [RulePart(C.WEEKDAY, (1, 5))], []),
        ("星期五至星期一", [RulePart(C.WEEKDAY, (0, 4, 5, 6))], []),
        ("周末", [RulePart(C.WEEKDAY, (5, 6))], []),
        ("单日", [RulePart(C.PARITY, (1,))], [Assumed.SOLAR]),
        ("公历双日", [RulePart(C.PARITY, (0,))], []),
        ("农历单日", [RulePart(C.LUNAR_DIGIT, (1, 3, 5, 7, 9))], []),
        ("子午卯酉", [RulePart(C.BRANCH, (0, 3, 6, 9))], []),
        ("逢辰、戌日", [RulePart(C.BRANCH, (4, 10))], []),
        ("天天集", [RulePart(C.DAILY)], []),
        ("一四七", [RulePart(C.LUNAR_DIGIT, (1, 4, 7))], [Assumed.LUNAR]),
        ("农历每旬一、四、七赶场", [RulePart(C.LUNAR_DIGIT, (1, 4, 7))], []),
        ("逢五逢十", [RulePart(C.LUNAR_DIGIT, (0, 5))], [Assumed.LUNAR]),
        ("五十", [RulePart(C.LUNAR_DIGIT, (0, 5))], [Assumed.LUNAR]),
        ("大集三八，小集五十", [RulePart(C.LUNAR_DIGIT, (0, 3, 5, 8))], [Assumed.LUNAR]),
        ("２５８", [RulePart(C.LUNAR_DIGIT, (2, 5, 8))], [Assumed.LUNAR]),
        ("3.8", [RulePart(C.LUNAR_DIGIT, (3, 8))], [Assumed.LUNAR]),
        ("510", [RulePart(C.LUNAR_DIGIT, (0, 5))], [Assumed.LUNAR]),
        ("每月初一、十五", [RulePart(C.LUNAR_DAY, (1, 15))], []),
        ("农历初三、十三、廿三", [RulePart(C.LUNAR_DAY, (3, 13, 23))], []),
        ("每月5日、15日、25日", [RulePart(C.SOLAR_DAY, (5, 15, 25))], [Assumed.SOLAR]),
        ("15、31", [RulePart(C.SOLAR_DAY, (15, 31))], [Assumed.SOLAR]),
        ("29至31", [RulePart(C.SOLAR_DAY, (29, 30, 31))], [Assumed.SOLAR]),
        ("三月三庙会", [RulePart(C.LUNAR_DAY, (3,), (3,))], []),
        ("冬月、腊月天天集", [RulePart(C.DAILY, (), (11, 12))], []),
        ("腊月二十至廿三天天", [RulePart(C.LUNAR_DAY, (20, 21, 22, 23), (12,))], []),
        (
            "农历逢三、八，腊月加逢一、六",
            [RulePart(C.LUNAR_DIGIT, (3, 8)), RulePart(C.LUNAR_DIGIT, (1, 6), (12,))],
            [],
        ),
        ("三八场\n周日", [RulePart(C.LUNAR_DIGIT, (3, 8)), RulePart(C.WEEKDAY, (6,))], [Assumed.LUNAR]),
        ("三、八 公历逢五", [RulePart(C.LUNAR_DIGIT, (3, 8)), RulePart(C.SOLAR_DIGIT, (5,))], [Assumed.LUNAR]),
        (
            "2026年12月20日、2026-12-25至27",
            [RulePart(C.LISTED, tuple(date(2026, 12, day).toordinal() for day in (20, 25, 26, 27)))],
            [],
        ),
    ],
)
def test_what_offices_write_is_read(text: str, parts: list[RulePart], assumed: list[Assumed]) -> None:
    assert parse(text) == MarketText(tuple(parts), tuple(assumed))


@pytest.mark.parametrize(
    ("text", "fault", "piece"),
    [
        ("", TextFault.EMPTY, ""),
        ("　", TextFault.EMPTY, ""),
        ("无", TextFault.NO_MARKET, ""),
        ("不逢场", TextFault.NO_MARKET, ""),
        ("百日场", TextFault.UNKNOWN, "百"),
        ("待定", TextFault.UNKNOWN, "待定"),
        ("五天一集", TextFault.UNKNOWN, "天"),
        ("农历逢三、八（腊月除外）", TextFault.UNKNOWN, "除外"),
        ("12月20日", TextFault.UNKNOWN, "12月20日"),
        ("农历逢三公历逢五", TextFault.UNKNOWN, "农历逢三公历逢五"),
        ("天天集三八", TextFault.UNKNOWN, "天天三八"),
        ("公历腊月逢三", TextFault.UNKNOWN, "公历腊月逢三"),
        ("农历三十二", TextFault.NO_SUCH_DAY, "32"),
        ("农历15、31", TextFault.NO_SUCH_DAY, "31"),
        ("腊月29至31", TextFault.NO_SUCH_DAY, "31"),
        ("农历初三至初一", TextFault.NO_SUCH_DAY, "初三至初一"),
        ("初一四七", TextFault.NO_SUCH_DAY, "初一四七"),
        ("2026年2月30日", TextFault.NO_SUCH_DAY, "2026年2月30日"),
    ],
)
def test_what_is_no_market_day_says_why_and_nothing_of_it_is_taken(text: str, fault: TextFault, piece: str) -> None:
    assert parse(text) == TextProblem(text, fault, piece)


def _part(
    calendar: MarketCalendar, days: st.SearchStrategy[int], *, months: bool = True
) -> st.SearchStrategy[RulePart]:
    some = st.sets(days, min_size=1).map(lambda found: tuple(sorted(found)))
    in_months = st.sets(st.integers(1, 12)).map(lambda found: tuple(sorted(found))) if months else st.just(())
    return st.builds(RulePart, st.just(calendar), some, in_months)


PARTS = st.one_of(
    _part(C.LUNAR_DIGIT, st.integers(0, 9)),
    _part(C.LUNAR_DAY, st.integers(1, 30)),
    _part(C.SOLAR_DIGIT, st.integers(0, 9), months=False),
    _part(C.SOLAR_DAY, st.integers(1, 31), months=False),
    _part(C.WEEKDAY, st.integers(0, 6)),
    _part(C.PARITY, st.integers(0, 1), months=False),
    _part(C.BRANCH, st.integers(0, 11)),
    _part(C.LISTED, st.integers(date(2000, 1, 1).toordinal(), date(2090, 1, 1).toordinal()), months=False),
    st.builds(RulePart, st.just(C.DAILY), st.just(()), st.sets(st.integers(1, 12)).map(lambda f: tuple(sorted(f)))),
)


@given(PARTS)
def test_the_words_of_a_rule_are_read_back_as_the_same_rule(part: RulePart) -> None:
    assert parse(rule_words(part)) == MarketText((part,))


@given(st.lists(PARTS, min_size=2, max_size=3, unique_by=lambda part: (part.calendar, part.lunar_months)))
def test_the_words_of_several_rules_are_read_back(parts: list[RulePart]) -> None:
    assert parse(rules_words(parts)) == MarketText(tuple(parts))


@given(st.text(alphabet="农公历逢初一三八十廿周日天子午0123456789、,，；-至年月 每单腊集场x", max_size=16))
def test_no_text_is_too_odd_to_be_answered(text: str) -> None:
    found = parse(text)
    assert isinstance(found, TextProblem) or parse(rules_words(found.parts)) == MarketText(found.parts)


@given(st.text(max_size=20))
def test_nothing_at_all_makes_the_reader_fall_over(text: str) -> None:
    assert isinstance(parse(text), MarketText | TextProblem)


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("2027年1月1日至3日", None, (date(2027, 1, 1), date(2027, 1, 3))),
        ("2月15日（周一）至3月1日（周一）", 2027, (date(2027, 2, 15), date(2027, 3, 1))),
        ("2027-05-01", None, (date(2027, 5, 1), date(2027, 5, 1))),
        ("20270501", None, (date(2027, 5, 1), date(2027, 5, 1))),
        ("12月30日-1月2日", 2026, (date(2026, 12, 30), date(2027, 1, 2))),
        ("5月1日", None, None),
        ("5月1日、5月3日", 2027, None),
        ("春节", 2027, None),
    ],
)
def test_a_span_of_days_is_read_as_notices_write_it(
    text: str, year: int | None, expected: tuple[date, date] | None
) -> None:
    assert single_span(text, year) == expected
