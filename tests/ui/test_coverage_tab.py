"""The map of the county: what is on it, how one finds a village, and where it leads."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, coverage, coverage_prints, events, geography
from gbm_desktop.model.coverage import PlaceReach
from gbm_desktop.model.geography import Coordinates, place_key
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, hold, lecture
from tests.ui.hands import press
from ui.context import Context
from ui.pages.coverage.map_painting import shade
from ui.pages.coverage.tab import CoverageTab
from ui.pages.events import EventsPage
from ui.pages.routes.places_import import PlacesDialog

WEST, MIDDLE, EAST = "西山村", "中坝村", "东林村"
AT = {WEST: (30.80, 104.20), MIDDLE: (30.82, 104.30), EAST: (30.80, 104.40)}


@pytest.fixture
def reached(ws: Workspace) -> EventId:
    """Three villages in a row and one that nobody has located; the one in the middle was reached."""
    campaign.add_villages(ws, QINGQUAN, [*AT, "新建村"])
    geography.set_coordinates(ws, {place_key(QINGQUAN, name): Coordinates(*at) for name, at in AT.items()})
    start = datetime(2023, 10, 12, 9, 0)  # noqa: DTZ001 - an event's times are local
    made = events.add(ws, lecture(village=MIDDLE, start=start, end=start + timedelta(hours=2)))
    hold(ws, made)
    return made


@pytest.fixture
def tab(qtbot: QtBot, context: Context, reached: EventId) -> Iterator[CoverageTab]:
    assert reached
    made = CoverageTab(context)
    qtbot.addWidget(made)
    made.resize(1142, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.townships.records.rowCount() > 0)
    yield made
    made.hide()


def place(tab: CoverageTab, village: str) -> PlaceReach:
    found = coverage.read(tab.context.ws)
    return next(one for one in found.places if one.place == place_key(QINGQUAN, village))


def spot(tab: CoverageTab, village: str) -> QPoint:
    point = tab.map.point_of(place(tab, village))
    assert point is not None
    return point.toPoint()


def said(tab: CoverageTab, name: str) -> str:
    label = tab.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    assert label.isVisible()
    return label.text()


def test_the_figures_stand_above_and_each_township_has_its_row(tab: CoverageTab) -> None:
    assert said(tab, "coverageSummary") == "Villages reached: 1/4 · Townships: 1/7 · Events held: 1"
    lines = tab.townships.records
    row = next(row for row in range(lines.rowCount()) if lines.index(row, 0).data() == "清泉镇")
    assert [lines.index(row, column).data() for column in range(5)] == ["清泉镇", "4", "1", "1", "2023-10-12"]
    assert said(tab, "unlocatedVillages") == "Not on the map, as their coordinates are missing: 1 village."


def test_a_reached_village_is_painted_in_its_colour_and_another_is_a_ring(tab: CoverageTab) -> None:
    picture = tab.map.grab().toImage()
    assert QColor(picture.pixel(spot(tab, MIDDLE))).name() == shade(1).name()
    assert QColor(picture.pixel(spot(tab, WEST))).name() == shade(0).name()
    assert shade(0).name() != shade(1).name()


def test_a_click_tells_of_the_village_and_its_line_leads_to_the_event(
    qtbot: QtBot, tab: CoverageTab, reached: EventId
) -> None:
    QTest.mouseClick(tab.map, Qt.MouseButton.LeftButton, pos=spot(tab, MIDDLE))
    assert said(tab, "placeName") == "清泉镇 中坝村"
    assert said(tab, "placeReach") == "Reached 1 time, last on 2023年10月12日; 0 planned."
    qtbot.waitUntil(lambda: any(one.isVisible() for one in tab.findChildren(QPushButton, "placeEvent")))
    with qtbot.waitSignal(tab.context.wanted) as asked:
        press(tab, "placeEvent")
    assert asked.args == ["events", {"event_id": reached}]


def test_the_arrow_keys_go_from_village_to_village_and_enter_opens_its_events(qtbot: QtBot, tab: CoverageTab) -> None:
    tab.map.setFocus()
    QTest.keyClick(tab.map, Qt.Key.Key_Left)
    assert said(tab, "placeName") == "清泉镇 中坝村"
    walked = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(tab.map, key)
        walked.append(said(tab, "placeName").removeprefix("清泉镇 "))
    assert walked == [WEST, WEST, MIDDLE, EAST]
    with qtbot.waitSignal(tab.context.wanted) as asked:
        QTest.keyClick(tab.map, Qt.Key.Key_Return)
    assert asked.args == ["events", {"text": EAST}]


def test_the_village_under_the_pointer_is_told_of_and_then_the_chosen_one_again(tab: CoverageTab) -> None:
    QTest.mouseClick(tab.map, Qt.MouseButton.LeftButton, pos=spot(tab, WEST))
    for village, told in ((MIDDLE, "清泉镇 中坝村"), (None, "清泉镇 西山村")):
        move(tab, spot(tab, village) if village else QPoint(4, 4))
        assert said(tab, "placeName") == told
    assert tab.map.place is not None
    assert tab.map.place.village == WEST


def move(tab: CoverageTab, at: QPoint) -> None:
    """The pointer is moved, as offscreen nobody's hand does it."""
    button, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = tab.map.mapToGlobal(at).toPointF()
    QApplication.sendEvent(tab.map, QMouseEvent(QEvent.Type.MouseMove, at.toPointF(), where, button, button, none))


