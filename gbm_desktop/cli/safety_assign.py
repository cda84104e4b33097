"""The command that lays measures, or a role for the whole event, on a person."""

from dataclasses import dataclass
from typing import Any

import click

from gbm_desktop import events
from gbm_desktop.cli import safety_output as output
from gbm_desktop.cli.door import JSON, in_workspace, lang, with_options
from gbm_desktop.cli.safety import EVENT, safety
from gbm_desktop.cli.safety_output import Out
from gbm_desktop.cli.safety_person import person_of
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.safety.plan import Measure, Role, Section
from gbm_desktop.safety import plan
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which measures, or which roles; exactly one way is said."""

    measures: tuple[str, ...]
    section: str | None
    all_empty: bool
    roles: tuple[str, ...]

    @property
    def is_one(self) -> bool:
        """Whether exactly one is said."""
        return sum((bool(self.measures), bool(self.section), self.all_empty, bool(self.roles))) == 1

    def among(self, measures: list[Measure], who: StaffId, *, deputy: bool) -> list[Measure]:
        """The measures that are meant: by id or the end of one, under a heading, or those that have nobody yet."""
        if self.measures:
            return [one for one in measures if one.id in self.measures or one.id.rpartition(":")[2] in self.measures]
        if self.section:
            return [one for one in measures if one.section == self.section]
        if deputy:
            return [one for one in measures if one.deputy is None and one.responsible != who]
        return [one for one in measures if one.responsible is None and one.deputy != who]


_WHICH = (
    click.option("--measure", "measures", multiple=True, metavar="ID", help="措施，可多次 · measures"),
    click.option(
        "--section", type=click.Choice([one.value for one in Section]), help="一个标题下的全部 · all under a heading"
    ),
    click.option("--all-empty", is_flag=True, help="尚未指定的全部 · all that have nobody yet"),
    click.option(
        "--role",
        "roles",
        type=click.Choice([one.value for one in Role]),
        multiple=True,
        help="全场职务，可多次 · roles for the event",
    ),
)


@safety.command()
@EVENT
@click.option("--person", "name", required=True, help="姓名 · name")
@click.option("--unit", default="", help="单位 · unit")
@click.option("--post", default="", help="职务 · office held")
@click.option("--phone", default="", help="电话 · phone")
@with_options(*_WHICH)
@click.option("--deputy", is_flag=True, help="作为替补人 · as the deputy")
@JSON
@in_workspace
def assign(ws: Workspace, /, *, event_id: str, deputy: bool, as_json: bool, **said: Any) -> None:
    """指定责任人或替补人 · lay measures, or a role, on a person."""
    wanted = Wanted(*(said.pop(name) for name in ("measures", "section", "all_empty", "roles")))
    if not wanted.is_one:
        raise click.UsageError(line("one_of_these", lang()))
    found = events.get(ws, event_id)
    who = person_of(ws, **said)
    if wanted.roles:
        plan.set_roles(ws, found.id, [Role(role) for role in wanted.roles], who.id)
        output.staff([who], Out(as_json, lang()))
        return
    laid = [one.id for one in wanted.among(plan.measures(ws, found.id), who.id, deputy=deputy)]
    if deputy:
        plan.assign(ws, laid, deputy=who.id)
    else:
        plan.assign(ws, laid, responsible=who.id)
    output.measures(ws, [one for one in plan.measures(ws, found.id) if one.id in laid], Out(as_json, lang()))
