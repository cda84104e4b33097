"""Keying a signed sheet back, row by row: each is a scan of its own, durable when its answer is shown."""

from dataclasses import dataclass
from datetime import datetime

from gbm_desktop import admission, attendance, events
from gbm_desktop.errors.paper import PaperEventShut, PaperTimesWrong
from gbm_desktop.model.admission import Window
from gbm_desktop.model.attendance import Attendee, Direction, Method, Scan, Source
from gbm_desktop.model.door import Outcome, Seen
from gbm_desktop.model.events import ADMITS, Stage
from gbm_desktop.model.ids import EventId, ScanId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.paper import PaperEntry, PaperProblem, decide_on_paper, persons_on_paper, read_code
from gbm_desktop.model.row_code import row_code
from gbm_desktop.store import attendance as door_store
from gbm_desktop.store import paper as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Progress:
    """How many different people came from paper, how many are on the event's list, how many are down as having come."""

    keyed: int
    registered: int
    distinct: int


class SignedSheet:
    """The sheet that is being keyed, signed between two local times, which are stored with each row.

    A row counts as having come when the sheet was laid out, within whose day and session it therefore falls; when it
    was keyed, the step says.
    """

    def __init__(self, ws: Workspace, event_id: EventId, since: datetime, until: datetime) -> None:
        """The sheet is open. Raises UnknownEvent, PaperEventShut, PaperTimesWrong."""
        event = events.get(ws, event_id)
        _refuse_shut(event.said.name, event.stage)
        if until < since:
            raise PaperTimesWrong(since, until)
        self._ws = ws
        self._event_id = event.id
        self._since, self._until = _stored(ws, since), _stored(ws, until)

    def person(self, text: str) -> Attendee | PaperProblem:
        """Whose row the code stands beside."""
        db = self._ws.read
        number = read_code(text, store.blocks(db, self._event_id))
        if isinstance(number, PaperProblem):
            return number
        return store.by_number(db, self._event_id, number) or PaperProblem.NOT_ON_LIST

    def key(self, text: str) -> Outcome | PaperProblem:
        """The person of the row is down as having come, once however often; more than were approved are flagged.

        What cannot be read stores nothing. Raises PaperEventShut.
        """
        person = self.person(text)
        if isinstance(person, PaperProblem):
            return person
        with self._ws.unit(Op.PAPER_ENTRY) as step:
            return self._take(step, person)

    def write_in(self, name: str, unit: str = "", phone: str = "") -> Outcome:
        """Somebody who signed on an empty row is on the list and down as having come.

        Who is on the list with the same name, unit and phone is that person; a bare name says too little for that.
        Raises BadName, BadPhone, PaperEventShut.
        """
        new = attendance.new_person(
            self._ws, self._event_id, name=name, unit=unit, phone=phone, role="", source=Source.WALK_IN
        )
        with self._ws.unit(Op.PAPER_ENTRY, attendee=new.id) as step:
            return self._take(step, self._known(step, new) or attendance.enlist(self._ws, step, new))

    def window(self) -> Window:
        """The day or the session, or the whole event, for which the sheet counts."""
        return admission.window_at(self._ws, self._event_id, self._ws.local(self._since))

    def progress(self) -> Progress:
        """How far the keying is."""
        counts = attendance.counts(self._ws, self._event_id)
        return Progress(store.keyed(self._ws.read, self._event_id), counts.registered, counts.distinct)

    def entries(self, limit: int) -> list[PaperEntry]:
        """The latest rows that were keyed at the event, from this sheet and others, newest first."""
        return store.entries(self._ws.read, self._event_id, limit)

    def _known(self, step: Unit, new: Attendee) -> Attendee | None:
        if not new.unit and not new.phone:
            return None
        return store.same_person(step.db, self._event_id, name=new.name, unit=new.unit, phone=new.phone)

    def _take(self, step: Unit, person: Attendee) -> Outcome:
        seen = self._look(step, person)
        _refuse_shut(seen.event_name, seen.situation.stage)
        decision = decide_on_paper(seen.situation)
        scan = Scan(
            id=ScanId(step.step_id),
            event_id=self._event_id,
            ticket=person.ticket,
            direction=Direction.IN,
            verdict=decision.verdict,
            reason=decision.reason,
            method=Method.PAPER,
            persons=persons_on_paper(seen.situation),
            code=row_code(person.number),
            at=self._since,
            desk=self._ws.replica.name,
        )
        step.record("scans", door_store.scan_row(scan))
        step.record("paper_entries", {"id": step.step_id, "since": self._since, "until": self._until})
        step.note.update(name=seen.event_name, verdict=scan.verdict.value, direction=scan.direction.value)
        now = seen.tally.plus(scan, newcomers=seen.situation.newcomers(scan.persons))
        return Outcome(scan, seen, now, step.at)

    def _look(self, step: Unit, person: Attendee) -> Seen:
        """What there is in the window in which the sheet was signed."""
        db, event_id, window = step.db, self._event_id, self.window()
        return door_store.seen_at_door(db, event_id, person.ticket, door_store.tally(db, event_id, window), window)


def _refuse_shut(name: str, stage: Stage) -> None:
    if stage not in ADMITS:
        raise PaperEventShut(name, stage)


def _stored(ws: Workspace, local: datetime) -> int:
    return int(local.replace(tzinfo=ws.clock.zone()).timestamp() * 1000)
