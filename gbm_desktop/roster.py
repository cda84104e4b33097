"""A roster becomes an event's list: what an import would do, and doing it in one step that can be taken back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from gbm_desktop import events
from gbm_desktop.checkin.ticket_code import ID_BYTES
from gbm_desktop.errors.intake import UnknownSheet
from gbm_desktop.intake.mapping import Mapping, find_mapping
from gbm_desktop.intake.plan import (
    IN_THE_LIST,
    Duplicate,
    Existing,
    RosterPerson,
    RosterPlan,
    person_key,
)
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.intake.roster import no_garbage_search, read_roster
from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.model.attendance import Source
from gbm_desktop.model.ids import EventId, StepId
from gbm_desktop.model.journal import Op
from gbm_desktop.pinyin import initials, name_initials
from gbm_desktop.progress import Progress, silent
from gbm_desktop.store import attendance as store
from gbm_desktop.wording import Lang
from gbm_desktop.wording.intake import REJECTED_FILE
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.prints import Printed

_BATCH = 2_000
_Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: `done` is the plan as it was carried out; `step_id` is None when nobody was added."""

    done: RosterPlan
    step_id: StepId | None

    @property
    def added(self) -> int:
        """How many people are new on the list."""
        return len(self.done.people)


def plan(
    ws: Workspace,
    event_id: EventId,
    file: Path,
    *,
    sheet: str = "",
    progress: Progress = silent,
) -> RosterPlan:
    """What importing the file's sheet of this name, or the first that lists names, would do; nothing is stored.

    Raises UnknownEvent, UnknownSheet, TooManyRows, and what `intake.reading` and `intake.mapping` raise.
    """
    workbook = read_workbook(file)
    return decide(ws, event_id, workbook, find_mapping(workbook, _numbered(workbook, sheet)), progress)


def _numbered(workbook: Workbook, sheet: str) -> int | None:
    names = tuple(one.name for one in workbook.sheets)
    if sheet and sheet not in names:
        raise UnknownSheet(workbook.file, sheet, names)
    return names.index(sheet) if sheet else None


def decide(
    ws: Workspace, event_id: EventId, workbook: Workbook, mapping: Mapping, progress: Progress = silent
) -> RosterPlan:
    """The same for an open file, its columns read as `mapping` says. Raises UnknownEvent, TooManyRows."""
    event = events.get(ws, event_id)
    return read_roster(workbook, mapping, _listed(store.identities(ws.read, event.id)), progress)


def import_roster(ws: Workspace, event_id: EventId, plan: RosterPlan, progress: Progress = silent) -> Imported:
    """The plan's people are on the event's list, each with a number and a ticket: all in one step, or nobody.

    The list is compared once more inside the step, so a plan made earlier adds nobody twice. Raises UnknownEvent;
    what `progress` raises cancels the whole step.
    """
    event = events.get(ws, event_id)
    with ws.unit(Op.ROSTER_IMPORT, name=event.said.name, file=plan.file) as step, no_garbage_search():
        people, repeats = _still_new(plan.people, _listed(store.identities(step.db, event.id)))
        step.note["count"] = len(people)
        rows = _rows(ws, event.id, people, store.last_number(step.db, event.id, ws.replica.block) + 1)
        for begin in range(0, len(people), _BATCH):
            part = list(islice(rows, _BATCH))
            step.add_all("attendees", part)
            progress(begin + len(part), len(people))
    duplicates = sorted((*plan.duplicates, *repeats), key=lambda duplicate: duplicate.row)
    done = replace(plan, people=tuple(people), duplicates=tuple(duplicates))
    return Imported(done, step.step_id if people else None)


def left_over(ws: Workspace, event_id: EventId, imported: Imported) -> RosterPlan:
    """What is still to be put right after the import: the rejected rows, to be corrected and imported in turn."""
    listed = _listed(store.identities(ws.read, event_id)) if imported.done.rejected else imported.done.existing
    return replace(imported.done, people=(), duplicates=(), warnings=(), existing=listed)


def _listed(identities: Sequence[tuple[str, str, str]]) -> Existing:
    return {person_key(name, phone, unit) for name, unit, phone in identities}


def _still_new(people: Sequence[RosterPerson], listed: Existing) -> tuple[list[RosterPerson], list[Duplicate]]:
    new, repeats = [], []
    for person in people:
        phone = person.phone.value if person.phone else ""
        if person_key(person.name, phone, person.unit) in listed:
            repeats.append(Duplicate(person.row, person.name, phone, IN_THE_LIST))
        else:
            new.append(person)
    return new, repeats


def _rows(ws: Workspace, event_id: EventId, people: Sequence[RosterPerson], first: int) -> Iterator[_Values]:
    """Each person's row as `TABLES` orders it; ids grow with the numbers, so that the file's order is kept."""
    ids, tickets = ws.new_ids(len(people)), _new_tickets(ws, len(people))
    block, source, of_units = ws.replica.block, Source.ROSTER.value, _Initials()
    for at, person in enumerate(people):
        yield (
            ids[at],
            event_id,
            f"{block}{first + at:04d}",
            person.name,
            person.unit,
            person.phone.value if person.phone else "",
            person.role,
            person.note,
            source,
            tickets[at],
            name_initials(person.name),
            of_units[person.unit],
        )


def _new_tickets(ws: Workspace, count: int) -> list[str]:
    """Random, and in rising order: the database takes them in faster so."""
    digits, width = ws.random(ID_BYTES * count).hex(), 2 * ID_BYTES
    return sorted(digits[at : at + width] for at in range(0, len(digits), width))


class _Initials(dict[str, str]):
    """Hundreds come from one village: its initials are made once."""

    def __missing__(self, unit: str) -> str:
        made = self[unit] = initials(unit)
        return made


def rejected_file(event_id: EventId, plan: RosterPlan, lang: Lang) -> "Printed":
    """The rows that could not be imported as a workbook, to correct them and import them again."""
    from gbm_desktop.intake.outcome import rejected_rows_xlsx
    from gbm_desktop.prints import People, Printed

    people = People("rejected", len(plan.rejected), event_id)
    return Printed(rejected_rows_xlsx(plan, lang), f"{REJECTED_FILE}.xlsx", (), people)
