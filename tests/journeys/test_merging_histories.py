"""Whatever several laptops did, and however it travelled between them: once each has seen all, they agree."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import (
    admission,
    attendance,
    conflicts,
    doctor,
    duplicates,
    events,
    figures,
    history,
    staff,
    workspace,
)
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors import GbmError
from gbm_desktop.exchange import parcels
from gbm_desktop.model.admission import Once
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.privacy import erasing
from gbm_desktop.safety import plan
from gbm_desktop.store import attendance as attendance_store
from gbm_desktop.store import events as event_store
from gbm_desktop.store import staff as staff_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.core.two_laptops import exchange_all, laptops, state

pytestmark = pytest.mark.journey
LAPTOPS = 5
REPORTED = date(2023, 12, 1)
"""One day for all: their own clocks are wrong."""
Verb = Callable[[Workspace, Random], None]


def _event(ws: Workspace, random: Random) -> Event:
    return random.choice(event_store.matching(ws.read, EventQuery()))


def _add_event(ws: Workspace, random: Random) -> None:
    events.add(ws, lecture(name=f"宣讲{random.randrange(100)}"))


def _edit_event(ws: Workspace, random: Random) -> None:
    event = _event(ws, random)
    part: dict[str, Any] = random.choice(
        [{"name": "改名"}, {"place": "新地点"}, {"expected": 7}, {"end": event.said.end.replace(hour=17)}]
    )
    events.edit(ws, event.id, replace(event.said, **part))


def _move_event(ws: Workspace, random: Random) -> None:
    event = _event(ws, random)
    start = event.said.start.replace(hour=random.randrange(6, 10))
    events.edit(ws, event.id, replace(event.said, start=start, end=start.replace(hour=random.randrange(10, 20))))


def _stage(ws: Workspace, random: Random) -> None:
    events.set_stage(ws, _event(ws, random).id, random.choice(list(Stage)), random.choice(["", "下雨"]))


def _remove_event(ws: Workspace, random: Random) -> None:
    events.remove(ws, _event(ws, random).id)


def _add_person(ws: Workspace, random: Random) -> None:
    attendance.add(ws, _event(ws, random).id, name=random.choice("王李张") + "芳", unit="利民村")


def _edit_person(ws: Workspace, random: Random) -> None:
    person = random.choice(attendance_store.of_event(ws.read, _event(ws, random).id))
    said = {"name": person.name, "unit": person.unit, "phone": person.phone, "role": person.role}
    field = random.choice(["name", "unit", "role"])
    attendance.edit(ws, person, **{**said, field: random.choice(["陈军", "石桥村"])})


def _remove_person(ws: Workspace, random: Random) -> None:
    attendance.remove(ws, [random.choice(attendance_store.of_event(ws.read, _event(ws, random).id))])


def _scan(ws: Workspace, random: Random) -> None:
    event = _event(ws, random)
    _, code = random.choice(attendance.tickets(ws, event.id))
    Door(ws, event.id).scan(code)


def _void(ws: Workspace, random: Random) -> None:
    door = Door(ws, _event(ws, random).id)
    door.take_back(random.choice(door.latest(5))[0].id, "误扫")


def _once(ws: Workspace, random: Random) -> None:
    admission.set_rule(ws, _event(ws, random).id, random.choice(list(Once)))


def _undo(ws: Workspace, random: Random) -> None:
    history.undo(ws, random.choice([None, random.choice(history.latest(ws, 8)).step.id]))


def _add_staff(ws: Workspace, random: Random) -> None:
    staff.add(ws, name=random.choice("赵钱孙李") + "强", unit=f"单位{random.randrange(3)}")


def _edit_staff(ws: Workspace, random: Random) -> None:
    one = random.choice(staff_store.everyone(ws.read))
    staff.edit(ws, replace(one, post=random.choice(["主任", "干事"])))


def _remove_staff(ws: Workspace, random: Random) -> None:
    staff.remove(ws, random.choice(staff_store.everyone(ws.read)).id)


def _two(ws: Workspace, random: Random) -> list[Attendee]:
    people = attendance_store.of_event(ws.read, _event(ws, random).id)
    return [people.pop(random.randrange(len(people))) for _ in range(2)]


def _same_person(ws: Workspace, random: Random) -> None:
    one, other = _two(ws, random)
    duplicates.merge_persons(ws, one.id, [other.id])


def _part_persons(ws: Workspace, random: Random) -> None:
    duplicates.unmerge(ws, [_two(ws, random)[0].id])


def _dismiss(ws: Workspace, random: Random) -> None:
    conflicts.dismiss(ws, [random.choice(conflicts.open_conflicts(ws)).id])


def _reverse(ws: Workspace, random: Random) -> None:
    conflicts.reverse(ws, random.choice(conflicts.open_conflicts(ws)).id)


def _erase(ws: Workspace, random: Random) -> None:
    erasing.erase_rows(ws, [_two(ws, random)[0].id], reason="本人要求")


def _plan(ws: Workspace, random: Random) -> None:
    plan.apply_template(ws, _event(ws, random).id)


def _role(ws: Workspace, random: Random) -> None:
    one = random.choice(staff_store.everyone(ws.read))
    plan.set_role(ws, _event(ws, random).id, random.choice(list(Role)), one.id)


VERBS: Sequence[Verb] = (
    _add_event, _edit_event, _edit_event, _move_event, _stage, _remove_event, _add_person, _add_person, _edit_person,
    _edit_person, _remove_person, _scan, _scan, _scan, _void, _once, _undo, _undo, _add_staff, _edit_staff,
    _remove_staff,
    _plan, _role, _same_person, _part_persons, _dismiss, _reverse, _erase,
)  # fmt: skip


def _act(ws: Workspace, random: Random) -> None:
    """A person does something, or is told why it cannot be."""
    with suppress(GbmError, LookupError, ValueError):
        random.choice(VERBS)(ws, random)


def _send(giver: Workspace, taker: Workspace, random: Random) -> None:
    """Some of what the giver has arrives, in any order, some of it twice."""
    sent = list(parcels.unknown_to(giver, random.choice([{}, parcels.known(taker)])))
    some = random.sample(sent, k=random.randrange(len(sent) + 1))
    parcels.merge(taker, some + some[: random.randrange(3)])


def _wrong_clocks(group: Sequence[Workspace], random: Random) -> None:
    for ws in group:
        assert isinstance(ws.clock, SetClock)
        ws.clock.advance(random.choice([-86_400 * 365, -3600, -60, 0, 1, 60, 86_400 * 365]))


def _live(group: Sequence[Workspace], random: Random, moves: int) -> None:
    for _ in range(moves):
        ws, other = random.sample(group, 2)
        if random.random() < 0.2:
            _send(ws, other, random)
        else:
            clock = ws.clock
            assert isinstance(clock, SetClock)
            clock.advance(random.choice([0, 0.001, 1, 300]))
            _act(ws, random)


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of five laptops of one campaign, with an event, its list and two of the staff."""
    folder = tmp_path_factory.mktemp("five")
    first = laptops(folder, 1)[0]
    event_id = events.add(first, lecture())
    add_people(first, event_id, 4)
    for name in ("赵建国", "钱文"):
        staff.add(first, name=name)
    parcels.seal_own(first)
    first.close()
    for number in range(1, LAPTOPS):
        shutil.copytree(folder / "laptop-0", folder / f"laptop-{number}")
    return folder


def _opened(folder: Path) -> list[Workspace]:
    names = [folder / f"laptop-{number}" for number in range(LAPTOPS)]
    return [workspace.open_existing(name, operator=name.name, clock=SetClock()) for name in names]


@settings(max_examples=25, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), moves=st.integers(5, 60))
def test_random_histories_in_any_order_and_repetition_end_in_the_same_databases(
    five: Path, seed: int, moves: int
) -> None:
    random = Random(seed)  # noqa: S311 - not for secrets
    with TemporaryDirectory() as place:
        shutil.copytree(five, place, dirs_exist_ok=True)
        group = _opened(Path(place))
        try:
            _wrong_clocks(group, random)
            _live(group, random, moves)
            exchange_all(group)
            first = state(group[0])
            for ws in group:
                for table, rows in state(ws).items():
                    assert rows == first[table], table
                found = doctor.examine(ws)
                assert found.sound, found
            told = [[(one.key, one.value, *one.rows) for one in figures.compute(ws, REPORTED)] for ws in group]
            assert all(one == told[0] for one in told)
        finally:
            for ws in group:
                ws.close()
