"""Laptops of a county exchange over a real PostgreSQL."""

import json
import signal
import subprocess
import sys
import zlib
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner

from gbm_desktop import attachments, events, protection, staff, workspace
from gbm_desktop.cli import gbm
from gbm_desktop.errors.hub import (
    HubDamaged,
    HubFull,
)
from gbm_desktop.exchange import log, parcels
from gbm_desktop.exchange.hub import carrying, contact, office
from gbm_desktop.exchange.hub.envelope import Envelope
from gbm_desktop.model.exchanges import Direction, Way
from gbm_desktop.model.hub import HubAddress
from gbm_desktop.privacy.erasing import erase_rows
from gbm_desktop.store.hub import parcels as store
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.core.two_laptops import laptops, state
from tests.journeys.hub.lectures import hold_a_lecture
from tests.journeys.hub_server import HubServer

pytestmark = pytest.mark.journey
ROOT = Path(__file__).resolve().parents[3]


def test_five_laptops_agree_once_each_was_at_the_hub_and_all_had_settled_their_numbers(group: list[Workspace]) -> None:
    for ws in group:
        hold_a_lecture(ws)
    for ws in [*group, *group, *group]:
        carrying.sync(ws)
    assert len(group[0].read.execute("SELECT 1 FROM events").fetchall()) == 5
    assert all(state(ws) == state(group[0]) for ws in group)
    assert len({ws.replica.block for ws in group}) == len(group)
    again = carrying.sync(group[2])
    assert (again.pushed.steps, again.pulled.merged.added, again.pulled.size) == (0, 0, 0)


def test_only_what_is_missing_is_fetched(group: list[Workspace]) -> None:
    giver, taker = group[:2]
    hold_a_lecture(giver, people=1500)
    carrying.sync(giver)
    whole = carrying.sync(taker).pulled
    staff.add(giver, name="王建国", unit="清泉镇政府", post="副镇长", phone="13800138000")
    sent = carrying.push(giver)
    part = carrying.pull(taker)
    assert sent.steps == part.merged.added == 1
    assert sent.size == part.size < 3_000 < 50 * part.size < whole.size


def test_steps_that_wait_are_not_fetched_again(server: HubServer, group: list[Workspace]) -> None:
    first, second, third, *_ = group
    hold_a_lecture(first)
    carrying.sync(first)
    carrying.sync(second)
    hold_a_lecture(second)
    carrying.sync(second)
    server.as_owner("DELETE FROM gbm_hub.parcels WHERE device = %s AND last > 2", first.replica.id)
    waiting = carrying.pull(third)
    assert waiting.merged.added == 0
    assert waiting.merged.waiting == {second.replica.id: 5}
    assert [gap.device for gap in waiting.merged.missing] == [first.replica.id]
    assert carrying.pull(third).size == 0
    assert carrying.push(second).steps > 0
    assert carrying.pull(third).merged.waiting == {}
    assert state(third)["events"] == state(second)["events"]


def test_a_laptop_passes_on_what_it_got_from_another_when_the_hub_has_lost_it(
    server: HubServer, group: list[Workspace]
) -> None:
    hold_a_lecture(group[0])
    carrying.sync(group[0])
    carrying.sync(group[1])
    assert office.forget(group[0], server.address()) > 0
    assert contact.look(group[1], server.address()).to_fetch == 0
    carrying.push(group[1])
    carrying.pull(group[2])
    assert state(group[2])["events"] == state(group[0])["events"]


def test_attached_files_come_along_encrypted(server: HubServer, group: list[Workspace]) -> None:
    giver, taker = group[:2]
    photo = giver.folder / "现场.jpg"
    photo.write_bytes(b"\xff\xd8 a photograph of the booth" * 100)
    event_id = events.add(giver, lecture())
    added = attachments.add(giver, event_id, "photo", photo)
    assert carrying.sync(giver).pushed.files == 1
    assert carrying.sync(taker).pulled.files == 1
    assert attachments.content(taker, added) == photo.read_bytes()
    again = carrying.sync(taker)
    assert (again.pulled.files, again.pushed.files) == (0, 0)
    stored = server.as_owner("SELECT name, content FROM gbm_hub.files")
    assert all(b"booth" not in bytes(content) and name.hex() != added.digest for name, content in stored)  # type: ignore[call-overload, attr-defined]  # bytea columns


