"""What is asked of a season as JSON: kept with the workspace, and written by hand for the command line."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, time
from typing import Any, TypeVar

from gbm_desktop.errors.season_plan import MalformedSeason
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import place_key
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Need, Slot, Visit
from gbm_desktop.model.season_request import Kept, SeasonRequest, Strength

_T = TypeVar("_T")


def request_row(request: SeasonRequest) -> dict[str, Any]:
    """The request as JSON takes it; `request_from` reads it back."""
    return {
        "name": request.name,
        "first_day": request.first_day.isoformat(),
        "last_day": request.last_day.isoformat(),
        "places": list(request.places),
        "kind": request.kind.value,
        "template": request.template,
        "times": request.times,
        "gap": request.gap,
        "needs": [need_row(need) for need in request.needs],
        "slots": [[f"{slot.start:%H:%M}", f"{slot.end:%H:%M}"] for slot in request.slots],
        "rest_weekdays": list(request.rest_weekdays),
        "prefer_markets": request.prefer_markets,
        "avoid_busy": request.avoid_busy,
        "count_present": request.count_present,
        "resources": None if request.resources is None else list(request.resources),
        "most_a_day": request.most_a_day,
        "strength": asdict(request.strength),
        "seed": request.seed,
        "locked": [[kept.place, kept.day.isoformat(), kept.slot, list(kept.resources)] for kept in request.locked],
    }


def request_from(values: object) -> SeasonRequest:
    """The request that was written; what is not said has its default. Raises MalformedSeason, naming the key."""
    if not isinstance(values, dict):
        raise MalformedSeason("{}")
    unknown = set(values) - set(_READ)
    if unknown:
        raise MalformedSeason(min(map(str, unknown)))
    lacking = [key for key in ("name", "first_day", "last_day", "places") if key not in values]
    if lacking:
        raise MalformedSeason(lacking[0])
    said: dict[str, Any] = {key: _read(key, _READ[key], value) for key, value in values.items()}
    return SeasonRequest(**said)


def _read(key: str, reader: Callable[[Any], _T], value: object) -> _T:
    try:
        return reader(value)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise MalformedSeason(key) from error


def _exactly(kind: type[_T]) -> Callable[[object], _T]:
    def read(value: object) -> _T:
        if type(value) is not kind:
            raise TypeError
        return value

    return read


_text, _number, _truth = _exactly(str), _exactly(int), _exactly(bool)


def _each(read: Callable[[Any], _T]) -> Callable[[object], tuple[_T, ...]]:
    def each(values: object) -> tuple[_T, ...]:
        return tuple(read(value) for value in _exactly(list)(values))

    return each


def _slot(value: list[str]) -> Slot:
    start, end = value
    return Slot(time.fromisoformat(start), time.fromisoformat(end))


def _kept(value: list[Any]) -> Kept:
    place, day, slot, resources = value
    return Kept(place_key(*place.split("/", 1)), date.fromisoformat(day), _number(slot), tuple(resources))


def _weekday(value: object) -> int:
    return range(7)[_number(value)]


def _strength(value: Mapping[str, int]) -> Strength:
    return Strength(**{key: _number(one) for key, one in value.items()})


def need_row(need: Need) -> dict[str, Any]:
    """A need as JSON takes it."""
    return {**asdict(need), "kind": need.kind.value}


def need_from(value: Mapping[str, Any]) -> Need:
    """The need that was written."""
    kind, count = ResourceKind(value["kind"]), _number(value.get("count", 1))
    rest = {key: _text(said) for key, said in value.items() if key not in {"kind", "count"}}
    return Need(kind, count, **rest)


def visit_row(visit: Visit) -> list[Any]:
    """A visit as JSON takes it."""
    return [visit.demand, visit.turn, visit.day.isoformat(), visit.slot, list(visit.resources)]


def visit_from(value: list[Any]) -> Visit:
    """The visit that was stored."""
    demand, turn, day, slot, resources = value
    return Visit(demand, turn, date.fromisoformat(day), slot, tuple(map(ResourceId, resources)))


_READ: dict[str, Callable[[Any], object]] = {
    "name": _text,
    "first_day": date.fromisoformat,
    "last_day": date.fromisoformat,
    "places": _each(lambda place: place_key(*_text(place).split("/", 1))),
    "kind": EventKind,
    "template": _text,
    "times": _number,
    "gap": _number,
    "needs": _each(need_from),
    "slots": _each(_slot),
    "rest_weekdays": _each(_weekday),
    "prefer_markets": _truth,
    "avoid_busy": _truth,
    "count_present": _truth,
    "resources": lambda value: None if value is None else _each(_text)(value),
    "most_a_day": _number,
    "strength": _strength,
    "seed": _number,
    "locked": _each(_kept),
}
