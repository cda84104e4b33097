"""The readiness check in the window: found, put right, printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import backup, events
from gbm_desktop.checkin.scanner_profile import ScannerProfile
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.readiness import Check, State
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.ui.eyes import written
from tests.ui.hands import press
from ui.context import Context
from ui.pages.checkin import CheckinPage, remembered_scanner
from ui.pages.checkin.readiness import ReadinessCheck
from ui.pages.checkin.self_test import SelfTest
from ui.pages.events.site_steps import OnSiteStep
from ui.widgets.pdf_preview import PdfPreview

pytestmark = pytest.mark.usefixtures("quiet")


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture())
    add_people(ws, made, 5)
    return made


@pytest.fixture
def check(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[ReadinessCheck]:
    made = ReadinessCheck(context, event_id)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.lines) == len(Check))
    yield made
    made.hide()


def test_every_check_is_told_with_sign_word_and_what_was_found(check: ReadinessCheck) -> None:
    assert [line.check for line in check.lines] == list(Check)
    assert written(check, "found-roster") == "已载入 5 人，预计 60 人"
    assert written(check, "found-backup") == "还没有备份，请备份到 U 盘"
    assert written(check, "found-scanner") == "本机还没有做过扫码枪自检"
    shown = "\n".join(label.text() for label in check.findChildren(QLabel))
    assert "● 就绪" in shown
    assert "▲ 请处理" in shown
    assert "○ 未检测" in shown
    assert written(check, "readinessSummary").startswith("▲")


def test_what_was_put_right_is_ready_when_looked_at_again(qtbot: QtBot, ws: Workspace, check: ReadinessCheck) -> None:
    backup.keep(ws)
    remembered_scanner.remember(ScannerProfile(), ws.today())
    QTest.keyClick(check, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "自检通过" in written(check, "found-scanner"))
    assert "最近备份" in written(check, "found-backup")
    state = {line.check: line.state for line in check.lines}
    assert state[Check.SCANNER] is State.READY


@pytest.mark.parametrize(
    ("name", "page", "place"),
    [("remedy-safety", "safety", {"event_id": ...}), ("remedy-backup", "settings", {"part": "backup"})],
)
def test_a_line_leads_to_where_it_is_put_right(
    qtbot: QtBot, check: ReadinessCheck, name: str, page: str, place: dict[str, object]
) -> None:
    with qtbot.waitSignal(check._context.wanted) as wanted:
        press(check, name)
    expected = {key: check._event_id if value is ... else value for key, value in place.items()}
    assert wanted.args == [page, expected]
    assert not check.isVisible()


def _is_seen(parent: QWidget, name: str) -> bool:
    found = parent.findChild(QPushButton, name)
    return isinstance(found, QPushButton) and found.isVisible()


def test_an_empty_list_leads_to_the_people(qtbot: QtBot, ws: Workspace, context: Context) -> None:
    empty = events.add(ws, lecture(name="福洪镇巡展"))
    check = ReadinessCheck(context, empty)
    qtbot.addWidget(check)
    check.show()
    qtbot.waitUntil(lambda: _is_seen(check, "remedy-roster"))
    with qtbot.waitSignal(context.wanted) as wanted:
        press(check, "remedy-roster")
    assert wanted.args == ["events", {"event_id": empty, "step": EventStep.PEOPLE}]


def test_the_scanner_is_tested_from_here_and_then_ready(qtbot: QtBot, check: ReadinessCheck) -> None:
    press(check, "remedy-scanner")
    test = check.findChild(SelfTest)
    assert isinstance(test, SelfTest)
    with qtbot.waitSignal(check.remembered):
        test.forget()
    test.accept()
    qtbot.waitUntil(lambda: "自检通过" in written(check, "found-scanner"))


def test_it_is_seen_as_it_prints_and_saved(qtbot: QtBot, check: ReadinessCheck, tmp_path: Path) -> None:
    press(check, "readinessPreview")
    preview = check.findChild(PdfPreview)
    assert isinstance(preview, PdfPreview)
    qtbot.waitUntil(lambda: preview.pages == 1)
    press(check, "readinessPreview")
    assert not preview.isVisible()
    press(check, "readinessSave")
    qtbot.waitUntil(lambda: check.findChild(QFileDialog, "savePdfDialog") is not None)
    dialog = check.findChild(QFileDialog, "savePdfDialog")
    assert isinstance(dialog, QFileDialog)
    file = tmp_path / "check.pdf"
    dialog.fileSelected.emit(str(file))
    dialog.close()
    assert file.read_bytes().startswith(b"%PDF")


def test_the_event_s_step_on_site_leads_here(qtbot: QtBot, ws: Workspace, context: Context, event_id: EventId) -> None:
    step = OnSiteStep(context)
    qtbot.addWidget(step)
    step.show_event(events.get(ws, event_id))
    step.show()
    press(step, "beforeLeaving")
    opened = step.findChild(ReadinessCheck)
    assert isinstance(opened, ReadinessCheck)
    qtbot.waitUntil(lambda: bool(opened.lines))
    opened.close()


def test_the_check_in_page_leads_here_and_to_the_self_test(qtbot: QtBot, context: Context, event_id: EventId) -> None:
    page = CheckinPage(context)
    qtbot.addWidget(page)
    page.show()
    assert page.reception.desk is not None
    assert page.reception.desk.event_id == event_id
    for name, kind in (("beforeLeaving", ReadinessCheck), ("scannerTest", SelfTest)):
        entry = page.findChild(QAction, name)
        assert isinstance(entry, QAction)
        entry.trigger()
        opened = page.findChild(kind)
        assert opened is not None
        assert opened.isVisible()
        qtbot.waitUntil(lambda: not context.jobs.busy)
        opened.close()
    page.hide()


def test_it_fits_a_small_laptop(check: ReadinessCheck) -> None:
    assert check.minimumSizeHint().height() <= 680
    assert check.minimumSizeHint().width() <= 1100
