"""Days and times typed as they are written: 2023-10-12 9:00, with or without the signs between the numbers."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit

DateField = TypeVar("DateField", bound=QDateTimeEdit)
_SIGNS = frozenset("-/.: 年月日时")
_YEAR_DIGITS, _DIGITS = 4, 2


def typed_as_written(field: DateField) -> DateField:
    """A number typed replaces the part it stands in, and a sign goes on to the next part once, not twice.

    Tab leaves the field. Qt's own field drops a digit typed into a full part, and after a full part takes the sign for
    one more step: whole dates came out wrong without a word.
    """
    field.installEventFilter(_AsWritten(field))
    return field


class _AsWritten(QObject):
    def __init__(self, field: QDateTimeEdit) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The key finds the right part selected; a sign that says nothing new is taken away."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._go_to_the_edge(last=event.key() == Qt.Key.Key_Tab)
            return False
        text = event.text()
        if text and text in _SIGNS:
            if not self._untouched():
                self._go_on()
            return True
        if text.isdigit():
            self._make_room()
        return False

    def _go_to_the_edge(self, *, last: bool) -> None:
        """From there Tab leaves the field: a number typed into the next field must not become a month of this one."""
        self._field.setCurrentSectionIndex(self._field.sectionCount() - 1 if last else 0)

    def _untouched(self) -> bool:
        """Whether nothing was typed yet into the part that the cursor came to."""
        field = self._field
        return field.lineEdit().selectedText() == field.sectionText(field.currentSection())

    def _go_on(self) -> None:
        field = self._field
        field.setCurrentSectionIndex(min(field.currentSectionIndex() + 1, field.sectionCount() - 1))
        field.setSelectedSection(field.currentSection())

    def _make_room(self) -> None:
        field = self._field
        chosen = field.lineEdit().selectedText()
        if chosen and chosen == field.text():
            field.setSelectedSection(field.sectionAt(0))
        elif not chosen and len(field.sectionText(field.currentSection())) >= self._full():
            field.setSelectedSection(field.currentSection())

    def _full(self) -> int:
        return _YEAR_DIGITS if self._field.currentSection() is QDateTimeEdit.Section.YearSection else _DIGITS
