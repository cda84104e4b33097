"""Choosing whose door it is: today's first event, else the next."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from gbm_desktop.model.events import ADMITS
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.event_choices import Choice
from gbm_desktop.wording import Lang, word


class EventChoice(QComboBox):
    """Every event by day and name; those that are off say so."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang = lang
        self.setObjectName("eventChoice")
        self.setAccessibleName(self.tr("Event"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(30)
        self.currentTextChanged.connect(self.setToolTip)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """A name that has no room ends in …; the tooltip tells the rest."""
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width()
        )

    def show_events(self, events: Sequence[Choice], today: date) -> None:
        """These can be chosen; the one chosen before stays, else the one that a desk most likely works for is."""
        kept = self.chosen()
        self.blockSignals(True)
        self.clear()
        for event in events:
            self.addItem(self._label(event), event.id)
        self.choose(kept if self.findData(kept) >= 0 else likely(events, today))
        self.blockSignals(False)
        self.setToolTip(self.currentText())

    def choose(self, event_id: EventId | None) -> None:
        """This event is chosen."""
        self.setCurrentIndex(self.findData(event_id))

    def chosen(self) -> EventId | None:
        """Whose door it is; None where there is no event."""
        found: EventId | None = self.currentData()
        return found

    def _label(self, event: Choice) -> str:
        off = "" if event.stage in ADMITS else f"（{word(event.stage, self._lang)}）"
        return f"{event.start:%m-%d %H:%M}  {event.name}{off}"


def likely(events: Sequence[Choice], today: date) -> EventId | None:
    """Today's first event that is on, else the next, else the last."""
    on = [event for event in events if event.stage in ADMITS] or list(events)
    for event in on:
        if event.end.date() >= today:
            return event.id
    return on[-1].id if on else None
