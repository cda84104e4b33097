"""Commands on what was handed out."""

import json
from collections.abc import Iterable
from datetime import date

import click

from gbm_desktop import events, publicity
from gbm_desktop.cli.door import JSON, Day, echo_json, gbm, in_workspace, lang
from gbm_desktop.model.ids import HandoutId
from gbm_desktop.model.publicity import Handout
from gbm_desktop.store.publicity import row_of_handout
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


@gbm.group()
def handout() -> None:
    """资料发放 · what was handed out."""


@handout.command("add")
@click.argument("on_day", metavar="DAY", type=Day())
@click.argument("name")
@click.argument("pieces", type=int)
@click.option("--event", help="场次 · at which event")
@click.option("--place", default="", help="地点 · where")
@click.option("--note", default="", help="备注 · remark")
@JSON
@in_workspace
def handout_add(
    ws: Workspace, /, *, on_day: date, name: str, pieces: int, event: str | None, place: str, note: str, as_json: bool
) -> None:
    """登记发放的资料和份数 · record leaflets and the like."""
    at = events.get(ws, event).id if event else None
    kept = publicity.put_handout(ws, Handout(HandoutId(""), on_day, at, name, pieces, place, note))
    click.echo(json.dumps({"id": kept.id}) if as_json else line("handout_added", lang(), id=kept.id))


@handout.command("list")
@JSON
@in_workspace
def handout_list(ws: Workspace, /, *, as_json: bool) -> None:
    """资料发放台账 · everything that was handed out."""
    found = publicity.handouts(ws)
    if as_json:
        echo_json([row_of_handout(one) for one in found])
        return
    for one in found:
        where = one.place or (events.get(ws, one.event_id).said.name if one.event_id else "")
        click.echo(line("handout", lang(), day=one.on_day, name=one.name, pieces=one.pieces, where=where, id=one.id))
    if not found:
        click.echo(line("no_handouts", lang()))


@handout.command("remove")
@click.argument("lines", metavar="HANDOUT...", nargs=-1, required=True)
@in_workspace
def handout_remove(ws: Workspace, /, *, lines: Iterable[str]) -> None:
    """移除 · lines are gone."""
    publicity.remove_handouts(ws, [HandoutId(one) for one in lines])
