"""The names, units and definitions (口径) of the figures of safety, and the titles of the rows behind them."""

from typing import TYPE_CHECKING

from gbm_desktop.model.safety.gate import Scope

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

_OF_RECORDS = "{region}内、{start}至{end}开始的各场次（不论阶段）截至{as_of}登记的"
_OF_RECORDS_EN = "Of all events in {region} that begin between {start} and {end}, as recorded by {as_of}: "
_Said = tuple[str, ...]

FIGURES: dict[str, tuple[_Said, _Said]] = {
    "safety_plans": (
        ("编制安全方案场次", "场", "“已举办场次”中编制了安全方案的"),
        ("Events with a safety plan", "events", "Of the events held, those with a safety plan"),
    ),
    "safety_inspections": (
        ("安全检查次数", "次", _OF_RECORDS + "安全检查，同一场次同一天的检查计一次"),
        ("Inspections", "rounds", _OF_RECORDS_EN + "inspections, those of one event on one day being one"),
    ),
    "safety_items": (
        ("安全检查项次", "项次", "“安全检查次数”中逐项检查的次数，每个项目每查一次计一次，复查另计"),
        ("Items inspected", "items", "Of the inspections, every look at an item, re-checks included"),
    ),
    "safety_hazards": (
        ("发现隐患数", "处", _OF_RECORDS + "隐患，检查不合格的项目一处计一次，含已整改的"),
        ("Hazards found", "hazards", _OF_RECORDS_EN + "hazards that inspections found, those put right included"),
    ),
    "safety_rectified_share": (
        (
            "隐患整改率",
            "%",
            "“发现隐患数”中截至{as_of}已整改并复查合格的所占比例，保留一位小数；没有发现隐患的不计算",
            "已整改隐患数÷发现隐患数×100",
        ),
        (
            "Hazards put right",
            "%",
            "Of the hazards found, the share put right and passed on a re-check by {as_of}",
            "put right ÷ found × 100",
        ),
    ),
    "safety_open_actions": (
        ("未完成整改隐患数", "处", "“发现隐患数”中尚未整改或尚未复查合格的"),
        ("Hazards still open", "hazards", "Of the hazards found, those not put right or not passed on a re-check yet"),
    ),
    "safety_incidents": (
        ("事故和突发事件数", "起", _OF_RECORDS + "事故和突发事件，一起计一次，含未造成伤亡的"),
        ("Incidents", "incidents", _OF_RECORDS_EN + "incidents, those without injuries included"),
    ),
    "safety_incident_hurt": (
        ("事故和突发事件伤亡人数", "人", "“事故和突发事件数”中登记的受伤和死亡人数之和"),
        ("People hurt or killed", "people", "Of the incidents, the people hurt and those who died, added up"),
    ),
    "safety_drills": (
        ("应急演练次数", "次", _OF_RECORDS + "应急演练"),
        ("Drills", "drills", _OF_RECORDS_EN + "drills that were held"),
    ),
    "safety_overrides": (
        ("安全责任人放行次数", "次", _OF_RECORDS + "安全责任人缺项放行、超容量放行和收回放行的决定，一次决定计一次"),
        ("Overrides by safety officers", "times", _OF_RECORDS_EN + "decisions of safety officers to go on regardless"),
    ),
}
COLUMNS: dict[str, tuple[str, str]] = {
    "inspected_on": ("检查日期", "Inspected on"),
    "items": ("检查项次", "Items"),
    "failed": ("其中不合格", "Failed"),
    "inspectors": ("检查人", "Inspected by"),
    "hazard": ("隐患", "Hazard"),
    "found_on": ("发现日期", "Found on"),
    "responsible": ("整改责任人", "Responsible"),
    "deadline": ("整改期限", "Deadline"),
    "action": ("整改情况", "What was done"),
    "closed_on": ("复查合格日期", "Closed on"),
    "happened": ("发生时间", "Happened"),
    "incident_kind": ("事件类型", "Incident"),
    "what": ("经过", "What happened"),
    "hurt": ("受伤", "Hurt"),
    "dead": ("死亡", "Died"),
    "actions": ("处置", "Actions"),
    "reported": ("报告公安时间", "Reported to the police"),
    "held_on": ("演练日期", "Held on"),
    "scenario": ("演练内容", "Scenario"),
    "persons": ("参加人数", "People"),
    "findings": ("发现的问题", "Findings"),
    "leader": ("组织人", "Led by"),
    "decided_on": ("决定日期", "Decided on"),
    "override": ("放行事项", "Override"),
    "officer": ("安全责任人", "Safety officer"),
    "grounds": ("理由", "Reason given"),
}
_READY = ("事项未全部落实时改为就绪", "ready although things were missing")
_LIMIT = ("入场人数上限调整为{limit:,}人", "up to {limit:,} people admitted")
_WITHDRAWN = ("恢复按核定容量入场", "the capacity counts again")


def overridden(scope: Scope, limit: int, lang: "Lang" = "zh") -> str:
    """What the officer decided."""
    said = _READY if scope is Scope.READY else _LIMIT if limit else _WITHDRAWN
    return said[0 if lang == "zh" else 1].format(limit=limit)
