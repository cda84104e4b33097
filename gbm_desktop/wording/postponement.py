"""Sentences and words on moving and postponing events."""

from enum import Enum

SENTENCES: dict[str, tuple[str, str]] = {
    "EventTookPlace": (
        "场次“{name}”已举办，不能改期。登记有误的，请在场次页面更正时间。",
        "“{name}” was held already and is not moved. If its time was recorded wrongly, correct it on its page.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {}
