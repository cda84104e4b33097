"""Commands on resources that are away or bound to events, and on what clashes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from gbm_desktop import events, resources
from gbm_desktop.cli.door import JSON, Day, Local, echo_json, in_workspace, lang
from gbm_desktop.cli.resources import resource, the_one
from gbm_desktop.model.clashes import Clash
from gbm_desktop.model.ids import AbsenceId
from gbm_desktop.model.resources import Absence, BookingLine
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


@resource.command("away")
@click.argument("text", metavar="RESOURCE")
@click.argument("first", type=Day())
@click.argument("last", type=Day(), required=False)
@click.option("--reason", default="", help="事由 · why")
@click.option("--back", is_flag=True, help="取消涉及这些日期的登记 · no absence on these days after all")
@in_workspace
def resource_away(ws: Workspace, /, *, text: str, first: date, last: date | None, reason: str, back: bool) -> None:
    """登记不可用的日期 · days on which it is not to be had."""
    one, until = the_one(ws, text), last or first
    present = resources.absences(ws, [one.id]).get(one.id, [])
    kept = [each for each in present if not back or each.last_day < first or until < each.first_day]
    new = [] if back else [Absence(AbsenceId(""), one.id, first, until, reason)]
    resources.set_absences(ws, one.id, [*kept, *new])


@resource.command("book")
@click.argument("event_id", metavar="EVENT")
@click.argument("texts", metavar="RESOURCE[=QUANTITY]...", nargs=-1)
@click.option("--start", type=Local(), help="早于场次开始的到位时间 · from when on")
@click.option("--end", type=Local(), help="用到何时 · until when")
@click.option("--add", is_flag=True, help="在现有安排上增加 · besides what the event has")
@JSON
@in_workspace
def resource_book(
    ws: Workspace, /, *, event_id: str, texts: Sequence[str], add: bool, as_json: bool, **when: Any
) -> None:
    """为场次安排资源，取代现有安排；冲突照样保存并说明 · what the event has, nothing else."""
    event = events.get(ws, event_id)
    wanted = [_line(ws, text, **when) for text in texts]
    named = {one.resource_id for one in wanted}
    kept = [one for one in resources.lines(ws, event.id) if one.resource_id not in named] if add else []
    found = resources.clashes_of(ws, event.id, [*kept, *wanted])
    resources.book(ws, event.id, [*kept, *wanted])
    _say_clashes(ws, found, as_json=as_json)


def _line(ws: Workspace, text: str, **when: Any) -> BookingLine:
    name, _, quantity = text.rpartition("=")
    if name and quantity.isdecimal():
        return BookingLine(the_one(ws, name).id, int(quantity), **when)
    return BookingLine(the_one(ws, text).id, **when)


@resource.command("clashes")
@click.option("--since", type=Day(), help="自何日起 · from this day on")
@JSON
@in_workspace
def resource_clashes(ws: Workspace, /, *, since: date | None, as_json: bool) -> None:
    """全部冲突 · what cannot be kept."""
    found = [one for one in resources.clashes(ws) if since is None or one.end.date() >= since]
    _say_clashes(ws, found, as_json=as_json)
    if not found and not as_json:
        click.echo(line("no_clashes", lang()))


def _say_clashes(ws: Workspace, found: Sequence[Clash], *, as_json: bool) -> None:
    sentences = resources.clash_sentences(ws, found, lang())
    if as_json:
        told = [
            {"kind": one.kind.value, "resource": one.resource_id, "events": list(one.event_ids),
             "start": f"{one.start:%Y-%m-%dT%H:%M}", "end": f"{one.end:%Y-%m-%dT%H:%M}", "lacking": one.lacking,
             "sentence": said}
            for one, said in zip(found, sentences, strict=True)
        ]  # fmt: skip
        echo_json({"clashes": told})
        return
    for said in sentences:
        click.echo(line("clash", lang(), text=said))
