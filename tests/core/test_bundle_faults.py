"""Files that were damaged, forged or meant for something else: each is told by name and changes nothing."""

import errno
import os
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gbm_desktop import attachments, backup, events, workspace
from gbm_desktop.doctor import examine
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.bundle import BundleOfAnother, DamagedBundle, ForgedBundle, NewerBundle, NotABundle
from gbm_desktop.errors.exchange import BadPacket, ForgedSteps
from gbm_desktop.errors.workspace import CannotWrite, DiskFailed, DiskFull
from gbm_desktop.exchange import bundle, bundle_report, keys, log, parcels, passphrase
from gbm_desktop.exchange.bundle import layout
from gbm_desktop.exchange.bundle.framing import PIECE
from gbm_desktop.exchange.bundle.layout import CarriedFile, Head, Manifest, Parcel
from gbm_desktop.model.journal import Op
from gbm_desktop.progress import Cancelled
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.core.two_laptops import laptops, state

ANY_FIXTURE = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Workspace, Workspace]]:
    """Two laptops of a campaign; the first has an event with 5 people and an attached file since."""
    first, second = laptops(tmp_path, 2)
    add_people(first, events.add(first, lecture()), 5)
    with first.unit(Op.ATTACH, name="许可.jpg") as unit:
        attachments.attach_content(first, unit, "owner", "permit", name="许可.jpg", content=b"permit" * 300)
    yield first, second
    first.close()
    second.close()


@pytest.fixture
def sent(pair: tuple[Workspace, Workspace], tmp_path: Path) -> Path:
    return bundle.export(pair[0], tmp_path / "sent.gbmb").file


def everything(ws: Workspace) -> tuple[Any, ...]:
    """All that an import could change on a laptop, files beside the database included."""
    files = sorted(str(path) for path in ws.attachments().rglob("*"))
    own = [sorted(map(tuple, ws.read.execute(f"SELECT * FROM {table}"))) for table in ("seals", "waiting", "peers")]
    return state(ws), files, own


def refusal(ws: Workspace, file: Path) -> GbmError:
    """Why the file was refused; nothing was changed."""
    before = everything(ws)
    (brought,) = bundle.import_(ws, [file]).files
    assert everything(ws) == before
    assert brought.error is not None
    return brought.error


def made_by(ws: Workspace, file: Path, *records: Manifest | CarriedFile | Parcel, **changes: Any) -> Path:
    """A file that the laptop's own key signs, and holds what it should not."""
    head = replace(head_of(ws), **changes)
    told = Manifest("x", {}, (), {})
    with file.open("wb") as arriving:
        layout.write(arriving, head, keys.campaign_secret(ws), [told, *records], lambda text: keys.sign(ws, text))
    return file


def head_of(ws: Workspace) -> Head:
    scratch = bundle.export(ws, ws.folder / "scratch.gbmb").file
    return layout.head_of(scratch)


@ANY_FIXTURE
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
@example(place=0.0, bit=0)
def test_a_flipped_bit_anywhere_is_noticed_before_anything_is_changed(
    pair: tuple[Workspace, Workspace], sent: Path, place: float, bit: int
) -> None:
    content = bytearray(sent.read_bytes())
    content[int(place * len(content))] ^= 1 << bit
    damaged = sent.with_name("damaged.gbmb")
    damaged.write_bytes(content)
    assert isinstance(
        refusal(pair[1], damaged), DamagedBundle | NotABundle | NewerBundle | ForgedBundle | BundleOfAnother
    )


@ANY_FIXTURE
@given(place=st.floats(0, 1, exclude_max=True))
def test_a_file_that_was_cut_short_is_noticed(pair: tuple[Workspace, Workspace], sent: Path, place: float) -> None:
    content = sent.read_bytes()
    short = sent.with_name("short.gbmb")
    short.write_bytes(content[: int(place * len(content))])
    assert isinstance(refusal(pair[1], short), DamagedBundle | NotABundle)


def test_something_after_the_end_is_noticed(pair: tuple[Workspace, Workspace], sent: Path) -> None:
    sent.write_bytes(sent.read_bytes() + b"more")
    assert isinstance(refusal(pair[1], sent), DamagedBundle)


