"""What of an event's safety is put on paper."""

from enum import StrEnum


class SafetyPrint(StrEnum):
    """The kinds of safety print, by the names that the command line knows them by."""

    SAFETY_PLAN = "safety-plan"
    EMERGENCY_PLAN = "emergency-plan"
    RESPONSIBILITY = "responsibility"
    RISK_TABLE = "risk-table"
    DUTY_ROSTER = "duty-roster"
    CHECKLIST = "checklist"
    PHONE_TREE = "phone-tree"
    EMERGENCY_CARD = "emergency-card"
    SITE_NOTICE = "site-notice"


AS_WORD = frozenset(
    {
        SafetyPrint.SAFETY_PLAN,
        SafetyPrint.EMERGENCY_PLAN,
        SafetyPrint.RESPONSIBILITY,
        SafetyPrint.RISK_TABLE,
        SafetyPrint.DUTY_ROSTER,
    }
)
"""Those that an office may want to edit, and so can have as a Word file."""
