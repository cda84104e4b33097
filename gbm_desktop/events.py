"""Planning events: add, change, copy, and carry through life."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from gbm_desktop import campaign, regions
from gbm_desktop.errors import EventHasPeople, EventIncomplete, StageNeedsReason, StageNotAllowed, UnknownEvent
from gbm_desktop.model import events as model
from gbm_desktop.model.events import Event, EventDraft, EventWarning, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import events as store
from gbm_desktop.workspace import Workspace


def get(ws: Workspace, event_id: str) -> Event:
    """The event of this id, or of the beginning of an id. Raises UnknownEvent."""
    found = store.by_id(ws.read, event_id)
    if found is None:
        raise UnknownEvent(event_id)
    return found


def add(ws: Workspace, draft: EventDraft) -> EventId:
    """The event is planned. Raises EventIncomplete, UnknownRegion."""
    event = Event(EventId(ws.new_id()), _checked(draft), Stage.PLANNED, "")
    with ws.unit(Op.EVENT_ADD, name=draft.name) as unit:
        unit.add("events", store.row_of(event))
    return event.id


def edit(ws: Workspace, event_id: EventId, draft: EventDraft) -> None:
    """The event is as given; its stage stays. Raises EventIncomplete, UnknownRegion, UnknownEvent."""
    event = get(ws, event_id)
    with ws.unit(Op.EVENT_EDIT, name=draft.name) as unit:
        unit.put("events", store.row_of(replace(event, said=_checked(draft))))


@dataclass(frozen=True, slots=True)
class CopyTo:
    """Where and when a copy takes place; what is empty stays as it is in the original."""

    day: date
    region_code: str = ""
    village: str = ""
    place: str = ""


def copy(ws: Workspace, event_id: EventId, targets: Sequence[CopyTo]) -> list[EventId]:
    """Each target has a planned copy of the event, its agenda moved along; people are not copied. One step."""
    original = get(ws, event_id).said
    drafts = [_checked(_copied(original, target)) for target in targets]
    copies = [Event(EventId(ws.new_id()), draft, Stage.PLANNED, "") for draft in drafts]
    with ws.unit(Op.EVENT_COPY, name=original.name, count=len(copies)) as unit:
        for event in copies:
            unit.add("events", store.row_of(event))
    return [event.id for event in copies]


def _copied(original: EventDraft, target: CopyTo) -> EventDraft:
    moved = model.shifted(original, (target.day - original.start.date()).days)
    code = target.region_code or original.region_code
    return replace(
        moved,
        region_code=code,
        village=target.village if target.region_code or target.village else original.village,
        place=target.place or original.place,
    )


def set_stage(ws: Workspace, event_id: EventId, stage: Stage, reason: str = "") -> None:
    """The event stands at this stage of its life. Raises StageNotAllowed, StageNeedsReason, UnknownEvent."""
    event = get(ws, event_id)
    if stage not in model.next_stages(event.stage):
        raise StageNotAllowed(event.said.name, event.stage, stage)
    if stage in model.NEEDS_REASON and not reason.strip():
        raise StageNeedsReason(event.said.name, stage)
    with ws.unit(Op.EVENT_STAGE, name=event.said.name, stage=stage.value) as unit:
        unit.put("events", store.row_of(replace(event, stage=stage, stage_reason=reason.strip())))


def remove(ws: Workspace, event_id: EventId) -> None:
    """The event is gone (and can be brought back by undo). Raises EventHasPeople when it has a list or scans."""
    event = get(ws, event_id)
    with ws.unit(Op.EVENT_REMOVE, name=event.said.name) as unit:
        if store.has_people(unit.db, event.id):
            raise EventHasPeople(event.said.name)
        unit.drop("events", event.id)


def warnings(ws: Workspace, draft: EventDraft, own_id: EventId | None = None) -> list[EventWarning]:
    """What deserves a second look in this draft."""
    found = campaign.current(ws)
    others = store.overlapping(ws.read, draft.start, draft.end)
    return model.warnings(draft, period=(found.period_start, found.period_end), others=others, own_id=own_id)


def _checked(draft: EventDraft) -> EventDraft:
    wrong = model.problems(draft)
    if wrong:
        raise EventIncomplete(draft.name, tuple(wrong))
    region = regions.require(draft.region_code)
    return replace(draft, name=draft.name.strip(), place=draft.place.strip(), region_code=region.code)
