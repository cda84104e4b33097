"""新手导览: the window is dimmed but for one part of it at a time, and a card says what that part is for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ui import theme
from ui.widgets import Card, Heading, hint, link_button, plain_button, primary_button, row

_WIDTH, _AROUND, _AWAY, _DIM = 360, 4, 16, 150
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace)
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


@dataclass(frozen=True, slots=True)
class Stop:
    """A part of the window, and what it is for."""

    part: QWidget
    title: str
    text: str


class Tour(QWidget):
    """Lies over its window. Arrow keys and Enter turn the card, Esc ends it; so does whoever begins to work.

    `ended` comes once, whichever way it ended.
    """

    ended = Signal()

    def __init__(self, window: QWidget, stops: Sequence[Stop]) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._stops, self._at = stops, 0
        self._card = Card(padding=20)
        self._card.setParent(self)
        self._card.setFixedWidth(_WIDTH)
        self._title, self._text, self._count = Heading(""), QLabel(), hint("", wrap=False)
        self._title.setObjectName("tourTitle")
        self._text.setObjectName("tourText")
        self._text.setWordWrap(True)
        self._next = primary_button("", self.go_on, "tourNext")
        self._lay_out()
        self.resize(window.size())
        self._listen()
        self.show()
        self.raise_()
        self._show_stop()
        self._next.setFocus()

    @property
    def stop(self) -> Stop:
        """What is told of now."""
        return self._stops[self._at]

    def go_on(self) -> None:
        """The next part is told of; after the last the tour has ended."""
        if self._at == len(self._stops) - 1:
            self.close()
            return
        self._at += 1
        self._show_stop()

    def go_back(self) -> None:
        """The part before is told of."""
        self._at = max(0, self._at - 1)
        self._show_stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys turn the card wherever they go; a click beside it, or other keys, mean that work has begun."""
        if watched is self.window() and event.type() == QEvent.Type.Resize:
            self.resize(self.window().size())
            self._place_card()
        if not isinstance(watched, QWidget) or watched.window() is not self.window():
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        beside = not self._card.isAncestorOf(watched) and watched is not self._card
        if beside and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self.close()
        return False

    def closeEvent(self, _event: QEvent) -> None:
        """Keys and clicks go where they went before."""
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        self.ended.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """All is dimmed but for the part that is told of, which has a frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self._spot()
        for part in self._beside(shown):
            painter.fillRect(part, QColor(0, 0, 0, _DIM))
        painter.setPen(QPen(QColor(theme.colours().action), 2))
        painter.drawRoundedRect(shown, theme.RADIUS, theme.RADIUS)

    def _listen(self) -> None:
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in _ON and not self._skip.hasFocus():
            self.go_on()
        elif key in _BACK:
            self.go_back()
        elif key in _HELD or self._skip.hasFocus():
            return False
        else:
            self.close()
            return False
        return True

    def _lay_out(self) -> None:
        self._skip = link_button(self.tr("Skip (Esc)"), self.close, "tourSkip")
        self._earlier = plain_button(self.tr("Back"), self.go_back, "tourBack")
        box = self._card.box
        box.setSpacing(12)
        for part in (self._title, self._text):
            box.addWidget(part)
        box.addLayout(row(self._count, None, self._skip, self._earlier, self._next))

    def _show_stop(self) -> None:
        last = self._at == len(self._stops) - 1
        self._title.setText(self.stop.title)
        self._text.setText(self.stop.text)
        self._count.setText(f"{self._at + 1} / {len(self._stops)}")
        self._next.setText(self.tr("Begin") if last else self.tr("Next"))
        self._earlier.setVisible(self._at > 0)
        self._skip.setVisible(not last)
        self._card.setAccessibleName(self.stop.title)
        self._next.setAccessibleDescription(f"{self.stop.title}: {self.stop.text}")
        self._place_card()
        self.update()

    def _place_card(self) -> None:
        """The card stands beside the part, or under it where there is no room, whole in the window."""
        self._card.setFixedHeight(self._card.box.totalHeightForWidth(_WIDTH))
        spot, size = self._spot(), self._card.size()
        beside = QPoint(spot.right() + _AWAY, spot.top())
        if beside.x() + size.width() + _AWAY > self.width():
            beside = QPoint(self.width() - size.width() - _AWAY, spot.bottom() + _AWAY)
        self._card.move(beside.x(), max(_AWAY, min(beside.y(), self.height() - size.height() - _AWAY)))

    def _spot(self) -> QRect:
        part = self.stop.part
        bare = QRect(part.mapTo(self.window(), QPoint(0, 0)), part.size())
        return bare.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def _beside(self, spot: QRect) -> list[QRect]:
        """What lies above, below, left and right of the part."""
        width, height = self.width(), self.height()
        return [
            QRect(0, 0, width, spot.top()),
            QRect(0, spot.bottom() + 1, width, height - spot.bottom() - 1),
            QRect(0, spot.top(), spot.left(), spot.height()),
            QRect(spot.right() + 1, spot.top(), width - spot.right() - 1, spot.height()),
        ]
