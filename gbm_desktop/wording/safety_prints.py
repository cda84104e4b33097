"""What stands on the safety prints, which are Chinese as all documents are, and what is said of them."""

from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.model.safety.plan import Section
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.wording.prints import WEEKDAYS

if TYPE_CHECKING:
    from gbm_desktop.model.staff import Staff

SENTENCES: dict[str, tuple[str, str]] = {
    "OnlyAsPdf": (
        "{kind}只能存为 PDF，未生成文件。请把文件名改为 .pdf；需要改动文字的方案、清单和表可存为 Word。",
        "The {kind} is printed as PDF only, so nothing was written. Name the file .pdf; plans and tables can be Word files.",
    ),
    "UnknownPrintFormat": (
        "“{file}”的扩展名不是 .pdf 或 .docx，未生成文件。请改用其中一种。",
        "“{file}” is named neither .pdf nor .docx, so nothing was written. Use one of these.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    SafetyPrint: {
        SafetyPrint.SAFETY_PLAN: ("安全工作方案", "safety plan"),
        SafetyPrint.EMERGENCY_PLAN: ("应急预案", "emergency plan"),
        SafetyPrint.RESPONSIBILITY: ("安全责任清单", "list of responsibilities"),
        SafetyPrint.RISK_TABLE: ("安全风险管控表", "risk table"),
        SafetyPrint.DUTY_ROSTER: ("值班表", "duty roster"),
        SafetyPrint.CHECKLIST: ("安全检查表", "checklist"),
        SafetyPrint.PHONE_TREE: ("应急电话树", "phone tree"),
        SafetyPrint.EMERGENCY_CARD: ("应急卡", "emergency cards"),
        SafetyPrint.SITE_NOTICE: ("安全公告", "site notice"),
    },
}

OPEN = "待补充"
PAGE = "第 {page} 页，共 {pages} 页"
WHEN_AND_WHERE = "{when}　{where}"
ABOUT = "关于"
NOTICE = "《{title}》（{number}）"
NOTICE_UNSEEN = "绿色建材下乡活动有关通知（{number}）"
PERSON = "{name}（{about}）"
UNNAMED = "待明确"
POST_OF = "{unit}{post}"

# 责任清单
RESPONSIBILITY_COLUMNS = ("岗位", "职责", "责任人", "替补人", "到岗时间", "点位", "识别标志", "签收")
SIGNED_ON_PAPER = "纸质已签 {month}-{day}"
SIGNED = "已签 {month}-{day}"
SIGNED_DEPUTY = "替补已签"
NO_MEASURES = "尚未列出措施。"
BY_BASIS = "{task}（依据：{basis}）"

# 风险表
RISK_COLUMNS = ("风险点", "可能后果", "可能性", "严重度", "等级", "管控措施", "责任人", "复核")
RISK_TINTS = {"red": "#E5483C", "orange": "#F4A259", "yellow": "#F7DC6F", "blue": "#8DBFEA"}
REVIEWED = "{name}\n{month}月{day}日"
NO_RISKS = "尚未列出风险。"
RISK_NOTE = (
    "等级＝可能性×严重度（各 1—5）：15 及以上为红（重大），9—14 为橙（较大），4—8 为黄（一般），3 及以下为蓝（低）。"
)

# 值班表
DUTY_COLUMNS = ("日期", "时段", "带班领导", "值班人员", "电话", "点位", "交接签字")
DAY = "{month}月{day}日"

# 检查表
CHECK_COLUMNS = ("行码", "检查内容", "√", "×", "/", "备注")
FILLED_COLUMNS = ("行码", "检查内容", "结果", "检查人、时间", "备注与整改")
CRITICAL = "★ {text}"
CHECK_NOTE = "√ 合格　× 不合格　/ 不适用　★ 为关键项，不合格不得开展活动。录入时按行码键入。"
FILLED_NOTE = (
    "√ 合格　× 不合格　/ 不适用　★ 为关键项。共 {total} 项，已查 {done} 项，不合格 {failed} 项；记录打印于{day}。"
)
CHECK_FOOT = "检查人签字：＿＿＿＿＿＿＿＿　陪同人签字：＿＿＿＿＿＿＿＿　检查时间：＿＿月＿＿日＿＿时＿＿分"
NO_ITEMS = "尚未选用检查项目。"
UNCHECKED = "未查"
HAZARD = "隐患（{state}）：{hazard}"
ACTION = "整改：{action}"
ACTION_BY = "整改责任人：{who}"
ACTION_DEADLINE = "期限：{month}月{day}日"

# 电话树
PHONE_COLUMNS = ("姓名或单位", "职务、岗位", "电话", "接通")
MORE_POSTS = "{posts}等{count}个岗位"
PHONE_LEVELS = {
    1: "第一级　安全责任人（指挥长）",
    2: "第二级　全场负责人（由指挥长通知）",
    3: "第三级　各岗位（由第二级负责人通知）",
    4: "外部救援和有关单位",
}
PHONE_NOTE = "发现险情：先报警、急救，再报指挥长。逐级通知，打不通的打下一位，并在“接通”栏打勾。"

