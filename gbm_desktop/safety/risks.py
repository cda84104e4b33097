"""The risk table of an event: what may go wrong, what holds it down, who answers for that, and who has looked again."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gbm_desktop import events
from gbm_desktop.errors.risks import RiskUnnamed, ScoreOutOfRange, UnknownRisk
from gbm_desktop.model.ids import EventId, RiskId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.risk import MOST, Risk
from gbm_desktop.model.safety.template import TemplateRisk
from gbm_desktop.safety import permit, templates
from gbm_desktop.safety.answering import require_known
from gbm_desktop.store.journal import Unit
from gbm_desktop.store.safety import risks as store
from gbm_desktop.workspace import Workspace

_FIRST = 1


def of(ws: Workspace, event_id: EventId) -> list[Risk]:
    """The event's risk table, in its order."""
    return store.risks(ws.read, [event_id]).get(event_id, [])


def get(ws: Workspace, risk_id: RiskId) -> Risk:
    """One line of a risk table. Raises UnknownRisk."""
    found = store.risk(ws.read, risk_id)
    if found is None:
        raise UnknownRisk(risk_id)
    return found


def add(
    ws: Workspace,
    event_id: EventId,
    *,
    hazard: str,
    consequence: str,
    likelihood: int,
    severity: int,
    control: str,
    responsible: StaffId | None = None,
) -> Risk:
    """The risk stands last in the event's table. Raises UnknownEvent, UnknownStaff, RiskUnnamed, ScoreOutOfRange."""
    event = events.get(ws, event_id)
    said = Risk(
        RiskId(ws.new_id()), event.id, 0, hazard, consequence, likelihood, severity, control, responsible
    )  # fmt: skip
    with ws.unit(Op.RISK_ADD, name=event.said.name, count=1) as unit:
        risk = replace(_checked(ws, said), position=next_position(unit, event.id))
        unit.add("risks", store.row_of(risk))
    return risk


def edit(ws: Workspace, risk: Risk) -> Risk:
    """The risk is as given; where what was reviewed has changed, it awaits review again.

    Raises UnknownRisk, UnknownStaff, RiskUnnamed, ScoreOutOfRange.
    """
    return _put(ws, [_reviewed_as_before(get(ws, risk.id), _checked(ws, risk))])[0]


def assign(ws: Workspace, risk_ids: Sequence[RiskId], staff_id: StaffId | None) -> list[Risk]:
    """This person answers for these risks, in one step; None leaves them without. Raises UnknownRisk, UnknownStaff."""
    require_known(ws, staff_id)
    before = [get(ws, risk_id) for risk_id in risk_ids]
    return _put(ws, [_reviewed_as_before(risk, replace(risk, responsible=staff_id)) for risk in before])


def review(ws: Workspace, risk_id: RiskId, staff_id: StaffId, *, also: Sequence[RiskId] = ()) -> Risk:
    """This person has looked at the risk, and at those named with it, again today (复核), in one step.

    Raises UnknownRisk, UnknownStaff.
    """
    require_known(ws, staff_id)
    before = [get(ws, each) for each in (risk_id, *also)]
    return _put(ws, [replace(risk, reviewed_by=staff_id, reviewed_on=ws.today()) for risk in before])[0]


def remove(ws: Workspace, risk_ids: Sequence[RiskId]) -> None:
    """These risks are gone from the table, in one step (undo brings them back). Raises UnknownRisk."""
    if not risk_ids:
        return
    name = _event_name(ws, get(ws, risk_ids[0]))
    with ws.unit(Op.RISK_REMOVE, name=name, count=len(risk_ids)) as unit:
        for risk_id in risk_ids:
            unit.drop("risks", risk_id)


def suggested(ws: Workspace, event_id: EventId) -> list[TemplateRisk]:
    """What this kind and size of event brings with it and its table does not have. Raises UnknownEvent."""
    event = events.get(ws, event_id)
    present = of(ws, event.id)
    ids, hazards = {risk.id for risk in present}, {risk.hazard for risk in present}
    fitting = templates.fitting(event, statutory=permit.status(ws, event).statutory)
    return [one for one in fitting.risks if id_of(event.id, one) not in ids and one.hazard not in hazards]


def add_suggested(ws: Workspace, event_id: EventId, chosen: Iterable[TemplateRisk]) -> list[Risk]:
    """These suggestions stand last in the event's table, in one step. Raises UnknownEvent."""
    event, wanted = events.get(ws, event_id), list(chosen)
    with ws.unit(Op.RISK_ADD, name=event.said.name, count=len(wanted)) as unit:
        first = next_position(unit, event.id)
        added = [from_template(event.id, one, position) for position, one in enumerate(wanted, first)]
        for risk in added:
            unit.put("risks", store.row_of(risk))
    return added


def from_template(event_id: EventId, said: TemplateRisk, position: int) -> Risk:
    """The template's risk as a line of the event's table, with an id that two laptops make alike."""
    return Risk(
        id_of(event_id, said), event_id, position, said.hazard, said.consequence, said.likelihood, said.severity,
        said.control,
    )  # fmt: skip


def id_of(event_id: EventId, said: TemplateRisk) -> RiskId:
    """The id that the template's risk has at this event."""
    return RiskId(f"{event_id}:{said.key}")


def next_position(unit: Unit, event_id: EventId) -> int:
    """The place after the last line of the event's table."""
    present = store.risks(unit.db, [event_id]).get(event_id, [])
    return max((risk.position for risk in present), default=0) + 1


def _checked(ws: Workspace, risk: Risk) -> Risk:
    if not risk.hazard.strip():
        raise RiskUnnamed
    for score in (risk.likelihood, risk.severity):
        if not _FIRST <= score <= MOST:
            raise ScoreOutOfRange(score, MOST)
    require_known(ws, risk.responsible)
    return replace(risk, hazard=risk.hazard.strip(), consequence=risk.consequence.strip(), control=risk.control.strip())


def _reviewed_as_before(before: Risk, after: Risk) -> Risk:
    """A review is of what was reviewed."""
    if _substance(before) == _substance(after):
        return after
    return replace(after, reviewed_by=None, reviewed_on=None)


def _substance(risk: Risk) -> tuple[object, ...]:
    return risk.hazard, risk.consequence, risk.likelihood, risk.severity, risk.control, risk.responsible


def _put(ws: Workspace, after: list[Risk]) -> list[Risk]:
    if after:
        name, hazards = _event_name(ws, after[0]), "、".join(risk.hazard for risk in after)
        with ws.unit(Op.RISK_EDIT, name=name, hazard=hazards) as unit:
            for risk in after:
                unit.put("risks", store.row_of(risk))
    return after


def _event_name(ws: Workspace, risk: Risk) -> str:
    return events.get(ws, risk.event_id).said.name
