"""The events as a calendar file for Outlook and phones (iCalendar, RFC 5545)."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from gbm_desktop import campaign
from gbm_desktop.documents.blocks import printable
from gbm_desktop.lunar import lunar_day
from gbm_desktop.model.events import Event, EventDraft, EventMode, Stage
from gbm_desktop.prints import bodies, where
from gbm_desktop.store.schedule import Revision, revisions
from gbm_desktop.wording import schedule as words
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    import icalendar

ZONE = "Asia/Shanghai"
_PRODUCT = "-//gbm-desktop//events//ZH"
_SINCE = datetime(1992, 1, 1)  # noqa: DTZ001 - from then on China has had one time all year
_STATUS = {Stage.PLANNED: "TENTATIVE", Stage.POSTPONED: "CANCELLED", Stage.CANCELLED: "CANCELLED"}
_SAID = {Stage.POSTPONED: words.POSTPONED, Stage.CANCELLED: words.CANCELLED}
_NEW = Revision(0, 0)


def events_ics(ws: Workspace, chosen: Sequence[Event], *, contact: bool = False) -> bytes:
    """The events as a calendar; a program that has read an earlier one moves what has moved, by UID and SEQUENCE.

    No personal data stands in it unless `contact` asks for the contact's name and phone.
    """
    from icalendar import Calendar

    found = campaign.current(ws)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words.CALENDAR_NAME.format(campaign=f"{found.region_name}{found.year}年"))
    calendar.add("x-wr-timezone", ZONE)
    calendar.add_component(_zone())
    known = revisions(ws.read)
    for event in chosen:
        calendar.add_component(entry_of(event, known.get(event.id, _NEW), contact=contact))
    return bytes(calendar.to_ical())


def _zone() -> "icalendar.Timezone":
    """China's one time, said in the file itself: Outlook does not look the name up."""
    from icalendar import Timezone, TimezoneStandard

    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", ZONE)
    standard.add("dtstart", _SINCE)
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=8))
    standard.add("tzname", "CST")
    zone.add_component(standard)
    return zone


def entry_of(event: Event, revision: Revision = _NEW, *, contact: bool = False) -> "icalendar.Event":
    """The event as an entry of a calendar."""
    from icalendar import Event as Entry

    said, entry = event.said, Entry()
    changed = datetime.fromtimestamp(revision.wall / 1000, UTC).replace(microsecond=0)
    entry.add("uid", event.id)
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("sequence", revision.number)
    entry.add("dtstart", said.start.replace(tzinfo=ZoneInfo(ZONE)))
    entry.add("dtend", said.end.replace(tzinfo=ZoneInfo(ZONE)))
    entry.add("summary", printable(_SAID.get(event.stage, "") + said.name))
    entry.add("status", _STATUS.get(event.stage, "CONFIRMED"))
    entry.add("categories", [word(said.kind)])
    if said.mode is not EventMode.ONLINE:
        entry.add("location", printable(where(said)))
    entry.add("description", printable(_described(said, contact=contact)))
    return entry


def _described(said: EventDraft, *, contact: bool) -> str:
    kind, lunar, expected, role, link = words.DESCRIBED
    lines = [kind.format(kind=word(said.kind)), lunar.format(lunar=lunar_day(said.start.date()))]
    if said.expected:
        lines.append(expected.format(expected=said.expected))
    lines += [role.format(role=part, names="、".join(names)) for part, names in bodies(said)]
    if said.online_link:
        lines.append(link.format(link=said.online_link))
    if contact and (said.contact_name or said.contact_phone):
        lines.append(words.DESCRIBED_CONTACT.format(name=said.contact_name, phone=said.contact_phone).strip())
    return "\n".join(lines)
