"""What the page asks of the door, one thing after another on the worker; nothing asked is lost or overtaken."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from gbm_desktop.checkin.door import Door
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Attendee, Direction, Outcome, Scan, Verdict
from gbm_desktop.model.ids import EventId
from ui.context import Context


@dataclass(frozen=True, slots=True)
class Answer:
    """What the door said, stored by now unless it was a rehearsal, and the how manieth time the ticket was there."""

    outcome: Outcome
    times: int


class Desk(QObject):
    """An open door. Direction and rehearsal count from the moment of the scan, not from when its turn comes."""

    answered = Signal(object)
    failed = Signal(object, str)
    broke = Signal(str)
    void_failed = Signal(object)
    voided = Signal()

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self._jobs = context.jobs
        self.door = Door(context.ws, event_id)
        self.event_id = event_id
        self.direction = Direction.IN
        self.rehearsing = False
        self._asked: deque[str] = deque()
        self._jobs.crashed.connect(self._crashed)

    def scan(self, code: str) -> None:
        """This code is at the door."""
        door, direction = self.door, self.direction
        pass_door = door.rehearse if self.rehearsing else door.scan
        self._ask(lambda: pass_door(code, direction), code)

    def admit(self, person: Attendee) -> None:
        """This person of the list is at the door."""
        door, direction = self.door, self.direction
        if self.rehearsing:
            self._ask(lambda: door.rehearse(door.code(person.id), direction), person.name)
        else:
            self._ask(lambda: door.admit(person.id, direction), person.name)

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

    def _ask(self, work: Callable[[], Outcome], what: str) -> None:
        self._asked.append(what)
        self._jobs.run(lambda _progress: self._answer(work()), self._done, failed=self._refused)

    def _answer(self, outcome: Outcome) -> Answer:
        repeat = outcome.scan.verdict is Verdict.REPEAT and not self.rehearsing
        return Answer(outcome, self.door.times(outcome.scan) if repeat else 2)

    def _done(self, answer: Answer) -> None:
        self._asked.popleft()
        self.answered.emit(answer)

    def _refused(self, error: GbmError) -> None:
        self.failed.emit(error, self._asked.popleft())

    def _crashed(self, _error: object) -> None:
        if self._asked:
            self.broke.emit(self._asked.popleft())
