"""Sentences and words on the police permit."""

from enum import Enum

from gbm_desktop.model.safety.permit import Authority, Change, Holder, Paper, PermitState
from gbm_desktop.model.safety.permit_rule import RuleProblem

SENTENCES: dict[str, tuple[str, str]] = {
    "PermitMoveNotAllowed": (
        "“{name}”的许可现为“{now}”，不能直接改为“{wanted}”。请按办理顺序登记。",
        "The permit of “{name}” is {now} and cannot go straight to {wanted}; record the steps in their order.",
    ),
    "PermitNeedsNumber": (
        "“{name}”登记为已许可，需要填写许可文书编号，未保存。",
        "“{name}” can be recorded as permitted only with the permit's number; nothing was saved.",
    ),
    "PermitDayAhead": (
        "日期{day}晚于今天（{today}），未保存。请填写实际办理的日期。",
        "{day} is later than today ({today}), so it was not saved. Give the day on which it happened.",
    ),
    "PermitDayBackwards": (
        "日期{day}早于申请日期（{applied_on}），未保存。请核对。",
        "{day} is before the day of the application ({applied_on}), so it was not saved. Check both.",
    ),
    "PermitRuleIncomplete": (
        "本地许可规定未保存：{wrong}。",
        "The county's own rule was not saved: {wrong}.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Holder: {
        Holder.ORGANISATION: ("部门、企业或其他组织举办", "An office, a company or another body"),
        Holder.GOVERNMENT: ("县级以上人民政府直接举办", "A people's government, directly"),
    },
    Authority: {
        Authority.NOBODY: ("不需要许可", "no permit needed"),
        Authority.COUNTY_POLICE: ("县级公安机关", "county police"),
        Authority.CITY_POLICE: ("设区的市级公安机关", "city police"),
        Authority.EXEMPT: ("不实行许可，另定更严格的方案", "exempt, with a stricter plan"),
    },
    PermitState: {
        PermitState.TO_APPLY: ("待申请", "to apply"),
        PermitState.APPLIED: ("已申请", "applied"),
        PermitState.ACCEPTED: ("已受理", "accepted"),
        PermitState.GRANTED: ("已许可", "granted"),
        PermitState.REFUSED: ("不予许可", "refused"),
        PermitState.HANDED_BACK: ("已交回", "handed back"),
    },
    Paper: {
        Paper.STANDING: (
            "承办者合法成立的证明，安全责任人的身份证明",
            "Proof of the organiser's legal standing and of the safety officer's identity",
        ),
        Paper.ACTIVITY_PLAN: (
            "活动方案及说明（两个以上单位共同承办的，附联合承办协议）",
            "Activity plan and its explanation (joint organisers: with their agreement)",
        ),
        Paper.SAFETY_PLAN: ("安全工作方案", "Safety plan"),
        Paper.VENUE_CONSENT: ("场所管理者同意提供场所的证明", "The venue's written consent"),
        Paper.QUALIFICATIONS: (
            "依法需要资质、资格的，有关证明",
            "Proof of qualifications where the law asks for them",
        ),
    },
    Change: {
        Change.TIME: ("举办时间变更", "the time has changed"),
        Change.PLACE: ("举办地点变更", "the place has changed"),
        Change.CONTENT: ("活动内容变更", "the content has changed"),
        Change.LARGER: ("预计人数增加", "more people are expected"),
        Change.POSTPONED: ("活动延期", "the event is postponed"),
        Change.CANCELLED: ("活动取消", "the event is cancelled"),
    },
    RuleProblem: {
        RuleProblem.NO_SOURCE: ("请写明规定的名称或文号", "name the rule's source"),
        RuleProblem.PARTICIPANTS: (
            "须许可的人数应在 1 至 1000 之间，本地规定只能比条例更严",
            "the number of people must be between 1 and 1,000: a county may be stricter than the statute only",
        ),
        RuleProblem.CITY_BELOW: (
            "由市级公安机关许可的人数不能小于须许可的人数",
            "the city's number cannot be below the county's",
        ),
        RuleProblem.DAYS: ("天数应在 0 至 365 之间", "days must be between 0 and 365"),
    },
}
