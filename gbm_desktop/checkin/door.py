"""The door of one event: admit, let out, count, take back. A verdict is durable before it is shown."""

from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from gbm_desktop import attendance, campaign, events
from gbm_desktop.checkin import ticket_code
from gbm_desktop.checkin.ticket_code import Read
from gbm_desktop.errors.attendance import ScanAlreadyVoided, UnknownScan, VoidNeedsReason
from gbm_desktop.errors.workspace import ChangedSince
from gbm_desktop.model.admission import WHOLE, Window
from gbm_desktop.model.attendance import Counts, Direction, Method, Scan, Source, Tally
from gbm_desktop.model.door import Ask, Decision, Outcome, Reading, Seen, decide, decide_headcount
from gbm_desktop.model.ids import AttendeeId, EventId, ScanId, StepId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import admission as admission_store
from gbm_desktop.store import attendance as store
from gbm_desktop.store import journal, merged_repeats
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace

_NOBODY = Read(Reading.NOT_A_TICKET, "", "")


class _Known(NamedTuple):
    """The figures after the step that this door took last, and the window in which they count."""

    step: StepId | None
    tally: Tally
    window: Window
    mark: str = ""


class Door:
    """One event's door, open for scanning. What can change while it is open is read afresh for each scan.

    `desk` names a phone that is the desk, in its scans and in the history; without one they bear this laptop's name.
    """

    def __init__(self, ws: Workspace, event_id: EventId, *, desk: str = "") -> None:
        self._ws = ws
        self._desk = desk
        self._event_id = events.get(ws, event_id).id
        self._key = bytes.fromhex(campaign.current(ws).ticket_key)
        self._known = _Known(None, Tally(), WHOLE)

    def scan(
        self,
        text: str,
        direction: Direction = Direction.IN,
        method: Method = Method.SCANNER,
        *,
        persons: int = 0,
    ) -> Outcome:
        """The scan is stored, whatever its verdict, and the verdict is durable when this returns.

        `persons`: how many of a group pass; 0 means all of it who may.
        """
        return self._pass(ticket_code.read(self._key, text), direction, method, persons)

    def scan_or_ask(
        self, text: str, direction: Direction = Direction.IN, method: Method = Method.SCANNER
    ) -> Outcome | Ask:
        """As `scan`; but of a group, more than one of whom may pass, it is asked how many do, and nothing is stored."""
        return self._pass_or_ask(ticket_code.read(self._key, text), direction, method)

    def admit(
        self,
        attendee_id: AttendeeId,
        direction: Direction = Direction.IN,
        method: Method = Method.LIST,
        *,
        persons: int = 0,
    ) -> Outcome:
        """The person found on the list passes as if the ticket had been scanned. Raises UnknownAttendee."""
        return self._pass(self._read(attendance.get(self._ws, attendee_id).ticket), direction, method, persons)

    def admit_or_ask(
        self, attendee_id: AttendeeId, direction: Direction = Direction.IN, method: Method = Method.LIST
    ) -> Outcome | Ask:
        """As `admit`, and as `scan_or_ask` of a group. Raises UnknownAttendee."""
        return self._pass_or_ask(self._read(attendance.get(self._ws, attendee_id).ticket), direction, method)

    def walk_in(
        self,
        name: str,
        unit: str = "",
        phone: str = "",
        *,
        its_id: AttendeeId | None = None,
        method: Method = Method.WALK_IN,
    ) -> Outcome:
        """A person who was on no list is on it, with a ticket made here, and goes in unless the event is full.

        `its_id` is what the person's entry is called where that was settled before. Raises BadName, BadPhone.
        """
        person = attendance.new_person(
            self._ws, self._event_id, name=name, unit=unit, phone=phone, role="", source=Source.WALK_IN
        )
        person = replace(person, id=its_id or person.id)
        with self._ws.unit(Op.WALK_IN, desk=self._desk, attendee=person.id) as step:
            attendance.enlist(self._ws, step, person)
            seen = self._look(step, person.ticket)
            return self._decided(step, seen, self._read(person.ticket), Direction.IN, method)

    def headcount(self, persons: int) -> Outcome:
        """So many persons went in (above zero) or out (below) without a name: refusing to register bars nobody.

        (个人信息保护法 第16条.) More than may come in, or more than are inside, is refused and counts nothing.
        """
        with self._ws.unit(Op.HEADCOUNT, desk=self._desk, count=persons) as step:
            seen = self._look(step, "")
            direction = Direction.IN if persons > 0 else Direction.OUT
            decision = decide_headcount(persons, seen.situation)
            scan = self._scan(
                step.step_id, step.wall, _NOBODY, decision, direction, method=Method.HEADCOUNT, persons=abs(persons)
            )
            return self._stored(step, seen, scan)

    def rehearse(self, text: str, direction: Direction = Direction.IN, *, persons: int = 0) -> Outcome:
        """The verdict that a scan would get; nothing is stored and no figure changes."""
        read = ticket_code.read(self._key, text)
        db, at = self._ws.read, self._ws.clock.wall()
        window = self.window()
        figures = store.tally(db, self._event_id, window)
        seen = store.seen_at_door(db, self._event_id, read.ticket, figures, window, shut=at >= window.shut)
        decision, passing = self._decide(read, direction, seen, persons)
        scan = self._scan(self._ws.new_id(), at, read, decision, direction, method=Method.SCANNER, persons=passing)
        return Outcome(scan, seen, seen.tally, self._ws.local(scan.at))

    def rehearse_or_ask(self, text: str, direction: Direction = Direction.IN) -> Outcome | Ask:
        """As `rehearse`, and as `scan_or_ask` of a group."""
        outcome = self.rehearse(text, direction)
        return _question(ticket_code.read(self._key, text), outcome.seen, direction, Method.SCANNER) or outcome

    def code(self, attendee_id: AttendeeId) -> str:
        """The text of the person's ticket code. Raises UnknownAttendee."""
        return self._read(attendance.get(self._ws, attendee_id).ticket).text

    def times(self, scan: Scan) -> int:
        """The how manieth time this ticket is at this event's door, this scan included."""
        db = self._ws.read
        return store.times_scanned(db, scan, admission_store.window(db, self._event_id, self._ws.local(scan.at)))

    def take_back(self, scan_id: ScanId, reason: str) -> Counts:
        """The scan no longer counts; it and the reason stay stored.

        Raises UnknownScan, ScanAlreadyVoided, VoidNeedsReason, ChangedSince where a later passage builds on it.
        """
        if not reason.strip():
            raise VoidNeedsReason
        with self._ws.unit(Op.SCAN_VOID, reason=reason.strip()) as step:
            void(step, scan_id, reason.strip())
        return self.counts()

    def counts(self) -> Counts:
        """The event's figures now, within the window of this moment; counted anew where others have stored since."""
        db, known, window = self._ws.read, self._known, self.window()
        current = known.window == window and known.mark == journal.mark(db)
        return store.counts(db, self._event_id, window, known.tally if current else None)

    def window(self) -> Window:
        """The window in which a ticket admits once at this moment."""
        return admission_store.window(self._ws.read, self._event_id, self._ws.now())

    def latest(self, limit: int) -> list[tuple[Scan, str, bool]]:
        """The latest scans, newest first: the scan, the person's name, whether it was taken back."""
        return store.latest_scans(self._ws.read, self._event_id, limit)

    def _read(self, ticket: str) -> Read:
        return Read(Reading.GENUINE, ticket, ticket_code.encode(self._key, bytes.fromhex(ticket)))

    def _pass(self, read: Read, direction: Direction, method: Method, persons: int) -> Outcome:
        with self._ws.unit(Op.CHECK_IN, desk=self._desk) as step:
            seen = self._look(step, read.ticket)
            return self._decided(step, seen, read, direction, method, persons=persons)

    def _pass_or_ask(self, read: Read, direction: Direction, method: Method) -> Outcome | Ask:
        with self._ws.unit(Op.CHECK_IN, desk=self._desk) as step:
            seen = self._look(step, read.ticket)
            return _question(read, seen, direction, method) or self._decided(step, seen, read, direction, method)

    def _look(self, step: Unit, ticket: str) -> Seen:
        """What is there in this moment.

        Figures and window are found again unless this door took the latest step itself, within the same window.
        """
        known = self._known
        if known.step is None or known.step != step.after or not known.window.holds(step.wall):
            window = admission_store.window(step.db, self._event_id, step.at)
            known = _Known(None, store.tally(step.db, self._event_id, window), window)
        shut = step.wall >= known.window.shut
        return store.seen_at_door(step.db, self._event_id, ticket, known.tally, known.window, shut=shut)

    def _decided(
        self, step: Unit, seen: Seen, read: Read, direction: Direction, method: Method, *, persons: int = 0
    ) -> Outcome:
        decision, passing = self._decide(read, direction, seen, persons)
        scan = self._scan(step.step_id, step.wall, read, decision, direction, method=method, persons=passing)
        return self._stored(step, seen, scan)

    @staticmethod
    def _decide(read: Read, direction: Direction, seen: Seen, persons: int) -> tuple[Decision, int]:
        """The verdict, and how many it is about."""
        now = seen.situation
        wanted = (persons or now.most(direction)) if now.group is not None else 1
        return decide(read.reading, direction, now, wanted), wanted

    def _scan(
        self, its_id: str, at: int, read: Read, decision: Decision, direction: Direction, *, method: Method,
        persons: int = 1,
    ) -> Scan:  # fmt: skip
        return Scan(
            id=ScanId(its_id),
            event_id=self._event_id,
            ticket=read.ticket,
            direction=direction,
            verdict=decision.verdict,
            reason=decision.reason,
            method=method,
            persons=persons if decision.passes else 0,
            code="" if read.reading is Reading.NOT_A_TICKET else read.text,
            at=at,
            desk=self._desk or self._ws.replica.name,
        )

    def _stored(self, step: Unit, seen: Seen, scan: Scan) -> Outcome:
        step.record("scans", store.scan_row(scan))
        step.note.update(name=seen.event_name, verdict=scan.verdict.value, direction=scan.direction.value)
        now = seen.tally.plus(scan, newcomers=seen.situation.newcomers(scan.persons))
        self._known = _Known(step.step_id, now, seen.window, journal.mark(step.db, step.step_id))
        return Outcome(scan, seen, now, step.at)


