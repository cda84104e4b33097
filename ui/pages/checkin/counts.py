"""The figures of the door, never mixed: different people, inside now, admissions, people without a name."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gbm_desktop.model.attendance import Counts, Room
from gbm_desktop.wording.merged_repeats import times
from ui import theme
from ui.context import Context
from ui.pages.checkin.pace import PaceLine
from ui.widgets import Card, StatusDot, Tone, hint, row

_TONES: dict[Room, Tone] = {
    Room.UNLIMITED: "action", Room.FREE: "action", Room.NEARLY_FULL: "warn", Room.FULL: "danger",
}  # fmt: skip
_WHOLE, _BETWEEN = 100, 6


class CountsPanel(Card):
    """Distinct of registered, the bar of those inside and its course, entries and headcount."""

    def __init__(self, context: Context) -> None:
        super().__init__(padding=12)
        self.setObjectName("countsPanel")
        self._figures = {key: _figure(key) for key in ("distinct", "inside", "entries", "anonymous")}
        self._lang = context.lang
        self._bar, self._room, self.pace = CapacityBar(), RoomDot("room"), PaceLine(context)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        captions = (
            ("distinct", self.tr("Checked in / on the list"), 0, 0),
            ("entries", self.tr("Entries"), 0, 1),
            ("inside", self.tr("Inside / approved"), 3, 0),
            ("anonymous", self.tr("Without a name"), 3, 1),
        )
        grid.setRowMinimumHeight(2, _BETWEEN)
        self._captions = {key: hint(caption) for key, caption, _, _ in captions}
        for key, _, line, place in captions:
            grid.addWidget(self._captions[key], line, place)
            grid.addWidget(self._figures[key], line + 1, place)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.box.addLayout(grid)
        self.box.addWidget(self._bar)
        self.box.addLayout(row(self._room, None))
        self.box.addWidget(self.pace)

    def show_counts(self, counts: Counts) -> None:
        """These figures are seen."""
        self._figures["distinct"].setText(f"{counts.distinct:,} / {counts.registered:,}")
        inside = f"{counts.inside:,} / {counts.capacity:,}" if counts.capacity else f"{counts.inside:,}"
        self._figures["inside"].setText(inside)
        self._figures["entries"].setText(f"{counts.entries:,}")
        repeats = counts.merged_repeats
        self._figures["entries"].setToolTip(times(repeats, self._lang) if repeats else "")
        self._figures["anonymous"].setText(f"{counts.anonymous:,}")
        leave = self.tr("Inside / officer's limit") if counts.overridden else self.tr("Inside / approved")
        self._captions["inside"].setText(leave)
        self._bar.show_share(counts)
        self._room.show_room(counts)


class RoomDot(StatusDot):
    """For how many there is room, or that nobody may come in any more."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)

    def show_room(self, counts: Counts) -> None:
        """So much room there is."""
        tone = _TONES[counts.room]
        self.show_status(self._words(counts), "second" if tone == "action" else tone)

    def _words(self, counts: Counts) -> str:
        left = counts.capacity - counts.inside
        return {
            Room.UNLIMITED: self.tr("No approved number: admission is not stopped"),
            Room.FULL: self.tr("Full: stop admitting"),
            Room.NEARLY_FULL: self.tr("Nearly full: room for {left}").format(left=f"{left:,}"),
            Room.FREE: self.tr("Room for {left}").format(left=f"{left:,}"),
        }[counts.room]


def _figure(name: str) -> QLabel:
    label = QLabel("0")
    label.setObjectName(name)
    label.setProperty("type", "figure")
    return label


class CapacityBar(QWidget):
    """How full it is, with the mark at which to slow down."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(16)
        self.setAccessibleName(self.tr("Inside, of the approved number"))
        self._share, self._warned, self._tone = 0.0, 1.0, "action"

    def show_share(self, counts: Counts) -> None:
        """So full."""
        self._share = min(1.0, counts.inside / counts.capacity) if counts.capacity else 0.0
        self._warned, self._tone = counts.warn_share / _WHOLE, _TONES[counts.room]
        self.setVisible(counts.capacity > 0)
        self.setAccessibleDescription(f"{counts.inside:,} / {counts.capacity:,}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar and its mark."""
        shade = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(0, 4, self.width(), 8)
        painter.setBrush(QColor(shade.line))
        painter.drawRoundedRect(whole, 4, 4)
        if self._share:
            painter.setBrush(QColor(getattr(shade, self._tone)))
            painter.drawRoundedRect(QRectF(0, 4, max(8.0, self.width() * self._share), 8), 4, 4)
        painter.setBrush(QColor(shade.text))
        painter.drawRect(QRectF(self.width() * self._warned, 0, 2, 16))
        painter.end()
