"""Words of the ledger of deals."""

from enum import Enum

from gbm_desktop.intake.ledger_cells import LedgerFault
from gbm_desktop.model.deals import Channel, DealKind, DealProblem

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownDeal": (
        "成交台账中没有编号为“{deal_id}”的记录。请刷新列表后重新选择。",
        "The ledger has no line “{deal_id}”. Refresh the list and choose again.",
    ),
    "BadDeal": (
        "{on_day}的成交记录未保存：{problem}。请补正后再保存。",
        "The deal of {on_day} was not saved: {problem}. Correct it and save again.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    DealKind: {
        DealKind.INTENTION: ("意向", "Intention"),
        DealKind.CONTRACT: ("签约", "Contract"),
        DealKind.SALE: ("成交", "Sale"),
    },
    Channel: {Channel.OFFLINE: ("线下", "On site"), Channel.ONLINE: ("线上", "Online")},
    DealProblem: {
        DealProblem.NO_COUNT: ("数量应为正整数", "the count must be 1 or more"),
        DealProblem.TOO_MANY: ("数量过大，请核对", "the count is too large, check it"),
        DealProblem.NEGATIVE: ("金额不能为负数", "the sum cannot be below 0"),
        DealProblem.NO_SUM: ("没有填写金额", "the sum is missing"),
    },
    LedgerFault: {
        LedgerFault.NO_DAY: ("没有填写日期", "no day"),
        LedgerFault.BAD_DAY: ("不是日期", "not a day"),
        LedgerFault.NO_KIND: ("没有写明是意向、签约还是成交", "does not say whether intention, contract or sale"),
        LedgerFault.BAD_KIND: ("不是意向、签约或成交", "not intention, contract or sale"),
        LedgerFault.BAD_CHANNEL: ("不是线上或线下", "not online or on site"),
        LedgerFault.BAD_COUNT: ("不是数量", "not a number"),
        LedgerFault.UNKNOWN_ENTERPRISE: (
            "名录中没有这家企业，请先登记",
            "no such enterprise in the catalogue, add it first",
        ),
        LedgerFault.UNKNOWN_EVENT: ("没有这个名称的场次", "no event has this name"),
        LedgerFault.SEVERAL_EVENTS: (
            "有多个同名场次，当天不能确定是哪一场",
            "several events have this name, and the day does not tell which",
        ),
        LedgerFault.NO_SCHEME: ("没有写明政策", "does not name a scheme"),
        LedgerFault.UNKNOWN_SCHEME: ("没有这项惠民政策", "no such scheme"),
        LedgerFault.BAD_STATE: ("不是已登记、已审核、已发放或不予发放", "not recorded, approved, paid or refused"),
        LedgerFault.BAD_RATE: ("不是利率", "not a rate"),
        LedgerFault.MASKED_NAME: ("姓名已隐去，请用含完整姓名的表", "the name is masked, use a sheet with full names"),
    },
}
