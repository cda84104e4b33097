"""What is decided about the hub without one: which parcels to fetch, what an address is, what an envelope shows."""

import json
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.errors.hub import BadHubAddress, HubInsecure, NoHub
from gbm_desktop.exchange import parcels
from gbm_desktop.exchange.hub import carrying, contact
from gbm_desktop.exchange.hub.envelope import Envelope
from gbm_desktop.model.hub import Span, covering, parse_address
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace

SPANS = st.lists(
    st.builds(
        lambda device, first, more: Span(device, first, first + more),
        st.sampled_from("ab"), st.integers(1, 30), st.integers(0, 9),
    ),
    max_size=25,
)  # fmt: skip
HELD = st.dictionaries(st.sampled_from("ab"), st.integers(0, 20))


def steps(spans: list[Span], held: dict[str, int]) -> set[tuple[str, int]]:
    return {(s.device, n) for s in spans for n in range(s.first, s.last + 1) if n > held.get(s.device, 0)}


@given(SPANS, HELD)
def test_what_is_fetched_brings_every_step_that_is_lacking(spans: list[Span], held: dict[str, int]) -> None:
    assert steps(covering(held, spans), held) == steps(spans, held)


@given(SPANS, HELD)
def test_nothing_is_fetched_that_could_be_left_out(spans: list[Span], held: dict[str, int]) -> None:
    chosen = covering(held, spans)
    for left_out in range(len(chosen)):
        assert steps(chosen[:left_out] + chosen[left_out + 1 :], held) != steps(chosen, held)


@given(SPANS)
def test_what_is_fetched_keeps_the_order_in_which_it_came(spans: list[Span]) -> None:
    chosen = covering({}, spans)
    assert chosen == [one for one in dict.fromkeys(spans) if one in chosen]


def test_an_address_shows_no_password_wherever_it_was_written() -> None:
    for text, password in (("postgresql://wang:p%40ss@10.0.0.5/hub", ""), ("postgresql://wang@10.0.0.5/hub", "p@ss")):
        found = parse_address(text, password)
        assert found is not None
        assert found.password == "p@ss"
        assert found.text == "postgresql://wang:p%40ss@10.0.0.5/hub?sslmode=require"
        assert found.shown == "postgresql://wang@10.0.0.5/hub?sslmode=require"
        assert "p@ss" not in repr(found)
        assert "p%40ss" not in repr(found)
    hidden = parse_address("postgresql://wang@10.0.0.5/hub?password=p1&sslmode=verify-full&sslpassword=p2")
    assert hidden is not None
    assert hidden.shown == "postgresql://wang@10.0.0.5/hub?sslmode=verify-full"


@pytest.mark.parametrize(
    "text",
    [
        "", "hub", "http://a@b/c", "postgresql://b/c", "postgresql://a@/c", "postgresql://a@b", "postgresql://a@b/",
        "postgresql://a@b:port/c", "postgresql://a@[::1/c", "postgresql://a@b,/c", "postgresql://:x@b/c",
    ],
)  # fmt: skip
def test_what_is_no_address_is_said_so_and_not_kept(ws: Workspace, text: str) -> None:
    with pytest.raises(BadHubAddress) as refused:
        contact.use(ws, contact.address_of(text))
    assert "postgresql://" in say(refused.value)
    assert contact.setting(ws).address == ""


def test_an_address_may_name_a_server_and_its_stand_in() -> None:
    found = parse_address("postgresql://wang@10.0.0.5:5433,[fd00::7]/hub?target_session_attrs=read-write")
    assert found is not None
    assert found.hosts == ("10.0.0.5", "fd00::7")


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "nonsense"])
def test_off_this_machine_nothing_is_sent_over_a_line_that_may_be_open(ws: Workspace, mode: str) -> None:
    contact.use(ws, contact.address_of(f"postgresql://wang:secret@hub.invalid/hub?sslmode={mode}"))
    with pytest.raises(HubInsecure) as refused:
        carrying.sync(ws)
    assert "secret" not in say(refused.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_on_this_machine_the_line_needs_no_encryption(host: str) -> None:
    found = parse_address(f"postgresql://wang@{host}/hub?sslmode=disable")
    assert found is not None
    assert found.encrypted


def test_without_a_hub_the_person_is_told_that_it_is_not_needed(ws: Workspace) -> None:
    with pytest.raises(NoHub) as refused:
        carrying.sync(ws)
    assert "数据包" in say(refused.value)
    contact.use(ws, contact.address_of("postgresql://wang@127.0.0.1/hub"), minutes=5)
    assert contact.setting(ws).minutes == 5
    contact.leave(ws)
    assert contact.setting(ws).address == ""


def test_another_address_was_never_reached_yet(ws: Workspace) -> None:
    contact.use(ws, contact.address_of("postgresql://wang@127.0.0.1/hub"))
    with ws.aside() as db:
        db.execute("UPDATE hub SET reached = 7")
    contact.use(ws, contact.address_of("postgresql://wang@127.0.0.1/hub"), minutes=0)
    assert contact.setting(ws).reached == 7
    contact.use(ws, contact.address_of("postgresql://wang@127.0.0.1/other"))
    assert contact.setting(ws).reached is None


def test_an_envelope_opens_only_as_what_it_was_closed_as(ws: Workspace) -> None:
    envelope, (parcel, *_) = Envelope(ws), parcels.unknown_to(ws, {})
    span, closed = envelope.closed(parcel)
    assert span.first == 1
    assert span.size == len(closed)
    assert envelope.opened(span, closed) == parcel
    assert envelope.opened(replace(span, last=span.last + 1), closed) is None
    assert envelope.opened(span, closed[:-1] + bytes([closed[-1] ^ 1])) is None
    assert envelope.opened(span, b"") is None
    assert envelope.closed(parcel)[1] != closed


def test_an_envelope_shows_nothing_of_what_is_in_it(ws: Workspace) -> None:
    envelope, (parcel, *_) = Envelope(ws), parcels.unknown_to(ws, {})
    _, closed = envelope.closed(parcel)
    head = json.loads(zlib.decompressobj().decompress(parcel).split(b"\n")[0])
    for plain in (head["campaign"].encode(), head["key"].encode(), "青白江".encode()):
        assert plain not in closed
    assert len(envelope.campaign) == 16
    name = envelope.file_name("ab" * 32)
    assert len(name) == 32
    assert name != bytes.fromhex("ab" * 32)
    assert envelope.opened_file(name, envelope.closed_file(name, b"scan")) == b"scan"
    assert envelope.opened_file(b"\0" * 32, envelope.closed_file(name, b"scan")) is None
