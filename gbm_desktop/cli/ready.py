"""The command that looks whether an event's laptop can leave for the field."""

import sys

import click

from gbm_desktop import events
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.model.readiness import State
from gbm_desktop.wording import word
from gbm_desktop.wording.readiness import said, summary
from gbm_desktop.workspace import Workspace


@gbm.command()
@click.argument("event_id", metavar="EVENT")
@JSON
@in_workspace
def ready(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """出发前检查：名单、票码、安全、备份、时间、硬盘、电量 · can this laptop leave for the event."""
    from gbm_desktop.readiness import look

    found = look(ws, events.get(ws, event_id).id)
    if as_json:
        value = [{"check": one.check, "state": one.state, "fact": one.fact, "text": said(one, lang())} for one in found]
        echo_json(value)
    else:
        for one in found:
            click.echo(f"{word(one.state, lang())}  {word(one.check, lang())}  {said(one, lang())}")
        click.echo(summary(found, lang()))
    if any(one.state is State.ATTEND for one in found):
        sys.exit(1)
