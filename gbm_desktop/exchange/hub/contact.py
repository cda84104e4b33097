"""Which hub this laptop uses, whether it can be reached, and how far this laptop and the hub are apart."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors.hub import BadHubAddress, HubNewer, HubUnprepared, NoHub
from gbm_desktop.exchange import parcels
from gbm_desktop.exchange.hub.envelope import Envelope
from gbm_desktop.model.hub import HubAddress, HubSetting, parse_address
from gbm_desktop.store.hub import connecting, here, schema
from gbm_desktop.store.hub import parcels as store
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.store.hub.connecting import Db


@dataclass(frozen=True, slots=True)
class Apart:
    """How many steps the hub lacks and this laptop lacks; `too_powerful` where the login could change what is there."""

    to_send: int
    to_fetch: int
    too_powerful: bool


def address_of(text: str, password: str = "") -> HubAddress:
    """The hub's address; a password given apart takes the place of the one inside. Raises BadHubAddress."""
    found = parse_address(text, password)
    if found is None:
        raise BadHubAddress
    return found


def setting(ws: Workspace) -> HubSetting:
    """What this laptop was told of the hub; its address is empty where nothing was."""
    return here.setting(ws.read)


def use(ws: Workspace, address: HubAddress, *, minutes: int = HubSetting().minutes) -> None:
    """This laptop uses the hub, every so many minutes by itself (0: only when asked)."""
    with ws.aside() as db:
        here.keep(db, address.text, minutes)


def leave(ws: Workspace) -> None:
    """This laptop uses no hub; what came from it stays."""
    with ws.aside() as db:
        here.clear(db)


def look(ws: Workspace, address: HubAddress) -> Apart:
    """The hub at this address was reached and can be used: how far this laptop and it are apart.

    Raises HubNotReached, HubInsecure, HubRefused, HubUnprepared, HubNewer, HubNotPermitted, HubLost.
    """
    with _line(address) as db:
        there = store.known(db, Envelope(ws).campaign)
        too_powerful = schema.may_change(db)
    known = parcels.known(ws)
    return Apart(_ahead(known, there), _ahead(there, here.held(ws.read)), too_powerful)


@contextmanager
def line(ws: Workspace, meanwhile: Callable[[], None] | None = None) -> "Iterator[tuple[Db, str]]":
    """A line to this laptop's hub, and the hub's name in sentences. Raises NoHub, and as `look` does."""
    text = setting(ws).address
    if not text:
        raise NoHub
    address = address_of(text)
    with _line(address, meanwhile) as db:
        yield db, address.host


@contextmanager
def _line(address: HubAddress, meanwhile: Callable[[], None] | None = None) -> "Iterator[Db]":
    with connecting.connected(address, meanwhile) as db:
        found = schema.version(db)
        if found > schema.VERSION:
            raise HubNewer(address.host)
        if found < schema.VERSION:
            raise HubUnprepared(address.host)
        yield db


def _ahead(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    return sum(max(0, number - other.get(device, 0)) for device, number in one.items())
