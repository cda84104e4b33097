"""Duty roster (值班表), drills (演练) and incidents (突发事件)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from gbm_desktop.model.ids import DrillId, DutyId, EventId, IncidentId, StaffId


@dataclass(frozen=True, slots=True)
class Duty:
    """A watch: from when to when (local), who leads it (带班领导), who keeps it (值班人员) and where."""

    id: DutyId
    event_id: EventId
    start: datetime
    end: datetime
    leader: StaffId | None
    keeper: StaffId | None
    spot: str = ""


@dataclass(frozen=True, slots=True)
class Drill:
    """A drill that was held (第7条; 消防法 第16、20条): what was played, how many took part, what it showed."""

    id: DrillId
    event_id: EventId
    held_on: date
    scenario: str
    persons: int
    findings: str = ""
    leader: StaffId | None = None


class IncidentKind(StrEnum):
    """What an emergency plan has a procedure for."""

    CROWDING = "crowding"
    FIRE = "fire"
    ELECTRIC_SHOCK = "electric_shock"
    COLLAPSE = "collapse"
    WEATHER = "weather"
    ILLNESS = "illness"
    FOOD_POISONING = "food_poisoning"
    PUBLIC_ORDER = "public_order"
    MISSING_PERSON = "missing_person"
    PUBLIC_OPINION = "public_opinion"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that happened (第19条): the officer starts the emergency plan and reports to the police at once.

    `hurt` and `dead` are persons. `plan_started` and `reported` (to the police) are local times, None while neither
    was done; `reported_by` is who told the police.
    """

    id: IncidentId
    event_id: EventId
    at: datetime
    kind: IncidentKind
    what: str
    place: str = ""
    hurt: int = 0
    dead: int = 0
    persons: str = ""
    actions: str = ""
    plan_started: datetime | None = None
    reported: datetime | None = None
    reported_by: str = ""
    closed: bool = False
