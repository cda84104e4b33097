"""What stands above the verdict when it must: stop admitting, and that the event is not ready for safety."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Counts, Room
from gbm_desktop.model.events import ADMITS
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.gate import still_lacking
from gbm_desktop.safety import gate
from gbm_desktop.store.tables import FACTS, TABLES
from ui import theme
from ui.context import Context
from ui.page import Page
from ui.widgets import StatusDot, link_button, plain_button, row

_OF_THE_QUEUE = frozenset({"attendees", "scans", "scan_voids"})


class StopBanner(QFrame):
    """Red while the venue is full (第18条); `override_wanted` asks for the dialog of the 安全责任人."""

    override_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stopBanner")
        self._text = QLabel()
        self._text.setObjectName("stopText")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        override = plain_button(self.tr("Safety officer's override"), self.override_wanted.emit, "overrideCapacity")
        self._text.setWordWrap(True)
        box = row(self._text, override)
        box.setStretch(0, 1)
        box.setContentsMargins(16, 4, 8, 4)
        self.setLayout(box)
        self.hide()

    def show_counts(self, counts: Counts) -> None:
        """It is seen exactly while nobody may come in."""
        if counts.overridden:
            said = self.tr("■ Stop admitting: {inside} inside, {capacity} by the safety officer's override")
        else:
            said = self.tr("■ Stop admitting: {inside} inside, {capacity} approved (article 18)")
        self._text.setText(said.format(inside=f"{counts.inside:,}", capacity=f"{counts.capacity:,}"))
        shade = theme.colours()
        self.setStyleSheet(f"QFrame#stopBanner {{ background: {shade.danger}; border-radius: {theme.RADIUS}px; }}")
        self._text.setStyleSheet(f"color: {shade.surface}; font-size: 16px; font-weight: 600;")
        self.setVisible(counts.room is Room.FULL)


class SafetyLine(Page):
    """▲ 安全未就绪：缺 3 项, with a jump; seen only while something is missing that no override covers."""

    key: ClassVar[str] = "checkinSafety"
    tables: ClassVar[frozenset[str]] = (frozenset(TABLES) | FACTS) - _OF_THE_QUEUE

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._event_id: EventId | None = None
        self._said = StatusDot("", "warn")
        self._said.setObjectName("safetyMissing")
        self._jump = link_button(self.tr("Put it right"), self._go, "goToSafety")
        self.setLayout(row(self._said, self._jump, None))
        self.hide()

    def follow(self, event_id: EventId) -> None:
        """The line is about this event."""
        self._event_id = event_id
        self.refresh()

    def refresh(self) -> None:
        """How much is missing now; nothing is said of an event that is over or off."""
        missing = self._missing()
        self._said.show_status(self.tr("Safety is not ready: {count} missing").format(count=missing), "warn")
        self.setVisible(missing > 0)

    def _missing(self) -> int:
        ws = self.context.ws
        if self._event_id is None:
            return 0
        try:
            event = events.get(ws, self._event_id)
        except GbmError:
            return 0
        return len(still_lacking(gate.read(ws, event))) if event.stage in ADMITS else 0

    def _on_changed(self, tables: frozenset[str]) -> None:
        """Asked even while hidden: it shows itself when something has come to be missing."""
        if tables & self.tables:
            self.refresh()

    def _go(self) -> None:
        self.context.go("safety", event_id=self._event_id)
