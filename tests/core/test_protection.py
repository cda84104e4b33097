"""A lost laptop: the workspace opens with its passphrase or recovery code, and with nothing else."""

import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from gbm_desktop import attachments, attendance, backup, desk, doctor, events, protection, repair, workspace
from gbm_desktop.cli import main
from gbm_desktop.errors.bundle import WeakPassphrase
from gbm_desktop.errors.protection import (
    AlreadyProtected,
    BadRecoveryCode,
    KeysDamaged,
    Locked,
    NotProtected,
    TooManyAttempts,
    WrongSecret,
)
from gbm_desktop.errors.workspace import WorkspaceBusy
from gbm_desktop.exchange import passphrase
from gbm_desktop.model import recovery_code
from gbm_desktop.progress import Cancelled
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture

PASSPHRASE = "青白江 correct horse"
CODE = bytes(range(20))
NAME, PHONE, PAPER = "清泉镇绿色建材公益宣讲", "13800000001", b"permit paper of the office " * 50


@pytest.fixture
def full(ws: Workspace, tmp_path: Path) -> Path:
    """A closed workspace with an event, a person, an attached file and a copy in backups/."""
    event_id = events.add(ws, lecture(name=NAME))
    add_people(ws, event_id, 3)
    paper = tmp_path / "许可.pdf"
    paper.write_bytes(PAPER)
    attachments.add(ws, event_id, "permit", paper)
    backup.keep(ws)
    ws.close()
    return ws.folder


@pytest.fixture
def locked(full: Path) -> Path:
    protection.switch_on(full, PASSPHRASE, CODE, key=protection.new_key())
    return full


def everything_on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def opened(folder: Path, secret: str = PASSPHRASE) -> Workspace:
    return workspace.open_existing(folder, operator="王芳", key=protection.unlock(folder, secret))


def assert_whole(ws: Workspace) -> None:
    event = matching(ws.read, EventQuery())[0]
    kept = attachments.of(ws, event.id)[0]
    assert (event.said.name, attachments.content(ws, kept)) == (NAME, PAPER)
    assert doctor.examine(ws).sound
    assert len(attendance.find(ws, event.id, "A0001")) == 1


def test_nothing_of_a_protected_workspace_can_be_read_on_the_disk(full: Path) -> None:
    before = everything_on_disk(full)
    assert NAME.encode() in before
    assert PAPER in before
    protection.switch_on(full, PASSPHRASE, CODE, key=protection.new_key())
    after = everything_on_disk(full)
    for clear in (NAME.encode(), PAPER[:30], b"SQLite format 3", b".pdf", b"attendees", "王芳".encode()):
        assert clear not in after


def test_the_digest_of_a_known_file_does_not_tell_that_it_was_attached(full: Path) -> None:
    named = {Path(name).stem for name in files(full) if name.startswith("attachments/")}
    protection.switch_on(full, PASSPHRASE, CODE, key=protection.new_key())
    assert not named & {Path(name).stem for name in files(full)}


def test_a_protected_workspace_opens_with_its_passphrase_and_holds_what_it_held(locked: Path) -> None:
    with pytest.raises(Locked):
        workspace.open_existing(locked)
    with closing(opened(locked)) as ws:
        assert_whole(ws)


def test_full_width_letters_and_blanks_of_the_passphrase_do_not_matter(locked: Path) -> None:
    with closing(opened(locked, "青白江　ｃｏｒｒｅｃｔ horse")) as ws:
        assert_whole(ws)


def test_the_recovery_code_opens_it_and_a_slip_of_the_pen_is_named(locked: Path) -> None:
    printed = recovery_code.shown(CODE)
    with closing(opened(locked, printed.lower())) as ws:
        assert_whole(ws)
    groups = printed.split(" ")
    groups[2] = groups[2][::-1]
    with pytest.raises(BadRecoveryCode) as caught:
        protection.unlock(locked, " ".join(groups))
    assert "第 3 组" in say(caught.value)
    with pytest.raises(WrongSecret):
        protection.unlock(locked, recovery_code.shown(bytes(20)))


