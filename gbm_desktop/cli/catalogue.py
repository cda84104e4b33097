"""Commands on the whole catalogue: lists in and out, certificates that end, categories."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from gbm_desktop import catalogue, product_categories
from gbm_desktop.cli.door import JSON, Day, echo_json, gbm, in_workspace, lang
from gbm_desktop.cli.products import row, told
from gbm_desktop.intake.catalogue import COLUMNS
from gbm_desktop.intake.catalogue_plan import CataloguePlan
from gbm_desktop.model.products import Listing, certificate_state
from gbm_desktop.wording import shown, word
from gbm_desktop.wording.catalogue import field_name
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace


@gbm.group("catalogue")
def catalogue_group() -> None:
    """名录：导入、导出、证书到期 · lists in and out, certificates that end."""


@catalogue_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--list",
    "listing",
    type=click.Choice(["national", "local"]),
    required=True,
    help="国家或地方名录 · the national list or a local one",
)
@click.option(
    "--column",
    "said",
    type=(str, click.Choice([column.key for column in COLUMNS])),
    multiple=True,
    metavar="HEADING KEY",
    help="指明某个表头是哪一列，可多次给出 · what a heading stands for",
)
@click.option("--update", is_flag=True, help="同时更新内容有变化的产品 · take over what has changed")
@click.option("--dry-run", is_flag=True, help="只看结果，不导入 · store nothing")
@JSON
@in_workspace
def catalogue_import_file(
    ws: Workspace, /, *, file: Path, listing: str, said: tuple[tuple[str, str], ...], update: bool, dry_run: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """导入产品名录 · import a list of products."""
    from gbm_desktop import catalogue_import

    plan, updated = catalogue_import.plan(ws, file, Listing(listing), dict(said)), 0
    if not dry_run:
        done = catalogue_import.import_plan(ws, plan, update=update)
        plan, updated = done.done, done.updated
    _tell(plan, updated, dry_run=dry_run, as_json=as_json)


def _tell(plan: CataloguePlan, updated: int, *, dry_run: bool, as_json: bool) -> None:
    """How many of each, then every row that somebody should look at."""
    counts = {
        "enterprises": len(plan.enterprises),
        "products": len(plan.new),
        "updated": updated,
        "known": len(plan.known),
        "changed": len(plan.changed),
        "repeated": len(plan.repeated),
        "bad": len(plan.bad),
    }
    if as_json:
        echo_json({"dry_run": dry_run, **counts, **_rows(plan)})
        return
    click.echo(line("catalogue_plan" if dry_run else "catalogue_done", lang(), **counts))
    if left_out := [one.text for one in plan.headings if not one.key]:
        click.echo(line("catalogue_left_out", lang(), headings=shown(left_out, lang())))
    for change in plan.changed:
        names = shown([field_name(name, lang()) for name in change.differing], lang())
        click.echo(line("catalogue_change", lang(), row=change.row, name=change.known.name, fields=names))
    for repeat in plan.repeated:
        click.echo(line("catalogue_repeat", lang(), row=repeat.row, name=repeat.name, same_as=repeat.same_as))
    for bad in plan.bad:
        click.echo(bad_row(bad, lang()), err=True)


def _rows(plan: CataloguePlan) -> dict[str, Any]:
    return {
        "columns": {one.text: one.key for one in plan.headings},
        "rows_changed": [{"row": one.row, "id": one.known.id, "fields": one.differing} for one in plan.changed],
        "rows_repeated": [{"row": one.row, "same_as": one.same_as} for one in plan.repeated],
        "rows_bad": [{"row": one.row, "sentence": bad_row(one, lang())} for one in plan.bad],
    }


@catalogue_group.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@in_workspace
def catalogue_export_file(ws: Workspace, /, *, file: Path) -> None:
    """导出产品和企业名录（.xlsx）· export as a workbook."""
    from gbm_desktop.catalogue_export import export_xlsx
    from gbm_desktop.prints import save

    save(export_xlsx(ws), file)
    click.echo(line("printed", lang(), file=file))


@catalogue_group.command("certificates")
@click.option("--as-of", type=Day(), help="以哪一天为准 · on which day")
@JSON
@in_workspace
def certificates(ws: Workspace, /, *, as_of: date | None, as_json: bool) -> None:
    """到期和 90 天内到期的证书 · certificates that have ended or end within 90 days."""
    on = as_of or ws.today()
    found = catalogue.ending(ws, on)
    if as_json:
        echo_json([{**row(ws, one), "certificate_state": certificate_state(one, on).value} for one in found])
        return
    makers = {one.id: one.name for one in catalogue.enterprises(ws)}
    for one in found:
        click.echo(f"{word(certificate_state(one, on), lang())}  {told(one, makers)}")
    if not found:
        click.echo(line("no_certificates_ending", lang()))


@gbm.group()
def category() -> None:
    """产品类别 · the categories of products."""


@category.command("list")
@click.option("--retired", is_flag=True, help="含已停用 · retired ones too")
@JSON
@in_workspace
def category_list(ws: Workspace, /, *, retired: bool, as_json: bool) -> None:
    """产品类别表 · all categories."""
    found = product_categories.categories(ws, retired=retired)
    if as_json:
        echo_json([{"name": one.name, "class": one.group, "retired": one.retired} for one in found])
        return
    for one in found:
        click.echo(f"{one.group}  {one.name}{line('is_retired', lang()) if one.retired else ''}")


@category.command("add")
@click.argument("group", metavar="CLASS")
@click.argument("name")
@in_workspace
def category_add(ws: Workspace, /, *, group: str, name: str) -> None:
    """增加产品类别 · add a category to a class."""
    product_categories.add(ws, group=group, name=name)


@category.command("retire")
@click.argument("name")
@click.option("--again", is_flag=True, help="重新启用 · take it up again")
@in_workspace
def category_retire(ws: Workspace, /, *, name: str, again: bool) -> None:
    """停用产品类别，已有产品不变 · no new product goes into it."""
    product_categories.retire(ws, name, retired=not again)
