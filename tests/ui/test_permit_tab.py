"""The permit's tab as a person uses it: read, ticked, attached, recorded step by step."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDateEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import attachments, events, history
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.model.safety.permit import Application, Holder, Paper, PermitState
from gbm_desktop.safety import permit
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.eyes import part
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.dialogs.permit_move import PermitMove
from ui.pages.safety.permit import PermitTab

START = datetime(2023, 11, 15, 9, 0)  # noqa: DTZ001 - an event's times are local
APPLIED = Application(PermitState.APPLIED, police="青白江区公安分局")
ACCEPTED = Application(PermitState.ACCEPTED)
GRANTED = Application(PermitState.GRANTED, number="青公许字3号")


def fair(ws: Workspace, **changes: Any) -> EventId:
    """A county exhibition of 3,000 on 2023-11-15; it is 2023-10-12."""
    said = {"name": "青白江区展销", "start": START, "end": START + timedelta(hours=8), "expected": 3000, **changes}
    return events.add(ws, lecture(**said))


def moved(ws: Workspace, event_id: EventId, *steps: Application) -> EventId:
    for step in steps:
        permit.move_on(ws, event_id, step)
    return event_id


def shown(qtbot: QtBot, context: Context, event_id: EventId) -> PermitTab:
    tab = PermitTab(context, event_id)
    qtbot.addWidget(tab)
    tab.resize(740, 900)
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    return tab


def text(tab: PermitTab, name: str) -> str:
    label: QLabel = part(tab, QLabel, name)
    return label.text() if label.isVisible() else ""


def asked(tab: PermitTab) -> PermitMove:
    """The dialog that is open."""
    found: PermitMove = part(tab, PermitMove, "permitMove")
    return found


def done(qtbot: QtBot, tab: PermitTab) -> None:
    """The dialog is closed and gone, and so is what was replaced."""
    qtbot.waitUntil(lambda: tab.findChild(PermitMove, "permitMove") is None)


def primary(tab: PermitTab) -> list[str]:
    return [
        button.text()
        for button in tab.findChildren(QPushButton)
        if button.isVisible() and button.property("type") == "primary"
    ]


# What is read.


def test_a_small_event_is_told_that_nobody_need_ask_and_shows_nothing_to_fill_in(
    qtbot: QtBot, context: Context, ws: Workspace
) -> None:
    tab = shown(qtbot, context, fair(ws, expected=60))
    assert text(tab, "permitHead") == "● 预计 60 人，不到 1,000 人，不需要公安机关许可"
    assert not any(part(tab, QWidget, name).isVisible() for name in ("permitHolder", "permitSteps", "permitPapers"))
    assert "《大型群众性活动安全管理条例》" in text(tab, "permitRule")


def test_a_large_event_says_from_whom_by_when_and_how_many_days_are_left(
    qtbot: QtBot, context: Context, ws: Workspace
) -> None:
    tab = shown(qtbot, context, fair(ws))
    assert text(tab, "permitHead") == "▲ 须经县级公安机关许可，最迟 2023年10月26日申请，还有 14 天"
    assert part(tab, QLabel, "permitHead").property("tone") == "warn"
    assert primary(tab) == ["Record the application…"]


def test_out_of_time_is_said_in_red_with_what_may_follow(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    day = datetime(2023, 10, 25, 9, 0)  # noqa: DTZ001 - an event's times are local
    tab = shown(qtbot, context, fair(ws, start=day, end=day + timedelta(hours=8)))
    assert text(tab, "permitHead").startswith("■ 须经县级公安机关许可，申请期限（2023年10月5日）已过 7 天")
    assert "不得举办" in text(tab, "permitAdvice")


def test_where_nobody_said_how_many_the_way_leads_to_the_events_own_figures(
    qtbot: QtBot, context: Context, ws: Workspace
) -> None:
    event_id = fair(ws, expected=0)
    tab = shown(qtbot, context, event_id)
    with qtbot.waitSignal(context.wanted) as wanted:
        press(tab, "toExpected")
    assert wanted.args == ["events", {"event_id": event_id, "step": EventStep.BASICS, "field": "expected"}]


def test_the_countys_own_rule_counts_at_once_and_is_one_click_away(
    qtbot: QtBot, context: Context, ws: Workspace
) -> None:
    tab = shown(qtbot, context, fair(ws, expected=200))
    permit.set_rule(ws, PermitRule(200, 5000, 10, 15, "×镇办法"))
    assert "最迟 2023年11月5日申请" in text(tab, "permitHead")
    assert "×镇办法" in text(tab, "permitRule")
    with qtbot.waitSignal(context.wanted) as wanted:
        press(tab, "toPermitRule")
    assert wanted.args == ["settings", {"part": "permit_rule"}]


# Who holds it.


def choose(tab: PermitTab, name: str) -> None:
    """The circle before the words is clicked."""
    button: QRadioButton = part(tab, QRadioButton, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))


def test_a_government_that_holds_it_directly_is_chosen_by_one_press_and_back_by_another(
    qtbot: QtBot, context: Context, ws: Workspace
) -> None:
    event_id = fair(ws)
    tab = shown(qtbot, context, event_id)
    choose(tab, "holder_government")
    assert permit.get(ws, event_id).holder is Holder.GOVERNMENT
    assert "不申请许可" in text(tab, "permitHead")
    assert "第二十五条" in text(tab, "permitAdvice")
    assert not part(tab, QWidget, "permitSteps").isVisible()
    choose(tab, "holder_organisation")
    assert permit.get(ws, event_id).holder is Holder.ORGANISATION
    assert part(tab, QWidget, "permitSteps").isVisible()


# The application, step by step.


def test_from_the_application_to_the_permit_each_step_is_one_button(
    qtbot: QtBot, context: Context, ws: Workspace
) -> None:
    event_id = fair(ws)
    tab = shown(qtbot, context, event_id)
    press(tab, "permit_applied")
    type_into(asked(tab), "permitPolice", "青白江区公安分局")
    part(asked(tab), QDateEdit, "permitDay").setDate(QDate(2023, 10, 9))
    press(asked(tab), "permitStore")
    done(qtbot, tab)
    assert primary(tab) == ["Record its acceptance…"]
    press(tab, "permit_accepted")
    press(asked(tab), "permitStore")
    done(qtbot, tab)
    assert text(tab, "permitHead") == "▲ 已受理，县级公安机关应在 2023年10月19日前作出决定"
    press(tab, "permit_granted")
    type_into(asked(tab), "permitNumber", "青公许字3号")
    with qtbot.waitSignal(context.said) as said:
        press(asked(tab), "permitStore")
    done(qtbot, tab)
    assert text(tab, "permitHead") == "● 已取得许可：青公许字3号"
    assert primary(tab) == []
    stands = permit.get(ws, event_id)
    assert (stands.applied_on, stands.police) == (date(2023, 10, 9), "青白江区公安分局")
    assert said.args is not None
    history.undo(ws, said.args[1])
    assert permit.get(ws, event_id).state is PermitState.ACCEPTED
    assert "已受理" in text(tab, "permitHead")


def test_a_permit_without_its_number_is_refused_under_the_field(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    event_id = moved(ws, fair(ws), APPLIED, ACCEPTED)
    tab = shown(qtbot, context, event_id)
    press(tab, "permit_granted")
    press(asked(tab), "permitStore")
    assert "需要填写许可文书编号" in part(asked(tab), QLabel, "permitNumberError").text()
    assert asked(tab).isVisible()
    assert permit.get(ws, event_id).state is PermitState.ACCEPTED
    press(asked(tab), "permitCancel")


def test_a_day_in_the_future_is_refused_under_the_day(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    event_id = fair(ws)
    tab = shown(qtbot, context, event_id)
    press(tab, "permit_applied")
    part(asked(tab), QDateEdit, "permitDay").setDate(QDate(2023, 10, 13))
    press(asked(tab), "permitStore")
    assert "晚于今天" in part(asked(tab), QLabel, "permitDayError").text()
    assert permit.get(ws, event_id).state is PermitState.TO_APPLY


def test_a_wrong_number_is_corrected_where_it_stands(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    event_id = moved(ws, fair(ws), APPLIED, ACCEPTED, GRANTED)
    tab = shown(qtbot, context, event_id)
    press(tab, "permit_granted")
    assert part(asked(tab), QLineEdit, "permitNumber").text() == "青公许字3号"
    type_into(asked(tab), "permitNumber", "青公许字4号")
    press(asked(tab), "permitStore")
    done(qtbot, tab)
    assert text(tab, "permitHead") == "● 已取得许可：青公许字4号"


def test_a_refusal_shuts_the_event_and_shows_the_reasons(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    tab = shown(qtbot, context, moved(ws, fair(ws), APPLIED))
    press(tab, "permit_refused")
    type_into(asked(tab), "permitNote", "疏散通道宽度不足")
    press(asked(tab), "permitStore")
    done(qtbot, tab)
    assert text(tab, "permitHead") == "■ 公安机关不予许可，活动不得举办"
    assert "疏散通道宽度不足" in text(tab, "permitDetails")
    assert primary(tab) == ["Apply anew…"]


@pytest.mark.parametrize(
    ("changes", "button", "advised"),
    [
        ({"place": "会展中心"}, "Apply anew…", "举办地点变更：应重新申请安全许可"),
        ({"expected": 4000}, "Apply anew…", "预计人数增加"),
        ({"start": START - timedelta(hours=1)}, "Apply for a change…", "应在原定时间之前向原许可机关申请变更"),
    ],
)
def test_a_changed_event_says_what_the_statute_asks_and_offers_it(
    qtbot: QtBot, context: Context, ws: Workspace, *, changes: dict[str, Any], button: str, advised: str
) -> None:
    event_id = moved(ws, fair(ws), APPLIED, ACCEPTED, GRANTED)
    tab = shown(qtbot, context, event_id)
    said = {"name": "青白江区展销", "start": START, "end": START + timedelta(hours=8), "expected": 3000, **changes}
    events.edit(ws, event_id, lecture(**said))
    assert text(tab, "permitHead") == "■ 活动有变更，原申请或许可不再适用"
    assert advised in text(tab, "permitAdvice")
    assert primary(tab) == [button]


def test_a_cancelled_event_asks_for_the_permit_to_be_handed_back(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    event_id = moved(ws, fair(ws), APPLIED, ACCEPTED, GRANTED)
    events.set_stage(ws, event_id, Stage.CANCELLED, "连日暴雨")
    tab = shown(qtbot, context, event_id)
    assert primary(tab) == ["Record its return…"]
    press(tab, "permit_handed_back")
    press(asked(tab), "permitStore")
    done(qtbot, tab)
    assert permit.get(ws, event_id).state is PermitState.HANDED_BACK


# Papers.


def test_a_paper_is_ticked_by_the_keyboard_and_keeps_the_cursor(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    event_id = fair(ws)
    tab = shown(qtbot, context, event_id)
    tick = part(tab, QCheckBox, "paper_standing")
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert permit.get(ws, event_id).papers == {Paper.STANDING}
    assert text(tab, "papersCount") == "1 of 5 at hand (art. 13)"
    assert tick.hasFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert permit.get(ws, event_id).papers == frozenset()


def test_a_paper_is_ticked_by_a_click_on_its_words(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    event_id = fair(ws)
    tab = shown(qtbot, context, event_id)
    (words,) = (label for label in tab.findChildren(QLabel) if label.text() == "安全工作方案")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert permit.get(ws, event_id).papers == {Paper.SAFETY_PLAN}
    assert part(tab, QCheckBox, "paper_safety_plan").isChecked()


class Opened(QObject):
    """Stands in the system's place for what opens files."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.files.append(Path(url.toLocalFile()))


