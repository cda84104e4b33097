"""Commands on personal data: what is held, finding, erasing, copies, consents, the log of exports."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click

from gbm_desktop import consents, events, export_log
from gbm_desktop.cli import output
from gbm_desktop.cli.complaints import PIN, opened
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.privacy import NothingFound
from gbm_desktop.model.ids import AttendeeId, EnterpriseId
from gbm_desktop.model.privacy import Also, Basis
from gbm_desktop.prints import Printed
from gbm_desktop.privacy import clearing, erasing, finding, papers, record, rule
from gbm_desktop.wording import word
from gbm_desktop.wording.exports import ON_PAPER
from gbm_desktop.wording.privacy import export_kind, settings
from gbm_desktop.workspace import Workspace

_FILE = click.option(
    "-o", "--out", "file", type=click.Path(path_type=Path), required=True, help="文件 · the file to write"
)
_REASON = click.option("--reason", default="", help="删除原因，记入删除记录 · why")
_PAPERS = {"breach": papers.breach_record, "assessment": papers.impact_assessment}


@gbm.group()
def erase() -> None:
    """删除个人信息（不能撤销，统计数字不变）· erase personal data, for good."""


@erase.command("person")
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@_REASON
@JSON
@in_workspace
def erase_person(ws: Workspace, /, *, ids: Sequence[str], reason: str, as_json: bool) -> None:
    """删除这些人的信息，编号用 privacy find 查 · erase these people, found by privacy find."""
    _done(ws, erasing.erase_rows(ws, ids, reason=reason)[0], as_json=as_json)


@erase.command("event")
@click.argument("event_id", metavar="EVENT")
@click.option("--with", "also", type=click.Choice([one.value for one in Also]), multiple=True, help="一并删除 · too")
@_REASON
@JSON
@in_workspace
def erase_event(ws: Workspace, /, *, event_id: str, also: Sequence[str], reason: str, as_json: bool) -> None:
    """删除一场活动全部参加人员的信息 · erase everybody on an event's list."""
    found = events.get(ws, event_id)
    made = erasing.erase_event(ws, found.id, reason=reason, also=[Also(one) for one in also])
    _done(ws, made[0], as_json=as_json)


def _done(ws: Workspace, erasure_id: str, *, as_json: bool) -> None:
    one = next(one for one in record.erasures(ws) if one.id == erasure_id)
    if as_json:
        echo_json({**asdict(one), "rows": dict(one.rows), "others": dict(one.others)})
        return
    click.echo(f"{one.id}  {one.event}  {one.people}  {one.reason}")
    for trace in one.cleared.traces if one.cleared else ():
        click.echo(trace, err=True)
    for file, why in one.cleared.why.items() if one.cleared else ():
        click.echo(f"{file}  {word(why, lang())}", err=True)


@gbm.group()
def privacy() -> None:
    """个人信息：保存期限、查找、复制、删除记录、导出记录 · personal data."""


@privacy.command("status")
@JSON
@in_workspace
def privacy_status(ws: Workspace, /, *, as_json: bool) -> None:
    """哪些场次还有个人信息、保存到何时 · what is held, and until when."""
    found, today = rule.holdings(ws), ws.today()
    if as_json:
        held = [{**asdict(one), "overdue": one.is_overdue(today)} for one in found]
        echo_json({"events": held, "erasures": len(record.erasures(ws)), "pending": clearing.pending(ws)})
        return
    for one in found:
        mark = "!" if one.is_overdue(today) else " "
        click.echo(f"{mark} {one.until}  {one.event_id}  {one.name}  {one.people}")


@privacy.command("find")
@click.argument("text")
@PIN
@JSON
@in_workspace
def privacy_find(ws: Workspace, /, *, text: str, pin: str | None, as_json: bool) -> None:
    """在全部数据中查找一个人（姓名或电话），举报人要口令 · find a person everywhere, a reporter with the PIN."""
    found = opened(lambda: finding.find(ws, text, pin or ""))
    if as_json:
        echo_json([{**asdict(one), "place": one.place.value} for one in found])
        return
    for one in found:
        parts = (one.row_id, word(one.place, lang()), one.name, one.about, one.phone, one.event)
        click.echo("  ".join(part for part in parts if part))


@privacy.command("copy")
@click.argument("text")
@click.option("--only", "ids", multiple=True, help="只要这些条目 · only these entries")
@PIN
@_FILE
@in_workspace
def privacy_copy(ws: Workspace, /, *, text: str, ids: Sequence[str], pin: str | None, file: Path) -> None:
    """给本人的个人信息副本（.pdf、.docx）· a person's copy of their data."""
    every = opened(lambda: finding.find(ws, text, pin or ""))
    found = [one for one in every if not ids or one.row_id in ids]
    if not found:
        raise NothingFound(text)
    _save(ws, papers.copy_of(ws, found, word=_is_word(file)), file)


