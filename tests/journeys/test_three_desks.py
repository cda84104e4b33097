"""Three desks scan, take back, and change rules and lists; they exchange now and then, and agree in the end."""

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import admission, attendance, duplicates, events, groups
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors import GbmError
from gbm_desktop.model.admission import Once, Session
from gbm_desktop.model.attendance import Direction
from gbm_desktop.model.ids import EventId
from gbm_desktop.store import merged_repeats
from gbm_desktop.store.attendance import tally
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.core.two_laptops import DERIVED, carry, exchange_all, laptops, state

pytestmark = pytest.mark.journey
MORNING = datetime(2023, 10, 12, 9)  # noqa: DTZ001 - a session's times are local
DAY = 24 * 3600.0


def event_of(ws: Workspace) -> EventId:
    return EventId(ws.read.execute("SELECT id FROM events").fetchone()[0])


def codes(ws: Workspace) -> list[str]:
    return [code for _, code in attendance.tickets(ws, event_of(ws))]


def later(ws: Workspace, seconds: float) -> None:
    assert isinstance(ws.clock, SetClock)
    ws.clock.advance(seconds)


def test_whatever_three_desks_scan_take_back_and_decide_all_agree_in_the_end(tmp_path: Path) -> None:
    """Random doings at three desks with random exchanges between them, by seeds that a failure names."""

    @settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
    @given(st.integers(0, 10**6))
    def agree(seed: int) -> None:
        random = Random(seed)  # noqa: S311 - a game, no secret
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        trio = laptops(folder, 3)
        all_codes = _begin(trio)
        for _ in range(random.randint(20, 40)):
            ws = random.choice(trio)
            _act(random, ws, all_codes)
            assert merged_repeats.off(ws.read) == []
            if random.random() < 0.2:
                carry(*random.sample(trio, 2))
        exchange_all(trio)
        first, *others = [state(ws) for ws in trio]
        for ws, other in zip(trio[1:], others, strict=True):
            assert {table: other[table] for table in DERIVED} == {table: first[table] for table in DERIVED}
            assert tally(ws.read, event_of(ws)) == tally(trio[0].read, event_of(ws))
        for ws in trio:
            assert merged_repeats.off(ws.read) == []
            ws.close()

    agree()


def _begin(trio: list[Workspace]) -> list[str]:
    """A list of three people and a group; their codes."""
    event_id = events.add(trio[0], lecture(capacity=0, reentry=True))
    add_people(trio[0], event_id, 3)
    groups.add(trio[0], event_id, name="利民村一队", persons=5)
    exchange_all(trio)
    return codes(trio[0])


def _act(random: Random, ws: Workspace, all_codes: list[str]) -> None:
    """Something is done at this laptop, or refused."""
    later(ws, random.choice([1, 1, 60, 60, 4 * 3600.0, -3600.0, DAY]))
    choice = random.random()
    deed = next(deed for share, deed in _DEEDS if choice < share)
    try:
        deed(random, ws, all_codes)
    except GbmError:
        return


def _scan(random: Random, ws: Workspace, all_codes: list[str]) -> None:
    direction, persons = random.choice(list(Direction)), random.choice([0, 0, 1, 3])
    Door(ws, event_of(ws)).scan(random.choice(all_codes), direction, persons=persons)


def _take_back(random: Random, ws: Workspace, _codes: list[str]) -> None:
    door = Door(ws, event_of(ws))
    if latest := door.latest(9):
        door.take_back(random.choice(latest)[0].id, "扫错了人")


def _rule(random: Random, ws: Workspace, _codes: list[str]) -> None:
    admission.set_rule(ws, event_of(ws), random.choice(list(Once)))


def _session(random: Random, ws: Workspace, _codes: list[str]) -> None:
    begin = MORNING + timedelta(hours=random.randint(0, 30))
    admission.set_sessions(ws, event_of(ws), [Session("场", begin, begin + timedelta(hours=2))])


def _resize(random: Random, ws: Workspace, _codes: list[str]) -> None:
    group = next(one for one, _ in attendance.tickets(ws, event_of(ws)) if one.name == "利民村一队")
    groups.resize(ws, group, random.choice([2, 5, 8]))


def _join(random: Random, ws: Workspace, _codes: list[str]) -> None:
    people = [one.id for one, _ in attendance.tickets(ws, event_of(ws))][:-1]
    if len(people) > 1:
        duplicates.merge_persons(ws, people[0], [random.choice(people[1:])])


def _part(_random: Random, ws: Workspace, _codes: list[str]) -> None:
    duplicates.unmerge(ws, [one.entry.id for one in duplicates.merged(ws, event_of(ws))][:1])


_DEEDS = ((0.6, _scan), (0.7, _take_back), (0.77, _rule), (0.82, _session), (0.9, _resize), (0.96, _join), (1.0, _part))
