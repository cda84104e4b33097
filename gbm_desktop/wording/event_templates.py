"""Sentences on templates of events."""

from collections.abc import Iterator

from gbm_desktop.model.event_template import EventTemplate
from gbm_desktop.wording import Lang, shown, word
from gbm_desktop.wording.counted import fill

SENTENCES: dict[str, tuple[str, str]] = {
    "MalformedEventTemplate": (
        "场次模板文件 {file} 的“{field}”有误，未采用。请对照程序自带模板改正。",
        "The event template {file} was not read: “{field}” is wrong. Compare it with those that ship with the program.",
    ),
    "UnknownEventTemplate": (
        "没有名为“{key}”的场次模板。请从以下模板中选择：{known}。",
        "There is no event template “{key}”; there are {known}.",
    ),
}
_NAMED = 8
_ALONG = {
    "agenda": ("日程 {count} 项：{titles}", "Programme of {count:item|items}: {titles}"),
    "needs": ("需要资源：{needs}。保存后在“资源”一步安排", "Needs {needs}; book them in the step Resources"),
    "cargo": (
        "装车清单 {count} 种、{pieces} 件，约 {kg} 千克",
        "To load: {count:kind|kinds}, {pieces:piece|pieces}, some {kg} kg",
    ),
    "safety": ("安全工作方案模板：{name}", "Safety plan: {name}"),
    "size": ("预计 {expected} 人，可容纳 {capacity} 人", "{expected:person|people} expected, room for {capacity}"),
}


def along(template: EventTemplate, safety: str, lang: Lang = "zh") -> Iterator[str]:
    """What an event from the template has from the beginning, a line each; `safety` is its safety template's name."""
    at = 0 if lang == "zh" else 1
    titles = ("；" if lang == "zh" else "; ").join(item.title for item in template.agenda[:_NAMED])
    titles += "……" if len(template.agenda) > _NAMED else ""
    yield fill(_ALONG["agenda"][at], count=len(template.agenda), titles=titles)
    if template.needs:
        needs = shown([f"{word(need.kind, lang)} {need.count}" for need in template.needs], lang)
        yield fill(_ALONG["needs"][at], needs=needs)
    if template.cargo:
        pieces, kg = sum(load.pieces for load in template.cargo), sum(load.pieces * load.kg for load in template.cargo)
        yield fill(_ALONG["cargo"][at], count=len(template.cargo), pieces=pieces, kg=round(kg))
    yield fill(_ALONG["safety"][at], name=safety)
    yield fill(_ALONG["size"][at], expected=template.expected, capacity=template.capacity)
