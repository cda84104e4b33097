"""Data packets under power cuts, from two programs at once, and with more in them than there is room for."""

import multiprocessing
import shutil
import zlib
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import pytest

from gbm_desktop import attachments, events, workspace
from gbm_desktop.doctor import examine
from gbm_desktop.errors.exchange import BadPacket
from gbm_desktop.exchange import bundle, parcels
from gbm_desktop.model.journal import Op
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.core.two_laptops import laptops, state
from tests.journeys import packets_to_kill
from tests.journeys.office import begun

pytestmark = pytest.mark.journey
KILLS = 60
SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload([packets_to_kill.__name__, "sqlite_utils", "cryptography.hazmat.primitives.ciphers.aead"])


@pytest.fixture
def packet(tmp_path: Path) -> tuple[Workspace, Path]:
    """A laptop with 300 people and ten attached files, and the file that carries them; the other laptop is closed."""
    first, second = laptops(tmp_path, 2)
    second.close()
    event_id = events.add(first, lecture())
    for _ in range(10):
        add_people(first, event_id, 30)
        parcels.seal_own(first)
    for number in range(10):
        with first.unit(Op.ATTACH, name="图") as unit:
            content = bytes([number]) * 200_000
            attachments.attach_content(first, unit, f"{number}", "permit", name="图.jpg", content=content)
    return first, bundle.export(first, tmp_path / "packet.gbmb").file


def started(work: Callable[..., None], *what: object) -> tuple[Any, Connection]:
    """The process, and what it tells, once it has begun."""
    told, telling = SERVER.Pipe(duplex=False)
    process = SERVER.Process(target=work, args=(telling, *what))
    process.start()
    telling.close()
    assert told.recv() == "begins"
    return process, told


def undisturbed(folder: Path, file: Path) -> float:
    """How long the import takes on this machine, in seconds."""
    process, told = started(packets_to_kill.imports, folder, file)
    began = monotonic()
    assert told.recv()
    lasted = monotonic() - began
    process.join()
    return lasted


def test_whenever_an_import_is_killed_the_next_one_brings_all(packet: tuple[Workspace, Path], tmp_path: Path) -> None:
    first, file = packet
    moments, whole, cut = Random(20231012), state(first), 0  # noqa: S311 - moments of a test, not a secret
    longest = undisturbed(shutil.copytree(tmp_path / "laptop-1", tmp_path / "whole"), file)
    for number in range(KILLS):
        folder = tmp_path / f"killed-{number}"
        shutil.copytree(tmp_path / "laptop-1", folder)
        workspace.open_existing(folder).close()
        process, told = started(packets_to_kill.imports, folder, file)
        process.join(moments.uniform(0, longest))
        process.kill()
        process.join()
        told.close()
        cut += process.exitcode != 0
        ws = workspace.open_existing(folder, operator="王芳")
        assert bundle.import_(ws, [file]).files[0].error is None
        assert state(ws) == whole
        assert all(attachments.is_whole(ws, one) for n in range(10) for one in attachments.of(ws, f"{n}"))
        assert examine(ws).sound
        ws.close()
        shutil.rmtree(folder)
    assert cut > KILLS // 4


def test_whenever_an_export_is_killed_no_file_is_half_there(packet: tuple[Workspace, Path]) -> None:
    first, before = packet
    moments = Random(7)  # noqa: S311 - moments of a test, not a secret
    for _ in range(KILLS // 3):
        process, told = started(packets_to_kill.exports, first.folder, before)
        process.join(moments.uniform(0, 0.1))
        process.kill()
        process.join()
        told.close()
        assert bundle.show(first, before).totals.files == 10


def test_two_programs_import_the_same_file_at_once_and_it_counts_once(
    packet: tuple[Workspace, Path], tmp_path: Path
) -> None:
    first, file = packet
    both = [started(packets_to_kill.imports, tmp_path / "laptop-1", file) for _ in range(2)]
    heard = [told.recv() for _, told in both]
    for process, told in both:
        process.join()
        told.close()
    total = sum(parcels.known(first).values())
    assert sorted(added for added, _, _ in heard) == [0, total - 2]  # the campaign's beginning is known
    ws = workspace.open_existing(tmp_path / "laptop-1")
    assert state(ws) == state(first)
    assert examine(ws).sound
    ws.close()


def test_a_parcel_that_unpacks_to_more_than_any_step_is_refused(packet: tuple[Workspace, Path]) -> None:
    first, _ = packet
    writer, blank = zlib.compressobj(9), b" " * 8_000_000
    bomb = b"".join([*(writer.compress(blank) for _ in range(80)), writer.flush()])
    assert len(bomb) < 1_000_000
    with pytest.raises(BadPacket):
        parcels.merge(first, [bomb])


def test_two_laptops_at_the_command_line(tmp_path: Path) -> None:
    office, second = begun(tmp_path / "a"), tmp_path / "b"
    secret = tmp_path / "口令.txt"
    secret.write_text("青白江建材下乡一起签到\n", encoding="utf-8")
    event = office.add_event()
    office.do("bundle", "passphrase", "--new-passphrase-file", secret)
    out = office.do("bundle", "export", tmp_path / "a.gbmb", "--json").json
    other = type(office)(second)
    assert "口令" in other.refused("bundle", "import", tmp_path / "a.gbmb")
    assert not second.exists()
    joined = other.do("bundle", "import", tmp_path / "a.gbmb", "--passphrase-file", secret, "--json").json
    assert (joined["added"], joined["conflicts"], joined["waiting"]) == (out["steps"], [], 0)
    assert [one["id"] for one in other.do("event", "list", "--json").json] == [event]
    other.add_event(name="另一场")
    other.do("bundle", "export", tmp_path / "b.gbmb", "--since", "last")
    merged = office.do("bundle", "import", tmp_path / "b.gbmb", tmp_path / "a.gbmb", "--report", tmp_path / "r.txt")
    assert "没有新的差异。" in merged.out
    assert (tmp_path / "r.txt").read_text(encoding="utf-8-sig").startswith("合并结果")
    assert len(office.do("event", "list", "--json").json) == 2
    assert office.do("bundle", "show", tmp_path / "b.gbmb", "--json").json["everything"] is True
    (tmp_path / "b.gbmb").write_bytes(b"GBMBNDL\n")
    assert "不完整或已损坏" in office.refused("bundle", "import", tmp_path / "b.gbmb")
