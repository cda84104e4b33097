"""Postponing events: what it would do, and doing it in one step."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gbm_desktop import postponement_effects
from gbm_desktop.errors.events import StageNeedsReason, StageNotAllowed
from gbm_desktop.errors.postponement import NothingToPostpone, NotLater
from gbm_desktop.event_moves import moved_in, refuse_to_move
from gbm_desktop.model.event_copies import starting
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.ids import EventId, TourId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.postponement import Affected, Followers, Postponed, Postponement, first_of, shift
from gbm_desktop.store import events as event_store
from gbm_desktop.store import postponement as store
from gbm_desktop.wording import Lang
from gbm_desktop.workspace import Workspace


def whole_day(ws: Workspace, day: date, tour: TourId | None = None) -> list[EventId]:
    """The events of a day that can be postponed together, or a tour's stops of that day. Raises NothingToPostpone."""
    found = store.on_day(ws.read, day, tour)
    if not found:
        raise NothingToPostpone(day)
    return found


def preview(ws: Workspace, wanted: Postponement, lang: Lang = "zh") -> list[Affected]:
    """What `postpone` would do to each event, those that go along after those chosen, and what comes of it.

    Raises UnknownEvent, NothingToPostpone, EventTookPlace, StageNotAllowed, NotLater.
    """
    return postponement_effects.with_findings(ws, _affected(ws, wanted), lang)


def postpone(ws: Workspace, wanted: Postponement) -> list[EventId]:
    """The events, and those that go along, are on their new day or stand as postponed, in one step.

    An event that gets a new day after it was postponed is planned again; so is one whose safety lacks something then.
    The ids of all that moved. Raises as `preview` does, and StageNeedsReason.
    """
    affected = _affected(ws, wanted)
    first = first_of([one.event for one in affected if not one.follows])
    reason = wanted.reason.strip() or first.stage_reason
    if not reason:
        raise StageNeedsReason(first.said.name, Stage.POSTPONED)
    names = "、".join(one.event.said.name for one in affected)
    with ws.unit(Op.EVENT_POSTPONE, name=names, reason=reason) as unit:
        for one in affected:
            if one.after is None:
                event = replace(one.event, stage=Stage.POSTPONED, stage_reason=reason)
                unit.put("events", event_store.row_of(event))
            else:
                moved_in(ws, unit, _planned_again(one.event), one.after)
    return [one.event.id for one in affected]


def latest(ws: Workspace, event_id: EventId) -> Postponed | None:
    """When and where the event was to be before it was postponed; None where it never was.

    Postponed until further notice first and given a day later, it was to be where it stood at the first.
    """
    found = store.postponements(ws.read, event_id)
    if not found:
        return None
    was, reason, at = found[0]
    return Postponed(was.said, reason, at)


def _planned_again(event: Event) -> Event:
    return replace(event, stage=Stage.PLANNED, stage_reason="") if event.stage is Stage.POSTPONED else event


def _affected(ws: Workspace, wanted: Postponement) -> list[Affected]:
    chosen = [event_store.require(ws.read, each) for each in wanted.event_ids]
    if not chosen:
        raise NothingToPostpone(wanted.to or ws.today())
    for event in chosen:
        refuse_to_move(event)
        if event.stage is Stage.CANCELLED:
            raise StageNotAllowed(event.said.name, event.stage, Stage.POSTPONED)
    chosen.sort(key=lambda event: (event.said.start, event.id))
    along = _along(ws, wanted, [event.id for event in chosen])
    everyone = [(event, False) for event in chosen] + [(event, True) for event in along]
    if wanted.to is None:
        return [Affected(event, None, follows) for event, follows in everyone]
    by = shift(chosen[0], wanted.to, wanted.at)
    _refuse_earlier(ws, chosen, wanted.to, later=by.total_seconds() > 0)
    return [Affected(event, starting(event.said, event.said.start + by), follows) for event, follows in everyone]


def _along(ws: Workspace, wanted: Postponement, ids: Sequence[EventId]) -> list[Event]:
    match wanted.followers:
        case Followers.STAY:
            return []
        case Followers.TOUR:
            return store.later_stops(ws.read, ids)
        case Followers.RESOURCES:
            return store.sharing_resources(ws.read, ids)


def _refuse_earlier(ws: Workspace, chosen: Sequence[Event], to: date, *, later: bool) -> None:
    """Whoever was not postponed yet goes to a later time, and nobody into the past. Raises NotLater."""
    live = [event for event in chosen if event.stage is not Stage.POSTPONED]
    if to < ws.today() or (live and not later):
        raise NotLater(chosen[0].said.name, chosen[0].said.start, to)
