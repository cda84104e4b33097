"""What was done, by whom, on which device: the words of the journal that undo, history and exchange read."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gbm_desktop.model.ids import StepId

Row = Mapping[str, Any]


class Op(StrEnum):
    """The kinds of step a person can take; each has its words in `wording.history`."""

    CAMPAIGN_START = "campaign_start"
    CAMPAIGN_EDIT = "campaign_edit"
    DEPARTMENT_EDIT = "department_edit"
    VILLAGE_ADD = "village_add"
    VILLAGE_REMOVE = "village_remove"
    EVENT_ADD = "event_add"
    EVENT_EDIT = "event_edit"
    EVENT_COPY = "event_copy"
    EVENT_STAGE = "event_stage"
    EVENT_REMOVE = "event_remove"
    ROSTER_IMPORT = "roster_import"
    ATTENDEE_ADD = "attendee_add"
    ATTENDEE_EDIT = "attendee_edit"
    ATTENDEE_REMOVE = "attendee_remove"
    CHECK_IN = "check_in"
    WALK_IN = "walk_in"
    HEADCOUNT = "headcount"
    SCAN_VOID = "scan_void"
    REPORT_TEXT = "report_text"
    REPORT_SENT = "report_sent"
    STAFF_ADD = "staff_add"
    STAFF_EDIT = "staff_edit"
    STAFF_REMOVE = "staff_remove"
    PLAN_TEMPLATE = "plan_template"
    PLAN_EDIT = "plan_edit"
    MEASURE_ADD = "measure_add"
    MEASURE_EDIT = "measure_edit"
    MEASURE_REMOVE = "measure_remove"
    RISK_ADD = "risk_add"
    RISK_EDIT = "risk_edit"
    RISK_REMOVE = "risk_remove"
    PERMIT_EDIT = "permit_edit"
    PERMIT_STATE = "permit_state"
    PERMIT_RULE = "permit_rule"
    ATTACH = "attach"
    DETACH = "detach"
    LIBRARY_EDIT = "library_edit"
    CHECK_ITEM_ADD = "check_item_add"
    CHECK_ITEM_REMOVE = "check_item_remove"
    INSPECT = "inspect"
    ACTION_EDIT = "action_edit"
    ACKNOWLEDGE = "acknowledge"
    OVERRIDE = "override"
    DUTY_EDIT = "duty_edit"
    DRILL_EDIT = "drill_edit"
    INCIDENT_ADD = "incident_add"
    INCIDENT_EDIT = "incident_edit"
    SESSION_EDIT = "session_edit"
    ADMISSION_RULE = "admission_rule"
    GROUP_ADD = "group_add"
    PAPER_ENTRY = "paper_entry"
    RESOURCE_ADD = "resource_add"
    RESOURCE_EDIT = "resource_edit"
    RESOURCE_REMOVE = "resource_remove"
    ABSENCE_EDIT = "absence_edit"
    BOOKING_EDIT = "booking_edit"
    COORDINATES_EDIT = "coordinates_edit"
    DISTANCES_EDIT = "distances_edit"
    MARKET_RULE_EDIT = "market_rule_edit"
    MARKET_RULES_IMPORT = "market_rules_import"
    CLOSED_DAYS_EDIT = "closed_days_edit"
    TOUR_ADD = "tour_add"
    TOUR_EDIT = "tour_edit"
    TOUR_REMOVE = "tour_remove"
    STOPS_EDIT = "stops_edit"
    CARGO_EDIT = "cargo_edit"
    SEASON_SPEC = "season_spec"
    SEASON_ACCEPT = "season_accept"
    EVENTS_MOVE = "events_move"
    EVENT_POSTPONE = "event_postpone"
    EVENT_TEMPLATE = "event_template"
    ENTERPRISE_ADD = "enterprise_add"
    ENTERPRISE_EDIT = "enterprise_edit"
    ENTERPRISE_REMOVE = "enterprise_remove"
    PRODUCT_ADD = "product_add"
    PRODUCT_EDIT = "product_edit"
    PRODUCT_REMOVE = "product_remove"
    CATALOGUE_IMPORT = "catalogue_import"
    CATEGORY_EDIT = "category_edit"
    EXHIBITS_EDIT = "exhibits_edit"
    SOLUTION_EDIT = "solution_edit"
    SCHEME_EDIT = "scheme_edit"
    CLAIM_EDIT = "claim_edit"
    DEAL_EDIT = "deal_edit"
    LEDGER_IMPORT = "ledger_import"
    COMPLAINT_ADD = "complaint_add"
    COMPLAINT_EDIT = "complaint_edit"
    COMPLAINT_STEP = "complaint_step"
    COMPLAINT_HIDE = "complaint_hide"
    CONSULTATION = "consultation"
    CONSUMER_SETTINGS = "consumer_settings"
    PUBLICITY_EDIT = "publicity_edit"
    HANDOUT_EDIT = "handout_edit"
    TASK_EDIT = "task_edit"
    DOCUMENT_TEXT = "document_text"
    OFFICIAL_SETTINGS = "official_settings"
    CASE_EDIT = "case_edit"
    TYPED_FIGURE = "typed_figure"
    REPORT_FREEZE = "report_freeze"
    REPORT_UNSENT = "report_unsent"
    FIGURES_RECEIVED = "figures_received"
    FIGURES_REMOVE = "figures_remove"
    DEVICE_JOIN = "device_join"
    DEVICE_EDIT = "device_edit"
    DEVICE_REVOKE = "device_revoke"
    DEVICE_VOUCH = "device_vouch"
    EXCHANGE_KEY = "exchange_key"
    CONFLICT_DISMISS = "conflict_dismiss"
    CONFLICT_REVERSE = "conflict_reverse"
    PERSONS_MERGE = "persons_merge"
    PERSONS_UNMERGE = "persons_unmerge"
    PERSONS_DIFFER = "persons_differ"
    OPERATOR_EDIT = "operator_edit"
    PRIVACY_SETTINGS = "privacy_settings"
    ERASE = "erase"
    CONSENT = "consent"
    EXPORT = "export"
    MERGE = "merge"
    UNDO = "undo"


LASTING = frozenset(
    {
        Op.CAMPAIGN_START, Op.SCAN_VOID, Op.INSPECT, Op.ACKNOWLEDGE, Op.OVERRIDE, Op.INCIDENT_ADD, Op.CONSULTATION,
        Op.COMPLAINT_HIDE, Op.REPORT_FREEZE, Op.DEVICE_JOIN, Op.DEVICE_REVOKE, Op.DEVICE_VOUCH, Op.ERASE, Op.EXPORT,
    }
)  # fmt: skip
"""The steps that nobody takes back."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing a person did.

    `wall` is Unix time in milliseconds by the device's clock, `hlc` its hybrid logical clock (a tick of `model.ids`,
    of which `id` is made, so that ids sort as the clock does), `seq` counts the device's steps without gaps, `mono` is
    the device's monotonic clock in nanoseconds, which nobody can set. `saw` is a JSON object: the number of the last
    step of each other device whose steps arrived here since this device's step before.
    """

    id: StepId
    op: Op
    operator: str
    device: str
    seq: int
    wall: int
    zone: str
    hlc: int
    mono: int
    undoes: StepId | None
    note: str
    saw: str = "{}"


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after a step; None where it was not there."""

    table: str
    row_id: str
    before: Row | None
    after: Row | None
