"""Badges, sign-in sheet and poster of an event, made from what is stored."""

import errno
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from gbm_desktop import attendance, campaign, consumer_settings, events, groups, regions
from gbm_desktop.documents.badges import Badge, BadgeLayout, badges_pdf
from gbm_desktop.documents.poster import Poster, PosterDesign, PosterSize, poster_pdf
from gbm_desktop.documents.poster_content import when
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.documents.signin import SigninRow, signin_pdf
from gbm_desktop.errors.attendance import NobodyOnList
from gbm_desktop.errors.workspace import CannotWrite, DiskFull
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.events import BodyRole, Event, EventDraft
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.model.row_code import row_code
from gbm_desktop.privacy import rule as rule_of_privacy
from gbm_desktop.resource_files import resource
from gbm_desktop.store import attendance as people_store
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store.connect import may_stand
from gbm_desktop.store.event_list import listed
from gbm_desktop.wording import day, word
from gbm_desktop.wording import prints as words
from gbm_desktop.wording.exports import watermark
from gbm_desktop.wording.privacy import kept_until
from gbm_desktop.workspace import Workspace

_NATIONAL_LINE = "12315"
_MARKET_SUPERVISION = "市场监管"
_MOST_AGENDA_LINES = 6
_NOT_IN_A_FILE_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f\s]+')
_LONGEST_NAME = 60  # characters: 180 bytes of UTF-8, where file systems take 255 and old Windows paths 260 in all


@dataclass(frozen=True, slots=True)
class People:
    """Of whom a file tells: its kind in the log of exports, how many persons, and of which event (None: of several)."""

    kind: str
    persons: int
    event_id: EventId | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """A file, the name to save it under, and the characters (`warnings`) that no font has: they stand as 〓 in it.

    A file with `people` in it is saved by `export_log.save`, which keeps account of it.
    """

    content: bytes
    file_name: str
    warnings: tuple[str, ...]
    people: People | None = None


def badges(
    ws: Workspace,
    event_id: EventId,
    *,
    layout: BadgeLayout = BadgeLayout.EIGHT_UP,
    people: Sequence[AttendeeId] | None = None,
) -> Printed:
    """Badges for these people, or for everyone on the event's list. Raises NobodyOnList, UnknownEvent."""
    event = events.get(ws, event_id)
    tickets = attendance.with_codes(ws, _people(ws, event, people))
    if not tickets:
        raise NobodyOnList(event.said.name)
    of_groups = groups.sizes(ws, event.id)
    drawn = badges_pdf(
        [Badge(person.name, person.unit, _role(person, of_groups.get(person.id, 1)), code) for person, code in tickets],
        event_title=event.said.name,
        event_line=f"{day(event.said.start.date())}　{where(event.said)}",
        layout=layout,
    )
    return _printed(drawn, words.BADGES, event, _people_of("badges", event, len(tickets)))


def _role(person: Attendee, persons: int) -> str:
    return words.GROUP.format(persons=persons) if persons > 1 else person.role or words.DEFAULT_ROLE


def signin(
    ws: Workspace,
    event_id: EventId,
    *,
    mask_phones: bool = True,
    blank_rows: int = 10,
    people: Sequence[AttendeeId] | None = None,
) -> Printed:
    """The sign-in sheet for these people or everyone on the list, then `blank_rows` without a name.

    Raises NobodyOnList, UnknownEvent.
    """
    event = events.get(ws, event_id)
    found = _people(ws, event, people)
    if not found and blank_rows <= 0:
        raise NobodyOnList(event.said.name)
    of_groups = groups.sizes(ws, event.id)
    drawn = signin_pdf(
        [_signin_row(person, of_groups.get(person.id, 1)) for person in found],
        event_title=event.said.name,
        event_line=f"{'　'.join(when(event.said.start, event.said.end))}　{where(event.said)}",
        notice_lines=privacy_notice(ws, event),
        mask_phones=mask_phones,
        blank_rows=max(0, blank_rows),
        mark="" if mask_phones else watermark(ws.operator, ws.today(), campaign.current(ws).reporter),
    )
    return _printed(drawn, words.SIGN_IN, event, _people_of("signin", event, len(found)))


def poster(
    ws: Workspace,
    event_id: EventId,
    *,
    design: PosterDesign = PosterDesign.SOLEMN,
    paper: PosterSize = PosterSize.A4,
    sign_in: str = "",
) -> Printed:
    """The event's poster; with `sign_in`, a link, its code signs phones in. Raises UnknownEvent."""
    event = events.get(ws, event_id)
    said, found = event.said, campaign.current(ws)
    code, caption = (sign_in, words.CODE_OF_SIGN_IN) if sign_in else _code(said)
    drawn = poster_pdf(
        Poster(
            theme=found.theme,
            event=said.name,
            start=said.start,
            end=said.end,
            place=where(said),
            bodies=bodies(said),
            code=code,
            code_caption=caption,
            complaints=complaints(ws),
            agenda=_agenda(said),
        ),
        design=design,
        size=paper,
    )
    return _printed(drawn, words.POSTER, event)


