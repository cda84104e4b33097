"""Operators at the command line: signing in, what each role may run, and how keeping commands ask for it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from gbm_desktop import attendance, events, operators
from gbm_desktop.cli import gbm as commands
from gbm_desktop.cli import main
from gbm_desktop.cli.access import AT_DOOR, EXCHANGE, WITHOUT_PEOPLE
from gbm_desktop.model.roles import Role
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture, make_ready

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def gbm(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command; answers its exit code and its one sentence, or what it printed."""

    def run(*arguments: object, by: str = "", pin: str = "") -> tuple[int, str]:
        who = [*(["--operator", by] if by else []), *(["--pin", pin] if pin else [])]
        code = main(["-w", str(ws.folder), *who, *map(str, arguments)])
        out, err = capsys.readouterr()
        return code, err.strip() or out.strip()

    return run


@pytest.fixture
def event_id(ws: Workspace) -> str:
    event_id = events.add(ws, lecture())
    add_people(ws, event_id, 2)
    make_ready(ws, event_id)
    return event_id


@pytest.fixture
def team(ws: Workspace, event_id: str) -> None:
    assert event_id
    for name, role, pin in (
        ("王芳", Role.ORGANISER, "1111"),
        ("赵建国", Role.SAFETY_OFFICER, "2222"),
        ("李敏", Role.VOLUNTEER, "3333"),
        ("孙局", Role.VIEWER, "4444"),
    ):
        operators.add(ws, name=name, role=role, pin=pin)


def test_no_command_stands_in_two_places() -> None:
    assert not AT_DOOR & EXCHANGE
    assert not WITHOUT_PEOPLE & (AT_DOOR | EXCHANGE)
    closed = set(commands.commands) - AT_DOOR - EXCHANGE - WITHOUT_PEOPLE
    assert closed >= {"print", "roster", "tickets", "backup", "restore", "duplicates", "erase", "privacy", "protect"}
    assert set(commands.commands) >= WITHOUT_PEOPLE


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(("by", "pin"), [("李敏", "3333"), ("孙局", "4444")])
def test_only_the_office_hands_the_data_to_another_laptop_or_locks_it(
    gbm: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str, pin: str
) -> None:
    monkeypatch.setenv("GBM_PASSPHRASE", "丢失的电脑什么也不说")
    for command in (("devices", "invite"), ("hub", "set", "--clear"), ("protect", "on", "--sheet", tmp_path / "s.pdf")):
        code, said = gbm(*command, by=by, pin=pin)
        assert (code, "不能办理此项" in said) == (1, True)
    assert not (tmp_path / "s.pdf").exists()


def test_without_operators_everything_runs_as_before(gbm: Run, event_id: str) -> None:
    assert gbm("tickets", event_id)[0] == 0
    assert gbm("operator", "list") == (0, "还没有登记操作人员，任何人都可以办理全部事项。")


@pytest.mark.usefixtures("team")
def test_who_does_not_sign_in_reads_what_names_nobody(gbm: Run, event_id: str) -> None:
    plain: list[tuple[str, ...]] = [
        ("event", "list"),
        ("counts", event_id),
        ("figures",),
        ("safety", "status", event_id),
    ]
    for command in plain:
        assert "登录" not in gbm(*command, by="王芳")[1]
    naming: list[tuple[str, ...]] = [
        ("tickets", event_id),
        ("backup", "x.db"),
        ("print", "badges", event_id, "-o", "x"),
    ]
    for command in naming:
        code, said = gbm(*command, by="王芳")
        assert (code, said.startswith("本活动已设置操作人员")) == (1, True)
    assert not Path("x.db").exists()


@pytest.mark.usefixtures("team")
def test_each_role_runs_what_is_its_own(gbm: Run, event_id: str, ws: Workspace) -> None:
    code = attendance.tickets(ws, event_id)[0][1]  # type: ignore[arg-type]  # the command line's id is plain text
    assert gbm("checkin", event_id, code, by="李敏", pin="3333")[0] == 0
    assert gbm("tickets", event_id, by="李敏", pin="3333") == (
        1, "当前以签到志愿者身份操作，不能办理此项，未保存。请由组织者、安全负责人登录后办理。"
    )  # fmt: skip
    assert gbm("tickets", event_id, by="赵建国", pin="2222")[0] == 0
    assert gbm("tickets", event_id, by="孙局", pin="4444")[0] == 1
    assert gbm("task", "lay-down", by="赵建国", pin="2222")[0] == 1
    assert gbm("task", "lay-down", by="王芳", pin="1111")[0] == 0


