"""What goes wrong in an office: each time one sentence, nothing lost, and the next step works."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gbm_desktop import attendance, events, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.doctor import examine
from gbm_desktop.model.ids import EventId
from tests.builders import SetClock
from tests.journeys.office import SAMPLES, Office, begun

pytestmark = pytest.mark.journey


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return begun(tmp_path / "w")


@pytest.fixture
def event(office: Office) -> str:
    return office.add_event()


def registered(office: Office, event: str) -> int:
    found: int = office.do("counts", event, "--json").json["registered"]
    return found


def is_sound(office: Office) -> bool:
    return bool(office.do("doctor", "--json").json["sound"])


def new_event_with(**changes: object) -> tuple[str, ...]:
    options = {
        "kind": "lecture", "name": "宣讲", "start": "2023-10-12T09:00", "end": "2023-10-12T11:00", "place": "文化站",
        "region": "510113102",
    } | changes  # fmt: skip
    return "event", "add", *(text for name, value in options.items() for text in (f"--{name}", str(value)))


def test_a_region_code_that_is_not_there(tmp_path: Path, office: Office) -> None:
    assert "999999" in Office(tmp_path / "new").refused("init", "--region", "999999", "--year", 2023)
    assert "510113999" in office.refused(*new_event_with(region="510113999"))
    assert office.do("event", "list", "--json").json == []


def test_a_campaign_that_was_refused_can_be_begun_rightly_afterwards(tmp_path: Path) -> None:
    office = Office(tmp_path / "new")
    office.refused("init", "--region", "999999", "--year", 2023)
    office.do("init", "--region", "510113", "--year", 2023)


def test_a_year_without_a_policy(tmp_path: Path) -> None:
    assert "1999" in Office(tmp_path / "new").refused("init", "--region", "510113", "--year", 1999)


@pytest.mark.parametrize(
    "wrong",
    [
        {"end": "2023-10-12T08:00"},
        {"name": " "},
        {"place": ""},
        {"capacity": -1},
        {"expected": 99_999_999_999},
        {"region": "' OR 1=1 --"},
    ],
)
def test_an_event_that_cannot_be(office: Office, wrong: dict[str, object]) -> None:
    office.refused(*new_event_with(**wrong))
    assert office.do("event", "list", "--json").json == []


def test_an_event_that_is_not_there(office: Office, tmp_path: Path) -> None:
    for command in (("event", "show"), ("tickets",), ("counts",), ("roster", "import")):
        extra = (SAMPLES / "roster-clean.xlsx",) if command[-1] == "import" else ()
        assert "nowhere" in office.refused(*command, "nowhere", *extra)
    assert "nowhere" in office.refused("print", "badges", "nowhere", "-o", tmp_path / "b.pdf")
    assert "nowhere" in office.refused("checkin", "nowhere", "G1")


def test_a_workspace_that_is_not_there(tmp_path: Path) -> None:
    assert str(tmp_path / "none") in Office(tmp_path / "none").refused("event", "list")
    assert not (tmp_path / "none").exists()


def test_a_workspace_of_a_later_version_is_left_as_it_is(office: Office, event: str) -> None:
    database = office.folder / "workspace.db"
    with sqlite3.connect(database) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    assert "99" in office.refused("event", "show", event)
    with sqlite3.connect(database) as db:
        db.execute("PRAGMA user_version = 1")
    db.close()
    office.do("event", "show", event)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 not a sheet", "一首诗\n".encode(), b"PK\x03\x04 broken"])
def test_a_roster_that_is_none(office: Office, event: str, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "list.xlsx"
    file.write_bytes(content)
    assert "list.xlsx" in office.refused("roster", "import", event, file)
    office.refused("roster", "import", event, tmp_path / "missing.xlsx")
    office.refused("roster", "import", event, tmp_path)
    assert registered(office, event) == 0


@pytest.mark.parametrize("damage", ["overwritten", "cut off", "no database"])
def test_a_damaged_database_names_the_latest_backup_which_brings_everything_back(
    office: Office, event: str, damage: str
) -> None:
    office.do("roster", "import", event, SAMPLES / "roster-clean.xlsx")
    copy = office.folder / "backups" / "before-the-fair.db"
    office.do("backup", copy)
    database = office.folder / "workspace.db"
    _damage(database, damage)
    broken = database.read_bytes()
    assert str(copy) in office.refused("event", "list")
    assert database.read_bytes() == broken
    said = office.do("restore", copy)
    (aside,) = (office.folder / "backups").glob("before-restore-*.db")
    assert str(aside) in said.out
    assert aside.read_bytes() == broken
    assert registered(office, event) == 120
    assert is_sound(office)


def _damage(database: Path, how: str) -> None:
    match how:
        case "overwritten":
            with database.open("r+b") as file:
                file.seek(4096)
                file.write(b"\xa5" * (database.stat().st_size - 4096))
        case "cut off":
            os.truncate(database, 4096 * 3 + 100)
        case _:
            database.write_bytes("这不是数据库".encode() * 4000)


def test_a_restore_from_no_backup_changes_nothing(office: Office, event: str, tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("尊敬的领导：" * 999)
    assert "letter.db" in office.refused("restore", tmp_path / "letter.db")
    office.refused("restore", tmp_path / "missing.db")
    office.do("event", "show", event)


def test_a_place_where_nothing_can_be_written(office: Office, event: str, tmp_path: Path) -> None:
    office.do("roster", "import", event, SAMPLES / "roster-clean.xlsx")
    (tmp_path / "a file").write_text("")
    for target in (tmp_path / "a file" / "b.pdf", tmp_path / "no folder" / "b.pdf", tmp_path):
        office.refused("print", "badges", event, "-o", target)
    office.refused("backup", tmp_path / "a file" / "b.db")
    assert "a file" in Office(tmp_path / "a file").refused("init", "--region", "510113", "--year", 2023)


def _smallest_disk(size: int) -> None:
    """No file may grow beyond the size: writing fails for real (EFBIG), as on a stick that takes no more."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_a_disk_that_takes_no_more(office: Office, event: str, tmp_path: Path) -> None:
    office.do("roster", "import", event, SAMPLES / "roster-clean.xlsx")
    before = (office.folder / "workspace.db").stat().st_size
    for arguments in (
        ("roster", "import", event, SAMPLES / "roster-gb18030.csv"),
        ("print", "badges", event, "-o", tmp_path / "badges.pdf"),
        ("backup", tmp_path / "copy.db"),
        ("report", "-o", tmp_path / "report.pdf"),
    ):
        done = subprocess.run(  # noqa: S603 - this program
            office.command(*arguments),
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=lambda: _smallest_disk(40_000),
        )
        assert (done.returncode, done.stdout) == (1, ""), (arguments, done)
        assert len(done.stderr.splitlines()) == 1, done.stderr
    assert [path.name for path in tmp_path.iterdir() if path.name != "w"] == []
    assert (office.folder / "workspace.db").stat().st_size >= before
    assert registered(office, event) == 120
    assert is_sound(office)
    office.do("roster", "import", event, SAMPLES / "roster-gb18030.csv")
    assert registered(office, event) == 620


