"""Where the campaign's places are, and how long a van takes between them."""

from collections.abc import Mapping
from pathlib import Path

from gbm_desktop import campaign, regions
from gbm_desktop.errors.geography import NoSuchPlace
from gbm_desktop.intake.distances import PlacesRead, read_places
from gbm_desktop.intake.place_names import PlaceNames
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.model.geography import Coordinates, PlaceKey, parts
from gbm_desktop.model.journal import Op
from gbm_desktop.model.region import Level
from gbm_desktop.model.travel import Travel
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import geography as store
from gbm_desktop.workspace import Workspace


def coordinates(ws: Workspace) -> dict[PlaceKey, Coordinates]:
    """Where each place is that anybody has located."""
    return store.coordinates(ws.read)


def set_coordinates(ws: Workspace, places: Mapping[PlaceKey, Coordinates]) -> None:
    """These places are where it is said; the others stay where they were."""
    with ws.unit(Op.COORDINATES_EDIT, count=len(places)) as unit:
        for place, at in places.items():
            unit.put("coordinates", store.row_of_place(place, at))


def travel(ws: Workspace) -> Travel:
    """How long a van takes between any two places, by all that is known now."""
    return Travel(store.coordinates(ws.read), store.distances(ws.read))


def read_file(ws: Workspace, file: Path) -> PlacesRead:
    """What the file says of places; nothing is stored. Raises NoPlaceColumns, and as `read_workbook` does."""
    return read_places(read_workbook(file), place_names(ws))


def import_file(ws: Workspace, file: Path) -> PlacesRead:
    """What the file says of places stands, in one step; what was known of them goes. Raises as `read_file` does."""
    read = read_file(ws, file)
    with ws.unit(Op.DISTANCES_EDIT, count=len(read.coordinates) + len(read.distances)) as unit:
        for place, at in read.coordinates.items():
            unit.put("coordinates", store.row_of_place(place, at))
        for places, distance in read.distances.items():
            unit.put("distances", store.row_of_distance(places, distance))
    return read


def place_names(ws: Workspace) -> PlaceNames:
    """By which names a sheet may mean the townships and villages of the campaign."""
    home = campaign.current(ws).region_code
    inside = [regions.require(home), *regions.children(home)]
    if regions.require(home).level is not Level.COUNTY:
        inside += [township for county in inside[1:] for township in regions.children(county.code)]
    villages: dict[str, tuple[str, ...]] = {}
    for village in campaign_store.villages(ws.read):
        villages[village.township] = (*villages.get(village.township, ()), village.name)
    return PlaceNames({region.name: region.code for region in inside}, villages)


def place_meant(ws: Workspace, text: str) -> PlaceKey:
    """The place of the campaign that a text names: 清泉镇花园村, 清泉镇, a code. Raises NoSuchPlace."""
    found = place_names(ws).named(text)
    if found is None:
        raise NoSuchPlace(text.strip())
    return found


def place_name(place: PlaceKey) -> str:
    """The place as a person of the county names it: 清泉镇花园村, or the region alone."""
    code, village = parts(place)
    region = regions.find(code)
    return f"{region.name if region else ''}{village}" or code
