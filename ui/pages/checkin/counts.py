"""The figures of the door, never mixed: different people, inside now, admissions, people without a name."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gbm_desktop.model.attendance import Counts
from ui import theme
from ui.widgets import Card, StatusDot, Tone, hint, row

WARN_AT = 0.9
"""From here on the door is told that it will have to stop."""


class CountsPanel(Card):
    """Distinct of registered, the bar of those inside, entries and headcount."""

    def __init__(self) -> None:
        super().__init__(padding=12)
        self.setObjectName("countsPanel")
        self._figures = {key: _figure(key) for key in ("distinct", "inside", "entries", "anonymous")}
        self._bar = CapacityBar()
        self._room = StatusDot()
        self._room.setObjectName("room")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        captions = (
            ("distinct", self.tr("Checked in / on the list"), 0, 0),
            ("entries", self.tr("Admissions"), 0, 1),
            ("inside", self.tr("Inside / approved"), 2, 0),
            ("anonymous", self.tr("Without a name"), 2, 1),
        )
        for key, caption, line, place in captions:
            grid.addWidget(hint(caption, wrap=False), line, place)
            grid.addWidget(self._figures[key], line + 1, place)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.box.addLayout(grid)
        self.box.addWidget(self._bar)
        self.box.addLayout(row(self._room, None))

    def show_counts(self, counts: Counts) -> None:
        """These figures are seen."""
        self._figures["distinct"].setText(f"{counts.distinct:,} / {counts.registered:,}")
        inside = f"{counts.inside:,} / {counts.capacity:,}" if counts.capacity else f"{counts.inside:,}"
        self._figures["inside"].setText(inside)
        self._figures["entries"].setText(f"{counts.entries:,}")
        self._figures["anonymous"].setText(f"{counts.anonymous:,}")
        tone = tone_of(counts)
        self._bar.show_share(counts.inside, counts.capacity, tone)
        self._room.show_status(
            self._words(counts), "danger" if tone == "danger" else "warn" if tone == "warn" else "second"
        )

    def _words(self, counts: Counts) -> str:
        left = counts.capacity - counts.inside
        if not counts.capacity:
            return self.tr("No approved number: admission is not stopped")
        if left <= 0:
            return self.tr("Full: stop admitting")
        if tone_of(counts) == "warn":
            return self.tr("Nearly full: room for {left}").format(left=left)
        return self.tr("Room for {left}").format(left=left)


def tone_of(counts: Counts) -> Tone:
    """Green, amber from 90 %, red at the approved number."""
    if not counts.capacity or counts.inside < counts.capacity * WARN_AT:
        return "action"
    return "warn" if counts.inside < counts.capacity else "danger"


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
        self._share, self._tone = 0.0, "action"

    def show_share(self, inside: int, capacity: int, tone: Tone) -> None:
        """So full."""
        self._share = min(1.0, inside / capacity) if capacity else 0.0
        self._tone = tone
        self.setVisible(bool(capacity))
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
        painter.drawRect(QRectF(self.width() * WARN_AT, 0, 2, 16))
        painter.end()
