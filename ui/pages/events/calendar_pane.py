"""The month calendar with its heading and the way from month to month."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gbm_desktop.events import Listed
from gbm_desktop.model.events import EventKind
from gbm_desktop.wording import Lang, word
from ui.pages.events.month_painting import kind_colour
from ui.pages.events.month_view import MonthView
from ui.widgets import Heading, column, plain_button, row

_LEGEND_FROM = 640


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
        self._legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        box = column(self)
        head = row(earlier, later, now, self.title, self._legend)
        head.setStretchFactor(self._legend, 1)
        box.addLayout(head)
        box.addWidget(self.view, 1)
        self.view.moved.connect(self._show_title)
        self._show_title(self.view.day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for the whole legend there is none: each chip bears its kind in its tooltip."""
        super().resizeEvent(event)
        self._legend.setVisible(self.width() >= _LEGEND_FROM)

    def show_events(self, lines: Sequence[Listed]) -> None:
        """These events stand on their days."""
        parts = (
            f'<span style="color:{kind_colour(kind).name()}">■</span> {word(kind, self._lang)}' for kind in EventKind
        )
        self._legend.setText("&nbsp; ".join(parts))
        self.view.show_events(lines)

    def _show_title(self, day: date) -> None:
        self.title.setText(self.tr("{year}-{month:02}").format(year=day.year, month=day.month))
