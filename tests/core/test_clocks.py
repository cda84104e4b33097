"""A wrong clock is noticed, is in nobody's way, and puts nothing out of order."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from gbm_desktop import attendance, clocks, events, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.clocks import ClockTrouble
from gbm_desktop.doctor import examine
from gbm_desktop.model.attendance import Verdict
from gbm_desktop.model.ids import EventId
from gbm_desktop.wall_clock import SystemClock, local
from gbm_desktop.wording.clocks import length, said, told
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture

HOUR = 3_600
BEIJING = timedelta(hours=8)
UP_FOR = 40


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=0))


@pytest.fixture
def codes(ws: Workspace, event_id: EventId) -> list[str]:
    add_people(ws, event_id, 6)
    return [code for _, code in attendance.tickets(ws, event_id)]


def set_to(clock: SetClock, by: float) -> None:
    """Somebody sets the laptop's clock; the monotonic one goes on as before."""
    clock.now_ms += int(by * 1000)


def fall_asleep(clock: SetClock, seconds: float) -> None:
    """The lid was closed for so long: both clocks went on."""
    clock.advance(seconds)


def restart(clock: SetClock, off: float) -> None:
    """The laptop was off for so long; its monotonic clock began anew some seconds ago."""
    clock.now_ms += int(off * 1000)
    clock.nanoseconds = UP_FOR * 10**9


