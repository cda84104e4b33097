"""A door without a scanner: two keys that nobody can miss, and how many are inside."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QSizePolicy

from gbm_desktop import crowd, events
from gbm_desktop.model.attendance import Scan
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import say
from ui import settings, theme
from ui.context import Context
from ui.page import Page
from ui.pages.checkin.counts import CapacityBar, RoomDot
from ui.pages.checkin.desk import Answer, Desk
from ui.pages.checkin.faces import face_of, sound_of
from ui.sounds import Sounds
from ui.widgets import Card, column, hint, link_button, plain_button, primary_button, row, second_text
from ui.widgets.verdict import Tone

_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_SAID_HEIGHT, _LONGEST = 72, 12
_SIGNS = {"idle": "○", "action": "●", "warn": "▲", "danger": "■"}


class CountingDoor(Page):
    """One press for each who comes in or goes out. The door counts under a name of its own; `left` when it is left."""

    left = Signal()
    key: ClassVar[str] = "checkinCounting"
    tables: ClassVar[frozenset[str]] = frozenset({"scans", "scan_voids", "events", "overrides", "safety_plans"})

    def __init__(self, context: Context, event_id: EventId, sounds: Sounds) -> None:
        super().__init__(context)
        self.setObjectName("countingDoor")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._event_id, self._sounds = event_id, sounds
        self._latest: Scan | None = None
        self._inside, self._own = _figure("countingInside"), _figure("countingOwn")
        self._bar, self._room = CapacityBar(), RoomDot("countingRoom")
        self._said = SaidLine()
        self._undo = plain_button(self.tr("Take back the last press"), self._take_back, "countingUndo")
        self._name = QLineEdit(settings.counting_door() or self.tr("Side door"), maxLength=_LONGEST)
        self._name.setObjectName("countingName")
        self._name.setAccessibleName(self.tr("This door's name"))
        self._name.setFixedWidth(200)
        self._name.editingFinished.connect(self._renamed)
        self._lay_out(events.get(context.ws, event_id).said.name)
        self._desk = self._opened()
        self._show_ready()

    def _lay_out(self, event_name: str) -> None:
        box = column(self, margin=24, gap=12)
        back = link_button(self.tr("Back to the desk (Esc)"), self.left.emit, "countingBack")
        box.addLayout(row(back, None, second_text(event_name, wrap=False), hint(self.tr("Door")), self._name, gap=12))
        box.addWidget(self._figures())
        come = _huge(primary_button(self.tr("+1  comes in"), lambda: self._count(1), "countingIn"))
        come.setEnabled(not settings.exits_only())
        go = _huge(plain_button(self.tr("−1  goes out"), lambda: self._count(-1), "countingOut"))
        box.addLayout(row(come, go, gap=24), 1)
        box.addWidget(self._said)
        keys = hint(self.tr("Keys + and − on the keypad count too"), wrap=False)
        box.addLayout(row(keys, None, self._undo))

    def _figures(self) -> Card:
        card, grid = Card(padding=12), QGridLayout()
        grid.setHorizontalSpacing(24)
        for place, (caption, figure) in enumerate(
            ((self.tr("Inside / approved"), self._inside), (self.tr("This door: in / out"), self._own))
        ):
            grid.addWidget(hint(caption, wrap=False), 0, place)
            grid.addWidget(figure, 1, place)
            grid.setColumnStretch(place, 1)
        card.box.addLayout(grid)
        card.box.addWidget(self._bar)
        card.box.addWidget(self._room)
        return card

    def refresh(self) -> None:
        """The figures as they are stored."""
        counts = self._desk.door.counts()
        inside = f"{counts.inside:,} / {counts.capacity:,}" if counts.capacity else f"{counts.inside:,}"
        self._inside.setText(inside)
        own = crowd.counted(self.context.ws, self._event_id, self._name.text())
        self._own.setText(f"{own.came:,} / {own.left:,}")
        self._bar.show_share(counts)
        self._room.show_room(counts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keypad counts, each press once however long it is held; Esc leads back."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _KEYS or key == Qt.Key.Key_F4:
            going = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_F4
            if not event.isAutoRepeat():
                self._count(_KEYS.get(key, -1 if going else 1))
        else:
            super().keyPressEvent(event)

    def _opened(self) -> Desk:
        desk = Desk(self.context, self._event_id, self._name.text())
        desk.answered.connect(self._answered)
        desk.failed.connect(lambda error, _what: self._refuse(say(error, self.context.lang)))
        desk.broke.connect(lambda _what: self._refuse(self.tr("The program failed at this press.")))
        desk.void_failed.connect(lambda error: self._refuse(say(error, self.context.lang)))
        desk.voided.connect(self._show_ready)
        return desk

    def _renamed(self) -> None:
        name = self._name.text().strip() or self.tr("Side door")
        self._name.setText(name)
        if name != settings.counting_door():
            settings.set_counting_door(name)
            self._desk = self._opened()
            self.refresh()
        self.setFocus()

    def _count(self, persons: int) -> None:
        if persons < 0 or not settings.exits_only():
            self._desk.headcount(persons)

    def _take_back(self) -> None:
        if self._latest is not None:
            self._desk.take_back(self._latest, self.tr("Pressed once too often"))

    def _answered(self, answer: Answer) -> None:
        outcome = answer.outcome
        self._latest = outcome.scan if outcome.scan.persons else self._latest
        self._undo.setEnabled(self._latest is not None)
        face = face_of(outcome, self.context.ws.local, answer.times, self.context.lang)
        self._said.say(face.tone, face.word, face.line, face.advice)
        self._sounds.play(sound_of(outcome))

    def _refuse(self, why: str) -> None:
        self._said.say("danger", self.tr("Not recorded"), why)

    def _show_ready(self) -> None:
        self._latest = None
        self._undo.setEnabled(False)
        self._said.say("idle", self.tr("Ready to count"))


class SaidLine(QLabel):
    """What came of the last press, in the colour, the sign and the words of its verdict."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("countingSaid")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumHeight(_SAID_HEIGHT)

    def say(self, tone: Tone, *parts: str) -> None:
        """This came of it."""
        shade = theme.colours()
        ground, ink = {
            "idle": (shade.surface, shade.second),
            "action": (shade.selected, shade.text),
            "warn": (shade.warn_soft, shade.text),
            "danger": (shade.danger, shade.on_action),
        }[tone]
        self.setText("　".join(filter(None, (f"{_SIGNS[tone]} {parts[0]}", *parts[1:]))))
        self.setStyleSheet(
            f"background: {ground}; color: {ink}; font-size: 20px; font-weight: 600; padding: 8px 16px;"
            f" border-radius: {theme.RADIUS}px;"
        )


def _figure(name: str) -> QLabel:
    label = QLabel("0")
    label.setObjectName(name)
    label.setStyleSheet("font-size: 48px; font-weight: 700;")
    return label


def _huge(button: QPushButton) -> QPushButton:
    button.setStyleSheet("font-size: 56px; font-weight: 700; min-height: 120px;")
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return button
