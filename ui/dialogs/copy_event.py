"""Copies events to several days and places, showing beforehand what each copy will be."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget, QLabel, QListWidget, QListWidgetItem, QSpinBox, QWidget

from gbm_desktop import events, places
from gbm_desktop.errors import GbmError
from gbm_desktop.model.event_copies import CopyTo
from gbm_desktop.model.events import Event, EventDraft, EventWarning
from gbm_desktop.places import Place
from gbm_desktop.wording import say
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.events import warning_sentence
from ui.context import Context
from ui.widgets import (
    Column,
    DataTable,
    Heading,
    RecordModel,
    SearchBox,
    column,
    hint,
    plain_button,
    primary_button,
    row,
    second_text,
)
from ui.widgets.day_picker import DayPicker
from ui.widgets.dialog import Dialog
from ui.widgets.reading_order import read_in_order

Copy = tuple[EventDraft, list[EventWarning]]
_SIZE = (1040, 620)
_WEEK = 7
_CALENDAR_HEIGHT = 264
_MOST = 500


class CopyEvents(Dialog):
    """Days on the left, places beside them, and on the right every copy that will be made."""

    def __init__(self, parent: QWidget, context: Context, chosen: Sequence[Event]) -> None:
        super().__init__(parent)
        self.setObjectName("copyEvents")
        self.setWindowTitle(self.tr("Copy to other days and places"))
        self.resize(*_SIZE)
        self._context = context
        self._events = list(chosen)
        self._origin = chosen[0].said
        self.days: set[date] = set()
        self._make_days()
        self._make_places()
        self._make_preview()
        self._lay_out()
        self._show_copies()

    def _make_days(self) -> None:
        self.calendar = DayPicker(self.days)
        self.calendar.setObjectName("copyDays")
        self.calendar.setLocale(QLocale(QLocale.Language.Chinese if self._context.lang == "zh" else QLocale.Language.C))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self.calendar.setMinimumHeight(_CALENDAR_HEIGHT)
        start = self._origin.start
        self.calendar.setSelectedDate(QDate(start.year, start.month, start.day))
        self.calendar.clicked.connect(lambda day: self.toggle_day(cast("date", day.toPython())))
        self.calendar.activated.connect(lambda day: self.toggle_day(cast("date", day.toPython())))
        self.times = QSpinBox()
        self.times.setRange(1, 52)
        self.times.setValue(4)
        self.times.setMaximumWidth(64)
        self.times.lineEdit().setTextMargins(8, 0, 0, 0)
        self.times.setObjectName("copyTimes")
        self.times.setAccessibleName(self.tr("How many weeks"))
        self._chosen_days = second_text("")

    def _make_places(self) -> None:
        self.search = SearchBox(self.tr("Township or village"))
        self.search.searched.connect(self._narrow)
        self.list = QListWidget()
        self.list.setObjectName("copyPlaces")
        self.list.setAccessibleName(self.tr("Places"))
        for place in places.of_campaign(self._context.ws, ""):
            item = QListWidgetItem(place.label.partition(" ")[2])
            item.setData(Qt.ItemDataRole.UserRole, place)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _item: self._show_copies())

    def _make_preview(self) -> None:
        lang = self._context.lang
        self._model: RecordModel[Copy] = RecordModel(
            [
                Column(self.tr("Day"), lambda copy: f"{copy[0].start:%m-%d %H:%M}", width=96),
                Column(self.tr("Name"), lambda copy: copy[0].name, tip=lambda copy: copy[0].name, width=152),
                Column(self.tr("Venue"), lambda copy: copy[0].place, tip=lambda copy: copy[0].place, width=112),
                Column(
                    self.tr("To look at"),
                    lambda copy: "；".join(warning_sentence(warning, lang) for warning in copy[1]),
                    tone=lambda _copy: "warn",
                    tip=lambda copy: "\n".join(warning_sentence(warning, lang) for warning in copy[1]),
                    width=80,
                ),
            ]
        )
        self.preview = DataTable(self._model, "copyPreview")
        self.preview.setAccessibleName(self.tr("What will be made"))
        self.wrong = QLabel()
        self.wrong.setProperty("type", "error")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.make = primary_button("", self._make, "makeCopies")

    def _lay_out(self) -> None:
        left, middle, right = column(), column(), column()
        left.addWidget(Heading(self.tr("Days")))
        left.addWidget(self.calendar)
        weekly = plain_button(self.tr("Add weekly"), self.add_weekly, "addWeekly")
        left.addLayout(row(second_text(self.tr("Weeks after"), wrap=False), self.times, weekly))
        left.addWidget(self._chosen_days)
        none = plain_button(self.tr("No days"), self._clear_days)
        left.addLayout(row(none, None))
        left.addStretch(1)
        middle.addWidget(Heading(self.tr("Places")))
        middle.addWidget(self.search)
        middle.addWidget(self.list, 1)
        middle.addWidget(hint(self.tr("None ticked: the same place.")))
        right.addWidget(Heading(self.tr("What will be made")))
        right.addWidget(self.preview, 1)
        right.addWidget(self.wrong)
        box = column(self, margin=24, gap=16)
        parts = row(gap=24)
        for part, share in ((left, 3), (middle, 2), (right, 5)):
            parts.addLayout(part, share)
        box.addLayout(parts, 1)
        back = plain_button(self.tr("Back"), self.reject)
        box.addLayout(row(None, back, self.make))
        read_in_order(self.calendar, self.times, weekly, none, self.search, self.list, self.preview, back, self.make)

    def toggle_day(self, day: date) -> None:
        """The day is chosen, or no longer."""
        self.days ^= {day}
        self._show_days()

    def add_weekly(self) -> None:
        """The same weekday of the weeks after is chosen."""
        first = self._origin.start.date()
        self.days |= {first + timedelta(days=_WEEK * week) for week in range(1, self.times.value() + 1)}
        last = max(self.days)
        self.calendar.setCurrentPage(last.year, last.month)
        self._show_days()

    def _clear_days(self) -> None:
        self.days.clear()
        self._show_days()

    def _show_days(self) -> None:
        self.calendar.updateCells()
        self._chosen_days.setText("  ".join(f"{day:%m-%d}" for day in sorted(self.days)))
        self._show_copies()

    def _narrow(self, text: str) -> None:
        known = set(places.of_campaign(self._context.ws, text, limit=_MOST)) if text else None
        for item in self._items():
            item.setHidden(known is not None and item.data(Qt.ItemDataRole.UserRole) not in known)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def targets(self) -> list[CopyTo]:
        """Each chosen day at each ticked place; without a day the event's own, without a place the same place."""
        ticked: list[Place] = [
            item.data(Qt.ItemDataRole.UserRole) for item in self._items() if item.checkState() == Qt.CheckState.Checked
        ]
        if not (self.days or ticked):
            return []
        days = sorted(self.days) or [self._origin.start.date()]
        if not ticked:
            return [CopyTo(day) for day in days]
        return [CopyTo(day, place.code, place.village) for day in days for place in ticked]

    def _show_copies(self) -> None:
        first, *rest = (event.id for event in self._events)
        try:
            copies = events.copies(self._context.ws, first, self.targets(), also=rest)
        except GbmError as error:
            copies = []
            self.wrong.setText(say(error, self._context.lang))
            self.wrong.show()
        else:
            self.wrong.hide()
        self._model.show_records(copies)
        self.make.setText(fill(self.tr("Make {count:copy|copies}"), count=len(copies)))
        self.make.setEnabled(bool(copies))

    def _make(self) -> None:
        first, *rest = (event.id for event in self._events)
        try:
            made = events.copy(self._context.ws, first, self.targets(), also=rest)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(
            fill(self.tr("Copied “{name}”: {count:new event|new events}"), name=self._origin.name, count=len(made)),
            undo=True,
        )
        self.accept()
