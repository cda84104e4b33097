"""The phone tree (电话树): whom to call, from the 安全责任人 down to the posts, then outside."""

from collections.abc import Iterator
from dataclasses import dataclass

from gbm_desktop import events, staff
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.plan import Measure, Plan, Role
from gbm_desktop.store.safety import plan as plan_store
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.emergency import CONTACT, DEPUTY, OUTSIDE
from gbm_desktop.workspace import Workspace

_OFFICER, _ROLES, _POSTS, _OUTSIDE = 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class Call:
    """One to call. `level` 1 is the 安全责任人, 2 who is named for the whole event, 3 the posts, 4 those outside.

    `post` is what the person is there for; an empty `phone` is not known.
    """

    level: int
    who: str
    post: str
    phone: str


def phone_tree(ws: Workspace, event_id: EventId, lang: Lang = "zh") -> list[Call]:
    """Whom to call, from the top, each person once, at the highest level; without a plan those outside all the same.

    Raises UnknownEvent.
    """
    event = events.get(ws, event_id)
    plan = plan_store.plans(ws.read, [event.id]).get(event.id, Plan(event.id, ""))
    measures = plan_store.measures(ws.read, [event.id]).get(event.id, [])
    held = _held(plan, measures, lang)
    inside = _inside(ws, held)
    return [*inside, *_contact(event, inside, lang), *_outside(plan, lang)]


_Held = dict[StaffId, tuple[int, list[str]]]


def _held(plan: Plan, measures: list[Measure], lang: Lang) -> _Held:
    """What each person is there for, and at which level."""
    found: _Held = {}
    for role in Role:
        if (person := plan.people.get(role)) is not None:
            _note(found, person, _OFFICER if role is Role.OFFICER else _ROLES, word(role, lang))
    deputy = DEPUTY[0 if lang == "zh" else 1]
    for measure in measures:
        if measure.responsible is not None:
            _note(found, measure.responsible, _POSTS, measure.post)
    for measure in measures:
        if measure.deputy is not None:
            _note(found, measure.deputy, _POSTS, deputy.format(post=measure.post))
    return found


def _note(found: _Held, person: StaffId, level: int, post: str) -> None:
    _, posts = found.setdefault(person, (level, []))
    if post not in posts:
        posts.append(post)


def _inside(ws: Workspace, held: _Held) -> list[Call]:
    known = {person.id: person for person in staff.everyone(ws)}
    calls = [
        Call(level, known[person].name, "、".join(posts), known[person].phone)
        for person, (level, posts) in held.items()
    ]
    return sorted(calls, key=lambda call: call.level)


def _contact(event: Event, inside: list[Call], lang: Lang) -> Iterator[Call]:
    said = event.said
    listed = {(call.who, call.phone) for call in inside} | {(call.who, "") for call in inside}
    if (said.contact_name or said.contact_phone) and (said.contact_name, said.contact_phone) not in listed:
        yield Call(_POSTS, said.contact_name, CONTACT[0 if lang == "zh" else 1], said.contact_phone)


def _outside(plan: Plan, lang: Lang) -> Iterator[Call]:
    for phone, words in OUTSIDE:
        yield Call(_OUTSIDE, words[0 if lang == "zh" else 1], "", phone)
    for name, phone in plan.contacts:
        yield Call(_OUTSIDE, name, "", phone)
