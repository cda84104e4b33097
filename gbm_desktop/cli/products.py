"""Commands on the products of the catalogue."""

import json
from dataclasses import replace
from enum import StrEnum
from typing import Any

import click

from gbm_desktop import catalogue
from gbm_desktop.cli.door import JSON, Day, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.cli.enterprises import the_enterprise
from gbm_desktop.errors.catalogue import BadPrice, CatalogueNotMeant
from gbm_desktop.model.enterprises import name_key
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.money import MoneyProblem, parse_yuan
from gbm_desktop.model.products import (
    Certifying,
    Listing,
    Product,
    Route,
    Scene,
    certificate_number,
    certificate_state,
    may_be_exhibited,
    next_step,
)
from gbm_desktop.store.catalogue import row_of_product
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


def _choice(kind: type[StrEnum]) -> click.Choice[str]:
    return click.Choice([member.value for member in kind if member.value])


_ABOUT = (
    click.option("--model", help="规格型号 · model"),
    click.option("--route", type=_choice(Route), help="认证活动一、认证活动二、未认证 · how it is certified"),
    click.option("--stars", type=int, help="星级，只用于分级认证 · of the graded route only"),
    click.option("--certificate", help="证书编号 · the certificate's number"),
    click.option("--certifier", help="认证机构 · who certified it"),
    click.option("--issued", type=Day(), help="发证日 · issued on"),
    click.option("--expires", type=Day(), help="有效期至，不填按发证日起五年 · else five years"),
    click.option("--standard", help="执行标准 · the standard it is made to"),
    click.option("--price", help="参考价，元 · in yuan"),
    click.option("--unit", help="计价单位 · what the price is for"),
    click.option(
        "--scene",
        "scenes",
        type=_choice(Scene),
        multiple=True,
        help="适用场景，可多次给出 · where it is used; may be given several times",
    ),
    click.option("--requirement", help="未认证产品技术要求 · of a product without a certificate"),
    click.option("--verifier", help="核验人 · who verified it"),
    click.option("--verified-on", type=Day(), help="核验日期 · verified on"),
    click.option("--certifying", type=_choice(Certifying), help="认证进展 · how far a certification is"),
    click.option("--certifying-note", help="认证进展说明 · note on it"),
    click.option("--list", "listed_in", type=_choice(Listing), help="列入的名录 · the list it stands in"),
    click.option("--discount", "discount_note", help="优惠让利 · discount"),
    click.option("--after-sales", help="售后电话 · what buyers call"),
    click.option("--note", help="备注 · remark"),
)


@gbm.group()
def product() -> None:
    """产品名录 · products."""


@product.command("add")
@click.argument("enterprise", metavar="ENTERPRISE")
@click.argument("name")
@click.option("--category", required=True, help="类别，见 category list · one of category list")
@with_options(*_ABOUT)
@JSON
@in_workspace
def product_add(ws: Workspace, /, *, enterprise: str, name: str, category: str, as_json: bool, **said: Any) -> None:
    """登记产品，给出编号 · add a product of an enterprise."""
    draft = Product(ProductId(""), the_enterprise(ws, enterprise).id, category, name)
    added = catalogue.add_product(ws, replace(draft, **_said(said)))
    click.echo(json.dumps({"id": added}) if as_json else line("product_added", lang(), id=added))


@product.command("list")
@click.option("--text", default="", help="产品、型号、类别、企业、证书编号 · what to look for")
@click.option("--enterprise", help="只列这家企业的 · of this enterprise only")
@JSON
@in_workspace
def product_list(ws: Workspace, /, *, text: str, enterprise: str | None, as_json: bool) -> None:
    """产品名录 · the directory."""
    of = the_enterprise(ws, enterprise).id if enterprise else None
    makers = {one.id: one.name for one in catalogue.enterprises(ws)}
    found = catalogue.find_products(catalogue.products(ws, enterprise_id=of), text, makers)
    if as_json:
        echo_json([row(ws, one) for one in found])
        return
    for one in found:
        click.echo(told(one, makers))
    if not found:
        click.echo(line("no_products", lang()))


@product.command("show")
@click.argument("text", metavar="PRODUCT")
@JSON
@in_workspace
def product_show(ws: Workspace, /, *, text: str, as_json: bool) -> None:
    """一个产品：证书状态、能否参展、下一步 · its certificate, whether it may be shown, what comes next."""
    one = the_product(ws, text)
    if as_json:
        echo_json(row(ws, one))
        return
    click.echo(told(one, {one.enterprise_id: catalogue.enterprise(ws, one.enterprise_id).name}))
    if problem := may_be_exhibited(one, ws.today()):
        click.echo(f"▲ {word(problem, lang())}")
    if step := next_step(one, ws.today()):
        click.echo(f"→ {word(step, lang())}")


@product.command("edit")
@click.argument("text", metavar="PRODUCT")
@click.option("--name", help="新的名称 · the new name")
@click.option("--category", help="产品类别 · its category")
@with_options(*_ABOUT)
@in_workspace
def product_edit(ws: Workspace, /, *, text: str, **said: Any) -> None:
    """修改产品，只改给出的各项 · change what is said, nothing else."""
    catalogue.edit_product(ws, replace(the_product(ws, text), **_said(said)))


@product.command("remove")
@click.argument("text", metavar="PRODUCT")
@in_workspace
def product_remove(ws: Workspace, /, *, text: str) -> None:
    """移除没有用到的产品 · remove a product that stands nowhere."""
    catalogue.remove_products(ws, [the_product(ws, text).id])


def the_product(ws: Workspace, text: str) -> Product:
    """The one product of this name, certificate, id, or beginning of an id. Raises CatalogueNotMeant."""
    every, wanted, number = catalogue.products(ws), name_key(text), certificate_number(text)
    named = [one for one in every if name_key(one.name) == wanted or (number and one.certificate == number)]
    found = named or [one for one in every if text and one.id.startswith(text)]
    if len(found) != 1 or not wanted:
        raise CatalogueNotMeant(text.strip(), len(found))
    return found[0]


_KINDS: dict[str, type[StrEnum]] = {"route": Route, "certifying": Certifying, "listed_in": Listing}


def _said(said: dict[str, Any]) -> dict[str, Any]:
    """What was said on the command line, as fields; what was left out is left as it is."""
    fields = {name: value for name, value in said.items() if value not in (None, ())}
    for name in fields.keys() & _KINDS.keys():
        fields[name] = _KINDS[name](fields[name])
    if "scenes" in fields:
        fields["scenes"] = tuple(Scene(scene) for scene in fields["scenes"])
    if "price" in fields:
        fields["price"] = _price(fields["price"])
    return fields


def _price(text: str) -> int | None:
    price = parse_yuan(text) if text.strip() else None
    if isinstance(price, MoneyProblem):
        raise BadPrice(text, price)
    return price


def row(ws: Workspace, one: Product) -> dict[str, Any]:
    """The product as JSON, with what is derived of it today."""
    problem, step = may_be_exhibited(one, ws.today()), next_step(one, ws.today())
    return {
        **row_of_product(one),
        "scenes": list(one.scenes),
        "certificate_state": certificate_state(one, ws.today()).value,
        "exhibit_problem": problem.value if problem else None,
        "next_step": step.value if step else None,
    }


def told(one: Product, makers: dict[EnterpriseId, str]) -> str:
    """The product in a line."""
    stars = "★" * one.stars
    certificate = f"{one.certificate} ~{one.expires}" if one.certificate else word(one.route, lang())
    parts = (one.id, one.category, one.name, one.model, makers.get(one.enterprise_id, ""), stars, certificate)
    return "  ".join(part for part in parts if part)
