"""What the readiness check says before leaving for the field."""

from collections.abc import Callable, Iterable
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from gbm_desktop.clocks import ClockState
from gbm_desktop.model.readiness import Check, Fact, Line, State
from gbm_desktop.model.safety.gate import Lacking
from gbm_desktop.wording.clocks import said as clock_said
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.safety_plan import lacking_line

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Check: {
        Check.ROSTER: ("名单", "List of people"),
        Check.TICKETS: ("票码", "Tickets"),
        Check.SAFETY: ("安全", "Safety"),
        Check.PERMIT: ("安全许可", "Police permit"),
        Check.BACKUP: ("备份", "Backup"),
        Check.CLOCK: ("电脑时间", "Clock"),
        Check.DISK: ("硬盘空间", "Disk"),
        Check.ATTACHMENTS: ("附件文件夹", "Attachments"),
        Check.POWER: ("电量", "Power"),
        Check.PRINTER: ("打印机", "Printer"),
        Check.SCANNER: ("扫码枪", "Scanner"),
        Check.CAMERA: ("摄像头", "Camera"),
        Check.SOUND: ("声音", "Sound"),
        Check.NETWORK: ("热点与网络", "Hotspot and network"),
    },
    State: {
        State.READY: ("就绪", "ready"),
        State.ATTEND: ("请处理", "attend to"),
        State.UNKNOWN: ("未检测", "unknown"),
    },
}  # fmt: skip
_SAID: dict[Fact, tuple[str, str]] = {
    Fact.PEOPLE_LISTED: ("已载入 {count} 人，预计 {expected} 人", "{count:person|people} listed, {expected} expected"),
    Fact.NOBODY_LISTED: ("名单是空的，请先导入；只做现场登记的可不理会", "Nobody is listed: import a list, unless all are walk-ins"),
    Fact.TICKETS_GENUINE: ("{count} 个票码全部能认出", "All {count} tickets are recognised"),
    Fact.TICKETS_WRONG: ("{count} 个票码认不出（{names}），请从备份恢复或重新导入名单", "{count:ticket is|tickets are} not recognised ({names}): restore a backup or import again"),
    Fact.NO_TICKETS: ("名单为空，无票码可查", "No tickets, for nobody is listed"),
    Fact.SAFE: ("安全工作已具备就绪条件", "Nothing is lacking"),
    Fact.NOT_SAFE: ("还缺 {count} 项：{first}{more}", "Lacking ({count}): {first}{more}"),
    Fact.PERMIT_NOT_NEEDED: ("本场次不需要公安许可", "This event needs no police permit"),
    Fact.PERMIT_GRANTED: ("已取得许可 {number}", "Granted: {number}"),
    Fact.PERMIT_LACKING: ("需要公安许可，目前：{state}。无许可不得举办", "A permit is needed, now: {state}. Without it the event cannot be held"),
    Fact.BACKED_UP: ("最近备份 {at}；请另拷一份到 U 盘", "Latest backup {at}; take a copy on a stick too"),
    Fact.BACKUP_OLD: ("最近备份 {at}，已超过 24 小时，请再备份一次", "Latest backup {at}, more than 24 hours ago: back up again"),
    Fact.NO_BACKUP: ("还没有备份，请备份到 U 盘", "No backup yet: back up to a stick"),
    Fact.CLOCK_RIGHT: ("{clock}", "{clock}"),
    Fact.CLOCK_WRONG: ("{clock}", "{clock}"),
    Fact.DISK_FREE: ("剩余 {gigabytes} GB", "{gigabytes} GB free"),
    Fact.DISK_LOW: ("只剩 {gigabytes} GB，请清出 1 GB 以上", "Only {gigabytes} GB free: clear at least 1 GB"),
    Fact.WRITABLE: ("可以写入", "Can be written to"),
    Fact.NOT_WRITABLE: ("不能写入 {folder}，请检查权限或磁盘", "{folder} cannot be written to: check permissions and disk"),
    Fact.MAINS: ("已接电源，电池 {percent}%", "On the mains, battery {percent}%"),
    Fact.BATTERY: ("用电池，剩余 {percent}%；请带电源线", "On battery, {percent}%; take the charger along"),
    Fact.BATTERY_LOW: ("用电池，只剩 {percent}%，请充满再走", "On battery, only {percent}%: charge it before leaving"),
    Fact.NO_BATTERY: ("没有电池，断电即停，请备好电源", "No battery: it stops with the mains, take a supply along"),
    Fact.POWER_UNKNOWN: ("系统没有给出电量，请自行查看", "The system does not tell: look yourself"),
    Fact.PRINTER: ("默认打印机 {name}", "Default printer {name}"),
    Fact.NO_PRINTER: ("没有打印机，请出发前把物料打印好", "No printer: print everything before leaving"),
    Fact.SCANNER_TESTED: ("{day}自检通过", "Passed its self-test on {day}"),
    Fact.SCANNER_UNTESTED: ("本机还没有做过扫码枪自检", "No self-test was made on this laptop yet"),
    Fact.SCANNER_LONG_AGO: ("上次自检是{day}，请再做一次", "Last self-test on {day}: make one again"),
    Fact.CAMERA: ("{names}", "{names}"),
    Fact.NO_CAMERA: ("没有摄像头；用扫码枪签到的可不理会", "No camera; no matter where a scanner is used"),
    Fact.CAMERA_UNKNOWN: ("本系统缺少摄像头组件，无法检测", "This system lacks the parts to look for cameras"),
    Fact.SOUND: ("{name}，音量 {volume}%", "{name}, volume {volume}%"),
    Fact.SOUND_OFF: ("音量为 0，签到时听不到提示音", "The volume is 0: the verdicts are not heard"),
    Fact.NO_SOUND: ("没有扬声器，签到只看屏幕", "No loudspeaker: watch the screen at the door"),
    Fact.NETWORK: ("{names}", "{names}"),
    Fact.NO_NETWORK: ("没有接通的网络；用手机签到的，请先打开电脑热点", "No network is up; for phones switch the laptop's hotspot on"),
}  # fmt: skip
_MORE = ("等", " …")
_SUMMARY = (
    "{ready} 项就绪，{attend} 项请处理，{unknown} 项未检测",
    "{ready} ready, {attend} to attend to, {unknown} unknown",
)

