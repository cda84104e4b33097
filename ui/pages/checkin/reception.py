"""The conduct of one desk: what comes in goes to the door, what the door says is seen and heard."""

from PySide6.QtCore import QObject, QTimer, Signal

from gbm_desktop import attendance
from gbm_desktop.checkin import ticket_code
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Attendee, Direction, Method, Scan
from gbm_desktop.model.door import Ask
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import say
from ui import settings
from ui.context import Context
from ui.pages.checkin.desk import Answer, Desk
from ui.pages.checkin.faces import face_of, sound_of
from ui.pages.checkin.found import SHOWN
from ui.pages.checkin.latest import LatestScans
from ui.pages.checkin.stage import Stage
from ui.sounds import Sound, Sounds
from ui.widgets.verdict import Face, Sign

_SLOW_MS = 400


class Reception(QObject):
    """`mode_changed` comes when entry turns to exit or a rehearsal begins or ends, and back."""

    mode_changed = Signal()

    def __init__(self, context: Context, stage: Stage, latest: LatestScans, sounds: Sounds) -> None:
        super().__init__()
        self._context, self._stage, self._latest, self._sounds = context, stage, latest, sounds
        self.desk: Desk | None = None
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(stage.show_waiting)
        stage.coded.connect(self.scan)
        stage.admitted.connect(self._admit)
        stage.registered.connect(self._register)
        stage.counted.connect(self._count_group)
        latest.taken_back.connect(self._take_back)
        latest.strip.shown.connect(lambda asking: asking or stage.filled_in or stage.setFocus())

    def open(self, event_id: EventId) -> None:
        """This desk works for the event; nothing changes when it did already. Raises UnknownEvent, NoCampaign."""
        if self.desk is not None and self.desk.event_id == event_id:
            return
        self.desk = Desk(self._context, event_id)
        self._stage.leave_question()
        self._keep_direction()
        self.desk.answered.connect(self._answered)
        self.desk.asked.connect(self._asked)
        self.desk.failed.connect(self._failed)
        self.desk.broke.connect(self._unrecorded)
        self.desk.void_failed.connect(self._latest.strip.refuse)
        self.desk.voided.connect(self._voided)
        self._latest.strip.close_strip()
        self._switched()

    @property
    def leaving(self) -> bool:
        """Whether scans let people out."""
        return self.desk is not None and self.desk.direction is Direction.OUT

    @property
    def rehearsing(self) -> bool:
        """Whether nothing is stored."""
        return self.desk is not None and self.desk.rehearsing

    def find(self, text: str) -> list[Attendee]:
        """Whom the text may mean."""
        return attendance.find(self._context.ws, self.desk.event_id, text, SHOWN) if self.desk else []

    def scan(self, text: str, method: Method = Method.SCANNER) -> None:
        """A code was scanned or typed; while a question about a group is open, only that is to be answered."""
        if self.desk is None or self._is_same(text) or self._must_answer():
            return
        self._slow.start()
        self.desk.scan(text, method)

    def count(self, persons: int) -> None:
        """So many without a name went in, or out below zero."""
        if self.desk is not None and self.is_real() and (persons < 0 or self._lets_in()):
            self.desk.headcount(persons)

    def begin_walk_in(self) -> None:
        """Someone who is on no list is to be registered."""
        if self.desk is not None and self.is_real() and self._lets_in() and not self._must_answer():
            self._stage.begin_walk_in()

    def switch_direction(self) -> None:
        """Entry becomes exit, exit entry, unless this desk only lets out."""
        if self.desk is not None and self._lets_in() and not self._must_answer():
            self.desk.direction = Direction.IN if self.leaving else Direction.OUT
            self._switched()

    def switch_rehearsal(self) -> None:
        """A rehearsal begins or ends."""
        if self.desk is not None and not self._must_answer():
            self.desk.rehearsing = not self.rehearsing
            self._switched()

    def only_let_out(self, *, wanted: bool) -> None:
        """This laptop's desk lets nobody in from now on, or it does again."""
        settings.set_exits_only(wanted=wanted)
        if self.desk is not None and not self._must_answer():
            self.desk.direction = Direction.IN
            self._keep_direction()
            self._switched()

    def _keep_direction(self) -> None:
        if self.desk is not None and settings.exits_only():
            self.desk.direction = Direction.OUT

    def _switched(self) -> None:
        self.mode_changed.emit()
        self._stage.show_idle(leaving=self.leaving)

    def _lets_in(self) -> bool:
        if settings.exits_only():
            self._context.tell(self.tr("This desk only lets people out. “Only exits” in the menu ends it."))
        return not settings.exits_only()

    def _is_same(self, text: str) -> bool:
        """Whether this is the code that the open question is about."""
        ask = self._stage.group.ask if self._stage.asking else None
        return ask is not None and ask.text == ticket_code.cleaned(text)

    def _must_answer(self) -> bool:
        if self._stage.asking:
            self._stage.group.remind()
            self._sounds.play(Sound.REFUSED)
        return self._stage.asking

    def is_real(self) -> bool:
        """Whether what is done now is stored; in a rehearsal it is said that it would not be."""
        if self.rehearsing:
            self._context.tell(
                self.tr("This is a rehearsal: nothing is registered, counted or taken back. F8 ends it.")
            )
        return not self.rehearsing

    def _admit(self, person: Attendee) -> None:
        if self.desk is not None:
            self._slow.start()
            self.desk.admit(person)

    def _register(self, name: str, unit: str, phone: str) -> None:
        if self.desk is not None and self.is_real():
            self.desk.walk_in(name, unit, phone)

    def _count_group(self, ask: Ask, persons: int) -> None:
        if self.desk is not None:
            self._slow.start()
            self.desk.pass_group(ask, persons)

    def _asked(self, ask: Ask) -> None:
        self._slow.stop()
        if not self._must_answer():
            self._stage.ask(ask)
            self._sounds.play(Sound.ATTENTION)

    def _take_back(self, scan: Scan, reason: str) -> None:
        if self.desk is not None and self.is_real():
            self.desk.take_back(scan, reason)

    def _voided(self) -> None:
        self._latest.strip.close_strip()
        if not self._stage.filled_in:
            self._stage.show_idle(leaving=self.leaving)

    def _answered(self, answer: Answer) -> None:
        self._slow.stop()
        outcome = answer.outcome
        if outcome.scan.method is Method.WALK_IN:
            self._stage.form.empty()
        face = face_of(outcome, self._context.ws.local, answer.times, self._context.lang)
        self._show(face, sound_of(outcome))

    def _failed(self, error: GbmError, what: str) -> None:
        self._slow.stop()
        if self._stage.form.explains(error):
            self._stage.refuse_walk_in(error)
        else:
            self._unrecorded(what, say(error, self._context.lang))

    def _unrecorded(self, what: str, why: str = "") -> None:
        self._slow.stop()
        advice = self.tr("Note the code above with the time, then scan again. Nothing that was shown before is lost.")
        line = why or self.tr("The program failed at this scan.")
        self._show(Face("danger", Sign.CROSS, self.tr("Not recorded"), what, line=line, advice=advice), Sound.REFUSED)

    def _show(self, face: Face, sound: Sound) -> None:
        self._stage.show_face(face, take_keyboard=self._latest.strip.isHidden())
        self._sounds.play(sound)
