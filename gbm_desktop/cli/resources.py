"""Commands on the directory of resources."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from gbm_desktop import events, resources
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.cli.market_output import imported
from gbm_desktop.cli.safety_person import meant
from gbm_desktop.errors.resources import ResourceNotMeant
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.store.resources import row_of, row_of_booking
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.resources import weekday
from gbm_desktop.workspace import Workspace

_KINDS = {word(kind): kind.value for kind in ResourceKind}
_KIND = click.Choice([*(kind.value for kind in ResourceKind), *_KINDS])
_DAYS = click.Choice([weekday(day, "en") for day in range(7)], case_sensitive=False)
_ABOUT = (
    click.option("--topic", "topics", multiple=True, help="专业，可多次给出 · may be given several times"),
    click.option("--language", "languages", multiple=True, help="语言、方言 · languages and dialects"),
    click.option("--day-off", "days_off", type=_DAYS, multiple=True, help="固定休息日 · a day off every week"),
    click.option("--base", "base_code", help="驻地区划代码 · where it is based, a code"),
    click.option("--village", "base_village", help="驻地的村 · the village there"),
    click.option("--quantity", type=click.IntRange(1), help="数量 · how many alike"),
    click.option("--kg", "load_kg", type=click.IntRange(0), help="载重 · what a van carries"),
    click.option("--litres", "load_litres", type=click.IntRange(0), help="容积 · what fits into a van"),
    click.option("--phone", help="电话 · phone"),
    click.option("--note", help="备注 · remark"),
    click.option("--staff", help="责任人名录中的姓名或电话 · who it is in the directory of staff"),
)


@gbm.group()
def resource() -> None:
    """巡展资源：讲师、车辆、展具、帐篷、工作组 · lecturers, vans, kits, tents, crews."""


@resource.command("add")
@click.argument("kind", type=_KIND)
@click.argument("name")
@with_options(*_ABOUT)
@JSON
@in_workspace
def resource_add(ws: Workspace, /, *, kind: str, name: str, as_json: bool, **said: Any) -> None:
    """登记资源，给出编号 · add a resource."""
    draft = Resource(ResourceId(""), ResourceKind(_KINDS.get(kind, kind)), name)
    added = resources.add(ws, replace(draft, **_said(ws, said)))
    click.echo(json.dumps({"id": added}) if as_json else line("resource_added", lang(), id=added))


@resource.command("list")
@click.option("--kind", type=_KIND, help="资源类型 · of one kind only")
@click.option("--text", default="", help="名称、首字母、专业、方言、电话末几位 · what to look for")
@click.option("--retired", is_flag=True, help="含已停用 · retired ones too")
@JSON
@in_workspace
def resource_list(ws: Workspace, /, *, kind: str | None, text: str, retired: bool, as_json: bool) -> None:
    """资源名录 · the directory."""
    of = ResourceKind(_KINDS.get(kind, kind)) if kind else None
    found = resources.find(ws, text, of, retired=retired)
    if as_json:
        echo_json([_row(one) for one in found])
        return
    for one in found:
        click.echo(_told(one))
    if not found:
        click.echo(line("no_resources", lang()))


@resource.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只试读，不改动 · only try")
@JSON
@in_workspace
def resource_import(ws: Workspace, /, *, file: Path, dry_run: bool, as_json: bool) -> None:
    """导入资源表（姓名或名称、类别、单位、专业、方言、电话、驻地、载重、容积） · import a sheet of resources."""
    imported(resources.import_file(ws, file, dry_run=dry_run), as_json=as_json, lang=lang())


@resource.command("show")
@click.argument("text", metavar="RESOURCE")
@JSON
@in_workspace
def resource_show(ws: Workspace, /, *, text: str, as_json: bool) -> None:
    """一项资源：信息、不可用时间、占用 · one resource with absences and bookings."""
    one = the_one(ws, text)
    away = resources.absences(ws, [one.id]).get(one.id, [])
    booked = resources.bookings(ws, resource_ids=[one.id])
    if as_json:
        told = {
            "absences": [[str(day.first_day), str(day.last_day), day.reason] for day in away],
            "bookings": [row_of_booking(booking) for booking in booked],
        }
        echo_json({**_row(one), **told})
        return
    click.echo(_told(one))
    for days in away:
        click.echo(line("away", lang(), first=days.first_day, last=days.last_day, reason=days.reason))
    for booking in booked:
        name = events.get(ws, booking.event_id).said.name
        click.echo(f"{booking.start:%Y-%m-%d %H:%M}  {booking.end:%Y-%m-%d %H:%M}  × {booking.quantity}  {name}")


@resource.command("edit")
@click.argument("text", metavar="RESOURCE")
@click.option("--name", help="新的名称 · the new name")
@click.option("--retired/--in-use", default=None, help="停用或恢复 · retire it, or use it again")
@with_options(*_ABOUT)
@in_workspace
def resource_edit(ws: Workspace, /, *, text: str, name: str | None, retired: bool | None, **said: Any) -> None:
    """修改资源，只改给出的各项 · change what is said, nothing else."""
    one = the_one(ws, text)
    resources.edit(ws, replace(one, **_said(ws, {**said, "name": name, "retired": retired})))


@resource.command("remove")
@click.argument("text", metavar="RESOURCE")
@in_workspace
def resource_remove(ws: Workspace, /, *, text: str) -> None:
    """移除没有安排的资源 · remove what nobody has booked."""
    resources.remove(ws, the_one(ws, text).id)


def the_one(ws: Workspace, text: str) -> Resource:
    """The one resource of this name, id, or beginning of an id. Raises ResourceNotMeant."""
    everyone = resources.everyone(ws, retired=True)
    named = [one for one in everyone if one.name == text.strip()]
    found = named or [one for one in everyone if text and one.id.startswith(text)]
    if len(found) != 1:
        raise ResourceNotMeant(text.strip(), len(found))
    return found[0]


def _said(ws: Workspace, said: dict[str, Any]) -> dict[str, Any]:
    """What was said on the command line, as fields; what was left out is left as it is."""
    staff = said.pop("staff")
    fields = {name: value for name, value in said.items() if value not in (None, ())}
    if "days_off" in fields:
        known = [weekday(day, "en").lower() for day in range(7)]
        fields["days_off"] = tuple(known.index(day.lower()) for day in fields["days_off"])
    return {**fields, "staff_id": meant(ws, staff)} if staff else fields


def _row(one: Resource) -> dict[str, Any]:
    lists = {name: list(getattr(one, name)) for name in ("topics", "languages", "days_off")}
    return {**row_of(one), **lists, "retired": one.retired}


def _told(one: Resource) -> str:
    many = f"× {one.quantity}" if one.quantity > 1 else ""
    load = f"{one.load_kg} kg / {one.load_litres} L" if one.load_kg or one.load_litres else ""
    off = " ".join(weekday(day, lang()) for day in one.days_off)
    days = line("days_off", lang(), days=off) if off else ""
    ended = line("is_retired", lang()) if one.retired else ""
    parts = (one.id, word(one.kind, lang()), one.name, many, *one.topics, *one.languages, load, one.phone, days, ended)
    return "  ".join(part for part in parts if part)
