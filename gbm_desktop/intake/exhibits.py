"""Exhibits out of a sheet: which product each row means, at which booth and price."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.intake.tables import BadRow, Column, TableRow, WrongCellError, rows_of
from gbm_desktop.model.enterprises import name_key
from gbm_desktop.model.exhibits import days_problem
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.money import MoneyProblem, parse_yuan
from gbm_desktop.model.products import Product, certificate_number

COLUMNS = (
    Column("product", "产品名称", r"(参展|展出)?(产品|展品|商品|建材)?(名称|品名)|(参展)?产品|展品", required=True),
    Column("enterprise", "企业名称", r"(参展|生产|所属)?(企业|单位|厂家|厂商|公司)(名称)?"),
    Column("model", "规格型号", r"(产品)?(规格(型号)?|型号(规格)?)"),
    Column("certificate", "证书编号", r"(认证|产品)?证书(编号|号码?)?|认证编号"),
    Column("price", "活动价", r"(活动|优惠|展会|展销|现场|特|促销)价格?(元.*)?"),
    Column("booth", "展位", r"(展位|摊位|展台)(编号|号)?"),
    Column("note", "备注", r"备注|说明"),
)
_TITLES = {column.key: column.title for column in COLUMNS}


class ExhibitFault(StrEnum):
    """Why a row names no exhibit."""

    NO_PRODUCT = "no_product"
    NOT_IN_CATALOGUE = "not_in_catalogue"
    SEVERAL = "several"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Listed:
    """A row's product with what the row says of it; None and "" where it says nothing."""

    product: Product
    price: int | None
    booth: str
    note: str


@dataclass(slots=True)
class ExhibitsRead:
    """The products that a file lists, and the rows that were not taken."""

    listed: list[Listed] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)


def read_exhibits(
    workbook: Workbook, products: Sequence[Product], makers: Mapping[EnterpriseId, str], days: tuple[date, date]
) -> ExhibitsRead:
    """The rows that name a product of the catalogue which may be shown on these days. Raises NoTableColumns."""
    read, seen = ExhibitsRead(), set[ProductId]()
    for row in rows_of(workbook, COLUMNS):
        try:
            listed = Listed(_meant(row, products, makers), _price(row), row["booth"], row["note"])
            _refuse(row, listed.product, seen, days)
        except WrongCellError as wrong:
            read.bad.append(BadRow(row.number, _TITLES[wrong.column], wrong.value, wrong.reason))
            continue
        seen.add(listed.product.id)
        read.listed.append(listed)
    return read


def _meant(row: TableRow, products: Sequence[Product], makers: Mapping[EnterpriseId, str]) -> Product:
    if number := certificate_number(row["certificate"]):
        for one in products:
            if one.certificate == number:
                return one
    if not row["product"]:
        raise WrongCellError("product", row["certificate"], ExhibitFault.NO_PRODUCT)
    found = list(_named(row, products, makers))
    if len(found) == 1:
        return found[0]
    raise WrongCellError("product", row["product"], ExhibitFault.SEVERAL if found else ExhibitFault.NOT_IN_CATALOGUE)


def _named(row: TableRow, products: Sequence[Product], makers: Mapping[EnterpriseId, str]) -> Iterator[Product]:
    name, model, maker = (name_key(row[key]) for key in ("product", "model", "enterprise"))
    for one in products:
        own = name_key(one.name), name_key(one.name + one.model)
        fits_maker = not maker or name_key(makers[one.enterprise_id]) == maker
        fits_model = not model or name_key(one.model) == model
        if name in own and fits_maker and fits_model:
            yield one


def _price(row: TableRow) -> int | None:
    price = parse_yuan(row["price"]) if row["price"] else None
    if isinstance(price, MoneyProblem):
        raise WrongCellError("price", row["price"], price)
    return price


def _refuse(row: TableRow, product: Product, seen: set[ProductId], days: tuple[date, date]) -> None:
    reason = ExhibitFault.REPEATED if product.id in seen else days_problem(product, *days)
    if reason is not None:
        raise WrongCellError("product", row["product"] or product.name, reason)
