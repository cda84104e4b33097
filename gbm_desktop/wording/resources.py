"""Sentences on resources, and on bookings that cannot be kept."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum

from gbm_desktop.intake.resource_cells import ResourceFault
from gbm_desktop.model.clashes import Clash, ClashKind
from gbm_desktop.model.resource_checks import ResourceProblem
from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.wording import Lang
from gbm_desktop.wording.counted import fill

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownResource": (
        "资源名录里没有这一项，可能刚被移除。请按 F5 刷新后再选。",
        "The directory of resources has no such entry, perhaps just removed. Reload with F5 and choose again.",
    ),
    "ResourceIncomplete": (
        "资源“{name}”未保存：{wrong}。请补正后再保存。",
        "The resource “{name}” was not stored: {wrong}.",
    ),
    "ResourceExists": (
        "资源名录里已有{kind}“{name}”，未重复登记。请直接选用；确系另一项，请改用不同的名称或电话。",
        "“{name}” ({kind}) is in the directory already and was not added twice. Choose that entry; for another one give another name or phone.",
    ),
    "ResourceInUse": (
        "“{name}”已安排在以下场次，不能移除：{events}。今后不再使用的，请改为停用，已有安排不受影响。",
        "“{name}” is booked for: {events}, so it was not removed. Retire it instead; what it was booked for stays.",
    ),
    "ResourceNotMeant": (
        "没有名为“{text}”的资源，或者不止一项（找到 {count} 项），未作改动。请用 resource list 查看编号后再指明。",
        "{count:resource is|resources are} called “{text}”, so nothing was changed. Name one by its id, see resource list.",
    ),
    "StaffIsResource": (
        "“{name}”已作为{kinds}列入巡展资源，不能从责任人名录移除。请先在“巡展”的“资源”里停用或移除。",
        "“{name}” stands among the resources as {kinds} and was not removed. Remove that entry under Tours, Resources first.",
    ),
    "AbsenceBackwards": (
        "不可用时间的结束日期 {last_day} 早于开始日期 {first_day}，未保存。请改正日期。",
        "The absence would end on {last_day}, before it begins on {first_day}, so it was not stored. Correct the days.",
    ),
    "BookingWrong": (
        "“{name}”的占用未保存：结束时间须晚于开始时间，数量至少为 1。请改正后再保存。",
        "The booking of “{name}” was not stored: it must end after it begins and be of one piece at least. Correct it.",
    ),
}  # fmt: skip
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    ResourceKind: {
        ResourceKind.LECTURER: ("讲师", "lecturer"),
        ResourceKind.VAN: ("车辆", "van"),
        ResourceKind.KIT: ("展具", "exhibit kit"),
        ResourceKind.TENT: ("帐篷", "tents"),
        ResourceKind.CREW: ("工作组", "crew"),
    },
    ResourceProblem: {
        ResourceProblem.NO_NAME: ("没有填写名称", "it has no name"),
        ResourceProblem.NO_QUANTITY: ("数量至少为 1", "there must be one at least"),
        ResourceProblem.NEGATIVE_LOAD: ("载重和容积不能小于 0", "what it carries cannot be below zero"),
        ResourceProblem.NOT_A_WEEKDAY: ("固定休息日应为周一至周日", "a day off is a day of the week"),
    },
    ResourceFault: {
        ResourceFault.NO_NAME: ("没有填写", "is empty"),
        ResourceFault.UNKNOWN_KIND: (
            "类别无法识别，应为讲师、车辆、展具、帐篷或工作组",
            "is not a kind; there are lecturers, vans, kits, tents and crews",
        ),
        ResourceFault.BAD_NUMBER: (
            "不是数量，应如 1500、1.5吨、9立方米",
            "is not an amount; write 1500, 1.5吨 or 9立方米",
        ),
        ResourceFault.BAD_DAYS: ("无法识别是星期几，应如 周六、周日", "names no day of the week; write 周六、周日"),
        ResourceFault.NO_SUCH_PLACE: (
            "不是本地区的乡镇或村，或者有多处同名",
            "names no place of the region, or several",
        ),
    },
    ClashKind: {
        ClashKind.OVERLAP: ("时间重叠", "at two places at once"),
        ClashKind.TRAVEL: ("路上时间不够", "too little time on the way"),
        ClashKind.ABSENT: ("当天不可用", "not available"),
        ClashKind.DAY_OFF: ("当天休息", "a day off"),
    },
}
_CARRIES = ("载重 {kg} 千克", "{kg} kg"), ("容积 {litres} 升", "{litres} litres")
_PIECES = ("共 {quantity} {measure}", "{quantity} of them")
_MEASURES = {
    ResourceKind.LECTURER: "名", ResourceKind.VAN: "辆", ResourceKind.KIT: "套", ResourceKind.TENT: "顶",
    ResourceKind.CREW: "个",
}  # fmt: skip
_CLASHES = {
    ClashKind.OVERLAP: (
        "{who}：{when} “{event}”与{others}时间重叠",
        "{who}: {event} on {when} overlaps {others}",
    ),
    ClashKind.TRAVEL: (
        "{who}：{when} 从{others}赶到“{event}”，路上时间差 {lacking} 分钟{guess}",
        "{who}: {lacking:minute|minutes} too few{guess} from {others} to {event} on {when}",
    ),
    ClashKind.ABSENT: ("{who}：{when} “{event}”当天不可用{reason}", "{who}: not available{reason} for {event} on {when}"),
    ClashKind.DAY_OFF: ("{who}：{when} “{event}”是固定休息日", "{who}: a day off at {event} on {when}"),
}  # fmt: skip
_TOO_FEW = (
    "{who}：{when} “{event}”{beside}同时需要 {needed}，只有 {have}，缺 {lacking}",
    "{who}: {needed} are wanted at once for {event}{beside} on {when}, there are {have}, {lacking} too few",
)
_TOO_FEW_IN_TIME = (
    "{who}：{when} “{event}”前有一部分来不及从{others}运到，差 {lacking} 分钟{guess}",
    "{who}: not all of it comes in time{guess} from {others} to {event} on {when}, {lacking:minute|minutes} too late",
)
_BESIDE = ("与{others}", " beside {others}")
_GUESS = ("（路程未知，按估计）", " (the way is a guess)")
_WEEKDAYS = (tuple("周" + day for day in "一二三四五六日"), ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))


def weekday(day: int, lang: Lang = "zh") -> str:
    """The day of the week, 0 for Monday."""
    return _WEEKDAYS[0 if lang == "zh" else 1][day]


def about(resource: Resource, lang: Lang = "zh") -> str:
    """What one looks for in a resource: topics and dialects, how many there are, what it carries."""
    at = 0 if lang == "zh" else 1
    carries = [
        words[at].format(kg=resource.load_kg, litres=resource.load_litres)
        for words, load in zip(_CARRIES, (resource.load_kg, resource.load_litres), strict=True)
        if load
    ]
    pieces = _PIECES[at].format(quantity=resource.quantity, measure=_MEASURES[resource.kind])
    many = [pieces] if resource.quantity > 1 else []
    return ("、" if at == 0 else ", ").join((*resource.topics, *resource.languages, *many, *carries))


def clash_words(
    clash: Clash, resource: Resource, names: Mapping[str, str], lang: Lang = "zh", *, guessed: bool = False
) -> str:
    """The clash in one line: who or what, when, at which events, and how much is lacking; `guessed`: the way is one."""
    at, last = 0 if lang == "zh" else 1, clash.bookings[-1]
    others = _quoted([names.get(one, "") for one in clash.event_ids if one != last.event_id], at)
    reason = f"（{clash.reason}）" if lang == "zh" else f" ({clash.reason})"
    said = {
        "who": resource.name,
        "event": names.get(last.event_id, ""),
        "when": _when(last.start, at),
        "others": others,
        "lacking": clash.lacking,
        "guess": _GUESS[at] if guessed else "",
        "reason": reason if clash.reason else "",
        "beside": _BESIDE[at].format(others=others) if others else "",
        "needed": clash.lacking + resource.quantity,
        "have": resource.quantity,
    }
    return fill(_template(clash, resource)[at], **said)


def _template(clash: Clash, resource: Resource) -> tuple[str, str]:
    pooled = resource.quantity > 1 or len(clash.event_ids) == 1
    if clash.kind is ClashKind.OVERLAP and pooled:
        return _TOO_FEW
    return _TOO_FEW_IN_TIME if clash.kind is ClashKind.TRAVEL and pooled else _CLASHES[clash.kind]


def _quoted(names: Sequence[str], at: int) -> str:
    return "、".join(f"“{name}”" for name in names) if at == 0 else ", ".join(names)


def _when(start: datetime, at: int) -> str:
    return f"{start.month}月{start.day}日 {start:%H:%M}" if at == 0 else f"{start:%Y-%m-%d %H:%M}"
