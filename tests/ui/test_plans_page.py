"""The page of plans and duties: tasks given, shown done and taken back; plans seen, written and saved."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QPlainTextEdit, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import attachments, campaign, events, staff, task_alerts, tasks, work_plans
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.plans import PlanKind, PlanOf
from gbm_desktop.model.tasks import TaskState
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.workspace import Workspace
from scripts.gallery.faults import cut_off
from tests.builders import lecture
from tests.ui.hands import press
from ui.context import Context
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign
from ui.pages.dashboard.task_todo import task_todo
from ui.pages.plans import PlansPage
from ui.pages.plans.documents import ActivityPlanTab, PlanTab
from ui.pages.plans.task_dialog import TaskDialog, TaskFiles
from ui.pages.plans.tasks import TasksTab
from ui.pages.prints import PrintPanel
from ui.pages.safety.risk_dialogs import RiskPersonDialog
from ui.widgets import DataTable
from ui.widgets.pdf_preview import PdfPreview

ACTIVITY = PlanOf(PlanKind.ACTIVITY)
Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def shell(qtbot: QtBot, context: Context) -> Iterator[OpenCampaign]:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    shell = OpenCampaign(window, context)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield shell
    qtbot.waitUntil(lambda: not context.jobs.busy, timeout=20_000)


def page(shell: OpenCampaign) -> PlansPage:
    assert isinstance(shell.page, PlansPage)
    return shell.page


def tasks_tab(shell: OpenCampaign) -> TasksTab:
    shell.go("plans", {"tab": "tasks"})
    shown = page(shell).shown
    assert isinstance(shown, TasksTab)
    return shown


def plan_tab(shell: OpenCampaign, qtbot: QtBot, tab: str, **place: str) -> PlanTab:
    """The tab with its pages drawn."""
    shell.go("plans", {"tab": tab, **place})
    shown = page(shell).shown
    assert isinstance(shown, PlanTab)
    qtbot.waitUntil(lambda: preview(shown).pages > 0, timeout=20_000)
    return shown


def preview(tab: QWidget) -> PdfPreview:
    return child(tab, PdfPreview, "pdfPreview")


def child(parent: QWidget, kind: type[Kind], name: str) -> Kind:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def dialog(tab: QWidget) -> TaskDialog:
    return child(tab, TaskDialog, "taskDialog")


def write(field: QPlainTextEdit, text: str) -> None:
    field.selectAll()
    field.insertPlainText(text)


def test_one_press_takes_the_tasks_from_the_notice(shell: OpenCampaign, ws: Workspace) -> None:
    tab = tasks_tab(shell)
    press(tab, "emptyAction")
    assert len(tasks.everything(ws)) == 21
    assert tab.table.records.rowCount() == 21
    assert len(tab.matrix.findChildren(QPushButton, "matrixDepartment")) == 6
    assert child(tab, QLabel, "taskCount").text().startswith("21 tasks")


def test_a_cell_of_the_matrix_leads_to_the_task_and_a_department_holds_the_list(
    shell: OpenCampaign, qtbot: QtBot, ws: Workspace
) -> None:
    tasks.lay_down(ws)
    tab = tasks_tab(shell)
    wanted = tasks.everything(ws)[9]
    cells = tab.matrix.findChildren(QPushButton, "matrixCell")
    qtbot.waitUntil(lambda: not cells[9].visibleRegion().isEmpty())
    QTest.mouseClick(cells[9], Qt.MouseButton.LeftButton)
    assert [line.id for line in tab.table.selected()] == [wanted.id]
    QTest.mouseClick(tab.matrix.findChildren(QPushButton, "matrixDepartment")[1], Qt.MouseButton.LeftButton)
    assert {line.department.name for line in tab.table.records.records} == {"住房和城乡建设主管部门"}


def test_what_is_late_is_said_with_sign_and_word_and_can_be_filtered(shell: OpenCampaign, ws: Workspace) -> None:
    tasks.lay_down(ws)
    owner = staff.add(ws, name="任建平").id
    tasks.put_all(ws, [replace(one, owner=owner) for one in tasks.everything(ws)])
    tab = tasks_tab(shell)
    states = {tab.table.lines.columns[0].shows(line) for line in tab.table.records.records}
    assert "■ 已逾期" in states
    press(tab, "pressingTasks")
    late = [line for line in tab.table.records.records if line.task.due and line.task.due < date(2023, 10, 12)]
    assert tab.table.records.records == late


def test_done_is_refused_without_evidence_and_taken_with_a_file(
    shell: OpenCampaign, ws: Workspace, tmp_path: Path
) -> None:
    tasks.lay_down(ws)
    tab, task = tasks_tab(shell), tasks.everything(ws)[0]
    tab.open_at(task=task.id)
    press(tab, "finishTasks")
    asked = dialog(tab)
    press(asked, "taskSave")
    assert "依据" in child(asked, QLabel, "taskEvidenceError").text()
    assert tasks.get(ws, task.id).state is TaskState.OPEN
    paper = tmp_path / "名单.pdf"
    paper.write_bytes(b"%PDF")
    asked.findChildren(TaskFiles)[0].take(paper)
    press(asked, "taskSave")
    assert tasks.get(ws, task.id).state is TaskState.DONE
    assert [one.name for one in attachments.of(ws, task.id)] == ["名单.pdf"]


def test_several_tasks_are_given_to_one_person(shell: OpenCampaign, ws: Workspace) -> None:
    tasks.lay_down(ws)
    owner = staff.add(ws, name="任建平", phone="13800001111")
    tab = tasks_tab(shell)
    tab.table.select_first()
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(tab.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asked = child(tab, RiskPersonDialog, "riskPersonDialog")
    asked.person.show_staff(owner.id)
    press(asked, "riskPersonSave")
    assert [one.owner for one in tasks.everything(ws)][:3] == [owner.id, owner.id, None]


def test_a_double_click_opens_the_task_and_edits_no_cell(shell: OpenCampaign, qtbot: QtBot, ws: Workspace) -> None:
    tasks.lay_down(ws)
    table = tasks_tab(shell).table
    place = table.visualRect(table.lines.index(1, 4)).center()
    qtbot.waitUntil(lambda: not table.visibleRegion().isEmpty())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    asked = dialog(table.window())
    assert child(asked, QPlainTextEdit, "taskTitle").toPlainText() == tasks.everything(ws)[1].title
    assert table.state() is not QAbstractItemView.State.EditingState


def test_a_day_is_typed_into_its_cell(shell: OpenCampaign, qtbot: QtBot, ws: Workspace) -> None:
    tasks.lay_down(ws)
    tab = tasks_tab(shell)
    lines = tab.table.lines
    assert lines.setData(lines.index(0, 4), "2023年11月5日")
    assert tasks.everything(ws)[0].due == date(2023, 11, 5)
    with qtbot.waitSignal(shell.context.said) as said:
        assert not lines.setData(lines.index(0, 4), "下周")
    assert said.args is not None
    assert said.args[0].startswith("“下周” is not a day; nothing was changed")
    assert tasks.everything(ws)[0].due == date(2023, 11, 5)
    assert lines.setData(lines.index(0, 4), "")
    assert tasks.everything(ws)[0].due is None


def test_the_years_plan_is_seen_and_what_is_open_leads_to_its_section(
    shell: OpenCampaign, qtbot: QtBot, ws: Workspace
) -> None:
    tab = plan_tab(shell, qtbot, "activity")
    open_ones = len(work_plans.read(ws, ACTIVITY).missing)
    assert str(open_ones) in child(tab, QLabel, "planState").text()
    parts = child(tab, QTabWidget, "planParts")
    parts.setCurrentIndex(1)
    table = child(tab, DataTable, "planOpen")
    table.opened.emit(work_plans.read(ws, ACTIVITY).missing[-1])
    assert parts.currentIndex() == 0
    assert child(tab, QPlainTextEdit, "sectionText").toPlainText() == "经费来源和预算待补充。"


def test_what_is_written_is_stored_for_that_plan_only(shell: OpenCampaign, qtbot: QtBot, ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    tab = plan_tab(shell, qtbot, "activity")
    field = child(tab, QPlainTextEdit, "sectionText")
    write(field, "认真贯彻通知要求。")
    assert isinstance(tab, ActivityPlanTab)
    choice = child(tab, QComboBox, "planOf")
    choice.setCurrentIndex(choice.findData(event_id))
    qtbot.waitUntil(lambda: field.toPlainText().startswith("{指导思想}。\n根据{通知}和"), timeout=20_000)
    assert work_plans.read(ws, ACTIVITY).sections[0].text == "认真贯彻通知要求。"
    assert work_plans.read(ws, PlanOf(PlanKind.ACTIVITY, event_id)).sections[0].text is None


def test_the_plan_is_saved_as_pdf_and_word(shell: OpenCampaign, qtbot: QtBot, tmp_path: Path) -> None:
    tab = plan_tab(shell, qtbot, "work")
    for name, start in (("plan.pdf", b"%PDF"), ("plan.docx", b"PK")):
        file = tmp_path / name
        tab.view.save_to(file)
        qtbot.waitUntil(file.exists, timeout=20_000)
        assert file.read_bytes().startswith(start)


def test_an_events_plan_can_be_asked_for_from_elsewhere(shell: OpenCampaign, qtbot: QtBot, ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    tab = plan_tab(shell, qtbot, "activity", event_id=event_id)
    assert tab.view.of == PlanOf(PlanKind.ACTIVITY, event_id)
    assert child(tab, QComboBox, "planOf").currentText() == "10-12 清泉镇绿色建材公益宣讲"


def test_when_the_chosen_event_goes_the_years_plan_is_seen(shell: OpenCampaign, qtbot: QtBot, ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    tab = plan_tab(shell, qtbot, "activity", event_id=event_id)
    events.remove(ws, event_id)

    assert child(tab, QComboBox, "planOf").currentText() == "The whole year"
    assert tab.view.of == ACTIVITY


@pytest.mark.parametrize("tab", ["tasks", "work", "activity"])
def test_nothing_is_cut_off(shell: OpenCampaign, qtbot: QtBot, ws: Workspace, tab: str) -> None:
    tasks.lay_down(ws)
    shell.go("plans", {"tab": tab})
    qtbot.waitUntil(lambda: not shell.context.jobs.busy, timeout=20_000)
    assert not cut_off(page(shell))


def test_the_prints_of_an_event_hold_its_plan_and_lead_to_its_text(
    shell: OpenCampaign, qtbot: QtBot, ws: Workspace
) -> None:
    event_id = events.add(ws, lecture())
    shell.go("events", {"event_id": event_id, "step": EventStep.PRINTS})
    assert shell.page is not None
    panel = child(shell.page, PrintPanel, "printPanel")
    press(panel, "kindActivityPlan")
    qtbot.waitUntil(lambda: preview(panel).pages > 1, timeout=20_000)
    assert child(panel, QPushButton, "saveWord").isVisible()
    press(panel, "writePlan")
    shown = page(shell).shown
    assert isinstance(shown, PlanTab)
    assert shown.view.of == PlanOf(PlanKind.ACTIVITY, event_id)


def test_the_first_pages_lines_lead_to_the_task(ws: Workspace) -> None:
    tasks.lay_down(ws)
    late, nobodys = task_todo(task_alerts.read(ws), "zh")
    assert (late.wrong[0], late.tone) == ("■", "danger")
    first = min(tasks.everything(ws), key=lambda one: one.due or date.max)
    assert late.about == f"{first.due:%m-%d} {first.title}"
    assert (late.page, late.place) == ("plans", {"tab": "tasks", "task": first.id})
    assert (nobodys.wrong[0], nobodys.tone) == ("▲", "warn")


def test_a_long_name_of_a_department_leaves_room_for_its_tasks(shell: OpenCampaign, ws: Workspace) -> None:
    tasks.lay_down(ws)
    long = "双江拉祜族佤族布朗族傣族自治县发展和改革局（粮食和物资储备局）"
    first, *others = campaign_store.departments(ws.read)
    campaign.set_departments(ws, [replace(first, name=long), *others])
    tab = tasks_tab(shell)
    name = tab.matrix.findChildren(QPushButton, "matrixDepartment")[0]
    assert (name.text() != long, name.toolTip(), name.accessibleName()) == (True, long, long)
    assert tab.matrix.findChildren(QPushButton, "matrixCell")[0].width() >= 100
