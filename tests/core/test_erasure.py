"""People are erased from the rows and from the whole journal, on every laptop alike; what was counted stays counted."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import attendance, consumer, doctor, events, groups, history, season
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.exchange import ForgedSteps
from gbm_desktop.errors.privacy import NobodyToErase
from gbm_desktop.exchange import parcels
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.consumer import Case, CaseKind, CaseState
from gbm_desktop.model.ids import ComplaintId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.redaction import ERASED
from gbm_desktop.privacy import erasing
from gbm_desktop.store import packets
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, hold, lecture
from tests.core.two_laptops import carry, exchange_all, laptops, state

NAME, PHONE = "欧阳蓓蕾", "13987654321"


@pytest.fixture
def group(tmp_path: Path) -> Iterator[list[Workspace]]:
    found = laptops(tmp_path, 3)
    yield found
    for ws in found:
        ws.close()


def register(ws: Workspace, event_id: EventId) -> Attendee:
    return attendance.add(ws, event_id, name=NAME, unit="利民村3组", phone=PHONE)


def whole_journal(ws: Workspace) -> str:
    tables = ("steps", "changes", "attendees", "conflicts", "waiting")
    return "\n".join(str(tuple(row)) for table in tables for row in ws.read.execute(f"SELECT * FROM {table}"))


def test_a_person_is_gone_from_the_row_and_from_every_change_of_it(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    person = register(ws, event_id)
    attendance.edit(ws, person, name=NAME, unit="利民村4组", phone=PHONE, role="村民代表", note="轮椅")

    erasing.erase_rows(ws, [person.id], reason="本人要求")

    left = attendance.get(ws, person.id)
    assert (left.name, left.phone, left.role, left.note, left.name_initials) == (ERASED, "", "", "", "")
    found = whole_journal(ws)
    assert not [text for text in (NAME, PHONE, "利民村", "轮椅", "oybl") if text in found]
    assert doctor.examine(ws).rows_off == ()


def test_counts_and_different_people_stay_the_same_when_a_person_of_two_events_is_erased_from_one(
    ws: Workspace,
) -> None:
    first, second = events.add(ws, lecture()), events.add(ws, lecture(name="第二场"))
    for event_id in (first, second):
        hold(ws, event_id)
        person, others = register(ws, event_id), add_people(ws, event_id, 3)
        for one in (person, *others):
            Door(ws, event_id).admit(one.id)
    before = _figures(ws)

    erasing.erase_event(ws, first, reason="保存期满")

    assert _figures(ws) == before
    erasing.erase_event(ws, second, reason="保存期满")
    assert _figures(ws) == before


def _figures(ws: Workspace) -> object:
    found = season.Season(ws, ws.today())
    return found.people, found.registered


def test_a_groups_name_is_gone_from_what_history_says(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    listed = groups.add(ws, event_id, name=NAME, persons=12, phone=PHONE)
    erasing.erase_rows(ws, [listed.id], reason="本人要求")
    assert NAME not in whole_journal(ws)


def test_what_was_noted_about_a_complaint_goes_with_the_one_who_complained(ws: Workspace) -> None:
    said = Case(
        ComplaintId(""), "", CaseKind.COMPLAINT, ws.now().replace(tzinfo=None), person=NAME, phone=PHONE,
        facts="门窗漏风", claim="更换",
    )  # fmt: skip
    case = consumer.register(ws, said)
    consumer.move(ws, case.id, CaseState.TRANSFERRED, to_office="区市场监管局", what=f"已电话告知{NAME}", receipt="1")
    assert NAME in whole_journal(ws)
    erasing.erase_rows(ws, [case.id], reason="本人要求")
    assert not [text for text in (NAME, PHONE, "已电话告知") if text in whole_journal(ws)]
    assert [step.what for step in consumer.steps(ws, case.id)] == [ERASED, ERASED]


def test_taking_back_an_earlier_step_brings_nobody_back(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    person = register(ws, event_id)
    attendance.edit(ws, person, name="欧阳倍蕾", unit="", phone="", role="")
    edited = history.latest(ws, 1)[0].step.id
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    history.undo(ws, edited)
    assert NAME not in whole_journal(ws)
    assert attendance.get(ws, person.id).name == ERASED


def test_what_is_typed_of_an_erased_person_later_is_not_kept(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    person = register(ws, event_id)
    erasing.erase_rows(ws, [person.id], reason="本人要求")
    attendance.edit(ws, person, name=NAME, unit="利民村", phone=PHONE, role="")
    assert PHONE not in whole_journal(ws)


def test_another_laptop_that_merges_the_erasure_erases_too_and_passes_nothing_on(group: list[Workspace]) -> None:
    first, second, third = group
    event_id = events.add(first, lecture())
    person = register(first, event_id)
    exchange_all(group)
    attendance.edit(second, person, name=NAME, unit="改过的村", phone=PHONE, role="")
    parcels.seal_own(second)

    erasing.erase_rows(first, [person.id], reason="本人要求")
    carry(first, second)
    carry(second, third)
    exchange_all(group)

    assert state(first) == state(second) == state(third)
    for ws in group:
        assert not [text for text in (NAME, PHONE, "改过的村") if text in whole_journal(ws)]


def test_a_step_that_waits_for_an_earlier_one_tells_of_nobody_who_was_erased_here_or_elsewhere(
    group: list[Workspace],
) -> None:
    first, second, third = group
    person = register(first, events.add(first, lecture()))
    exchange_all(group)
    for unit in ("改过的村", "又改的村"):
        attendance.edit(second, person, name=NAME, unit=unit, phone=PHONE, role="")
        parcels.seal_own(second)
    for taker in (first, third):
        _, later = parcels.unknown_to(second, parcels.known(taker))
        assert parcels.merge(taker, [later]).waiting == {second.replica.id: 1}
        assert "又改的村" in whole_journal(taker)

    erasing.erase_rows(first, [person.id], reason="本人要求")
    carry(first, third)

    for ws in (first, third):
        assert not [text for text in (NAME, PHONE, "又改的村") if text in whole_journal(ws)]
    exchange_all(group)
    assert state(first) == state(second) == state(third)


def test_a_laptop_that_joins_later_gets_everything_but_the_person(group: list[Workspace]) -> None:
    first, second, third = group
    event_id = events.add(first, lecture())
    others = add_people(first, event_id, 5)
    carry(first, second)
    attendance.edit(second, others[0], name=NAME, unit="", phone=PHONE, role="")
    carry(second, first)
    erasing.erase_event(first, event_id, reason="保存期满")

    carry(first, third)
    exchange_all(group)

    assert state(third) == state(first) == state(second)
    assert PHONE not in whole_journal(third)


def test_a_step_changed_under_the_pretext_of_an_erasure_is_refused(group: list[Workspace]) -> None:
    first = group[0]
    event_id = events.add(first, lecture())
    person, kept = add_people(first, event_id, 2)
    parcels.seal_own(first)
    erasing.erase_rows(first, [person.id], reason="本人要求")
    honest = list(parcels.unknown_to(first, {}))
    told = next(one for one in map(parcels.open_parcel, honest) if one.witnesses)
    lines = [packets.encode(step).replace(kept.name, "假名") for step in told.sealed.packets]
    witness = next(data for data in honest if parcels.open_parcel(data).sealed == told.witnesses[0].sealed)
    with pytest.raises(ForgedSteps):
        parcels.open_parcel(parcels.pack(told.campaign, told.key, told.sealed.seal, lines, [witness]))


Move = tuple[int, str, int]
MOVES = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["edit", "erase", "event", "add", "carry"]), st.integers(0, 2)),
    min_size=3,
    max_size=12,
)


@given(moves=MOVES)
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_edited_where_and_carried_in_whatever_order_all_laptops_end_alike(
    tmp_path_factory: pytest.TempPathFactory, moves: list[Move]
) -> None:
    found = laptops(tmp_path_factory.mktemp("laptops"), 3)
    try:
        event_id = events.add(found[0], lecture())
        people = [
            attendance.add(found[0], event_id, name=f"{NAME}{'甲乙丙'[n]}", phone=f"1390000000{n}") for n in range(3)
        ]
        exchange_all(found)
        for number, (at, what, which) in enumerate(moves):
            _do(found, (at, what, which), people, number)
        exchange_all(found)
        exchange_all(found)
        assert state(found[0]) == state(found[1]) == state(found[2])
        for target in _erased(found[0]):
            assert target not in whole_journal(found[0])
    finally:
        for ws in found:
            ws.close()


def _do(found: list[Workspace], move: Move, people: list[Attendee], number: int) -> None:
    at, what, which = move
    ws, person = found[at], people[which]
    event_id = person.event_id
    match what:
        case "edit":
            attendance.edit(
                ws, person, name=f"改{NAME}", unit=f"{number}组", phone=f"1380000{number:02d}{which:02d}", role=""
            )
        case "erase":
            erasing.erase_rows(ws, [person.id], reason="本人要求")
        case "event":
            with suppress(NobodyToErase):
                erasing.erase_event(ws, event_id, reason="保存期满")
        case "add":
            attendance.add(ws, event_id, name="新来的", phone=f"1370000{number:02d}{which:02d}")
        case _:
            carry(ws, found[which])


def _erased(ws: Workspace) -> list[str]:
    rows = ws.read.execute("SELECT kind, target FROM erasures").fetchall()
    names: dict[str, list[str]] = {"person": [], "event": [NAME, "新来的", "1390000000", "1380000", "1370000"]}
    return [text for row in rows for text in names[row[0]]]


def test_the_step_lasts_and_says_how_many(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    add_people(ws, event_id, 4)
    erasing.erase_event(ws, event_id, reason="保存期满")
    step = next(one.step for one in history.latest(ws, 5) if one.step.op is Op.ERASE)
    assert json.loads(step.note)["count"] == 4
