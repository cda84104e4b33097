"""What is printed when an event is postponed: the notice to put up, and the list for the phone round."""

from collections.abc import Iterator, Sequence

from gbm_desktop import events, postponement, regions, resources
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.poster_content import when
from gbm_desktop.documents.postponement_notice import PostponementNotice, postponement_pdf
from gbm_desktop.documents.ruled_sheet import Group, Row, RuledColumn, RuledSheet, Text, TickBox
from gbm_desktop.errors.postponement import NeverPostponed
from gbm_desktop.model.events import BodyRole, Event, EventDraft, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.postponement import Postponed
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.prints import Printed, complaints, safe_file_name, where
from gbm_desktop.safety import permit
from gbm_desktop.safety.emergency import phone_tree
from gbm_desktop.safety.prints.phones import posts_line
from gbm_desktop.store import attendance as people_store
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store.safety import plan as plan_store
from gbm_desktop.wording import day, word
from gbm_desktop.wording import postponement as words
from gbm_desktop.workspace import Workspace

_WIDTHS, _SIZES, _ROW = (44.0, 44.0, 38.0, 15.0, 22.0, 21.0), (10.5, 9.5, 12.0, 10.0, 10.0, 10.0), 10.0
_POSTS = 3
_Line = tuple[str, str, str]
"""Who, as what, and the phone."""
_PEOPLE = frozenset({ResourceKind.LECTURER, ResourceKind.CREW})


def notice(ws: Workspace, *event_ids: EventId) -> Printed:
    """The notice of each event's latest postponement and whom to call. Raises UnknownEvent, NeverPostponed."""
    found = [events.get(ws, each) for each in event_ids]
    pages = [(_notice(ws, event, said), call_list(ws, event, said)) for event, said in _postponed(ws, found)]
    drawn = postponement_pdf(pages, f"{found[0].said.name} {words.NOTICE_HEAD}")
    return Printed(drawn.pdf, f"{words.NOTICE_HEAD}-{safe_file_name(found[0].said.name)}.pdf", drawn.missing)


def _postponed(ws: Workspace, found: Sequence[Event]) -> Iterator[tuple[Event, Postponed]]:
    for event in found:
        said = postponement.latest(ws, event.id)
        if said is None:
            raise NeverPostponed(event.said.name)
        yield event, said


def _notice(ws: Workspace, event: Event, said: Postponed) -> PostponementNotice:
    now = event.said
    first, hours = _new(event)
    bodies = [body.name for role in (BodyRole.HOST, BodyRole.ORGANISER) for body in now.bodies if body.role is role]
    same_place = where(now) == where(said.was)
    local = "".join(f"　{name} {phone}" for name, phone in complaints(ws))
    return PostponementNotice(
        event=now.name,
        why=words.NOTICE_WHY.format(reason=said.reason),
        old=_time(said.was),
        day=first,
        hours=hours,
        place_label=words.NOTICE_PLACE if same_place else words.NOTICE_PLACE_WAS.format(place=where(said.was)),
        place=where(now),
        contact=f"{now.contact_name}　{now.contact_phone}".strip("　") or words.NOTICE_NOBODY,
        complaints=words.NOTICE_COMPLAINTS.format(local=local),
        signed=words.NOTICE_SIGNED.format(bodies="、".join(bodies), day=day(ws.local(said.said_at).date())).strip("　"),
    )


def _new(event: Event) -> tuple[str, str]:
    if event.stage is Stage.POSTPONED:
        return words.NOTICE_OPEN, words.NOTICE_OPEN_MORE
    return when(event.said.start, event.said.end)


def _time(said: EventDraft) -> str:
    return "　".join(when(said.start, said.end))


def call_list(ws: Workspace, event: Event, said: Postponed) -> RuledSheet:
    """Everyone to be told, each once, with room to say who told them and when."""
    new = words.NOTICE_OPEN if event.stage is Stage.POSTPONED else _time(event.said)
    aligned = (Align.LEFT, Align.LEFT, Align.LEFT, Align.CENTER, Align.LEFT, Align.LEFT)
    return RuledSheet(
        title=words.CALLS_TITLE,
        lines=(event.said.name, words.CALLS_LINE.format(old=_time(said.was), new=new)),
        columns=tuple(map(RuledColumn, words.CALLS_COLUMNS, _WIDTHS, aligned, _SIZES)),
        rows=tuple(_rows(_groups(ws, event))),
        notices=(words.CALLS_WHY.format(reason=said.reason),),
        foot=words.CALLS_FOOT,
        least=_ROW,
    )


def _rows(groups: Sequence[Sequence[_Line]]) -> Iterator[Row | Group]:
    """The groups with their titles; who was named before, by name and phone, is not called twice."""
    seen = set[tuple[str, str]]()
    for title, lines in zip(words.CALLS_GROUPS, groups, strict=True):
        fresh = [line for line in dict.fromkeys(lines) if (line[0], line[2]) not in seen]
        seen |= {(name, phone) for name, _, phone in fresh}
        if fresh:
            yield Group(title)
        for name, role, phone in fresh:
            known = Text(phone, bold=True) if phone else Text(words.CALLS_OPEN)
            yield Text(name, bold=True), Text(role), known, TickBox(), Text(""), Text("")


def _groups(ws: Workspace, event: Event) -> list[list[_Line]]:
    calls = phone_tree(ws, event.id)
    contact = event.said.contact_name
    led = [call for call in calls if call.level < _POSTS or (contact and call.who == contact)]
    posts = [call for call in calls if call.level == _POSTS and call not in led]
    inside = [[(call.who, posts_line(call.post), call.phone) for call in some] for some in (led, posts)]
    return [*inside, _crew(ws, event), _bodies(ws, event), _outside(ws, event), [_people(ws, event)]]


def _crew(ws: Workspace, event: Event) -> list[_Line]:
    booked = {booking.resource_id for booking in resources.bookings(ws, event_ids=[event.id])}
    known = [one for one in resources.everyone(ws, retired=True) if one.id in booked]
    return [(one.name, word(one.kind), one.phone) for one in known if one.phone or one.kind in _PEOPLE]


def _bodies(ws: Workspace, event: Event) -> list[_Line]:
    """The event's bodies with their contact where they are departments of the campaign."""
    known = {office.name: office for office in campaign_store.departments(ws.read)}
    return [
        (f"{body.name}　{office.contact}".strip("　"), word(body.role), office.phone)
        if (office := known.get(body.name))
        else (body.name, word(body.role), "")
        for body in event.said.bodies
    ]


def _outside(ws: Workspace, event: Event) -> list[_Line]:
    """The offices that the safety plan names, the township's among them, and the police where a permit is needed."""
    plan = plan_store.plans(ws.read, [event.id]).get(event.id)
    named = [(name, "", phone) for name, phone in plan.contacts] if plan else []
    region = regions.find(event.said.region_code)
    own = words.CALLS_TOWNSHIP.format(township=region.name if region else "")
    township = [] if any(words.CALLS_DUTY_ROOM in name for name, _, _ in named) else [(own, "", "")]
    status = permit.status(ws, event)
    police, task = words.CALLS_POLICE
    return [*township, *named, *([(status.permit.police or police, task, "")] if status.needed else [])]


def _people(ws: Workspace, event: Event) -> _Line:
    count = people_store.registered(ws.read, event.id)
    who, how = words.CALLS_LIST if count else words.CALLS_NO_LIST
    return who.format(count=count), how, "—"
