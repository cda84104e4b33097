"""The publicity register: what is kept, what is refused, and that nothing is kept twice."""

from dataclasses import replace
from datetime import date

import pytest

from gbm_desktop import events, history, publicity
from gbm_desktop.errors import BadPublicity, PublicityKnown, UnknownPublicity
from gbm_desktop.model.ids import HandoutId, PublicityId
from gbm_desktop.model.publicity import Handout, Medium, MediumLevel, Publicity, PublicityProblem
from gbm_desktop.wording import say
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
    assert say(refused.value).startswith("“另一个标题”（2023年10月12日）已在宣传台账中")
    with pytest.raises(PublicityKnown):
        publicity.put(ws, replace(ITEM, link=""))
    assert len(publicity.everything(ws)) == 1


def test_an_import_adds_what_is_new_once_and_a_dry_run_nothing(ws: Workspace) -> None:
    other = replace(ITEM, title="直播预告", link="")
    assert len(publicity.add_all(ws, [ITEM, other, ITEM], dry_run=True).added) == 2
    assert publicity.everything(ws) == []
    done = publicity.add_all(ws, [ITEM, other, ITEM])
    assert ([one.title for one in done.added], len(done.known)) == (["绿色建材进村来", "直播预告"], 1)
    assert len(publicity.add_all(ws, [ITEM, other]).known) == 2
    history.undo(ws)
    assert publicity.everything(ws) == []


def test_items_are_removed_together_and_one_that_is_not_there_is_named(ws: Workspace) -> None:
    kept = publicity.put(ws, ITEM)
    with pytest.raises(UnknownPublicity):
        publicity.remove(ws, [kept.id, PublicityId("x")])
    assert publicity.everything(ws) == [kept]
    publicity.remove(ws, [kept.id])
    assert publicity.everything(ws) == []


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
