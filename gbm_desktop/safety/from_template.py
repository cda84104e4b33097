"""What a template gives an event, as rows of its own whose ids come out alike on every laptop."""

from collections.abc import Iterator
from dataclasses import replace

from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import MeasureId
from gbm_desktop.model.safety.plan import Measure, Plan, place_after
from gbm_desktop.model.safety.template import Template, TemplateMeasure
from gbm_desktop.safety import checklist, risks
from gbm_desktop.store.journal import Unit
from gbm_desktop.store.safety import plan as store
from gbm_desktop.store.safety import risks as risk_store
from gbm_desktop.workspace import Workspace


def fill(ws: Workspace, unit: Unit, event: Event, template: Template, *, statutory: bool) -> Plan:
    """The event has all that the template asks for, within a step that is under way; what it has already stays."""
    plan = _filled(store.plans(unit.db, [event.id]).get(event.id), event, template)
    unit.put("safety_plans", store.row_of_plan(plan))
    for measure in _missing_measures(unit, event, template, statutory=statutory):
        unit.add("measures", store.row_of_measure(measure))
    known = {risk.id for risk in risk_store.risks(unit.db, [event.id]).get(event.id, [])}
    missing = [risk for risk in template.risks if risks.id_of(event.id, risk) not in known]
    for position, risk in enumerate(missing, risks.next_position(unit, event.id)):
        unit.add("risks", risk_store.row_of(risks.from_template(event.id, risk, position)))
    checklist.put_from_library(ws, unit, event.id, sorted(template.checks))
    return plan


def _filled(known: Plan | None, event: Event, template: Template) -> Plan:
    plan = known or Plan(event.id, template.key, warn_share=template.warn_share)
    said = {section: text for section, text in plan.texts.items() if text.strip()}
    named = {name for name, _ in plan.contacts}
    wanted = tuple((name, "") for name in template.contacts if name not in named)
    return replace(
        plan, template=plan.template or template.key, texts={**template.texts, **said}, contacts=plan.contacts + wanted
    )


def _missing_measures(unit: Unit, event: Event, template: Template, *, statutory: bool) -> Iterator[Measure]:
    known = store.measures(unit.db, [event.id]).get(event.id, [])
    for said in template.measures_for(statutory=statutory):
        measure = _measure(event, said)
        if all(one.id != measure.id for one in known):
            known.append(placed := replace(measure, position=place_after(said.section, known)))
            yield placed


def _measure(event: Event, said: TemplateMeasure) -> Measure:
    due, until = said.times(event.said)
    return Measure(
        MeasureId(f"{event.id}:{said.key}"), event.id, said.section, 0, said.post, said.task, due=due, until=until,
        spot=said.spot, badge=said.badge, basis=said.basis,
    )  # fmt: skip
