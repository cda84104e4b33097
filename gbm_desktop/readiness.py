"""The readiness check before leaving: what the core can look at by itself, for one event."""

import shutil
import tempfile
from collections.abc import Iterable
from datetime import timedelta

from gbm_desktop import attendance, campaign, clocks, events
from gbm_desktop.battery import Power, power
from gbm_desktop.checkin import ticket_code
from gbm_desktop.checkin.ticket_code import Read
from gbm_desktop.clocks import ClockTrouble
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.door import Reading
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.readiness import Fact, Line
from gbm_desktop.model.safety.gate import Gap, still_lacking
from gbm_desktop.model.safety.permit import Authority, PermitStatus
from gbm_desktop.safety import gate
from gbm_desktop.store.connect import latest_backup
from gbm_desktop.workspace import Workspace

ENOUGH_DISK = 1_000_000_000
ENOUGH_POWER = 60
"""Percent of the battery, for a morning without the mains."""
FRESH = timedelta(hours=24)
_OF_PERMIT = frozenset({Gap.PERMIT_DUE, Gap.PERMIT_CHANGED, Gap.PERMIT_REFUSED})
_NAMED = 3


def look(ws: Workspace, event_id: EventId) -> list[Line]:
    """What was found, a line each, in the order of the checks. Raises UnknownEvent, NoCampaign."""
    event = events.get(ws, event_id)
    return [
        *_of_roster(ws, event),
        *_of_safety(ws, event),
        _of_backup(ws),
        _of_clock(ws),
        _of_disk(ws),
        _of_attachments(ws),
        of_power(power()),
    ]


def of_power(found: Power | None) -> Line:
    """Whether the laptop lasts the morning."""
    if found is None:
        return Line(Fact.POWER_UNKNOWN)
    if found.percent is None:
        return Line(Fact.NO_BATTERY)
    about = {"percent": found.percent}
    if found.mains:
        return Line(Fact.MAINS, about)
    return Line(Fact.BATTERY if found.percent >= ENOUGH_POWER else Fact.BATTERY_LOW, about)


def _of_roster(ws: Workspace, event: Event) -> list[Line]:
    listed = attendance.tickets(ws, event.id)
    if not listed:
        return [Line(Fact.NOBODY_LISTED), Line(Fact.NO_TICKETS)]
    people = Line(Fact.PEOPLE_LISTED, {"count": len(listed), "expected": event.said.expected})
    wrong = _wrong(ws, listed)
    if not wrong:
        return [people, Line(Fact.TICKETS_GENUINE, {"count": len(listed)})]
    names = tuple(person.name for person in wrong[:_NAMED])
    return [people, Line(Fact.TICKETS_WRONG, {"count": len(wrong), "names": names})]


def _wrong(ws: Workspace, listed: Iterable[tuple[Attendee, str]]) -> list[Attendee]:
    """Whom the door would not know by the own ticket."""
    key = bytes.fromhex(campaign.current(ws).ticket_key)
    return [person for person, code in listed if not _is_known(ticket_code.read(key, code), person)]


def _is_known(read: Read, person: Attendee) -> bool:
    return read.reading is Reading.GENUINE and read.ticket == person.ticket


def _of_safety(ws: Workspace, event: Event) -> list[Line]:
    safety = gate.read(ws, event)
    missing = [one for one in still_lacking(safety) if one.kind not in _OF_PERMIT]
    safe = Line(Fact.NOT_SAFE, {"count": len(missing), "first": missing[0]}) if missing else Line(Fact.SAFE)
    return [safe, _of_permit(safety.permit)]


def _of_permit(found: PermitStatus) -> Line:
    if found.authority in (Authority.NOBODY, Authority.EXEMPT):
        return Line(Fact.PERMIT_NOT_NEEDED, {"authority": found.authority})
    about = {"number": found.permit.number, "state": found.permit.state}
    return Line(Fact.PERMIT_GRANTED if found.in_order else Fact.PERMIT_LACKING, about)


def _of_backup(ws: Workspace) -> Line:
    file = latest_backup(ws.folder)
    if file is None:
        return Line(Fact.NO_BACKUP)
    made = ws.local(int(file.stat().st_mtime * 1000))
    return Line(Fact.BACKED_UP if ws.now() - made <= FRESH else Fact.BACKUP_OLD, {"at": made})


def _of_clock(ws: Workspace) -> Line:
    state = clocks.look(ws)
    return Line(Fact.CLOCK_RIGHT if state.trouble is ClockTrouble.NONE else Fact.CLOCK_WRONG, {"clock": state})


def _of_disk(ws: Workspace) -> Line:
    free = shutil.disk_usage(ws.folder).free
    about = {"gigabytes": f"{free / ENOUGH_DISK:,.1f}"}
    return Line(Fact.DISK_FREE if free >= ENOUGH_DISK else Fact.DISK_LOW, about)


def _of_attachments(ws: Workspace) -> Line:
    about = {"folder": ws.attachments()}
    try:
        with tempfile.TemporaryFile(dir=ws.attachments()) as file:
            file.write(b"0")
    except OSError:
        return Line(Fact.NOT_WRITABLE, about)
    return Line(Fact.WRITABLE, about)
