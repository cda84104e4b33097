"""What the map's signs mean."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme
from ui.pages.coverage.map_painting import ground, shade
from ui.widgets import hint
from ui.widgets.flow_layout import FlowLayout

_SIZE = 14


class Legend(QWidget):
    """A sign and its words for each class of village, and for the grounds of townships."""

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(8)
        words = (
            self.tr("not reached"), self.tr("once"), self.tr("2–3 times"), self.tr("4 times or more"),
        )  # fmt: skip
        for number, text in enumerate(words):
            flow.addWidget(Sign(number))
            flow.addWidget(_words(text))
        for share, text in ((0.0, self.tr("township: none of its villages")), (1.0, self.tr("all of its villages"))):
            flow.addWidget(Ground(share))
            flow.addWidget(_words(text))
        self.setLayout(flow)


class Sign(QWidget):
    """The dot of one class."""

    def __init__(self, of: int) -> None:
        super().__init__()
        self._class = of
        self.setFixedSize(QSize(_SIZE, _SIZE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As on the map."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours().second if self._class == 0 else shade(self._class)), 1))
        painter.setBrush(shade(self._class))
        painter.drawEllipse(QPointF(_SIZE / 2, _SIZE / 2), 5.5, 5.5)
        painter.end()


class Ground(QWidget):
    """The ground of a township of which this share was reached."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setFixedSize(QSize(2 * _SIZE, _SIZE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As on the map."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours().line), 1))
        painter.setBrush(ground(self._share))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()


def _words(text: str) -> QLabel:
    label = hint(text, wrap=False)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label
