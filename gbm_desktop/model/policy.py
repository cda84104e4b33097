"""The policy profile: what one year's notice says, as data. None is what nobody has verified yet (待核实)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gbm_desktop.model.consumer import Deadline
from gbm_desktop.model.events import EventKind


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence or more of the notice, and the clause that it stands in."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Department:
    """A department at the county, its duties in the notice's words, and the `ministry` above it."""

    name: str
    ministry: str
    duty: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """An office that gets its own copy of the summary report."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom the notice says to call."""

    name: str
    phone: str
    source: str


@dataclass(frozen=True, slots=True)
class KindRule:
    """A form that an event may take, by the notice's own word."""

    kind: EventKind
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class PermitRule:
    """From how many expected people a session on whose permit depends, and by when it must be asked for (days).

    `working_days` where a county's own rule counts working days to `apply_days_before` (Beijing does).
    """

    participants: int
    city_participants: int
    apply_days_before: int
    remind_days_before: int
    source: str
    working_days: bool = False


@dataclass(frozen=True, slots=True)
class PolicyProfile:
    """One notice. `unknown` names the fields that stand as 待核实 in its file; here they are None.

    `due_words` and `due_day` (month, day) are the report's due date, the same in each of `years`. `sources` names the
    clause behind a field that has no `source` of its own.
    """

    id: str
    years: tuple[int, ...]
    title: str | None
    document_number: str
    issued: date | None
    issued_by: tuple[str, ...] | None
    sent_to: str | None
    purpose: str | None
    theme: str
    period_start: date
    period_end: date
    scope: Clause | None
    due_day: tuple[int, int] | None
    due_words: str | None
    departments: tuple[Department, ...]
    addressees: tuple[Addressee, ...] | None
    contacts: tuple[Contact, ...] | None
    kinds: tuple[KindRule, ...]
    organisation: tuple[Clause, ...] | None
    products: Clause | None
    safety: Clause | None
    publicity: Clause | None
    complaint_phones: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    permit: PermitRule
    sources: Mapping[str, str]
    unknown: tuple[str, ...]

    def due_in(self, year: int) -> date | None:
        """The day by which this year's report is due, or None where that is unknown."""
        return date(year, *self.due_day) if self.due_day else None

    def period_in(self, year: int) -> tuple[date, date]:
        """The first and the last day on which this year's events take place."""
        return max(self.period_start, date(year, 1, 1)), min(self.period_end, date(year, 12, 31))
