"""What becomes of a case: from where it can go where, what each state asks for, and how its time stands."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum

from gbm_desktop.model.consumer import Case, CaseKind, CaseOutcome, CaseState, is_secret

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
DONE = frozenset({_S.CLOSED, _S.CALLED_BACK, _S.FILED})
SOON_DAYS = 3


def next_states(kind: CaseKind, state: CaseState) -> tuple[CaseState, ...]:
    """Where a case of this kind can go from here."""
    return _MOVES[kind].get(state, ())


def moves(case: Case) -> tuple[CaseState, ...]:
    """Where this case can go now; a complaint that became a report goes on as a report does."""
    return next_states(CaseKind.REPORT if is_secret(case) else case.kind, case.state)


def track(kind: CaseKind) -> tuple[CaseState, ...]:
    """The states that a case of this kind may pass, in their order."""
    reached = {_S.REGISTERED, *(after for further in _MOVES[kind].values() for after in further)}
    return tuple(state for state in CaseState if state in reached)


class CaseProblem(StrEnum):
    """Why a case cannot be registered, classified or moved."""

    NO_FACTS = "no_facts"
    NOBODY_TO_CALL = "nobody_to_call"
    NEEDS_OUTCOME = "needs_outcome"
    WRONG_OUTCOME = "wrong_outcome"
    NEEDS_SATISFACTION = "needs_satisfaction"
    NEEDS_OFFICE = "needs_office"
    STAYS_SECRET = "stays_secret"  # noqa: S105 - a reason, not a password
    UNDER_WAY = "under_way"
    NOT_THEN = "not_then"


def problem(case: Case, now: datetime) -> CaseProblem | None:
    """What must be put right before the case can be registered; who asks for advice or reports may stay unknown."""
    if not case.facts.strip():
        return CaseProblem.NO_FACTS
    if case.kind is CaseKind.COMPLAINT and not (case.person.strip() and case.phone.strip()):
        return CaseProblem.NOBODY_TO_CALL
    return CaseProblem.NOT_THEN if case.received > now else None


def move_problem(case: Case) -> CaseProblem | None:
    """What the case lacks to stand in its state."""
    if case.state in DONE and case.outcome is None:
        return CaseProblem.NEEDS_OUTCOME
    if case.state in DONE and case.outcome not in OUTCOMES[case.kind]:
        return CaseProblem.WRONG_OUTCOME
    if case.state is _S.CALLED_BACK and case.satisfaction is None:
        return CaseProblem.NEEDS_SATISFACTION
    if case.state is _S.TRANSFERRED and not case.transferred_to.strip():
        return CaseProblem.NEEDS_OFFICE
    return None


def classify_problem(case: Case) -> CaseProblem | None:
    """Why the case stays of the kind that it is: only what nobody has dealt with yet is classified anew."""
    if is_secret(case):
        return CaseProblem.STAYS_SECRET
    return None if case.state is _S.REGISTERED else CaseProblem.UNDER_WAY


def days_left(case: Case, today: date) -> int | None:
    """How many days are left to the last one, below 0 when it has passed; None where none counts any more."""
    return None if case.due is None or case.state in DONE else (case.due - today).days


def is_overdue(case: Case, today: date) -> bool:
    """Whether the case is open past its last day."""
    left = days_left(case, today)
    return left is not None and left < 0


class CaseFilter(StrEnum):
    """Which cases are looked at."""

    OPEN = "open"
    PRESSING = "pressing"
    DONE = "done"


def matching(cases: Iterable[Case], which: CaseFilter | None, today: date) -> list[Case]:
    """The cases under way, those of them that are late or nearly so, or those that are closed; None: all."""
    if which is None:
        return list(cases)
    if which is CaseFilter.PRESSING:
        return [one for one in cases if (left := days_left(one, today)) is not None and left <= SOON_DAYS]
    return [one for one in cases if (one.state in DONE) is (which is CaseFilter.DONE)]


def find(cases: Iterable[Case], text: str) -> list[Case]:
    """The cases in which each of the words stands; of a hidden one, nothing of the person is searched."""
    words = text.lower().split()
    return [one for one in cases if all(word in _searched(one) for word in words)]


def _searched(case: Case) -> str:
    said = (case.number, case.person, case.phone, case.against, case.facts, case.claim, case.transferred_to,
            case.receipt, case.note)  # fmt: skip
    return "\n".join(said).lower()
