"""A command that writes a file and is asked for JSON prints one JSON value, as everywhere, and writes the file."""

from pathlib import Path

import pytest

from gbm_desktop import events
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.core.command_line import commands, runner

BOTH = {
    ("calendar", "export"): ".ics",
    ("coverage",): ".pdf",
    ("figures",): ".xlsx",
    ("report", "ledger"): ".pdf",
    ("rollup", "show"): ".xlsx",
}


def test_no_command_that_writes_a_file_and_tells_json_is_forgotten() -> None:
    options = {names: {option for one in command.params for option in one.opts} for names, command in commands()}
    assert {names for names, known in options.items() if {"--out", "--json"} <= known} == set(BOTH)


@pytest.mark.parametrize("names", BOTH, ids=" ".join)
def test_the_file_is_written_and_one_json_value_is_told(
    ws: Workspace, capsys: pytest.CaptureFixture[str], tmp_path: Path, names: tuple[str, ...]
) -> None:
    hold(ws, events.add(ws, lecture()))
    file = (tmp_path / "out").with_suffix(BOTH[names])
    told = runner(ws.folder, capsys)(*names, "-o", file, "--json")
    assert isinstance(told, dict | list)
    assert file.stat().st_size > 0