def attach(qtbot: QtBot, tab: PermitTab, context: Context, file: Path) -> None:
    press(tab, "attach_venue_consent")
    dialog: QFileDialog = part(tab, QFileDialog, "paperFile")
    with qtbot.waitSignal(context.said):
        dialog.fileSelected.emit(str(file))
    dialog.close()


def test_a_file_is_attached_opened_and_removed(qtbot: QtBot, context: Context, ws: Workspace, tmp_path: Path) -> None:
    consent = tmp_path / "同意书.pdf"
    consent.write_bytes(b"%PDF consent")
    event_id = fair(ws)
    tab = shown(qtbot, context, event_id)
    attach(qtbot, tab, context, consent)
    assert part(tab, QCheckBox, "paper_venue_consent").isChecked()
    opener = Opened()
    QDesktopServices.setUrlHandler("file", opener, "take")  # type: ignore[arg-type]  # it takes a name, whatever its stub says
    press(tab, "openFile")
    QDesktopServices.unsetUrlHandler("file")
    assert opener.files == [attachments.path(ws, attachments.of(ws, event_id)[0])]
    assert opener.files[0].read_bytes() == b"%PDF consent"
    press(tab, "removeFile")
    assert attachments.of(ws, event_id) == []
    QApplication.processEvents()
    history.undo(ws)
    assert [file.name for file in attachments.of(ws, event_id)] == ["同意书.pdf"]


