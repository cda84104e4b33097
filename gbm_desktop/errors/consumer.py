from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.case_flow import CaseProblem
    from gbm_desktop.model.consumer import CaseKind, CaseState, Topic


@dataclass
class UnknownComplaint(GbmError):
    """No case of consumer protection has this id."""

    case_id: str


@dataclass
class BadCase(GbmError):
    """A case lacks something to be registered, or to stand in the wanted state."""

    number: str
    problem: "CaseProblem"


@dataclass
class CaseMoveNotAllowed(GbmError):
    """A case cannot go from here to there."""

    number: str
    now: "CaseState"
    wanted: "CaseState"


@dataclass
class NoReportPin(GbmError):
    """No PIN hides who reported."""


@dataclass
class WrongReportPin(GbmError):
    """This is not the PIN that shows who reported."""


@dataclass
class NotAPin(GbmError):
    """A PIN has four to eight digits."""


@dataclass
class NothingToTakeBack(GbmError):
    """Fewer people were counted for the topic."""

    topic: "Topic"


@dataclass
class BadChannel(GbmError):
    """A channel lacks its name or its phone."""

    name: str


@dataclass
class BadDeadline(GbmError):
    """A deadline has no days from 1 to 365, or says no source."""

    kind: "CaseKind"


@dataclass
class CaseNotMeant(GbmError):
    """The text means no case of the register, or several (`found`)."""

    text: str
    found: int
