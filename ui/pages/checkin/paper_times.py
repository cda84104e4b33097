"""Between which times a sheet was signed, and the day or session for which it counts."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.admission import Window
from gbm_desktop.wording import Lang
from gbm_desktop.wording.admission import window as in_words
from ui.widgets import row, second_text
from ui.widgets.form_fields import moment, python_time, qt_time


class SheetTimes(QWidget):
    """`changed` comes when a person states other times."""

    changed = Signal()

    def __init__(self, lang: Lang, since: datetime, until: datetime) -> None:
        super().__init__()
        self._lang = lang
        self._since, self._until, self._counts_for = moment(), moment(), second_text("", wrap=False)
        for field, at, name, title in (
            (self._since, since, "paperSince", self.tr("Signed from")),
            (self._until, until, "paperUntil", self.tr("Signed until")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(title)
            field.setDateTime(qt_time(at))
            field.dateTimeChanged.connect(lambda _at: self.changed.emit())
        self._counts_for.setObjectName("paperWindow")
        before, between = second_text(self.tr("The sheet was signed from")), second_text(self.tr("to"))
        self.setLayout(row(before, self._since, between, self._until, self._counts_for, None))

    @property
    def since(self) -> datetime:
        """When the sheet was laid out."""
        return python_time(self._since)

    @property
    def until(self) -> datetime:
        """When it was taken away."""
        return python_time(self._until)

    def show_window(self, window: Window) -> None:
        """It is seen for what the sheet counts, where not for the event as a whole."""
        name = in_words(window, self._lang)
        self._counts_for.setText(self.tr("counts for {window}").format(window=name) if name else "")
