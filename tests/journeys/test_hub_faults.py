"""Whatever befalls the hub or the line to it: nothing is lost, nothing comes twice, and the next exchange goes on."""

import multiprocessing
import shutil
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import psycopg
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from gbm_desktop import events, workspace
from gbm_desktop.errors.hub import HubInsecure, HubLost, HubNotReached
from gbm_desktop.exchange import parcels
from gbm_desktop.exchange.hub import carrying, contact
from gbm_desktop.model.hub import HubAddress
from gbm_desktop.progress import Cancelled
from gbm_desktop.store.hub import patience
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.core.two_laptops import laptops, state
from tests.journeys.hub_relay import Relay
from tests.journeys.hub_server import HubServer

pytestmark = pytest.mark.journey
LAPTOPS = 20
SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload([__name__, "sqlite_utils", "psycopg", "cryptography"])


@pytest.fixture
def server() -> Iterator[HubServer]:
    started = HubServer()
    yield started
    started.remove()


@pytest.fixture
def relay(server: HubServer) -> Iterator[Relay]:
    made = Relay(server.port)
    yield made
    made.pull_out()


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[list[Workspace]]:
    opened = laptops(tmp_path, 2)
    yield opened
    for ws in opened:
        ws.close()


def through(relay: Relay, address: HubAddress) -> HubAddress:
    return contact.address_of(f"postgresql://laptops@127.0.0.1:{relay.port}/hub?sslmode=disable", address.password)


def require_alike(*group: Workspace) -> None:
    """Each goes to the hub once more; then they know the same."""
    for ws in (*group, *group):
        carrying.sync(ws)
    assert all(state(ws) == state(group[0]) for ws in group)


def works_and_exchanges(folder: Path, number: int) -> None:
    """One laptop of many: it holds three lectures and is at the hub after each."""
    ws = workspace.open_existing(folder, operator=str(number))
    for turn in range(3):
        add_people(ws, events.add(ws, lecture(name=f"{number}号电脑第{turn}场")), 5)
        carrying.sync(ws)
    ws.close()


def test_twenty_laptops_at_once_end_up_alike(server: HubServer, tmp_path: Path) -> None:
    address = server.laptops()
    group = laptops(tmp_path, LAPTOPS)
    for ws in group:
        contact.use(ws, address)
        ws.close()
    at_work = [SERVER.Process(target=works_and_exchanges, args=(ws.folder, number)) for number, ws in enumerate(group)]
    for process in at_work:
        process.start()
    for process in at_work:
        process.join()
    assert [process.exitcode for process in at_work] == [0] * LAPTOPS
    opened = [workspace.open_existing(ws.folder) for ws in group]
    for ws in opened:
        carrying.sync(ws)
    assert len(opened[0].read.execute("SELECT 1 FROM events").fetchall()) == 3 * LAPTOPS
    assert all(state(ws) == state(opened[0]) for ws in opened[1:])
    for ws in opened:
        ws.close()


