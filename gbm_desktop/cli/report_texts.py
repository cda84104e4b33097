"""Commands on what the report says: its sections, what it lacks, and how it is dressed."""

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from gbm_desktop.cli.door import JSON, Day, echo_json, in_workspace, lang
from gbm_desktop.cli.report import report
from gbm_desktop.wording import word
from gbm_desktop.wording.report import missing_sentence
from gbm_desktop.workspace import Workspace


@report.command("sections")
@click.option("--as-of", type=Day(), help="数据截至 · cut-off date")
@JSON
@in_workspace
def report_sections(ws: Workspace, /, *, as_of: date | None, as_json: bool) -> None:
    """各部分的文字和所用指标 · every section with the figures it is bound to."""
    from gbm_desktop import report as reports
    from gbm_desktop.report import bindings

    found = reports.read(ws, as_of or reports.default_as_of(ws))
    told = [(one, bindings.of_section(one, found.fields, found.figures)) for one in found.sections]
    if as_json:
        rows = [{**asdict(one), "fields": [asdict(field) for field in fields]} for one, fields in told]
        echo_json(rows)
        return
    for one, fields in told:
        click.echo(f"{one.key}  {one.title}")
        for field in fields:
            typed = f" {field.typed}" if field.typed else ""
            click.echo(f"    {field.field}  {field.value}  {word(field.state, lang())}{typed}")


@report.command("text")
@click.argument("section")
@click.argument("text", required=False)
@click.option("--file", "file", type=click.Path(path_type=Path), help="从文件读入 · from a file")
@click.option("--draft", is_flag=True, help="恢复草稿 · back to the draft")
@in_workspace
def report_text(ws: Workspace, /, *, section: str, text: str | None, file: Path | None, draft: bool) -> None:
    """改写一个部分；{…} 为字段 · a section says this; words in braces are fields."""
    from gbm_desktop import report as reports
    from gbm_desktop.word_check import text_of

    said = "" if draft else text_of(file) if file else text
    if said is None:
        raise click.UsageError("TEXT, --file, --draft")
    reports.set_text(ws, section, said)


@report.command("missing")
@click.option("--as-of", type=Day(), help="数据截至 · cut-off date")
@JSON
@in_workspace
def report_missing(ws: Workspace, /, *, as_of: date | None, as_json: bool) -> None:
    """报告还缺什么 · what the report lacks."""
    from gbm_desktop import report as reports

    found = reports.missing(ws, as_of or reports.default_as_of(ws))
    if as_json:
        echo_json([asdict(one) for one in found])
        return
    for one in found:
        click.echo(missing_sentence(one, lang()))


@report.command("dress")
@click.option("--letterhead", help="发文机关标志（红头）· red heading")
@click.option("--number", help="发文字号 · document number")
@click.option("--signer", help="签发人 · signer")
@click.option("--copied-to", help="抄送机关 · copied to")
@click.option("--printed-by", help="印发机关 · printed by")
@click.option("--sealed/--unsealed", default=None, help="署名处盖章 · room for the seal")
@JSON
@in_workspace
def report_dress(ws: Workspace, /, *, as_json: bool, **said: Any) -> None:
    """版头和版记；给出空文字则不印 · what is given empty is left out."""
    from gbm_desktop.report import dress

    wanted = {name: value for name, value in said.items() if value is not None}
    found = dress.settings(ws)
    if wanted:
        found = dress.set_settings(ws, replace(found, **wanted))
    told = {name: value for name, value in asdict(found).items() if name != "id"}
    if as_json:
        echo_json(told)
        return
    for name, value in told.items():
        click.echo(f"{name}  {value}")
