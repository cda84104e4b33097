"""The directory of resources, and what binds them to events."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from gbm_desktop import events, geography, history, resources, staff
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import BadPhone
from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.errors.resources import (
    AbsenceBackwards,
    BookingWrong,
    ResourceExists,
    ResourceIncomplete,
    ResourceInUse,
    StaffIsResource,
    UnknownResource,
)
from gbm_desktop.model.clashes import ClashKind
from gbm_desktop.model.events import EventMode, Stage
from gbm_desktop.model.geography import Coordinates, place_key
from gbm_desktop.model.ids import AbsenceId, EventId, ResourceId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.resource_checks import ResourceProblem
from gbm_desktop.model.resources import Absence, BookingLine, Resource, ResourceKind
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, QINGQUAN, lecture

LECTURER, VAN, TENT = ResourceKind.LECTURER, ResourceKind.VAN, ResourceKind.TENT
CHENGXIANG = "510113104"


def draft(kind: ResourceKind = LECTURER, name: str = "单雄", **about: Any) -> Resource:
    return replace(Resource(ResourceId(""), kind, name), **about)


def away(first: date, last: date, reason: str = "培训") -> Absence:
    return Absence(AbsenceId(""), ResourceId(""), first, last, reason)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2023, 10, 12, hour, minute)  # noqa: DTZ001 - an event's times are local


def test_a_lecturer_is_kept_with_what_is_said_and_found_by_all_of_it(ws: Workspace) -> None:
    said = draft(
        topics=("节水洁具", " 保温 ", "保温"), languages=("四川话",), days_off=(6, 5, 5), phone="138-0000-1111",
        base_code=QINGBAIJIANG,
    )  # fmt: skip
    added = resources.add(ws, said)
    resources.add(ws, draft(VAN, "流动展车一号", load_kg=1500, load_litres=9000))
    kept = resources.get(ws, added)
    assert (kept.topics, kept.days_off, kept.phone, kept.initials) == (
        ("节水洁具", "保温"),
        (5, 6),
        "13800001111",
        "sx",
    )
    for word in ("单", "sx", "节水", "四川", "1111", "保温 单"):
        assert [one.name for one in resources.find(ws, word)] == ["单雄"]
    assert [one.name for one in resources.find(ws, "ldzc")] == ["流动展车一号"]
    assert resources.find(ws, "单雄", VAN) == []
    assert sentence(history.latest(ws, 2)[1].step) == "登记资源：单雄"


@pytest.mark.parametrize(
    ("about", "wrong"),
    [
        ({"name": " "}, ResourceProblem.NO_NAME),
        ({"quantity": 0}, ResourceProblem.NO_QUANTITY),
        ({"load_kg": -1}, ResourceProblem.NEGATIVE_LOAD),
        ({"days_off": (7,)}, ResourceProblem.NOT_A_WEEKDAY),
    ],
)
def test_a_resource_that_cannot_be_is_not_stored(ws: Workspace, about: dict[str, Any], wrong: ResourceProblem) -> None:
    with pytest.raises(ResourceIncomplete) as refused:
        resources.add(ws, draft(**about))
    assert refused.value.wrong == (wrong,)
    assert resources.everyone(ws) == []


def test_a_wrong_phone_an_unknown_base_and_the_same_one_twice_are_refused(ws: Workspace) -> None:
    kept = resources.add(ws, draft())
    refusals: list[tuple[dict[str, Any], type[GbmError]]] = [
        ({"phone": "12"}, BadPhone), ({"base_code": "999999"}, UnknownRegion), ({}, ResourceExists),
    ]  # fmt: skip
    for about, refusal in refusals:
        with pytest.raises(refusal):
            resources.add(ws, draft(**about))
    resources.add(ws, draft(phone="13800001111"))
    assert resources.everyone(ws)[0].id == kept
    assert len(resources.everyone(ws)) == 2


def test_what_is_booked_stays_and_can_be_retired(ws: Workspace) -> None:
    van, event = resources.add(ws, draft(VAN, "展车")), events.add(ws, lecture())
    resources.book(ws, event, [BookingLine(van)])
    with pytest.raises(ResourceInUse) as refused:
        resources.remove(ws, van)
    assert "清泉镇绿色建材公益宣讲" in say(refused.value)
    resources.retire(ws, [van])
    assert resources.everyone(ws) == []
    assert [one.retired for one in resources.everyone(ws, retired=True)] == [True]
    history.undo(ws)
    assert [one.id for one in resources.everyone(ws)] == [van]


def test_what_is_removed_comes_back_with_its_absences(ws: Workspace) -> None:
    added = resources.add(ws, draft())
    resources.set_absences(ws, added, [away(date(2023, 10, 20), date(2023, 10, 22))])
    resources.remove(ws, added)
    assert resources.absences(ws) == {}
    with pytest.raises(UnknownResource):
        resources.get(ws, added)
    history.undo(ws)
    ((kept,),) = resources.absences(ws).values()
    assert (kept.first_day, kept.last_day, kept.reason) == (date(2023, 10, 20), date(2023, 10, 22), "培训")


def test_absences_are_as_given_and_none_ends_before_it_begins(ws: Workspace) -> None:
    added = resources.add(ws, draft())
    resources.set_absences(
        ws, added, [away(date(2023, 10, 20), date(2023, 10, 22)), away(date(2023, 11, 1), date(2023, 11, 1))]
    )
    first, second = resources.absences(ws, [added])[added]
    resources.set_absences(ws, added, [replace(second, reason=" 下乡 ")])
    assert resources.absences(ws) == {added: [replace(second, reason="下乡")]}
    with pytest.raises(AbsenceBackwards):
        resources.set_absences(ws, added, [replace(first, last_day=date(2023, 10, 1))])
    history.undo(ws)
    assert resources.absences(ws) == {added: [first, second]}


def test_who_is_a_lecturer_stays_in_the_directory_of_staff(ws: Workspace) -> None:
    person = staff.add(ws, name="王芳")
    added = resources.add(ws, draft(name="王芳", staff_id=person.id))
    with pytest.raises(StaffIsResource) as refused:
        staff.remove(ws, person.id)
    assert "讲师" in say(refused.value)
    resources.remove(ws, added)
    staff.remove(ws, person.id)
    assert staff.everyone(ws) == []


def test_an_event_has_exactly_the_bookings_given_and_one_undo_takes_them_all_back(ws: Workspace) -> None:
    person, van = resources.add(ws, draft()), resources.add(ws, draft(VAN, "展车"))
    tents, event = resources.add(ws, draft(TENT, "帐篷", quantity=10)), events.add(ws, lecture())
    resources.book(ws, event, [BookingLine(person), BookingLine(van, start=at(7))])
    before = resources.bookings(ws, event_ids=[event])
    assert {(one.resource_id, one.start, one.end) for one in before} == {
        (person, at(9), at(11, 30)), (van, at(7), at(11, 30)),
    }  # fmt: skip
    resources.book(ws, event, [BookingLine(van), BookingLine(tents, 4)])
    after = {one.resource_id: one for one in resources.bookings(ws, event_ids=[event])}
    assert set(after) == {van, tents}
    assert after[van].id in {one.id for one in before}
    assert (after[van].start, after[tents].quantity, after[tents].place) == (at(9), 4, place_key(QINGQUAN))
    assert resources.lines(ws, event) == [BookingLine(van), BookingLine(tents, 4)]
    history.undo(ws)
    assert resources.bookings(ws) == before


def test_a_stop_of_a_tour_has_its_resources_from_set_up_to_take_down(ws: Workspace) -> None:
    van, event = resources.add(ws, draft(VAN, "展车")), events.add(ws, lecture())
    tour = {"id": "t", "name": "一号线", "depot_code": "", "depot_village": "", "depart": "07:30", "longest": 600,
            "returns_daily": 1, "note": ""}  # fmt: skip
    stop = {"id": event, "tour_id": "t", "position": 0, "setup": 45, "takedown": 30, "travel": None}
    with ws.unit(Op.TOUR_ADD, name="一号线") as unit:
        unit.add("tours", tour)
        unit.add("stops", stop)
    resources.book(ws, event, [BookingLine(van)])
    (booking,) = resources.bookings(ws)
    assert (booking.start, booking.end) == (at(8, 15), at(12))
    assert resources.lines(ws, event) == [BookingLine(van)]


@pytest.mark.parametrize("line", [{"quantity": 0}, {"start": at(12)}, {"end": at(9)}])
def test_a_booking_that_cannot_be_is_not_stored(ws: Workspace, line: dict[str, Any]) -> None:
    van, event = resources.add(ws, draft(VAN, "展车")), events.add(ws, lecture())
    with pytest.raises(BookingWrong):
        resources.book(ws, event, [replace(BookingLine(van), **line)])
    with pytest.raises(UnknownResource):
        resources.book(ws, event, [BookingLine(ResourceId("nobody"))])
    assert resources.bookings(ws) == []


def two_events(ws: Workspace, *, later: timedelta = timedelta(hours=3)) -> tuple[EventId, EventId]:
    first = lecture(name="上午场")
    second = lecture(name="下午场", start=first.start + later, end=first.end + later, region_code=CHENGXIANG)
    return events.add(ws, first), events.add(ws, second)


def test_what_would_clash_is_known_before_it_is_booked_and_is_allowed(ws: Workspace) -> None:
    van = resources.add(ws, draft(VAN, "展车"))
    one, other = two_events(ws, later=timedelta(hours=1))
    resources.book(ws, one, [BookingLine(van)])
    (would,) = resources.clashes_of(ws, other, [BookingLine(van)])
    assert resources.clashes(ws) == []
    assert resources.clash_sentences(ws, [would]) == ["展车：10月12日 10:00 “下午场”与“上午场”时间重叠"]
    resources.book(ws, other, [BookingLine(van)])
    assert [clash.kind for clash in resources.clashes(ws)] == [ClashKind.OVERLAP]
    assert resources.clashes_of(ws, other, [BookingLine(van, start=at(11, 30))]) != []
    assert resources.clashes_of(ws, other, []) == []


def test_travel_between_two_events_counts_and_a_guess_is_said_to_be_one(ws: Workspace) -> None:
    van = resources.add(ws, draft(VAN, "展车"))
    one, other = two_events(ws, later=timedelta(hours=2, minutes=40))
    for event in (one, other):
        resources.book(ws, event, [BookingLine(van)])
    (clash,) = resources.clashes(ws)
    assert (clash.kind, clash.lacking) == (ClashKind.TRAVEL, 35)
    assert resources.clash_sentences(ws, [clash]) == [
        "展车：10月12日 11:40 从“上午场”赶到“下午场”，路上时间差 35 分钟（路程未知，按估计）"
    ]
    near = Coordinates(30.88, 104.25), Coordinates(30.88, 104.26)
    geography.set_coordinates(ws, dict(zip((place_key(QINGQUAN), place_key(CHENGXIANG)), near, strict=True)))
    assert resources.clashes(ws) == []


def test_an_event_that_is_off_or_online_holds_nobody_up(ws: Workspace) -> None:
    van = resources.add(ws, draft(VAN, "展车"))
    one, other = two_events(ws, later=timedelta(hours=1))
    for event in (one, other):
        resources.book(ws, event, [BookingLine(van)])
    events.set_stage(ws, one, Stage.POSTPONED, "下雨")
    assert resources.clashes(ws) == []
    assert resources.clashes_of(ws, one, [BookingLine(van)]) == []
    assert [clash.kind for clash in resources.clashes(ws, resources.bookings(ws, event_ids=[one]))] == [
        ClashKind.OVERLAP
    ]
    events.set_stage(ws, one, Stage.PLANNED)
    said = events.get(ws, other).said
    later = said.start + timedelta(hours=2)
    events.edit(ws, other, replace(said, mode=EventMode.ONLINE, start=later, end=later + timedelta(hours=1)))
    assert resources.clashes_of(ws, other, [BookingLine(van)]) == []


def test_a_change_is_looked_at_in_place_of_what_is_stored(ws: Workspace) -> None:
    van = resources.add(ws, draft(VAN, "展车"))
    one, other = two_events(ws, later=timedelta(days=1))
    for event in (one, other):
        resources.book(ws, event, [BookingLine(van)])
    (moved,) = resources.bookings(ws, event_ids=[other])
    day = timedelta(days=1)
    (clash,) = resources.clashes(ws, [replace(moved, start=moved.start - day, end=moved.end - day)])
    assert clash.kind is ClashKind.OVERLAP
    assert resources.clashes(ws, [replace(moved, start=moved.start + day, end=moved.end + day)]) == []
    assert resources.clashes(ws, []) == []


def test_bookings_are_asked_for_by_days_both_included(ws: Workspace) -> None:
    van = resources.add(ws, draft(VAN, "展车"))
    one, other = two_events(ws, later=timedelta(days=2))
    for event in (one, other):
        resources.book(ws, event, [BookingLine(van)])
    asked = resources.bookings(ws, since=date(2023, 10, 12), until=date(2023, 10, 12))
    assert [found.event_id for found in asked] == [one]
    assert [found.event_id for found in resources.bookings(ws, since=date(2023, 10, 13))] == [other]
    assert resources.bookings(ws, resource_ids=[ResourceId("x")]) == []


def test_too_few_tents_are_said_in_numbers(ws: Workspace) -> None:
    tents = resources.add(ws, draft(TENT, "折叠帐篷", quantity=10))
    one, other = two_events(ws, later=timedelta(hours=1))
    resources.book(ws, one, [BookingLine(tents, 8)])
    found = resources.clashes_of(ws, other, [BookingLine(tents, 4)])
    assert resources.clash_sentences(ws, found) == [
        "折叠帐篷：10月12日 10:00 “下午场”与“上午场”同时需要 12，只有 10，缺 2"
    ]
    assert resources.clash_sentences(ws, found, "en") == [
        "折叠帐篷: 12 are wanted at once for 下午场 beside 上午场 on 2023-10-12 10:00, there are 10, 2 too few"
    ]


def test_absences_and_days_off_are_said_with_their_reason(ws: Workspace) -> None:
    person = resources.add(ws, draft(days_off=(3,)))
    resources.set_absences(ws, person, [away(date(2023, 10, 12), date(2023, 10, 12))])
    event = events.add(ws, lecture(name="宣讲"))
    said = resources.clash_sentences(ws, resources.clashes_of(ws, event, [BookingLine(person)]))
    assert said == ["单雄：10月12日 09:00 “宣讲”当天不可用（培训）", "单雄：10月12日 09:00 “宣讲”是固定休息日"]


def test_an_event_removed_takes_its_bookings_along_and_brings_them_back(ws: Workspace) -> None:
    van, event = resources.add(ws, draft(VAN, "展车")), events.add(ws, lecture())
    resources.book(ws, event, [BookingLine(van)])
    before = resources.bookings(ws)
    events.remove(ws, event)
    assert resources.bookings(ws) == []
    history.undo(ws)
    assert resources.bookings(ws) == before


def test_the_list_says_how_often_each_is_booked_what_is_next_and_what_clashes_from_today_on(ws: Workspace) -> None:
    van, person = resources.add(ws, draft(VAN, "展车")), resources.add(ws, draft())
    past = lecture(name="上年", start=at(9) - timedelta(days=300), end=at(10) - timedelta(days=300))
    events_past = [events.add(ws, replace(past, name=name)) for name in ("一", "二")]
    one, other = two_events(ws, later=timedelta(hours=1))
    for event in (*events_past, one, other):
        resources.book(ws, event, [BookingLine(van)])
    shown = {each.resource.name: each for each in resources.listed(ws)}
    assert [each.id for each in resources.listed(ws, kinds={LECTURER})] == [person]
    assert [each.id for each in resources.listed(ws, "zc")] == [van]
    assert (len(shown["展车"].bookings), len(shown["单雄"].bookings)) == (4, 0)
    coming = shown["展车"].next
    assert coming is not None
    assert coming.event_id == one
    assert shown["单雄"].next is None
    assert [clash.event_ids for clash in shown["展车"].clashes] == [(one, other)]


def test_of_two_lines_of_the_same_tents_the_one_given_up_counts_no_more(ws: Workspace) -> None:
    tents, event = resources.add(ws, draft(TENT, "折叠帐篷", quantity=10)), events.add(ws, lecture())
    resources.book(ws, event, [BookingLine(tents, 6), BookingLine(tents, 5)])
    assert [clash.lacking for clash in resources.clashes(ws)] == [1]
    assert resources.clashes_of(ws, event, [BookingLine(tents, 6)]) == []
