"""The chosen stop: what it needs brought, and who and what is booked for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from ui.context import Context
from ui.pages.resources.booking_box import BookingBox
from ui.pages.routes.cargo_box import CargoBox
from ui.widgets import EmptyState, Heading, column, link_button, row
from ui.widgets.page_stack import PageStack
from ui.widgets.tabs import Tabs


class StopDetail(QWidget):
    """`copy_wanted` comes with the lines of the load that the tour's other stops need too."""

    copy_wanted = Signal(list)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("stopDetail")
        self._context = context
        self._event_id: EventId | None = None
        self._name, self._box = Heading(""), column(self, gap=8)
        self._name.setWordWrap(True)
        self._open = link_button(self.tr("Open the event ›"), self._go, "openStopEvent")
        self.bar, self._stack = Tabs("stopTabs"), PageStack()
        for title in (self.tr("To bring"), self.tr("Vans and people")):
            self.bar.addTab(title)
        self.bar.currentChanged.connect(self._stack.setCurrentIndex)
        self._empty = EmptyState(
            self.tr("No stop chosen"), text=self.tr("Choose a stop to see what it needs and who goes there.")
        )
        self._box.addWidget(self._name)
        self._box.addLayout(row(self._open, None))
        self._box.addWidget(self.bar)
        self._box.addWidget(self._stack, 1)
        self._box.addWidget(self._empty, 1)
        self.show_event(None)

    @property
    def event_id(self) -> EventId | None:
        """The stop's event."""
        return self._event_id

    def show_event(self, event: Event | None) -> None:
        """The stop is shown; the tab stays the one that was looked at."""
        for part in (self._name, self._open, self.bar, self._stack):
            part.setVisible(event is not None)
        self._empty.setVisible(event is None)
        self._name.setText(event.said.name if event else "")
        if event is None:
            self._event_id = None
        elif event.id != self._event_id:
            self._event_id = event.id
            self._fill(event.id)

    def _fill(self, event_id: EventId) -> None:
        while old := self._stack.currentWidget():
            self._stack.removeWidget(old)
            old.deleteLater()
        load = CargoBox(self._context, event_id)
        load.copy_wanted.connect(self.copy_wanted)
        for box in (load, BookingBox(self._context, event_id)):
            self._stack.addWidget(box)
        self._stack.setCurrentIndex(self.bar.currentIndex())

    def _go(self) -> None:
        self._context.go("events", event_id=self._event_id)
