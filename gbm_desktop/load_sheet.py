"""装车清单: what goes on at the depot and off and on at each stop, with boxes to tick and room to sign."""

from collections.abc import Iterator
from typing import NamedTuple

from gbm_desktop import cargo, geography
from gbm_desktop.cargo import Load
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.ruled_sheet import Group, Row, RuledColumn, RuledSheet, Text, TickBox
from gbm_desktop.model.itinerary import Call
from gbm_desktop.model.load_list import Goods, OnBoard, Pieces, Unloading
from gbm_desktop.model.tours import Tour, TourPrint
from gbm_desktop.wording import tour_prints as words
from gbm_desktop.wording import word
from gbm_desktop.wording.tours import day_words
from gbm_desktop.workspace import Workspace

_SHAPE = (
    (1.3, Align.CENTER, 10.0), (6.2, Align.LEFT, 10.5), (1.6, Align.RIGHT, 10.5), (2.0, Align.RIGHT, 10.0),
    (2.0, Align.RIGHT, 10.0), (5.0, Align.LEFT, 10.0), (1.3, Align.CENTER, 10.0),
)  # fmt: skip


class _Line(NamedTuple):
    goods: Goods
    pieces: int
    said: str
    back: bool = False


def load_sheet(ws: Workspace, tour: Tour) -> RuledSheet:
    """Every round from the depot with all that is loaded and unloaded."""
    loads = cargo.load_list(ws, tour.id)
    depot = geography.place_name(tour.depot)
    carrying = [load for load in loads if load.trip.loaded]
    return RuledSheet(
        title=word(TourPrint.LOAD_LIST),
        lines=(tour.name,),
        columns=tuple(RuledColumn(title, *told) for title, told in zip(words.LOAD_COLUMNS, _SHAPE, strict=True)),
        rows=tuple(row for load in carrying for row in _round(load, depot)),
        notices=tuple(dict.fromkeys(note for load in carrying for note in _notices(load))),
        foot=words.FOOT,
        empty=words.EMPTY_LOAD,
    )


def _notices(load: Load) -> Iterator[str]:
    places = [*(call.event.said.name for call in load.calls), words.HOME]
    for way, place in zip(load.trip.ways, places, strict=True):
        if way.is_over:
            yield words.TOO_MUCH.format(place=place, over=words.over(way))
    if any(None in way.capacity for way in load.trip.ways):
        yield words.NO_VANS


def _round(load: Load, depot: str) -> Iterator[Row | Group]:
    first, last = day_words(load.days[0]), day_words(load.days[-1])
    days = first if first == last else words.DAYS.format(first=first, last=last)
    yield Group(words.LOAD_AT_DEPOT.format(days=days, depot=depot), top=True)
    yield from map(_row, _loaded(load))
    for number, (call, stop) in enumerate(zip(load.calls, load.trip.stops, strict=True), 1):
        yield Group(_stop_heading(number, call))
        yield _on_board(stop.arriving)
        yield from map(_row, _unloaded(stop))
    if load.trip.returned:
        text = words.LOAD_HOME if load.returns else words.NOT_BACK
        yield Group(text.format(day=day_words(load.days[-1]), depot=depot))
        yield _on_board(load.trip.home)
        yield from (_row(_Line(goods, count, "")) for goods, count in _sorted(load.trip.returned))


def _stop_heading(number: int, call: Call) -> str:
    return words.LOAD_AT_STOP.format(
        number=number,
        day=f"{call.event.said.start:%m-%d}",
        arrive=f"{call.leg.arrive:%H:%M}",
        place=geography.place_name(call.leg.to),
        name=call.event.said.name,
    )


def _on_board(way: OnBoard) -> Row:
    """What the van carries on the way, against what it may."""
    said = words.TOO_HEAVY.format(over=words.over(way)) if way.is_over else words.limits(way.capacity)
    ink = words.OVER if way.is_over else words.FAINT
    cells = ("", words.ON_BOARD, "", words.number(way.kg, 1), words.number(way.litres, 1), said, "")
    return tuple(Text(text, bold=way.is_over, ink=ink) for text in cells)


def _loaded(load: Load) -> Iterator[_Line]:
    for goods, count in _sorted(load.trip.loaded):
        lent = load.trip.returned.get(goods, 0)
        yield _Line(goods, count, _shared(count - lent, lent, words.STAYS_IN_ALL, words.LENT_IN_ALL))


def _unloaded(stop: Unloading) -> Iterator[_Line]:
    for goods, count in _sorted(stop.off):
        back = stop.back_on.get(goods, 0)
        yield _Line(goods, count, _shared(count - back, back, words.STAYS, words.BACK_ON), back=back > 0)


def _shared(stays: int, back: int, stays_words: str, back_words: str) -> str:
    parts = [stays_words.format(count=stays)] if stays else []
    return "，".join([*parts, back_words.format(count=back)] if back else parts)


def _row(line: _Line) -> Row:
    kg, litres = line.goods.kg * line.pieces, line.goods.litres * line.pieces
    return (
        TickBox(),
        Text(line.goods.name, bold=True),
        Text(f"{line.pieces:,}"),
        Text(words.number(kg, 1) if kg else ""),
        Text(words.number(litres, 1) if litres else ""),
        Text(line.said),
        TickBox() if line.back else Text(""),
    )


def _sorted(pieces: Pieces) -> list[tuple[Goods, int]]:
    return sorted(((goods, count) for goods, count in pieces.items() if count), key=lambda item: item[0].name)
