"""Who may run which command where operators are defined: `--operator NAME` with the PIN in GBM_PIN signs in."""

from gbm_desktop import operators
from gbm_desktop.errors.operators import NotAllowed, SignInNeeded
from gbm_desktop.model.roles import Role
from gbm_desktop.workspace import Workspace

AT_DOOR = frozenset({"checkin", "counts", "event", "paper", "ready"})
EXCHANGE = frozenset({"bundle", "clock", "conflicts", "devices", "doctor", "hub", "join", "live", "operator", "undo"})
"""What keeps laptops alike; each step in it is asked of the role all the same."""
WITHOUT_PEOPLE = frozenset(
    {
        "benefits", "calendar", "catalogue", "category", "channels", "closed-days", "consult", "coverage",
        "enterprise", "exhibits", "figures", "geography", "handout", "history", "market-days", "plan", "product",
        "publicity", "report", "rollup", "safety", "scheme", "season", "solution", "task", "tour", "word-check",
    }
)  # fmt: skip
"""Commands that hand out no list of people; any other is for organisers and safety officers."""
_WHO = (Role.ORGANISER, Role.SAFETY_OFFICER)


def enter(ws: Workspace, command: str, *, name: str, pin: str) -> None:
    """Who gave name and PIN is at the keyboard and may run the command; without operators everybody may.

    Raises WrongSignIn, SignInMustWait, SignInNeeded, NotAllowed.
    """
    if operators.must_sign_in(ws) and pin:
        operators.sign_in(ws, name, pin)
    if not _is_open(command, ws.role):
        raise NotAllowed(ws.role, _WHO) if ws.acting else SignInNeeded


def require_organiser(ws: Workspace) -> None:
    """An organiser is at the keyboard, or nobody is defined. Raises SignInNeeded, NotAllowed."""
    if ws.role is not Role.ORGANISER:
        raise NotAllowed(ws.role, (Role.ORGANISER,)) if ws.acting else SignInNeeded


def require_office(ws: Workspace) -> None:
    """An organiser or safety officer is at the keyboard, or nobody is defined. Raises SignInNeeded, NotAllowed."""
    if ws.role not in _WHO:
        raise NotAllowed(ws.role, _WHO) if ws.acting else SignInNeeded


def _is_open(command: str, role: Role) -> bool:
    if role in _WHO or command in AT_DOOR | EXCHANGE:
        return True
    return role is Role.VIEWER and command in WITHOUT_PEOPLE
