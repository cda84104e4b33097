from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.roles import Role


@dataclass
class NotAllowed(GbmError):
    """Who is at the keyboard has a role that does not take such a step."""

    role: "Role"
    who: "tuple[Role, ...]"


@dataclass
class SignInNeeded(GbmError):
    """Operators are defined and nobody has signed in."""


@dataclass
class WrongSignIn(GbmError):
    """No operator of this name has this PIN."""

    name: str


@dataclass
class SignInMustWait(GbmError):
    """Too many wrong PINs were tried."""

    seconds: int


@dataclass
class UnknownOperator(GbmError):
    """There is no operator with this id."""

    operator_id: str


@dataclass
class UnknownOperatorName(GbmError):
    """There is no operator of this name."""

    name: str


@dataclass
class OperatorExists(GbmError):
    """Another operator has this name."""

    name: str


@dataclass
class FirstOperatorOrganises(GbmError):
    """Nobody could let others in, were the first operator no organiser."""


@dataclass
class LastOrganiser(GbmError):
    """Without this organiser nobody could define operators any more."""

    name: str