def test_wrong_passphrases_slow_down_and_no_clock_on_the_wall_helps(locked: Path, clock: SetClock) -> None:
    for _ in range(3):
        with pytest.raises(WrongSecret):
            protection.unlock(locked, "not this one either", clock=clock)
    with pytest.raises(TooManyAttempts) as caught:
        protection.unlock(locked, PASSPHRASE, clock=clock)
    assert (caught.value.wait, "4 秒" in say(caught.value)) == (4, True)
    clock.now_ms += 365 * 86_400_000
    with pytest.raises(TooManyAttempts):
        protection.unlock(locked, PASSPHRASE, clock=clock)
    assert protection.unlock(locked, recovery_code.shown(CODE), clock=clock)
    clock.nanoseconds += 4_000_000_000
    assert protection.unlock(locked, PASSPHRASE, clock=clock)
    clock.nanoseconds += 1
    with pytest.raises(WrongSecret) as again:
        protection.unlock(locked, "not this one either", clock=clock)
    assert again.value.wait == 0  # the right one wiped the slate


def test_the_pause_doubles_with_each_wrong_one(locked: Path, clock: SetClock) -> None:
    waits = []
    for _ in range(6):
        with pytest.raises(WrongSecret) as caught:
            protection.unlock(locked, "not this one either", clock=clock)
        waits.append(caught.value.wait)
        clock.nanoseconds += caught.value.wait * 1_000_000_000
    assert waits == [0, 0, 4, 8, 16, 32]


def test_a_new_passphrase_takes_the_place_of_the_old_one_at_once(locked: Path) -> None:
    key = protection.unlock(locked, PASSPHRASE)
    before = (locked / "workspace.db").read_bytes()
    protection.change_passphrase(locked, key, "another phrase altogether")
    assert (locked / "workspace.db").read_bytes() == before
    with pytest.raises(WrongSecret):
        protection.unlock(locked, PASSPHRASE)
    assert protection.unlock(locked, "another phrase altogether") == key
    assert protection.unlock(locked, recovery_code.shown(CODE)) == key
    with pytest.raises(WeakPassphrase):
        protection.change_passphrase(locked, key, "12345")


def test_a_new_recovery_code_voids_the_old_one(locked: Path) -> None:
    key = protection.unlock(locked, PASSPHRASE)
    protection.change_code(locked, key, bytes(range(1, 21)))
    with pytest.raises(WrongSecret):
        protection.unlock(locked, recovery_code.shown(CODE))
    assert protection.unlock(locked, recovery_code.shown(bytes(range(1, 21)))) == key


def test_switching_off_brings_back_the_same_files(full: Path) -> None:
    before = {name for name in files(full) if name.startswith(("attachments", "backups"))}
    key = protection.new_key()
    protection.switch_on(full, PASSPHRASE, CODE, key=key)
    protection.switch_off(full, key)
    assert {name for name in files(full) if name.startswith(("attachments", "backups"))} == before
    with closing(workspace.open_existing(full)) as ws:
        assert_whole(ws)


def test_a_copy_in_backups_is_encrypted_and_carries_its_keys(locked: Path) -> None:
    copy = next((locked / "backups").glob("auto-*.db"))
    key = protection.unlock(locked, PASSPHRASE)
    assert protection.unlock_copy(copy, PASSPHRASE) == key
    assert protection.unlock_copy(copy, recovery_code.shown(CODE)) == key
    assert protection.unlock_copy(copy, "", known=key) == key
    with pytest.raises(WrongSecret):
        protection.unlock_copy(copy, "not this one either")


def test_a_copy_that_cannot_be_read_stays_and_is_named(full: Path) -> None:
    broken = full / "backups" / "before-restore.db"
    broken.write_bytes(b"no database at all" * 500)
    switched = protection.switch_on(full, PASSPHRASE, CODE, key=protection.new_key())
    assert switched.unreadable == (broken,)
    assert broken.read_bytes() == b"no database at all" * 500


def test_a_file_that_is_shown_elsewhere_is_readable_until_the_workspace_closes(locked: Path) -> None:
    ws = opened(locked)
    kept = attachments.of(ws, matching(ws.read, EventQuery())[0].id)[0]
    shown = attachments.to_show(ws, kept)
    assert (shown.name, shown.read_bytes()) == ("许可.pdf", PAPER)
    ws.close()
    assert PAPER[:30] not in everything_on_disk(locked)


