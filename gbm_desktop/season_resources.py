"""The resources that a season's plan can count on."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from gbm_desktop import campaign, resources
from gbm_desktop.model.geography import place_key
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import Absence, Resource
from gbm_desktop.model.season_plan import Available
from gbm_desktop.model.season_request import SeasonRequest
from gbm_desktop.planning.market_days import span
from gbm_desktop.store import resources as store
from gbm_desktop.workspace import Workspace


def available(ws: Workspace, request: SeasonRequest) -> tuple[Available, ...]:
    """What the request means and needs of all resources, with the days on which each is not to be had."""
    kinds = {need.kind for need in request.needs}
    wanted = None if request.resources is None else set(request.resources)
    meant = [one for one in resources.everyone(ws) if one.kind in kinds and (wanted is None or one.id in wanted)]
    ids, home = [one.id for one in meant], campaign.current(ws).region_code
    absent, taken = resources.absences(ws, ids), _taken(ws, request, ids)
    return tuple(_as_available(request, one, home, absent.get(one.id, ()), taken.get(one.id, {})) for one in meant)


def _taken(ws: Workspace, request: SeasonRequest, ids: Sequence[ResourceId]) -> dict[ResourceId, dict[date, int]]:
    """How many of each resource are bound to events on record, by day."""
    found: dict[ResourceId, dict[date, int]] = {}
    since, until = request.first_day, request.last_day
    for booking in store.bookings(ws.read, resource_ids=ids, since=since, until=until, live=True):
        days = found.setdefault(booking.resource_id, {})
        for day in span(booking.start.date(), booking.end.date()):
            days[day] = days.get(day, 0) + booking.quantity
    return found


def _as_available(
    request: SeasonRequest, resource: Resource, home: str, absences: Iterable[Absence], taken: Mapping[date, int]
) -> Available:
    """The resource but for the days on which most of it is bound; of several alike, what is left on any other."""
    absent = {day for absence in absences for day in span(absence.first_day, absence.last_day)}
    bound = {day for day, count in taken.items() if 2 * count > resource.quantity}
    left = max((count for day, count in taken.items() if day not in bound), default=0)
    return Available(
        id=resource.id,
        kind=resource.kind,
        name=resource.name,
        base=place_key(resource.base_code or home, resource.base_village),
        quantity=resource.quantity - left,
        topics=resource.topics,
        languages=resource.languages,
        away=frozenset(
            day
            for day in span(request.first_day, request.last_day)
            if day in absent | bound or day.weekday() in resource.days_off
        ),
    )
