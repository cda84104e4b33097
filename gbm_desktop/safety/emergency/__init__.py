"""Emergencies: who keeps watch, what was drilled, what happened and to whom it was reported, whom to call."""

from gbm_desktop.safety.emergency.call_tree import Call, phone_tree
from gbm_desktop.safety.emergency.drill_log import drills, edit_drill, record_drill
from gbm_desktop.safety.emergency.incident_log import (
    edit_incident,
    escalate,
    incident,
    incidents,
    local_now,
    new_incident,
    put_on_record,
    record_incident,
    report_to_police,
)
from gbm_desktop.safety.emergency.roster import (
    add_duties,
    add_duty,
    by_day,
    duties,
    edit_duty,
    proposed_duties,
    remove_duty,
)

__all__ = [
    "Call",
    "add_duties",
    "add_duty",
    "by_day",
    "drills",
    "duties",
    "edit_drill",
    "edit_duty",
    "edit_incident",
    "escalate",
    "incident",
    "incidents",
    "local_now",
    "new_incident",
    "phone_tree",
    "proposed_duties",
    "put_on_record",
    "record_drill",
    "record_incident",
    "remove_duty",
    "report_to_police",
]
