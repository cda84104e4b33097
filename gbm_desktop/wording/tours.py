"""Sentences on tours, and what stands on their prints (Chinese, as all documents are)."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.model.itinerary import Flaw, TourWarning
from gbm_desktop.model.tours import TourPrint, TourProblem
from gbm_desktop.wording.prints import WEEKDAYS

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownTour": (
        "没有编号为“{tour_id}”的巡展线路，可能刚被删除。请刷新后再选。",
        "There is no tour with the id “{tour_id}”, perhaps just removed. Reload and choose again.",
    ),
    "TourIncomplete": (
        "巡展线路“{name}”未保存：{problems}。请补正后再保存。",
        "The tour “{name}” cannot be stored yet: {problems}.",
    ),
    "StopOfAnotherTour": (
        "场次“{name}”已是“{tour}”的一站，未加入。请先从那条线路移出。",
        "“{name}” is a stop of “{tour}” already and was not added. Take it out there first.",
    ),
    "TourDayTooFull": (
        "按这个顺序，“{name}”要到{day}之后才能开始，未作改动。请将部分站点改到其他日期，或缩短布展、撤展时间。",
        "In this order “{name}” could only start after {day}, so nothing was changed. Move stops to other days or shorten setting up.",
    ),
    "BadCargo": (
        "装车清单中“{name}”一行填写不全，未保存。名称不能为空，件数应为 1 至 99999，每件的重量和体积应为 0 至 99999。",
        "The line “{name}” of the load list was not stored: it needs a name, 1 to 99999 pieces, and 0 to 99999 kg and litres each.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    TourProblem: {
        TourProblem.NO_NAME: ("没有名称", "it has no name"),
        TourProblem.NO_DEPOT: ("没有写明出发地", "it has no depot"),
        TourProblem.NO_LENGTH: ("每天最长时间应大于 0", "its longest day must be above 0"),
    },
    TourPrint: {
        TourPrint.ROUTE_SHEET: ("巡展行程单", "route sheet"),
        TourPrint.LOAD_LIST: ("装车清单", "load list"),
    },
    TourWarning: {
        TourWarning.LATE: ("赶不上布展", "arrives too late to set up"),
        TourWarning.OVERLAP: ("与上一站时间重叠", "overlaps with the stop before"),
        TourWarning.TOO_LONG: ("当天行程过长", "the day is too long"),
        TourWarning.GUESSED: ("没有坐标，车程为估计值", "no coordinates, the travel time is a guess"),
    },
}
_COUNTED: dict[TourWarning, tuple[str, str]] = {
    TourWarning.LATE: ("迟到 {span}，赶不上布展", "arrives {span} too late to set up"),
    TourWarning.OVERLAP: ("与上一站时间重叠 {span}", "overlaps with the stop before by {span}"),
    TourWarning.TOO_LONG: ("当天行程过长，超出 {span}", "the day is {span} too long"),
}


def flaw_words(flaw: Flaw, lang: "Lang" = "zh") -> str:
    """What does not work out, and by how much: 迟到 25 分钟，赶不上布展."""
    index = 0 if lang == "zh" else 1
    counted = _COUNTED.get(flaw.warning)
    if counted is None:
        return WORDS[TourWarning][flaw.warning][index]
    return counted[index].format(span=span_words(flaw.minutes, lang))


def span_words(minutes: int, lang: "Lang" = "zh") -> str:
    """A duration: 45 分钟, 2 小时, 2 小时 5 分钟."""
    hours, rest = divmod(minutes, 60)
    hour, minute = ("小时", "分钟") if lang == "zh" else ("h", "min")
    parts = [f"{hours} {hour}"] if hours else []
    return " ".join([*parts, f"{rest} {minute}"] if rest or not hours else parts)


def day_words(day: date) -> str:
    """A day as the sheets say it: 10月12日 星期四."""
    return f"{day.month}月{day.day}日 星期{WEEKDAYS[day.weekday()]}"
