"""The safety of the sample season: plans, signatures, checks, a permit, drills, what happened, as people did it."""

import json
import random
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from gbm_desktop import events, staff
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import ActionState, Checked, CheckResult, Phase
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.permit import Application, Paper, PermitState
from gbm_desktop.model.safety.plan import Measure, Plan, Role
from gbm_desktop.model.safety.risk import RiskLevel
from gbm_desktop.model.safety.signoff import SignedBy
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import checklist, emergency, gate, permit, plan, risks, signoff
from gbm_desktop.sample.told import season_file
from gbm_desktop.workspace import Workspace

Doing = tuple[datetime, Callable[[], object]]
_HAS_NONE = frozenset({Stage.POSTPONED, Stage.CANCELLED})
_RESERVES = 3


@cache
def _told() -> dict[str, Any]:
    return season_file("safety")


def add_staff(ws: Workspace) -> dict[str, list[Staff]]:
    """Everyone on whom something is laid in the season, by the region for whose events they work."""
    teams: dict[str, list[Staff]] = {}
    for one in _told()["staff"]:
        about = {name: one[name] for name in ("name", "unit", "post", "phone")}
        teams.setdefault(one["team"], []).append(staff.add(ws, **about))
    return teams


def doings(
    ws: Workspace, event_id: list[EventId], told: dict[str, Any], planned: datetime, teams: dict[str, list[Staff]]
) -> Iterator[Doing]:
    """What is done for one event's safety, and when; the first of `teams` that fits answers for it."""
    if told["stage"] in _HAS_NONE:
        return
    more, team = _told()["events"].get(told["name"], {}), teams[told["region_code"]]
    start, end = datetime.fromisoformat(told["start"]), datetime.fromisoformat(told["end"])

    def then(when: datetime, do: Callable[..., object], *about: object) -> Doing:
        return when, lambda: do(ws, events.get(ws, event_id[0]), *about)

    yield then(planned + timedelta(hours=1), _plan, team, more)
    yield from (then(_at(date.fromisoformat(one["day"]), 10), _permit, one) for one in more.get("permit", ()))
    if "drill" in more:
        yield then(_at(date.fromisoformat(more["drill"]["day"]), 11), _drill, more["drill"], team[0])
    day = start.date() - timedelta(days=more.get("days_ahead", 4))
    yield then(_at(day, 10), _sign, more)
    yield then(_at(day, 15), _check, team, more)
    yield then(_at(day + timedelta(days=1), 16), _check_again, more)
    if "override" in more:
        yield then(_at(day + timedelta(days=1), 17), _override, team[0], more["override"])
    if told["stage"] == Stage.PLANNED:
        return
    whole = more.get("whole_list", False)
    yield then(start - timedelta(hours=1), _look, Phase.ON_SITE, whole)
    yield then(end + timedelta(minutes=30), _look, Phase.AFTER, whole)
    if "incident" in more:
        yield then(datetime.fromisoformat(more["incident"]["reported"]), _incident, more["incident"])


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour))


def _plan(ws: Workspace, event: Event, team: Sequence[Staff], more: dict[str, Any]) -> None:
    begun = plan.apply_template(ws, event.id)
    plan.edit(ws, _named(begun, event, team))
    laid = _laid(plan.measures(ws, event.id), team)
    plan.edit_measures(ws, laid[: len(laid) - more.get("unassigned", 0)])
    for risk in risks.of(ws, event.id):
        if risk.level is RiskLevel.RED:
            risks.edit(ws, replace(risk, responsible=team[1].id))
    emergency.add_duties(ws, event.id, emergency.proposed_duties(ws, event.id))


def _named(begun: Plan, event: Event, team: Sequence[Staff]) -> Plan:
    phones = _told()["contacts"]
    return replace(
        begun,
        people={role: person.id for role, person in zip(Role, team, strict=False)},
        contacts=tuple((name, phones.get(name, phone)) for name, phone in begun.contacts),
        assembly_point=f"{event.said.place}南侧空地" if event.said.place else "",
    )


def _laid(measures: Sequence[Measure], team: Sequence[Staff]) -> list[Measure]:
    """Each manned post has someone of its own; the leaders see to what is prepared and stand in for the others."""
    leaders, reserves, free, found = deque(team[: _RESERVES + 1]), deque(team[:_RESERVES]), list[Staff](), []
    for measure in sorted(measures, key=lambda one: not any(_fits(one.post, person) for person in team)):
        free = free or list(team[_RESERVES:])
        choice = free if measure.until else leaders
        person = next((one for one in choice if _fits(measure.post, one)), choice[0])
        if measure.until:
            free.remove(person)
        deputy = next(one for one in reserves if one != person)
        found.append(replace(measure, responsible=person.id, deputy=deputy.id))
        leaders.rotate()
        reserves.rotate()
    return found


