"""A lost laptop is revoked: what it did before counts, what it does later is held back, and all laptops agree."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gbm_desktop import attendance, events
from gbm_desktop.errors.desk import DeskUnnamed
from gbm_desktop.errors.devices import NothingQuarantined, OwnDevice, SeveralDevices, UnknownDevice
from gbm_desktop.exchange import devices, parcels
from gbm_desktop.exchange.keys import enrol
from gbm_desktop.store import attendance as attendance_store
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.two_laptops import carry, exchange_all, laptops, state


@pytest.fixture
def three(tmp_path: Path) -> Iterator[list[Workspace]]:
    group = laptops(tmp_path, 3)
    for number, ws in enumerate(group):
        enrol(ws)
        devices.rename(ws, ws.replica.id, f"{number + 1}号台")
    exchange_all(group)
    yield group
    for ws in group:
        ws.close()


def people(ws: Workspace) -> set[str]:
    listed = event_store.matching(ws.read, EventQuery())
    return {one.name for event in listed for one in attendance_store.of_event(ws.read, event.id)}


def settled(group: list[Workspace]) -> None:
    """All has been carried to all, and what each merging asks for was done."""
    for _round in range(2):
        for ws in group:
            devices.after_merge(ws)
        exchange_all(group)


def test_every_laptop_is_listed_by_name_with_its_numbers_and_its_steps(three: list[Workspace]) -> None:
    settled(three)
    first = three[0]
    found = devices.everyone(first)
    assert found[0].name == "1号台"
    assert {one.name for one in found} >= {"1号台", "2号台", "3号台"}
    assert found[0].here
    assert all(one.steps == parcels.known(first).get(one.id, 0) for one in found)
    assert devices.names(three[1])[first.replica.id] == "1号台"


def test_two_copies_of_one_folder_settle_on_different_letters_for_their_numbers(three: list[Workspace]) -> None:
    same = {ws.replica.block for ws in three[1:]}
    assert same == {"B"}
    assert [one.shares_block for one in devices.everyone(three[1]) if one.here] == ["3号台"]
    settled(three)
    blocks = {ws.replica.id: ws.replica.block for ws in three}
    assert len(set(blocks.values())) == len(three)
    assert {one.id: one.block for one in devices.everyone(three[0]) if one.id in blocks} == blocks
    assert not any(one.shares_block for one in devices.everyone(three[2]))


def test_what_a_revoked_laptop_does_later_is_held_back_everywhere(three: list[Workspace]) -> None:
    honest, lost, other = three
    settled(three)
    event = events.add(honest, lecture())
    exchange_all(three)
    attendance.add(lost, event, name="王早")
    exchange_all(three)
    devices.revoke(honest, lost.replica.id)
    carry(honest, other)
    attendance.add(lost, event, name="李迟")
    exchange_all(three)
    settled([honest, other])
    for ws in (honest, other):
        assert people(ws) == {"王早"}
        seen = next(one for one in devices.everyone(ws) if one.id == lost.replica.id)
        assert (seen.revoked, seen.held_back > 0) == (True, True)
    assert state(honest) == state(other)


def test_what_an_honest_laptop_had_before_it_knew_of_the_revoking_counts_on_all(three: list[Workspace]) -> None:
    honest, lost, other = three
    settled(three)
    event = events.add(honest, lecture())
    exchange_all(three)
    devices.revoke(honest, lost.replica.id)
    attendance.add(lost, event, name="孙中")
    carry(lost, other)
    devices.after_merge(other)
    carry(other, honest)
    carry(lost, honest)
    assert people(honest) == set()
    for _round in range(2):
        carry(honest, other)
        devices.after_merge(other)
        carry(other, honest)
    assert people(honest) == people(other) == {"孙中"}
    assert state(honest) == state(other)
    assert not [one for one in devices.everyone(honest) if one.held_back]


def test_what_is_held_back_counts_everywhere_once_a_person_lets_it_in(three: list[Workspace]) -> None:
    honest, lost, other = three
    settled(three)
    event = events.add(honest, lecture())
    exchange_all(three)
    devices.revoke(honest, lost.replica.id)
    carry(honest, other)
    attendance.add(lost, event, name="周补")
    for ws in (honest, other):
        carry(lost, ws)
    merged = devices.let_in(honest, lost.replica.id)
    assert merged.added > 0
    exchange_all([honest, other])
    assert people(honest) == people(other) == {"周补"}
    assert state(honest) == state(other)
    attendance.add(lost, event, name="吴再")
    carry(lost, honest)
    assert people(honest) == {"周补"}
    with pytest.raises(NothingQuarantined):
        devices.let_in(other, three[2].replica.id)


def test_a_laptop_can_be_called_otherwise_and_all_see_it(three: list[Workspace]) -> None:
    devices.rename(three[0], three[1].replica.id, " 入口二 ")
    devices.rename(three[0], three[0].replica.id, "主控台")
    exchange_all(three)
    assert {one.name for one in devices.everyone(three[2])} >= {"入口二", "主控台", "3号台"}
    assert three[0].replica.name == "主控台"
    with pytest.raises(DeskUnnamed):
        devices.rename(three[0], three[1].replica.id, "  ")


def test_a_laptop_is_meant_by_its_name_or_the_end_of_its_id(three: list[Workspace]) -> None:
    wanted = three[1].replica.id
    assert devices.meant(three[0], "2号台").id == wanted
    assert devices.meant(three[0], wanted[-8:]).id == wanted
    assert devices.meant(three[0], wanted).id == wanted
    for none in ("9号台", "", wanted[4:12]):
        with pytest.raises(UnknownDevice):
            devices.meant(three[0], none)
    with pytest.raises(OwnDevice):
        devices.revoke(three[0], three[0].replica.id)


def test_of_two_laptops_of_one_name_both_are_named_and_neither_is_meant(three: list[Workspace]) -> None:
    devices.rename(three[0], three[1].replica.id, "入口")
    devices.rename(three[0], three[2].replica.id, "入口")
    with pytest.raises(SeveralDevices) as caught:
        devices.meant(three[0], "入口")
    assert all(one.replica.id in say(caught.value) for one in three[1:])
    assert devices.meant(three[0], three[2].replica.id).id == three[2].replica.id


def test_open_pages_hear_of_steps_that_are_held_back_even_where_nothing_else_came(three: list[Workspace]) -> None:
    honest, lost, _ = three
    settled(three)
    devices.revoke(honest, lost.replica.id)
    events.add(lost, lecture())
    heard: list[frozenset[str]] = []
    honest.on_commit.append(lambda committed: heard.append(committed.tables))
    assert carry(lost, honest).added == 0
    assert heard == [frozenset({"waiting"})]
    assert [one.held_back for one in devices.everyone(honest) if one.id == lost.replica.id] == [1]
