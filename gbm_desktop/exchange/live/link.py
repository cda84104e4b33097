"""A link to one other laptop: one thread asks what it has, one brings what was done here; both go on after a break."""

from collections.abc import Callable
from random import uniform
from threading import Event, Lock, Thread

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.live import LivePinShut, LivePinWrong, LiveRefused, PeerUnreachable
from gbm_desktop.exchange.live.caller import Call
from gbm_desktop.exchange.live.host import numbers
from gbm_desktop.exchange.live.messages import Message
from gbm_desktop.exchange.live.news import News
from gbm_desktop.exchange.live.stock import Stock, behind, latest
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.model.live import Peer, PeerState

_WAIT_S = 10.0
_QUIET_S = 5.0
_FIRST_S, _LONGEST_S = 0.5, 10.0
_SHUT_S = 300.0
_ENDS: dict[type[GbmError], PeerState] = {
    LivePinShut: PeerState.SHUT,
    LiveRefused: PeerState.REFUSED,
}


class Link:
    """From `start` until `stop`; `brought` is told what came, `failed` what could not be stored, `broke` any fault.

    `idle` answers whether the other laptop, whose id it is given, calls this one itself: then this side rests.
    """

    def __init__(
        self,
        stock: Stock,
        news: News,
        pin: str,
        place: tuple[str, int],
        *,
        own_port: int,
        brought: Callable[[str, list[Merged]], object],
        failed: Callable[[GbmError], object],
        broke: Callable[[BaseException], object],
        idle: Callable[[str], bool],
    ) -> None:
        self._stock, self._news, self._pin, self.place, self._own_port = stock, news, pin, place, own_port
        self._brought, self._failed, self._broke, self._idle = brought, failed, broke, idle
        self._there: dict[str, int] = {}
        self._changing, self._first = Lock(), Event()
        self._calls: set[Call] = set()
        self._stopped = False
        self.device, self.name = "", ""
        self.state = PeerState.CALLING
        self.last: int | None = None
        self._threads = [
            Thread(target=self._keep, args=(work,), name=f"live-{work.__name__}", daemon=True)
            for work in (self._pull, self._push)
        ]

    def start(self) -> None:
        """The other laptop is called from now on."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """It is not called again, and nothing more is waited for; `join` waits until all has ended."""
        self._stopped = True
        self._first.set()
        for call in list(self._calls):
            call.cut()

    def join(self) -> None:
        """Nothing of this link is under way."""
        for thread in self._threads:
            thread.join()

    @property
    def peer(self) -> Peer:
        """The other laptop as it stands."""
        lacks = behind(self._there, self._stock.known()) if self.device else 0
        return Peer(self.device, self.name, f"{self.place[0]}:{self.place[1]}", self.state, self.last, lacks)

    @property
    def _over(self) -> bool:
        return self._stopped or self._news.closed

    def _keep(self, work: Callable[[Call], None]) -> None:
        """The work goes on in one session after the other, each break longer than the one before."""
        pause = _FIRST_S
        if work == self._push:
            self._first.wait()  # who has another PIN tries once, not twice
        while not self._over:
            if self.device and self._idle(self.device):
                self._news.rest(_FIRST_S)
                continue
            try:
                call = self._entered()
                pause = _FIRST_S
                try:
                    self._calls.add(call)
                    if not self._over:
                        work(call)
                finally:
                    self._calls.discard(call)
                    call.close()
            except LivePinWrong as error:  # trying on by itself would shut the other laptop's door
                self.state = PeerState.WRONG_PIN
                self._failed(error)
                return
            except (LivePinShut, LiveRefused) as error:
                self.state = _ENDS[type(error)]
                self._failed(error)
                pause = _SHUT_S
            except PeerUnreachable:
                self.state = PeerState.AWAY
            except GbmError as error:  # what came could not be stored: a full disk, a forged parcel
                self._failed(error)
            except Exception as error:  # noqa: BLE001 - told of; the link comes back
                self.state = PeerState.AWAY
                self._broke(error)
            self._news.rest(uniform(pause / 2, pause))  # noqa: S311 - so that laptops do not call in step
            pause = min(pause * 2, _LONGEST_S) if pause < _SHUT_S else pause

    def _entered(self) -> Call:
        call = Call(self._stock, self._pin, *self.place, own_port=self._own_port)
        if call.device == self._stock.ws.replica.id:
            call.close()
            self.stop()
            raise PeerUnreachable(call.device)
        self.device, self.name = call.device, str(call.head["name"])
        self._heard(numbers(call.head["known"]))
        self._first.set()
        return call

    def _pull(self, call: Call) -> None:
        """Whatever the other laptop has comes as soon as it is there."""
        while not self._resting:
            answer = call.ask("pull", {"known": self._stock.known(), "wait": _WAIT_S})
            if answer.parts:
                self._brought(self.device, self._stock.take(answer.parts))
            self._heard(numbers(answer.head["known"]))
            self._fetch(call)

    def _push(self, call: Call) -> None:
        """Whatever is done here goes to the other laptop as soon as it is stored."""
        given: dict[str, int] = {}
        while not self._resting:
            mark = self._news.mark
            found, upto = self._stock.unknown_to(latest(self._there, given))
            if found:
                answer = call.ask("push", {"known": self._stock.known()}, *found)
                given = latest(given, upto)
                self._heard(numbers(answer.head["known"]))
                self._give(call, answer)
            elif not self._news.wait(mark, _QUIET_S):
                self._give(call, call.ask("push", {"known": self._stock.known()}))

    @property
    def _resting(self) -> bool:
        return self._over or self._idle(self.device)

    def _heard(self, known: dict[str, int]) -> None:
        with self._changing:
            self._there = latest(self._there, known)
            self.state = PeerState.LINKED
            self.last = self._stock.ws.clock.wall()

    def _fetch(self, call: Call) -> None:
        """Attached files of which the steps have come follow them."""
        for digest in self._stock.wanted():
            answer = call.ask("file", {"digest": digest})
            if answer.parts:
                self._stock.bring(digest, answer.parts[0])

    def _give(self, call: Call, answer: Message) -> None:
        for digest in answer.head.get("wanted", ()):
            content = self._stock.file(str(digest))
            if content is not None:
                call.ask("keep", {"digest": digest}, content)
