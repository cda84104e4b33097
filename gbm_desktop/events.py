"""Planning events: add, change, copy, and carry through life."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from gbm_desktop import campaign, regions
from gbm_desktop.errors.events import EventHasPeople, EventIncomplete, StageNeedsReason, StageNotAllowed
from gbm_desktop.errors.safety_plan import EventHasSafety
from gbm_desktop.event_moves import moved_in, refuse_to_move
from gbm_desktop.model import events as model
from gbm_desktop.model.event_copies import CopyTo, copied, starting
from gbm_desktop.model.events import Event, EventDraft, EventWarning, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.safety import gate
from gbm_desktop.store import events as store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.store.journal import Unit
from gbm_desktop.store.safety import removal
from gbm_desktop.workspace import Workspace


def get(ws: Workspace, event_id: str) -> Event:
    """The event of this id, or of the beginning of an id. Raises UnknownEvent."""
    return store.require(ws.read, event_id)


def add(ws: Workspace, draft: EventDraft) -> EventId:
    """The event is planned. Raises EventIncomplete, UnknownRegion."""
    event = Event(EventId(ws.new_id()), checked(draft), Stage.PLANNED, "")
    with ws.unit(Op.EVENT_ADD, name=draft.name) as unit:
        unit.add("events", store.row_of(event))
    return event.id


def edit(ws: Workspace, event_id: EventId, draft: EventDraft) -> None:
    """The event is as given; what belongs to it moves with its times (`event_moves.moved_in`), and its stage stays.

    Only one that was ready and now lacks something because of its new time is planned again.
    Raises EventIncomplete, UnknownRegion, UnknownEvent.
    """
    event = get(ws, event_id)
    said = checked(draft)
    with ws.unit(Op.EVENT_EDIT, name=draft.name) as unit:
        moved_in(ws, unit, event, said)


def move(ws: Workspace, moves: Mapping[EventId, datetime]) -> None:
    """Each event starts at its new local time and keeps its length; one that was postponed is planned again.

    All of them move or none, in one step. Raises UnknownEvent, EventTookPlace.
    """
    moving = [(get(ws, event_id), start) for event_id, start in moves.items()]
    for event, _ in moving:
        refuse_to_move(event)
    with ws.unit(Op.EVENTS_MOVE, name=_names([event for event, _ in moving])) as unit:
        for event, start in moving:
            planned = replace(event, stage=Stage.PLANNED, stage_reason="")
            again = planned if event.stage is Stage.POSTPONED else event
            moved_in(ws, unit, again, starting(event.said, start))


def set_note(ws: Workspace, event_id: EventId, note: str) -> None:
    """The event has this note; the rest of it stays. Raises UnknownEvent."""
    event = get(ws, event_id)
    with ws.unit(Op.EVENT_EDIT, name=event.said.name) as unit:
        unit.put("events", store.row_of(replace(event, said=replace(event.said, note=note.strip()))))


def copies(
    ws: Workspace, event_id: EventId, targets: Sequence[CopyTo], *, also: Sequence[EventId] = ()
) -> list[tuple[EventDraft, list[EventWarning]]]:
    """What `copy` would store, and what deserves a second look there. Raises as `copy` does."""
    drafts = _drafts(ws, (event_id, *also), targets)
    planned = [Event(EventId(str(number)), draft, Stage.PLANNED, "") for number, draft in enumerate(drafts)]
    stored = store.matching(ws.read, EventQuery()) if planned else []
    warned = model.warnings_among([*stored, *planned], period=_period(ws))
    return [(event.said, warned.get(event.id, [])) for event in planned]


def copy(ws: Workspace, event_id: EventId, targets: Sequence[CopyTo], *, also: Sequence[EventId] = ()) -> list[EventId]:
    """Each target has a planned copy of the event, and of those named with it, in one step.

    The agenda moves along; people are not copied. Raises UnknownEvent, UnknownRegion, EventIncomplete.
    """
    drafts = _drafts(ws, (event_id, *also), targets)
    made = [Event(EventId(ws.new_id()), draft, Stage.PLANNED, "") for draft in drafts]
    with ws.unit(Op.EVENT_COPY, name=_names([get(ws, each) for each in (event_id, *also)]), count=len(made)) as unit:
        for event in made:
            unit.add("events", store.row_of(event))
    return [event.id for event in made]


def _drafts(ws: Workspace, event_ids: Sequence[EventId], targets: Sequence[CopyTo]) -> list[EventDraft]:
    originals = [get(ws, each).said for each in event_ids]
    return [checked(_copied(original, target)) for target in targets for original in originals]


def _copied(original: EventDraft, target: CopyTo) -> EventDraft:
    code = target.region_code or original.region_code
    names = {
        original.village: target.village or regions.require(code).name,
        regions.require(original.region_code).name: regions.require(code).name,
    }
    return copied(original, target, names)


def set_stage(
    ws: Workspace, event_id: EventId, stage: Stage, reason: str = "", *, also: Sequence[EventId] = ()
) -> None:
    """The event, and those named with it, stand at this stage of their life: all of them or none, in one step.

    Raises StageNotAllowed, StageNeedsReason, UnknownEvent, and NotReady where one that was planned lacks something
    for its safety.
    """
    changed = [get(ws, each) for each in (event_id, *also)]
    for event in changed:
        if stage not in model.next_stages(event.stage, over=is_over(ws, event)):
            raise StageNotAllowed(event.said.name, event.stage, stage)
        if model.needs_reason(event.stage, stage) and not reason.strip():
            raise StageNeedsReason(event.said.name, stage)
    with ws.unit(Op.EVENT_STAGE, name=_names(changed), stage=stage.value) as unit:
        if stage is Stage.READY:
            gate.refuse_unready(ws, [event for event in changed if event.stage is Stage.PLANNED])
        for event in changed:
            kept = event.stage_reason if {event.stage, stage} <= model.TOOK_PLACE else ""
            unit.put("events", store.row_of(replace(event, stage=stage, stage_reason=reason.strip() or kept)))


def is_over(ws: Workspace, event: Event) -> bool:
    """Whether the event's time has passed."""
    return event.said.end <= ws.now().replace(tzinfo=None)


