"""Sentences and words on moving and postponing events."""

from collections.abc import Sequence
from enum import Enum

from gbm_desktop.model.postponement import Affected, Finding, Followers, Found
from gbm_desktop.wording import Lang, shown
from gbm_desktop.wording.counted import fill

SENTENCES: dict[str, tuple[str, str]] = {
    "EventTookPlace": (
        "场次“{name}”已举办，不能改期。登记有误的，请在场次页面更正时间。",
        "“{name}” was held already and is not moved. If its time was recorded wrongly, correct it on its page.",
    ),
    "NothingToPostpone": (
        "{day}没有待举办的场次，未作改动。请核对日期。",
        "No event is still to be held on {day}, so nothing was changed. Check the day.",
    ),
    "NotLater": (
        "场次“{name}”原定{start}，不能延期到{to}：新时间须晚于原定时间，且不早于今天。提前举办的，请直接修改时间。",
        "“{name}” is due on {start} and cannot be postponed to {to}: it must be later, and not before today. "
        "To hold it earlier, change its time.",
    ),
    "NeverPostponed": (
        "场次“{name}”没有延期记录，无须打印延期通知。",
        "“{name}” was never postponed, so there is no notice to print.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Followers: {
        Followers.STAY: ("后续场次不变", "later events stay"),
        Followers.TOUR: ("同线路后续站点顺延", "later stops of the tour move along"),
        Followers.RESOURCES: ("同一讲师、车辆等的后续场次顺延", "later events of the same resources move along"),
    },
    Found: {
        Found.RESOURCE_CLASH: ("资源冲突", "resources clash"),
        Found.VENUE_CLASH: ("场地冲突", "venue clash"),
        Found.PERSON_CLASH: ("人员冲突", "person clash"),
        Found.POST_CLASH: ("岗位冲突", "posts clash"),
        Found.OUTSIDE_PERIOD: ("超出活动期限", "outside the campaign"),
        Found.PERMIT_CHANGE: ("许可须变更", "permit to be changed"),
        Found.PERMIT_PASSED: ("许可变更期已过", "too late to change the permit"),
        Found.PERMIT_LATE: ("许可申请已迟", "too late for a permit"),
        Found.MARKET_LOST: ("不再是集日", "no longer a market day"),
        Found.MARKET_KEPT: ("新日期是集日", "a market day"),
        Found.HOLIDAY: ("法定节假日", "public holiday"),
        Found.BUSY: ("农忙时节", "farming season"),
        Found.BLACKOUT: ("不宜安排的日期", "a day to keep free"),
        Found.SIGN_AGAIN: ("须重新签收", "to be signed again"),
        Found.NOT_READY: ("退回筹备", "back to planning"),
    },
}
_FINDINGS: dict[Found, tuple[str, str]] = {
    Found.RESOURCE_CLASH: ("{about}", "{about}"),
    Found.VENUE_CLASH: ("场地同时有“{about}”", "the venue is needed for {about} at that time"),
    Found.PERSON_CLASH: ("人员时间冲突：{about}", "one person is needed twice: {about}"),
    Found.POST_CLASH: ("安全岗位时间冲突：{about}", "safety posts clash: {about}"),
    Found.OUTSIDE_PERIOD: ("新日期在本年度活动期限之外", "the new day is outside the campaign's period"),
    Found.PERMIT_CHANGE: (
        "已申请公安许可，须在原定时间（{about}）之前申请变更时间（第十五条）",
        "a permit was applied for: apply for the change of time before {about} (art. 15)",
    ),
    Found.PERMIT_PASSED: (
        "原定时间（{about}）已过，许可变更应在此前申请（第十五条），请立即与受理机关确认",
        "the original time ({about}) is over, by which the change was to be applied for (art. 15): ask the police",
    ),
    Found.PERMIT_LATE: (
        "按新日期，公安许可最迟应在{about}申请，现已过期限",
        "a permit is needed, to be applied for by {about}, which has passed",
    ),
    Found.MARKET_LOST: (
        "新日期不是集日（{about}），请向乡镇核实",
        "no market on the new day ({about}); ask the township",
    ),
    Found.MARKET_KEPT: ("新日期是集日（{about}），请向乡镇核实", "a market day ({about}); ask the township"),
    Found.HOLIDAY: ("新日期是法定节假日：{about}", "a public holiday: {about}"),
    Found.BUSY: ("新日期在农忙时节：{about}", "in the farming season: {about}"),
    Found.BLACKOUT: ("新日期不宜安排活动：{about}", "a day to keep free: {about}"),
    Found.SIGN_AGAIN: ("时间改变后须重新签收安全责任：{about}", "must sign again for the new time: {about}"),
    Found.NOT_READY: (
        "现为“就绪”，延期后安全条件不齐的退回“筹备中”",
        "it is ready now and goes back to planning if its safety then lacks something",
    ),
}
REASONS: tuple[tuple[str, str], ...] = (
    ("暴雨预警", "Storm warning"),
    ("高温", "Heat"),
    ("道路中断", "Road closed"),
    ("疫情防控", "Epidemic control"),
    ("防汛抢险", "Flood control"),
    ("大风雷电", "Gale or thunder"),
)
"""Usual reasons, to be chosen with one click."""
FURTHER_NOTICE = ("另行通知", "until further notice")


