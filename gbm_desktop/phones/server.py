"""The server of phones: a thread of its own on one address of this laptop, there only while somebody wants it."""

import logging
import os
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from errno import EADDRINUSE, EADDRNOTAVAIL
from threading import Event, Thread
from typing import Any

import uvicorn

from gbm_desktop.errors.phones import NoSuchAddress, PhonesNotServed, PortsTaken
from gbm_desktop.phones.app import app
from gbm_desktop.phones.connections import guarded
from gbm_desktop.phones.site import Site

PORTS = range(8080, 8090)
_BACKLOG = 256
_GRACE_S = 1
_IN_USE = frozenset({EADDRINUSE, 10013, 10048})  # Windows: not permitted (held by its own services), in use
_NO_ADDRESS = frozenset({EADDRNOTAVAIL, 10049})


class PhoneServer:
    """Serving from when it is made until `stop`; `host` is address and port as links name them.

    Raises NoSuchAddress, PortsTaken, PhonesNotServed.
    """

    def __init__(
        self, site: Site, address: str, *, ports: range = PORTS,
        broke: Callable[[BaseException], object] = lambda _error: None,
    ) -> None:  # fmt: skip
        self.site = site
        listening = _bound(address, ports)
        self.host = f"{address}:{listening.getsockname()[1]}"
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="phones")
        self._server = _Announcing(_config(site, app(site, self.host, self._writer, broke)))
        self._thread = Thread(
            target=self._server.run, kwargs={"sockets": [listening]}, name="phone-server", daemon=True
        )
        self._thread.start()
        self._server.ready.wait()

    def url(self, path: str) -> str:
        """The link that a phone opens."""
        return f"http://{self.host}{path}"

    def stop(self) -> None:
        """What was being stored is stored, and nobody is served any more."""
        self._server.should_exit = True
        self._thread.join(_GRACE_S + 1)
        self._server.force_exit = True
        self._thread.join()
        self._writer.shutdown()


class _Announcing(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.ready.set()


def _config(site: Site, answering: Any) -> uvicorn.Config:
    """No log: what phones send is personal. No forwarding header is believed."""
    return uvicorn.Config(
        answering, http=guarded(site.limits), ws="none", loop="asyncio", lifespan="off", log_config=None,
        log_level=logging.CRITICAL, access_log=False, proxy_headers=False, server_header=False,
        timeout_graceful_shutdown=_GRACE_S, backlog=_BACKLOG, h11_max_incomplete_event_size=site.limits.sent,
    )  # fmt: skip


def _bound(address: str, ports: range) -> socket.socket:
    for port in ports:
        listening = socket.socket()
        if os.name == "posix":  # elsewhere it would let two programs share a port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((address, port))
        except OSError as error:
            listening.close()
            if error.errno in _NO_ADDRESS:
                raise NoSuchAddress(address) from error
            if error.errno not in _IN_USE:
                raise PhonesNotServed(address, os.strerror(error.errno or 0)) from error
        else:
            return listening
    raise PortsTaken(address, ports[0], ports[-1])
