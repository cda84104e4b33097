"""The command on how far the county is covered."""

from pathlib import Path

import click

from gbm_desktop import coverage, coverage_prints
from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.model.coverage import Coverage
from gbm_desktop.prints import save
from gbm_desktop.workspace import Workspace


@gbm.command("coverage")
@click.option(
    "-o", "--out", "file", type=click.Path(path_type=Path), help="示意图和表格存为 PDF · map and table as PDF"
)
@JSON
@in_workspace
def coverage_command(ws: Workspace, /, *, file: Path | None, as_json: bool) -> None:
    """下沉覆盖情况：各乡镇、各村到过几次、最近一次 · which villages were reached, how often, when last."""
    found = coverage.read(ws)
    if file is not None:
        printed = coverage_prints.sheet(ws)
        save(printed.content, file)
    if as_json:
        echo_json(_as_json(found))
    elif file is not None:
        output.printed(file, printed.warnings, lang=lang())
    else:
        for one in found.townships:
            last = one.last.isoformat() if one.last else "—"
            click.echo(f"{one.code}  {one.name}  {one.reached}/{one.villages}  {one.events}  {last}")


def _as_json(found: Coverage) -> dict[str, object]:
    return {
        "townships": [
            {
                "code": one.code,
                "name": one.name,
                "villages": one.villages,
                "reached": one.reached,
                "events": one.events,
                "last": one.last.isoformat() if one.last else None,
            }
            for one in found.townships
        ],
        "villages": [
            {
                "place": one.place,
                "village": one.village,
                "times": one.times,
                "planned": one.planned,
                "last": one.last.isoformat() if one.last else None,
                "located": one.at is not None,
            }
            for one in found.villages
        ],
    }
