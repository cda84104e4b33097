"""A frozen report (定稿): what it said when it was submitted, and how later data differs from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Frozen:
    """A report as it was submitted: `state` holds all that its print needs, `amends` the id of the one it corrects."""

    id: str
    number: int
    as_of: date
    at: datetime
    state: Mapping[str, Any]
    digest: str
    amends: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that is another now: the rows that came, and those that went, as they are shown."""

    key: str
    name: str
    unit: str
    before: int | float | None
    after: int | float | None
    came: tuple[str, ...]
    went: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section of the report whose text is another now."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Differences:
    """What later data changes in a frozen report."""

    figures: tuple[FigureChange, ...] = ()
    sections: tuple[SectionChange, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the frozen report still says what the data says."""
        return not (self.figures or self.sections)


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Differences:
    """What differs between two states, in the order of the later one."""
    return Differences(
        tuple(_figures(before["figures"], after["figures"])),
        tuple(_sections(before["sections"], after["sections"])),
    )


def _figures(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> list[FigureChange]:
    known = {one["key"]: one for one in before}
    found = []
    for now in after:
        then = known.get(now["key"], {"value": None, "rows": []})
        if (then["value"], then["rows"]) != (now["value"], now["rows"]):
            came, went = _rows(then["rows"], now["rows"])
            about = (now["key"], now["name"], now["unit"], then["value"], now["value"])
            found.append(FigureChange(*about, came, went))
    return found


def _rows(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], ...]:
    then, now = (
        [" ".join(str(cell) for cell in row.values() if cell != "") for row in rows] for rows in (before, after)
    )
    return tuple(row for row in now if row not in then), tuple(row for row in then if row not in now)


def _sections(before: Sequence[Mapping[str, str]], after: Sequence[Mapping[str, str]]) -> list[SectionChange]:
    known = {one["key"]: one["text"] for one in before}
    return [
        SectionChange(one["title"], known.get(one["key"], ""), one["text"])
        for one in after
        if known.get(one["key"], "") != one["text"]
    ]
