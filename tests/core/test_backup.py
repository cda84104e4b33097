"""Copies that can be trusted, and bringing one back."""

import os
import shutil
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gbm_desktop import attachments, attendance, backup, campaign, events, history, workspace
from gbm_desktop.backup_preview import look
from gbm_desktop.doctor import examine
from gbm_desktop.errors.backups import NoRoomForBackup
from gbm_desktop.errors.workspace import DamagedWorkspace, FileExists, NewerWorkspace, NotABackup
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.permit import Paper
from gbm_desktop.safety import permit
from gbm_desktop.store import replica
from gbm_desktop.wording import say
from gbm_desktop.wording.backups import difference, holds
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    event_id = events.add(ws, lecture())
    add_people(ws, event_id, 5)
    return event_id


def people_in(folder: Path, event_id: EventId) -> int:
    opened = workspace.open_existing(folder)
    found = attendance.counts(opened, event_id).registered
    opened.close()
    return found


def test_a_backup_is_one_file_that_holds_everything(ws: Workspace, event_id: EventId, tmp_path: Path) -> None:
    copy = backup.make(ws, tmp_path / "stick" / "copy.db")
    assert sorted(path.name for path in copy.parent.iterdir()) == ["copy.db"]
    with sqlite3.connect(copy) as db:
        assert db.execute("SELECT count(*) FROM attendees WHERE event_id = ?", (event_id,)).fetchone() == (5,)


