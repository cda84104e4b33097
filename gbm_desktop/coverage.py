"""How far the county is covered, by what is on record."""

from gbm_desktop import geography, regions
from gbm_desktop.model.coverage import Coverage, PlaceReach, TownshipReach, Visited, township_reach
from gbm_desktop.model.events import ADMITS, TOOK_PLACE, Event
from gbm_desktop.model.geography import PlaceKey, place_key
from gbm_desktop.season import TOWNSHIP_DIGITS, Season, on_site, village_of
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.workspace import Workspace


def read(ws: Workspace) -> Coverage:
    """Every village and township of the campaign with the events that reached it, as the report counts them.

    A village that an event names and that is on no list is among them.
    """
    season = Season(ws, ws.today())
    visits: dict[PlaceKey, list[Visited]] = {}
    named: dict[PlaceKey, tuple[str, str]] = {place_key(one.code): (one.code, "") for one in season.townships}
    named |= {place_key(one.township, one.name): (one.township, one.name) for one in campaign_store.villages(ws.read)}
    for event in season.events:
        if on_site(event) and event.stage in ADMITS | TOOK_PLACE:
            township, village = village_of(event) or (event.said.region_code, "")
            place = place_key(township, village)
            visits.setdefault(place, []).append(_visited(season, event))
            if len(township) == TOWNSHIP_DIGITS:
                named.setdefault(place, (township, village))
    located = geography.coordinates(ws)
    places = tuple(
        PlaceReach(place, township, village, located.get(place), tuple(visits.get(place, ())))
        for place, (township, village) in named.items()
    )
    return Coverage(places, _townships(places))


def _visited(season: Season, event: Event) -> Visited:
    held = event.stage in TOOK_PLACE and event.said.start.date() <= season.as_of
    return Visited(event.id, event.said.name, event.said.start.date(), held)


def _townships(places: tuple[PlaceReach, ...]) -> tuple[TownshipReach, ...]:
    own: dict[str, list[PlaceReach]] = {}
    for place in places:
        own.setdefault(place.township, []).append(place)
    return tuple(township_reach(code, _name(code), own[code]) for code in sorted(own))


def _name(code: str) -> str:
    region = regions.find(code)
    return region.name if region else code