def _fits(post: str, person: Staff) -> bool:
    """Whether the person's own work is of this kind."""
    return any(word in person.unit + person.post for word in _works(post))


@cache
def _works(post: str) -> tuple[str, ...]:
    return tuple(work for words, works in _told()["fitting"] if any(word in post for word in words) for work in works)


def _sign(ws: Workspace, event: Event, more: dict[str, Any]) -> None:
    lines = signoff.sheet(ws, event.id)
    for line in lines[: len(lines) - more.get("unsigned", 0)]:
        signoff.acknowledge(ws, event.id, line.staff.id, SignedBy.SCREEN, strokes=_signature(line.staff.name))


def _signature(name: str) -> str:
    """A scribble that is always the same for a name: a few strokes for each of its characters."""
    chance, width = random.Random(name), 900 // len(name)  # noqa: S311 - a drawing, not a secret
    return json.dumps(
        [
            _stroke(chance, 40 + number * width, width - 60)
            for number in range(len(name))
            for _ in range(chance.choice((3, 4)))
        ]
    )


def _stroke(chance: random.Random, left: int, width: int) -> list[list[int]]:
    """Across, down, or slanting from upper right to lower left, a little bent."""
    across, down = chance.choice(((width, -40), (20, 560), (-width * 2 // 3, 480), (width // 2, 380)))
    x = left + (width * 3 // 4 if across < 0 else chance.randrange(width // 2))
    y, bend = chance.randrange(150, 400), chance.randrange(-12, 12)
    return [
        [round(x + across * part / 6 + bend * part * (6 - part) / 4), round(y + down * part / 6)] for part in range(7)
    ]


def _check(ws: Workspace, event: Event, team: Sequence[Staff], more: dict[str, Any]) -> None:
    """What can be seen beforehand is looked at, and what is wrong is found."""
    wrong = {one["code"]: one for one in more.get("hazards", ())}
    for one in checklist.items(ws, event.id):
        if hazard := wrong.get(one.item.code):
            by = date.fromisoformat(hazard["deadline"]) if "deadline" in hazard else event.said.start.date()
            checklist.inspect(
                ws, event.id, one.item.id, CheckResult.FAIL, remark=hazard["found"], responsible=team[1].id, deadline=by
            )
    _look(ws, event, Phase.BEFORE, more.get("whole_list", False))


def _check_again(ws: Workspace, event: Event, more: dict[str, Any]) -> None:
    """What was put right is looked at again."""
    done = {one["code"]: one["done"] for one in more.get("hazards", ()) if "done" in one}
    for one in checklist.items(ws, event.id):
        if one.action and one.item.code in done:
            checklist.edit_action(ws, replace(one.action, action=done[one.item.code], state=ActionState.DONE))
            checklist.inspect(ws, event.id, one.item.id, CheckResult.PASS, remark="复查合格")


def _look(ws: Workspace, event: Event, phase: Phase, whole: bool) -> None:  # noqa: FBT001 - handed on by `then`
    """What nobody has looked at yet is found in order: what is critical, or the whole list."""
    for one in checklist.items(ws, event.id):
        if one.latest is None and one.item.phase is phase and (whole or one.item.critical):
            checklist.inspect(ws, event.id, one.item.id, _found(one))


def _found(one: Checked) -> CheckResult:
    """Nobody sold food at these events."""
    return CheckResult.NOT_APPLICABLE if one.item.category.startswith("食品") else CheckResult.PASS


def _permit(ws: Workspace, event: Event, told: dict[str, str]) -> None:
    state = PermitState(told["state"])
    if state is PermitState.APPLIED:
        for paper in Paper:
            permit.add_paper(ws, event.id, paper)
    number, police, day = told.get("number", ""), told.get("police", ""), date.fromisoformat(told["day"])
    permit.move_on(ws, event.id, Application(state, number=number, police=police, day=day))


def _drill(ws: Workspace, event: Event, told: dict[str, Any], leader: Staff) -> None:
    about = {name: told[name] for name in ("scenario", "persons", "findings")}
    emergency.record_drill(ws, event.id, held_on=date.fromisoformat(told["day"]), leader=leader.id, **about)


def _override(ws: Workspace, event: Event, officer: Staff, reason: str) -> None:
    """The officer sits down at the laptop for it."""
    usual, ws.operator = ws.operator, officer.name
    gate.override(ws, event.id, reason)
    ws.operator = usual


def _incident(ws: Workspace, event: Event, told: dict[str, Any]) -> None:
    at, started, reported = (datetime.fromisoformat(told[name]) for name in ("at", "plan_started", "reported"))
    recorded = emergency.record_incident(
        ws, event.id, IncidentKind(told["kind"]), told["what"], at=at, place=told["place"], plan_started=started
    )
    about = {name: told[name] for name in ("hurt", "persons", "actions", "closed")}
    emergency.edit_incident(ws, replace(recorded, reported=reported, reported_by=ws.operator, **about))
