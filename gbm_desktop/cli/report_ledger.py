"""Commands on the 报送台账: who got which version of the report."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import click

from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, Day, echo_json, in_workspace, lang
from gbm_desktop.cli.report import report
from gbm_desktop.errors.report import UnknownReportFormat
from gbm_desktop.model.report import Delivery
from gbm_desktop.wording import day, shown
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


@report.command("send")
@click.argument("addressee", metavar="OFFICE")
@click.option("--on", "sent_on", type=Day(), help="报送日期 · when")
@click.option("--way", default="", help="报送方式 · how")
@click.option("--receipt", default="", help="回执 · what says that it arrived")
@click.option("--version", help="定稿编号 · which frozen report")
@click.option("--file", "files", type=click.Path(path_type=Path), multiple=True, help="回执附件 · the receipt's file")
@click.option("--line", "known", help="补登已有记录，填序号 · the line of the register to complete")
@JSON
@in_workspace
def report_send(
    ws: Workspace, /, *, addressee: str, sent_on: date | None, way: str, receipt: str, version: str | None,
    files: Sequence[Path], known: str | None, as_json: bool,
) -> None:  # fmt: skip
    """登记报送，或补登回执 · that an office got the report."""
    from gbm_desktop.report import ledger

    before = ledger.get(ws, known).delivery if known else Delivery("", addressee, ws.today(), "", "")
    said = replace(
        before, addressee=addressee, sent_on=sent_on or before.sent_on, way=way or before.way,
        receipt=receipt or before.receipt,
    )  # fmt: skip
    made = ledger.record(ws, said, version=version, files=files)
    click.echo(json.dumps({"id": made.id}) if as_json else line("sent", lang(), office=made.addressee))


@report.command("unsend")
@click.argument("known", metavar="LINE")
@in_workspace
def report_unsend(ws: Workspace, /, *, known: str) -> None:
    """移除一条报送记录 · a line of the register is gone."""
    from gbm_desktop.report import ledger

    ledger.remove(ws, [ledger.get(ws, known).delivery])


@report.command("ledger")
@click.option("-o", "--out", "file", type=click.Path(path_type=Path), help="存为 .pdf .xlsx · as a file")
@JSON
@in_workspace
def report_ledger(ws: Workspace, /, *, file: Path | None, as_json: bool) -> None:
    """报送台账 · who got the report."""
    from gbm_desktop.report import ledger

    found, waiting = ledger.lines(ws), ledger.waiting(ws)
    warnings = () if file is None else _write_ledger(ws, file)
    if as_json:
        sent = [
            {**asdict(one.delivery), "version": one.version and one.version.number, "files": len(one.files)}
            for one in found
        ]
        echo_json({"sent": sent, "waiting": waiting})
    elif file is not None:
        output.printed(file, warnings, lang=lang())
    else:
        for number, one in enumerate(found, 1):
            sent_on = day(one.delivery.sent_on, lang())
            version = f"#{one.version.number}" if one.version else ""
            parts = (str(number), one.delivery.addressee, sent_on, one.delivery.way, version, one.delivery.receipt)
            click.echo("  ".join(part for part in parts if part))
        click.echo(
            line("ledger", lang(), sent=len(found), waiting=shown(waiting, lang()) or line("nobody_waits", lang()))
        )


def _write_ledger(ws: Workspace, file: Path) -> Sequence[str]:
    from gbm_desktop import prints
    from gbm_desktop.report import ledger_prints

    makers = {".pdf": ledger_prints.sheet, ".xlsx": ledger_prints.book}
    if file.suffix.lower() not in makers:
        raise UnknownReportFormat(file)
    printed = makers[file.suffix.lower()](ws)
    prints.save(printed.content, file)
    return printed.warnings
