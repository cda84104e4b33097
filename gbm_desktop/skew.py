"""The other laptops' clocks against this one's. Steps keep their order by the hybrid clock; only times are off."""

from dataclasses import dataclass

from gbm_desktop.clocks import TOLERANCE
from gbm_desktop.model.skew import Skew, skews
from gbm_desktop.store import devices
from gbm_desktop.store import skew as store
from gbm_desktop.workspace import Workspace

_LATEST = 2_000


@dataclass(frozen=True, slots=True)
class Off:
    """A laptop whose clock is off from this one's by more than can be passed over, and what it is called."""

    name: str
    skew: Skew


def estimates(ws: Workspace) -> list[Skew]:
    """How far each other laptop's clock is ahead of this one's, by what each had seen of the others."""
    return skews(ws.replica.id, store.sightings(ws.read, ws.replica.id, ws.clock.wall(), _LATEST))


def off(ws: Workspace) -> list[Off]:
    """Those that are off by two minutes or more, surely or by all likelihood."""
    names = {device.id: device.name for device in devices.everyone(ws.read)}
    return [Off(names.get(one.device, ""), one) for one in estimates(ws) if _is_off(one)]


def _is_off(one: Skew) -> bool:
    return max(abs(one.surely), abs(one.likely or one.surely)) >= TOLERANCE
