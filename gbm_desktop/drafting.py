"""Texts that are drafted from data: a template's sections, the fields that they name, and what people wrote instead."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from gbm_desktop.documents.blocks import Block, Heading, Paragraph
from gbm_desktop.model.report import Section
from gbm_desktop.resource_files import resource
from gbm_desktop.wording.report import UNVERIFIED

_FIELD = re.compile(r"\{([^{}\n]+)\}")
_NOTHING = frozenset({"", "0", "0.00", UNVERIFIED})


def filled(text: str, fields: Mapping[str, str]) -> str:
    """The text with its fields filled; one that is not known stays as it is."""
    return _FIELD.sub(lambda found: fields.get(found[1].strip(), found[0]), text)


def named_in(text: str) -> list[str]:
    """The fields that the text names, in its order."""
    return [found[1].strip() for found in _FIELD.finditer(text)]


def unknown_fields(text: str, fields: Mapping[str, str]) -> list[str]:
    """The fields in the text for which there is nothing to fill in, as they are written."""
    return [found[0] for found in _FIELD.finditer(text) if found[1].strip() not in fields]


def drafted(template: str, fields: Mapping[str, str], texts: Mapping[str, tuple[str, str]]) -> list[Section]:
    """Every section of the template in order, with the draft that fits what is known and what a person wrote instead.

    `texts` are (row, text) by section. A paragraph stands where all the fields after `when` say something and none
    after `unless` does; one with `join` goes on in the paragraph before it.
    """
    return [
        Section(
            key=told["key"],
            title=told["title"],
            level=told["level"],
            draft=_joined([part for part in told.get("paragraphs", ()) if _fits(part, fields)]),
            text=texts[told["key"]][1] if told["key"] in texts else None,
        )
        for told in _template(template)
    ]


def titles(template: str) -> dict[str, str]:
    """The title of each section of the template by its key."""
    return {told["key"]: told["title"] for told in _template(template)}


def table_of(template: str, key: str) -> str:
    """The table that follows the section's text, empty where none does."""
    found: str = next((told.get("table", "") for told in _template(template) if told["key"] == key), "")
    return found


def blocks(sections: Iterable[Section], fields: Mapping[str, str]) -> Iterator[tuple[Section, tuple[Block, ...]]]:
    """Each section with its heading and paragraphs, its fields filled."""
    for section in sections:
        head: tuple[Block, ...] = ()
        match section.level:
            case 1 | 2 as level:
                head = (Heading(level, section.title),)
        lines = filter(None, map(str.strip, filled(section.written, fields).splitlines()))
        yield section, (*head, *map(Paragraph, lines))


def _joined(parts: Sequence[Mapping[str, Any]]) -> str:
    return "".join(("" if part.get("join") else "\n") + part["text"] for part in parts).strip()


def _fits(part: Mapping[str, Any], fields: Mapping[str, str]) -> bool:
    there = [fields.get(name, "") not in _NOTHING for name in part.get("when", ())]
    absent = [fields.get(name, "") in _NOTHING for name in part.get("unless", ())]
    return all(there) and all(absent)


@cache
def _template(name: str) -> list[dict[str, Any]]:
    text = resource("templates", f"{name}.zh.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["sections"]
    return found
