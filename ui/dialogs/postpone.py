"""Asks to which day events are postponed, and shows beforehand what that does."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from gbm_desktop import postponement
from gbm_desktop.errors import GbmError
from gbm_desktop.model.events import Event
from gbm_desktop.model.postponement import Affected, Followers, Postponement, first_of
from gbm_desktop.wording import say, word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.postponement import REASONS, summary
from ui.context import Context
from ui.dialogs.market_day_chips import MarketDayChips
from ui.dialogs.postpone_preview import PostponePreview
from ui.widgets import Chip, FieldForm, Heading, column, hint, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form_fields import moment, python_time, qt_day, qt_time
from ui.widgets.reading_order import read_in_order

_SIZE, _LEFT = (1180, 640), 360
_PAUSE_MS, _GAP = 200, 8
_WEEK = timedelta(days=7)


class Postpone(Dialog):
    """On the left when and why, on the right each event's new time and what comes of it.

    `postponed` comes with the ids of all that moved.
    """

    postponed = Signal(object)

    def __init__(self, parent: QWidget, context: Context, chosen: Sequence[Event]) -> None:
        super().__init__(parent)
        self.setObjectName("postpone")
        self.setWindowTitle(self.tr("Postpone"))
        self.resize(*_SIZE)
        self._context, self.chosen = context, list(chosen)
        self._first = first_of(chosen)
        self._asked = 0
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._preview)
        self._make_when()
        self._make_why()
        self.followers = QComboBox()
        self.followers.setObjectName("postponeFollowers")
        for choice in Followers:
            self.followers.addItem(word(choice, context.lang), choice)
        self.followers.currentIndexChanged.connect(self._pause.start)
        self.effects = PostponePreview(context.lang)
        self.wrong = QLabel()
        self.wrong.setProperty("type", "error")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.summary = second_text("", wrap=False)
        self.give = primary_button(self.tr("Postpone"), self._give, "givePostpone")
        self._lay_out()
        self._preview()

    def _make_when(self) -> None:
        self.to_day, self.open_end = (
            Chip(self.tr("To another time"), checked=True),
            Chip(self.tr("Until further notice")),
        )
        self.to_day.setObjectName("postponeToDay")
        self.open_end.setObjectName("postponeOpenEnd")
        group = QButtonGroup(self)
        group.addButton(self.to_day)
        group.addButton(self.open_end)
        self.start = moment()
        self.start.setObjectName("postponeStart")
        later = max(self._first.said.start, self._context.ws.now().replace(tzinfo=None, second=0, microsecond=0))
        day = (later + _WEEK).date()
        self.start.setDateTime(qt_time(self._first.said.start.replace(year=day.year, month=day.month, day=day.day)))
        self.start.dateTimeChanged.connect(self._pause.start)
        self.to_day.toggled.connect(lambda checked: self._switched(to_day=checked))

    def _take_day(self, day: date) -> None:
        self.to_day.setChecked(True)
        self.start.setDate(qt_day(day))

    def _make_why(self) -> None:
        self.reason = QLineEdit(self._first.stage_reason)
        self.reason.setObjectName("postponeReason")
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(self.tr("It is kept with the event and stands on the notice"))
        self._usual = FlowLayout(_GAP)
        for usual in REASONS:
            said = usual[0 if self._context.lang == "zh" else 1]
            chip = plain_button(said, partial(self._take_reason, said))
            chip.setProperty("type", "chip")
            self._usual.addWidget(chip)

    def _lay_out(self) -> None:
        when, self._why = FieldForm(), FieldForm()
        when.add("start", self.tr("The first event's new time"), self.start)
        self._why.add("reason", self.tr("Reason"), self.reason)
        markets = MarketDayChips(self._context, self._first)
        markets.taken.connect(self._take_day)
        name = self._first.said.name
        several = fill(self.tr("{name} and {count} more"), name=name, count=len(self.chosen) - 1)
        title = Heading(name if len(self.chosen) == 1 else several)
        title.setWordWrap(True)
        left = column(gap=16)
        left.addWidget(title)
        left.addLayout(row(self.to_day, self.open_end, None))
        left.addWidget(when)
        left.addWidget(markets)
        left.addWidget(self._why)
        left.addLayout(self._usual)
        left.addWidget(second_text(self.tr("Later events"), wrap=False))
        left.addWidget(self.followers)
        left.addWidget(hint(self.tr("Bookings, safety posts and the programme move along. Undo takes all of it back.")))
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(_LEFT)
        right = column()
        right.addWidget(Heading(self.tr("What comes of it")))
        right.addWidget(self.effects, 1)
        right.addWidget(self.wrong)
        box = column(self, margin=24, gap=16)
        parts = row(side, gap=24)
        parts.addLayout(right, 1)
        box.addLayout(parts, 1)
        back = plain_button(self.tr("Back"), self.reject)
        box.addLayout(row(self.summary, None, back, self.give))
        read_in_order(side, self.effects, back, self.give)

    def wanted(self) -> Postponement:
        """What the fields say."""
        start = python_time(self.start)
        later = self.to_day.isChecked()
        return Postponement(
            tuple(event.id for event in self.chosen),
            start.date() if later else None,
            self.reason.text().strip(),
            at=start.time() if later else None,
            followers=self.followers.currentData(),
        )

    def _switched(self, *, to_day: bool) -> None:
        self.start.setEnabled(to_day)
        self._pause.start()

    def _take_reason(self, said: str) -> None:
        self.reason.setText(said)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview(self) -> None:
        self._asked += 1
        asked, wanted = self._asked, self.wanted()
        self._context.jobs.run(
            lambda _progress: postponement.preview(self._context.ws, wanted, self._context.lang),
            lambda found: self._show(asked, found),
            failed=lambda error: self._cannot(asked, error),
            title=self.tr("Looking at what the move affects"),
        )

    def _show(self, asked: int, found: Sequence[Affected]) -> None:
        if not isValid(self) or asked != self._asked:
            return  # the dialog is gone, or something else was chosen meanwhile
        self.effects.show_affected(found)
        self.wrong.hide()
        self.summary.setText(summary(found, self._context.lang, done=False))
        self.give.setText(fill(self.tr("Postpone {count:event|events}"), count=len(found)))
        self.give.setEnabled(True)

    def _cannot(self, asked: int, error: GbmError) -> None:
        if not isValid(self) or asked != self._asked:
            return
        self.effects.show_affected([])
        self.wrong.setText(say(error, self._context.lang))
        self.wrong.show()
        self.summary.setText("")
        self.give.setEnabled(False)

    def _give(self) -> None:
        if not self.reason.text().strip():
            self._why.show_error("reason", self.tr("Write the reason, it stands on the notice."))
            return
        try:
            moved = postponement.postpone(self._context.ws, self.wanted())
        except GbmError as error:
            self._cannot(self._asked, error)
            return
        self._context.tell(fill(self.tr("Postponed {count:event|events}"), count=len(moved)), undo=True)
        self.accept()
        self.postponed.emit(moved)
