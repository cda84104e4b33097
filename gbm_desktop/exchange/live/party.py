"""This laptop among those that exchange now: it is called, it calls those that it finds, and it keeps count."""

import re
import secrets
from collections.abc import Callable
from threading import Lock

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.live import NotALiveAddress, NotALivePin
from gbm_desktop.exchange import keys, log, parcels
from gbm_desktop.exchange.bundle.reading import together
from gbm_desktop.exchange.live.beacon import PORT, Beacon, own_addresses
from gbm_desktop.exchange.live.host import Host
from gbm_desktop.exchange.live.link import Link
from gbm_desktop.exchange.live.news import News
from gbm_desktop.exchange.live.server import PORTS, Server
from gbm_desktop.exchange.live.stock import Stock
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.model.exchanges import Direction, Way
from gbm_desktop.model.live import Peer, PeerState
from gbm_desktop.workspace import Workspace

_PIN = re.compile(r"[0-9]{6}")
_ADDRESS = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3}){3}|localhost)(?::([0-9]{1,5}))?")
_MOST_LINKS = 24
_LARGEST_PORT = 65535


def new_pin() -> str:
    """Six digits that nobody can guess."""
    return f"{secrets.randbelow(1_000_000):06d}"


class Party:
    """On from when it is made until `stop`, or until the workspace is closed.

    `failed` is told, on another thread, of what went wrong. `udp_port` 0: it neither says where it is nor looks for
    others.

    Raises NotALivePin, LiveNotServed, NoCampaign.
    """

    def __init__(
        self,
        ws: Workspace,
        pin: str,
        *,
        ports: range = PORTS,
        udp_port: int = PORT,
        failed: Callable[[GbmError], object] = lambda _error: None,
        broke: Callable[[BaseException], object] = lambda _error: None,
    ) -> None:
        if not _PIN.fullmatch(pin):
            raise NotALivePin(pin)
        parcels.seal_own(ws)
        self.ws, self.pin, self._failed, self._broke = ws, pin, failed, broke
        self._came: dict[str, list[Merged]] = {}
        self._links: dict[tuple[str, int], Link] = {}
        self._lock = Lock()
        self._stock, self._news = Stock(ws), News(ws)
        self._host = Host(self._stock, self._news, pin, brought=self._brought, failed=failed)
        try:
            self._server = Server({"/hello": self._host.hello, "/say": self._said}, ports=ports, broke=broke)
        except BaseException:
            self._news.close()
            raise
        key = keys.derived(keys.campaign_secret(ws), "live beacon")
        self._beacon = Beacon(key, self.port, self._call, udp_port=udp_port) if udp_port else None
        ws.on_close.append(self.stop)

    @property
    def port(self) -> int:
        """Where other laptops call this one."""
        return self._server.port

    @property
    def addresses(self) -> list[str]:
        """Under which addresses they reach it, the likeliest first, each with the port."""
        return [f"{address}:{self.port}" for address in own_addresses()]

    def call(self, address: str) -> None:
        """The laptop at the address is called from now on. Raises NotALiveAddress."""
        found = _ADDRESS.fullmatch(address.strip().replace("：", ":"))
        port = int(found[2] or PORTS[0]) if found else 0
        if found is None or not 0 < port <= _LARGEST_PORT:
            raise NotALiveAddress(address.strip())
        with self._lock:
            stale = self._links.pop((found[1], port), None)
        if stale is not None:
            stale.stop()
        self._call(found[1], port)

    def peers(self) -> list[Peer]:
        """The other laptops, each once, by name; one that was never reached by its address."""
        with self._lock:
            found = [link.peer for link in self._links.values()]
        for guest in self._host.guests():
            lacks = self._host.behind(guest.device)
            place = f"{guest.address}:{guest.port}"
            found.append(Peer(guest.device, guest.name, place, PeerState.LINKED, self._heard_at(guest.heard), lacks))
        named = {peer.address for peer in found if peer.device}
        found = [peer for peer in found if peer.device or peer.address not in named]
        best: dict[str, Peer] = {}
        for peer in sorted(found, key=lambda one: (one.state is PeerState.LINKED, one.last or 0)):
            best[peer.device or peer.address] = peer
        return sorted(best.values(), key=lambda one: (one.name, one.address))

    @property
    def linked(self) -> int:
        """How many other laptops are linked now."""
        return sum(peer.state is PeerState.LINKED for peer in self.peers())

    def stop(self) -> None:
        """Nobody is called or answered any more; what came is in the log. Closing the workspace does it, too."""
        if self._news.closed:
            return
        if self.stop in self.ws.on_close:
            self.ws.on_close.remove(self.stop)
        if self._beacon is not None:
            self._beacon.stop()
        self._news.close()
        for link in list(self._links.values()):
            link.stop()
        self._server.stop()
        for link in list(self._links.values()):
            link.join()
        for device, merged in self._came.items():
            log.note(self.ws, together(merged), way=Way.NETWORK, direction=Direction.IN, peer=device)
        self._came.clear()

    def _said(self, _address: str, body: bytes) -> bytes:
        return self._host.say(body)

    def _call(self, address: str, port: int) -> None:
        with self._lock:
            if (address, port) in self._links or len(self._links) >= _MOST_LINKS or self._news.closed:
                return
            link = self._links[address, port] = Link(
                self._stock, self._news, self.pin, (address, port), own_port=self.port, brought=self._brought,
                failed=self._failed, broke=self._broke, idle=self._is_called_by,
            )  # fmt: skip
        link.start()

    def _is_called_by(self, device: str) -> bool:
        """Of two laptops that reach each other the one with the lower id calls."""
        return device < self.ws.replica.id and self._host.heard(device)

    def _brought(self, device: str, merged: list[Merged]) -> None:
        with self._lock:
            came = self._came.get(device, [])
            if any(one.added or one.waiting for one in merged):
                self._came[device] = [together([*came, *merged])]

    def _heard_at(self, monotonic: float) -> int:
        now = self.ws.clock.monotonic() / 1_000_000_000
        return self.ws.clock.wall() - int((now - monotonic) * 1000)
