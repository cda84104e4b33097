"""Plans (方案) that an office writes before it acts: for the year, for one event, and to apply for the pilot."""

from dataclasses import dataclass
from enum import StrEnum

from gbm_desktop.model.ids import EventId


class PlanKind(StrEnum):
    """工作方案 of a region that applies (notice 三), 活动方案 of the year or of one event (notice 五(二))."""

    WORK = "work-plan"
    ACTIVITY = "activity-plan"


@dataclass(frozen=True, slots=True)
class PlanOf:
    """Which plan is meant: one of the campaign's, or with `event_id` that event's."""

    kind: PlanKind
    event_id: EventId | None = None

    @property
    def name(self) -> str:
        """Under which its texts are stored."""
        return f"{self.kind}:{self.event_id}" if self.event_id else self.kind.value

    @property
    def template(self) -> str:
        """What it is drafted from."""
        return "event-plan" if self.event_id else self.kind.value