def test_an_attached_file_that_is_gone_is_said_and_not_opened(
    qtbot: QtBot, context: Context, ws: Workspace, tmp_path: Path
) -> None:
    consent = tmp_path / "同意书.pdf"
    consent.write_bytes(b"%PDF consent")
    event_id = fair(ws)
    permit.add_paper(ws, event_id, Paper.VENUE_CONSENT, consent)
    attachments.path(ws, attachments.of(ws, event_id)[0]).unlink()
    tab = shown(qtbot, context, event_id)
    with qtbot.waitSignal(context.said) as said:
        press(tab, "openFile")
    assert said.args is not None
    assert "同意书.pdf" in said.args[0]
    assert said.args[2] is True


def test_a_file_that_cannot_be_read_is_said_and_nothing_is_attached(
    qtbot: QtBot, context: Context, ws: Workspace
) -> None:
    event_id = fair(ws)
    tab = shown(qtbot, context, event_id)
    attach(qtbot, tab, context, Path("/nowhere/同意书.pdf"))
    assert attachments.of(ws, event_id) == []
    assert not part(tab, QCheckBox, "paper_venue_consent").isChecked()


# The way there.


def test_the_gates_jump_puts_the_cursor_on_what_is_to_be_done_next(
    qtbot: QtBot, context: Context, ws: Workspace
) -> None:
    tab = shown(qtbot, context, fair(ws))
    tab.go_to("permit")
    focused = tab.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.objectName() == "permit_applied"
    tab.go_to(Paper.SAFETY_PLAN)
    assert part(tab, QCheckBox, "paper_safety_plan").hasFocus()
