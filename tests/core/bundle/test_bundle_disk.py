"""What the disk or stick refuses while a data packet is written or merged is said, and leaves nothing half."""

import errno
import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from gbm_desktop import backup, events
from gbm_desktop.errors.workspace import CannotWrite, DiskFailed, DiskFull
from gbm_desktop.exchange import bundle, parcels
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.core.bundle.packets import everything
from tests.core.two_laptops import state


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