def remove(ws: Workspace, *event_ids: EventId) -> None:
    """The events are gone, all of them or none, and their safety plans with them (undo brings them back).

    Raises UnknownEvent, EventHasPeople when one has a list or scans, EventHasSafety when one has records of safety.
    """
    gone = [get(ws, each) for each in event_ids]
    with ws.unit(Op.EVENT_REMOVE, name=_names(gone)) as unit:
        for event in gone:
            refuse_removal(unit, event.id, event.said.name)
            for table, row_id in removal.belongings(unit.db, event.id):
                unit.drop(table, row_id)
            unit.drop("events", event.id)


def refuse_removal(unit: Unit, event_id: EventId, name: str) -> None:
    """Nothing on record keeps the event. Raises EventHasPeople, EventHasSafety."""
    if store.has_people(unit.db, event_id):
        raise EventHasPeople(name)
    if removal.has_records(unit.db, event_id):
        raise EventHasSafety(name)


def warnings(ws: Workspace, draft: EventDraft, own_id: EventId | None = None) -> list[EventWarning]:
    """What deserves a second look in this draft."""
    others = store.overlapping(ws.read, draft.start, draft.end)
    return model.warnings(draft, period=_period(ws), others=others, own_id=own_id)


def all_warnings(ws: Workspace) -> dict[EventId, list[EventWarning]]:
    """What deserves a second look, by event; events closed, postponed or cancelled have nothing."""
    return model.warnings_among(store.matching(ws.read, EventQuery()), period=_period(ws))


@dataclass(frozen=True, slots=True)
class Listed:
    """An event as a list shows it: how many different people came, and what deserves a second look."""

    event: Event
    arrived: int
    warnings: tuple[EventWarning, ...]


def listed(ws: Workspace, query: EventQuery) -> list[Listed]:
    """The events asked for, in the order of their start."""
    everything = store.matching(ws.read, EventQuery())
    asked = everything if query == EventQuery() else store.matching(ws.read, query)
    warned = model.warnings_among(everything, period=_period(ws))
    arrived = store.arrived(ws.read)
    return [Listed(event, arrived.get(event.id, 0), tuple(warned.get(event.id, ()))) for event in asked]


def _period(ws: Workspace) -> tuple[date, date]:
    found = campaign.current(ws)
    return found.period_start, found.period_end


def _names(events: Sequence[Event]) -> str:
    return "、".join(event.said.name for event in events)


def checked(draft: EventDraft) -> EventDraft:
    """The draft as it can be stored. Raises EventIncomplete, UnknownRegion."""
    wrong = model.problems(draft)
    if wrong:
        raise EventIncomplete(draft.name, tuple(wrong))
    region = regions.require(draft.region_code)
    return replace(draft, name=draft.name.strip(), place=draft.place.strip(), region_code=region.code)
