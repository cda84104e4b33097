"""What --help tells: every command and every option, in Chinese and in English."""

import re
from collections.abc import Iterator

import click

from gbm_desktop.cli import gbm
from tests.core.command_line import commands

BOTH = re.compile(r"[\u4e00-\u9fff].*· ?[\x20-\x7e]", re.DOTALL)


def explained() -> Iterator[tuple[str, str]]:
    """What can be typed, with its explanation."""
    for names, command in (((), gbm), *commands()):
        path = " ".join(("gbm", *names))
        yield path, command.help or ""
        for option in command.params:
            if isinstance(option, click.Option) and option.name != "version":
                yield f"{path} {option.opts[-1]}", option.help or ""


def test_whatever_can_be_typed_is_explained_in_both_languages() -> None:
    every = list(explained())
    assert len(every) > 400
    assert [one for one in every if not BOTH.search(one[1])] == []
