"""Who may do what: operators sign in, the role decides, and nobody is locked out for ever."""

import pytest

from gbm_desktop import attendance, campaign, events, history, operators, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import BadName
from gbm_desktop.errors.consumer import NotAPin
from gbm_desktop.errors.operators import (
    FirstOperatorOrganises,
    LastOrganiser,
    NotAllowed,
    OperatorExists,
    SignInMustWait,
    UnknownOperator,
    WrongSignIn,
)
from gbm_desktop.model.attendance import Verdict
from gbm_desktop.model.ids import EventId, OperatorId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.roles import MAY, PAGES, Operator, Role, may, pages, who_may
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture, make_ready


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    event_id = events.add(ws, lecture())
    add_people(ws, event_id, 3)
    make_ready(ws, event_id)
    return event_id


@pytest.fixture
def team(ws: Workspace, event_id: EventId) -> dict[Role, Operator]:
    """One of each role; 王芳, the organiser, is at the keyboard."""
    assert event_id
    named = (
        ("王芳", Role.ORGANISER, "1111"),
        ("赵建国", Role.SAFETY_OFFICER, "2222"),
        ("李敏", Role.VOLUNTEER, "3333"),
        ("孙局", Role.VIEWER, "4444"),
    )
    return {role: operators.add(ws, name=name, role=role, pin=pin) for name, role, pin in named}


def test_every_kind_of_step_is_placed_and_the_organiser_takes_them_all() -> None:
    placed = frozenset[Op]().union(*MAY.values())
    assert placed == MAY[Role.ORGANISER] == set(Op)
    assert set(MAY) == set(PAGES) == set(Role)
    assert all(may(Role.ORGANISER, op) for op in Op)


def test_each_role_does_what_it_is_for_and_a_viewer_changes_nothing() -> None:
    assert may(Role.VOLUNTEER, Op.CHECK_IN)
    assert may(Role.VOLUNTEER, Op.INCIDENT_ADD)
    assert not may(Role.VOLUNTEER, Op.ATTENDEE_EDIT)
    assert not may(Role.VOLUNTEER, Op.EXPORT)
    assert may(Role.SAFETY_OFFICER, Op.OVERRIDE)
    assert not may(Role.SAFETY_OFFICER, Op.REPORT_FREEZE)
    assert MAY[Role.VIEWER] == {Op.DEVICE_JOIN, Op.DEVICE_VOUCH, Op.MERGE, Op.UNDO}
    assert who_may(Op.INSPECT) == (Role.ORGANISER, Role.SAFETY_OFFICER)
    assert pages(Role.VOLUNTEER) == {"checkin"}
    assert "settings" not in pages(Role.VIEWER)


def test_while_nobody_is_defined_everybody_organises(ws: Workspace) -> None:
    assert ws.role is Role.ORGANISER
    assert not operators.must_sign_in(ws)


def test_the_first_operator_is_an_organiser_and_stays_at_the_keyboard(ws: Workspace) -> None:
    with pytest.raises(FirstOperatorOrganises):
        operators.add(ws, name="李敏", role=Role.VOLUNTEER, pin="3333")
    operators.add(ws, name="王芳", role=Role.ORGANISER, pin="1111")
    assert ws.role is Role.ORGANISER
    again = workspace.open_existing(ws.folder)
    assert operators.must_sign_in(again)
    assert again.role is Role.VIEWER
    again.close()


def test_a_volunteer_checks_people_in_and_is_refused_the_rest_in_words(
    ws: Workspace, event_id: EventId, team: dict[Role, Operator]
) -> None:
    operators.sign_in(ws, "李敏", "3333")
    door = Door(ws, event_id)
    outcome = door.scan(attendance.tickets(ws, event_id)[0][1])
    assert outcome.scan.verdict is Verdict.ADMITTED
    door.headcount(2)
    before = history.latest(ws, 1)
    with pytest.raises(NotAllowed) as caught:
        events.add(ws, lecture(name="另一场"))
    assert say(caught.value) == "当前以签到志愿者身份操作，不能办理此项，未保存。请由组织者登录后办理。"
    assert history.latest(ws, 1) == before
    assert before[0].step.operator == team[Role.VOLUNTEER].name


