"""Operators (操作人员): who signs in at a laptop of the campaign, and in which role."""

from dataclasses import replace

from gbm_desktop.checkin import pin as pins
from gbm_desktop.checkin.pin import FIRST_WAIT, LONGEST_WAIT, TRIES
from gbm_desktop.errors.attendance import BadName
from gbm_desktop.errors.consumer import NotAPin
from gbm_desktop.errors.operators import (
    FirstOperatorOrganises,
    LastOrganiser,
    OperatorExists,
    SignInMustWait,
    UnknownOperator,
    WrongSignIn,
)
from gbm_desktop.model.ids import OperatorId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.person_name import NameProblem, parse_name
from gbm_desktop.model.roles import Operator, Role
from gbm_desktop.store import operators as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace

_SECOND = 1000


def add(ws: Workspace, *, name: str, role: Role, pin: str) -> Operator:
    """The person can sign in; the first one, an organiser, is signed in already and the others must from now on.

    Raises BadName, NotAPin, OperatorExists, FirstOperatorOrganises.
    """
    first = not store.are_defined(ws.read)
    if first and role is not Role.ORGANISER:
        raise FirstOperatorOrganises
    new = Operator(OperatorId(ws.new_id()), _name(name), role, _seal(ws, pin))
    with ws.unit(Op.OPERATOR_EDIT, name=new.name) as unit:
        _refuse_twice(unit, new)
        unit.add("operators", store.row_of(new))
        if first:  # before the commit is announced, so that nobody is asked to sign in
            ws.acting, ws.operator = new.id, ws.operator or new.name
    return new


def edit(ws: Workspace, operator_id: OperatorId, *, name: str, role: Role, pin: str = "") -> Operator:
    """The operator stands so; without a new PIN the old one goes on to hold.

    Raises UnknownOperator, BadName, NotAPin, OperatorExists, LastOrganiser.
    """
    before = get(ws, operator_id)
    after = replace(before, name=_name(name), role=role, pin=_seal(ws, pin) if pin else before.pin)
    with ws.unit(Op.OPERATOR_EDIT, name=after.name) as unit:
        _refuse_twice(unit, after)
        if role is not Role.ORGANISER:
            _refuse_last(unit, before)
        unit.put("operators", store.row_of(after))
    return after


def remove(ws: Workspace, operator_id: OperatorId) -> None:
    """The person signs in no longer; what they did stays under their name. Raises UnknownOperator, LastOrganiser."""
    gone = get(ws, operator_id)
    with ws.unit(Op.OPERATOR_EDIT, name=gone.name) as unit:
        _refuse_last(unit, gone)
        unit.drop("operators", operator_id)


def get(ws: Workspace, operator_id: OperatorId) -> Operator:
    """One operator. Raises UnknownOperator."""
    found = store.by_id(ws.read, operator_id)
    if found is None:
        raise UnknownOperator(operator_id)
    return found


def everyone(ws: Workspace) -> list[Operator]:
    """All operators, by name."""
    return store.everyone(ws.read)


def must_sign_in(ws: Workspace) -> bool:
    """Whether nobody who is known is at the keyboard, and somebody ought to be."""
    return store.are_defined(ws.read) and not ws.acting


def sign_in(ws: Workspace, name: str, pin: str) -> Operator:
    """This person is at the keyboard: steps bear the name, and the role says which can be taken.

    Raises WrongSignIn, and SignInMustWait for some seconds after too many wrong PINs, counted on this laptop.
    """
    said = name.strip()
    wait = _wait(ws, said)
    if wait:
        raise SignInMustWait(wait)
    found = next((one for one in everyone(ws) if one.name == said and pins.opens(one.pin, pin)), None)
    with ws.aside() as db:
        if found is None:
            store.count_wrong_pin(db, said, ws.clock.wall())
        else:
            store.forget_wrong_pins(db, said)
    if found is None:
        raise WrongSignIn(said)
    ws.acting, ws.operator = found.id, found.name
    return found


def sign_out(ws: Workspace) -> None:
    """Nobody is at the keyboard: until the next one signs in, things can be looked at only."""
    ws.acting = None


def _wait(ws: Workspace, name: str) -> int:
    """For how many seconds no PIN is taken under the name: from the third wrong one on, twice as long each time."""
    wrong, at = store.wrong_pins(ws.read, name)
    if wrong < TRIES:
        return 0
    whole = min(LONGEST_WAIT, FIRST_WAIT << (wrong - TRIES))
    passed = (ws.clock.wall() - at) // _SECOND
    return max(0, whole - passed) if passed >= 0 else whole


def _name(text: str) -> str:
    name = parse_name(text)
    if isinstance(name, NameProblem):
        raise BadName(text, name)
    return name


def _seal(ws: Workspace, pin: str) -> str:
    if not pins.is_pin(pin):
        raise NotAPin
    return pins.seal(pin, ws.random)


def _refuse_twice(unit: Unit, wanted: Operator) -> None:
    if any(one.name == wanted.name and one.id != wanted.id for one in store.everyone(unit.db)):
        raise OperatorExists(wanted.name)


def _refuse_last(unit: Unit, operator: Operator) -> None:
    organisers = [one.id for one in store.everyone(unit.db) if one.role is Role.ORGANISER]
    if organisers == [operator.id]:
        raise LastOrganiser(operator.name)
