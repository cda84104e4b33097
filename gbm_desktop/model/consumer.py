"""Consumer protection (维权): consultations, complaints, reports of violations, suggestions, and what becomes of each.

投诉 is a dispute to settle, 举报 a lead on a violation; they are handled apart, and who reported stays secret.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from gbm_desktop.model.ids import ComplaintId, EnterpriseId, EventId, ProductId, StaffId


class CaseKind(StrEnum):
    """咨询, 投诉, 举报, 建议."""

    CONSULTATION = "consultation"
    COMPLAINT = "complaint"
    REPORT = "report"
    SUGGESTION = "suggestion"


class CaseState(StrEnum):
    """登记, 现场协商, 转办, 受理, 调解中, 办结, 已回访, 归档."""

    REGISTERED = "registered"
    ON_SITE = "on_site"
    TRANSFERRED = "transferred"
    ACCEPTED = "accepted"
    MEDIATING = "mediating"
    CLOSED = "closed"
    CALLED_BACK = "called_back"
    FILED = "filed"


class CaseOutcome(StrEnum):
    """和解, 调解, 终止, 不予受理, 转举报; 已答复 for what is no dispute."""

    SETTLED = "settled"
    MEDIATED = "mediated"
    ENDED = "ended"
    NOT_ACCEPTED = "not_accepted"
    BECAME_REPORT = "became_report"
    ANSWERED = "answered"


class Satisfaction(StrEnum):
    """What the call-back found."""

    SATISFIED = "satisfied"
    FAIRLY = "fairly"
    NOT = "not"


_S, _O = CaseState, CaseOutcome
_OF_COMPLAINT: Mapping[CaseState, tuple[CaseState, ...]] = {
    _S.REGISTERED: (_S.ON_SITE, _S.TRANSFERRED, _S.CLOSED),
    _S.ON_SITE: (_S.TRANSFERRED, _S.CLOSED),
    _S.TRANSFERRED: (_S.ACCEPTED, _S.CLOSED),
    _S.ACCEPTED: (_S.MEDIATING, _S.CLOSED),
    _S.MEDIATING: (_S.CLOSED,),
    _S.CLOSED: (_S.CALLED_BACK, _S.FILED, _S.MEDIATING),
    _S.CALLED_BACK: (_S.FILED, _S.MEDIATING),
}
_OF_REPORT: Mapping[CaseState, tuple[CaseState, ...]] = {
    _S.REGISTERED: (_S.TRANSFERRED,),
    _S.TRANSFERRED: (_S.ACCEPTED, _S.CLOSED),
    _S.ACCEPTED: (_S.CLOSED,),
    _S.CLOSED: (_S.FILED,),
}
_OF_REST: Mapping[CaseState, tuple[CaseState, ...]] = {
    _S.REGISTERED: (_S.TRANSFERRED, _S.CLOSED),
    _S.TRANSFERRED: (_S.CLOSED,),
    _S.CLOSED: (_S.CALLED_BACK, _S.FILED),
    _S.CALLED_BACK: (_S.FILED,),
}
_MOVES = {
    CaseKind.COMPLAINT: _OF_COMPLAINT,
    CaseKind.REPORT: _OF_REPORT,
    CaseKind.CONSULTATION: _OF_REST,
    CaseKind.SUGGESTION: _OF_REST,
}
OUTCOMES = {
    CaseKind.COMPLAINT: (_O.SETTLED, _O.MEDIATED, _O.ENDED, _O.NOT_ACCEPTED, _O.BECAME_REPORT),
    CaseKind.REPORT: (_O.ANSWERED, _O.ENDED, _O.NOT_ACCEPTED),
    CaseKind.CONSULTATION: (_O.ANSWERED,),
    CaseKind.SUGGESTION: (_O.ANSWERED,),
}
DONE = frozenset({CaseState.CLOSED, CaseState.CALLED_BACK, CaseState.FILED})


def next_states(kind: CaseKind, state: CaseState) -> tuple[CaseState, ...]:
    """Where a case of this kind can go from here."""
    return _MOVES[kind].get(state, ())


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the register; `number` is for people to say. `against` is the company's name where no one is chosen.

    `hidden` says that the person's name, phone and address were left out on purpose.
    """

    id: ComplaintId
    number: str
    kind: CaseKind
    received: datetime
    state: CaseState = CaseState.REGISTERED
    event_id: EventId | None = None
    enterprise_id: EnterpriseId | None = None
    product_id: ProductId | None = None
    way: str = ""
    person: str = ""
    phone: str = ""
    address: str = ""
    against: str = ""
    facts: str = ""
    claim: str = ""
    handler: StaffId | None = None
    transferred_to: str = ""
    receipt: str = ""
    due: date | None = None
    closed_on: date | None = None
    outcome: CaseOutcome | None = None
    satisfaction: Satisfaction | None = None
    note: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class CaseStep:
    """What was done about a case, when, and by whom."""

    id: str
    complaint_id: ComplaintId
    at: datetime
    state: CaseState
    who: str
    what: str


