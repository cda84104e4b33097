"""The publicity register: what is kept, what is refused, and that nothing is kept twice."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gbm_desktop import attachments, events, history, publicity
from gbm_desktop.errors.publicity import BadPublicity, PublicityKnown, UnknownPublicity
from gbm_desktop.model.ids import HandoutId, PublicityId
from gbm_desktop.model.publicity import (
    Handout,
    Known,
    Medium,
    MediumLevel,
    Publicity,
    PublicityProblem,
    address,
)
from gbm_desktop.model.publicity_sums import By, Tally, sums
from gbm_desktop.wording import say
from gbm_desktop.wording.publicity import tally_word
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

DAY = date(2023, 10, 12)
NEW = PublicityId("")
ITEM = Publicity(
    NEW, DAY, Medium.WECHAT, "清泉镇发布", MediumLevel.TOWNSHIP, "绿色建材进村来", "https://mp.example/1", reach=1200
)


def test_an_item_is_kept_with_its_events_and_can_be_taken_back(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    kept = publicity.put(ws, replace(ITEM, events=(event_id,)))
    assert publicity.everything(ws) == [kept]
    assert kept.events == (event_id,)
    publicity.put(ws, replace(kept, reach=2000))
    assert publicity.get(ws, kept.id).reach == 2000
    history.undo(ws)
    assert publicity.get(ws, kept.id).reach == 1200


@pytest.mark.parametrize(
    ("changes", "problem"),
    [({"title": " "}, PublicityProblem.NO_TITLE), ({"reach": -1}, PublicityProblem.NEGATIVE)],
)
def test_what_lacks_something_is_refused_in_words(
    ws: Workspace, changes: dict[str, object], problem: PublicityProblem
) -> None:
    with pytest.raises(BadPublicity) as refused:
        publicity.put(ws, replace(ITEM, **changes))  # type: ignore[arg-type]  # the fields are named above
    assert refused.value.problem is problem
    assert publicity.everything(ws) == []


def test_the_same_link_or_the_same_title_of_an_outlet_on_a_day_is_one_item(ws: Workspace) -> None:
    publicity.put(ws, ITEM)
    with pytest.raises(PublicityKnown) as refused:
        publicity.put(ws, replace(ITEM, link="http://mp.example/1/", title="另一个标题"))
    assert say(refused.value).startswith("“绿色建材进村来”（2023年10月12日）已在宣传台账中")
    with pytest.raises(PublicityKnown):
        publicity.put(ws, replace(ITEM, link=""))
    assert len(publicity.everything(ws)) == 1


def test_pages_of_papers_are_no_links_and_different_links_are_different_items(ws: Workspace) -> None:
    paper = replace(ITEM, outlet="青白江报", link="第3版")
    publicity.put(ws, paper)
    publicity.put(ws, replace(paper, title="绿色建材惠万家"))
    publicity.put(ws, replace(ITEM, title="短视频", link="https://v.example/7?a=1#wechat_redirect"))
    publicity.put(ws, replace(ITEM, title="短视频", link="https://v.example/7?a=2"))
    for same in (replace(paper, link="头版"), replace(ITEM, title="别的", link="v.example/7?a=1#rd")):
        with pytest.raises(PublicityKnown):
            publicity.put(ws, same)
    assert len(publicity.everything(ws)) == 4


_ITEMS = st.builds(
    lambda link, title, day: replace(ITEM, link=link, title=title, on_day=day),
    st.sampled_from(["", "第1版", "https://a.example/1", "a.example/1/", "a.example/2"]),
    st.sampled_from(["标题", "标 题", "另一题"]),
    st.sampled_from([DAY, date(2023, 10, 13)]),
)


@example([replace(ITEM, link="")], replace(ITEM, link="a.example/1"))
@example([replace(ITEM, link="a.example/1")], replace(ITEM, link=""))
@example([replace(ITEM, link="a.example/1")], replace(ITEM, link="a.example/2"))
@given(st.lists(_ITEMS, max_size=6), _ITEMS)
def test_an_item_is_known_by_its_link_or_else_by_outlet_title_and_day(items: list[Publicity], item: Publicity) -> None:
    def same(one: Publicity) -> bool:
        if address(one.link) and address(item.link):
            return address(one.link) == address(item.link)
        return ("".join(one.title.split()), one.on_day) == ("".join(item.title.split()), item.on_day)

    found = Known(items).same(item)
    assert (found is not None) == any(map(same, items))
    assert found is None or same(found)


def test_items_are_removed_together_and_one_that_is_not_there_is_named(ws: Workspace) -> None:
    kept = publicity.put(ws, ITEM)
    with pytest.raises(UnknownPublicity):
        publicity.remove(ws, [kept.id, PublicityId("x")])
    assert publicity.everything(ws) == [kept]
    publicity.remove(ws, [kept.id])
    assert publicity.everything(ws) == []


def test_screenshots_belong_to_an_item_and_leave_and_come_back_with_it(ws: Workspace, tmp_path: Path) -> None:
    shot, other = tmp_path / "截图.png", tmp_path / "剪报.jpg"
    shot.write_bytes(b"a picture")
    other.write_bytes(b"another")
    kept = publicity.put(ws, ITEM, [shot])
    attachments.add(ws, kept.id, publicity.ATTACHED, other)
    assert [one.name for one in attachments.of(ws, kept.id)] == ["截图.png", "剪报.jpg"]
    publicity.remove(ws, [kept.id])
    assert attachments.of(ws, kept.id) == []
    history.undo(ws)
    assert [one.name for one in attachments.of(ws, kept.id)] == ["截图.png", "剪报.jpg"]
    history.undo(ws)
    history.undo(ws)
    assert publicity.everything(ws) == []


def test_sums_are_by_medium_level_and_month_and_what_nobody_told_is_no_number() -> None:
    film = replace(ITEM, medium=Medium.TELEVISION, level=MediumLevel.COUNTY, reach=None, plays=300)
    items = [film, ITEM, replace(ITEM, on_day=date(2023, 9, 2), reach=800)]
    assert sums(items, By.MEDIUM) == [Tally(Medium.WECHAT, 2, 2000, None), Tally(Medium.TELEVISION, 1, None, 300)]
    assert [(one.of, one.count) for one in sums(items, By.LEVEL)] == [
        (MediumLevel.COUNTY, 1),
        (MediumLevel.TOWNSHIP, 2),
    ]
    assert [(tally_word(one), one.count) for one in sums(items, By.MONTH)] == [("2023年9月", 1), ("2023年10月", 2)]


def test_a_day_outside_the_campaign_is_told(ws: Workspace) -> None:
    assert [publicity.is_counted(ws, day) for day in (DAY, date(2032, 10, 12))] == [True, False]


def test_handouts_are_kept_by_event_and_need_pieces(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    line = Handout(HandoutId(""), DAY, event_id, "选材手册", 300, "清泉镇文化站")
    kept = publicity.put_handout(ws, line)
    assert publicity.handouts(ws) == [kept]
    for wrong in (replace(line, pieces=0), replace(line, name="")):
        with pytest.raises(BadPublicity):
            publicity.put_handout(ws, wrong)
    publicity.remove_handouts(ws, [kept.id])
    assert publicity.handouts(ws) == []
