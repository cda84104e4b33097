"""Commands on the register of consumer protection. Who reported is told only where the PIN is given."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from gbm_desktop import case_files, case_names, catalogue, consumer, events
from gbm_desktop.case_names import CaseNames
from gbm_desktop.cli.door import JSON, Day, Local, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.cli.enterprises import the_enterprise
from gbm_desktop.cli.safety_person import meant
from gbm_desktop.errors.consumer import CaseNotMeant, WrongReportPin
from gbm_desktop.model import case_flow
from gbm_desktop.model.case_flow import CaseFilter
from gbm_desktop.model.consumer import Case, CaseKind
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.store import consumer as store
from gbm_desktop.wording import consumer as words
from gbm_desktop.wording import day, shown, word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

_T = TypeVar("_T")
_WRONG_PIN_WAIT = 1.0
"""Seconds before a wrong PIN is answered, so that trying all of them takes hours."""


def choice(kind: type[StrEnum]) -> click.Choice[str]:
    """The enum's values, to choose one of."""
    return click.Choice([member.value for member in kind])


CASE = click.argument("text", metavar="NUMBER")
PIN = click.option(
    "--pin", prompt="举报查看口令 · PIN", prompt_required=False, hide_input=True, default=None,
    help="显示举报人信息，不带值时输入 · shows who reported",
)  # fmt: skip
_ABOUT = (
    click.option("--claim", help="诉求 · what is asked for"),
    click.option("--person", help="姓名，投诉必填 · name, asked for in complaints"),
    click.option("--phone", help="联系电话，投诉必填 · phone, asked for in complaints"),
    click.option("--address", help="住址 · where they live"),
    click.option("--way", help="来源方式，如现场、电话、12315 平台 · how it came"),
    click.option("--event", "event_id", help="关联场次编号 · the event's id"),
    click.option("--enterprise", help="被投诉企业，名录中的名称、代码或编号 · the enterprise, as the catalogue has it"),
    click.option("--against", help="被投诉单位，不在名录中的 · who is not in the catalogue"),
    click.option("--product", "product_id", help="涉及产品编号 · the product's id"),
    click.option("--due", type=Day(), help="办理期限，不填按时限计算 · else by the deadlines"),
    click.option("--handler", help="经办人，责任人名录中的姓名或电话 · who handles it"),
    click.option("--note", help="备注 · remark"),
)


@gbm.group()
def complaint() -> None:
    """咨询、投诉、举报、建议登记簿 · the register."""


@complaint.command("add")
@click.argument("kind", type=choice(CaseKind))
@click.option("--facts", required=True, help="事由 · what happened")
@click.option("--received", type=Local(), help="登记时间，不填为现在 · when, if not now")
@with_options(*_ABOUT)
@JSON
@in_workspace
def complaint_add(ws: Workspace, /, *, kind: str, received: datetime | None, as_json: bool, **said: Any) -> None:
    """登记一件，给出编号和期限 · register a case."""
    draft = Case(ComplaintId(""), "", CaseKind(kind), received or ws.now().replace(tzinfo=None))
    added = consumer.register(ws, replace(draft, **_said(ws, said)))
    if as_json:
        echo_json(row(ws, added, case_names.read(ws)))
        return
    due = line("case_due", lang(), day=day(added.due, lang())) if added.due else ""
    click.echo(line("case_added", lang(), number=added.number, due=due))


@complaint.command("edit")
@CASE
@click.option("--facts", help="事由 · what happened")
@with_options(*_ABOUT)
@in_workspace
def complaint_edit(ws: Workspace, /, *, text: str, **said: Any) -> None:
    """修改登记内容，只改给出的各项；举报人信息只能补记，不显示 · change what is said, nothing else."""
    consumer.edit(ws, replace(the_case(ws, text), **_said(ws, said)))


@complaint.command("list")
@click.option("--which", type=choice(CaseFilter), help="办理中、将超期、已办结 · which of them")
@click.option("--kind", type=choice(CaseKind), help="咨询、投诉、举报或建议 · of one kind only")
@click.option("--text", default="", help="编号、姓名、电话、单位、事由 · what to look for")
@PIN
@JSON
@in_workspace
def complaint_list(
    ws: Workspace, /, *, which: str | None, kind: str | None, text: str, pin: str | None, as_json: bool
) -> None:
    """登记簿，最近的在前 · the register, latest first."""
    every = consumer.cases(ws) if pin is None else opened(lambda: consumer.identities(ws, pin))
    found = case_flow.find(case_flow.matching(every, CaseFilter(which) if which else None, ws.today()), text)
    found = [one for one in found if kind in (None, one.kind)]
    names = case_names.read(ws)
    if as_json:
        echo_json([row(ws, one, names) for one in found])
        return
    for one in found:
        click.echo(_line(ws, one, names))
    if not found:
        click.echo(line("no_cases", lang()))


