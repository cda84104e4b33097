"""What can be wrong with what a season's plan is asked to be made from."""

from dataclasses import dataclass
from enum import StrEnum

from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.season_plan import Need, Visit


class Fault(StrEnum):
    """What is wrong; the first group makes a plan impossible, the second is of visits that break a rule."""

    NO_DEMANDS = "no_demands"
    DAYS_REVERSED = "days_reversed"
    SLOTS_UNUSABLE = "slots_unusable"
    NUMBER_UNUSABLE = "number_unusable"
    RESOURCE_LISTED_TWICE = "resource_listed_twice"
    VISIT_UNKNOWN = "visit_unknown"
    VISIT_LOCKED_TWICE = "visit_locked_twice"

    DAY_OUTSIDE = "day_outside"
    DAY_CLOSED = "day_closed"
    DAY_FORBIDDEN = "day_forbidden"
    GAP_TOO_SHORT = "gap_too_short"
    PLACE_TWICE_A_DAY = "place_twice_a_day"
    TOO_MANY_A_DAY = "too_many_a_day"
    NEED_UNMET = "need_unmet"
    RESOURCE_AWAY = "resource_away"
    RESOURCE_TAKEN_TWICE = "resource_taken_twice"
    RESOURCE_TOO_OFTEN = "resource_too_often"
    WAY_TOO_LONG = "way_too_long"


FATAL = frozenset(
    {
        Fault.NO_DEMANDS,
        Fault.DAYS_REVERSED,
        Fault.SLOTS_UNUSABLE,
        Fault.NUMBER_UNUSABLE,
        Fault.RESOURCE_LISTED_TWICE,
        Fault.VISIT_UNKNOWN,
        Fault.VISIT_LOCKED_TWICE,
    }
)
"""With one of these nothing can be solved; the others only say that locked visits clash, and they stay all the same."""


@dataclass(frozen=True, slots=True)
class SpecProblem:
    """One fault, and what it is of: the visits, the demand (index), the resource or the need concerned."""

    fault: Fault
    visits: tuple[Visit, ...] = ()
    demand: int | None = None
    resource: ResourceId | None = None
    need: Need | None = None

    @property
    def fatal(self) -> bool:
        """Whether no plan can be made before this is put right."""
        return self.fault in FATAL
