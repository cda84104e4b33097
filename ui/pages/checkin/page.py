"""Check-in: one page, made for a queue. Nothing is shown as admitted before it is stored."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gbm_desktop.checkin import ticket_code
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Method
from gbm_desktop.model.ids import EventId
from gbm_desktop.store import merged_repeats
from gbm_desktop.store.event_choices import choices
from ui import settings
from ui.context import Context
from ui.page import Page
from ui.pages.checkin.banner import ModeBanner
from ui.pages.checkin.clock_warning import ClockWarning
from ui.pages.checkin.controls import Controls
from ui.pages.checkin.counts import CountsPanel
from ui.pages.checkin.ears import COMMANDS, Ears
from ui.pages.checkin.front import Front
from ui.pages.checkin.full_screen import FullScreen
from ui.pages.checkin.kiosk import KioskFoot, KioskMode, KioskParts
from ui.pages.checkin.latest import SHOWN, LatestScans
from ui.pages.checkin.layout import lay_out_door
from ui.pages.checkin.places import DeskParts, Places
from ui.pages.checkin.reception import Reception
from ui.pages.checkin.sight import Sight
from ui.pages.checkin.stage import Stage
from ui.pages.checkin.status import StatusLine
from ui.pages.checkin.window_name import WindowName
from ui.sounds import Sounds
from ui.widgets import EmptyState, column
from ui.widgets.page_stack import PageStack

_SOUNDS_AFTER_MS = 300
_FIGURES_MS = 60
_KEYPAD = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_PASSAGES = frozenset({"scans", "scan_voids", "attendees"})
_SESSIONS_MS = 15_000


class CheckinPage(Page):
    """The door of one event: scans, searches, walk-ins, headcounts, exits, and taking back."""

    key: ClassVar[str] = "checkin"
    tables: ClassVar[frozenset[str]] = _PASSAGES | {
        "events", "overrides", "safety_plans", "sessions", "admission_rules", "group_tickets",
    }  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("checkinPage")
        self._events_stale = True
        self._controls = Controls(context.lang)
        self._clock = ClockWarning(context)
        self._banner, self._counts, self._status = ModeBanner(), CountsPanel(context), StatusLine(self._clock)
        self._window = WindowName(context.lang)
        self._stage = Stage(context.lang)
        self._front = Front(context, self._stage)
        self._latest = LatestScans(context.lang, context.ws.local)
        self._sounds = Sounds(settings.volume())
        self.reception = Reception(context, self._stage, self._latest, self._sounds)
        self._sight = Sight(context, self)
        self._full_screen = FullScreen(self)
        self._ears = Ears(self)
        self._figures_due = QTimer(self, singleShot=True, interval=_FIGURES_MS)
        self._figures_due.timeout.connect(self._refresh_if_stale)
        self._sounds_due = QTimer(self, singleShot=True, interval=_SOUNDS_AFTER_MS)
        self._sounds_due.timeout.connect(self._prepare_sounds)
        self._sessions_due = QTimer(self, interval=_SESSIONS_MS)
        self._sessions_due.timeout.connect(self._follow_sessions)
        self._sessions_due.timeout.connect(self._clock.look)
        self._kiosk_foot = KioskFoot()
        of_staff = (self._controls, self._front.notices, self._latest, self._status)
        self._kiosk = KioskMode(self, KioskParts(self._stage, of_staff, self._counts), self._kiosk_foot)
        self._lay_out()
        parts = DeskParts(self, self._pages, self._controls, self._ears, self._sounds, self.reception, self._sight)
        self._places = Places(context, parts, self._begin_kiosk)
        self._connect()
        self._connect_keys()

    def _lay_out(self) -> None:
        nothing = EmptyState(
            self.tr("No event to check people in for"),
            self.tr("Plan an event"),
            lambda: self.context.go("events"),
            text=self.tr("Plan an event and list its people; then this page admits them by their code."),
        )
        right = [self._window, self._counts, self._sight.camera, self._latest]
        self._pages, door = PageStack(), QWidget()
        column(self).addWidget(self._pages)
        self._pages.addWidget(nothing)
        self._pages.addWidget(door)
        lay_out_door(door, [self._banner, self._controls], [self._front], right, [self._status, self._kiosk_foot])

    def _connect(self) -> None:
        self.context.changed.connect(self._note_events)
        self._controls.choice.currentIndexChanged.connect(lambda _index: self._open_door())
        self._controls.walk_in.connect(lambda: self._front.work(self.reception.begin_walk_in))
        self._controls.direction.connect(self.reception.switch_direction)
        self._controls.counted.connect(self.reception.count)
        self._controls.rehearsal.connect(self.reception.switch_rehearsal)
        self._controls.exits_only.connect(lambda wanted: self.reception.only_let_out(wanted=wanted))
        self._controls.full_screen.connect(self._full_screen.toggle)
        self._controls.emergency.connect(self.begin_emergency)
        self.reception.mode_changed.connect(self._show_mode)
        self._stage.found.walk_in.connect(lambda _text: self.reception.begin_walk_in())
        self._ears.scanned.connect(self._scanned)
        self._ears.echoed.connect(lambda _text: self._status.heard(self.context.ws.now(), echo=True))
        self._ears.composing.connect(self._status.show_composing)
        self.context.live.changed.connect(self._show_network)
        self._show_network()
        self._stage.people_like = self.reception.find
        self._sight.read.connect(lambda code: self.reception.scan(code, Method.CAMERA))

    def _show_network(self) -> None:
        live = self.context.live
        self._status.show_network(online=live.party is not None, linked=live.linked)

    def _connect_keys(self) -> None:
        none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
        control = Qt.KeyboardModifier.ControlModifier
        self._ears.on_key(none, Qt.Key.Key_F2, self._controls.walk_in.emit)
        self._ears.on_key(none, Qt.Key.Key_F3, self.reception.switch_direction)
        self._ears.on_key(none, Qt.Key.Key_F4, lambda: self.reception.count(1))
        self._ears.on_key(shift, Qt.Key.Key_F4, lambda: self.reception.count(-1))
        self._ears.on_key(none, Qt.Key.Key_F8, self.reception.switch_rehearsal)
        self._ears.on_key(none, Qt.Key.Key_F9, self.begin_emergency)
        self._ears.on_key(control, Qt.Key.Key_Z, self._take_last_back)
        self._ears.on_key(control, Qt.Key.Key_F, lambda: self._front.work(self._stage.search.setFocus))

    def open_at(self, **place: Any) -> None:
        """The door of this event is open; with `paper`, a sheet that was signed there is being keyed."""
        self.refresh()
        self._controls.choice.choose(place.get("event_id"))
        if place.get("paper"):
            self._places.key_paper()

    def refresh(self) -> None:
        """Events, figures and the latest scans as they are stored."""
        if self._events_stale:
            self._events_stale = False
            self._controls.choice.show_events(choices(self.context.ws.read), self.context.ws.today())
            self._open_door()
        else:
            self._show_door()

    def _show_door(self) -> None:
        if self.reception.desk is not None:
            door = self.reception.desk.door
            counts = door.counts()
            self._window.show_window(door.window(), self.context.ws.clock.wall())
            self._counts.show_counts(counts)
            self._counts.pace.follow(self.reception.desk.event_id, counts.capacity)
            self._front.show_counts(counts)
            latest = door.latest(SHOWN)
            repeats = merged_repeats.among(self.context.ws.read, [scan.id for scan, _, _ in latest])
            self._latest.show_latest(latest, repeats)

    def showEvent(self, event: QShowEvent) -> None:
        """Scans are heard while the page is seen."""
        super().showEvent(event)
        self._ears.listen(wanted=not self._places.in_place_of_desk)
        self._full_screen.follow()
        self._sounds.set_volume(settings.volume())
        self._sounds_due.start()
        self._sessions_due.start()
        self._clock.begin()
        self._stage.board.follow_look()
        self._show_mode()
        self._follow_kiosk()
        self._stage.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """A scan on another page is typed there as anything else."""
        super().hideEvent(event)
        self._figures_due.stop()
        self._ears.listen(wanted=False)
        if not event.spontaneous():
            self._kiosk.let_go()
        self._sessions_due.stop()
        self._full_screen.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the full screen; the keypad's + and − count; a letter begins a search, a command does not."""
        counted = _KEYPAD.get(Qt.Key(event.key())) if event.modifiers() & Qt.KeyboardModifier.KeypadModifier else None
        if counted is not None and not self._kiosk.on:
            self.reception.count(counted)
        elif event.key() == Qt.Key.Key_Escape and self._full_screen.on and not self._kiosk.on:
            self._full_screen.toggle()
        elif event.modifiers() & COMMANDS or self._front.in_emergency or not self._stage.type(event.text()):
            super().keyPressEvent(event)

    def _on_changed(self, tables: frozenset[str]) -> None:
        """The verdict is painted before the figures are counted, and in a stream they are counted now and then."""
        if not self.isVisible() or not tables <= _PASSAGES:
            super()._on_changed(tables)
            return
        self._stale = True
        if not self._figures_due.isActive():
            self._figures_due.start()

    def _take_last_back(self) -> None:
        """The newest scan is meant, also the one whose figures are still on their way."""
        self._refresh_if_stale()
        self._latest.ask_for_last()

    def _note_events(self, tables: frozenset[str]) -> None:
        self._events_stale = self._events_stale or "events" in tables

    def _open_door(self) -> None:
        chosen = self._controls.choice.chosen()
        self._pages.setCurrentIndex(0 if chosen is None else 1)
        if chosen is None:
            return
        try:
            self.reception.open(chosen)
        except GbmError as error:
            self.context.problem(error)
            return
        self._front.follow(chosen)
        self._show_door()

    def begin_emergency(self) -> None:
        """What is happening can be chosen; the scanner is heard all the while."""
        self._front.begin_emergency(rehearsing=self.reception.rehearsing)

    def _begin_kiosk(self) -> None:
        if self.reception.desk is not None:
            self._front.go_back()
            self._kiosk.ask(self.reception.desk.event_id)

    def _follow_kiosk(self) -> None:
        if self._kiosk.on:
            self._controls.choice.choose(EventId(self._kiosk.event_id))
        self._kiosk.follow()

    def _show_mode(self) -> None:
        leaving, rehearsing = self.reception.leaving, self.reception.rehearsing
        always = settings.exits_only()
        self._banner.show_mode(leaving=leaving, rehearsing=rehearsing, always=always)
        self._controls.show_mode(leaving=leaving, rehearsing=rehearsing, always=always)

    def _follow_sessions(self) -> None:
        """A day or a session may have begun or ended without anyone at the door."""
        desk = self.reception.desk
        if desk is not None and self._window.is_past(desk.door.window(), self.context.ws.clock.wall()):
            self.refresh()

    def _scanned(self, text: str) -> None:
        self._status.heard(self.context.ws.now(), echo=False)
        is_code = ticket_code.complete(text) or ticket_code.is_damaged(text)
        if not is_code and self._kiosk.searches and self.reception.find(text):
            self._stage.search_for(text)
        else:
            self.reception.scan(text)

    def _prepare_sounds(self) -> None:
        self._sounds.prepare()
        self._status.show_sound(audible=self._sounds.audible, missing=self._sounds.missing)