def _question(read: Read, seen: Seen, direction: Direction, method: Method) -> Ask | None:
    """What must be asked before the scan: how many of a group pass, where more than one may."""
    ask = Ask(seen, direction, read.text, method)
    return ask if ask.most > 1 and decide(read.reading, direction, seen.situation).passes else None


def void(step: Unit, scan_id: ScanId, reason: str) -> None:
    """Within the step, the scan is taken back and no longer counts.

    The latest passage of a day or session goes first: an exit left without its entry would hide someone inside. What
    another desk repeated of it counts from now on.
    Raises UnknownScan, ScanAlreadyVoided, ChangedSince.
    """
    scan = store.scan(step.db, scan_id)
    if scan is None:
        raise UnknownScan(scan_id)
    if store.is_voided(step.db, scan_id):
        raise ScanAlreadyVoided(scan_id)
    window = admission_store.window(step.db, scan.event_id, datetime.fromtimestamp(scan.at / 1000, step.at.tzinfo))
    if scan.persons and not merged_repeats.among(step.db, [scan.id]) and store.has_later_passage(step.db, scan, window):
        raise ChangedSince("scans", scan_id)
    step.record("scan_voids", {"id": step.step_id, "scan_id": scan_id, "reason": reason, "at": step.wall})
    merged_repeats.recount(step.db, scan.event_id, [scan.ticket])
    left = store.tally(step.db, scan.event_id, window)
    if left.exits > left.entries:
        raise ChangedSince("scans", scan_id)