def test_an_altered_attached_file_is_not_taken_for_the_one_that_was_attached(locked: Path) -> None:
    with closing(opened(locked)) as ws:
        kept = attachments.of(ws, matching(ws.read, EventQuery())[0].id)[0]
        file = attachments.path(ws, kept)
        stored = bytearray(file.read_bytes())
        stored[-20] ^= 1
        file.write_bytes(stored)
        assert not attachments.is_whole(ws, kept)
        assert not doctor.examine(ws).sound


def test_a_workspace_that_is_open_is_not_switched(full: Path) -> None:
    ws = workspace.open_existing(full)
    with pytest.raises(WorkspaceBusy):
        protection.switch_on(full, PASSPHRASE, CODE, key=protection.new_key())
    ws.close()
    with closing(workspace.open_existing(full)) as again:
        assert_whole(again)


def test_cancelling_leaves_all_as_it_was(full: Path) -> None:
    before = files(full)

    def cancel(done: int, total: int) -> None:
        if 0 < done < total:
            raise Cancelled

    with pytest.raises(Cancelled):
        protection.switch_on(full, PASSPHRASE, CODE, key=protection.new_key(), progress=cancel)
    assert files(full) - {".switching"} == before
    with closing(workspace.open_existing(full)) as ws:
        assert_whole(ws)


@pytest.mark.parametrize("passphrase", ["", "short", "123456789", "aaaaaaaaaaaaaaa"])
def test_a_passphrase_that_is_guessed_at_once_is_refused(full: Path, passphrase: str) -> None:
    with pytest.raises(WeakPassphrase):
        protection.switch_on(full, passphrase, CODE, key=protection.new_key())


def test_on_twice_and_off_twice_are_said(locked: Path) -> None:
    key = protection.unlock(locked, PASSPHRASE)
    with pytest.raises(AlreadyProtected):
        protection.switch_on(locked, PASSPHRASE, CODE, key=key)
    protection.switch_off(locked, key)
    with pytest.raises(NotProtected):
        protection.switch_off(locked, key)
    with pytest.raises(NotProtected):
        protection.unlock(locked, PASSPHRASE)


def _no_json(_keys: bytes) -> bytes:
    return b"{"


def _no_salt(keys: bytes) -> bytes:
    return keys.replace(b'"salt"', b'"malt"')


def _endless(keys: bytes) -> bytes:
    return re.sub(rb'("scrypt":\s*\d+)', rb"\g<1>000000000", keys)


@pytest.mark.parametrize("damage", [_no_json, _no_salt, _endless])
def test_damaged_keys_are_said(locked: Path, damage: Callable[[bytes], bytes]) -> None:
    file = locked / "keys.json"
    file.write_bytes(damage(file.read_bytes()))
    with pytest.raises(KeysDamaged) as caught:
        protection.unlock(locked, PASSPHRASE)
    assert "密钥记录已损坏" in say(caught.value)


