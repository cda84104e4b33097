"""The office's side of a real PostgreSQL: preparing it, who may do what there, and servers that do not serve."""

import psycopg
import pytest
from psycopg import errors as pg

from gbm_desktop.errors.hub import (
    BadHubAddress,
    BadHubLogin,
    HubNewer,
    HubNotPermitted,
    HubRefused,
    HubTooOld,
    HubUnprepared,
)
from gbm_desktop.exchange.hub import carrying, contact, office
from gbm_desktop.model.hub import HubAddress
from gbm_desktop.store.hub import schema
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.journeys.hub.lectures import hold_a_lecture
from tests.journeys.hub_server import PASSWORD, HubServer

pytestmark = pytest.mark.journey


def test_laptops_can_add_and_read_and_nothing_else(server: HubServer, address: HubAddress) -> None:
    for forbidden in (
        "UPDATE gbm_hub.parcels SET last = last",
        "DELETE FROM gbm_hub.parcels",
        "TRUNCATE gbm_hub.files",
        "DROP TABLE gbm_hub.parcels",
        "DELETE FROM gbm_hub.parcels_00",
        "SELECT 1 FROM gbm_hub.parcels_00",
        "UPDATE gbm_hub.version SET version = 9",
        "CREATE TABLE gbm_hub.mine (one integer)",
        "CREATE ROLE friend",
    ):
        with psycopg.connect(address.text) as db, pytest.raises(pg.InsufficientPrivilege):
            db.execute(forbidden)
    with pytest.raises(HubNotPermitted):
        office.prepare(address, "another")
    assert server.address() != address


def test_a_login_that_could_change_the_hub_is_told_of(server: HubServer, group: list[Workspace]) -> None:
    assert contact.look(group[0], server.address()).too_powerful
    assert not contact.look(group[0], contact.address_of(contact.setting(group[0]).address)).too_powerful


def test_a_wrong_password_is_one_clear_sentence_without_it(server: HubServer, group: list[Workspace]) -> None:
    for wrong in (
        server.address("laptops", "not-it"),
        server.address("nobody", "not-it"),
        server.address(database="no"),
    ):
        with pytest.raises(HubRefused) as refused:
            contact.look(group[0], wrong)
        assert "口令" in say(refused.value)
        assert "not-it" not in say(refused.value) + repr(refused.value) + str(refused.value.__cause__)


def test_preparing_again_changes_nothing_but_the_password(server: HubServer, group: list[Workspace]) -> None:
    hold_a_lecture(group[0])
    carrying.sync(group[0])
    old = office.prepare(server.address(), "township").laptops
    new = office.prepare(server.address(), "township").laptops
    assert old is not None
    assert new is not None
    with pytest.raises(HubRefused):
        contact.look(group[0], old)
    assert contact.look(group[0], new) == contact.Apart(0, 0, too_powerful=False)
    assert old.password not in server.log()
    assert PASSWORD not in server.log()


def test_a_hub_without_tables_and_one_of_a_later_program_are_told_apart(
    server: HubServer, group: list[Workspace]
) -> None:
    server.as_owner("CREATE DATABASE bare")
    with pytest.raises(HubUnprepared):
        contact.look(group[0], server.address(database="bare"))
    office.prepare(server.address(database="bare"))
    with psycopg.connect(server.address(database="bare").text, autocommit=True) as db:
        db.execute("UPDATE gbm_hub.version SET version = 99")
    for refused in (
        lambda: contact.look(group[0], server.address(database="bare")),
        lambda: office.prepare(server.address(database="bare")),
    ):
        with pytest.raises(HubNewer):
            refused()


def test_a_server_that_is_too_old_is_refused_before_anything_is_made(
    server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.as_owner("CREATE DATABASE old")
    monkeypatch.setattr(schema, "OLDEST_SERVER", 99)
    with pytest.raises(HubTooOld) as refused:
        office.prepare(server.address(database="old"))
    assert "99" in say(refused.value)
    with psycopg.connect(server.address(database="old").text) as db:
        assert db.execute("SELECT 1 FROM pg_namespace WHERE nspname = 'gbm_hub'").fetchone() is None


def test_a_login_that_is_none_and_a_setting_that_there_is_not_are_said(
    server: HubServer, group: list[Workspace]
) -> None:
    for name in ("Laptops", "1st", "x; DROP ROLE y", "汇集", "x" * 41):
        with pytest.raises(BadHubLogin):
            office.prepare(server.address(), name)
    with pytest.raises(BadHubAddress):
        contact.look(group[0], contact.address_of(f"{server.address().shown}?colour=green"))
