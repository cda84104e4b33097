"""The month calendar with its heading and the way from month to month."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from gbm_desktop.events import Listed
from gbm_desktop.model.events import EventKind
from gbm_desktop.wording import Lang, word
from ui.pages.events.month_painting import kind_colour
from ui.pages.events.month_view import MonthView
from ui.widgets import Heading, column, plain_button, row, set_property


class CalendarPane(QWidget):
    """`view` is the month itself; its signals say what a person wants."""

    def __init__(self, lang: Lang, today: date) -> None:
        super().__init__()
        self.view = MonthView(lang, today)
        self.title = Heading("")
        earlier = plain_button("", lambda: self.view.turn(-1), "monthEarlier", "left")
        later = plain_button("", lambda: self.view.turn(1), "monthLater", "right")
        earlier.setAccessibleName(self.tr("Earlier month"))
        later.setAccessibleName(self.tr("Later month"))
        now = plain_button(self.tr("Today"), lambda: self.view.show_day(today), "monthToday")
        self._lang: Lang = lang
        self._legend = QLabel()
        self._legend.setObjectName("monthLegend")
        set_property(self._legend, "type", "hint")
        box = column(self)
        box.addLayout(row(earlier, later, now, self.title, None))
        box.addWidget(self.view, 1)
        box.addWidget(self._legend)
        self.view.moved.connect(self._show_title)
        self._show_title(self.view.day)

    def show_events(self, lines: Sequence[Listed]) -> None:
        """These events stand on their days."""
        parts = (
            f'<span style="color:{kind_colour(kind).name()}">■</span> {word(kind, self._lang)}' for kind in EventKind
        )
        self._legend.setText("&nbsp; ".join(parts))
        self.view.show_events(lines)

    def _show_title(self, day: date) -> None:
        self.title.setText(self.tr("{year}-{month:02}").format(year=day.year, month=day.month))
