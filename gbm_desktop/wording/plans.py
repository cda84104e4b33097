"""The plans' own words: titles, short sentences made from what is stored, columns of their annexes, errors."""

from collections.abc import Sequence
from enum import Enum

from gbm_desktop.model.benefits import SchemeKind
from gbm_desktop.model.plans import PlanKind
from gbm_desktop.model.products import Route

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownPlanSection": (
        "方案没有“{key}”这一部分。请从以下部分中选择：{known}。",
        "The plan has no section “{key}”. It has: {known}.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    PlanKind: {
        PlanKind.WORK: ("工作方案", "work plan"),
        PlanKind.ACTIVITY: ("活动方案", "activity plan"),
    },
}

# What stands in a plan is Chinese, as all documents are.
NATIONAL_LINE = "全国12315"
OPEN = "待补充"
UNVERIFIED = "待核实"
UNNAMED = "待明确"
OPEN_WORDS = (OPEN, UNVERIFIED, UNNAMED)
TITLES = {
    PlanKind.WORK: "{region}绿色建材下乡活动试点工作方案",
    PlanKind.ACTIVITY: "{region}{year}年绿色建材下乡活动方案",
}
EVENT_TITLE, EVENT_TITLE_SHORT, ACTIVITY = "{name}活动方案", "{name}方案", "活动"

PERIOD = "{first}至{last}"
KIND_COUNT = "{kind}{count}场"
FEW_EVENTS = "{day}在{place}举办“{name}”"
ONLINE_EVENT = "{day}线上举办“{name}”"
MANY_EVENTS = "共安排{count}场，时间为{first}至{last}{places}"
IN_PLACES = "，地点为{places}"
MORE_PLACES = "等{count}处"
MORE_OFFICES = "等{count}家"
BODIES = "{role}：{names}。"
DUTY = "{number}.{name}：{duty}。"
NO_DUTY = "职责待核实"
SCHEME = "“{name}”（{parts}）"
SCHEME_OBJECT, SCHEME_CATEGORY, SCHEME_AMOUNT, SCHEME_CAP = (
    "对象为{text}",
    "范围为{text}",
    "每{unit}{sum}元",
    "最高{sum}元",
)
SCHEME_RATES = {
    SchemeKind.SUBSIDY: "按{rate:g}%补贴", SchemeKind.INTEREST: "年贴息率{rate:g}%", SchemeKind.DISCOUNT: "让利{rate:g}%",
    SchemeKind.TRADE_IN: "按{rate:g}%补贴",
}  # fmt: skip
SOLUTION = "{scene}“{name}”"
NAMED_OFFICERS = "尚未举办的{total}场线下活动中，{named}场已明确安全责任人"
OVER_LIMIT = "尚未举办的线下活动中，{count}场预计参加人数达到{limit}人"
MORE_EVENTS, MORE_PRODUCTS = "等{count}场", "等{count}种"
DATED = "{day.month}月{day.day}日“{name}”"
DAYS_AHEAD = {False: "{days}日", True: "{days}个工作日"}
NOT_ALLOWED = "{name}（{why}）"
AGENDA_CAPTION = "活动日程"
AGENDA_COLUMNS = ("时间", "内容", "地点", "主讲或主持")

SCHEDULE, ENTERPRISES, PRODUCTS, DUTIES, CONTACTS = (
    "场次安排表", "企业名录", "产品清单", "责任清单", "通讯录"
)  # fmt: skip
ANNEXES = (SCHEDULE, ENTERPRISES, PRODUCTS, DUTIES, CONTACTS)
SCHEDULE_COLUMNS = (
    "序号", "类型", "名称", "日期（农历）和时段", "乡镇·村和地点", "集日", "预计人数", "承办单位", "牵头部门",
    "责任人、电话", "备注",
)  # fmt: skip
MARKET_NOTE = "集日请向乡镇核实。"
ENTERPRISE_COLUMNS = ("序号", "企业名称", "统一社会信用代码", "产业链角色", "本地或外地", "获证产品", "售后电话")
EXHIBITOR_COLUMNS = ("序号", "企业名称", "统一社会信用代码", "展位", "合同", "联系人", "电话")
CHAIN_LEADER = "链主"
LOCAL, OUTSIDE = "本地", "外地"
PRODUCT_COLUMNS = (
    "序号", "企业名称", "类别", "产品名称和型号", "认证情况", "证书编号、有效期", "执行标准", "适用场景", "参考价",
)  # fmt: skip
EXHIBIT_COLUMNS = (*PRODUCT_COLUMNS[:-1], "活动价")
ROUTES = {Route.UNIFIED: "绿色产品认证", Route.GRADED: "分级认证", Route.NONE: "未认证"}
EXPIRES = "{number}\n至{day}"
EXPIRED = "{number}\n▲{day}到期"
REQUIREMENT = "技术要求：{requirement}；核验人：{verifier}"
PRICE = "{sum}元/{unit}"
PRICE_ALONE = "{sum}元"
CONTACT_COLUMNS = ("单位", "姓名", "职务", "电话", "职责")
OF_DEPARTMENT, OF_TASKS, OF_EVENT = "部门联系人", "任务责任人", "场次联系人"
OF_NOTICE, OF_EXHIBITOR = "通知所列", "参展企业"
ATTACHED = "已存附件"


def listed(names: Sequence[str], most: int = 8, more: str = MORE_OFFICES) -> str:
    """The first few names, and how many there are if more."""
    return "、".join(names[:most]) + (more.format(count=len(names)) if len(names) > most else "")


def complaint_ways(local: Sequence[tuple[str, str]]) -> str:
    """The national line, then whom here to call."""
    return "、".join([NATIONAL_LINE, *(f"{name}{phone}" for name, phone in local)])


def sentences(parts: Sequence[str]) -> str:
    """Parts as lines, each a paragraph of the document."""
    return "\n".join(parts)


def clauses(parts: Sequence[str]) -> str:
    """Longer parts in one sentence."""
    return "；".join(parts)
