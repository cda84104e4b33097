"""How far other laptops' clocks are off, told from who had seen what."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import attendance, events, skew
from gbm_desktop.checkin.door import Door
from gbm_desktop.cli import gbm
from gbm_desktop.exchange import bundle, bundle_report
from gbm_desktop.model.attendance import Reason
from gbm_desktop.model.skew import Sighting, Skew, skews
from gbm_desktop.wording.skew import said
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.core.two_laptops import carry, laptops

HOUR = 3_600
MINUTES = timedelta(minutes=1)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[list[Workspace]]:
    """Two laptops of one campaign; both clocks say the same."""
    opened = laptops(tmp_path, 2)
    yield opened
    for ws in opened:
        ws.close()


def on(pair: list[Workspace], seconds: float) -> None:
    """So much time goes by."""
    for ws in pair:
        put(ws, seconds)


def put(ws: Workspace, seconds: float) -> None:
    """The laptop's clock alone is put on."""
    assert isinstance(ws.clock, SetClock)
    ws.clock.advance(seconds)


def back_and_forth(pair: list[Workspace]) -> None:
    """Within half a minute each does something and gives it to the other."""
    one, two = pair
    for giver, taker in ((one, two), (two, one), (one, two)):
        on(pair, 10)
        events.add(giver, lecture())
        carry(giver, taker)


def test_a_laptop_whose_clock_is_an_hour_ahead_is_told_from_both_sides(pair: list[Workspace]) -> None:
    one, two = pair
    put(two, HOUR)
    back_and_forth(pair)
    for ws, hours in ((one, 1), (two, -1)):
        (found,) = skew.estimates(ws)
        assert found.likely is not None
        assert abs(found.likely - timedelta(hours=hours)) < MINUTES
        assert found.low is not None
        assert found.high is not None
        assert found.low <= timedelta(hours=hours) <= found.high
        assert [one_off.skew for one_off in skew.off(ws)] == [found]


def test_clocks_that_agree_are_nothing_to_speak_of(pair: list[Workspace]) -> None:
    back_and_forth(pair)
    assert skew.off(pair[0]) == []
    assert skew.estimates(pair[0])[0].likely is not None


def test_at_the_first_merging_it_shows_that_the_other_clock_is_ahead(pair: list[Workspace]) -> None:
    one, two = pair
    put(two, 7 * 60)
    events.add(two, lecture())
    carry(two, one)
    (found,) = skew.off(one)
    assert found.skew.low == timedelta(minutes=7)
    assert said("二号台", found.skew) == (
        "二号台的时钟比本机至少快 7 分钟，记录先后不受影响；请核对两台电脑的日期和时间。"
    )


def test_the_written_result_of_a_merging_says_so(pair: list[Workspace], tmp_path: Path) -> None:
    one, two = pair
    put(two, 7 * 60)
    events.add(two, lecture())
    imported = bundle.import_(one, [bundle.export(two, tmp_path / "1.gbmb").file])
    assert "的时钟比本机至少快 7 分钟" in bundle_report.text(one, imported)


def test_a_clock_put_right_is_no_longer_called_wrong(pair: list[Workspace]) -> None:
    one, two = pair
    put(two, HOUR)
    back_and_forth(pair)
    put(two, -HOUR)
    back_and_forth(pair)
    assert (skew.off(one), skew.off(two)) == ([], [])


def test_a_ticket_made_elsewhere_and_scanned_before_any_exchange_says_something(pair: list[Workspace]) -> None:
    one, two = pair
    event_id = events.add(one, lecture(capacity=0))
    carry(one, two)
    put(one, HOUR)
    add_people(one, event_id, 1)
    on(pair, 5)
    scanned = Door(two, event_id).scan(attendance.tickets(one, event_id)[0][1])
    assert scanned.scan.reason is Reason.GENUINE
    carry(two, one)
    (found,) = skew.off(one)
    assert found.skew.high == timedelta(seconds=5 - HOUR)


def test_the_command_line_tells_in_seconds_and_in_words(pair: list[Workspace]) -> None:
    one, two = pair
    put(two, HOUR)
    back_and_forth(pair)
    (told,) = json.loads(run(one, "clock", "skew", "--json"))
    assert told["device"] == two.replica.id
    assert told["low"] <= HOUR <= told["high"]
    assert "比本机快约 " in run(one, "clock", "skew")


def run(ws: Workspace, *arguments: str) -> str:
    done = CliRunner().invoke(gbm, ["-w", str(ws.folder), *arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_what_is_said_says_how_sure_it_is() -> None:
    def limits(low: int | None, high: int | None) -> Skew:
        return Skew("b", *(None if end is None else end * MINUTES for end in (low, high)))

    assert said("乙", limits(None, None)) == "乙的时钟：往来还少，看不出快慢。"
    assert said("乙", limits(-300, 20)) == "乙的时钟：往来还少，看不出快慢。"
    assert said("乙", limits(-1, 1)) == "乙的时钟与本机一致（相差约 0 秒）。"
    assert said("乙", limits(-8, -6)).startswith("乙的时钟比本机慢约 7 分钟，")
    assert said("乙", limits(None, -180)).startswith("乙的时钟比本机至少慢 3 小时，")
    assert said("", limits(3, 4), "en").startswith("The clock of another laptop is about 3 min ahead of this laptop's.")


@given(
    st.tuples(*[st.integers(-(10**7), 10**7)] * 3),
    st.lists(
        st.tuples(st.permutations(range(3)), st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1, max_size=30
    ),
)
def test_clocks_that_nobody_sets_are_always_within_the_limits(
    ahead: tuple[int, ...], doings: list[tuple[list[int], int, int]]
) -> None:
    seen = [
        Sighting(str(later), at + wait + ahead[later], str(earlier), at + ahead[earlier])
        for (later, earlier, _), at, wait in doings
    ]
    for found in skews("0", seen):
        truth = timedelta(milliseconds=ahead[int(found.device)] - ahead[0])
        assert found.low is None or found.low <= truth
        assert found.high is None or truth <= found.high


def test_a_third_laptop_that_both_met_tells_of_the_other() -> None:
    seen = [
        Sighting("b", 1_000, "a", 0), Sighting("a", 2_000, "b", 1_500),
        Sighting("c", 61_000, "b", 0), Sighting("b", 3_000, "c", 60_500),
    ]  # fmt: skip
    found = {one.device: one for one in skews("a", seen)}
    assert (found["c"].low, found["c"].high) == (timedelta(seconds=57), timedelta(seconds=62))
