"""The sections of the report and their drafts, as the template has them."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from gbm_desktop.model.report import Missing, MissingKind, Section
from gbm_desktop.report.fields import filled, unknown_fields
from gbm_desktop.resource_files import resource
from gbm_desktop.wording import report as words

_NOTHING = frozenset({"", "0"})


def drafted(fields: Mapping[str, str], texts: Mapping[str, tuple[str, str]]) -> list[Section]:
    """Every section in order, with the draft that fits what is known and what a person wrote in its place."""
    return [
        Section(
            key=told["key"],
            title=told["title"],
            level=told["level"],
            draft="\n".join(part["text"] for part in told.get("paragraphs", ()) if _fits(part, fields)),
            text=texts[told["key"]][1] if told["key"] in texts else None,
        )
        for told in _template()
    ]


def keys() -> dict[str, str]:
    """The title of each section by its key."""
    return {told["key"]: told["title"] for told in _template()}


def has_figures(key: str) -> bool:
    """Whether the table of figures follows the section's text."""
    return any(told["key"] == key and told.get("table") == "figures" for told in _template())


def missing_in(sections: Iterable[Section], fields: Mapping[str, str]) -> list[Missing]:
    """What is open in the texts, is asked for in them, or cannot be filled."""
    return [found for section in sections for found in _missing(section, fields)]


def _missing(section: Section, fields: Mapping[str, str]) -> Iterable[Missing]:
    text = filled(section.written, fields)
    if any(word in text for word in words.OPEN):
        yield Missing(MissingKind.TO_FILL_IN, section.title, section=section.key)
    for field in unknown_fields(section.written, fields):
        yield Missing(MissingKind.UNKNOWN_FIELD, f"{section.title} {field}", section=section.key)
    for phrase in words.REQUESTS:
        if phrase in text:
            yield Missing(MissingKind.REQUEST, f"{section.title}“{phrase}”", section=section.key)


def _fits(part: Mapping[str, Any], fields: Mapping[str, str]) -> bool:
    there = [fields[name] not in _NOTHING for name in part.get("when", ())]
    absent = [fields[name] in _NOTHING for name in part.get("unless", ())]
    return all(there) and all(absent)


@cache
def _template() -> list[dict[str, Any]]:
    text = resource("templates", "report.zh.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["sections"]
    return found
