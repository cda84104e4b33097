"""Commands on what a person chose for the window."""

import click

from gbm_desktop import window_choices
from gbm_desktop.cli.door import JSON, echo_json, gbm, lang
from gbm_desktop.wording.cli import line


@gbm.group("settings")
def settings_group() -> None:
    """本机窗口的设置 · the window's settings on this laptop."""


@settings_group.command("reset")
@JSON
def reset(*, as_json: bool) -> None:
    """恢复默认设置（窗口、扫码枪、摄像头等），不动任何活动数据 · as delivered; never any data."""
    gone = window_choices.reset()
    if as_json:
        echo_json({"reset": gone})
    else:
        click.echo(line("settings_reset", lang(), count=gone))
