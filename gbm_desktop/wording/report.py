"""The summary report's own words: short sentences made from what is stored, what is missing, and its errors."""

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.model.events import EventMode
from gbm_desktop.model.report import BindingState, Missing, MissingKind

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "NoAddressees": (
        "还没有主送机关（年度文件中待核实）。请在设置的“报送对象”中填写，或用 --to 写明一个机关。",
        "No office is named yet that gets the report (not verified in the year's notice). Enter them in the settings, or name one with --to.",
    ),
    "UnknownAddressee": (
        "主送机关的名称是空的。请写明机关名称，或从已填的主送机关中选择：{known}。",
        "The office to report to has no name. Name one, or choose one of those entered: {known}.",
    ),
    "UnknownSection": (
        "总结报告没有“{key}”这一部分。现有：{known}。",
        "The report has no section “{key}”. It has: {known}.",
    ),
    "UnknownReportFormat": (
        "“{file}”的扩展名不是 .pdf、.docx 或 .xlsx，未生成文件。请改用其中一种。",
        "“{file}” is not named .pdf, .docx or .xlsx, so nothing was written. Use one of these.",
    ),
    "UnknownTypicalCase": (
        "没有这个典型案例：{case_id}。请用案例的序号，或“gbm report cases list”显示的编号。",
        "No case is {case_id}. Use its number in the list, or the id that `gbm report cases list` shows.",
    ),
    "CaseWithoutTitle": (
        "典型案例没有标题，未保存。请填写标题。",
        "The case has no title, so it was not kept. Give it one.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    MissingKind: {
        MissingKind.NOTHING_HELD: ("还没有已举办的场次", "no event was held yet"),
        MissingKind.HELD_WITHOUT_CHECK_IN: ("已举办但没有签到记录", "held without any check-in"),
        MissingKind.PAST_NOT_HELD: ("日期已过，仍未登记为已举办", "past its date and not marked as held"),
        MissingKind.NO_CONTACT: ("部门没有联系人或电话", "department without a contact"),
        MissingKind.DUE_UNKNOWN: ("报送截止日期待核实", "due date unknown"),
        MissingKind.NO_ADDRESSEE: ("主送机关待核实", "no office to report to"),
        MissingKind.TO_FILL_IN: ("正文有待补充、待核实的内容", "text to be completed or verified"),
        MissingKind.UNKNOWN_FIELD: ("正文中的字段没有对应的数据，将照原样打印", "field without data, printed as it is"),
        MissingKind.REQUEST: ("报告不得夹带请示事项", "a report carries no request"),
        MissingKind.HELD_WITHOUT_EXHIBITS: ("专场、巡展没有登记展品", "held without any exhibit on record"),
        MissingKind.HELD_WITHOUT_DEALS: ("专场、巡展没有登记意向和成交", "held without any deal on record"),
        MissingKind.HELD_WITHOUT_PHOTO: ("已举办但没有现场照片", "held without any photo"),
        MissingKind.HELD_WITHOUT_NOTE: ("已举办但没有写小结", "held without a closing note"),
        MissingKind.REGISTER_EMPTY: ("尚无登记，指标空缺", "nothing on record, so figures are unknown"),
        MissingKind.PLACE_UNKNOWN: ("参展企业未注明本地或外地", "exhibitors not marked as local or not"),
        MissingKind.TYPED_OVERRULED: ("填报的数值未采用，已有登记的数据", "stated, but counted from what is on record"),
        MissingKind.NO_LAST_YEAR: ("没有上年的指标，无法比较", "no figures of the year before to compare with"),
        MissingKind.TYPED_NUMBER: ("正文中手写的数字与指标不一致", "a number typed by hand differs from its figure"),
        MissingKind.CASE_WITHOUT_PHOTO: ("典型案例没有照片", "case without a photo"),
    },
    BindingState: {
        BindingState.BOUND: ("随数据更新", "follows the data"),
        BindingState.TYPED_SAME: ("手写，与指标一致", "typed, agrees"),
        BindingState.TYPED_OTHER: ("手写，与指标不一致", "typed, differs"),
        BindingState.LEFT_OUT: ("正文未写", "not in the text"),
    },
}

