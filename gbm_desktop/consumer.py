"""Registering consultations, complaints, reports and suggestions, and following each until it is filed.

Nothing here but `identity` and `identities` tells who reported a violation.
"""

import sqlite3
from dataclasses import replace
from datetime import datetime

from gbm_desktop import consumer_settings, workdays
from gbm_desktop.errors.consumer import BadCase, CaseMoveNotAllowed, UnknownComplaint
from gbm_desktop.model import case_flow
from gbm_desktop.model.case_flow import CaseProblem
from gbm_desktop.model.consumer import (
    Case,
    CaseKind,
    CaseOutcome,
    CaseState,
    CaseStep,
    Satisfaction,
    as_edited,
    due_day,
    is_secret,
    names_somebody,
    without_identity,
)
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import consumer as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.wording import consumer as words
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace

_LETTERS = {
    CaseKind.CONSULTATION: "Z", CaseKind.COMPLAINT: "T", CaseKind.REPORT: "J", CaseKind.SUGGESTION: "Y",
}  # fmt: skip


def cases(ws: Workspace) -> list[Case]:
    """The whole register, latest first; who reported is hidden."""
    return [without_identity(found) for found in store.cases(ws.read)]


def get(ws: Workspace, case_id: ComplaintId) -> Case:
    """One case; who reported is hidden. Raises UnknownComplaint."""
    return without_identity(_whole(ws.read, case_id))


def identity(ws: Workspace, case_id: ComplaintId, pin: str) -> Case:
    """The case with the reporter's name, phone and address. Raises UnknownComplaint, NoReportPin, WrongReportPin."""
    consumer_settings.check_pin(ws, pin)
    return _whole(ws.read, case_id)


def identities(ws: Workspace, pin: str) -> list[Case]:
    """The whole register with everybody's name, latest first. Raises NoReportPin, WrongReportPin."""
    consumer_settings.check_pin(ws, pin)
    return store.cases(ws.read)


def steps(ws: Workspace, case_id: ComplaintId) -> list[CaseStep]:
    """What was done about the case, in order."""
    return store.steps(ws.read, case_id)


def register(ws: Workspace, wanted: Case) -> Case:
    """The case has the next number of this laptop's block, its last day, and stands as registered.

    Raises BadCase, and NoReportPin where a reporter is named before there is a PIN to hide the name behind.
    """
    _check(ws, wanted)
    with ws.unit(Op.COMPLAINT_ADD, kind=wanted.kind.value) as unit:
        number = store.last_number(unit.db, ws.replica.block) + 1
        kept = replace(
            wanted,
            id=ComplaintId(ws.new_id()),
            number=f"{_LETTERS[wanted.kind]}{ws.replica.block}{number:04d}",
            state=CaseState.REGISTERED,
            outcome=None,
            satisfaction=None,
            closed_on=None,
        )
        kept = kept if kept.due else _with_last_day(ws, kept)
        unit.note["number"] = kept.number
        unit.add("complaints", store.row_of(kept))
        _told(ws, unit, kept, kept.received)
    return without_identity(kept)


def edit(ws: Workspace, wanted: Case) -> None:
    """What is known of the case is as given; its course stays as it was, and what is left out of a hidden identity.

    Raises UnknownComplaint, BadCase, NoReportPin.
    """
    with ws.unit(Op.COMPLAINT_EDIT) as unit:
        known = _whole(unit.db, wanted.id)
        kept = as_edited(known, wanted)
        _check(ws, kept)
        unit.note["number"] = known.number
        unit.put("complaints", store.row_of(kept))


