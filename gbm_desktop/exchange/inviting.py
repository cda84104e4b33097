"""The host's side of joining: a code on the screen, good for one laptop within ten minutes."""

import os
from collections.abc import Callable
from threading import Lock

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.live import NotAnAddress
from gbm_desktop.exchange import keys, parcels
from gbm_desktop.exchange.live.beacon import own_addresses
from gbm_desktop.exchange.live.host import FORBIDDEN, GONE, NUMBER_BYTES, Denied, is_proof, numbers
from gbm_desktop.exchange.live.messages import PUBLIC_BYTES, Garbled, Keys, Message, Session
from gbm_desktop.exchange.live.server import Server
from gbm_desktop.exchange.live.stock import Stock, latest
from gbm_desktop.model import blocks
from gbm_desktop.model.journal import Op
from gbm_desktop.model.pairing import SECRET_BYTES, PairingCode, is_address
from gbm_desktop.store import devices as store
from gbm_desktop.store.devices import Device
from gbm_desktop.workspace import Workspace

PORTS = range(8800, 8810)
VALID_MINUTES = 10
_TRIES = 20
_NS_A_MINUTE = 60_000_000_000


class Invitation:
    """Good from when it is made until one laptop has joined, ten minutes have passed, or `stop`.

    `joined` is told, on another thread, the name of the laptop once it has all.
    Raises NotAnAddress, LiveNotServed, NoCampaign.
    """

    def __init__(
        self,
        ws: Workspace,
        *,
        address: str = "",
        ports: range = PORTS,
        joined: Callable[[str], object] = lambda _name: None,
        broke: Callable[[BaseException], object] = lambda _error: None,
    ) -> None:
        place = address.strip() or next(iter(own_addresses()), "127.0.0.1")
        if not is_address(place):
            raise NotAnAddress(place)
        parcels.seal_own(ws)
        self._ws, self._stock, self._joined = ws, Stock(ws), joined
        self._until = ws.clock.monotonic() + VALID_MINUTES * _NS_A_MINUTE
        self._lock = Lock()
        self._session: Session | None = None
        self._number = self._strangers = 0
        self._guest: Device | None = None
        self._given: dict[str, int] = {}
        secret = os.urandom(SECRET_BYTES)
        self._server = Server({"/hello": self._hello, "/say": self._say}, ports=ports, broke=broke)
        self.code = PairingCode(place, self._server.port, secret)

    @property
    def over(self) -> bool:
        """Whether no laptop can join by it any more."""
        return self._guest is not None or self._ws.clock.monotonic() > self._until or self._strangers >= _TRIES

    @property
    def seconds_left(self) -> int:
        """How long the code is good."""
        return 0 if self.over else max(0, (self._until - self._ws.clock.monotonic()) // 1_000_000_000)

    def stop(self) -> None:
        """Nobody can join any more."""
        self._server.stop()

    def _hello(self, _address: str, body: bytes) -> bytes:
        public, proof = body[:PUBLIC_BYTES], body[PUBLIC_BYTES:]
        with self._lock:
            if self.over:
                raise Denied(GONE)
            if not is_proof(proof, hello_key(self.code.secret), public):
                self._strangers += 1
                raise Denied(FORBIDDEN)
            own = Keys()
            try:
                self._session = own.session(public, self.code.secret, calling=False)
            except Garbled as error:
                raise Denied(FORBIDDEN) from error
            self._number = 0
            return own.public

    def _say(self, _address: str, body: bytes) -> bytes:
        with self._lock:
            number = int.from_bytes(body[:NUMBER_BYTES])
            if self._session is None or number != self._number + 1:
                raise Denied(GONE)
            try:
                asked = self._session.asked(number, body[NUMBER_BYTES:])
            except Garbled as error:
                raise Denied(FORBIDDEN) from error
            self._number = number
            try:
                answer = self._answer(asked)
            except GbmError:
                answer = Message({"refused": True})
            except (KeyError, TypeError, ValueError, IndexError) as error:  # a laptop of another version
                raise Denied(FORBIDDEN) from error
            return self._session.answer(number, answer)

    def _answer(self, asked: Message) -> Message:
        kind, head = asked.head["kind"], asked.head
        if kind == "join" and self._guest is None:
            return self._admit(str(head["device"]), str(head["name"]), str(head["key"]))
        if self._guest is None:
            raise ValueError(kind)
        match kind:
            case "pull":
                found, upto = self._stock.unknown_to(latest(numbers(head["known"]), self._given))
                self._given = latest(self._given, upto)
                return Message({}, tuple(found))
            case "file":
                content = self._stock.file(str(head["digest"]))
                return Message({}, () if content is None else (content,))
            case "done":
                self._stock.take(asked.parts)
                self._joined(self._guest.name)
                return Message({})
        raise ValueError(kind)

    def _admit(self, device: str, name: str, key: str) -> Message:
        """The laptop is on the list of devices with numbers of its own; what it is told next is all there is."""
        ws = self._ws
        block = blocks.child_of(ws.replica.block, {one.block for one in store.everyone(ws.read)})
        with ws.unit(Op.DEVICE_JOIN, name=name, block=block) as unit:
            guest = Device(device, name, key, block, unit.wall, ws.replica.id, None, "")
            unit.put("devices", store.row_of(guest))
        self._guest = guest
        steps = sum(self._stock.known().values())
        return Message({"block": block, "host": ws.replica.id, "name": ws.replica.name, "steps": steps})


def hello_key(secret: bytes) -> bytes:
    """With which a laptop shows that it was shown the code."""
    return keys.derived(secret, "pair hello")
