"""Words of the ledger of deals."""

from enum import Enum

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
}
