"""Who may do what: four roles, every kind of step, every page of the window."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from gbm_desktop.model.ids import OperatorId
from gbm_desktop.model.journal import Op


class Role(StrEnum):
    """What a person is here to do."""

    ORGANISER = "organiser"
    SAFETY_OFFICER = "safety_officer"
    VOLUNTEER = "volunteer"
    VIEWER = "viewer"


@dataclass(frozen=True, slots=True)
class Operator:
    """A person who signs in; of the PIN only its seal (`checkin.pin`) is kept."""

    id: OperatorId
    name: str
    role: Role
    pin: str


_DOOR = frozenset({Op.CHECK_IN, Op.WALK_IN, Op.HEADCOUNT, Op.SCAN_VOID, Op.PAPER_ENTRY, Op.INCIDENT_ADD})
"""Steps at the door. An accident is written down by whoever sees it."""
_SAFETY = frozenset(
    {
        Op.EVENT_STAGE, Op.STAFF_ADD, Op.STAFF_EDIT, Op.PLAN_TEMPLATE, Op.PLAN_EDIT, Op.MEASURE_ADD, Op.MEASURE_EDIT,
        Op.MEASURE_REMOVE, Op.RISK_ADD, Op.RISK_EDIT, Op.RISK_REMOVE, Op.PERMIT_EDIT, Op.PERMIT_STATE, Op.ATTACH,
        Op.DETACH, Op.LIBRARY_EDIT, Op.CHECK_ITEM_ADD, Op.CHECK_ITEM_REMOVE, Op.INSPECT, Op.ACTION_EDIT,
        Op.ACKNOWLEDGE, Op.OVERRIDE, Op.DUTY_EDIT, Op.DRILL_EDIT, Op.INCIDENT_EDIT, Op.SESSION_EDIT,
        Op.ADMISSION_RULE, Op.EXPORT,
    }
)  # fmt: skip
_OFFICE = frozenset(
    {
        Op.CAMPAIGN_START, Op.CAMPAIGN_EDIT, Op.DEPARTMENT_EDIT, Op.VILLAGE_ADD, Op.VILLAGE_REMOVE, Op.EVENT_ADD,
        Op.EVENT_EDIT, Op.EVENT_COPY, Op.EVENT_REMOVE, Op.ROSTER_IMPORT, Op.ATTENDEE_ADD, Op.ATTENDEE_EDIT,
        Op.ATTENDEE_REMOVE, Op.REPORT_TEXT, Op.REPORT_SENT, Op.STAFF_REMOVE, Op.PERMIT_RULE, Op.GROUP_ADD,
        Op.RESOURCE_ADD, Op.RESOURCE_EDIT, Op.RESOURCE_REMOVE, Op.ABSENCE_EDIT, Op.BOOKING_EDIT, Op.COORDINATES_EDIT,
        Op.DISTANCES_EDIT, Op.MARKET_RULE_EDIT, Op.MARKET_RULES_IMPORT, Op.CLOSED_DAYS_EDIT, Op.TOUR_ADD, Op.TOUR_EDIT,
        Op.TOUR_REMOVE, Op.STOPS_EDIT, Op.CARGO_EDIT, Op.SEASON_SPEC, Op.SEASON_ACCEPT, Op.EVENTS_MOVE,
        Op.EVENT_POSTPONE, Op.EVENT_TEMPLATE, Op.ENTERPRISE_ADD, Op.ENTERPRISE_EDIT, Op.ENTERPRISE_REMOVE,
        Op.PRODUCT_ADD, Op.PRODUCT_EDIT, Op.PRODUCT_REMOVE, Op.CATALOGUE_IMPORT, Op.CATEGORY_EDIT, Op.EXHIBITS_EDIT,
        Op.SOLUTION_EDIT, Op.SCHEME_EDIT, Op.CLAIM_EDIT, Op.DEAL_EDIT, Op.LEDGER_IMPORT, Op.COMPLAINT_ADD,
        Op.COMPLAINT_EDIT, Op.COMPLAINT_STEP, Op.COMPLAINT_HIDE, Op.CONSULTATION, Op.CONSUMER_SETTINGS,
        Op.PUBLICITY_EDIT, Op.HANDOUT_EDIT, Op.TASK_EDIT, Op.DOCUMENT_TEXT, Op.OFFICIAL_SETTINGS, Op.CASE_EDIT,
        Op.TYPED_FIGURE, Op.REPORT_FREEZE, Op.REPORT_UNSENT, Op.FIGURES_RECEIVED, Op.FIGURES_REMOVE, Op.DEVICE_EDIT,
        Op.DEVICE_REVOKE, Op.EXCHANGE_KEY, Op.CONFLICT_DISMISS, Op.CONFLICT_REVERSE,
        Op.PERSONS_MERGE, Op.PERSONS_UNMERGE, Op.PERSONS_DIFFER, Op.OPERATOR_EDIT, Op.PRIVACY_SETTINGS, Op.ERASE,
        Op.CONSENT,
    }
)  # fmt: skip
_ANYBODY = frozenset({Op.DEVICE_JOIN, Op.DEVICE_VOUCH, Op.MERGE, Op.UNDO})
"""What the laptop does by itself; and taking back, which is asked of the step that is taken back."""

MAY: Mapping[Role, frozenset[Op]] = {
    Role.ORGANISER: _DOOR | _SAFETY | _OFFICE | _ANYBODY,
    Role.SAFETY_OFFICER: _DOOR | _SAFETY | _ANYBODY,
    Role.VOLUNTEER: _DOOR | _ANYBODY,
    Role.VIEWER: _ANYBODY,
}
_TO_LOOK_AT = frozenset(
    {"dashboard", "events", "tours", "safety", "catalogue", "benefits", "publicity", "plans", "report", "history"}
)
PAGES: Mapping[Role, frozenset[str]] = {
    Role.ORGANISER: _TO_LOOK_AT | {"checkin", "exchange", "settings"},
    Role.SAFETY_OFFICER: frozenset(
        {"dashboard", "events", "tours", "safety", "checkin", "plans", "exchange", "history"}
    ),
    Role.VOLUNTEER: frozenset({"checkin"}),
    Role.VIEWER: _TO_LOOK_AT,
}


def may(role: Role, op: Op) -> bool:
    """Whether this role takes steps of this kind."""
    return op in MAY[role]


def who_may(op: Op) -> tuple[Role, ...]:
    """The roles that take steps of this kind."""
    return tuple(role for role in Role if may(role, op))


def pages(role: Role) -> frozenset[str]:
    """The keys of the pages that this role sees in the rail."""
    return PAGES[role]
