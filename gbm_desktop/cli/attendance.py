"""Commands on people and at the door."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from gbm_desktop import attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, gbm, in_workspace, lang
from gbm_desktop.model.attendance import Direction
from gbm_desktop.workspace import Workspace


@gbm.group("roster")
def roster_group() -> None:
    """名单 · rosters."""


@roster_group.command("import")
@click.argument("event_id", metavar="EVENT")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sheet", default="", help="工作表名称，不写为第一张名单 · which sheet, else the first list")
@click.option("--dry-run", is_flag=True, help="只看结果，不导入 · store nothing")
@click.option("--rejected", "rejected_file", type=click.Path(path_type=Path), help="有问题的行另存为表 · save bad rows")
@JSON
@in_workspace
def roster_import(
    ws: Workspace, /, *, event_id: str, file: Path, sheet: str, dry_run: bool, rejected_file: Path | None,
    as_json: bool,
) -> None:  # fmt: skip
    """导入名单 · import a roster."""
    from gbm_desktop import roster

    found = events.get(ws, event_id)
    plan = roster.plan(ws, found.id, file, sheet=sheet)
    if rejected_file:
        from gbm_desktop import export_log

        export_log.save(ws, roster.rejected_file(found.id, plan, lang()), rejected_file)
    if not dry_run:
        plan = roster.import_roster(ws, found.id, plan).done
    output.roster(plan, stored=not dry_run, as_json=as_json, lang=lang())


@gbm.command()
@click.argument("event_id", metavar="EVENT")
@JSON
@in_workspace
def tickets(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """名单上每人的票码 · ticket codes."""
    output.tickets(attendance.tickets(ws, events.get(ws, event_id).id), as_json=as_json)


@gbm.command()
@click.argument("event_id", metavar="EVENT")
@click.argument("codes", nargs=-1, required=True, metavar="(CODE… | -)")
@click.option("--exit", "leaving", is_flag=True, help="离场 · through the exit")
@click.option("--rehearse", is_flag=True, help="演练，不留记录 · store nothing")
@click.option(
    "--persons", type=click.IntRange(min=0), default=0, help="团体本次人数，默认全部未到的 · how many of a group"
)
@JSON
@in_workspace
def checkin(
    ws: Workspace, /, *, event_id: str, codes: tuple[str, ...], leaving: bool, rehearse: bool, persons: int,
    as_json: bool,
) -> None:  # fmt: skip
    """扫码签到：每个票码一行结果，存妥后才给出 · check people in."""
    door = Door(ws, events.get(ws, event_id).id)
    scan = door.rehearse if rehearse else door.scan
    for code in _lines() if codes == ("-",) else codes:
        outcome = scan(code, Direction.OUT if leaving else Direction.IN, persons=persons)
        output.verdict(code, outcome, as_json=as_json, lang=lang())
        sys.stdout.flush()


def _lines() -> Iterable[str]:
    for line in iter(sys.stdin.readline, ""):
        if line.strip():
            yield line.rstrip("\r\n")


@gbm.command()
@click.argument("event_id", metavar="EVENT")
@JSON
@in_workspace
def counts(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """名单、实到、入场人次、场内人数 · the event's figures."""
    output.counts(attendance.counts(ws, events.get(ws, event_id).id), as_json=as_json, lang=lang())
