"""The walk-through as an inspector works with it: three answers by hand or key, the next item by itself."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QFileDialog, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import attachments, events, staff
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import CheckItem, CheckResult
from gbm_desktop.safety import checklist
from gbm_desktop.store.safety import checklist as store
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.safety.walk_through import WalkThrough
from ui.widgets.staff_box import StaffBox


@pytest.fixture
def event_id(workspace: Workspace) -> EventId:
    """An event on 2023-10-16 with three items; today is 2023-10-12."""
    start, end = lecture().start.replace(day=16), lecture().end.replace(day=16)
    found = events.add(workspace, lecture(start=start, end=end))
    checklist.add_from_library(workspace, found, ["02-04", "02-06", "02-07"])
    return found


@pytest.fixture
def listed(workspace: Workspace, event_id: EventId) -> list[CheckItem]:
    return [one.item for one in checklist.items(workspace, event_id)]


def shown(qtbot: QtBot, context: Context, event_id: EventId) -> WalkThrough:
    walk = WalkThrough(context, event_id)
    qtbot.addWidget(walk)
    walk.resize(886, 560)
    with qtbot.waitActive(walk):
        walk.show()
        walk.activateWindow()
    walk.start([one.item.id for one in checklist.items(context.ws, event_id)])
    return walk


def text(walk: WalkThrough, name: str) -> str:
    found = walk.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def seen(walk: WalkThrough, name: str) -> bool:
    found = walk.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found.isVisible()


def results(ws: Workspace, event_id: EventId) -> list[tuple[str, CheckResult]]:
    looks = store.inspections(ws.read, event_id)
    return [(look.item_id.rpartition(":")[2], look.result) for look in reversed(looks)]


def test_the_answers_are_large_enough_for_a_thumb(qtbot: QtBot, context: Context, event_id: EventId) -> None:
    walk = shown(qtbot, context, event_id)
    for name in ("walk-pass", "walk-fail", "walk-na", "walkBefore", "walkAfter"):
        button = walk.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        assert button.height() >= 64


def test_a_press_records_and_the_next_item_comes_by_itself(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, listed: list[CheckItem]
) -> None:
    walk = shown(qtbot, context, event_id)
    assert text(walk, "walkText") == listed[0].text
    assert seen(walk, "walkCritical") == listed[0].critical
    press(walk, "walk-pass")
    assert text(walk, "walkText") == listed[1].text
    assert text(walk, "walkProgress") == "Item 2 of 3 · 1/3 looked at"
    bar = walk.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert (bar.value(), bar.maximum()) == (1, 3)
    press(walk, "walk-na")
    assert results(workspace, event_id) == [("02-04", CheckResult.PASS), ("02-06", CheckResult.NOT_APPLICABLE)]


def test_the_keys_1_and_3_answer_and_after_the_last_item_the_list_comes_back(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    walk = shown(qtbot, context, event_id)
    with qtbot.waitSignals([walk.left, context.said]):
        for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_1):
            QTest.keyClick(walk, key)
    assert [result for _code, result in results(workspace, event_id)] == [
        CheckResult.PASS, CheckResult.NOT_APPLICABLE, CheckResult.PASS,
    ]  # fmt: skip


def test_it_goes_on_with_what_nobody_has_looked_at(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, listed: list[CheckItem]
) -> None:
    checklist.inspect(workspace, event_id, listed[0].id, CheckResult.PASS)
    walk = shown(qtbot, context, event_id)
    assert text(walk, "walkText") == listed[1].text


def test_the_arrows_leave_items_as_they_are(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, listed: list[CheckItem]
) -> None:
    checklist.inspect(workspace, event_id, listed[0].id, CheckResult.PASS, remark="已开")
    walk = shown(qtbot, context, event_id)
    QTest.keyClick(walk, Qt.Key.Key_Left)
    assert text(walk, "walkText") == listed[0].text
    assert text(walk, "walkLatest") == "Last: √ 合格, 王芳 10-12 09:00 · 已开"
    QTest.keyClick(walk, Qt.Key.Key_Left)
    press(walk, "walkAfter")
    press(walk, "walkAfter")
    assert text(walk, "walkText") == listed[2].text
    with qtbot.waitSignal(context.said) as told, qtbot.waitSignal(walk.left):
        QTest.keyClick(walk, Qt.Key.Key_Right)
    assert told.args is not None
    assert told.args[0] == "Items still to be looked at: 2"
    assert len(results(workspace, event_id)) == 1


def test_a_failure_asks_for_hazard_person_and_deadline(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, listed: list[CheckItem]
) -> None:
    person = staff.add(workspace, name="李强", phone="13800138000")
    walk = shown(qtbot, context, event_id)
    QTest.keyClick(walk, Qt.Key.Key_2)
    assert not seen(walk, "walk-pass")
    hazard, due, who = (
        walk.findChild(QLineEdit, "walkRemark"), walk.findChild(QDateEdit, "failureDue"), walk.findChild(StaffBox)
    )  # fmt: skip
    assert isinstance(hazard, QLineEdit)
    assert isinstance(due, QDateEdit)
    assert isinstance(who, StaffBox)
    assert hazard.hasFocus()
    assert due.date() == QDate(2023, 10, 16)
    type_into(walk, "walkRemark", "西门被锁")
    who.show_staff(person.id)
    due.setDate(QDate(2023, 10, 13))
    press(walk, "failureGive")
    action = checklist.actions(workspace, event_id)[0]
    assert (action.hazard, action.responsible, action.deadline) == ("西门被锁", person.id, date(2023, 10, 13))
    assert store.inspections(workspace.read, event_id)[0].remark == "西门被锁"
    assert text(walk, "walkText") == listed[1].text
    assert seen(walk, "walk-pass")
    assert text(walk, "walkProgress").endswith("1/3 looked at · 1 failed")


def test_a_name_that_means_nobody_is_said_before_a_failure_is_recorded(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    walk = shown(qtbot, context, event_id)
    press(walk, "walk-fail")
    type_into(walk, "walkRemark", "西门被锁")
    type_into(walk, "failureResponsible", "查无此人")
    press(walk, "failureGive")

    assert checklist.actions(workspace, event_id) == []
    assert "查无此人" in text(walk, "failureResponsibleError")


def test_a_failure_is_recorded_by_typing_it_and_enter(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    walk = shown(qtbot, context, event_id)
    QTest.keyClick(walk, Qt.Key.Key_2)
    type_into(walk, "walkRemark", "1 of 2 is shut, 3 people")
    field = walk.findChild(QLineEdit, "walkRemark")
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.hazard for one in checklist.actions(workspace, event_id)] == ["1 of 2 is shut, 3 people"]
    assert results(workspace, event_id) == [("02-04", CheckResult.FAIL)]


def test_esc_drops_a_failure_first_and_then_leaves(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId
) -> None:
    walk = shown(qtbot, context, event_id)
    press(walk, "walk-fail")
    with qtbot.assertNotEmitted(walk.left):
        QTest.keyClick(walk.focusWidget(), Qt.Key.Key_Escape)
    assert seen(walk, "walk-pass")
    with qtbot.waitSignal(walk.left):
        QTest.keyClick(walk, Qt.Key.Key_Escape)
    assert results(workspace, event_id) == []


def test_a_re_check_shows_what_was_wrong_and_who_answers_for_it(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, listed: list[CheckItem]
) -> None:
    person = staff.add(workspace, name="李强")
    checklist.inspect(
        workspace, event_id, listed[0].id, CheckResult.FAIL, remark="被锁", hazard="西门被锁", responsible=person.id
    )
    walk = shown(qtbot, context, event_id)
    QTest.keyClick(walk, Qt.Key.Key_Left)
    assert text(walk, "walkLatest") == "Last: × 不合格, 王芳 10-12 09:00 · 被锁\n待整改 · 西门被锁"
    QTest.keyClick(walk, Qt.Key.Key_2)
    hazard, who = walk.findChild(QLineEdit, "walkRemark"), walk.findChild(StaffBox)
    assert isinstance(hazard, QLineEdit)
    assert isinstance(who, StaffBox)
    assert (hazard.text(), who.staff_id) == ("", person.id)
    QTest.keyClick(hazard, Qt.Key.Key_Return)
    again = checklist.actions(workspace, event_id)
    assert [(one.hazard, one.responsible) for one in again] == [("西门被锁", person.id)]


def test_digits_typed_into_the_remark_are_no_answers(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, listed: list[CheckItem]
) -> None:
    walk = shown(qtbot, context, event_id)
    type_into(walk, "walkRemark", "123")
    assert results(workspace, event_id) == []
    remark = walk.findChild(QLineEdit, "walkRemark")
    assert isinstance(remark, QLineEdit)
    QTest.keyClick(remark, Qt.Key.Key_Return)
    QTest.keyClick(walk.focusWidget(), Qt.Key.Key_1)
    assert [(look.remark, look.item_id) for look in store.inspections(workspace.read, event_id)] == [
        ("123", listed[0].id)
    ]
    assert remark.text() == ""


def test_photos_from_files_go_with_the_look(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    photo = tmp_path / "西门.jpg"
    photo.write_bytes(b"picture")
    walk = shown(qtbot, context, event_id)
    press(walk, "walkPhoto")
    dialog = walk.findChild(QFileDialog, "photoFiles")
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(photo)])
    dialog.close()
    assert text(walk, "walkPhotos") == "1 photo"
    press(walk, "walk-pass")
    look = store.inspections(workspace.read, event_id)[0]
    assert [one.name for one in attachments.of(workspace, look.id)] == ["西门.jpg"]
    assert text(walk, "walkPhotos") == ""


def test_a_photo_that_is_gone_is_said_and_the_item_waits(
    qtbot: QtBot, context: Context, workspace: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    walk = shown(qtbot, context, event_id)
    waiting = text(walk, "walkText")
    press(walk, "walkPhoto")
    dialog = walk.findChild(QFileDialog, "photoFiles")
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(tmp_path / "gone.jpg")])
    dialog.close()
    with qtbot.waitSignal(context.said) as told:
        press(walk, "walk-pass")
    assert told.args is not None
    assert told.args[2] is True
    assert text(walk, "walkText") == waiting
    assert results(workspace, event_id) == []
