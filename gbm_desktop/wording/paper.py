"""What is said of rows that are keyed from a signed sheet."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum

from gbm_desktop.model.attendance import Reason, Source, Verdict
from gbm_desktop.model.door import Outcome
from gbm_desktop.model.paper import PaperProblem
from gbm_desktop.wording.door import Said, desk

SENTENCES: dict[str, tuple[str, str]] = {
    "PaperTimesWrong": (
        "签到表的时间范围有误：{until} 早于 {since}。请改正后再录入。",
        "The sheet's times are wrong: {until} is before {since}. Correct them, then key on.",
    ),
    "PaperEventShut": (
        "场次“{name}”现为“{stage}”，这一行未录入。请先到“活动”页将场次改回已举办或筹备中，再补录。",
        "“{name}” is {stage}, so the row was not taken. Reopen the event first, then key on.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    PaperProblem: {
        PaperProblem.NOT_A_CODE: (
            "不是行码，应如 A0012K：一个字母、四位数字、一个校验字母",
            "this is not a row code; one looks like A0012K",
        ),
        PaperProblem.MISTYPED: (
            "数字与末尾的校验字母对不上，请对照纸面逐字核对",
            "number and check letter do not fit; compare with the paper",
        ),
        PaperProblem.NOT_ON_LIST: (
            "行码无误，但本场次名单中没有此人；请核对是否拿了别场的表，或名单尚未合并",
            "the code is right, but nobody on this event's list has it; another event's sheet, or a list not merged yet",
        ),
        PaperProblem.LETTER_NEEDED: (
            "名单来自几台电脑，请把开头的字母也录入",
            "the list comes from several laptops; type the first letter too",
        ),
    },
}
_TAKEN, _REPEATED = ("已录入", "Taken"), ("重复，未计数", "Repeat, not counted")
_FULL = (
    "场内 {inside} 人，超过核准的 {capacity} 人，如实计数",
    "{inside} inside, {capacity} approved; counted as it was",
)
_EARLIER = ("{time} 已在 {desk} 签到", "Was admitted {time} at {desk}")
_WRITTEN_IN = ("现场登记，编号 {number}", "Walk-in, number {number}")


def said(outcome: Outcome, local: Callable[[int], datetime], lang: str = "zh") -> Said:
    """What became of a row; `local` gives a stored time as the wall clock shows it."""
    index = 0 if lang == "zh" else 1
    if outcome.earlier is not None:
        when = f"{local(outcome.earlier.at):%m-%d %H:%M}"
        return Said(_REPEATED[index], _EARLIER[index].format(time=when, desk=desk(outcome.earlier.desk, lang)), "")
    return Said(_TAKEN[index], _line(outcome, index), "")


def word_of(verdict: Verdict, lang: str = "zh") -> str:
    """The verdict on a row, as a word."""
    return (_REPEATED if verdict is Verdict.REPEAT else _TAKEN)[0 if lang == "zh" else 1]


def _line(outcome: Outcome, index: int) -> str:
    if outcome.scan.reason is Reason.FULL:
        return _FULL[index].format(inside=outcome.tally.inside, capacity=outcome.seen.situation.capacity)
    person = outcome.seen.person
    if person is not None and person.source is Source.WALK_IN:
        return _WRITTEN_IN[index].format(number=person.number)
    return ""
