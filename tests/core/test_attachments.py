"""Attached files: kept whole under what is in them, once, and missed by the doctor when they are gone."""

import errno
import os
import time
from pathlib import Path

import pytest

from gbm_desktop import attachments, attendance, events, history, workspace
from gbm_desktop.cli import main as run_command
from gbm_desktop.doctor import examine
from gbm_desktop.errors.attachments import AttachmentEmpty, AttachmentTooLarge, CannotRead
from gbm_desktop.errors.workspace import CannotWrite, DiskFull
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.ids import AttachmentId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.privacy import Also
from gbm_desktop.privacy import erasing
from gbm_desktop.store import journal
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import lecture


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture())


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """The venue's consent as the scanner saved it."""
    file = tmp_path / "场地同意书.PDF"
    file.write_bytes(b"%PDF-1.7 consent")
    return file


def attach(ws: Workspace, owner: str, file: Path, kind: str = "venue_consent") -> Attachment:
    with ws.unit(Op.ATTACH, name=file.name) as unit:
        return attachments.attach(ws, unit, owner, kind, file)


def stored_files(ws: Workspace) -> list[Path]:
    return [file for file in ws.attachments().rglob("*") if file.is_file()]


def test_an_attached_file_stays_as_it_was_whatever_becomes_of_the_original(
    ws: Workspace, event_id: EventId, scan: Path
) -> None:
    attach(ws, event_id, scan)
    scan.unlink()
    (found,) = attachments.of(ws, event_id)
    assert (found.name, found.size, found.kind) == ("场地同意书.PDF", 16, "venue_consent")
    copy = attachments.path(ws, found)
    assert copy.read_bytes() == b"%PDF-1.7 consent"
    assert copy.parent == ws.attachments() / found.digest[:2]
    assert copy.name == f"{found.digest}.pdf"


def test_the_same_bytes_are_stored_once_for_two_owners(ws: Workspace, event_id: EventId, scan: Path) -> None:
    first, second = attach(ws, event_id, scan), attach(ws, "another", scan)
    assert first.id != second.id
    assert len(stored_files(ws)) == 1


def test_what_the_owner_has_already_is_not_attached_twice(ws: Workspace, event_id: EventId, scan: Path) -> None:
    first = attach(ws, event_id, scan)
    steps = journal.count(ws.read)
    assert attach(ws, event_id, scan) == first
    assert len(attachments.of(ws, event_id)) == 1
    assert journal.count(ws.read) == steps


def test_an_altered_copy_is_made_good_by_attaching_the_original_again(
    ws: Workspace, event_id: EventId, scan: Path
) -> None:
    copy = attachments.path(ws, attach(ws, event_id, scan))
    copy.write_bytes(b"%PDF-1.7 forgery")
    attach(ws, "another", scan)
    assert copy.read_bytes() == b"%PDF-1.7 consent"


def test_a_removed_file_is_back_after_undo(ws: Workspace, event_id: EventId, scan: Path) -> None:
    found = attach(ws, event_id, scan)
    attachments.remove(ws, found.id)
    assert attachments.of(ws, event_id) == []
    history.undo(ws)
    assert attachments.of(ws, event_id) == [found]
    assert attachments.is_whole(ws, found)


