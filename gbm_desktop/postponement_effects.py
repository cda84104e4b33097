"""What comes of a postponement: who is needed twice, which market is lost, what police and signers must know."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gbm_desktop import campaign, postponement_days, resources, workdays
from gbm_desktop.model import events as model
from gbm_desktop.model.events import Event, Stage, WarningKind
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.postponement import Affected, Finding, Found
from gbm_desktop.model.resources import carried
from gbm_desktop.model.safety.gate import Safety
from gbm_desktop.model.safety.permit import UNDER_WAY, PermitState, PermitStatus
from gbm_desktop.model.safety.plan import Measure, clashes, moved
from gbm_desktop.safety import gate, permit
from gbm_desktop.store import events as event_store
from gbm_desktop.store import resources as resource_store
from gbm_desktop.store import staff as staff_store
from gbm_desktop.store.safety import clashes as posts
from gbm_desktop.store.safety import plan as plan_store
from gbm_desktop.wording import Lang, shown
from gbm_desktop.workspace import Workspace

_Findings = Mapping[EventId, Sequence[Finding]]


def with_findings(ws: Workspace, affected: Sequence[Affected], lang: Lang) -> list[Affected]:
    """Each event with all that the postponement does to it, what must be put right first."""
    together = [_resources(ws, affected, lang), _warnings(ws, affected), _posts(ws, affected), _safety(ws, affected)]
    order = list(Found)
    return [
        replace(
            one,
            findings=tuple(
                sorted(
                    [*(found for each in together for found in each.get(one.event.id, ())), *_own(ws, one, lang)],
                    key=lambda finding: order.index(finding.kind),
                )
            ),
        )
        for one in affected
    ]


def _own(ws: Workspace, one: Affected, lang: Lang) -> Iterator[Finding]:
    yield from _permit(ws, one, lang)
    yield from postponement_days.findings(ws, one, lang)


def _after(one: Affected) -> Event:
    """The event as the postponement leaves it, as far as others are concerned."""
    if one.after is None:
        return replace(one.event, stage=Stage.POSTPONED)
    stage = Stage.PLANNED if one.event.stage is Stage.POSTPONED else one.event.stage
    return replace(one.event, said=one.after, stage=stage)


def _resources(ws: Workspace, affected: Sequence[Affected], lang: Lang) -> _Findings:
    """The bookings that could not be kept."""
    spans = {
        one.event.id: (resource_store.span(ws.read, one.event), resource_store.span(ws.read, _after(one)))
        for one in affected
        if one.after
    }
    booked = resource_store.bookings(ws.read, event_ids=list(spans))
    clashing = resources.clashes(ws, [carried(booking, *spans[booking.event_id]) for booking in booked])
    found = defaultdict[EventId, list[Finding]](list)
    for clash, said in zip(clashing, resources.clash_sentences(ws, clashing, lang), strict=True):
        for event_id in spans.keys() & set(clash.event_ids):
            found[event_id].append(Finding(Found.RESOURCE_CLASH, said))
    return found


def _warnings(ws: Workspace, affected: Sequence[Affected]) -> _Findings:
    """What deserves a second look at the new time: the venue, the people, the campaign's period."""
    after = {one.event.id: _after(one) for one in affected if one.after}
    if not after:
        return {}
    first, last = min(one.said.start for one in after.values()), max(one.said.end for one in after.values())
    moved_away = {one.event.id for one in affected}
    there = [event for event in event_store.overlapping(ws.read, first, last) if event.id not in moved_away]
    here = campaign.current(ws)
    found = model.warnings_among([*there, *after.values()], period=(here.period_start, here.period_end))
    return {
        event_id: [
            Finding(_OF_TIME[each.kind], each.about) for each in found.get(event_id, ()) if each.kind in _OF_TIME
        ]
        for event_id in after
    }


_OF_TIME = {
    WarningKind.VENUE_CLASH: Found.VENUE_CLASH,
    WarningKind.PERSON_CLASH: Found.PERSON_CLASH,
    WarningKind.OUTSIDE_PERIOD: Found.OUTSIDE_PERIOD,
}


def _posts(ws: Workspace, affected: Sequence[Affected]) -> _Findings:
    """Whom a safety post here and one of another event would need at the same time."""
    ids = [one.event.id for one in affected]
    laid = plan_store.measures(ws.read, ids)
    going = [
        moved(each, one.event.said, one.after) for one in affected if one.after for each in laid.get(one.event.id, [])
    ]
    manned = [one for one in going if one.due and one.until]
    if not manned:
        return {}
    others = [one for one in _others(ws, manned) if one.event_id not in set(ids)]
    people = {person.id: person.name for person in staff_store.everyone(ws.read)}
    names = event_store.names(ws.read, {one.event_id for one in (*others, *manned)})
    found = defaultdict[EventId, list[Finding]](list)
    for clash in clashes([*others, *manned]):
        for own, other in ((clash.one, clash.other), (clash.other, clash.one)):
            if own.event_id in set(ids) and own.event_id != other.event_id:
                said = f"{people[clash.staff]}：{own.post}，{names[other.event_id]}·{other.post}"
                found[own.event_id].append(Finding(Found.POST_CLASH, said))
    return found


def _others(ws: Workspace, manned: Sequence[Measure]) -> list[Measure]:
    people = {person for one in manned for person in (one.responsible, one.deputy) if person is not None}
    since, until = min(one.due for one in manned if one.due), max(one.until for one in manned if one.until)
    return posts.manned(ws.read, people, since, until)


def _permit(ws: Workspace, one: Affected, lang: Lang) -> Iterator[Finding]:
    """国务院令第505号 第15条: a change of time is applied for before the original time."""
    status = permit.status_of(
        _after(one), permit.get(ws, one.event.id), permit.rule(ws), ws.today(), workdays.of_campaign(ws)
    )
    if not status.needed:
        return
    basis = status.permit.basis
    if status.permit.state in UNDER_WAY and basis:
        now = ws.now().replace(tzinfo=None)
        kind = Found.PERMIT_CHANGE if basis.start > now else Found.PERMIT_PASSED
        yield Finding(kind, shown(basis.start, lang))
    elif one.after and _too_late(status):
        yield Finding(Found.PERMIT_LATE, shown(status.apply_by, lang))


def _too_late(status: PermitStatus) -> bool:
    return status.permit.state is PermitState.TO_APPLY and status.late


def _safety(ws: Workspace, affected: Sequence[Affected]) -> _Findings:
    """Who signed for the old time, and which event was ready."""
    going = [one.event for one in affected if one.after]
    return {event_id: list(_unsigned(found)) for event_id, found in gate.read_all(ws, going).items()}


def _unsigned(found: Safety) -> Iterator[Finding]:
    if found.signed:
        names = "、".join(found.name(person) for person in found.to_sign if person in found.signed)
        yield Finding(Found.SIGN_AGAIN, names)
    if found.event.stage is Stage.READY:
        yield Finding(Found.NOT_READY)