def classify(ws: Workspace, case_id: ComplaintId, kind: CaseKind) -> Case:
    """The case that nobody has dealt with yet is of this kind, with its last day; its number stays as people know it.

    Nobody takes back that it became a report. Raises UnknownComplaint, BadCase, NoReportPin.
    """
    with ws.unit(Op.COMPLAINT_HIDE if kind is CaseKind.REPORT else Op.COMPLAINT_EDIT) as unit:
        known = _whole(unit.db, case_id)
        if kind is known.kind:
            return without_identity(known)
        if wrong := case_flow.classify_problem(known):
            raise BadCase(known.number, wrong)
        kept = _with_last_day(ws, replace(known, kind=kind))
        _check(ws, kept)
        unit.note["number"] = kept.number
        unit.put("complaints", store.row_of(kept))
        _told(ws, unit, kept, unit.at, words.CLASSIFIED.format(before=word(known.kind), now=word(kind)))
    return without_identity(kept)


def move(
    ws: Workspace,
    case_id: ComplaintId,
    state: CaseState,
    *,
    what: str = "",
    to_office: str = "",
    receipt: str = "",
    outcome: CaseOutcome | None = None,
    satisfaction: Satisfaction | None = None,
    at: datetime | None = None,
) -> Case:
    """The case stands in this state, and who did what stands in its course; one step. `at` is when, if not now.

    Raises UnknownComplaint, CaseMoveNotAllowed, BadCase, and NoReportPin where it becomes a report without a PIN.
    """
    hides = state is CaseState.CLOSED and outcome is CaseOutcome.BECAME_REPORT
    with ws.unit(Op.COMPLAINT_HIDE if hides else Op.COMPLAINT_STEP, state=state.value) as unit:
        known = _whole(unit.db, case_id)
        if state not in case_flow.moves(known):
            raise CaseMoveNotAllowed(known.number, known.state, state)
        when = _when(unit, known, at)
        done = state in case_flow.DONE
        moved = replace(
            known,
            state=state,
            transferred_to=to_office.strip() or known.transferred_to,
            receipt=receipt.strip() or known.receipt,
            outcome=(known.outcome or outcome) if done else None,
            satisfaction=satisfaction if state is CaseState.CALLED_BACK else known.satisfaction if done else None,
            closed_on=(known.closed_on or when.date()) if done else None,
        )
        if wrong := case_flow.move_problem(moved):
            raise BadCase(known.number, wrong)
        _check(ws, moved)
        unit.note["number"] = moved.number
        unit.put("complaints", store.row_of(moved))
        _told(ws, unit, moved, when, what.strip())
    return without_identity(moved)


def _whole(db: sqlite3.Connection, case_id: ComplaintId) -> Case:
    found = store.case(db, case_id)
    if found is None:
        raise UnknownComplaint(case_id)
    return found


def _check(ws: Workspace, case: Case) -> None:
    if wrong := case_flow.problem(case, ws.now().replace(tzinfo=None)):
        raise BadCase(case.number, wrong)
    if is_secret(case) and names_somebody(case):
        consumer_settings.require_pin(ws)


def _with_last_day(ws: Workspace, case: Case) -> Case:
    """The case with the last day that the deadlines of its kind give it."""
    deadline = next((one for one in consumer_settings.read(ws).deadlines if one.kind is case.kind), None)
    return replace(case, due=due_day(case.received.date(), deadline, workdays.of_campaign(ws)) if deadline else None)


def _when(unit: Unit, case: Case, at: datetime | None) -> datetime:
    """When the step was taken: not before the one that stands last, and not later than now. Raises BadCase."""
    now = unit.at.replace(tzinfo=None)
    if at is None:
        return now
    last = max((step.at for step in store.steps(unit.db, case.id)), default=case.received)
    if not last <= at.replace(tzinfo=None) <= now:
        raise BadCase(case.number, CaseProblem.NOT_THEN)
    return at.replace(tzinfo=None)


def _told(ws: Workspace, unit: Unit, case: Case, at: datetime, what: str = "") -> None:
    step = CaseStep(ws.new_id(), case.id, at, case.state, ws.operator, what)
    unit.add("complaint_steps", store.row_of_step(step))
