"""Who reported a violation: seen with the PIN, hidden again, and named by no list, form or file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gbm_desktop import attachments, consumer, consumer_settings
from gbm_desktop.model.consumer import (
    CaseOutcome,
)
from gbm_desktop.workspace import Workspace
from tests.ui.consumer_tab import COMPLAINT, REPORT, SECRETS, dialog, everything, numbers, opened, write
from tests.ui.eyes import written
from tests.ui.hands import choose, press, type_into
from ui.open_campaign import OpenCampaign


def test_who_reported_is_seen_with_the_pin_and_hidden_again(shell: OpenCampaign, ws: Workspace) -> None:
    consumer_settings.set_pin(ws, "2468")
    case = consumer.register(ws, REPORT)
    other = consumer.register(ws, COMPLAINT)
    tab = opened(shell, case_id=case.id)
    tab.table.selectAll()
    shown = everything(tab) + tab.table.copied_text()
    tab.table.select_where(lambda one: one.id == case.id)
    shown += everything(tab)
    assert "举报人信息已隐藏" in shown
    assert not any(secret in shown for secret in SECRETS)
    type_into(tab, "directorySearch", "李举报")
    QApplication.processEvents()
    tab.refresh()
    assert numbers(tab) == []
    tab.directory.search.clear()
    tab.refresh()
    tab.table.select_where(lambda one: one.id == case.id)
    press(tab, "revealReporter")
    asked = dialog(tab, "askPinDialog")
    type_into(asked, "reportPin", "2468")
    press(asked, "pinDo")
    assert all(secret in everything(tab) for secret in SECRETS)
    tab.table.select_where(lambda one: one.id == other.id)
    tab.table.select_where(lambda one: one.id == case.id)
    assert not any(secret in everything(tab) for secret in SECRETS)


def test_who_reported_is_hidden_again_when_the_page_is_left(shell: OpenCampaign, ws: Workspace) -> None:
    consumer_settings.set_pin(ws, "2468")
    case = consumer.register(ws, REPORT)
    tab = opened(shell, case_id=case.id)
    press(tab, "revealReporter")
    asked = dialog(tab, "askPinDialog")
    type_into(asked, "reportPin", "2468")
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert "李举报" in everything(tab)
    shell.go("history", {})
    tab = opened(shell, case_id=case.id)
    assert "举报人信息已隐藏" in everything(tab)
    assert "李举报" not in everything(tab)


def test_the_third_wrong_pin_makes_a_wait_that_outlives_the_dialog(shell: OpenCampaign, ws: Workspace) -> None:
    consumer_settings.set_pin(ws, "2468")
    case = consumer.register(ws, REPORT)
    tab = opened(shell, case_id=case.id)
    press(tab, "revealReporter")
    asked = dialog(tab, "askPinDialog")
    for wrong in ("1111", "2222", "3333"):
        type_into(asked, "reportPin", wrong)
        press(asked, "pinDo")
        assert "口令不对" in written(asked, "reportPinError")
    assert "Try again in" in written(asked, "pinWait")
    press(asked, "pinCancel")
    press(tab, "revealReporter")
    asked = dialog(tab, "askPinDialog")
    type_into(asked, "reportPin", "2468")
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert "李举报" not in everything(tab)


def test_correcting_a_report_keeps_who_reported_and_does_not_show_it(shell: OpenCampaign, ws: Workspace) -> None:
    consumer_settings.set_pin(ws, "2468")
    case = consumer.register(ws, REPORT)
    tab = opened(shell, case_id=case.id)
    press(tab, "editCase")
    form = dialog(tab, "caseDialog")
    assert not any(secret in everything(form) for secret in SECRETS)
    write(form, "caseFacts", "销售无证产品")
    press(form, "caseSave")
    seen = consumer.identity(ws, case.id, "2468")
    assert (seen.person, seen.phone, seen.facts) == ("李举报", "13911112222", "销售无证产品")


def test_a_complaint_becomes_a_report_with_a_warning_and_its_person_is_gone(shell: OpenCampaign, ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    tab = opened(shell, case_id=case.id)
    press(tab, "move_closed")
    asked = dialog(tab, "moveDialog")
    choose(asked, "moveOutcome", CaseOutcome.BECAME_REPORT)
    assert "hidden for good" in written(asked, "becomesSecret")
    press(asked, "moveSave")
    assert "还没有设置举报查看口令" in written(asked, "moveOutcomeError")
    consumer_settings.set_pin(ws, "2468")
    press(asked, "moveSave")
    assert "王建国" not in everything(tab)
    assert consumer.get(ws, case.id).hidden


def test_files_are_kept_under_the_cases_number_and_those_of_a_report_are_not_listed(
    shell: OpenCampaign, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    consumer_settings.set_pin(ws, "2468")
    case, secret = consumer.register(ws, COMPLAINT), consumer.register(ws, REPORT)
    tab = opened(shell, case_id=case.id)
    (tmp_path / "王建国的来信.pdf").write_bytes(b"%PDF-1.4 letter")
    tab.detail.files.attach(tmp_path / "王建国的来信.pdf")
    qtbot.waitUntil(lambda: [one.name for one in attachments.of(ws, case.id)] == [f"{case.number}-材料1.pdf"])
    assert tab.detail.files.isVisible()
    tab.table.select_where(lambda one: one.id == secret.id)
    assert not tab.detail.files.isVisible()


def test_the_list_and_the_form_are_made_without_who_reported(
    shell: OpenCampaign, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    consumer_settings.set_pin(ws, "2468")
    case = consumer.register(ws, REPORT)
    tab = opened(shell, case_id=case.id)
    tab.printing.form(case.id)
    qtbot.waitUntil(lambda: tab.findChild(QDialog, "savePdfDialog") is not None)
    menu = tab.printing.menu(tab, case, tab.table.records.records)
    assert [action.isEnabled() for action in menu.actions() if action.text()] == [True] * 5
    assert not tab.printing.menu(tab, None, []).actions()[0].isEnabled()
    assert list(tmp_path.glob("*.pdf")) == []
