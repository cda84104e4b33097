"""The command that lists templates of events; `event add --template` uses them."""

import click

from gbm_desktop import event_templates
from gbm_desktop.cli.door import JSON, echo_json, in_workspace
from gbm_desktop.cli.events import event
from gbm_desktop.workspace import Workspace


@event.command("templates")
@JSON
@in_workspace
def list_templates(ws: Workspace, /, *, as_json: bool) -> None:
    """场次模板及其内容 · what events can be made from."""
    found = event_templates.templates(event_templates.own_folder(ws))
    if as_json:
        value = [
            {
                "key": one.key,
                "name": one.name,
                "about": one.about,
                "kind": one.kind,
                "minutes": one.minutes,
                "agenda": len(one.agenda),
                "cargo": len(one.cargo),
                "safety": one.safety,
            }
            for one in found
        ]
        echo_json(value)
        return
    for one in found:
        click.echo(f"{one.key}  {one.name}  {one.about}")
