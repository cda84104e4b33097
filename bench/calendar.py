"""Painting a page of the calendar with 2,000 events, beside a bare painter drawing the same rectangles and texts."""

import os
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.measure import Measure, in_turn
from gbm_desktop.events import Listed
from gbm_desktop.lanes import Bar, Lane
from gbm_desktop.model.events import Event, EventDraft, EventKind, EventLevel, Stage
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.resources import Resource, ResourceKind

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from ui.pages.events.event_canvas import EventCanvas

_EVENTS, _LANES, _ROUNDS = 2000, 60, 15
_MONDAY = datetime(2026, 11, 30)  # noqa: DTZ001 - an event's times are local
_DAY = _MONDAY.date() + timedelta(days=3)
_WIDTH, _HEIGHT = 1142, 500


def measures(_folder: Path) -> Iterator[Measure]:
    """Milliseconds for a page as the window paints it, by turns with the bare painter."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui import theme

    app = QApplication.instance() or QApplication([])
    theme.load_font()
    for name, view in _views():
        view.resize(_WIDTH, _HEIGHT)
        view.show_day(_DAY)
        spots = [(spot, line.event.said.name) for spot, line in view.spots()]
        page, sheet = _pixmap(), _pixmap()
        value, bare = in_turn(partial(_turn_to, view, page), partial(_bare, sheet, spots), _ROUNDS)
        seen = f"calendar by {name}, {_EVENTS:,} events"
        yield Measure(f"{seen}: laid out and painted", value * 1000, "ms", 150)
        if len(spots) == _EVENTS:
            yield Measure(f"{seen}: beside the bare", value * 1000, "ms", 4, bare * 1000, "rectangles and texts")
    app.processEvents()


def _turn_to(view: "EventCanvas", page: "QPixmap") -> None:
    view.show_day(_DAY)
    view.render(page)


def _views() -> "Iterator[tuple[str, EventCanvas]]":
    from ui.pages.events.lanes_view import LanesView
    from ui.pages.events.month_view import MonthView
    from ui.pages.events.week_view import WeekView

    month, week, lanes = MonthView("zh", _DAY), WeekView("zh", _DAY), LanesView("zh", _DAY)
    month.show_events(_lines(31))
    week.show_events(_lines(7))
    lanes.show_events(_lines(14))
    lanes.show_lanes(_lanes(_lines(14)))
    yield from (("month", month), ("week", week), ("resource", lanes))


def _lines(days: int) -> list[Listed]:
    kinds, found = list(EventKind), []
    for number in range(_EVENTS):
        start = _MONDAY + timedelta(days=number % days, hours=8 + number // days % 10, minutes=number % 4 * 15)
        said = EventDraft(
            kind=kinds[number % len(kinds)],
            name=f"第{number + 1}场清泉镇花园村绿色建材公益宣讲",
            start=start,
            end=start + timedelta(minutes=90),
            place="文化站",
            region_code="510113107",
            level=EventLevel.VILLAGE,
        )
        found.append(Listed(Event(EventId(f"{number:06}"), said, Stage.PLANNED, ""), 0, ()))
    return found


def _lanes(lines: Sequence[Listed]) -> list[Lane]:
    """The events spread over the resources, one in ten in a clash."""
    bars: list[list[Bar]] = [[] for _ in range(_LANES)]
    for number, line in enumerate(lines):
        said = line.event.said
        clashes = ("同时另有场次",) if number % 10 == 0 else ()
        bars[number % _LANES].append(Bar(line, said.start, said.end, 1, clashes))
    away: dict[date, str] = {_DAY: "培训"}
    return [
        Lane(Resource(ResourceId(f"{at}"), ResourceKind.LECTURER, f"讲师{at}"), tuple(own), away)
        for at, own in enumerate(bars)
    ]


def _pixmap() -> "QPixmap":
    from PySide6.QtGui import QPixmap

    return QPixmap(_WIDTH, _HEIGHT)


def _bare(sheet: "QPixmap", spots: Sequence[tuple[object, str]]) -> None:
    """The least that puts as many rectangles and texts on a page."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QColor, QPainter

    painter = QPainter(sheet)
    painter.fillRect(0, 0, _WIDTH, _HEIGHT, QColor("#FFFFFF"))
    ground, ink = QColor("#DCEBE3"), QColor("#1B1F1D")
    font = painter.font()
    font.setPixelSize(12)
    painter.setFont(font)
    painter.setPen(ink)
    for spot, text in spots:
        assert isinstance(spot, QRect)  # noqa: S101 - the views give nothing else
        painter.fillRect(spot, ground)
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, text)
    painter.end()
