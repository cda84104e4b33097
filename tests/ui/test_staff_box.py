"""The field for a person of the staff, driven by the keyboard and the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import staff
from gbm_desktop.model.staff import Staff
from gbm_desktop.workspace import Workspace
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.widgets import FieldForm
from ui.widgets.staff_box import StaffBox


@pytest.fixture
def box(qtbot: QtBot, context: Context, wang: Staff, li: Staff) -> StaffBox:
    """A field on a window with another field after it; 王芳 and 李强 are known."""
    assert wang.id != li.id
    window = QWidget()
    layout = QVBoxLayout(window)
    field = StaffBox(context)
    layout.addWidget(field)
    layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    field.window_of_test = window  # type: ignore[attr-defined]  # keeps the window alive as long as the field
    return field


def typed_in(box: StaffBox, text: str) -> None:
    """Letters come from keys; Chinese comes from an input method in one piece."""
    if text.isascii():
        QTest.keyClicks(box, text)
        return
    composed = QInputMethodEvent()
    composed.setCommitString(text)
    QApplication.sendEvent(box, composed)


def offered(box: StaffBox) -> list[str]:
    model = box.suggestions.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def dialog_of(box: StaffBox) -> QDialog:
    found = [dialog for dialog in box.findChildren(QDialog, "staffDialog") if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("typed", ["王芳", "wf", "8000", "经信"])
def test_name_initials_phone_and_unit_lead_to_the_person(qtbot: QtBot, box: StaffBox, wang: Staff, typed: str) -> None:
    typed_in(box, typed)
    assert offered(box)[0] == "王芳 · 区经信局 副局长 · 13800138000"
    with qtbot.waitSignal(box.chosen) as chosen:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == [wang.id]
    assert box.staff_id == wang.id
    assert box.text() == "王芳 · 区经信局 副局长 · 13800138000"


def test_down_offers_the_whole_directory_and_adding_someone(box: StaffBox) -> None:
    QTest.keyClick(box, Qt.Key.Key_Down)
    lines = offered(box)
    assert [line[:2] for line in lines[:-1]] == ["李强", "王芳"]
    assert lines[-1].startswith("+")


def test_a_click_in_the_list_takes_that_person(qtbot: QtBot, box: StaffBox, li: Staff) -> None:
    QTest.keyClick(box, Qt.Key.Key_Down)
    place = box.suggestions.visualRect(box.suggestions.model().index(0, 0)).center()
    with qtbot.waitSignal(box.chosen):
        QTest.mouseClick(box.suggestions.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert box.staff_id == li.id
    assert not box.suggestions.isVisible()


def test_who_is_not_known_is_added_on_the_way(qtbot: QtBot, box: StaffBox, ws: Workspace) -> None:
    typed_in(box, "赵敏")
    assert len(offered(box)) == 1
    QTest.keyClick(box, Qt.Key.Key_Return)
    dialog = dialog_of(box)
    assert box.adding
    name = dialog.findChild(QLineEdit, "staffName")
    assert isinstance(name, QLineEdit)
    assert name.text() == "赵敏"
    type_into(dialog, "staffUnit", "区应急局")
    type_into(dialog, "staffPhone", "13700001111")
    with qtbot.waitSignal(box.chosen) as chosen:
        press(dialog, "staffSave")
    assert not box.adding
    assert box.text() == "赵敏 · 区应急局 · 13700001111"
    stored = staff.get(ws, box.staff_id) if box.staff_id else None
    assert stored is not None
    assert (stored.name, stored.unit, stored.phone) == ("赵敏", "区应急局", "13700001111")
    assert chosen.args == [stored.id]


def test_a_phone_that_nobody_has_stands_in_the_phone_field_of_the_new_entry(box: StaffBox) -> None:
    typed_in(box, "13600000000")
    QTest.keyClick(box, Qt.Key.Key_Return)
    phone = dialog_of(box).findChild(QLineEdit, "staffPhone")
    assert isinstance(phone, QLineEdit)
    assert phone.text() == "13600000000"


def test_a_wrong_phone_is_said_under_its_field_and_nobody_is_added(box: StaffBox, ws: Workspace) -> None:
    typed_in(box, "赵敏")
    QTest.keyClick(box, Qt.Key.Key_Return)
    dialog = dialog_of(box)
    type_into(dialog, "staffPhone", "1389012345")
    press(dialog, "staffSave")
    wrong = dialog.findChild(QLabel, "staffPhoneError")
    assert isinstance(wrong, QLabel)
    assert wrong.isVisible()
    assert "1389012345" in wrong.text()
    assert len(staff.everyone(ws)) == 2


def test_giving_up_the_new_entry_leaves_the_field_as_it_was(box: StaffBox, wang: Staff) -> None:
    box.show_staff(wang.id)
    box.selectAll()
    typed_in(box, "赵敏")
    QTest.keyClick(box, Qt.Key.Key_Return)
    press(dialog_of(box), "staffCancel")
    assert box.staff_id == wang.id
    assert box.text().startswith("王芳")


def test_an_emptied_field_means_nobody(qtbot: QtBot, box: StaffBox, wang: Staff) -> None:
    box.show_staff(wang.id)
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    box.suggestions.hide()
    with qtbot.waitSignal(box.chosen) as chosen:
        QTest.keyClick(box, Qt.Key.Key_Tab)
    assert chosen.args == [None]
    assert box.staff_id is None


def test_leaving_takes_a_name_typed_in_full_and_marks_one_that_nobody_has(box: StaffBox, li: Staff) -> None:
    typed_in(box, "李强")
    box.suggestions.hide()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert box.staff_id == li.id
    box.setFocus()
    box.selectAll()
    typed_in(box, "赵敏")
    box.suggestions.hide()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert box.property("wrong") is True
    assert "赵敏" in box.toolTip()
    assert box.staff_id == li.id


def test_escape_brings_back_who_stood_there(box: StaffBox, wang: Staff) -> None:
    box.show_staff(wang.id)
    box.selectAll()
    typed_in(box, "lq")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text().startswith("王芳")
    assert box.staff_id == wang.id


def test_showing_someone_announces_nothing(qtbot: QtBot, box: StaffBox, wang: Staff) -> None:
    with qtbot.assertNotEmitted(box.chosen):
        box.show_staff(wang.id)
    assert box.text().startswith("王芳")


def test_leaving_a_name_that_nobody_has_says_what_to_do_until_somebody_is_chosen(
    qtbot: QtBot, context: Context, wang: Staff
) -> None:
    form, box = FieldForm(), StaffBox(context)
    form.add("leader", "Led by", box)
    form.add("note", "Note", QLineEdit())
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    box.setFocus()
    typed_in(box, "赵敏")
    box.suggestions.hide()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert "“赵敏” is not in the directory" in form.error("leader")
    assert form.field("note").hasFocus()
    assert not form.all_taken()
    box.show_staff(wang.id)
    assert form.error("leader") == ""
    assert form.all_taken()


def test_enter_on_a_chosen_person_presses_the_dialog_s_button(qtbot: QtBot, context: Context, wang: Staff) -> None:
    dialog, box = QDialog(), StaffBox(context)
    layout = QVBoxLayout(dialog)
    layout.addWidget(box)
    name = QPushButton("Name")
    name.setDefault(True)
    layout.addWidget(name)
    qtbot.addWidget(dialog)
    dialog.open()
    box.show_staff(wang.id)
    with qtbot.waitSignal(name.clicked):
        QTest.keyClick(box, Qt.Key.Key_Return)


def _ink(field: StaffBox, column: int) -> set[int]:
    """The rows of this column of pixels that differ from the field's ground, within the frame."""
    seen = field.grab().toImage()
    ground = field.palette().base().color().rgb()
    return {at for at in range(3, seen.height() - 3) if seen.pixel(column, at) != ground}


def test_a_line_that_is_longer_than_the_field_ends_in_dots_until_somebody_writes_there(
    box: StaffBox, ws: Workspace, qtbot: QtBot
) -> None:
    long = staff.add(ws, name="田" * 20, unit="田" * 20)
    box.setFixedWidth(300)
    box.show_staff(long.id)
    QApplication.processEvents()
    height = box.height()
    columns = range(200, box.width() - 34)
    whole = [len(_ink(box, column)) for column in columns]
    box.clearFocus()
    qtbot.waitUntil(lambda: not box.hasFocus())
    before_dots, at_dots = _ink(box, columns[0] - 20), [_ink(box, column) for column in columns[-10:]]
    assert max(whole) > height // 3
    assert all(rows <= set(range(height // 3, height)) for rows in at_dots)
    assert before_dots is not None
    assert any(at_dots)
