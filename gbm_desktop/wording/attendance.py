"""Sentences and words on people, the door and its verdicts."""

from enum import Enum

from gbm_desktop.model.attendance import Direction, Method, Reason, Source, Verdict

SENTENCES: dict[str, tuple[str, str]] = {
    "BadName": (
        "姓名“{value}”未保存：{why}。",
        "The name “{value}” was not saved: {why}.",
    ),
    "BadPhone": (
        "电话“{value}”未保存：{why}。请核对后重填，也可以留空。",
        "The phone “{value}” was not saved: {why}. Check it, or leave it empty.",
    ),
    "UnknownAttendee": (
        "名单里没有这个人，可能刚被移出。请按 F5 刷新后再找。",
        "This person is not on the list, perhaps just removed. Reload with F5 and look again.",
    ),
    "AttendeePassed": (
        "其中 {count} 人已经签到，名单不能移除。请先撤回其签到。",
        "{count} of them have checked in, so they stay on the list. Take their check-in back first.",
    ),
    "UnknownScan": (
        "没有这条签到记录。",
        "There is no such check-in.",
    ),
    "ScanAlreadyVoided": (
        "这条签到此前已经撤回。",
        "This check-in was taken back before.",
    ),
    "VoidNeedsReason": (
        "撤回签到需要写明原因。",
        "Taking a check-in back needs a reason.",
    ),
    "NobodyOnList": (
        "场次“{name}”的名单还是空的，没有可打印的内容。请先导入名单或添加人员。",
        "Nobody is on the list of “{name}” yet, so there is nothing to print. Import a roster or add people first.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Verdict: {
        Verdict.ADMITTED: ("请进", "Admitted"),
        Verdict.REPEAT: ("重复签到", "Repeat"),
        Verdict.REFUSED: ("不能进入", "Refused"),
        Verdict.UNKNOWN: ("请核对", "Please check"),
    },
    Reason: {
        Reason.NONE: ("", ""),
        Reason.REENTRY: ("再次入场", "coming back in"),
        Reason.EXIT: ("已离场", "left"),
        Reason.GENUINE: ("票码真实，名单中暂无此人，合并数据后可知姓名", "genuine ticket, name unknown until laptops are merged"),
        Reason.MISTYPED: ("扫码枪误读，请再扫一次；仍不行请检查大写锁定和输入法", "the scanner mis-typed; scan again, then check Caps Lock and the input method"),
        Reason.NOT_A_TICKET: ("不是本程序的票码", "not a ticket of this program"),
        Reason.FORGED: ("票码不是本活动签发的", "the ticket was not issued by this campaign"),
        Reason.OTHER_EVENT: ("票码属于另一场次", "the ticket is for another event"),
        Reason.NOT_HELD: ("本场次已延期或取消", "the event is postponed or cancelled"),
        Reason.CLOSED: ("本场次已办结", "the event is closed"),
        Reason.FULL: ("场内人数已达核准数量，立即停止进入", "the approved number is reached; stop admitting at once"),
        Reason.NOT_INSIDE: ("没有入场记录，或已经离场", "not inside: never came in, or has left"),
        Reason.NO_SESSION: ("不在任何时段内", "no session admits now"),
        Reason.TOO_MANY: ("超出该团体未到的人数", "more than are missing of the group"),
    },
    Direction: {
        Direction.IN: ("入场", "in"),
        Direction.OUT: ("离场", "out"),
    },
    Method: {
        Method.SCANNER: ("扫码", "scanned"),
        Method.LIST: ("名单", "from the list"),
        Method.WALK_IN: ("现场登记", "walk-in"),
        Method.HEADCOUNT: ("计数", "headcount"),
        Method.CAMERA: ("摄像头", "camera"),
        Method.PHONE: ("手机", "phone"),
        Method.PAPER: ("纸质签到表", "from paper"),
    },
    Source: {
        Source.ROSTER: ("名单导入", "imported"),
        Source.TYPED: ("手工添加", "added by hand"),
        Source.WALK_IN: ("现场登记", "walk-in"),
    },
}  # fmt: skip
