"""Registering consultations, complaints, reports and suggestions, and following each until it is filed.

Nothing here but `identity` tells who reported a violation.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gbm_desktop.checkin import pin as pins
from gbm_desktop.errors import (
    BadCase,
    CaseMoveNotAllowed,
    NoReportPin,
    NotAPin,
    NothingToTakeBack,
    UnknownCase,
    WrongReportPin,
)
from gbm_desktop.model import consumer as model
from gbm_desktop.model.consumer import Case, CaseKind, CaseOutcome, CaseState, CaseStep, Channel, Deadline, Satisfaction
from gbm_desktop.model.ids import ComplaintId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import consumer as store
from gbm_desktop.store import events as event_store
from gbm_desktop.store.consumer import Settings
from gbm_desktop.workdays import is_workday
from gbm_desktop.workspace import Workspace

_LETTERS = {
    CaseKind.CONSULTATION: "Z", CaseKind.COMPLAINT: "T", CaseKind.REPORT: "J", CaseKind.SUGGESTION: "Y",
}  # fmt: skip


def cases(ws: Workspace) -> list[Case]:
    """The whole register, latest first; who reported is hidden."""
    return [model.without_identity(found) for found in store.cases(ws.read)]


def get(ws: Workspace, case_id: ComplaintId) -> Case:
    """One case; who reported is hidden. Raises UnknownCase."""
    return model.without_identity(_whole(ws, case_id))


def identity(ws: Workspace, case_id: ComplaintId, pin: str) -> Case:
    """The case with the reporter's name, phone and address. Raises UnknownCase, NoReportPin, WrongReportPin."""
    sealed = store.settings(ws.read).sealed
    if not sealed:
        raise NoReportPin
    if not pins.opens(sealed, pin):
        raise WrongReportPin
    return _whole(ws, case_id)


def steps(ws: Workspace, case_id: ComplaintId) -> list[CaseStep]:
    """What was done about the case, in order."""
    return store.steps(ws.read, case_id)


def register(ws: Workspace, wanted: Case) -> Case:
    """The case has the next number of this laptop's block, its last day, and stands as registered.

    Raises BadCase, and NoReportPin where a reporter is named before there is a PIN to hide the name behind.
    """
    wrong = model.problem(wanted)
    if wrong is not None:
        raise BadCase(wanted.number, wrong)
    if model.is_secret(wanted) and (wanted.person or wanted.phone or wanted.address):
        _require_pin(ws)
    with ws.unit(Op.COMPLAINT_ADD, kind=wanted.kind.value) as unit:
        number = store.last_number(unit.db, ws.replica.block) + 1
        kept = replace(
            wanted,
            id=ComplaintId(ws.new_id()),
            number=f"{_LETTERS[wanted.kind]}{ws.replica.block}{number:04d}",
            state=CaseState.REGISTERED,
            due=wanted.due or _due(store.settings(unit.db), wanted),
        )
        unit.note["number"] = kept.number
        unit.add("complaints", store.row_of(kept))
        unit.add("complaint_steps", store.row_of_step(_step(ws, kept, "")))
    return model.without_identity(kept)


