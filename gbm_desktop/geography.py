"""Where the campaign's places are, and how long a van takes between them."""

from collections.abc import Mapping

from gbm_desktop.model.geography import Coordinates, PlaceKey
from gbm_desktop.model.journal import Op
from gbm_desktop.model.travel import Travel
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