def test_the_command_line_opens_it_with_the_passphrase_from_the_environment(
    locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["-w", str(locked), "event", "list"]
    assert main(command) == 1
    assert "GBM_PASSPHRASE" in capsys.readouterr().err
    monkeypatch.setenv("GBM_PASSPHRASE", PASSPHRASE)
    assert main(command) == 0
    assert NAME in capsys.readouterr().out


def test_the_command_line_switches_on_with_a_sheet_and_recovers_with_its_code(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "sheet.pdf"
    monkeypatch.setenv("GBM_PASSPHRASE", PASSPHRASE)
    assert main(["-w", str(full), "protect", "on", "--sheet", str(sheet)]) == 0
    assert main(["-w", str(full), "protect", "on", "--sheet", str(sheet)]) == 1
    assert "无需再次开启" in capsys.readouterr().err
    printed = " ".join(page.extract_text() for page in PdfReader(sheet).pages)
    code = " ".join(re.findall(r"\b[0-9A-HJKMNP-TV-Z]{5}\b", printed))
    assert recovery_code.looks_like_one(code)
    monkeypatch.setenv("GBM_PASSPHRASE", code)
    monkeypatch.setenv("GBM_NEW_PASSPHRASE", "another phrase altogether")
    assert main(["-w", str(full), "protect", "recover"]) == 0
    monkeypatch.setenv("GBM_PASSPHRASE", "another phrase altogether")
    assert main(["-w", str(full), "protect", "status", "--json"]) == 0
    assert '"protected": true' in capsys.readouterr().out
    assert main(["-w", str(full), "protect", "off"]) == 0
    with closing(workspace.open_existing(full)) as ws:
        assert_whole(ws)


def test_a_copy_on_a_stick_brings_a_new_laptop_the_same_protection(locked: Path, tmp_path: Path) -> None:
    copy, elsewhere = tmp_path / "stick.db", tmp_path / "another laptop"
    with closing(opened(locked)) as ws:
        backup.make(ws, copy)
    assert PAPER not in copy.read_bytes()
    with pytest.raises(Locked):
        backup.restore(elsewhere, copy)
    backup.restore(elsewhere, copy, key=protection.unlock_copy(copy, PASSPHRASE))
    with closing(opened(elsewhere)) as ws:
        assert_whole(ws)


def test_an_earlier_copy_does_not_bring_the_former_passphrase_back(locked: Path) -> None:
    copy = next((locked / "backups").glob("auto-*.db"))
    key = protection.unlock(locked, PASSPHRASE)
    protection.change_passphrase(locked, key, "another phrase altogether")
    backup.restore(locked, copy, own=key)
    with closing(opened(locked, "another phrase altogether")) as ws:
        assert_whole(ws)


def test_a_copy_in_clear_is_encrypted_where_it_takes_the_place_of_a_protected_workspace(
    full: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "stick.db"
    with closing(workspace.open_existing(full)) as ws:
        backup.make(ws, copy)
    key = protection.new_key()
    protection.switch_on(full, PASSPHRASE, CODE, key=key)
    with pytest.raises(Locked):
        backup.restore(full, copy)
    backup.restore(full, copy, own=key)
    assert NAME.encode() not in everything_on_disk(full)
    with closing(opened(full)) as ws:
        assert_whole(ws)


def test_a_copy_of_another_protected_workspace_is_written_anew_under_this_one_s_key(
    locked: Path, tmp_path: Path
) -> None:
    copy, other = tmp_path / "stick.db", tmp_path / "other"
    with closing(opened(locked)) as ws:
        backup.make(ws, copy)
    workspace.create(other).close()
    own = protection.new_key()
    protection.switch_on(other, "the other laptop's phrase", bytes(20), key=own)
    with pytest.raises(Locked):
        backup.restore(other, copy, own=own)
    kept = backup.restore(other, copy, key=protection.unlock_copy(copy, PASSPHRASE), own=own)
    with closing(opened(other, "the other laptop's phrase")) as ws:
        assert_whole(ws)
    assert kept is not None
    assert protection.unlock_copy(kept, "the other laptop's phrase") == own


def test_what_is_no_copy_among_the_backups_stays_and_is_named(full: Path) -> None:
    damaged = full / "backups" / "before-repair.damaged"
    damaged.write_bytes(b"what was left" * 100)
    switched = protection.switch_on(full, PASSPHRASE, CODE, key=protection.new_key())
    assert switched.unreadable == (damaged,)
    assert damaged.read_bytes() == b"what was left" * 100


def test_the_desk_of_a_protected_workspace_can_be_renamed(locked: Path) -> None:
    with closing(opened(locked)) as ws:
        desk.rename(ws, "2 号台")
    with closing(opened(locked)) as ws:
        assert ws.replica.name == "2 号台"


def test_a_protected_workspace_exchanges_packets_with_one_in_clear(
    locked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packet, elsewhere = tmp_path / "packet.gbm", tmp_path / "other"
    monkeypatch.setenv("GBM_PASSPHRASE", PASSPHRASE)
    with closing(opened(locked)) as ws:
        passphrase.establish(ws, PASSPHRASE)
    assert main(["-w", str(locked), "bundle", "export", str(packet)]) == 0
    assert NAME.encode() not in packet.read_bytes()
    assert main(["-w", str(elsewhere), "bundle", "import", str(packet)]) == 0
    with closing(workspace.open_existing(elsewhere)) as ws:
        assert_whole(ws)
    assert main(["-w", str(locked), "bundle", "import", str(packet)]) == 0


def test_a_damaged_database_of_a_protected_workspace_is_made_anew_under_its_key(locked: Path) -> None:
    with closing(opened(locked)) as ws:
        key, at = ws.key, ws.now()
    kept = repair.rebuild(locked, at, key=key)
    assert kept.is_file()
    with closing(opened(locked)) as ws:
        assert_whole(ws)
