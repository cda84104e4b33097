"""Files that were damaged, forged or meant for something else: each is told by name and changes nothing."""

import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gbm_desktop import attachments, events
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.bundle import BundleOfAnother, DamagedBundle, ForgedBundle, NewerBundle, NotABundle
from gbm_desktop.errors.exchange import BadPacket, ForgedSteps
from gbm_desktop.exchange import bundle, bundle_head, keys, parcels
from gbm_desktop.exchange.bundle import layout
from gbm_desktop.exchange.bundle.framing import PIECE
from gbm_desktop.exchange.bundle.layout import CarriedFile, Manifest, Parcel
from gbm_desktop.model.journal import Op
from gbm_desktop.progress import Cancelled
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.bundle.packets import everything, head_of, made_by, refusal
from tests.core.two_laptops import laptops, state

ANY_FIXTURE = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)


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


@pytest.mark.parametrize("clear", [b"[" * 60_000, b'{"format": 1e999, "schema": 1}', b'{"format": "x"}', b"\xff"])
def test_a_head_that_nobody_would_write_is_noticed(pair: tuple[Workspace, Workspace], sent: Path, clear: bytes) -> None:
    sent.write_bytes(bundle_head.MAGIC + len(clear).to_bytes(4) + clear)
    assert isinstance(refusal(pair[1], sent), DamagedBundle)


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
    start = len(bundle_head.MAGIC) + 4 + int.from_bytes(whole[8:12])
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
