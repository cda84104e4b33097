"""The checklist of an event: its items, the looks at them, and what is done about what was found."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import attachments, events, history, staff
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.checklist import (
    ActionClosed,
    ActionIncomplete,
    ActionNeedsRecheck,
    CheckItemIncomplete,
    CheckItemInspected,
    UnknownAction,
    UnknownCheckItem,
    UnknownLibraryItem,
)
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.staff import UnknownStaff
from gbm_desktop.model.ids import ActionId, CheckItemId, EventId, StaffId
from gbm_desktop.model.safety.checklist import (
    ActionState,
    Checked,
    CheckItem,
    CheckResult,
    CorrectiveAction,
    LibraryItem,
    Phase,
)
from gbm_desktop.safety import checklist
from gbm_desktop.store.safety import checklist as store
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture

DAY = 24 * 3600


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    """An event on 2023-10-16; today is 2023-10-12."""
    start, end = lecture().start.replace(day=16), lecture().end.replace(day=16)
    return events.add(ws, lecture(start=start, end=end))


@pytest.fixture
def item(ws: Workspace, event_id: EventId) -> CheckItem:
    """The extinguishers, a critical item."""
    checklist.add_from_library(ws, event_id, ["02-06"])
    return checklist.items(ws, event_id)[0].item


def only(ws: Workspace, event_id: EventId) -> Checked:
    found = checklist.items(ws, event_id)
    assert len(found) == 1
    return found[0]


def open_action(ws: Workspace, event_id: EventId) -> CorrectiveAction:
    found = only(ws, event_id).action
    assert found is not None
    return found


def fail(ws: Workspace, item: CheckItem, **said: object) -> CorrectiveAction:
    checklist.inspect(ws, item.event_id, item.id, CheckResult.FAIL, **said)  # type: ignore[arg-type] # passed on as given
    return open_action(ws, item.event_id)


def by_code(ws: Workspace, code: str) -> LibraryItem:
    return next(one for one in checklist.library(ws) if one.code == code)


def test_the_library_holds_the_shipped_items_and_knows_the_critical_ones(ws: Workspace) -> None:
    found = checklist.library(ws)
    assert len(found) == 112
    assert found == sorted(found, key=lambda one: one.code)
    assert by_code(ws, "02-06") == LibraryItem(
        "02-06", "消防", Phase.ON_SITE, "灭火器数量、压力、有效期合格", critical=True
    )
    assert not by_code(ws, "14-03").critical


def test_an_item_changed_in_the_library_is_so_on_new_lists_and_stays_on_old_ones(
    ws: Workspace, event_id: EventId, item: CheckItem
) -> None:
    after = checklist.edit_library(ws, replace(by_code(ws, "02-06"), text=" 灭火器每50平方米一具 ", critical=False))
    assert by_code(ws, "02-06") == after
    assert (after.text, after.critical) == ("灭火器每50平方米一具", False)
    other = events.add(ws, lecture(name="另一场"))
    checklist.add_from_library(ws, other, ["02-06"])
    checklist.add_from_library(ws, event_id, ["02-06"])
    assert only(ws, other).item.text == "灭火器每50平方米一具"
    assert only(ws, event_id).item == item
    history.undo(ws, None, "改错了")
    history.undo(ws, None, "改错了")
    history.undo(ws, None, "改错了")
    assert by_code(ws, "02-06").text == item.text


def test_the_countys_own_items_are_numbered_in_this_laptops_block(ws: Workspace) -> None:
    new = LibraryItem("", "本地要求", Phase.ON_SITE, "集市摊主已告知让出消防通道")
    codes = [checklist.edit_library(ws, replace(new, text=f"{new.text}{n}")).code for n in range(3)]
    assert codes == [f"L{ws.replica.block}-0{n}" for n in (1, 2, 3)]
    assert by_code(ws, codes[1]).text == "集市摊主已告知让出消防通道1"
    assert sentence(history.latest(ws, 1)[0].step) == f"修改检查项目库：{codes[2]}"


@pytest.mark.parametrize("blank", [{"text": "  "}, {"category": ""}])
def test_an_item_without_text_or_category_is_refused(ws: Workspace, event_id: EventId, blank: dict[str, str]) -> None:
    said = {"text": "通道畅通", "category": "消防", **blank}
    with pytest.raises(CheckItemIncomplete):
        checklist.edit_library(ws, LibraryItem("", said["category"], Phase.BEFORE, said["text"]))
    with pytest.raises(CheckItemIncomplete):
        checklist.add_own(ws, event_id, text=said["text"], category=said["category"], phase=Phase.BEFORE)
    assert len(checklist.library(ws)) == 112
    assert checklist.items(ws, event_id) == []


def test_an_item_saved_as_it_was_is_no_step(ws: Workspace) -> None:
    before = history.latest(ws, 10)
    checklist.edit_library(ws, by_code(ws, "02-06"))
    assert history.latest(ws, 10) == before


def test_a_retired_item_stays_on_old_lists_and_comes_on_no_new_one(
    ws: Workspace, event_id: EventId, item: CheckItem
) -> None:
    checklist.edit_library(ws, replace(by_code(ws, "02-06"), retired=True))
    other = events.add(ws, lecture(name="另一场"))
    assert checklist.add_from_library(ws, other, ["02-06", "02-07"]) == 1
    assert only(ws, other).item.code == "02-07"
    assert only(ws, event_id).item == item


def test_items_are_put_on_the_list_once_whoever_asks_for_them(ws: Workspace, event_id: EventId) -> None:
    assert checklist.add_from_library(ws, event_id, ["02-07", "01-01", "02-07"]) == 2
    assert checklist.add_from_library(ws, event_id, ["01-01", "12-01"]) == 1
    found = checklist.items(ws, event_id)
    assert [one.item.code for one in found] == ["01-01", "02-07", "12-01"]
    assert [one.item.id for one in found] == [f"{event_id}:{one.item.code}" for one in found]
    assert checklist.add_from_library(ws, event_id, ["12-01"]) == 0
    assert sentence(history.latest(ws, 1)[0].step) == "“清泉镇绿色建材公益宣讲”增加 1 个检查项目"


def test_a_code_that_the_library_has_not_is_named_and_nothing_is_added(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(UnknownLibraryItem) as refused:
        checklist.add_from_library(ws, event_id, ["02-06", "99-99"])
    assert refused.value.code == "99-99"
    assert checklist.items(ws, event_id) == []


def test_an_own_item_stands_beside_those_of_the_library(ws: Workspace, event_id: EventId, item: CheckItem) -> None:
    own = checklist.add_own(ws, event_id, text=" 河堤护栏完好 ", category="场地", phase=Phase.BEFORE, critical=True)
    again = checklist.add_own(ws, event_id, text="桥头有人值守", category="场地", phase=Phase.ON_SITE)
    block = ws.replica.block
    assert (own.code, again.code) == (f"E{block}-01", f"E{block}-02")
    assert (own.text, own.critical) == ("河堤护栏完好", True)
    assert [one.item for one in checklist.items(ws, event_id)] == [item, own, again]


def test_an_item_nobody_looked_at_can_be_removed_and_comes_back_with_undo(
    ws: Workspace, event_id: EventId, item: CheckItem
) -> None:
    checklist.remove_items(ws, [item.id])
    assert checklist.items(ws, event_id) == []
    history.undo(ws)
    assert only(ws, event_id).item == item


def test_of_several_to_remove_none_goes_if_one_was_inspected(ws: Workspace, event_id: EventId, item: CheckItem) -> None:
    checklist.add_from_library(ws, event_id, ["02-07"])
    other = checklist.items(ws, event_id)[1].item
    checklist.inspect(ws, event_id, item.id, CheckResult.NOT_APPLICABLE)
    with pytest.raises(CheckItemInspected) as refused:
        checklist.remove_items(ws, [other.id, item.id])
    assert (refused.value.code, refused.value.text) == (item.code, item.text)
    assert len(checklist.items(ws, event_id)) == 2


def test_a_look_says_who_when_and_on_which_laptop(ws: Workspace, event_id: EventId, item: CheckItem) -> None:
    look = checklist.inspect(ws, event_id, item.id, CheckResult.PASS, remark=" 8具，均在有效期 ")
    assert only(ws, event_id).latest == look
    assert (look.result, look.remark, look.inspector, look.device) == (
        CheckResult.PASS, "8具，均在有效期", "王芳", ws.replica.name,
    )  # fmt: skip
    assert f"{ws.local(look.at):%Y-%m-%d %H:%M}" == "2023-10-12 09:00"
    assert not look.from_paper
    assert only(ws, event_id).action is None
    assert sentence(history.latest(ws, 1)[0].step) == "“清泉镇绿色建材公益宣讲”检查 02-06：合格"


def test_the_latest_look_counts_and_the_earlier_ones_stay(
    ws: Workspace, event_id: EventId, item: CheckItem, clock: SetClock
) -> None:
    for result in (CheckResult.PASS, CheckResult.NOT_APPLICABLE, CheckResult.PASS):
        checklist.inspect(ws, event_id, item.id, result)
        clock.advance(60)
    looks = store.inspections(ws.read, event_id, item.id)
    assert [one.result for one in looks] == [CheckResult.PASS, CheckResult.NOT_APPLICABLE, CheckResult.PASS]
    assert only(ws, event_id).latest == looks[0]


def test_a_failure_opens_an_action_due_on_the_events_day(ws: Workspace, event_id: EventId, item: CheckItem) -> None:
    action = fail(ws, item, remark="2具压力不足")
    assert only(ws, event_id).failed
    assert action == CorrectiveAction(
        action.id, event_id, item.id, "2具压力不足", date(2023, 10, 12), None, date(2023, 10, 16)
    )
    assert action.state is ActionState.OPEN


def test_a_failure_after_the_events_day_is_due_at_once(ws: Workspace, item: CheckItem, clock: SetClock) -> None:
    clock.advance(6 * DAY)
    assert fail(ws, item).deadline == date(2023, 10, 18)


def test_a_failure_without_a_word_names_the_item_as_what_is_not_met(
    ws: Workspace, event_id: EventId, item: CheckItem
) -> None:
    assert fail(ws, item).hazard == "未达到：灭火器数量、压力、有效期合格"
    assert len(checklist.actions(ws, event_id)) == 1


def test_a_failure_is_laid_on_the_person_named_with_hazard_and_deadline(
    ws: Workspace, event_id: EventId, item: CheckItem
) -> None:
    person = staff.add(ws, name="李强", phone="13800138000")
    due = date(2023, 10, 14)
    action = fail(ws, item, remark="东侧", hazard="东侧灭火器过期", responsible=person.id, deadline=due)
    assert (action.hazard, action.responsible, action.deadline) == ("东侧灭火器过期", person.id, due)
    latest = only(ws, event_id).latest
    assert latest is not None
    assert latest.remark == "东侧"


def test_a_person_who_is_not_in_the_directory_is_refused_and_nothing_is_stored(
    ws: Workspace, event_id: EventId, item: CheckItem
) -> None:
    with pytest.raises(UnknownStaff):
        checklist.inspect(ws, event_id, item.id, CheckResult.FAIL, responsible=StaffId("gone"))
    assert only(ws, event_id).latest is None


def test_done_waits_for_a_re_check_and_a_pass_closes_it(
    ws: Workspace, event_id: EventId, item: CheckItem, clock: SetClock
) -> None:
    action = fail(ws, item)
    checklist.edit_action(ws, replace(action, state=ActionState.DONE, action=" 已更换2具 "))
    assert (open_action(ws, event_id).state, open_action(ws, event_id).action) == (ActionState.DONE, "已更换2具")
    clock.advance(DAY)
    checklist.inspect(ws, event_id, item.id, CheckResult.PASS)
    assert only(ws, event_id).action is None
    closed = checklist.actions(ws, event_id)
    assert [(one.id, one.state, one.closed_on) for one in closed] == [
        (action.id, ActionState.CLOSED, date(2023, 10, 13))
    ]


def test_a_second_failure_opens_the_same_action_again_and_keeps_what_was_said(
    ws: Workspace, event_id: EventId, item: CheckItem
) -> None:
    person = staff.add(ws, name="李强")
    first = fail(ws, item, remark="2具压力不足", responsible=person.id)
    checklist.edit_action(ws, replace(first, state=ActionState.DONE, action="已更换"))
    again = fail(ws, item)
    assert again == replace(first, action="已更换", state=ActionState.OPEN)
    worse = fail(ws, item, remark="仍有1具压力不足", deadline=date(2023, 10, 15))
    assert (worse.id, worse.hazard, worse.deadline) == (first.id, "仍有1具压力不足", date(2023, 10, 15))
    assert len(checklist.actions(ws, event_id)) == 1


def test_a_failure_after_a_closed_action_opens_another(ws: Workspace, event_id: EventId, item: CheckItem) -> None:
    first = fail(ws, item)
    checklist.inspect(ws, event_id, item.id, CheckResult.PASS)
    second = fail(ws, item)
    assert second.id != first.id
    assert [one.state for one in checklist.actions(ws, event_id)] == [ActionState.CLOSED, ActionState.OPEN]


def test_not_applicable_closes_nothing(ws: Workspace, event_id: EventId, item: CheckItem) -> None:
    action = fail(ws, item)
    checklist.inspect(ws, event_id, item.id, CheckResult.NOT_APPLICABLE)
    assert open_action(ws, event_id) == action


def test_an_action_is_closed_by_a_look_only_and_then_stays(ws: Workspace, event_id: EventId, item: CheckItem) -> None:
    action = fail(ws, item, remark="过期")
    with pytest.raises(ActionNeedsRecheck) as early:
        checklist.edit_action(ws, replace(action, state=ActionState.CLOSED, closed_on=date(2023, 10, 12)))
    assert early.value.hazard == "过期"
    checklist.inspect(ws, event_id, item.id, CheckResult.PASS)
    with pytest.raises(ActionClosed):
        checklist.edit_action(ws, replace(action, hazard="改一改"))
    assert checklist.actions(ws, event_id)[0].hazard == "过期"


@pytest.mark.parametrize("blank", [{"hazard": " "}, {"state": ActionState.DONE}])
def test_an_action_says_what_is_wrong_and_once_done_what_was_done(
    ws: Workspace, event_id: EventId, item: CheckItem, blank: dict[str, object]
) -> None:
    action = fail(ws, item)
    with pytest.raises(ActionIncomplete):
        checklist.edit_action(ws, replace(action, **blank))  # type: ignore[arg-type] # one field at a time
    assert open_action(ws, event_id) == action


def test_an_action_can_be_laid_on_another_person_and_that_can_be_taken_back(
    ws: Workspace, event_id: EventId, item: CheckItem
) -> None:
    action = fail(ws, item, remark="过期")
    person = staff.add(ws, name="李强")
    checklist.edit_action(ws, replace(action, responsible=person.id))
    assert open_action(ws, event_id).responsible == person.id
    step = history.latest(ws, 1)[0].step
    assert sentence(step) == "“清泉镇绿色建材公益宣讲”隐患整改：过期"
    history.undo(ws)
    assert open_action(ws, event_id) == action
    with pytest.raises(UnknownStaff):
        checklist.edit_action(ws, replace(action, responsible=StaffId("gone")))


def test_a_photo_belongs_to_its_look_and_a_missing_one_keeps_the_look_from_being_stored(
    ws: Workspace, event_id: EventId, item: CheckItem, tmp_path: Path
) -> None:
    photo = tmp_path / "灭火器.jpg"
    with pytest.raises(CannotRead):
        checklist.inspect(ws, event_id, item.id, CheckResult.FAIL, photos=[photo])
    assert only(ws, event_id).latest is None
    photo.write_bytes(b"picture")
    look = checklist.inspect(ws, event_id, item.id, CheckResult.FAIL, photos=[photo])
    found = attachments.of(ws, look.id)
    assert [(one.kind, one.name) for one in found] == [(checklist.PHOTO, "灭火器.jpg")]
    assert attachments.path(ws, found[0]).read_bytes() == b"picture"


def test_what_is_not_there_is_named(ws: Workspace, event_id: EventId, item: CheckItem) -> None:
    other = events.add(ws, lecture(name="另一场"))
    with pytest.raises(UnknownCheckItem):
        checklist.inspect(ws, other, item.id, CheckResult.PASS)
    with pytest.raises(UnknownCheckItem):
        checklist.remove_items(ws, [CheckItemId("gone")])
    with pytest.raises(UnknownEvent):
        checklist.add_from_library(ws, EventId("gone"), ["02-06"])
    with pytest.raises(UnknownAction):
        checklist.edit_action(ws, CorrectiveAction(ActionId("gone"), event_id, item.id, "x", date(2023, 10, 12)))
