"""Sentences and words on the checklist, its inspections and corrective actions."""

from enum import Enum

from gbm_desktop.model.safety.checklist import ActionState, CheckResult, Phase
from gbm_desktop.model.safety.keying import KeyProblem

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownCheckItem": (
        "检查表里没有这个项目，可能刚被移除。请按 F5 刷新后再找。",
        "This item is not on the checklist, perhaps just removed. Reload with F5 and look again.",
    ),
    "UnknownLibraryItem": (
        "检查项目库里没有编号 {code}。请在“设置 › 检查项目库”中核对。",
        "The checklist library has no item {code}. Look it up under Settings, Checklist library.",
    ),
    "CheckItemIncomplete": (
        "检查项目未保存：内容和类别都要填写。",
        "The item was not saved: it needs its text and its category.",
    ),
    "CheckItemInspected": (
        "{code}“{text}”已有检查记录，不能移除。不再适用的，请记为“不适用”。",
        "{code} “{text}” has been inspected, so it stays. Where it no longer applies, record it as n.a.",
    ),
    "UnknownAction": (
        "没有这条整改记录，可能刚有变动。请按 F5 刷新后再找。",
        "There is no such corrective action, perhaps it has just changed. Reload with F5 and look again.",
    ),
    "ActionIncomplete": (
        "整改记录未保存：隐患和整改措施都要写明。",
        "The corrective action was not saved: write what is wrong and what was done about it.",
    ),
    "ActionNeedsRecheck": (
        "隐患“{hazard}”未销号。复查合格后才能销号，请用“复查”记录结果。",
        "“{hazard}” was not closed. Only a passed re-check closes it; record that with Re-check.",
    ),
    "ActionClosed": (
        "隐患“{hazard}”已经销号，不再修改。又发现问题的，请重新检查并记为“不合格”。",
        "“{hazard}” is closed and stays as it is. Where it came back, inspect the item again and record a failure.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Phase: {
        Phase.BEFORE: ("会前", "Before"),
        Phase.ON_SITE: ("现场", "On site"),
        Phase.AFTER: ("收尾", "After"),
    },
    CheckResult: {
        CheckResult.PASS: ("合格", "Pass"),
        CheckResult.FAIL: ("不合格", "Fail"),
        CheckResult.NOT_APPLICABLE: ("不适用", "N.a."),
    },
    ActionState: {
        ActionState.OPEN: ("待整改", "Open"),
        ActionState.DONE: ("待复查", "To re-check"),
        ActionState.CLOSED: ("已销号", "Closed"),
    },
    KeyProblem: {
        KeyProblem.NOT_A_CODE: ("行首没有行码", "the line does not begin with a row code"),
        KeyProblem.MISTYPED: ("行码有误，请对照纸面重录", "the code is mistyped; compare it with the paper"),
        KeyProblem.NOT_ON_LIST: ("本场次的检查表里没有这一行", "the row is not on this event's list"),
        KeyProblem.NO_RESULT: ("缺结果：1 合格、2 不合格、3 不适用", "no result: 1 pass, 2 fail, 3 n.a."),
        KeyProblem.UNKNOWN_RESULT: (
            "结果看不懂：1 合格、2 不合格、3 不适用",
            "the result cannot be read: 1 pass, 2 fail, 3 n.a.",
        ),
    },
}
SIGNS = {CheckResult.PASS: "√", CheckResult.FAIL: "×", CheckResult.NOT_APPLICABLE: "／"}
"""What an inspector writes on paper."""


def unnamed_hazard(text: str) -> str:
    """A hazard of which the inspector wrote no more than that the item failed."""
    return f"未达到：{text}"
