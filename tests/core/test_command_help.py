"""What --help tells: every command and every option, in Chinese and in English."""

import re
from collections.abc import Iterator

import click

from gbm_desktop.cli import gbm

BOTH = re.compile(r"[\u4e00-\u9fff].*· ?[\x20-\x7e]", re.DOTALL)


def explained(command: click.Command, path: str = "gbm") -> Iterator[tuple[str, str]]:
    """What can be typed, with its explanation."""
    yield path, command.help or ""
    for option in command.params:
        if isinstance(option, click.Option) and option.name != "version":
            yield f"{path} {option.opts[-1]}", option.help or ""
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from explained(inner, f"{path} {name}")


def test_whatever_can_be_typed_is_explained_in_both_languages() -> None:
    every = list(explained(gbm))
    assert len(every) > 400
    assert [one for one in every if not BOTH.search(one[1])] == []
