"""The files that event templates are read from, strictly: what is missing, of another kind or misspelt is named."""

import re
from dataclasses import dataclass
from datetime import time
from pathlib import Path

from gbm_desktop import toml_table
from gbm_desktop.errors.event_templates import MalformedEventTemplate
from gbm_desktop.model.event_template import FIELDS, EventTemplate, TemplateCargo, TemplateItem
from gbm_desktop.model.events import MOST_PEOPLE, EventKind
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Need
from gbm_desktop.safety import templates as safety_templates
from gbm_desktop.toml_table import Malformed, TomlTable

_FIELD = re.compile(r"\{([^{}]*)\}")
_BRACES = frozenset("{}")
_A_WEEK = 7 * 24 * 60
_MANY = 10_000


@dataclass
class _Table(TomlTable):
    malformed: Malformed = MalformedEventTemplate

    def within(self, name: str, least: int, most: int) -> int:
        """A whole number between these, both included."""
        value = self.known(name, int)
        if not least <= value <= most:
            raise self.wrong(name)
        return value

    def amount(self, name: str) -> float:
        """A number that is not below zero, with or without decimals."""
        whole = isinstance(self.values.get(name), int)
        found = float(self.known(name, int) if whole else self.known(name, float))
        if not 0 <= found <= _MANY:
            raise self.wrong(name)
        return found

    def pattern(self, name: str) -> str:
        """A text that names nothing but `FIELDS`."""
        text = self.known(name, str)
        if any(field not in FIELDS for field in _FIELD.findall(text)) or _BRACES & set(_FIELD.sub("", text)):
            raise self.wrong(name)
        return text


def read(path: Path) -> EventTemplate:
    """The template of this file; raises MalformedEventTemplate with the field that is wrong."""
    table = _Table(path.name, toml_table.read(path, MalformedEventTemplate))
    found = EventTemplate(
        key=table.known("key", str),
        name=table.known("name", str),
        about=table.known("about", str),
        kind=_kind(table),
        title=table.pattern("title"),
        place=table.pattern("place"),
        place_in_village=table.pattern("place_in_village"),
        start=table.known("start", time),
        minutes=table.within("minutes", 1, _A_WEEK),
        expected=table.within("expected", 0, MOST_PEOPLE),
        capacity=table.within("capacity", 0, MOST_PEOPLE),
        setup=table.within("setup", 0, _A_WEEK),
        takedown=table.within("takedown", 0, _A_WEEK),
        safety=_safety(table),
        agenda=tuple(_item(row) for row in table.rows("agenda")),
        needs=tuple(_need(row) for row in table.rows("needs")) if "needs" in table.values else (),
        cargo=tuple(_cargo(row) for row in table.rows("cargo")) if "cargo" in table.values else (),
    )
    table.close()
    return found


def _kind(table: _Table) -> EventKind:
    word = table.known("kind", str)
    if word not in set(EventKind):
        raise table.wrong("kind")
    return EventKind(word)


def _safety(table: _Table) -> str:
    key = table.known("safety", str)
    if key not in safety_templates.known_keys():
        raise table.wrong("safety")
    return key


def _item(row: _Table) -> TemplateItem:
    at, minutes = row.within("at", -_A_WEEK, _A_WEEK), row.within("minutes", 0, _A_WEEK)
    found = TemplateItem(at, minutes, row.known("title", str))
    row.close()
    return found


def _need(row: _Table) -> Need:
    word = row.known("kind", str)
    if word not in set(ResourceKind):
        raise row.wrong("kind")
    found = Need(ResourceKind(word), row.within("count", 1, _MANY), row.given("topic", ""), row.given("language", ""))
    row.close()
    return found


def _cargo(row: _Table) -> TemplateCargo:
    found = TemplateCargo(
        name=row.known("name", str),
        pieces=row.within("pieces", 1, _MANY),
        kg=row.amount("kg"),
        litres=row.amount("litres"),
        stays=row.given("stays", default=False),
        note=row.given("note", ""),
    )
    row.close()
    return found
