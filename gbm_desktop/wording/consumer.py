"""Words of consumer protection."""

from enum import Enum

from gbm_desktop.model.consumer import CaseKind, CaseOutcome, CaseProblem, CaseState, Satisfaction

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownCase": (
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
        "还没有设置举报查看口令，举报人信息未保存。请先在“投诉举报”的设置中设置口令（4 至 8 位数字），再登记。",
        "There is no PIN yet to hide a reporter's name behind, so it was not saved. Set one (4 to 8 digits) in the settings first.",
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
}
HIDDEN = ("举报人信息已隐藏", "who reported is hidden")
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
    },
}
