"""The calendar with its heading and the way on: a month, a week, or the weeks by resource."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from gbm_desktop import campaign
from gbm_desktop.events import Listed
from gbm_desktop.lanes import lanes
from gbm_desktop.model.events import EventKind
from gbm_desktop.planning import day_facts
from gbm_desktop.wording import word
from ui.context import Context
from ui.pages.events import moving
from ui.pages.events.calendar_menu import CalendarMenu
from ui.pages.events.chip_painting import kind_colour
from ui.pages.events.lanes_view import LanesView
from ui.pages.events.month_view import MonthView
from ui.pages.events.postponing import ask_to_postpone, ask_to_postpone_day
from ui.pages.events.view_switch import View
from ui.pages.events.week_view import WeekView
from ui.widgets import Heading, column, plain_button, set_property
from ui.widgets.flow_layout import wrapped
from ui.widgets.page_stack import PageStack

AnyView = MonthView | WeekView | LanesView


class CalendarPane(QWidget):
    """`opened` comes with an event's id, `asked` with the day on which a new event is wanted."""

    opened = Signal(str)
    asked = Signal(date)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        lang, today = context.lang, context.ws.today()
        self._region = campaign.current(context.ws).region_code
        self._lines: Sequence[Listed] = ()
        self._stale = False
        self.month, self.week, self.lanes = MonthView(lang, today), WeekView(lang, today), LanesView(lang, today)
        self._views: dict[View, AnyView] = {View.MONTH: self.month, View.WEEK: self.week, View.LANES: self.lanes}
        self.stack = PageStack()
        for view in self._views.values():
            self.stack.addWidget(view)
        self.title = Heading("")
        self._legend = QLabel()
        self._legend.setObjectName("monthLegend")
        self._legend.setWordWrap(True)
        set_property(self._legend, "type", "hint")
        self._lay_out(today)
        for view in self._views.values():
            self._connect(view)
        self.lanes.rebooked.connect(lambda event_id, taken, given: moving.rebook(context, event_id, taken, given))
        self._show_title()

    def _lay_out(self, today: date) -> None:
        earlier = plain_button("", lambda: self.view.turn(-1), "monthEarlier", "left")
        later = plain_button("", lambda: self.view.turn(1), "monthLater", "right")
        earlier.setAccessibleName(self.tr("Earlier"))
        later.setAccessibleName(self.tr("Later"))
        now = plain_button(self.tr("Today"), lambda: self.view.show_day(today), "monthToday")
        self.menu = plain_button(self.tr("Print and files"), name="calendarMenu", picture="down")
        menu = CalendarMenu(self._context, self, lambda: self._lines, self.shown_span)
        self.menu.setMenu(menu)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, menu.ask_print)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        box = column(self)
        box.addLayout(wrapped(earlier, later, now, self.title, None, self.menu))
        box.addWidget(self.stack, 1)
        box.addWidget(self._legend)

    def _connect(self, view: AnyView) -> None:
        view.opened.connect(self.opened)
        view.asked.connect(self.asked)
        view.moved.connect(lambda _day: self._moved(view))
        view.dropped.connect(lambda event, start: moving.move(self._context, event, start))
        view.postponing.connect(lambda event: ask_to_postpone(self._context, self, [event]))
        view.postponing_day.connect(lambda day: ask_to_postpone_day(self._context, self, day))
        view.refused.connect(lambda event: moving.refuse(self._context, event))

    @property
    def view(self) -> AnyView:
        """The view that is shown."""
        return next(view for view in self._views.values() if view is self.stack.currentWidget())

    def shown_span(self) -> tuple[date, date]:
        """The days that are seen; of a month its own."""
        if self.view is not self.month:
            return self.view.span()
        day = self.month.day
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])

    def show_view(self, wanted: View) -> None:
        """The day that is marked is seen in this view."""
        day = self.view.day
        self.stack.setCurrentWidget(self._views[wanted])
        self.view.show_day(day)
        self.view.setFocus()

    def choose(self, event_id: str) -> None:
        """The event is drawn as the one that is open."""
        for view in self._views.values():
            view.choose(event_id)

    def show_events(self, lines: Sequence[Listed]) -> None:
        """These events stand on their days, as soon as those are seen."""
        self._lines, self._stale = lines, True
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """What was told meanwhile is seen."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._stale:
            self._stale = False
            for view in self._views.values():
                view.show_events(self._lines)
            self._load()

    def _show_legend(self, unknown: Sequence[int], *, markets: bool) -> None:
        """What the colours mean, that markets are to be asked for, and of which years the holidays are not known."""
        kinds = (
            f'<span style="color:{kind_colour(kind).name()}">■</span> {word(kind, self._context.lang)}'
            for kind in EventKind
        )
        missing = self.tr("▲ Holidays of {years} not imported")
        said = [self.tr("Market days: check with the township")] if markets else []
        said += [missing.format(years="、".join(map(str, unknown)))] if unknown else []
        self._legend.setText("&nbsp; ".join([*kinds, *said]))

    def _moved(self, view: AnyView) -> None:
        if view is self.view:
            self._show_title()
            self._load()

    def _load(self) -> None:
        """What the days that are seen need beside their events."""
        found = day_facts.facts(self._context.ws, *self.view.span(), self._region)
        self.view.show_facts(found)
        unknown = sorted({day.year for day, facts in found.items() if not facts.known})
        self._show_legend(unknown, markets=any(facts.markets for facts in found.values()))
        if self.view is self.lanes:
            first, last = self.lanes.span()
            self.lanes.show_lanes(lanes(self._context.ws, self._lines, first, last, self._context.lang))

    def _show_title(self) -> None:
        first, last = self.view.span()
        day = self.view.day
        if self.view is self.month:
            self.title.setText(self.tr("{year}-{month:02}").format(year=day.year, month=day.month))
        else:
            self.title.setText(f"{first:%Y-%m-%d} – {last:%m-%d}")
