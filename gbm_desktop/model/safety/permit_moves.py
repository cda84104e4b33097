"""How an application for a permit moves on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from gbm_desktop.model.events import Event
from gbm_desktop.model.safety.permit import (
    UNDER_WAY,
    Application,
    Change,
    Permit,
    PermitState,
    PermitStatus,
    basis_of,
    changes_since,
)

NEXT_STATES: Mapping[PermitState, frozenset[PermitState]] = {
    PermitState.TO_APPLY: frozenset({PermitState.APPLIED}),
    PermitState.APPLIED: frozenset({PermitState.ACCEPTED, PermitState.REFUSED, PermitState.TO_APPLY}),
    PermitState.ACCEPTED: frozenset(
        {PermitState.GRANTED, PermitState.REFUSED, PermitState.APPLIED, PermitState.TO_APPLY}
    ),
    PermitState.GRANTED: frozenset({PermitState.APPLIED, PermitState.HANDED_BACK}),
    PermitState.REFUSED: frozenset({PermitState.APPLIED}),
    PermitState.HANDED_BACK: frozenset({PermitState.APPLIED}),
}
_USUAL_NEXT: Mapping[PermitState, PermitState] = {
    PermitState.TO_APPLY: PermitState.APPLIED,
    PermitState.APPLIED: PermitState.ACCEPTED,
    PermitState.ACCEPTED: PermitState.GRANTED,
    PermitState.REFUSED: PermitState.APPLIED,
    PermitState.HANDED_BACK: PermitState.APPLIED,
}


def next_move(status: PermitStatus) -> PermitState | None:
    """What is to be done next: what the changes of the event ask for, else the usual step; None where all is done."""
    now = status.permit.state
    if Change.CANCELLED in status.changes:
        return PermitState.HANDED_BACK if now is PermitState.GRANTED else PermitState.TO_APPLY
    return PermitState.APPLIED if status.changes else _USUAL_NEXT.get(now)


def other_moves(status: PermitStatus) -> list[PermitState]:
    """What else may come of the application; to apply again while it is under way only where the event has changed."""
    now = status.permit.state
    again = {PermitState.APPLIED} if now is PermitState.ACCEPTED else set()
    return [state for state in PermitState if state in NEXT_STATES[now] - again - {next_move(status)}]


def may_become(now: PermitState, wanted: PermitState) -> bool:
    """Whether an application moves so; the same state once more only corrects what was said of it."""
    return wanted in NEXT_STATES[now] or (wanted is now and now is not PermitState.TO_APPLY)


def moved(permit: Permit, said: Application, event: Event, today: date) -> Permit:
    """The permit after its application has moved on, as `may_become` allows.

    Who applies does so for the event as it is now; to say again that one has applied renews that only where the event
    has changed since. A permit that is to be changed keeps its number; one refused or handed back has none left.
    """
    after = replace(
        permit,
        state=said.state,
        number=said.number.strip() or permit.number,
        police=said.police.strip() or permit.police,
        note=said.note.strip() or permit.note,
        papers=permit.papers | said.papers,
    )
    if said.state is PermitState.TO_APPLY:
        return replace(after, applied_on=None, decided_on=None, basis=None)
    if said.state is not PermitState.APPLIED:
        return replace(after, decided_on=said.day or _day_said(permit, said.state) or today)
    again = permit.state is PermitState.APPLIED and permit.basis and not changes_since(permit.basis, event)
    return replace(
        after,
        number=after.number if permit.state in UNDER_WAY else said.number.strip(),
        applied_on=said.day or (permit.applied_on if again else None) or today,
        decided_on=None,
        basis=permit.basis if again else basis_of(event),
    )


def _day_said(permit: Permit, state: PermitState) -> date | None:
    return permit.decided_on if permit.state is state else None
