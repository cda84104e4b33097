"""The risk table (风险表): how likely, how grave, what holds it down, and who answers for that."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.ids import EventId, RiskId, StaffId


class RiskLevel(StrEnum):
    """红 重大, 橙 较大, 黄 一般, 蓝 低."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    BLUE = "blue"


MOST = 5
"""Likelihood and severity go from 1 to this."""
_FROM = ((15, RiskLevel.RED), (9, RiskLevel.ORANGE), (4, RiskLevel.YELLOW), (1, RiskLevel.BLUE))


def level_of(likelihood: int, severity: int) -> RiskLevel:
    """The colour of likelihood times severity, each 1 to 5: red from 15, orange from 9, yellow from 4.

    The bounds are the common 5×5 matrix (风险矩阵法); no article fixes them.
    """
    return next(level for least, level in _FROM if likelihood * severity >= least)


@dataclass(frozen=True, slots=True)
class Risk:
    """One line of the risk table. `reviewed_by` and `reviewed_on` are the 复核, None until somebody has looked."""

    id: RiskId
    event_id: EventId
    position: int
    hazard: str
    consequence: str
    likelihood: int
    severity: int
    control: str
    responsible: StaffId | None = None
    reviewed_by: StaffId | None = None
    reviewed_on: date | None = None

    @property
    def level(self) -> RiskLevel:
        """The risk's colour."""
        return level_of(self.likelihood, self.severity)

    @property
    def is_held_down(self) -> bool:
        """Whether a control is named and somebody answers for it."""
        return bool(self.control.strip()) and self.responsible is not None
