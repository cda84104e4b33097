from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.safety.permit import PermitState
    from gbm_desktop.model.safety.permit_rule import RuleProblem


@dataclass
class PermitMoveNotAllowed(GbmError):
    """An application does not go from this state to that one."""

    name: str
    now: "PermitState"
    wanted: "PermitState"


@dataclass
class PermitNeedsNumber(GbmError):
    """A permit that was granted has a number."""

    name: str


@dataclass
class PermitDayAhead(GbmError):
    """What has happened to an application cannot bear a later day than today's."""

    day: date
    today: date


@dataclass
class PermitDayBackwards(GbmError):
    """The police cannot have decided before the application was made."""

    day: date
    applied_on: date


@dataclass
class PermitRuleIncomplete(GbmError):
    """The county's own rule cannot be stored as said; `wrong` names what to put right."""

    wrong: "tuple[RuleProblem, ...]"
