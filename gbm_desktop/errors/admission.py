from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.admission import SessionProblem


@dataclass
class BadSession(GbmError):
    """A session without a name, one that ends before it starts, or one that begins while another lasts."""

    name: str
    why: "SessionProblem"


@dataclass
class BadGroupSize(GbmError):
    """A group has two people or more, and not thousands."""

    name: str
    persons: int
    most: int
