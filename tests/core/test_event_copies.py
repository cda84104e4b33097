"""Events copied to other days and places."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import attendance, events, history
from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.model.event_copies import CopyTo, shifted
from gbm_desktop.model.events import (
    AgendaItem,
    EventLevel,
    EventWarning,
    Stage,
    WarningKind,
)
from gbm_desktop.workspace import Workspace
from tests.builders import FUHONG, QINGQUAN, at, event_names, make_ready
from tests.core.in_qingquan import lecture


def test_a_copy_takes_the_agenda_along_and_leaves_the_people(ws: Workspace) -> None:
    original = events.add(ws, lecture(agenda=(AgendaItem(at(12, 9), at(12, 10), "政策宣讲", "", "赵敏"),)))
    attendance.add(ws, original, name="王芳")
    make_ready(ws, original)
    events.set_stage(ws, original, Stage.READY)
    (made,) = events.copy(ws, original, [CopyTo(date(2023, 10, 19))])
    copy = events.get(ws, made)
    assert (copy.said.start, copy.said.end, copy.stage) == (at(19, 9), at(19, 11, 30), Stage.PLANNED)
    assert copy.said.agenda == (AgendaItem(at(19, 9), at(19, 10), "政策宣讲", "", "赵敏"),)
    assert attendance.counts(ws, made).registered == 0


def test_copies_to_many_days_are_one_step(ws: Workspace) -> None:
    original = events.add(ws, lecture())
    events.copy(ws, original, [CopyTo(date(2023, 10, day)) for day in (19, 26, 31)])
    assert len(event_names(ws)) == 4
    history.undo(ws)
    assert len(event_names(ws)) == 1


def test_a_copy_in_another_township_is_called_and_held_there(ws: Workspace) -> None:
    original = events.add(ws, lecture())
    (made,) = events.copy(ws, original, [CopyTo(date(2023, 10, 19), FUHONG)])
    said = events.get(ws, made).said
    assert (said.name, said.place) == ("福洪镇绿色建材公益宣讲", "福洪镇文化站")
    assert (said.region_code, said.level) == (FUHONG, EventLevel.TOWNSHIP)


def test_a_copy_in_a_village_is_a_village_event_and_leaves_the_old_village_behind(ws: Workspace) -> None:
    original = events.add(
        ws, lecture(name="利民村宣讲", village="利民村", place="利民村院坝", level=EventLevel.VILLAGE)
    )
    first, second = events.copy(
        ws,
        original,
        [CopyTo(date(2023, 10, 12), QINGQUAN, "牌坊村"), CopyTo(date(2023, 10, 12), FUHONG, place="镇文化站")],
    )
    village, town = events.get(ws, first).said, events.get(ws, second).said
    assert (village.name, village.place, village.village) == ("牌坊村宣讲", "牌坊村院坝", "牌坊村")
    assert village.level is EventLevel.VILLAGE
    assert (town.name, town.place, town.village, town.level) == ("福洪镇宣讲", "镇文化站", "", EventLevel.TOWNSHIP)


def test_the_preview_of_copies_is_what_copying_stores(ws: Workspace) -> None:
    original = events.add(ws, lecture())
    targets = [CopyTo(date(2023, 10, 12)), CopyTo(date(2024, 1, 3)), CopyTo(date(2023, 10, 19), FUHONG)]
    previewed = events.copies(ws, original, targets)
    assert len(event_names(ws)) == 1
    made = events.copy(ws, original, targets)
    assert [draft for draft, _ in previewed] == [events.get(ws, each).said for each in made]
    assert [[warning.kind for warning in warned] for _, warned in previewed] == [
        [WarningKind.VENUE_CLASH],
        [WarningKind.OUTSIDE_PERIOD],
        [],
    ]


def test_two_copies_at_one_place_and_time_warn_of_each_other(ws: Workspace) -> None:
    original = events.add(ws, lecture())
    twice = [CopyTo(date(2023, 10, 19)), CopyTo(date(2023, 10, 19))]
    kinds = [warned for _, warned in events.copies(ws, original, twice)]
    assert kinds == [[EventWarning(WarningKind.VENUE_CLASH, "清泉镇绿色建材公益宣讲")]] * 2


def test_a_copy_to_a_region_that_is_not_there_stores_nothing(ws: Workspace) -> None:
    original = events.add(ws, lecture())
    with pytest.raises(UnknownRegion):
        events.copy(ws, original, [CopyTo(date(2023, 10, 19)), CopyTo(date(2023, 10, 20), "510113999")])
    assert len(event_names(ws)) == 1


@given(there=st.integers(-400, 400))
def test_a_copy_moved_there_and_back_is_the_original(there: int) -> None:
    draft = lecture(agenda=(AgendaItem(at(12, 9), None, "政策宣讲", ""),))
    assert shifted(shifted(draft, there), -there) == draft