def privacy_notice(ws: Workspace, event: Event) -> list[str]:
    """Who collects what, why, for how long, and everyone's rights (《个人信息保护法》 第17条), a line each."""
    found, said, rule = campaign.current(ws), event.said, rule_of_privacy.read(ws)
    hosts = [body.name for body in said.bodies if body.role is BodyRole.HOST]
    contact = words.CONTACT.format(name=said.contact_name, phone=said.contact_phone) if said.contact_phone else ""
    if rule.contact:
        contact = words.CONTACT.format(name="", phone=rule.contact)
    text = rule.notice or resource("templates", "privacy-notice.zh.txt").read_text(encoding="utf-8")
    told = {"reporter": "、".join(hosts) or found.reporter, "contact": contact, "event": said.name}
    for name, value in (told | {"year": str(found.year), "kept": kept_until(rule, found.year)}).items():
        text = text.replace(f"{{{name}}}", value)
    return text.splitlines()


def save(content: bytes, path: Path) -> None:
    """The file stands there whole; on failure what stood there before still does. Raises CannotWrite, DiskFull."""
    half = path.with_name(f".{path.name}.part") if path.name else path
    try:
        if not may_stand(path):
            raise CannotWrite(path)
        half.write_bytes(content)
        half.replace(path)
    except OSError as error:
        with suppress(OSError):
            half.unlink()
        if error.errno == errno.ENOSPC:
            raise DiskFull(path.parent) from error
        raise CannotWrite(path) from error


def safe_file_name(text: str) -> str:
    """The text as any system takes it for a file's name; Windows takes fewest."""
    return _NOT_IN_A_FILE_NAME.sub("-", text).strip(".- ")[:_LONGEST_NAME].strip(".- ")


def _printed(drawn: DrawnSheet, called: str, event: Event, people: People | None = None) -> Printed:
    return Printed(drawn.pdf, f"{called}-{safe_file_name(event.said.name)}.pdf", drawn.missing, people)


def _people_of(kind: str, event: Event, persons: int) -> People | None:
    return People(kind, persons, event.id) if persons else None


def _people(ws: Workspace, event: Event, chosen: Sequence[AttendeeId] | None) -> list[Attendee]:
    if chosen is None:
        return people_store.of_event(ws.read, event.id)
    return [found.person for found in listed(ws.read, chosen)]


def _signin_row(person: Attendee, persons: int) -> SigninRow:
    unit = f"{person.unit}（{words.GROUP.format(persons=persons)}）" if persons > 1 else person.unit
    return SigninRow(row_code(person.number), person.name, unit, person.phone)


def where(said: EventDraft) -> str:
    """The place with its township and village in front, where it does not name them itself."""
    region = regions.find(said.region_code)
    parts = [region.name if region else "", said.village]
    return "".join(part for part in parts if part and part not in said.place) + (said.place or words.ONLINE)


def bodies(said: EventDraft) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Who carries the event, by their part in it: (主办单位, its members)."""
    grouped = ((role, tuple(body.name for body in said.bodies if body.role is role)) for role in BodyRole)
    return tuple((word(role), names) for role, names in grouped if names)


def _agenda(said: EventDraft) -> tuple[str, ...]:
    """The first items; of an event of several days each with its day."""
    form = "{0:%H:%M}　{1}" if said.start.date() == said.end.date() else words.AGENDA_ON_DAY
    return tuple(form.format(item.start, item.title) for item in said.agenda[:_MOST_AGENDA_LINES])


def complaints(ws: Workspace) -> tuple[tuple[str, str], ...]:
    """Whom here to complain to, and by which phone; the national line is everywhere and so not among them.

    The channels of consumer protection stand first; a phone is named once.
    """
    channels = [(one.name, one.phone) for one in consumer_settings.read(ws).channels]
    own = re.split(r"[、,，;；\s]+", campaign.current(ws).complaint_phone)
    offices = [
        (office.name, office.phone)
        for office in campaign_store.departments(ws.read)
        if _MARKET_SUPERVISION in office.name and office.phone
    ]
    once: dict[str, str] = {}
    for name, phone in (*channels, *offices, *((words.LOCAL_COMPLAINTS, phone) for phone in own)):
        if phone not in ("", _NATIONAL_LINE):
            once.setdefault(phone, name)
    return tuple((name, phone) for phone, name in once.items())


def _code(said: EventDraft) -> tuple[str, str]:
    """What a phone reads off the poster, which needs no network unless the event itself is online."""
    if said.online_link:
        return said.online_link, words.CODE_OF_LINK
    contact = words.CONTACT_LINE.format(name=said.contact_name, phone=said.contact_phone) if said.contact_phone else ""
    first, hours = when(said.start, said.end)
    text = words.EVENT_AS_TEXT.format(name=said.name, day=first, hours=hours, place=where(said), contact=contact)
    return text, words.CODE_OF_EVENT
