"""Words of consumer protection."""

from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.model.case_flow import CaseFilter, CaseProblem, days_left
from gbm_desktop.model.consumer import Case, CaseKind, CaseOutcome, CaseState, Satisfaction, Topic

if TYPE_CHECKING:
    from datetime import date

    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownComplaint": (
        "登记簿中没有编号为“{case_id}”的记录。请刷新列表后重新选择。",
        "The register has no case “{case_id}”. Refresh the list and choose again.",
    ),
    "BadCase": (
        "登记{number}未保存：{problem}。请补正后再保存。",
        "Case {number} was not saved: {problem}. Correct it and save again.",
    ),
    "CaseMoveNotAllowed": (
        "{number} 现为“{now}”，不能直接改为“{wanted}”。请按办理流程逐步登记。",
        "{number} stands as “{now}” and cannot go to “{wanted}” from there. Record the steps in their order.",
    ),
    "NoReportPin": (
        "还没有设置举报查看口令，举报人信息未保存。请先在“投诉举报”的“渠道、时限和口令”中设置口令（4 至 8 位数字），再登记。",
        "There is no PIN yet to hide a reporter's name behind, so it was not saved. "
        "Set one (4 to 8 digits) in the settings of the register first.",
    ),
    "WrongReportPin": (
        "口令不对，举报人信息仍隐藏。请重新输入。",
        "That is not the PIN; who reported stays hidden. Enter it again.",
    ),
    "NotAPin": (
        "口令应为 4 至 8 位数字，未设置。请重新输入。",
        "A PIN has 4 to 8 digits; none was set. Enter another.",
    ),
    "NothingToTakeBack": (
        "“{topic}”的咨询人次已为 0，不能再减。",
        "Nobody was counted for “{topic}”, so nothing can be taken back.",
    ),
    "BadChannel": (
        "投诉渠道“{name}”未保存：名称和电话都要填写。请补齐后再保存。",
        "The channel “{name}” was not saved: it needs a name and a phone. Fill in both.",
    ),
    "BadDeadline": (
        "{kind}的办理时限未保存：应为 1 至 365 天，并写明依据。没有依据的请留空，按待核实处理。",
        "The deadline of “{kind}” was not saved: it takes 1 to 365 days and a source. "
        "Leave it empty while it is not verified.",
    ),
    "CaseNotMeant": (
        "登记簿中没有与“{text}”相符的记录，或者不止一件（找到 {found} 件）。请写出完整编号。",
        "“{text}” means {found:case|cases} of the register. Give the whole number.",
    ),
}
HIDDEN = ("举报人信息已隐藏", "who reported is hidden")
CLASSIFIED = "分类：{before}改为{now}"
MATERIAL = "{case}-材料{at}"
WAYS = ("现场", "电话", "12315 平台", "网络", "来信来访", "上级转来")
_LEFT = ("剩 {days} 天", "{days} d left")
_TODAY = ("今天到期", "due today")
_LATE = ("超期 {days} 天", "{days} d late")


def time_left(case: Case, today: "date", lang: "Lang" = "zh") -> str:
    """How the case stands against its last day; empty where none counts."""
    left = days_left(case, today)
    if left is None:
        return ""
    form = _LATE if left < 0 else _LEFT if left else _TODAY
    return form[0 if lang == "zh" else 1].format(days=abs(left))


def person(case: Case, lang: "Lang" = "zh") -> str:
    """Who came with the case, as far as it may be seen."""
    if case.hidden:
        return HIDDEN[0 if lang == "zh" else 1]
    return " ".join(said for said in (case.person, case.phone) if said)


WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    CaseKind: {
        CaseKind.CONSULTATION: ("咨询", "Consultation"),
        CaseKind.COMPLAINT: ("投诉", "Complaint"),
        CaseKind.REPORT: ("举报", "Report"),
        CaseKind.SUGGESTION: ("建议", "Suggestion"),
    },
    CaseState: {
        CaseState.REGISTERED: ("已登记", "registered"),
        CaseState.ON_SITE: ("现场协商", "settling on site"),
        CaseState.TRANSFERRED: ("已转办", "transferred"),
        CaseState.ACCEPTED: ("已受理", "accepted"),
        CaseState.MEDIATING: ("调解中", "in mediation"),
        CaseState.CLOSED: ("已办结", "closed"),
        CaseState.CALLED_BACK: ("已回访", "called back"),
        CaseState.FILED: ("已归档", "filed"),
    },
    CaseOutcome: {
        CaseOutcome.SETTLED: ("和解", "settled"),
        CaseOutcome.MEDIATED: ("调解成功", "mediated"),
        CaseOutcome.ENDED: ("终止", "ended"),
        CaseOutcome.NOT_ACCEPTED: ("不予受理", "not accepted"),
        CaseOutcome.BECAME_REPORT: ("转为举报", "became a report"),
        CaseOutcome.ANSWERED: ("已答复", "answered"),
    },
    Satisfaction: {
        Satisfaction.SATISFIED: ("满意", "satisfied"),
        Satisfaction.FAIRLY: ("基本满意", "fairly satisfied"),
        Satisfaction.NOT: ("不满意", "not satisfied"),
    },
    CaseProblem: {
        CaseProblem.NO_FACTS: ("没有填写事由", "what happened is missing"),
        CaseProblem.NOBODY_TO_CALL: (
            "投诉须填写投诉人姓名和电话，以便回复",
            "a complaint needs a name and a phone to answer to",
        ),
        CaseProblem.NEEDS_OUTCOME: ("办结须填写办理结果", "closing needs an outcome"),
        CaseProblem.WRONG_OUTCOME: ("办理结果与登记类别不符", "this outcome does not fit the kind of case"),
        CaseProblem.NEEDS_SATISFACTION: ("回访须填写满意度", "a call-back needs what it found"),
        CaseProblem.NEEDS_OFFICE: ("转办须填写转往的单位", "transferring needs the office"),
        CaseProblem.STAYS_SECRET: (
            "举报不能改为其他类别，以免泄露举报人信息",
            "a report stays one, or its reporter would be seen",
        ),
        CaseProblem.UNDER_WAY: ("已经开始办理，不能再改类别", "it is being dealt with and keeps its kind"),
        CaseProblem.NOT_THEN: (
            "时间晚于现在或早于上一步",
            "that time is still to come, or before the step that stands last",
        ),
    },
    CaseFilter: {
        CaseFilter.OPEN: ("办理中", "under way"),
        CaseFilter.PRESSING: ("将超期", "late or nearly"),
        CaseFilter.DONE: ("已办结", "closed"),
    },
    Topic: {
        Topic.PRODUCT: ("产品", "Product"),
        Topic.PRICE: ("价格", "Price"),
        Topic.SUBSIDY: ("补贴", "Subsidy"),
        Topic.INSTALLATION: ("安装", "Installation"),
        Topic.RIGHTS: ("维权", "Rights"),
        Topic.OTHER: ("其他", "Other"),
    },
}
