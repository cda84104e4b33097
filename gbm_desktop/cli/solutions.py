"""Commands on packages of products (解决方案)."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from gbm_desktop import catalogue, solutions
from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.cli.products import the_product
from gbm_desktop.model.exhibits import Solution, SolutionItem
from gbm_desktop.model.ids import SolutionId
from gbm_desktop.model.products import Scene
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

_ABOUT = (
    click.option("--problem", help="解决什么问题 · which problem it solves"),
    click.option("--text", help="怎么做 · how"),
    click.option(
        "--item", "items", multiple=True, metavar="PRODUCT[=PURPOSE]", help="产品和用途，可多次给出 · in their order"
    ),
)


@gbm.group()
def solution() -> None:
    """农房和基建的解决方案 · packages of products for farmhouses and works."""


@solution.command("add")
@click.argument("name")
@click.option(
    "--scene",
    type=click.Choice([scene.value for scene in Scene]),
    required=True,
    help="农房或基建 · rural houses or infrastructure",
)
@with_options(*_ABOUT)
@JSON
@in_workspace
def solution_add(ws: Workspace, /, *, name: str, scene: str, as_json: bool, **said: Any) -> None:
    """新建解决方案，给出编号 · a new package."""
    kept = solutions.put(ws, replace(Solution(SolutionId(""), name, Scene(scene)), **_said(ws, said)))
    click.echo(json.dumps({"id": kept.id}) if as_json else line("solution_stored", lang(), id=kept.id))


@solution.command("edit")
@click.argument("solution_id", metavar="SOLUTION")
@click.option("--name", help="新的名称 · the new name")
@with_options(*_ABOUT)
@in_workspace
def solution_edit(ws: Workspace, /, *, solution_id: str, **said: Any) -> None:
    """修改解决方案，只改给出的各项；给出产品则全部替换 · change what is said; items given replace all."""
    solutions.put(ws, replace(solutions.get(ws, solution_id), **_said(ws, said)))


@solution.command("list")
@JSON
@in_workspace
def solution_list(ws: Workspace, /, *, as_json: bool) -> None:
    """全部解决方案及其中不能参展的产品 · every package, and which of its products may not be shown."""
    products = {one.id: one for one in catalogue.products(ws)}
    found = [(one, solutions.problems(ws, one, ws.today())) for one in solutions.everything(ws)]
    if as_json:
        told = [{**_row(one), "problems": {item: why.value for item, why in wrong.items()}} for one, wrong in found]
        echo_json(told)
        return
    for one, wrong in found:
        click.echo(f"{one.id}  {word(one.scene, lang())}  {one.name}  {one.problem}".rstrip())
        for item in one.items:
            why = f"  ▲ {word(wrong[item.product_id], lang())}" if item.product_id in wrong else ""
            click.echo(f"    {item.purpose}  {products[item.product_id].name}{why}")
    if not found:
        click.echo(line("no_solutions", lang()))


@solution.command("remove")
@click.argument("solution_id", metavar="SOLUTION")
@in_workspace
def solution_remove(ws: Workspace, /, *, solution_id: str) -> None:
    """移除解决方案 · remove a package."""
    solutions.remove(ws, [SolutionId(solution_id)])


@solution.command("print")
@click.argument("solution_id", metavar="SOLUTION")
@click.option(
    "-o", "--out", "file", type=click.Path(path_type=Path), required=True, help="文件（.pdf） · the leaflet as PDF"
)
@in_workspace
def solution_print(ws: Workspace, /, *, solution_id: str, file: Path) -> None:
    """打印宣传单（A4）· the leaflet as PDF."""
    from gbm_desktop.prints import save
    from gbm_desktop.solution_prints import leaflet

    printed = leaflet(ws, solution_id)
    save(printed.content, file)
    output.printed(file, printed.warnings, lang=lang())


def _said(ws: Workspace, said: dict[str, Any]) -> dict[str, Any]:
    fields = {name: value for name, value in said.items() if value not in (None, ())}
    if "items" in fields:
        parts = (text.partition("=") for text in fields["items"])
        fields["items"] = tuple(SolutionItem(the_product(ws, text).id, purpose) for text, _, purpose in parts)
    return fields


def _row(one: Solution) -> dict[str, Any]:
    items = [{"product": item.product_id, "purpose": item.purpose} for item in one.items]
    return {"id": one.id, "name": one.name, "scene": one.scene.value, "problem": one.problem, "text": one.text,
            "items": items}  # fmt: skip
