"""A line for a day that may be left empty."""

from datetime import date

from PySide6.QtWidgets import QLineEdit

from gbm_desktop.model.day_text import single_span
from ui.widgets.basics import set_property


class DayLine(QLineEdit):
    """2026-12-01, 2026年12月1日 or 20261201; empty is no day. What is no day is framed in red once it is left."""

    def __init__(self, empty: str = "2026-12-01") -> None:
        super().__init__()
        self.setPlaceholderText(empty)
        self.textChanged.connect(lambda _text: set_property(self, "wrong", value=False))
        self.editingFinished.connect(self._settle)

    @property
    def day(self) -> date | None:
        """The day that the text names."""
        try:
            span = single_span(self.text())
        except ValueError:
            return None
        return span[0] if span and span[0] == span[1] else None

    @property
    def is_sound(self) -> bool:
        """Whether the text is a day or nothing."""
        return not self.text().strip() or self.day is not None

    def show_day(self, day: date | None) -> None:
        """The line shows this day, or none."""
        self.setText(day.isoformat() if day else "")

    def _settle(self) -> None:
        if self.day is not None and self.text() != self.day.isoformat():
            self.show_day(self.day)
        set_property(self, "wrong", not self.is_sound)
