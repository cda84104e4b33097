"""The tab of market days: written as offices write them, understood while one types, imported after a look."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import history, market_days
from gbm_desktop.market_days import MarketSaid
from gbm_desktop.model.ids import ClosedDaysId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind
from gbm_desktop.wording.market_days import rules_words
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, SetClock
from tests.ui.eyes import dialog_in_front
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.market_days.tab import MarketDaysTab

OTHER = "510113106"


@pytest.fixture
def tab(qtbot: QtBot, context: Context) -> Iterator[MarketDaysTab]:
    made = MarketDaysTab(context)
    qtbot.addWidget(made)
    made.resize(1142, 580)
    made.show()
    made.activateWindow()
    yield made
    made.hide()


def cells(tab: MarketDaysTab, row: int) -> list[str]:
    model = tab.table.records
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def said(tab: MarketDaysTab, name: str) -> str:
    label = tab.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    assert label.isVisible()
    return label.text()


def words(ws: Workspace, code: str = QINGQUAN, village: str = "") -> str:
    return rules_words(market_days.of_place(ws, code, village))


def test_an_empty_tab_says_what_to_do_and_always_that_the_township_must_be_asked(tab: MarketDaysTab) -> None:
    assert said(tab, "marketAdvice") == "▲ 集日由当地约定，可能调整，定期前请向乡镇核实。"
    button = tab.findChild(QPushButton, "emptyAction")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    save = tab.findChild(QPushButton, "marketSave")
    assert isinstance(save, QPushButton)
    assert save.property("type") == "plain"


def test_what_is_written_is_understood_at_once_and_stored_with_what_was_assumed(
    ws: Workspace, tab: MarketDaysTab
) -> None:
    type_into(tab, "marketText", "三八场")
    assert said(tab, "marketUnderstood").splitlines() == [
        "▲ 农历逢三、八; next: 10-12  10-17  10-22",
        "未注明农历或公历，按农历处理，请核实",
    ]
    type_into(tab, "marketPlace", "qq")
    QTest.keyClick(tab.editor._place, Qt.Key.Key_Return)
    type_into(tab, "marketSource", "李书记")
    press(tab, "marketCheckedToday")
    press(tab, "marketSave")
    assert words(ws) == "农历逢三、八"
    assert cells(tab, 0) == ["清泉镇", "农历逢三、八", "10-12  10-17  10-22", "李书记", "2023-10-12"]
    assert tab.table.selected()[0].said.region_code == QINGQUAN


def test_what_is_not_understood_stays_in_its_field_with_what_is_wrong(ws: Workspace, tab: MarketDaysTab) -> None:
    type_into(tab, "marketText", "百日场")
    assert said(tab, "marketUnderstood") == "■ 集日的写法无法识别"
    press(tab, "marketSave")
    assert said(tab, "marketPlaceError") == "Choose a township or a village."
    type_into(tab, "marketPlace", "qq")
    QTest.keyClick(tab.editor._place, Qt.Key.Key_Return)
    press(tab, "marketSave")
    assert said(tab, "marketTextError").startswith("“百日场”不能作为集日")
    type_into(tab, "marketText", "周二、周六")
    type_into(tab, "marketSince", "2026-13-01")
    press(tab, "marketSave")
    assert said(tab, "marketSinceError").startswith("Not a day")
    type_into(tab, "marketSince", "20261201")
    type_into(tab, "marketUntil", "2026-11-01")
    press(tab, "marketSave")
    assert "早于" in said(tab, "marketUntilError")
    assert market_days.rules(ws) == []


def test_an_entry_that_nobody_checked_stands_in_amber_until_it_is_checked_with_a_key(
    qtbot: QtBot, ws: Workspace, tab: MarketDaysTab
) -> None:
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "三八"))
    qtbot.waitUntil(lambda: tab.table.records.rowCount() == 1)
    assert cells(tab, 0)[4] == "▲ to check"
    assert said(tab, "marketCount") == "1 entry, 1 to be checked"
    tab.table.select_first()
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: cells(tab, 0)[4] == "2023-10-12")
    assert [rule.checked_on for rule in market_days.rules(ws)] == [date(2023, 10, 12)]


def test_an_entry_is_put_right_and_the_old_days_are_gone(qtbot: QtBot, ws: Workspace, tab: MarketDaysTab) -> None:
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "农历三八", source="镇政府"))
    qtbot.waitUntil(lambda: tab.table.records.rowCount() == 1)
    tab.table.select_first()
    type_into(tab, "marketText", "农历二五八")
    press(tab, "marketSave")
    assert words(ws) == "农历逢二、五、八"
    assert [entry.said.source for entry in tab.table.records.records] == ["镇政府"]
    history.undo(ws)
    qtbot.waitUntil(lambda: cells(tab, 0)[1] == "农历逢三、八")


def test_what_was_written_beside_one_entry_is_saved_when_another_is_chosen(
    qtbot: QtBot, ws: Workspace, tab: MarketDaysTab
) -> None:
    market_days.set_place(ws, MarketSaid(OTHER, "", "农历一六"))
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "农历三八"))
    qtbot.waitUntil(lambda: tab.table.records.rowCount() == 2)
    tab.table.select_where(lambda entry: entry.said.region_code == QINGQUAN)
    type_into(tab, "marketText", "农历二五八")
    tab.table.select_where(lambda entry: entry.said.region_code == OTHER)
    assert words(ws) == "农历逢二、五、八"
    assert tab.editor.entry is not None
    assert tab.editor.entry.said.region_code == OTHER
    assert not tab.editor.is_changed()
    type_into(tab, "marketText", "百日场")
    with qtbot.waitSignal(tab.context.said) as told:
        tab.table.select_where(lambda entry: entry.said.region_code == QINGQUAN)
    assert told.args[0].startswith("“百日场”不能作为集日")
    assert words(ws, OTHER) == "农历逢一、六"
    assert tab.editor.entry.said.region_code == QINGQUAN


def test_a_change_elsewhere_leaves_what_is_being_written(qtbot: QtBot, ws: Workspace, tab: MarketDaysTab) -> None:
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "农历三八"))
    qtbot.waitUntil(lambda: tab.table.records.rowCount() == 1)
    tab.table.select_first()
    type_into(tab, "marketSource", "王主任")
    market_days.set_place(ws, MarketSaid(OTHER, "", "农历一六"))
    qtbot.waitUntil(lambda: tab.table.records.rowCount() == 2)
    assert tab.editor._source.text() == "王主任"
    press(tab, "marketSave")
    assert {rule.source for rule in market_days.rules(ws, QINGQUAN)} == {"王主任"}


def test_entries_are_removed_with_the_key_and_come_back_with_undo(
    qtbot: QtBot, ws: Workspace, tab: MarketDaysTab
) -> None:
    for code in (QINGQUAN, OTHER):
        market_days.set_place(ws, MarketSaid(code, "", "农历三八"))
    qtbot.waitUntil(lambda: tab.table.records.rowCount() == 2)
    tab.table.selectAll()
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert market_days.rules(ws) == []
    history.undo(ws)
    qtbot.waitUntil(lambda: tab.table.records.rowCount() == 2)


def _said_lines(asked: QWidget | None) -> QPlainTextEdit | None:
    found = asked.findChild(QPlainTextEdit, "importLines") if asked else None
    return found if isinstance(found, QPlainTextEdit) else None


def test_a_sheet_shows_its_bad_rows_before_anything_is_imported(
    qtbot: QtBot, ws: Workspace, tab: MarketDaysTab, tmp_path: Path
) -> None:
    file = tmp_path / "集日.csv"
    file.write_text("乡镇,村,集日\n清泉镇,,农历三八\n清泉镇,花园村,百日场\n", encoding="utf-8")
    tab._markets.read(file)
    qtbot.waitUntil(lambda: _said_lines(QApplication.activeModalWidget()) is not None)
    asked = dialog_in_front()
    lines = _said_lines(asked)
    assert lines is not None
    assert "第 3 行“集日”集日的写法无法识别（百日场）" in lines.toPlainText()
    assert market_days.rules(ws) == []
    press(asked, "importAccept")
    qtbot.waitUntil(lambda: tab.table.records.rowCount() == 1)
    assert words(ws) == "农历逢三、八"


def test_a_file_that_is_no_sheet_of_market_days_is_one_sentence(
    qtbot: QtBot, tab: MarketDaysTab, tmp_path: Path
) -> None:
    file = tmp_path / "名单.csv"
    file.write_text("姓名,电话\n张三,13800138000\n", encoding="utf-8")
    with qtbot.waitSignal(tab.context.said) as told:
        tab._markets.read(file)
    assert "集日" in told.args[0]
    assert told.args[2] is True


def test_days_are_marked_corrected_and_removed_in_their_list(qtbot: QtBot, ws: Workspace, tab: MarketDaysTab) -> None:
    press(tab, "closedAdd")
    press(dialog_in_front(), "closedSave")
    wrong = dialog_in_front().findChild(QLabel, "closedNameError")
    assert isinstance(wrong, QLabel)
    assert wrong.isVisible()
    type_into(dialog_in_front(), "closedName", "高考")
    press(dialog_in_front(), "closedSave")
    qtbot.waitUntil(lambda: tab.closed.table.records.rowCount() == 1)
    (stored,) = market_days.closed(ws)
    assert (stored.name, stored.kind, stored.first_day) == ("高考", ClosedKind.BLACKOUT, date(2023, 10, 12))
    tab.closed.table.select_first()
    tab.closed.table.setFocus()
    QTest.keyClick(tab.closed.table, Qt.Key.Key_Delete)
    assert market_days.closed(ws) == []


def test_years_whose_holidays_nobody_knows_are_said_until_they_are_imported(
    qtbot: QtBot, ws: Workspace, tab: MarketDaysTab, clock: SetClock
) -> None:
    label = tab.findChild(QLabel, "closedAbout")
    assert isinstance(label, QLabel)
    assert not label.isVisible()
    clock.advance(4 * 366 * 86_400)
    tab.refresh()
    assert label.text() == "▲ Holidays of 2027、2028 not imported"
    for year in (2027, 2028):
        day = date(year, 1, 1)
        market_days.set_closed(ws, ClosedDays(ClosedDaysId(""), ClosedKind.HOLIDAY, "", day, day, "元旦"))
    qtbot.waitUntil(lambda: not label.isVisible())
