"""Words and sentences on sheets of market days and of marked days."""

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.intake.closed_days import ClosedFault
from gbm_desktop.intake.market_days import Caution, MarketCaution, MarketFault
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.market_days import WORDS as DAY_WORDS

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    MarketFault: {
        MarketFault.NO_SUCH_PLACE: ("不是本地区的乡镇或村，或者有多处同名", "names no place of the region, or several"),
        MarketFault.TURNED_INTO_DATE: (
            "像是被表格软件改成了日期，请把单元格设为文本后重填",
            "looks like a date that the spreadsheet made of it; format the cell as text and type it again",
        ),
        MarketFault.BAD_DAY: ("不是日期", "is not a date"),
    },
    MarketCaution: {
        MarketCaution.NEW_VILLAGE: (
            "村名单中没有这个村，已照录",
            "is not on the list of villages; it was taken as it is",
        ),
        MarketCaution.OTHER_DAYS: (
            "该处另有不同来源的集日，两者并存，不对的请移除",
            "is what another source says of the place; both stand, remove the wrong one",
        ),
    },
    ClosedFault: {
        ClosedFault.NO_NAME: ("没有填写名称", "has no name"),
        ClosedFault.NO_DAYS: ("没有填写日期", "has no days"),
        ClosedFault.UNREAD_DAYS: ("日期无法识别，或者没有写明年份", "cannot be read as days, or names no year"),
        ClosedFault.UNKNOWN_KIND: ("类型无法识别", "is not a kind that is known"),
        ClosedFault.NO_SUCH_PLACE: ("不是本地区的乡镇", "names no place of the region"),
    },
}
_CAUTION = ("第 {row} 行（{value}）：{why}。", "Row {row} ({value}): {why}.")
_SUMMARY = (
    "新增 {added} 条，更新 {changed} 条，移除 {removed} 条，{same} 条未变；{bad} 行需要核对",
    "{added} added, {changed} changed, {removed} removed, {same} as they were; {bad:row|rows} to check",
)


def caution(found: Caution, lang: "Lang" = "zh") -> str:
    """What deserves a look, in one sentence."""
    index = 0 if lang == "zh" else 1
    why = (WORDS | DAY_WORDS)[type(found.kind)][found.kind][index]
    return fill(_CAUTION[index], row=found.row, value=found.value, why=why)


def summary(counts: Mapping[str, int], lang: "Lang" = "zh") -> str:
    """What an import did, or would do: 新增 3 条，更新 1 条…."""
    return fill(_SUMMARY[0 if lang == "zh" else 1], **counts)
