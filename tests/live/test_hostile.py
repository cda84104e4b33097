"""Who listens reads nothing, and who writes what is not theirs is sent away."""

import http.client
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import attendance, desk, events
from gbm_desktop.errors.live import LivePinShut, LivePinWrong, LiveRefused, PeerUnreachable
from gbm_desktop.exchange import keys, parcels
from gbm_desktop.exchange.live import beacon
from gbm_desktop.exchange.live.caller import Call, Line
from gbm_desktop.exchange.live.host import FORBIDDEN, GONE, proof_of
from gbm_desktop.exchange.live.messages import Garbled, Keys, Message, Session, packed, unpacked
from gbm_desktop.exchange.live.party import Party
from gbm_desktop.exchange.live.stock import Stock
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.live.conftest import PIN, until

Online = Callable[..., Party]
_PIECE = 65536


class Tap:
    """A port that passes everything on to another and keeps what went through."""

    def __init__(self, target: int) -> None:
        self.heard = bytearray()
        self._target = target
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._threads = [Thread(target=self._accept)]
        self._open: list[socket.socket] = []
        self._threads[0].start()

    def close(self) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for one in self._open:
            one.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                inner, _ = self._listening.accept()
                outer = socket.create_connection(("127.0.0.1", self._target))
                self._open += [inner, outer]
                for source, sink in ((inner, outer), (outer, inner)):
                    self._threads.append(Thread(target=self._pass_on, args=(source, sink)))
                    self._threads[-1].start()

    def _pass_on(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(_PIECE):
                self.heard += data
                sink.sendall(data)
            sink.shutdown(socket.SHUT_RDWR)


@contextmanager
def tapped(port: int) -> Iterator[Tap]:
    tap = Tap(port)
    try:
        yield tap
    finally:
        tap.close()


def body_of(heard: bytes, path: str) -> bytes:
    """The body of the first request to the path."""
    head, _, rest = heard[heard.index(f"POST {path} ".encode()) :].partition(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
    )
    return rest[:length]


def posted(port: int, path: str, body: bytes) -> int:
    line = Line("127.0.0.1", port)
    try:
        return line.post(path, body)[0]
    finally:
        line.close()


def test_who_listens_reads_no_name_and_no_pin(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    event = events.add(first, lecture())
    attendance.add(first, event, name="欧阳静", unit="利民村三组", phone="13812345678")
    desk.rename(first, "一号签到台")
    host = online(first)
    with tapped(host.port) as tap:
        caller = online(second)
        caller.call(f"127.0.0.1:{tap.port}")
        until(lambda: parcels.known(second).get(first.replica.id) == parcels.known(first)[first.replica.id])
        heard = bytes(tap.heard)
        caller.stop()
    readable = ("欧阳静", "利民村", "13812345678", PIN, first.replica.id, first.replica.name, "attendees", "清泉镇")
    assert len(heard) > 1000
    assert not [word for word in readable if word.encode() in heard]


def test_a_request_that_is_sent_again_is_refused_and_changes_nothing(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    host = online(first)
    with tapped(host.port) as tap:
        call = Call(Stock(second), PIN, "127.0.0.1", tap.port, own_port=1)
        call.ask("push", {"known": {}}, *parcels.unknown_to(second, parcels.known(first)))
        heard = bytes(tap.heard)
        call.close()
    steps = parcels.known(first)
    assert posted(host.port, "/say", body_of(heard, "/say")) == GONE
    assert posted(host.port, "/hello", body_of(heard, "/hello")) == FORBIDDEN
    assert parcels.known(first) == steps


def test_what_a_stranger_writes_into_a_session_is_refused_and_the_caller_goes_on(
    three: list[Workspace], online: Online
) -> None:
    first, second, _third = three
    host = online(first)
    with tapped(host.port) as tap:
        call = Call(Stock(second), PIN, "127.0.0.1", tap.port, own_port=1)
        session = body_of(bytes(tap.heard), "/say")[:16]
        assert posted(host.port, "/say", session + (9).to_bytes(8) + b"x" * 64) == GONE
        assert posted(host.port, "/say", b"y" * 16 + (1).to_bytes(8) + b"x" * 64) == GONE
        assert call.ask("pull", {"known": parcels.known(second), "wait": 0}).head["known"] == parcels.known(first)
        call.close()


def test_wrong_pins_lock_the_door_and_a_stranger_cannot_even_try_one(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    host = online(first)
    for attempt in range(5):
        with pytest.raises(LivePinWrong):
            Call(Stock(second), f"00000{attempt}", "127.0.0.1", host.port, own_port=1)
    with pytest.raises(LivePinShut):
        Call(Stock(second), PIN, "127.0.0.1", host.port, own_port=1)
    first.clock.advance(301)  # type: ignore[attr-defined]  # a SetClock
    Call(Stock(second), PIN, "127.0.0.1", host.port, own_port=1).close()
    stranger = Keys().public
    assert posted(host.port, "/hello", stranger + proof_of(b"k" * 32, stranger)) == FORBIDDEN


def test_who_says_to_be_another_laptop_is_not_let_in(three: list[Workspace], online: Online) -> None:
    first, second, third = three
    parcels.merge(first, list(parcels.unknown_to(third, parcels.known(first))))
    host = online(first)
    second.replica = third.replica
    with pytest.raises(LiveRefused):
        Call(Stock(second), PIN, "127.0.0.1", host.port, own_port=1)


def test_a_forged_parcel_is_refused_and_the_rest_goes_on(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    said: list[object] = []
    host = online(first, failed=said.append)
    call = Call(Stock(second), PIN, "127.0.0.1", host.port, own_port=1)
    before = parcels.known(first)
    with pytest.raises(PeerUnreachable):
        call.ask("push", {"known": {}}, b"no parcel")
    assert said
    assert parcels.known(first) == before
    call.ask("push", {"known": {}}, *parcels.unknown_to(second, before))
    assert parcels.known(first) == parcels.known(second) | before
    call.close()


def test_garbage_at_the_port_is_answered_and_forgotten(three: list[Workspace], online: Online) -> None:
    host = online(three[0])
    for path, body in (("/hello", b""), ("/hello", b"x" * 64), ("/say", b""), ("/say", b"\0" * 24)):
        assert posted(host.port, path, body) in (FORBIDDEN, GONE)
    assert posted(host.port, "/hello", b"x" * 10_000) == FORBIDDEN
    plain = http.client.HTTPConnection("127.0.0.1", host.port, timeout=5)
    plain.request("GET", "/say")
    assert plain.getresponse().status == 405
    plain.close()


def test_a_caller_that_is_gone_in_the_middle_of_a_message_leaves_nothing(
    three: list[Workspace], online: Online
) -> None:
    first, second, _third = three
    host = online(first)
    before = parcels.known(first)
    with socket.create_connection(("127.0.0.1", host.port)) as raw:
        raw.sendall(b"POST /say HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" + b"z" * 5000)
    call = Call(Stock(second), PIN, "127.0.0.1", host.port, own_port=1)
    assert parcels.known(first) == before
    call.close()


@given(st.dictionaries(st.text(), st.integers()), st.lists(st.binary()))
def test_a_message_is_read_as_it_was_written(head: dict[str, int], parts: list[bytes]) -> None:
    message = Message(head, tuple(parts))
    assert unpacked(packed(message)) == message


@given(st.integers(0, 400), st.integers(1, 255))
def test_a_message_that_was_changed_anywhere_is_none(at: int, by: int) -> None:
    session = Session(b"s" * 32, b"b" * 64)
    sealed = bytearray(session.ask(3, Message({"kind": "push"}, (b"parcel",))))
    assert session.asked(3, bytes(sealed)).parts == (b"parcel",)
    sealed[at % len(sealed)] ^= by
    for number, data in ((3, bytes(sealed)), (4, session.ask(3, Message({})))):
        with pytest.raises(Garbled):
            session.asked(number, data)
    with pytest.raises(Garbled):
        session.answered(3, session.ask(3, Message({})))


def test_a_beacon_names_nobody_and_is_understood_by_the_campaign_only(three: list[Workspace]) -> None:
    key = keys.derived(keys.campaign_secret(three[0]), "live beacon")
    said = beacon.packed(key, b"one-run!", 8790)
    assert len(said) == 34
    assert beacon.heard(key, b"another!", said) == 8790
    assert beacon.heard(key, b"one-run!", said) is None
    assert beacon.heard(b"k" * 32, b"another!", said) is None
    assert beacon.heard(key, b"another!", said[:-1] + b"\0") is None
    assert beacon.heard(key, b"another!", said + b"\0") is None


def test_laptops_that_say_where_they_are_find_each_other(three: list[Workspace]) -> None:
    first, second, _third = three
    parties = [Party(ws, PIN, ports=range(28900, 28990), udp_port=28900) for ws in (first, second)]
    try:
        until(lambda: all(party.linked == 1 for party in parties))
        events.add(first, lecture())
        until(lambda: parcels.known(first) == parcels.known(second))
    finally:
        for party in parties:
            party.stop()
