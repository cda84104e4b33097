"""Sentences on templates of events."""

from enum import Enum

SENTENCES: dict[str, tuple[str, str]] = {
    "MalformedEventTemplate": (
        "场次模板文件 {file} 的“{field}”有误，未采用。请对照程序自带模板改正。",
        "The event template {file} was not read: “{field}” is wrong. Compare it with those that ship with the program.",
    ),
    "UnknownEventTemplate": (
        "没有名为“{key}”的场次模板，可用的有：{known}。",
        "There is no event template “{key}”; there are {known}.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {}
