"""A large file is merged in parts; whatever breaks off, what was merged stays, and merging goes on from there."""

from pathlib import Path

import pytest

from gbm_desktop import events, workspace
from gbm_desktop.doctor import examine
from gbm_desktop.errors.exchange import BadPacket
from gbm_desktop.exchange import bundle, bundle_report, log, parcels, passphrase
from gbm_desktop.exchange.bundle.layout import Parcel
from gbm_desktop.model.journal import Op
from gbm_desktop.progress import Cancelled
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.core.bundle.packets import head_of, made_by
from tests.core.two_laptops import state


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
