"""A new laptop joins: by the code on the host's screen, once and within ten minutes, or by a data packet."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import attachments, attendance, campaign, events
from gbm_desktop.errors.bundle import WrongPassphrase
from gbm_desktop.errors.devices import FolderInUse, JoiningBroken, PairingCodeMistyped, PairingCodeOver
from gbm_desktop.errors.live import NotAnAddress, PeerUnreachable
from gbm_desktop.exchange import bundle, devices, joining, parcels, passphrase
from gbm_desktop.exchange.inviting import Invitation
from gbm_desktop.exchange.live.host import NUMBER_BYTES
from gbm_desktop.exchange.live.messages import PUBLIC_BYTES, Keys, Message
from gbm_desktop.exchange.live.server import Server
from gbm_desktop.model import pairing
from gbm_desktop.model.pairing import SECRET_BYTES, PairingCode
from gbm_desktop.progress import Cancelled
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.core.two_laptops import carry, state

PORTS = range(28990, 29050)


@pytest.fixture
def invitation(ws: Workspace) -> Iterator[Invitation]:
    made = Invitation(ws, address="127.0.0.1", ports=PORTS)
    yield made
    made.stop()


def test_a_new_laptop_has_all_of_the_host_and_numbers_of_its_own(
    ws: Workspace, invitation: Invitation, tmp_path: Path
) -> None:
    event = events.add(ws, lecture())
    add_people(ws, event, 30)
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8 a photo")
    attachments.add(ws, event, "photo", photo)
    joined = joining.by_code(tmp_path / "new", invitation.code.typed, operator="李强", clock=SetClock())
    assert joined.replica.block == "AA"
    assert joined.replica.id != ws.replica.id
    assert campaign.current(joined) == campaign.current(ws)
    assert state(joined) == state(ws)
    assert all(attachments.is_whole(joined, one) for one in attachment_store.everything(joined.read))
    assert attendance.add(joined, event, name="何平").number == "AA0001"
    assert attendance.add(ws, event, name="何安").number == "A0031"
    seen = {one.id: one for one in devices.everyone(ws)}[joined.replica.id]
    assert (seen.block, seen.admitted_by) == ("AA", ws.replica.id)
    carry(joined, ws)
    carry(ws, joined)
    assert state(joined) == state(ws)
    joined.close()


@pytest.mark.parametrize("address", ["x", "192.168.1.20:8790", "::1", "1.2.3.999"])
def test_a_code_names_no_place_where_nobody_can_be_called(ws: Workspace, address: str) -> None:
    with pytest.raises(NotAnAddress):
        Invitation(ws, address=address, ports=PORTS)


def test_the_code_is_good_once(ws: Workspace, invitation: Invitation, tmp_path: Path) -> None:
    joining.by_code(tmp_path / "new", invitation.code.scanned, clock=SetClock()).close()
    assert invitation.over
    with pytest.raises(PairingCodeOver):
        joining.by_code(tmp_path / "other", invitation.code.scanned, clock=SetClock())
    assert not (tmp_path / "other").exists()
    assert len(devices.everyone(ws)) == 2


def test_the_code_is_good_for_ten_minutes(invitation: Invitation, clock: SetClock, tmp_path: Path) -> None:
    assert invitation.seconds_left == 600
    clock.advance(601)
    assert invitation.over
    with pytest.raises(PairingCodeOver):
        joining.by_code(tmp_path / "new", invitation.code.typed, clock=SetClock())


def test_who_was_not_shown_the_code_gets_nothing(invitation: Invitation, tmp_path: Path) -> None:
    shown = invitation.code
    guessed = PairingCode(shown.address, shown.port, b"guessed!")
    for _attempt in range(20):
        with pytest.raises(PairingCodeOver):
            joining.by_code(tmp_path / "new", guessed.typed, clock=SetClock())
    assert invitation.over
    with pytest.raises(PairingCodeOver):
        joining.by_code(tmp_path / "new", shown.typed, clock=SetClock())


def test_the_next_laptop_has_other_numbers(ws: Workspace, tmp_path: Path) -> None:
    blocks = []
    for name in ("one", "two"):
        made = Invitation(ws, address="127.0.0.1", ports=PORTS)
        joined = joining.by_code(tmp_path / name, made.code.typed, clock=SetClock())
        blocks.append(joined.replica.block)
        joined.close()
        made.stop()
    assert blocks == ["AA", "AB"]


def test_nothing_is_left_of_a_joining_that_broke_off(ws: Workspace, invitation: Invitation, tmp_path: Path) -> None:
    add_people(ws, events.add(ws, lecture()), 30)

    def cancel(done: int, total: int) -> None:
        assert 0 < done <= total
        raise Cancelled

    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "notes.txt").write_text("kept")
    with pytest.raises(Cancelled):
        joining.by_code(tmp_path / "new", invitation.code.typed, clock=SetClock(), progress=cancel)
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["notes.txt"]


def test_a_host_that_goes_away_in_the_middle_is_said(ws: Workspace, tmp_path: Path) -> None:
    add_people(ws, events.add(ws, lecture()), 30)
    made = Invitation(ws, address="127.0.0.1", ports=PORTS)
    with pytest.raises(JoiningBroken):
        joining.by_code(tmp_path / "new", made.code.typed, clock=SetClock(), progress=lambda _done, _total: made.stop())
    assert not (tmp_path / "new").exists()
    with pytest.raises(PeerUnreachable):
        joining.by_code(tmp_path / "new", made.code.typed, clock=SetClock())


class HostOfOneAnswer:
    """A laptop that admits whoever calls, and then says the same to everything."""

    def __init__(self, answer: Message) -> None:
        self._answer, self._secret = answer, os.urandom(SECRET_BYTES)
        self._server = Server({"/hello": self._hello, "/say": self._say}, ports=PORTS)
        self.code = PairingCode("127.0.0.1", self._server.port, self._secret)
        self.stop = self._server.stop

    def _hello(self, _address: str, body: bytes) -> bytes:
        own = Keys()
        self._session = own.session(body[:PUBLIC_BYTES], self._secret, calling=False)
        return own.public

    def _say(self, _address: str, body: bytes) -> bytes:
        return self._session.answer(int.from_bytes(body[:NUMBER_BYTES]), self._answer)


@pytest.mark.parametrize(
    "head",
    [
        {},
        {"block": "AA", "host": "h"},
        {"block": "AA", "steps": "many", "host": "h"},
        {"block": None, "steps": 3, "host": "h"},
        {"block": "AA", "steps": 3},
    ],
)
def test_a_host_whose_answer_lacks_something_is_said_and_nothing_is_left(
    tmp_path: Path, head: dict[str, object]
) -> None:
    host = HostOfOneAnswer(Message(head))
    with pytest.raises(JoiningBroken):
        joining.by_code(tmp_path / "new", host.code.typed, clock=SetClock())
    assert not (tmp_path / "new").exists()
    host.stop()


def test_a_folder_with_a_campaign_is_left_alone(ws: Workspace, invitation: Invitation) -> None:
    with pytest.raises(FolderInUse):
        joining.by_code(ws.folder, invitation.code.typed)
    assert not invitation.over


def test_a_laptop_joins_by_a_data_packet(ws: Workspace, tmp_path: Path) -> None:
    event = events.add(ws, lecture())
    add_people(ws, event, 10)
    passphrase.establish(ws, "青白江 绿色建材 2023")
    file = tmp_path / "all.gbmb"
    bundle.export(ws, file)
    with pytest.raises(WrongPassphrase):
        joining.by_bundle(tmp_path / "new", file, "不对的口令不对的口令", clock=SetClock())
    assert not (tmp_path / "new").exists()
    joined = joining.by_bundle(tmp_path / "new", file, "青白江 绿色建材 2023", clock=SetClock())
    assert len(joined.replica.block) == 3
    assert attendance.add(joined, event, name="何平").number == f"{joined.replica.block}0001"
    carry(joined, ws)
    assert parcels.known(ws) == parcels.known(joined)
    assert {one.id: one.block for one in devices.everyone(ws)}[joined.replica.id] == joined.replica.block
    joined.close()


@given(st.ip_addresses(v=4), st.integers(0, 65535), st.binary(min_size=8, max_size=8))
def test_a_code_is_read_as_it_was_shown(address: object, port: int, secret: bytes) -> None:
    code = PairingCode(str(address), port, secret)
    assert pairing.parse(code.typed) == pairing.parse(code.scanned.lower()) == code
    assert len(code.typed.replace(" ", "")) == 24


def test_a_misread_character_is_found_almost_always() -> None:
    right = PairingCode("192.168.137.1", 8800, b"a secret").typed.replace(" ", "")
    others = [right[:at] + char + right[at + 1 :] for at in range(24) for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"]
    misread = [other for other in others if other != right]
    assert sum(pairing.parse(other) is not None for other in misread) <= len(misread) / 100


def test_what_is_no_code_is_said(tmp_path: Path) -> None:
    for wrong in ("", "ABCD", "G1" + "A" * 29, "你好"):
        with pytest.raises(PairingCodeMistyped):
            joining.by_code(tmp_path / "new", wrong)
