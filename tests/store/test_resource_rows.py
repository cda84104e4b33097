"""Resources, absences and bookings come back as they went in, whatever they are."""

import sqlite3
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import events
from gbm_desktop.model.geography import place_key
from gbm_desktop.model.ids import AbsenceId, BookingId, ResourceId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.resources import Absence, Booking, Resource, ResourceKind
from gbm_desktop.store import resources as store
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, lecture

words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
several = st.lists(words, max_size=3).map(tuple)
said = st.builds(
    Resource, st.just(ResourceId("r")), st.sampled_from(ResourceKind), words.filter(bool), st.none(), words, words,
    st.integers(1, 9999), st.integers(0, 9999), st.integers(0, 9999), several, several,
    st.lists(st.integers(0, 6), max_size=7).map(tuple), words, words, words, st.booleans(),
)  # fmt: skip


@given(said)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_resource_comes_back_as_it_went_in(ws: Workspace, resource: Resource) -> None:
    with ws.unit(Op.RESOURCE_ADD, name="x") as unit:
        unit.put("resources", store.row_of(resource))
    assert store.by_id(ws.read, "r") == resource
    assert store.everyone(ws.read) == [resource]


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 400), words, words)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_absence_comes_back_as_it_went_in(ws: Workspace, first: date, days: int, reason: str, source: str) -> None:
    own = ResourceId("r")
    absence = Absence(AbsenceId("a"), own, first, first + timedelta(days=days), reason, source)
    with ws.unit(Op.ABSENCE_EDIT, name="x") as unit:
        unit.put("resources", store.row_of(Resource(own, ResourceKind.CREW, "组")))
        unit.put("absences", store.row_of_absence(absence))
    assert store.absences(ws.read, None) == store.absences(ws.read, [own]) == [absence]
    assert store.absences(ws.read, []) == []


def test_a_booking_comes_back_with_its_events_place_and_none_ends_before_it_begins(ws: Workspace) -> None:
    event, own = events.add(ws, lecture()), ResourceId("r")
    start = datetime(2023, 10, 12, 8, 30)  # noqa: DTZ001 - bookings' times are local
    booking = Booking(BookingId("b"), own, event, start, start + timedelta(hours=3), 2, place_key(QINGQUAN))
    with ws.unit(Op.BOOKING_EDIT, name="x") as unit:
        unit.put("resources", store.row_of(Resource(own, ResourceKind.TENT, "帐篷", quantity=4)))
        unit.put("bookings", store.row_of_booking(booking))
    assert store.bookings(ws.read) == [booking]
    backwards = {**store.row_of_booking(booking), "id": "c", "end": "2023-10-12T08:30"}
    with pytest.raises(sqlite3.IntegrityError), ws.unit(Op.BOOKING_EDIT, name="x") as unit:
        unit.put("bookings", backwards)
