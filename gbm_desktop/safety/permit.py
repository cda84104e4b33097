"""Obtaining the police permit of an event."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from gbm_desktop import attachments, campaign, policy, workdays
from gbm_desktop.errors.permit import (
    PermitDayAhead,
    PermitDayBackwards,
    PermitMoveNotAllowed,
    PermitNeedsNumber,
    PermitRuleIncomplete,
)
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.model.safety import permit as model
from gbm_desktop.model.safety.permit import Application, Holder, Paper, Permit, PermitState, PermitStatus
from gbm_desktop.model.safety.permit_moves import may_become, moved
from gbm_desktop.model.safety.permit_rule import rule_problems
from gbm_desktop.store import events as event_store
from gbm_desktop.store.safety import permit as store
from gbm_desktop.workdays import IsWorkday
from gbm_desktop.workspace import Workspace


def notice_rule(ws: Workspace) -> PermitRule:
    """The rule of the year's policy profile. Raises NoCampaign, UnknownPolicyYear."""
    return policy.profile(campaign.current(ws).year).permit


def rule(ws: Workspace) -> PermitRule:
    """The rule that counts here: the county's own, else the policy profile's."""
    return store.rule(ws.read) or notice_rule(ws)


def has_own_rule(ws: Workspace) -> bool:
    """Whether the county has a rule of its own."""
    return store.rule(ws.read) is not None


def set_rule(ws: Workspace, own: PermitRule | None) -> None:
    """The county has this rule, or none of its own. Raises PermitRuleIncomplete."""
    wrong = rule_problems(own) if own else []
    if wrong:
        raise PermitRuleIncomplete(tuple(wrong))
    with ws.unit(Op.PERMIT_RULE) as unit:
        if own:
            unit.put("permit_rule", store.row_of_rule(replace(own, source=own.source.strip())))
        else:
            unit.drop("permit_rule", store.COUNTY)


def get(ws: Workspace, event_id: EventId) -> Permit:
    """Where the event's application stands; before anything was said of it, nothing has been applied for."""
    return store.permits(ws.read, [event_id]).get(event_id, Permit(event_id))


def status(ws: Workspace, event: Event) -> PermitStatus:
    """What the permit asks of this event today."""
    return status_of(event, get(ws, event.id), rule(ws), ws.today(), workdays.of_campaign(ws))


def status_of(
    event: Event, permit: Permit | None, rule_here: PermitRule, today: date, is_workday: IsWorkday
) -> PermitStatus:
    """What the permit asks of this event today, from what was read already."""
    return model.status(event, permit or Permit(event.id), rule_here, today=today, is_workday=is_workday)


def set_holder(ws: Workspace, event_id: EventId, holder: Holder) -> None:
    """The event is held by an organisation, or by a government directly. Raises UnknownEvent."""
    event = event_store.require(ws.read, event_id)
    with ws.unit(Op.PERMIT_EDIT, name=event.said.name) as unit:
        unit.put("permits", store.row_of(replace(get(ws, event.id), holder=holder)))


def move_on(ws: Workspace, event_id: EventId, said: Application) -> Permit:
    """The application stands as said; the same state once more corrects what was said of it.

    Raises UnknownEvent, PermitMoveNotAllowed, PermitNeedsNumber, PermitDayAhead, PermitDayBackwards.
    """
    event = event_store.require(ws.read, event_id)
    before = get(ws, event.id)
    if not may_become(before.state, said.state):
        raise PermitMoveNotAllowed(event.said.name, before.state, said.state)
    after = moved(before, said, event, ws.today())
    _refuse(after, event, ws.today())
    with ws.unit(Op.PERMIT_STATE, name=event.said.name, state=said.state.value) as unit:
        unit.put("permits", store.row_of(after))
    return after


def _refuse(after: Permit, event: Event, today: date) -> None:
    if after.state is PermitState.GRANTED and not after.number:
        raise PermitNeedsNumber(event.said.name)
    for day in (after.applied_on, after.decided_on):
        if day and day > today:
            raise PermitDayAhead(day, today)
    if after.applied_on and after.decided_on and after.decided_on < after.applied_on:
        raise PermitDayBackwards(after.decided_on, after.applied_on)


def add_paper(ws: Workspace, event_id: EventId, paper: Paper, file: Path | None = None) -> None:
    """The paper is at hand, the file attached to it where one is given.

    Raises UnknownEvent, and as `attachments.attach` does.
    """
    event = event_store.require(ws.read, event_id)
    permit = get(ws, event.id)
    with ws.unit(Op.ATTACH if file else Op.PERMIT_EDIT, name=file.name if file else event.said.name) as unit:
        unit.put("permits", store.row_of(replace(permit, papers=permit.papers | {paper})))
        if file:
            attachments.attach(ws, unit, event.id, paper.value, file)


def drop_paper(ws: Workspace, event_id: EventId, paper: Paper) -> None:
    """The paper is not at hand; what was attached to it stays attached. Raises UnknownEvent."""
    event = event_store.require(ws.read, event_id)
    permit = get(ws, event.id)
    with ws.unit(Op.PERMIT_EDIT, name=event.said.name) as unit:
        unit.put("permits", store.row_of(replace(permit, papers=permit.papers - {paper})))
