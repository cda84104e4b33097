"""National and local lists of products: each row becomes an enterprise and a product, or is said to be wrong."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from gbm_desktop.intake.catalogue_cells import (
    CellFault,
    category_of,
    day_of,
    days_of,
    price_of,
    route_of,
    scenes_of,
    stars_of,
)
from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.intake.tables import BadRow, Column, TableRow, WrongCellError, rows_of
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.money import MoneyProblem
from gbm_desktop.model.products import Product, Route, certificate_number

_Value = TypeVar("_Value")
_SAME = frozenset({"同上", "〃", "″", '"'})

COLUMNS = (
    Column(
        "enterprise", "企业名称",
        "(生产|制造|获证|参展|申报)?(企业|单位|公司|厂家|厂商|制造商)(名称|全称)?|认证委托人(名称)?|申请人",
        required=True,
    ),
    Column("credit_code", "统一社会信用代码", "(企业)?(统一)?(社会)?信用代码证?号?"),
    Column("category", "类别", "(绿色)?(建材)?(产品)?(类别|类型|种类|品类|分类)(名称)?|认证领域"),
    Column("name", "产品名称", "(获证|认证|参展|建材)?产品(名称)?|品名", required=True),
    Column("model", "规格型号", "(产品)?(规格|型号|规格型号|型号规格)|认证单元"),
    Column("route", "认证路径", "认证(路径|类型|活动|方式|情况|形式|种类)|是否(获得?)?认证"),
    Column("stars", "星级", "(认证|评价|标识|绿色建材)?(星级|等级|级别)"),
    Column("certificate", "证书编号", "(认证)?证书(编号|号|号码)|认证编号"),
    Column("certifier", "认证机构", "(认证|发证|评价)机构(名称)?"),
    Column("issued", "发证日", "(首次|证书)?(发证|颁证|获证|发放|生效)(日期?|时间)"),
    Column("expires", "有效期至", "(证书)?(有效(期?[至到]?|日期|期限|期?截止日?期?)|(到期|截止)(日期?|时间))"),
    Column("standard", "执行标准", "(产品|执行|认证|依据)*标准(编号|号|名称)?|认证依据"),
    Column("price", "参考价", "(参考|市场|零售|产品|指导)?(价|价格|单价|售价)(元)?"),
    Column("unit", "计价单位", "(计价|计量|价格)单位"),
    Column("discount", "优惠让利", "(惠民|优惠|让利)+(措施|政策|内容|方案|说明|幅度|情况)?"),
    Column("after_sales", "售后电话", "(售后|服务)+(电话|热线|联系电话|联系方式)"),
    Column("scenes", "适用场景", "(适用|应用)(场景|范围|领域)(农房基建)?"),
    Column("requirement", "未认证产品技术要求", "(未认证)?(产品)?技术要求"),
    Column("verifier", "核验人", "(核验|查验)(人|人员|单位)"),
    Column("verified_on", "核验日期", "(核验|查验)(日期?|时间)"),
    Column("contact", "联系人", "(企业)?联系人(姓名)?"),
    Column("phone", "联系电话", "(企业)?(联系)?(电话|手机|手机号码?|方式)|联系方式"),
    Column("note", "备注", "备注|说明"),
)  # fmt: skip
TITLES = {column.key: column.title for column in COLUMNS}


@dataclass(frozen=True, slots=True)
class ListedProduct:
    """A row's number in its sheet, and the enterprise and product that it names; neither has an id yet."""

    row: int
    enterprise: Enterprise
    product: Product


def read_list(
    workbook: Workbook, categories: Sequence[str], columns: Sequence[Column] = COLUMNS
) -> tuple[list[ListedProduct], list[BadRow]]:
    """The products that the file lists, and the rows that cannot be read.

    `categories` are the names that a product's category may have. Raises NoTableColumns.
    """
    listed: list[ListedProduct] = []
    bad: list[BadRow] = []
    above = ""
    for row in rows_of(workbook, columns):
        maker = above if row["enterprise"] in _SAME else row["enterprise"]
        above = maker or above
        try:
            listed.append(ListedProduct(row.number, _enterprise(row, maker), _product(row, categories)))
        except WrongCellError as wrong:
            bad.append(bad_cell(row.number, wrong.column, wrong.value, wrong.reason))
    return listed, bad


def bad_cell(row: int, key: str, value: str, reason: Enum) -> BadRow:
    """The row is not taken for what stands in this column."""
    return BadRow(row, TITLES[key], value, reason)


def _enterprise(row: TableRow, name: str) -> Enterprise:
    if not name:
        raise WrongCellError("enterprise", "", CellFault.NO_ENTERPRISE)
    code = "" if row["credit_code"] in ("-", "/", "无", "—") else row["credit_code"]
    return Enterprise(EnterpriseId(""), name, code, contact=row["contact"], phone=row["phone"])


def _product(row: TableRow, categories: Sequence[str]) -> Product:
    certificate = certificate_number("" if row["certificate"] in ("-", "/", "无", "—") else row["certificate"])
    category = category_of(row["category"], row["name"], categories)
    if category is None:
        raise WrongCellError("category", row["category"], CellFault.UNKNOWN_CATEGORY)
    stars = _read(row, "stars", stars_of)
    route: Route = _read(row, "route", lambda text: route_of(text, stars=stars, certificate=certificate))
    begun, ends = _read(row, "expires", days_of)
    price, unit = _read(row, "price", price_of)
    return Product(
        ProductId(""), EnterpriseId(""), category, row["name"], row["model"], route, stars, certificate,
        row["certifier"], _read(row, "issued", day_of) or begun, ends, row["standard"], price, row["unit"] or unit,
        _read(row, "scenes", scenes_of), row["requirement"], row["verifier"], _read(row, "verified_on", day_of),
        discount_note=row["discount"], after_sales=row["after_sales"], note=row["note"],
    )  # fmt: skip


def _read(row: TableRow, key: str, parse: Callable[[str], _Value | CellFault | MoneyProblem]) -> _Value:
    value = parse(row[key])
    if isinstance(value, CellFault | MoneyProblem):
        raise WrongCellError(key, row[key], value)
    return value
