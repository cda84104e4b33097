"""A county so small that a person sees what the best plan is: four villages, one lecturer, one van, a week in March."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import PlaceKey, place_key
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Available, Demand, Need, SeasonSpec

EAST, WEST = "510113101", "510113102"
QINGQUAN, HEPING = place_key(EAST, "清泉村"), place_key(EAST, "和平村")
LIMIN, XINXING = place_key(WEST, "利民村"), place_key(WEST, "新兴村")
SEAT = place_key("510113")
PLACES = (QINGQUAN, HEPING, LIMIN, XINXING)
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 3, day) for day in range(2, 7))
LECTURER, VAN = Need(ResourceKind.LECTURER), Need(ResourceKind.VAN)


def demand(place: PlaceKey = QINGQUAN, **changes: object) -> Demand:
    """One lecture with a lecturer and a van."""
    asked = Demand(place, place.split("/")[0], EventKind.LECTURE, needs=(LECTURER, VAN))
    return replace(asked, **changes)  # type: ignore[arg-type]  # each test names fields of its own


def available(kind: ResourceKind, name: str = "", **changes: object) -> Available:
    """A resource that starts its days at the county's seat."""
    one = Available(ResourceId(name or kind.value), kind, name or kind.value, SEAT)
    return replace(one, **changes)  # type: ignore[arg-type]  # each test names fields of its own


def spec(**changes: object) -> SeasonSpec:
    """The four villages, each asking for one lecture from Monday to Friday; 20 minutes within a township, 60 across."""
    asked = SeasonSpec(
        MONDAY,
        FRIDAY,
        tuple(demand(place) for place in PLACES),
        (available(ResourceKind.LECTURER), available(ResourceKind.VAN)),
        travel=ways(),
    )
    return replace(asked, **changes)  # type: ignore[arg-type]  # each test names fields of its own


def ways() -> Mapping[tuple[PlaceKey, PlaceKey], int]:
    """The minutes between all places; each village is half an hour from the seat."""
    between = {(one, other): 20 if one[:9] == other[:9] else 60 for one in PLACES for other in PLACES if one < other}
    return between | {(SEAT, place): 30 for place in PLACES}
