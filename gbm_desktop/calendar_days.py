"""Days out of a calendar file become blackout days, or days on which a resource is not to be had."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from gbm_desktop import campaign, regions, resources
from gbm_desktop.errors.schedule import CalendarUnreadable
from gbm_desktop.intake.calendar import CalendarDays, CalendarGap, Span, read_calendar
from gbm_desktop.model.ids import AbsenceId, ClosedDaysId, ResourceId
from gbm_desktop.model.journal import Op, Row
from gbm_desktop.model.market_days import ClosedDays, ClosedKind
from gbm_desktop.model.resources import Absence
from gbm_desktop.store import journal, rows
from gbm_desktop.store.schedule import ids_beginning
from gbm_desktop.wording import schedule as words
from gbm_desktop.workspace import Workspace

_MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Imported:
    """What a calendar file did, or would do: its name, the rows as they stand then, and what was left out."""

    name: str
    added: int
    changed: int
    removed: int
    same: int
    gaps: tuple[tuple[CalendarGap, str], ...]
    stored: bool


def import_blackout(ws: Workspace, file: Path, *, region_code: str = "", dry_run: bool = False) -> Imported:
    """The file's days are blackout days in the region and below it; those of an earlier import of it are renewed.

    Raises CalendarUnreadable, UnknownRegion.
    """
    code = regions.require(region_code).code if region_code else ""
    found = _read(ws, file)

    def made(row_id: str, span: Span) -> ClosedDays:
        said = span.name or words.BLACKOUT_NAME
        return ClosedDays(
            ClosedDaysId(row_id), ClosedKind.BLACKOUT, code, span.first_day, span.last_day, said, found.source
        )

    plan = _plan(ws, found, f"blackout {code}", "closed_days", lambda key, span: rows.plain_row(made(key, span)))
    if not dry_run:
        _store(ws, Op.CLOSED_DAYS_EDIT, plan, count=len(plan.put) + len(plan.drop))
    return plan.told(stored=not dry_run)


def import_absences(ws: Workspace, file: Path, resource_id: ResourceId, *, dry_run: bool = False) -> Imported:
    """The resource is not to be had on the file's days; those of an earlier import of it are renewed.

    Raises CalendarUnreadable, UnknownResource.
    """
    resource = resources.get(ws, resource_id)
    found = _read(ws, file)

    def made(row_id: str, span: Span) -> Absence:
        return Absence(AbsenceId(row_id), resource.id, span.first_day, span.last_day, span.name, found.source)

    plan = _plan(ws, found, resource.id, "absences", lambda key, span: rows.plain_row(made(key, span)))
    if not dry_run:
        _store(ws, Op.ABSENCE_EDIT, plan, name=resource.name)
    return plan.told(stored=not dry_run)


@dataclass(frozen=True, slots=True)
class _Read:
    """A file's days, its name, and what is noted as their source."""

    days: CalendarDays
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """Rows of one table to be put and dropped; `known` of the first stand there in some form already."""

    table: str
    put: Sequence[Row]
    drop: Sequence[str]
    known: int
    same: int
    read: _Read

    def told(self, *, stored: bool) -> Imported:
        """The plan as a person is told of it."""
        added = len(self.put) - self.known
        gaps = self.read.days.gaps
        return Imported(self.read.name, added, self.known, len(self.drop), self.same, gaps, stored)


def _read(ws: Workspace, file: Path) -> _Read:
    try:
        large = file.stat().st_size > _MOST_BYTES
        content = b"" if large else file.read_bytes()
    except OSError as error:
        raise CalendarUnreadable(file.name) from error
    year = campaign.current(ws).year
    span = date(year, 1, 1), date(year + 1, 12, 31)
    days = read_calendar(content, zone=ws.clock.zone(), first=span[0], last=span[1], file_name=file.name)
    name = days.name or file.stem
    return _Read(days, name, words.SOURCE.format(name=name))


def _plan(ws: Workspace, read: _Read, target: str, table: str, made: Callable[[str, Span], Row]) -> _Plan:
    """An entry's rows are known by its UID and their first day, so that reading the file again doubles nothing."""
    beginnings = {uid: _beginning(target, uid) for uid in read.days.uids}
    before = ids_beginning(ws.read, table, beginnings.values())
    wanted = {
        row["id"]: row
        for span in read.days.spans
        for row in [made(f"{beginnings[span.uid]}-{span.first_day:%Y%m%d}", span)]
    }
    changed = {key: row for key, row in wanted.items() if journal.row_of(ws.read, table, key) != row}
    return _Plan(
        table=table,
        put=list(changed.values()),
        drop=sorted(before - wanted.keys()),
        known=len(changed.keys() & before),
        same=len(wanted) - len(changed),
        read=read,
    )


def _beginning(target: str, uid: str) -> str:
    return "ics-" + sha256(f"{target}\n{uid}".encode()).hexdigest()[:24]


def _store(ws: Workspace, op: Op, plan: _Plan, **note: Any) -> None:
    with ws.unit(op, **note) as unit:
        for row in plan.put:
            unit.put(plan.table, row)
        for row_id in plan.drop:
            unit.drop(plan.table, row_id)
