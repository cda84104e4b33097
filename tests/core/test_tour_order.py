"""The order of a day's stops with least driving."""

from datetime import date

from gbm_desktop import history, tour_order, tours
from gbm_desktop.workspace import Workspace
from tests.tour_builders import at, locate, show, with_stops

DAY = date(2023, 10, 12)


def test_a_day_that_goes_to_and_fro_is_told_a_better_order_and_follows_it_in_one_step(ws: Workspace) -> None:
    locate(ws)
    ids = [show(ws, village, at(hour)) for village, hour in (("五桂村", 9), ("花园村", 13), ("松林村", 16))]
    tour_id = with_stops(ws, *ids)
    found = tour_order.suggest_order(ws, tour_id, DAY)
    assert found is not None
    assert (found.now, found.then) == (136, 109)
    tour_order.follow(ws, tour_id, found)
    assert [stop.event_id for stop in tours.stops(ws, tour_id)] == list(found.order)
    assert tours.days(ws, tour_id)[0].on_the_road == found.then
    assert tour_order.suggest_order(ws, tour_id, DAY) is None
    history.undo(ws)
    assert [stop.event_id for stop in tours.stops(ws, tour_id)] == ids


def test_a_tour_that_stays_out_may_end_its_day_anywhere(ws: Workspace) -> None:
    locate(ws)
    ids = [show(ws, village, at(hour)) for village, hour in (("松林村", 9), ("花园村", 14))]
    last = show(ws, "五桂村", at(9, day=13))
    tour_id = with_stops(ws, *ids, last, returns_daily=False)
    found = tour_order.suggest_order(ws, tour_id, DAY)
    assert found is not None
    assert (found.order, found.now, found.then) == ((ids[1], ids[0]), 54 + 41, 14 + 41)


def test_a_day_without_stops_has_nothing_to_suggest(ws: Workspace) -> None:
    assert tour_order.suggest_order(ws, with_stops(ws), DAY) is None
