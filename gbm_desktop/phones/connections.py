"""Connections that cannot tire the server out: so many, so long, so much sent, and no more."""

import asyncio
from typing import TYPE_CHECKING

from uvicorn.protocols.http.h11_impl import H11Protocol

from gbm_desktop.phones.limits import Limits

if TYPE_CHECKING:
    from asyncio import TimerHandle


def guarded(limits: Limits) -> type[asyncio.Protocol]:
    """The protocol of a connection within these limits; one beyond them is cut off without an answer."""

    class Guarded(H11Protocol):
        _end: "TimerHandle | None" = None
        _received = 0

        @property
        def address(self) -> str:
            return self.client[0] if self.client else ""

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in H11Protocol
            super().connection_made(transport)
            same = [each for each in self.connections if isinstance(each, Guarded) and each.address == self.address]
            if len(self.connections) > limits.connections or len(same) > limits.connections_each:
                transport.abort()
            else:
                self._end = self.loop.call_later(limits.whole_request, transport.abort)

        def data_received(self, data: bytes) -> None:
            self._received += len(data)
            if self._received > limits.sent:
                self.transport.abort()
            else:
                super().data_received(data)

        def connection_lost(self, exc: Exception | None) -> None:
            if self._end is not None:
                self._end.cancel()
            super().connection_lost(exc)

    return Guarded
