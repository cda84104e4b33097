"""Commands on the calendar: events out as .ics, .pdf or .xlsx, days in from .ics."""

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from gbm_desktop import prints, regions
from gbm_desktop.cli.door import JSON, Day, echo_json, gbm, in_workspace, lang
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.region import prefix_of
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.wording.schedule import exported_sentence, gap_sentence, imported_sentence
from gbm_desktop.workspace import Workspace

_PAPERS = ("A4", "A3")


@gbm.group("calendar")
def calendar() -> None:
    """日历：导出场次，导入不宜安排的日期 · events out, days in."""


@calendar.command("export")
@click.option("-o", "--out", "file", type=click.Path(path_type=Path), required=True, help="文件 · .ics .pdf .xlsx")
@click.option("--since", type=Day(), help="自 · first day")
@click.option("--until", type=Day(), help="至 · last day")
@click.option("--region", default="", help="区划代码 · region code")
@click.option("--resource", default="", help="只要此资源的场次 · only events that have this resource")
@click.option("--contact", is_flag=True, help=".ics 带联系人姓名电话 · contact's name and phone in .ics")
@click.option("--wall", is_flag=True, help="PDF 为挂历，每月一页 · a wall calendar, a month a page")
@click.option("--paper", type=click.Choice(_PAPERS), default="A4", help="纸张 · of the printed calendar")
@JSON
@in_workspace
def calendar_export(
    ws: Workspace, /, *, file: Path, since: date | None, until: date | None, region: str, resource: str, contact: bool,
    wall: bool, paper: str, as_json: bool,
) -> None:  # fmt: skip
    """导出场次为日历文件、场次安排表或挂历 · as a calendar file, a schedule or a wall calendar."""
    chosen = _chosen(ws, EventQuery(region_prefix=_prefix(region), since=since, until=until), resource)
    span = (since or _first(ws, chosen), until or _last(ws, chosen))
    prints.save(_content(ws, chosen, span, file.suffix.lower(), contact=contact, wall=wall, paper=paper), file)
    if as_json:
        echo_json({"file": str(file), "events": len(chosen)})
    else:
        click.echo(exported_sentence(len(chosen), str(file), lang()))


@calendar.command("import")
@click.argument("file", metavar="FILE.ics", type=click.Path(path_type=Path))
@click.option("--blackout", is_flag=True, help="作为不安排活动的日期 · as days without events")
@click.option("--region", default="", help="与 --blackout：只限此区划 · only there")
@click.option("--resource", default="", help="作为此资源不可用的日期 · as days without this resource")
@click.option("--dry-run", is_flag=True, help="只看结果，不写入 · store nothing")
@JSON
@in_workspace
def calendar_import(
    ws: Workspace, /, *, file: Path, blackout: bool, region: str, resource: str, dry_run: bool, as_json: bool
) -> None:
    """从日历文件导入日期，重复导入不会重复 · days out of a calendar file, never doubled."""
    from gbm_desktop import calendar_days

    if blackout == bool(resource):
        raise click.UsageError("--blackout / --resource ID")
    if blackout:
        found = calendar_days.import_blackout(ws, file, region_code=region, dry_run=dry_run)
    else:
        found = calendar_days.import_absences(ws, file, ResourceId(resource), dry_run=dry_run)
    if as_json:
        echo_json(asdict(found))
        return
    for gap, name in found.gaps:
        click.echo(gap_sentence(gap, name, lang()), err=True)
    counts = {"added": found.added, "changed": found.changed, "removed": found.removed, "same": found.same}
    click.echo(imported_sentence(name=found.name, **counts, stored=found.stored, lang=lang()))


def _prefix(region: str) -> str:
    return prefix_of(regions.require(region).code) if region else ""


def _chosen(ws: Workspace, query: EventQuery, resource: str) -> list[Event]:
    found = matching(ws.read, query)
    if not resource:
        return found
    from gbm_desktop import resources

    bound = {booking.event_id for booking in resources.bookings(ws, resource_ids=[resources.get(ws, resource).id])}
    return [event for event in found if event.id in bound]


def _content(
    ws: Workspace, chosen: list[Event], span: tuple[date, date], form: str, *, contact: bool, wall: bool, paper: str
) -> bytes:
    from gbm_desktop import schedule_prints
    from gbm_desktop.calendar_file import events_ics
    from gbm_desktop.documents.poster import PosterSize

    match form:
        case ".ics":
            return events_ics(ws, chosen, contact=contact)
        case ".xlsx":
            return schedule_prints.schedule_book(ws, chosen, *span, paper=PosterSize[paper]).content
        case ".pdf":
            make = schedule_prints.wall_calendar if wall else schedule_prints.schedule
            return make(ws, chosen, *span, paper=PosterSize[paper]).content
        case _:
            raise click.UsageError("-o FILE.ics / FILE.pdf / FILE.xlsx")


def _first(ws: Workspace, chosen: list[Event]) -> date:
    return min((event.said.start.date() for event in chosen), default=ws.today())


def _last(ws: Workspace, chosen: list[Event]) -> date:
    return max((event.said.end.date() for event in chosen), default=ws.today())
