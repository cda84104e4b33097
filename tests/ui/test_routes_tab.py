"""The tours as a person plans them: stops added, put into another order, their load typed, warnings seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import cargo, events, geography, history, tours
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId, TourId
from gbm_desktop.model.tours import TourPrint
from gbm_desktop.workspace import Workspace
from tests.intake.files import xlsx
from tests.tour_builders import at, line, locate, show, whole_tour, with_stops
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.prints.dialog import PrintDialog
from ui.pages.routes import RoutesTab
from ui.pages.routes.add_stops import AddStopsDialog
from ui.pages.routes.cargo_box import CargoBox
from ui.pages.routes.route_lines import event_of


@pytest.fixture
def tab(qtbot: QtBot, context: Context) -> Iterator[RoutesTab]:
    made = RoutesTab(context)
    qtbot.addWidget(made)
    made.resize(1142, 610)
    made.show()
    made.activateWindow()
    yield made
    made.hide()


@pytest.fixture
def said(context: Context) -> list[str]:
    heard: list[str] = []
    context.said.connect(lambda text, _step, _problem: heard.append(text))
    return heard


def dialog(kind: type[QDialog] = QDialog) -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def read(tab: RoutesTab) -> list[str]:
    """Every line of the tour as it is read aloud."""
    lines = tab.panel.route.lines
    return [str(lines.index(row).data()) for row in range(lines.rowCount())]


def order(tab: RoutesTab) -> list[EventId]:
    found = (event_of(line) for line in tab.panel.route.lines.lines)
    return [event.id for event in found if event]


def load(tab: RoutesTab) -> CargoBox:
    found = tab.detail.findChild(CargoBox)
    assert isinstance(found, CargoBox)
    return found


def two_stops(ws: Workspace) -> tuple[TourId, EventId, EventId]:
    locate(ws)
    first, second = show(ws, "花园村", at(9)), show(ws, "松林村", at(12))
    return with_stops(ws, first, second), first, second


def test_a_tour_begins_with_its_name_and_is_empty(tab: RoutesTab, ws: Workspace) -> None:
    (begin,) = (one for one in tab.findChildren(QPushButton, "emptyAction") if one.isVisible())
    QTest.mouseClick(begin, Qt.MouseButton.LeftButton)
    asked = dialog()
    press(asked, "tourSave")
    assert asked.isVisible()
    type_into(asked, "tourName", "秋季线")
    press(asked, "tourSave")
    (tour,) = tours.all_tours(ws)
    assert (tour.name, tour.depot_code) == ("秋季线", "510113")
    assert tab.panel.isVisible()
    assert read(tab) == []


def test_events_without_a_tour_are_offered_found_and_added(tab: RoutesTab, ws: Workspace, said: list[str]) -> None:
    with_stops(ws)
    first = show(ws, "花园村", at(9))
    show(ws, "松林村", at(12))
    tab.refresh()
    press(tab.panel, "addStop")
    asked = dialog(AddStopsDialog)
    assert isinstance(asked, AddStopsDialog)
    assert asked.table.records.rowCount() == 2
    asked.search.searched.emit("花园")
    asked.table.select_first()
    press(asked, "addStops")
    assert order(tab) == [first]
    assert said == ["1 stop added"]
    assert tab.detail.event_id == first


def test_days_ways_stops_and_what_does_not_work_out_are_read(tab: RoutesTab, ws: Workspace) -> None:
    whole_tour(ws)
    lines = read(tab)
    assert len(lines) == 10
    assert lines[0].startswith("10月12日 星期四　八月廿八")
    assert lines[1] == "14 min · 7.8 km　07:46 off from 青白江区　215 kg too many"
    assert lines[4].endswith("迟到 56 分钟，赶不上布展")
    assert lines[5].startswith("54 min")
    assert tab.table.records.columns[2].shows(tab.table.records.record(0)) == "2"


def test_keys_put_a_stop_into_another_place_and_times_follow_in_one_step(
    tab: RoutesTab, ws: Workspace, said: list[str]
) -> None:
    _tour, first, second = two_stops(ws)
    tab.panel.route.select(second)
    tab.panel.route.setFocus()
    QTest.keyClick(tab.panel.route, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(tab) == [second, first]
    assert [events.get(ws, one).said.start for one in (second, first)] == [at(9, 25), at(13, 25)]
    assert tab.panel.route.current == second
    assert said == ["New order; later events were put off where needed"]
    history.undo(ws)
    assert order(tab) == [first, second]


def test_times_stay_where_the_person_wants_them_to(tab: RoutesTab, ws: Workspace) -> None:
    _tour, first, second = two_stops(ws)
    box = tab.findChild(QCheckBox, "putOff")
    assert isinstance(box, QCheckBox)
    box.setChecked(False)
    tab.panel.route.select(first)
    tab.panel.route.move_current(1)
    assert order(tab) == [second, first]
    assert [events.get(ws, one).said.start for one in (first, second)] == [at(9), at(12)]
    box.setChecked(True)


def test_a_stop_is_dragged_above_another_of_its_day_and_not_to_another_day(
    tab: RoutesTab, ws: Workspace, said: list[str]
) -> None:
    locate(ws)
    first, second, third = (
        show(ws, "花园村", at(9)),
        show(ws, "松林村", at(14)),
        show(ws, "五桂村", at(9, day=13)),
    )
    with_stops(ws, first, second, third)
    route = tab.panel.route
    route.select(second)
    top = route.visualRect(route.lines.index(2))
    route.drop_at(top.topLeft() + QPoint(100, 2))
    assert order(tab) == [second, first, third]
    away = QPointF(route.visualRect(route.lines.index(route.lines.rowCount() - 1)).center())
    data = route.lines.mimeData([route.currentIndex()])
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    route.dropEvent(QDropEvent(away, Qt.DropAction.MoveAction, data, *keys))
    assert order(tab) == [second, first, third]
    assert said[-1] == "A stop's day is its event's: move the event to another day in the calendar."


def test_a_better_order_says_what_it_saves_and_is_followed_in_one_step(
    qtbot: QtBot, tab: RoutesTab, ws: Workspace, said: list[str]
) -> None:
    locate(ws)
    ids = [show(ws, village, at(hour)) for village, hour in (("五桂村", 9), ("花园村", 13), ("松林村", 16))]
    tour_id = with_stops(ws, *ids)
    assert tours.days(ws, tour_id)[0].on_the_road == 27 + 14 + 41 + 54
    tab.panel.route.select(ids[0])
    press(tab.panel, "suggestOrder")
    strip = tab.panel.strip
    qtbot.waitUntil(strip.isVisible, timeout=30_000)
    words = strip.findChild(QLabel, "orderWords")
    assert isinstance(words, QLabel)
    assert words.text() == "27 minutes less on the road (109 instead of 136): 花园村 → 松林村 → 五桂村"
    press(strip, "orderTake")
    assert not strip.isVisible()
    assert tours.days(ws, tour_id)[0].on_the_road == 109
    assert [events.get(ws, one).said.start for one in (ids[1], ids[2], ids[0])] == [at(9), at(13), at(16, 45)]
    press(tab.panel, "suggestOrder")
    qtbot.waitUntil(lambda: bool(said) and said[-1] == "No other order of this day takes less driving", timeout=30_000)
    history.undo(ws)
    assert order(tab) == ids


def test_a_better_order_that_comes_when_another_tour_is_looked_at_is_dropped(
    qtbot: QtBot, tab: RoutesTab, ws: Workspace
) -> None:
    locate(ws)
    ids = [show(ws, village, at(hour)) for village, hour in (("五桂村", 9), ("花园村", 13), ("松林村", 16))]
    with_stops(ws, *ids)
    other = with_stops(ws, show(ws, "花园村", at(9, day=20)))
    tab.table.select_where(lambda line: line.tour.id != other)
    tab.panel.route.select(ids[0])
    press(tab.panel, "suggestOrder")
    tab.table.select_where(lambda line: line.tour.id == other)
    qtbot.waitUntil(lambda: not tab.context.jobs.busy, timeout=30_000)

    assert not tab.panel.strip.isVisible()


def test_set_up_and_the_way_are_said_anew(tab: RoutesTab, ws: Workspace) -> None:
    tour_id, first, _second = two_stops(ws)
    tab.panel.route.select(first)
    tab.panel.route.setFocus()
    QTest.keyClick(tab.panel.route, Qt.Key.Key_Return)
    asked = dialog()
    for name, value in (("stopSetup", 30), ("stopTravel", 25)):
        field = asked.findChild(QSpinBox, name)
        assert isinstance(field, QSpinBox)
        field.setValue(value)
    press(asked, "stopSave")
    call = tours.days(ws, tour_id)[0].calls[0]
    assert (call.setup, call.leg.minutes) == (at(8, 30), 25)


def test_a_stop_is_taken_out_and_its_event_stays(tab: RoutesTab, ws: Workspace, said: list[str]) -> None:
    _tour, first, second = two_stops(ws)
    tab.panel.route.select(first)
    tab.panel.route.setFocus()
    QTest.keyClick(tab.panel.route, Qt.Key.Key_Delete)
    assert order(tab) == [second]
    assert events.get(ws, first).said.village == "花园村"
    assert "is no longer a stop" in said[0]


def test_a_stop_that_is_not_held_is_seen_as_such(tab: RoutesTab, ws: Workspace) -> None:
    _tour, first, _second = two_stops(ws)
    events.set_stage(ws, first, Stage.POSTPONED, "暴雨")
    assert any("已延期: the van does not go there" in line for line in read(tab))


def test_what_a_stop_needs_is_added_typed_turned_and_copied(tab: RoutesTab, ws: Workspace) -> None:
    _tour, first, second = two_stops(ws)
    tab.panel.route.select(first)
    press(load(tab), "emptyAction")
    asked = dialog()
    press(asked, "cargoSave")
    assert asked.isVisible()
    type_into(asked, "cargoName", "展板")
    press(asked, "cargoSave")
    table = load(tab).table
    assert table.records.setData(table.records.index(0, 1), "６")
    assert not table.records.setData(table.records.index(0, 2), "很重")
    assert table.records.setData(table.records.index(0, 2), "8.5")
    table.select_first()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    (stored,) = cargo.of(ws, first)
    assert (stored.name, stored.pieces, stored.kg, stored.stays) == ("展板", 6, 8.5, True)
    press(load(tab), "cargoCopy")
    assert [one.name for one in cargo.of(ws, second)] == ["展板"]
    table.setFocus()
    table.select_first()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert cargo.of(ws, first) == []


def test_the_load_of_a_stop_changes_what_is_on_board_on_the_way(tab: RoutesTab, ws: Workspace) -> None:
    _tour, first, _second = two_stops(ws)
    cargo.put(ws, first, [line("展板", 6, kg=8)])
    assert "48 kg on board" in read(tab)[1]


@pytest.mark.parametrize("kind", list(TourPrint))
def test_prints_are_seen_before_they_are_saved(qtbot: QtBot, tab: RoutesTab, ws: Workspace, kind: TourPrint) -> None:
    whole_tour(ws)
    tab.panel.show_print(kind)
    asked = dialog(PrintDialog)
    assert isinstance(asked, PrintDialog)
    qtbot.waitUntil(lambda: asked.preview.pages > 0, timeout=10_000)
    asked.reject()


def test_another_page_opens_the_tour_at_a_stop(tab: RoutesTab, ws: Workspace) -> None:
    _tour, _first, second = two_stops(ws)
    other = show(ws, "五桂村", at(9, day=20))
    with_stops(ws, other, name="另一线路")
    tab.open_at(event_id=other)
    assert tab.panel.route.current == other
    tab.open_at(event_id=second)
    assert tab.detail.event_id == second


def test_a_removed_tour_comes_back_by_undo(tab: RoutesTab, ws: Workspace) -> None:
    two_stops(ws)
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert tours.all_tours(ws) == []
    assert not tab.panel.isVisible()
    history.undo(ws)
    assert tab.panel.isVisible()


def _said_lines(asked: QWidget | None) -> QPlainTextEdit | None:
    found = asked.findChild(QPlainTextEdit, "placesLines") if asked else None
    return found if isinstance(found, QPlainTextEdit) else None


def test_a_sheet_of_coordinates_is_looked_at_before_it_is_imported(
    qtbot: QtBot, tab: RoutesTab, ws: Workspace, said: list[str], tmp_path: Path
) -> None:
    rows: list[list[object]] = [
        ["乡镇", "村", "纬度", "经度"],
        ["清泉镇", "花园村", 104.36, 30.75],
        ["某镇", "某村", 1, 2],
    ]
    tab.places.read(xlsx(tmp_path / "坐标.xlsx", rows))
    qtbot.waitUntil(lambda: _said_lines(QApplication.activeModalWidget()) is not None)
    asked = dialog()
    lines = _said_lines(asked)
    assert isinstance(lines, QPlainTextEdit)
    assert "第 3 行（某镇 某村 1 2）地名不是本地区的乡镇或村" in lines.toPlainText()
    assert geography.coordinates(ws) == {}
    press(asked, "placesImport")
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert said == ["已导入坐标 1 处、路程 0 条；1 行需要核对。"]
    assert [at_.latitude for at_ in geography.coordinates(ws).values()] == [30.75]


def test_a_sheet_without_places_is_refused_in_a_sentence(
    qtbot: QtBot, tab: RoutesTab, said: list[str], tmp_path: Path
) -> None:
    tab.places.read(xlsx(tmp_path / "名单.xlsx", [["姓名"], ["王芳"]]))
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert said[0].startswith("文件“名单.xlsx”中没有找到坐标或路程")


def test_an_event_that_is_removed_is_no_stop_and_comes_back_as_one(tab: RoutesTab, ws: Workspace) -> None:
    _tour, first, second = two_stops(ws)
    cargo.put(ws, first, [line("展板", 6, kg=8)])
    events.remove(ws, first)
    assert order(tab) == [second]
    history.undo(ws)
    assert order(tab) == [first, second]
    assert [one.name for one in cargo.of(ws, first)] == ["展板"]
