"""The directory as a list shows it: how often each is booked, what comes next, and what of that cannot be kept."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from gbm_desktop.model.clashes import Clash
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import Booking, Resource, ResourceKind
from gbm_desktop.resources.booking import clashes, live_bookings
from gbm_desktop.resources.directory import find
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Listed:
    """A resource, all its bookings of events that are not off, the next of them, and its clashes from today on."""

    resource: Resource
    bookings: tuple[Booking, ...]
    next: Booking | None
    clashes: tuple[Clash, ...]

    @property
    def id(self) -> ResourceId:
        """The resource's."""
        return self.resource.id


def listed(
    ws: Workspace, text: str = "", kinds: AbstractSet[ResourceKind] = frozenset(), *, retired: bool = False
) -> list[Listed]:
    """The resources that the text means, of these kinds (none: of all), kind by kind, by name."""
    booked: dict[ResourceId, list[Booking]] = {}
    for booking in live_bookings(ws):
        booked.setdefault(booking.resource_id, []).append(booking)
    clashing: dict[ResourceId, list[Clash]] = {}
    for clash in clashes(ws):
        if clash.end.date() >= ws.today():
            clashing.setdefault(clash.resource_id, []).append(clash)
    now = ws.now().replace(tzinfo=None)
    return [
        Listed(one, tuple(own), next((each for each in own if each.end > now), None), tuple(clashing.get(one.id, ())))
        for one in find(ws, text, retired=retired)
        if not kinds or one.kind in kinds
        for own in (booked.get(one.id, ()),)
    ]
