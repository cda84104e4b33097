"""The gate: what keeps an event from being ready, what only deserves a look, and the officer's override."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.events import Event, EventMode
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.checklist import ActionState, Checked, CheckItem, CorrectiveAction, Phase
from gbm_desktop.model.safety.emergency import Drill, Duty
from gbm_desktop.model.safety.permit import PermitState, PermitStatus
from gbm_desktop.model.safety.plan import Clash, Measure, Plan, Role, Section
from gbm_desktop.model.safety.risk import Risk, RiskLevel


class Gap(StrEnum):
    """What keeps an event from being ready."""

    NO_PLAN = "no_plan"
    EXPECTED_UNKNOWN = "expected_unknown"
    CAPACITY_UNKNOWN = "capacity_unknown"
    OVER_CAPACITY = "over_capacity"
    ROLE_EMPTY = "role_empty"
    SECTION_EMPTY = "section_empty"
    MEASURE_NO_PERSON = "measure_no_person"
    MEASURE_NO_DEPUTY = "measure_no_deputy"
    STAFF_NO_PHONE = "staff_no_phone"
    NOT_ACKNOWLEDGED = "not_acknowledged"
    PERMIT_DUE = "permit_due"
    PERMIT_CHANGED = "permit_changed"
    PERMIT_REFUSED = "permit_refused"
    RED_RISK = "red_risk"
    CRITICAL_FAILED = "critical_failed"
    NO_DRILL = "no_drill"


class Caution(StrEnum):
    """What deserves a look and stops nobody."""

    CLASH = "clash"
    DEPUTY_CLASH = "deputy_clash"
    CRITICAL_UNCHECKED = "critical_unchecked"
    ACTION_OPEN = "action_open"
    NO_DUTY = "no_duty"


@dataclass(frozen=True, slots=True)
class Lacking:
    """One thing that is missing: `about` names it in words, `ref` is the row (or role, section) to jump to."""

    kind: Gap
    about: str = ""
    ref: str = ""

    @property
    def key(self) -> str:
        """What tells it from every other: an override covers the keys that it was given for."""
        return f"{self.kind}:{self.ref}"


@dataclass(frozen=True, slots=True)
class Cautioned:
    """One thing that deserves a look, as `Lacking`."""

    kind: Caution
    about: str = ""
    ref: str = ""


class Scope(StrEnum):
    """What an override is for: to be ready in spite of what is missing, or to admit more than the capacity."""

    READY = "ready"
    CAPACITY = "capacity"


@dataclass(frozen=True, slots=True)
class Override:
    """The 安全责任人 has decided otherwise, with a reason; kept for ever and shown in every print and the report.

    `covers` are the keys of what was missing then (scope READY); `limit` is the number of persons admitted instead of
    the capacity (scope CAPACITY; 0 takes the earlier ones back). `at` is Unix time in milliseconds.
    """

    id: str
    event_id: EventId
    scope: Scope
    officer: str
    reason: str
    covers: frozenset[str]
    limit: int
    at: int
    device: str


@dataclass(frozen=True, slots=True)
class Safety:
    """All that the gate looks at. `plan` is None where none was started. A clash names this event's post first.

    `signed` are those whose acknowledgement holds, `to_sign` those who must sign, `phoneless` those of them without a
    phone; `names` are the names of staff, `elsewhere` those of other events that need one of them at the same time.
    `today` is the local day on which the gate is asked.
    """

    event: Event
    permit: PermitStatus
    today: date
    plan: Plan | None = None
    measures: tuple[Measure, ...] = ()
    risks: tuple[Risk, ...] = ()
    checked: tuple[Checked, ...] = ()
    actions: tuple[CorrectiveAction, ...] = ()
    drills: tuple[Drill, ...] = ()
    duties: tuple[Duty, ...] = ()
    clashes: tuple[Clash, ...] = ()
    to_sign: tuple[StaffId, ...] = ()
    signed: frozenset[StaffId] = frozenset()
    phoneless: frozenset[StaffId] = frozenset()
    names: Mapping[StaffId, str] | None = None
    elsewhere: Mapping[EventId, str] | None = None
    overrides: tuple[Override, ...] = ()

    def name(self, staff: StaffId) -> str:
        """What the person is called."""
        return (self.names or {}).get(staff, "")

    @property
    def on_site(self) -> bool:
        """Whether people gather at a place."""
        return self.event.said.mode is not EventMode.ONLINE


def lacking(found: Safety) -> list[Lacking]:
    """Everything that keeps the event from being ready, in the order of the work, whether overridden or not.

    Whoever signs, signs what the plan says then: what still changes it comes before.
    """
    if found.plan is None:
        return [*_of_numbers(found), Lacking(Gap.NO_PLAN)]
    return [
        *_of_numbers(found),
        *_of_roles(found, found.plan),
        *_of_measures(found, found.plan),
        *_of_risks(found),
        *_of_people(found),
        *_of_permit(found),
        *_of_checks(found),
    ]


def still_lacking(found: Safety) -> list[Lacking]:
    """What is missing and not covered by an override of the officer: where nothing is, the event can be ready."""
    covered = overridden(found.overrides)
    return [one for one in lacking(found) if one.key not in covered]


def overridden(overrides: Iterable[Override]) -> AbstractSet[str]:
    """The keys of what the officer's overrides cover."""
    return frozenset().union(*(one.covers for one in overrides if one.scope is Scope.READY))