def test_a_file_that_is_gone_by_the_time_is_said_and_nothing_is_stored(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(CannotRead) as refused:
        attach(ws, event_id, Path("/nowhere/consent.pdf"))
    assert "consent.pdf" in say(refused.value)
    assert attachments.of(ws, event_id) == []


def test_a_folder_is_no_file(ws: Workspace, event_id: EventId, tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        attach(ws, event_id, tmp_path)


def test_an_empty_file_is_refused(ws: Workspace, event_id: EventId, tmp_path: Path) -> None:
    empty = tmp_path / "照片.jpg"
    empty.touch()
    with pytest.raises(AttachmentEmpty):
        attach(ws, event_id, empty)


def test_a_film_is_too_large(ws: Workspace, event_id: EventId, tmp_path: Path) -> None:
    film = tmp_path / "现场.mp4"
    with film.open("wb") as file:
        file.truncate(attachments.LARGEST + 1)
    with pytest.raises(AttachmentTooLarge) as refused:
        attach(ws, event_id, film)
    assert "51 MB" in say(refused.value)
    assert "50 MB" in say(refused.value)
    assert stored_files(ws) == []


def fails_with(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """The disk answers with this error once the bytes should be on it."""

    def failing(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", failing)


def test_a_full_disk_leaves_no_half_file_and_no_row(
    ws: Workspace, event_id: EventId, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails_with(monkeypatch, errno.ENOSPC)
    with pytest.raises(DiskFull):
        attach(ws, event_id, scan)
    assert attachments.of(ws, event_id) == []
    assert stored_files(ws) == []


def test_half_files_of_a_writing_that_broke_off_are_swept_when_they_are_a_day_old(
    ws: Workspace, event_id: EventId, scan: Path
) -> None:
    kept = attachments.path(ws, attach(ws, event_id, scan))
    old, new = (kept.with_name(f".{kept.name}.{number}.part") for number in (1, 2))
    for half in (old, new):
        half.write_bytes(b"%PDF-1.7 con")
    os.utime(old, (time.time() - 90_000,) * 2)
    workspace.open_existing(ws.folder).close()
    assert sorted(stored_files(ws)) == sorted([kept, new])


def test_an_erasure_takes_half_files_along_whatever_their_age(ws: Workspace, event_id: EventId, scan: Path) -> None:
    kept = attachments.path(ws, attach(ws, event_id, scan))
    kept.with_name(f".{kept.name}.1.part").write_bytes(b"%PDF-1.7 con")
    attendance.add(ws, event_id, name="欧阳文静", unit="利民村", phone="13890001234")
    erasing.erase_event(ws, event_id, reason="保存期满", also=[Also.FILES])
    assert stored_files(ws) == []


def test_a_folder_that_takes_no_such_file_is_said(
    ws: Workspace, event_id: EventId, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails_with(monkeypatch, errno.ENAMETOOLONG)
    with pytest.raises(CannotWrite):
        attach(ws, event_id, scan)


@pytest.mark.parametrize("name", ["说明", "a.b/..", "照片.这不是扩展名", "x.tar.gz", "报告.docx "])
def test_whatever_a_file_is_called_its_copy_stands_inside_the_folder(
    ws: Workspace, event_id: EventId, name: str
) -> None:
    attachment = Attachment(AttachmentId("a"), event_id, "photo", name, "ab" * 32, 1)
    copy = attachments.path(ws, attachment)
    assert copy.parent == ws.attachments() / "ab"
    assert copy.name.isascii()


def test_the_doctor_misses_a_copy_that_is_gone_and_one_that_was_altered(
    ws: Workspace, event_id: EventId, scan: Path, tmp_path: Path
) -> None:
    photo = tmp_path / "通道.jpg"
    photo.write_bytes(b"\xff\xd8 a passage")
    gone, altered = attach(ws, event_id, scan), attach(ws, event_id, photo)
    assert examine(ws).sound
    attachments.path(ws, gone).unlink()
    attachments.path(ws, altered).write_bytes(b"\xff\xd8 another")
    found = examine(ws)
    assert not found.sound
    assert [text.split(" ")[0] for text in found.attachments_off] == ["场地同意书.PDF", "通道.jpg"]
    assert found.rows_off == ()


def test_the_command_line_names_the_attachment_and_says_what_to_do(
    ws: Workspace, event_id: EventId, scan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = attachments.path(ws, attach(ws, event_id, scan))
    copy.unlink()
    assert run_command(["-w", str(ws.folder), "doctor"]) == 1
    said = capsys.readouterr().out
    assert "1 个附件已不在数据文件夹里" in said
    assert f"场地同意书.PDF {copy}" in said
    assert "用最近的备份恢复" not in said
