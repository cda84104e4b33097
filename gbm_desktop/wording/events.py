"""Sentences and words on events."""

from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import (
    BodyRole,
    EventKind,
    EventLevel,
    EventMode,
    EventProblem,
    EventWarning,
    Stage,
    WarningKind,
)

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownEvent": (
        "没有编号为“{event_id}”的场次，或有多个场次以此开头（gbm event list 可查）。",
        "No single event has the id “{event_id}” (see gbm event list).",
    ),
    "EventIncomplete": (
        "场次“{name}”未保存：{wrong}。",
        "The event “{name}” was not saved: {wrong}.",
    ),
    "EventHasPeople": (
        "场次“{name}”已有名单或签到记录，不能删除。确不举办的，请改为“取消”并写明原因。",
        "“{name}” has a list or check-ins and cannot be removed. If it will not be held, cancel it with a reason.",
    ),
    "StageNotAllowed": (
        "场次“{name}”现为“{now}”，不能直接改为“{wanted}”。",
        "“{name}” is {now} and cannot go straight to {wanted}.",
    ),
    "StageNeedsReason": (
        "场次“{name}”改为“{wanted}”需要写明原因。",
        "“{name}” can become {wanted} only with a reason.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    EventKind: {
        EventKind.LAUNCH: ("启动会", "launch meeting"),
        EventKind.LECTURE: ("公益宣讲", "public lecture"),
        EventKind.SALE: ("专场", "special sale"),
        EventKind.TOUR: ("巡展", "touring exhibition"),
    },
    EventMode: {
        EventMode.OFFLINE: ("线下", "on site"),
        EventMode.ONLINE: ("线上", "online"),
        EventMode.BOTH: ("线上线下", "on site and online"),
    },
    EventLevel: {
        EventLevel.CITY: ("市级", "city"),
        EventLevel.COUNTY: ("县级", "county"),
        EventLevel.TOWNSHIP: ("乡级", "township"),
        EventLevel.VILLAGE: ("村级", "village"),
    },
    Stage: {
        Stage.PLANNED: ("筹备中", "planned"),
        Stage.READY: ("就绪", "ready"),
        Stage.HELD: ("已举办", "held"),
        Stage.CLOSED: ("已办结", "closed"),
        Stage.POSTPONED: ("已延期", "postponed"),
        Stage.CANCELLED: ("已取消", "cancelled"),
    },
    BodyRole: {
        BodyRole.GUIDED_BY: ("指导单位", "guided by"),
        BodyRole.HOST: ("主办单位", "hosts"),
        BodyRole.ORGANISER: ("承办单位", "organisers"),
        BodyRole.SUPPORTED_BY: ("协办单位", "supported by"),
    },
    EventStep: {
        EventStep.BASICS: ("基本信息", "Basic"),
        EventStep.AGENDA: ("日程", "Agenda"),
        EventStep.RESOURCES: ("资源", "Means"),
        EventStep.PEOPLE: ("人员", "People"),
        EventStep.EXHIBITS: ("展品", "Goods"),
        EventStep.SAFETY: ("安全", "Safety"),
        EventStep.PRINTS: ("物料打印", "Print"),
        EventStep.ON_SITE: ("现场", "Site"),
        EventStep.WRAP_UP: ("小结", "End"),
    },
    EventProblem: {
        EventProblem.NO_NAME: ("请填写场次名称", "give the event a name"),
        EventProblem.ENDS_BEFORE_START: ("结束时间早于开始时间，请改正", "it ends before it starts"),
        EventProblem.NEGATIVE: ("人数不能是负数", "a number of people cannot be negative"),
        EventProblem.TOO_MANY: ("人数超过 100 万，请核对", "more than a million people cannot be right"),
        EventProblem.NO_PLACE: ("线下场次请填写具体地点", "an event on site needs a venue"),
        EventProblem.AGENDA_BACKWARDS: ("日程中有结束早于开始的，请改正", "an agenda item ends before it starts"),
    },
    WarningKind: {
        WarningKind.OUTSIDE_PERIOD: ("日期不在活动时间内", "outside the campaign's period"),
        WarningKind.OVER_CAPACITY: ("预计人数超过可容纳人数", "more people expected than the venue holds"),
        WarningKind.VENUE_CLASH: ("同一地点同一时间另有场次", "the venue is taken at that time by"),
        WarningKind.PERSON_CLASH: ("同一人同一时间另有场次", "a person is needed elsewhere at that time"),
    },
}

STEP_COMPLETE: dict[EventStep, tuple[str, str]] = {
    EventStep.BASICS: (
        "填好预计人数和联系人后完成",
        "complete once the people expected and the contact person are stated",
    ),
    EventStep.AGENDA: ("排好日程后完成", "complete once there is an agenda"),
    EventStep.RESOURCES: ("登记讲师、车辆等资源后完成", "complete once a speaker, a vehicle or other means are booked"),
    EventStep.PEOPLE: ("名单中有人后完成", "complete once somebody is on the list"),
    EventStep.EXHIBITS: ("展品都可以展出后完成", "complete once all that is shown may be shown"),
    EventStep.SAFETY: ("安全各项齐备后完成", "complete once nothing is missing for safety"),
    EventStep.PRINTS: (
        "打印或另存胸卡、签到表后完成",
        "complete once badges or the sign-in sheet were printed or saved",
    ),
    EventStep.ON_SITE: ("有人签到后完成", "complete once somebody has come in"),
    EventStep.WRAP_UP: ("场次办结后完成", "complete once the event is closed"),
}


def step_complete(step: EventStep, lang: "Lang") -> str:
    """When a step of an event gets its tick."""
    return STEP_COMPLETE[step][0 if lang == "zh" else 1]


def warning_sentence(warning: EventWarning, lang: "Lang" = "zh") -> str:
    """The warning in words, with the other event or person that it is about."""
    said = WORDS[WarningKind][warning.kind][0 if lang == "zh" else 1]
    if not warning.about:
        return said
    return f"{said}：{warning.about}" if lang == "zh" else f"{said}: {warning.about}"


def event_name(kind: EventKind, place: str) -> str:
    """The name that an event has by itself: where it is and what it is. Names are Chinese, as the documents are."""
    return f"{place}{WORDS[EventKind][kind][0]}"
