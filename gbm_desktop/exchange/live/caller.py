"""The calling side of a link: one session with another laptop, one question after the other."""

import http.client
import socket
from contextlib import suppress
from typing import Any

from gbm_desktop.errors.live import LivePinShut, LivePinWrong, LiveRefused, PeerUnreachable
from gbm_desktop.exchange import keys
from gbm_desktop.exchange.live.host import (
    FORBIDDEN,
    NUMBER_BYTES,
    TOO_OFTEN,
    introduction,
    is_trusted,
    live_secret,
    proof_of,
)
from gbm_desktop.exchange.live.messages import PUBLIC_BYTES, Garbled, Keys, Message
from gbm_desktop.exchange.live.stock import Stock

_PATIENCE_S, _CONNECTING_S = 25, 5
_DONE = 200


class Line:
    """Requests to one address over one connection."""

    def __init__(self, address: str, port: int) -> None:
        self.peer = f"{address}:{port}"
        self._connection = http.client.HTTPConnection(address, port, timeout=_CONNECTING_S)
        self._socket: socket.socket | None = None

    def post(self, path: str, body: bytes) -> tuple[int, bytes]:
        """The answer's status and body. Raises PeerUnreachable."""
        try:
            self._connect()
            self._connection.request("POST", path, body, {"Content-Type": "application/octet-stream"})
            answer = self._connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException) as error:
            self._connection.close()
            raise PeerUnreachable(self.peer) from error

    def _connect(self) -> None:
        connected = self._connection.sock is not None
        if not connected:
            self._connection.connect()
            self._socket = self._connection.sock
            self._socket.settimeout(_PATIENCE_S)

    def close(self) -> None:
        """The connection is let go of."""
        self._connection.close()

    def cut(self) -> None:
        """Whoever waits for an answer on another thread gets none."""
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


class Call:
    """A session with the laptop at the address, which let this one in; `head` is what it said of itself.

    Raises PeerUnreachable, LivePinWrong, LivePinShut, LiveRefused.
    """

    def __init__(self, stock: Stock, pin: str, address: str, port: int, *, own_port: int) -> None:
        self._line = Line(address, port)
        self._number = 0
        try:
            self._begin(stock, pin)
            self.head = self._enter(stock, own_port)
        except BaseException:
            self._line.close()
            raise

    def _begin(self, stock: Stock, pin: str) -> None:
        secret = keys.campaign_secret(stock.ws)
        own = Keys()
        public = own.public
        status, answer = self._line.post("/hello", public + proof_of(keys.derived(secret, "live hello"), public))
        self._require(status)
        try:
            self._session = own.session(answer[:PUBLIC_BYTES], live_secret(secret, pin), calling=True)
        except Garbled as error:
            raise LiveRefused(self._line.peer) from error
        self._name = answer[PUBLIC_BYTES:]

    @property
    def device(self) -> str:
        """The other laptop's id."""
        return str(self.head["device"])

    def ask(self, kind: str, head: dict[str, Any], *parts: bytes) -> Message:
        """What the other laptop answers. Raises PeerUnreachable, LiveRefused."""
        status, answer = self._say(Message({"kind": kind, **head}, parts))
        if status != _DONE:
            raise PeerUnreachable(self._line.peer)
        return self._answered(answer)

    def close(self) -> None:
        """The other laptop is not asked any more."""
        self._line.close()

    def cut(self) -> None:
        """What another thread asks is not answered any more."""
        self._line.cut()

    def _enter(self, stock: Stock, own_port: int) -> dict[str, Any]:
        status, answer = self._say(Message(introduction(stock, self._session.proof + b"caller", own_port)))
        if status == FORBIDDEN:
            raise LivePinWrong(self._line.peer)
        self._require(status)
        head = self._answered(answer).head
        try:
            trusted = is_trusted(stock, head["device"], head["key"], head["sign"], self._session.proof + b"host")
        except KeyError as error:
            raise LiveRefused(self._line.peer) from error
        if not trusted:
            raise LiveRefused(self._line.peer)
        return head

    def _say(self, message: Message) -> tuple[int, bytes]:
        self._number += 1
        sealed = self._session.ask(self._number, message)
        return self._line.post("/say", self._name + self._number.to_bytes(NUMBER_BYTES) + sealed)

    def _answered(self, answer: bytes) -> Message:
        try:
            message = self._session.answered(self._number, answer)
        except Garbled as error:
            raise PeerUnreachable(self._line.peer) from error
        if message.head.get("refused"):
            raise LiveRefused(self._line.peer)
        if message.head.get("trouble"):
            raise PeerUnreachable(self._line.peer)
        return message

    def _require(self, status: int) -> None:
        if status == TOO_OFTEN:
            raise LivePinShut(self._line.peer)
        if status == FORBIDDEN:
            raise LiveRefused(self._line.peer)
        if status != _DONE:
            raise PeerUnreachable(self._line.peer)
