"""The tours of the sample season: made up, said to be so, and whole."""

import json
from collections import Counter
from typing import Any

import pytest

from gbm_desktop import cargo, events, geography, market_days, regions, resources, tours
from gbm_desktop.model.clashes import ClashKind
from gbm_desktop.model.geography import place_key
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.resource_files import resource
from gbm_desktop.workspace import Workspace

pytestmark = pytest.mark.journey
TOLD: dict[str, Any] = json.loads(resource("samples", "tours.json").read_text(encoding="utf-8"))


def test_the_season_has_lecturers_vans_kits_tents_and_crews(season: Workspace) -> None:
    everyone = resources.everyone(season)
    assert Counter(one.kind for one in everyone) == {
        ResourceKind.LECTURER: 4, ResourceKind.VAN: 2, ResourceKind.KIT: 2, ResourceKind.TENT: 1, ResourceKind.CREW: 2,
    }  # fmt: skip
    (tents,) = resources.everyone(season, ResourceKind.TENT)
    assert tents.quantity == 10
    assert sum(one.staff_id is not None for one in everyone) == 2


def test_what_is_coming_is_booked_and_only_the_lecturer_who_is_away_clashes(season: Workspace) -> None:
    booked = Counter(events.get(season, one.event_id).said.name for one in resources.bookings(season))
    assert booked["青白江区绿色建材年末展销"] == 7
    (clash,) = resources.clashes(season)
    assert (clash.kind, clash.reason) == (ClashKind.ABSENT, "参加省厅培训")


def test_every_township_has_its_place_and_every_guess_says_that_it_is_one(season: Workspace) -> None:
    townships = {place_key(region.code) for region in regions.children("510113")}
    known = geography.coordinates(season)
    assert townships <= set(known)
    sources = {one.source for one in known.values()} | {one.source for one in market_days.rules(season)}
    sources |= {one.source for one in market_days.closed(season)}
    assert sources == {TOLD["source"]} == {"示例，未核实"}


def test_the_tour_has_four_stops_whose_load_its_vans_carry(season: Workspace) -> None:
    (tour,) = tours.all_tours(season)
    assert [events.get(season, stop.event_id).said.name for stop in tours.stops(season, tour.id)] == TOLD["tour"][
        "stops"
    ]
    assert all(len(cargo.of(season, stop.event_id)) == 4 for stop in tours.stops(season, tour.id))
