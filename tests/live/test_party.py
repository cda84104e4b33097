"""Laptops in one network: what one does is with the others at once, and nobody else reads or writes any of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from gbm_desktop import attachments, attendance, events
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.live import LivePinWrong, NotALiveAddress, NotALivePin
from gbm_desktop.exchange import devices, log, parcels
from gbm_desktop.exchange.live.party import Party, new_pin
from gbm_desktop.model.live import PeerState
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.core.two_laptops import state
from tests.live.conftest import until

Online = Callable[..., Party]


def agree(*group: Workspace) -> bool:
    return len({repr(sorted(parcels.known(ws).items())) for ws in group}) == 1


def test_a_step_of_either_laptop_is_with_the_other(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    host, caller = online(first), online(second)
    caller.call(f"127.0.0.1:{host.port}")
    until(lambda: host.linked == caller.linked == 1)
    event = events.add(first, lecture())
    until(lambda: agree(first, second))
    attendance.add(second, event, name="王芳")
    until(lambda: agree(first, second))
    assert state(first) == state(second)
    until(lambda: [peer.behind for peer in caller.peers()] == [0])


def test_steps_go_from_one_to_the_third_through_the_second(three: list[Workspace], online: Online) -> None:
    parties = [online(ws) for ws in three]
    parties[0].call(f"127.0.0.1:{parties[1].port}")
    parties[2].call(f"127.0.0.1:{parties[1].port}")
    until(lambda: parties[1].linked == 2)
    event = events.add(three[0], lecture())
    until(lambda: agree(*three))
    add_people(three[2], event, 20)
    until(lambda: agree(*three))
    assert state(three[0]) == state(three[1]) == state(three[2])


def test_what_was_done_before_the_laptops_met_comes_too(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    event = events.add(first, lecture())
    add_people(first, event, 50)
    events.add(second, lecture(name="第二场"))
    host, caller = online(first), online(second)
    caller.call(f"127.0.0.1:{host.port}")
    until(lambda: agree(first, second))
    assert state(first) == state(second)


def test_a_laptop_with_another_pin_gets_nothing_and_is_told_so_once(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    said: list[GbmError] = []
    host, caller = online(first), online(second, "111111", failed=said.append)
    before = parcels.known(second)
    caller.call(f"127.0.0.1:{host.port}")
    until(lambda: [peer.state for peer in caller.peers()] == [PeerState.WRONG_PIN])
    assert [type(error) for error in said] == [LivePinWrong]
    assert host.linked == 0
    assert parcels.known(second) == before


def test_after_a_break_the_laptops_find_together_again(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    host, caller = online(first), online(second)
    caller.call(f"127.0.0.1:{host.port}")
    until(lambda: caller.linked == 1)
    port = host.port
    host.stop()
    until(lambda: [peer.state for peer in caller.peers()] == [PeerState.AWAY])
    events.add(first, lecture())
    events.add(second, lecture(name="断网时新增"))
    again = Party(first, host.pin, ports=range(port, port + 1), udp_port=0)
    try:
        until(lambda: agree(first, second))
    finally:
        again.stop()
    assert state(first) == state(second)


def test_a_revoked_laptop_is_not_let_in(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    parcels.merge(first, list(parcels.unknown_to(second, parcels.known(first))))
    devices.revoke(first, second.replica.id)
    host, caller = online(first), online(second)
    caller.call(f"127.0.0.1:{host.port}")
    until(lambda: [peer.state for peer in caller.peers()] == [PeerState.REFUSED])
    assert host.linked == 0


def test_what_is_held_back_is_not_sent_again_and_again(three: list[Workspace], online: Online) -> None:
    first, second, third = three
    parcels.merge(first, list(parcels.unknown_to(second, parcels.known(first))))
    devices.revoke(first, second.replica.id)
    events.add(second, lecture(name="停用后新增"))
    parcels.merge(third, list(parcels.unknown_to(second, parcels.known(third))))
    host, caller = online(first), online(third)
    caller.call(f"127.0.0.1:{host.port}")
    until(lambda: host.linked == 1)
    events.add(third, lecture(name="其后新增"))
    until(lambda: parcels.known(first).get(third.replica.id, 0) == parcels.known(third)[third.replica.id])
    until(lambda: agree(first, third))
    assert state(first) == state(third)


def test_what_came_over_the_network_is_in_the_log_once(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    host, caller = online(first), online(second)
    caller.call(f"127.0.0.1:{host.port}")
    event = events.add(first, lecture())
    until(lambda: agree(first, second))
    add_people(first, event, 5)
    until(lambda: agree(first, second))
    caller.stop()
    noted = [one for one in log.entries(second) if one.peer == first.replica.id]
    assert len(noted) == 1
    assert noted[0].added >= 6


def test_pins_have_six_digits_and_addresses_are_addresses(three: list[Workspace], online: Online) -> None:
    assert len(new_pin()) == 6
    with pytest.raises(NotALivePin):
        online(three[0], "12345")
    party = online(three[0])
    for wrong in ("", "laptop", "192.168.1.20:99999", "300:1:2"):
        with pytest.raises(NotALiveAddress):
            party.call(wrong)


def test_closing_the_workspace_takes_the_laptop_offline(three: list[Workspace], online: Online) -> None:
    first, second, _third = three
    host, caller = online(first), online(second)
    caller.call(f"127.0.0.1:{host.port}")
    until(lambda: caller.linked == 1)
    first.close()
    until(lambda: [peer.state for peer in caller.peers()] == [PeerState.AWAY])


def test_attached_files_follow_their_steps_both_ways(three: list[Workspace], online: Online, tmp_path: Path) -> None:
    first, second, _third = three
    host, caller = online(first), online(second)
    caller.call(f"127.0.0.1:{host.port}")
    until(lambda: host.linked == caller.linked == 1)
    for number, (giver, taker) in enumerate(((first, second), (second, first))):
        photo = tmp_path / f"photo-{number}.jpg"
        photo.write_bytes(b"\xff\xd8" + bytes([number]) * 200_000)
        kept = attachments.add(giver, "owner", "photo", photo)
        until(partial(attachments.is_whole, taker, kept))
        assert attachments.content(taker, kept) == photo.read_bytes()
