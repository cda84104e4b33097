"""Who is named for the event, the site's phones, and who has signed: by keyboard and mouse, seen and stored."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from gbm_desktop import attachments, events, staff
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.model.safety.signoff import SignedBy
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import plan, signoff
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.hands import composed, press, type_into
from ui.context import Context
from ui.pages.safety.panel import SafetyPanel
from ui.pages.safety.people import PeopleTab
from ui.pages.safety.signature_pad import SignaturePad
from ui.widgets.staff_box import StaffBox

STROKES = "[[[100, 200], [300, 400]]]"


@pytest.fixture
def wang(ws: Workspace) -> Staff:
    return staff.add(ws, name="王芳", unit="区经信局", post="副局长", phone="13800138000")


@pytest.fixture
def li(ws: Workspace) -> Staff:
    return staff.add(ws, name="李强", unit="清泉镇政府", post="安监员")


@pytest.fixture
def event_id(ws: Workspace, wang: Staff, li: Staff) -> EventId:
    """A lecture with a plan: 王芳 answers for the first two measures, 李强 is her deputy on the first."""
    event_id = events.add(ws, lecture())
    plan.apply_template(ws, event_id)
    one, two, *_rest = plan.measures(ws, event_id)
    plan.assign(ws, [one.id, two.id], responsible=wang.id)
    plan.assign(ws, [one.id], deputy=li.id)
    return event_id


@pytest.fixture
def tab(qtbot: QtBot, context: Context, event_id: EventId) -> PeopleTab:
    panel = SafetyPanel(context, event_id, headed=True)
    qtbot.addWidget(panel)
    panel.resize(1142, 640)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.open_at(tab="people")
    found = panel.findChild(PeopleTab)
    assert isinstance(found, PeopleTab)
    found.panel_of_test = panel  # type: ignore[attr-defined]  # keeps the panel alive as long as the tab
    return found


def role_box(tab: PeopleTab, role: Role) -> StaffBox:
    found = tab.findChild(StaffBox, f"role-{role.value}")
    assert isinstance(found, StaffBox)
    return found


def states(tab: PeopleTab) -> dict[str, str]:
    model = tab.signatures.model
    return {line.staff.name: model.columns[4].shows(line) for line in model.records}


def choose_lines(tab: PeopleTab, *names: str) -> None:
    press(tab, "peopleSigned")
    tab.signatures.table.clearSelection()
    tab.signatures.table.select_each(lambda line: line.staff.name in names)


def sign(pad: SignaturePad) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, pos=pad.rect().center())
    QTest.mouseMove(pad, pad.rect().center() * 0.5)
    QTest.mouseRelease(pad, left, pos=pad.rect().center() * 0.5)


def open_dialog(tab: PeopleTab, name: str) -> QDialog:
    found = [dialog for dialog in tab.findChildren(QDialog, name) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def test_the_officer_is_named_by_initials_and_stored_at_once(
    tab: PeopleTab, ws: Workspace, event_id: EventId, wang: Staff
) -> None:
    box = role_box(tab, Role.OFFICER)
    box.setFocus()
    QTest.keyClicks(box, "wf")
    QTest.keyClick(box, Qt.Key.Key_Return)
    stored = plan.get(ws, event_id)
    assert stored is not None
    assert stored.people == {Role.OFFICER: wang.id}
    assert box.text() == "王芳 · 区经信局 副局长 · 13800138000"


def test_an_emptied_role_has_nobody(tab: PeopleTab, ws: Workspace, event_id: EventId, li: Staff) -> None:
    plan.set_role(ws, event_id, Role.MEDICAL, li.id)
    box = role_box(tab, Role.MEDICAL)
    assert box.text().startswith("李强")
    box.setFocus()
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    box.suggestions.hide()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    stored = plan.get(ws, event_id)
    assert stored is not None
    assert Role.MEDICAL not in stored.people


def test_assembly_point_and_warn_share_are_stored_when_left(tab: PeopleTab, ws: Workspace, event_id: EventId) -> None:
    point, warn = tab.findChild(QLineEdit, "assemblyPoint"), tab.findChild(QSpinBox, "warnShare")
    assert isinstance(point, QLineEdit)
    assert isinstance(warn, QSpinBox)
    point.setFocus()
    point.selectAll()
    composed(point, "文化站前停车场")
    QTest.keyClick(point, Qt.Key.Key_Tab)
    warn.setFocus()
    warn.selectAll()
    QTest.keyClicks(warn, "75")
    QTest.keyClick(warn, Qt.Key.Key_Tab)
    stored = plan.get(ws, event_id)
    assert stored is not None
    assert (stored.assembly_point, stored.warn_share) == ("文化站前停车场", 75)


def test_a_local_phone_is_filled_in_and_one_is_added(
    qtbot: QtBot, tab: PeopleTab, ws: Workspace, event_id: EventId
) -> None:
    table = tab.site.table

    def type_cell(row: int, column: int, text: str) -> None:
        table.setFocus()
        table.setCurrentIndex(tab.site.contacts.index(row, column))
        QTest.keyClick(table, Qt.Key.Key_F2)
        finish(text)

    def finish(text: str) -> None:
        field = table.viewport().findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        field.selectAll()
        composed(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not table.viewport().findChildren(QLineEdit))

    first = tab.site.contacts.record(0).office
    assert str(tab.site.contacts.index(0, 1).data()).startswith("▲")
    type_cell(0, 1, "028-83611110")
    press(tab, "addContact")
    finish("镇卫生院")
    type_cell(tab.site.contacts.rowCount() - 1, 1, "028-83612120")
    stored = plan.get(ws, event_id)
    assert stored is not None
    assert stored.contacts[0] == (first, "028-83611110")
    assert stored.contacts[-1] == ("镇卫生院", "028-83612120")


def test_a_line_that_was_added_stays_while_others_change_the_plan(
    qtbot: QtBot, tab: PeopleTab, ws: Workspace, event_id: EventId
) -> None:
    press(tab, "addContact")
    field = tab.site.table.viewport().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    composed(field, "镇卫生院")
    staff.add(ws, name="赵六", unit="清泉镇政府")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.site.table.viewport().findChildren(QLineEdit))

    stored = plan.get(ws, event_id)
    assert stored is not None
    assert stored.contacts[-1] == ("镇卫生院", "")


def test_everyone_who_answers_for_something_must_sign(tab: PeopleTab) -> None:
    lines = tab.signatures.model.records
    answers = {line.staff.name: tab.signatures.model.columns[3].shows(line) for line in lines}
    assert answers.keys() == {"王芳", "李强"}
    assert "2" in answers["王芳"]
    assert "1" in answers["李强"]
    assert [tab.signatures.model.columns[2].shows(line)[0] for line in lines] == ["1", "▲"]
    assert all(state.startswith("○") for state in states(tab).values())
    assert "0 / 2" in tab.signed.text()


def test_a_person_reads_what_they_answer_for_and_signs_with_the_mouse(
    tab: PeopleTab, ws: Workspace, event_id: EventId, wang: Staff
) -> None:
    choose_lines(tab, "王芳")
    press(tab, "signOnScreen")
    dialog = open_dialog(tab, "signDialog")
    read = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert plan.measures(ws, event_id)[0].post in read
    confirm = dialog.findChild(QPushButton, "confirmSignature")
    assert isinstance(confirm, QPushButton)
    assert not confirm.isEnabled()
    pad = dialog.findChild(SignaturePad)
    assert isinstance(pad, SignaturePad)
    sign(pad)
    press(dialog, "confirmSignature")
    line = next(line for line in signoff.sheet(ws, event_id) if line.staff.id == wang.id)
    assert line.holds
    assert line.acknowledgement is not None
    assert line.acknowledgement.way is SignedBy.SCREEN
    assert states(tab)["王芳"].startswith("✓")
    assert "1 / 2" in tab.signed.text()


def test_several_sign_one_after_the_other(tab: PeopleTab, ws: Workspace, event_id: EventId) -> None:
    choose_lines(tab, "王芳", "李强")
    press(tab, "signOnScreen")
    for _person in range(2):
        dialog = open_dialog(tab, "signDialog")
        pad = dialog.findChild(SignaturePad)
        assert isinstance(pad, SignaturePad)
        sign(pad)
        press(dialog, "confirmSignature")
    assert all(line.holds for line in signoff.sheet(ws, event_id))


def test_a_scanned_page_stands_for_everyone_who_signed_on_it(
    tab: PeopleTab, ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    page = tmp_path / "签字页.png"
    page.write_bytes(b"\x89PNG\r\n\x1a\n")
    choose_lines(tab, "王芳", "李强")
    press(tab, "signedOnPaper")
    dialog = open_dialog(tab, "signedPage")
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(page))
    dialog.reject()
    lines = signoff.sheet(ws, event_id)
    assert all(line.holds for line in lines)
    for line in lines:
        assert line.acknowledgement is not None
        assert line.acknowledgement.way is SignedBy.PAPER
        assert [kept.name for kept in attachments.of(ws, line.acknowledgement.id)] == ["签字页.png"]


def test_who_signed_is_asked_again_after_a_change_and_the_filter_shows_only_them(
    tab: PeopleTab, ws: Workspace, event_id: EventId, wang: Staff, li: Staff
) -> None:
    for person in (wang, li):
        signoff.acknowledge(ws, event_id, person.id, SignedBy.SCREEN, strokes=STROKES)
    second = plan.measures(ws, event_id)[1]
    plan.assign(ws, [second.id], responsible=None)
    assert states(tab)["王芳"].startswith("▲")
    assert states(tab)["李强"].startswith("✓")
    press(tab, "peopleSigned")
    press(tab, "onlyUnsigned")
    assert list(states(tab)) == ["王芳"]


def test_a_jump_leads_to_a_role_or_to_a_person(tab: PeopleTab, li: Staff) -> None:
    tab.go_to(Role.INFORMATION.value)
    assert role_box(tab, Role.INFORMATION).hasFocus()
    tab.go_to(li.id)
    assert [line.staff.id for line in tab.signatures.table.selected()] == [li.id]
    assert tab.signatures.table.hasFocus()


def test_a_missing_phone_is_filled_in_from_the_list(tab: PeopleTab, ws: Workspace, li: Staff) -> None:
    tab.go_to(li.id)
    QTest.keyClick(tab.signatures.table, Qt.Key.Key_F2)
    dialog = open_dialog(tab, "staffDialog")
    type_into(dialog, "staffPhone", "13911112222")
    press(dialog, "staffSave")
    assert staff.get(ws, li.id).phone == "13911112222"
    line = next(line for line in tab.signatures.model.records if line.staff.id == li.id)
    assert line.staff.phone == "13911112222"