def test_a_protected_laptop_exchanges_as_any_other_and_shows_no_password_on_its_disk(
    group: list[Workspace], address: HubAddress
) -> None:
    event_id = events.add(group[0], lecture())
    photo = group[0].folder.with_name("现场.jpg")
    photo.write_bytes(b"a photograph of the booth" * 100)
    added = attachments.add(group[0], event_id, "photo", photo)
    group[0].close()
    folder, key = group[0].folder, protection.new_key()
    protection.switch_on(folder, "青白江 correct horse", bytes(range(20)), key=key)
    group[0] = workspace.open_existing(folder, key=key)
    carrying.sync(group[0])
    assert carrying.sync(group[1]).pulled.files == 1
    assert attachments.content(group[1], added) == photo.read_bytes()
    group[0].close()
    stored = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert address.password.encode() not in stored


def test_who_was_erased_comes_to_no_new_laptop_once_the_hub_was_cleared(
    server: HubServer, group: list[Workspace]
) -> None:
    giver, taker, new, *_ = group
    event_id = events.add(giver, lecture())
    gone, stays = add_people(giver, event_id, 2)
    carrying.sync(giver)
    carrying.sync(taker)
    erase_rows(giver, [gone.id], reason="本人要求删除")
    carrying.sync(giver)
    carrying.sync(taker)
    office.forget(giver, server.address())
    carrying.sync(taker)
    carrying.sync(new)
    for ws in (giver, taker, new):
        told = " ".join(f"{row[0]} {row[1]}" for row in ws.read.execute("SELECT before, after FROM changes"))
        assert gone.phone not in told
        assert stays.phone in told
    assert state(new)["attendees"] == state(giver)["attendees"]


def test_another_campaign_is_not_seen(tmp_path: Path, address: HubAddress, group: list[Workspace]) -> None:
    hold_a_lecture(group[0])
    carrying.sync(group[0])
    (stranger,) = laptops(tmp_path / "another", 1)
    contact.use(stranger, address)
    assert carrying.sync(stranger).pulled.size == 0
    stranger.close()


def test_the_hub_stores_no_plain_text(server: HubServer, group: list[Workspace]) -> None:
    event_id = events.add(group[0], lecture())
    add_people(group[0], event_id, 200)
    carrying.sync(group[0])
    server.as_owner("CHECKPOINT")
    plain = ["清泉镇".encode(), b"13800000007", "利民村".encode(), b"event_add", b"attendees", event_id.encode()]
    files = [file for file in server.data.rglob("*") if file.is_file()]
    assert len(files) > 100
    for file in files:
        content = file.read_bytes()
        assert not [word for word in plain if word in content], file
    assert not [word for word in plain if word.decode() in server.log()]
    with psycopg.connect(server.address().text) as db:
        for (content,) in db.execute("SELECT content FROM gbm_hub.parcels"):
            for start in range(32):  # nor is it only compressed
                with pytest.raises(zlib.error):
                    zlib.decompress(content[start:])


def test_a_full_disk_at_the_hub_loses_nothing(server: HubServer, group: list[Workspace]) -> None:
    hold_a_lecture(group[0])
    server.as_owner(
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$",
    )
    server.as_owner(
        "CREATE TRIGGER full_disk BEFORE INSERT ON gbm_hub.parcels FOR EACH ROW EXECUTE FUNCTION full_disk()"
    )
    with pytest.raises(HubFull) as refused:
        carrying.sync(group[0])
    assert "没有丢失" in say(refused.value)
    server.as_owner("DROP TRIGGER full_disk ON gbm_hub.parcels")
    server.as_owner("DROP FUNCTION full_disk")
    assert carrying.sync(group[0]).pushed.steps > 0
    assert contact.look(group[0], contact.address_of(contact.setting(group[0]).address)).to_send == 0