# What stands in a printed report is Chinese.
UNVERIFIED = "待核实"
PHOTO = "照片"
OPEN = ("待补充", UNVERIFIED)
REQUESTS = ("请批准", "请批示", "请审批", "请予批复", "请予支持", "请予以支持", "妥否", "当否")
ADDRESSEE_OPEN = "（主送机关待核实）"
TITLE = "{region}{year}年绿色建材下乡活动总结报告"
DRAFT_NAME, ANNEXES_NAME = "总结报告草稿", "指标和附表"
NOTICE = "《{issuers}{title}》（{number}）"
NOTICE_UNSEEN = "绿色建材下乡活动有关通知（{number}，全称待核实）"
ISSUERS = "{first}等{count}部门"
SCHEDULE_TITLE = "{year}年绿色建材下乡活动场次明细表"
DEFINITIONS_TITLE = "{year}年绿色建材下乡活动指标口径表"
FIGURES_TITLE = "{region}{year}年绿色建材下乡活动指标"
TABLE_CAPTION = "{year}年绿色建材下乡活动主要指标"
SCHEDULE_NOTE = "数据截至{as_of}。备注未写明阶段的为已举办场次。"
DEFINITIONS_NOTE = "数据截至{as_of}。"
NO_DUTY = "职责待核实"
LAUNCH = "{day}{place}举办“{name}”{who}{people}{agenda}。"
LAUNCH_PLACE = "在{place}"
LAUNCH_ONLINE = "在线上"
LAUNCH_HOSTS = "，由{names}主办"
LAUNCH_ORGANISERS = "，{names}承办"
LAUNCH_PEOPLE = "，到场{entries}人次"
LAUNCH_AGENDA = "，安排了{items}等环节"
MOST_ATTENDED = "{day}举办的“{name}”到场{entries}人次，是到场人次最多的一场。"
POSTPONED = "“{name}”延期（{reason}）"
CANCELLED = "“{name}”取消（{reason}）"
DATED = "{day}“{name}”"
MORE_EVENTS = "等{count}场"
MORE_PLACES = "等{count}个乡镇（街道）"
KIND_WITH_ENTRIES = "{kind}{count}场、到场{entries}人次"
KIND_COUNT = "{kind}{count}场"
DOWN_TO_TOWNSHIPS = "举办乡级活动{count}场"
DOWN_TO_VILLAGES = "举办村级活动{count}场"
STAGE_AND_REASON = "{stage}：{reason}"
DATE = "{month}月{day}日（{lunar}）{hours}"
COLUMNS_SCHEDULE = (
    "序号", "类型", "名称", "日期（农历）和时段", "乡镇·村和地点", "预计人数", "到场人次", "承办单位和联系人", "备注",
)  # fmt: skip
COLUMNS_FIGURES = ("指标", "单位", "数值")
COLUMNS_COMPARED = ("指标", "单位", "{year}年", "{last}年", "增减")
WITH_FORMULA = "{definition}；计算方法：{formula}"
DATED_PHOTO = "{day}{name}"
FIGURES_SHOWN = "图1至图{count}"
FIGURE_SHOWN = "图1"
ANNEX_FIELDS = {
    "schedule": "场次附件", "products": "产品附件", "photos": "照片附件", "media": "媒体附件", "disputes": "投诉附件",
    "hazards": "隐患附件", "definitions": "口径附件",
}  # fmt: skip
TYPED_NUMBER = "{title} {field}：正文写{typed}，现为{value}"
COLUMNS_DEFINITIONS = ("序号", "指标", "数值", "单位", "口径")
_ONLINE, _ALSO_ONLINE, _AND_OTHERS = "线上", "（线上同步）", "等{count}家"
_HOME_BY_ENDING = {
    "省": "我省", "市": "我市", "区": "我区", "县": "我县", "旗": "我旗", "州": "我州", "盟": "我盟", "镇": "我镇",
    "乡": "我乡", "街道": "我街道",
}  # fmt: skip


def home(region: str) -> str:
    """How a place speaks of itself in its reports: 我区, 我县."""
    return next((said for ending, said in _HOME_BY_ENDING.items() if region.endswith(ending)), "本地")


def listed(parts: Sequence[str]) -> str:
    """Parts in one sentence."""
    return "、".join(parts)


def clauses(parts: Sequence[str]) -> str:
    """Longer parts in one sentence."""
    return "；".join(parts)


def missing_sentence(missing: Missing, lang: "Lang" = "zh") -> str:
    """What is missing, and in what."""
    said = WORDS[MissingKind][missing.kind][0 if lang == "zh" else 1]
    if not missing.about:
        return said
    return f"{said}：{missing.about}" if lang == "zh" else f"{said}: {missing.about}"


def venue(township: str, village: str, place: str, mode: EventMode) -> str:
    """Where people went, and whether they could also take part from afar."""
    if mode is EventMode.ONLINE:
        return _ONLINE
    area = "·".join(part for part in (township, village) if part and part not in place)
    return f"{area} {place}".strip() + (_ALSO_ONLINE if mode is EventMode.BOTH else "")


def first_of(names: Sequence[str]) -> str:
    """The first name, and how many there are with it."""
    return names[0] + (_AND_OTHERS.format(count=len(names)) if len(names) > 1 else "") if names else ""
