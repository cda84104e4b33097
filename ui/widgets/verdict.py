"""The verdict at the door: colour, sign and word, large enough for the whole queue."""

from dataclasses import dataclass
from enum import Enum
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui import theme
from ui.widgets.announce import announce
from ui.widgets.basics import column, row

Tone = Literal["idle", "action", "warn", "danger"]
_DIM_AFTER_MS = 6000
_SIGN, _PADDING = 104, 32


class Sign(Enum):
    """What stands before the word, so that colour never stands alone: strokes in a square of one by one."""

    SCAN = (((0.1, 0.35), (0.1, 0.1), (0.35, 0.1)), ((0.65, 0.1), (0.9, 0.1), (0.9, 0.35)),
            ((0.9, 0.65), (0.9, 0.9), (0.65, 0.9)), ((0.35, 0.9), (0.1, 0.9), (0.1, 0.65)),
            ((0.1, 0.5), (0.9, 0.5)))  # fmt: skip
    TICK = (((0.16, 0.54), (0.4, 0.78), (0.86, 0.24)),)
    TWICE = (((0.08, 0.52), (0.28, 0.74), (0.6, 0.3)), ((0.42, 0.64), (0.52, 0.74), (0.92, 0.3)))
    CROSS = (((0.2, 0.2), (0.8, 0.8)), ((0.8, 0.2), (0.2, 0.8)))
    OUT = (((0.5, 0.12), (0.14, 0.12), (0.14, 0.88), (0.5, 0.88)), ((0.38, 0.5), (0.9, 0.5)),
           ((0.68, 0.28), (0.9, 0.5), (0.68, 0.72)))  # fmt: skip
    PLUS = (((0.5, 0.16), (0.5, 0.84)), ((0.16, 0.5), (0.84, 0.5)))
    ASK = (((0.28, 0.3), (0.34, 0.16), (0.5, 0.1), (0.66, 0.16), (0.72, 0.3), (0.66, 0.42), (0.5, 0.52), (0.5, 0.66)),
           ((0.5, 0.86), (0.5, 0.88)))  # fmt: skip
    LOOK = (((0.5, 0.1), (0.5, 0.62)), ((0.5, 0.86), (0.5, 0.88)))


@dataclass(frozen=True, slots=True)
class Face:
    """All that the board shows."""

    tone: Tone
    sign: Sign
    word: str
    name: str = ""
    person: str = ""
    line: str = ""
    advice: str = ""


class VerdictBoard(QFrame):
    """The latest verdict, held until the next; after a few seconds it dims, so that a new one is noticed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdictBoard")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._sign = _SignMark()
        self.word = _FitLabel("verdictWord", 96, bold=True)
        self.name = _FitLabel("verdictName", 56, bold=True)
        self.person = _FitLabel("verdictPerson", 24)
        self.line = _FitLabel("verdictLine", 24, wrap=True)
        self.advice = _FitLabel("verdictAdvice", 20, wrap=True)
        self._face = Face("idle", Sign.SCAN, "")
        self._dim = QTimer(self, singleShot=True, interval=_DIM_AFTER_MS)
        self._dim.timeout.connect(lambda: self._paint_in(dimmed=True))
        self._lay_out()

    @property
    def face(self) -> Face:
        """What is shown."""
        return self._face

    def show_face(self, face: Face) -> None:
        """This is seen until the next."""
        self._face = face
        self._sign.show_sign(face.sign)
        for label, text in (
            (self.word, face.word), (self.name, face.name), (self.person, face.person), (self.line, face.line),
            (self.advice, face.advice),
        ):  # fmt: skip
            label.show_text(text)
        said = " ".join(filter(None, (face.word, face.name, face.person, face.line, face.advice)))
        self.setAccessibleName(said)
        if face.tone != "idle":
            announce(self, said, at_once=True)
        self._paint_in(dimmed=False)
        if face.tone != "idle":
            self._dim.start()

    def follow_look(self) -> None:
        """The colours are those of the look that the window has now."""
        self._paint_in(dimmed=not self._dim.isActive())

    def _lay_out(self) -> None:
        box = column(self, margin=_PADDING, gap=8)
        box.addStretch(1)
        box.addLayout(row(self._sign, self.word, gap=24))
        box.addSpacing(16)
        for label in (self.name, self.person, self.line):
            box.addWidget(label)
        box.addStretch(2)
        box.addWidget(self.advice)

    def _paint_in(self, *, dimmed: bool) -> None:
        shade = theme.colours()
        ground, ink, edge = {
            "idle": (shade.surface, shade.second, shade.line),
            "action": (shade.selected, shade.text, shade.action) if dimmed else (shade.action, shade.on_action, ""),
            "warn": (shade.warn_soft, shade.text, shade.warn) if dimmed else (_deep(shade.warn), shade.on_action, ""),
            "danger": (shade.danger_soft, shade.text, shade.danger) if dimmed else (shade.danger, shade.on_action, ""),
        }[self._face.tone]
        self._sign.colour = QColor(ink)
        self.setStyleSheet(
            f"QFrame#verdictBoard {{ background: {ground}; border: 2px solid {edge or ground};"
            f" border-radius: {theme.RADIUS}px; }} QFrame#verdictBoard QLabel {{ color: {ink}; }}"
        )


def _deep(colour: str) -> str:
    """The light look's amber, deep enough for white letters (4.5 : 1); the dark look's stays."""
    return colour if theme.colours() is theme.DARK else QColor(colour).darker(112).name()


class _FitLabel(QLabel):
    """Text that grows smaller rather than being cut off; empty, it takes no room."""

    def __init__(self, name: str, largest: int, *, bold: bool = False, wrap: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._largest, self._bold = largest, bold
        self._fit()

    def show_text(self, text: str) -> None:
        """This text stands there."""
        self.setText(text)
        self.setVisible(bool(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text fits the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        font = QFont(theme.FAMILY)
        font.setWeight(QFont.Weight.Bold if self._bold else QFont.Weight.Normal)
        size = self._largest
        font.setPixelSize(size)
        while not self.wordWrap() and size > _SMALLEST and self._wide(font) > max(self.width(), _NARROW):
            size -= 2
            font.setPixelSize(size)
        self.setFont(font)

    def _wide(self, font: QFont) -> int:
        return QFontMetrics(font).horizontalAdvance(self.text())


_SMALLEST, _NARROW = 16, 160


class _SignMark(QWidget):
    """The sign, drawn with round strokes in a ring."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_SIGN, _SIGN)
        self.colour = QColor(Qt.GlobalColor.black)
        self._shown = Sign.SCAN

    def show_sign(self, sign: Sign) -> None:
        self._shown = sign
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.colour, 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        inset = 8.0
        if self._shown is not Sign.SCAN:
            painter.drawEllipse(QRectF(4, 4, _SIGN - 8, _SIGN - 8))
            inset = 26.0
        side = _SIGN - 2 * inset
        for stroke in self._shown.value:
            path = QPainterPath(QPointF(inset + stroke[0][0] * side, inset + stroke[0][1] * side))
            for x, y in stroke[1:]:
                path.lineTo(inset + x * side, inset + y * side)
            painter.drawPath(path)
        painter.end()