@pytest.mark.parametrize("role", Role)
def test_the_gate_stands_at_every_step_whoever_asks(ws: Workspace, team: dict[Role, Operator], role: Role) -> None:
    ws.acting = team[role].id
    for op in set(Op) - {Op.UNDO}:
        refused = False
        try:
            with ws.unit(op):
                pass
        except NotAllowed:
            refused = True
        assert refused is not may(role, op), op


def test_taking_back_is_allowed_to_whom_the_step_itself_is(
    ws: Workspace, event_id: EventId, team: dict[Role, Operator]
) -> None:
    assert team
    added = next(one.step for one in history.latest(ws, 50) if one.step.op is Op.ATTENDEE_ADD)
    counted = Door(ws, event_id).headcount(2).scan.id
    operators.sign_in(ws, "李敏", "3333")
    with pytest.raises(NotAllowed):
        history.undo(ws, added.id)
    assert history.undo(ws, counted).step.op is Op.HEADCOUNT
    operators.sign_in(ws, "王芳", "1111")
    history.undo(ws, added.id)
    undone = history.latest(ws, 1)[0].step
    operators.sign_in(ws, "孙局", "4444")
    with pytest.raises(NotAllowed):
        history.undo(ws, undone.id)


def test_what_other_laptops_did_is_taken_in_whoever_is_at_the_keyboard(
    ws: Workspace, team: dict[Role, Operator]
) -> None:
    ws.acting = team[Role.VIEWER].id
    with ws.merging() as merge:
        assert merge.added == 0


def test_a_wrong_pin_is_refused_and_from_the_third_on_one_must_wait_even_after_a_restart(
    ws: Workspace, team: dict[Role, Operator], clock: SetClock
) -> None:
    assert team
    for _ in range(3):
        with pytest.raises(WrongSignIn):
            operators.sign_in(ws, "李敏", "9999")
    again = workspace.open_existing(ws.folder, clock=clock)
    with pytest.raises(SignInMustWait) as caught:
        operators.sign_in(again, "李敏", "3333")
    assert caught.value.seconds == 10
    assert operators.sign_in(again, "王芳", "1111").role is Role.ORGANISER
    clock.advance(-3600)
    with pytest.raises(SignInMustWait):
        operators.sign_in(again, "李敏", "3333")
    clock.advance(3611)
    assert operators.sign_in(again, "李敏", "3333").role is Role.VOLUNTEER
    with pytest.raises(WrongSignIn):
        operators.sign_in(again, "李敏", "9999")
    again.close()


def test_each_further_wrong_pin_doubles_the_wait_up_to_ten_minutes(
    ws: Workspace, team: dict[Role, Operator], clock: SetClock
) -> None:
    assert team
    waits = []
    for _ in range(12):
        with pytest.raises(WrongSignIn):
            operators.sign_in(ws, "李敏", "9999")
        try:
            operators.sign_in(ws, "李敏", "9999")
        except SignInMustWait as error:
            waits.append(error.seconds)
            clock.advance(error.seconds)
        except WrongSignIn:
            pass
    assert waits[:4] == [10, 20, 40, 80]
    assert max(waits) == 600


def test_nobody_is_no_operator(ws: Workspace, team: dict[Role, Operator]) -> None:
    assert team
    with pytest.raises(WrongSignIn):
        operators.sign_in(ws, "钱一", "1111")
    with pytest.raises(WrongSignIn):
        operators.sign_in(ws, "", "")


def test_who_is_removed_or_demoted_may_do_less_at_once(ws: Workspace, team: dict[Role, Operator]) -> None:
    other = workspace.open_existing(ws.folder)
    operators.sign_in(other, "赵建国", "2222")
    roles = [other.role]
    operators.edit(ws, team[Role.SAFETY_OFFICER].id, name="赵建国", role=Role.VOLUNTEER)
    roles.append(other.role)
    operators.remove(ws, team[Role.SAFETY_OFFICER].id)
    roles.append(other.role)
    assert roles == [Role.SAFETY_OFFICER, Role.VOLUNTEER, Role.VIEWER]
    other.close()


