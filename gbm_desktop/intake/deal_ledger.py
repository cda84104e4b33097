"""A ledger of intentions, contracts and sales in a sheet: each row becomes a line, or is said to be wrong."""

import re
from dataclasses import dataclass

from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.ledger_cells import (
    Known,
    LedgerFault,
    day_in,
    enterprise_in,
    event_in,
    is_remark,
    note_in,
    product_in,
    sum_in,
    whole_in,
)
from gbm_desktop.intake.ledger_plan import LedgerLine
from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.intake.tables import BadRow, Column, TableRow, WrongCellError, rows_of
from gbm_desktop.model.deals import Channel, Deal, DealKind, DealProblem, problem
from gbm_desktop.model.ids import DealId, EventId

_SUM = "(成交|签约|销售|意向|合同|交易|订单)*(总?金额|总?额|总价|价款)(合计)?"
COLUMNS = (
    Column("day", "日期", "(成交|签约|交易|登记|统计|意向|销售)?(日期|时间|年月|月份|月)", required=True),
    Column("kind", "类型", "(成交|业务|记录|台账|意向签约成交)?(类型|类别|性质|种类)"),
    Column("channel", "渠道", "(销售|成交)?(渠道|方式)|线上线下|线上或线下"),
    Column("event", "场次", "(活动)?场次(名称)?|活动(名称)?"),
    Column("enterprise", "企业", "(参展|销售|生产|经销)?(企业|商家|单位|公司|店铺|商户)(名称)?"),
    Column("product", "产品", "(成交|意向|签约)?(产品|商品|品名)(名称)?"),
    Column("count", "数量", "(意向|签约|成交|订单|销售)?([户单件笔份]数|数量|订单数|订单量|销量)[户单笔份件]?"),
    Column("sum", "金额（元）", f"{_SUM}(元|人民币元?)?"),
    Column("sum_wan", "金额（万元）", f"{_SUM}万元"),
    Column("platform", "平台", "(电商|销售|线上)?平台(名称)?"),
    Column("source", "来源", "(数据|信息)?来源|提供单位|填报单位"),
    Column("note", "备注", "备注|说明"),
)  # fmt: skip
TITLES = {column.key: column.title for column in COLUMNS}
_KINDS = (
    (DealKind.INTENTION, re.compile(r"意向|预订|预约|intention")),
    (DealKind.CONTRACT, re.compile(r"签约|合同|contract")),
    (DealKind.SALE, re.compile(r"成交|销售|零售|购买|sale")),
)
_CHANNELS = (
    (Channel.ONLINE, re.compile(r"线上|网|电商|直播|平台|online")),
    (Channel.OFFLINE, re.compile(r"线下|现场|门店|实体|展|offline")),
)
_AT_FAULT = {
    DealProblem.NO_COUNT: "count", DealProblem.TOO_MANY: "count", DealProblem.NEGATIVE: "sum",
    DealProblem.NO_SUM: "sum",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Usual:
    """What holds for rows that say nothing else; without a kind, each row must say its own."""

    kind: DealKind | None = None
    channel: Channel = Channel.OFFLINE
    event_id: EventId | None = None


def read_deals(workbook: Workbook, names: Known, usual: Usual) -> tuple[list[LedgerLine[Deal]], list[BadRow]]:
    """The lines that the file holds, and the rows that cannot be taken. Raises NoTableColumns."""
    rows = [row for row in rows_of(workbook, COLUMNS) if not is_remark(row)]
    if not any(key in row.texts for row in rows for key in ("count", "sum", "sum_wan")):
        raise NoTableColumns(workbook.file, tuple(TITLES[key] for key in ("day", "count", "sum")))
    found: list[LedgerLine[Deal]] = []
    bad: list[BadRow] = []
    for row in rows:
        try:
            found.append(LedgerLine(row.number, _deal(row, names, usual)))
        except WrongCellError as wrong:
            bad.append(BadRow(row.number, TITLES[wrong.column], wrong.value, wrong.reason))
    return found, bad


def _deal(row: TableRow, names: Known, usual: Usual) -> Deal:
    day = day_in(row)
    product, maker = product_in(row, enterprise_in(row, names), names)
    deal = Deal(
        DealId(""),
        _kind(row, usual),
        _channel(row, usual),
        day,
        whole_in(row, "count", empty=1),
        sum_in(row, "sum"),
        event_in(row, day, names) or usual.event_id,
        maker,
        product,
        row["platform"] or row["source"],
        note_in(row, product),
    )
    wrong = problem(deal)
    if wrong is not None:
        key = _AT_FAULT[wrong]
        raise WrongCellError(key, row[key], wrong)
    return deal


def _kind(row: TableRow, usual: Usual) -> DealKind:
    if not row["kind"] and usual.kind:
        return usual.kind
    for kind, words in _KINDS:
        if words.search(row["kind"].lower()):
            return kind
    raise WrongCellError("kind", row["kind"], LedgerFault.BAD_KIND if row["kind"] else LedgerFault.NO_KIND)


def _channel(row: TableRow, usual: Usual) -> Channel:
    if not row["channel"]:
        return Channel.ONLINE if row["platform"] else usual.channel
    for channel, words in _CHANNELS:
        if words.search(row["channel"].lower()):
            return channel
    raise WrongCellError("channel", row["channel"], LedgerFault.BAD_CHANNEL)