def test_a_parcel_damaged_at_the_hub_keeps_nothing_else_back(server: HubServer, group: list[Workspace]) -> None:
    for ws in group[:3]:
        hold_a_lecture(ws)
        carrying.push(ws)
    bad = group[1].replica.id
    server.as_owner("UPDATE gbm_hub.parcels SET content = content || 'x'::bytea WHERE device = %s", bad)
    with pytest.raises(HubDamaged) as told:
        carrying.sync(group[3])
    assert told.value.device == bad
    names = {row[0] for row in group[3].read.execute("SELECT name FROM events")}
    assert names == {"0号电脑的宣讲", "2号电脑的宣讲"}
    assert contact.look(group[3], server.address()).to_send == 0


def test_a_forged_parcel_in_a_true_envelope_keeps_nothing_else_back(
    group: list[Workspace], address: HubAddress
) -> None:
    for ws in group[:2]:
        hold_a_lecture(ws)
    envelope = Envelope(group[0])
    parcel = next(one for one in parcels.unknown_to(group[1], parcels.known(group[0])))
    forged = zlib.compress(zlib.decompress(parcel).replace("1号电脑".encode(), "9号电脑".encode()))
    with psycopg.connect(address.text, autocommit=True) as db:
        store.add(db, envelope.campaign, [envelope.closed(forged)])
    carrying.push(group[0])
    with pytest.raises(HubDamaged) as told:
        carrying.pull(group[2])
    assert told.value.device == group[1].replica.id
    assert [row[0] for row in group[2].read.execute("SELECT name FROM events")] == ["0号电脑的宣讲"]


def test_the_log_tells_what_went_and_came_and_is_silent_of_nothing(group: list[Workspace], address: HubAddress) -> None:
    hold_a_lecture(group[0])
    carrying.sync(group[0])
    carrying.sync(group[1])
    carrying.sync(group[1])
    (sent,) = log.entries(group[0])
    came = [one for one in log.entries(group[1]) if one.direction is Direction.IN]
    assert (sent.way, sent.direction, sent.peer) == (Way.HUB, Direction.OUT, "127.0.0.1")
    assert [one.added for one in came] == [4]
    assert sent.added == 6  # with the two that every laptop began with
    assert address.password not in repr([sent, *came])


def test_everything_can_be_done_at_the_command_line(server: HubServer, group: list[Workspace]) -> None:
    def run(ws: Workspace, *command: str) -> str:
        done = CliRunner().invoke(gbm, ["-w", str(ws.folder), *command], catch_exceptions=False)
        assert done.exit_code == 0
        return done.output

    made = json.loads(run(group[0], "hub", "prepare", server.address().text, "--login", "desks", "--json"))
    assert made["version"] == 1
    for ws in group[:2]:
        hold_a_lecture(ws)
        assert made["address"].split(":")[2].split("@")[0] not in run(ws, "hub", "set", made["address"])
    before = json.loads(run(group[0], "hub", "status", "--json"))
    assert before["to_send"] > 0
    assert before["synced"] is None
    sent = json.loads(run(group[0], "hub", "sync", "--json"))
    assert (sent["sent"], sent["added"]) == (before["to_send"], 0)
    assert "新增" in run(group[1], "hub", "sync")
    after = json.loads(run(group[1], "hub", "status", "--json"))
    assert (after["to_send"], after["to_fetch"]) == (0, 0)
    assert after["address"] == f"postgresql://desks@127.0.0.1:{server.port}/hub"
    run(group[0], "hub", "set", "--clear")
    assert json.loads(run(group[0], "hub", "status", "--json")) == {"address": None}
    assert "已删除" in run(group[0], "hub", "forget", server.address().text)


def test_a_laptop_that_watches_exchanges_at_once_and_stays_until_it_is_stopped(group: list[Workspace]) -> None:
    hold_a_lecture(group[0])
    command = [sys.executable, str(ROOT / "main.py"), "-w", str(group[0].folder), "hub", "sync", "--watch", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as watching:  # noqa: S603 - this program itself
        assert watching.stdout is not None
        assert json.loads(watching.stdout.readline())["sent"] > 0
        assert watching.poll() is None
        watching.send_signal(signal.SIGINT)
        assert watching.wait() == 1