def test_the_last_organiser_can_neither_go_nor_change_the_role(ws: Workspace, team: dict[Role, Operator]) -> None:
    organiser = team[Role.ORGANISER]
    with pytest.raises(LastOrganiser):
        operators.remove(ws, organiser.id)
    with pytest.raises(LastOrganiser):
        operators.edit(ws, organiser.id, name="王芳", role=Role.VIEWER)
    second = operators.add(ws, name="刘伟", role=Role.ORGANISER, pin="5555")
    operators.remove(ws, organiser.id)
    assert ws.role is Role.VIEWER
    operators.sign_in(ws, "刘伟", "5555")
    with pytest.raises(LastOrganiser):
        operators.remove(ws, second.id)


def test_a_new_pin_takes_the_place_of_the_old_and_no_pin_leaves_it(ws: Workspace, team: dict[Role, Operator]) -> None:
    volunteer = team[Role.VOLUNTEER]
    operators.edit(ws, volunteer.id, name="李敏敏", role=Role.VOLUNTEER)
    assert operators.sign_in(ws, "李敏敏", "3333").id == volunteer.id
    operators.sign_in(ws, "王芳", "1111")
    operators.edit(ws, volunteer.id, name="李敏敏", role=Role.VOLUNTEER, pin="7777")
    with pytest.raises(WrongSignIn):
        operators.sign_in(ws, "李敏敏", "3333")
    assert operators.sign_in(ws, "李敏敏", "7777").id == volunteer.id


def test_what_is_no_name_or_pin_or_there_already_is_refused(ws: Workspace, team: dict[Role, Operator]) -> None:
    wrong: list[tuple[type[GbmError], str, str]] = [
        (BadName, "", "1234"), (NotAPin, "周洋", "12"), (NotAPin, "周洋", ""), (OperatorExists, "李敏", "1234")
    ]  # fmt: skip
    for error, name, pin in wrong:
        with pytest.raises(error):
            operators.add(ws, name=name, role=Role.VIEWER, pin=pin)
    with pytest.raises(OperatorExists):
        operators.edit(ws, team[Role.VIEWER].id, name="李敏", role=Role.VIEWER)
    with pytest.raises(UnknownOperator):
        operators.remove(ws, OperatorId("nobody"))


def test_a_change_of_operators_is_a_step_that_says_who_and_can_be_taken_back(
    ws: Workspace, team: dict[Role, Operator]
) -> None:
    operators.remove(ws, team[Role.VIEWER].id)
    step = history.latest(ws, 1)[0].step
    assert sentence(step) == "修改操作人员和权限：孙局"
    history.undo(ws)
    assert team[Role.VIEWER] in operators.everyone(ws)


def test_no_pin_stands_in_the_journal(ws: Workspace, team: dict[Role, Operator]) -> None:
    assert team
    kept = "".join(str(tuple(row)) for row in ws.read.execute("SELECT after FROM changes WHERE tbl = 'operators'"))
    assert not any(f'"pin":"{pin}"' in kept for pin in ("1111", "2222", "3333", "4444"))


def test_nobody_at_the_keyboard_looks_on(ws: Workspace, team: dict[Role, Operator]) -> None:
    assert team
    operators.sign_out(ws)
    assert campaign.current(ws).year == 2023
    with pytest.raises(NotAllowed):
        events.add(ws, lecture())


def test_a_desk_without_staff_stands_in_as_a_volunteer(
    ws: Workspace, event_id: EventId, team: dict[Role, Operator]
) -> None:
    assert team
    ws.acting = Role.VOLUNTEER
    assert Door(ws, event_id).headcount(1).scan.verdict is Verdict.ADMITTED
    with pytest.raises(NotAllowed):
        attendance.add(ws, event_id, name="周洋")
