"""Commands of consumer protection on site: people advised, channels, deadlines, the PIN, and what is printed."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gbm_desktop import consultations, consumer_settings, events
from gbm_desktop.cli import output
from gbm_desktop.cli.complaints import CASE, PIN, choice, complaint, opened, the_case
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.model.consumer import CaseKind, Channel, Deadline, Topic
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.prints import Printed

_OUT = click.option(
    "-o", "--out", "file", type=click.Path(path_type=Path), required=True, help="文件 · the file to write"
)


@gbm.command()
@click.argument("event_id", metavar="EVENT")
@click.option("--topic", type=choice(Topic), help="咨询内容，不填只看人次 · else only tells the counts")
@click.option("--count", "persons", type=int, default=1, help="增加几人次，负数为减 · below 0 takes back")
@JSON
@in_workspace
def consult(ws: Workspace, /, *, event_id: str, topic: str | None, persons: int, as_json: bool) -> None:
    """现场咨询计数 · count people advised on site."""
    found = events.get(ws, event_id).id
    if topic is not None:
        consultations.consult(ws, found, Topic(topic), persons)
    counts = consultations.consulted(ws, [found]).get(found, {})
    if as_json:
        echo_json({each.value: counts.get(each, 0) for each in Topic})
        return
    for each in Topic:
        click.echo(f"{word(each, lang())}  {counts.get(each, 0)}")
    click.echo(line("advised", lang(), count=sum(counts.values())))


@complaint.command("form")
@CASE
@PIN
@_OUT
@in_workspace
def complaint_form(ws: Workspace, /, *, text: str, pin: str | None, file: Path) -> None:
    """登记表，一件一页 · one case on a page."""
    from gbm_desktop import consumer_prints

    _save(ws, opened(lambda: consumer_prints.form(ws, the_case(ws, text).id, pin or "")), file)


@complaint.command("export")
@PIN
@_OUT
@in_workspace
def complaint_export(ws: Workspace, /, *, pin: str | None, file: Path) -> None:
    """台账，存为 .pdf 或 .xlsx · the register as a list."""
    from gbm_desktop import consumer_prints

    made = consumer_prints.export_xlsx if file.suffix.lower() == ".xlsx" else consumer_prints.register
    _save(ws, opened(lambda: made(ws, pin=pin or "")), file)


@complaint.command("pin")
@click.option("--new", prompt="新口令 · new PIN", hide_input=True, help="4 至 8 位数字 · four to eight digits")
@click.option("--old", default="", help="原口令，第一次设置不填 · the one before")
@in_workspace
def complaint_pin(ws: Workspace, /, *, new: str, old: str) -> None:
    """设置举报查看口令 · the PIN that shows who reported."""
    opened(lambda: consumer_settings.set_pin(ws, new, old))
    click.echo(line("report_pin_set", lang()))


@gbm.group()
def channels() -> None:
    """投诉渠道和办理时限 · where to complain, and the deadlines."""


@channels.command("list")
@JSON
@in_workspace
def channels_list(ws: Workspace, /, *, as_json: bool) -> None:
    """渠道和时限 · channels and deadlines."""
    found = consumer_settings.read(ws)
    if as_json:
        told = {"channels": list(map(asdict, found.channels)), "deadlines": list(map(asdict, found.deadlines))}
        echo_json(told)
        return
    for one in found.channels:
        click.echo("  ".join(part for part in (one.name, one.phone, one.note) if part))
    if not found.channels:
        click.echo(line("no_channels", lang()))
    known = {one.kind: one for one in found.deadlines}
    for kind in CaseKind:
        click.echo(_deadline(kind, known.get(kind)))


@channels.command("set")
@click.argument("name")
@click.argument("phone")
@click.option("--note", default="", help="说明，如受理时间 · remark")
@in_workspace
def channels_set(ws: Workspace, /, *, name: str, phone: str, note: str) -> None:
    """增加渠道，或改同名渠道的电话 · add a channel, or change the one of this name."""
    others = [one for one in consumer_settings.read(ws).channels if one.name != name.strip()]
    consumer_settings.set_channels(ws, [*others, Channel(name, phone, note)])


@channels.command("remove")
@click.argument("name")
@in_workspace
def channels_remove(ws: Workspace, /, *, name: str) -> None:
    """移除渠道 · take a channel away."""
    kept = [one for one in consumer_settings.read(ws).channels if one.name != name.strip()]
    consumer_settings.set_channels(ws, kept)


@channels.command("deadline")
@click.argument("kind", type=choice(CaseKind))
@click.argument("days", type=int)
@click.option("--working/--calendar", default=True, help="按工作日或自然日 · counted in working days or calendar days")
@click.option("--source", required=True, help="依据的文件和条款 · which paper says so")
@in_workspace
def channels_deadline(ws: Workspace, /, *, kind: str, days: int, working: bool, source: str) -> None:
    """办理时限；0 天为待核实 · the deadline of a kind; 0 days: not verified."""
    others = [one for one in consumer_settings.read(ws).deadlines if one.kind != kind]
    wanted = [Deadline(CaseKind(kind), days, working, source)] if days else []
    consumer_settings.set_deadlines(ws, [*others, *wanted])


@channels.command("notice")
@click.option("--paper", type=click.Choice(["A3", "A4"]), default="A4", help="纸张 · of the notice")
@_OUT
@in_workspace
def channels_notice(ws: Workspace, /, *, paper: str, file: Path) -> None:
    """12315 公示，张贴在现场 · the notice for the site."""
    from gbm_desktop import consumer_prints
    from gbm_desktop.documents.poster import PosterSize

    _save(ws, consumer_prints.notice(ws, PosterSize[paper]), file)


def _deadline(kind: CaseKind, known: Deadline | None) -> str:
    said = word(kind, lang())
    if known is None:
        return line("no_deadline", lang(), kind=said)
    unit = line("working_days" if known.working else "calendar_days", lang())
    return line("deadline", lang(), kind=said, days=known.days, unit=unit, source=known.source)


def _save(ws: Workspace, printed: "Printed", file: Path) -> None:
    from gbm_desktop import export_log

    export_log.save(ws, printed, file)
    output.printed(file, printed.warnings, lang=lang())
