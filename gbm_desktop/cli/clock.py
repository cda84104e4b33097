"""Commands on clocks: this laptop's against the others'."""

from datetime import timedelta

import click

from gbm_desktop import skew
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.store import devices
from gbm_desktop.wording.skew import said
from gbm_desktop.workspace import Workspace


@gbm.group("clock")
def clock_group() -> None:
    """时钟 · clocks."""


@clock_group.command("skew")
@JSON
@in_workspace
def show_skew(ws: Workspace, /, *, as_json: bool) -> None:
    """其他电脑的时钟比本机快慢多少（秒） · how far other laptops' clocks are ahead, in seconds."""
    names = {device.id: device.name for device in devices.everyone(ws.read)}
    found = skew.estimates(ws)
    if as_json:
        values = [
            {
                "device": one.device,
                "name": names.get(one.device, ""),
                "low": _seconds(one.low),
                "high": _seconds(one.high),
                "likely": _seconds(one.likely),
            }
            for one in found
        ]
        echo_json(values)
        return
    for one in found:
        click.echo(said(names.get(one.device, ""), one, lang()))


def _seconds(by: timedelta | None) -> float | None:
    return None if by is None else round(by.total_seconds(), 3)