@pytest.mark.usefixtures("team")
def test_a_wrong_pin_runs_nothing(gbm: Run, event_id: str) -> None:
    assert gbm("tickets", event_id, by="王芳", pin="0000")[1].startswith("姓名“王芳”与口令不符")


def test_operators_are_added_changed_listed_and_removed(gbm: Run) -> None:
    assert gbm("operator", "add", "李敏", "--role", "volunteer", "--new-pin", "3333")[0] == 1
    assert gbm("operator", "add", "王芳", "--role", "organiser", "--new-pin", "1111") == (0, "已登记操作人员：王芳")
    by = {"by": "王芳", "pin": "1111"}
    assert gbm("operator", "add", "李敏", "--role", "volunteer", "--new-pin", "3333")[0] == 1
    assert gbm("operator", "add", "李敏", "--role", "volunteer", "--new-pin", "3333", **by)[0] == 0
    assert gbm("operator", "edit", "李敏", "--role", "viewer", "--rename", "李敏敏", **by)[0] == 0
    told = json.loads(gbm("operator", "list", "--json")[1])
    assert [(one["name"], one["role"]) for one in told] == [("李敏敏", "viewer"), ("王芳", "organiser")]
    assert gbm("operator", "remove", "李敏敏", **by)[0] == 0
    assert "没有名为“李敏敏”" in gbm("operator", "remove", "李敏敏", **by)[1]


@pytest.mark.usefixtures("team")
def test_restoring_asks_for_an_organiser_and_a_preview_changes_nothing(gbm: Run, ws: Workspace, tmp_path: Path) -> None:
    by = {"by": "王芳", "pin": "1111"}
    copy = tmp_path / "copy.db"
    assert gbm("backup", copy, **by) == (0, str(copy))
    assert gbm("backup", copy, "--verify", **by) == (0, f"备份完好：{copy}")
    events.add(ws, lecture(name="后来的场次"))
    assert gbm("restore", copy)[0] == 1
    assert gbm("restore", copy, by="赵建国", pin="2222")[0] == 1
    said = gbm("restore", copy, "--preview", **by)[1]
    assert "恢复后将少 1 步操作" in said
    assert "新建场次：后来的场次" in said
    told = json.loads(gbm("restore", copy, "--preview", "--json", **by)[1])
    assert (told["lost"], told["people"], told["lost_steps"]) == (1, 2, ["新建场次：后来的场次"])
    ws.close()
    assert gbm("restore", copy, **by)[0] == 0


def test_backups_onto_a_stick_and_automatic_ones(gbm: Run, tmp_path: Path) -> None:
    assert Path(gbm("backup", "--stick", tmp_path)[1]).parent == tmp_path / "绿色建材下乡备份"
    assert Path(gbm("backup", "--auto")[1]).name.startswith("auto-")
    assert gbm("backup", "--auto") == (0, "")
    assert gbm("backup")[0] == 2


def test_the_doctor_repairs_and_says_so(gbm: Run, ws: Workspace, event_id: str) -> None:
    assert event_id
    with ws.aside() as db:
        db.execute("UPDATE events SET capacity = 5000")
    assert gbm("doctor")[0] == 1
    told = json.loads(gbm("doctor", "--repair", "--json")[1])
    assert (told["sound"], told["before"]["rows_off"]) == (True, [f"events {event_id}"])
    assert gbm("doctor")[0] == 0


def test_the_doctor_makes_a_damaged_file_anew(gbm: Run, ws: Workspace, event_id: str) -> None:
    assert event_id
    page = ws.read.execute("SELECT rootpage FROM sqlite_master WHERE name = 'attendees'").fetchone()[0]
    ws._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ws.close()
    with ws.path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\0" * 4096)
    assert gbm("doctor")[0] == 1
    code, said = gbm("doctor", "--repair")
    assert (code, said.startswith("已按操作记录修复")) == (0, True)
    assert gbm("doctor")[0] == 0
