"""A line for a day that may be left empty."""

from datetime import date

from PySide6.QtWidgets import QLineEdit

from gbm_desktop.model.day_text import single_span
from ui.widgets import set_property


class DayLine(QLineEdit):
    """2026-12-01, 2026年12月1日 or 20261201; empty is no day. What is no day is framed in red once it is left."""

    def __init__(self, empty: str) -> None:
        super().__init__()
        self.setPlaceholderText(empty)
        self.editingFinished.connect(self._settle)

    def day(self) -> date | None:
        """The day that the text names."""
        try:
            span = single_span(self.text())
        except ValueError:
            return None
        return span[0] if span and span[0] == span[1] else None

    def is_wrong(self) -> bool:
        """Whether the text is there and names no day."""
        return bool(self.text().strip()) and self.day() is None

    def show_day(self, day: date | None) -> None:
        """The line shows this day."""
        self.setText(day.isoformat() if day else "")
        set_property(self, "wrong", False)

    def _settle(self) -> None:
        set_property(self, "wrong", self.is_wrong())
        if day := self.day():
            self.setText(day.isoformat())
