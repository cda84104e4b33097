"""What is asked of a season as JSON: it comes back as it went, and what cannot be read is named."""

import json
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.errors.season_plan import MalformedSeason
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import place_key
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Need, Slot
from gbm_desktop.model.season_request import Kept, SeasonRequest, Strength
from gbm_desktop.store.season_request import request_from, request_row

LEAST: dict[str, Any] = {
    "name": "秋季下乡", "first_day": "2023-10-16", "last_day": "2023-11-12", "places": ["510113107/利民村"],
}  # fmt: skip
names = st.text("利民牌坊五里abc/ ", max_size=6)
places = st.builds(place_key, st.sampled_from(["510113107", "510113"]), names)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))
ids = st.text("0123456789abcdef-", min_size=1, max_size=8).map(ResourceId)
minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
requests = st.builds(
    SeasonRequest,
    name=names,
    first_day=days,
    last_day=days,
    places=st.lists(places, max_size=4).map(tuple),
    kind=st.sampled_from(EventKind),
    template=names,
    times=st.integers(0, 20),
    gap=st.integers(-1, 99),
    needs=st.lists(st.builds(Need, st.sampled_from(ResourceKind), st.integers(1, 9), names, names)).map(tuple),
    slots=st.lists(st.builds(Slot, minutes, minutes), max_size=3).map(tuple),
    rest_weekdays=st.lists(st.integers(0, 6)).map(tuple),
    prefer_markets=st.booleans(),
    avoid_busy=st.booleans(),
    count_present=st.booleans(),
    resources=st.none() | st.lists(ids).map(tuple),
    most_a_day=st.integers(0, 9),
    strength=st.builds(Strength, st.integers(0, 4), st.integers(0, 4), st.integers(0, 4)),
    seed=st.integers(0, 99),
    locked=st.lists(st.builds(Kept, places, days, st.integers(0, 2), st.lists(ids).map(tuple))).map(tuple),
)


@given(requests)
def test_a_request_comes_back_from_json_as_it_went(request: SeasonRequest) -> None:
    assert request_from(json.loads(json.dumps(request_row(request)))) == request


def test_four_keys_are_enough_and_a_code_may_be_written_in_full() -> None:
    read = request_from({**LEAST, "places": ["510113107000/利民村", "510113107"]})
    assert read.places == (place_key("510113107", "利民村"), place_key("510113107"))
    assert (read.times, read.kind) == (1, EventKind.LECTURE)
    assert read.last_day - read.first_day == timedelta(days=27)


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"first_day": "2023年10月16日"}, "first_day"),
        ({"times": "两次"}, "times"),
        ({"times": True}, "times"),
        ({"kind": "party"}, "kind"),
        ({"places": "510113107"}, "places"),
        ({"places": [510113107]}, "places"),
        ({"needs": [{"kind": "lecturer", "colour": "red"}]}, "needs"),
        ({"needs": [{"count": 1}]}, "needs"),
        ({"slots": [["9点", "11:30"]]}, "slots"),
        ({"slots": [["09:00"]]}, "slots"),
        ({"rest_weekdays": [7]}, "rest_weekdays"),
        ({"strength": {"speed": 3}}, "strength"),
        ({"strength": [1, 2, 3]}, "strength"),
        ({"locked": [["510113107/利民村", "2023-10-16"]]}, "locked"),
        ({"gapp": 3}, "gapp"),
    ],
)
def test_what_cannot_be_read_is_named(wrong: dict[str, Any], key: str) -> None:
    with pytest.raises(MalformedSeason) as told:
        request_from({**LEAST, **wrong})
    assert told.value.key == key


@pytest.mark.parametrize("lacking", list(LEAST))
def test_what_is_missing_is_named(lacking: str) -> None:
    with pytest.raises(MalformedSeason) as told:
        request_from({key: value for key, value in LEAST.items() if key != lacking})
    assert told.value.key == lacking


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from([*LEAST, "needs", "slots", "strength", "locked", "resources", "seed"]), json_values)
def test_whatever_stands_under_a_key_is_read_or_named(key: str, value: object) -> None:
    try:
        request_from({**LEAST, key: value})
    except MalformedSeason as told:
        assert told.key == key  # noqa: PT017 - both outcomes are right
