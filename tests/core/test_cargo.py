"""What the vans of a tour carry: from what each stop needs follows what goes on and off, and whether it is too much."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import cargo, events, history, resources
from gbm_desktop.errors.tours import BadCargo
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.load_list import Capacity, Goods, Pieces, trip
from gbm_desktop.model.resources import BookingLine, Resource, ResourceKind
from gbm_desktop.model.tours import Cargo
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.tour_builders import at, line, locate, show, with_stops


def said(pieces: Pieces) -> dict[str, int]:
    return {goods.name: count for goods, count in pieces.items()}


def test_what_an_event_needs_is_kept_in_order_and_taken_back_in_one_step(ws: Workspace) -> None:
    event_id = show(ws, "花园村", at(9))
    cargo.put(ws, event_id, [line("宣传单", 500, kg=0.02, stays=True), line(" 展板 ", 6, kg=8)])
    leaflets, boards = cargo.of(ws, event_id)
    assert [(one.name, one.pieces, one.position) for one in (leaflets, boards)] == [("宣传单", 500, 1), ("展板", 6, 2)]
    cargo.put(ws, event_id, [boards])
    assert cargo.of(ws, event_id)[0].id == boards.id
    assert sentence(history.latest(ws, 1)[0].step) == "修改“花园村绿色建材巡展”装车清单"
    history.undo(ws)
    assert len(cargo.of(ws, event_id)) == 2
    events.remove(ws, event_id)
    history.undo(ws)
    assert len(cargo.of(ws, event_id)) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        line(" "), line("展板", 0), line("展板", 10**30), line("展板", kg=-1), line("展板", litres=-0.1),
        line("展板", kg=float("nan")), line("展板", litres=float("inf")),
    ],
)  # fmt: skip
def test_a_line_without_a_name_or_with_impossible_numbers_is_not_stored(ws: Workspace, wrong: Cargo) -> None:
    event_id = show(ws, "花园村", at(9))
    with pytest.raises(BadCargo):
        cargo.put(ws, event_id, [wrong])
    assert cargo.of(ws, event_id) == []


def test_what_stays_is_loaded_for_every_stop_and_what_comes_back_once(ws: Workspace) -> None:
    locate(ws)
    first, second = show(ws, "花园村", at(9)), show(ws, "五桂村", at(14))
    cargo.put(ws, first, [line("宣传单", 300, kg=0.02, stays=True), line("展板", 6, kg=8)])
    cargo.put(ws, second, [line("宣传单", 200, kg=0.02, stays=True), line("展板", 4, kg=8)])
    (load,) = cargo.load_list(ws, with_stops(ws, first, second))
    assert said(load.trip.loaded) == {"宣传单": 500, "展板": 6}
    here, there = load.trip.stops
    assert (said(here.off), said(here.back_on), said(here.stays)) == (
        {"宣传单": 300, "展板": 6},
        {"展板": 6},
        {"宣传单": 300},
    )
    assert said(there.off) == {"宣传单": 200, "展板": 4}
    assert said(load.trip.returned) == {"展板": 6}
    assert [way.kg for way in load.trip.ways] == [58, 52, 48]


def test_a_van_that_is_loaded_with_too_much_says_how_much_on_which_way(ws: Workspace) -> None:
    locate(ws)
    first, second = show(ws, "花园村", at(9)), show(ws, "五桂村", at(14))
    cargo.put(ws, first, [line("样品", 10, kg=60, litres=90, stays=True)])
    cargo.put(ws, second, [line("帐篷", 2, kg=40, litres=100)])
    van = resources.add(ws, Resource(ResourceId(""), ResourceKind.VAN, "展车", load_kg=500, load_litres=2000))
    tour_id = with_stops(ws, first, second)
    (load,) = cargo.load_list(ws, tour_id)
    assert load.trip.ways[0].capacity == Capacity(None, None)
    for event_id in (first, second):
        resources.book(ws, event_id, [BookingLine(van)])
    (load,) = cargo.load_list(ws, tour_id)
    assert [(way.over_kg, way.over_litres) for way in load.trip.ways] == [(180, 0), (0, 0), (0, 0)]
    assert [way.is_over for way in load.trip.ways] == [True, False, False]


def test_a_tour_that_comes_home_every_evening_is_loaded_every_morning(ws: Workspace) -> None:
    locate(ws)
    first, second = show(ws, "花园村", at(9)), show(ws, "五桂村", at(9, day=13))
    for event_id in (first, second):
        cargo.put(ws, event_id, [line("宣传单", 100, stays=True)])
    daily = with_stops(ws, first, second)
    assert [said(load.trip.loaded) for load in cargo.load_list(ws, daily)] == [{"宣传单": 100}, {"宣传单": 100}]
    history.undo(ws)
    history.undo(ws)
    out = with_stops(ws, first, second, returns_daily=False)
    (load,) = cargo.load_list(ws, out)
    assert (said(load.trip.loaded), len(load.days)) == ({"宣传单": 200}, 2)


_lines = st.builds(
    line,
    st.sampled_from(["展板", "宣传单", "帐篷"]),
    st.integers(1, 50),
    kg=st.sampled_from([0.0, 0.02, 8.0]),
    litres=st.sampled_from([0.0, 30.0]),
    stays=st.booleans(),
)


@given(st.lists(st.lists(_lines, max_size=5), min_size=1, max_size=6))
def test_nothing_comes_off_that_was_not_loaded_and_nothing_gets_lost(stops: list[list[Cargo]]) -> None:
    made = trip([(EventId(str(at_)), lines) for at_, lines in enumerate(stops)], {})
    on_board = Counter[Goods](made.loaded)
    for stop, lines in zip(made.stops, stops, strict=True):
        needed = Counter[str]()
        for one in lines:
            needed[one.name] += one.pieces
        taken = Counter[str]()
        for goods, count in stop.off.items():
            taken[goods.name] += count
        assert taken == needed
        assert all(on_board[goods] >= count for goods, count in stop.off.items())
        on_board.subtract(stop.off)
        on_board.update(stop.back_on)
        assert stop.arriving.kg >= 0
    assert +on_board == Counter(made.returned)
    left = sum((Counter(stop.stays) for stop in made.stops), Counter[Goods]())
    assert Counter(made.loaded) == left + Counter(made.returned)