def test_a_cable_pulled_after_any_number_of_bytes_loses_nothing(
    server: HubServer, relay: Relay, pair: list[Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "_STEPS_AT_ONCE", 20)
    giver, taker = pair
    address = through(relay, server.laptops())
    for ws in pair:
        contact.use(ws, address)
    arrived = 0
    said: list[str] = []
    for turn in range(6):
        add_people(giver, events.add(giver, lecture(name=f"第{turn}场")), 10)
        parcels.seal_own(giver)
    for ws in (giver, taker):
        for bytes_left in range(500, 60_000, 1_500):
            relay.plug_in(bytes_left)
            try:
                carrying.sync(ws)
            except (HubLost, HubNotReached) as broken:
                said.append(say(broken))
            else:
                break
        else:
            pytest.fail("the line was never long enough")
        relay.plug_in()
        arrived += carrying.sync(ws).pushed.steps
    assert len(said) > 10
    assert all("本机" in sentence for sentence in said)
    assert arrived == 0
    require_alike(taker, giver)
    with psycopg.connect(server.address().text) as db:
        spans = db.execute("SELECT device, first, last FROM gbm_hub.parcels ORDER BY device, first").fetchall()
    of_giver = [(first, last) for device, first, last in spans if device == giver.replica.id]
    assert [first for first, _ in of_giver] == [1, *(last + 1 for _, last in of_giver[:-1])]


def test_an_unplugged_network_is_one_sentence_and_plugged_in_again_it_works(
    server: HubServer, relay: Relay, pair: list[Workspace]
) -> None:
    contact.use(pair[0], through(relay, server.laptops()))
    with pytest.raises(HubNotReached) as refused:
        carrying.sync(pair[0])
    assert "数据都还在本机" in say(refused.value)
    relay.plug_in()
    assert carrying.sync(pair[0]).pushed.steps > 0


def test_a_server_killed_while_a_laptop_pushes_goes_on_where_it_was(
    server: HubServer, pair: list[Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "_STEPS_AT_ONCE", 20)
    giver, taker = pair
    address = server.laptops()
    for ws in pair:
        contact.use(ws, address)
    for turn in range(8):
        add_people(giver, events.add(giver, lecture(name=f"第{turn}场")), 20)
        parcels.seal_own(giver)
    told: list[int] = []

    def kill_half_way(done: int, total: int) -> None:
        told.append(done)
        if done > total // 2 and told.count(done) == 1 and len(told) < 100:
            told.extend([0] * 100)
            server.stop("immediate")

    with pytest.raises(HubLost):
        carrying.sync(giver, kill_half_way)
    with pytest.raises(HubNotReached):
        carrying.sync(giver)
    server.start()
    rest = carrying.sync(giver).pushed.steps
    steps = len(giver.read.execute("SELECT 1 FROM steps").fetchall())
    assert 0 < rest < steps // 2 + 25
    require_alike(taker, giver)


def test_a_cancelled_exchange_keeps_what_came_and_goes_on_later(
    server: HubServer, pair: list[Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "_STEPS_AT_ONCE", 20)
    giver, taker = pair
    address = server.laptops()
    for ws in pair:
        contact.use(ws, address)
    for turn in range(4):
        add_people(giver, events.add(giver, lecture(name=f"第{turn}场")), 20)
        parcels.seal_own(giver)
    carrying.sync(giver)

    def cancel(done: int, total: int) -> None:
        if done * 2 > total:
            raise Cancelled

    with pytest.raises(Cancelled):
        carrying.sync(taker, cancel)
    half = len(taker.read.execute("SELECT 1 FROM events").fetchall())
    assert 0 < half < 4
    require_alike(taker, giver)


def test_a_server_that_falls_silent_is_given_up(
    server: HubServer, relay: Relay, pair: list[Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    contact.use(pair[0], through(relay, server.laptops()))
    relay.plug_in()
    monkeypatch.setattr(patience, "SECONDS", 0.5)
    with psycopg.connect(server.address().text) as owner:
        owner.execute("LOCK TABLE gbm_hub.parcels IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(HubLost):
            carrying.sync(pair[0])
    assert carrying.sync(pair[0]).pushed.steps == 2


def test_check_in_goes_on_while_a_long_exchange_is_under_way(server: HubServer, pair: list[Workspace]) -> None:
    giver, taker = pair
    address = server.laptops()
    for ws in pair:
        contact.use(ws, address)
    add_people(giver, events.add(giver, lecture()), 3000)
    carrying.sync(giver)
    exchange = threading.Thread(target=carrying.sync, args=(taker,))
    exchange.start()
    added = 0
    while exchange.is_alive():
        events.add(taker, lecture(name=f"现场{added}"))
        added += 1
    exchange.join()
    assert added > 0
    require_alike(taker, giver)


def test_a_copied_folder_is_a_laptop_of_its_own_at_the_hub(server: HubServer, pair: list[Workspace]) -> None:
    address = server.laptops()
    contact.use(pair[0], address)
    carrying.sync(pair[0])
    pair[0].close()
    shutil.copytree(pair[0].folder, pair[0].folder.with_name("copy"))
    pair[0] = workspace.open_existing(pair[0].folder)
    copy = workspace.open_existing(pair[0].folder.with_name("copy"))
    for ws in (pair[0], copy):
        events.add(ws, lecture(name=ws.folder.name))
        carrying.sync(ws)
    carrying.sync(pair[0])
    assert state(copy) == state(pair[0])
    copy.close()


def certificate(name: str) -> tuple[bytes, bytes]:
    """A certificate for 127.0.0.1 that vouches for itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    who, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]), datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    plain = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return made.public_bytes(Encoding.PEM), plain


def test_a_line_that_should_be_encrypted_is_or_nothing_is_sent(
    server: HubServer, pair: list[Workspace], tmp_path: Path
) -> None:
    plain = server.laptops()

    def asks(more: str) -> HubAddress:
        return contact.address_of(f"{plain.shown}?{more}", plain.password)

    with pytest.raises(HubInsecure) as refused:
        contact.look(pair[0], asks("sslmode=require"))
    assert "TLS" in say(refused.value)
    own, strange = tmp_path / "own.crt", tmp_path / "strange.crt"
    shown, key = certificate("hub")
    own.write_bytes(shown)
    strange.write_bytes(certificate("another")[0])
    server.encrypt(shown, key)
    contact.use(pair[0], asks(f"sslmode=verify-full&sslrootcert={own}"))
    assert carrying.sync(pair[0]).pushed.steps > 0
    with pytest.raises(HubInsecure):
        contact.look(pair[0], asks(f"sslmode=verify-full&sslrootcert={strange}"))


def test_when_the_server_fails_its_stand_in_goes_on_and_gets_what_it_had_not(
    server: HubServer, pair: list[Workspace]
) -> None:
    laptops_address = server.laptops()
    standby = HubServer(primary=server)
    both = f"127.0.0.1:{server.port},127.0.0.1:{standby.port}"
    for ws in pair:
        contact.use(
            ws,
            contact.address_of(
                f"postgresql://laptops@{both}/hub?target_session_attrs=read-write", laptops_address.password
            ),
        )
    events.add(pair[0], lecture())
    carrying.sync(pair[0])
    standby.stop()
    events.add(pair[0], lecture(name="备机没有收到的一场"))
    carrying.sync(pair[0])
    server.stop("immediate")
    standby.start()
    standby.promote()
    carrying.sync(pair[1])
    require_alike(*pair)
    assert len(pair[1].read.execute("SELECT 1 FROM events").fetchall()) == 2
    standby.remove()