def test_a_backup_never_writes_over_a_file(ws: Workspace, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("a letter")
    with pytest.raises(FileExists) as caught:
        backup.make(ws, tmp_path / "copy.db")
    assert "copy.db" in say(caught.value)
    assert (tmp_path / "copy.db").read_text() == "a letter"


def test_what_a_program_that_was_ended_left_half_copied_goes_after_a_day_and_what_another_is_copying_stays(
    ws: Workspace,
) -> None:
    folder, now = ws.folder / "backups", time.time()
    old, other = (folder / f".auto-20231012-08000{number}.db.47{number}.part" for number in range(2))
    for half, age in ((old, 2 * 86_400), (other, 60)):
        half.write_bytes(b"half")
        os.utime(half, (now - age, now - age))
    kept = backup.keep(ws)
    assert sorted(folder.iterdir()) == sorted([other, kept])


def test_the_latest_ten_automatic_copies_stay_and_others_are_left_alone(ws: Workspace, clock: SetClock) -> None:
    own = backup.make(ws, ws.folder / "backups" / "before-the-fair.db")
    kept = []
    for _ in range(12):
        clock.advance(60)
        kept.append(backup.keep(ws))
    kept.append(backup.keep(ws))
    assert set((ws.folder / "backups").glob("auto-*.db")) == set(kept[-10:])
    assert own.exists()


def test_restoring_keeps_what_stood_there_and_moves_to_a_new_device(
    ws: Workspace, event_id: EventId, tmp_path: Path, clock: SetClock
) -> None:
    copy = backup.make(ws, tmp_path / "copy.db")
    add_people(ws, event_id, 1)
    device = ws.replica
    ws.close()
    aside = backup.restore(ws.folder, copy)
    assert aside is not None
    opened = workspace.open_existing(ws.folder, clock=clock)
    assert attendance.counts(opened, event_id).registered == 5
    assert (opened.replica.id != device.id, opened.replica.block) == (True, "B")
    assert attendance.add(opened, event_id, name="李大山").number == "B0001"
    assert examine(opened).sound
    opened.close()
    backup.restore(ws.folder, aside)
    assert people_in(ws.folder, event_id) == 6


def test_a_broken_database_is_kept_aside_with_its_journal_when_a_backup_comes_back(
    ws: Workspace, event_id: EventId
) -> None:
    kept = backup.keep(ws)
    ws.close()
    broken = b"\xa5" * 50_000
    ws.path.write_bytes(broken)
    with pytest.raises(DamagedWorkspace) as caught:
        workspace.open_existing(ws.folder)
    assert caught.value.backup == kept
    aside = backup.restore(ws.folder, kept)
    assert aside is not None
    assert aside.read_bytes() == broken
    assert people_in(ws.folder, event_id) == 5


def test_a_second_restore_in_the_same_second_keeps_both_former_databases(
    ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    copy = backup.make(ws, tmp_path / "copy.db")
    ws.close()
    moment = datetime(2023, 10, 12, 1, 0, tzinfo=UTC).timestamp()
    kept = []
    for _ in range(2):
        os.utime(ws.path, (moment, moment))
        kept.append(backup.restore(ws.folder, copy))
    assert len(set(kept)) == 2
    assert all(path is not None and path.exists() for path in kept)
    assert people_in(ws.folder, event_id) == 5


@pytest.mark.parametrize("kind", ["missing", "folder", "text", "cut off", "another database", "empty"])
def test_what_is_no_backup_is_refused_and_nothing_changes(
    ws: Workspace, event_id: EventId, tmp_path: Path, kind: str
) -> None:
    copy = backup.make(ws, tmp_path / "copy.db")
    ws.close()
    wrong = tmp_path / "wrong.db"
    match kind:
        case "folder":
            wrong.mkdir()
        case "text":
            wrong.write_text("名单" * 5000)
        case "empty":
            wrong.touch()
        case "cut off":
            shutil.copyfile(copy, wrong)
            os.truncate(wrong, wrong.stat().st_size // 2)
        case "another database":
            other = sqlite3.connect(wrong)
            other.execute("CREATE TABLE notes (text)")
            other.execute("PRAGMA user_version = 1")
            other.commit()
            other.close()
    with pytest.raises(NotABackup) as caught:
        backup.restore(ws.folder, wrong)
    assert "wrong.db" in say(caught.value)
    assert people_in(ws.folder, event_id) == 5
    assert list((ws.folder / "backups").iterdir()) == []


def test_a_backup_of_a_later_version_is_refused(ws: Workspace, tmp_path: Path) -> None:
    copy = backup.make(ws, tmp_path / "copy.db")
    with sqlite3.connect(copy) as db:
        db.execute("PRAGMA user_version = 99")
    ws.close()
    with pytest.raises(NewerWorkspace):
        backup.restore(ws.folder, copy)


def test_undo_goes_on_in_a_restored_copy(ws: Workspace, event_id: EventId, tmp_path: Path) -> None:
    copy = backup.make(ws, tmp_path / "copy.db")
    ws.close()
    backup.restore(ws.folder, copy)
    opened = workspace.open_existing(ws.folder)
    step = history.latest(opened, 1)[0].step
    history.undo(opened, step.id)
    assert attendance.counts(opened, event_id).registered == 4
    opened.close()


def test_only_what_changed_since_the_newest_copy_is_copied_again(
    ws: Workspace, event_id: EventId, clock: SetClock
) -> None:
    first = backup.keep_if_changed(ws)
    assert first is not None
    assert backup.keep_if_changed(ws) is None
    clock.advance(60)
    add_people(ws, event_id, 1)
    second = backup.keep_if_changed(ws)
    assert second is not None
    with sqlite3.connect(second) as db:
        assert db.execute("SELECT count(*) FROM attendees").fetchone() == (6,)
    db.close()


def test_a_newest_file_that_is_no_backup_does_not_stand_for_one(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    (ws.folder / "backups" / "letter.db").write_text("a letter" * 500)
    assert backup.keep_if_changed(ws) is not None


def test_damage_without_any_backup_is_said_in_a_whole_sentence(ws: Workspace) -> None:
    ws.close()
    ws.path.write_bytes(b"\xa5" * 50_000)
    with pytest.raises(DamagedWorkspace) as caught:
        workspace.open_existing(ws.folder)
    assert say(caught.value).endswith("里重新建立活动。")
    assert "没有备份" in say(caught.value)
    assert "None" not in say(caught.value, "en")


def test_what_was_attached_leaves_the_laptop_in_the_same_file_and_comes_back(
    ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    page = tmp_path / "签收页.jpg"
    page.write_bytes(b"\xff\xd8 a signed page")
    permit.add_paper(ws, event_id, Paper.VENUE_CONSENT, page)
    copy = backup.make(ws, tmp_path / "stick" / "copy.db")
    assert [path.name for path in copy.parent.iterdir()] == ["copy.db"]
    other = tmp_path / "other laptop"
    backup.restore(other, copy)
    opened = workspace.open_existing(other)
    (attached,) = attachments.of(opened, event_id)
    assert attachments.path(opened, attached).read_bytes() == page.read_bytes()
    assert examine(opened).sound
    opened.close()


def test_automatic_copies_do_not_repeat_the_files_that_stand_beside_them(
    ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    page = tmp_path / "page.pdf"
    page.write_bytes(os.urandom(300_000))
    permit.add_paper(ws, event_id, Paper.VENUE_CONSENT, page)
    automatic, chosen = backup.keep(ws), backup.make(ws, tmp_path / "copy.db")
    assert chosen.stat().st_size - automatic.stat().st_size >= 300_000


def test_a_file_name_in_a_copy_leads_nowhere_but_into_the_attachments(ws: Workspace, tmp_path: Path) -> None:
    copy = backup.make(ws, tmp_path / "copy.db")
    with closing(sqlite3.connect(copy)) as db, db:
        db.execute("CREATE TABLE attached_files (name TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) STRICT")
        db.execute("INSERT INTO attached_files VALUES ('../../out.txt', x'00'), ('ab/" + "a" * 64 + "', x'00')")
    backup.restore(tmp_path / "other", copy)
    assert not (tmp_path / "out.txt").exists()
    assert list((tmp_path / "other" / "attachments").rglob("*")) == []
    opened = workspace.open_existing(tmp_path / "other")
    assert examine(opened).sound
    opened.close()


def test_a_copy_that_was_not_finished_looks_like_none(ws: Workspace, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    left = stick / ".copy.db.part"
    left.write_bytes(b"half of a copy")
    os.utime(left, (0, 0))
    backup.make(ws, stick / "copy.db")
    assert [path.name for path in stick.iterdir()] == ["copy.db"]


def test_where_there_is_no_room_nothing_is_written_and_how_much_is_needed_is_said(
    ws: Workspace, tmp_path: Path
) -> None:
    large = ws.attachments() / "aa" / "large"
    large.parent.mkdir()
    free = shutil.disk_usage(tmp_path).free
    with large.open("wb") as hollow:
        hollow.truncate(free + 10**9)  # takes no room itself
    with pytest.raises(NoRoomForBackup) as caught:
        backup.make(ws, tmp_path / "stick" / "copy.db")
    assert caught.value.needed > free // 10**6
    assert "空间不足" in say(caught.value)
    assert list((tmp_path / "stick").iterdir()) == []
    assert backup.keep(ws).is_file()


def test_a_copy_on_a_stick_stands_in_its_own_folder_under_a_name_that_says_which_and_when(
    ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    copy = backup.to_stick(ws, tmp_path)
    assert copy.relative_to(tmp_path).as_posix() == "绿色建材下乡备份/gbm-510113-2023-20231012-090000.db"
    assert backup.to_stick(ws, tmp_path).name == "gbm-510113-2023-20231012-090000-1.db"
    backup.restore(tmp_path / "other", copy)
    assert people_in(tmp_path / "other", event_id) == 5


def test_a_flipped_byte_of_an_attached_file_is_found_by_verifying(
    ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    page = tmp_path / "page.pdf"
    page.write_bytes(os.urandom(50_000))
    permit.add_paper(ws, event_id, Paper.VENUE_CONSENT, page)
    copy = backup.make(ws, tmp_path / "copy.db")
    backup.verify(copy)
    content = bytearray(copy.read_bytes())
    content[content.index(page.read_bytes()[:30])] ^= 1
    copy.write_bytes(content)
    with pytest.raises(NotABackup):
        backup.verify(copy)
    backup.restore(tmp_path / "other", copy)
    assert people_in(tmp_path / "other", event_id) == 5


def test_a_copy_in_which_a_page_was_wiped_out_is_refused(ws: Workspace, event_id: EventId, tmp_path: Path) -> None:
    copy = backup.make(ws, tmp_path / "copy.db")
    with closing(sqlite3.connect(copy)) as db:
        size = db.execute("PRAGMA page_size").fetchone()[0]
        roots = db.execute(
            "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'attendees' AND rootpage > 0"
        ).fetchall()
    sound = copy.read_bytes()
    for (root,) in roots:
        copy.write_bytes(sound[: (root - 1) * size] + bytes(size) + sound[root * size :])
        with pytest.raises(NotABackup):
            backup.verify(copy)
        with pytest.raises(NotABackup):
            backup.restore(tmp_path / "other", copy)
    assert len(roots) > 1
    copy.write_bytes(sound)
    backup.restore(tmp_path / "other", copy)
    assert people_in(tmp_path / "other", event_id) == 5


def test_steps_that_came_from_another_laptop_are_copied_although_they_are_older(ws: Workspace, clock: SetClock) -> None:
    assert backup.keep_if_changed(ws) is not None
    with ws.aside() as db:
        replica.has_merged(db, 0, {})
    clock.advance(60)
    assert backup.keep_if_changed(ws) is not None
    assert backup.keep_if_changed(ws) is None


def test_while_the_window_stays_open_a_copy_is_made_once_a_day(ws: Workspace, clock: SetClock) -> None:
    first = backup.keep_daily(ws)
    assert first is not None
    clock.advance(23 * 3600)
    events.add(ws, lecture())
    assert backup.keep_daily(ws) is None
    clock.advance(2 * 3600)
    assert backup.keep_daily(ws) is not None
    clock.advance(25 * 3600)
    assert backup.keep_daily(ws) is None


def test_older_automatic_copies_thin_out_to_one_a_day_and_one_a_week(ws: Workspace, clock: SetClock) -> None:
    made = []
    for _ in range(40):
        clock.advance(12 * 3600)
        made.append(backup.keep(ws))
    left = set((ws.folder / "backups").glob("auto-*.db"))
    assert set(made[-10:]) <= left
    assert 17 <= len(left) <= 20


def test_a_look_into_a_copy_says_what_restoring_would_take_away(
    ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    copy = backup.make(ws, tmp_path / "copy.db")
    same = look(copy, ws)
    assert (same.lost, same.gained, same.is_anothers) == (0, 0, False)
    assert difference(same) == ["现有的操作记录在备份中都有，恢复后不会少。"]
    add_people(ws, event_id, 2)
    events.add(ws, lecture(name="后来的场次"))
    found = look(copy, ws)
    assert (found.holds.events, found.holds.people, found.holds.year) == (1, 5, 2023)
    assert found.holds.device == ws.replica.name
    assert found.lost == 3
    assert sentence(found.lost_steps[0]) == "新建场次：后来的场次"
    assert difference(found) == ["恢复后将少 3 步操作，其中最近的是："]
    assert "登记 5 人" in holds(found)[1]
    assert found.steps[0] == same.steps[0]


def test_a_look_from_an_older_copy_says_what_would_come_back_and_whether_it_is_anothers(
    ws: Workspace, event_id: EventId, tmp_path: Path, clock: SetClock
) -> None:
    assert event_id
    early = backup.keep(ws)
    clock.advance(60)
    add_people(ws, event_id, 2)
    late = backup.make(ws, tmp_path / "late.db")
    backup.restore(tmp_path / "other", early)
    other = workspace.open_existing(tmp_path / "other", clock=clock)
    assert (look(late, other).gained, look(late, other).lost) == (2, 0)
    other.close()
    stranger = workspace.create(tmp_path / "stranger", clock=clock)
    campaign.start(stranger, region_code="510112", year=2023)
    assert look(late, stranger).is_anothers
    assert "另一个活动" in difference(look(late, stranger))[0]
    stranger.close()


def test_a_look_without_a_present_tells_only_what_the_copy_holds(ws: Workspace, tmp_path: Path) -> None:
    found = look(backup.make(ws, tmp_path / "copy.db"))
    assert found.now is None
    assert difference(found) == []
    with pytest.raises(NotABackup):
        look(tmp_path / "none.db")
