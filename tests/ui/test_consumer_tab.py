"""The tab of complaints, driven as a person does: registering, the next steps, the PIN, the pad, the channels."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import consultations, consumer, consumer_settings, events
from gbm_desktop.model.consumer import (
    CaseKind,
    CaseOutcome,
    CaseState,
    Channel,
    Satisfaction,
    Topic,
)
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from scripts.gallery.faults import cut_off
from tests.builders import lecture
from tests.ui.consumer_tab import COMPLAINT, REPORT, SECRETS, dialog, everything, numbers, opened, write
from tests.ui.eyes import written
from tests.ui.hands import choose, press, type_into
from ui import theme
from ui.open_campaign import OpenCampaign
from ui.pages.benefits import BenefitsPage
from ui.pages.consumer.consult_pad import ConsultPad
from ui.pages.consumer.settings_dialog import SettingsDialog
from ui.pages.consumer.tab import ConsumerTab
from ui.pages.events.site_steps import OnSiteStep
from ui.widgets import DataTable


def test_an_empty_register_says_what_it_is_for_and_begins_with_one_press(shell: OpenCampaign, ws: Workspace) -> None:
    tab = opened(shell)
    press(tab, "emptyAction")
    form = dialog(tab, "caseDialog")
    press(form, "caseSave")
    assert "没有填写事由" in written(form, "caseFactsError")
    write(form, "caseFacts", "门窗漏风")
    press(form, "caseSave")
    assert "须填写投诉人姓名和电话" in written(form, "casePersonError")
    type_into(form, "casePerson", "王建国")
    type_into(form, "casePhone", "13800000009")
    press(form, "caseSave")
    assert not form.isVisible()
    (stored,) = consumer.cases(ws)
    assert (stored.person, stored.facts, stored.way, stored.due) == ("王建国", "门窗漏风", "现场", date(2023, 10, 23))
    assert written(tab, "caseTitle") == f"{stored.number}　投诉"


def test_advice_is_registered_without_saying_who_asked(shell: OpenCampaign, ws: Workspace) -> None:
    tab = opened(shell)
    add = tab.findChild(QWidget, "addCase")
    assert add is not None
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = dialog(tab, "caseDialog")
    choose(form, "caseKind", CaseKind.CONSULTATION)
    write(form, "caseFacts", "问补贴标准")
    type_into(form, "caseDue", "not a day")
    press(form, "caseSave")
    assert written(form, "caseDueError")
    type_into(form, "caseDue", "2023-10-20")
    press(form, "caseSave")
    (stored,) = consumer.cases(ws)
    assert (stored.kind, stored.person, stored.due) == (CaseKind.CONSULTATION, "", date(2023, 10, 20))


def test_a_complaint_goes_its_way_by_the_buttons_that_are_offered(shell: OpenCampaign, ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    tab = opened(shell, case_id=case.id)
    press(tab, "move_transferred")
    asked = dialog(tab, "moveDialog")
    press(asked, "moveSave")
    assert "须填写转往的单位" in written(asked, "moveOfficeError")
    office = asked.findChild(QComboBox, "moveOffice")
    assert isinstance(office, QComboBox)
    office.setEditText("清泉市场监督管理所")
    write(asked, "moveWhat", "附照片")
    press(asked, "moveSave")
    assert consumer.get(ws, case.id).transferred_to == "清泉市场监督管理所"
    assert "附照片" in everything(tab)
    press(tab, "move_accepted")
    asked = dialog(tab, "moveDialog")
    type_into(asked, "moveReceipt", "8")
    press(asked, "moveSave")
    press(tab, "move_mediating")
    press(dialog(tab, "moveDialog"), "moveSave")
    press(tab, "move_closed")
    asked = dialog(tab, "moveDialog")
    press(asked, "moveSave")
    assert "须填写办理结果" in written(asked, "moveOutcomeError")
    choose(asked, "moveOutcome", CaseOutcome.MEDIATED)
    press(asked, "moveSave")
    press(tab, "move_called_back")
    asked = dialog(tab, "moveDialog")
    press(asked, "moveSave")
    assert "须填写满意度" in written(asked, "moveSatisfactionError")
    choose(asked, "moveSatisfaction", Satisfaction.FAIRLY)
    press(asked, "moveSave")
    press(tab, "move_filed")
    filed = consumer.get(ws, case.id)
    assert (filed.state, filed.receipt, filed.outcome, filed.satisfaction) == (
        CaseState.FILED, "8", CaseOutcome.MEDIATED, Satisfaction.FAIRLY,
    )  # fmt: skip
    track = tab.findChild(QWidget, "flowTrack")
    assert track is not None
    assert track.accessibleName().startswith("● 已登记 › ○ 现场协商 › ● 已转办")
    assert track.accessibleName().endswith("◉ 已归档")


def test_late_cases_are_red_listed_by_their_chip_and_counted(shell: OpenCampaign, ws: Workspace) -> None:
    late = consumer.register(ws, replace(COMPLAINT, due=date(2023, 10, 10)))
    fine = consumer.register(ws, replace(COMPLAINT, due=date(2023, 10, 30)))
    done = consumer.register(ws, COMPLAINT)
    consumer.move(ws, done.id, CaseState.CLOSED, outcome=CaseOutcome.SETTLED)
    tab = opened(shell)
    assert written(tab, "directoryCount") == "3 listed · 2 under way · 1 late"
    press(tab, "which_pressing")
    assert numbers(tab) == [late.number]
    due = tab.table.records.index(0, 6)
    assert due.data() == "■ 超期 2 天"
    assert due.data(Qt.ItemDataRole.ForegroundRole).name().upper() == theme.colours().danger.upper()
    press(tab, "which_open")
    assert set(numbers(tab)) == {late.number, fine.number}
    press(tab, "which_done")
    press(tab, "kind_report")
    assert numbers(tab) == []
    nothing = tab.findChild(QWidget, "nothingFits")
    assert nothing is not None
    press(nothing, "emptyLink")
    assert len(numbers(tab)) == 3


def test_what_nobody_has_dealt_with_is_given_another_kind(shell: OpenCampaign, ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    tab = opened(shell, case_id=case.id)
    press(tab, "classifyCase")
    menu = tab.findChild(QMenu, "kindMenu")
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "建议").trigger()
    menu.close()
    assert consumer.get(ws, case.id).kind is CaseKind.SUGGESTION


def test_advice_is_counted_by_keys_and_presses_and_taken_back(
    shell: OpenCampaign, ws: Workspace, event_id: EventId, qtbot: QtBot
) -> None:
    tab = opened(shell)
    press(tab, "countAdvice")
    pad = dialog(tab, "consultPad")
    assert isinstance(pad, ConsultPad)
    qtbot.waitUntil(pad.isActiveWindow)
    for key in (Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_6):
        QTest.keyClick(pad, key)
    press(pad, "more_price")
    QTest.keyClick(pad, Qt.Key.Key_6, Qt.KeyboardModifier.ShiftModifier)
    press(pad, "less_price")
    assert consultations.consulted(ws, [event_id]) == {event_id: {Topic.PRICE: 2, Topic.OTHER: 0}}
    assert written(pad, "count_price") == "2"
    assert written(pad, "consultTotal") == "2 people advised"
    press(pad, "less_other")
    assert written(pad, "count_other") == "0"
    press(pad, "consultClose")


def test_the_pad_opens_at_the_event_from_its_step_on_site(
    shell: OpenCampaign, ws: Workspace, event_id: EventId
) -> None:
    other = events.add(
        ws, lecture(name="另一场", start=lecture().start.replace(day=11), end=lecture().end.replace(day=11))
    )
    step = OnSiteStep(shell.context)
    step.show_event(events.get(ws, event_id))
    step.show()
    press(step, "countAdvice")
    pad = step.findChild(ConsultPad)
    assert isinstance(pad, ConsultPad)
    assert pad.event_id == event_id
    assert other != event_id
    step.close()


def test_channels_deadlines_and_the_pin_are_set_in_their_dialog(
    shell: OpenCampaign, ws: Workspace, qtbot: QtBot
) -> None:
    tab = opened(shell)
    press(tab, "changeConsumer")
    settings = dialog(tab, "consumerSettings")
    assert isinstance(settings, SettingsDialog)
    press(settings, "addChannel")
    channels = settings.channels.records
    channels.setData(channels.index(0, 0), "区消费者协会")
    press(settings, "saveSettings")
    assert "名称和电话都要填写" in written(settings, "settingsProblem")
    channels.setData(channels.index(0, 1), "028-83600315")
    settings.bar.setCurrentIndex(1)
    deadlines = settings.deadlines.records
    row = next(at for at, one in enumerate(deadlines.records) if one.kind is CaseKind.REPORT)
    deadlines.setData(deadlines.index(row, 1), "15")
    deadlines.setData(deadlines.index(row, 3), "本区办法")
    settings.deadlines.selectRow(row)
    settings.deadlines.setFocus()
    qtbot.waitUntil(settings.deadlines.hasFocus)
    QTest.keyClick(settings.deadlines, Qt.Key.Key_Space)
    settings.bar.setCurrentIndex(2)
    press(settings, "setPin")
    pin = dialog(tab, "setPinDialog")
    type_into(pin, "newPin", "2468")
    type_into(pin, "newPinAgain", "2469")
    press(pin, "pinDo")
    assert "4 至 8 位数字" in written(pin, "newPinError")
    type_into(pin, "newPinAgain", "2468")
    press(pin, "pinDo")
    press(settings, "saveSettings")
    found = consumer_settings.read(ws)
    assert (found.channels, found.has_pin) == ((Channel("区消费者协会", "028-83600315"),), True)
    assert [(one.days, one.working) for one in found.deadlines if one.kind is CaseKind.REPORT] == [(15, False)]


def test_the_first_page_leads_to_late_cases_without_naming_anybody(
    shell: OpenCampaign, ws: Workspace, qtbot: QtBot
) -> None:
    events.add(ws, lecture())
    consumer_settings.set_pin(ws, "2468")
    secret = consumer.register(ws, replace(REPORT, due=date(2023, 10, 10)))
    shell.go("dashboard", {})
    lines = shell.window.findChild(DataTable, "attention")
    assert isinstance(lines, DataTable)
    qtbot.waitUntil(lambda: lines.select_where(lambda todo: todo.wrong == "■ Cases late: 1"))
    (todo,) = lines.selected()
    assert not any(one in f"{todo.about}{todo.whole}" for one in SECRETS)
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert isinstance(shell.page, BenefitsPage)
    tab = shell.page.shown
    assert isinstance(tab, ConsumerTab)
    assert [one.id for one in tab.table.selected()] == [secret.id]


def test_nothing_is_cut_off_where_the_window_is_small(shell: OpenCampaign, ws: Workspace) -> None:
    case = consumer.register(ws, COMPLAINT)
    theme.load_font()
    shell.window.resize(1093, 614)
    tab = opened(shell, case_id=case.id)
    QApplication.processEvents()
    assert cut_off(tab) == []
