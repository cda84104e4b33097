"""Market days as they are recorded: by place, in one step each, and taken back."""

from datetime import date

import pytest

from gbm_desktop import history, market_days
from gbm_desktop.errors.market_days import (
    ClosedDaysUnnamed,
    MarketSpanBackwards,
    UnknownClosedDays,
    UnknownMarketRule,
    UnreadMarketText,
)
from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.market_days import MarketSaid
from gbm_desktop.model.ids import ClosedDaysId, MarketRuleId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind, MarketCalendar, MarketRule
from gbm_desktop.model.market_text import Assumed
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.market_days import rules_words
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, QINGQUAN

OTHER = "510113106"


def words(ws: Workspace, code: str = QINGQUAN, village: str = "") -> str:
    return rules_words(market_days.of_place(ws, code, village))


def test_what_is_said_of_a_place_stands_with_its_source_and_comes_back_after_undo(ws: Workspace) -> None:
    said = MarketSaid(QINGQUAN, "", "三八场", note="上午", source="清泉镇政府", checked_on=date(2023, 10, 9))
    assert market_days.set_place(ws, said) == (Assumed.LUNAR,)
    (rule,) = market_days.rules(ws)
    assert (rule.calendar, rule.days, rule.source, rule.note) == (
        MarketCalendar.LUNAR_DIGIT, (3, 8), "清泉镇政府", "上午",
    )  # fmt: skip
    assert rule.checked_on == date(2023, 10, 9)
    assert sentence(history.undo(ws).step) == "修改集日：清泉镇"
    assert market_days.rules(ws) == []


def test_rules_of_a_place_add_up_and_one_that_it_has_already_is_not_doubled(ws: Workspace) -> None:
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "农历逢三、八"))
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "腊月天天；农历逢三、八", source="镇政府"))
    assert words(ws) == "农历逢三、八；腊月每天"
    assert [rule.source for rule in market_days.rules(ws)] == ["镇政府", "镇政府"]


def test_rules_can_be_put_in_the_place_of_others(ws: Workspace) -> None:
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "农历逢三、八；腊月天天"))
    usual, added = market_days.rules(ws)
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "农历逢二、五、八"), instead_of=[usual.id])
    assert words(ws) == "腊月每天；农历逢二、五、八"
    market_days.remove(ws, [added.id])
    assert words(ws) == "农历逢二、五、八"


def test_a_village_has_its_own_market_or_that_of_its_township(ws: Workspace) -> None:
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "农历逢三、八"))
    market_days.set_place(ws, MarketSaid(QINGQUAN, "花园村", "周日"))
    assert words(ws, QINGQUAN, "花园村") == "周日"
    assert words(ws, QINGQUAN, "牌坊村") == "农历逢三、八"
    assert words(ws, QINGQUAN + "000", "牌坊村") == "农历逢三、八"
    assert words(ws, QINGQUAN + "205", "") == "农历逢三、八"
    assert words(ws, OTHER, "花园村") == ""


def test_rules_are_found_by_region_and_by_village(ws: Workspace) -> None:
    for code, village in ((QINGQUAN, ""), (QINGQUAN, "花园村"), (OTHER, "")):
        market_days.set_place(ws, MarketSaid(code, village, "农历逢三、八"))
    assert len(market_days.rules(ws, QINGBAIJIANG)) == 3
    assert len(market_days.rules(ws, QINGQUAN)) == 2
    assert [rule.village for rule in market_days.rules(ws, QINGQUAN, "花园村")] == ["花园村"]
    assert market_days.rules(ws, "110101") == []


def test_what_cannot_be_read_or_cannot_be_is_refused_and_nothing_is_stored(ws: Workspace) -> None:
    with pytest.raises(UnreadMarketText) as unread:
        market_days.set_place(ws, MarketSaid(QINGQUAN, "", "百日场"))
    assert say(unread.value) == (
        "“百日场”不能作为集日：集日的写法无法识别。请按“农历逢三、八”“公历逢1、4、7”“周二、周六”“每天”等写法填写。"
    )
    with pytest.raises(MarketSpanBackwards):
        market_days.set_place(
            ws, MarketSaid(QINGQUAN, "", "三八", valid_from=date(2026, 2, 1), valid_to=date(2026, 1, 1))
        )
    with pytest.raises(UnknownRegion):
        market_days.put(ws, MarketRule(MarketRuleId(""), "999999", "", MarketCalendar.DAILY, ()))
    with pytest.raises(UnknownMarketRule):
        market_days.remove(ws, [MarketRuleId("gone")])
    assert market_days.rules(ws) == []


def test_marked_days_are_kept_changed_and_removed(ws: Workspace) -> None:
    exam = ClosedDays(ClosedDaysId(""), ClosedKind.BLACKOUT, QINGBAIJIANG, date(2026, 6, 7), date(2026, 6, 9), "高考")
    first = market_days.set_closed(ws, exam)
    market_days.set_closed(ws, ClosedDays(first, ClosedKind.BLACKOUT, "", date(2026, 6, 6), date(2026, 6, 9), "高考"))
    (kept,) = market_days.closed(ws)
    assert (kept.first_day, kept.region_code, kept.name) == (date(2026, 6, 6), "", "高考")
    market_days.remove_closed(ws, [first])
    assert market_days.closed(ws) == []
    history.undo(ws)
    assert market_days.closed(ws) == [kept]


def test_marked_days_need_a_name_and_an_end_that_is_not_before_their_beginning(ws: Workspace) -> None:
    day = date(2026, 6, 7)
    with pytest.raises(ClosedDaysUnnamed):
        market_days.set_closed(ws, ClosedDays(ClosedDaysId(""), ClosedKind.BLACKOUT, "", day, day, " "))
    with pytest.raises(MarketSpanBackwards):
        market_days.set_closed(ws, ClosedDays(ClosedDaysId(""), ClosedKind.BLACKOUT, "", day, date(2026, 6, 1), "高考"))
    with pytest.raises(UnknownClosedDays):
        market_days.remove_closed(ws, [ClosedDaysId("gone")])
    assert market_days.closed(ws) == []