def test_a_right_clock_is_called_right(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    assert clocks.look(ws, clocks.moment(ws)).trouble is ClockTrouble.NONE
    assert said(clocks.look(ws)) == "电脑时间 2023-10-12 09:00"


def test_a_clock_behind_the_latest_step_is_noticed_at_the_next_start(
    ws: Workspace, clock: SetClock, event_id: EventId
) -> None:
    assert event_id
    restart(clock, -5 * HOUR)
    state = clocks.look(ws)
    assert (state.trouble, state.by) == (ClockTrouble.BEHIND, timedelta(hours=5))
    assert said(state) == "电脑时间比已有记录慢 5 小时，请核对"


@pytest.mark.parametrize("says", [datetime(2009, 1, 1, tzinfo=UTC), datetime(2031, 5, 1, tzinfo=UTC)])
def test_a_dead_clock_battery_is_noticed_by_the_campaign_s_year(ws: Workspace, clock: SetClock, says: datetime) -> None:
    clock.now_ms = int(says.timestamp() * 1000)
    assert clocks.look(ws).trouble is ClockTrouble.WRONG_YEAR


def test_steps_taken_in_a_wrong_year_do_not_make_the_right_time_suspect(
    ws: Workspace, clock: SetClock, event_id: EventId
) -> None:
    set_to(clock, 3000 * 24 * HOUR)
    add_people(ws, event_id, 2)
    set_to(clock, -3000 * 24 * HOUR)
    clock.advance(60)
    assert clocks.look(ws).trouble is ClockTrouble.NONE


@pytest.mark.parametrize(("by", "trouble"), [(-600, ClockTrouble.WENT_BACK), (HOUR, ClockTrouble.LEAPT)])
def test_a_clock_that_is_set_within_a_run_is_noticed(
    ws: Workspace, clock: SetClock, by: float, trouble: ClockTrouble
) -> None:
    clock.advance(HOUR)
    begun = clocks.moment(ws)
    clock.advance(30)
    set_to(clock, by)
    state = clocks.look(ws, begun)
    assert (state.trouble, state.by) == (trouble, timedelta(seconds=abs(by)))


def test_a_minute_s_correction_and_a_night_asleep_are_nothing_to_speak_of(ws: Workspace, clock: SetClock) -> None:
    begun = clocks.moment(ws)
    set_to(clock, -60)
    fall_asleep(clock, 9 * HOUR)
    assert clocks.look(ws, begun).trouble is ClockTrouble.NONE


def test_the_laptop_s_monotonic_clock_counts_the_time_since_it_was_switched_on() -> None:
    first = SystemClock().monotonic()
    assert SystemClock().monotonic() >= first > 0


def test_sleep_between_two_scans_changes_nothing(
    ws: Workspace, clock: SetClock, event_id: EventId, codes: list[str]
) -> None:
    door = Door(ws, event_id)
    first = door.scan(codes[0])
    fall_asleep(clock, 4 * HOUR)
    assert door.scan(codes[0]).earlier is not None
    assert door.scan(codes[1]).scan.verdict is Verdict.ADMITTED
    assert [scan.at for scan, _, _ in door.latest(9)] == [first.scan.at + 4 * HOUR * 1000] * 2 + [first.scan.at]
    assert clocks.jumps(ws) == []


def test_a_clock_set_back_while_scanning_is_listed_and_puts_nothing_out_of_order(
    ws: Workspace, clock: SetClock, event_id: EventId, codes: list[str]
) -> None:
    door = Door(ws, event_id)
    taken = [door.scan(codes[0])]
    clock.advance(20)
    set_to(clock, -3 * HOUR)
    taken += [door.scan(codes[1]), door.scan(codes[0])]
    clock.advance(20)
    set_to(clock, 3 * HOUR)
    taken.append(door.scan(codes[2]))
    assert [scan.id for scan, _, _ in door.latest(9)] == [outcome.scan.id for outcome in reversed(taken)]
    assert [outcome.scan.verdict for outcome in taken[1:]] == [Verdict.ADMITTED, Verdict.REPEAT, Verdict.ADMITTED]
    (jump,) = clocks.jumps(ws, event_id)
    assert (str(jump.step_id), jump.trouble) == (taken[1].scan.id, ClockTrouble.WENT_BACK)
    assert jump.by == timedelta(hours=3)
    assert told(jump).startswith("2023-10-12 06:00 前，一台电脑的时间被拨回 3 小时；")
    assert examine(ws).sound


def test_a_leap_that_came_back_is_listed_and_a_laptop_that_was_off_is_not(
    ws: Workspace, clock: SetClock, event_id: EventId, codes: list[str]
) -> None:
    door = Door(ws, event_id)
    door.scan(codes[0])
    restart(clock, 20 * HOUR)
    door.scan(codes[1])
    assert clocks.jumps(ws) == []
    clock.advance(60)
    set_to(clock, 8 * HOUR)
    leapt = door.scan(codes[2])
    clock.advance(60)
    set_to(clock, -8 * HOUR)
    back = door.scan(codes[3])
    found = [(str(jump.step_id), jump.trouble, jump.by) for jump in clocks.jumps(ws)]
    eight = timedelta(hours=8)
    assert found == [
        (leapt.scan.id, ClockTrouble.LEAPT, eight),
        (back.scan.id, ClockTrouble.WENT_BACK, eight),
    ]


def test_a_laptop_restarted_with_its_clock_behind_is_listed(
    ws: Workspace, clock: SetClock, event_id: EventId, codes: list[str]
) -> None:
    Door(ws, event_id).scan(codes[0])
    restart(clock, -HOUR)
    after = workspace.open_existing(ws.folder, clock=clock)
    scan = Door(after, event_id).scan(codes[1]).scan
    after.close()
    (jump,) = clocks.jumps(ws)
    assert (str(jump.step_id), jump.trouble) == (scan.id, ClockTrouble.WENT_BACK)
    assert jump.by == timedelta(hours=1, seconds=UP_FOR)


def test_a_stretch_of_time_is_said_as_people_say_it() -> None:
    shown = [length(timedelta(minutes=minutes)) for minutes in (3, 119, 200, 60 * 47, 60 * 24 * 400)]
    assert shown == ["3 分钟", "119 分钟", "3 小时", "47 小时", "400 天"]
    assert length(timedelta(days=3), "en") == "3 d"


@pytest.fixture
def set_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def put(text: str) -> None:
        monkeypatch.setenv("TZ", text)
        time.tzset()

    yield put
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("text", "east"),
    [
        ("<+14>-14", timedelta(hours=14)),
        ("<abc>3:30", -timedelta(hours=3.5)),
        ("<+99>99", BEIJING),
        ("<abc>-24", BEIJING),
    ],
)
def test_a_zone_that_no_place_has_is_beijings(set_zone: Callable[[str], None], text: str, east: timedelta) -> None:
    set_zone(text)
    assert SystemClock().zone().utcoffset(None) == east
    assert local(0).replace(tzinfo=None) == datetime(1970, 1, 1) + east  # noqa: DTZ001 - the local time is compared