def finding_words(finding: Finding, lang: Lang = "zh") -> str:
    """What the postponement does, in one sentence."""
    return fill(_FINDINGS[finding.kind][0 if lang == "zh" else 1], about=finding.about)


# What stands on the notice and the call list is Chinese, as the documents are.
NOTICE_HEAD = "延期通知"
NOTICE_WHY = "因{reason}，原定活动延期举办，请相互转告。"
NOTICE_OLD, NOTICE_NEW = "原定时间", "新时间"
NOTICE_OPEN, NOTICE_OPEN_MORE = "另行通知", "新的时间确定后，将再次张贴通知并电话告知。"
NOTICE_PLACE, NOTICE_PLACE_WAS = "地点", "地点（原定{place}）"
NOTICE_TICKETS = (
    "已领取的门票、胸卡和二维码继续有效，不必更换。",
    "已报名的不必重新报名；不能参加的，请告知联系人。",
)
NOTICE_CALL = "咨询电话"
NOTICE_NOBODY = "请联系承办单位"
NOTICE_COMPLAINTS = "消费投诉举报：12315{local}"
NOTICE_SIGNED = "{bodies}　{day}"
CALLS_TITLE = "延期电话通知登记表"
CALLS_LINE = "原定 {old}　→　{new}"
CALLS_WHY = "原因：{reason}　　请逐一拨打，通知到本人后打勾，写明通知人和时间；未接通的每30分钟再拨一次。"
CALLS_COLUMNS = ("姓名、单位", "身份", "电话", "已通知", "通知人", "时间")
CALLS_GROUPS = ("指挥和联系人", "现场岗位", "讲师、车辆和工作组", "承办单位和有关部门", "属地和外部单位", "参加人员")
CALLS_LIST = ("名单内人员 {count} 人", "按签到表逐户告知，并请村组广播")
CALLS_NO_LIST = ("未登记报名人员", "村组广播、微信群转达，现场张贴通知")
CALLS_TOWNSHIP, CALLS_DUTY_ROOM = "{township}值班室", "值班室"
CALLS_POLICE = ("许可受理机关", "变更许可时间（第十五条）")
CALLS_OPEN = "待补充"
CALLS_FOOT = "全部通知完毕：______月______日______时______分　　登记人签名：________________"


def affected_words(one: Affected, lang: Lang = "zh") -> str:
    """The event, its old time and its new one, and whether it only goes along."""
    at = 0 if lang == "zh" else 1
    old = shown(one.event.said.start, lang)
    new = shown(one.after.start, lang) if one.after else FURTHER_NOTICE[at]
    return f"{one.event.said.name}：{old} → {new}" + (("（随同顺延）", " (goes along)")[at] if one.follows else "")


def summary(affected: Sequence[Affected], lang: Lang = "zh", *, done: bool) -> str:
    """How many events, and how many of their problems are to be put right."""
    grave = sum(finding.grave for one in affected for finding in one.findings)
    return fill(_SUMMARIES[done][0 if lang == "zh" else 1], count=len(affected), grave=grave)


_SUMMARIES = {
    True: (
        "已延期 {count} 场，{grave} 处需要处理。",
        "{count:event|events} postponed, {grave:thing|things} to put right.",
    ),
    False: (
        "试算：将延期 {count} 场，{grave} 处需要处理。未作改动。",
        "Dry run: {count:event|events} would be postponed, {grave:thing|things} to put right. Nothing was changed.",
    ),
}
