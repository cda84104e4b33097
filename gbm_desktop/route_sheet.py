"""巡展行程单: per day when the van is where, whom to call there, who and what goes along."""

from collections.abc import Iterator, Mapping

from gbm_desktop import geography, resources, tours
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.ruled_sheet import Group, Row, RuledColumn, RuledSheet, Text
from gbm_desktop.lunar import lunar_day
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.itinerary import Call, TourDay
from gbm_desktop.model.stop_order import place_of
from gbm_desktop.model.tours import Tour, TourPrint
from gbm_desktop.wording import tour_prints as words
from gbm_desktop.wording import word
from gbm_desktop.wording.tours import day_words, flaw_words, span_words
from gbm_desktop.workspace import Workspace

_SHAPE = (
    (3.3, Align.LEFT, 10.0), (4.6, Align.LEFT, 10.0), (4.4, Align.LEFT, 10.0), (2.9, Align.LEFT, 10.0),
    (2.4, Align.CENTER, 10.0), (4.0, Align.LEFT, 9.5), (4.4, Align.LEFT, 9.5),
)  # fmt: skip


def route_sheet(ws: Workspace, tour: Tour) -> RuledSheet:
    """Every day of the tour with its times."""
    days = tours.days(ws, tour.id)
    booked = _booked(ws, [call.event.id for day in days for call in day.calls])
    depot = geography.place_name(tour.depot)
    rows = tuple(row for day in days for row in _day(day, depot, booked))
    return RuledSheet(
        title=word(TourPrint.ROUTE_SHEET),
        lines=tuple(filter(None, (tour.name, tour.note))),
        columns=tuple(RuledColumn(title, *told) for title, told in zip(words.ROUTE_COLUMNS, _SHAPE, strict=True)),
        rows=rows,
        empty=words.EMPTY_ROUTE,
        landscape=True,
    )


def _day(day: TourDay, depot: str, booked: Mapping[EventId, str]) -> Iterator[Row | Group]:
    yield Group(_heading(day) if day.calls else day_words(day.day))
    for call in day.calls[:1]:
        origin = geography.place_name(call.leg.origin)
        yield _end_row(words.DEPART.format(time=f"{call.leg.leave:%H:%M}"), origin)
    yield from (_call(call, booked.get(call.event.id, "")) for call in day.calls)
    if day.back:
        yield _end_row(words.BACK.format(time=f"{day.back.arrive:%H:%M}"), depot, words.way(day.back))
    yield from (_left_out(event) for _stop, event in day.left_out)


def _heading(day: TourDay) -> str:
    last = day.calls[-1]
    end = words.RETURNS.format(time=f"{day.back.arrive:%H:%M}") if day.back else ""
    said = words.DAY.format(
        day=day_words(day.day),
        lunar=lunar_day(day.day),
        leave=f"{day.calls[0].leg.leave:%H:%M}",
        end=end or words.STAYS_OUT.format(time=f"{last.packed:%H:%M}"),
        road=span_words(day.on_the_road),
    )
    return "　".join([said, *map(flaw_words, day.flaws)])


def _end_row(time: str, place: str, way: str = "") -> Row:
    return Text(time), Text(place), Text(""), Text(""), Text(way), Text(""), Text("")


def _left_out(event: Event) -> Row:
    note = words.LEFT_OUT.format(stage=word(event.stage))
    cells = ("", geography.place_name(place_of(event.said)), event.said.name, "", "", "", note)
    return tuple(Text(text, ink=words.FAINT) for text in cells)


def _call(call: Call, booked: str) -> Row:
    said = call.event.said
    time = words.AT_STOP.format(
        arrive=f"{call.leg.arrive:%H:%M}", setup=f"{call.setup:%H:%M}",
        set_up=words.SET_UP if call.spare >= 0 else words.SET_UP_DUE, start=f"{said.start:%H:%M}",
        end=f"{said.end:%H:%M}", packed=f"{call.packed:%H:%M}",
    )  # fmt: skip
    place = "\n".join(filter(None, (geography.place_name(call.leg.to), said.place)))
    contact = words.TO_PHONE.format(name=said.contact_name, phone=said.contact_phone).strip() or words.UNKNOWN
    note = "\n".join([*map(flaw_words, call.flaws), *filter(None, [said.note])])
    cells = (time, place, said.name, contact, words.way(call.leg), booked or words.UNKNOWN, note)
    return tuple(Text(text, bold=at == _NAME) for at, text in enumerate(cells))


_NAME = 2


def _booked(ws: Workspace, event_ids: list[EventId]) -> dict[EventId, str]:
    known = {one.id: one for one in resources.everyone(ws, retired=True)}
    found: dict[EventId, list[str]] = {}
    for booking in resources.bookings(ws, event_ids=event_ids):
        one = known[booking.resource_id]
        name = words.MANY.format(name=one.name, count=booking.quantity) if booking.quantity > 1 else one.name
        found.setdefault(booking.event_id, []).append(" ".join(filter(None, (name, one.phone))))
    return {event_id: "\n".join(names) for event_id, names in found.items()}
