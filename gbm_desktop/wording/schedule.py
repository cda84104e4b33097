"""Sentences and words on calendar files, the schedule and the wall calendar."""

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.intake.calendar import CalendarGap
from gbm_desktop.wording.counted import fill

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "CalendarUnreadable": (
        "“{name}”不是日历文件（.ics），或已损坏，未导入任何内容。请从原日历软件重新导出后再试。",
        "“{name}” is not a calendar file (.ics) or is damaged; nothing was imported. Export it anew and try again.",
    ),
    "NoEventsToPrint": (
        "{first}至{last}没有可打印的场次。请换一段时间，或清除筛选条件。",
        "There are no events from {first} to {last} to print. Choose another span or clear the filters.",
    ),
    "EventNotMovable": (
        "场次“{name}”{stage}，不能改期。筹备中或就绪的场次才能移动；确需改动的，请先改回筹备中。",
        "“{name}” is {stage} and cannot be moved; only planned or ready events can. Set it back to planned first.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    CalendarGap: {
        CalendarGap.NO_DAY: ("没有日期，已跳过", "no day, left out"),
        CalendarGap.ENDS_BEFORE: ("结束早于开始，已跳过", "ends before it starts, left out"),
        CalendarGap.NOT_REPEATED: ("重复规则无法展开，只取第一次", "its repeats could not be followed, first one only"),
        CalendarGap.OUTSIDE: ("不在活动年度内，已跳过", "outside the campaign's years, left out"),
    },
}
_IMPORTED = (
    "从“{name}”导入 {added} 条，更新 {changed} 条，移除 {removed} 条，{same} 条未变",
    "From “{name}”: {added} added, {changed} updated, {removed} removed, {same} as before",
)
_WOULD = (
    "“{name}”将新增 {added} 条，更新 {changed} 条，移除 {removed} 条，{same} 条不变（未写入）",
    "“{name}” would add {added}, update {changed}, remove {removed}; {same} stay (nothing stored)",
)
_BLACKOUT = ("当日不安排活动：{names}", "no events are to be held on that day: {names}")
_BUSY = ("当日为农忙时节：{names}", "that day is in the busy season: {names}")
_MARKET_LOST = ("不再逢集（{names}），请向乡镇核实", "no longer a market day ({names}); check with the township")
_EXPORTED = ("已导出 {count} 场：{file}", "{count:event|events} exported: {file}")

# What stands in a calendar file and on paper is Chinese, as the documents are.
CALENDAR_NAME = "{campaign}场次安排"
POSTPONED, CANCELLED = "【已延期】", "【已取消】"
DESCRIBED = ("类型：{kind}", "农历：{lunar}", "预计人数：{expected}", "{role}：{names}", "线上参加：{link}")
DESCRIBED_CONTACT = "联系人：{name} {phone}"
SOURCE = "日历文件“{name}”"
BLACKOUT_NAME = "不安排活动"

SCHEDULE, WALL = "场次安排表", "挂历"  # what their files are called
TITLE = "{region}{year}年绿色建材下乡活动场次安排表"
SPAN = "{first}至{last}　共 {count} 场"
COLUMNS = (
    "序号", "类型", "名称", "日期", "时段", "乡镇·村", "具体地点", "是否集日", "预计人数", "展位数", "承办单位",
    "牵头部门", "责任人·电话", "备注",
)  # fmt: skip
MONTH = "{year}年{month}月（{count} 场）"
DATE = "{day.month}月{day.day}日 周{weekday}\n{lunar}"
TO_DATE = "{day.month}月{day.day}日 周{weekday}\n至{end.month}月{end.day}日\n{lunar}"
HOURS, FIRST_HOUR = "{start:%H:%M}—{end:%H:%M}", "首日 {start:%H:%M}"
MARKET, NOT_MARKET, MARKET_UNKNOWN, ONLINE = "集日", "否", "未登记", "线上"
FOOT = "集日请向乡镇核实。打印日期：{day}。"
SHEET_NAME = "场次安排表"
WALL_TITLE = "{region}绿色建材下乡活动"
WALL_MONTH = "{year}年{month}月"
WALL_WEEKDAY = "星期{weekday}"
WALL_LEGEND = "休 法定节假日　班 调休上班　集 集日（请向乡镇核实）　停 不安排活动　浅黄 农忙"
WALL_UNKNOWN = "▲ 本年节假日安排未导入"
WALL_MORE = "另有 {count} 场"
WALL_EVENT = "{start:%H:%M} {name}"
HOLIDAY, WORKDAY, MARKETS, BLACKOUT = "休", "班", "集", "停"
WEEKDAYS = "一二三四五六日"


def imported_sentence(
    *, name: str, added: int, changed: int, removed: int, same: int, stored: bool, lang: "Lang" = "zh"
) -> str:
    """What came of importing a calendar file, or would."""
    form = (_IMPORTED if stored else _WOULD)[0 if lang == "zh" else 1]
    return fill(form, name=name, added=added, changed=changed, removed=removed, same=same)


def gap_sentence(gap: CalendarGap, name: str, lang: "Lang" = "zh") -> str:
    """What became of an entry of the file that was not taken over as it stands."""
    zh, en = WORDS[CalendarGap][gap]
    return f"“{name}”{zh}" if lang == "zh" else f"“{name}”: {en}"


def exported_sentence(count: int, file: str, lang: "Lang" = "zh") -> str:
    """How many events stand in which file."""
    return fill(_EXPORTED[0 if lang == "zh" else 1], count=count, file=file)


def blackout_sentence(names: Sequence[str], lang: "Lang" = "zh") -> str:
    """The new day is to be kept free."""
    return _named(_BLACKOUT, names, lang)


def busy_sentence(names: Sequence[str], lang: "Lang" = "zh") -> str:
    """On the new day people are in the fields."""
    return _named(_BUSY, names, lang)


def market_lost_sentence(names: Sequence[str], lang: "Lang" = "zh") -> str:
    """There was a market on the old day and there is none on the new one."""
    return _named(_MARKET_LOST, names, lang)


def _named(form: tuple[str, str], names: Sequence[str], lang: "Lang") -> str:
    return fill(form[0], names="、".join(names)) if lang == "zh" else fill(form[1], names=", ".join(names))
