"""An attachment of which only the steps have come is on its way; one that was here and is gone is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gbm_desktop import attachments, events
from gbm_desktop.doctor import examine
from gbm_desktop.exchange import bundle
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.wording.doctor import lines_of
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.two_laptops import carry, laptops


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Workspace, Workspace]]:
    """Neither was begun as a copy of the other's folder."""
    original, first, second = laptops(tmp_path, 3)
    original.close()
    yield first, second
    first.close()
    second.close()


def photo(ws: Workspace, folder: Path) -> Attachment:
    file = folder / "现场.jpg"
    file.write_bytes(b"a photo")
    return attachments.add(ws, events.add(ws, lecture()), "permit", file)


def test_what_another_laptop_attached_is_on_its_way_until_its_bytes_come(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    photo(first, tmp_path)
    carry(first, second)
    found = examine(second)
    assert (found.sound, found.attachments_off, len(found.to_come)) == (True, (), 1)
    assert lines_of(found)[-1] == "另有 1 个附件还在别的电脑上，与其合并数据后就会送到：现场.jpg"
    bundle.export(first, tmp_path / "all.gbmz", since=bundle.Since.ALL)
    bundle.import_(second, [tmp_path / "all.gbmz"])
    assert examine(second).to_come == ()


def test_what_this_laptop_attached_and_has_no_more_is_lost(pair: tuple[Workspace, Workspace], tmp_path: Path) -> None:
    first, second = pair
    attachments.path(first, photo(first, tmp_path)).unlink()
    carry(first, second)
    found = examine(first)
    assert (found.sound, len(found.attachments_off), found.to_come) == (False, 1, ())


def test_what_another_laptop_attached_and_was_altered_here_is_not_on_its_way(
    pair: tuple[Workspace, Workspace], tmp_path: Path
) -> None:
    first, second = pair
    attached = photo(first, tmp_path)
    carry(first, second)
    place = attachments.path(second, attached)
    place.parent.mkdir(parents=True)
    place.write_bytes(b"another photo")
    found = examine(second)
    assert (found.sound, len(found.attachments_off), found.to_come) == (False, 1, ())
