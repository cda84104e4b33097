"""Policy profiles: read from the files that ship with the program and from a folder of the person's own."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from gbm_desktop import toml_table
from gbm_desktop.errors.regions import MalformedPolicy, UnknownPolicyYear
from gbm_desktop.model.consumer import CaseKind, Deadline
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.policy import Addressee, Clause, Contact, Department, KindRule, PermitRule, PolicyProfile
from gbm_desktop.resource_files import resource
from gbm_desktop.toml_table import Malformed, TomlTable

UNVERIFIED = "待核实"
_PERMIT_COUNTS = ("participants", "city_participants", "apply_days_before", "remind_days_before")
_T = TypeVar("_T")
_Record = TypeVar("_Record", Addressee, Clause, Contact)


def profiles(folder: Path | None = None) -> list[PolicyProfile]:
    """The profiles by their first year; a file in `folder` stands in for a shipped one of the same id.

    Raises MalformedPolicy for the first file that cannot be read.
    """
    found = {profile.id: profile for profile in _shipped()}
    found |= {profile.id: profile for profile in map(_read, sorted(folder.glob("*.toml")) if folder else ())}
    return sorted(found.values(), key=lambda profile: (profile.years, profile.id))


def profile(year: str | int, folder: Path | None = None) -> PolicyProfile:
    """The profile of this year, a file in `folder` before a shipped one; raises UnknownPolicyYear, MalformedPolicy."""
    wanted = str(year).strip()
    own = [_read(path) for path in sorted(folder.glob("*.toml"))] if folder else []
    for candidate in (*own, *_shipped()):
        if wanted == candidate.id or wanted in map(str, candidate.years):
            return candidate
    known = sorted({covered for candidate in (*own, *_shipped()) for covered in candidate.years})
    raise UnknownPolicyYear(wanted, tuple(known))


@cache
def _shipped() -> tuple[PolicyProfile, ...]:
    return tuple(_read(path) for path in sorted(resource("policy").glob("*.toml")))


@dataclass
class _Table(TomlTable):
    """A table of a policy file, in which a field may stand as 待核实."""

    malformed: Malformed = MalformedPolicy
    unknown: list[str] = field(default_factory=list)

    def known(self, name: str, kind: type[_T]) -> _T:
        """The value, which must be there and verified."""
        value = super().known(name, kind)
        if value == UNVERIFIED and name != "source":
            raise self.wrong(name)
        return value

    def open(self, name: str, kind: type[_T]) -> _T | None:
        """The value, or None where it stands as 待核实, which is noted."""
        if self.values.get(name) != UNVERIFIED:
            return self.known(name, kind)
        self.read.add(name)
        whole = self.at + name
        if whole not in self.unknown:
            self.unknown.append(whole)
        return None

    def record(self, kind: type[_Record]) -> _Record:
        """A record all of whose fields are text."""
        values = {name: self.known(name, str) for name in kind.__dataclass_fields__}
        self.close()
        return kind(**values)


def _read(path: Path) -> PolicyProfile:
    return _profile(_Table(path.name, toml_table.read(path, MalformedPolicy)))


def _profile(table: _Table) -> PolicyProfile:
    found = PolicyProfile(
        id=table.known("id", str),
        years=_years(table),
        title=table.open("title", str),
        document_number=table.known("document_number", str),
        issued=table.open("issued", date),
        issued_by=table.texts("issued_by") if table.open("issued_by", list) else None,
        sent_to=table.open("sent_to", str),
        purpose=table.open("purpose", str),
        theme=table.known("theme", str),
        period_start=table.known("period_start", date),
        period_end=table.known("period_end", date),
        scope=_clause(table, "scope"),
        due_day=_due_day(table),
        due_words=table.open("due_words", str),
        departments=tuple(_department(row) for row in table.rows("departments")),
        addressees=_records(table, "addressees", Addressee),
        contacts=_records(table, "contacts", Contact),
        kinds=tuple(_kind(row) for row in table.rows("kinds")),
        organisation=_records(table, "organisation", Clause),
        products=_clause(table, "products"),
        safety=_clause(table, "safety"),
        publicity=_clause(table, "publicity"),
        complaint_phones=table.texts("complaint_phones"),
        deadlines=tuple(map(_deadline, table.rows("deadlines"))) if "deadlines" in table.values else (),
        permit=_permit(table.below("permit", table.known("permit", dict))),
        sources=_sources(table.below("sources", table.known("sources", dict))),
        unknown=tuple(table.unknown),
    )
    table.close()
    if found.period_end < found.period_start:
        raise table.wrong("period_end")
    return found


def _years(table: _Table) -> tuple[int, ...]:
    years = table.known("years", list)
    if not all(type(year) is int and date.min.year <= year <= date.max.year for year in years):
        raise table.wrong("years")
    return tuple(sorted(years))


def _due_day(table: _Table) -> tuple[int, int] | None:
    """Month and day, valid in every year, so not 29 February."""
    words = table.open("due_day", str)
    if words is None:
        return None
    try:
        day = date.fromisoformat(f"2023-{words}")
    except ValueError as error:
        raise table.wrong("due_day") from error
    return day.month, day.day


def _clause(table: _Table, name: str) -> Clause | None:
    values = table.open(name, dict)
    return table.below(name, values).record(Clause) if values is not None else None


def _records(table: _Table, name: str, kind: type[_Record]) -> tuple[_Record, ...] | None:
    if table.open(name, list) is None:
        return None
    return tuple(row.record(kind) for row in table.rows(name))


def _department(row: _Table) -> Department:
    name, ministry = row.known("name", str), row.known("ministry", str)
    found = Department(name, ministry, row.open("duty", str), row.known("source", str))
    row.close()
    return found


def _kind(row: _Table) -> KindRule:
    word = row.known("kind", str)
    if word not in set(EventKind):
        raise row.wrong("kind")
    found = KindRule(EventKind(word), row.known("name", str), row.known("source", str))
    row.close()
    return found


def _deadline(row: _Table) -> Deadline:
    word, days = row.known("kind", str), row.known("days", int)
    if word not in set(CaseKind):
        raise row.wrong("kind")
    if days <= 0:
        raise row.wrong("days")
    found = Deadline(CaseKind(word), days, row.known("working", bool), row.known("source", str))
    row.close()
    return found


def _permit(row: _Table) -> PermitRule:
    for name in _PERMIT_COUNTS:
        if row.known(name, int) < 0:
            raise row.wrong(name)
    found = PermitRule(
        participants=row.known("participants", int),
        city_participants=row.known("city_participants", int),
        apply_days_before=row.known("apply_days_before", int),
        remind_days_before=row.known("remind_days_before", int),
        source=row.known("source", str),
        working_days="working_days" in row.values and row.known("working_days", bool),
    )
    row.close()
    return found


def _sources(row: _Table) -> dict[str, str]:
    if not all(isinstance(source, str) for source in row.values.values()):
        raise row.wrong("*")
    return dict(row.values)
