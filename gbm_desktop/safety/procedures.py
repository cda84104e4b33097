"""What is done in an emergency, as the emergency plan's text has it: read by the plan, the cards and the check-in."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.resource_files import resource

_ANY = "any"


@dataclass(frozen=True, slots=True)
class Procedure:
    """What to do about one kind of incident, step by step."""

    kind: IncidentKind
    steps: tuple[str, ...]


@cache
def text() -> Mapping[str, Any]:
    """The emergency plan's text as its file has it."""
    return tomllib.loads(resource("templates", "emergency-plan.zh.toml").read_text(encoding="utf-8"))


@cache
def procedures() -> tuple[Procedure, ...]:
    """One procedure for every kind of incident, in the plan's order."""
    return tuple(Procedure(IncidentKind(told["kind"]), tuple(told["steps"])) for told in text()["procedures"])


def procedure(kind: IncidentKind) -> Procedure:
    """What to do about this kind of incident."""
    return next(one for one in procedures() if one.kind is kind)


def first_minutes(section: Section | None) -> tuple[str, ...]:
    """What a post under this heading does in the first three minutes; None for a person without a post."""
    told = text()["first_minutes"]
    return tuple(told.get(section.value if section else _ANY, told[_ANY]))
