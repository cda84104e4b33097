"""Postponing events: who goes along, what comes of it, and how it is taken back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from gbm_desktop import events, history, market_days, postponement, resources, staff, tours
from gbm_desktop.errors.events import StageNeedsReason, StageNotAllowed
from gbm_desktop.errors.postponement import EventTookPlace, NothingToPostpone, NotLater
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId, MarketRuleId, ResourceId, TourId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.market_days import MarketCalendar, MarketRule
from gbm_desktop.model.postponement import Affected, Followers, Found, Postponement
from gbm_desktop.model.resources import Absence, BookingLine, Resource, ResourceKind
from gbm_desktop.model.safety.permit import PermitState
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.model.tours import Stop, Tour
from gbm_desktop.safety import gate, permit, plan
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.postponement import finding_words
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, hold, lecture, make_ready

START, END = lecture().start, lecture().end
FIRST = START.date()
DAY = timedelta(days=1)


def _event(ws: Workspace, name: str, days: int = 0, hours: int = 0) -> EventId:
    by = timedelta(days=days, hours=hours)
    return events.add(ws, lecture(name=name, place=f"{name}文化站", start=START + by, end=END + by))


def _later(*ids: EventId, days: int = 3, followers: Followers = Followers.STAY) -> Postponement:
    return Postponement(ids, FIRST + days * DAY, "暴雨预警", followers=followers)


def _starts(ws: Workspace, *ids: EventId) -> list[datetime]:
    return [events.get(ws, each).said.start for each in ids]


def _found(affected: Sequence[Affected]) -> list[tuple[Found, str]]:
    return [(one.kind, one.about) for each in affected for one in each.findings]


def _resource(ws: Workspace, name: str, kind: ResourceKind = ResourceKind.VAN) -> ResourceId:
    return resources.add(ws, Resource(ResourceId(""), kind, name, base_code=QINGQUAN))


def _tour(ws: Workspace, *ids: EventId) -> TourId:
    tour = tours.add(ws, Tour(TourId(""), "东片", QINGQUAN))
    tours.put_stops(ws, tour, [Stop(event_id, tour, at) for at, event_id in enumerate(ids)])
    return tour


def test_an_event_goes_to_its_new_day_and_undo_brings_it_back(ws: Workspace) -> None:
    event_id = _event(ws, "甲")
    postponement.postpone(ws, _later(event_id))
    assert (_starts(ws, event_id), events.get(ws, event_id).stage) == ([START + 3 * DAY], Stage.PLANNED)
    assert sentence(history.latest(ws, 1)[0].step) == "延期：甲"
    history.undo(ws)
    assert _starts(ws, event_id) == [START]


def test_another_hour_of_the_same_day_is_a_postponement_too(ws: Workspace) -> None:
    event_id = _event(ws, "甲")
    postponement.postpone(ws, Postponement((event_id,), FIRST, "高温", at=time(15)))
    assert _starts(ws, event_id) == [START + timedelta(hours=6)]


def test_until_further_notice_the_event_stands_as_postponed_and_gets_its_day_later(ws: Workspace) -> None:
    event_id = _event(ws, "甲")
    postponement.postpone(ws, Postponement((event_id,), None, "道路中断"))
    event = events.get(ws, event_id)
    assert (event.stage, event.stage_reason, event.said.start) == (Stage.POSTPONED, "道路中断", START)
    postponement.postpone(ws, Postponement((event_id,), FIRST + 5 * DAY))
    event = events.get(ws, event_id)
    assert (event.stage, event.stage_reason, event.said.start) == (Stage.PLANNED, "", START + 5 * DAY)
    known = postponement.latest(ws, event_id)
    assert known is not None
    assert (known.was.start, known.reason) == (START, "道路中断")
    history.undo(ws)
    assert events.get(ws, event_id).stage is Stage.POSTPONED


def test_several_events_keep_their_distance_to_one_another(ws: Workspace) -> None:
    late, early = _event(ws, "乙", days=2), _event(ws, "甲")
    postponement.postpone(ws, _later(late, early))
    assert _starts(ws, early, late) == [START + 3 * DAY, START + 5 * DAY]


def test_a_whole_day_is_postponed_in_one_step_or_only_a_tours_stops_of_it(ws: Workspace) -> None:
    morning, afternoon, other = _event(ws, "甲"), _event(ws, "乙", hours=5), _event(ws, "丙", days=1)
    assert postponement.whole_day(ws, FIRST) == [morning, afternoon]
    tour = _tour(ws, afternoon, other)
    assert postponement.whole_day(ws, FIRST, tour) == [afternoon]
    postponement.postpone(ws, _later(*postponement.whole_day(ws, FIRST)))
    assert _starts(ws, morning, afternoon, other) == [START + 3 * DAY, START + timedelta(days=3, hours=5), START + DAY]
    with pytest.raises(NothingToPostpone) as refused:
        postponement.whole_day(ws, FIRST)
    assert say(refused.value) == "2023年10月12日没有待举办的场次，未作改动。请核对日期。"


def test_later_stops_of_the_tour_stay_or_go_along_by_choice(ws: Workspace) -> None:
    first, second, third, apart = (_event(ws, name, days) for days, name in enumerate("甲乙丙丁"))
    _tour(ws, first, second, third)
    postponement.postpone(ws, _later(second))
    assert _starts(ws, first, third, apart) == [START, START + 2 * DAY, START + 3 * DAY]
    history.undo(ws)
    wanted = Postponement((second,), FIRST + 8 * DAY, "暴雨预警", followers=Followers.TOUR)
    assert [(one.event.said.name, one.follows) for one in postponement.preview(ws, wanted)] == [
        ("乙", False), ("丙", True),
    ]  # fmt: skip
    assert postponement.postpone(ws, wanted) == [second, third]
    assert _starts(ws, first, second, third, apart) == [START, START + 8 * DAY, START + 9 * DAY, START + 3 * DAY]
    history.undo(ws)
    assert _starts(ws, second, third) == [START + DAY, START + 2 * DAY]


def test_later_events_with_the_same_people_and_vans_go_along_by_choice(ws: Workspace) -> None:
    first, second, third = (_event(ws, name, days) for days, name in enumerate("甲乙丙"))
    van = _resource(ws, "巡展车1号")
    for each in (first, third):
        resources.book(ws, each, [BookingLine(van)])
    postponement.postpone(ws, _later(first, followers=Followers.RESOURCES))
    assert _starts(ws, first, second, third) == [START + 3 * DAY, START + DAY, START + 5 * DAY]
    assert [one.start for one in resources.bookings(ws)] == [START + 3 * DAY, START + 5 * DAY]


def test_who_goes_along_is_postponed_until_further_notice_too(ws: Workspace) -> None:
    first, second = _event(ws, "甲"), _event(ws, "乙", days=1)
    _tour(ws, first, second)
    postponement.postpone(ws, Postponement((first,), None, "道路中断", followers=Followers.TOUR))
    assert {events.get(ws, each).stage for each in (first, second)} == {Stage.POSTPONED}


def test_a_postponement_without_a_reason_is_refused(ws: Workspace) -> None:
    event_id = _event(ws, "甲")
    with pytest.raises(StageNeedsReason):
        postponement.postpone(ws, Postponement((event_id,), FIRST + DAY, "  "))
    assert _starts(ws, event_id) == [START]


@pytest.mark.parametrize("to", [FIRST, FIRST - DAY])
def test_an_event_is_not_postponed_to_an_earlier_or_the_same_time(ws: Workspace, to: date) -> None:
    event_id = _event(ws, "甲")
    with pytest.raises(NotLater):
        postponement.preview(ws, Postponement((event_id,), to, "暴雨预警"))


def test_what_was_postponed_may_return_to_its_first_day_but_not_to_the_past(ws: Workspace) -> None:
    event_id = _event(ws, "甲", days=5)
    postponement.postpone(ws, Postponement((event_id,), None, "道路中断"))
    with pytest.raises(NotLater):
        postponement.postpone(ws, Postponement((event_id,), ws.today() - DAY))
    postponement.postpone(ws, Postponement((event_id,), FIRST + 5 * DAY))
    assert events.get(ws, event_id).stage is Stage.PLANNED


def test_what_was_held_or_cancelled_is_not_postponed_nor_anything_with_it(ws: Workspace) -> None:
    first, held, cancelled = _event(ws, "甲"), _event(ws, "乙"), _event(ws, "丙")
    hold(ws, held)
    events.set_stage(ws, cancelled, Stage.CANCELLED, "并入其他场次")
    with pytest.raises(EventTookPlace):
        postponement.postpone(ws, _later(first, held))
    with pytest.raises(StageNotAllowed):
        postponement.postpone(ws, _later(first, cancelled))
    assert _starts(ws, first) == [START]


def test_the_preview_names_the_van_that_is_elsewhere_on_the_new_day(ws: Workspace) -> None:
    first, other = _event(ws, "甲"), _event(ws, "乙", days=3)
    van = _resource(ws, "巡展车1号")
    for each in (first, other):
        resources.book(ws, each, [BookingLine(van)])
    found = postponement.preview(ws, _later(first))
    assert [(kind, "巡展车1号" in about, "“乙”" in about) for kind, about in _found(found)] == [
        (Found.RESOURCE_CLASH, True, True)
    ]
    assert found[0].findings[0].grave
    assert _found(postponement.preview(ws, _later(first, days=4))) == []
    assert _found(postponement.preview(ws, Postponement((first,), None, "暴雨预警"))) == []


def test_who_goes_along_does_not_clash_with_where_it_was(ws: Workspace) -> None:
    first, second = _event(ws, "甲"), _event(ws, "乙", days=3)
    van = _resource(ws, "巡展车1号")
    for each in (first, second):
        resources.book(ws, each, [BookingLine(van)])
    assert _found(postponement.preview(ws, _later(first, followers=Followers.RESOURCES))) == []


def test_the_preview_names_a_lecturer_who_is_away(ws: Workspace) -> None:
    event_id, lecturer = _event(ws, "甲"), _resource(ws, "周文", ResourceKind.LECTURER)
    resources.book(ws, event_id, [BookingLine(lecturer)])
    away = FIRST + 3 * DAY
    resources.set_absences(ws, lecturer, [Absence("", lecturer, away, away, "外出培训")])  # type: ignore[arg-type]
    [(kind, about)] = _found(postponement.preview(ws, _later(event_id)))
    assert (kind, "周文" in about, "外出培训" in about) == (Found.RESOURCE_CLASH, True, True)


def test_the_preview_names_venue_people_and_the_campaigns_end(ws: Workspace) -> None:
    first = events.add(ws, lecture(contact_name="王芳"))
    events.add(ws, lecture(name="乙", contact_name="王芳", start=START + 3 * DAY, end=END + 3 * DAY))
    assert _found(postponement.preview(ws, _later(first))) == [
        (Found.VENUE_CLASH, "乙"), (Found.PERSON_CLASH, "王芳：乙"),
    ]  # fmt: skip
    assert (Found.OUTSIDE_PERIOD, "") in _found(postponement.preview(ws, _later(first, days=100)))


def test_the_preview_names_whom_safety_posts_of_two_events_need_at_once(ws: Workspace) -> None:
    person = staff.add(ws, name="王芳")
    ids = [_event(ws, "甲"), _event(ws, "乙", days=3)]
    for event_id in ids:
        said = events.get(ws, event_id).said
        plan.apply_template(ws, event_id)
        post = plan.add_measure(ws, event_id, Section.ORDER, post="东门岗", due=said.start, until=said.end)
        plan.assign(ws, [post.id], responsible=person.id)
    found = _found(postponement.preview(ws, _later(ids[0])))
    assert (Found.POST_CLASH, "王芳：东门岗，乙·东门岗") in found


def test_all_who_signed_are_asked_again_when_the_day_changes(ws: Workspace) -> None:
    event_id = _event(ws, "甲")
    make_ready(ws, event_id)
    events.set_stage(ws, event_id, Stage.READY)
    assert _found(postponement.preview(ws, _later(event_id))) == [
        (Found.SIGN_AGAIN, "赵建国、钱卫东"), (Found.NOT_READY, ""),
    ]  # fmt: skip
    postponement.postpone(ws, _later(event_id))
    event = events.get(ws, event_id)
    assert (event.stage, gate.read(ws, event).signed) == (Stage.PLANNED, frozenset())
    history.undo(ws)
    event = events.get(ws, event_id)
    assert (event.stage, len(gate.read(ws, event).signed)) == (Stage.READY, 2)


def test_a_permit_must_be_changed_before_the_original_time(ws: Workspace) -> None:
    said = lecture(start=START + 60 * DAY, end=END + 60 * DAY, expected=1200, capacity=2000)
    event_id = events.add(ws, said)
    make_ready(ws, event_id)
    wanted = Postponement((event_id,), said.start.date() + DAY, "大风雷电")
    found = dict(_found(postponement.preview(ws, wanted)))
    assert found[Found.PERMIT_CHANGE] == "2023年12月11日 09:00"
    assert "第十五条" in finding_words(postponement.preview(ws, wanted)[0].findings[0])
    postponement.postpone(ws, wanted)
    status = permit.status(ws, events.get(ws, event_id))
    assert (status.permit.state, status.in_order, len(status.changes)) == (PermitState.GRANTED, False, 1)


def test_an_event_of_a_thousand_without_an_application_is_told_that_it_is_too_late(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(expected=1200, capacity=2000))
    found = dict(_found(postponement.preview(ws, _later(event_id))))
    assert found[Found.PERMIT_LATE] == "2023年9月25日"


def test_nothing_chosen_is_nothing_to_postpone(ws: Workspace) -> None:
    with pytest.raises(NothingToPostpone):
        postponement.preview(ws, Postponement((), FIRST))


def test_an_event_that_was_never_postponed_says_so(ws: Workspace) -> None:
    event_id = _event(ws, "甲")
    assert postponement.latest(ws, event_id) is None
    postponement.postpone(ws, _later(event_id))
    known = postponement.latest(ws, event_id)
    assert known is not None
    assert (known.was, known.reason) == (replace(lecture(), name="甲", place="甲文化站"), "暴雨预警")
    history.undo(ws)
    assert postponement.latest(ws, event_id) is None


def test_the_preview_says_whether_the_new_day_is_a_market_day(ws: Workspace) -> None:
    event_id = _event(ws, "甲")
    digits = tuple({FIRST.day % 10, (FIRST + 5 * DAY).day % 10})
    market_days.put(ws, MarketRule(MarketRuleId(""), QINGQUAN, "", MarketCalendar.SOLAR_DIGIT, digits))
    kept, lost = (postponement.preview(ws, _later(event_id, days=days))[0].findings for days in (5, 3))
    assert ([one.kind for one in kept], [one.kind for one in lost]) == ([Found.MARKET_KEPT], [Found.MARKET_LOST])
    assert finding_words(kept[0]).endswith("请向乡镇核实")
    assert finding_words(lost[0]).startswith("新日期不是集日")


def test_the_preview_names_a_holiday_farm_work_and_days_to_keep_free(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(start=START - 20 * DAY, end=END - 20 * DAY))
    with ws.unit(Op.CLOSED_DAYS_EDIT, count=2) as unit:
        for number, (kind, name) in enumerate([("busy_season", "秋收"), ("blackout", "全县考试")]):
            unit.add("closed_days", {
                "id": str(number), "kind": kind, "region_code": QINGQUAN, "first_day": "2023-10-20",
                "last_day": "2023-10-21", "name": name, "source": "",
            })  # fmt: skip
    on_holiday = Postponement((event_id,), date(2024, 1, 1), "高温")
    assert [one.kind for one in postponement.preview(ws, on_holiday)[0].findings] == [
        Found.OUTSIDE_PERIOD, Found.HOLIDAY,
    ]  # fmt: skip
    closed = Postponement((event_id,), date(2023, 10, 20), "高温")
    assert _found(postponement.preview(ws, closed)) == [(Found.BUSY, "秋收"), (Found.BLACKOUT, "全县考试")]


def test_a_clash_that_goes_on_at_the_new_time_is_named_and_too_many_people_are_not_its_business(ws: Workspace) -> None:
    first = events.add(ws, lecture(expected=200, capacity=100))
    events.add(ws, lecture(name="三天展销", start=START - DAY, end=END + 5 * DAY))
    assert _found(postponement.preview(ws, _later(first, days=1))) == [(Found.VENUE_CLASH, "三天展销")]
