"""Sign-off: who answers for something says so, and is asked again when that changes."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import attachments, events, history, staff
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.safety_plan import NothingToSign, SignatureMissing, SignedPageMissing
from gbm_desktop.errors.staff import UnknownStaff
from gbm_desktop.errors.workspace import NotUndoable
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.ids import EventId, MeasureId, StaffId
from gbm_desktop.model.safety.plan import Measure, Plan, Role, Section
from gbm_desktop.model.safety.signoff import SignedBy, answerable, duties_digest, laid_on
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import plan, signoff
from gbm_desktop.store import journal
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

DRAWN = "[[[100, 200], [300, 400]]]"
START, END = lecture().start, lecture().end


@pytest.fixture
def people(ws: Workspace) -> tuple[Staff, Staff, Staff]:
    one, two, three = (staff.add(ws, name=name, phone="13800000001") for name in ("王芳", "李强", "赵敏"))
    return one, two, three


@pytest.fixture
def event_id(ws: Workspace, people: tuple[Staff, Staff, Staff]) -> EventId:
    """王芳 is the officer, 李强 on one post with 赵敏 as the deputy, 赵敏 on another alone."""
    added = events.add(ws, lecture(name="宣讲"))
    plan.edit(ws, Plan(added, "", {Role.OFFICER: people[0].id}))
    first = plan.add_measure(ws, added, Section.FIRE, post="灭火岗", due=START, until=END)
    second = plan.add_measure(ws, added, Section.ENTRY, post="验票岗")
    plan.assign(ws, [first.id], responsible=people[1].id, deputy=people[2].id)
    plan.assign(ws, [second.id], responsible=people[2].id)
    return added


def _holding(ws: Workspace, event_id: EventId) -> set[str]:
    return {line.staff.name for line in signoff.sheet(ws, event_id) if line.holds}


def _sign_all(ws: Workspace, event_id: EventId) -> None:
    for line in signoff.sheet(ws, event_id):
        signoff.acknowledge(ws, event_id, line.staff.id, SignedBy.SCREEN, strokes=DRAWN)


def test_the_sheet_has_each_person_once_with_all_that_they_answer_for(
    ws: Workspace, event_id: EventId, people: tuple[Staff, Staff, Staff]
) -> None:
    found = signoff.sheet(ws, event_id)
    assert [line.staff for line in found] == list(people)
    assert [line.roles for line in found] == [(Role.OFFICER,), (), ()]
    told = [[(measure.post, as_deputy) for measure, as_deputy in line.measures] for line in found]
    assert told == [[], [("灭火岗", False)], [("灭火岗", True), ("验票岗", False)]]
    assert all(line.acknowledgement is None and not line.holds for line in found)


def test_a_signature_drawn_on_the_screen_is_kept_with_its_time_and_laptop(
    ws: Workspace, event_id: EventId, people: tuple[Staff, Staff, Staff]
) -> None:
    signed = signoff.acknowledge(ws, event_id, people[1].id, SignedBy.SCREEN, strokes=DRAWN)
    (line,) = [line for line in signoff.sheet(ws, event_id) if line.staff == people[1]]
    assert line.acknowledgement == signed
    assert line.holds
    assert (signed.strokes, signed.at, signed.device) == (DRAWN, ws.clock.wall(), ws.replica.name)
    assert sentence(history.latest(ws, 1)[0].step) == "“宣讲”责任签收：李强"


def test_a_signature_on_paper_comes_with_the_picture_of_its_page(
    ws: Workspace, event_id: EventId, people: tuple[Staff, Staff, Staff], tmp_path: Path
) -> None:
    page = tmp_path / "签字页.jpg"
    page.write_bytes(b"\xff\xd8 a picture")
    signed = signoff.acknowledge(ws, event_id, people[0].id, SignedBy.PAPER, page=page)
    (kept,) = attachments.of(ws, signed.id)
    assert (kept.name, kept.kind) == ("签字页.jpg", signoff.PAGE)
    assert attachments.path(ws, kept).read_bytes() == page.read_bytes()
    assert _holding(ws, event_id) == {"王芳"}


@pytest.mark.parametrize(
    ("who", "way", "shown", "refused"),
    [
        (0, SignedBy.SCREEN, {}, SignatureMissing),
        (0, SignedBy.SCREEN, {"strokes": "[[]]"}, SignatureMissing),
        (0, SignedBy.SCREEN, {"strokes": "not strokes"}, SignatureMissing),
        (0, SignedBy.PAPER, {"strokes": DRAWN}, SignedPageMissing),
        (0, SignedBy.PAPER, {"page": Path("nowhere.jpg")}, CannotRead),
        (3, SignedBy.SCREEN, {"strokes": DRAWN}, NothingToSign),
        (4, SignedBy.SCREEN, {"strokes": DRAWN}, UnknownStaff),
    ],
)
def test_what_is_no_signature_is_not_stored(  # noqa: PLR0917 - fixtures and the table's columns
    ws: Workspace,
    event_id: EventId,
    people: tuple[Staff, Staff, Staff],
    who: int,
    way: SignedBy,
    shown: dict[str, Any],
    refused: type[GbmError],
) -> None:
    signer = [*(one.id for one in people), staff.add(ws, name="钱伟").id, StaffId("nobody")][who]
    steps = journal.count(ws.read)
    with pytest.raises(refused) as error:
        signoff.acknowledge(ws, event_id, signer, way, **shown)
    assert say(error.value).endswith("。")
    assert journal.count(ws.read) == steps


def test_without_a_begunthere_is_nobody_to_sign(ws: Workspace, people: tuple[Staff, Staff, Staff]) -> None:
    bare = events.add(ws, lecture())
    assert signoff.sheet(ws, bare) == []
    with pytest.raises(NothingToSign):
        signoff.acknowledge(ws, bare, people[0].id, SignedBy.SCREEN, strokes=DRAWN)


def test_a_change_of_one_post_asks_those_on_it_again_and_nobody_else(ws: Workspace, event_id: EventId) -> None:
    _sign_all(ws, event_id)
    assert _holding(ws, event_id) == {"王芳", "李强", "赵敏"}
    fire = plan.measures(ws, event_id)[0]
    plan.edit_measures(ws, [replace(fire, spot="东门")])
    assert _holding(ws, event_id) == {"王芳"}
    history.undo(ws)
    assert _holding(ws, event_id) == {"王芳", "李强", "赵敏"}


def test_a_change_of_the_events_time_or_place_asks_everybody_again(ws: Workspace, event_id: EventId) -> None:
    for changes in ({"end": END + timedelta(hours=1)}, {"place": "镇中心广场"}):
        _sign_all(ws, event_id)
        events.edit(ws, event_id, replace(events.get(ws, event_id).said, **changes))
        assert _holding(ws, event_id) == set()
    _sign_all(ws, event_id)
    events.set_note(ws, event_id, "记得带话筒")
    assert _holding(ws, event_id) == {"王芳", "李强", "赵敏"}


def test_who_signs_again_has_signed_for_what_is_laid_on_them_now(ws: Workspace, event_id: EventId) -> None:
    _sign_all(ws, event_id)
    plan.set_role(ws, event_id, Role.MEDICAL, signoff.sheet(ws, event_id)[0].staff.id)
    assert _holding(ws, event_id) == {"李强", "赵敏"}
    _sign_all(ws, event_id)
    assert _holding(ws, event_id) == {"王芳", "李强", "赵敏"}
    assert ws.read.execute("SELECT count(*) FROM acknowledgements").fetchone()[0] == 6


def test_a_signature_is_never_taken_back(ws: Workspace, event_id: EventId, people: tuple[Staff, Staff, Staff]) -> None:
    signoff.acknowledge(ws, event_id, people[0].id, SignedBy.SCREEN, strokes=DRAWN)
    with pytest.raises(NotUndoable) as refused:
        history.undo(ws, history.latest(ws, 1)[0].step.id)
    assert "重新签收" in say(refused.value)
    history.undo(ws)
    assert _holding(ws, event_id) == {"王芳"}


_people = st.sampled_from([None, StaffId("a"), StaffId("b")])
_words = st.sampled_from(["", "一", "二"])
_times = st.sampled_from([None, START, END])
_measures = st.lists(
    st.builds(
        Measure,
        id=st.uuids().map(lambda made: MeasureId(str(made))),
        event_id=st.just(EventId("e")),
        section=st.sampled_from(Section),
        position=st.integers(0, 9),
        post=_words,
        task=_words,
        responsible=_people,
        deputy=_people,
        due=_times,
        until=_times,
        spot=_words,
        badge=_words,
        basis=_words,
    ).filter(lambda one: one.deputy is None or one.deputy != one.responsible),
    max_size=4,
)
_plans = st.builds(
    Plan,
    event_id=st.just(EventId("e")),
    template=_words,
    people=st.dictionaries(st.sampled_from(Role), st.sampled_from([StaffId("a"), StaffId("b")])),
    assembly_point=_words,
)
_events = st.builds(
    lambda start, place, note: Event(
        EventId("e"), lecture(start=START + timedelta(hours=start), place=place, note=note), Stage.PLANNED, ""
    ),
    st.integers(0, 1),
    _words,
    _words,
)


def _answers_for(person: StaffId, event: Event, begun: Plan, measures: list[Measure]) -> str:
    """All that a person signs for, said another way than the digest does."""
    said = event.said
    posts = [
        [one.responsible == person, one.post, one.task, str(one.due), str(one.until), one.spot]
        for one in measures
        if person in (one.responsible, one.deputy)
    ]
    roles = [role.value for role in Role if begun.people.get(role) == person]
    return json.dumps([str(said.start), str(said.end), said.place, said.region_code, roles, sorted(posts, key=str)])


_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "post": _words, "task": _words, "spot": _words, "due": _times, "until": _times, "badge": _words, "basis": _words,
    "position": st.integers(0, 9), "section": st.sampled_from(Section),
}  # fmt: skip


@given(st.data(), _events, _plans, _measures)
def test_the_digest_changes_if_and_only_if_what_the_person_answers_for_does(
    data: st.DataObject, event: Event, begun: Plan, measures: list[Measure]
) -> None:
    person = StaffId("a")
    later = data.draw(_events) if data.draw(st.booleans()) else event
    other = data.draw(_plans) if data.draw(st.booleans()) else begun
    field = data.draw(st.sampled_from(sorted(_FIELDS)))
    changed = [replace(measures[0], **{field: data.draw(_FIELDS[field])}), *measures[1:]] if measures else measures
    same = _answers_for(person, event, begun, measures) == _answers_for(person, later, other, changed)
    digest = duties_digest(person, event, begun, measures)
    assert (digest == duties_digest(person, later, other, changed)) is same


@given(_events, _plans, _measures)
def test_the_digest_of_a_persons_own_measures_is_that_of_all_in_any_order(
    event: Event, begun: Plan, measures: list[Measure]
) -> None:
    for person in answerable(begun, measures):
        of_all = duties_digest(person, event, begun, reversed(measures))
        assert duties_digest(person, event, begun, laid_on(measures).get(person, [])) == of_all
