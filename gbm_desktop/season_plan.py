"""The season's plan: asked for, made, kept, and held against what has changed since."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta

from gbm_desktop import campaign, event_templates, regions, resources
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.season_plan import SeasonImpossible, UnknownSeason
from gbm_desktop.geography import place_name
from gbm_desktop.model.event_template import EventTemplate
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import PlaceKey, place_key
from gbm_desktop.model.ids import SeasonSpecId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.season_plan import AFTERNOON, MORNING, SeasonSpec, Slot
from gbm_desktop.model.season_request import MOST_PLACES, Ground, Grounds, Kept, RequestProblem, Season, SeasonRequest
from gbm_desktop.planning import season as solver
from gbm_desktop.planning.even_load import even_load
from gbm_desktop.progress import Progress, silent
from gbm_desktop.season import townships_of
from gbm_desktop.season_assembly import assemble
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store import season_plan as store
from gbm_desktop.workspace import Workspace

SECONDS = 5.0
"""How long the solver searches at most."""
_QUARTER = timedelta(days=91)
_DAY_BEGINS = time(9)
_HALF_A_DAY = 180


def seasons(ws: Workspace) -> list[Season]:
    """Every season that is kept, the latest first."""
    return store.everything(ws.read)


def get(ws: Workspace, name: str = "") -> Season:
    """The season of this id or name, without one the latest. Raises UnknownSeason."""
    kept = seasons(ws)
    found = next((one for one in kept if not name or name in (one.id, one.request.name)), None)
    if found is None:
        raise UnknownSeason(name)
    return found


def first_request(ws: Workspace) -> SeasonRequest:
    """What a county most likely asks: a lecture in each of its villages, in a quarter from today, with all it has."""
    found = campaign.current(ws)
    today = ws.today()
    first = today if found.period_start <= today < found.period_end else found.period_start
    plain = SeasonRequest(
        name=f"{found.year}年下乡季度排期",
        first_day=first,
        last_day=min(first + _QUARTER, found.period_end),
        places=tuple(every_place(ws)[:MOST_PLACES]),
    )
    templates = event_templates.templates(event_templates.own_folder(ws))
    lecture = next((one for one in templates if one.kind is EventKind.LECTURE), None)
    return with_template(ws, plain, lecture) if lecture else plain


def every_place(ws: Workspace) -> list[PlaceKey]:
    """The campaign's villages; where none are known, its townships."""
    villages = campaign_store.villages(ws.read)
    if villages:
        return list(dict.fromkeys(place_key(one.township, one.name) for one in villages))
    return [place_key(one.code) for one in townships_of(regions.require(campaign.current(ws).region_code))]


def with_template(ws: Workspace, request: SeasonRequest, template: EventTemplate) -> SeasonRequest:
    """The request for events of this template: its kind, its hours, and of its needs those that the county can meet."""
    there = {one.kind for one in resources.everyone(ws)}
    return replace(
        request,
        template=template.key,
        kind=template.kind,
        needs=tuple(need for need in template.needs if need.kind in there),
        slots=slots_for(template.minutes),
    )


def slots_for(minutes: int) -> tuple[Slot, ...]:
    """Morning and afternoon for what fits in either, else the whole day."""
    if minutes <= _HALF_A_DAY:
        return (MORNING, AFTERNOON)
    end = min(_DAY_BEGINS.hour * 60 + minutes, 24 * 60 - 1)
    return (Slot(_DAY_BEGINS, time(*divmod(end, 60))),)


def make(
    ws: Workspace,
    request: SeasonRequest,
    *,
    again: Season | None = None,
    seconds: float = SECONDS,
    progress: Progress = silent,
) -> Season:
    """A plan is made of the request, and both are kept, in place of the season that is planned `again`.

    Raises SeasonImpossible, UnknownRegion, UnknownEventTemplate.
    """
    _refuse_too_long(ws, request)
    spec = assemble(ws, request)
    fatal = next((one.fault for one in solver.problems(spec) if one.fatal), None)
    if fatal:
        raise SeasonImpossible(request.name, fatal)
    places = tuple(demand.place for demand in spec.demands)
    start = again.plan if again and again.places == places else None
    plan = even_load(spec, solver.solve(spec, seconds=seconds, progress=progress, start=start))
    own = again.id if again else SeasonSpecId(ws.new_id())
    season = Season(own, request, plan, places, grounds(spec))
    keep(ws, season)
    return season


def _refuse_too_long(ws: Workspace, request: SeasonRequest) -> None:
    """What the template makes fits into each part of the day. Raises SeasonImpossible, UnknownEventTemplate."""
    if request.template:
        minutes = event_templates.named(request.template, event_templates.own_folder(ws)).minutes
        if any(_minutes(slot) < minutes for slot in request.slots):
            raise SeasonImpossible(request.name, RequestProblem.SLOT_TOO_SHORT)


def _minutes(slot: Slot) -> int:
    return (slot.end.hour - slot.start.hour) * 60 + slot.end.minute - slot.start.minute


def keep(ws: Workspace, season: Season) -> None:
    """The season is kept as given."""
    with ws.unit(Op.SEASON_SPEC, name=season.request.name) as unit:
        unit.put("season_specs", store.row_of(season))


def remove(ws: Workspace, season: Season) -> None:
    """The season is kept no longer; events that were made of it stay."""
    with ws.unit(Op.SEASON_SPEC, name=season.request.name) as unit:
        unit.drop("season_specs", season.id)


def locked_by(season: Season, numbers: frozenset[int]) -> tuple[Kept, ...]:
    """The visits of the plan at these places of `placed`, as a request locks them."""
    placed = season.plan.placed if season.plan else ()
    return tuple(
        Kept(season.places[one.visit.demand], one.visit.day, one.visit.slot, one.visit.resources)
        for number, one in enumerate(placed)
        if number in numbers
    )


def changes(ws: Workspace, season: Season) -> dict[Ground, list[str]]:
    """What has changed since the plan was made, by name; nothing for a season without a plan."""
    if season.plan is None:
        return {}
    try:
        now = grounds(assemble(ws, season.request))
    except GbmError:
        return {Ground.PLACES: []}
    return {
        ground: names for ground in Ground if (names := _differing(season.grounds.get(ground, {}), now.get(ground, {})))
    }


def grounds(spec: SeasonSpec) -> Grounds:
    """What a plan made of the spec rests on."""
    return {
        Ground.PLACES: {place_name(one.place): _digest(one) for one in spec.demands},
        Ground.RESOURCES: {
            one.name: _digest(replace(one, away=frozenset()), _days(one.away)) for one in spec.resources
        },
        Ground.DAYS: {
            "": _digest(_days(spec.closed), _days(spec.rest_days)),
            **{place_name(place): _digest(*(_days(days) for days in _of(spec, place))) for place in spec.forbidden},
        },
        Ground.TRAVEL: {"": _digest(sorted(spec.travel.items()))},
    }


def _of(spec: SeasonSpec, place: PlaceKey) -> tuple[frozenset[date], frozenset[date]]:
    return spec.preferred.get(place, frozenset()), spec.forbidden[place]


def _days(days: frozenset[date]) -> list[int]:
    return sorted(day.toordinal() for day in days)


def _digest(*values: object) -> str:
    return hashlib.sha256(repr(values).encode()).hexdigest()[:12]


def _differing(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return [name for name in {**before, **now} if before.get(name) != now.get(name)]
