"""Tours: stops, the days that follow from them, and a new order with its times."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import events, history, resources, tours
from gbm_desktop.errors.tours import StopOfAnotherTour, TourDayTooFull, TourIncomplete, UnknownTour
from gbm_desktop.model.event_copies import starting
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.geography import place_key
from gbm_desktop.model.ids import EventId, ResourceId, TourId
from gbm_desktop.model.itinerary import Flaw, TourDay, TourWarning, itinerary
from gbm_desktop.model.resources import BookingLine, Resource, ResourceKind
from gbm_desktop.model.stop_order import retimed
from gbm_desktop.model.tours import Stop, Tour
from gbm_desktop.model.travel import Distance, Travel, pair
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.tours import flaw_words
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, QINGQUAN, lecture
from tests.tour_builders import VILLAGES, at, locate, show, with_stops

_spans = st.integers(0, 40)
DRAFT = Tour(TourId(""), "清泉镇巡展", QINGBAIJIANG, depart=time(7, 30))


def flaws(day: TourDay) -> list[list[TourWarning]]:
    return [[flaw.warning for flaw in call.flaws] for call in day.calls]


def test_a_tour_needs_a_name_a_depot_and_a_length_of_day(ws: Workspace) -> None:
    with pytest.raises(TourIncomplete) as refused:
        tours.add(ws, Tour(TourId(""), " ", "", longest=0))
    assert say(refused.value) == "巡展线路“ ”未保存：没有名称、没有写明出发地、每天最长时间应大于 0。请补正后再保存。"
    with pytest.raises(UnknownTour):
        tours.get(ws, "nothing")


def test_a_tour_is_kept_changed_and_removed_and_its_events_stay(ws: Workspace) -> None:
    event_id = show(ws, "花园村", at(9))
    tour_id = with_stops(ws, event_id)
    tours.edit(ws, replace(tours.get(ws, tour_id), name="秋季巡展", depart=time(7)))
    assert [(tour.name, tour.depart) for tour in tours.all_tours(ws)] == [("秋季巡展", time(7))]
    tours.remove(ws, tour_id)
    assert tours.all_tours(ws) == []
    assert events.get(ws, event_id).said.village == "花园村"
    history.undo(ws)
    assert [stop.event_id for stop in tours.stops(ws, tour_id)] == [event_id]


def test_a_day_says_when_the_van_leaves_arrives_sets_up_packs_and_is_back(ws: Workspace) -> None:
    locate(ws)
    tour_id = with_stops(ws, show(ws, "花园村", at(9)), show(ws, "五桂村", at(14)))
    (day,) = tours.days(ws, tour_id)
    first, second = day.calls
    assert (first.leg.leave, first.leg.arrive, first.setup, first.packed) == (at(7, 46), at(8), at(8), at(11, 15))
    assert (second.leg.leave, second.leg.minutes, second.spare) == (at(11, 15), 14, 91)
    assert day.back is not None
    assert day.back.arrive == at(16, 42)
    assert (day.minutes, day.on_the_road, day.flaws) == (8 * 60 + 56, 14 + 14 + 27, ())
    assert flaws(day) == [[], []]


def test_a_stop_that_the_van_cannot_reach_in_time_says_by_how_much(ws: Workspace) -> None:
    locate(ws)
    tour_id = with_stops(ws, show(ws, "花园村", at(9)), show(ws, "松林村", at(12)))
    (day,) = tours.days(ws, tour_id)
    assert day.calls[1].flaws == (Flaw(TourWarning.LATE, 56),)
    assert flaw_words(day.calls[1].flaws[0]) == "迟到 56 分钟，赶不上布展"


def test_nobody_leaves_before_the_hour_of_departure(ws: Workspace) -> None:
    locate(ws)
    tour_id = with_stops(ws, show(ws, "松林村", at(8)))
    (day,) = tours.days(ws, tour_id)
    assert day.calls[0].leg.leave == at(7, 30)
    assert day.calls[0].flaws == (Flaw(TourWarning.LATE, 84),)


def test_shows_at_the_same_time_places_nobody_located_and_long_days_are_said(ws: Workspace) -> None:
    tour_id = with_stops(ws, show(ws, "花园村", at(9)), show(ws, "五桂村", at(10)), longest=120)
    (day,) = tours.days(ws, tour_id)
    assert flaws(day) == [[TourWarning.LATE, TourWarning.GUESSED], [TourWarning.OVERLAP, TourWarning.GUESSED]]
    assert [flaw.warning for flaw in day.flaws] == [TourWarning.TOO_LONG]


def test_the_van_does_not_go_where_the_event_is_postponed(ws: Workspace) -> None:
    locate(ws)
    first, second = show(ws, "花园村", at(9)), show(ws, "五桂村", at(14))
    tour_id = with_stops(ws, first, second)
    events.set_stage(ws, first, Stage.POSTPONED, "暴雨")
    (day,) = tours.days(ws, tour_id)
    assert [call.event.id for call in day.calls] == [second]
    assert [event.id for _stop, event in day.left_out] == [first]
    assert day.calls[0].leg.minutes == 27


def test_a_tour_that_stays_out_comes_back_on_its_last_day_only(ws: Workspace) -> None:
    locate(ws)
    tour_id = with_stops(ws, show(ws, "花园村", at(9)), show(ws, "五桂村", at(9, day=13)), returns_daily=False)
    first, second = tours.days(ws, tour_id)
    assert first.back is None
    assert second.calls[0].leg.origin == place_key(QINGQUAN, "花园村")
    assert second.back is not None
    assert [day.day for day in (first, second)] == [date(2023, 10, 12), date(2023, 10, 13)]


def test_a_travel_time_that_a_person_states_goes_before_the_estimate_until_another_stop_comes_before(
    ws: Workspace,
) -> None:
    locate(ws)
    ids = [show(ws, "花园村", at(9)), show(ws, "五桂村", at(12)), show(ws, "红旗村", at(15))]
    tour_id = with_stops(ws, *ids)
    first, second, third = tours.stops(ws, tour_id)
    tours.put_stops(ws, tour_id, [first, replace(second, travel=40), third])
    assert tours.days(ws, tour_id)[0].calls[1].leg.minutes == 40
    first, second, third = tours.stops(ws, tour_id)
    tours.put_stops(ws, tour_id, [first, third, second])
    assert [stop.travel for stop in tours.stops(ws, tour_id)] == [None, None, None]


def test_an_event_is_a_stop_of_one_tour_only(ws: Workspace) -> None:
    event_id = show(ws, "花园村", at(9))
    with_stops(ws, event_id)
    with pytest.raises(StopOfAnotherTour) as refused:
        with_stops(ws, event_id, name="另一线路")
    assert say(refused.value) == "场次“花园村绿色建材巡展”已是“清泉镇巡展”的一站，未加入。请先从那条线路移出。"


def test_a_stop_that_is_named_twice_is_a_stop_once(ws: Workspace) -> None:
    event_id = show(ws, "花园村", at(9))
    tour_id = with_stops(ws, event_id, event_id)
    assert [stop.event_id for stop in tours.stops(ws, tour_id)] == [event_id]


def test_events_that_can_become_a_stop_are_those_on_no_tour_and_tours_come_first(ws: Workspace) -> None:
    taken, free = show(ws, "花园村", at(9)), show(ws, "五桂村", at(14))
    talk = events.add(ws, lecture())
    with_stops(ws, taken)
    assert [event.id for event in tours.candidates(ws)] == [free, talk]


def test_a_new_order_leaves_the_times_where_nobody_asked_for_new_ones(ws: Workspace) -> None:
    locate(ws)
    first, second = show(ws, "花园村", at(9)), show(ws, "五桂村", at(14))
    tour_id = with_stops(ws, first, second)
    tours.put_stops(ws, tour_id, tours.stops(ws, tour_id)[::-1])
    (day,) = tours.days(ws, tour_id)
    assert [call.event.id for call in day.calls] == [second, first]
    assert events.get(ws, second).said.start == at(14)
    assert TourWarning.OVERLAP in flaws(day)[1]


def test_a_new_order_with_new_times_moves_the_events_and_their_bookings_in_one_step(ws: Workspace) -> None:
    locate(ws)
    first, second = show(ws, "花园村", at(9), minutes=150), show(ws, "五桂村", at(14))
    van = resources.add(ws, Resource(ResourceId(""), ResourceKind.VAN, "展车"))
    tour_id = with_stops(ws, first, second)
    resources.book(ws, second, [BookingLine(van)])
    tours.put_stops(ws, tour_id, tours.stops(ws, tour_id)[::-1], retime=True)
    assert [events.get(ws, one).said.start for one in (second, first)] == [at(9), at(14)]
    (booking,) = resources.bookings(ws, event_ids=[second])
    assert (booking.start, booking.end) == (at(8), at(11, 15))
    assert sentence(history.latest(ws, 1)[0].step) == "修改“清泉镇巡展”站点（2 站）"
    history.undo(ws)
    assert [events.get(ws, one).said.start for one in (first, second)] == [at(9), at(14)]
    assert resources.bookings(ws, event_ids=[second])[0].start == at(13)


def test_what_is_booked_for_an_event_lasts_from_set_up_to_take_down_once_it_is_a_stop(ws: Workspace) -> None:
    event_id = show(ws, "花园村", at(9))
    van = resources.add(ws, Resource(ResourceId(""), ResourceKind.VAN, "展车"))
    resources.book(ws, event_id, [BookingLine(van)])
    tour_id = with_stops(ws, event_id)
    (booking,) = resources.bookings(ws, event_ids=[event_id])
    assert (booking.start, booking.end) == (at(8), at(11, 15))
    tours.put_stops(ws, tour_id, [Stop(event_id, tour_id, 1, setup=30, takedown=0)])
    (booking,) = resources.bookings(ws, event_ids=[event_id])
    assert (booking.start, booking.end) == (at(8, 30), at(10, 30))
    tours.put_stops(ws, tour_id, [])
    (booking,) = resources.bookings(ws, event_ids=[event_id])
    assert (booking.start, booking.end) == (at(9), at(10, 30))


_minutes = st.integers(0, 180)


def test_stops_that_one_day_cannot_hold_are_not_put_off_into_the_night(ws: Workspace) -> None:
    ids = [show(ws, village, at(9), minutes=150) for village in VILLAGES]
    tour_id = with_stops(ws, *ids)
    long = [replace(stop, setup=300) for stop in tours.stops(ws, tour_id)]
    with pytest.raises(TourDayTooFull) as refused:
        tours.put_stops(ws, tour_id, long[::-1], retime=True)
    assert "2023年10月12日" in say(refused.value)
    assert [stop.setup for stop in tours.stops(ws, tour_id)] == [60, 60, 60, 60]


@given(
    st.lists(st.tuples(_spans, _spans, st.integers(10, 90), st.integers(0, 300)), min_size=1, max_size=4),
    st.integers(0, 30),
)
def test_times_put_off_are_never_late_and_never_earlier_than_the_turns_own(
    drawn: list[tuple[int, int, int, int]], minutes: int
) -> None:
    places = [place_key(QINGBAIJIANG), *(place_key(QINGQUAN, str(number)) for number in range(len(drawn)))]
    travel = Travel({}, {pair(*way): Distance(None, minutes) for way in pairwise(places)})
    group = []
    for number, (setup, takedown, length, begin) in enumerate(drawn):
        start = at(7) + timedelta(minutes=begin)
        said = lecture(village=str(number), start=start, end=start + timedelta(minutes=length))
        event = Event(EventId(str(number)), said, Stage.PLANNED, "")
        group.append((Stop(event.id, TourId(""), number, setup, takedown), event))
    moves = retimed(group, travel, origin=places[0], depart=DRAFT.depart)
    moved = {
        event.id: replace(event, said=starting(event.said, moves.get(event.id, event.said.start))) for _, event in group
    }
    (day,) = itinerary(DRAFT, [stop for stop, _event in group], moved, travel)
    assert not {TourWarning.LATE, TourWarning.OVERLAP} & {flaw.warning for call in day.calls for flaw in call.flaws}
    turns = sorted(event.said.start for _stop, event in group)
    assert all(moved[stop.event_id].said.start >= turn for (stop, _), turn in zip(group, turns, strict=True))
