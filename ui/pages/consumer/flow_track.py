"""The way of a case as dots on a line: what it has passed, where it stands, what is still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gbm_desktop.model.case_flow import track
from gbm_desktop.model.consumer import Case, CaseState, CaseStep
from gbm_desktop.wording import Lang, word
from ui import theme

_HEIGHT, _DOT, _LINE_Y, _WORD_PX = 54, 7.0, 16.0, 12


class FlowTrack(QWidget):
    """Painted; what it shows stands in its accessible name and tooltip too."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.setObjectName("flowTrack")
        self._lang: Lang = lang
        self._states: Sequence[CaseState] = ()
        self._passed: frozenset[CaseState] = frozenset()
        self._now = CaseState.REGISTERED
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_case(self, case: Case, steps: Sequence[CaseStep]) -> None:
        """The track shows the case as far as it has come."""
        self._states, self._now = track(case.kind), case.state
        self._passed = frozenset(step.state for step in steps)
        said = " › ".join(f"{self._sign(state)} {word(state, self._lang)}" for state in self._states)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(440, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dots, the line between them and a word under each."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / max(len(self._states), 1)
        places = [step * (at + 0.5) for at in range(len(self._states))]
        reached = self._states.index(self._now) if self._now in self._states else 0
        for at in range(1, len(places)):
            colour = theme.colours().action if at <= reached else theme.colours().line
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawLine(QPointF(places[at - 1], _LINE_Y), QPointF(places[at], _LINE_Y))
        for state, x in zip(self._states, places, strict=True):
            self._dot(painter, state, x)
            self._word(painter, state, QRectF(x - step / 2, _LINE_Y + _DOT + 5, step, 22))

    def _dot(self, painter: QPainter, state: CaseState, x: float) -> None:
        look = theme.colours()
        colour = QColor(look.action if state is self._now or state in self._passed else look.line)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if state in self._passed and state is not self._now else QColor(look.surface))
        painter.drawEllipse(QPointF(x, _LINE_Y), _DOT, _DOT)
        if state is self._now:
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(x, _LINE_Y), _DOT - 3.5, _DOT - 3.5)

    def _word(self, painter: QPainter, state: CaseState, box: QRectF) -> None:
        look, font = theme.colours(), QFont(self.font())
        font.setPixelSize(_WORD_PX)
        font.setBold(state is self._now)
        painter.setFont(font)
        painter.setPen(QColor(look.text if state is self._now or state in self._passed else look.second))
        said = painter.fontMetrics().elidedText(word(state, self._lang), Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, said)

    def _sign(self, state: CaseState) -> str:
        return "◉" if state is self._now else "●" if state in self._passed else "○"
