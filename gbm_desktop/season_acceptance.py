"""A season's plan taken over: each visit becomes an event with all that its template brings, in one step."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from gbm_desktop import event_templates, events, resources
from gbm_desktop.errors.season_plan import NoSeasonPlan, VisitNotFree
from gbm_desktop.geography import place_name
from gbm_desktop.model.event_template import EventTemplate
from gbm_desktop.model.events import Event, EventDraft, Stage, default_level
from gbm_desktop.model.geography import PlaceKey, parts
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.resources import BookingLine
from gbm_desktop.model.season_plan import Available, SeasonSpec, Visit
from gbm_desktop.model.season_request import Season, SeasonRequest, VisitFault
from gbm_desktop.season_assembly import assemble
from gbm_desktop.store import events as event_store
from gbm_desktop.store import season_plan as store
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace

PLACE_OPEN = "具体地点由乡镇确定"


def accept(ws: Workspace, season: Season) -> list[EventId]:
    """Each visit of the plan is a planned event with its resources booked, and the season is open for a new plan.

    All of it is one step. Raises NoSeasonPlan; VisitNotFree, with nothing stored, where a visit can no longer be held
    as planned; SeasonImpossible.
    """
    plan = season.plan
    if plan is None or not plan.placed:
        raise NoSeasonPlan(season.request.name)
    visits = sorted((one.visit for one in plan.placed), key=lambda visit: (visit.day, visit.slot, visit.demand))
    _refuse_taken(season, assemble(ws, season.request), visits)
    template = _template(ws, season.request)
    made = [
        (Event(EventId(ws.new_id()), _draft(season, visit, template), Stage.PLANNED, ""), visit) for visit in visits
    ]
    with ws.unit(Op.SEASON_ACCEPT, name=season.request.name, count=len(made)) as unit:
        for event, visit in made:
            if template:
                event_templates.add_in(unit, ws, event, template)
            else:
                unit.add("events", event_store.row_of(event))
            resources.book_in(unit, ws, event, _lines(visit))
        unit.put("season_specs", store.row_of(Season(season.id, replace(season.request, locked=()))))
    return [event.id for event, _visit in made]


def _template(ws: Workspace, request: SeasonRequest) -> EventTemplate | None:
    return event_templates.named(request.template, event_templates.own_folder(ws)) if request.template else None


def _draft(season: Season, visit: Visit, template: EventTemplate | None) -> EventDraft:
    """The event of a visit: the template's, or with no more than is known of it."""
    place, slot = season.places[visit.demand], season.request.slots[visit.slot]
    code, village = parts(place)
    start = datetime.combine(visit.day, slot.start)
    if template:
        return events.checked(event_templates.draft(template, start=start, region_code=code, village=village))
    return events.checked(
        EventDraft(
            kind=season.request.kind,
            name=f"{place_name(place)}{word(season.request.kind)}",
            start=start,
            end=datetime.combine(visit.day, slot.end),
            place=f"{place_name(place)}（{PLACE_OPEN}）",
            region_code=code,
            level=default_level(code, village),
            village=village,
        )
    )


def _lines(visit: Visit) -> list[BookingLine]:
    return [BookingLine(one, count) for one, count in Counter(visit.resources).items()]


def _refuse_taken(season: Season, now: SeasonSpec, visits: Sequence[Visit]) -> None:
    """Every visit can be held as planned, by what is on record now. Raises VisitNotFree."""
    known = {one.id: one for one in now.resources}
    wanted = Counter((visit.day, visit.slot, one) for visit in visits for one in visit.resources)
    for visit in visits:
        together = {one: wanted[visit.day, visit.slot, one] for one in visit.resources}
        place = season.places[visit.demand]
        if fault := _fault_of_day(now, place, visit.day) or _fault_of_resources(known, together, visit.day):
            raise VisitNotFree(place_name(place), visit.day, *fault)


def _fault_of_day(now: SeasonSpec, place: PlaceKey, day: date) -> tuple[VisitFault, str] | None:
    if place not in now.forbidden:
        return VisitFault.NOT_NEEDED, ""
    return (VisitFault.DAY_CLOSED, "") if day in now.closed | now.forbidden[place] else None


def _fault_of_resources(
    known: Mapping[ResourceId, Available], together: Mapping[ResourceId, int], day: date
) -> tuple[VisitFault, str] | None:
    for one, count in together.items():
        if one not in known:
            return VisitFault.RESOURCE_GONE, ""
        if day in known[one].away:
            return VisitFault.RESOURCE_AWAY, known[one].name
        if count > known[one].quantity:
            return VisitFault.RESOURCE_CLASH, known[one].name
    return None
