"""Commands on the register of publicity."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gbm_desktop import events, publicity
from gbm_desktop.cli.door import JSON, Day, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.model.ids import PublicityId
from gbm_desktop.model.publicity import Medium, MediumLevel, Publicity
from gbm_desktop.model.publicity_sums import By, sums
from gbm_desktop.store.publicity import row_of
from gbm_desktop.wording import shown, word
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.publicity import amount, outside, repeated, tally_word
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.publicity_import import ClipPlan

_MEDIUM = click.Choice([one.value for one in Medium])
_LEVEL = click.Choice([one.value for one in MediumLevel])
_KINDS = {"medium": Medium, "level": MediumLevel}
_ABOUT = (
    click.option("--outlet", help="媒体名称 · whose paper, channel or account"),
    click.option("--link", help="链接或版面 · a link, or the page of a paper"),
    click.option("--form", help="图文、视频、直播…… · in which form"),
    click.option("--reach", type=int, help="阅读量 · how many read it"),
    click.option("--plays", type=int, help="播放量 · how often it was played"),
    click.option("--event", "linked", multiple=True, help="关联场次，可多次给出 · may be given several times"),
    click.option("--file", "files", type=click.Path(path_type=Path), multiple=True, help="截图、剪报 · clips"),
    click.option("--note", help="备注 · remark"),
)


@gbm.group("publicity")
def publicity_group() -> None:
    """宣传台账 · the register of publicity."""


@publicity_group.command("add")
@click.argument("on_day", metavar="DAY", type=Day())
@click.argument("title")
@click.option("--medium", type=_MEDIUM, required=True, help="媒体类型 · kind of medium")
@click.option("--level", type=_LEVEL, required=True, help="媒体级别 · level of the medium")
@with_options(*_ABOUT)
@JSON
@in_workspace
def publicity_add(ws: Workspace, /, *, on_day: date, title: str, as_json: bool, **said: Any) -> None:
    """登记一篇宣传报道，给出编号 · record an item."""
    fields, files = _said(ws, said)
    kept = publicity.put(ws, Publicity(PublicityId(""), on_day, title=title, **({"outlet": ""} | fields)), files)
    click.echo(json.dumps({"id": kept.id}) if as_json else line("publicity_added", lang(), id=kept.id))


@publicity_group.command("edit")
@click.argument("item_id", metavar="ITEM")
@click.option("--day", "on_day", type=Day(), help="日期 · the day")
@click.option("--title", help="标题 · the title")
@click.option("--medium", type=_MEDIUM, help="媒体类型 · which medium")
@click.option("--level", type=_LEVEL, help="级别 · of which level")
@with_options(*_ABOUT)
@in_workspace
def publicity_edit(ws: Workspace, /, *, item_id: str, **said: Any) -> None:
    """修改，只改给出的各项 · change what is said, nothing else."""
    fields, files = _said(ws, said)
    publicity.put(ws, replace(publicity.get(ws, PublicityId(item_id)), **fields), files)


@publicity_group.command("list")
@click.option("--medium", type=_MEDIUM, help="媒体类型 · which medium")
@click.option("--level", type=_LEVEL, help="级别 · of which level")
@JSON
@in_workspace
def publicity_list(ws: Workspace, /, *, medium: str | None, level: str | None, as_json: bool) -> None:
    """宣传台账 · the register."""
    found = [one for one in publicity.everything(ws) if one.medium in (medium or one.medium)]
    found = [one for one in found if one.level == (level or one.level)]
    if as_json:
        echo_json([{**row_of(one), "events": list(one.events)} for one in found])
        return
    for one in found:
        kind = (word(one.medium, lang()), word(one.level, lang()))
        click.echo("  ".join(filter(None, (one.on_day.isoformat(), *kind, one.outlet, one.title, f"[{one.id}]"))))
    if not found:
        click.echo(line("no_publicity", lang()))


@publicity_group.command("remove")
@click.argument("items", metavar="ITEM...", nargs=-1, required=True)
@in_workspace
def publicity_remove(ws: Workspace, /, *, items: Iterable[str]) -> None:
    """移除 · items are gone."""
    publicity.remove(ws, [PublicityId(one) for one in items])


@publicity_group.command("sums")
@click.option(
    "--by",
    type=click.Choice([by.value for by in By]),
    default=By.MEDIUM.value,
    help="按类型、级别或月份分 · summed by what",
)
@JSON
@in_workspace
def publicity_sums(ws: Workspace, /, *, by: str, as_json: bool) -> None:
    """按媒体类型、级别或月份合计 · sums by medium, level or month."""
    found = sums(publicity.everything(ws), By(by))
    if as_json:
        told = [{"of": one.of, "count": one.count, "reach": one.reach, "plays": one.plays} for one in found]
        click.echo(json.dumps(told, default=lambda day: f"{day:%Y-%m}"))
        return
    for one in found:
        counts = {"count": one.count, "reach": amount(one.reach), "plays": amount(one.plays)}
        click.echo(line("publicity_sum", lang(), what=tally_word(one, lang()), **counts))


@publicity_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--medium", type=_MEDIUM, help="没有写明类型的行按此登记 · for rows that name no medium")
@click.option("--level", type=_LEVEL, help="没有写明级别的行按此登记 · for rows that name no level")
@click.option("--dry-run", is_flag=True, help="只看结果，不导入 · store nothing")
@JSON
@in_workspace
def publicity_import_file(
    ws: Workspace, /, *, file: Path, medium: str | None, level: str | None, dry_run: bool, as_json: bool
) -> None:
    """导入宣传报道清单 · import a list of what was published."""
    from gbm_desktop import publicity_import

    plan = publicity_import.plan(
        ws, file, medium=Medium(medium) if medium else None, level=MediumLevel(level) if level else None
    )
    _tell(plan if dry_run else publicity_import.import_plan(ws, plan).done, dry_run=dry_run, as_json=as_json)


def _tell(plan: "ClipPlan", *, dry_run: bool, as_json: bool) -> None:
    counts = {"new": len(plan.new), "repeated": len(plan.repeated), "bad": len(plan.bad)}
    far = [outside(row, lang()) for row in plan.outside]
    again = [repeated(one.clip.row, one.same_as, lang()) for one in plan.repeated]
    wrong = [bad_row(one, lang()) for one in plan.bad]
    if as_json:
        rows = {"rows_outside": far, "rows_repeated": again, "rows_bad": wrong, "left_out": plan.left_out}
        echo_json({"dry_run": dry_run, **counts, **rows})
        return
    click.echo(line("publicity_plan" if dry_run else "publicity_done", lang(), **counts))
    if plan.left_out:
        click.echo(line("publicity_left_out", lang(), headings=shown(plan.left_out, lang())))
    for text in (*far, *again):
        click.echo(text)
    for text in wrong:
        click.echo(text, err=True)


@publicity_group.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@in_workspace
def publicity_export(ws: Workspace, /, *, file: Path) -> None:
    """导出台账（.xlsx）或打印媒体目录（.pdf）· the register as a workbook, or the list on paper."""
    from gbm_desktop import prints, publicity_lists
    from gbm_desktop.cli import output

    printed = publicity_lists.sheet(ws) if file.suffix.lower() == ".pdf" else publicity_lists.book(ws)
    prints.save(printed.content, file)
    output.printed(file, printed.warnings, lang=lang())


def _said(ws: Workspace, said: dict[str, Any]) -> tuple[dict[str, Any], Iterable[Path]]:
    """What was said on the command line, as fields, and the files; what was left out is left as it is."""
    files = said.pop("files")
    fields = {name: value for name, value in said.items() if value not in (None, ())}
    if linked := fields.pop("linked", ()):
        fields["events"] = tuple(events.get(ws, one).id for one in linked)
    return {name: _KINDS[name](value) if name in _KINDS else value for name, value in fields.items()}, files