def test_pieces_that_change_places_or_are_left_out_are_noticed(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    for number in range(4):
        with first.unit(Op.ATTACH, name="图") as unit:
            content = bytes([number]) * 1_000_000
            attachments.attach_content(first, unit, f"{number}", "permit", name="图.jpg", content=content)
    whole = bundle.export(first, tmp_path / "large.gbmb").file.read_bytes()
    piece = PIECE + 16
    start = len(layout.MAGIC) + 4 + int.from_bytes(whole[8:12])
    parts = [whole[at : at + piece] for at in range(start, len(whole), piece)]
    assert len(parts) > 3
    swapped = tmp_path / "swapped.gbmb"
    for order in (
        [1, 0, *range(2, len(parts))],
        [0, *range(2, len(parts))],
        range(len(parts) - 1),
        [0, 0, *range(1, 4)],
    ):
        swapped.write_bytes(whole[:start] + b"".join(parts[n] for n in order))
        assert isinstance(refusal(second, swapped), DamagedBundle)


@pytest.mark.parametrize("content", [b"", b"GBMBNDL\n", b"GBMBNDL\n\xff\xff\xff\xff{}", b"PK\x03\x04" * 50, b"\0" * 99])
def test_other_files_are_refused(pair: tuple[Workspace, Workspace], tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.gbmb"
    other.write_bytes(content)
    assert isinstance(refusal(pair[1], other), NotABundle | DamagedBundle)


def test_a_file_that_is_gone_or_a_folder_is_said(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    for place in (tmp_path / "gone.gbmb", tmp_path):
        assert refusal(pair[1], place) == CannotRead(place)


@pytest.mark.parametrize("newer", [{"format": 2}, {"schema": 999}])
def test_a_later_versions_file_asks_for_an_update(
    pair: tuple[Workspace, Workspace], tmp_path: Path, newer: dict[str, int]
) -> None:
    assert refusal(pair[1], made_by(pair[0], tmp_path / "newer.gbmb", **newer)) == NewerBundle(tmp_path / "newer.gbmb")


def test_an_earlier_versions_file_still_opens(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    first, second = pair
    older = made_by(first, tmp_path / "older.gbmb", *map(Parcel, parcels.unknown_to(first, {})), schema=5)
    assert bundle.import_(second, [older]).files[0].error is None
    assert state(second) == state(first)


def test_a_file_signed_by_another_key_than_the_laptops_is_forged(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    parcels.merge(second, parcels.unknown_to(first, {}))
    keys.enrol(second)
    pretended = made_by(second, tmp_path / "forged.gbmb", device=first.replica.id)
    assert isinstance(refusal(second, pretended), ForgedBundle)
    other_key = made_by(second, tmp_path / "other.gbmb", device="new", key=keys.public_of("11" * 32))
    assert isinstance(refusal(second, other_key), ForgedBundle)


def test_a_step_that_was_altered_under_its_seal_is_forged(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    first, second = pair
    (parcel, *_) = parcels.unknown_to(first, parcels.known(second))
    text = zlib.decompress(parcel).decode()
    altered = zlib.compress(text.replace("清泉镇", "城厢镇").encode())
    assert isinstance(refusal(second, made_by(first, tmp_path / "x.gbmb", Parcel(altered))), ForgedSteps)


@pytest.mark.parametrize("parcel", [b"", b"no parcel", zlib.compress(b"{}"), zlib.compress(b"[1]\n[2]")])
def test_records_that_are_no_steps_are_refused(
    pair: tuple[Workspace, Workspace], tmp_path: Path, parcel: bytes
) -> None:
    assert isinstance(refusal(pair[1], made_by(pair[0], tmp_path / "x.gbmb", Parcel(parcel))), BadPacket)


def test_an_attached_file_is_named_by_what_is_in_it_and_leads_nowhere_else(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    (kept,) = attachments.of(first, "owner")
    tricks = [
        CarriedFile(kept.digest, "/../../x", b"permit" * 300),
        CarriedFile(kept.digest, ".jpg", b"other bytes"),
        CarriedFile("00" * 32, ".exe", b"nobody asked for it"),
    ]
    steps = map(Parcel, parcels.unknown_to(first, {}))
    file = made_by(first, tmp_path / "tricks.gbmb", *steps, *tricks[1:], *tricks[:1])
    (brought,) = bundle.import_(second, [file]).files
    assert (brought.error, brought.files) == (None, 1)
    found = [path for path in second.attachments().rglob("*") if path.is_file()]
    assert found == [attachments.path(second, kept)]
    assert found[0].read_bytes() == b"permit" * 300
    assert not list(tmp_path.rglob("x"))


def test_a_good_file_is_merged_beside_a_bad_one(pair: tuple[Workspace, Workspace], sent: Path) -> None:
    bad = sent.with_name("bad.gbmb")
    bad.write_bytes(sent.read_bytes()[:-1])
    imported = bundle.import_(pair[1], [bad, sent])
    assert [one.error for one in imported.files] == [DamagedBundle(bad), None]
    assert state(pair[0]) == state(pair[1])


def test_a_cancelled_import_or_export_leaves_nothing_behind(
    pair: tuple[Workspace, Workspace], sent: Path, tmp_path: Path
) -> None:
    def stop(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    before = everything(pair[1])
    with pytest.raises(Cancelled):
        bundle.import_(pair[1], [sent], progress=stop)
    assert everything(pair[1]) == before
    with pytest.raises(Cancelled):
        bundle.export(pair[0], tmp_path / "new.gbmb", progress=stop)
    assert [path.name for path in tmp_path.iterdir() if "new" in path.name] == []


def entered_in_parts(first: Workspace, file: Path, *bad: Parcel) -> Path:
    """A file of ten parcels, and of bad ones before its last two."""
    event_id = events.add(first, lecture())
    for _ in range(9):
        add_people(first, event_id, 1)
        parcels.seal_own(first)
    steps = [Parcel(parcel) for parcel in parcels.unknown_to(first, {})]
    assert len(steps) == 10
    return made_by(first, file, *steps[:8], *bad, *steps[8:])


def test_a_large_file_is_merged_in_parts_between_which_the_desk_goes_on(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    file = entered_in_parts(first, tmp_path / "x.gbmb")
    merged: list[Op] = []
    second.on_commit.append(lambda done: merged.append(done.op))
    assert bundle.import_(second, [file]).files[0].error is None
    assert merged == [Op.MERGE] * 3
    assert state(first) == state(second)


def test_a_file_that_breaks_off_keeps_what_it_brought_and_says_so(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    file = entered_in_parts(first, tmp_path / "x.gbmb", Parcel(b"no parcel"))
    imported = bundle.import_(second, [file])
    added = parcels.known(second)[first.replica.id] - 2
    assert 0 < added < parcels.known(first)[first.replica.id] - 2
    assert (type(imported.files[0].error), imported.merged.added) == (BadPacket, added)
    assert f"此前的 {added} 步已合并" in bundle_report.text(second, imported)
    assert log.entries(second, 1)[0].added == added
    found = examine(second)
    assert (found.rows_off, found.derived_off, found.seals_off) == ((), (), ())
    whole = bundle.export(first, tmp_path / "whole.gbmb").file
    assert bundle.import_(second, [whole]).files[0].error is None
    assert state(first) == state(second)


def test_a_large_import_that_is_cancelled_goes_on_where_it_was(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    file = entered_in_parts(first, tmp_path / "x.gbmb")

    def stop(done: int, total: int) -> None:  # noqa: ARG001 - told by name
        if parcels.known(second)[first.replica.id] > 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        bundle.import_(second, [file], progress=stop)
    assert log.entries(second, 1)[0].added == parcels.known(second)[first.replica.id] - 2
    assert bundle.import_(second, [file]).files[0].error is None
    assert state(first) == state(second)


def test_a_laptop_that_is_joining_takes_a_file_in_whole_or_not_at_all(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, _ = pair
    passphrase.establish(first, "青白江建材下乡，一起签到")
    wrapped = head_of(first).passphrase
    events.add(first, lecture(name="第二场"))
    steps = [*parcels.unknown_to(first, {}), *parcels.unknown_to(first, {}), b"no parcel"]
    assert len(steps) > 4
    bad = made_by(first, tmp_path / "x.gbmb", *map(Parcel, steps), passphrase=wrapped)
    new = workspace.create(tmp_path / "new")
    with pytest.raises(BadPacket):
        bundle.join(new, bad, "青白江建材下乡，一起签到")
    assert parcels.known(new) == {}
    new.close()


def test_a_clock_that_is_a_year_wrong_changes_neither_what_counts_nor_who_agrees(tmp_path: Path) -> None:
    first, second = laptops(tmp_path, 2)
    second.clock.advance(365 * 86400)  # type: ignore[attr-defined]  # the test's own clock
    for round_, (giver, taker) in enumerate(((first, second), (second, first), (first, second))):
        events.add(giver, lecture(name=f"第{round_ + 1}场"))
        bundle.import_(taker, [bundle.export(giver, tmp_path / f"{round_}.gbmb").file])
    assert state(first) == state(second)
    steps = [row[0] for row in first.read.execute("SELECT json_extract(note, '$.name') FROM steps ORDER BY id")]
    assert [name for name in steps if name.startswith("第")] == ["第1场", "第2场", "第3场"]
    first.close()
    second.close()


def test_the_ids_of_a_thousand_laptops_are_carried(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    first, second = pair
    many = {f"{number:036d}": 10**9 + number for number in range(1000)}
    scratch = head_of(first)
    file = tmp_path / "many.gbmb"
    with file.open("wb") as arriving:
        layout.write(
            arriving, scratch, keys.campaign_secret(first), [Manifest("x", many, (), many)],
            lambda text: keys.sign(first, text),
        )  # fmt: skip
    assert bundle.import_(second, [file]).files[0].error is None
    assert bundle.show(second, file).manifest.known == many


class Failing(BytesIO):
    """A disk that takes so many bytes and then gives this error."""

    def __init__(self, room: int, number: int) -> None:
        super().__init__()
        self.room, self.number = room, number

    def write(self, data: Any) -> int:
        if self.tell() + len(data) > self.room:
            raise OSError(self.number, "no")
        return super().write(data)


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, DiskFull), (errno.EIO, DiskFailed), (errno.EROFS, CannotWrite), (errno.EFBIG, CannotWrite)],
)
def test_what_the_disk_refuses_is_said_and_leaves_nothing(
    pair: tuple[Workspace, Workspace], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: type
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "1.gbmb").write_bytes(b"what stood there before")
    real = Path.open

    def opened(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        return Failing(500, number) if path.parent == stick and "w" in mode else real(path, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(said):
        bundle.export(pair[0], stick / "1.gbmb")
    monkeypatch.undo()
    assert [path.read_bytes() for path in stick.iterdir()] == [b"what stood there before"]


def test_a_place_that_takes_no_file_is_said(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for place in (pipe, tmp_path, tmp_path / ("长" * 100)):
        with pytest.raises(CannotWrite):
            bundle.export(pair[0], place)
    with pytest.raises(CannotWrite):
        backup.make(pair[0], tmp_path / ("长" * 100))
    assert pipe.is_fifo()


def test_a_stick_that_is_pulled_while_it_is_written_is_said(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def pull(_done: int, _total: int) -> None:
        stick.rename(tmp_path / "pulled")

    with pytest.raises(DiskFailed):
        bundle.export(pair[0], stick / "1.gbmb", progress=lambda d, t: pull(d, t) if stick.exists() else None)
    assert list(stick.parent.glob("stick/*")) == []


def test_a_full_disk_under_the_workspace_changes_nothing_and_the_next_try_brings_all(
    pair: tuple[Workspace, Workspace], sent: Path
) -> None:
    first, second = pair
    parcels.merge(second, ())
    before = everything(second)
    pages = second.read.execute("PRAGMA page_count").fetchone()[0]
    second._db.execute(f"PRAGMA max_page_count = {pages}")
    add_people(first, events.add(first, lecture(name="大场")), 200)
    large = bundle.export(first, sent.with_name("large.gbmb")).file
    (brought,) = bundle.import_(second, [large]).files
    assert isinstance(brought.error, DiskFull)
    assert everything(second) == before
    second._db.execute("PRAGMA max_page_count = 1000000")
    assert bundle.import_(second, [large]).files[0].error is None
    assert state(first) == state(second)