@privacy.command("record")
@click.argument("erasure_id", metavar="ERASURE", default="")
@_FILE
@in_workspace
def privacy_record(ws: Workspace, /, *, erasure_id: str, file: Path) -> None:
    """打印个人信息删除记录（.pdf）· the record of an erasure."""
    _save(ws, record.proof(ws, erasure_id), file)


@privacy.command("paper")
@click.argument("kind", type=click.Choice(["breach", "assessment"]))
@_FILE
@in_workspace
def privacy_paper(ws: Workspace, /, *, kind: str, file: Path) -> None:
    """安全事件记录、影响评估报告（.docx、.pdf）· breach record, impact assessment."""
    _save(ws, _PAPERS[kind](ws, word=_is_word(file)), file)


@privacy.command("clear")
@in_workspace
def privacy_clear(ws: Workspace, /) -> None:
    """继续清理尚未完成的文件 · go on clearing files."""
    clearing.clear(ws)


@privacy.command("exports")
@JSON
@in_workspace
def privacy_exports(ws: Workspace, /, *, as_json: bool) -> None:
    """含个人信息文件的导出记录 · the log of exports."""
    found = export_log.latest(ws)
    if as_json:
        echo_json([asdict(one) for one in found])
        return
    for one in found:
        parts = (f"{one.at:%Y-%m-%d %H:%M}", one.operator, export_kind(one.kind, lang()), one.event, str(one.persons))
        click.echo("  ".join(part for part in (*parts, one.recipient, one.file) if part))


@privacy.command("settings")
@click.option("--keep-days", help="活动结束后保存天数，- 表示到总结报送 · days, - until the report is due")
@click.option(
    "--basis", type=click.Choice([one.value for one in Basis]), help="处理个人信息的依据 · on what it is kept"
)
@click.option("--contact", help="受理查询、删除请求的电话 · whom to ask")
@click.option("--notice", type=click.Path(path_type=Path, exists=True), help="自拟告知文字（.txt）· a text of your own")
@JSON
@in_workspace
def privacy_settings(
    ws: Workspace,
    /,
    *,
    keep_days: str | None,
    basis: str | None,
    contact: str | None,
    notice: Path | None,
    as_json: bool,
) -> None:
    """保存期限、处理依据、联系方式和告知文字 · how long, on what basis, whom to ask, the notice."""
    own = rule.read(ws)
    if keep_days is not None:
        own = replace(own, keep_days=rule.parse_days("" if keep_days == "-" else keep_days))
    own = replace(own, basis=Basis(basis) if basis else own.basis)
    own = replace(own, contact=own.contact if contact is None else contact)
    own = replace(own, notice=_text_of(notice) if notice else own.notice)
    if own != rule.read(ws):
        rule.keep(ws, own)
    if as_json:
        echo_json({**asdict(own), "basis": own.basis.value})
    else:
        click.echo(settings(own, lang()))


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(file) from error


@privacy.command("consent")
@click.argument("enterprise")
@click.argument("people", metavar="ATTENDEE...", nargs=-1, required=True)
@click.option("--withdraw", is_flag=True, help="撤回同意 · no longer agrees")
@click.option("--way", default=ON_PAPER, help="同意方式 · how it was given")
@in_workspace
def privacy_consent(ws: Workspace, /, *, enterprise: str, people: Sequence[str], withdraw: bool, way: str) -> None:
    """登记本人同意向该企业提供信息 · these people agree to being named to the enterprise."""
    consents.put(ws, [AttendeeId(one) for one in people], EnterpriseId(enterprise), given=not withdraw, way=way)


@privacy.command("list-for")
@click.argument("enterprise")
@click.option("--event", help="只要这一场 · of one event")
@_FILE
@in_workspace
def privacy_list_for(ws: Workspace, /, *, enterprise: str, event: str | None, file: Path) -> None:
    """导出给企业的名单，只含已同意的人（.xlsx）· the list for an enterprise: only those who agreed."""
    event_id = events.get(ws, event).id if event else None
    printed = consents.list_for(ws, EnterpriseId(enterprise), event_id)
    export_log.save(ws, printed, file, recipient=consents.name_of(ws, EnterpriseId(enterprise)))
    output.printed(file, printed.warnings, lang=lang())


def _save(ws: Workspace, printed: Printed, file: Path) -> None:
    export_log.save(ws, printed, file)
    output.printed(file, printed.warnings, lang=lang())


def _is_word(file: Path) -> bool:
    return file.suffix.lower() == ".docx"