@complaint.command("show")
@CASE
@PIN
@JSON
@in_workspace
def complaint_show(ws: Workspace, /, *, text: str, pin: str | None, as_json: bool) -> None:
    """一件的内容、经过和可办理的下一步 · one case, its course, and what comes next."""
    case = the_case(ws, text)
    if pin is not None:
        case = opened(lambda: consumer.identity(ws, case.id, pin))
    names, taken = case_names.read(ws), consumer.steps(ws, case.id)
    if as_json:
        course = [{"at": f"{one.at:%Y-%m-%dT%H:%M}", "state": one.state, "who": one.who, "what": one.what}
                  for one in taken]  # fmt: skip
        echo_json({**row(ws, case, names), "steps": course})
        return
    click.echo(_line(ws, case, names))
    for said in (case.facts, case.claim, words.person(case, lang()), case.address, case.note):
        if said:
            click.echo(f"  {said}")
    for one in taken:
        click.echo(f"  {one.at:%Y-%m-%d %H:%M}  {word(one.state, lang())}  {one.who}  {one.what}".rstrip())
    onward = [f"{word(state, lang())} ({state.value})" for state in case_flow.moves(case)]
    click.echo(f"→ {shown(onward, lang())}")


@complaint.command("attach")
@CASE
@click.argument("file", type=click.Path(path_type=Path))
@in_workspace
def complaint_attach(ws: Workspace, /, *, text: str, file: Path) -> None:
    """添加材料，文件名改为编号 · attach a file, under a name that tells nothing."""
    click.echo(case_files.attach(ws, the_case(ws, text).id, file).name)


def the_case(ws: Workspace, text: str) -> Case:
    """The one case of this number, id, or beginning of an id; who reported is hidden. Raises CaseNotMeant."""
    wanted, every = text.strip(), consumer.cases(ws)
    named = [one for one in every if one.number == wanted.upper()]
    found = named or [one for one in every if wanted and one.id.startswith(wanted)]
    if len(found) != 1:
        raise CaseNotMeant(wanted, len(found))
    return found[0]


def opened(act: Callable[[], _T]) -> _T:
    """What the PIN opens; a wrong one is answered late."""
    try:
        return act()
    except WrongReportPin:
        time.sleep(_WRONG_PIN_WAIT)
        raise


def row(ws: Workspace, case: Case, names: CaseNames) -> dict[str, Any]:
    """The case as JSON, as far as it may be seen, with what is derived of it today."""
    left = case_flow.days_left(case, ws.today())
    return {
        **store.row_of(case), "hidden": case.hidden, "days_left": left, "overdue": left is not None and left < 0,
        "event": names.event(case), "against": names.against(case), "product": names.product(case),
        "handled_by": names.handler(case), "next": [state.value for state in case_flow.moves(case)],
    }  # fmt: skip


def _said(ws: Workspace, said: dict[str, Any]) -> dict[str, Any]:
    """What was said on the command line, as fields; what was left out is left as it is."""
    fields = {name: value for name, value in said.items() if value is not None}
    if enterprise := fields.pop("enterprise", ""):
        fields["enterprise_id"] = the_enterprise(ws, enterprise).id
    if "event_id" in fields:
        fields["event_id"] = events.get(ws, fields["event_id"]).id
    if "handler" in fields:
        fields["handler"] = meant(ws, fields["handler"])
    if "product_id" in fields:
        fields["product_id"] = catalogue.product(ws, fields["product_id"]).id
    return fields


def _line(ws: Workspace, case: Case, names: CaseNames) -> str:
    left = words.time_left(case, ws.today(), lang())
    outcome = word(case.outcome, lang()) if case.outcome else ""
    parts = (case.number, word(case.kind, lang()), f"{case.received:%Y-%m-%d}", word(case.state, lang()), outcome, left,
             names.against(case), words.person(case, lang()))  # fmt: skip
    return "  ".join(part for part in parts if part)