def test_the_pointer_is_told_nothing_between_the_villages(tab: CoverageTab) -> None:
    QTest.mouseClick(tab.map, Qt.MouseButton.LeftButton, pos=spot(tab, WEST))
    QTest.mouseClick(tab.map, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert said(tab, "placeName") == "清泉镇 西山村"


def test_those_never_reached_and_those_not_located_are_lists_beside_the_map(tab: CoverageTab) -> None:
    press(tab, "showUnreached")
    assert {one.village for one in tab.villages.records.records} == {WEST, EAST, "新建村"}
    press(tab, "showUnlocated")
    assert [one.village for one in tab.villages.records.records] == ["新建村"]
    assert tab.villages.isVisible()
    tab.villages.selectRow(0)
    assert said(tab, "placeName") == "清泉镇 新建村"
    assert said(tab, "placeReach") == "Not reached yet, and nothing is planned."


def test_the_map_follows_what_is_stored(qtbot: QtBot, ws: Workspace, tab: CoverageTab) -> None:
    hold(ws, events.add(ws, lecture(village=WEST)))
    qtbot.waitUntil(lambda: said(tab, "coverageSummary").startswith("Villages reached: 2/4"))
    assert QColor(tab.map.grab().toImage().pixel(spot(tab, WEST))).name() == shade(1).name()


def test_a_township_leads_to_its_events(qtbot: QtBot, tab: CoverageTab) -> None:
    tab.townships.select_where(lambda one: one.code == QINGQUAN)
    tab.townships.setFocus()
    with qtbot.waitSignal(tab.context.wanted) as asked:
        QTest.keyClick(tab.townships, Qt.Key.Key_Return)
    assert asked.args == ["events", {"text": "清泉镇"}]


def test_without_coordinates_it_is_said_what_the_map_needs_and_a_sheet_brings_them(
    qtbot: QtBot, context: Context, ws: Workspace, tmp_path: Path
) -> None:
    campaign.add_villages(ws, QINGQUAN, ["利民村"])
    made = CoverageTab(context)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.townships.records.rowCount() == 7)
    assert not made.map.isVisible()
    press(made, "emptyAction")
    chosen = made.findChild(QFileDialog)
    assert isinstance(chosen, QFileDialog)
    sheet = tmp_path / "coordinates.csv"
    sheet.write_text("乡镇,村,纬度,经度\n清泉镇,利民村,30.80,104.20\n", encoding="utf-8")
    chosen.fileSelected.emit(str(sheet))
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PlacesDialog))
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, PlacesDialog)
    press(asked, "placesImport")
    qtbot.waitUntil(made.map.isVisible)
    chosen.close()
    made.hide()


def test_map_and_table_are_printed_on_two_sheets_of_a4(ws: Workspace, reached: EventId) -> None:
    assert reached
    pages = PdfReader(BytesIO(coverage_prints.sheet(ws).content)).pages
    assert len(pages) == 2
    assert [round(float(size) / 72 * 25.4) for size in pages[0].mediabox[2:]] == [210, 297]
    drawn, table = (page.extract_text() for page in pages)
    for text in ("已到 1 / 4 个村", "清泉镇 1/4", MIDDLE, "没有坐标", "新建村"):
        assert text in drawn
    assert "25.0%" in table
    assert "2023-10-12" in table


def test_the_print_says_so_where_nobody_located_anything(ws: Workspace) -> None:
    campaign.add_villages(ws, QINGQUAN, ["利民村"])
    assert "还没有登记坐标" in PdfReader(BytesIO(coverage_prints.sheet(ws).content)).pages[0].extract_text()


def test_a_villages_events_are_the_list_that_one_comes_to(qtbot: QtBot, context: Context, reached: EventId) -> None:
    events.add(context.ws, lecture())
    page = EventsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.open_at(text=MIDDLE)
    qtbot.waitUntil(lambda: [line.event.id for line in page.table.records.records] == [reached])
    assert page.table.isVisible()
    page.hide()