# What stands on paper is Chinese, as the documents are.
TITLE = "出发前检查单"
COLUMNS = ("项目", "结果", "情况", "复核")
CHECKED = "检查时间：{at}　操作人：{operator}　电脑：{desk}"
FOOT = "复核人签字：＿＿＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日　　出发时间：＿＿时＿＿分"
GROUPS = {Check.ROSTER: "场次", Check.BACKUP: "电脑", Check.PRINTER: "设备"}
"""What stands above the line of this check."""


def said(line: Line, lang: "Lang" = "zh") -> str:
    """What was found, in one line."""
    from gbm_desktop.wording import shown

    about = {"more": _MORE[_index(lang)] if line.about.get("count", 0) != 1 else "", **line.about}
    words = {name: _SHOWN.get(type(value), shown)(value, lang) for name, value in about.items()}
    return fill(_SAID[line.fact][_index(lang)], **words)


def summary(lines: Iterable[Line], lang: "Lang" = "zh") -> str:
    """How many lines are in order and how many are not."""
    states = [line.state for line in lines]
    return fill(_SUMMARY[_index(lang)], **{state.value: states.count(state) for state in State})


def _when(at: datetime, _lang: "Lang") -> str:
    return f"{at:%Y-%m-%d %H:%M}"


_SHOWN: dict[type, Callable[[Any, "Lang"], str]] = {ClockState: clock_said, Lacking: lacking_line, datetime: _when}


def _index(lang: "Lang") -> int:
    return 0 if lang == "zh" else 1
