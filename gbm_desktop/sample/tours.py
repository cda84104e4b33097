"""The tours of the sample season: who and what goes to the villages, when markets are held, one tour with its load."""

from datetime import date
from typing import Any

from gbm_desktop import cargo, geography, market_days, resources, staff, tours
from gbm_desktop.model.geography import Coordinates, place_key
from gbm_desktop.model.ids import AbsenceId, CargoId, ClosedDaysId, EventId, MarketRuleId, ResourceId, TourId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind, MarketCalendar, MarketRule
from gbm_desktop.model.resources import Absence, BookingLine, Resource, ResourceKind
from gbm_desktop.model.tours import Cargo, Stop, Tour
from gbm_desktop.sample.told import events_by_name, season_file
from gbm_desktop.workspace import Workspace

_PLAIN = ("name", "load_kg", "load_litres", "quantity", "phone", "note")
_LISTS = ("topics", "languages", "days_off")


def add(ws: Workspace) -> None:
    """The season has its resources, bookings, places, market days and a tour. All of it is made up and says so."""
    told = season_file("tours")
    events = events_by_name(ws)
    _places(ws, told)
    ids = dict(zip((one["name"] for one in told["resources"]), _resources(ws, told), strict=True))
    for one in told["absences"]:
        days = date.fromisoformat(one["first"]), date.fromisoformat(one["last"])
        absence = Absence(AbsenceId(""), ids[one["resource"]], *days, one["reason"], told["source"])
        resources.set_absences(ws, absence.resource_id, [absence])
    for name, wanted in told["bookings"].items():
        resources.book(ws, events[name], [BookingLine(ids[one], quantity) for one, quantity in wanted.items()])
    _tour(ws, told["tour"], events)


def _places(ws: Workspace, told: dict[str, Any]) -> None:
    where = {
        place_key(*place.split("/")): Coordinates(north, east, told["source"])
        for place, (north, east) in told["coordinates"].items()
    }
    geography.set_coordinates(ws, where)
    for one in told["markets"]:
        calendar, days = MarketCalendar(one["calendar"]), tuple(one["days"])
        rule = MarketRule(MarketRuleId(""), one["region_code"], "", calendar, days, source=told["source"])
        market_days.put(ws, rule)
    for one in told["closed"]:
        span = date.fromisoformat(one["first"]), date.fromisoformat(one["last"])
        closed = ClosedDays(ClosedDaysId(""), ClosedKind(one["kind"]), "", *span, one["name"], told["source"])
        market_days.set_closed(ws, closed)


def _resources(ws: Workspace, told: dict[str, Any]) -> list[ResourceId]:
    return resources.add_all(ws, [_resource(ws, one) for one in told["resources"]])


def _resource(ws: Workspace, one: dict[str, Any]) -> Resource:
    person = staff.find(ws, one["name"], 1)[0] if one.get("staff") else None
    said = {name: one[name] for name in _PLAIN if name in one} | {name: tuple(one.get(name, ())) for name in _LISTS}
    known = {"staff_id": person.id, "phone": person.phone} if person else {}
    return Resource(ResourceId(""), ResourceKind(one["kind"]), base_code=one["base"], **said | known)


def _tour(ws: Workspace, told: dict[str, Any], events: dict[str, EventId]) -> None:
    tour = tours.add(ws, Tour(TourId(""), told["name"], told["depot"]))
    stops = [
        Stop(events[name], tour, position, told["setup"], told["takedown"])
        for position, name in enumerate(told["stops"])
    ]
    tours.put_stops(ws, tour, stops)
    for stop in stops:
        lines = [Cargo(CargoId(""), stop.event_id, at, **line) for at, line in enumerate(told["cargo"])]
        cargo.put(ws, stop.event_id, lines)
