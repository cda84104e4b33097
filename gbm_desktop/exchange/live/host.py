"""The answering side of a link: who may come in, what each caller lacks, and what it brings."""

import hmac
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from gbm_desktop.errors import GbmError
from gbm_desktop.exchange import keys
from gbm_desktop.exchange.live.messages import PUBLIC_BYTES, Garbled, Keys, Message, Session
from gbm_desktop.exchange.live.news import News
from gbm_desktop.exchange.live.stock import Stock, behind, latest
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.phones.limits import WrongPins
from gbm_desktop.store import devices as device_store

SESSION_BYTES = 16
NUMBER_BYTES = 8
FORBIDDEN, GONE, TOO_OFTEN = 403, 410, 429
_HEARD_S, _KEPT_S = 15.0, 60.0
_LONGEST_S = 15.0
_SESSIONS = 64
_PROOF_BYTES = 32
_NS = 1_000_000_000


class Denied(Exception):  # noqa: N818 - an answer by its HTTP status, no fault of this program
    """The caller is sent away with this status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass(slots=True)
class Guest:
    """A session with a caller; `given` went to it and may wait there for what it builds on."""

    session: Session
    address: str
    heard: float
    number: int = 0
    device: str = ""
    name: str = ""
    port: int = 0
    given: dict[str, int] = field(default_factory=dict)
    going: dict[str, int] = field(default_factory=dict)


class Host:
    """`brought` is told what came of whom; `failed` what could not be stored."""

    def __init__(
        self,
        stock: Stock,
        news: News,
        pin: str,
        *,
        brought: Callable[[str, list[Merged]], object],
        failed: Callable[[GbmError], object],
    ) -> None:
        self._stock, self._news, self._ws = stock, news, stock.ws
        self._secret = live_secret(keys.campaign_secret(self._ws), pin)
        self._proof = keys.derived(keys.campaign_secret(self._ws), "live hello")
        self._brought, self._failed = brought, failed
        self._pins = WrongPins()
        self._guests: dict[bytes, Guest] = {}
        self._told: dict[str, dict[str, int]] = {}
        self._met: set[bytes] = set()
        self._lock = Lock()

    def hello(self, address: str, body: bytes) -> bytes:
        """A session begins; only who is of the campaign may try a PIN. Raises Denied."""
        public, proof = body[:PUBLIC_BYTES], body[PUBLIC_BYTES:]
        with self._lock:
            self._drop_silent()
            if not is_proof(proof, self._proof, public) or public in self._met:
                raise Denied(FORBIDDEN)
            if self._pins.shut(address, self._now) or len(self._guests) >= _SESSIONS:
                raise Denied(TOO_OFTEN)
            self._met.add(public)
        own, name = Keys(), os.urandom(SESSION_BYTES)
        try:
            session = own.session(public, self._secret, calling=False)
        except Garbled as error:
            raise Denied(FORBIDDEN) from error
        with self._lock:
            self._guests[name] = Guest(session, address, self._now)
        return own.public + name

    def say(self, body: bytes) -> bytes:
        """What the caller asked is answered. Raises Denied where it is replayed, forged or of no session."""
        name, number = body[:SESSION_BYTES], int.from_bytes(body[SESSION_BYTES : SESSION_BYTES + NUMBER_BYTES])
        guest = self._guest(name, number)
        try:
            asked = guest.session.asked(number, body[SESSION_BYTES + NUMBER_BYTES :])
        except Garbled as error:
            self._turn_away(name, guest)
            raise Denied(FORBIDDEN) from error
        guest.heard = self._now
        try:
            answer = self._answer(guest, asked)
        except (KeyError, TypeError, ValueError, AttributeError) as error:  # a caller of another version
            raise Denied(FORBIDDEN) from error
        return guest.session.answer(number, answer)

    def guests(self) -> list[Guest]:
        """One session of each laptop that was heard of lately."""
        with self._lock:
            awake = [one for one in self._guests.values() if one.device and self._now - one.heard < _HEARD_S]
        return list({guest.device: guest for guest in sorted(awake, key=lambda one: one.heard)}.values())

    def heard(self, device: str) -> bool:
        """Whether the laptop has called lately."""
        return any(guest.device == device for guest in self.guests())

    def behind(self, device: str) -> int:
        """How many steps the laptop lacks, as far as it told."""
        return behind(self._told.get(device, {}), self._stock.known())

    @property
    def _now(self) -> float:
        return self._ws.clock.monotonic() / _NS

    def _guest(self, name: bytes, number: int) -> Guest:
        with self._lock:
            guest = self._guests.get(name)
            if guest is None or number != guest.number + 1:
                raise Denied(GONE)
            guest.number = number
            return guest

    def _turn_away(self, name: bytes, guest: Guest) -> None:
        """The session is over; where nobody had come in yet, it was another PIN, and the next try takes longer."""
        with self._lock:
            if guest.device:
                return  # a stranger wrote into it; the caller itself goes on
            self._guests.pop(name, None)
            left = self._pins.count(guest.address, self._now)
        self._news.rest(min(2.0, 2.0 ** (1 - left)))

    def _drop_silent(self) -> None:
        for name, guest in list(self._guests.items()):
            if self._now - guest.heard > _KEPT_S:
                del self._guests[name]

    def _answer(self, guest: Guest, asked: Message) -> Message:
        kind = asked.head["kind"]
        if kind == "enter":
            return self._enter(guest, asked.head)
        if not guest.device:
            raise Denied(FORBIDDEN)
        told = numbers(asked.head.get("known", {}))
        self._told[guest.device] = latest(self._told.get(guest.device, {}), told)
        match kind:
            case "pull":
                return self._pull(guest, min(float(asked.head["wait"]), _LONGEST_S))
            case "push":
                return self._push(guest, asked.parts)
            case "file":
                content = self._stock.file(str(asked.head["digest"]))
                return Message({}, () if content is None else (content,))
            case "keep":
                return Message({"kept": self._stock.bring(str(asked.head["digest"]), asked.parts[0])})
        raise ValueError(kind)

    def _enter(self, guest: Guest, head: dict[str, Any]) -> Message:
        device = str(head["device"])
        if not is_trusted(self._stock, device, str(head["key"]), str(head["sign"]), guest.session.proof + b"caller"):
            return Message({"refused": True})
        guest.name, guest.port = str(head["name"]), int(head["port"])
        self._told[device] = numbers(head["known"])
        guest.device = device
        return Message(introduction(self._stock, guest.session.proof + b"host", 0))

    def _pull(self, guest: Guest, seconds: float) -> Message:
        guest.given, guest.going = latest(guest.given, guest.going), {}
        until = self._now + seconds
        while True:
            mark = self._news.mark
            found, guest.going = self._stock.unknown_to(latest(self._told[guest.device], guest.given))
            left = min(until - self._now, seconds)
            if found or self._news.closed or left <= 0 or not self._news.wait(mark, left):
                return self._message(found)

    def _push(self, guest: Guest, brought: Iterable[bytes]) -> Message:
        try:
            self._brought(guest.device, self._stock.take(brought))
        except GbmError as error:
            self._failed(error)
            return Message({"trouble": True})
        return self._message([])

    def _message(self, found: list[bytes]) -> Message:
        return Message({"known": self._stock.known(), "wanted": self._stock.wanted()}, tuple(found))


def live_secret(campaign: bytes, pin: str) -> bytes:
    """What whoever is of the campaign and was told the PIN knows."""
    return keys.derived(campaign + pin.encode(), "live")


def proof_of(key: bytes, public: bytes) -> bytes:
    """Shows that whoever made the one-time key is of the campaign."""
    return keys.derived(key, "live proof", public)[:_PROOF_BYTES]


def is_proof(given: bytes, key: bytes, public: bytes) -> bool:
    """Whether it is the proof; how long that takes tells nobody how much of it was guessed."""
    return hmac.compare_digest(given, proof_of(key, public))


def introduction(stock: Stock, proof: bytes, port: int) -> dict[str, Any]:
    """Who this laptop is, under its own key."""
    ws = stock.ws
    return {
        "kind": "enter",
        "device": ws.replica.id,
        "name": ws.replica.name,
        "key": keys.enrol(ws),
        "sign": keys.sign(ws, proof),
        "port": port,
        "known": stock.known(),
    }


def is_trusted(stock: Stock, device: str, key: str, signature: str, proof: bytes) -> bool:
    """Whether it is the laptop that it says it is, and was not revoked; one that nobody knows yet may come."""
    db = stock.ws.read
    listed = device_store.by_id(db, device)
    if listed is not None and listed.trusted_until is not None:
        return False
    return device_store.known_key(db, device) in ("", key) and keys.is_signed(key, signature, proof)


def numbers(told: dict[str, Any]) -> dict[str, int]:
    """Numbers by device, as another laptop told them."""
    return {str(device): int(last) for device, last in told.items()}
