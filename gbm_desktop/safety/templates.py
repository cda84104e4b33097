"""The templates of safety plans, read from the files that ship with the program."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from functools import cache
from pathlib import Path
from typing import TypeVar

from gbm_desktop import toml_table
from gbm_desktop.errors.safety_templates import MalformedTemplate, UnknownTemplate
from gbm_desktop.model.events import Event, EventDraft, EventKind, EventLevel, EventMode
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.model.safety.risk import MOST
from gbm_desktop.model.safety.template import FIELDS, Template, TemplateMeasure, TemplateRisk
from gbm_desktop.resource_files import resource
from gbm_desktop.safety import shipped_checklist
from gbm_desktop.toml_table import Malformed, TomlTable

_FIELD = re.compile(r"\{([^{}]*)\}")
_AHEAD = re.compile(r"(\d{1,4})([mhd])", re.ASCII)
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
_WHOLE = 100
_GATHERS = frozenset({EventKind.LAUNCH, EventKind.SALE})
_SIZE = {EventLevel.VILLAGE: 150, EventLevel.TOWNSHIP: 300, EventLevel.COUNTY: 999, EventLevel.CITY: 999}
_LARGE = 1000
_Member = TypeVar("_Member", bound=Enum)


@dataclass
class _Table(TomlTable):
    malformed: Malformed = MalformedTemplate


@cache
def known_keys() -> frozenset[str]:
    """The keys of all templates; each lies in a file of that name."""
    return frozenset(path.stem for path in resource("safety", "templates").glob("*.toml"))


@cache
def all() -> tuple[Template, ...]:  # noqa: A001 - read as templates.all()
    """Every template, those for the fewest people first."""
    return tuple(sorted(map(read, resource("safety", "templates").glob("*.toml")), key=lambda one: (one.most, one.key)))


def named(key: str) -> Template:
    """The template of this key; raises UnknownTemplate."""
    for template in all():
        if template.key == key:
            return template
    raise UnknownTemplate(key, tuple(template.key for template in all()))


def fitting(event: Event, *, statutory: bool) -> Template:
    """The smallest template for the event's kind, mode and size; with the stricter extras where they are owed."""
    said = event.said
    known = [one for one in all() if said.kind in one.kinds and said.mode in one.modes]
    enough = [one for one in known if one.most >= size(said)]
    strict = [one for one in enough if any(measure.statutory for measure in one.measures)]
    return (strict if statutory and strict else enough or known)[0]


def size(said: EventDraft) -> int:
    """How many people to plan for: those expected, else those that there is room for, else what is usual."""
    usual = _SIZE[said.level]
    if usual >= _SIZE[EventLevel.COUNTY] and said.kind in _GATHERS:
        usual = _LARGE
    return said.expected or said.capacity or usual


def read(path: Path) -> Template:
    """The template of this file; raises MalformedTemplate with the field that is wrong."""
    table = _Table(path.name, toml_table.read(path, MalformedTemplate))
    found = Template(
        key=table.known("key", str),
        name=table.known("name", str),
        kinds=frozenset(_members(table, "kinds", EventKind)),
        modes=frozenset(_members(table, "modes", EventMode)),
        most=_within(table, "most", 1_000_000),
        texts=_texts(table.below("texts", table.known("texts", dict))),
        measures=tuple(_measure(row) for row in table.rows("measures")),
        risks=tuple(_risk(row) for row in table.rows("risks")),
        checks=_checks(table, "checks") - (_checks(table, "without") if "without" in table.values else frozenset()),
        contacts=table.texts("contacts") if "contacts" in table.values else (),
        warn_share=_within(table, "warn_share", _WHOLE),
    )
    table.close()
    _no_key_twice(table, "measures", found.measures)
    _no_key_twice(table, "risks", found.risks)
    return found


def _members(table: _Table, name: str, kind: type[_Member]) -> Iterable[_Member]:
    try:
        return [kind(word) for word in table.texts(name)]
    except ValueError as error:
        raise table.wrong(name) from error


def _within(table: _Table, name: str, most: int) -> int:
    value = table.known(name, int)
    if not 1 <= value <= most:
        raise table.wrong(name)
    return value


def _texts(table: _Table) -> dict[Section, str]:
    found = {section: table.known(section, str) for section in Section}
    for section, text in found.items():
        if any(field not in FIELDS for field in _FIELD.findall(text)):
            raise table.wrong(section)
    table.close()
    return found


def _measure(row: _Table) -> TemplateMeasure:
    found = TemplateMeasure(
        key=row.known("key", str),
        section=_section(row),
        post=row.known("post", str),
        task=row.known("task", str),
        before=_ahead(row, "before"),
        manned=row.given("manned", default=False),
        after=_ahead(row, "after"),
        spot=row.given("spot", ""),
        badge=row.given("badge", ""),
        basis=row.given("basis", ""),
        statutory=row.given("statutory", default=False),
    )
    row.close()
    if found.manned and not found.before + found.after:  # else it would end when it begins at an event of no length
        raise row.wrong("before")
    return found


def _section(row: _Table) -> Section:
    word = row.known("section", str)
    if word not in set(Section):
        raise row.wrong("section")
    return Section(word)


def _ahead(row: _Table, name: str) -> timedelta:
    words = row.given(name, "0m")
    if not (read := _AHEAD.fullmatch(words)):
        raise row.wrong(name)
    return timedelta(**{_UNITS[read[2]]: int(read[1])})


def _risk(row: _Table) -> TemplateRisk:
    found = TemplateRisk(
        key=row.known("key", str),
        hazard=row.known("hazard", str),
        consequence=row.known("consequence", str),
        likelihood=_within(row, "likelihood", MOST),
        severity=_within(row, "severity", MOST),
        control=row.known("control", str),
    )
    row.close()
    return found


def _checks(table: _Table, name: str) -> frozenset[str]:
    """The codes that are listed; a category stands for all of its items."""
    wanted = table.texts(name)
    found = frozenset(
        code for code in shipped_checklist.items() for one in wanted if code == one or code.startswith(f"{one}-")
    )
    if any(not any(code == one or code.startswith(f"{one}-") for code in found) for one in wanted):
        raise table.wrong(name)
    return found


def _no_key_twice(table: _Table, name: str, rows: tuple[TemplateMeasure, ...] | tuple[TemplateRisk, ...]) -> None:
    keys = [row.key for row in rows]
    if len(keys) != len(set(keys)):
        raise table.wrong(f"{name}.key")
