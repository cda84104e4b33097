"""Sentences and words on personal data."""

from enum import Enum

from gbm_desktop.model.privacy import Also, Basis, Place, Rule, Why
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.counted import fill

SENTENCES: dict[str, tuple[str, str]] = {
    "ErasureNeedsReason": (
        "删除个人信息须填写原因（如保存期满、本人要求），原因记入删除记录。请填写后再删除。",
        "Erasing personal data needs a reason (kept long enough, asked for), which stays in the record. Give one.",
    ),
    "NobodyToErase": (
        "“{name}”已没有可删除的个人信息，未作改动。",
        "There is no personal data of “{name}” left to erase; nothing was changed.",
    ),
    "NotClearedYet": (
        "信息已删除，但文件和备份还没有清理完：“{file}”不能读写，可能正被其他程序占用、没有权限，或者磁盘已满。请排除后在“个人信息”中继续清理（gbm privacy clear）。",
        "The people are erased, but files and backups are not cleared yet: “{file}” cannot be read or written; another program may hold it, or the disk is full. Put that right, then go on under Personal data (gbm privacy clear).",
    ),
    "NameNotTyped": (
        "输入的名称与“{name}”不一致，未删除。请照原文输入场次名称后再删除。",
        "What was typed is not “{name}”, so nothing was erased. Type the event's name as it stands.",
    ),
    "KeepDaysWrong": (
        "保存天数“{days}”不对，应为 0 至 3650 之间的整数，留空表示保存到总结报送截止日。",
        "“{days}” is not a number of days from 0 to 3650; leave it empty to keep data until the report is due.",
    ),
    "NobodyConsented": (
        "没有人同意向“{name}”提供本人信息，未导出名单。请先取得本人单独同意并逐项登记。",
        "Nobody agreed to being named to {name}, so no list was made. Record each person's own consent first.",
    ),
    "NothingFound": (
        "没有找到“{text}”的个人信息。请核对姓名或电话后再查。",
        "No personal data was found for “{text}”. Check the name or phone and search again.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Basis: {
        Basis.CONSENT: ("取得个人同意（第十三条第一款第一项）", "consent (art. 13 (1))"),
        Basis.DUTY: ("履行法定职责或者法定义务所必需（第十三条第一款第三项）", "duty by law (art. 13 (3))"),
    },
    Also: {
        Also.COMPLAINTS: ("投诉举报中的个人信息", "people in complaints"),
        Also.CLAIMS: ("惠民台账中的申领人", "claimants"),
        Also.FILES: ("照片、签字页等附件", "photos, signed sheets and other files"),
        Also.SIGNATURES: ("责任签收的手写签名", "drawn signatures"),
        Also.CONTACTS: ("场次、参展联系人和突发事件涉及人员", "contacts and people of incidents"),
    },
    Why: {
        Why.CHANGED: (
            "保存后已被修改或者被其他文件替换，未删除",
            "was changed since, or another file stands there now: not deleted",
        ),
        Why.STUCK: ("无法删除", "could not be deleted"),
        Why.AWAY: ("所在的 U 盘或者文件夹现在找不到", "its stick or folder is not to be found now"),
        Why.BACKUP: ("另存的备份，其中仍有被删除的信息", "a backup put there, which still holds what was erased"),
    },
    Place: {
        Place.ATTENDEES: ("报名签到名单", "list of people"),
        Place.COMPLAINTS: ("投诉举报登记", "complaints"),
        Place.CLAIMS: ("惠民台账", "claims"),
        Place.STAFF: ("责任人名录", "directory of staff"),
        Place.RESOURCES: ("讲师和资源", "resources"),
        Place.EXHIBITORS: ("参展联系人", "exhibitors' contacts"),
        Place.ENTERPRISES: ("企业联系人", "enterprises' contacts"),
        Place.DEPARTMENTS: ("部门联系人", "departments' contacts"),
        Place.EVENTS: ("场次联系人", "events' contacts"),
        Place.INCIDENTS: ("突发事件涉及人员", "people of incidents"),
        Place.ATTACHMENTS: ("附件名称", "names of files"),
        Place.TEXTS: ("文字内容（请人工核对）", "texts (look yourself)"),
    },
}
TABLE_NAMES: dict[str, tuple[str, str]] = {
    "events": ("场次说明", "events"), "complaints": ("投诉举报", "complaints"), "claims": ("惠民台账", "claims"),
    "complaint_steps": ("投诉举报办理过程", "steps of complaints"), "attendees": ("报名签到名单", "people"),
    "report_texts": ("总结报告文字", "report"), "document_texts": ("方案文字", "plans"), "cases": ("典型案例", "cases"),
    "publicity": ("宣传台账", "publicity"), "drills": ("演练记录", "drills"), "tasks": ("部门任务", "tasks"),
    "incidents": ("突发事件", "incidents"), "corrective_actions": ("隐患整改", "corrective actions"),
    "inspections": ("检查备注", "inspections"), "frozen_reports": ("已定稿的总结报告", "frozen reports"),
    "staff": ("责任人名录", "staff"), "resources": ("讲师和资源", "resources"), "exhibitors": ("参展联系人", "exhibitors"),
    "enterprises": ("企业联系人", "enterprises"), "departments": ("部门联系人", "departments"),
    "attachments": ("附件", "files"),
}  # fmt: skip
REMOVED = "（已移除，操作记录中仍有）"
"""What is said of an entry that was removed from its list and not erased."""
_KEPT_UNTIL_REPORT = "{year}年绿色建材下乡活动总结报送完毕后删除"
_KEPT_DAYS = "活动结束后{days}日内删除"
EXPORT_KINDS: dict[str, tuple[str, str]] = {
    "badges": ("胸卡", "badges"), "signin": ("签到表", "sign-in sheet"), "complaints": ("投诉举报登记表", "complaints"),
    "case": ("投诉举报单", "case form"), "claims": ("惠民台账", "claims"), "copy": ("个人信息副本", "person's copy"),
    "list-for": ("提供给企业的名单", "list for an enterprise"), "rejected": ("未导入的名单行", "rows not imported"),
    "tickets": ("票码清单", "ticket codes"),
}  # fmt: skip


def kept_until(rule: Rule, year: int) -> str:
    """How long personal data is kept, as the notice says it."""
    if rule.keep_days is None:
        return fill(_KEPT_UNTIL_REPORT, year=year)
    return fill(_KEPT_DAYS, days=rule.keep_days)


_KEPT = (("活动结束后 {days} 日", "{days:day|days} after the event"), ("总结报送截止日", "the report is due"))
_SETTINGS = (
    "保存到：{until}\n处理依据：{basis}\n联系电话：{contact}\n告知文字：{notice}",
    "Kept until: {until}\nBasis: {basis}\nWhom to ask: {contact}\nNotice: {notice}",
)
_NOT_FILLED, _USUAL = ("未填写", "not stated"), ("通用文字", "the usual one")


def settings(own: Rule, lang: Lang = "zh") -> str:
    """How personal data is dealt with here, a line for each setting."""
    index = 0 if lang == "zh" else 1
    until = _KEPT[1][index] if own.keep_days is None else fill(_KEPT[0][index], days=own.keep_days)
    contact, notice = own.contact or _NOT_FILLED[index], own.notice or _USUAL[index]
    return fill(_SETTINGS[index], until=until, basis=word(own.basis, lang), contact=contact, notice=notice)


def export_kind(key: str, lang: str = "zh") -> str:
    """What kind of file left."""
    return EXPORT_KINDS.get(key, (key, key))[0 if lang == "zh" else 1]
