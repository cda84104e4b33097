"""What the page asks of the door, one thing after another on the worker; nothing asked is lost or overtaken."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from gbm_desktop.checkin.door import Door
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Attendee, Direction, Method, Scan, Verdict
from gbm_desktop.model.door import Ask, Outcome
from gbm_desktop.model.ids import EventId
from ui.context import Context


@dataclass(frozen=True, slots=True)
class Answer:
    """What the door said, stored by now unless it was a rehearsal, and the how manieth time the ticket was there."""

    outcome: Outcome
    times: int


class Desk(QObject):
    """An open door. Direction and rehearsal count from the moment of the scan, not from when its turn comes.

    `asked` comes in place of `answered` where it is to be said first how many of a group pass.
    """

    answered = Signal(object)
    asked = Signal(object)
    failed = Signal(object, str)
    broke = Signal(str)
    void_failed = Signal(object)
    voided = Signal()

    def __init__(self, context: Context, event_id: EventId, name: str = "") -> None:
        super().__init__()
        self._jobs = context.jobs
        self.door = Door(context.ws, event_id, desk=name)
        self.event_id = event_id
        self.direction = Direction.IN
        self.rehearsing = False
        self._asked: deque[str] = deque()
        self._jobs.crashed.connect(self._crashed)

    def scan(self, code: str, method: Method = Method.SCANNER) -> None:
        """This code is at the door."""
        door, direction = self.door, self.direction
        if self.rehearsing:
            self._ask(lambda: door.rehearse_or_ask(code, direction), code)
        else:
            self._ask(lambda: door.scan_or_ask(code, direction, method), code)

    def pass_group(self, ask: Ask, persons: int) -> None:
        """So many of the group are at the door."""
        door, name = self.door, ask.seen.person.name if ask.seen.person else ask.text
        if self.rehearsing:
            self._ask(lambda: door.rehearse(ask.text, ask.direction, persons=persons), name)
        else:
            self._ask(lambda: door.scan(ask.text, ask.direction, ask.method, persons=persons), name)

    def admit(self, person: Attendee) -> None:
        """This person of the list is at the door."""
        door, direction = self.door, self.direction
        if self.rehearsing:
            self._ask(lambda: door.rehearse_or_ask(door.code(person.id), direction), person.name)
        else:
            self._ask(lambda: door.admit_or_ask(person.id, direction), person.name)

    def walk_in(self, name: str, unit: str, phone: str) -> None:
        """This person of no list is at the door."""
        self._ask(lambda: self.door.walk_in(name, unit, phone), name)

    def headcount(self, persons: int) -> None:
        """So many without a name are at the door, on their way in (above zero) or out."""
        self._ask(lambda: self.door.headcount(persons), f"{persons:+d}")

    def take_back(self, scan: Scan, reason: str) -> None:
        """The scan was a mistake."""
        self._jobs.run(
            lambda _progress: self.door.take_back(scan.id, reason),
            lambda _counts: self.voided.emit(),
            failed=self.void_failed.emit,
        )

    def _ask(self, work: Callable[[], Outcome | Ask], what: str) -> None:
        self._asked.append(what)
        self._jobs.run(lambda _progress: self._answer(work()), self._done, failed=self._refused)

    def _answer(self, outcome: Outcome | Ask) -> Answer | Ask:
        if isinstance(outcome, Ask):
            return outcome
        repeat = outcome.scan.verdict is Verdict.REPEAT and not self.rehearsing
        return Answer(outcome, self.door.times(outcome.scan) if repeat else 2)

    def _done(self, answer: Answer | Ask) -> None:
        self._asked.popleft()
        if isinstance(answer, Ask):
            self.asked.emit(answer)
        else:
            self.answered.emit(answer)

    def _refused(self, error: GbmError) -> None:
        self.failed.emit(error, self._asked.popleft())

    def _crashed(self, _error: object) -> None:
        if self._asked:
            self.broke.emit(self._asked.popleft())