# 应急卡
CARD_TITLE = "应急卡"
CARD_PERSON, CARD_DEPUTY, CARD_SPOT, CARD_WHEN = "责任人", "替补人", "点位", "在岗"
CARD_FIRST = "发现险情，前三分钟"
CARD_ASSEMBLY = "集合点"
CARD_CAPACITY = "核定容量 {capacity} 人，满员立即停止入场"
CARD_FOLD = "折叠线"
NATIONAL = (("110", "公安"), ("119", "火警"), ("120", "急救"))
CARD_ALLOWED = "安全责任人决定：入场上限 {limit} 人"
CARD_OVERRULED = "安全责任人已决定带缺项举办，详见方案"

# 现场公告
NOTICE_HEAD = "安全公告"
NOTICE_CAPACITY = "本场核定容量"
NOTICE_LIMIT = "入场人数上限"
NOTICE_PERSONS = "{count} 人"
NOTICE_FULL = "满员停止入场，请听从工作人员引导"
NOTICE_ASSEMBLY = "紧急集合点"
NOTICE_OFFICER = "安全责任人"
NOTICE_SMOKING, NOTICE_FLAMES = "禁止吸烟", "禁止明火"
NOTICE_EXITS = ("看清最近的安全出口", "疏散时不推挤、不返回")

# 安全责任人的决定
OVERRULED_TITLE = "安全责任人决定事项"
OVERRULED = (
    "安全责任人{officer}于{at}决定：在下列事项未落实的情况下，本场活动按就绪办理。理由：{reason}。未落实事项：{what}。"
)
COVERED = "{what}（{about}）"
SHORT_READY = "安全责任人{officer}决定：{count}项未落实仍按就绪办理，理由：{reason}"
SHORT_CAPACITY = "安全责任人{officer}决定：入场人数上限{limit}人，理由：{reason}"
OVERRULED_CAPACITY = "安全责任人{officer}于{at}决定：入场人数上限由核定容量{capacity}人改为{limit}人。理由：{reason}。"

# 方案正文
MEASURE = "{number}.{post}：{task}。责任人{responsible}，替补人{deputy}{when}{spot}{badge}{basis}。"
MEASURE_WITHOUT_TASK = "{number}.{post}。责任人{responsible}，替补人{deputy}{when}{spot}{badge}{basis}。"
ON_POST, DONE_BY = "；到岗时间{time}", "；完成时限{time}"
SPOT, BADGE, BASIS = "；点位{spot}", "；识别标志{badge}", "；依据{basis}"
STAFF_COUNT = "共明确安全工作人员{count}名，责任到岗、到人，名单见附件。"
LEADERS = "全场负责人"
LEADER_COLUMNS = ("职责", "姓名", "单位、职务", "电话")
CONTACTS = "现场联络电话"
CONTACT_COLUMNS = ("单位", "电话")

# 应急预案正文
GROUP = "{title}：{about}。{task}"
GROUP_LED = "组长{leader}"
GROUP_MEMBERS = "；组员{members}"
MORE_PEOPLE = "等{count}人"
PHONES = "报警和急救电话：公安110，火警119，医疗急救120，交通事故122。"
NO_DRILLS = "尚无演练记录。活动开始前应当组织一次疏散和灭火演练，并登记时间、科目、参加人数和发现的问题。"
DRILL_COLUMNS = ("日期", "演练内容", "参加人数", "组织人", "发现的问题和改进")
SHORT_SECTIONS = {
    Section.ARRANGEMENT: "一、组织安排",
    Section.STAFFING: "二、安全工作人员",
    Section.FIRE: "三、消防安全",
    Section.CAPACITY: "四、人数控制",
    Section.BUFFER: "五、治安缓冲区域",
    Section.ENTRY: "六、入场查验和安全检查",
    Section.PARKING: "七、车辆停放和疏导",
    Section.ORDER: "八、秩序维护和人员疏导",
    Section.EMERGENCY: "九、应急救援",
}


def moment(at: datetime) -> str:
    """A time as the prints write it: 12月20日8:30."""
    return f"{at.month}月{at.day}日{at.hour}:{at:%M}"


def hours(start: datetime, end: datetime) -> str:
    """When an event is held: 2026年12月20日（星期日）9:00—17:30; of several days, from when to when."""
    first = f"{start.year}年{start.month}月{start.day}日"
    if start.date() == end.date():
        return f"{first}（星期{WEEKDAYS[start.weekday()]}）{start.hour}:{start:%M}—{end.hour}:{end:%M}"
    return f"{first}{start.hour}:{start:%M}至{moment(end)}"


def full_moment(at: datetime) -> str:
    """A time with its year: 2026年12月19日15:20."""
    return f"{at.year}年{moment(at)}"


def span(start: datetime, end: datetime | None) -> str:
    """From when to when, the day said once: 12月20日8:30—17:00."""
    if end is None:
        return moment(start)
    return f"{moment(start)}—{end.hour}:{end:%M}" if start.date() == end.date() else f"{moment(start)}—{moment(end)}"


def month_day(day: date) -> dict[str, int]:
    """What fills {month} and {day}."""
    return {"month": day.month, "day": day.day}


def in_sentence(person: "Staff | None") -> str:
    """A person in running text: 张三（区经信局科长，138…）."""
    if person is None:
        return UNNAMED
    about = [part for part in (POST_OF.format(unit=person.unit, post=person.post), person.phone) if part]
    return PERSON.format(name=person.name, about="，".join(about)) if about else person.name


def in_cell(person: "Staff | None") -> str:
    """A person in a table's cell, a line each: name, unit and post, phone."""
    if person is None:
        return ""
    office = POST_OF.format(unit=person.unit, post=person.post)
    return "\n".join(part for part in (person.name, office, person.phone) if part)