def is_secret(case: Case) -> bool:
    """Whether the person is a reporter, whose identity is kept secret."""
    return case.kind is CaseKind.REPORT or case.outcome is CaseOutcome.BECAME_REPORT


def without_identity(case: Case) -> Case:
    """The case as everybody may see it: of a report, nobody's name, phone or address."""
    return replace(case, person="", phone="", address="", hidden=True) if is_secret(case) else case


class CaseProblem(StrEnum):
    """Why a case cannot be registered or moved."""

    NO_FACTS = "no_facts"
    NOBODY_TO_CALL = "nobody_to_call"
    NEEDS_OUTCOME = "needs_outcome"
    WRONG_OUTCOME = "wrong_outcome"
    NEEDS_SATISFACTION = "needs_satisfaction"
    NEEDS_OFFICE = "needs_office"


def problem(case: Case) -> CaseProblem | None:
    """What must be put right before the case can be registered; who asks for advice or reports may stay unknown."""
    if not case.facts.strip():
        return CaseProblem.NO_FACTS
    if case.kind is CaseKind.COMPLAINT and not (case.person.strip() and case.phone.strip()):
        return CaseProblem.NOBODY_TO_CALL
    return None


def move_problem(case: Case) -> CaseProblem | None:
    """What the case lacks to stand in its state."""
    if case.state in DONE and case.outcome is None:
        return CaseProblem.NEEDS_OUTCOME
    if case.state in DONE and case.outcome not in OUTCOMES[case.kind]:
        return CaseProblem.WRONG_OUTCOME
    if case.state is CaseState.CALLED_BACK and case.satisfaction is None:
        return CaseProblem.NEEDS_SATISFACTION
    if case.state is CaseState.TRANSFERRED and not case.transferred_to.strip():
        return CaseProblem.NEEDS_OFFICE
    return None


@dataclass(frozen=True, slots=True)
class Channel:
    """Where people can complain."""

    name: str
    phone: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """Within how many days a case of this kind is handled, and which paper says so (empty: 待核实)."""

    kind: CaseKind
    days: int
    working: bool
    source: str


DEADLINES = (Deadline(CaseKind.COMPLAINT, 7, working=True, source="《消费者权益保护法》第四十六条"),)


def due_day(received: date, deadline: Deadline, is_workday: Callable[[date], bool]) -> date:
    """The last day of the deadline; the day on which the case came does not count."""
    if not deadline.working:
        return received + timedelta(days=deadline.days)
    day, left = received, deadline.days
    while left:
        day += timedelta(days=1)
        left -= is_workday(day)
    return day


def is_overdue(case: Case, today: date) -> bool:
    """Whether the case is open past its last day."""
    return case.state not in DONE and case.due is not None and case.due < today