def test_a_kill_while_a_long_roster_is_imported_leaves_nothing_by_half(
    office: Office, event: str, tmp_path: Path
) -> None:
    file = tmp_path / "long.csv"
    rows = (f"王{chr(0x4E00 + n % 5000)}{chr(0x4E00 + n // 5000)},利民村{n % 99}组,138{n:08d}" for n in range(50_000))
    file.write_text("姓名,单位,电话\n" + "\n".join(rows), encoding="utf-8")
    journal = office.folder / "workspace.db-wal"
    with subprocess.Popen(  # noqa: S603 - this program
        office.command("roster", "import", event, file), stdout=subprocess.DEVNULL
    ) as importing:
        while importing.poll() is None and not (journal.exists() and journal.stat().st_size > 1_000_000):
            pass
        importing.send_signal(signal.SIGKILL)
    assert importing.returncode == -signal.SIGKILL
    assert registered(office, event) == 0
    assert is_sound(office)
    assert office.do("roster", "import", event, file, "--json").json["added"] == 50_000


def test_two_desks_on_one_workspace_admit_everyone_once(office: Office, event: str) -> None:
    office.do("roster", "import", event, SAMPLES / "roster-clean.xlsx")
    codes = [ticket["code"] for ticket in office.do("tickets", event, "--json").json]
    desks = [
        subprocess.Popen(  # noqa: S603 - this program, on codes that it made
            office.command("checkin", event, "-", "--json"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for desk, order in zip(desks, (codes, codes[::-1]), strict=True):
        assert desk.stdin is not None
        desk.stdin.write("".join(f"{code}\n" for code in order))
        desk.stdin.flush()
    shown = "".join(desk.communicate()[0] for desk in desks)
    assert (shown.count('"admitted"'), shown.count('"repeat"')) == (120, 120)
    assert [desk.returncode for desk in desks] == [0, 0]
    counted = office.do("counts", event, "--json").json
    assert (counted["distinct"], counted["entries"]) == (120, 120)
    assert is_sound(office)


def test_a_clock_set_back_a_year_keeps_order_verdicts_and_undo(office: Office, event: str) -> None:
    office.do("roster", "import", event, SAMPLES / "roster-clean.xlsx")
    clock = SetClock(datetime.now(UTC))
    clock.advance(60)
    ws = workspace.open_existing(office.folder, operator="王芳", clock=clock)
    codes = [code for _, code in attendance.tickets(ws, EventId(event))]
    door = Door(ws, EventId(event))
    door.scan(codes[0])
    clock.advance(-365 * 24 * 3600)
    assert [door.scan(code).scan.verdict.value for code in codes[:2]] == ["repeat", "admitted"]
    added = events.add(ws, events.get(ws, EventId(event)).said)
    assert examine(ws).sound
    ws.close()
    steps = [step["op"] for step in office.do("history", "--json").json]
    assert steps == ["event_add", "check_in", "check_in", "check_in", "roster_import", "event_add", "campaign_start"]
    office.do("undo")
    assert added in office.refused("event", "show", added)


def test_a_copied_folder_becomes_a_device_of_its_own(office: Office, event: str, tmp_path: Path) -> None:
    shutil.copytree(office.folder, tmp_path / "copy")
    copy = Office(tmp_path / "copy")
    for one in (office, copy):
        one.do("roster", "import", event, SAMPLES / "roster-clean.xlsx")
    numbers = [{ticket["number"] for ticket in one.do("tickets", event, "--json").json} for one in (office, copy)]
    assert not numbers[0] & numbers[1]
    devices = [one.do("history", "--limit", 1, "--json").json[0]["device"] for one in (office, copy)]
    assert devices[0] != devices[1]
