"""The command that looks for words that posters and leaflets had better not say."""

from pathlib import Path
from typing import Any

import click

from gbm_desktop import events, word_check
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.model.word_check import Finding, check
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.word_check import NOTHING_FOUND, finding
from gbm_desktop.workspace import Workspace


@gbm.command("word-check")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--text", help="要检查的文字 · what is to be checked")
@click.option("--event", help="检查这一场次印在海报上的文字 · what this event's posters say")
@click.option("--words", type=click.Path(path_type=Path), help="用自己的用语清单（.toml）· a list of your own")
@JSON
@in_workspace
def word_check_command(
    ws: Workspace, /, *, file: Path | None, text: str | None, event: str | None, words: Path | None, as_json: bool
) -> None:
    """海报、传单用语检查（.txt、.docx），只作提示 · a hint only, never that a text is lawful."""
    if sum(one is not None for one in (file, text, event)) != 1:
        raise click.UsageError(line("text_or_file", lang()))
    if text is None:
        text = word_check.text_of(file) if file else word_check.text_of_event(ws, events.get(ws, event or ""))
    found = check(text, word_check.rules(words))
    if as_json:
        echo_json([_as_json(one) for one in found])
        return
    for one in found:
        click.echo(finding(one, lang()))
    if not found:
        click.echo(NOTHING_FOUND[lang() != "zh"])


def _as_json(one: Finding) -> dict[str, Any]:
    rule = one.rule
    told = {"source": rule.source, "why": rule.why, "instead": rule.instead}
    return {"start": one.start, "end": one.end, "written": one.written, **told}
