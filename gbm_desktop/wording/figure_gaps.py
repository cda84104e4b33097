"""What the figures lack, and what is wrong with a value that a person stated, in words."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.model.figure_gaps import Register
from gbm_desktop.model.figure_values import FigureProblem
from gbm_desktop.wording import day
from gbm_desktop.wording.counted import fill

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownFigure": (
        "没有“{text}”这项指标。请用指标的名称或代号，可用 figures 命令查看。",
        "There is no figure “{text}”. Give a figure's name or key; the command figures lists them.",
    ),
    "FigureIsCounted": (
        "“{name}”由登记的数据统计，现为 {value}，不能填报。数据有误的，请在相应的台账中更正。",
        "“{name}” is counted from what is on record and is {value} now, so it cannot be stated. Correct the register instead.",
    ),
    "BadFigureValue": (
        "“{text}”不能作为“{name}”的数值：{wrong}。请改正后再保存。",
        "“{text}” is not a value of “{name}”: {wrong}.",
    ),
    "FigureWithoutSource": (
        "“{name}”没有写明来源，未保存。请写明由谁提供、依据哪份材料。",
        "No source was named for “{name}”, so it was not stored. Say who stated it and in which paper.",
    ),
    "NotStated": (
        "{year}年没有填报过“{name}”，无需撤销。",
        "No value of “{name}” was stated for {year}.",
    ),
    "NotFigures": (
        "“{file}”不是指标文件，未导入。请用上年活动的“figures --json”或“rollup export”生成。",
        "“{file}” holds no figures, so nothing was imported. Make it with “figures --json” or “rollup export” of last year's campaign.",
    ),
    "NotLastYears": (
        "“{file}”是 {found} 年的指标，需要的是 {wanted} 年的，未导入。请核对文件。",
        "“{file}” is of {found}; those of {wanted} are wanted, so nothing was imported. Check the file.",
    ),
    "NotThisRegions": (
        "“{file}”是{region}的指标，本活动在{home}，未导入。请核对文件。",
        "“{file}” is of {region}, this campaign of {home}; nothing was imported. Check the file.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    FigureProblem: {
        FigureProblem.NOT_A_NUMBER: ("应为不小于 0 的数，如 1,234 或 1.2万", "write a number such as 1,234 or 1.2万"),
        FigureProblem.NOT_WHOLE: ("应为整数", "it must be whole"),
        FigureProblem.TOO_EXACT: ("最多两位小数", "two decimals at most"),
        FigureProblem.OVER_HUNDRED: ("比率不超过 100", "a share is 100 at most"),
        FigureProblem.TOO_LARGE: ("数值过大，请核对单位", "too large: check the unit"),
    },
    Register: {
        Register.EXHIBITORS: ("参展企业", "exhibitors"),
        Register.EXHIBITS: ("展品", "exhibits"),
        Register.CERTIFICATES: ("产品名录", "the catalogue of products"),
        Register.SUBSIDIES: ("补贴台账", "subsidies"),
        Register.INTEREST: ("贴息台账", "subsidised interest"),
        Register.DISCOUNTS: ("让利台账", "discounts"),
        Register.TRADE_INS: ("以旧换新台账", "trade-ins"),
        Register.DEALS: ("成交台账", "deals"),
        Register.CONSULTATIONS: ("咨询登记", "consultations"),
        Register.COMPLAINTS: ("投诉登记", "complaints"),
        Register.PUBLICITY: ("宣传台账", "publicity"),
        Register.HANDOUTS: ("资料发放登记", "materials handed out"),
        Register.SAFETY: ("安全检查记录", "safety records"),
        Register.DEMONSTRATION: ("示范农房", "model farmhouses"),
    },
}
REGISTER = "{register}：{figures}"
NONE_OF = "{count}场均无"
YEAR = "{year}年"
LAST_YEAR = "{year}年的指标{count}项"
_FEW, _MORE, _MORE_FIGURES = 5, "等{count}家", "等{count}项"
_NO_DAY = ("报送期限待核实，还缺 {count} 项：", "The due date is to be verified; {count:thing is|things are} missing:")
_LEFT = (
    "{due}前报送，还有 {left} 天，还缺 {count} 项：",
    "Due {due}, {left:day|days} left; {count:thing is|things are} missing:",
)
_LATE = (
    "应于{due}前报送，已逾期 {left} 天，还缺 {count} 项：",
    "Due {due}, {left:day|days} late; {count:thing is|things are} missing:",
)


def some(names: Sequence[str]) -> str:
    """The first few companies, and how many there are if more."""
    return _first(names, _MORE)


def some_figures(names: Sequence[str]) -> str:
    """The first few figures, and how many there are if more."""
    return _first(names, _MORE_FIGURES)


def _first(names: Sequence[str], more: str) -> str:
    return "、".join(names[:_FEW]) + (fill(more, count=len(names)) if len(names) > _FEW else "")


def until_due(due: date | None, left: int | None, count: int, lang: "Lang" = "zh") -> str:
    """How many days are left until the report is due, and how much is still missing."""
    at = 0 if lang == "zh" else 1
    if due is None or left is None:
        return fill(_NO_DAY[at], count=count)
    return fill((_LATE if left < 0 else _LEFT)[at], due=day(due, lang), left=abs(left), count=count)
