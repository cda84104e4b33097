"""The command line as another program uses it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from gbm_desktop.cli import gbm, main

Run = Callable[..., Any]


def runner(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in the workspace, which ends with `code`; answers its JSON, or what it said."""

    def run(*arguments: object, code: int = 0) -> Any:
        assert main(["-w", str(folder), *map(str, arguments)]) == code
        out, err = capsys.readouterr()
        return json.loads(out) if "--json" in arguments and not code else out + err

    return run


def commands(group: click.Group = gbm, before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command and every group of them, by what is typed."""
    for name, command in group.commands.items():
        yield (*before, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*before, name))
