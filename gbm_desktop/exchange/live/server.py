"""The port on which other laptops call: a thread of its own, there only while a person wants it."""

import asyncio
import logging
import os
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from gbm_desktop.errors.live import LiveNotServed
from gbm_desktop.exchange.live.host import FORBIDDEN, Denied

if TYPE_CHECKING:
    import uvicorn
    from starlette.requests import Request
    from starlette.responses import Response

PORTS = range(8790, 8800)
LARGEST = 64_000_000
"""Bytes of one message: a list of 50,000 people that was imported at once is 6 MB, an attached file at most 50 MB."""
_GRACE_S = 1
_AT_ONCE = 40
_CONNECTIONS, _EACH = 128, 12
_BROKEN = 500
_HELLO = 256

Service = Callable[[str, bytes], bytes]
"""From the caller's address and what it sent to what it is answered. Raises Denied."""


class Server:
    """Serving from when it is made until `stop`. Raises LiveNotServed."""

    def __init__(
        self,
        services: dict[str, Service],
        *,
        address: str = "",
        ports: range = PORTS,
        broke: Callable[[BaseException], object] = lambda _error: None,
    ) -> None:
        listening = _bound(address, ports)
        self.port: int = listening.getsockname()[1]
        self._workers = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="live")
        self._server = _server(_app(services, self._workers, broke))
        self._thread = Thread(target=self._run, args=(listening,), name="live-server", daemon=True)
        self._ready = Event()
        self._thread.start()
        self._ready.wait()

    def stop(self) -> None:
        """What was being stored is stored, and nobody is answered any more."""
        self._server.should_exit = True
        self._thread.join(_GRACE_S + 1)
        self._server.force_exit = True
        self._thread.join()
        self._workers.shutdown()

    def _run(self, listening: socket.socket) -> None:
        async def serve() -> None:
            asyncio.get_running_loop().call_soon(self._ready.set)
            await self._server.serve([listening])

        try:
            asyncio.run(serve())
        finally:
            self._ready.set()
            listening.close()


def _server(answering: Any) -> "uvicorn.Server":
    """No log, and no forwarding header is believed."""
    import uvicorn

    return uvicorn.Server(
        uvicorn.Config(
            answering, http=_few_each(), ws="none", loop="asyncio", lifespan="off", log_config=None,
            log_level=logging.CRITICAL, access_log=False, proxy_headers=False, server_header=False, date_header=False,
            timeout_graceful_shutdown=_GRACE_S, timeout_keep_alive=60,
        )
    )  # fmt: skip


def _few_each() -> type[asyncio.Protocol]:
    """The protocol of a connection; one address has only so many at a time."""
    from uvicorn.protocols.http.h11_impl import H11Protocol

    class Few(H11Protocol):
        @property
        def address(self) -> str:
            return self.client[0] if self.client else ""

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in H11Protocol
            super().connection_made(transport)
            same = [each for each in self.connections if isinstance(each, Few) and each.address == self.address]
            if len(self.connections) > _CONNECTIONS or len(same) > _EACH:
                transport.abort()

    return Few


def _app(services: dict[str, Service], workers: ThreadPoolExecutor, broke: Callable[[BaseException], object]) -> Any:
    from starlette.applications import Starlette
    from starlette.requests import ClientDisconnect
    from starlette.responses import Response
    from starlette.routing import Route

    def endpoint(service: Service, largest: int) -> Callable[["Request"], Any]:
        async def answer(request: "Request") -> "Response":
            try:
                body = await _body(request, largest)
                address = request.client.host if request.client else ""
                said = await asyncio.get_running_loop().run_in_executor(workers, service, address, body)
                return Response(said, media_type="application/octet-stream")
            except Denied as denied:
                return Response(status_code=denied.status)
            except ClientDisconnect:
                return Response(status_code=FORBIDDEN)  # which nobody reads
            except Exception as error:  # noqa: BLE001 - told of; the caller tries again
                broke(error)
                return Response(status_code=_BROKEN)

        return answer

    routes = [
        Route(path, endpoint(service, _HELLO if path.endswith("hello") else LARGEST), methods=["POST"])
        for path, service in services.items()
    ]
    return Starlette(routes=routes)


async def _body(request: "Request", largest: int) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > largest:
            raise Denied(FORBIDDEN)
    return bytes(body)


def _bound(address: str, ports: range) -> socket.socket:
    for port in ports:
        listening = socket.socket()
        if os.name == "posix":  # elsewhere it would let two programs share a port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((address, port))
        except OSError:
            listening.close()
        else:
            return listening
    raise LiveNotServed(f"{ports[0]}–{ports[-1]}")
