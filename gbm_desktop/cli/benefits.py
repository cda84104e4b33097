"""The sums of benefits and deals."""

from datetime import date
from typing import Any

import click

from gbm_desktop import benefit_sums, benefits, deals
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.cli.ledgers import OF_WHAT, event_said
from gbm_desktop.model import deals as deal_model
from gbm_desktop.model.benefit_sums import By
from gbm_desktop.wording.benefits import deal_sums_sentence, sums_sentence
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


@gbm.group("benefits")
def benefits_group() -> None:
    """惠民合计 · sums."""


@benefits_group.command("sums")
@with_options(*OF_WHAT)
@click.option("--by", type=click.Choice([by.value for by in By]), help="分组 · told apart by")
@JSON
@in_workspace
def benefits_sums(ws: Workspace, /, *, event: str | None, as_of: date | None, by: str | None, as_json: bool) -> None:
    """补贴、贴息、让利、以旧换新分别合计，意向、签约、成交分别合计 · each sum for itself."""
    of = event_said(ws, event)
    claimed = benefits.claims(ws, event_id=of, as_of=as_of)
    dealt = deals.everything(ws, event_id=of, as_of=as_of)
    claims_by = benefit_sums.grouped(ws, claimed, By(by)) if by else {"": claimed}
    deals_by = benefit_sums.grouped(ws, dealt, By(by)) if by else {"": dealt}
    rows = []
    for name in sorted({*claims_by, *deals_by}, key=lambda name: (not name, name)):
        granted_here = benefit_sums.total(ws, claims_by.get(name, []))
        dealt_here = deal_model.summed(deals_by.get(name, []))
        rows.append({"name": name, **_sums_row(granted_here), **_fields(dealt_here)})
        if not as_json:
            heading = f"{name or line('unnamed', lang())}  " if by else ""
            told = (sums_sentence(granted_here, lang()), deal_sums_sentence(dealt_here, lang()))
            click.echo(heading + "  ".join(told))
    if as_json:
        echo_json(rows if by else rows[0])


def _sums_row(found: Any) -> dict[str, Any]:
    return {name: getattr(value, "fen", value) for name, value in _fields(found).items()}


def _fields(found: Any) -> dict[str, Any]:
    return {name: getattr(found, name) for name in found.__slots__}
