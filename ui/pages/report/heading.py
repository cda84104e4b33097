"""The top of the report's page: days left, the day up to which it counts, the addressee, and what to do with it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QWidget

from gbm_desktop.wording.counted import fill
from ui.widgets import Heading, StatusDot, Tone, column, plain_button, primary_button, row
from ui.widgets.date_typing import typed_as_written
from ui.widgets.flow_layout import wrapped

_SOON_DAYS = 14
_OFFICE_WIDTH = 220


class ReportHeading(QWidget):
    """`changed` comes when another day or office was chosen; `saved` with a suffix; the others are plain wishes."""

    changed = Signal()
    saved = Signal(str)
    exported = Signal()
    printed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._due = StatusDot()
        self._due.setObjectName("reportDue")
        self._day, self._office = typed_as_written(QDateEdit()), QComboBox()
        self._day.setObjectName("reportAsOf")
        self._day.setAccessibleName(self.tr("Figures up to"))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.dateChanged.connect(lambda _day: self.changed.emit())
        self._office.setObjectName("reportOffice")
        self._office.setAccessibleName(self.tr("Addressee"))
        self._office.setEditable(True)
        if typed := self._office.lineEdit():
            typed.setPlaceholderText(self.tr("To be verified"))
        self._office.setMinimumWidth(_OFFICE_WIDTH)
        self._office.editTextChanged.connect(lambda _text: self.changed.emit())
        self._lay_out()

    @property
    def as_of(self) -> date:
        """The day up to which figures count."""
        chosen = self._day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @property
    def office(self) -> str:
        """Whom the copy is for, empty where nobody is named."""
        return self._office.currentText().strip()

    def set_day(self, day: date) -> None:
        """Figures count up to this day."""
        self._day.setDate(QDate(day.year, day.month, day.day))

    def show_offices(self, offices: Sequence[str]) -> None:
        """These can be chosen; one that was typed stays."""
        if [self._office.itemText(n) for n in range(self._office.count())] == list(offices):
            return
        typed = self._office.currentText()
        self._office.blockSignals(True)
        self._office.clear()
        self._office.addItems(list(offices))
        if typed:
            self._office.setEditText(typed)
        self._office.blockSignals(False)

    def show_due(self, days: int | None, day: str) -> None:
        """How long until the report is due."""
        self._due.show_status(*self._due_words(days, day))

    def show_sent(self, day: str) -> None:
        """Every addressee has the report, the last since this day."""
        self._due.show_status(fill(self.tr("Sent to all, to the last on {day}"), day=day), "action")

    def _due_words(self, days: int | None, day: str) -> tuple[str, Tone]:
        if days is None:
            return self.tr("Due date to be verified"), "warn"
        if days < 0:
            return fill(self.tr("{days:day|days} overdue (due {day})"), days=-days, day=day), "danger"
        if days == 0:
            return self.tr("Due today"), "danger"
        return fill(self.tr("{days:day|days} left (due {day})"), days=days, day=day), (
            "warn" if days <= _SOON_DAYS else "action"
        )

    def _lay_out(self) -> None:
        self.setMinimumWidth(1)  # what stands side by side must not keep the window wide
        box = column(self, gap=12)
        box.addLayout(row(Heading(self.tr("Summary report"), "title"), self._due, None, gap=16))
        buttons = (
            plain_button(self.tr("Print"), self.printed.emit, "printReport", "print"),
            plain_button(self.tr("All copies"), self.exported.emit, "exportAll", "folder"),
            plain_button(self.tr("Excel"), lambda: self.saved.emit(".xlsx"), "saveXlsx"),
            plain_button(self.tr("Word"), lambda: self.saved.emit(".docx"), "saveDocx"),
            primary_button(self.tr("Save as PDF"), lambda: self.saved.emit(".pdf"), "savePdf"),
        )
        office, day = QLabel(self.tr("Addressee")), QLabel(self.tr("Figures up to"))
        office.setBuddy(self._office)
        day.setBuddy(self._day)
        box.addLayout(wrapped(office, self._office, day, self._day, None, *buttons))
