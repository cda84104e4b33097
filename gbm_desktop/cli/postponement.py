"""Commands that move and postpone events."""

from datetime import date, datetime
from typing import Any

import click

from gbm_desktop import events, postponement
from gbm_desktop.cli.door import JSON, Day, Local, echo_json, in_workspace, lang
from gbm_desktop.cli.events import event
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.postponement import Affected, Followers, Postponement, first_of, shift
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.postponement import affected_words, finding_words, summary
from gbm_desktop.workspace import Workspace


@event.command("move")
@click.argument("event_ids", metavar="EVENT...", nargs=-1, required=True)
@click.option("--to", "start", type=Local(), required=True, help="最早一场的新开始时间 · when the first one starts")
@in_workspace
def event_move(ws: Workspace, /, *, event_ids: tuple[str, ...], start: datetime) -> None:
    """调整场次时间，几场之间的间隔不变 · move events, their distance to one another stays."""
    found = [events.get(ws, each) for each in event_ids]
    by = shift(first_of(found), start.date(), start.time())
    events.move(ws, {each.id: each.said.start + by for each in found})


@event.command("postpone")
@click.argument("event_ids", metavar="EVENT...", nargs=-1)
@click.option("--whole-day", type=Day(), help="这一天的全部场次 · all events of a day")
@click.option("--to", type=Day(), help="延期到哪一天，不写即另行通知 · the new day; none is until further notice")
@click.option("--at", type=click.DateTime(["%H:%M"]), help="新的开始时刻 · the new hour")
@click.option("--reason", default="", help="原因 · why")
@click.option(
    "--with-followers", "followers", flag_value=Followers.TOUR, help="同线路后续站点顺延 · later stops move along"
)
@click.option(
    "--with-same-resources",
    "followers",
    flag_value=Followers.RESOURCES,
    help="用同一讲师、车辆等的后续场次顺延 · later events of the same resources move along",
)
@click.option("--dry-run", is_flag=True, help="只列出影响 · only say what would come of it")
@JSON
@in_workspace
def event_postpone(
    ws: Workspace, /, *, event_ids: tuple[str, ...], whole_day: date | None, dry_run: bool, as_json: bool, **said: Any
) -> None:
    """延期，列出各场新时间和影响 · postpone events, and say what comes of it."""
    chosen = [events.get(ws, each).id for each in event_ids]
    if whole_day:
        chosen += postponement.whole_day(ws, whole_day)
    if not chosen:
        raise click.UsageError(line("which_events", lang()))
    wanted = _wanted(tuple(dict.fromkeys(chosen)), **said)
    affected = postponement.preview(ws, wanted, lang())
    if not dry_run:
        postponement.postpone(ws, wanted)
    if as_json:
        echo_json([_as_json(one) for one in affected])
        return
    for one in affected:
        click.echo(affected_words(one, lang()))
        for finding in one.findings:
            click.echo(f"  {'▲' if finding.grave else '·'} {finding_words(finding, lang())}")
    click.echo(summary(affected, lang(), done=not dry_run))


def _wanted(
    ids: tuple[EventId, ...], *, to: date | None, at: datetime | None, reason: str, followers: Followers | None
) -> Postponement:
    return Postponement(ids, to, reason, at=at.time() if at else None, followers=followers or Followers.STAY)


def _as_json(one: Affected) -> dict[str, Any]:
    return {
        "id": one.event.id,
        "name": one.event.said.name,
        "was": one.event.said.start.isoformat(timespec="minutes"),
        "start": one.after and one.after.start.isoformat(timespec="minutes"),
        "follows": one.follows,
        "findings": [
            {"kind": found.kind, "grave": found.grave, "text": finding_words(found, lang())} for found in one.findings
        ],
    }
