"""A field for several events: one after the other is found and taken, each can be taken off again."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.ids import EventId
from gbm_desktop.store import events as event_store
from ui.context import Context
from ui.widgets import column, link_button, row, second_text
from ui.widgets.event_box import EventBox


class EventPicks(QWidget):
    """`changed` comes when an event is taken or taken off."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._events: list[EventId] = []
        self.box = EventBox(context)
        self.box.setObjectName("eventPick")
        self.box.chosen.connect(self._take)
        self.setFocusProxy(self.box)
        self._lines = QWidget()
        self._column = column(self, gap=4)
        self._column.addWidget(self.box)
        self._column.addWidget(self._lines)
        self._show()

    @property
    def events(self) -> tuple[EventId, ...]:
        """The events that were taken."""
        return tuple(self._events)

    def show_events(self, events: Iterable[EventId]) -> None:
        """These are taken and no others; nothing is announced."""
        self._events = list(events)
        self.box.show_event(None)
        self._show()

    def _take(self, event: EventId | None) -> None:
        if event is None:
            return
        self.box.show_event(None)
        if event not in self._events:
            self._events.append(event)
            self._show()
            self.changed.emit()

    def _take_off(self, event: EventId) -> None:
        self._events.remove(event)
        self._show()
        self.box.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        fresh = QWidget()
        lines = column(fresh, gap=0)
        for event in self._events:
            found = event_store.by_id(self._context.ws.read, event)
            name = second_text(f"{found.said.start:%m-%d} {found.said.name}" if found else event)
            off = link_button(self.tr("Take off"), partial(self._take_off, event), "takeOffEvent")
            off.setAccessibleDescription(name.text())
            line = row(name, off)
            line.setStretch(0, 1)
            lines.addLayout(line)
        self._column.replaceWidget(self._lines, fresh)
        fresh.setVisible(bool(self._events))
        self._lines.hide()
        self._lines.setParent(None)
        self._lines.deleteLater()
        self._lines = fresh
