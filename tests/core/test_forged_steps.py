"""Steps that say they are a laptop's and are not sealed by it: refused, by whatever way they come."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gbm_desktop import campaign, events
from gbm_desktop.errors.exchange import ForgedSteps
from gbm_desktop.exchange import keys, parcels
from gbm_desktop.store import packets
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.two_laptops import carry, laptops, state

ANOTHER_KEY = "11" * 32


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Workspace, Workspace]]:
    """Two laptops that know each other."""
    first, second = laptops(tmp_path, 2)
    for giver, taker in ((first, second), (second, first)):
        carry(giver, taker)
    yield first, second
    first.close()
    second.close()


def sealed_anew(ws: Workspace, taker: Workspace, *, private: str, key: str = "") -> bytes:
    """What the laptop did last, for the taker, under a seal that this private key signs; `key` is said to be its."""
    events.add(ws, lecture())
    told = list(map(parcels.open_parcel, parcels.unknown_to(ws, parcels.known(taker))))[-1]
    lines = map(packets.encode, told.sealed.packets)
    return parcels.pack(campaign.current(ws).id, key or told.key, keys.signed(private, told.sealed.seal), lines)


def test_a_seal_that_the_laptop_did_not_sign_is_forged(pair: tuple[Workspace, Workspace]) -> None:
    with pytest.raises(ForgedSteps):
        parcels.open_parcel(sealed_anew(*pair, private=ANOTHER_KEY))


def test_a_seal_without_a_signature_is_forged(pair: tuple[Workspace, Workspace]) -> None:
    events.add(pair[0], lecture())
    told = list(map(parcels.open_parcel, parcels.unknown_to(pair[0], {})))[-1]
    bare = replace(told.sealed.seal, signature="")
    with pytest.raises(ForgedSteps):
        parcels.open_parcel(parcels.pack(told.campaign, told.key, bare, map(packets.encode, told.sealed.packets)))


def test_steps_in_a_known_laptop_s_name_under_another_key_are_forged_and_change_nothing(
    pair: tuple[Workspace, Workspace],
) -> None:
    first, second = pair
    forged = sealed_anew(first, second, private=ANOTHER_KEY, key=keys.public_of(ANOTHER_KEY))
    before = state(second)
    with pytest.raises(ForgedSteps):
        parcels.merge(second, [forged])
    assert state(second) == before
    carry(first, second)
    assert state(second) == state(first)