def _of_numbers(found: Safety) -> Iterator[Lacking]:
    said = found.event.said
    if not found.on_site:
        return
    if not said.expected:
        yield Lacking(Gap.EXPECTED_UNKNOWN)
    if not said.capacity:
        yield Lacking(Gap.CAPACITY_UNKNOWN)
    elif said.expected > said.capacity:
        yield Lacking(Gap.OVER_CAPACITY, f"{said.expected} / {said.capacity}")


def _of_roles(found: Safety, plan: Plan) -> Iterator[Lacking]:
    wanted = list(Role) if found.on_site else [Role.OFFICER, Role.INFORMATION]
    yield from (Lacking(Gap.ROLE_EMPTY, role.value, role.value) for role in wanted if role not in plan.people)


def _of_measures(found: Safety, plan: Plan) -> Iterator[Lacking]:
    if found.on_site:
        told = {measure.section for measure in found.measures} | {s for s, text in plan.texts.items() if text.strip()}
        yield from (
            Lacking(Gap.SECTION_EMPTY, section.value, section.value) for section in Section if section not in told
        )
    for measure in found.measures:
        if measure.responsible is None:
            yield Lacking(Gap.MEASURE_NO_PERSON, measure.post, measure.id)
        elif measure.deputy is None:
            yield Lacking(Gap.MEASURE_NO_DEPUTY, measure.post, measure.id)


def _of_risks(found: Safety) -> Iterator[Lacking]:
    for risk in found.risks:
        if risk.level is RiskLevel.RED and not risk.is_held_down:
            yield Lacking(Gap.RED_RISK, risk.hazard, risk.id)


def _of_people(found: Safety) -> Iterator[Lacking]:
    for person in found.to_sign:
        if person in found.phoneless:
            yield Lacking(Gap.STAFF_NO_PHONE, found.name(person), person)
    for person in found.to_sign:
        if person not in found.signed:
            yield Lacking(Gap.NOT_ACKNOWLEDGED, found.name(person), person)


_OF_STATE = {PermitState.REFUSED: Gap.PERMIT_REFUSED, PermitState.GRANTED: Gap.PERMIT_CHANGED}
_ASKED_FOR = frozenset({PermitState.APPLIED, PermitState.ACCEPTED})


def _of_permit(found: Safety) -> Iterator[Lacking]:
    status = found.permit
    if status.needed and not status.in_order:
        kind = _OF_STATE.get(status.permit.state, Gap.PERMIT_DUE)
        asked_for = status.permit.state in _ASKED_FOR
        yield Lacking(kind, status.apply_by.isoformat() if status.apply_by and not asked_for else "", "permit")
    if status.statutory and not found.drills:
        yield Lacking(Gap.NO_DRILL, ref="drills")


def _of_checks(found: Safety) -> Iterator[Lacking]:
    for one in found.checked:
        if one.item.critical and one.failed:
            yield Lacking(Gap.CRITICAL_FAILED, f"{one.item.code} {one.item.text}", one.item.id)


def cautions(found: Safety) -> list[Cautioned]:
    """What deserves a look: posts that need one person twice, items not looked at, actions still open."""
    open_actions = [one for one in found.actions if one.state is not ActionState.CLOSED]
    unchecked = [one for one in found.checked if one.item.critical and one.latest is None and _due(found, one.item)]
    return [
        *(Cautioned(_clash(one), _both(found, one), one.one.id) for one in found.clashes),
        *(Cautioned(Caution.CRITICAL_UNCHECKED, f"{one.item.code} {one.item.text}", one.item.id) for one in unchecked),
        *(Cautioned(Caution.ACTION_OPEN, one.hazard, one.id) for one in open_actions),
        *([Cautioned(Caution.NO_DUTY, ref="duties")] if found.plan and found.on_site and not found.duties else []),
    ]


def _due(found: Safety, item: CheckItem) -> bool:
    """Whether the item's time has come: on site from the event's day on, afterwards only when it is over."""
    said = found.event.said
    match item.phase:
        case Phase.BEFORE:
            return True
        case Phase.ON_SITE:
            return found.today >= said.start.date()
        case Phase.AFTER:
            return found.today > said.end.date()


def _clash(clash: Clash) -> Caution:
    return Caution.DEPUTY_CLASH if clash.as_deputy else Caution.CLASH


def _both(found: Safety, clash: Clash) -> str:
    elsewhere = (found.elsewhere or {}).get(clash.other.event_id)
    where = f"（{elsewhere}）" if elsewhere else ""
    return f"{found.name(clash.staff)}：{clash.one.post}、{clash.other.post}{where}"
