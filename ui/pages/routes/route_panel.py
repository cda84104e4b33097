"""One tour: its days with stops and ways, and what is done with them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, Qt
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QWidget

from gbm_desktop import geography, tour_prints
from gbm_desktop.model.tours import Tour, TourPrint
from gbm_desktop.wording import word
from gbm_desktop.wording.tours import span_words
from ui.context import Context
from ui.pages.prints.dialog import PrintDialog
from ui.pages.routes.order_strip import OrderStrip
from ui.pages.routes.route_lines import lines_of
from ui.pages.routes.route_list import RouteList
from ui.pages.routes.tour_table import TourLine
from ui.settings import remembered
from ui.widgets import EmptyState, Heading, column, plain_button, row, second_text
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_stack import PageStack

_KEPT = "routes/put_off"


class RoutePanel(QWidget):
    """Signals tell what a person wants; the tab sees to it."""

    adding = Signal()
    suggesting = Signal()
    editing = Signal()
    taking_out = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("routePanel")
        self._context = context
        self._line: TourLine | None = None
        self.route = RouteList(context.lang, self._actions())
        self.strip = OrderStrip()
        self._title, self._about = Heading(""), second_text("")
        self._title.setObjectName("tourTitle")
        self._about.setObjectName("tourAbout")
        self._put_off = QCheckBox(self.tr("Put later events off too"))
        self._put_off.setObjectName("putOff")
        self._put_off.setChecked(remembered().value(_KEPT, True, type=bool) is True)
        self._put_off.toggled.connect(lambda on: remembered().setValue(_KEPT, on))
        self._suggest = plain_button(self.tr("Suggest an order"), self.suggesting.emit, "suggestOrder", "refresh")
        self._stack = PageStack()
        self._stack.addWidget(self._empty_state())
        self._stack.addWidget(self.route)
        self._lay_out()

    @property
    def puts_off(self) -> bool:
        """Whether times follow a new order."""
        return self._put_off.isChecked()

    def show_tour(self, line: TourLine) -> None:
        """The tour's days are shown as they are stored now."""
        if self._line and self._line.tour.id != line.tour.id:
            self.strip.hide()
        self._line = line
        tour = line.tour
        self._title.setText(tour.name)
        self._about.setText(self._said_of(tour))
        self.route.show_lines(lines_of(line.days, line.loads))
        self._stack.setCurrentIndex(1 if line.stops else 0)
        self._suggest.setEnabled(bool(line.stops))

    def _said_of(self, tour: Tour) -> str:
        said = self.tr("From {place}, not before {time}; a day of {hours} at most.")
        hours = span_words(tour.longest, self._context.lang)
        text = said.format(place=geography.place_name(tour.depot), time=f"{tour.depart:%H:%M}", hours=hours)
        return text if tour.returns_daily else text + " " + self.tr("Stays out until the last day.")

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(8)
        for button in (
            plain_button(self.tr("Add stops…"), self.adding.emit, "addStop", "add"),
            self._suggest,
            self._print_button(),
            plain_button(self.tr("Change…"), self.editing.emit, "changeTour", "edit"),
        ):
            flow.addWidget(button)
        buttons.setLayout(flow)
        box = column(self, gap=8)
        box.addWidget(self._title)
        box.addWidget(self._about)
        box.addWidget(buttons)
        box.addLayout(row(self._put_off, None))
        box.addWidget(self.strip)
        box.addWidget(self._stack, 1)

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.tr("No stops yet"),
            self.tr("Add stops…"),
            self.adding.emit,
            text=self.tr("Each stop is an event; its day and hour are the event's."),
        )

    def _print_button(self) -> QPushButton:
        button, menu = plain_button(self.tr("Print"), name="printTour", picture="print"), QMenu(self)
        for kind in TourPrint:
            menu.addAction(word(kind, self._context.lang).capitalize(), partial(self.show_print, kind))
        button.setMenu(menu)
        keys = QAction(self, shortcut=QKeySequence(QKeySequence.StandardKey.Print))
        keys.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.triggered.connect(button.showMenu)
        self.addAction(keys)
        return button

    def show_print(self, kind: TourPrint) -> None:
        """The print is seen as it will lie on the table."""
        if self._line:
            make = partial(tour_prints.make, self._context.ws, self._line.tour.id, kind)
            PrintDialog(self._context, word(kind, self._context.lang), make, self).open()

    def _actions(self) -> list[QAction]:
        made = []
        for text, keys, act in (
            (self.tr("Earlier"), "Alt+Up", lambda: self.route.move_current(-1)),
            (self.tr("Later"), "Alt+Down", lambda: self.route.move_current(1)),
            (self.tr("Set-up, take-down, travel…"), "F2", self._open_current),
            (self.tr("Open the event"), "Ctrl+Return", self._go_to_event),
            (self.tr("Take out of the tour"), "Delete", self._take_out),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            made.append(action)
        return made

    def _open_current(self) -> None:
        if self.route.current:
            self.route.opened.emit(self.route.current)

    def _go_to_event(self) -> None:
        if self.route.current:
            self._context.go("events", event_id=self.route.current)

    def _take_out(self) -> None:
        if self.route.current:
            self.taking_out.emit(self.route.current)
