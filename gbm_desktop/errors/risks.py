from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class RiskUnnamed(GbmError):
    """A line of the risk table needs to say what may go wrong."""


@dataclass
class ScoreOutOfRange(GbmError):
    """Likelihood and severity go from 1 to `most`."""

    score: int
    most: int


@dataclass
class UnknownRisk(GbmError):
    """No risk has this id."""

    risk_id: str
