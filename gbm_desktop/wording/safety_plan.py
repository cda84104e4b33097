"""Sentences and words on the safety plan, its sign-off and the gate."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.model.safety.gate import Caution, Cautioned, Gap, Lacking, Scope
from gbm_desktop.model.safety.plan import Role, Section
from gbm_desktop.model.safety.signoff import SignedBy

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "NoPlan": (
        "场次“{name}”还没有安全方案。请先在“安全”中选用模板编制。",
        "“{name}” has no safety plan yet. Start it from a template under Safety first.",
    ),
    "WarnShareOutOfRange": (
        "预警比例应为 1% 至 100%，填写的是 {share}%，未保存。",
        "The door is warned from 1% to 100% of the capacity; {share}% was not saved.",
    ),
    "UnknownMeasure": (
        "没有编号为“{measure_id}”的措施，可能刚被移除。请按 F5 刷新。",
        "No measure has the id “{measure_id}”; it may just have been removed. Reload with F5.",
    ),
    "MeasureUnnamed": (
        "措施未保存：请填写岗位名称。",
        "The measure was not saved: name its post.",
    ),
    "MeasureBackwards": (
        "“{post}”未保存：撤岗时间须晚于到岗时间，请核对。",
        "“{post}” was not saved: a post ends after it begins. Check both times.",
    ),
    "DeputyIsResponsible": (
        "“{post}”未保存：替补人须是责任人以外的人，{person}不能同时担任。",
        "“{post}” was not saved: {person} cannot be the deputy of themselves. Choose somebody else.",
    ),
    "NothingToSign": (
        "{person}在场次“{name}”没有需要签收的责任。请先在安全方案中明确其岗位。",
        "{person} answers for nothing at “{name}”, so there is nothing to sign. Lay a post on them first.",
    ),
    "SignatureMissing": (
        "{person}的签收未保存：签名板上没有签名。请签名后再确认。",
        "The sign-off of {person} was not saved: the pad is empty. Sign first.",
    ),
    "SignedPageMissing": (
        "{person}的纸质签收未保存：请附上签字页的照片或扫描件。",
        "The sign-off of {person} on paper was not saved: attach a picture of the signed page.",
    ),
    "NotReady": (
        "场次“{name}”还差 {count} 项，不能改为“就绪”。首先需要补齐：{first}。全部缺项见“安全”。",
        "“{name}” cannot become ready; still missing: {count}. First: {first}. All are listed under Safety.",
    ),
    "NoOfficer": (
        "场次“{name}”还没有明确安全责任人，无人可以决定放行。请先明确安全责任人。",
        "“{name}” has no safety officer yet, so nobody can decide otherwise. Name the officer first.",
    ),
    "NotTheOfficer": (
        "只有场次“{name}”的安全责任人{officer}本人可以决定放行，当前操作人不是本人。请由{officer}在右上角填写自己的姓名后办理。",
        "Only {officer}, the safety officer of “{name}”, can decide otherwise, and somebody else is working now. Enter {officer} as who is working, at the top right, first.",
    ),
    "OverrideNeedsReason": (
        "放行未保存：请由安全责任人写明理由。",
        "The override was not saved: the safety officer must give a reason.",
    ),
    "NothingToOverride": (
        "场次“{name}”没有需要放行的事项，未作记录。",
        "Nothing at “{name}” needs an override; nothing was recorded.",
    ),
    "LimitTooLow": (
        "场次“{name}”可容纳 {capacity} 人，放行人数须多于此数；收回放行请填 0。",
        "“{name}” holds {capacity:person|people}; a limit of the officer's own is higher than that, or 0 to withdraw it.",
    ),
    "EventHasSafety": (
        "场次“{name}”已有检查、签收、演练、突发事件、放行或许可办理记录，按规定留存，不能删除。确不举办的，请改为“取消”并写明原因。",
        "“{name}” has inspections, signatures, drills, incidents, overrides or a permit on record and cannot be removed. If it will not be held, cancel it with a reason.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Section: {
        Section.ARRANGEMENT: ("活动的时间、地点、内容及组织方式", "Time, place, content and organisation"),
        Section.STAFFING: ("安全工作人员的数量、任务分配和识别标志", "Safety staff: number, tasks and badges"),
        Section.FIRE: ("活动场所消防安全措施", "Fire safety of the venue"),
        Section.CAPACITY: ("活动场所可容纳的人员数量以及活动预计参加人数", "Capacity and people expected"),
        Section.BUFFER: ("治安缓冲区域的设定及其标识", "Buffer zone and its signs"),
        Section.ENTRY: ("入场人员的票证查验和安全检查措施", "Ticket and security checks at the entrance"),
        Section.PARKING: ("车辆停放、疏导措施", "Parking and traffic"),
        Section.ORDER: ("现场秩序维护、人员疏导措施", "Order on site and guidance of people"),
        Section.EMERGENCY: ("应急救援预案", "Emergency plan"),
    },
    Role: {
        Role.OFFICER: ("安全责任人", "safety officer"),
        Role.FIRE_MANAGER: ("消防安全管理人", "fire-safety manager"),
        Role.MEDICAL: ("医疗救护联络人", "medical contact"),
        Role.EVACUATION: ("疏散负责人", "evacuation leader"),
        Role.INFORMATION: ("信息报送人", "information officer"),
    },
    Gap: {
        Gap.NO_PLAN: ("尚未编制安全方案", "no safety plan yet"),
        Gap.EXPECTED_UNKNOWN: ("未填写预计人数", "the number expected is not stated"),
        Gap.CAPACITY_UNKNOWN: ("未填写可容纳人数", "the capacity is not stated"),
        Gap.OVER_CAPACITY: ("预计人数超过可容纳人数", "more people expected than the venue holds"),
        Gap.ROLE_EMPTY: ("未明确人员", "nobody is named"),
        Gap.SECTION_EMPTY: ("方案中没有内容", "the plan says nothing"),
        Gap.MEASURE_NO_PERSON: ("未明确责任人", "nobody answers for it"),
        Gap.MEASURE_NO_DEPUTY: ("未明确替补人", "it has no deputy"),
        Gap.STAFF_NO_PHONE: ("未登记联系电话", "no phone is known"),
        Gap.NOT_ACKNOWLEDGED: ("未签收责任，或签收后责任有变动", "has not signed for what is laid on them now"),
        Gap.PERMIT_DUE: ("安全许可未取得", "the police permit is not granted"),
        Gap.PERMIT_CHANGED: ("许可后时间、地点、内容或规模有变更", "the event has changed since it was permitted"),
        Gap.PERMIT_REFUSED: ("安全许可未获批准", "the police permit was refused"),
        Gap.RED_RISK: ("红色风险未落实管控措施和责任人", "a red risk has no control or nobody who answers for it"),
        Gap.CRITICAL_FAILED: ("关键检查项目不合格", "a critical item failed inspection"),
        Gap.NO_DRILL: ("尚未开展应急演练", "no drill was held yet"),
    },
    Caution: {
        Caution.CLASH: ("同一人同一时间在两个岗位", "one person on two posts at a time"),
        Caution.DEPUTY_CLASH: ("替补人同一时间另有岗位", "the deputy has another post at that time"),
        Caution.CRITICAL_UNCHECKED: ("关键检查项目尚未检查", "a critical item was not inspected yet"),
        Caution.ACTION_OPEN: ("隐患整改未完成", "a hazard is still to be put right"),
        Caution.NO_DUTY: ("未安排值班", "there is no duty roster"),
    },
    Scope: {
        Scope.READY: ("缺项放行", "ready in spite of what is missing"),
        Scope.CAPACITY: ("超容量放行", "more people than the capacity"),
    },
    SignedBy: {
        SignedBy.SCREEN: ("屏幕签名", "signed on the screen"),
        SignedBy.PAPER: ("纸质签字", "signed on paper"),
    },
}
_OF = ("{about}：{said}", "{about}: {said}")
_IN_BRACKETS = ("{said}（{about}）", "{said} ({about})")
_APPLY_BY = ("{said}，最迟 {about} 申请", "{said}; apply by {about}")
_FIRST_SAID = ("{said}：{about}", "{said}: {about}")
_BARE = ("{said}", "{said}")
_LINES: dict[Enum, tuple[str, str]] = {
    Gap.OVER_CAPACITY: _IN_BRACKETS,
    Gap.PERMIT_DUE: _APPLY_BY,
    Gap.PERMIT_CHANGED: _BARE,
    Gap.PERMIT_REFUSED: _BARE,
    Gap.RED_RISK: _FIRST_SAID,
    Gap.CRITICAL_FAILED: _FIRST_SAID,
    Caution.CLASH: _FIRST_SAID,
    Caution.DEPUTY_CLASH: _FIRST_SAID,
    Caution.CRITICAL_UNCHECKED: _FIRST_SAID,
    Caution.ACTION_OPEN: _FIRST_SAID,
}
_READ: dict[Enum, Callable[[str], object]] = {
    Gap.ROLE_EMPTY: Role,
    Gap.SECTION_EMPTY: Section,
    Gap.PERMIT_DUE: date.fromisoformat,
}


def lacking_line(lacking: Lacking, lang: "Lang" = "zh") -> str:
    """What is missing, in full: of which post, person, role, heading or item, and by when."""
    return _line(lacking.kind, lacking.about, lang)


def caution_line(caution: Cautioned, lang: "Lang" = "zh") -> str:
    """What deserves a look, in full."""
    return _line(caution.kind, caution.about, lang)


SHOWN = {Lacking: lacking_line, Cautioned: caution_line}


def _line(kind: Gap | Caution, about: str, lang: "Lang") -> str:
    index = 0 if lang == "zh" else 1
    said = WORDS[type(kind)][kind][index]
    if not about:
        return said
    return _LINES.get(kind, _OF)[index].format(said=said, about=_named(kind, about, lang))


def _named(kind: Gap | Caution, about: str, lang: "Lang") -> str:
    from gbm_desktop.wording import shown

    return shown(_READ[kind](about), lang) if kind in _READ else about
