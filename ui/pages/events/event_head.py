"""The head of an event's panel: its name, stage, time and place, and the buttons that carry it on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from gbm_desktop.model.events import Event, Stage
from gbm_desktop.wording import word
from ui.context import Context
from ui.pages.events.stage_buttons import stage_buttons
from ui.widgets import Heading, StatusDot, column, hint, icon, row
from ui.widgets.event_words import STAGE_TONES, when_and_where


class EventHead(QWidget):
    """`closed` comes when a person shuts the panel."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.title, self.status, self.place = Heading(""), StatusDot(), hint("")
        self.title.setWordWrap(True)
        self._stages = row()
        top = row(self.title, self.status, self._close_button())
        top.setStretch(0, 1)
        box = column(self)
        box.addLayout(top)
        below = row(self.place)
        below.setStretch(0, 1)
        below.addLayout(self._stages)
        box.addLayout(below)

    def _close_button(self) -> QToolButton:
        close = QToolButton()
        close.setIcon(icon("close", "second"))
        close.setAutoRaise(True)
        close.setObjectName("closeEvent")
        close.setAccessibleName(self.tr("Close"))
        close.setToolTip(self.tr("Close"))
        close.clicked.connect(self.closed)
        return close

    def show_event(self, event: Event | None) -> None:
        """The head is this event's, or that of one that is not stored yet."""
        if event is None:
            self.title.setText(self.tr("New event"))
            self.status.show_status(word(Stage.PLANNED, self._context.lang), "second")
            self.place.setText(self.tr("Fill in the form and save it; people and prints come after."))
            self._show_buttons(())
            return
        self.title.setText(event.said.name)
        self.status.show_status(word(event.stage, self._context.lang), STAGE_TONES[event.stage])
        reason = f"（{event.stage_reason}）" if event.stage_reason else ""
        self.place.setText(when_and_where(event.said) + reason)
        self._show_buttons(stage_buttons(self._context, self, event))

    def _show_buttons(self, buttons: Sequence[QWidget]) -> None:
        while self._stages.count():
            item = self._stages.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for button in buttons:
            self._stages.addWidget(button)
