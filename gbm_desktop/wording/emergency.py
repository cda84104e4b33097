"""Sentences and words on duty rosters, drills, incidents and whom to call."""

from enum import Enum

from gbm_desktop.model.safety.emergency import IncidentKind

SENTENCES: dict[str, tuple[str, str]] = {
    "DutyBackwards": (
        "值班时段未保存：结束时间（{end}）不晚于开始时间（{start}）。请改后再存。",
        "The watch was not saved: it ends ({end}) no later than it begins ({start}).",
    ),
    "UnknownDuty": (
        "值班表里没有这一班，可能刚被移除。请按 F5 刷新后再试。",
        "The duty roster has no such watch, perhaps just removed. Reload with F5 and try again.",
    ),
    "DrillUnnamed": (
        "演练记录未保存：请写明演练内容，例如“人员疏散与灭火器使用”。",
        "The drill was not saved: say what was drilled, for example evacuation and extinguishers.",
    ),
    "DrillNotYetHeld": (
        "演练记录未保存：{held_on}还没有到。请在演练之后登记。",
        "The drill was not saved: {held_on} has not come yet. Record it once it was held.",
    ),
    "UnknownDrill": (
        "没有这条演练记录。请按 F5 刷新后再试。",
        "There is no such drill. Reload with F5 and try again.",
    ),
    "IncidentUnnamed": (
        "突发事件未保存：请写明发生了什么。",
        "The incident was not saved: say what happened.",
    ),
    "IncidentNotReported": (
        "“{what}”有人员伤亡，还不能办结。请填报警时间，或在处置情况中写明未报警的理由（条例第十九条）。",
        "“{what}” hurt or killed people and cannot be closed yet: give the time of the report to the police, or say "
        "among the actions why there was none (article 19).",
    ),
    "UnknownIncident": (
        "没有这条突发事件记录。请按 F5 刷新后再试。",
        "There is no such incident. Reload with F5 and try again.",
    ),
    "PersonsBelowZero": (
        "人数“{count}”未保存：人数不能小于 0。",
        "The number of persons ({count}) was not saved: it cannot be below zero.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    IncidentKind: {
        IncidentKind.CROWDING: ("拥挤踩踏", "Crowding"),
        IncidentKind.FIRE: ("火灾", "Fire"),
        IncidentKind.ELECTRIC_SHOCK: ("触电", "Electric shock"),
        IncidentKind.COLLAPSE: ("坍塌倒塌", "Collapse"),
        IncidentKind.WEATHER: ("恶劣天气", "Severe weather"),
        IncidentKind.ILLNESS: ("突发疾病", "Sudden illness"),
        IncidentKind.FOOD_POISONING: ("食物中毒", "Food poisoning"),
        IncidentKind.PUBLIC_ORDER: ("治安事件", "Public order"),
        IncidentKind.MISSING_PERSON: ("人员走失", "Missing person"),
        IncidentKind.PUBLIC_OPINION: ("舆情", "Public opinion"),
        IncidentKind.OTHER: ("其他", "Other"),
    },
}
OUTSIDE: tuple[tuple[str, tuple[str, str]], ...] = (
    ("110", ("公安报警", "Police")),
    ("119", ("火警", "Fire brigade")),
    ("120", ("医疗急救", "Ambulance")),
    ("122", ("交通事故报警", "Traffic police")),
)
"""The national numbers, first of all whom to call outside."""
CONTACT = ("活动联系人", "Contact of the event")
DEPUTY = ("{post}（替补）", "{post} (deputy)")
COMMAND_POST = ("现场指挥部", "Command post")
