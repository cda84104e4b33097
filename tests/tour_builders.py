"""A tour of three villages on two days with a van, a crew and what they carry."""

from datetime import datetime, timedelta
from typing import Any

from gbm_desktop import cargo, events, geography, resources, tours
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import Coordinates, place_key
from gbm_desktop.model.ids import CargoId, EventId, ResourceId, TourId
from gbm_desktop.model.resources import BookingLine, Resource, ResourceKind
from gbm_desktop.model.tours import Cargo, Stop, Tour
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, QINGQUAN, lecture

VILLAGES = ("花园村", "五桂村", "红旗村", "松林村")


def at(hour: int, minute: int = 0, day: int = 12) -> datetime:
    """A time of October 2023."""
    return datetime(2023, 10, day, hour, minute)  # noqa: DTZ001 - an event's times are local


def show(ws: Workspace, village: str, start: datetime, minutes: int = 90, **said: Any) -> EventId:
    """An event of the tour in this village."""
    end = start + timedelta(minutes=minutes)
    name = f"{village}绿色建材巡展"
    draft = lecture(kind=EventKind.TOUR, name=name, start=start, end=end, place="村委会广场", village=village, **said)
    return events.add(ws, draft)


def locate(ws: Workspace) -> None:
    """The villages stand a few kilometres apart in a row, the depot before the first."""
    places = {place_key(QINGBAIJIANG): Coordinates(30.70, 104.30)}
    for number, village in enumerate(VILLAGES, 1):
        places[place_key(QINGQUAN, village)] = Coordinates(30.70 + number * 0.05, 104.30)
    geography.set_coordinates(ws, places)


def line(name: str, pieces: int = 1, *, kg: float = 0.0, litres: float = 0.0, stays: bool = False) -> Cargo:
    """A line of what an event needs."""
    return Cargo(CargoId(""), EventId(""), 0, name, pieces, kg, litres, stays=stays)


def with_stops(ws: Workspace, *event_ids: EventId, **changes: Any) -> TourId:
    """A tour that calls at these events."""
    tour_id = tours.add(ws, Tour(TourId(""), **{"name": "清泉镇巡展", "depot_code": QINGBAIJIANG, **changes}))
    tours.put_stops(ws, tour_id, [Stop(event_id, tour_id, 0) for event_id in event_ids])
    return tour_id


def whole_tour(ws: Workspace) -> TourId:
    """Two stops on the first day and one on the second; a van that the first day's load is too heavy for."""
    locate(ws)
    told: dict[str, Any] = {"contact_name": "王建国", "contact_phone": "13800138000"}
    ids = [
        show(ws, "花园村", at(9), **told, note="自带接线板"),
        show(ws, "松林村", at(12)),
        show(ws, "五桂村", at(9, 30, day=13), **told),
    ]
    van = resources.add(
        ws,
        Resource(ResourceId(""), ResourceKind.VAN, "绿建展车1号", load_kg=800, load_litres=5000, phone="13900001111"),
    )
    crew = resources.add(ws, Resource(ResourceId(""), ResourceKind.CREW, "布展一组"))
    tour_id = with_stops(ws, *ids, name="清泉镇绿色建材巡展秋季第一线")
    for event_id in ids:
        resources.book(ws, event_id, [BookingLine(van), BookingLine(crew)])
        cargo.put(
            ws,
            event_id,
            [
                line("宣传单", 300, kg=0.02, litres=0.03, stays=True),
                line("易拉宝", 6, kg=3.5, litres=20),
                line("折叠展棚 3×3 米", 4, kg=28, litres=90),
                line("墙面涂料样品", 30, kg=24 if event_id == ids[0] else 5, litres=10, stays=event_id == ids[0]),
            ],
        )
    return tour_id
