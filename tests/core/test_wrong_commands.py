"""What a command line can be given wrongly: days, numbers, characters and files that cannot be."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gbm_desktop import backup, events
from gbm_desktop.cli import main
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.journeys.office import ROOT

Run = Callable[..., tuple[int, str]]
PAST_UTF_8 = "\udcc4\udce3"
"""How bytes of GBK arrive where the system speaks UTF-8."""


@pytest.fixture
def gbm(ws: Workspace, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in a workspace; answers its exit code and its one sentence, or what it printed."""
    ws.close()

    def run(*arguments: object) -> tuple[int, str]:
        code = main(["-w", str(ws.folder), *map(str, arguments)])
        out, err = capsys.readouterr()
        return code, err.strip() or out.strip()

    return run


@pytest.mark.parametrize(
    "command",
    [
        ("figures", "--as-of", "9999-12-31"),
        ("figures", "missing", "--as-of", "0001-01-01"),
        ("market-days", "on", "0001-01-01", "2023-10-12"),
        ("event", "postpone", "x", "--to", "9999-12-31"),
        ("event", "move", "x", "--to", "0001-01-01T09:00"),
        ("event", "move", "x", "--to", "9999-12-31T23:59"),
        ("catalogue", "certificates", "--as-of", "1899-12-31"),
    ],
)
def test_a_day_of_no_campaign_is_wrong_usage(gbm: Run, command: tuple[str, ...]) -> None:
    code, said = gbm(*command)
    assert (code, "年份" in said) == (2, True), said


@pytest.mark.parametrize(
    "command",
    [
        ("history", "--limit", "99999999999999999999"),
        ("scheme", "calculate", "x", "--pieces", "nan"),
        ("scheme", "calculate", "x", "--pieces", "inf"),
        ("scheme", "calculate", "x", "--pieces", "1e300"),
    ],
)
def test_a_number_that_counts_nothing_is_wrong_usage(gbm: Run, command: tuple[str, ...]) -> None:
    assert gbm(*command)[0] == 2


@pytest.mark.parametrize(
    "command",
    [
        ("handout", "add", "2023-10-12", "手册", "99999999999999999999"),
        ("publicity", "add", "2023-10-12", "建材进村", "--medium", "wechat", "--level", "township", "--reach", 10**13),
    ],
)
def test_a_number_beyond_all_readers_is_refused_in_words(gbm: Run, command: tuple[object, ...]) -> None:
    code, said = gbm(*command)
    assert (code, "太大" in said) == (1, True), said
    assert gbm("handout", "list", "--json") == gbm("publicity", "list", "--json") == (0, "[]")


@pytest.mark.parametrize(
    "command",
    [
        ("tour", "add", "--name", "秋季线路", "--longest", 10**20),
        ("resource", "add", "kit", "展具", "--quantity", 10**20),
    ],
)
def test_a_number_that_cannot_be_stored_is_refused_in_words(gbm: Run, command: tuple[object, ...]) -> None:
    code, said = gbm(*command)
    assert (code, "太大" in said) == (1, True), said
    assert gbm("tour", "list", "--json") == gbm("resource", "list", "--json") == (0, "[]")


@pytest.mark.parametrize(
    "command",
    [
        ("event", "show", PAST_UTF_8),
        ("channels", "set", PAST_UTF_8, "12345"),
        ("handout", "add", "2023-10-12", PAST_UTF_8, 3),
    ],
)
def test_text_in_another_encoding_is_refused_in_words(gbm: Run, command: tuple[object, ...]) -> None:
    before = gbm("history", "--json")
    code, said = gbm(*command)
    assert (code, len(said.splitlines()), "UTF-8" in said) == (1, 1, True), said
    assert gbm("history", "--json") == before


def test_a_file_whose_name_is_in_another_encoding_is_named_all_the_same(gbm: Run, tmp_path: Path) -> None:
    code, said = gbm("catalogue", "import", tmp_path / f"{PAST_UTF_8}.xlsx", "--list", "national")
    assert (code, "\\udcc4" in said) == (1, True), said


@pytest.mark.parametrize("file", ["", ".", ".."])
def test_a_file_without_a_name_is_refused_in_words(gbm: Run, file: str) -> None:
    for command in (("catalogue", "export", file), ("report", "ledger", "-o", file), ("claim", "export", file)):
        code, said = gbm(*command)
        assert (code, len(said.splitlines())) == (1, 1), said


@pytest.mark.parametrize("option", [(), ("--stick",)])
def test_a_place_whose_name_is_too_long_is_refused_in_words(gbm: Run, tmp_path: Path, option: tuple[str, ...]) -> None:
    code, said = gbm("backup", *option, tmp_path / ("长" * 100))
    assert (code, len(said.splitlines()), "长长" in said) == (1, 1, True), said


def test_a_copy_is_not_restored_into_a_file(ws: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backup.make(ws, tmp_path / "copy.db")
    (tmp_path / "letter.txt").write_text("a letter")
    assert main(["-w", str(tmp_path / "letter.txt"), "restore", str(tmp_path / "copy.db")]) == 1
    assert "letter.txt" in capsys.readouterr().err
    assert (tmp_path / "letter.txt").read_text() == "a letter"


def test_what_cannot_be_printed_because_the_disk_is_full_is_said_on_one_line(ws: Workspace) -> None:
    events.add(ws, lecture())
    ws.close()
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(  # noqa: S603 - this program
            [sys.executable, str(ROOT / "main.py"), "-w", str(ws.folder), "--lang", "en", "event", "list"],
            stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    said = done.stderr.decode()
    assert (done.returncode, len(said.splitlines()), "No space left on device" in said) == (1, 1, True), said


def test_an_unknown_id_with_a_line_break_is_answered_on_one_line(gbm: Run) -> None:
    code, said = gbm("event", "show", "a\nb")
    assert (code, said.splitlines()) == (1, [said])


def test_what_a_terminal_cannot_show_is_told_by_its_number(ws: Workspace) -> None:
    events.add(ws, lecture(name="𠮷㙍镇宣讲"))
    ws.close()
    done = subprocess.run(  # noqa: S603 - this program
        [sys.executable, str(ROOT / "main.py"), "-w", str(ws.folder), "event", "list", "--json"],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONIOENCODING": "gbk"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("gbk"))[0]["name"] == "𠮷㙍镇宣讲"


def test_a_section_out_of_a_file_may_be_in_gbk_and_one_that_cannot_be_read_is_refused(gbm: Run, tmp_path: Path) -> None:
    (tmp_path / "opening.txt").write_bytes("我区绿色建材下乡活动情况如下。".encode("gbk"))
    assert gbm("report", "text", "opening", "--file", tmp_path / "opening.txt")[0] == 0
    for file in (tmp_path, tmp_path / "none.txt"):
        code, said = gbm("report", "text", "opening", "--file", file)
        assert (code, len(said.splitlines())) == (1, 1), said
    assert "我区绿色建材下乡活动情况如下。" in gbm("report", "sections", "--json")[1]
