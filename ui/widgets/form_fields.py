"""Fields that several forms use, and what they hold."""

from datetime import date, datetime
from typing import TypeVar, cast

from PySide6.QtCore import QDate, QDateTime, QEvent, QObject, Qt
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QPlainTextEdit, QSpinBox, QWidget

from ui.widgets.date_typing import typed_as_written
from ui.widgets.number_typing import typed_over

Field = TypeVar("Field", bound=QWidget)
_LINES_HEIGHT = 68


class _WheelGuard(QObject):
    """A wheel over a field scrolls the form unless the field has the focus, so that nothing is changed in passing."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel is passed on."""
        if event.type() == QEvent.Type.Wheel and not cast("QWidget", watched).hasFocus():
            event.ignore()
            return True
        return False


def unscrolled(field: Field) -> Field:
    """The field is changed by the wheel only while it has the focus; a number typed replaces the words for none."""
    if isinstance(field, QSpinBox):
        typed_over(field)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_WheelGuard(field))
    return field


def moment() -> QDateTimeEdit:
    """A field for a local day and time."""
    field = typed_as_written(QDateTimeEdit())
    field.setDisplayFormat("yyyy-MM-dd HH:mm")
    field.setCalendarPopup(True)
    return unscrolled(field)


def day_field() -> QDateEdit:
    """A field for a day."""
    field = typed_as_written(QDateEdit())
    field.setDisplayFormat("yyyy-MM-dd")
    field.setCalendarPopup(True)
    return unscrolled(field)


def lines() -> QPlainTextEdit:
    """A low field of several lines."""
    field = QPlainTextEdit()
    field.setFixedHeight(_LINES_HEIGHT)
    field.setTabChangesFocus(True)
    return field


def names_in(field: QPlainTextEdit) -> list[str]:
    """The lines that say something."""
    return [line.strip() for line in field.toPlainText().splitlines() if line.strip()]


def qt_time(when: datetime) -> QDateTime:
    """The time as a field takes it."""
    return QDateTime(when.year, when.month, when.day, when.hour, when.minute, 0)


def python_time(field: QDateTimeEdit) -> datetime:
    """The local time in the field, to the minute."""
    return cast("datetime", field.dateTime().toPython()).replace(second=0, microsecond=0)


def qt_day(day: date) -> QDate:
    """The day as a field takes it."""
    return QDate(day.year, day.month, day.day)


def python_day(field: QDateEdit) -> date:
    """The day in the field."""
    return cast("date", field.date().toPython())
