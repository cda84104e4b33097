"""What every command shares: the group, which workspace, the kinds of parameter."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from math import isfinite
from pathlib import Path
from typing import Any, Concatenate, ParamSpec

import click

from gbm_desktop import __version__, protection, workspace
from gbm_desktop.cli import access, secret
from gbm_desktop.model.money import MoneyProblem, parse_percent, parse_yuan
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

Params = ParamSpec("Params")
_YEARS = range(1900, 2200)
_MOST = 1e9
JSON = click.option("--json", "as_json", is_flag=True, help="一个 JSON 值 · one JSON value")


@dataclass(frozen=True, slots=True)
class Where:
    """What stands before the command: which workspace, who acts, in which language."""

    folder: Path
    operator: str
    lang: Lang
    pin: str = ""
    passphrase_file: Path | None = None


class Local(click.ParamType[datetime]):
    """A local date and time."""

    name = "ISO 8601"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """A local time without its zone."""
        try:
            said = value if isinstance(value, datetime) else datetime.fromisoformat(value).replace(tzinfo=None)
        except ValueError:
            self.fail(line("not_a_time", lang(), text=value), param, ctx)
        return said if said.year in _YEARS else self.fail(line("no_such_year", lang(), text=value), param, ctx)


class Day(click.ParamType[date]):
    """A local date."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """A local date."""
        try:
            said = value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(line("not_a_day", lang(), text=value), param, ctx)
        return said if said.year in _YEARS else self.fail(line("no_such_year", lang(), text=value), param, ctx)


class Amount(click.FloatRange):
    """A quantity that can be counted with: none below zero, none without end."""

    def __init__(self) -> None:
        super().__init__(0, _MOST)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number."""
        said: float = super().convert(value, param, ctx)
        return said if isfinite(said) else self.fail(line("not_an_amount", lang(), text=value), param, ctx)


class Yuan(click.ParamType[int]):
    """A sum of money in yuan."""

    name = "元"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The sum in 分."""
        found = value if isinstance(value, int) else parse_yuan(value)
        if isinstance(found, MoneyProblem):
            self.fail(line("not_a_sum", lang(), text=value, why=word(found, lang())), param, ctx)
        return found


class Percent(click.ParamType[int]):
    """A rate in percent."""

    name = "%"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Hundredths of a percent."""
        found = value if isinstance(value, int) else parse_percent(value)
        if found is None:
            self.fail(line("not_a_percentage", lang(), text=value), param, ctx)
        return found


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-w", "--workspace", "folder", type=click.Path(path_type=Path), help="活动数据文件夹 · the workspace folder"
)
@click.option("--operator", default="", help="由谁操作 · who acts")
@click.option("--pin", default="", envvar="GBM_PIN", help="操作人员口令 · the operator's PIN (better in GBM_PIN)")
@click.option(
    secret.OPTION,
    type=click.Path(path_type=Path),
    help="口令所在文件，也可用环境变量 GBM_PASSPHRASE · of a protected workspace",
)
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", help="提示语言 · language of messages")
@click.version_option(__version__)
@click.pass_context
def gbm(
    ctx: click.Context, /, *, folder: Path | None, operator: str, pin: str, passphrase_file: Path | None, lang: Lang
) -> None:
    """绿色建材下乡活动：组织、签到、总结报告。不带命令时打开窗口 · without a command, the window opens.

    窗口打不开时：--safe 安全启动 · where the window fails: --safe leaves out whatever was chosen for it.
    """
    ctx.obj = Where(folder or workspace.default_folder(), operator, lang, pin, passphrase_file)


def in_workspace(
    command: Callable[Concatenate[Workspace, Params], None],
) -> Callable[Params, None]:
    """The command is given the open workspace."""

    @wraps(command)
    def run(*args: Params.args, **kwargs: Params.kwargs) -> None:
        context = click.get_current_context()
        with opened(context.obj, context.find_root().invoked_subcommand or "") as ws:
            command(ws, *args, **kwargs)

    return run


@contextmanager
def opened(where: Where, command: str) -> Iterator[Workspace]:
    """The workspace is open for the command, if who acts may run it."""
    ws = workspace.open_existing(where.folder, operator=where.operator, key=key_of(where))
    try:
        access.enter(ws, command, name=where.operator, pin=where.pin)
        yield ws
    finally:
        ws.close()


def key_of(where: Where) -> bytes:
    """The key of the workspace, empty where it is not protected. Raises SecretMissing, WrongSecret, TooManyAttempts."""
    if not protection.is_protected(where.folder):
        return b""
    return protection.unlock(where.folder, secret.read(where.passphrase_file))


def with_options(*options: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The command takes these options too, in this order."""

    def taking(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return taking


def echo_json(value: object) -> None:
    """The value is printed as one line of JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, default=str))


def lang() -> Lang:
    """The language that the command speaks."""
    where: Where = click.get_current_context().obj
    return where.lang