def edit(ws: Workspace, wanted: Case) -> None:
    """What is known of the case is as given; a hidden identity stays as it was, and its state too.

    Raises UnknownCase, BadCase, NoReportPin.
    """
    known = _whole(ws, wanted.id)
    kept = replace(wanted, number=known.number, state=known.state, hidden=False)
    if wanted.hidden:
        kept = replace(kept, person=known.person, phone=known.phone, address=known.address)
    wrong = model.problem(kept)
    if wrong is not None:
        raise BadCase(known.number, wrong)
    if model.is_secret(kept) and (kept.person or kept.phone or kept.address):
        _require_pin(ws)
    with ws.unit(Op.COMPLAINT_EDIT, number=known.number) as unit:
        unit.put("complaints", store.row_of(kept))


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
) -> Case:
    """The case stands in this state, and who did what stands in its course; one step.

    Raises UnknownCase, CaseMoveNotAllowed, BadCase, and NoReportPin where it becomes a report without a PIN.
    """
    known = _whole(ws, case_id)
    if state not in model.next_states(known.kind, known.state):
        raise CaseMoveNotAllowed(known.number, known.state, state)
    done = state in model.DONE
    moved = replace(
        known,
        state=state,
        transferred_to=to_office.strip() or known.transferred_to,
        receipt=receipt.strip() or known.receipt,
        outcome=(outcome or known.outcome) if done else None,
        satisfaction=(satisfaction or known.satisfaction) if done else None,
        closed_on=(known.closed_on or ws.today()) if done else None,
    )
    wrong = model.move_problem(moved)
    if wrong is not None:
        raise BadCase(known.number, wrong)
    if model.is_secret(moved) and moved.person:
        _require_pin(ws)
    with ws.unit(Op.COMPLAINT_STEP, number=moved.number, state=state.value) as unit:
        unit.put("complaints", store.row_of(moved))
        unit.add("complaint_steps", store.row_of_step(_step(ws, moved, what.strip())))
    return model.without_identity(moved)


def consult(ws: Workspace, event_id: EventId, topic: str, persons: int = 1) -> int:
    """So many more people were advised on the topic at the event (below 0 takes back). Answers how many now in all.

    Raises UnknownEvent, and NothingToTakeBack where fewer than that were counted.
    """
    event = event_store.require(ws.read, event_id)
    with ws.unit(Op.CONSULTATION, name=event.said.name, count=persons) as unit:
        before = store.consulted(unit.db, [event.id]).get(event.id, {})
        if before.get(topic, 0) + persons < 0:
            raise NothingToTakeBack(topic)
        fact = {"id": unit.step_id, "event_id": event.id, "topic": topic, "persons": persons, "at": unit.wall}
        unit.record("consultations", fact)
    return sum(before.values()) + persons


def consulted(ws: Workspace, event_ids: Sequence[EventId]) -> dict[EventId, dict[str, int]]:
    """How many people were advised at each of these events, by topic."""
    return store.consulted(ws.read, event_ids)


def settings(ws: Workspace) -> Settings:
    """The county's channels and deadlines."""
    return store.settings(ws.read)


def set_settings(ws: Workspace, channels: Sequence[Channel], deadlines: Sequence[Deadline]) -> None:
    """Exactly these are the channels and deadlines; the PIN stays."""
    with ws.unit(Op.CONSUMER_SETTINGS) as unit:
        kept = replace(store.settings(unit.db), channels=tuple(channels), deadlines=tuple(deadlines))
        unit.put("consumer_settings", store.row_of_settings(kept))


def set_pin(ws: Workspace, new: str, old: str = "") -> None:
    """Who reported is seen with this PIN from now on. Raises NotAPin, and WrongReportPin where another one is set."""
    if not pins.is_pin(new):
        raise NotAPin
    known = store.settings(ws.read)
    if known.sealed and not pins.opens(known.sealed, old):
        raise WrongReportPin
    with ws.unit(Op.CONSUMER_SETTINGS) as unit:
        unit.put("consumer_settings", store.row_of_settings(replace(known, sealed=pins.seal(new, ws.random))))


def _whole(ws: Workspace, case_id: ComplaintId) -> Case:
    found = store.case(ws.read, case_id)
    if found is None:
        raise UnknownCase(case_id)
    return found


def _require_pin(ws: Workspace) -> None:
    if not store.settings(ws.read).sealed:
        raise NoReportPin


def _due(county: Settings, case: Case) -> date | None:
    deadline = next((one for one in county.deadlines if one.kind is case.kind), None)
    return model.due_day(case.received.date(), deadline, is_workday) if deadline else None


def _step(ws: Workspace, case: Case, what: str) -> CaseStep:
    return CaseStep(ws.new_id(), case.id, ws.now().replace(tzinfo=None), case.state, ws.operator, what)
