"""The command that keys a signed sheet back."""

import json
from datetime import datetime

import click

from gbm_desktop import events
from gbm_desktop.checkin.paper import SignedSheet
from gbm_desktop.cli.door import JSON, Local, gbm, in_workspace, lang
from gbm_desktop.model.door import Outcome
from gbm_desktop.model.paper import PaperProblem
from gbm_desktop.wording import word
from gbm_desktop.wording.paper import said
from gbm_desktop.workspace import Workspace


@gbm.command()
@click.argument("event_id", metavar="EVENT")
@click.argument("codes", nargs=-1, required=True, metavar="CODE…")
@click.option("--since", type=Local(), help="签到表开始时间，默认场次开始 · signed from")
@click.option("--until", type=Local(), help="签到表结束时间，默认场次结束 · signed until")
@JSON
@in_workspace
def paper(
    ws: Workspace,
    /,
    *,
    event_id: str,
    codes: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    as_json: bool,
) -> None:
    """录入纸质签到表：每个行码一行结果，存妥后才给出 · key a signed sheet back."""
    event = events.get(ws, event_id)
    sheet = SignedSheet(ws, event.id, since or event.said.start, until or event.said.end)
    for code in codes:
        answer = sheet.key(code)
        click.echo(json.dumps(_values(code, answer), ensure_ascii=False) if as_json else _line(ws, code, answer))


def _values(code: str, answer: Outcome | PaperProblem) -> dict[str, str]:
    if isinstance(answer, PaperProblem):
        return {"code": code, "problem": answer.value}
    return {
        "code": code,
        "verdict": answer.scan.verdict.value,
        "reason": answer.scan.reason.value,
        "name": answer.name,
    }


def _line(ws: Workspace, code: str, answer: Outcome | PaperProblem) -> str:
    if isinstance(answer, PaperProblem):
        return f"{code}  {word(answer, lang())}"
    words = said(answer, ws.local, lang())
    return "  ".join(part for part in (code, answer.name, words.word, words.line) if part)
