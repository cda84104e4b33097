"""Safety plans and their measures as rows."""

import json
import sqlite3
from collections.abc import Sequence

from gbm_desktop.model.ids import EventId, MeasureId, StaffId
from gbm_desktop.model.safety.plan import Measure, Plan, Role, Section
from gbm_desktop.store import rows


def row_of_plan(plan: Plan) -> dict[str, object]:
    """The plan as stored: its id is the event's."""
    return {
        "id": plan.event_id,
        "template": plan.template,
        **{role.value: plan.people.get(role) for role in Role},
        "texts": rows.as_json({section.value: text for section, text in plan.texts.items()}),
        "assembly_point": plan.assembly_point,
        "contacts": rows.as_json(plan.contacts),
        "warn_share": plan.warn_share,
    }


def plan_from(row: sqlite3.Row) -> Plan:
    """The plan that is stored in the row."""
    return Plan(
        event_id=EventId(row["id"]),
        template=row["template"],
        people={role: StaffId(row[role.value]) for role in Role if row[role.value]},
        texts={Section(section): text for section, text in json.loads(row["texts"]).items()},
        assembly_point=row["assembly_point"],
        contacts=tuple((name, phone) for name, phone in json.loads(row["contacts"])),
        warn_share=row["warn_share"],
    )


def row_of_measure(measure: Measure) -> dict[str, object]:
    """The measure as stored."""
    return rows.plain_row(measure)


def measure_from(row: sqlite3.Row) -> Measure:
    """The measure that is stored in the row."""
    values = {**row, "section": Section(row["section"])}
    return Measure(**values | {"due": rows.moment(row["due"]), "until": rows.moment(row["until"])})


def plans(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, Plan]:
    """The plans of these events."""
    found = rows.of_events(db, "safety_plans", event_ids, plan_from, key="id")
    return {event_id: only for event_id, (only,) in found.items()}


def measures(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[Measure]]:
    """The measures of these events, in their order."""
    return rows.of_events(db, "measures", event_ids, measure_from, order="event_id, position, id")


def measure(db: sqlite3.Connection, measure_id: MeasureId) -> Measure | None:
    """One measure."""
    return rows.one(db, "measures", measure_id, measure_from)
