from dataclasses import dataclass
from datetime import date, datetime

from gbm_desktop.errors import GbmError


@dataclass
class DutyBackwards(GbmError):
    """A watch would end no later than it begins."""

    start: datetime
    end: datetime


@dataclass
class UnknownDuty(GbmError):
    """No watch has this id."""

    duty_id: str


@dataclass
class DrillUnnamed(GbmError):
    """A drill needs to say what was drilled."""


@dataclass
class DrillNotYetHeld(GbmError):
    """A drill is on record once it was held."""

    held_on: date


@dataclass
class UnknownDrill(GbmError):
    """No drill has this id."""

    drill_id: str


@dataclass
class IncidentUnnamed(GbmError):
    """An incident needs to say what happened."""


@dataclass
class IncidentNotReported(GbmError):
    """People were hurt or killed, and it says neither when the police were told nor why they were not."""

    what: str


@dataclass
class UnknownIncident(GbmError):
    """No incident has this id."""

    incident_id: str


@dataclass
class PersonsBelowZero(GbmError):
    """A number of persons is not below zero."""

    count: int
