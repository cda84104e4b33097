"""Sentences and words on sessions, admission rules and groups."""

from enum import Enum

from gbm_desktop.model.admission import Once, SessionProblem, Window

SENTENCES: dict[str, tuple[str, str]] = {
    "BadSession": (
        "场内时段“{name}”未保存：{why}。",
        "The session “{name}” was not saved: {why}.",
    ),
    "BadGroupSize": (
        "团体“{name}”未保存：人数应为 2 至 {most}，现为 {persons}。单人请直接添加到名单。",
        "The group “{name}” was not saved: a group is 2 to {most:person|people}, not {persons}. Add a single person to the list.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Once: {
        Once.EVENT: ("整场活动一次", "once per event"),
        Once.DAY: ("每天一次", "once per day"),
        Once.SESSION: ("每个时段一次", "once per session"),
    },
    SessionProblem: {
        SessionProblem.NO_NAME: ("没有名称", "it has no name"),
        SessionProblem.ENDS_BEFORE_START: ("结束时间应晚于开始时间", "it must end after its start"),
        SessionProblem.OVERLAP: ("与前一时段的时间重叠", "it begins while the one before lasts"),
    },
}
_DAY = ("{day.month}月{day.day}日", "{day:%m-%d}")


def window(found: Window, lang: str = "zh") -> str:
    """What people call the window: 10月12日 上午场; empty for the whole event."""
    day = _DAY[0 if lang == "zh" else 1].format(day=found.day) if found.day else ""
    return " ".join(filter(None, (day, found.session)))
