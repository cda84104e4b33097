"""Commands that move a case of consumer protection on."""

from typing import Any

import click

from gbm_desktop import consumer
from gbm_desktop.cli.complaints import CASE, choice, complaint, the_case
from gbm_desktop.cli.door import Local, in_workspace, lang
from gbm_desktop.model.consumer import Case, CaseKind, CaseOutcome, CaseState, Satisfaction
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

_AT = click.option("--at", type=Local(), help="办理时间，不填为现在 · when, if not now")
_WHAT = click.option("--what", default="", help="办理情况 · what was done")


@complaint.command("classify")
@CASE
@click.argument("kind", type=choice(CaseKind))
@in_workspace
def complaint_classify(ws: Workspace, /, *, text: str, kind: str) -> None:
    """改类别，只限尚未办理的 · classify anew what nobody has dealt with yet."""
    _tell(consumer.classify(ws, the_case(ws, text).id, CaseKind(kind)))


@complaint.command("move")
@CASE
@click.argument("state", type=choice(CaseState))
@_WHAT
@click.option("--to", "to_office", default="", help="转往的单位 · the office, when transferring")
@click.option("--receipt", default="", help="受理回执编号 · the receipt's number")
@_AT
@in_workspace
def complaint_move(ws: Workspace, /, *, text: str, state: str, **said: Any) -> None:
    """办理下一步；办结和回访见 close、callback · the next step."""
    _tell(consumer.move(ws, the_case(ws, text).id, CaseState(state), **said))


@complaint.command("close")
@CASE
@click.argument("outcome", type=choice(CaseOutcome))
@_WHAT
@_AT
@in_workspace
def complaint_close(ws: Workspace, /, *, text: str, outcome: str, **said: Any) -> None:
    """办结，写明结果 · close with its outcome."""
    _tell(consumer.move(ws, the_case(ws, text).id, CaseState.CLOSED, outcome=CaseOutcome(outcome), **said))


@complaint.command("callback")
@CASE
@click.argument("satisfaction", type=choice(Satisfaction))
@_WHAT
@_AT
@in_workspace
def complaint_callback(ws: Workspace, /, *, text: str, satisfaction: str, **said: Any) -> None:
    """回访，写明满意度 · what the call-back found."""
    rated = Satisfaction(satisfaction)
    _tell(consumer.move(ws, the_case(ws, text).id, CaseState.CALLED_BACK, satisfaction=rated, **said))


def _tell(case: Case) -> None:
    click.echo(line("case_now", lang(), number=case.number, state=word(case.state, lang())))
