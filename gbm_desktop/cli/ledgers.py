"""What the commands on claims and deals share."""

from typing import Any

import click

from gbm_desktop import events
from gbm_desktop.cli.door import Day, echo_json, lang
from gbm_desktop.intake.ledger_plan import LedgerPlan
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace

OF_WHAT = (
    click.option("--event", help="场次编号 · of this event only"),
    click.option("--as-of", type=Day(), help="截至哪一天 · up to this day"),
)


def say_plan(plan: LedgerPlan[Any], *, dry_run: bool, as_json: bool) -> None:
    """What an import did, or would do."""
    counts = {"new": len(plan.new), "known": len(plan.known), "bad": len(plan.bad)}
    if as_json:
        told = [{"row": one.row, "sentence": bad_row(one, lang())} for one in plan.bad]
        rows = {"rows_known": [one.row for one in plan.known], "rows_bad": told}
        echo_json({"dry_run": dry_run, **counts, **rows})
        return
    click.echo(line("ledger_plan" if dry_run else "ledger_done", lang(), **counts))
    for bad in plan.bad:
        click.echo(bad_row(bad, lang()), err=True)


def event_said(ws: Workspace, event: str | None) -> EventId | None:
    """The event of this id, or of the beginning of an id. Raises UnknownEvent."""
    return events.get(ws, event).id if event else None
