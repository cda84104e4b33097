"""The report's figures and gaps, as a person uses them."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from gbm_desktop import events, figures, history
from gbm_desktop.checkin.door import Door
from gbm_desktop.figures import typed
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.figure_gaps import Register
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.report import Missing, MissingKind
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.core.register_world import put
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.report.figure_dialog import StateDialog
from ui.pages.report.figure_rows import RowsDialog
from ui.pages.report.gaps import MissingPanel
from ui.pages.report.numbers import FiguresPanel
from ui.widgets import DataTable

DAY = date(2023, 10, 20)
Wanted = list[tuple[str, dict[str, Any]]]


@pytest.fixture
def event_id(workspace: Workspace) -> EventId:
    """One session was held, two people came, and something was sold."""
    made = events.add(workspace, lecture())
    hold(workspace, made)
    Door(workspace, made).headcount(2)
    put(workspace, "deals", *(
        {"id": f"{n}", "kind": "sale", "channel": "offline", "on_day": f"2023-10-{n + 12}", "count": 1,
         "sum": 5000 * n, "event_id": made if n else None}
        for n in range(2)
    ))  # fmt: skip
    return made


@pytest.fixture
def panel(qtbot: QtBot, context: Context, event_id: EventId) -> FiguresPanel:
    """The figures are seen; they are shown anew whenever something is stored."""
    assert event_id
    made = FiguresPanel(context)
    qtbot.addWidget(made)
    made.resize(562, 560)

    def show() -> None:
        made.show_figures(figures.compute(context.ws, DAY))

    show()
    context.changed.connect(lambda _tables: show())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def wanted(context: Context) -> Wanted:
    """Where the window was asked to go."""
    asked = Wanted()
    context.wanted.connect(lambda page, place: asked.append((page, place)))
    return asked


def listed(panel: FiguresPanel) -> DataTable[Any]:
    found = panel.findChild(DataTable, "reportFigures")
    assert isinstance(found, DataTable)
    return found


def cells(panel: FiguresPanel, name: str) -> list[str]:
    records = listed(panel).records
    line = next(one for one in records.records if one.name == name)
    return [column.shows(line) for column in records.columns]


def choose(panel: FiguresPanel, key: str, pressed: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    panel.choose(key)
    listed(panel).setFocus()
    QTest.keyClick(listed(panel), pressed, modifier)


def open_dialog(panel: FiguresPanel, kind: type[Any]) -> Any:
    found = [one for one in panel.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def rows_of(dialog: RowsDialog) -> DataTable[Any]:
    found = dialog.findChild(DataTable, "figureRows")
    assert isinstance(found, DataTable)
    return found


def error_under(dialog: StateDialog, field: str) -> str:
    found = dialog.findChild(QLabel, f"{field}Error")
    assert isinstance(found, QLabel)
    return found.text()


def test_figures_stand_beside_last_years_with_change_and_definition(panel: FiguresPanel, workspace: Workspace) -> None:
    assert cells(panel, "线下成交额") == ["线下成交额", "50.00", "元", "—", "—"]
    typed.state(workspace, "sales_offline_sum", "80", source="上年总结", year=2022)

    assert cells(panel, "线下成交额") == ["线下成交额", "50.00", "元", "80.00", "-30.00"]
    panel.choose("sales_offline_sum")
    definition = panel.findChild(QLabel, "figureDefinition")
    assert isinstance(definition, QLabel)
    assert "线下成交" in definition.text()
    formula = panel.findChild(QLabel, "figureFormula")
    assert isinstance(formula, QLabel)
    assert "依据中“金额（元）”之和" in formula.text()


def test_enter_opens_the_rows_and_enter_there_goes_to_the_event(
    panel: FiguresPanel, wanted: Wanted, event_id: EventId
) -> None:
    choose(panel, "sales_sum", Qt.Key.Key_Return)
    dialog = open_dialog(panel, RowsDialog)
    rows = rows_of(dialog)
    assert [column.title for column in rows.records.columns] == [
        "日期", "场次名称", "企业名称", "线下或线上", "数量", "金额（元）", "来源",
    ]  # fmt: skip
    rows.setFocus()
    rows.selectRow(0)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert (wanted, dialog.isVisible()) == ([], True)
    rows.selectRow(1)
    QTest.keyClick(rows, Qt.Key.Key_Return)

    assert wanted == [("events", {"event_id": event_id})]
    assert not dialog.isVisible()


def test_rows_are_copied_and_exported(qtbot: QtBot, panel: FiguresPanel, context: Context, tmp_path: Path) -> None:
    choose(panel, "sales_sum", Qt.Key.Key_Return)
    dialog = open_dialog(panel, RowsDialog)
    rows = rows_of(dialog)
    rows.selectRow(1)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "2023-10-13\t清泉镇绿色建材公益宣讲\t\t线下\t1\t50.00\t"
    press(dialog, "exportFigureRows")
    asked = dialog.findChild(QFileDialog, "exportRows")
    assert isinstance(asked, QFileDialog)
    asked.close()
    with qtbot.waitSignal(context.said) as said:
        asked.fileSelected.emit(str(tmp_path / "成交额.xlsx"))

    assert said.args == [f"2 rows exported to {tmp_path / '成交额.xlsx'}", "", False]
    sheet = load_workbook(tmp_path / "成交额.xlsx")["成交额"]
    assert sheet["A1"].value == "成交额（50.00元）"
    assert [cell.value for cell in sheet[4]][:2] == ["2023-10-13", "清泉镇绿色建材公益宣讲"]


def test_a_figure_that_nothing_says_is_stated_in_place_and_marked(
    qtbot: QtBot, panel: FiguresPanel, context: Context, workspace: Workspace
) -> None:
    choose(panel, "demo_houses", Qt.Key.Key_Return)
    dialog = open_dialog(panel, StateDialog)
    type_into(dialog, "stateValue", "many")
    type_into(dialog, "stateSource", "区住建局")
    press(dialog, "stateSave")
    qtbot.waitUntil(lambda: error_under(dialog, "stateValue") != "")
    assert "“many”不能作为“示范农房数”的数值" in error_under(dialog, "stateValue")
    type_into(dialog, "stateValue", "12")
    with qtbot.waitSignal(context.said) as said:
        press(dialog, "stateSave")

    assert said.args is not None
    assert said.args[0] == "Stated: 示范农房数"
    qtbot.waitUntil(lambda: cells(panel, "示范农房数")[1] == "12 (stated)")
    history.undo(workspace, said.args[1])
    qtbot.waitUntil(lambda: cells(panel, "示范农房数")[1] == "—")


def test_a_source_is_asked_for_under_its_field(qtbot: QtBot, panel: FiguresPanel) -> None:
    choose(panel, "demo_houses", Qt.Key.Key_F2)
    dialog = open_dialog(panel, StateDialog)
    type_into(dialog, "stateValue", "12")
    press(dialog, "stateSave")

    qtbot.waitUntil(lambda: error_under(dialog, "stateSource").startswith("“示范农房数”没有写明来源"))


def test_what_is_counted_cannot_be_stated_but_last_years_can_and_be_removed(
    qtbot: QtBot, panel: FiguresPanel, context: Context, workspace: Workspace
) -> None:
    choose(panel, "sessions", Qt.Key.Key_F2)
    assert [one for one in panel.findChildren(StateDialog) if one.isVisible()] == []
    choose(panel, "sessions", Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    dialog = open_dialog(panel, StateDialog)
    assert dialog.windowTitle() == "已举办场次 in 2022"
    qtbot.waitUntil(dialog.isActiveWindow)
    type_into(dialog, "stateValue", "20")
    type_into(dialog, "stateSource", "上年总结")
    with qtbot.waitSignal(context.said):
        press(dialog, "stateSave")
    qtbot.waitUntil(lambda: cells(panel, "已举办场次")[3:5] == ["20", "-19"])

    with qtbot.waitActive(panel):
        panel.activateWindow()
    choose(panel, "sessions", Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    press(open_dialog(panel, StateDialog), "stateRemove")
    assert typed.stated(workspace, 2022) == []


def test_last_years_figures_are_taken_over_from_a_file(
    qtbot: QtBot, panel: FiguresPanel, context: Context, tmp_path: Path
) -> None:
    told = {"year": 2022, "region_code": "510113", "region_name": "", "as_of": "2022-12-31", "key": "sessions"}
    (tmp_path / "2022.json").write_text(json.dumps([{**told, "value": 20}]), encoding="utf-8")
    press(panel, "takeOverLastYear")
    asked = panel.findChild(QFileDialog, "lastYearFile")
    assert isinstance(asked, QFileDialog)
    asked.close()
    with qtbot.waitSignal(context.said) as said:
        asked.fileSelected.emit(str(tmp_path / "2022.json"))

    assert said.args is not None
    assert said.args[0] == "1 figure of last year taken over"
    qtbot.waitUntil(lambda: cells(panel, "已举办场次")[3] == "20")


@pytest.mark.parametrize(
    ("missing", "place"),
    [
        (Missing(MissingKind.NOTHING_HELD), ("events", {})),
        (
            Missing(MissingKind.HELD_WITHOUT_EXHIBITS, "某场", EventId("e")),
            ("events", {"event_id": "e", "step": EventStep.EXHIBITS}),
        ),
        (
            Missing(MissingKind.HELD_WITHOUT_NOTE, "某场", EventId("e")),
            ("events", {"event_id": "e", "step": EventStep.WRAP_UP}),
        ),
        (Missing(MissingKind.REGISTER_EMPTY, "", register=Register.SUBSIDIES), ("benefits", {"tab": "claims"})),
        (Missing(MissingKind.REGISTER_EMPTY, "", register=Register.DEALS), ("benefits", {"tab": "deals"})),
        (Missing(MissingKind.REGISTER_EMPTY, "", register=Register.COMPLAINTS), ("benefits", {"tab": "consumer"})),
        (Missing(MissingKind.REGISTER_EMPTY, "", register=Register.HANDOUTS), ("publicity", {"tab": "handouts"})),
        (Missing(MissingKind.PLACE_UNKNOWN, "甲"), ("catalogue", {"tab": "enterprises"})),
        (Missing(MissingKind.DUE_UNKNOWN), ("settings", {"part": "campaign"})),
    ],
)
def test_every_gap_leads_to_its_place(
    qtbot: QtBot, context: Context, wanted: Wanted, missing: Missing, place: tuple[str, dict[str, Any]]
) -> None:
    gaps = MissingPanel(context)
    qtbot.addWidget(gaps)
    gaps.show_missing([missing])
    gaps.show()
    table = gaps.findChild(DataTable, "reportMissing")
    assert isinstance(table, DataTable)
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert wanted == [place]
    until = gaps.findChild(QLabel, "missingUntil")
    assert isinstance(until, QLabel)
    assert until.text() == "2023年11月30日前报送，还有 49 天，还缺 1 项："


def test_what_is_to_be_stated_leads_to_the_figure(qtbot: QtBot, context: Context) -> None:
    gaps = MissingPanel(context)
    qtbot.addWidget(gaps)
    asked = list[str]()
    gaps.figure_wanted.connect(asked.append)
    gaps.jump(Missing(MissingKind.REGISTER_EMPTY, "", register=Register.DEMONSTRATION))
    gaps.jump(Missing(MissingKind.NO_LAST_YEAR, "2022年"))

    assert asked == ["demo_houses", ""]


def test_gaps_that_readers_would_see_stand_first_and_the_others_do_not_keep_the_report(
    qtbot: QtBot, context: Context
) -> None:
    gaps = MissingPanel(context)
    qtbot.addWidget(gaps)
    photo, text = Missing(MissingKind.HELD_WITHOUT_PHOTO, "甲"), Missing(MissingKind.TO_FILL_IN, "乙", section="next")
    gaps.show_missing([photo, text])
    table, said = gaps.findChild(DataTable, "reportMissing"), gaps.findChild(QLabel, "gapsHint")
    assert isinstance(table, DataTable)
    assert isinstance(said, QLabel)

    assert table.records.records == [text, photo]
    assert said.text() == (
        "1 of them would be printed in the report, so begin there. "
        "The others can follow; where they change a figure, an amendment says so."
    )
    gaps.show_missing([photo])
    assert said.text() == (
        "None of them is printed in the report, so it can be sent. "
        "Where what follows changes a figure, an amendment says so."
    )


def test_every_kind_of_gap_has_a_named_place(qtbot: QtBot, context: Context) -> None:
    gaps = MissingPanel(context)
    qtbot.addWidget(gaps)
    gaps.show_missing([
        *(Missing(kind) for kind in MissingKind),
        *(Missing(MissingKind.REGISTER_EMPTY, register=register) for register in Register),
    ])  # fmt: skip
    table = gaps.findChild(DataTable, "reportMissing")
    assert isinstance(table, DataTable)

    assert all(table.records.columns[2].shows(one) for one in table.records.records)
